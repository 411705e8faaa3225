/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of films, which export and make have both. */
#pragma once

#include <glib.h>
#include <glib/gi18n.h>

G_BEGIN_DECLS

/* All zero at first. */
typedef struct
{
  char    *size, *rate, *quality, *loudness, *watermark, *scene, *range, *panels;
  gboolean constant_rate, no_sound, captions, shots, timecode, slate;
} FabFilmFlags;

void   fab_film_flags_clear (FabFilmFlags *flags);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FabFilmFlags, fab_film_flags_clear)

/* As the words "key=value" that exporting takes, before those of @more (nullable). */
char **fab_film_flags_words (const FabFilmFlags *flags, char **more) G_GNUC_WARN_UNUSED_RESULT;

#define FAB_FILM_ENTRIES(flags) \
  { "size", 0, 0, G_OPTION_ARG_STRING, &(flags).size, \
    N_("Film: size in pixels, even, up to 3840x2160; 1080p is a height by the project’s aspect"), N_("WxH") }, \
  { "rate", 0, 0, G_OPTION_ARG_STRING, &(flags).rate, \
    N_("Film: frames in a second: 24, 23.976, 30000/1001 …; the project’s without it"), N_("RATE") }, \
  { "quality", 0, 0, G_OPTION_ARG_STRING, &(flags).quality, \
    N_("Film: draft, good or fine; good without it"), N_("NAME") }, \
  { "constant-rate", 0, 0, G_OPTION_ARG_NONE, &(flags).constant_rate, \
    N_("Film: write every frame, also of what is held, as some editors want it"), NULL }, \
  { "no-sound", 0, 0, G_OPTION_ARG_NONE, &(flags).no_sound, N_("Film: without sound"), NULL }, \
  { "loudness", 0, 0, G_OPTION_ARG_STRING, &(flags).loudness, \
    N_("Film: -16 (the web), -23 (broadcast) LUFS, or none; -16 without it"), N_("LUFS") }, \
  { "captions", 0, 0, G_OPTION_ARG_NONE, &(flags).captions, N_("Film: write what is said on the picture"), NULL }, \
  { "shots", 0, 0, G_OPTION_ARG_NONE, &(flags).shots, N_("Film: write the shot’s number on the picture"), NULL }, \
  { "timecode", 0, 0, G_OPTION_ARG_NONE, &(flags).timecode, N_("Film: write the timecode on the picture"), NULL }, \
  { "slate", 0, 0, G_OPTION_ARG_NONE, &(flags).slate, N_("Film: two seconds of title and facts before it"), NULL }, \
  { "watermark", 0, 0, G_OPTION_ARG_STRING, &(flags).watermark, N_("Film: a text across the picture"), N_("TEXT") }, \
  { "scene", 0, 0, G_OPTION_ARG_STRING, &(flags).scene, N_("Film: this scene only"), N_("NUMBER") }, \
  { "range", 0, 0, G_OPTION_ARG_STRING, &(flags).range, \
    N_("Film: this part only, as 1:05-1:20.5"), N_("FROM-TO") }, \
  { "panels", 0, 0, G_OPTION_ARG_STRING, &(flags).panels, N_("Film: these panels only, as 1A,1B,3C"), N_("LABELS") }

G_END_DECLS
