/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of writing in the document, and how what is written becomes script and cast. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-fountain-rules-private.h"
#include "fab-script.h"

#define NO_HEADING "EXT. SOMEWHERE - DAY"

/* --- reading ---------------------------------------------------------------------------------- */

static char *
dup_column (FabQuery *query,
            int       column)
{
  const char *text = fab_query_text (query, column);

  return g_strdup (text ? text : "");
}

static void
set_column (char     **place,
            FabQuery  *query,
            int        column)
{
  g_free (*place);
  *place = dup_column (query, column);
}

static gint64
find_title_element (FabStory *self)
{
  return fab_store_int (self->store, 0, "SELECT id FROM element WHERE kind = ?1 AND key = 'title' LIMIT 1", "i",
                        (gint64) FAB_ELEMENT_TITLE_PAGE);
}

static gboolean
is_same_name (const char *a,
              const char *b)
{
  g_autofree char *one = _fab_story_fold_name (a), *other = _fab_story_fold_name (b);

  return g_str_equal (one, other);
}

static void
read_people (FabStory *self,
             FabPlan  *plan)
{
  g_autoptr(FabQuery) query = fab_store_query (self->store,
                                               "SELECT p.id, p.name, p.who, p.look, c.id, c.name, c.description FROM plan_person p "
                                               "LEFT JOIN cast_member c ON c.id = p.member ORDER BY p.pos, p.id", "");

  while (fab_query_next (query))
    {
      FabPlanPerson *person;

      fab_plan_insert (plan, FAB_STEP_NAMES, plan->people->len);
      person = fab_plan_get_person (plan, plan->people->len - 1);
      person->id = fab_query_int (query, 0);
      set_column (&person->name, query, 1);
      set_column (&person->who, query, 2);
      set_column (&person->look, query, 3);
      person->member = fab_query_int (query, 4);
      if (person->member == 0)
        continue;
      if (!is_same_name (person->name, fab_query_text (query, 5)))
        set_column (&person->name, query, 5);
      set_column (&person->look, query, 6);
    }
}

/* The heading as a person writes it: without the dot that makes it one. */
static char *
dup_heading (const char *source)
{
  char *heading = g_strstrip (g_strdup (source));

  if (_fab_fountain_is_dotted (heading))
    memmove (heading, heading + 1, strlen (heading));

  return heading;
}

static void
read_script (FabStory     *self,
             FabPlanScene *scene)
{
  g_autoptr(FabQuery) query = fab_store_query (self->store, "SELECT kind, source FROM element WHERE scene = ?1 ORDER BY pos",
                                               "i", scene->scene);
  g_autoptr(GString) body = g_string_new (NULL);

  while (fab_query_next (query))
    {
      if (fab_query_int (query, 0) == FAB_ELEMENT_SCENE_HEADING)
        {
          g_free (scene->heading);
          scene->heading = dup_heading (fab_query_text (query, 1));
        }
      else
        g_string_append (body, fab_query_text (query, 1));
    }
  g_free (scene->script);
  scene->script = g_strstrip (g_strdup (body->str));
}

static void
read_scenes (FabStory *self,
             FabPlan  *plan)
{
  g_autoptr(FabQuery) query = fab_store_query (self->store,
                                               "SELECT p.id, p.heading, p.what, p.action, p.origin, p.action_basis, p.script_basis, s.id "
                                               "FROM plan_scene p LEFT JOIN scene s ON s.id = p.scene ORDER BY p.pos, p.id", "");

  while (fab_query_next (query))
    {
      FabPlanScene *scene;

      fab_plan_insert (plan, FAB_STEP_OUTLINE, plan->scenes->len);
      scene = fab_plan_get_scene (plan, plan->scenes->len - 1);
      scene->id = fab_query_int (query, 0);
      set_column (&scene->heading, query, 1);
      set_column (&scene->what, query, 2);
      set_column (&scene->action, query, 3);
      set_column (&scene->origin, query, 4);
      set_column (&scene->action_basis, query, 5);
      set_column (&scene->script_basis, query, 6);
      scene->scene = fab_query_int (query, 7);
      if (scene->scene != 0)
        read_script (self, scene);
    }
}

