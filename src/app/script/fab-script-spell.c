/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-spell"

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "fab-element.h"
#include "fab-rows.h"
#include "fab-script-spell.h"
#include "fab-script-tags.h"
#include "fab-speller.h"

/* What is typed is checked at once, a whole script while nothing else is to do. */
#define MAX_AT_ONCE 2000
#define SLICE_US 4000

#define PENDING_START "spell-start"
#define PENDING_END "spell-end"

struct _FabScriptSpell
{
  GObject parent_instance;

  GtkTextView   *view; /* not owned */
  GtkTextBuffer *buffer;
  FabSpeller    *speller;
  char          *language; /* as it was asked for */
  char          *story;    /* tag of what the story is in, or NULL */
  GHashTable    *names;    /* casefolded words */
  GtkTextMark   *typing;   /* at the word that was passed over; NULL: none was */
  GtkTextMark   *offered;  /* at the word that the menu is about */
  GSimpleAction *choice;
  guint          idle;
};

enum { PROP_LANGUAGE = 1, N_PROPS };

G_DEFINE_FINAL_TYPE (FabScriptSpell, fab_script_spell, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

/* --- words ------------------------------------------------------------------------------------ */

static const FabElementKind prose[] = {
  FAB_ELEMENT_ACTION, FAB_ELEMENT_DIALOGUE, FAB_ELEMENT_PARENTHETICAL, FAB_ELEMENT_LYRICS, FAB_ELEMENT_CENTERED,
  FAB_ELEMENT_SYNOPSIS, FAB_ELEMENT_NOTE,
};

static gboolean
is_prose (const GtkTextIter *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (prose); i++)
    if (fab_script_tags_is (at, prose[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static gboolean
is_letter (const GtkTextIter *at)
{
  gunichar c = gtk_text_iter_get_char (at);

  return g_unichar_isalpha (c) || g_unichar_isdigit (c) || g_unichar_ismark (c);
}

/* Inside a word an apostrophe is a letter. */
static gboolean
goes_on (const GtkTextIter *at)
{
  GtkTextIter next = *at;

  return is_letter (at) || (is_apostrophe (gtk_text_iter_get_char (at)) && gtk_text_iter_forward_char (&next) &&
                            is_letter (&next));
}

/* From @start to the end of the next word; FALSE: there is none before @limit. */
static gboolean
find_word (GtkTextIter       *start,
           GtkTextIter       *end,
           const GtkTextIter *limit)
{
  while (gtk_text_iter_compare (start, limit) < 0 && !is_letter (start))
    if (!gtk_text_iter_forward_char (start))
      return FALSE;
  if (gtk_text_iter_compare (start, limit) >= 0)
    return FALSE;
  *end = *start;
  while (goes_on (end) && gtk_text_iter_forward_char (end))
    ;

  return TRUE;
}

/* "Anna's" is Anna. */
static gboolean
is_name (FabScriptSpell *self,
         const char     *word)
{
  g_autofree char *fold = g_utf8_casefold (word, -1);
  char *apostrophe = strpbrk (fold, "'");

  if (apostrophe == NULL)
    apostrophe = strstr (fold, "’");
  if (apostrophe)
    *apostrophe = '\0';

  return g_hash_table_contains (self->names, fold);
}

static gboolean
has_digit (const char *word)
{
  return strpbrk (word, "0123456789") != NULL;
}

static gboolean
is_right (FabScriptSpell *self,
          const char     *word)
{
  g_autoptr(GString) plain = g_string_new (word);

  g_string_replace (plain, "’", "'", 0);

  return has_digit (word) || is_name (self, word) || fab_speller_check (self->speller, plain->str);
}

static gboolean
is_being_typed (FabScriptSpell    *self,
                const GtkTextIter *start,
                const GtkTextIter *end)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));

  return gtk_widget_has_focus (GTK_WIDGET (self->view)) && gtk_text_iter_compare (&cursor, start) > 0 &&
         gtk_text_iter_compare (&cursor, end) <= 0;
}

static void
check_word (FabScriptSpell    *self,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  g_autofree char *word = NULL;

  if (!is_prose (start))
    return;
  word = gtk_text_buffer_get_text (self->buffer, start, end, TRUE);
  if (is_right (self, word))
    return;
  if (!is_being_typed (self, start, end))
    gtk_text_buffer_apply_tag_by_name (self->buffer, FAB_SCRIPT_SPELL_TAG, start, end);
  else if (self->typing == NULL)
    self->typing = gtk_text_buffer_create_mark (self->buffer, NULL, start, TRUE);
}

/* --- stretches -------------------------------------------------------------------------------- */

/* Up to @limit or the end of the slice; @at is where it came to. */
static void
check_from (FabScriptSpell    *self,
            GtkTextIter       *at,
            const GtkTextIter *limit,
            gint64             deadline)
{
  GtkTextIter end;

  while (find_word (at, &end, limit))
    {
      check_word (self, at, &end);
      *at = end;
      if (g_get_monotonic_time () > deadline)
        return;
    }
  *at = *limit;
}

static void
put_mark (FabScriptSpell    *self,
          const char        *name,
          const GtkTextIter *at,
          gboolean           left)
{
  GtkTextMark *mark = gtk_text_buffer_get_mark (self->buffer, name);

  if (mark)
    gtk_text_buffer_move_mark (self->buffer, mark, at);
  else
    gtk_text_buffer_create_mark (self->buffer, name, at, left);
}

static gboolean
idle_cb (gpointer data)
{
  FabScriptSpell *self = data;
  GtkTextIter at, end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, gtk_text_buffer_get_mark (self->buffer, PENDING_START));
  gtk_text_buffer_get_iter_at_mark (self->buffer, &end, gtk_text_buffer_get_mark (self->buffer, PENDING_END));
  if (gtk_text_iter_equal (&at, &end) || fab_speller_get_language (self->speller) == NULL)
    at = end;
  else
    check_from (self, &at, &end, g_get_monotonic_time () + SLICE_US);
  put_mark (self, PENDING_START, &at, TRUE);
  if (gtk_text_iter_compare (&at, &end) < 0)
    return G_SOURCE_CONTINUE;
  self->idle = 0;

  return G_SOURCE_REMOVE;
}

