/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "fab-cut.h"

static void
free_marker (gpointer data)
{
  g_free (((FabCutMarker *) data)->text);
  g_free (data);
}

static void
free_track (gpointer data)
{
  FabCutTrack *track = data;

  g_ptr_array_unref (track->clips);
  g_free (track->name);
  g_free (track);
}

FabCut *
fab_cut_new (const char *title,
             int         fps_n,
             int         fps_d)
{
  FabCut *self;

  g_return_val_if_fail (fps_n > 0 && fps_d > 0, NULL);

  self = g_new0 (FabCut, 1);
  self->title = g_strdup (title);
  self->fps_n = fps_n;
  self->fps_d = fps_d;
  self->width = 1920;
  self->height = 1080;
  self->clips = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_cut_clip_free);
  self->tracks = g_ptr_array_new_with_free_func (free_track);
  self->remarks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
fab_cut_free (FabCut *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->clips);
  g_ptr_array_unref (self->tracks);
  g_ptr_array_unref (self->remarks);
  g_free (self->title);
  g_free (self);
}

#define MAX_REMARKS 100

void
fab_cut_remark (FabCut     *self,
                const char *format,
                ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  if (self->remarks->len < MAX_REMARKS && !g_ptr_array_find_with_equal_func (self->remarks, text, g_str_equal, NULL))
    g_ptr_array_add (self->remarks, g_steal_pointer (&text));
}

FabCutClip *
fab_cut_clip_new (const char *name,
                  gint64      duration)
{
  FabCutClip *clip = g_new0 (FabCutClip, 1);

  clip->name = g_strdup (name);
  clip->duration = duration;

  return clip;
}

FabCutClip *
fab_cut_clip_copy (const FabCutClip *clip)
{
  FabCutClip *copy = g_memdup2 (clip, sizeof *clip);

  copy->name = g_strdup (clip->name);
  copy->media = g_strdup (clip->media);
  copy->facts = NULL;
  copy->markers = NULL;
  for (guint i = 0; clip->facts != NULL && i + 1 < clip->facts->len; i += 2)
    fab_cut_clip_note (copy, g_ptr_array_index (clip->facts, i), g_ptr_array_index (clip->facts, i + 1));
  for (guint i = 0; clip->markers != NULL && i < clip->markers->len; i++)
    {
      const FabCutMarker *marker = g_ptr_array_index (clip->markers, i);

      fab_cut_clip_mark (copy, marker->text, marker->colour, marker->start, marker->duration);
    }

  return copy;
}

void
fab_cut_clip_free (FabCutClip *clip)
{
  if (clip == NULL)
    return;
  g_clear_pointer (&clip->facts, g_ptr_array_unref);
  g_clear_pointer (&clip->markers, g_ptr_array_unref);
  g_free (clip->name);
  g_free (clip->media);
  g_free (clip);
}

void
fab_cut_clip_note (FabCutClip *clip,
                   const char *name,
                   const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  if (clip->facts == NULL)
    clip->facts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (clip->facts, g_strdup (name));
  g_ptr_array_add (clip->facts, g_strdup (value));
}

const char *
fab_cut_clip_fact (const FabCutClip *clip,
                   const char       *name)
{
  for (guint i = 0; clip->facts != NULL && i + 1 < clip->facts->len; i += 2)
    if (g_str_equal (g_ptr_array_index (clip->facts, i), name))
      return g_ptr_array_index (clip->facts, i + 1);

  return "";
}

void
fab_cut_clip_mark (FabCutClip *clip,
                   const char *text,
                   const char *colour,
                   gint64      start,
                   gint64      duration)
{
  FabCutMarker *marker = g_new0 (FabCutMarker, 1);

  *marker = (FabCutMarker) { g_strdup (text), colour, start, duration };
  if (clip->markers == NULL)
    clip->markers = g_ptr_array_new_with_free_func (free_marker);
  g_ptr_array_add (clip->markers, marker);
}

/* --- names ----------------------------------------------------------------------------------------------- */

