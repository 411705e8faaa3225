/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-plan-private.h"
#include "fab-story-private.h"

/* --- people and scenes ------------------------------------------------------------------------ */

static FabPlanPerson *
person_new (void)
{
  FabPlanPerson *self = g_new0 (FabPlanPerson, 1);

  self->name = g_strdup ("");
  self->who = g_strdup ("");
  self->look = g_strdup ("");

  return self;
}

static void
free_person (gpointer data)
{
  FabPlanPerson *self = data;

  g_free (self->name);
  g_free (self->who);
  g_free (self->look);
  g_free (self);
}

static gpointer
copy_person (gconstpointer source,
             gpointer      data)
{
  const FabPlanPerson *self = source;
  FabPlanPerson *copy = g_new0 (FabPlanPerson, 1);

  copy->id = self->id;
  copy->name = g_strdup (self->name);
  copy->who = g_strdup (self->who);
  copy->look = g_strdup (self->look);
  copy->member = self->member;

  return copy;
}

static FabPlanScene *
scene_new (void)
{
  FabPlanScene *self = g_new0 (FabPlanScene, 1);
  char **texts[] = { &self->heading, &self->what, &self->action, &self->script, &self->origin,
                     &self->action_basis, &self->script_basis };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup ("");

  return self;
}

static void
free_scene (gpointer data)
{
  FabPlanScene *self = data;

  g_free (self->heading);
  g_free (self->what);
  g_free (self->action);
  g_free (self->script);
  g_free (self->origin);
  g_free (self->action_basis);
  g_free (self->script_basis);
  g_free (self);
}

static gpointer
copy_scene (gconstpointer source,
            gpointer      data)
{
  const FabPlanScene *self = source;
  FabPlanScene *copy = g_new0 (FabPlanScene, 1);

  copy->id = self->id;
  copy->heading = g_strdup (self->heading);
  copy->what = g_strdup (self->what);
  copy->action = g_strdup (self->action);
  copy->script = g_strdup (self->script);
  copy->origin = g_strdup (self->origin);
  copy->scene = self->scene;
  copy->action_basis = g_strdup (self->action_basis);
  copy->script_basis = g_strdup (self->script_basis);

  return copy;
}

/* --- the plan --------------------------------------------------------------------------------- */

FabPlan *
fab_plan_new (const char *idea)
{
  FabPlan *self = g_new0 (FabPlan, 1);

  g_return_val_if_fail (idea != NULL, NULL);

  self->idea = g_strdup (idea);
  self->logline = g_strdup ("");
  self->title = g_strdup ("");
  self->people = g_ptr_array_new_with_free_func (free_person);
  self->scenes = g_ptr_array_new_with_free_func (free_scene);
  for (gsize i = 0; i < G_N_ELEMENTS (self->basis); i++)
    self->basis[i] = g_strdup ("");

  return self;
}

FabPlan *
fab_plan_copy (const FabPlan *self)
{
  FabPlan *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (FabPlan, 1);
  copy->idea = g_strdup (self->idea);
  copy->logline = g_strdup (self->logline);
  copy->title = g_strdup (self->title);
  copy->people = g_ptr_array_copy (self->people, copy_person, NULL);
  copy->scenes = g_ptr_array_copy (self->scenes, copy_scene, NULL);
  g_ptr_array_set_free_func (copy->people, free_person);
  g_ptr_array_set_free_func (copy->scenes, free_scene);
  for (gsize i = 0; i < G_N_ELEMENTS (self->basis); i++)
    copy->basis[i] = g_strdup (self->basis[i]);

  return copy;
}

void
fab_plan_free (FabPlan *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->idea);
  g_free (self->logline);
  g_free (self->title);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->scenes);
  for (gsize i = 0; i < G_N_ELEMENTS (self->basis); i++)
    g_free (self->basis[i]);
  g_free (self);
}

FabPlanPerson *
fab_plan_get_person (const FabPlan *self,
                     guint          i)
{
  g_return_val_if_fail (self != NULL, NULL);

  return i < self->people->len ? g_ptr_array_index (self->people, i) : NULL;
}

FabPlanScene *
fab_plan_get_scene (const FabPlan *self,
                    guint          i)
{
  g_return_val_if_fail (self != NULL, NULL);

  return i < self->scenes->len ? g_ptr_array_index (self->scenes, i) : NULL;
}

static gboolean
person_equal (const FabPlanPerson *a,
              const FabPlanPerson *b)
{
  return a->id == b->id && a->member == b->member && g_str_equal (a->name, b->name) &&
         g_str_equal (a->who, b->who) && g_str_equal (a->look, b->look);
}