static void
read_title (FabStory *self,
            FabPlan  *plan)
{
  gint64 element = find_title_element (self);

  if (element == 0)
    return;
  g_free (plan->title);
  plan->title = fab_store_text (self->store, "SELECT text FROM element WHERE id = ?1", "i", element);
}

FabPlan *
fab_story_dup_plan (FabStory *self)
{
  g_autoptr(FabQuery) query = NULL;
  FabPlan *plan;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  if (self->store == NULL)
    return NULL;
  query = fab_store_query (self->store, "SELECT idea, logline, title, logline_basis, names_basis, outline_basis FROM plan", "");
  if (!fab_query_next (query))
    return NULL;
  plan = fab_plan_new (fab_query_text (query, 0));
  set_column (&plan->logline, query, 1);
  set_column (&plan->title, query, 2);
  for (int i = 0; i < FAB_STEP_ACTION; i++)
    set_column (&plan->basis[i], query, 3 + i);
  read_title (self, plan);
  read_people (self, plan);
  read_scenes (self, plan);

  return plan;
}

/* --- a plan of a script that is there --------------------------------------------------------- */

/* All texts of one kind in a scene, with empty lines between them. */
static char *
join_elements (FabStory       *self,
               gint64          scene,
               FabElementKind  kind)
{
  char *text = fab_store_text (self->store,
                               "SELECT group_concat (text, char (10, 10)) FROM "
                               "(SELECT text FROM element WHERE scene = ?1 AND kind = ?2 ORDER BY pos)",
                               "ii", scene, (gint64) kind);

  return text ? text : g_strdup ("");
}

static void
adopt_people (FabStory *self,
              FabPlan  *plan)
{
  g_autoptr(FabQuery) query = fab_store_query (self->store, "SELECT id, name, description FROM cast_member ORDER BY pos LIMIT ?1",
                                               "i", (gint64) FAB_PLAN_MOST_PEOPLE);

  while (fab_query_next (query))
    {
      fab_plan_put_person (plan, plan->people->len, fab_query_text (query, 1), "", fab_query_text (query, 2));
      fab_plan_get_person (plan, plan->people->len - 1)->member = fab_query_int (query, 0);
    }
}

static void
adopt_scenes (FabStory *self,
              FabPlan  *plan)
{
  g_autoptr(FabQuery) query = fab_store_query (self->store,
                                               "SELECT s.id FROM scene s WHERE EXISTS (SELECT 1 FROM element WHERE scene = s.id AND kind = ?1) "
                                               "ORDER BY s.pos LIMIT ?2",
                                               "ii", (gint64) FAB_ELEMENT_SCENE_HEADING, (gint64) FAB_PLAN_MOST_SCENES);

  while (fab_query_next (query))
    {
      FabPlanScene *scene;

      fab_plan_insert (plan, FAB_STEP_OUTLINE, plan->scenes->len);
      scene = fab_plan_get_scene (plan, plan->scenes->len - 1);
      scene->scene = fab_query_int (query, 0);
      g_free (scene->what);
      g_free (scene->action);
      scene->what = join_elements (self, scene->scene, FAB_ELEMENT_SYNOPSIS);
      scene->action = join_elements (self, scene->scene, FAB_ELEMENT_ACTION);
      read_script (self, scene);
    }
}

FabPlan *
fab_story_read_plan (FabStory   *self,
                     const char *idea)
{
  g_autofree char *source = NULL;
  FabPlan *plan;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  source = fab_store_text (self->store, "SELECT text FROM element WHERE kind = ?1 AND key = 'source' LIMIT 1", "i",
                           (gint64) FAB_ELEMENT_TITLE_PAGE);
  plan = fab_plan_new (source ? source : idea ? idea : "");
  read_title (self, plan);
  adopt_people (self, plan);
  adopt_scenes (self, plan);

  return plan;
}

