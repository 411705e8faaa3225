/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-archive.h"
#include "fab-schema.h"
#include "fab-story-check.h"
#include "fab-story-private.h"

/* Working copies of saved stories stay for their undo history: so many of them. */
#define KEPT_COPIES 8

/* --- the working copy ------------------------------------------------------------------------- */

static FabStore *
open_store (FabWorkCopy  *work,
            GError      **error)
{
  g_autoptr(FabStore) store = fab_store_open (fab_work_copy_get_path (work), error);

  if (store == NULL ||
      !fab_store_script (store,
                         "PRAGMA journal_mode = WAL;"
                         "PRAGMA synchronous = FULL;"
                         "PRAGMA foreign_keys = ON;"
                         "PRAGMA trusted_schema = OFF;", error))
    return NULL;

  return g_steal_pointer (&store);
}

/* What a file says of itself is kept, what belongs to a working copy is its own. */
static gboolean
set_identity (FabStore  *store,
              GFile     *file,
              gboolean   unsaved,
              GError   **error)
{
  g_autofree char *base = g_path_get_basename (fab_store_get_path (store));
  g_autofree char *uuid = g_strndup (base, strcspn (base, "."));
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format_iso8601 (now);

  return fab_store_run (store, error,
                        "DELETE FROM meta WHERE key NOT IN ('created', 'stamp')", "") &&
         fab_store_run (store, error,
                        "INSERT INTO meta (key, value) VALUES ('created', ?1) "
                        "ON CONFLICT (key) DO NOTHING", "s", created) &&
         fab_schema_set_meta (store, "uuid", uuid, error) &&
         fab_schema_set_meta (store, "revision", unsaved ? "1" : "0", error) &&
         fab_schema_set_meta (store, "counter", unsaved ? "1" : "0", error) &&
         fab_schema_set_meta (store, "saved", "0", error) &&
         (uri == NULL || fab_schema_set_meta (store, "file", uri, error));
}

static gboolean
fill_new (FabStore  *store,
          GError   **error)
{
  if (fab_store_begin (store, error) &&
      fab_schema_create (store, FAB_SCHEMA_VERSION, error) &&
      fab_schema_add_history (store, error) &&
      fab_store_run (store, error, "INSERT INTO scene (pos) VALUES (0)", "") &&
      set_identity (store, NULL, FALSE, error))
    return fab_store_commit (store, error);

  fab_store_rollback (store);
  return FALSE;
}

static gboolean
note_annex (FabStore    *store,
            const char  *path,
            GError     **error)
{
  g_autofree char *stamp = fab_schema_get_meta (store, "stamp");

  return fab_schema_set_meta (store, "annex", path, error) &&
         (stamp == NULL || fab_schema_set_meta (store, "base", stamp, error));
}

/* A file that another program, or a broken disk, left inconsistent is mended as it comes in. */
static gboolean
fill_from (FabStore   *store,
           GFile      *file,
           gboolean    apart,
           GPtrArray  *mended,
           GError    **error)
{
  const char *path = g_file_peek_path (file);

  if (!fab_store_script (store, "PRAGMA foreign_keys = OFF", error) ||
      !fab_archive_read (store, path, apart, error) ||
      (apart && !fab_annex_attach (store, path, error)) ||
      !fab_store_begin (store, error))
    return FALSE;

  if (_fab_story_check_rows (store, TRUE, mended, error) &&
      set_identity (store, file, mended->len > 0, error) &&
      (!apart || note_annex (store, path, error)) &&
      fab_store_commit (store, error))
    return fab_store_script (store, "PRAGMA foreign_keys = ON", error);

  fab_store_rollback (store);
  return FALSE;
}

static FabStory *
attach (FabWorkCopy  *work,
        FabStore     *store,
        FabAnnex     *annex,
        GError      **error)
{
  g_autoptr(FabStory) self = g_object_new (FAB_TYPE_STORY, NULL);

  self->annex = annex;
  return _fab_story_attach (self, work, store, error) ? g_steal_pointer (&self) : NULL;
}

