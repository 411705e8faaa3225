/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-json.h"
#include "fab-otio.h"

/* One file, being written. */
typedef struct
{
  FabJsonWriter  json;
  const FabCut  *cut;
  double         rate;
} Writer;

static void
open_object (Writer     *self,
             const char *key,
             const char *schema)
{
  fab_json_open (&self->json, key, '{');
  fab_json_put_text (&self->json, "OTIO_SCHEMA", schema);
}

static void
close_object (Writer *self)
{
  fab_json_close (&self->json, '}');
}

static void
put_time (Writer     *self,
          const char *key,
          gint64      frames)
{
  fab_json_open_flat (&self->json, key, '{');
  fab_json_put_text (&self->json, "OTIO_SCHEMA", "RationalTime.1");
  fab_json_put_double (&self->json, "rate", self->rate);
  fab_json_put_double (&self->json, "value", (double) frames);
  fab_json_close (&self->json, '}');
}

static void
put_range (Writer     *self,
           const char *key,
           gint64      start,
           gint64      duration)
{
  open_object (self, key, "TimeRange.1");
  put_time (self, "start_time", start);
  put_time (self, "duration", duration);
  close_object (self);
}

/* Of a sound, what is not usual: the format has no words for it. */
static void
put_levels (Writer           *self,
            const FabCutClip *clip)
{
  if (clip->gain != 0)
    fab_json_put_double (&self->json, "gain", clip->gain);
  if (clip->fade_in > 0)
    fab_json_put_int (&self->json, "fade_in", clip->fade_in);
  if (clip->fade_out > 0)
    fab_json_put_int (&self->json, "fade_out", clip->fade_out);
}

static void
put_facts (Writer           *self,
           const FabCutClip *clip)
{
  fab_json_open (&self->json, "metadata", '{');
  if (clip->facts != NULL)
    {
      fab_json_open (&self->json, "fabula", '{');
      put_levels (self, clip);
      for (guint i = 0; i + 1 < clip->facts->len; i += 2)
        fab_json_put_text (&self->json, g_ptr_array_index (clip->facts, i), g_ptr_array_index (clip->facts, i + 1));
      fab_json_close (&self->json, '}');
    }
  fab_json_close (&self->json, '}');
}

static void
put_markers (Writer           *self,
             const FabCutClip *clip)
{
  fab_json_open (&self->json, "markers", '[');
  for (guint i = 0; clip->markers != NULL && i < clip->markers->len; i++)
    {
      const FabCutMarker *marker = g_ptr_array_index (clip->markers, i);

      open_object (self, NULL, "Marker.2");
      fab_json_put_text (&self->json, "name", marker->text);
      fab_json_put_text (&self->json, "comment", marker->text);
      fab_json_put_text (&self->json, "color", marker->colour);
      put_range (self, "marked_range", clip->source + marker->start, marker->duration);
      close_object (self);
    }
  fab_json_close (&self->json, ']');
}

/* What a transition shows of a clip beyond its ends has to be there. */
static void
put_media (Writer           *self,
           const FabCutClip *clip,
           gint64            length)
{
  fab_json_put_text (&self->json, "active_media_reference_key", "DEFAULT_MEDIA");
  fab_json_open (&self->json, "media_references", '{');
  if (clip->media != NULL)
    {
      g_autofree char *uri = fab_cut_encode_path (clip->media);

      open_object (self, "DEFAULT_MEDIA", "ExternalReference.1");
      fab_json_put_text (&self->json, "target_url", uri);
      put_range (self, "available_range", 0, length);
      close_object (self);
    }
  else
    {
      open_object (self, "DEFAULT_MEDIA", "MissingReference.1");
      close_object (self);
    }
  fab_json_close (&self->json, '}');
}

static void
put_transition (Writer           *self,
                const FabCutClip *clip)
{
  open_object (self, NULL, "Transition.1");
  fab_json_put_text (&self->json, "name", fab_cut_transition_name (clip->transition));
  fab_json_put_text (&self->json, "transition_type",
                     clip->transition == FAB_TRANSITION_DISSOLVE ? "SMPTE_Dissolve" : "Custom_Transition");
  put_time (self, "in_offset", clip->before);
  put_time (self, "out_offset", clip->after);
  close_object (self);
}

static void
put_clip (Writer           *self,
          const FabCutClip *clip,
          const FabCutClip *next)
{
  gint64 end = clip->source + clip->duration;

  open_object (self, NULL, clip->gap ? "Gap.1" : "Clip.2");
  fab_json_put_text (&self->json, "name", clip->name);
  put_range (self, "source_range", clip->gap ? 0 : clip->source, clip->duration);
  if (clip->muted)
    fab_json_put_flag (&self->json, "enabled", FALSE);
  if (!clip->gap)
    {
      put_facts (self, clip);
      put_markers (self, clip);
      put_media (self, clip, MAX (clip->length, next != NULL ? end + next->after : end));
    }
  close_object (self);
}

static gboolean
is_joined (const FabCutClip *clip)
{
  return clip->transition != FAB_TRANSITION_CUT && clip->before + clip->after > 0;
}

static void
put_track (Writer     *self,
           const char *name,
           const char *kind,
           GPtrArray  *clips)
{
  open_object (self, NULL, "Track.1");
  fab_json_put_text (&self->json, "name", name);
  fab_json_put_text (&self->json, "kind", kind);
  fab_json_open (&self->json, "children", '[');
  for (guint i = 0; i < clips->len; i++)
    {
      const FabCutClip *clip = g_ptr_array_index (clips, i);

      /* never first in a track */
      if (i > 0 && is_joined (clip))
        put_transition (self, clip);
      put_clip (self, clip, i + 1 < clips->len ? g_ptr_array_index (clips, i + 1) : NULL);
    }
  fab_json_close (&self->json, ']');
  close_object (self);
}

static void
put_stack (Writer *self)
{
  open_object (self, "tracks", "Stack.1");
  fab_json_put_text (&self->json, "name", "tracks");
  fab_json_open (&self->json, "children", '[');
  put_track (self, "V1", "Video", self->cut->clips);
  for (guint i = 0; i < self->cut->tracks->len; i++)
    {
      const FabCutTrack *track = fab_cut_get_track (self->cut, i);

      put_track (self, track->name, "Audio", track->clips);
    }
  fab_json_close (&self->json, ']');
  close_object (self);
}

static void
put_origin (Writer *self)
{
  g_autofree char *fps = g_strdup_printf ("%d/%d", self->cut->fps_n, self->cut->fps_d);

  fab_json_open (&self->json, "metadata", '{');
  fab_json_open (&self->json, "fabula", '{');
  fab_json_put_text (&self->json, "version", FAB_VERSION);
  fab_json_put_text (&self->json, "fps", fps);
  fab_json_put_int (&self->json, "width", self->cut->width);
  fab_json_put_int (&self->json, "height", self->cut->height);
  fab_json_close (&self->json, '}');
  fab_json_close (&self->json, '}');
}

GBytes *
fab_otio_write (const FabCut *cut)
{
  Writer self = { .cut = cut };

  g_return_val_if_fail (cut != NULL, NULL);

  self.rate = (double) cut->fps_n / cut->fps_d;
  fab_json_writer_init (&self.json);
  open_object (&self, NULL, "Timeline.1");
  fab_json_put_text (&self.json, "name", cut->title);
  put_time (&self, "global_start_time", fab_cut_origin (cut));
  put_origin (&self);
  put_stack (&self);
  close_object (&self);

  return fab_json_writer_end (&self.json);
}
