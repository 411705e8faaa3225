/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-ink.h"
#include "fab-ink-bytes.h"

#define INK_VERSION 2
#define INK_FORMAT  "(ua(aysayx))"
#define MAX_ITEMS   1000000

struct _FabInk
{
  GObject  parent_instance;

  GArray  *items; /* FabInkItem */
};

G_DEFINE_FINAL_TYPE (FabInk, fab_ink, G_TYPE_OBJECT)

/* --- items ------------------------------------------------------------------------------------ */

void
fab_ink_item_init (FabInkItem *item,
                   FabInkMark *mark)
{
  *item = (FabInkItem) { .mark = fab_ink_mark_ref (mark) };
  cairo_matrix_init_identity (&item->matrix);
}

void
fab_ink_item_copy (FabInkItem       *to,
                   const FabInkItem *from)
{
  *to = *from;
  fab_ink_mark_ref (to->mark);
  if (to->stencil != NULL)
    fab_stencil_ref (to->stencil);
}

void
fab_ink_item_clear (FabInkItem *item)
{
  g_clear_pointer (&item->mark, fab_ink_mark_unref);
  g_clear_pointer (&item->stencil, fab_stencil_unref);
}

static gboolean
same_mark (FabInkMark *a,
           FabInkMark *b)
{
  FabStroke *stroke = fab_ink_mark_get_stroke (a);

  return a == b || (stroke != NULL && stroke == fab_ink_mark_get_stroke (b)) ||
         g_str_equal (fab_ink_mark_get_name (a), fab_ink_mark_get_name (b));
}

gboolean
fab_ink_item_equal (const FabInkItem *a,
                    const FabInkItem *b)
{
  const cairo_matrix_t *m = &a->matrix, *n = &b->matrix;

  return m->xx == n->xx && m->yx == n->yx && m->xy == n->xy && m->yy == n->yy && m->x0 == n->x0 &&
         m->y0 == n->y0 && (a->bundle != 0) == (b->bundle != 0) && same_mark (a->mark, b->mark) &&
         fab_stencil_equal (a->stencil, b->stencil);
}

FabInkBox
fab_ink_item_get_box (const FabInkItem *item)
{
  FabInkBox box = fab_ink_mark_get_box (item->mark);

  if (item->stencil != NULL)
    fab_stencil_clip_box (item->stencil, &box);
  fab_ink_box_transform (&box, &item->matrix);

  return box;
}

gboolean
fab_ink_item_hit (const FabInkItem *item,
                  double            x,
                  double            y,
                  double            slack)
{
  cairo_matrix_t back = item->matrix;
  double scale = sqrt (fabs (back.xx * back.yy - back.xy * back.yx));

  if (cairo_matrix_invert (&back) != CAIRO_STATUS_SUCCESS)
    return FALSE;
  cairo_matrix_transform_point (&back, &x, &y);

  return fab_stencil_contains (item->stencil, x, y) &&
         fab_ink_mark_hit (item->mark, x, y, slack / MAX (scale, 1e-6));
}

/* Nine digits: more than a pixel of any picture needs, and the same number when it is read again. */
char *
fab_ink_matrix_to_text (const cairo_matrix_t *matrix)
{
  const double numbers[] = { matrix->xx, matrix->yx, matrix->xy, matrix->yy, matrix->x0, matrix->y0 };
  static const double identity[] = { 1, 0, 0, 1, 0, 0 };
  g_autoptr(GString) text = g_string_new (NULL);

  if (memcmp (numbers, identity, sizeof numbers) == 0)
    return g_strdup ("");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              g_ascii_formatd (number, sizeof number, "%.9g", numbers[i]));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
fab_ink_matrix_from_text (cairo_matrix_t *matrix,
                          const char     *text)
{
  double numbers[6];
  char *at = (char *) text;

  cairo_matrix_init_identity (matrix);
  if (text == NULL || *text == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char *end;

      numbers[i] = g_ascii_strtod (at, &end);
      if (end == at || !isfinite (numbers[i]) || fabs (numbers[i]) > 1e6)
        return FALSE;
      at = end;
    }
  if (fabs (numbers[0] * numbers[3] - numbers[1] * numbers[2]) < 1e-12)
    return FALSE;
  cairo_matrix_init (matrix, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);

  return TRUE;
}

