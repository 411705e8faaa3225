/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-tale.h"
#include "fab-tale-steps.h"

#define VERSION_STEP 7919 /* between the seeds of versions */
#define LONGEST_WHAT 240
#define N_ROLES 3

/* A scene of a tale, and where it comes from, so that later steps find it again. */
typedef struct
{
  guint32 seed;
  int     scenes;  /* in all, 0: as many as the tale wants */
  int     index;   /* of the tale; -1: one more, which the plot does not ask for */
  guint   version;
} Origin;

/* Action and speech, in turn. */
typedef struct
{
  gboolean  speech;
  char     *text;
} Block;

static void
clear_block (gpointer data)
{
  g_free (((Block *) data)->text);
}

/* --- where it comes from ---------------------------------------------------------------------- */

static gboolean
read_origin (const char *text,
             Origin     *origin)
{
  g_auto(GStrv) parts = g_strsplit (text, ":", -1);

  if (g_strv_length (parts) != 5 || !g_str_equal (parts[0], "tale"))
    return FALSE;
  origin->seed = g_ascii_strtoull (parts[1], NULL, 10);
  origin->scenes = CLAMP (g_ascii_strtoll (parts[2], NULL, 10), 0, FAB_TALE_MAX_SCENES);
  origin->index = CLAMP (g_ascii_strtoll (parts[3], NULL, 10), -1, FAB_TALE_MAX_SCENES);
  origin->version = g_ascii_strtoull (parts[4], NULL, 10) % 10000;

  return TRUE;
}

static void
set_origin (FabPlanScene *scene,
            const Origin *origin)
{
  g_free (scene->origin);
  scene->origin = g_strdup_printf ("tale:%u:%d:%d:%u", origin->seed, origin->scenes, origin->index, origin->version);
}

static const char *
get_idea (const FabPlan *plan)
{
  return plan->idea[strspn (plan->idea, " \t\n")] ? plan->idea : plan->logline;
}

static FabTelling
make_telling (const FabPlan *plan,
              const Origin  *origin,
              guint         *versions)
{
  FabTelling telling = { .idea = get_idea (plan), .scenes = origin->scenes, .seed = origin->seed };

  if (origin->index >= 0)
    {
      versions[origin->index] = origin->version;
      telling.versions = versions;
      telling.n_versions = origin->index + 1;
    }

  return telling;
}

/* The scene as the tale tells it, with the names of the tale; NULL: it has none there. */
static char *
tell_piece (const FabPlan *plan,
            const Origin  *origin)
{
  guint versions[FAB_TALE_MAX_SCENES + 1] = { 0 };
  FabTelling telling = make_telling (plan, origin, versions);
  g_auto(GStrv) pieces = NULL;

  if (origin->index < 0)
    return fab_tale_continue (&telling, origin->version);
  pieces = fab_tale_tell (&telling, NULL);

  return pieces && (guint) origin->index + 1 < g_strv_length (pieces) ? g_strdup (pieces[origin->index + 1]) : NULL;
}

/* --- names ------------------------------------------------------------------------------------ */

/* Words that no tale has, so that two who swap their names do not become one. */
static const char * const stand_ins[N_ROLES] = { "Qzxa", "Qzxb", "Qzxc" };

static char *
rename_steps (const char *text,
              const char *old_name,
              const char *new_name)
{
  return g_str_equal (old_name, new_name) ? g_strdup (text) : fab_plan_rename_in (text, old_name, new_name);
}

static char *
replace_look (const char *text,
              const char *old_look,
              const char *new_look)
{
  g_autoptr(GString) turned = g_string_new (text);
  g_autofree char *old = g_strdup_printf (" (%s)", old_look), *new = *new_look ? g_strdup_printf (" (%s)", new_look) : g_strdup ("");

  g_autofree char *old_wide = g_strdup_printf ("（%s）", old_look), *new_wide = *new_look ? g_strdup_printf ("（%s）", new_look) : g_strdup ("");

  g_string_replace (turned, old, new, 0);
  g_string_replace (turned, old_wide, new_wide, 0);

  return g_strdup (turned->str);
}

