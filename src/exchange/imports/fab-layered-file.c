/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "fab-board-content.h"
#include "fab-exchange-error.h"
#include "fab-image.h"
#include "fab-ink-surface.h"
#include "fab-layer-ink.h"
#include "fab-layered-file.h"
#include "fab-ora.h"
#include "fab-output-file.h"
#include "fab-picture.h"
#include "fab-surface-cache.h"
#include "fab-task.h"

#define MAX_HEIGHT     8192
#define BLOCKING       "Blocking" /* the layer of the take: a name, not translated, as it is looked for */
#define SAME_CHANNEL   10         /* by how much a pixel may differ that was only packed and unpacked */
#define TILE           64         /* MyPaint's */
#define SAME_SHARE     0.0002     /* of all pixels that may differ by more */

/* A layer as it was when the work began. */
typedef struct
{
  gint64    id;
  char     *name;   /* no other's: programs rename what is called alike */
  char     *blend;
  double    opacity;
  gboolean  visible;
  gboolean  locked;
  gint32    color;
  FabInk   *ink;
} Layer;

/* What came back, and what is to be done with it. */
typedef struct
{
  gint64       layer; /* 0: a new one */
  gboolean     painted;
  guint        source; /* position in the file */
} Change;

typedef struct
{
  gint64           panel;
  char            *path;
  int              width, height;
  double           aspect;
  FabPicture      *picture, *take;
  FabPictureData  *picture_data, *take_data;
  GPtrArray       *layers; /* Layer, lowest first */
  FabOra          *ora;    /* read */
  GArray          *changes;
} Work;

static void
free_layer (gpointer data)
{
  Layer *layer = data;

  g_free (layer->name);
  g_free (layer->blend);
  g_clear_object (&layer->ink);
  g_free (layer);
}

static void
free_work (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_clear_pointer (&work->picture, fab_picture_unref);
  g_clear_pointer (&work->take, fab_picture_unref);
  g_clear_pointer (&work->picture_data, fab_picture_data_free);
  g_clear_pointer (&work->take_data, fab_picture_data_free);
  g_clear_pointer (&work->layers, g_ptr_array_unref);
  g_clear_pointer (&work->ora, fab_ora_free);
  g_clear_pointer (&work->changes, g_array_unref);
  g_free (work);
}

/* --- what the panel is now -------------------------------------------------------------------- */

static GBytes *
load_blob (const char  *hash,
           gpointer     story,
           GError     **error)
{
  return fab_story_load_blob (story, hash, error);
}

static gboolean
is_left_out (FabLayer *layer,
             gboolean  notes)
{
  const char *kind = fab_layer_get_kind (layer);

  return !notes && (g_str_equal (kind, "notes") || g_str_equal (kind, "reference"));
}

static const Layer *
find_layer (Work       *work,
            const char *name)
{
  for (guint i = 0; i < work->layers->len; i++)
    {
      const Layer *layer = g_ptr_array_index (work->layers, i);

      if (g_str_equal (layer->name, name))
        return layer;
    }

  return NULL;
}

static char *
make_name (Work       *work,
           const char *name)
{
  char *own = g_strdup (name);

  for (int i = 2; find_layer (work, own) || g_str_equal (own, BLOCKING); i++)
    {
      g_free (own);
      own = g_strdup_printf ("%s %d", name, i);
    }

  return own;
}

static gboolean
read_layer (Work      *work,
            FabStory  *story,
            FabLayer  *row,
            GError   **error)
{
  Layer *layer = g_new0 (Layer, 1);

  *layer = (Layer) {
    .id = fab_layer_get_id (row), .name = make_name (work, fab_layer_get_name (row)),
    .blend = g_strdup (fab_layer_get_blend (row)), .opacity = fab_layer_get_opacity (row),
    .visible = fab_layer_get_visible (row), .locked = fab_layer_get_locked (row),
    .color = fab_layer_get_color (row), .ink = fab_layer_ink_load (story, fab_layer_get_id (row), NULL, error),
  };
  g_ptr_array_add (work->layers, layer);

  return layer->ink != NULL;
}

