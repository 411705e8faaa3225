/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-reel-rows.h"
#include "fab-row-private.h"

/* The order of the fields is that of the columns in fab-row-source.c. */

struct _FabMarker
{
  FabRow parent_instance;

  gint64 panel;
  gint64 offset;
  char *color;
  char *text;
};

static const FabField marker_fields[] = {
  { "panel", G_TYPE_INT64, G_STRUCT_OFFSET (FabMarker, panel) },
  { "offset", G_TYPE_INT64, G_STRUCT_OFFSET (FabMarker, offset) },
  { "color", G_TYPE_STRING, G_STRUCT_OFFSET (FabMarker, color) },
  { "text", G_TYPE_STRING, G_STRUCT_OFFSET (FabMarker, text) },
};

G_DEFINE_FINAL_TYPE (FabMarker, fab_marker, FAB_TYPE_ROW)

static void
fab_marker_class_init (FabMarkerClass *klass)
{
  _fab_row_class_set_fields (FAB_ROW_CLASS (klass), marker_fields, G_N_ELEMENTS (marker_fields));
}

static void
fab_marker_init (FabMarker *self)
{
}

gint64
fab_marker_get_id (FabMarker *self)
{
  return fab_row_get_id (FAB_ROW (self));
}

gint64
fab_marker_get_panel (FabMarker *self)
{
  g_return_val_if_fail (FAB_IS_MARKER (self), 0);

  return self->panel;
}

gint64
fab_marker_get_offset (FabMarker *self)
{
  g_return_val_if_fail (FAB_IS_MARKER (self), 0);

  return self->offset;
}

const char *
fab_marker_get_color (FabMarker *self)
{
  g_return_val_if_fail (FAB_IS_MARKER (self), "");

  return self->color;
}

const char *
fab_marker_get_text (FabMarker *self)
{
  g_return_val_if_fail (FAB_IS_MARKER (self), "");

  return self->text;
}

struct _FabSound
{
  FabRow parent_instance;

  int track;
  gint64 panel;
  gint64 element;
  gint64 offset;
  gint64 skip;
  gint64 length;
  double gain;
  gint64 fade_in;
  gint64 fade_out;
  gboolean muted;
  char *name;
  char *media;
  gint64 duration;
  char *blob;
};

static const FabField sound_fields[] = {
  { "track", G_TYPE_INT, G_STRUCT_OFFSET (FabSound, track) },
  { "panel", G_TYPE_INT64, G_STRUCT_OFFSET (FabSound, panel) },
  { "element", G_TYPE_INT64, G_STRUCT_OFFSET (FabSound, element) },
  { "offset", G_TYPE_INT64, G_STRUCT_OFFSET (FabSound, offset) },
  { "skip", G_TYPE_INT64, G_STRUCT_OFFSET (FabSound, skip) },
  { "length", G_TYPE_INT64, G_STRUCT_OFFSET (FabSound, length) },
  { "gain", G_TYPE_DOUBLE, G_STRUCT_OFFSET (FabSound, gain) },
  { "fade-in", G_TYPE_INT64, G_STRUCT_OFFSET (FabSound, fade_in) },
  { "fade-out", G_TYPE_INT64, G_STRUCT_OFFSET (FabSound, fade_out) },
  { "muted", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (FabSound, muted) },
  { "name", G_TYPE_STRING, G_STRUCT_OFFSET (FabSound, name) },
  { "media", G_TYPE_STRING, G_STRUCT_OFFSET (FabSound, media) },
  { "duration", G_TYPE_INT64, G_STRUCT_OFFSET (FabSound, duration) },
  { "blob", G_TYPE_STRING, G_STRUCT_OFFSET (FabSound, blob) },
};

G_DEFINE_FINAL_TYPE (FabSound, fab_sound, FAB_TYPE_ROW)

static void
fab_sound_class_init (FabSoundClass *klass)
{
  _fab_row_class_set_fields (FAB_ROW_CLASS (klass), sound_fields, G_N_ELEMENTS (sound_fields));
}

static void
fab_sound_init (FabSound *self)
{
}

gint64
fab_sound_get_id (FabSound *self)
{
  return fab_row_get_id (FAB_ROW (self));
}

FabTrack
fab_sound_get_track (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), FAB_TRACK_VOICE);

  return self->track;
}

gint64
fab_sound_get_panel (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), 0);

  return self->panel;
}

gint64
fab_sound_get_element (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), 0);

  return self->element;
}

gint64
fab_sound_get_offset (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), 0);

  return self->offset;
}

gint64
fab_sound_get_skip (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), 0);

  return self->skip;
}

gint64
fab_sound_get_length (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), 0);

  /* all that there is after what is skipped */
  return self->length > 0 ? self->length : MAX (self->duration - self->skip, 0);
}

double
fab_sound_get_gain (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), 0);

  return self->gain;
}

gint64
fab_sound_get_fade_in (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), 0);

  return self->fade_in;
}

gint64
fab_sound_get_fade_out (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), 0);

  return self->fade_out;
}

gboolean
fab_sound_get_muted (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), FALSE);

  return self->muted;
}

const char *
fab_sound_get_name (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), "");

  return self->name;
}

const char *
fab_sound_get_media (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), "");

  return self->media;
}

gint64
fab_sound_get_duration (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), 0);

  return self->duration;
}

const char *
fab_sound_get_blob (FabSound *self)
{
  g_return_val_if_fail (FAB_IS_SOUND (self), "");

  return self->blob;
}