/* The people of the plan in the roles of the tale. */
static char *
cast_text (const FabPlan *plan,
           guint32        seed,
           const char    *text)
{
  FabTelling telling = { .idea = get_idea (plan), .seed = seed };
  g_autoptr(GPtrArray) roles = fab_tale_list_people (&telling);
  char *cast = g_strdup (text);

  for (guint pass = 0; roles && pass < 2; pass++)
    for (guint i = 0; i < MIN (roles->len, plan->people->len); i++)
      {
        const FabTalePerson *role = g_ptr_array_index (roles, i);
        const FabPlanPerson *person = fab_plan_get_person (plan, i);
        g_autofree char *before = cast;

        if (*person->name == '\0')
          cast = g_steal_pointer (&before);
        else if (pass == 0)
          {
            g_autofree char *looks = replace_look (before, role->look, person->look);

            cast = rename_steps (looks, role->name, stand_ins[i]);
          }
        else
          cast = rename_steps (before, stand_ins[i], person->name);
      }

  return cast;
}

/* --- a scene, taken apart --------------------------------------------------------------------- */

static void
add_block (GArray     *blocks,
           gboolean    speech,
           const char *text)
{
  Block block = { speech, g_strdup (text) };

  g_array_append_val (blocks, block);
}

static void
extend_block (GArray     *blocks,
              const char *text)
{
  Block *block = blocks->len > 0 ? &g_array_index (blocks, Block, blocks->len - 1) : NULL;
  g_autofree char *before = NULL;

  if (block == NULL || !block->speech)
    return;
  before = block->text;
  block->text = g_strconcat (before, "\n", text, NULL);
}

static GArray *
read_blocks (const char  *piece,
             char       **heading)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (piece, -1);
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));

  g_array_set_clear_func (blocks, clear_block);
  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = g_ptr_array_index (elements, i);
      FabElementKind kind = fab_element_get_kind (element);

      if (kind == FAB_ELEMENT_SCENE_HEADING && heading && *heading == NULL)
        *heading = g_strdup (fab_element_get_text (element));
      else if (kind == FAB_ELEMENT_ACTION && !g_str_equal (fab_element_get_text (element), "FADE OUT."))
        add_block (blocks, FALSE, fab_element_get_text (element));
      else if (kind == FAB_ELEMENT_CHARACTER)
        add_block (blocks, TRUE, fab_element_get_text (element));
      else if (kind == FAB_ELEMENT_PARENTHETICAL || kind == FAB_ELEMENT_DIALOGUE)
        extend_block (blocks, fab_element_get_text (element));
    }

  return blocks;
}

static GPtrArray *
list_actions (GArray *blocks)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < blocks->len; i++)
    if (!g_array_index (blocks, Block, i).speech)
      g_ptr_array_add (actions, g_strdup (g_array_index (blocks, Block, i).text));

  return actions;
}

/* "MARA (60s, grey beard) waits." is "Mara waits." in an outline. */
static char *
make_plain (const FabPlan *plan,
            guint32        seed,
            const char    *text)
{
  FabTelling telling = { .idea = get_idea (plan), .seed = seed };
  g_autoptr(GPtrArray) roles = fab_tale_list_people (&telling);
  g_autoptr(GString) plain = g_string_new (text);

  for (guint i = 0; roles && i < roles->len; i++)
    {
      const FabTalePerson *role = g_ptr_array_index (roles, i);
      g_autofree char *upper = g_utf8_strup (role->name, -1), *intro = g_strdup_printf ("%s (%s)", upper, role->look);

      g_string_replace (plain, intro, role->name, 0);
    }

  return g_strdup (plain->str);
}