static gboolean
scene_equal (const FabPlanScene *a,
             const FabPlanScene *b)
{
  return a->id == b->id && a->scene == b->scene && g_str_equal (a->heading, b->heading) &&
         g_str_equal (a->what, b->what) && g_str_equal (a->action, b->action) && g_str_equal (a->script, b->script) &&
         g_str_equal (a->origin, b->origin) && g_str_equal (a->action_basis, b->action_basis) &&
         g_str_equal (a->script_basis, b->script_basis);
}

gboolean
fab_plan_equal (const FabPlan *self,
                const FabPlan *other)
{
  gboolean same;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  same = self->people->len == other->people->len && self->scenes->len == other->scenes->len &&
         g_str_equal (self->idea, other->idea) && g_str_equal (self->logline, other->logline) &&
         g_str_equal (self->title, other->title);
  for (gsize i = 0; same && i < G_N_ELEMENTS (self->basis); i++)
    same = g_str_equal (self->basis[i], other->basis[i]);
  for (guint i = 0; same && i < self->people->len; i++)
    same = person_equal (fab_plan_get_person (self, i), fab_plan_get_person (other, i));
  for (guint i = 0; same && i < self->scenes->len; i++)
    same = scene_equal (fab_plan_get_scene (self, i), fab_plan_get_scene (other, i));

  return same;
}

/* --- texts ------------------------------------------------------------------------------------ */

static char **
find_text (const FabPlan *self,
           FabPlanField   field,
           guint          index)
{
  FabPlan *plan = (FabPlan *) self;
  FabPlanPerson *person = fab_plan_get_person (self, index);
  FabPlanScene *scene = fab_plan_get_scene (self, index);

  switch (field)
    {
    case FAB_FIELD_IDEA:
      return &plan->idea;
    case FAB_FIELD_LOGLINE:
      return &plan->logline;
    case FAB_FIELD_TITLE:
      return &plan->title;
    case FAB_FIELD_NAME:
      return person ? &person->name : NULL;
    case FAB_FIELD_WHO:
      return person ? &person->who : NULL;
    case FAB_FIELD_LOOK:
      return person ? &person->look : NULL;
    case FAB_FIELD_HEADING:
      return scene ? &scene->heading : NULL;
    case FAB_FIELD_WHAT:
      return scene ? &scene->what : NULL;
    case FAB_FIELD_ACTION:
      return scene ? &scene->action : NULL;
    case FAB_FIELD_SCRIPT:
      return scene ? &scene->script : NULL;
    case FAB_N_FIELDS:
    default:
      return NULL;
    }
}

const char *
fab_plan_get_text (const FabPlan *self,
                   FabPlanField   field,
                   guint          index)
{
  char **text;

  g_return_val_if_fail (self != NULL, NULL);

  text = find_text (self, field, index);

  return text ? *text : NULL;
}

char *
fab_plan_rename_in (const char *text,
                    const char *old_name,
                    const char *new_name)
{
  g_return_val_if_fail (text != NULL && old_name != NULL && new_name != NULL, NULL);

  return _fab_story_rename_in_text (text, old_name, new_name);
}

static void
replace_in (char       **text,
            const char  *old_name,
            const char  *new_name)
{
  char *renamed = fab_plan_rename_in (*text, old_name, new_name);

  g_free (*text);
  *text = renamed;
}

static void
rename_in_texts (FabPlan    *self,
                 const char *old_name,
                 const char *new_name)
{
  replace_in (&self->logline, old_name, new_name);
  for (guint i = 0; i < self->people->len; i++)
    replace_in (&fab_plan_get_person (self, i)->who, old_name, new_name);
  for (guint i = 0; i < self->scenes->len; i++)
    {
      FabPlanScene *scene = fab_plan_get_scene (self, i);

      replace_in (&scene->what, old_name, new_name);
      replace_in (&scene->action, old_name, new_name);
      replace_in (&scene->script, old_name, new_name);
    }
}

static const FabPlanKind settled[] = { FAB_PLAN_LOGLINE, FAB_PLAN_NAMES, FAB_PLAN_OUTLINE, FAB_PLAN_ACTION, FAB_PLAN_DIALOGUE };