/* --- rows ------------------------------------------------------------------------------------- */

static gboolean
check_plan (const FabPlan  *plan,
            GError        **error)
{
  gboolean ok = _fab_story_check_text (plan->idea, FAB_MAX_TEXT, error) &&
                _fab_story_check_text (plan->logline, FAB_MAX_TEXT, error) &&
                _fab_story_check_text (plan->title, FAB_MAX_TEXT, error);

  for (guint i = 0; ok && i < plan->people->len; i++)
    for (FabPlanField field = FAB_FIELD_NAME; ok && field <= FAB_FIELD_LOOK; field++)
      ok = _fab_story_check_text (fab_plan_get_text (plan, field, i), FAB_MAX_TEXT, error);
  for (guint i = 0; ok && i < plan->scenes->len; i++)
    for (FabPlanField field = FAB_FIELD_HEADING; ok && field <= FAB_FIELD_SCRIPT; field++)
      ok = _fab_story_check_text (fab_plan_get_text (plan, field, i), FAB_MAX_TEXT, error);

  return ok;
}

static gboolean
write_plan (FabStory       *self,
            const FabPlan  *plan,
            GError        **error)
{
  return fab_store_run (self->store, error,
                        "INSERT INTO plan (id, idea, logline, title, logline_basis, names_basis, outline_basis) "
                        "VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET idea = ?1, logline = ?2, "
                        "title = ?3, logline_basis = ?4, names_basis = ?5, outline_basis = ?6",
                        "ssssss", plan->idea, plan->logline, plan->title, plan->basis[FAB_STEP_LOGLINE],
                        plan->basis[FAB_STEP_NAMES], plan->basis[FAB_STEP_OUTLINE]);
}

static gboolean
write_person (FabStory       *self,
              FabPlanPerson  *person,
              gint64          pos,
              GError        **error)
{
  if (person->id != 0)
    return fab_store_run (self->store, error,
                          "UPDATE plan_person SET pos = ?2, name = ?3, who = ?4, look = ?5, member = ?6 WHERE id = ?1",
                          "iisssi", person->id, pos, person->name, person->who, person->look, person->member);
  person->id = fab_store_insert (self->store, error,
                                 "INSERT INTO plan_person (pos, name, who, look, member) VALUES (?1, ?2, ?3, ?4, ?5)",
                                 "isssi", pos, person->name, person->who, person->look, person->member);

  return person->id != 0;
}

static gboolean
write_scene (FabStory      *self,
             FabPlanScene  *scene,
             gint64         pos,
             GError       **error)
{
  if (scene->id != 0)
    return fab_store_run (self->store, error,
                          "UPDATE plan_scene SET pos = ?2, heading = ?3, what = ?4, action = ?5, origin = ?6, action_basis = ?7, "
                          "script_basis = ?8, scene = ?9 WHERE id = ?1",
                          "iissssssi", scene->id, pos, scene->heading, scene->what, scene->action, scene->origin,
                          scene->action_basis, scene->script_basis, scene->scene);
  scene->id = fab_store_insert (self->store, error,
                                "INSERT INTO plan_scene (pos, heading, what, action, origin, action_basis, script_basis, scene) "
                                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                                "issssssi", pos, scene->heading, scene->what, scene->action, scene->origin,
                                scene->action_basis, scene->script_basis, scene->scene);

  return scene->id != 0;
}