static gboolean
read_layers (Work      *work,
             FabStory  *story,
             gboolean   notes,
             GError   **error)
{
  g_autoptr(GListModel) rows = fab_story_dup_layers (story, work->panel);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(FabLayer) row = g_list_model_get_item (rows, i);

      if (!is_left_out (row, notes) && !read_layer (work, story, row, error))
        return FALSE;
    }

  return TRUE;
}

static Work *
start_work (FabStory  *story,
            gint64     panel,
            GFile     *file,
            gboolean   notes,
            GError   **error)
{
  Work *work = g_new0 (Work, 1);

  work->panel = panel;
  work->path = g_file_get_path (file);
  work->aspect = fab_board_read_aspect (story);
  work->layers = g_ptr_array_new_with_free_func (free_layer);
  work->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  work->picture = fab_picture_new (story, panel, notes ? FAB_PICTURE_WORK : FAB_PICTURE_PANEL);
  work->take = fab_picture_new (story, panel, FAB_PICTURE_TAKE);
  if (work->path == NULL)
    g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED, "The file has no path");
  else if ((work->picture_data = fab_picture_load (work->picture, load_blob, story, error)) != NULL &&
           (work->take_data = fab_picture_load (work->take, load_blob, story, error)) != NULL &&
           read_layers (work, story, notes, error))
    return work;
  free_work (work);

  return NULL;
}

/* --- writing ---------------------------------------------------------------------------------- */

static cairo_surface_t *
draw_layer (const Layer   *layer,
            int            width,
            int            height,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (width, height);

  fab_ink_surface_set_color (surface, layer->color);
  if (fab_ink_surface_show (surface, layer->ink, cancellable, NULL))
    return cairo_surface_reference (fab_ink_surface_get (surface));
  g_cancellable_set_error_if_cancelled (cancellable, error);

  return NULL;
}

static gboolean
add_layer (FabOra        *ora,
           const Layer   *layer,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(cairo_surface_t) surface = draw_layer (layer, ora->width, ora->height, cancellable, error);

  return surface != NULL &&
         fab_ora_add (ora, layer->name, layer->opacity, layer->visible, layer->blend, surface, error);
}

static gboolean
write_ora (Work          *work,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(FabOra) ora = fab_ora_new (work->width, work->height);
  g_autoptr(cairo_surface_t) take = NULL;
  g_autoptr(cairo_surface_t) merged = NULL;

  take = fab_picture_draw (work->take, work->take_data, work->width, work->height, cancellable, error);
  if (take == NULL || !fab_ora_add (ora, BLOCKING, 1, TRUE, "normal", take, error))
    return FALSE;
  for (guint i = 0; i < work->layers->len; i++)
    if (!add_layer (ora, g_ptr_array_index (work->layers, i), cancellable, error))
      return FALSE;
  merged = fab_picture_draw (work->picture, work->picture_data, work->width, work->height, cancellable, error);

  return merged != NULL && fab_ora_write (ora, merged, work->path, error);
}

static gboolean
check_status (cairo_status_t   status,
              const char      *path,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED, "“%s” could not be written: %s", path,
               cairo_status_to_string (status));

  return FALSE;
}

static gboolean
write_svg (Work          *work,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(FabOutputFile) file = fab_output_file_new (work->path, error);
  g_autoptr(cairo_surface_t) surface = NULL;
  g_autoptr(cairo_t) cr = NULL;

  if (file == NULL)
    return FALSE;
  surface = cairo_svg_surface_create (fab_output_file_get_working_path (file), work->width, work->height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  if (!fab_picture_paint (work->picture, work->picture_data, cr, work->width, work->height, cancellable, error))
    return FALSE;
  g_clear_pointer (&cr, cairo_destroy);
  cairo_surface_finish (surface);

  return check_status (cairo_surface_status (surface), work->path, error) && fab_output_file_commit (file, error);
}

static gboolean
write_png (Work          *work,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(FabOutputFile) file = fab_output_file_new (work->path, error);
  g_autoptr(cairo_surface_t) surface = NULL;

  if (file == NULL)
    return FALSE;
  surface = fab_picture_draw (work->picture, work->picture_data, work->width, work->height, cancellable, error);

  return surface != NULL &&
         check_status (cairo_surface_write_to_png (surface, fab_output_file_get_working_path (file)), work->path,
                       error) &&
         fab_output_file_commit (file, error);
}

static const struct
{
  const char *extension;
  gboolean  (*write) (Work *work, GCancellable *cancellable, GError **error);
} writers[] = {
  { ".ora", write_ora },
  { ".svg", write_svg },
  { ".png", write_png },
};

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *lower = g_ascii_strdown (work->path, -1);
  GError *error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_str_has_suffix (lower, writers[i].extension))
      {
        if (writers[i].write (work, cancellable, &error))
          g_task_return_boolean (task, TRUE);
        else
          g_task_return_error (task, error);
        return;
      }
  g_task_return_new_error (task, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                           "A panel is written as .ora, .svg or .png, not as “%s”", work->path);
}

