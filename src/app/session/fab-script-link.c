/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-link"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-fountain.h"
#include "fab-script-link.h"

/* Settings of the story: which file, and what it said when both sides agreed last. */
#define FILE_KEY "script-file"
#define BASE_KEY "script-base"
/* Programs save in several steps. */
#define SETTLE_MS 250

struct _FabScriptLink
{
  GObject parent_instance;

  FabSession   *session;
  GFile        *file;
  GFileMonitor *monitor;
  GCancellable *cancellable;
  guint         settling;
  char         *theirs; /* the version that waits for a decision */
  char         *etag;   /* of the version read last */
  gboolean      saving; /* write as soon as it is read */
};

enum { MERGED, CONFLICT, SAVED, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FabScriptLink, fab_script_link, G_TYPE_OBJECT)

static FabStory *
get_story (FabScriptLink *self)
{
  return fab_session_get_story (self->session);
}

static void
report (FabScriptLink *self,
        GError        *error)
{
  if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
take_merged (FabScriptLink *self,
             const char    *script,
             const char    *theirs)
{
  g_autoptr(GError) error = NULL;
  gboolean ok;

  fab_follow_begin (fab_session_get_follow (self->session));
  fab_story_begin (get_story (self), N_("Merge Script"), NULL);
  ok = fab_story_set_script (get_story (self), script, &error) &&
       fab_story_set_setting (get_story (self), BASE_KEY, theirs, &error);
  fab_story_end (get_story (self));
  fab_follow_end (fab_session_get_follow (self->session));
  report (self, error);

  return ok;
}

static char *
merge (FabScriptLink  *self,
       const char     *theirs,
       FabMergeChoice  choice,
       FabMergeCount  *count)
{
  g_autofree char *ours = fab_story_dup_script (get_story (self));

  return fab_script_merge (fab_story_get_setting (get_story (self), BASE_KEY), ours, theirs, choice, count);
}

/* TRUE when both sides are known to each other now. */
static gboolean
follow (FabScriptLink *self,
        const char    *theirs)
{
  g_autofree char *script = NULL;
  FabMergeCount count;

  g_clear_pointer (&self->theirs, g_free);
  if (g_strcmp0 (theirs, fab_story_get_setting (get_story (self), BASE_KEY)) == 0)
    return TRUE;
  script = merge (self, theirs, FAB_MERGE_OURS, &count);
  if (count.n_conflicts > 0)
    {
      self->theirs = g_strdup (theirs);
      g_signal_emit (self, signals[CONFLICT], 0, count.n_conflicts);
      return FALSE;
    }
  if (!take_merged (self, script, theirs))
    return FALSE;
  g_signal_emit (self, signals[MERGED], 0, count.n_taken);

  return TRUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(FabScriptLink) self = data;
  g_autoptr(GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_signal_emit (self, signals[SAVED], 0);
  else
    report (self, error);
}

/* The tag of the version that was read guards one that comes meanwhile. */
static void
write_file (FabScriptLink *self)
{
  g_autofree char *script = fab_story_dup_script (get_story (self));
  g_autoptr(GBytes) bytes = fab_fountain_encode (script);
  g_autoptr(GError) error = NULL;

  fab_story_begin (get_story (self), NULL, NULL);
  fab_story_set_setting (get_story (self), BASE_KEY, script, &error);
  fab_story_end (get_story (self));
  report (self, error);
  if (error == NULL)
    g_file_replace_contents_bytes_async (self->file, bytes, self->etag, FALSE, G_FILE_CREATE_NONE, self->cancellable,
                                         written_cb, g_object_ref (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(FabScriptLink) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *theirs = NULL;
  gsize length;
  gboolean saving = self->saving;

  self->saving = FALSE;
  g_clear_pointer (&self->etag, g_free);
  if (!g_file_load_contents_finish (G_FILE (source), result, &bytes, &length, &self->etag, &error) &&
      !(g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)))
    {
      report (self, error);
      return;
    }
  theirs = bytes ? fab_fountain_decode (bytes, length) : NULL;
  /* A file that was taken away is not a script that was emptied. */
  if ((theirs == NULL || follow (self, theirs)) && saving)
    write_file (self);
}

void
fab_script_link_check (FabScriptLink *self)
{
  g_return_if_fail (FAB_IS_SCRIPT_LINK (self));

  g_file_load_contents_async (self->file, self->cancellable, read_cb, g_object_ref (self));
}

void
fab_script_link_save (FabScriptLink *self)
{
  g_return_if_fail (FAB_IS_SCRIPT_LINK (self));

  self->saving = TRUE;
  fab_script_link_check (self);
}

void
fab_script_link_resolve (FabScriptLink  *self,
                         FabMergeChoice  choice)
{
  g_autofree char *theirs = NULL;
  g_autofree char *script = NULL;

  g_return_if_fail (FAB_IS_SCRIPT_LINK (self));

  theirs = g_steal_pointer (&self->theirs);
  if (theirs == NULL)
    return;
  script = merge (self, theirs, choice, NULL);
  take_merged (self, script, theirs);
}

static gboolean
settled_cb (gpointer data)
{
  FabScriptLink *self = data;

  self->settling = 0;
  fab_script_link_check (self);

  return G_SOURCE_REMOVE;
}

static void
file_changed_cb (FabScriptLink *self)
{
  if (self->settling)
    g_source_remove (self->settling);
  self->settling = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
fab_script_link_dispose (GObject *object)
{
  FabScriptLink *self = FAB_SCRIPT_LINK (object);

  if (self->settling)
    g_source_remove (self->settling);
  self->settling = 0;
  if (self->monitor)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (fab_script_link_parent_class)->dispose (object);
}

static void
fab_script_link_finalize (GObject *object)
{
  FabScriptLink *self = FAB_SCRIPT_LINK (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_free (self->theirs);
  g_free (self->etag);

  G_OBJECT_CLASS (fab_script_link_parent_class)->finalize (object);
}

static void
fab_script_link_class_init (FabScriptLinkClass *klass)
{
  GType type = FAB_TYPE_SCRIPT_LINK;

  G_OBJECT_CLASS (klass)->dispose = fab_script_link_dispose;
  G_OBJECT_CLASS (klass)->finalize = fab_script_link_finalize;
  signals[MERGED] = g_signal_new ("merged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CONFLICT] = g_signal_new ("conflict", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
fab_script_link_init (FabScriptLink *self)
{
  self->cancellable = g_cancellable_new ();
}

gboolean
fab_script_link_tie (FabStory    *story,
                     GFile       *file,
                     const char  *script,
                     GError     **error)
{
  g_autofree char *uri = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (script != NULL, FALSE);

  uri = g_file_get_uri (file);

  return fab_story_set_setting (story, FILE_KEY, uri, error) && fab_story_set_setting (story, BASE_KEY, script, error);
}

FabScriptLink *
fab_script_link_new (FabSession *session)
{
  FabScriptLink *self;
  const char *uri;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  uri = fab_story_get_setting (fab_session_get_story (session), FILE_KEY);
  if (*uri == '\0')
    return NULL;
  self = g_object_new (FAB_TYPE_SCRIPT_LINK, NULL);
  self->session = g_object_ref (session);
  self->file = g_file_new_for_uri (uri);
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

GFile *
fab_script_link_get_file (FabScriptLink *self)
{
  g_return_val_if_fail (FAB_IS_SCRIPT_LINK (self), NULL);

  return self->file;
}
