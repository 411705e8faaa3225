/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the document share. */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

/* A fresh folder for working copies and files. */
char     *testing_make_dir    (void) G_GNUC_WARN_UNUSED_RESULT;
void      testing_remove_dir  (char *dir);
FabStory *testing_new_story   (const char *dir) G_GNUC_WARN_UNUSED_RESULT;
GFile    *testing_file        (const char *dir, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* The whole document as text: all that a person made, in order; not what undo keeps. */
char     *testing_dump        (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
/* Fails the test where what must always hold does not. */
void      testing_check       (FabStory *story);
/* The id of the row at @position. */
gint64    testing_panel_at    (FabStory *story, guint position);
gint64    testing_element_at  (FabStory *story, guint position);
gint64    testing_scene_at    (FabStory *story, guint position);
/* The element whose text is @text. */
gint64    testing_find_element (FabStory *story, const char *text);

/* Three scenes, two speakers, five panels that cover most of it, a take and a layer. */
extern const char testing_script[];
void      testing_fill        (FabStory *story);

G_END_DECLS