static void
queue (FabScriptSpell *self,
       GtkTextIter    *start,
       GtkTextIter    *end)
{
  if (self->idle != 0)
    {
      GtkTextIter from, to;

      gtk_text_buffer_get_iter_at_mark (self->buffer, &from, gtk_text_buffer_get_mark (self->buffer, PENDING_START));
      gtk_text_buffer_get_iter_at_mark (self->buffer, &to, gtk_text_buffer_get_mark (self->buffer, PENDING_END));
      if (gtk_text_iter_compare (&from, start) < 0)
        *start = from;
      if (gtk_text_iter_compare (&to, end) > 0)
        *end = to;
    }
  put_mark (self, PENDING_START, start, TRUE);
  put_mark (self, PENDING_END, end, FALSE);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

static void
check_between (FabScriptSpell *self,
               GtkTextIter    *start,
               GtkTextIter    *end)
{
  if (gtk_text_iter_equal (start, end)) /* a dictionary is read when there is something to check */
    return;
  gtk_text_buffer_remove_tag_by_name (self->buffer, FAB_SCRIPT_SPELL_TAG, start, end);
  if (gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (start) >= MAX_AT_ONCE)
    queue (self, start, end);
  else if (fab_speller_get_language (self->speller) != NULL)
    check_from (self, start, end, G_MAXINT64);
}

void
fab_script_spell_check (FabScriptSpell *self,
                        guint           start,
                        guint           end)
{
  GtkTextIter from, to;

  g_return_if_fail (FAB_IS_SCRIPT_SPELL (self));

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, end);
  check_between (self, &from, &to);
}

static void
check_all (FabScriptSpell *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  check_between (self, &start, &end);
}

