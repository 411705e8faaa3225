/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-cut-layers.h"
#include "fab-edl.h"
#include "fab-exchange-error.h"

#define MAX_TRACKS 4 /* of sound */

typedef struct
{
  FabCutClip *clip;
  gint64      at;      /* in the record */
  guint       number;
  gboolean    dissolve; /* its name is the one after "TO" */
  guint       track;    /* of a sound, from 1 on; 0: a picture */
} Event;

/* One list, being read. */
typedef struct
{
  FabCut    *cut;
  GPtrArray *events;
  guint      n_pictures;
  gboolean   drop;
  guint      line;
} Reader;

static void
free_event (gpointer data)
{
  Event *event = data;

  fab_cut_clip_free (event->clip);
  g_free (event);
}

static gboolean
refuse (Reader      *self,
        const char  *why,
        GError     **error)
{
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "Line %u: %s", self->line, why);

  return FALSE;
}

static gboolean
read_time (Reader      *self,
           const char  *word,
           gint64      *frame,
           GError     **error)
{
  g_autofree char *text = g_strdup (word);

  if (self->drop && strlen (text) == 11)
    text[8] = ';';
  if (fab_cut_read_timecode (self->cut, text, frame))
    return TRUE;
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID,
               "Line %u: “%s” is no time code at %d frames a second; choose the rate that the list was made with",
               self->line, word, fab_cut_base (self->cut));

  return FALSE;
}

/* "V", "B" (picture and sound), "AA/V" are pictures, "A" to "A4" sounds. */
static guint
find_track (const char *channel)
{
  int number = g_ascii_isdigit (channel[1]) ? channel[1] - '0' : 1;

  return strpbrk (channel, "VvBb") != NULL ? 0 : CLAMP (number, 1, MAX_TRACKS);
}

static gboolean
add_event (Reader        *self,
           char         **words,
           guint          n,
           const gint64   times[4],
           GError       **error)
{
  Event *event = g_new0 (Event, 1);
  FabCutClip *clip = fab_cut_clip_new (words[1], times[3] - times[2]);
  gboolean cut = g_ascii_strcasecmp (words[3], "C") == 0;

  event->clip = clip;
  event->at = times[2];
  event->number = (guint) g_ascii_strtoull (words[0], NULL, 10);
  event->dissolve = !cut;
  event->track = find_track (words[2]);
  self->n_pictures += event->track == 0;
  clip->source = times[0];
  clip->gap = g_ascii_strcasecmp (words[1], "BL") == 0;
  if (!cut && n > 8)
    {
      clip->transition = FAB_TRANSITION_DISSOLVE;
      clip->after = CLAMP (g_ascii_strtoll (words[4], NULL, 10), 0, MAX (clip->duration, 0));
    }
  g_ptr_array_add (self->events, event);
  if (clip->duration < 0)
    return refuse (self, "It is recorded backwards", error);
  if (self->events->len > FAB_CUT_MAX_CLIPS)
    return refuse (self, "There are too many events", error);

  return TRUE;
}

/* Words of an event: number, reel, channel, transition, perhaps its frames, and four times. */
static gboolean
read_event (Reader      *self,
            char       **words,
            guint        n,
            GError     **error)
{
  gint64 times[4];

  if (n < 8)
    return refuse (self, "It is no whole event", error);
  for (guint i = 0; i < 4; i++)
    if (!read_time (self, words[n - 4 + i], &times[i], error))
      return FALSE;

  return add_event (self, words, n, times, error);
}

static Event *
get_last (Reader *self)
{
  return self->events->len > 0 ? g_ptr_array_index (self->events, self->events->len - 1) : NULL;
}

