/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-chat.h"
#include "fab-heading.h"
#include "fab-writing-plan.h"

#define LONGEST_BEFORE 6000 /* bytes of the script that a model is reminded of */
#define LONGEST_SCRIPT 24000
#define MOST_SCENES 60
#define USUAL_SCENES 4

const char fab_writing_system[] =
  "You are a screenwriter. You write screenplays in Fountain: scene headings like \"INT. KITCHEN - NIGHT\", action in the present "
  "tense that a camera can see, a cue in capitals on a line of its own with the speech right below it, parentheticals in "
  "parentheses. People differ in how they speak. You show, you do not explain; short paragraphs, one thing each. You answer "
  "with the screenplay only: no comments, no headings of your own, no Markdown. You write in the language of the idea.";

static const char plan_schema[] =
  "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"title\",\"logline\",\"cast\",\"scenes\"],\"properties\":{"
  "\"title\":{\"type\":\"string\"},\"logline\":{\"type\":\"string\"},"
  "\"cast\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,"
  "\"required\":[\"name\",\"looks\",\"character\"],\"properties\":{\"name\":{\"type\":\"string\"},\"looks\":{\"type\":\"string\"},"
  "\"character\":{\"type\":\"string\"}}}},"
  "\"scenes\":{\"type\":\"array\",\"minItems\":1,\"items\":{\"type\":\"object\",\"additionalProperties\":false,"
  "\"required\":[\"heading\",\"what\"],\"properties\":{\"heading\":{\"type\":\"string\"},\"what\":{\"type\":\"string\"}}}}}}";

char *
fab_writing_dup_system (const char *system,
                        const char *language)
{
  g_return_val_if_fail (system != NULL, NULL);

  if (language == NULL)
    return g_strdup (system);

  return g_strdup_printf ("%s All of this story is in %s, whatever language the idea is in.", system, language);
}

static void
free_scene (gpointer data)
{
  FabPlannedScene *self = data;

  g_free (self->heading);
  g_free (self->what);
  g_free (self);
}

void
fab_writing_plan_free (FabWritingPlan *self)
{
  g_free (self->title);
  g_free (self->logline);
  g_clear_pointer (&self->cast, g_ptr_array_unref);
  g_clear_pointer (&self->scenes, g_ptr_array_unref);
  g_free (self);
}

JsonNode *
fab_writing_plan_schema (void)
{
  return json_from_string (plan_schema, NULL);
}

/* One line, whatever the model puts into it. */
static char *
dup_line (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  gboolean text = node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
  char *line = g_strdup (text ? json_node_get_string (node) : "");

  return g_strstrip (g_strdelimit (line, "\n\r\t", ' '));
}

static GPtrArray *
read_cast (JsonArray *array)
{
  GPtrArray *cast = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonObject *member = json_array_get_object_element (array, i);
      g_autofree char *name = dup_line (member, "name"), *upper = g_utf8_strup (name, -1);
      g_autofree char *looks = dup_line (member, "looks"), *character = dup_line (member, "character");

      if (*name)
        g_ptr_array_add (cast, g_strdup_printf ("%s (%s): %s", upper, looks, character));
    }

  return cast;
}

/* "Kitchen, night" is a heading, too. */
static char *
make_heading (const char *text)
{
  static const char * const marks[] = { "INT", "EXT", "EST", "I/E" };
  g_autofree char *upper = g_utf8_strup (text, -1);

  if (*upper == '\0')
    return g_strdup ("EXT. SOMEWHERE - DAY");
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (upper, marks[i]))
      return g_steal_pointer (&upper);
  if (fab_heading_match (upper, NULL) > 0)
    return g_steal_pointer (&upper);

  return g_strconcat (".", upper, NULL);
}

static GPtrArray *
read_scenes (JsonArray *array)
{
  GPtrArray *scenes = g_ptr_array_new_with_free_func (free_scene);

  for (guint i = 0; i < MIN (json_array_get_length (array), MOST_SCENES); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      FabPlannedScene *scene = g_new0 (FabPlannedScene, 1);
      g_autofree char *heading = dup_line (object, "heading");

      scene->heading = make_heading (heading);
      scene->what = dup_line (object, "what");
      g_ptr_array_add (scenes, scene);
    }

  return scenes;
}

