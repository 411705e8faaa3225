/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-cli.h"
#include "fab-engines.h"
#include "fab-studio.h"
#include "fab-timeline.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Options. Parses @entries out of the arguments, and wants exactly one argument besides. Returns FALSE
 * with @exit_code set when the command is over: help was asked for, or the words are wrong. */
gboolean      fab_cli_parse        (int *argc, char ***argv, const GOptionEntry *entries, const char *synopsis,
                                    int *exit_code);
/* "fabula-cli: SUBJECT: what is wrong" on stderr; returns the exit code to leave with. */
int           fab_cli_fail         (const char *subject, const GError *error);
int           fab_cli_usage        (const char *message);

/* Long work. A wait runs the main context until its callback came; Ctrl+C cancels. */
typedef struct
{
  GCancellable *cancellable;
  GAsyncResult *result;
  guint         sigint, sigterm;
} FabWait;

void          fab_wait_init        (FabWait *wait);
void          fab_wait_clear       (FabWait *wait);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FabWait, fab_wait_clear)
void          fab_wait_ready_cb    (GObject *source, GAsyncResult *result, gpointer wait);
GAsyncResult *fab_wait_run         (FabWait *wait); /* borrowed until the next run */

/* One line that is written over, on a terminal only. */
void          fab_cli_progress     (const char *what, double fraction);
void          fab_cli_progress_end (void);

/* A folder for working copies that goes with the process. */
typedef struct _FabScratch FabScratch;
FabScratch   *fab_scratch_new      (GError **error);
const char   *fab_scratch_get_path (FabScratch *scratch);
void          fab_scratch_free     (FabScratch *scratch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabScratch, fab_scratch_free)

/* Steps that several commands share. */
char         *fab_cli_write_script (const char *idea, int scenes, guint32 seed, FabWait *wait, GError **error);
gboolean      fab_cli_produce      (FabStory *story, FabWait *wait, GError **error); /* paints and speaks all */
FabTimeline  *fab_cli_timeline     (FabStory *story);
char         *fab_cli_find_clip_key_cb (FabStory *story, FabElement *dialogue, const char *speaker, const char *direction,
                                    gpointer voice); /* a FabClipKeyFunc for a FabVoice */
gboolean      fab_cli_put_out      (FabStory *story, const char *path, const char * const *options,
                                    FabWait *wait, GError **error); /* .fabula or export */
/* From an idea to the file, in a working copy of its own. @words: of exporting, or NULL */
gboolean      fab_cli_make_film    (const char *idea, const char *output, int scenes, guint32 seed,
                                    const char * const *words, GError **error);
gboolean      fab_cli_save_text    (const char *path, const char *text, gssize length, GError **error); /* NULL path: stdout */
void          fab_cli_print_json   (JsonNode *node);

G_END_DECLS
