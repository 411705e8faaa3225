/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-schema.h"
#include "fab-story-private.h"

G_DEFINE_FINAL_TYPE (FabStory, fab_story, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_FILE,
  N_PROPS
};

enum
{
  CHANGED,
  TROUBLE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const struct
{
  const char *key;
  const char *value;
} defaults[] = {
  { "aspect", "16:9" },
  { "boarding", "follow" },
  { "fps", "24" },
  { "look", "pencil" },
  { "motion", "on" },
  { "motion-step", "2" },
  { "numbering", "shots" },
  { "seed", "1" },
};

static void
fab_story_dispose (GObject *object)
{
  fab_story_close (FAB_STORY (object), FALSE);

  G_OBJECT_CLASS (fab_story_parent_class)->dispose (object);
}

static void
fab_story_finalize (GObject *object)
{
  FabStory *self = FAB_STORY (object);

  g_object_unref (self->nothing);
  g_ptr_array_unref (self->others);
  g_ptr_array_unref (self->mended);
  g_hash_table_unref (self->settings);
  g_array_unref (self->notes);
  g_clear_object (&self->file);
  g_clear_error (&self->trouble);
  g_free (self->title);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (fab_story_parent_class)->finalize (object);
}

static void
fab_story_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  FabStory *self = FAB_STORY (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->undo_label != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->redo_label != NULL);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_story_class_init (FabStoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fab_story_dispose;
  object_class->finalize = fab_story_finalize;
  object_class->get_property = fab_story_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", FAB_TYPE_STORY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_UINT);
  signals[TROUBLE] = g_signal_new ("trouble", FAB_TYPE_STORY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
fab_story_init (FabStory *self)
{
  self->nothing = g_list_store_new (G_TYPE_OBJECT);
  self->others = g_ptr_array_new ();
  self->mended = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_array_new (FALSE, FALSE, sizeof (FabChange));
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->title = g_strdup ("");
}

gboolean
_fab_story_attach (FabStory     *self,
                   FabWorkCopy  *work,
                   FabStore     *store,
                   GError      **error)
{
  g_autofree char *uri = NULL;

  g_assert (self->store == NULL);

  self->work = work;
  self->store = store;
  self->history = fab_history_new (store, error);
  if (self->history == NULL)
    return FALSE;

  uri = fab_schema_get_meta (store, "file");
  if (uri != NULL)
    {
      self->file = g_file_new_for_uri (uri);
      /* in case that it was being written when the process ended */
      fab_work_copy_set_uri (work, uri, NULL);
    }

  _fab_story_make_models (self);
  _fab_story_load_settings (self);
  _fab_story_announce (self);

  return TRUE;
}

/* --- groups ----------------------------------------------------------------------------------- */

gboolean
_fab_story_check_open (FabStory  *self,
                       GError   **error)
{
  if (self->store != NULL && !self->closing)
    return TRUE;

  g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                       "The story is closed. Open it again");
  return FALSE;
}

static gboolean
start_group (FabStory    *self,
             const char  *label,
             const char  *merge_key,
             GError     **error)
{
  if (!_fab_story_check_open (self, error) || !fab_store_begin (self->store, error))
    return FALSE;

  self->looked = FALSE;
  if (fab_history_open_group (self->history, label, merge_key, error))
    return TRUE;

  fab_store_rollback (self->store);
  return FALSE;
}

static void
emit_changed (FabStory *self,
              GArray   *touches)
{
  g_autoptr(GArray) changes = g_steal_pointer (&self->notes);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->notes = g_array_new (FALSE, FALSE, sizeof (FabChange));
  for (guint i = 0; i < touches->len; i++)
    {
      const FabTouch *touch = &g_array_index (touches, FabTouch, i);
      const FabChange change = { (FabKind) touch->kind, touch->row };
      gint64 key = touch->row << 4 | touch->kind;

      if (g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        g_array_append_val (changes, change);
    }

  if (changes->len > 0)
    g_signal_emit (self, signals[CHANGED], 0, changes->data, changes->len);
}

void
_fab_story_release (FabStory *self)
{
  if (--self->busy == 0 && self->closing)
    fab_story_close (self, self->discarding);
}

/* @news is what the models do not show yet of @touches; NULL: nothing. */
static void
show_touches (FabStory *self,
              GArray   *touches,
              GArray   *news)
{
  g_autoptr(FabStory) alive = g_object_ref (self);

  self->busy++;
  if (news != NULL)
    _fab_story_follow (self, news);
  _fab_story_announce (self);
  emit_changed (self, touches);
  _fab_story_release (self);
}

static void
abandon_group (FabStory *self)
{
  fab_store_rollback (self->store);
  g_array_set_size (self->notes, 0);
  self->busy++;
  _fab_story_follow_all (self);
  if (self->looked)
    g_signal_emit (self, signals[CHANGED], 0, NULL, 0);
  _fab_story_release (self);
}

static gboolean
finish_group (FabStory  *self,
              GError   **error)
{
  g_autoptr(GArray) news = NULL;
  g_autoptr(GArray) touches = NULL;

  if (self->trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->trouble));
      abandon_group (self);
      return FALSE;
    }

  news = fab_history_take_news (self->history);
  touches = fab_history_close_group (self->history, error);
  if (touches == NULL || !fab_store_commit (self->store, error))
    {
      abandon_group (self);
      return FALSE;
    }

  show_touches (self, touches, news);
  return TRUE;
}

gboolean
_fab_story_enter (FabStory    *self,
                  const char  *label,
                  GError     **error)
{
  if (!_fab_story_check_open (self, error) ||
      (self->depth == 0 && !start_group (self, label, NULL, error)))
    return FALSE;

  self->depth++;
  if (self->trouble == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->trouble));
  self->depth--;
  return FALSE;
}