/* The parts that are not what they were written from any more. */
static GArray *
list_fresh (const FabPlan *self)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (FabPlanPart));

  for (gsize k = 0; k < G_N_ELEMENTS (settled); k++)
    for (guint i = 0; i < (k < FAB_STEP_ACTION ? 1 : self->scenes->len); i++)
      {
        FabPlanPart part = { settled[k], i };

        if (fab_plan_get_state (self, part) == FAB_PLAN_DONE)
          g_array_append_val (parts, part);
      }

  return parts;
}

/* Everything speaks of the same person as before, so nothing has to be written again. */
static void
rename_person (FabPlan    *self,
               guint       index,
               const char *name)
{
  FabPlanPerson *person = fab_plan_get_person (self, index);
  g_autoptr(GArray) fresh = list_fresh (self);
  g_autofree char *old_name = person->name;

  person->name = g_strdup (name);
  if (_fab_plan_is_blank (old_name) || _fab_plan_is_blank (name))
    return;
  rename_in_texts (self, old_name, name);
  for (guint i = 0; i < fresh->len; i++)
    fab_plan_settle (self, g_array_index (fresh, FabPlanPart, i));
}

/* Of which part a text is; the idea is nobody's. */
static const FabPlanKind kind_of_field[] = {
  [FAB_FIELD_LOGLINE] = FAB_PLAN_LOGLINE,
  [FAB_FIELD_TITLE] = FAB_PLAN_NAMES,
  [FAB_FIELD_NAME] = FAB_PLAN_NAMES,
  [FAB_FIELD_WHO] = FAB_PLAN_NAMES,
  [FAB_FIELD_LOOK] = FAB_PLAN_NAMES,
  [FAB_FIELD_HEADING] = FAB_PLAN_OUTLINE,
  [FAB_FIELD_WHAT] = FAB_PLAN_OUTLINE,
  [FAB_FIELD_ACTION] = FAB_PLAN_ACTION,
  [FAB_FIELD_SCRIPT] = FAB_PLAN_DIALOGUE,
};

void
fab_plan_set_text (FabPlan      *self,
                   FabPlanField  field,
                   guint         index,
                   const char   *text)
{
  char **place;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  place = find_text (self, field, index);
  if (place == NULL || g_str_equal (*place, text))
    return;
  if (field == FAB_FIELD_NAME)
    rename_person (self, index, text);
  else
    {
      g_free (*place);
      *place = g_strdup (text);
    }
  if (field != FAB_FIELD_IDEA)
    fab_plan_settle (self, (FabPlanPart) { kind_of_field[field], index });
}

/* --- the lists -------------------------------------------------------------------------------- */

static GPtrArray *
get_list (const FabPlan *self,
          FabStep        step)
{
  return step == FAB_STEP_NAMES ? self->people : self->scenes;
}

gboolean
fab_plan_insert (FabPlan *self,
                 FabStep  step,
                 guint    index)
{
  GPtrArray *list;
  guint most = step == FAB_STEP_NAMES ? FAB_PLAN_MOST_PEOPLE : FAB_PLAN_MOST_SCENES;

  g_return_val_if_fail (self != NULL, FALSE);

  list = get_list (self, step);
  if (list->len >= most)
    return FALSE;
  g_ptr_array_insert (list, MIN (index, list->len),
                      step == FAB_STEP_NAMES ? (gpointer) person_new () : (gpointer) scene_new ());

  return TRUE;
}

void
fab_plan_remove (FabPlan *self,
                 FabStep  step,
                 guint    index)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < get_list (self, step)->len);

  g_ptr_array_remove_index (get_list (self, step), index);
}

void
fab_plan_move (FabPlan *self,
               FabStep  step,
               guint    from,
               guint    to)
{
  GPtrArray *list;

  g_return_if_fail (self != NULL);

  list = get_list (self, step);
  if (from < list->len && to < list->len)
    g_ptr_array_insert (list, to, g_ptr_array_steal_index (list, from));
}

void
fab_plan_cut (FabPlan *self,
              FabStep  step,
              guint    n)
{
  GPtrArray *list;

  g_return_if_fail (self != NULL);

  list = get_list (self, step);
  if (n < list->len)
    g_ptr_array_remove_range (list, n, list->len - n);
}

static void
put_text (char       **place,
          const char  *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
}

void
fab_plan_put_person (FabPlan    *self,
                     guint       index,
                     const char *name,
                     const char *who,
                     const char *look)
{
  FabPlanPerson *person;

  g_return_if_fail (self != NULL);

  if (index >= self->people->len && !fab_plan_insert (self, FAB_STEP_NAMES, index))
    return;
  person = fab_plan_get_person (self, MIN (index, self->people->len - 1));
  put_text (&person->name, name);
  put_text (&person->who, who);
  put_text (&person->look, look);
}

