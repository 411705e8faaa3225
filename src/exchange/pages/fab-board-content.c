/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-artist.h"
#include "fab-board-content.h"
#include "fab-emphasis.h"
#include "fab-move.h"
#include "fab-speech.h"

#define SLICE 6000 /* microseconds of reading at a time, where something else waits */

/* --- texts --- */

/* Without what neither XML nor paper can hold, and without blanks behind. */
static char *
dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || (c >= 0x20 && (c < 0x7f || c > 0x9f) && c != 0xfffe && c != 0xffff))
        g_string_append_unichar (clean, c);
    }

  return g_strchomp (g_string_free (clean, FALSE));
}

static char *
make_markup (const char *text)
{
  g_autofree char *clean = dup_clean (text);

  return g_markup_escape_text (clean, -1);
}

static void
append_run (GString      *markup,
            const FabRun *run)
{
  static const struct { FabStyle style; const char *open, *close; } tags[] = {
    { FAB_STYLE_BOLD, "<b>", "</b>" },
    { FAB_STYLE_ITALIC, "<i>", "</i>" },
    { FAB_STYLE_UNDERLINE, "<u>", "</u>" },
  };
  g_autofree char *text = g_markup_escape_text (run->text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    if (run->style & tags[i].style)
      g_string_append (markup, tags[i].open);
  g_string_append (markup, text);
  for (gsize i = G_N_ELEMENTS (tags); i > 0; i--)
    if (run->style & tags[i - 1].style)
      g_string_append (markup, tags[i - 1].close);
}

/* The script's own emphasis, kept. */
static char *
make_script_markup (const char *text)
{
  g_autofree char *clean = dup_clean (text);
  g_autoptr(GPtrArray) runs = fab_emphasis_read (clean);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    append_run (markup, runs->pdata[i]);

  return g_string_free (markup, FALSE);
}

static void
append_paragraph (char       **text,
                  const char  *more)
{
  g_autofree char *markup = make_script_markup (more);
  char *joined;

  if (*markup == '\0')
    return;
  joined = **text != '\0' ? g_strconcat (*text, "\n", markup, NULL) : g_steal_pointer (&markup);
  g_free (*text);
  *text = joined;
}

char *
fab_board_write_time (gint64 microseconds)
{
  gint64 tenths = (microseconds + G_USEC_PER_SEC / 20) / (G_USEC_PER_SEC / 10);

  if (tenths < 600) /* Translators: seconds, as in "2.5 s" */
    return g_strdup_printf (_("%d.%d s"), (int) (tenths / 10), (int) (tenths % 10));

  return g_strdup_printf ("%d:%02d", (int) (tenths / 600), (int) (tenths / 10 % 60));
}

double
fab_board_read_aspect (FabStory *story)
{
  const char *text = fab_story_get_setting (story, "aspect");
  char *end;
  double width = g_ascii_strtod (text, &end);
  double height = *end == ':' ? g_ascii_strtod (end + 1, NULL) : 1;

  return width > 0 && height > 0 ? CLAMP (width / height, .1, 10) : 16.0 / 9;
}

/* --- the camera in words --- */

typedef struct { const char *id, *words; } Word;

static const Word angles[] = {
  { "high", N_("high angle") }, { "low", N_("low angle") }, { "birds-eye", N_("bird’s-eye view") },
  { "worms-eye", N_("worm’s-eye view") }, { "overhead", N_("overhead") }, { "dutch", N_("dutch angle") },
};

static const Word moves[] = {
  { "in", N_("push in") }, { "out", N_("pull out") }, { "left", N_("pan left") }, { "right", N_("pan right") },
  { "up", N_("tilt up") }, { "down", N_("tilt down") }, { "orbit", N_("orbit") }, { "track", N_("tracking") },
  { "handheld", N_("handheld") }, { "zoom", N_("zoom") }, { "still", NULL },
};

static const char *
say (const Word *words,
     gsize       n,
     const char *id)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (words[i].id, id))
      return words[i].words != NULL ? _(words[i].words) : "";

  return id;
}

