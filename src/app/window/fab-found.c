/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-found"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-found.h"
#include "fab-fold.h"
#include "fab-fuzzy.h"

struct _FabFound
{
  GObject parent_instance;

  char             *title;
  char             *detail;
  char             *keys;
  const char       *icon;
  char             *folded; /* what is looked through */
  gboolean          possible;
  const FabCommand *command; /* or NULL */
  gint64            panel;
  gint64            scene;
};

enum { PROP_0, PROP_TITLE, PROP_DETAIL, PROP_KEYS, PROP_ICON_NAME, PROP_POSSIBLE, N_PROPS };

G_DEFINE_FINAL_TYPE (FabFound, fab_found, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
fab_found_finalize (GObject *object)
{
  FabFound *self = FAB_FOUND (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->keys);
  g_free (self->folded);

  G_OBJECT_CLASS (fab_found_parent_class)->finalize (object);
}

static void
fab_found_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  FabFound *self = FAB_FOUND (object);
  const char * const texts[] = { NULL, self->title, self->detail, self->keys, self->icon };

  if (prop_id == PROP_POSSIBLE)
    g_value_set_boolean (value, self->possible);
  else if (prop_id < PROP_POSSIBLE)
    g_value_set_string (value, texts[prop_id] ? texts[prop_id] : "");
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fab_found_class_init (FabFoundClass *klass)
{
  static const char * const names[] = { NULL, "title", "detail", "keys", "icon-name" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fab_found_finalize;
  object_class->get_property = fab_found_get_property;
  for (guint i = PROP_TITLE; i < PROP_POSSIBLE; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_POSSIBLE] = g_param_spec_boolean ("possible", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_found_init (FabFound *self)
{
  self->possible = TRUE;
}

/* English is found as well: help from elsewhere often speaks it. */
FabFound *
fab_found_new_command (const FabCommandGroup *group,
                       const FabCommand      *command,
                       const char            *why)
{
  FabFound *self = g_object_new (FAB_TYPE_FOUND, NULL);
  const char *subject = g_dpgettext2 (NULL, "shortcuts", group->title);
  g_autofree char *all = NULL;

  self->command = command;
  self->title = g_strdup (fab_command_get_title (command));
  self->detail = g_strdup (why ? why : subject);
  self->keys = fab_command_dup_keys (command);
  self->icon = "system-run-symbolic";
  self->possible = why == NULL;
  all = g_strjoin (" · ", self->title, subject, command->title, NULL);
  self->folded = fab_fold_text (all);

  return self;
}

static FabFound *
create_place (const char *title,
              const char *detail,
              const char *icon)
{
  FabFound *self = g_object_new (FAB_TYPE_FOUND, NULL);
  g_autofree char *all = g_strjoin (" ", title, detail, NULL);

  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->icon = icon;
  self->folded = fab_fold_text (all);

  return self;
}

/* --- places ----------------------------------------------------------------------------------- */

struct FabFoundPlaces
{
  FabStory   *story;
  GPtrArray  *found;    /* FabFound */
  GHashTable *speakers; /* name → FabFound of the panel where they first speak, borrowed */
  guint       n_scenes, n_panels; /* listed */
  gboolean    done;
};

FabFoundPlaces *
fab_found_places_new (FabStory  *story,
                      GPtrArray *found)
{
  FabFoundPlaces *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (found != NULL, NULL);

  self = g_new0 (FabFoundPlaces, 1);
  self->story = g_object_ref (story);
  self->found = g_ptr_array_ref (found);
  self->speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
fab_found_places_free (FabFoundPlaces *self)
{
  g_hash_table_unref (self->speakers);
  g_ptr_array_unref (self->found);
  g_object_unref (self->story);
  g_free (self);
}

static void
list_scene (FabFoundPlaces *self,
            FabScene       *scene)
{
  /* Translators: the number of a scene and its heading */
  g_autofree char *title = g_strdup_printf (_("%s %s"), fab_scene_get_number (scene), fab_scene_get_heading (scene));
  FabFound *place = create_place (g_strstrip (title), _("Scene"), "fab-script-symbolic");

  place->scene = fab_scene_get_id (scene);
  g_ptr_array_add (self->found, place);
}

static void
list_panel (FabFoundPlaces *self,
            FabPanel       *panel)
{
  g_autofree char *title = g_strdup_printf (_("Panel %s"), fab_panel_get_label (panel));
  g_autofree char *detail = g_strjoin (" ", fab_panel_get_prompt (panel), fab_panel_get_dialogue (panel), NULL);
  FabFound *place = create_place (title, g_strdelimit (detail, "\n", ' '), "fab-board-symbolic");
  const char *speaker = fab_panel_get_speaker (panel);

  place->panel = fab_panel_get_id (panel);
  g_ptr_array_add (self->found, place);
  if (*speaker && !g_hash_table_contains (self->speakers, speaker))
    g_hash_table_insert (self->speakers, g_strdup (speaker), place);
}

/* To where they first speak. */
static void
list_people (FabFoundPlaces *self)
{
  GListModel *cast = fab_story_get_cast (self->story);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);
      FabFound *first = g_hash_table_lookup (self->speakers, fab_cast_member_get_name (member));
      g_autofree char *detail = first ? g_strdup_printf (_("Person · first speaks in %s"), first->title) : NULL;
      FabFound *place;

      if (first == NULL)
        continue;
      place = create_place (fab_cast_member_get_name (member), detail, "avatar-default-symbolic");
      place->panel = first->panel;
      g_ptr_array_add (self->found, place);
    }
}

gboolean
fab_found_places_read (FabFoundPlaces *self,
                       gint64          until)
{
  GListModel *scenes = fab_story_get_scenes (self->story), *panels = fab_story_get_panels (self->story);

  for (; self->n_scenes < g_list_model_get_n_items (scenes); self->n_scenes++)
    {
      g_autoptr(FabScene) scene = g_list_model_get_item (scenes, self->n_scenes);

      list_scene (self, scene);
    }
  for (; self->n_panels < g_list_model_get_n_items (panels); self->n_panels++)
    {
      g_autoptr(FabPanel) panel = NULL;

      if (g_get_monotonic_time () >= until)
        return FALSE;
      panel = g_list_model_get_item (panels, self->n_panels);
      list_panel (self, panel);
    }
  if (!self->done)
    list_people (self);

  return self->done = TRUE;
}

const char *
fab_found_get_title (FabFound *self)
{
  g_return_val_if_fail (FAB_IS_FOUND (self), NULL);

  return self->title;
}

gboolean
fab_found_get_possible (FabFound *self)
{
  g_return_val_if_fail (FAB_IS_FOUND (self), FALSE);

  return self->possible;
}

const char *
fab_found_get_action (FabFound *self)
{
  g_return_val_if_fail (FAB_IS_FOUND (self), NULL);

  return self->command ? self->command->action : NULL;
}

void
fab_found_go (FabFound   *self,
              FabSession *session)
{
  g_return_if_fail (FAB_IS_FOUND (self));
  g_return_if_fail (FAB_IS_SESSION (session));

  if (self->scene)
    fab_session_select_scene (session, self->scene);
  else if (self->panel)
    fab_session_select (session, self->panel);
}

guint
fab_found_score (FabFound   *self,
                 const char *pattern)
{
  guint score;

  g_return_val_if_fail (FAB_IS_FOUND (self), 0);

  if (*pattern == '\0')
    return self->command == NULL ? 0 : self->possible ? 2 : 1;
  score = fab_fuzzy_score (pattern, self->folded);

  return self->possible || score == 0 ? score * 4 : score;
}
