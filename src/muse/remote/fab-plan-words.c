/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-chat.h"
#include "fab-plan-words.h"
#include "fab-service-json.h"
#include "fab-writing-plan.h"

#define LONGEST_SCENE 6000 /* bytes of a neighbouring scene that a model is shown */
#define USUAL_SCENES 4
#define MOST_ASKED_PEOPLE 8

const char fab_plan_system[] =
  "You are a screenwriter who plans a short film together with its author. What the author has written stands; you write only the part "
  "that is asked for, so that it fits to all the rest. You are concrete: people who want something, what is in the way, a turn, an end "
  "that follows from it. You write in the language of the idea. No comments, no Markdown.";

#define TEXT(name) "\"" name "\":{\"type\":\"string\"}"
#define OBJECT(required, properties) "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[" required "],\"properties\":{" properties "}}"
#define PERSON OBJECT ("\"name\",\"who\",\"look\"", TEXT ("name") "," TEXT ("who") "," TEXT ("look"))
#define SCENE OBJECT ("\"heading\",\"what\"", TEXT ("heading") "," TEXT ("what"))
#define LIST(name, item) "\"" name "\":{\"type\":\"array\",\"minItems\":1,\"items\":" item "}"

static const struct
{
  const char *schema;   /* NULL: the answer is prose */
  const char *question; /* %u: which one, counted from 1 */
  gsize       most;     /* bytes of the answer; room for wordy models and for scripts that take three bytes a letter */
} kinds[] = {
  [FAB_PLAN_LOGLINE] = {
    OBJECT ("\"logline\"", TEXT ("logline")),
    "Write the logline: one sentence that says who wants what, what is in the way, and what is at stake.",
    4 * 1024,
  },
  [FAB_PLAN_NAMES] = {
    OBJECT ("\"title\",\"cast\"", TEXT ("title") "," LIST ("cast", PERSON)),
    "Write the title and the cast, two to five people, the main one first. For each: the name, who they are and what they want in a few "
    "words, and how they look in a few words that one can draw: age, hair, clothes.",
    16 * 1024,
  },
  [FAB_PLAN_TITLE] = {
    OBJECT ("\"title\"", TEXT ("title")),
    "Write another title for this film.",
    2 * 1024,
  },
  [FAB_PLAN_PERSON] = {
    PERSON,
    "Write person %u of the cast: the name, who they are and what they want in a few words, and how they look in a few words that one can "
    "draw. The others stay as they are.",
    4 * 1024,
  },
  [FAB_PLAN_OUTLINE] = {
    OBJECT ("\"scenes\"", LIST ("scenes", SCENE)),
    "Write the outline. For each scene a heading such as \"INT. KITCHEN - NIGHT\" and two sentences of what happens in it. Something "
    "must change in every scene.",
    48 * 1024,
  },
  [FAB_PLAN_SCENE] = {
    SCENE,
    "Write scene %u of the outline: a heading such as \"INT. KITCHEN - NIGHT\" and two sentences of what happens in it, between what comes "
    "before and what comes after. The other scenes stay as they are.",
    4 * 1024,
  },
  [FAB_PLAN_ACTION] = {
    NULL,
    "Write what one sees in scene %u, in the present tense, beat by beat: short paragraphs with an empty line between them, one picture "
    "each. Nobody speaks yet. Answer with these paragraphs only, without a heading.",
    24 * 1024,
  },
  [FAB_PLAN_DIALOGUE] = {
    NULL,
    "Write scene %u now as it stands in the screenplay, and only this scene: the beats below as action, and what the people say to each "
    "other. Begin with its heading:",
    32 * 1024,
  },
};

gboolean
fab_plan_is_json (FabPlanKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), FALSE);

  return kinds[kind].schema != NULL;
}

gsize
fab_plan_get_most (FabPlanKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), 0);

  return kinds[kind].most;
}

static int
count_scenes (const FabPlanRequest *request)
{
  return request->scenes > 0 ? request->scenes : USUAL_SCENES;
}