/* Rows that the plan has no more. */
static gboolean
drop_rows (FabStory    *self,
           const char  *table,
           GHashTable  *kept,
           GError     **error)
{
  g_autofree char *list = g_strdup_printf ("SELECT id FROM %s", table);
  g_autofree char *drop = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", table);
  g_autoptr(FabQuery) query = fab_store_query (self->store, list, "");
  g_autoptr(GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (fab_query_next (query))
    {
      gint64 id = fab_query_int (query, 0);

      if (!g_hash_table_contains (kept, &id))
        g_array_append_val (gone, id);
    }
  g_clear_pointer (&query, fab_query_free);
  for (guint i = 0; i < gone->len; i++)
    if (!fab_store_run (self->store, error, drop, "i", g_array_index (gone, gint64, i)))
      return FALSE;

  return TRUE;
}

static gboolean
write_rows (FabStory  *self,
            FabPlan   *plan,
            GError   **error)
{
  g_autoptr(GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GHashTable) scenes = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < plan->people->len; i++)
    g_hash_table_add (people, &fab_plan_get_person (plan, i)->id);
  for (guint i = 0; i < plan->scenes->len; i++)
    g_hash_table_add (scenes, &fab_plan_get_scene (plan, i)->id);
  if (!write_plan (self, plan, error) || !drop_rows (self, "plan_person", people, error) ||
      !drop_rows (self, "plan_scene", scenes, error))
    return FALSE;
  g_hash_table_remove_all (people); /* the ids in them are about to change */
  g_hash_table_remove_all (scenes);
  for (guint i = 0; i < plan->people->len; i++)
    if (!write_person (self, fab_plan_get_person (plan, i), i, error))
      return FALSE;
  for (guint i = 0; i < plan->scenes->len; i++)
    if (!write_scene (self, fab_plan_get_scene (plan, i), i, error))
      return FALSE;

  return TRUE;
}

/* --- title page and cast ---------------------------------------------------------------------- */

static gboolean
put_title (FabStory       *self,
           const FabPlan  *plan,
           GError        **error)
{
  gint64 element = find_title_element (self);
  g_autofree char *now = NULL;

  if (element == 0 || *plan->title == '\0')
    return TRUE;
  now = fab_store_text (self->store, "SELECT text FROM element WHERE id = ?1", "i", element);

  return g_str_equal (now, plan->title) || fab_story_set_element_text (self, element, plan->title, error);
}

static gboolean
put_member (FabStory             *self,
            const FabPlanPerson  *person,
            GError              **error)
{
  g_autofree char *name = fab_store_text (self->store, "SELECT name FROM cast_member WHERE id = ?1", "i", person->member);
  g_autofree char *look = fab_store_text (self->store, "SELECT description FROM cast_member WHERE id = ?1", "i", person->member);

  if (name == NULL)
    return TRUE;
  if (!is_same_name (name, person->name) && !fab_story_rename_cast (self, person->member, person->name, error))
    return FALSE;

  return g_strcmp0 (look, person->look) == 0 || fab_story_set_cast_description (self, person->member, person->look, error);
}

static gboolean
put_people (FabStory       *self,
            const FabPlan  *plan,
            GError        **error)
{
  for (guint i = 0; i < plan->people->len; i++)
    if (fab_plan_get_person (plan, i)->member != 0 && !put_member (self, fab_plan_get_person (plan, i), error))
      return FALSE;

  return TRUE;
}

/* Whoever is planned is in the cast from the first scene on, so that panels show them as they look. */
static gboolean
enter_person (FabStory       *self,
              FabPlanPerson  *person,
              GError        **error)
{
  if (person->member != 0 || *person->name == '\0')
    return TRUE;
  person->member = fab_story_ensure_cast (self, person->name, error);
  if (person->member == 0 ||
      (*person->look != '\0' && !fab_story_set_cast_description (self, person->member, person->look, error)))
    return FALSE;

  return fab_store_run (self->store, error, "UPDATE plan_person SET member = ?2 WHERE id = ?1", "ii", person->id, person->member);
}

/* --- scenes ----------------------------------------------------------------------------------- */

static char *
make_heading_line (const char *heading)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (heading), "\r\n\t", ' '));
  g_autofree char *upper = g_utf8_strup (*line ? line : NO_HEADING, -1);

  return _fab_fountain_is_heading (upper) ? g_steal_pointer (&upper) : g_strconcat (".", upper, NULL);
}