void
fab_plan_put_scene (FabPlan    *self,
                    guint       index,
                    const char *heading,
                    const char *what)
{
  FabPlanScene *scene;

  g_return_if_fail (self != NULL);

  if (index >= self->scenes->len && !fab_plan_insert (self, FAB_STEP_OUTLINE, index))
    return;
  scene = fab_plan_get_scene (self, MIN (index, self->scenes->len - 1));
  put_text (&scene->heading, heading);
  put_text (&scene->what, what);
  put_text (&scene->origin, "");
}

/* --- what a writer gave ----------------------------------------------------------------------- */

static gboolean
find_again (const FabPlan *self,
            const FabPlan *from,
            FabPlanPart   *part)
{
  const FabPlanPerson *person = fab_plan_get_person (from, part->index);
  const FabPlanScene *scene = fab_plan_get_scene (from, part->index);

  if (part->kind == FAB_PLAN_PERSON)
    for (guint i = 0; person && i < self->people->len; i++)
      if (fab_plan_get_person (self, i)->id == person->id)
        {
          part->index = i;
          return TRUE;
        }
  if (part->kind >= FAB_PLAN_SCENE)
    for (guint i = 0; scene && i < self->scenes->len; i++)
      if (fab_plan_get_scene (self, i)->id == scene->id)
        {
          part->index = i;
          return TRUE;
        }

  return part->kind != FAB_PLAN_PERSON && part->kind < FAB_PLAN_SCENE;
}

/* Who is in the script already goes on there under the new name. */
static void
take_person (FabPlan             *self,
             guint                index,
             const FabPlanPerson *person)
{
  if (fab_plan_get_person (self, index))
    fab_plan_set_text (self, FAB_FIELD_NAME, index, person->name);
  fab_plan_put_person (self, index, person->name, person->who, person->look);
}

static void
take_scene (FabPlan            *self,
            guint               index,
            const FabPlanScene *scene)
{
  fab_plan_put_scene (self, index, scene->heading, scene->what);
  if (fab_plan_get_scene (self, index))
    put_text (&fab_plan_get_scene (self, index)->origin, scene->origin);
}

static void
take_list (FabPlan       *self,
           const FabPlan *from,
           FabStep        step)
{
  guint n = get_list (from, step)->len;

  for (guint i = 0; i < n; i++)
    if (step == FAB_STEP_NAMES)
      take_person (self, i, fab_plan_get_person (from, i));
    else
      take_scene (self, i, fab_plan_get_scene (from, i));
  fab_plan_cut (self, step, n);
}

static void
take_texts (FabPlan            *self,
            const FabPlan      *from,
            FabPlanPart         part,
            const FabPlanScene *scene,
            guint               index)
{
  switch (part.kind)
    {
    case FAB_PLAN_LOGLINE:
      put_text (&self->logline, from->logline);
      break;
    case FAB_PLAN_NAMES:
      take_list (self, from, FAB_STEP_NAMES);
      put_text (&self->title, from->title);
      break;
    case FAB_PLAN_TITLE:
      put_text (&self->title, from->title);
      break;
    case FAB_PLAN_PERSON:
      take_person (self, part.index, fab_plan_get_person (from, index));
      break;
    case FAB_PLAN_OUTLINE:
      take_list (self, from, FAB_STEP_OUTLINE);
      break;
    case FAB_PLAN_SCENE:
      take_scene (self, part.index, scene);
      break;
    case FAB_PLAN_ACTION:
      put_text (&fab_plan_get_scene (self, part.index)->action, scene->action);
      put_text (&fab_plan_get_scene (self, part.index)->origin, scene->origin);
      break;
    case FAB_PLAN_DIALOGUE:
    default:
      put_text (&fab_plan_get_scene (self, part.index)->script, scene->script);
      break;
    }
}

gboolean
fab_plan_take (FabPlan       *self,
               const FabPlan *from,
               FabPlanPart   *part)
{
  guint index;
  char **basis, **written;

  g_return_val_if_fail (self != NULL && from != NULL && part != NULL, FALSE);

  index = part->index;
  if (!find_again (self, from, part))
    return FALSE;
  take_texts (self, from, *part, fab_plan_get_scene (from, index), index);
  basis = _fab_plan_find_basis (self, *part);
  written = _fab_plan_find_basis (from, (FabPlanPart) { part->kind, index });
  if (basis && written)
    put_text (basis, *written);

  return TRUE;
}
