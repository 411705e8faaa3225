/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Without which a command cannot be done. */
typedef enum
{
  FAB_NEEDS_NOTHING,
  FAB_NEEDS_STORY,
  FAB_NEEDS_PANEL,
  FAB_NEEDS_CANVAS, /* a panel that is open on it */
} FabNeeds;

/**
 * FabCommand:
 *
 * What a person can do, what it is called and which keys do it. The one table of them (fab-commands.c) makes the keys, the
 * tooltips, the window of shortcuts, the command palette, and what is enabled when.
 */
typedef struct
{
  const char *action; /* with its target; NULL: a gesture, done by keys or the pointer alone */
  const char *title;  /* to be translated, context “shortcuts” */
  const char *accels; /* keys that work always, with spaces between them; or NULL */
  const char *keys;   /* keys that are dead while one types; those of a gesture; or NULL */
  FabNeeds    needs;
} FabCommand;

typedef struct
{
  const char       *title; /* to be translated, context “shortcuts” */
  const FabCommand *commands;
  guint             n;
} FabCommandGroup;

const FabCommandGroup *fab_commands_list        (guint *n);
/* NULL: there is none. */
const FabCommand      *fab_commands_find        (const char *action);
const char            *fab_command_get_title    (const FabCommand *command);
/* Its keys as they are shown, such as “Ctrl+S”; NULL when it has none. */
char                  *fab_command_dup_keys     (const FabCommand *command) G_GNUC_WARN_UNUSED_RESULT;
/* @text with the keys of @action behind it. */
char                  *fab_commands_dup_tooltip (const char *text, const char *action) G_GNUC_WARN_UNUSED_RESULT;
/* Adds their keys, once, to the tooltips of all that stands in @root and activates a command. */
void                   fab_commands_add_keys    (GtkWidget *root);
/* Sets the accelerators of @app. */
void                   fab_commands_add_accels  (GtkApplication *app);
/* Has @callback called, in widgets of @widget_class, by the keys that are dead while one types; "s" is the action. */
void                   fab_commands_install_keys (GtkWidgetClass *widget_class, const char *prefix, GtkShortcutFunc callback);

G_END_DECLS