void
fab_layered_file_write_async (FabStory            *story,
                              gint64               panel,
                              GFile               *target,
                              int                  height,
                              gboolean             notes,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (story, cancellable, callback, data);
  GError *error = NULL;
  Work *work;

  g_return_if_fail (FAB_IS_STORY (story) && G_IS_FILE (target));

  g_task_set_source_tag (task, fab_layered_file_write_async);
  work = start_work (story, panel, target, notes, &error);
  if (work == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work->height = CLAMP (height, 1, MAX_HEIGHT);
  work->width = (int) MAX (1, rint (work->height * work->aspect));
  g_task_set_task_data (task, work, free_work);
  fab_task_run_in_thread (task, write_cb);
}

gboolean
fab_layered_file_write_finish (FabStory      *story,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- reading ---------------------------------------------------------------------------------- */

static gboolean
pixel_differs (guint32 a,
               guint32 b)
{
  for (int shift = 0; shift < 32; shift += 8)
    if (ABS ((int) (a >> shift & 255) - (int) (b >> shift & 255)) > SAME_CHANNEL)
      return TRUE;

  return FALSE;
}

static gboolean
surfaces_differ (cairo_surface_t *a,
                 cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  gsize n = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int y = 0; y < height; y++)
    {
      const guint32 *p = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (a) + (gsize) y * cairo_image_surface_get_stride (a));
      const guint32 *q = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (b) + (gsize) y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < width; x++)
        n += pixel_differs (p[x], q[x]);
    }

  return n > (gsize) (SAME_SHARE * width * height);
}

/* The layer as large as the picture: programs cut off what is empty around it. */
static cairo_surface_t *
unpack_layer (const FabOra       *ora,
              const FabOraLayer  *layer,
              GError            **error)
{
  g_autoptr(cairo_surface_t) image = fab_image_decode (layer->png, layer->width, layer->height, error);
  cairo_surface_t *whole;
  cairo_t *cr;

  if (image == NULL)
    return NULL;
  whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ora->width, ora->height);
  cr = cairo_create (whole);
  cairo_set_source_surface (cr, image, layer->x, layer->y);
  cairo_paint (cr);
  cairo_destroy (cr);

  return whole;
}

static cairo_surface_t *
draw_before (Work          *work,
             const Layer   *layer,
             GCancellable  *cancellable,
             GError       **error)
{
  return layer != NULL ? draw_layer (layer, work->ora->width, work->ora->height, cancellable, error)
                       : fab_picture_draw (work->take, work->take_data, work->ora->width, work->ora->height,
                                           cancellable, error);
}

static gboolean
compare_layer (Work          *work,
               guint          position,
               GCancellable  *cancellable,
               GError       **error)
{
  const FabOraLayer *came = g_ptr_array_index (work->ora->layers, position);
  const Layer *layer = find_layer (work, came->name);
  gboolean known = layer != NULL || g_str_equal (came->name, BLOCKING);
  g_autoptr(cairo_surface_t) now = NULL;
  g_autoptr(cairo_surface_t) before = NULL;
  Change change = { layer ? layer->id : 0, TRUE, position };

  if (known)
    {
      now = unpack_layer (work->ora, came, error);
      before = now ? draw_before (work, layer, cancellable, error) : NULL;
      if (before == NULL)
        return FALSE;
      change.painted = surfaces_differ (now, before);
    }
  if (change.painted || (layer != NULL && (fabs (layer->opacity - came->opacity) > 0.01 ||
                                           layer->visible != came->visible || !g_str_equal (layer->blend, came->blend))))
    g_array_append_val (work->changes, change);

  return TRUE;
}

