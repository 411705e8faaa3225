/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is decided of a script before its scenes are written, and what a language model is asked at each step. */
#pragma once

#include <json-glib/json-glib.h>

#include "fab-engines.h"

G_BEGIN_DECLS

typedef struct
{
  char      *title;
  char      *logline;
  GPtrArray *cast;   /* char *: "ANNA (30s, red curls): a baker who …" */
  GPtrArray *scenes; /* FabPlannedScene */
} FabWritingPlan;

typedef struct
{
  char *heading; /* "INT. KITCHEN - NIGHT" */
  char *what;    /* what happens */
} FabPlannedScene;

/* The form that a model's plan has to have. */
JsonNode       *fab_writing_plan_schema     (void) G_GNUC_WARN_UNUSED_RESULT;
/* Fails with BAD_REPLY when there is no scene in it. */
FabWritingPlan *fab_writing_plan_from_json  (JsonNode *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            fab_writing_plan_free       (FabWritingPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabWritingPlan, fab_writing_plan_free)

/* The title page, in Fountain. */
char           *fab_writing_plan_title_page (FabWritingPlan *self, const char *idea) G_GNUC_WARN_UNUSED_RESULT;
char           *fab_writing_plan_question   (const char *idea, int scenes) G_GNUC_WARN_UNUSED_RESULT;
/* What to ask for scene @n; @before: the script so far. */
char           *fab_writing_scene_question  (FabWritingPlan *self, guint n, const char *before) G_GNUC_WARN_UNUSED_RESULT;
/* What to ask for a request that is about a script that is there. */
char           *fab_writing_other_question  (const FabWriteRequest *request) G_GNUC_WARN_UNUSED_RESULT;

/* What a model gave for a scene, as Fountain: without fences and words around it, and with @heading where it has none of its own. */
char           *fab_writing_clean_scene     (const char *text, const char *heading) G_GNUC_WARN_UNUSED_RESULT;
/* The same without a heading, and only up to the next one: models like to go on. */
char           *fab_writing_clean_body      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* What it gave for a speech: without cue, quotes and fences, on lines of its own. */
char           *fab_writing_clean_speech    (const char *text, const char *speaker) G_GNUC_WARN_UNUSED_RESULT;

extern const char fab_writing_system[]; /* who the model is to be */
/* @system, and that it writes in @language ("German") whatever the idea is in; NULL: just @system. */
char           *fab_writing_dup_system      (const char *system, const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