FabWritingPlan *
fab_writing_plan_from_json (JsonNode  *json,
                            GError   **error)
{
  g_autoptr(JsonNode) schema = fab_writing_plan_schema ();
  FabWritingPlan *self;
  JsonObject *object;

  g_return_val_if_fail (json != NULL, NULL);

  if (!fab_chat_check (json, schema, error))
    return NULL;
  object = json_node_get_object (json);
  self = g_new0 (FabWritingPlan, 1);
  self->title = dup_line (object, "title");
  self->logline = dup_line (object, "logline");
  self->cast = read_cast (json_object_get_array_member (object, "cast"));
  self->scenes = read_scenes (json_object_get_array_member (object, "scenes"));

  return self;
}

char *
fab_writing_plan_title_page (FabWritingPlan *self,
                             const char     *idea)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (idea ? idea : ""), "\n\r\t", ' '));

  g_return_val_if_fail (self != NULL, NULL);

  if (*line == '\0')
    return g_strdup_printf ("Title: %s\n\n", self->title);

  return g_strdup_printf ("Title: %s\nCredit: after an idea\nSource: %s\n\n", self->title, line);
}

char *
fab_writing_plan_question (const char *idea,
                           int         scenes)
{
  return g_strdup_printf ("Plan a short film of exactly %d scenes from this idea:\n\n%s\n\nIt needs somebody who wants something, what is in the "
                          "way, a turn, and an end that follows from it. Name the people (capitals are not needed), tell how they look "
                          "in a few words that one can draw, and what they are like. For each scene give a Fountain scene heading and "
                          "two sentences of what happens.", scenes > 0 ? scenes : USUAL_SCENES, idea);
}

/* The end of @text, from a line on. */
static const char *
find_tail (const char *text,
           gsize       most)
{
  gsize n = strlen (text);
  const char *line = n > most ? strchr (text + n - most, '\n') : text;

  return line ? line : "";
}

char *
fab_writing_scene_question (FabWritingPlan *self,
                            guint           n,
                            const char     *before)
{
  g_autoptr(GString) question = NULL;
  FabPlannedScene *scene;

  g_return_val_if_fail (self != NULL && n < self->scenes->len, NULL);

  scene = g_ptr_array_index (self->scenes, n);
  question = g_string_new (NULL);
  g_string_append_printf (question, "The film is \"%s\": %s\n\nPeople:\n", self->title, self->logline);
  for (guint i = 0; i < self->cast->len; i++)
    g_string_append_printf (question, "- %s\n", (char *) g_ptr_array_index (self->cast, i));
  g_string_append (question, "\nScenes:\n");
  for (guint i = 0; i < self->scenes->len; i++)
    {
      FabPlannedScene *other = g_ptr_array_index (self->scenes, i);

      g_string_append_printf (question, "%u. %s: %s\n", i + 1, other->heading, other->what);
    }
  if (*before)
    g_string_append_printf (question, "\nThe screenplay so far ends like this:\n\n%s\n", find_tail (before, LONGEST_BEFORE));
  g_string_append_printf (question, "\nWrite scene %u now, and only this scene. Begin with its heading:\n%s\n", n + 1, scene->heading);
  if (n == 0)
    g_string_append (question, "When somebody is seen first, put the looks in parentheses behind the name in capitals, once.\n");

  return g_strdup (question->str);
}

/* What becomes of a scene, and of a speech or paragraph. */
static const struct { const char *scene, *line; } wishes[FAB_N_WISHES] = {
  [FAB_WISH_OTHER] = { "another version", "Give another wording of it, as it fits here." },
  [FAB_WISH_SHORTER] = { "a shorter version, without what is not needed,", "Make it shorter: fewer words, the same meaning." },
  [FAB_WISH_FUNNIER] = { "a funnier version, by who these people are,", "Make it funnier; what it does in the scene stays." },
  [FAB_WISH_AS] = { "another version", "Give another wording of it." },
};

static char *
ask_line (const FabWriteRequest *request,
          const char            *script)
{
  const char *line = request->line ? request->line : "";
  g_autofree char *there = request->speaker ? g_strdup_printf ("%s says there: \"%s\"", request->speaker, line)
                                            : g_strdup_printf ("One paragraph of action there is: \"%s\"", line);
  g_autofree char *as = request->wish == FAB_WISH_AS && request->as
                        ? g_strdup_printf (" It is to sound as %s speaks in this screenplay.", request->as) : g_strdup ("");

  return g_strdup_printf ("This is a screenplay:\n\n%s\n\n%s\n%s%s Answer with the words only.", script, there,
                          wishes[request->wish].line, as);
}