/* --- the word under the cursor ---------------------------------------------------------------- */

static void
cursor_moved_cb (FabScriptSpell *self)
{
  GtkTextIter start, end;

  if (self->typing == NULL || self->view == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, self->typing);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (!find_word (&start, &end, &end) || is_being_typed (self, &start, &end))
    return;
  gtk_text_buffer_delete_mark (self->buffer, self->typing);
  self->typing = NULL;
  check_word (self, &start, &end);
}

static gboolean
get_offered (FabScriptSpell *self,
             GtkTextIter    *start,
             GtkTextIter    *end)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), FAB_SCRIPT_SPELL_TAG);

  if (self->offered == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, start, self->offered);
  /* at its very end one means the word, too */
  if (!gtk_text_iter_has_tag (start, tag) && !(gtk_text_iter_backward_char (start) && gtk_text_iter_has_tag (start, tag)))
    return FALSE;
  *end = *start;
  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  gtk_text_iter_forward_to_tag_toggle (end, tag);

  return TRUE;
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *value)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

static void
append_words (FabScriptSpell *self,
              GMenu          *menu,
              const char     *word)
{
  g_autoptr(GMenu) section = g_menu_new ();
  g_auto(GStrv) words = fab_speller_suggest (self->speller, word);

  for (guint i = 0; words[i]; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      append_choice (section, label, "spell.replace", words[i]);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_clear_object (&section);
  section = g_menu_new ();
  append_choice (section, _("_Add to Dictionary"), "spell.add", word);
  append_choice (section, _("_Ignore"), "spell.ignore", word);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_languages (FabScriptSpell *self,
                  GMenu          *menu)
{
  g_autoptr(GMenu) languages = g_menu_new ();
  g_auto(GStrv) tags = fab_speller_list_languages (self->speller);
  const char *used = fab_speller_get_language (self->speller);

  g_simple_action_set_state (self->choice, g_variant_new_string (used ? used : "none"));
  append_choice (languages, _("None"), "spell.language", "none");
  for (guint i = 0; tags[i]; i++)
    {
      g_auto(GStrv) parts = g_strsplit (tags[i], "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      append_choice (languages, label, "spell.language", tags[i]);
    }
  g_menu_append_submenu (menu, _("Spelling"), G_MENU_MODEL (languages));
}

void
fab_script_spell_offer (FabScriptSpell    *self,
                        const GtkTextIter *at)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkTextIter start, end;

  g_return_if_fail (FAB_IS_SCRIPT_SPELL (self));

  if (self->offered)
    gtk_text_buffer_delete_mark (self->buffer, self->offered);
  self->offered = at ? gtk_text_buffer_create_mark (self->buffer, NULL, at, TRUE) : NULL;
  if (get_offered (self, &start, &end))
    {
      g_autofree char *word = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);

      append_words (self, menu, word);
    }
  append_languages (self, menu);
  gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (menu));
}

/* --- what the menu does ----------------------------------------------------------------------- */

static void
replace_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  FabScriptSpell *self = data;
  GtkTextIter start, end;

  if (!get_offered (self, &start, &end))
    return;
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  FabScriptSpell *self = data;

  fab_speller_add (self->speller, g_variant_get_string (parameter, NULL),
                   g_str_equal (g_action_get_name (G_ACTION (action)), "add"));
  check_all (self);
}