/* How it begins and how it ends, in the names of the tale. */
static char *
sum_up (const FabPlan *plan,
        guint32        seed,
        GPtrArray     *actions)
{
  g_autofree char *first = NULL, *both = NULL;

  if (actions->len == 0)
    return g_strdup ("");
  first = make_plain (plan, seed, g_ptr_array_index (actions, 0));
  if (actions->len == 1)
    return g_steal_pointer (&first);
  both = g_strconcat (first, " ", (char *) g_ptr_array_index (actions, actions->len - 1), NULL);

  return strlen (both) > LONGEST_WHAT ? g_steal_pointer (&first) : make_plain (plan, seed, both);
}

static char *
join (GPtrArray *paragraphs)
{
  g_ptr_array_add (paragraphs, NULL);

  return g_strjoinv ("\n\n", (char **) paragraphs->pdata);
}

/* --- the parts -------------------------------------------------------------------------------- */

static void
put_text (char       **place,
          const char  *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
write_title (FabPlan    *plan,
             FabTelling *telling)
{
  g_auto(GStrv) pieces = fab_tale_tell (telling, NULL);
  g_auto(GStrv) lines = pieces ? g_strsplit (pieces[0], "\n", 2) : NULL;
  g_autofree char *title = lines && g_str_has_prefix (lines[0], "Title: ") ? cast_text (plan, telling->seed, lines[0] + strlen ("Title: ")) : NULL;

  if (title)
    put_text (&plan->title, title);
}

static gboolean
turns_up (FabTelling          *telling,
          const FabTalePerson *person)
{
  g_auto(GStrv) pieces = fab_tale_tell (telling, NULL);
  g_autofree char *all = pieces ? g_strjoinv ("", pieces) : g_strdup ("");
  g_autofree char *cue = g_utf8_strup (person->name, -1);

  return strstr (all, cue) != NULL;
}

static void
write_names (FabPlan    *plan,
             FabTelling *telling)
{
  g_autoptr(GPtrArray) people = fab_tale_list_people (telling);
  guint n = 0;

  for (guint i = 0; people && i < people->len; i++)
    {
      const FabTalePerson *person = g_ptr_array_index (people, i);

      if (i == 2 && !turns_up (telling, person))
        continue;
      fab_plan_put_person (plan, n++, person->name, person->who, person->look);
    }
  fab_plan_cut (plan, FAB_STEP_NAMES, n);
  write_title (plan, telling);
}

/* Somebody of another telling, whose name nobody has. */
static void
write_person (FabPlan              *plan,
              const FabPlanRequest *request,
              FabTelling           *telling)
{
  guint index = request->part.index;

  for (guint try = 0; try < 16; try++)
    {
      g_autoptr(GPtrArray) people = NULL;
      const FabTalePerson *person;
      gboolean taken = FALSE;

      telling->seed = request->seed + (request->version + try) * VERSION_STEP;
      people = fab_tale_list_people (telling);
      person = people ? g_ptr_array_index (people, MIN (index, N_ROLES - 1)) : NULL;
      for (guint i = 0; person && i < plan->people->len; i++)
        taken |= (i != index || try < 15) && g_ascii_strcasecmp (fab_plan_get_person (plan, i)->name, person->name) == 0;
      if (person == NULL || taken)
        continue;
      fab_plan_set_text (plan, FAB_FIELD_NAME, index, person->name);
      fab_plan_put_person (plan, index, person->name, person->who, person->look);
      return;
    }
}

static void
write_scene (FabPlan      *plan,
             guint         index,
             const Origin *origin,
             const char   *piece)
{
  g_autofree char *heading = NULL, *sum = NULL, *what = NULL;
  g_autoptr(GArray) blocks = read_blocks (piece, &heading);
  g_autoptr(GPtrArray) actions = list_actions (blocks);

  sum = sum_up (plan, origin->seed, actions);
  what = cast_text (plan, origin->seed, sum);
  fab_plan_put_scene (plan, index, heading ? heading : "", what);
  set_origin (fab_plan_get_scene (plan, MIN (index, plan->scenes->len - 1)), origin);
}

static void
write_outline (FabPlan    *plan,
               FabTelling *telling)
{
  g_auto(GStrv) pieces = fab_tale_tell (telling, NULL);
  guint n = 0;

  for (guint i = 1; pieces && pieces[i]; i++, n++)
    {
      Origin origin = { telling->seed, telling->scenes, n, 0 };

      write_scene (plan, n, &origin, pieces[i]);
    }
  fab_plan_cut (plan, FAB_STEP_OUTLINE, n);
}

/* Where the scene comes from, or from where it could: a scene more than the plot has. */
static Origin
find_origin (const FabPlanRequest *request)
{
  const FabPlanScene *scene = fab_plan_get_scene (request->plan, request->part.index);
  Origin origin;

  if (!read_origin (scene->origin, &origin))
    origin = (Origin) { request->seed, request->scenes, -1, request->part.index };

  return origin;
}

static void
rewrite_scene (FabPlan              *plan,
               const FabPlanRequest *request)
{
  Origin origin = find_origin (request);
  g_autofree char *piece = NULL;

  origin.version += *fab_plan_get_scene (plan, request->part.index)->what != '\0';
  piece = tell_piece (plan, &origin);
  if (piece)
    write_scene (plan, request->part.index, &origin, piece);
}

/* "She waits. He comes." in two paragraphs. */
static GPtrArray *
split_sentences (const char *text)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = text; *p; p++)
    if (strchr (".!?", *p) && p[1] == ' ')
      {
        g_ptr_array_add (sentences, g_strndup (start, p + 1 - start));
        start = p + 2;
      }
  if (*start)
    g_ptr_array_add (sentences, g_strdup (start));

  return sentences;
}

