/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-exchange-error.h"
#include "fab-json.h"
#include "fab-reaction-file.h"
#include "fab-showing-private.h"

#define MAX_BYTES (8 * 1024 * 1024)
#define MAX_REACTIONS 20000
#define MAX_ANSWERS 200
#define MAX_SENTENCE 2000
#define MAX_NAME 200
/* One feeling marked twice so soon is one. */
#define TWICE (250 * 1000)

static const char * const wishes[] = { "less", "same", "more" }; /* -1, 0, 1 */

/* --- writing ---------------------------------------------------------------------------------- */

static void
write_viewer (FabJsonWriter      *writer,
              const FabScreening *screening)
{
  fab_json_open_flat (writer, "viewer", '{');
  fab_json_put_text (writer, "key", screening->viewer_key);
  fab_json_put_text (writer, "name", screening->viewer);
  fab_json_close (writer, '}');
}

static void
write_reactions (FabJsonWriter      *writer,
                 const FabScreening *screening)
{
  fab_json_open (writer, "reactions", '[');
  for (guint i = 0; i < screening->reactions->len; i++)
    {
      const FabReaction *reaction = &g_array_index (screening->reactions, FabReaction, i);

      fab_json_open_flat (writer, NULL, '{');
      fab_json_put_double (writer, "at", reaction->time / (double) G_USEC_PER_SEC);
      fab_json_put_text (writer, "feeling", fab_feeling_to_nick (reaction->feeling));
      fab_json_close (writer, '}');
    }
  fab_json_close (writer, ']');
}

static void
write_answers (FabJsonWriter      *writer,
               const FabScreening *screening)
{
  fab_json_open (writer, "people", '{');
  for (guint i = 0; i < screening->answers->len; i++)
    {
      const FabAnswer *answer = screening->answers->pdata[i];

      fab_json_put_text (writer, answer->person, wishes[answer->wish + 1]);
    }
  fab_json_close (writer, '}');
}

/* The film comes last: who opens the file sees first what was felt. */
static GBytes *
join_film (GBytes     *head,
           const char *film)
{
  gsize size;
  const char *data = g_bytes_get_data (head, &size);
  const char *end = g_strrstr_len (data, size, "}");
  g_autoptr(GString) text = g_string_new_len (data, end - data);

  while (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
  g_string_append_printf (text, ",\n\"film\": %s}\n", film);

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

GBytes *
fab_reaction_file_write (FabShowing         *showing,
                         const FabScreening *screening)
{
  FabJsonWriter writer;
  g_autofree char *film = NULL;
  g_autoptr(GBytes) head = NULL;

  g_return_val_if_fail (showing != NULL && screening != NULL, NULL);

  fab_json_writer_init (&writer);
  fab_json_open (&writer, NULL, '{');
  fab_json_put_int (&writer, "fabula-reactions", FAB_REACTION_FILE_VERSION);
  fab_json_put_text (&writer, "key", screening->key);
  write_viewer (&writer, screening);
  fab_json_put_int (&writer, "when", screening->when);
  fab_json_put_double (&writer, "watched", screening->watched / (double) G_USEC_PER_SEC);
  write_reactions (&writer, screening);
  write_answers (&writer, screening);
  fab_json_put_text (&writer, "sentence", screening->sentence);
  fab_json_close (&writer, '}');
  head = fab_json_writer_end (&writer);
  film = fab_showing_to_json (showing);

  return join_film (head, film);
}

/* --- reading ---------------------------------------------------------------------------------- */

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, why);

  return FALSE;
}

static gboolean
check_version (JsonObject  *root,
               GError     **error)
{
  gint64 version = fab_json_get_int (root, "fabula-reactions", 0);

  if (version == 0)
    return refuse (error, "This is no file of reactions");
  if (version < 0 || version > FAB_REACTION_FILE_VERSION)
    return refuse (error, "These reactions were written by a newer version of Fabula. Update, and try again");

  return TRUE;
}

static void
take_text (char      **place,
           const char *text,
           glong       max)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  g_free (*place);
  *place = g_utf8_substring (stripped, 0, MIN (g_utf8_strlen (stripped, -1), max));
}

