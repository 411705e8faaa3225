/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The script in memory while a verb changes it: the lines as they are in the store, put in another
 * order or given other sources, then settled: parsed again, matched, and written where they differ. */
#pragma once

#include "fab-element-private.h"
#include "fab-story-private.h"

G_BEGIN_DECLS

/* One element. What is in @now goes to the store, @was is what is there. */
typedef struct
{
  gint64           id;
  FabElementFields now, was;  /* strings owned */
  gint64           place, old_place;
} FabLine;

typedef struct
{
  FabStory  *story;
  GPtrArray *lines; /* (element-type FabLine), in order */
} FabScript;

FabScript *_fab_script_load     (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
/* The lines of one scene only. */
FabScript *_fab_script_load_scene (FabStory *story, gint64 scene) G_GNUC_WARN_UNUSED_RESULT;
void       _fab_script_free     (FabScript *self);
char      *_fab_script_write    (FabScript *self);
guint      _fab_script_find     (FabScript *self, gint64 element); /* or G_MAXUINT */
void       _fab_script_set_source (FabScript *self, guint at, const char *source);
/* Keeps a blank line between the lines at @at - 1 and @at, which were not neighbours before. */
void       _fab_script_part     (FabScript *self, guint at);
/* Makes the story's script what @text says. */
gboolean   _fab_script_settle   (FabScript *self, const char *text, GError **error);
/* The same for a script that holds the lines of @scene only: @text is what they become. FALSE without an error
 * when other scenes are concerned, too; nothing is changed then. */
gboolean   _fab_script_settle_scene (FabScript *self, gint64 scene, const char *text, GError **error);
/* Writes who covers what; nothing else may have changed. */
gboolean   _fab_script_write_panels (FabScript *self, GError **error);

/* NULL stands for a line that was taken out. */
void       _fab_line_free       (FabLine *self);
/* The text of @element, at the place and in the beat of the line. */
void       _fab_line_take_over  (FabLine *self, FabElement *element);
/* Nothing where nothing is different. */
gboolean   _fab_line_write      (FabLine *self, FabStore *store, GError **error);
/* A beat is one run in one scene: what a heading or another beat cuts off is covered by nobody. */
void       _fab_script_cut_beats (GPtrArray *lines);

#define FAB_LINE(self, i) ((FabLine *) g_ptr_array_index ((self)->lines, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabScript, _fab_script_free)

G_END_DECLS
