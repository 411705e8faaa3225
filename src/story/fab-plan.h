/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is decided on the way from an idea to a script: logline, title and cast, outline, scenes, dialogue. A plain value: who changes
 * it changes a copy, and fab_story_set_plan() makes the document say the same. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64  id;     /* 0: a new one */
  char   *name;
  char   *who;    /* "a baker who cannot say no" */
  char   *look;   /* what one can draw: "30s, red curls, apron" */
  gint64  member; /* of the cast, once a scene is in the script; 0: not yet. Name and look are then those of the member */
} FabPlanPerson;

typedef struct
{
  gint64  id;
  char   *heading; /* "INT. BAKERY - DAWN" */
  char   *what;    /* what happens, in a sentence or two */
  char   *action;  /* what one sees, a paragraph a beat */
  char   *script;  /* all that comes below the heading, Fountain; "" while the scene is not in the script */
  char   *origin;  /* where its writer has it from: only that writer reads it */
  gint64  scene;   /* of the script; 0: not there. Heading and script are then what stands there */
  char   *action_basis, *script_basis;
} FabPlanScene;

/* The steps, each of what stands before it. */
typedef enum
{
  FAB_STEP_LOGLINE,
  FAB_STEP_NAMES, /* title and cast */
  FAB_STEP_OUTLINE,
  FAB_STEP_ACTION,
  FAB_STEP_DIALOGUE,
  FAB_N_STEPS
} FabStep;

typedef struct
{
  char      *idea;
  char      *logline;
  char      *title;
  GPtrArray *people;                    /* FabPlanPerson */
  GPtrArray *scenes;                    /* FabPlanScene */
  char      *basis[FAB_STEP_ACTION];    /* what the first steps were written from, as a checksum */
} FabPlan;

/* What can be written alone, with all the rest at hand. */
typedef enum
{
  FAB_PLAN_LOGLINE,
  FAB_PLAN_NAMES,    /* title and cast */
  FAB_PLAN_TITLE,
  FAB_PLAN_PERSON,   /* these have an index */
  FAB_PLAN_OUTLINE,
  FAB_PLAN_SCENE,    /* heading and what happens */
  FAB_PLAN_ACTION,
  FAB_PLAN_DIALOGUE,
  FAB_N_PLAN_KINDS
} FabPlanKind;

typedef struct
{
  FabPlanKind kind;
  guint       index; /* of the person or the scene */
} FabPlanPart;

/* The texts, in the places where a person edits them. */
typedef enum
{
  FAB_FIELD_IDEA,
  FAB_FIELD_LOGLINE,
  FAB_FIELD_TITLE,
  FAB_FIELD_NAME,
  FAB_FIELD_WHO,
  FAB_FIELD_LOOK,
  FAB_FIELD_HEADING,
  FAB_FIELD_WHAT,
  FAB_FIELD_ACTION,
  FAB_FIELD_SCRIPT,
  FAB_N_FIELDS
} FabPlanField;

typedef enum
{
  FAB_PLAN_EMPTY,
  FAB_PLAN_DONE,
  FAB_PLAN_STALE, /* what it was written from is another now */
} FabPlanState;

#define FAB_PLAN_MOST_PEOPLE 24
#define FAB_PLAN_MOST_SCENES 60

FabPlan       *fab_plan_new        (const char *idea) G_GNUC_WARN_UNUSED_RESULT;
FabPlan       *fab_plan_copy       (const FabPlan *self) G_GNUC_WARN_UNUSED_RESULT;
void           fab_plan_free       (FabPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPlan, fab_plan_free)

FabPlanPerson *fab_plan_get_person (const FabPlan *self, guint i); /* NULL: there are fewer */
FabPlanScene  *fab_plan_get_scene  (const FabPlan *self, guint i);
/* @index counts people or scenes, where @field is one of theirs. NULL when there is none. */
const char    *fab_plan_get_text   (const FabPlan *self, FabPlanField field, guint index);
/* Words of a person: its part counts as written from what stands there now. Another name is put in the place of the old one in
 * all that is planned, which stays as fresh as it was. */
void           fab_plan_set_text   (FabPlan *self, FabPlanField field, guint index, const char *text);

/* An empty one at @index; FALSE: there are as many as a plan holds. */
gboolean       fab_plan_insert     (FabPlan *self, FabStep step, guint index);
void           fab_plan_remove     (FabPlan *self, FabStep step, guint index);
void           fab_plan_move       (FabPlan *self, FabStep step, guint from, guint to);
/* What a writer found; beyond the last it makes one more. What else is known of them stays. */
void           fab_plan_put_person (FabPlan *self, guint index, const char *name, const char *who, const char *look);
void           fab_plan_put_scene  (FabPlan *self, guint index, const char *heading, const char *what);
void           fab_plan_cut        (FabPlan *self, FabStep step, guint n); /* only the first @n stay */

/* The texts of @part as @from has them, and what they were written from. Scenes and people are found again by their ids: @part is then
 * where it stands in @self. FALSE: it is not there any more. */
gboolean       fab_plan_take       (FabPlan *self, const FabPlan *from, FabPlanPart *part);
/* @text with another name, in capitals where the old one was; whole words only. */
char          *fab_plan_rename_in  (const char *text, const char *old_name, const char *new_name) G_GNUC_WARN_UNUSED_RESULT;
FabStep        fab_plan_get_step   (FabPlanKind kind);
FabPlanState   fab_plan_get_state  (const FabPlan *self, FabPlanPart part);
/* The least that is said of all its parts: a step with one scene that is empty is empty. */
FabPlanState   fab_plan_get_step_state (const FabPlan *self, FabStep step);
/* @part is as what stands before it asks. */
void           fab_plan_settle     (FabPlan *self, FabPlanPart part);
gboolean       fab_plan_equal      (const FabPlan *self, const FabPlan *other);

G_END_DECLS
