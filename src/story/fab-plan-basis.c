/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each part of a plan was written from, so that one knows what is stale. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-plan-private.h"

#define BASIS_LENGTH 16

static void
add_text (GChecksum  *sum,
          const char *text)
{
  g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_update (sum, (const guchar *) "\n", 1);
}

static void
add_names (GChecksum     *sum,
           const FabPlan *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const FabPlanPerson *person = fab_plan_get_person (self, i);

      add_text (sum, person->name);
      add_text (sum, person->who);
    }
}

/* A look changes nothing of what happens, nor does another scene. */
static char *
sum_basis (const FabPlan *self,
           FabStep        step,
           guint          index)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const FabPlanScene *scene = step >= FAB_STEP_ACTION ? fab_plan_get_scene (self, index) : NULL;

  if (step == FAB_STEP_LOGLINE)
    add_text (sum, self->idea);
  else if (step <= FAB_STEP_OUTLINE)
    add_text (sum, self->logline);
  if (step == FAB_STEP_OUTLINE)
    add_names (sum, self);
  if (scene)
    {
      g_autofree char *heading = g_utf8_strup (scene->heading, -1); /* as it will stand in the script */

      add_text (sum, heading);
      add_text (sum, scene->what);
    }
  if (scene && step == FAB_STEP_DIALOGUE)
    add_text (sum, scene->action);

  return g_strndup (g_checksum_get_string (sum), BASIS_LENGTH);
}

FabStep
fab_plan_get_step (FabPlanKind kind)
{
  static const FabStep steps[] = {
    [FAB_PLAN_LOGLINE] = FAB_STEP_LOGLINE,
    [FAB_PLAN_NAMES] = FAB_STEP_NAMES,
    [FAB_PLAN_TITLE] = FAB_STEP_NAMES,
    [FAB_PLAN_PERSON] = FAB_STEP_NAMES,
    [FAB_PLAN_OUTLINE] = FAB_STEP_OUTLINE,
    [FAB_PLAN_SCENE] = FAB_STEP_OUTLINE,
    [FAB_PLAN_ACTION] = FAB_STEP_ACTION,
    [FAB_PLAN_DIALOGUE] = FAB_STEP_DIALOGUE,
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (steps), FAB_STEP_LOGLINE);

  return steps[kind];
}

char **
_fab_plan_find_basis (const FabPlan *self,
            FabPlanPart    part)
{
  FabStep step = fab_plan_get_step (part.kind);
  FabPlanScene *scene = fab_plan_get_scene (self, part.index);

  if (step < FAB_STEP_ACTION)
    return (char **) &self->basis[step];
  if (scene == NULL)
    return NULL;

  return step == FAB_STEP_ACTION ? &scene->action_basis : &scene->script_basis;
}

gboolean
_fab_plan_is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n")] == '\0';
}

static gboolean
is_empty (const FabPlan *self,
          FabPlanPart    part)
{
  switch (part.kind)
    {
    case FAB_PLAN_LOGLINE:
      return _fab_plan_is_blank (self->logline);
    case FAB_PLAN_NAMES:
      return _fab_plan_is_blank (self->title) || self->people->len == 0;
    case FAB_PLAN_TITLE:
      return _fab_plan_is_blank (self->title);
    case FAB_PLAN_PERSON:
      return _fab_plan_is_blank (fab_plan_get_text (self, FAB_FIELD_NAME, part.index));
    case FAB_PLAN_OUTLINE:
      return self->scenes->len == 0;
    case FAB_PLAN_SCENE:
      return _fab_plan_is_blank (fab_plan_get_text (self, FAB_FIELD_WHAT, part.index));
    case FAB_PLAN_ACTION:
      return _fab_plan_is_blank (fab_plan_get_text (self, FAB_FIELD_ACTION, part.index));
    case FAB_PLAN_DIALOGUE:
    default:
      return _fab_plan_is_blank (fab_plan_get_text (self, FAB_FIELD_SCRIPT, part.index));
    }
}

FabPlanState
fab_plan_get_state (const FabPlan *self,
                    FabPlanPart    part)
{
  g_autofree char *now = NULL;
  char **basis;

  g_return_val_if_fail (self != NULL, FAB_PLAN_EMPTY);

  basis = _fab_plan_find_basis (self, part);
  if (basis == NULL || is_empty (self, part))
    return FAB_PLAN_EMPTY;
  now = sum_basis (self, fab_plan_get_step (part.kind), part.index);

  return **basis == '\0' || g_str_equal (now, *basis) ? FAB_PLAN_DONE : FAB_PLAN_STALE;
}

static FabPlanState
sum_scene_states (const FabPlan *self,
                  FabPlanKind    kind)
{
  FabPlanState sum = self->scenes->len > 0 ? FAB_PLAN_DONE : FAB_PLAN_EMPTY;

  for (guint i = 0; i < self->scenes->len; i++)
    {
      FabPlanState state = fab_plan_get_state (self, (FabPlanPart) { kind, i });

      if (state == FAB_PLAN_EMPTY)
        return FAB_PLAN_EMPTY;
      sum = MAX (sum, state);
    }

  return sum;
}

FabPlanState
fab_plan_get_step_state (const FabPlan *self,
                         FabStep        step)
{
  static const FabPlanKind kinds[] = { FAB_PLAN_LOGLINE, FAB_PLAN_NAMES, FAB_PLAN_OUTLINE, FAB_PLAN_ACTION, FAB_PLAN_DIALOGUE };

  g_return_val_if_fail (self != NULL, FAB_PLAN_EMPTY);
  g_return_val_if_fail ((guint) step < FAB_N_STEPS, FAB_PLAN_EMPTY);

  if (step >= FAB_STEP_ACTION)
    return sum_scene_states (self, kinds[step]);

  return fab_plan_get_state (self, (FabPlanPart) { kinds[step], 0 });
}

void
fab_plan_settle (FabPlan     *self,
                 FabPlanPart  part)
{
  char **basis;

  g_return_if_fail (self != NULL);

  basis = _fab_plan_find_basis (self, part);
  if (basis == NULL)
    return;
  g_free (*basis);
  *basis = sum_basis (self, fab_plan_get_step (part.kind), part.index);
}
