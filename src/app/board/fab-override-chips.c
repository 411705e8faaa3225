/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-override-chips"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-artist-words.h"
#include "fab-override-chips.h"
#include "fab-pose-words.h"
#include "fab-wrap-layout.h"

struct _FabOverrideChips
{
  GtkWidget parent_instance;

  FabSession *session;
  gint64      panel;
  char       *shown; /* the changes that the chips are of */
};

G_DEFINE_FINAL_TYPE (FabOverrideChips, fab_override_chips, GTK_TYPE_WIDGET)

/* How a change is said; %s is its value where it has one worth saying. The eye brings the target along. */
static const struct
{
  const char *property;
  const char *said;
} words[] = {
  { "position", N_("moved") }, { "yaw", N_("turned") }, { "scale", N_("resized") }, { "hidden", N_("hidden") },
  { "eye", N_("moved") }, { "roll", N_("rolled") }, { "fov", N_("other lens") }, { "target", NULL },
};

static void
clicked_cb (FabOverrideChips *self,
            GtkWidget        *button)
{
  const char *object = g_object_get_data (G_OBJECT (button), "object");
  const char *property = g_object_get_data (G_OBJECT (button), "property");
  FabOverride overrides[2] = { { object, property, NULL }, { object, "target", NULL } };

  fab_session_set_overrides (self->session, self->panel, N_("Take Change Back"), NULL, overrides,
                             g_str_equal (property, "eye") ? 2 : 1);
}

static char *
say_value (const char *property,
           JsonNode   *value)
{
  const char *text = JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING
                     ? json_node_get_string (value) : "";

  if (*text == '\0')
    return g_strdup (_("ahead"));

  return g_str_equal (property, "pose") ? fab_pose_words_join (text) : g_strdup (fab_artist_words_say (text));
}

static void
add_chip (FabOverrideChips *self,
          const char       *object,
          const char       *property,
          JsonNode         *value)
{
  GtkWidget *button = gtk_button_new (), *content;
  g_autofree char *text = NULL, *tooltip = NULL, *told = NULL;
  const char *said = NULL;
  gboolean known = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].property, property))
      {
        known = TRUE;
        said = words[i].said;
      }
  if (known && said == NULL)
    {
      g_object_ref_sink (button);
      g_object_unref (button);
      return;
    }
  told = known ? g_strdup (_(said)) : say_value (property, value);
  /* Translators: somebody or something drawn, and what a hand changed on it */
  text = g_strdup_printf (_("%s · %s"), g_str_equal (object, "camera") ? _("camera") : object, told);
  tooltip = g_strdup_printf (_("Take back: %s"), text);
  content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_box_append (GTK_BOX (content), gtk_label_new (text));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, "by-hand");
  g_object_set_data_full (G_OBJECT (button), "object", g_strdup (object), g_free);
  g_object_set_data_full (G_OBJECT (button), "property", g_strdup (property), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
add_object (FabOverrideChips *self,
            const char       *object,
            JsonNode         *node)
{
  JsonObjectIter iter;
  const char *property;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &property, &value))
    add_chip (self, object, property, value);
}

static void
clear (FabOverrideChips *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
}

static void
fab_override_chips_dispose (GObject *object)
{
  FabOverrideChips *self = FAB_OVERRIDE_CHIPS (object);

  clear (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (fab_override_chips_parent_class)->dispose (object);
}

static void
fab_override_chips_class_init (FabOverrideChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_override_chips_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, FAB_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "overridechips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fab_override_chips_init (FabOverrideChips *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changed by Hand"), -1);
}

void
fab_override_chips_show (FabOverrideChips *self,
                         FabSession       *session,
                         gint64            panel)
{
  g_autofree char *json = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObjectIter iter;
  const char *object;
  JsonNode *node;

  g_return_if_fail (FAB_IS_OVERRIDE_CHIPS (self));
  g_return_if_fail (FAB_IS_SESSION (session));

  g_set_object (&self->session, session);
  json = fab_story_dup_overrides (fab_session_get_story (session), panel);
  if (self->panel == panel && g_strcmp0 (self->shown, json) == 0)
    return;
  self->panel = panel;
  clear (self);
  root = json ? json_from_string (json, NULL) : NULL;
  g_free (self->shown);
  self->shown = g_steal_pointer (&json);
  if (root && JSON_NODE_HOLDS_OBJECT (root))
    {
      json_object_iter_init (&iter, json_node_get_object (root));
      while (json_object_iter_next (&iter, &object, &node))
        add_object (self, object, node);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}