/* --- the list --------------------------------------------------------------------------------- */

static void
clear_item (gpointer data)
{
  fab_ink_item_clear (data);
}

static void
fab_ink_finalize (GObject *object)
{
  FabInk *self = FAB_INK (object);

  g_array_unref (self->items);

  G_OBJECT_CLASS (fab_ink_parent_class)->finalize (object);
}

static void
fab_ink_class_init (FabInkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_ink_finalize;
}

static void
fab_ink_init (FabInk *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (FabInkItem));
  g_array_set_clear_func (self->items, clear_item);
}

FabInk *
fab_ink_new (void)
{
  return g_object_new (FAB_TYPE_INK, NULL);
}

FabInk *
fab_ink_copy (FabInk *self)
{
  FabInk *copy = fab_ink_new ();

  g_return_val_if_fail (FAB_IS_INK (self), copy);

  for (guint i = 0; i < self->items->len; i++)
    fab_ink_insert (copy, i, &g_array_index (self->items, FabInkItem, i));

  return copy;
}

void
fab_ink_add (FabInk     *self,
             FabInkMark *mark)
{
  FabInkItem item;

  g_return_if_fail (FAB_IS_INK (self));
  g_return_if_fail (mark != NULL);

  fab_ink_item_init (&item, mark);
  g_array_append_val (self->items, item);
}

void
fab_ink_add_stroke (FabInk    *self,
                    FabStroke *stroke)
{
  g_autoptr(FabInkMark) mark = fab_ink_mark_new_stroke (stroke);

  fab_ink_add (self, mark);
}

void
fab_ink_insert (FabInk           *self,
                guint             position,
                const FabInkItem *item)
{
  FabInkItem copy;

  g_return_if_fail (FAB_IS_INK (self));
  g_return_if_fail (item != NULL && position <= self->items->len);

  fab_ink_item_copy (&copy, item);
  g_array_insert_val (self->items, position, copy);
}

void
fab_ink_remove (FabInk *self,
                guint   position)
{
  g_return_if_fail (FAB_IS_INK (self));
  g_return_if_fail (position < self->items->len);

  g_array_remove_index (self->items, position);
}

void
fab_ink_replace (FabInk           *self,
                 guint             position,
                 const FabInkItem *item)
{
  FabInkItem copy, *place;

  g_return_if_fail (FAB_IS_INK (self));
  g_return_if_fail (item != NULL && position < self->items->len);

  place = &g_array_index (self->items, FabInkItem, position);
  fab_ink_item_copy (&copy, item);
  fab_ink_item_clear (place);
  *place = copy;
}

guint
fab_ink_get_n (FabInk *self)
{
  g_return_val_if_fail (FAB_IS_INK (self), 0);

  return self->items->len;
}

