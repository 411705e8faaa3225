/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <libxml/xmlwriter.h>

#include "fab-fcpxml.h"

#define DISSOLVE_UID "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265"

/* Ids of what comes before the assets. */
#define FORMAT "r1"
#define STILL_FORMAT "r2"
#define DISSOLVE "r3"
#define FIRST_ASSET 4

/* A sound and when it begins. */
typedef struct
{
  const FabCutClip  *clip;
  const FabCutTrack *track;
  gint64             at;
  guint              asset;
  int                lane;
} Sound;

/* One file, being written. */
typedef struct
{
  xmlTextWriter *xml;
  const FabCut  *cut;
  gint64         origin;
  GArray        *sounds; /* Sound, by when they begin */
  guint          next;   /* of them */
} Writer;

static void
open_tag (Writer     *self,
          const char *name)
{
  xmlTextWriterStartElement (self->xml, BAD_CAST name);
}

static void
close_tag (Writer *self)
{
  xmlTextWriterEndElement (self->xml);
}

/* What XML cannot hold is left out. */
static char *
clean (const char *text)
{
  char *copy = g_utf8_make_valid (text, -1);

  for (char *p = copy; *p != '\0'; p++)
    if ((guchar) *p < 0x20 && *p != '\n' && *p != '\t')
      *p = ' ';

  return copy;
}

static void
put (Writer     *self,
     const char *name,
     const char *value)
{
  g_autofree char *text = clean (value);

  xmlTextWriterWriteAttribute (self->xml, BAD_CAST name, BAD_CAST text);
}

static void G_GNUC_PRINTF (3, 4)
put_format (Writer     *self,
            const char *name,
            const char *format,
            ...)
{
  g_autofree char *value = NULL;
  va_list args;

  va_start (args, format);
  value = g_strdup_vprintf (format, args);
  va_end (args);
  put (self, name, value);
}

/* Of 24 frames a second a frame is 100/2400s, of 23.976 1001/24000s. */
static void
put_time (Writer     *self,
          const char *name,
          gint64      frames)
{
  gint64 unit = self->cut->fps_d == 1 ? 100 : 1;
  gint64 n = frames * self->cut->fps_d * unit, d = self->cut->fps_n * unit;

  if (n % d == 0)
    put_format (self, name, "%" G_GINT64_FORMAT "s", n / d);
  else
    put_format (self, name, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "s", n, d);
}

static void
put_element (Writer     *self,
             const char *name,
             const char *text)
{
  g_autofree char *value = clean (text);

  xmlTextWriterWriteElement (self->xml, BAD_CAST name, BAD_CAST value);
}

/* --- resources ------------------------------------------------------------------------------------------- */

/* Only formats that Final Cut Pro knows have a name. */
static void
put_format_name (Writer *self)
{
  static const struct { int n, d; const char *name; } rates[] = {
    { 24, 1, "24" }, { 25, 1, "25" }, { 30, 1, "30" }, { 50, 1, "50" }, { 60, 1, "60" },
    { 24000, 1001, "2398" }, { 30000, 1001, "2997" }, { 60000, 1001, "5994" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rates) && self->cut->width == 1920 && self->cut->height == 1080; i++)
    if (rates[i].n == self->cut->fps_n && rates[i].d == self->cut->fps_d)
      put_format (self, "name", "FFVideoFormat1080p%s", rates[i].name);
}

static void
put_formats (Writer *self)
{
  open_tag (self, "format");
  put (self, "id", FORMAT);
  put_format_name (self);
  put_time (self, "frameDuration", 1);
  put_format (self, "width", "%d", self->cut->width);
  put_format (self, "height", "%d", self->cut->height);
  close_tag (self);
  open_tag (self, "format");
  put (self, "id", STILL_FORMAT);
  put (self, "name", "FFVideoFormatRateUndefined");
  put_format (self, "width", "%d", self->cut->width);
  put_format (self, "height", "%d", self->cut->height);
  close_tag (self);
  open_tag (self, "effect");
  put (self, "id", DISSOLVE);
  put (self, "name", "Cross Dissolve");
  put (self, "uid", DISSOLVE_UID);
  close_tag (self);
}

static void
put_media (Writer           *self,
           const FabCutClip *clip)
{
  g_autofree char *uri = clip->media != NULL ? fab_cut_encode_path (clip->media) : g_strdup ("");

  open_tag (self, "media-rep");
  put (self, "kind", "original-media");
  put_format (self, "src", "./%s", uri);
  close_tag (self);
}

static void
put_facts (Writer           *self,
           const FabCutClip *clip)
{
  if (clip->facts == NULL)
    return;
  open_tag (self, "metadata");
  for (guint i = 0; i + 1 < clip->facts->len; i += 2)
    {
      open_tag (self, "md");
      put_format (self, "key", FAB_FCPXML_KEY "%s", (const char *) g_ptr_array_index (clip->facts, i));
      put (self, "value", g_ptr_array_index (clip->facts, i + 1));
      close_tag (self);
    }
  close_tag (self);
}