static gboolean
is_twice (const FabScreening *screening,
          FabFeeling          feeling,
          gint64              time)
{
  for (guint i = screening->reactions->len; i > 0; i--)
    {
      const FabReaction *other = &g_array_index (screening->reactions, FabReaction, i - 1);

      if (other->time + TWICE < time)
        return FALSE;
      if (other->feeling == feeling && ABS (other->time - time) < TWICE)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_reaction (FabScreening *screening,
               FabShowing   *showing,
               JsonObject   *object)
{
  double at = fab_json_get_number (object, "at", -1);
  gint64 time = at >= 0 && at < 36000 ? (gint64) llround (at * G_USEC_PER_SEC) : -1;
  FabReaction reaction = { 0 };

  if (time < 0 || time > fab_showing_get_duration (showing) ||
      !fab_feeling_from_nick (fab_json_get_text (object, "feeling"), &reaction.feeling) ||
      is_twice (screening, reaction.feeling, time))
    return FALSE;

  reaction.time = time;
  fab_screening_react (screening, &reaction);

  return TRUE;
}

static void
read_reactions (FabScreening      *screening,
                FabShowing        *showing,
                JsonArray         *array,
                FabReactionReport *report)
{
  guint n = array != NULL ? json_array_get_length (array) : 0;

  report->n_left_out += n - MIN (n, MAX_REACTIONS);
  for (guint i = 0; i < MIN (n, MAX_REACTIONS); i++)
    if (!read_reaction (screening, showing, fab_json_peek (array, i)))
      report->n_left_out++;
  report->n_reactions = screening->reactions->len;
}

static void
read_answers (FabScreening      *screening,
              FabShowing        *showing,
              JsonObject        *object,
              FabReactionReport *report)
{
  g_auto(GStrv) people = fab_showing_list_people (showing);

  for (guint i = 0; object != NULL && people[i] != NULL && i < MAX_ANSWERS; i++)
    {
      const char *wish = fab_json_get_text (object, people[i]);

      for (guint k = 0; k < G_N_ELEMENTS (wishes); k++)
        if (g_str_equal (wish, wishes[k]))
          fab_screening_answer (screening, people[i], (int) k - 1);
    }
  report->n_people = screening->answers->len;
}

/* A file that lost its key gets one of what it says: it is known again all the same. */
static void
ensure_keys (FabScreening *screening,
             GBytes       *bytes)
{
  if (*screening->viewer == '\0')
    take_text (&screening->viewer, "Somebody", MAX_NAME);
  if (*screening->key == '\0')
    {
      g_free (screening->key);
      screening->key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
    }
  if (*screening->viewer_key == '\0')
    {
      g_free (screening->viewer_key);
      screening->viewer_key = g_strconcat ("name:", screening->viewer, NULL);
    }
}

static FabScreening *
read_screening (JsonObject         *root,
                FabShowing         *showing,
                GBytes             *bytes,
                FabReactionReport  *report)
{
  FabScreening *screening = fab_screening_new ();
  JsonObject *viewer = fab_json_get_object (root, "viewer");
  double watched = fab_json_get_number (root, "watched", 0);

  take_text (&screening->key, fab_json_get_text (root, "key"), MAX_NAME);
  take_text (&screening->viewer_key, fab_json_get_text (viewer, "key"), MAX_NAME);
  take_text (&screening->viewer, fab_json_get_text (viewer, "name"), MAX_NAME);
  take_text (&screening->sentence, fab_json_get_text (root, "sentence"), MAX_SENTENCE);
  take_text (&screening->showing, fab_showing_get_key (showing), MAX_NAME);
  screening->when = CLAMP (fab_json_get_int (root, "when", 0), 0, G_MAXUINT32);
  read_reactions (screening, showing, fab_json_get_array (root, "reactions"), report);
  read_answers (screening, showing, fab_json_get_object (root, "people"), report);
  screening->watched = (gint64) (CLAMP (watched, 0, 36000) * G_USEC_PER_SEC);
  if (screening->reactions->len > 0)
    screening->watched = MAX (screening->watched,
                              g_array_index (screening->reactions, FabReaction, screening->reactions->len - 1).time);
  screening->watched = MIN (screening->watched, fab_showing_get_duration (showing));
  g_free (screening->film);
  screening->film = fab_showing_to_json (showing);
  ensure_keys (screening, bytes);

  return screening;
}

/* As it was shown, until fab_reactions_bind() finds the panels of the document. */
static void
place_reactions (FabScreening *screening,
                 FabShowing   *showing)
{
  for (guint i = 0; i < screening->reactions->len; i++)
    {
      FabReaction *reaction = &g_array_index (screening->reactions, FabReaction, i);
      const FabShownPanel *panel = fab_showing_get_panel (showing, fab_showing_find (showing, reaction->time));

      reaction->panel = panel->panel;
      reaction->offset = reaction->time - panel->start;
    }
}

FabScreening *
fab_reaction_file_read (GBytes             *bytes,
                        FabReactionReport  *report,
                        GError            **error)
{
  FabReactionReport unused;
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(FabShowing) showing = NULL;
  FabScreening *screening;
  JsonObject *root;

  g_return_val_if_fail (bytes != NULL, NULL);

  report = report != NULL ? report : &unused;
  *report = (FabReactionReport) { 0 };
  if (g_bytes_get_size (bytes) > MAX_BYTES)
    return refuse (error, "This file is too large for reactions"), NULL;
  node = fab_json_read (bytes, error);
  if (node == NULL)
    return NULL;
  root = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  if (!check_version (root, error))
    return NULL;
  showing = _fab_showing_read (fab_json_get_object (root, "film"), error);
  if (showing == NULL)
    return NULL;
  screening = read_screening (root, showing, bytes, report);
  place_reactions (screening, showing);

  return screening;
}

/* --- binding ---------------------------------------------------------------------------------- */

/* The panel of @now that shows what @panel showed; 0: none. @sure: it says the same. */
static gint64
find_panel (FabShowing          *now,
            const FabShownPanel *panel,
            gboolean            *sure)
{
  guint same = panel->panel != 0 ? fab_showing_find_panel (now, panel->panel) : G_MAXUINT;
  guint alike = *panel->digest != '\0' ? fab_showing_find_digest (now, panel->digest) : G_MAXUINT;

  *sure = alike != G_MAXUINT;
  if (same != G_MAXUINT &&
      (!*sure || g_str_equal (fab_showing_get_panel (now, same)->digest, panel->digest)))
    return panel->panel;

  return alike != G_MAXUINT ? fab_showing_get_panel (now, alike)->panel : 0;
}

gboolean
fab_reactions_bind (FabScreening       *screening,
                    FabShowing         *now,
                    gboolean            known,
                    FabReactionReport  *report,
                    GError            **error)
{
  g_autoptr(FabShowing) shown = NULL;
  g_autofree gint64 *panels = NULL;
  guint n, n_sure = 0;

  g_return_val_if_fail (screening != NULL && now != NULL, FALSE);

  shown = fab_showing_from_json (screening->film, error);
  if (shown == NULL)
    return FALSE;
  n = fab_showing_get_n_panels (shown);
  panels = g_new0 (gint64, n);
  for (guint i = 0; i < n; i++)
    {
      gboolean sure;

      panels[i] = find_panel (now, fab_showing_get_panel (shown, i), &sure);
      n_sure += sure;
    }
  /* where so little says the same, equal numbers mean nothing */
  if (!known && n_sure * 5 < n)
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID,
                   "These are reactions to another film, “%s”", fab_showing_get_title (shown));
      return FALSE;
    }

  for (guint i = 0; i < screening->reactions->len; i++)
    {
      FabReaction *reaction = &g_array_index (screening->reactions, FabReaction, i);

      reaction->panel = panels[fab_showing_find (shown, reaction->time)];
      if (report != NULL)
        report->n_gone += reaction->panel == 0;
    }

  return TRUE;
}

static gboolean
knows_showing (FabStory   *story,
               const char *key)
{
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (story);

  for (guint i = 0; i < screenings->len; i++)
    if (g_str_equal (((FabScreening *) screenings->pdata[i])->showing, key))
      return TRUE;

  return FALSE;
}

gint64
fab_reactions_import (FabStory           *story,
                      FabTimeline        *timeline,
                      GBytes             *bytes,
                      FabReactionReport  *report,
                      GError            **error)
{
  g_autoptr(FabShowing) now = NULL;
  g_autoptr(FabScreening) screening = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), 0);

  screening = fab_reaction_file_read (bytes, report, error);
  if (screening == NULL)
    return 0;
  now = fab_showing_new (story, timeline, 0, 0);
  if (!fab_reactions_bind (screening, now, knows_showing (story, screening->showing), report, error))
    return 0;

  return fab_story_add_screening (story, screening, error);
}