/* Without an end in sight, small models that are held to a schema go on for ever. */
JsonNode *
fab_plan_schema (const FabPlanRequest *request)
{
  FabPlanKind kind = request->part.kind;
  JsonNode *schema;
  JsonObject *list;

  g_return_val_if_fail (fab_plan_is_json (kind), NULL);

  schema = json_from_string (kinds[kind].schema, NULL);
  if (kind != FAB_PLAN_NAMES && kind != FAB_PLAN_OUTLINE)
    return schema;
  list = json_object_get_object_member (json_node_get_object (schema), "properties");
  list = json_object_get_object_member (list, kind == FAB_PLAN_NAMES ? "cast" : "scenes");
  json_object_set_int_member (list, "maxItems", kind == FAB_PLAN_NAMES ? MOST_ASKED_PEOPLE : count_scenes (request));

  return schema;
}

/* --- the question ----------------------------------------------------------------------------- */

static void
tell (GString    *question,
      const char *what,
      const char *text)
{
  if (*text)
    g_string_append_printf (question, "%s: %s\n", what, text);
}

/* What stands around the part: all of the plan, but for what is to be written. */
static void
tell_plan (GString       *question,
           const FabPlan *plan)
{
  tell (question, "Idea", plan->idea);
  tell (question, "Logline", plan->logline);
  tell (question, "Title", plan->title);
  for (guint i = 0; i < plan->people->len; i++)
    {
      const FabPlanPerson *person = fab_plan_get_person (plan, i);

      g_string_append_printf (question, "%s%u. %s (%s): %s\n", i == 0 ? "\nPeople:\n" : "", i + 1, person->name, person->look, person->who);
    }
  for (guint i = 0; i < plan->scenes->len; i++)
    {
      const FabPlanScene *scene = fab_plan_get_scene (plan, i);

      g_string_append_printf (question, "%s%u. %s: %s\n", i == 0 ? "\nScenes:\n" : "", i + 1, scene->heading, scene->what);
    }
}

static const char *
get_written (const FabPlanScene *scene)
{
  return *scene->script ? scene->script : scene->action;
}

static const char *
find_tail (const char *text)
{
  gsize n = strlen (text);
  const char *line = n > LONGEST_SCENE ? strchr (text + n - LONGEST_SCENE, '\n') : text;

  return line ? line : "";
}

static void
tell_neighbours (GString              *question,
                 const FabPlanRequest *request)
{
  const FabPlanScene *before = request->part.index > 0 ? fab_plan_get_scene (request->plan, request->part.index - 1) : NULL;
  const FabPlanScene *after = fab_plan_get_scene (request->plan, request->part.index + 1);

  if (before && *get_written (before))
    g_string_append_printf (question, "\nThe scene before it:\n\n%s\n\n%s\n", before->heading, find_tail (get_written (before)));
  if (after && *get_written (after))
    g_string_append_printf (question, "\nThe scene after it:\n\n%s\n\n%.*s\n", after->heading,
                            (int) (g_utf8_offset_to_pointer (get_written (after), MIN (g_utf8_strlen (get_written (after), -1), 800)) -
                                   get_written (after)), get_written (after));
}

static void
tell_scene (GString              *question,
            const FabPlanRequest *request)
{
  const FabPlanScene *scene = fab_plan_get_scene (request->plan, request->part.index);

  if (scene == NULL)
    return;
  if (request->part.kind == FAB_PLAN_DIALOGUE)
    g_string_append_printf (question, "%s\n\nThe beats:\n\n%s\n\nWho is seen for the first time in the film has the look in parentheses behind the "
                            "name in capitals.\n", scene->heading, *scene->action ? scene->action : scene->what);
  tell_neighbours (question, request);
}