/* A still has no length of its own. */
static void
put_picture_asset (Writer           *self,
                   const FabCutClip *clip,
                   guint             i)
{
  open_tag (self, "asset");
  put_format (self, "id", "r%u", FIRST_ASSET + i);
  put (self, "name", clip->name);
  put (self, "start", "0s");
  put_time (self, "duration", clip->still ? 0 : MAX (clip->length, clip->source + clip->duration));
  put (self, "hasVideo", "1");
  put (self, "videoSources", "1");
  put (self, "format", clip->still ? STILL_FORMAT : FORMAT);
  put_media (self, clip);
  put_facts (self, clip);
  close_tag (self);
}

static void
put_sound_asset (Writer      *self,
                 const Sound *sound)
{
  open_tag (self, "asset");
  put_format (self, "id", "r%u", sound->asset);
  put (self, "name", sound->clip->name);
  put (self, "start", "0s");
  put_time (self, "duration", MAX (sound->clip->length, sound->clip->source + sound->clip->duration));
  put (self, "hasAudio", "1");
  put (self, "audioSources", "1");
  put (self, "audioChannels", "1");
  put (self, "audioRate", "48000");
  put_media (self, sound->clip);
  put_facts (self, sound->clip);
  close_tag (self);
}

static void
put_resources (Writer *self)
{
  open_tag (self, "resources");
  put_formats (self);
  for (guint i = 0; i < self->cut->clips->len; i++)
    if (!fab_cut_get_clip (self->cut, i)->gap)
      put_picture_asset (self, fab_cut_get_clip (self->cut, i), i);
  for (guint i = 0; i < self->sounds->len; i++)
    put_sound_asset (self, &g_array_index (self->sounds, Sound, i));
  close_tag (self);
}

/* --- the spine ------------------------------------------------------------------------------------------- */

/* What is heard of it: how loud, how it begins and ends. */
static void
put_volume (Writer           *self,
            const FabCutClip *clip)
{
  const struct { const char *name, *type; gint64 duration; } fades[] = {
    { "fadeIn", "easeIn", clip->fade_in }, { "fadeOut", "easeOut", clip->fade_out },
  };
  char gain[G_ASCII_DTOSTR_BUF_SIZE];

  if (clip->gain == 0 && clip->fade_in == 0 && clip->fade_out == 0)
    return;
  open_tag (self, "adjust-volume");
  put_format (self, "amount", "%sdB", g_ascii_formatd (gain, sizeof gain, "%.1f", clip->gain));
  if (clip->fade_in > 0 || clip->fade_out > 0)
    {
      open_tag (self, "param");
      put (self, "name", "amount");
      for (guint i = 0; i < G_N_ELEMENTS (fades); i++)
        if (fades[i].duration > 0)
          {
            open_tag (self, fades[i].name);
            put (self, "type", fades[i].type);
            put_time (self, "duration", fades[i].duration);
            close_tag (self);
          }
      close_tag (self);
    }
  close_tag (self);
}

/* Sounds hang on the picture during which they begin, in its own time. */
static void
put_sounds (Writer           *self,
            const FabCutClip *clip,
            gint64            at,
            gboolean          last)
{
  for (; self->next < self->sounds->len; self->next++)
    {
      const Sound *sound = &g_array_index (self->sounds, Sound, self->next);

      if (sound->at >= at + clip->duration && !last)
        break;
      open_tag (self, "asset-clip");
      put_format (self, "ref", "r%u", sound->asset);
      put (self, "name", sound->clip->name);
      put_format (self, "lane", "%d", sound->lane);
      put_time (self, "offset", (clip->gap ? 0 : clip->source) + sound->at - at);
      put_time (self, "start", sound->clip->source);
      put_time (self, "duration", sound->clip->duration);
      if (sound->clip->muted)
        put (self, "enabled", "0");
      put (self, "audioRole", sound->track->role);
      put_volume (self, sound->clip);
      close_tag (self);
    }
}

static void
put_markers (Writer           *self,
             const FabCutClip *clip)
{
  for (guint i = 0; clip->markers != NULL && i < clip->markers->len; i++)
    {
      const FabCutMarker *marker = g_ptr_array_index (clip->markers, i);

      open_tag (self, "marker");
      put_time (self, "start", clip->source + marker->start);
      put_time (self, "duration", MAX (marker->duration, 1));
      put (self, "value", marker->text);
      close_tag (self);
    }
}