static const struct { const char *name, *rgb; } colours[] = {
  { "YELLOW", "#f6d32d" }, { "RED", "#e01b24" }, { "PINK", "#ff99bb" }, { "ORANGE", "#ff7800" }, { "GREEN", "#33d17a" },
  { "CYAN", "#33c7de" }, { "BLUE", "#3584e4" }, { "PURPLE", "#9141ac" }, { "MAGENTA", "#ff00ff" },
  { "BLACK", "#000000" }, { "WHITE", "#ffffff" },
};

const char *
fab_cut_find_colour (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (g_ascii_strcasecmp (name, colours[i].name) == 0)
      return colours[i].name;

  return colours[0].name;
}

const char *
fab_cut_colour_rgb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (g_str_equal (name, colours[i].name))
      return colours[i].rgb;

  return colours[0].rgb;
}

static int
measure_distance (guint32 one,
                  guint32 other)
{
  int r = (int) (one >> 16 & 255) - (int) (other >> 16 & 255), g = (int) (one >> 8 & 255) - (int) (other >> 8 & 255);
  int b = (int) (one & 255) - (int) (other & 255);

  return r * r + g * g + b * b;
}

static guint32
read_rgb (const char *rgb)
{
  return (guint32) g_ascii_strtoull (rgb + 1, NULL, 16);
}

const char *
fab_cut_name_colour (const char *rgb)
{
  guint best = 0;

  if (*rgb != '#')
    return colours[0].name;
  for (guint i = 1; i < G_N_ELEMENTS (colours); i++)
    if (measure_distance (read_rgb (rgb), read_rgb (colours[i].rgb)) <
        measure_distance (read_rgb (rgb), read_rgb (colours[best].rgb)))
      best = i;

  return colours[best].name;
}

static const char * const transitions[FAB_N_TRANSITIONS] = {
  [FAB_TRANSITION_DISSOLVE] = "dissolve",
  [FAB_TRANSITION_FADE] = "fade",
  [FAB_TRANSITION_DIP] = "dip",
  [FAB_TRANSITION_WIPE_LEFT] = "wipe-left",
  [FAB_TRANSITION_WIPE_RIGHT] = "wipe-right",
  [FAB_TRANSITION_WIPE_UP] = "wipe-up",
  [FAB_TRANSITION_WIPE_DOWN] = "wipe-down",
  [FAB_TRANSITION_IRIS] = "iris",
};

const char *
fab_cut_transition_name (FabTransition transition)
{
  return transition < FAB_N_TRANSITIONS ? transitions[transition] : NULL;
}

FabTransition
fab_cut_find_transition (const char *name)
{
  if (*name == '\0')
    return FAB_TRANSITION_CUT;
  for (guint i = 0; i < FAB_N_TRANSITIONS; i++)
    if (transitions[i] != NULL && g_ascii_strcasecmp (name, transitions[i]) == 0)
      return i;

  return FAB_TRANSITION_DISSOLVE;
}

/* --- tracks ---------------------------------------------------------------------------------------------- */

FabCutTrack *
fab_cut_add_track (FabCut     *self,
                   const char *name,
                   const char *role)
{
  FabCutTrack *track = g_new0 (FabCutTrack, 1);

  track->name = g_strdup (name);
  track->role = role;
  track->clips = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_cut_clip_free);
  g_ptr_array_add (self->tracks, track);

  return track;
}

static void
append (FabCutTrack *track,
        FabCutClip  *clip)
{
  g_ptr_array_add (track->clips, clip);
  track->length += clip->duration;
}

gboolean
fab_cut_track_place (FabCutTrack *track,
                     FabCutClip  *clip,
                     gint64       start)
{
  if (start < track->length)
    {
      fab_cut_clip_free (clip);
      return FALSE;
    }
  if (start > track->length)
    {
      FabCutClip *gap = fab_cut_clip_new ("", start - track->length);

      gap->gap = TRUE;
      append (track, gap);
    }
  append (track, clip);

  return TRUE;
}

FabCutClip *
fab_cut_get_clip (const FabCut *self,
                  guint         i)
{
  return g_ptr_array_index (self->clips, i);
}

FabCutTrack *
fab_cut_get_track (const FabCut *self,
                   guint         i)
{
  return g_ptr_array_index (self->tracks, i);
}