static void
append_word (GString    *text,
             const char *word)
{
  if (*word != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", word);
}

static void
append_camera (GString     *text,
               FabBlocking *blocking,
               const char  *move)
{
  gsize n;
  const FabChip *chips = fab_blocking_get_chips (blocking, &n);

  for (gsize i = 0; i < n; i++)
    {
      if (g_str_equal (chips[i].property, "shot"))
        append_word (text, chips[i].value);
      else if (g_str_equal (chips[i].property, "angle"))
        append_word (text, say (angles, G_N_ELEMENTS (angles), chips[i].value));
      else if (g_str_equal (chips[i].property, "move") && *move == '\0')
        append_word (text, say (moves, G_N_ELEMENTS (moves), chips[i].value));
    }
}

static FabBlocking *
load_blocking (FabStory *story,
               FabPanel *panel)
{
  g_autoptr(FabTake) take = fab_story_ref_take (story, fab_panel_get_take (panel));
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *json = NULL;

  if (take == NULL || g_strcmp0 (fab_take_get_media (take), FAB_BLOCKING_MEDIA_TYPE) != 0)
    return NULL;
  bytes = fab_story_load_blob (story, fab_take_get_blob (take), NULL);
  if (bytes == NULL)
    return NULL;
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return fab_blocking_from_json (json, NULL);
}

/* "MS · low angle · push in"; a move that was chosen for the film stands for the prompt's. */
static char *
describe_shot (FabStory *story,
               FabPanel *panel)
{
  g_autoptr(FabBlocking) blocking = load_blocking (story, panel);
  g_autoptr(GString) text = g_string_new (NULL);
  const char *move = fab_panel_get_move (panel);

  if (blocking != NULL)
    append_camera (text, blocking, move);
  if (*move != '\0')
    append_word (text, say (moves, G_N_ELEMENTS (moves), move));

  return make_markup (text->str);
}

/* --- panels --- */

static void
speech_free (gpointer data)
{
  FabBoardSpeech *speech = data;

  g_free (speech->speaker);
  g_free (speech->direction);
  g_free (speech->text);
  g_free (speech);
}

static void
panel_free (gpointer data)
{
  FabBoardPanel *panel = data;

  g_free (panel->number);
  g_free (panel->words);
  g_free (panel->prompt);
  g_free (panel->action);
  g_free (panel->notes);
  g_ptr_array_unref (panel->speeches);
  g_free (panel->shot);
  g_clear_pointer (&panel->picture, fab_picture_unref);
  g_free (panel);
}

static void
scene_free (gpointer data)
{
  FabBoardScene *scene = data;

  g_free (scene->heading);
  g_free (scene);
}

static char *
make_heading (FabStory *story,
              gint64    id)
{
  g_autoptr(FabScene) scene = fab_story_ref_scene (story, id);
  g_autofree char *text = NULL;

  if (scene == NULL || *fab_scene_get_heading (scene) == '\0')
    return g_strdup ("");
  text = g_strdup_printf ("%s   %s", fab_scene_get_number (scene), fab_scene_get_heading (scene));

  return make_markup (text);
}

/* What is being read. */
typedef struct
{
  FabStory        *story;
  FabTimeline     *timeline;
  FabBoardContent *content;
  GHashTable      *panels; /* id → FabBoardPanel, borrowed */
  FabBoardPanel   *last;   /* the panel of the element before */
  FabPictureUse    use;
  gint64           scene;
  GArray          *ids;    /* gint64: of the panels, as they were when reading began */
  guint            next;   /* of them, to be read */
} Reading;

static void
begin_scene (Reading *reading,
             gint64   id)
{
  FabBoardScene *scene = g_new0 (FabBoardScene, 1);

  reading->scene = id;
  scene->heading = make_heading (reading->story, id);
  scene->first = reading->content->panels->len;
  g_ptr_array_add (reading->content->scenes, scene);
}

/* The frame at one key of a camera. */
static void
read_frame (const FabCameraKey *key,
            double              frame[4])
{
  frame[0] = key->x - key->w / 2;
  frame[1] = key->y - key->w / 2;
  frame[2] = frame[3] = key->w;
}

/* Only a camera that somebody set is drawn: the moves of boarding would lie on every picture, and are said in words. */
static void
read_camera (FabBoardPanel *panel,
             const char    *camera)
{
  gboolean turn;
  double shake;
  g_autoptr(GArray) keys = fab_move_parse_keys (camera, &turn, &shake);

  if (keys->len < 2)
    return;
  read_frame (&g_array_index (keys, FabCameraKey, 0), panel->frames[0]);
  read_frame (&g_array_index (keys, FabCameraKey, keys->len - 1), panel->frames[1]);
  panel->framed = TRUE;
}

static void
read_time (Reading       *reading,
           FabBoardPanel *panel)
{
  guint i = fab_timeline_find_panel (reading->timeline, panel->id);
  const FabSpan *span = i != G_MAXUINT ? fab_timeline_get_span (reading->timeline, i) : NULL;

  if (span == NULL)
    return;
  panel->start = span->start;
  panel->duration = span->duration;
  if (reading->use == FAB_PICTURE_PANEL && span->camera != NULL && *span->camera != '\0')
    read_camera (panel, span->camera);
}

static void
read_panel (Reading  *reading,
            FabPanel *row)
{
  FabBoardPanel *panel = g_new0 (FabBoardPanel, 1);

  if (reading->content->panels->len == 0 || fab_panel_get_scene (row) != reading->scene)
    begin_scene (reading, fab_panel_get_scene (row));
  panel->id = fab_panel_get_id (row);
  panel->scene = reading->content->scenes->len - 1;
  panel->number = dup_clean (fab_panel_get_label (row));
  panel->words = dup_clean (fab_panel_get_prompt (row));
  panel->prompt = make_markup (fab_panel_get_prompt (row));
  panel->action = g_strdup ("");
  panel->notes = g_strdup ("");
  panel->speeches = g_ptr_array_new_with_free_func (speech_free);
  panel->shot = describe_shot (reading->story, row);
  panel->picture = fab_picture_new (reading->story, panel->id, reading->use);
  read_time (reading, panel);
  g_ptr_array_add (reading->content->panels, panel);
  g_hash_table_insert (reading->panels, &panel->id, panel);
}

/* FALSE: some are left at the time @until. What went meanwhile is passed over. */
static gboolean
read_panels (Reading *reading,
             gint64   until)
{
  while (reading->next < reading->ids->len && g_get_monotonic_time () < until)
    {
      gint64 id = g_array_index (reading->ids, gint64, reading->next++);
      g_autoptr(FabPanel) panel = fab_story_ref_panel (reading->story, id);

      if (panel != NULL)
        read_panel (reading, panel);
    }

  return reading->next == reading->ids->len;
}

/* --- the script --- */

static FabBoardPanel *
find_panel (Reading    *reading,
            FabElement *element)
{
  gint64 id = fab_element_get_panel (element);

  return id != 0 ? g_hash_table_lookup (reading->panels, &id) : NULL;
}

static void
speech_cb (FabElement *dialogue,
           const char *speaker,
           const char *direction,
           gpointer    data)
{
  FabBoardPanel *panel = find_panel (data, dialogue);
  FabBoardSpeech *speech;

  if (panel == NULL)
    return;
  speech = g_new0 (FabBoardSpeech, 1);
  speech->speaker = make_markup (speaker);
  speech->direction = make_script_markup (direction != NULL ? direction : "");
  speech->text = make_script_markup (fab_element_get_text (dialogue));
  g_ptr_array_add (panel->speeches, speech);
}

static void
read_element (Reading    *reading,
              FabElement *element)
{
  FabBoardPanel *panel = find_panel (reading, element);

  if (panel != NULL)
    reading->last = panel;
  switch (fab_element_get_kind (element))
    {
    case FAB_ELEMENT_ACTION:
    case FAB_ELEMENT_CENTERED:
      if (panel != NULL)
        append_paragraph (&panel->action, fab_element_get_text (element));
      break;
    case FAB_ELEMENT_SCENE_HEADING:
      reading->last = panel; /* a note goes with what stands before it, not with another scene */
      break;
    case FAB_ELEMENT_NOTE:
      if (reading->last != NULL)
        append_paragraph (&reading->last->notes, fab_element_get_text (element));
      break;
    default:
      break;
    }
}

static char **
find_title_line (FabBoardContent *content,
                 const char      *key)
{
  const struct { const char *key; char **line; } lines[] = {
    { "title", &content->title }, { "credit", &content->credit }, { "author", &content->author },
    { "authors", &content->author }, { "source", &content->source }, { "draft_date", &content->draft },
    { "date", &content->draft }, { "contact", &content->contact }, { "copyright", &content->copyright },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (g_str_equal (lines[i].key, key))
      return lines[i].line;

  return NULL;
}

static void
append_plain (GString *text,
              GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    g_string_append (text, ((FabRun *) runs->pdata[i])->text);
}

static void
read_title_line (FabBoardContent *content,
                 FabElement      *element)
{
  const char *key = fab_element_get_key (element);
  char **line = find_title_line (content, key != NULL ? key : "");
  g_autofree char *clean = dup_clean (fab_element_get_text (element));
  g_autoptr(GPtrArray) runs = fab_emphasis_read (clean);
  GString *text;

  if (line == NULL || **line != '\0')
    return;
  text = g_string_new (NULL);
  append_plain (text, runs);
  g_free (*line);
  *line = g_string_free (text, FALSE);
}

static void
read_script (Reading *reading)
{
  GListModel *elements = fab_story_get_elements (reading->story);
  guint n = g_list_model_get_n_items (elements);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      if (fab_element_get_kind (element) == FAB_ELEMENT_TITLE_PAGE)
        read_title_line (reading->content, element);
      else
        read_element (reading, element);
    }
  fab_speech_foreach (elements, speech_cb, reading);
}

static char *
summarize (FabBoardContent *content,
           FabTimeline     *timeline)
{
  guint panels = content->panels->len, scenes = content->scenes->len;
  g_autofree char *time = fab_board_write_time (fab_timeline_get_duration (timeline));
  g_autofree char *first = g_strdup_printf (ngettext ("%u panel", "%u panels", panels), panels);
  g_autofree char *second = g_strdup_printf (ngettext ("%u scene", "%u scenes", scenes), scenes);

  return g_strjoin (" · ", first, second, time, NULL);
}

static void
content_clear (gpointer data)
{
  FabBoardContent *self = data;

  g_free (self->title);
  g_free (self->credit);
  g_free (self->author);
  g_free (self->source);
  g_free (self->draft);
  g_free (self->contact);
  g_free (self->copyright);
  g_free (self->summary);
  g_ptr_array_unref (self->scenes);
  g_ptr_array_unref (self->panels);
}

static FabBoardContent *
content_alloc (void)
{
  FabBoardContent *self = g_atomic_rc_box_new0 (FabBoardContent);
  char **lines[] = { &self->title, &self->credit, &self->author, &self->source, &self->draft, &self->contact,
                     &self->copyright };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    *lines[i] = g_strdup ("");
  self->scenes = g_ptr_array_new_with_free_func (scene_free);
  self->panels = g_ptr_array_new_with_free_func (panel_free);

  return self;
}

/* --- reading --- */

static GArray *
list_ids (FabStory *story)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = g_list_model_get_n_items (fab_story_get_panels (story));

  for (guint i = 0; i < n; i++)
    {
      gint64 id = fab_story_get_panel_at (story, i);

      g_array_append_val (ids, id);
    }

  return ids;
}