static void
put_transition (Writer           *self,
                const FabCutClip *clip,
                gint64            at)
{
  open_tag (self, "transition");
  put (self, "name", clip->transition == FAB_TRANSITION_DISSOLVE ? "Cross Dissolve"
                                                                 : fab_cut_transition_name (clip->transition));
  put_time (self, "offset", self->origin + at - clip->before);
  put_time (self, "duration", clip->before + clip->after);
  open_tag (self, "filter-video");
  put (self, "ref", DISSOLVE);
  put (self, "name", "Cross Dissolve");
  close_tag (self);
  close_tag (self);
}

static void
put_clip (Writer           *self,
          const FabCutClip *clip,
          guint             i,
          gint64            at)
{
  const char *note = fab_cut_clip_fact (clip, "prompt");
  gboolean last = i + 1 == self->cut->clips->len;

  open_tag (self, clip->gap ? "gap" : clip->still ? "video" : "asset-clip");
  if (!clip->gap)
    put_format (self, "ref", "r%u", FIRST_ASSET + i);
  put (self, "name", clip->gap ? "Gap" : clip->name);
  put_time (self, "offset", self->origin + at);
  put_time (self, "start", clip->gap ? 0 : clip->source);
  put_time (self, "duration", clip->duration);
  if (*note != '\0')
    put_element (self, "note", note);
  put_sounds (self, clip, at, last);
  put_markers (self, clip);
  close_tag (self);
}

static void
put_spine (Writer *self)
{
  gint64 at = 0;

  open_tag (self, "spine");
  for (guint i = 0; i < self->cut->clips->len; i++)
    {
      const FabCutClip *clip = fab_cut_get_clip (self->cut, i);

      if (i > 0 && clip->transition != FAB_TRANSITION_CUT && clip->before + clip->after > 0)
        put_transition (self, clip, at);
      put_clip (self, clip, i, at);
      at += clip->duration;
    }
  close_tag (self);
}

static void
put_project (Writer *self)
{
  open_tag (self, "library");
  open_tag (self, "event");
  put (self, "name", self->cut->title);
  open_tag (self, "project");
  put (self, "name", self->cut->title);
  open_tag (self, "sequence");
  put (self, "format", FORMAT);
  put_time (self, "duration", fab_cut_get_length (self->cut));
  put_time (self, "tcStart", self->origin);
  put (self, "tcFormat", fab_cut_drops (self->cut) ? "DF" : "NDF");
  put (self, "audioLayout", "stereo");
  put (self, "audioRate", "48k");
  put_spine (self);
  for (int i = 0; i < 4; i++)
    close_tag (self);
}

/* --- sounds ---------------------------------------------------------------------------------------------- */

static int
compare_sounds (gconstpointer a,
                gconstpointer b)
{
  const Sound *one = a, *other = b;

  return (one->at > other->at) - (one->at < other->at);
}

static GArray *
list_sounds (const FabCut *cut)
{
  GArray *sounds = g_array_new (FALSE, FALSE, sizeof (Sound));

  for (guint t = 0; t < cut->tracks->len; t++)
    {
      const FabCutTrack *track = fab_cut_get_track (cut, t);
      gint64 at = 0;

      for (guint i = 0; i < track->clips->len; i++)
        {
          const FabCutClip *clip = fab_cut_track_clip (track, i);
          Sound sound = { clip, track, at, FIRST_ASSET + cut->clips->len + sounds->len, -1 - (int) t };

          at += clip->duration;
          if (!clip->gap)
            g_array_append_val (sounds, sound);
        }
    }
  g_array_sort (sounds, compare_sounds);

  return sounds;
}

static GBytes *
take_bytes (xmlBuffer *buffer)
{
  GBytes *bytes = g_bytes_new (xmlBufferContent (buffer), xmlBufferLength (buffer));

  xmlBufferFree (buffer);

  return bytes;
}

GBytes *
fab_fcpxml_write (const FabCut *cut,
                  const char   *version)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  Writer self = { .xml = xmlNewTextWriterMemory (buffer, 0), .cut = cut };

  g_return_val_if_fail (cut != NULL, NULL);
  g_return_val_if_fail (version != NULL, NULL);

  self.origin = fab_cut_origin (cut);
  self.sounds = list_sounds (cut);
  xmlTextWriterSetIndent (self.xml, 1);
  xmlTextWriterStartDocument (self.xml, NULL, "UTF-8", NULL);
  xmlTextWriterStartDTD (self.xml, BAD_CAST "fcpxml", NULL, NULL);
  xmlTextWriterEndDTD (self.xml);
  open_tag (&self, "fcpxml");
  put (&self, "version", version);
  put_resources (&self);
  put_project (&self);
  xmlTextWriterEndDocument (self.xml);
  xmlFreeTextWriter (self.xml);
  g_array_unref (self.sounds);

  return take_bytes (buffer);
}