FabCutClip *
fab_cut_track_clip (const FabCutTrack *track,
                    guint              i)
{
  return g_ptr_array_index (track->clips, i);
}

gint64
fab_cut_get_length (const FabCut *self)
{
  gint64 length = 0;

  for (guint i = 0; i < self->clips->len; i++)
    length += fab_cut_get_clip (self, i)->duration;

  return length;
}

/* --- time codes ------------------------------------------------------------------------------------------ */

int
fab_cut_base (const FabCut *self)
{
  return (self->fps_n + self->fps_d - 1) / self->fps_d;
}

gboolean
fab_cut_drops (const FabCut *self)
{
  return self->fps_d == 1001 && (self->fps_n == 30000 || self->fps_n == 60000);
}

/* Numbers that each minute but every tenth leaves out: 2 at 29.97, 4 at 59.94 (SMPTE ST 12-1). */
static gint64
count_dropped (const FabCut *self)
{
  return fab_cut_drops (self) ? fab_cut_base (self) / 15 : 0;
}

char *
fab_cut_timecode (const FabCut *self,
                  gint64        frame)
{
  gint64 base = fab_cut_base (self), drop = count_dropped (self);
  gint64 minute = base * 60 - drop, ten = base * 600 - 9 * drop;

  if (drop > 0)
    {
      gint64 rest = frame % ten;

      frame += frame / ten * 9 * drop + (rest >= base * 60 ? (rest - base * 60) / minute * drop + drop : 0);
    }

  return g_strdup_printf ("%02d:%02d:%02d%c%02d", (int) (frame / (base * 3600) % 100),
                          (int) (frame / (base * 60) % 60), (int) (frame / base % 60), drop > 0 ? ';' : ':',
                          (int) (frame % base));
}

static gboolean
read_fields (const char *text,
             gint64      fields[4])
{
  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
        return FALSE;
      fields[i] = (text[0] - '0') * 10 + text[1] - '0';
      text += 2;
      if (i < 3 && (*text == '\0' || strchr (":;.,", *text++) == NULL))
        return FALSE;
    }

  return *text == '\0';
}

gboolean
fab_cut_read_timecode (const FabCut *self,
                       const char   *text,
                       gint64       *frame)
{
  gint64 base = fab_cut_base (self), drop = strchr (text, ';') != NULL ? count_dropped (self) : 0;
  gint64 fields[4], minutes;

  if (!read_fields (text, fields) || fields[1] > 59 || fields[2] > 59 || fields[3] >= base)
    return FALSE;
  minutes = fields[0] * 60 + fields[1];
  *frame = (minutes * 60 + fields[2]) * base + fields[3] - drop * (minutes - minutes / 10);

  return TRUE;
}

gint64
fab_cut_origin (const FabCut *self)
{
  return (gint64) fab_cut_base (self) * 3600 - count_dropped (self) * 54;
}

gboolean
fab_cut_find_rate (double  rate,
                   int    *n,
                   int    *d)
{
  double whole = ceil (rate - .001);

  if (!(rate >= 1 && rate <= 240))
    return FALSE;
  *d = fabs (rate - rint (rate)) < .001 ? 1 : fabs (whole * 1000 / 1001 - rate) < .005 ? 1001 : 1000;
  *n = *d == 1 ? (int) rint (rate) : *d == 1001 ? (int) whole * 1000 : (int) rint (rate * 1000);

  return TRUE;
}

/* --- paths ----------------------------------------------------------------------------------------------- */

char *
fab_cut_encode_path (const char *path)
{
  return g_uri_escape_string (path, "/", FALSE);
}

char *
fab_cut_decode_path (const char *uri)
{
  g_autofree char *path = NULL;

  if (g_ascii_strncasecmp (uri, "file:", 5) == 0)
    path = g_filename_from_uri (uri, NULL, NULL);
  else
    path = g_uri_unescape_string (uri, NULL);
  /* a name with a lone percent sign was never encoded */
  if (path == NULL)
    path = g_strdup (uri);

  return g_utf8_validate (path, -1, NULL) ? g_steal_pointer (&path) : NULL;
}