static Reading *
reading_new (FabStory    *story,
             FabTimeline *timeline,
             gboolean     arrows)
{
  Reading *self = g_new0 (Reading, 1);

  self->story = g_object_ref (story);
  self->timeline = g_object_ref (timeline);
  self->content = content_alloc ();
  self->content->aspect = fab_board_read_aspect (story);
  self->panels = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->use = arrows ? FAB_PICTURE_PANEL : FAB_PICTURE_FILM;
  self->ids = list_ids (story);

  return self;
}

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->content, fab_board_content_unref);
  g_hash_table_unref (self->panels);
  g_array_unref (self->ids);
  g_object_unref (self->timeline);
  g_object_unref (self->story);
  g_free (self);
}

/* After the panels. */
static FabBoardContent *
finish_reading (Reading *self)
{
  FabBoardContent *content = self->content;

  read_script (self);
  if (*content->title == '\0')
    {
      g_free (content->title);
      content->title = dup_clean (fab_story_get_setting (self->story, "title"));
    }
  content->summary = summarize (content, self->timeline);

  return g_steal_pointer (&self->content);
}

FabBoardContent *
fab_board_content_new (FabStory    *story,
                       FabTimeline *timeline,
                       gboolean     arrows)
{
  FabBoardContent *content;
  Reading *reading;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);

  reading = reading_new (story, timeline, arrows);
  read_panels (reading, G_MAXINT64);
  content = finish_reading (reading);
  reading_free (reading);

  return content;
}

static gboolean
read_cb (gpointer data)
{
  GTask *task = data;
  Reading *reading = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (!read_panels (reading, g_get_monotonic_time () + SLICE))
    return G_SOURCE_CONTINUE;
  g_task_return_pointer (task, finish_reading (reading), (GDestroyNotify) fab_board_content_unref);

  return G_SOURCE_REMOVE;
}

void
fab_board_content_read_async (FabStory            *story,
                              FabTimeline         *timeline,
                              gboolean             arrows,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  GTask *task;

  g_return_if_fail (FAB_IS_STORY (story));
  g_return_if_fail (FAB_IS_TIMELINE (timeline));

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, fab_board_content_read_async);
  g_task_set_task_data (task, reading_new (story, timeline, arrows), reading_free);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, read_cb, task, g_object_unref);
}

FabBoardContent *
fab_board_content_read_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

FabBoardContent *
fab_board_content_ref (FabBoardContent *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
fab_board_content_unref (FabBoardContent *self)
{
  g_atomic_rc_box_release_full (self, content_clear);
}
