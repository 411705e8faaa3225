/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>

#include "fab-ink-anchor.h"

#define SHARE .4   /* of a layer's ink that lies on what it belongs to: outlines lie beside it, too */
#define BESIDE 3   /* pixels about ink within which something is still meant */
#define VISIBLE 24 /* of 255 */

typedef struct
{
  char     *id;
  FabTrace  still;
  gboolean  seen;
} Anchor;

struct _FabInkAnchors
{
  GObject  parent_instance;

  GArray  *anchors; /* Anchor, one for each layer */
};

G_DEFINE_FINAL_TYPE (FabInkAnchors, fab_ink_anchors, G_TYPE_OBJECT)

static void
clear_anchor (gpointer data)
{
  g_free (((Anchor *) data)->id);
}

static void
fab_ink_anchors_finalize (GObject *object)
{
  g_array_unref (FAB_INK_ANCHORS (object)->anchors);

  G_OBJECT_CLASS (fab_ink_anchors_parent_class)->finalize (object);
}

static void
fab_ink_anchors_class_init (FabInkAnchorsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_ink_anchors_finalize;
}

static void
fab_ink_anchors_init (FabInkAnchors *self)
{
  self->anchors = g_array_new (FALSE, TRUE, sizeof (Anchor));
  g_array_set_clear_func (self->anchors, clear_anchor);
}

/* --- what lies where --- */

static gboolean
is_ink (cairo_surface_t *layer,
        int              x,
        int              y)
{
  const guchar *row = cairo_image_surface_get_data (layer) + y * cairo_image_surface_get_stride (layer);

  return ((const guint32 *) (gconstpointer) row)[x] >> 24 >= VISIBLE;
}

/* What stands at a pixel or close to it: walls and ground are the place. */
static const char *
find_object (FabBlocking *blocking,
             FabDrawing  *still,
             int          x,
             int          y)
{
  static const int way[][2] = { { 0, 0 }, { BESIDE, 0 }, { -BESIDE, 0 }, { 0, BESIDE }, { 0, -BESIDE } };

  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    {
      const char *id = fab_blocking_pick (blocking, still, x + way[i][0], y + way[i][1]);
      FabObject object;

      if (id != NULL && fab_blocking_find_object (blocking, id, &object))
        return id;
    }

  return NULL;
}

static guint
count_ink (FabBlocking     *blocking,
           FabDrawing      *still,
           cairo_surface_t *layer,
           GHashTable      *votes)
{
  guint n = 0;

  cairo_surface_flush (layer);
  for (int y = 0; y < cairo_image_surface_get_height (layer); y++)
    for (int x = 0; x < cairo_image_surface_get_width (layer); x++)
      {
        const char *id;

        if (!is_ink (layer, x, y))
          continue;
        n++;
        id = find_object (blocking, still, x, y);
        if (id != NULL)
          g_hash_table_insert (votes, (gpointer) id, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (votes, id)) + 1));
      }

  return n;
}

/* In the order of the stage, so that the same ink always belongs to the same. */
static const char *
elect (FabBlocking *blocking,
       GHashTable  *votes,
       guint        least)
{
  const char *found = NULL;
  guint most = MAX (least, 1) - 1;

  for (gsize i = 0; i < fab_blocking_get_n_objects (blocking); i++)
    {
      FabObject object;
      guint n;

      fab_blocking_get_object (blocking, i, &object);
      n = GPOINTER_TO_UINT (g_hash_table_lookup (votes, object.id));
      if (n > most)
        {
          most = n;
          found = object.id;
        }
    }

  return found;
}

FabInkAnchors *
fab_ink_anchors_new (FabBlocking      *blocking,
                     FabDrawing       *still,
                     cairo_surface_t **layers,
                     guint             n)
{
  FabInkAnchors *self;

  g_return_val_if_fail (FAB_IS_BLOCKING (blocking) && still != NULL, NULL);

  self = g_object_new (FAB_TYPE_INK_ANCHORS, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GHashTable) votes = g_hash_table_new (g_str_hash, g_str_equal);
      guint all = count_ink (blocking, still, layers[i], votes);
      Anchor anchor = { .id = g_strdup (elect (blocking, votes, ceil (all * SHARE))) };

      anchor.seen = fab_blocking_trace (blocking, NULL, anchor.id, &anchor.still);
      g_array_append_val (self->anchors, anchor);
    }

  return self;
}

const char *
fab_ink_anchors_get (FabInkAnchors *self,
                     guint          layer)
{
  g_return_val_if_fail (FAB_IS_INK_ANCHORS (self) && layer < self->anchors->len, NULL);

  return g_array_index (self->anchors, Anchor, layer).id;
}

gboolean
fab_ink_anchors_place (FabInkAnchors   *self,
                       guint            layer,
                       FabBlocking     *now,
                       const FabMoment *moment,
                       int              width,
                       int              height,
                       cairo_matrix_t  *matrix)
{
  const Anchor *anchor;
  FabTrace trace;
  double scale;

  g_return_val_if_fail (FAB_IS_INK_ANCHORS (self) && layer < self->anchors->len, FALSE);
  g_return_val_if_fail (matrix != NULL, FALSE);

  anchor = &g_array_index (self->anchors, Anchor, layer);
  if (!anchor->seen || !fab_blocking_trace (now, moment, anchor->id, &trace))
    return FALSE;
  scale = trace.metre / anchor->still.metre;
  cairo_matrix_init_translate (matrix, trace.x * width, trace.y * height);
  cairo_matrix_rotate (matrix, anchor->still.roll - trace.roll);
  cairo_matrix_scale (matrix, scale, scale);
  cairo_matrix_translate (matrix, -anchor->still.x * width, -anchor->still.y * height);

  return TRUE;
}