/* What is there already and is not wanted so. */
static const char *
get_present (const FabPlanRequest *request)
{
  static const struct { FabPlanKind kind; FabPlanField field; } fields[] = {
    { FAB_PLAN_LOGLINE, FAB_FIELD_LOGLINE }, { FAB_PLAN_TITLE, FAB_FIELD_TITLE }, { FAB_PLAN_PERSON, FAB_FIELD_NAME },
    { FAB_PLAN_SCENE, FAB_FIELD_WHAT }, { FAB_PLAN_ACTION, FAB_FIELD_ACTION }, { FAB_PLAN_DIALOGUE, FAB_FIELD_SCRIPT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == request->part.kind)
      return fab_plan_get_text (request->plan, fields[i].field, request->part.index);

  return NULL;
}

char *
fab_plan_question (const FabPlanRequest *request)
{
  g_autoptr(GString) question = g_string_new (NULL);
  g_auto(GStrv) pieces = NULL;
  g_autofree char *number = g_strdup_printf ("%u", request->part.index + 1), *task = NULL;
  const char *present;

  g_return_val_if_fail ((guint) request->part.kind < G_N_ELEMENTS (kinds), NULL);

  pieces = g_strsplit (kinds[request->part.kind].question, "%u", -1);
  task = g_strjoinv (number, pieces);
  tell_plan (question, request->plan);
  g_string_append_printf (question, "\n%s\n", task);
  if (request->part.kind == FAB_PLAN_OUTLINE)
    g_string_append_printf (question, "It has exactly %d scenes.\n", count_scenes (request));
  if (request->part.kind >= FAB_PLAN_ACTION)
    tell_scene (question, request);
  present = get_present (request);
  if (present && *present)
    g_string_append_printf (question, "\nNow it says this, which is to be otherwise:\n\n%s\n", find_tail (present));
  if (request->note && *request->note)
    g_string_append_printf (question, "\nWhat is asked for besides: %s\n", request->note);

  return g_strdup (question->str);
}

/* --- the answer ------------------------------------------------------------------------------- */

/* One line, whatever the model puts into it; NULL: it is not there yet. */
static char *
dup_line (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return g_strstrip (g_strdelimit (g_strdup (json_node_get_string (node)), "\r\n\t", ' '));
}

static gboolean
take_line (char       **place,
           JsonObject  *object,
           const char  *name)
{
  g_autofree char *line = dup_line (object, name);

  if (line == NULL || *line == '\0')
    return FALSE;
  g_free (*place);
  *place = g_steal_pointer (&line);

  return TRUE;
}

static const char *
or_blank (const char *text)
{
  return text ? text : "";
}

/* Who has a name that somebody before has would be the same person in the script. */
static gboolean
is_taken (const FabPlan *plan,
          guint          index,
          const char    *name)
{
  for (guint i = 0; i < index; i++)
    if (g_ascii_strcasecmp (fab_plan_get_person (plan, i)->name, name) == 0)
      return TRUE;

  return FALSE;
}

/* Without the marks that mean something else beside a name in a script; NULL when nothing is left. */
static char *
dup_name (JsonObject *object)
{
  g_autofree char *name = dup_line (object, "name");

  if (name)
    g_strstrip (g_strdelimit (name, "^()[]*_", ' '));

  return name && *name ? g_steal_pointer (&name) : NULL;
}

static gboolean
take_person (FabPlan    *plan,
             guint       index,
             JsonObject *object)
{
  g_autofree char *name = dup_name (object), *who = dup_line (object, "who"), *look = dup_line (object, "look");

  if (name == NULL || is_taken (plan, index, name))
    return FALSE;
  fab_plan_put_person (plan, index, name, or_blank (who), or_blank (look));

  return TRUE;
}

/* One person alone: all that is planned follows the new name. */
static gboolean
take_other_person (FabPlan    *plan,
                   guint       index,
                   JsonObject *object)
{
  g_autofree char *name = dup_name (object);

  if (name && fab_plan_get_person (plan, index))
    fab_plan_set_text (plan, FAB_FIELD_NAME, index, name);

  return take_person (plan, index, object);
}

static gboolean
take_scene (FabPlan    *plan,
            guint       index,
            JsonObject *object)
{
  g_autofree char *heading = dup_line (object, "heading"), *what = dup_line (object, "what");
  g_autofree char *upper = heading ? g_utf8_strup (heading, -1) : NULL;

  if (upper == NULL || *upper == '\0')
    return FALSE;
  fab_plan_put_scene (plan, index, upper, or_blank (what));

  return TRUE;
}

typedef gboolean (*TakeFunc) (FabPlan *plan, guint index, JsonObject *object);

/* As many as there are: what was there beyond them goes. */
static gboolean
take_list (FabPlan    *plan,
           FabStep     step,
           JsonObject *object,
           const char *name,
           TakeFunc    take)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint most = step == FAB_STEP_NAMES ? FAB_PLAN_MOST_PEOPLE : FAB_PLAN_MOST_SCENES, n = 0;

  for (guint i = 0; array && i < json_array_get_length (array) && n < most; i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)) && take (plan, n, json_array_get_object_element (array, i)))
      n++;
  if (n > 0)
    fab_plan_cut (plan, step, n);

  return n > 0;
}