static void
set_text (char       **member,
          const char  *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

static void
read_marker (Reader *self,
             Event  *event,
             char   *text)
{
  g_auto(GStrv) words = g_strsplit_set (g_strstrip (text), " \t", 2);
  char *rest = words[0] != NULL && words[1] != NULL ? g_strchug (words[1]) : NULL;
  g_autofree char *colour = NULL;
  gint64 at;

  if (rest == NULL || !read_time (self, words[0], &at, NULL))
    return;
  colour = g_strndup (rest, strcspn (rest, " \t"));
  rest += strlen (colour);
  fab_cut_clip_mark (event->clip, g_strstrip (rest), fab_cut_find_colour (colour), MAX (at - event->at, 0), 1);
}

/* "* NAME: text"; what it says is of the event above. */
static void
read_comment (Reader *self,
              char   *line)
{
  Event *event = get_last (self);
  char *name = line + strspn (line, "* \t"), *colon = strstr (name, ":"), *text;

  if (event == NULL || colon == NULL)
    return;
  *colon = '\0';
  text = g_strstrip (colon + 1);
  g_strchomp (name);
  if (g_ascii_strcasecmp (name, event->dissolve ? "TO CLIP NAME" : "FROM CLIP NAME") == 0)
    set_text (&event->clip->name, text);
  else if (g_ascii_strcasecmp (name, "SOURCE FILE") == 0)
    set_text (&event->clip->media, text);
  else if (g_ascii_strcasecmp (name, "FABULA PANEL") == 0)
    event->clip->panel = g_ascii_strtoll (text, NULL, 10);
  else if (g_ascii_strcasecmp (name, "FABULA LABEL") == 0)
    fab_cut_clip_note (event->clip, "label", text);
  else if (g_ascii_strcasecmp (name, "FABULA SOUND") == 0)
    fab_cut_clip_note (event->clip, "sound", text);
  else if (g_ascii_strcasecmp (name, "FABULA LINE") == 0)
    fab_cut_clip_note (event->clip, "line", text);
  else if (g_ascii_strcasecmp (name, "COMMENT") == 0)
    fab_cut_clip_note (event->clip, "prompt", text);
  else if (g_ascii_strcasecmp (name, "FABULA TRANSITION") == 0 && event->clip->after > 0)
    event->clip->transition = fab_cut_find_transition (text);
  else if (g_ascii_strcasecmp (name, "LOC") == 0)
    read_marker (self, event, text);
}

static gboolean
read_line (Reader  *self,
           char    *line,
           GError **error)
{
  g_auto(GStrv) words = NULL;
  g_autoptr(GPtrArray) filled = NULL;

  g_strstrip (line);
  if (*line == '*')
    read_comment (self, line);
  else if (g_ascii_strncasecmp (line, "TITLE:", 6) == 0)
    set_text (&self->cut->title, g_strchug (line + 6));
  else if (g_ascii_strncasecmp (line, "FCM:", 4) == 0)
    self->drop = strstr (line, "NON") == NULL && fab_cut_drops (self->cut);
  if (!g_ascii_isdigit (*line))
    return TRUE;

  words = g_strsplit_set (line, " \t", 32);
  filled = g_ptr_array_new ();
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (filled, words[i]);

  return read_event (self, (char **) filled->pdata, filled->len, error);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *one = *(const Event * const *) a, *other = *(const Event * const *) b;

  return (one->at > other->at) - (one->at < other->at);
}

/* Where the first picture is recorded. */
static gint64
find_origin (Reader *self)
{
  for (guint i = 0; i < self->events->len; i++)
    if (((Event *) g_ptr_array_index (self->events, i))->track == 0)
      return ((Event *) g_ptr_array_index (self->events, i))->at;

  return 0;
}

static Event *
find_next (Reader *self,
           guint   i)
{
  for (guint k = i + 1; k < self->events->len; k++)
    if (((Event *) g_ptr_array_index (self->events, k))->track == 0)
      return g_ptr_array_index (self->events, k);

  return NULL;
}

static void
lay_picture (Reader    *self,
             GPtrArray *layers,
             guint      i,
             gint64     origin)
{
  Event *event = g_ptr_array_index (self->events, i), *next = find_next (self, i);

  if (next != NULL && next->at < event->at + event->clip->duration)
    {
      fab_cut_remark (self->cut, "Event %03u is recorded over by event %03u", event->number, next->number);
      event->clip->duration = next->at - event->at;
    }
  if (!event->clip->gap && event->clip->duration > 0)
    fab_cut_layers_add (layers, g_steal_pointer (&event->clip), event->at - origin);
}

static void
lay_sound (Reader *self,
           Event  *event,
           gint64  origin)
{
  while (self->cut->tracks->len < event->track)
    fab_cut_add_track (self->cut, "Sound", "dialogue");
  if (event->at >= origin && event->clip->duration > 0)
    fab_cut_track_place (fab_cut_get_track (self->cut, event->track - 1), g_steal_pointer (&event->clip), event->at - origin);
}

/* The clips, from the first record on. What another event hides the end of is shortened. */
static void
lay_out (Reader *self)
{
  g_autoptr(GPtrArray) layers = fab_cut_layers_new ();
  gint64 origin;

  g_ptr_array_sort (self->events, compare_events);
  origin = find_origin (self);
  for (guint i = 0; i < self->events->len; i++)
    {
      Event *event = g_ptr_array_index (self->events, i);

      if (event->track == 0)
        lay_picture (self, layers, i, origin);
      else
        lay_sound (self, event, origin);
    }
  fab_cut_layers_fill (layers, self->cut->clips);
}

static gboolean
read_lines (Reader      *self,
            char       **lines,
            GError     **error)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      self->line = i + 1;
      if (!read_line (self, lines[i], error))
        return FALSE;
    }
  if (self->n_pictures > 0)
    return TRUE;
  g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID,
                       "It is no edit decision list: it has no events of pictures");

  return FALSE;
}

FabCut *
fab_edl_read (GBytes  *bytes,
              int      fps_n,
              int      fps_d,
              GError **error)
{
  g_autoptr(FabCut) cut = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  Reader self = { 0 };
  gboolean read;
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (fps_n > 0 && fps_d > 0, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size > FAB_EDL_MAX_BYTES)
    {
      g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "It is too large for a list");
      return NULL;
    }
  text = g_utf8_make_valid (data != NULL ? data : "", size);
  if (strchr (text, '\n') == NULL)
    g_strdelimit (text, "\r", '\n');
  lines = g_strsplit (text, "\n", -1);
  cut = fab_cut_new ("", fps_n, fps_d);
  self.cut = cut;
  self.events = g_ptr_array_new_with_free_func (free_event);
  read = read_lines (&self, lines, error);
  if (read)
    lay_out (&self);
  g_ptr_array_unref (self.events);

  return read ? g_steal_pointer (&cut) : NULL;
}
