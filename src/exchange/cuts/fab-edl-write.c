/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-edl.h"

#define MAX_TITLE 70
#define N_SOUNDS 4

/* One list, being written. */
typedef struct
{
  GString      *text;
  const FabCut *cut;
  gint64        origin; /* frame of the record at which the film begins */
  guint         n;      /* events so far */
} Writer;

/* One line of an event. */
typedef struct
{
  const char *channel;
  gint64      frames;  /* of the dissolve, 0: a cut */
  gint64      source, at, duration;
} Line;

static char *
make_ascii (const char *text)
{
  char *ascii = g_str_to_ascii (text, "C");

  for (char *p = ascii; *p != '\0'; p++)
    if (!g_ascii_isprint (*p))
      *p = ' ';

  return ascii;
}

static void
put_comment (Writer     *self,
             const char *name,
             const char *text)
{
  g_autofree char *ascii = make_ascii (text);

  if (*ascii != '\0')
    g_string_append_printf (self->text, "* %s: %s\r\n", name, ascii);
}

static void
put_line (Writer           *self,
          const FabCutClip *clip,
          const Line       *line)
{
  g_autofree char *in = fab_cut_timecode (self->cut, line->source);
  g_autofree char *out = fab_cut_timecode (self->cut, line->source + line->duration);
  g_autofree char *from = fab_cut_timecode (self->cut, self->origin + line->at);
  g_autofree char *to = fab_cut_timecode (self->cut, self->origin + line->at + line->duration);
  char frames[8] = "";

  if (line->frames > 0)
    g_snprintf (frames, sizeof frames, "%03d", (int) MIN (line->frames, 999));
  g_string_append_printf (self->text, "%03u  %-8s %-5s %-4s %3s %s %s %s %s\r\n", self->n,
                          clip->gap ? "BL" : "AX", line->channel,
                          line->frames == 0 ? "C" : clip->transition >= FAB_TRANSITION_WIPE_LEFT ? "W001" : "D", frames,
                          in, out, from, to);
}

/* The name by which programs find the file. */
static const char *
get_file_name (const FabCutClip *clip)
{
  const char *slash = clip->media != NULL ? strrchr (clip->media, '/') : NULL;

  return slash != NULL ? slash + 1 : clip->media != NULL ? clip->media : clip->name;
}

static void
put_markers (Writer           *self,
             const FabCutClip *clip,
             gint64            at)
{
  for (guint i = 0; clip->markers != NULL && i < clip->markers->len; i++)
    {
      const FabCutMarker *marker = g_ptr_array_index (clip->markers, i);
      g_autofree char *time = fab_cut_timecode (self->cut, self->origin + at + marker->start);
      g_autofree char *text = make_ascii (marker->text);

      g_string_append_printf (self->text, "* LOC: %s %-7s %s\r\n", time, marker->colour, text);
    }
}

static void
put_facts (Writer           *self,
           const FabCutClip *clip)
{
  static const struct { const char *name, *fact; } comments[] = {
    { "FABULA PANEL", "panel" }, { "FABULA LABEL", "label" },
    { "COMMENT", "prompt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (comments); i++)
    put_comment (self, comments[i].name, fab_cut_clip_fact (clip, comments[i].fact));
}

static void
put_picture (Writer           *self,
             const FabCutClip *clip,
             const FabCutClip *before,
             const Line       *line)
{
  self->n++;
  if (line->frames > 0 && before != NULL)
    {
      const Line end = { "V", 0, before->source + before->duration - clip->before, line->at, 0 };

      put_line (self, before, &end);
    }
  put_line (self, clip, line);
  if (clip->gap)
    return;
  if (line->frames > 0 && before != NULL && !before->gap)
    put_comment (self, "FROM CLIP NAME", get_file_name (before));
  put_comment (self, line->frames > 0 ? "TO CLIP NAME" : "FROM CLIP NAME", get_file_name (clip));
  if (clip->media != NULL && g_str_is_ascii (clip->media))
    put_comment (self, "SOURCE FILE", clip->media);
  put_facts (self, clip);
  if (line->frames > 0 && clip->transition != FAB_TRANSITION_DISSOLVE)
    put_comment (self, "FABULA TRANSITION", fab_cut_transition_name (clip->transition));
  put_markers (self, clip, line->at);
}

static gboolean
is_joined (const FabCutClip *clip)
{
  return clip->transition != FAB_TRANSITION_CUT && clip->before + clip->after > 0;
}

/* Of a dissolve the record of what comes begins where the dissolve does. */
static void
put_pictures (Writer *self)
{
  GPtrArray *clips = self->cut->clips;
  gint64 at = 0;

  for (guint i = 0; i < clips->len; i++)
    {
      const FabCutClip *clip = g_ptr_array_index (clips, i);
      const FabCutClip *next = i + 1 < clips->len ? g_ptr_array_index (clips, i + 1) : NULL;
      gint64 early = i > 0 && is_joined (clip) ? clip->before : 0;
      gint64 short_by = next != NULL && is_joined (next) ? next->before : 0;
      Line line = { "V", i > 0 && is_joined (clip) ? clip->before + clip->after : 0,
                    MAX (clip->source - early, 0), at - early, clip->duration + early - short_by };

      put_picture (self, clip, i > 0 ? g_ptr_array_index (clips, i - 1) : NULL, &line);
      at += clip->duration;
    }
}

static void
put_sounds (Writer            *self,
            const FabCutTrack *track,
            const char        *channel)
{
  gint64 at = 0;

  for (guint i = 0; i < track->clips->len; i++)
    {
      const FabCutClip *clip = fab_cut_track_clip (track, i);
      const Line line = { channel, 0, clip->source, at, clip->duration };

      at += clip->duration;
      if (clip->gap)
        continue;
      self->n++;
      put_line (self, clip, &line);
      put_comment (self, "FROM CLIP NAME", get_file_name (clip));
      put_comment (self, "FABULA SOUND", fab_cut_clip_fact (clip, "sound"));
      put_comment (self, "FABULA LINE", fab_cut_clip_fact (clip, "line"));
    }
}

GBytes *
fab_edl_write (const FabCut *cut)
{
  static const char * const channels[N_SOUNDS] = { "A", "A2", "A3", "A4" };
  g_autofree char *title = NULL;
  Writer self = { 0 };

  g_return_val_if_fail (cut != NULL, NULL);

  self.text = g_string_new (NULL);
  self.cut = cut;
  self.origin = fab_cut_origin (cut);
  title = make_ascii (cut->title);
  g_string_append_printf (self.text, "TITLE: %.*s\r\n", MAX_TITLE, title);
  g_string_append_printf (self.text, "FCM: %s FRAME\r\n\r\n", fab_cut_drops (cut) ? "DROP" : "NON-DROP");
  put_pictures (&self);
  for (guint i = 0; i < MIN (cut->tracks->len, N_SOUNDS); i++)
    put_sounds (&self, fab_cut_get_track (cut, i), channels[i]);

  return g_string_free_to_bytes (self.text);
}