gboolean
_fab_story_leave (FabStory  *self,
                  gboolean   ok,
                  GError   **error)
{
  if (!ok && self->trouble == NULL)
    self->trouble = error != NULL && *error != NULL
                    ? g_error_copy (*error)
                    : g_error_new_literal (FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                                           "An earlier step of this change failed");

  if (--self->depth > 0)
    return ok;

  return finish_group (self, ok ? error : NULL) && ok;
}

void
_fab_story_note (FabStory *self,
                 FabKind   kind,
                 gint64    id)
{
  const FabChange change = { kind, id };

  g_array_append_val (self->notes, change);
}

void
fab_story_begin (FabStory   *self,
                 const char *label,
                 const char *merge_key)
{
  g_return_if_fail (FAB_IS_STORY (self));

  if (self->depth == 0)
    start_group (self, label, merge_key, &self->trouble);
  self->depth++;
}

void
fab_story_end (FabStory *self)
{
  g_autoptr(GError) reason = NULL;
  gboolean known;

  g_return_if_fail (FAB_IS_STORY (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0)
    return;

  /* the verb that failed has said so; what is left to report is a group that cannot be written */
  known = self->trouble != NULL;
  if (self->store == NULL)
    g_clear_error (&self->trouble);
  else if (!finish_group (self, &reason) && !known)
    g_signal_emit (self, signals[TROUBLE], 0, reason);
}

static gboolean
step (FabStory  *self,
      gboolean   redo,
      GError   **error)
{
  g_autoptr(GArray) touches = NULL;

  g_return_val_if_fail (self->depth == 0, FALSE);

  if (!_fab_story_check_open (self, error) || !fab_store_begin (self->store, error))
    return FALSE;

  touches = fab_history_step (self->history, redo, error);
  if (touches == NULL || !fab_store_commit (self->store, error))
    {
      abandon_group (self);
      return FALSE;
    }

  show_touches (self, touches, touches);
  return TRUE;
}

gboolean
fab_story_undo (FabStory  *self,
                GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  return step (self, FALSE, error);
}

gboolean
fab_story_redo (FabStory  *self,
                GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  return step (self, TRUE, error);
}

const char *
fab_story_get_undo_label (FabStory *self)
{
  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  return self->undo_label;
}

const char *
fab_story_get_redo_label (FabStory *self)
{
  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  return self->redo_label;
}

/* --- what is announced ------------------------------------------------------------------------ */

static gboolean
replace_string (char **member,
                char  *value)
{
  if (g_strcmp0 (*member, value) == 0)
    {
      g_free (value);
      return FALSE;
    }

  g_free (*member);
  *member = value;

  return TRUE;
}

char *
_fab_story_read_title (FabStore *store)
{
  g_autofree char *set = NULL;
  g_autofree char *page = NULL;

  set = fab_store_text (store, "SELECT value FROM setting WHERE key = 'title'", "");
  if (set != NULL && *set != '\0')
    return g_steal_pointer (&set);

  page = fab_store_text (store,
                         "SELECT text FROM element WHERE kind = 0 AND key = 'title' LIMIT 1", "");
  if (page == NULL || *g_strstrip (page) == '\0')
    return NULL;

  return g_strdelimit (g_steal_pointer (&page), "\n", ' ');
}

/* The title of the story, else the name of the file. */
static char *
find_title (FabStory *self)
{
  g_autofree char *title = _fab_story_read_title (self->store);
  g_autofree char *base = NULL;
  char *dot;

  if (title != NULL)
    return g_steal_pointer (&title);
  if (self->file == NULL)
    return g_strdup ("");

  base = g_file_get_basename (self->file);
  dot = strrchr (base, '.');
  if (dot != NULL && dot != base)
    *dot = '\0';

  return g_filename_display_name (base);
}

static void
announce_label (FabStory  *self,
                gboolean   redo,
                char     **label,
                guint      can,
                guint      which)
{
  gboolean could = *label != NULL;

  if (replace_string (label, fab_history_dup_label (self->history, redo)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[which]);
  if (could != (*label != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[can]);
}

void
_fab_story_announce (FabStory *self)
{
  GObject *object = G_OBJECT (self);
  gboolean modified = !fab_history_is_saved (self->history);

  g_object_freeze_notify (object);
  announce_label (self, FALSE, &self->undo_label, PROP_CAN_UNDO, PROP_UNDO_LABEL);
  announce_label (self, TRUE, &self->redo_label, PROP_CAN_REDO, PROP_REDO_LABEL);
  if (replace_string (&self->title, find_title (self)))
    g_object_notify_by_pspec (object, properties[PROP_TITLE]);
  if (self->modified != modified)
    {
      self->modified = modified;
      g_object_notify_by_pspec (object, properties[PROP_MODIFIED]);
    }
  g_object_thaw_notify (object);
}

gboolean
fab_story_get_modified (FabStory *self)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  return self->modified;
}

GFile *
fab_story_get_file (FabStory *self)
{
  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  return self->file;
}

/* --- settings --------------------------------------------------------------------------------- */

void
_fab_story_load_settings (FabStory *self)
{
  g_autoptr(FabQuery) query = fab_store_query (self->store, "SELECT key, value FROM setting", "");

  g_hash_table_remove_all (self->settings);
  while (fab_query_next (query))
    g_hash_table_insert (self->settings, g_strdup (fab_query_text (query, 0)),
                         g_strdup (fab_query_text (query, 1)));
}

const char *
fab_story_get_setting (FabStory   *self,
                       const char *key)
{
  const char *value;

  g_return_val_if_fail (FAB_IS_STORY (self), "");
  g_return_val_if_fail (key != NULL, "");

  _fab_story_catch_up (self);
  value = g_hash_table_lookup (self->settings, key);
  for (guint i = 0; value == NULL && i < G_N_ELEMENTS (defaults); i++)
    if (g_str_equal (defaults[i].key, key))
      value = defaults[i].value;

  return value != NULL ? value : "";
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

GStrv
fab_story_list_settings (FabStory *self)
{
  g_autofree gpointer *keys = NULL;
  GStrv list;
  guint n;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  _fab_story_catch_up (self);
  keys = g_hash_table_get_keys_as_array (self->settings, &n);
  list = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    list[i] = g_strdup (keys[i]);
  qsort (list, n, sizeof (char *), compare_keys);

  return list;
}

gboolean
fab_story_set_setting (FabStory    *self,
                       const char  *key,
                       const char  *value,
                       GError     **error)
{
  gboolean ok;

  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (key != NULL && value != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Change Project Settings"), error))
    return FALSE;

  ok = _fab_story_check_text (key, FAB_MAX_NAME, error) &&
       _fab_story_check_text (value, FAB_MAX_SCRIPT, error) && /* or a whole file that was read */
       fab_store_run (self->store, error,
                      "INSERT INTO setting (key, value) VALUES (?1, ?2) "
                      "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                      "ss", key, value);
  return _fab_story_leave (self, ok, error);
}

/* --- checks ----------------------------------------------------------------------------------- */

gboolean
_fab_story_check_text (const char  *text,
                       gsize        max,
                       GError     **error)
{
  gsize length = strlen (text);

  if (length > max)
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                 "The text is too long: %" G_GSIZE_FORMAT " bytes, at most %" G_GSIZE_FORMAT
                 " are possible. Make it shorter", length, max);
  else if (!g_utf8_validate (text, (gssize) length, NULL))
    g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                         "The text is not valid UTF-8. Convert it first");
  else
    return TRUE;

  return FALSE;
}

gboolean
_fab_story_check_row (FabStory    *self,
                      const char  *table,
                      gint64       id,
                      GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?1", table);

  if (fab_store_int (self->store, 0, sql, "i", id))
    return TRUE;

  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
               "There is no %s %" G_GINT64_FORMAT " in the story", table, id);
  return FALSE;
}