static char *
write_fountain (const FabPlanScene *scene)
{
  g_autofree char *line = make_heading_line (scene->heading);
  g_autofree char *body = g_strstrip (g_strdup (scene->script));

  return g_strdup_printf ("%s\n\n%s\n\n", line, body);
}

static gint64
index_of (FabStory *self,
          gint64    scene)
{
  return fab_store_int (self->store, 0, "SELECT count(*) FROM scene WHERE pos < (SELECT pos FROM scene WHERE id = ?1)", "i", scene);
}

static void
append_apart (GString    *text,
              const char *fountain)
{
  while (text->len > 0 && !g_str_has_suffix (text->str, "\n\n"))
    g_string_append_c (text, '\n');
  g_string_append (text, fountain);
}

/* The script with @fountain before the scene @before (0: at the end). */
static char *
write_script_with (FabScript  *script,
                   gint64      before,
                   const char *fountain)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean written = FALSE;

  for (guint i = 0; i < script->lines->len; i++)
    {
      const FabLine *line = FAB_LINE (script, i);

      if (!written && before != 0 && line->now.scene == before)
        {
          append_apart (text, fountain);
          written = TRUE;
        }
      g_string_append (text, line->now.source);
    }
  if (!written)
    append_apart (text, fountain);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_title_page (const FabPlan *plan)
{
  g_autofree char *title = g_strstrip (g_strdelimit (g_strdup (plan->title), "\r\n\t", ' '));
  g_autofree char *idea = g_strstrip (g_strdelimit (g_strdup (plan->idea), "\r\n\t", ' '));
  g_autoptr(GString) text = g_string_new (NULL);

  if (*title)
    g_string_append_printf (text, "Title: %s\n", title);
  if (*idea)
    g_string_append_printf (text, "Credit: after an idea\nSource: %s\n", idea);
  if (text->len > 0)
    g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Before which scene of the script the @i-th of the plan belongs; 0: at the end. */
static gint64
find_place (FabStory      *self,
            const FabPlan *plan,
            guint          i)
{
  for (guint k = i; k > 0; k--)
    if (fab_plan_get_scene (plan, k - 1)->scene != 0)
      return fab_store_int (self->store, 0, "SELECT id FROM scene WHERE pos > (SELECT pos FROM scene WHERE id = ?1) ORDER BY pos LIMIT 1",
                            "i", fab_plan_get_scene (plan, k - 1)->scene);
  for (guint k = i + 1; k < plan->scenes->len; k++)
    if (fab_plan_get_scene (plan, k)->scene != 0)
      return fab_plan_get_scene (plan, k)->scene;

  return 0;
}

static gboolean
insert_scene (FabStory  *self,
              FabPlan   *plan,
              guint      i,
              GError   **error)
{
  FabPlanScene *scene = fab_plan_get_scene (plan, i);
  gint64 before = find_place (self, plan, i);
  gint64 index = before != 0 ? index_of (self, before) : -1;
  g_autoptr(FabScript) script = _fab_script_load (self);
  g_autofree char *fountain = write_fountain (scene);
  g_autofree char *head = script->lines->len == 0 ? write_title_page (plan) : g_strdup ("");
  g_autofree char *first = g_strconcat (head, fountain, NULL);
  g_autofree char *text = write_script_with (script, before, first);

  if (!_fab_script_settle (script, text, error))
    return FALSE;
  scene->scene = index >= 0 ? fab_store_int (self->store, 0, "SELECT id FROM scene ORDER BY pos LIMIT 1 OFFSET ?1", "i", index)
                            : fab_store_int (self->store, 0, "SELECT id FROM scene ORDER BY pos DESC LIMIT 1", "");
  for (guint k = 0; k < plan->people->len; k++)
    if (!enter_person (self, fab_plan_get_person (plan, k), error))
      return FALSE;

  return fab_store_run (self->store, error, "UPDATE plan_scene SET scene = ?2 WHERE id = ?1", "ii", scene->id, scene->scene);
}

static gboolean
is_in_script (FabStory           *self,
              const FabPlanScene *scene)
{
  FabPlanScene now = { .heading = g_strdup (""), .script = g_strdup (""), .scene = scene->scene };
  g_autofree char *wanted = make_heading_line (scene->heading), *line = NULL;
  gboolean same;

  read_script (self, &now);
  line = make_heading_line (now.heading);
  same = g_str_equal (line, wanted) && g_str_equal (now.script, scene->script);
  g_free (now.heading);
  g_free (now.script);

  return same;
}

/* The heading stays as its author wrote it where it says the same. */
static gboolean
rewrite_scene (FabStory      *self,
               FabPlanScene  *scene,
               GError       **error)
{
  g_autofree char *fountain = NULL;
  gint64 index;

  if (is_in_script (self, scene))
    return TRUE;
  index = index_of (self, scene->scene);
  fountain = write_fountain (scene);
  if (!fab_story_set_scene_script (self, scene->scene, fountain, error))
    return FALSE;
  scene->scene = fab_store_int (self->store, 0, "SELECT id FROM scene ORDER BY pos LIMIT 1 OFFSET ?1", "i", index);

  return TRUE;
}

static gboolean
put_scenes (FabStory  *self,
            FabPlan   *plan,
            GError   **error)
{
  for (guint i = 0; i < plan->scenes->len; i++)
    {
      FabPlanScene *scene = fab_plan_get_scene (plan, i);

      if (scene->scene != 0 && !rewrite_scene (self, scene, error))
        return FALSE;
      if (scene->scene == 0 && scene->script[strspn (scene->script, " \t\n")] != '\0' && !insert_scene (self, plan, i, error))
        return FALSE;
    }

  return TRUE;
}

static gint64
place_of (FabStory *self,
          gint64    scene)
{
  return fab_store_int (self->store, 0, "SELECT pos FROM scene WHERE id = ?1", "i", scene);
}

/* From the last on: each stands before the one that follows it in the plan. */
static gboolean
order_scenes (FabStory       *self,
              const FabPlan  *plan,
              GError        **error)
{
  gint64 next = 0;

  for (guint i = plan->scenes->len; i > 0; i--)
    {
      gint64 scene = fab_plan_get_scene (plan, i - 1)->scene;

      if (scene == 0)
        continue;
      if (next != 0 && place_of (self, scene) > place_of (self, next) && !fab_story_move_scene (self, scene, next, error))
        return FALSE;
      next = scene;
    }

  return TRUE;
}

static gboolean
set_plan (FabStory       *self,
          const FabPlan  *plan,
          GError        **error)
{
  g_autoptr(FabPlan) copy = fab_plan_copy (plan);

  return check_plan (copy, error) && write_rows (self, copy, error) && put_title (self, copy, error) &&
         put_people (self, copy, error) && put_scenes (self, copy, error) && order_scenes (self, copy, error);
}

gboolean
fab_story_set_plan (FabStory       *self,
                    const FabPlan  *plan,
                    GError        **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Change Plan"), error))
    return FALSE;

  return _fab_story_leave (self, set_plan (self, plan, error), error);
}

static gboolean
delete_scene (FabStory  *self,
              gint64     scene,
              GError   **error)
{
  g_autoptr(FabScript) script = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (!_fab_story_check_row (self, "scene", scene, error))
    return FALSE;
  script = _fab_script_load (self);
  for (guint i = 0; i < script->lines->len; i++)
    if (FAB_LINE (script, i)->now.scene != scene)
      g_string_append (text, FAB_LINE (script, i)->now.source);

  return _fab_script_settle (script, text->str, error);
}

gboolean
fab_story_delete_scene (FabStory  *self,
                        gint64     scene,
                        GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Remove Scene"), error))
    return FALSE;

  return _fab_story_leave (self, delete_scene (self, scene, error), error);
}