static void
write_action (FabPlan              *plan,
              const FabPlanRequest *request)
{
  FabPlanScene *scene = fab_plan_get_scene (plan, request->part.index);
  Origin origin = find_origin (request);
  gboolean known = *scene->origin != '\0';
  g_autofree char *piece = NULL, *sum = NULL, *what = NULL, *action = NULL, *cast = NULL;
  g_autoptr(GArray) blocks = NULL;
  g_autoptr(GPtrArray) actions = NULL;

  origin.version += *scene->action != '\0';
  piece = tell_piece (plan, &origin);
  blocks = read_blocks (piece ? piece : "", NULL);
  actions = list_actions (blocks);
  sum = sum_up (plan, origin.seed, actions);
  what = cast_text (plan, origin.seed, sum);
  if (*scene->what && !g_str_equal (scene->what, what))
    {
      /* what the outline says stands for how the tale begins and ends */
      g_autoptr(GPtrArray) own = split_sentences (scene->what);

      for (guint i = 1; known && i + 1 < actions->len; i++)
        g_ptr_array_add (own, g_strdup (g_ptr_array_index (actions, i)));
      g_clear_pointer (&actions, g_ptr_array_unref);
      actions = g_steal_pointer (&own);
    }
  action = join (actions);
  cast = cast_text (plan, origin.seed, action);
  put_text (&scene->action, cast);
  set_origin (scene, &origin);
}

/* --- dialogue --------------------------------------------------------------------------------- */

/* Another wording of each speech, where the tale has one. */
static void
reword_speeches (const FabPlan *plan,
                 const Origin  *origin,
                 GArray        *blocks,
                 guint          version)
{
  guint versions[FAB_TALE_MAX_SCENES + 1] = { 0 };
  FabTelling telling = make_telling (plan, origin, versions);

  for (guint i = 0; version > 0 && i < blocks->len; i++)
    {
      Block *block = &g_array_index (blocks, Block, i);
      char *line = block->speech ? strrchr (block->text, '\n') : NULL;
      g_autofree char *other = line ? fab_tale_reword (&telling, line + 1, 0, version - 1) : NULL;
      g_autofree char *before = NULL;

      if (other == NULL)
        continue;
      before = block->text;
      block->text = g_strdup_printf ("%.*s\n%s", (int) (line - before), before, other);
    }
}

