/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-follow"

#include "config.h"

#include "fab-boarding.h"
#include "fab-follow.h"

#define PAUSE 900 /* ms without a key */

struct _FabFollow
{
  GObject parent_instance;

  FabStory *story;
  GArray   *elements; /* gint64: written and not yet followed */
  GArray   *panels;
  guint     writing;
  guint     source;
};

enum { FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FabFollow, fab_follow, G_TYPE_OBJECT)

static void
note (GArray *ids,
      gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return;
  g_array_append_val (ids, id);
}

static gboolean
follow_cb (gpointer data)
{
  FabFollow *self = data;
  g_autoptr(GError) error = NULL;

  self->source = 0;
  if (!fab_follow_flush (self, &error))
    g_signal_emit (self, signals[FAILED], 0, error);

  return G_SOURCE_REMOVE;
}

static void
story_changed_cb (FabFollow       *self,
                  const FabChange *changes,
                  guint            n)
{
  if (self->writing == 0)
    return;
  for (guint i = 0; i < n; i++)
    if (changes[i].kind == FAB_KIND_ELEMENT)
      note (self->elements, changes[i].id);
    else if (changes[i].kind == FAB_KIND_PANEL)
      note (self->panels, changes[i].id);
}

static void
fab_follow_dispose (GObject *object)
{
  FabFollow *self = FAB_FOLLOW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (fab_follow_parent_class)->dispose (object);
}

static void
fab_follow_finalize (GObject *object)
{
  FabFollow *self = FAB_FOLLOW (object);

  g_array_unref (self->elements);
  g_array_unref (self->panels);

  G_OBJECT_CLASS (fab_follow_parent_class)->finalize (object);
}

static void
fab_follow_class_init (FabFollowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fab_follow_dispose;
  object_class->finalize = fab_follow_finalize;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
fab_follow_init (FabFollow *self)
{
  self->elements = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->panels = g_array_new (FALSE, FALSE, sizeof (gint64));
}

FabFollow *
fab_follow_new (FabStory *story)
{
  FabFollow *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  self = g_object_new (FAB_TYPE_FOLLOW, NULL);
  self->story = g_object_ref (story);
  g_signal_connect_object (story, "changed", G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
fab_follow_begin (FabFollow *self)
{
  g_return_if_fail (FAB_IS_FOLLOW (self));

  self->writing++;
}

void
fab_follow_end (FabFollow *self)
{
  g_return_if_fail (FAB_IS_FOLLOW (self));
  g_return_if_fail (self->writing > 0);

  self->writing--;
  if (self->elements->len == 0 && self->panels->len == 0)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (PAUSE, follow_cb, self);
}

gboolean
fab_follow_flush (FabFollow  *self,
                  GError    **error)
{
  g_autoptr(GArray) elements = NULL;
  g_autoptr(GArray) panels = NULL;

  g_return_val_if_fail (FAB_IS_FOLLOW (self), FALSE);

  g_clear_handle_id (&self->source, g_source_remove);
  elements = g_steal_pointer (&self->elements);
  panels = g_steal_pointer (&self->panels);
  fab_follow_init (self);
  if ((elements->len == 0 && panels->len == 0) ||
      g_str_equal (fab_story_get_setting (self->story, "boarding"), "by-hand"))
    return TRUE;

  return fab_boarding_follow (self->story, (const gint64 *) elements->data, elements->len,
                              (const gint64 *) panels->data, panels->len, error);
}