static char *
ask_otherwise (const FabWriteRequest *request)
{
  const char *script = request->script ? find_tail (request->script, LONGEST_SCRIPT) : "";

  switch (request->kind)
    {
    case FAB_WRITE_SCENE:
      return g_strdup_printf ("This is a screenplay:\n\n%s\n\nWrite scene %u of it anew, %s of this:\n\n%s\n\nKeep what later "
                              "scenes need. Answer with that scene only, its heading first.",
                              script, request->scene + 1, wishes[request->wish].scene, request->line ? request->line : "");
    case FAB_WRITE_SPEECH:
      return ask_line (request, script);
    case FAB_WRITE_CONTINUE:
      return g_strdup_printf ("This is a screenplay:\n\n%s\n\nWrite the scene that comes after scene %u. Answer with that scene only, its "
                              "heading first.", script, request->scene + 1);
    case FAB_WRITE_SCRIPT:
    default:
      return g_strdup (request->idea);
    }
}

char *
fab_writing_other_question (const FabWriteRequest *request)
{
  g_autofree char *question = NULL;

  g_return_val_if_fail (request != NULL, NULL);

  question = ask_otherwise (request);
  if (request->note == NULL || *request->note == '\0')
    return g_steal_pointer (&question);

  return g_strdup_printf ("%s\n\nWhat is asked for: %s", question, request->note);
}

/* --- what models put around it ---------------------------------------------------------------- */

static gboolean
is_fence (const char *line)
{
  return g_str_has_prefix (line, "```");
}

static gboolean
is_heading (const char *line)
{
  static const char * const marks[] = { "INT.", "EXT.", "EST.", "INT ", "EXT ", "INT/EXT", "I/E" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_ascii_strncasecmp (line, marks[i], strlen (marks[i])) == 0)
      return TRUE;

  return fab_heading_match (line, NULL) > 0 || (*line == '.' && line[1] != '.' && line[1] != '\0');
}

/* "**INT. KITCHEN - NIGHT**", "### INT. KITCHEN" */
static char *
strip_marks (const char *line)
{
  g_autofree char *text = g_strstrip (g_strdup (line));
  char *start = text;
  gsize n;

  while (*start == '#' || *start == '*' || *start == ' ')
    start++;
  n = strlen (start);
  while (n > 0 && (start[n - 1] == '*' || start[n - 1] == ' '))
    n--;

  return g_strndup (start, n);
}

char *
fab_writing_clean_scene (const char *text,
                         const char *heading)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) scene = g_string_new (NULL);
  gboolean begun = FALSE;

  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *bare = strip_marks (lines[i]);

      if (is_fence (g_strstrip (lines[i])))
        continue;
      if (!begun && is_heading (bare))
        {
          g_string_truncate (scene, 0); /* "Here is the scene:" */
          begun = TRUE;
          g_string_append_printf (scene, "%s\n", bare);
          continue;
        }
      g_string_append_printf (scene, "%s\n", lines[i]);
    }
  g_strstrip (scene->str);
  if (begun || heading == NULL)
    return g_strconcat (scene->str, "\n\n", NULL);

  return g_strconcat (heading, "\n\n", scene->str, "\n\n", NULL);
}

char *
fab_writing_clean_body (const char *text)
{
  g_autofree char *scene = fab_writing_clean_scene (text, NULL);
  g_auto(GStrv) lines = g_strsplit (scene, "\n", -1);
  g_autoptr(GString) body = g_string_new (NULL);
  guint first = lines[0] && is_heading (lines[0]) ? 1 : 0;

  for (guint i = first; lines[i]; i++)
    {
      g_autofree char *bare = strip_marks (lines[i]);

      if (is_heading (bare))
        break;
      g_string_append_printf (body, "%s\n", lines[i]);
    }

  return g_strdup (g_strstrip (body->str));
}

char *
fab_writing_clean_speech (const char *text,
                          const char *speaker)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) speech = g_string_new (NULL);

  for (guint i = 0; lines[i]; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0' || is_fence (line) || (speaker && g_ascii_strcasecmp (line, speaker) == 0))
        continue;
      if (speech->len > 0)
        g_string_append_c (speech, '\n');
      g_string_append (speech, line);
    }
  if (speech->len > 1 && speech->str[0] == '"' && speech->str[speech->len - 1] == '"')
    {
      g_string_truncate (speech, speech->len - 1);
      g_string_erase (speech, 0, 1);
    }

  return g_strdup (speech->str);
}