/* MyPaint fills its tiles up: what it added at the right and below is cut off again. */
static void
cut_margin (Work *work)
{
  int width = (int) rint (work->height * work->aspect), right = work->ora->width - width;
  int below = work->ora->height - work->height;

  if (work->height == 0 || right < 0 || right >= TILE || below < 0 || below >= TILE)
    return;
  work->ora->width = width;
  work->ora->height = work->height;
}

static void
read_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  gboolean ok;

  work->ora = fab_ora_read (work->path, &error);
  ok = work->ora != NULL;
  if (ok)
    cut_margin (work);
  for (guint i = 0; ok && i < work->ora->layers->len; i++)
    ok = compare_layer (work, i, cancellable, &error);
  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The picture fills the panel's height, as it did when it went out. */
static FabInkMark *
make_picture (const FabOra      *ora,
              const FabOraLayer *layer)
{
  float unit = 1.0f / ora->height;
  const FabInkPoint corners[] = {
    { layer->x * unit, layer->y * unit }, { (layer->x + layer->width) * unit, (layer->y + layer->height) * unit },
  };

  return fab_ink_mark_new (&(FabMarkSpec) { .kind = FAB_MARK_PICTURE, .fill = -1, .points = corners, .n_points = 2,
                                            .picture = layer->png });
}

static gboolean
put_picture (FabStory           *story,
             gint64              layer,
             const FabOra       *ora,
             const FabOraLayer  *came,
             GError            **error)
{
  g_autoptr(FabInkMark) mark = make_picture (ora, came);
  g_autoptr(FabInk) ink = fab_ink_new ();

  if (mark == NULL)
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "The layer “%s” lies too far out", came->name);
      return FALSE;
    }
  fab_ink_add (ink, mark);

  return fab_layer_ink_store (story, layer, ink, error);
}

static gboolean
apply_change (FabStory      *story,
              const Work    *work,
              const Change  *change,
              GError       **error)
{
  const FabOraLayer *came = g_ptr_array_index (work->ora->layers, change->source);
  gint64 layer = change->layer;
  g_autoptr(FabLayer) row = NULL;

  if (layer == 0)
    layer = fab_story_add_layer (story, work->panel, *came->name ? came->name : "?", error);
  if (layer == 0 || (change->painted && !put_picture (story, layer, work->ora, came, error)))
    return FALSE;
  row = fab_story_ref_layer (story, layer);

  return fab_story_set_layer_state (story, layer, came->opacity, came->visible, fab_layer_get_locked (row), error) &&
         fab_story_set_layer_look (story, layer, fab_layer_get_kind (row), came->blend,
                                   change->painted ? -1 : fab_layer_get_color (row), error);
}

void
fab_layered_file_read_async (FabStory            *story,
                             gint64               panel,
                             GFile               *source,
                             int                  height,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (story, cancellable, callback, data);
  GError *error = NULL;
  Work *work;

  g_return_if_fail (FAB_IS_STORY (story) && G_IS_FILE (source));

  g_task_set_source_tag (task, fab_layered_file_read_async);
  work = start_work (story, panel, source, TRUE, &error);
  if (work == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work->height = CLAMP (height, 0, MAX_HEIGHT);
  g_task_set_task_data (task, work, free_work);
  fab_task_run_in_thread (task, read_cb);
}

int
fab_layered_file_read_finish (FabStory      *story,
                              GAsyncResult  *result,
                              GError       **error)
{
  const Work *work;
  gboolean ok = TRUE;

  g_return_val_if_fail (g_task_is_valid (result, story), -1);

  work = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return -1;
  fab_story_begin (story, N_("Take Back Layers"), NULL);
  for (guint i = 0; ok && i < work->changes->len; i++)
    ok = apply_change (story, work, &g_array_index (work->changes, Change, i), error);
  fab_story_end (story);

  return ok ? (int) work->changes->len : -1;
}
