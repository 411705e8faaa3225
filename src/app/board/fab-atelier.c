/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-atelier"

#include "config.h"

#include "fab-atelier.h"
#include "fab-needs.h"
#include "fab-task.h"

#define SKETCH_WIDTH 1024

struct _FabAtelier
{
  GObject parent_instance;

  FabStory       *story;
  FabStudio      *studio;
  FabCompositor  *compositor; /* without notes: they are for people */
  FabPainterFunc  find;
  gpointer        data;
};

G_DEFINE_FINAL_TYPE (FabAtelier, fab_atelier, G_TYPE_OBJECT)

/* --- what a hand drew ------------------------------------------------------------------------- */

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         n)
{
  g_byte_array_append (data, bytes, n);

  return CAIRO_STATUS_SUCCESS;
}

static void
encode_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  GByteArray *png = g_byte_array_new ();

  cairo_surface_write_to_png_stream (data, append_cb, png);
  g_task_return_pointer (task, g_byte_array_free_to_bytes (png), (GDestroyNotify) g_bytes_unref);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  cairo_surface_t *surface = fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, &error);

  if (surface == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, surface, (GDestroyNotify) cairo_surface_destroy);
  fab_task_run_in_thread (task, encode_in_thread);
}

static double
get_aspect (FabAtelier *self)
{
  const char *text = fab_story_get_setting (self->story, "aspect");
  char *end;
  double width = g_ascii_strtod (text, &end), height = *end != '\0' ? g_ascii_strtod (end + 1, NULL) : 1;

  return width > 0 && height > 0 ? CLAMP (width / height, .2, 5) : 16. / 9;
}

static void
sketch (gint64               panel,
        GCancellable        *cancellable,
        GAsyncReadyCallback  callback,
        gpointer             user,
        gpointer             data)
{
  FabAtelier *self = data;
  GTask *task = g_task_new (NULL, cancellable, callback, user);

  fab_compositor_panel_async (self->compositor, panel, SKETCH_WIDTH, (int) (SKETCH_WIDTH / get_aspect (self)), cancellable,
                              drawn_cb, task);
}

/* --- who paints ------------------------------------------------------------------------------- */

static FabPainter *
find (const char *id,
      gpointer    data)
{
  FabAtelier *self = data;

  return self->find != NULL ? self->find (id, self->data) : NULL;
}

const char *
fab_atelier_get_of_project (FabAtelier *self)
{
  g_return_val_if_fail (FAB_IS_ATELIER (self), "");

  return fab_story_get_setting (self->story, "painter");
}

FabPainter *
fab_atelier_get_painter (FabAtelier *self,
                         FabPanel   *panel)
{
  const char *id;

  g_return_val_if_fail (FAB_IS_ATELIER (self), NULL);
  g_return_val_if_fail (FAB_IS_PANEL (panel), NULL);

  id = fab_panel_get_painter (panel);

  return find (*id != '\0' ? id : fab_atelier_get_of_project (self), self);
}

static char *
make_words (FabAtelier *self,
            FabPanel   *panel,
            char     *(*make) (const FabPaintRequest *, const FabWordingRules *))
{
  FabPainter *painter = fab_atelier_get_painter (self, panel);
  g_autoptr(FabPaintRequest) request = NULL;

  if (painter == NULL || fab_painter_get_rules (painter) == NULL)
    return NULL;
  request = fab_needs_picture (self->story, painter, panel);

  return make (request, fab_painter_get_rules (painter));
}

char *
fab_atelier_dup_words (FabAtelier *self,
                       FabPanel   *panel)
{
  g_return_val_if_fail (FAB_IS_ATELIER (self), NULL);

  return make_words (self, panel, fab_wording_compose);
}

char *
fab_atelier_dup_unwanted (FabAtelier *self,
                          FabPanel   *panel)
{
  g_return_val_if_fail (FAB_IS_ATELIER (self), NULL);

  return make_words (self, panel, fab_wording_unwanted);
}

/* --- asking ----------------------------------------------------------------------------------- */

gboolean
fab_atelier_paint (FabAtelier *self,
                   gint64      panel,
                   guint       n)
{
  g_autoptr(FabPanel) row = NULL;
  FabPainter *painter;

  g_return_val_if_fail (FAB_IS_ATELIER (self), FALSE);

  row = fab_story_ref_panel (self->story, panel);
  painter = row != NULL ? fab_atelier_get_painter (self, row) : NULL;
  if (painter == NULL || self->studio == NULL)
    return FALSE;
  fab_studio_ask_painter (self->studio, panel, fab_painter_get_name (painter), n);

  return TRUE;
}

static gboolean
is_painted (FabAtelier *self,
            FabPanel   *panel,
            FabPainter *painter)
{
  g_autoptr(FabTake) take = fab_panel_get_take (panel) != 0 ? fab_story_ref_take (self->story, fab_panel_get_take (panel)) : NULL;

  return (take != NULL && g_str_equal (fab_take_get_engine (take), fab_painter_get_name (painter))) ||
         fab_studio_count_pictures (self->studio, fab_panel_get_id (panel)) > 0;
}

guint
fab_atelier_paint_all (FabAtelier *self)
{
  GListModel *panels;
  guint n = 0;

  g_return_val_if_fail (FAB_IS_ATELIER (self), 0);

  panels = fab_story_get_panels (self->story);
  fab_story_begin (self->story, NULL, NULL);
  for (guint i = 0; self->studio != NULL && i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      FabPainter *painter = fab_atelier_get_painter (self, panel);

      if (painter != NULL && *fab_panel_get_prompt (panel) != '\0' && !is_painted (self, panel, painter))
        n += fab_atelier_paint (self, fab_panel_get_id (panel), 1);
    }
  fab_story_end (self->story);

  return n;
}

/* --- object ----------------------------------------------------------------------------------- */

static void
fab_atelier_dispose (GObject *object)
{
  FabAtelier *self = FAB_ATELIER (object);

  if (self->studio != NULL)
    fab_studio_set_painters (self->studio, NULL, NULL, NULL);
  g_clear_object (&self->studio);
  g_clear_object (&self->compositor);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (fab_atelier_parent_class)->dispose (object);
}

static void
fab_atelier_class_init (FabAtelierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_atelier_dispose;

  g_signal_new ("changed", FAB_TYPE_ATELIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fab_atelier_init (FabAtelier *self)
{
}

FabAtelier *
fab_atelier_new (FabStory  *story,
                 FabStudio *studio)
{
  FabAtelier *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  self = g_object_new (FAB_TYPE_ATELIER, NULL);
  self->story = g_object_ref (story);
  g_set_object (&self->studio, studio);
  self->compositor = fab_compositor_new (story);

  return self;
}

void
fab_atelier_set_painters (FabAtelier     *self,
                          FabPainterFunc  find_painter,
                          gpointer        data)
{
  g_return_if_fail (FAB_IS_ATELIER (self));

  self->find = find_painter;
  self->data = data;
  if (self->studio != NULL)
    fab_studio_set_painters (self->studio, find, sketch, self);
  fab_atelier_changed (self);
}

void
fab_atelier_changed (FabAtelier *self)
{
  g_return_if_fail (FAB_IS_ATELIER (self));

  g_signal_emit_by_name (self, "changed");
}