const FabInkItem *
fab_ink_get (FabInk *self,
             guint   position)
{
  g_return_val_if_fail (FAB_IS_INK (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  return &g_array_index (self->items, FabInkItem, position);
}

void
fab_ink_set_id (FabInk *self,
                guint   position,
                gint64  id)
{
  g_return_if_fail (FAB_IS_INK (self));
  g_return_if_fail (position < self->items->len);

  g_array_index (self->items, FabInkItem, position).id = id;
}

guint
fab_ink_find (FabInk *self,
              gint64  id)
{
  g_return_val_if_fail (FAB_IS_INK (self), G_MAXUINT);

  for (guint i = self->items->len; i > 0; i--)
    if (g_array_index (self->items, FabInkItem, i - 1).id == id)
      return i - 1;

  return G_MAXUINT;
}

FabInkBox
fab_ink_get_box (FabInk *self)
{
  FabInkBox all = FAB_INK_BOX_EMPTY;

  g_return_val_if_fail (FAB_IS_INK (self), all);

  for (guint i = 0; i < self->items->len; i++)
    {
      FabInkBox box = fab_ink_item_get_box (&g_array_index (self->items, FabInkItem, i));

      fab_ink_box_add_box (&all, &box);
    }

  return all;
}

int
fab_ink_pick (FabInk *self,
              double  x,
              double  y,
              double  slack)
{
  g_return_val_if_fail (FAB_IS_INK (self), -1);

  for (guint i = self->items->len; i > 0; i--)
    {
      const FabInkItem *item = &g_array_index (self->items, FabInkItem, i - 1);

      if (!fab_ink_mark_erases (item->mark) && fab_ink_item_hit (item, x, y, slack))
        return (int) i - 1;
    }

  return -1;
}

gint64
fab_ink_new_bundle (FabInk *self)
{
  gint64 highest = 0;

  g_return_val_if_fail (FAB_IS_INK (self), 1);

  for (guint i = 0; i < self->items->len; i++)
    highest = MAX (highest, g_array_index (self->items, FabInkItem, i).bundle);

  return highest + 1;
}

/* --- bytes ------------------------------------------------------------------------------------ */

static GVariant *
pack_item (const FabInkItem *item)
{
  g_autoptr(GBytes) bytes = fab_ink_mark_to_bytes (item->mark);
  g_autoptr(GBytes) stencil = item->stencil ? fab_stencil_to_bytes (item->stencil) : g_bytes_new (NULL, 0);
  g_autofree char *matrix = fab_ink_matrix_to_text (&item->matrix);

  return g_variant_new ("(@ays@ayx)",
                        g_variant_new_from_bytes (G_VARIANT_TYPE ("ay"), bytes, TRUE), matrix,
                        g_variant_new_from_bytes (G_VARIANT_TYPE ("ay"), stencil, TRUE), item->bundle);
}

GBytes *
fab_ink_to_bytes (FabInk *self)
{
  GVariantBuilder builder;

  g_return_val_if_fail (FAB_IS_INK (self), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(aysayx)"));
  for (guint i = 0; i < self->items->len; i++)
    g_variant_builder_add_value (&builder, pack_item (&g_array_index (self->items, FabInkItem, i)));

  return _fab_ink_bytes_pack (g_variant_new ("(u@a(aysayx))", INK_VERSION,
                                             g_variant_builder_end (&builder)));
}

static gboolean
unpack_item (FabInk    *self,
             GVariant  *packed,
             GError   **error)
{
  g_autoptr(GVariant) bytes = g_variant_get_child_value (packed, 0);
  g_autoptr(GVariant) cuts = g_variant_get_child_value (packed, 2);
  g_autoptr(GBytes) data = g_variant_get_data_as_bytes (bytes);
  g_autoptr(GBytes) stencil = g_variant_get_data_as_bytes (cuts);
  g_autoptr(FabInkMark) mark = fab_ink_mark_from_bytes (data, error);
  const char *matrix;
  FabInkItem item;

  if (mark == NULL)
    return FALSE;
  fab_ink_item_init (&item, mark);
  g_variant_get_child (packed, 1, "&s", &matrix);
  g_variant_get_child (packed, 3, "x", &item.bundle);
  fab_ink_matrix_from_text (&item.matrix, matrix);
  if (g_bytes_get_size (stencil) > 0)
    item.stencil = fab_stencil_from_bytes (stencil, NULL);
  g_array_append_val (self->items, item);

  return TRUE;
}

FabInk *
fab_ink_from_bytes (GBytes  *bytes,
                    GError **error)
{
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(GVariant) packed = NULL;
  g_autoptr(GVariant) items = NULL;
  guint32 version;

  g_return_val_if_fail (bytes != NULL, NULL);

  packed = _fab_ink_bytes_unpack (G_VARIANT_TYPE (INK_FORMAT), bytes, error);
  if (packed == NULL)
    return NULL;
  g_variant_get (packed, "(u@a(aysayx))", &version, &items);
  if (version != INK_VERSION || g_variant_n_children (items) > MAX_ITEMS)
    {
      g_set_error (error, FAB_SKETCH_ERROR,
                   version > INK_VERSION ? FAB_SKETCH_ERROR_TOO_NEW : FAB_SKETCH_ERROR_DAMAGED,
                   "The ink has version %u, this program reads version %u", version, INK_VERSION);
      return NULL;
    }
  for (gsize i = 0; i < g_variant_n_children (items); i++)
    {
      g_autoptr(GVariant) item = g_variant_get_child_value (items, i);

      if (!unpack_item (ink, item, error))
        return NULL;
    }

  return g_steal_pointer (&ink);
}