/* --- working copies of earlier sessions ------------------------------------------------------- */

/* What cannot be read now counts as unsaved, and stays. */
static gboolean
is_unsaved (FabStore *store)
{
  return fab_store_int (store, 1,
                        "SELECT (SELECT value FROM meta WHERE key = 'revision') <> "
                        "(SELECT value FROM meta WHERE key = 'saved')", "") != 0;
}

/* A copy whose making was interrupted holds nothing. One that cannot be read now may hold everything. */
static gboolean
is_complete (FabStore *store)
{
  return fab_store_int (store, 1,
                        "SELECT count(*) FROM sqlite_schema WHERE name = 'history_change'", "") != 0;
}

static gboolean
bring_up_to_date (FabStore  *store,
                  GError   **error)
{
  int version = fab_schema_version (store);

  if (version == FAB_SCHEMA_VERSION)
    return TRUE;

  if (version > FAB_SCHEMA_VERSION)
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_TOO_NEW,
                   "“%s” was left by a newer version of Fabula. Update Fabula to open it",
                   fab_store_get_path (store));
      return FALSE;
    }

  /* what undo noted fits the old tables only */
  if (fab_store_begin (store, error) &&
      fab_schema_upgrade (store, error) &&
      fab_schema_add_history (store, error))
    return fab_store_commit (store, error);

  fab_store_rollback (store);
  return FALSE;
}

/* Was the process ended before the annex was there, the file that it was copied from is read on, if that is still the same. */
static gboolean
find_annex (FabWorkCopy  *work,
            FabStore     *store,
            FabAnnex    **annex,
            GError      **error)
{
  g_autofree char *source = fab_schema_get_meta (store, "annex");
  g_autofree char *name = fab_annex_name (fab_work_copy_get_path (work));
  g_autofree char *base = fab_schema_get_meta (store, "base");
  g_autofree char *stamp = NULL;

  if (source == NULL)
    return TRUE;
  if (g_file_test (name, G_FILE_TEST_EXISTS))
    return fab_annex_attach (store, name, error);

  stamp = fab_archive_read_stamp (source);
  if (g_strcmp0 (stamp, base) != 0)
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_DAMAGED,
                   "The pictures of “%s” were in “%s”, which is not there any more as it was. Put it back and try again",
                   fab_work_copy_get_path (work), source);
      return FALSE;
    }
  *annex = fab_annex_fetch (source, fab_work_copy_get_path (work));

  return fab_annex_attach (store, source, error);
}

static FabStory *
continue_copy (FabWorkCopy  *work,
               GError      **error)
{
  g_autoptr(FabWorkCopy) owned = work;
  g_autoptr(FabStore) store = open_store (work, error);
  g_autoptr(FabAnnex) annex = NULL;

  if (store == NULL || !bring_up_to_date (store, error) || !find_annex (work, store, &annex, error))
    return NULL;

  return attach (g_steal_pointer (&owned), g_steal_pointer (&store), g_steal_pointer (&annex), error);
}

/* Whether the file is still what the copy was made from or saved to. A save that was cut off
 * between the rename and its note in the copy is known by the stamp, which names the copy. */
static gboolean
answers_file (FabStore   *store,
              const char *stamp)
{
  g_autofree char *base = fab_schema_get_meta (store, "stamp");
  g_autofree char *uuid = fab_schema_get_meta (store, "uuid");
  gsize length = uuid != NULL ? strlen (uuid) : 0;

  if (stamp == NULL)
    return is_unsaved (store);

  if (length > 0 && strncmp (stamp, uuid, length) == 0 && stamp[length] == ':')
    return fab_store_run (store, NULL, "UPDATE meta SET value = ?1 WHERE key = 'saved'",
                          "s", stamp + length + 1);

  return g_strcmp0 (base, stamp) == 0;
}

