/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a single line looks like, whatever stands around it. All lines are UTF-8 without breaks. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The character after the line break at @p (LF, CRLF or CR), or @p when there is none. */
const char *_fab_fountain_skip_break       (const char *p);
const char *_fab_fountain_skip_blanks      (const char *p);

gboolean    _fab_fountain_is_page_break    (const char *line);
gboolean    _fab_fountain_is_synopsis      (const char *line);
gboolean    _fab_fountain_is_centered      (const char *line);
gboolean    _fab_fountain_is_heading       (const char *line);
gboolean    _fab_fountain_is_dotted        (const char *line); /* ".HEADING" */
gboolean    _fab_fountain_is_transition    (const char *line);
gboolean    _fab_fountain_is_cue           (const char *line);
/* Cuts the marks of a speech beside another off the end of a cue, also of one that has some; whether there was any. */
gboolean    _fab_fountain_cut_carets       (char *cue);
gboolean    _fab_fountain_is_parenthetical (const char *line);

/* Cuts a trailing "#12A#" off @line and returns "12A", or NULL. */
char       *_fab_fountain_take_number      (char *line) G_GNUC_WARN_UNUSED_RESULT;

/* Splits "Draft date: 1 May" into "draft_date" and "1 May". With @first, only what can begin a
 * title page is taken for a key. */
char       *_fab_fountain_take_key         (const char *line, gboolean first, const char **value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