static guint
count_actions (GArray *blocks)
{
  guint n = 0;

  for (guint i = 0; i < blocks->len; i++)
    n += !g_array_index (blocks, Block, i).speech;

  return n;
}

/* After how many of @n beats the speeches are said that the tale has after @at of @all. */
static guint
place_speech (guint at,
              guint all,
              guint n)
{
  return all == n ? at : MIN ((at * n + all / 2) / MAX (all, 1), n);
}

/* The beats of the plan with the speeches of the tale between them. */
static char *
weave (GArray *blocks,
       GStrv   beats)
{
  GString *text = g_string_new (NULL);
  guint all = count_actions (blocks), n = g_strv_length (beats), at = 0, told = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      at += !block->speech;
      while (told < place_speech (at, all, n))
        g_string_append_printf (text, "%s\n\n", g_strstrip (beats[told++]));
      if (block->speech)
        g_string_append_printf (text, "%s\n\n", block->text);
    }
  while (told < n)
    g_string_append_printf (text, "%s\n\n", g_strstrip (beats[told++]));

  return g_strstrip (g_string_free (text, FALSE));
}

static void
write_dialogue (FabPlan              *plan,
                const FabPlanRequest *request)
{
  FabPlanScene *scene = fab_plan_get_scene (plan, request->part.index);
  Origin origin = find_origin (request);
  g_autofree char *piece = tell_piece (plan, &origin), *speeches = NULL, *cast = NULL, *script = NULL;
  g_autoptr(GArray) blocks = read_blocks (piece ? piece : "", NULL), said = NULL;
  g_auto(GStrv) beats = NULL;
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();

  reword_speeches (plan, &origin, blocks, request->version);
  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (parts, g_array_index (blocks, Block, i).text);
  speeches = join (parts);
  cast = cast_text (plan, origin.seed, speeches);
  said = read_blocks (cast, NULL);
  beats = g_strsplit (*scene->action ? scene->action : scene->what, "\n\n", -1);
  script = weave (said, beats);
  put_text (&scene->script, script);
}

static gboolean
has_part (const FabPlan *plan,
          FabPlanPart    part)
{
  return fab_plan_get_step (part.kind) < FAB_STEP_OUTLINE || part.kind == FAB_PLAN_OUTLINE || part.index < plan->scenes->len;
}

FabPlan *
fab_tale_write_part (const FabPlanRequest  *request,
                     GError               **error)
{
  FabTelling telling = { .idea = get_idea (request->plan), .scenes = request->scenes, .seed = request->seed + request->version * VERSION_STEP };
  g_autoptr(FabPlan) plan = fab_plan_copy (request->plan);
  g_auto(GStrv) understood = fab_tale_tell (&telling, error);

  if (understood == NULL)
    return NULL;
  if (has_part (plan, request->part))
    switch (request->part.kind)
      {
      case FAB_PLAN_LOGLINE:
        g_free (plan->logline);
        telling.seed = request->seed;
        plan->logline = fab_tale_dup_logline (&telling, request->version);
        break;
      case FAB_PLAN_NAMES:
        write_names (plan, &telling);
        break;
      case FAB_PLAN_TITLE:
        write_title (plan, &telling);
        break;
      case FAB_PLAN_PERSON:
        write_person (plan, request, &telling);
        break;
      case FAB_PLAN_OUTLINE:
        write_outline (plan, &telling);
        break;
      case FAB_PLAN_SCENE:
        rewrite_scene (plan, request);
        break;
      case FAB_PLAN_ACTION:
        write_action (plan, request);
        break;
      case FAB_PLAN_DIALOGUE:
      default:
        write_dialogue (plan, request);
        break;
      }
  fab_plan_settle (plan, request->part);

  return g_steal_pointer (&plan);
}