/* The first save of a copy was cut off between the rename and its note: the file names the copy, and nothing the file. */
static gboolean
is_nameless (const char *path,
             const char *stamp)
{
  g_autofree char *base = g_path_get_basename (path);
  gsize length = strcspn (base, ".");

  return stamp != NULL && strncmp (stamp, base, length) == 0 && stamp[length] == ':';
}

static gboolean
belongs (const char *path,
         const char *uri,
         const char *stamp)
{
  g_autofree char *own = fab_work_copy_peek_uri (path);

  return own != NULL ? g_str_equal (own, uri) : is_nameless (path, stamp);
}

/* What to do with a copy of the file that is being opened. */
static FabStory *
try_copy (const char  *path,
          const char  *uri,
          const char  *stamp,
          GError     **error)
{
  g_autoptr(FabWorkCopy) work = fab_work_copy_claim (path, error);
  g_autoptr(FabStore) store = NULL;

  if (work == NULL)
    return NULL;

  store = open_store (work, NULL);
  if (store != NULL && is_complete (store))
    {
      if (answers_file (store, stamp) && fab_schema_set_meta (store, "file", uri, NULL) &&
          fab_work_copy_set_uri (work, uri, NULL))
        {
          g_clear_pointer (&store, fab_store_free);
          return continue_copy (g_steal_pointer (&work), error);
        }

      /* somebody else changed the file: the unsaved copy stays, to be recovered on its own */
      if (is_unsaved (store))
        return NULL;
    }

  g_clear_pointer (&store, fab_store_free);
  fab_work_copy_remove (work);

  return NULL;
}

static FabStory *
find_copy (const char  *state_dir,
           GFile       *file,
           GError     **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *stamp = fab_archive_read_stamp (g_file_peek_path (file));
  g_auto(GStrv) paths = fab_work_copy_list (state_dir);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr(GError) reason = NULL;
      FabStory *story;

      if (!belongs (paths[i], uri, stamp))
        continue;

      story = try_copy (paths[i], uri, stamp, &reason);
      if (story != NULL)
        return story;

      if (g_error_matches (reason, FAB_STORY_ERROR, FAB_STORY_ERROR_BUSY))
        {
          g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_BUSY,
                       "“%s” is open in another window. Close it there and try again",
                       g_file_peek_path (file));
          return NULL;
        }
    }

  return NULL;
}

/* Deletes copies that nobody needs: half made ones, and the oldest of those that are saved. */
static void
sweep (const char *state_dir)
{
  g_auto(GStrv) paths = fab_work_copy_list (state_dir);
  guint kept = 0;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr(FabWorkCopy) work = fab_work_copy_claim (paths[i], NULL);
      g_autoptr(FabStore) store = work != NULL ? open_store (work, NULL) : NULL;

      if (store == NULL || (is_complete (store) && (is_unsaved (store) || kept++ < KEPT_COPIES)))
        continue;

      g_clear_pointer (&store, fab_store_free);
      fab_work_copy_remove (work);
    }
}

/* --- opening ---------------------------------------------------------------------------------- */

FabStory *
fab_story_new (const char  *state_dir,
               GError     **error)
{
  g_autoptr(FabWorkCopy) work = NULL;
  g_autoptr(FabStore) store = NULL;

  sweep (state_dir);
  work = fab_work_copy_create (state_dir, error);
  if (work == NULL)
    return NULL;

  store = open_store (work, error);
  if (store == NULL || !fill_new (store, error))
    {
      fab_work_copy_remove (work);
      return NULL;
    }

  return attach (g_steal_pointer (&work), g_steal_pointer (&store), NULL, error);
}