gboolean
fab_plan_take_json (FabPlan     *plan,
                    FabPlanPart  part,
                    JsonNode    *answer)
{
  JsonObject *object;
  gboolean any;

  g_return_val_if_fail (plan != NULL && answer != NULL, FALSE);

  if (!JSON_NODE_HOLDS_OBJECT (answer))
    return FALSE;
  object = json_node_get_object (answer);
  switch (part.kind)
    {
    case FAB_PLAN_LOGLINE:
      return take_line (&plan->logline, object, "logline");
    case FAB_PLAN_NAMES:
      any = take_line (&plan->title, object, "title");
      return take_list (plan, FAB_STEP_NAMES, object, "cast", take_person) || any;
    case FAB_PLAN_TITLE:
      return take_line (&plan->title, object, "title");
    case FAB_PLAN_PERSON:
      return take_other_person (plan, part.index, object);
    case FAB_PLAN_OUTLINE:
      return take_list (plan, FAB_STEP_OUTLINE, object, "scenes", take_scene);
    case FAB_PLAN_SCENE:
      return take_scene (plan, part.index, object);
    default:
      return FALSE;
    }
}

gboolean
fab_plan_take_text (FabPlan     *plan,
                    FabPlanPart  part,
                    const char  *answer)
{
  FabPlanScene *scene = fab_plan_get_scene (plan, part.index);
  g_autofree char *body = fab_writing_clean_body (answer);
  char **place;

  g_return_val_if_fail (part.kind == FAB_PLAN_ACTION || part.kind == FAB_PLAN_DIALOGUE, FALSE);

  if (scene == NULL || *body == '\0')
    return FALSE;
  place = part.kind == FAB_PLAN_ACTION ? &scene->action : &scene->script;
  g_free (*place);
  *place = g_steal_pointer (&body);

  return TRUE;
}

/* --- what has not come to its end ------------------------------------------------------------- */

typedef struct
{
  GString *open;    /* what closes what stands open, the last first to close */
  gsize    safe;    /* up to here all values are complete … */
  GString *closing; /* … when this closes them */
  gboolean quoted;
} Reading;

static void
note_safe (Reading *self,
           gsize    at)
{
  self->safe = at;
  g_string_assign (self->closing, self->open->str);
}

static void
read_sign (Reading *self,
           char     sign,
           gsize    at)
{
  if (sign == '"')
    self->quoted = !self->quoted;
  if (self->quoted || strchr ("{}[],", sign) == NULL)
    return;
  if (sign == ',')
    note_safe (self, at);
  else if (sign == '{' || sign == '[')
    g_string_prepend_c (self->open, sign == '{' ? '}' : ']');
  else if (self->open->len > 0)
    g_string_erase (self->open, 0, 1);
  if (sign != ',')
    note_safe (self, at + 1);
}

static JsonNode *
try_close (const char *text,
           gsize       length,
           const char *closing)
{
  g_autofree char *closed = g_strdup_printf ("%.*s%s", (int) length, text, closing);

  return fab_service_json_read (closed, strlen (closed));
}

static JsonNode *
close_reading (Reading    *self,
               const char *text,
               gsize       length)
{
  g_autofree char *all = g_strconcat (self->quoted ? "\"" : "", self->open->str, NULL);
  JsonNode *node = try_close (text, length, all);

  return node ? node : try_close (text, self->safe, self->closing->str);
}

JsonNode *
fab_plan_read_partial (const char *text)
{
  const char *start = strchr (text, '{');
  Reading self = { g_string_new (NULL), 0, g_string_new (NULL), FALSE };
  JsonNode *node = NULL;
  gsize i = 0;

  for (; start && start[i] && (i == 0 || self.open->len > 0); i++)
    {
      if (self.quoted && start[i] == '\\')
        {
          if (start[i + 1] == '\0')
            break;
          i++;
        }
      else
        read_sign (&self, start[i], i);
    }
  if (start)
    node = close_reading (&self, start, i);
  g_string_free (self.open, TRUE);
  g_string_free (self.closing, TRUE);

  return node;
}