static void
set_language (FabScriptSpell *self,
              const char     *language)
{
  if (g_strcmp0 (self->language, language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  fab_speller_set_language (self->speller, language);
  check_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

static void
language_cb (GSimpleAction *action,
             GVariant      *value,
             gpointer       data)
{
  set_language (data, g_variant_get_string (value, NULL));
}

static void
add_actions (FabScriptSpell *self)
{
  static const GActionEntry entries[] = {
    { "replace", replace_cb, "s" }, { "add", add_cb, "s" }, { "ignore", add_cb, "s" },
    { "language", NULL, "s", "''", language_cb },
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  self->choice = g_object_ref (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "language")));
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spell", G_ACTION_GROUP (group));
}

/* The menu is made before the view opens it. */
static void
pressed_cb (FabScriptSpell *self,
            int             n_press,
            double          x,
            double          y)
{
  GtkTextIter at;
  int bx, by;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &bx, &by);
  fab_script_spell_offer (self, gtk_text_view_get_iter_at_location (self->view, &at, bx, by) ? &at : NULL);
}

static gboolean
key_cb (FabScriptSpell  *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  GtkTextIter at;

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && state & GDK_SHIFT_MASK))
    {
      gtk_text_buffer_get_iter_at_mark (self->buffer, &at, gtk_text_buffer_get_insert (self->buffer));
      if (!is_letter (&at))
        gtk_text_iter_backward_char (&at);
      fab_script_spell_offer (self, &at);
    }

  return GDK_EVENT_PROPAGATE;
}

static void
add_controllers (FabScriptSpell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/* --- the object ------------------------------------------------------------------------------- */

static void
add_name (FabScriptSpell *self,
          const char     *name)
{
  g_autofree char *fold = g_utf8_casefold (name, -1);
  g_auto(GStrv) words = g_str_tokenize_and_fold (name, NULL, NULL);
  g_auto(GStrv) parts = g_strsplit_set (fold, " .-'\"", -1);

  for (guint i = 0; words[i]; i++)
    g_hash_table_add (self->names, g_strdup (words[i]));
  for (guint i = 0; parts[i]; i++)
    g_hash_table_add (self->names, g_strdup (parts[i]));
}

void
fab_script_spell_set_story (FabScriptSpell *self,
                            const char     *tag)
{
  g_return_if_fail (FAB_IS_SCRIPT_SPELL (self));

  if (g_strcmp0 (self->story, tag) == 0)
    return;
  g_free (self->story);
  self->story = g_strdup (tag);
  fab_speller_set_story (self->speller, tag);
  check_all (self);
}

void
fab_script_spell_set_names (FabScriptSpell *self,
                            GListModel     *cast)
{
  g_return_if_fail (FAB_IS_SCRIPT_SPELL (self));

  g_hash_table_remove_all (self->names);
  for (guint i = 0; cast && i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      add_name (self, fab_cast_member_get_name (member));
    }
  check_all (self);
}

static void
fab_script_spell_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_string (value, FAB_SCRIPT_SPELL (object)->language);
}

static void
fab_script_spell_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  set_language (FAB_SCRIPT_SPELL (object), g_value_get_string (value));
}

void
fab_script_spell_detach (FabScriptSpell *self)
{
  g_return_if_fail (FAB_IS_SCRIPT_SPELL (self));

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->view)
    gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spell", NULL);
  self->view = NULL;
}

static void
fab_script_spell_finalize (GObject *object)
{
  FabScriptSpell *self = FAB_SCRIPT_SPELL (object);

  fab_script_spell_detach (self);
  g_clear_object (&self->choice);
  g_clear_object (&self->buffer);
  g_hash_table_unref (self->names);
  fab_speller_free (self->speller);
  g_free (self->language);
  g_free (self->story);

  G_OBJECT_CLASS (fab_script_spell_parent_class)->finalize (object);
}

static void
fab_script_spell_class_init (FabScriptSpellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fab_script_spell_finalize;
  object_class->get_property = fab_script_spell_get_property;
  object_class->set_property = fab_script_spell_set_property;
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                   G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_script_spell_init (FabScriptSpell *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->speller = fab_speller_new ();
}

FabScriptSpell *
fab_script_spell_new (GtkTextView *view)
{
  FabScriptSpell *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (FAB_TYPE_SCRIPT_SPELL, NULL);
  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  gtk_text_buffer_create_tag (self->buffer, FAB_SCRIPT_SPELL_TAG, "underline", PANGO_UNDERLINE_ERROR, NULL);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  add_actions (self);
  add_controllers (self);
  fab_script_spell_offer (self, NULL);

  return self;
}