static FabStory *
open_file (const char  *state_dir,
           GFile       *file,
           GError     **error)
{
  g_autoptr(GPtrArray) mended = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr(FabWorkCopy) work = fab_work_copy_create (state_dir, error);
  g_autoptr(FabStore) store = NULL;
  gboolean apart = fab_annex_is_worth (g_file_peek_path (file));
  FabAnnex *annex;
  FabStory *self;

  if (work == NULL)
    return NULL;

  store = open_store (work, error);
  if (store == NULL || !fill_from (store, file, apart, mended, error) ||
      !fab_work_copy_set_uri (work, uri, error))
    {
      g_clear_pointer (&store, fab_store_free);
      fab_work_copy_remove (work);
      return NULL;
    }

  annex = apart ? fab_annex_fetch (g_file_peek_path (file), fab_work_copy_get_path (work)) : NULL;
  self = attach (g_steal_pointer (&work), g_steal_pointer (&store), annex, error);
  if (self != NULL)
    {
      g_ptr_array_unref (self->mended);
      self->mended = g_steal_pointer (&mended);
    }

  return self;
}

FabStory *
fab_story_open (const char  *state_dir,
                GFile       *file,
                GError     **error)
{
  g_autoptr(GError) reason = NULL;
  FabStory *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!_fab_story_check_local (file, error))
    return NULL;

  self = find_copy (state_dir, file, &reason);
  if (self != NULL)
    return self;

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  sweep (state_dir);
  return open_file (state_dir, file, error);
}

FabStory *
fab_story_recover (const char  *state_dir,
                   const char  *work_path,
                   GError     **error)
{
  FabWorkCopy *work;

  g_return_val_if_fail (work_path != NULL, NULL);

  work = fab_work_copy_claim (work_path, error);

  return work != NULL ? continue_copy (work, error) : NULL;
}

char **
fab_story_list_unsaved (const char *state_dir)
{
  g_auto(GStrv) paths = fab_work_copy_list (state_dir);
  g_autoptr(GStrvBuilder) found = g_strv_builder_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr(FabWorkCopy) work = fab_work_copy_claim (paths[i], NULL);
      g_autoptr(FabStore) store = work != NULL ? open_store (work, NULL) : NULL;

      if (store != NULL && is_complete (store) && is_unsaved (store))
        g_strv_builder_add (found, paths[i]);
    }

  return g_strv_builder_end (found);
}

char *
fab_story_peek_title (const char *work_path)
{
  g_autoptr(FabWorkCopy) work = NULL;
  g_autoptr(FabStore) store = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (work_path != NULL, NULL);

  work = fab_work_copy_claim (work_path, NULL);
  store = work != NULL ? open_store (work, NULL) : NULL;
  if (store == NULL || !is_complete (store))
    return NULL;

  title = _fab_story_read_title (store);
  return title != NULL && *title != '\0' ? g_steal_pointer (&title) : NULL;
}

/* --- closing ---------------------------------------------------------------------------------- */

static gboolean
is_worth_keeping (FabStory *self)
{
  if (!fab_history_is_saved (self->history))
    return TRUE;

  /* the undo of a saved story is there again when it is opened again */
  return self->file != NULL &&
         fab_store_int (self->store, 0, "SELECT count(*) FROM history_group", "") > 0;
}

void
fab_story_close (FabStory *self,
                 gboolean  discard)
{
  gboolean keep;

  g_return_if_fail (FAB_IS_STORY (self));

  if (self->store == NULL)
    return;

  self->closing = TRUE;
  self->discarding |= discard;
  if (self->busy > 0)
    return;

  g_clear_pointer (&self->annex, fab_annex_free);
  fab_store_rollback (self->store);
  /* without a history it could not be opened: nobody knows what is in it */
  keep = !discard && (self->history == NULL || is_worth_keeping (self));
  _fab_story_drop_models (self);
  g_clear_pointer (&self->history, fab_history_free);
  g_clear_pointer (&self->store, fab_store_free);
  if (!keep)
    fab_work_copy_remove (self->work);
  g_clear_pointer (&self->work, fab_work_copy_free);
}

const char *
fab_story_get_work_path (FabStory *self)
{
  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  return self->work != NULL ? fab_work_copy_get_path (self->work) : NULL;
}
