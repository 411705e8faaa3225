/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-announcement"

#include "config.h"

#include "fab-announcement.h"
#include "fab-screen-reader.h"

/* The keys often move with what is told, and what they come to is said first. */
#define AFTER_MS 250
#define STAYS_SECONDS 5 /* where nothing else would be said */
#define ARRIVED_MS 1000 /* on the bus */

/* What is said in a window; lives as long as it. */
typedef struct
{
  GtkWindow *window;
  GString   *waiting;
  guint      timeout;
  guint      idle;
  guint      stays;
  GtkWidget *bearer; /* weak: it is described by what was said */
  char      *said;
  char      *before; /* what described it; NULL: nothing */
} Speaker;

static char *
dup_description (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION))
    return NULL;

  return gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
}

static void
set_description (GtkWidget  *widget,
                 const char *text)
{
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Unless it came to be described otherwise meanwhile. */
static void
restore (Speaker *speaker)
{
  g_autofree char *now = speaker->bearer ? dup_description (speaker->bearer) : NULL;

  if (speaker->bearer && g_strcmp0 (now, speaker->said) == 0)
    set_description (speaker->bearer, speaker->before);
  g_clear_handle_id (&speaker->stays, g_source_remove);
  g_clear_weak_pointer (&speaker->bearer);
  g_clear_pointer (&speaker->before, g_free);
  g_clear_pointer (&speaker->said, g_free);
}

static void
free_speaker (Speaker *speaker)
{
  g_clear_handle_id (&speaker->timeout, g_source_remove);
  g_clear_handle_id (&speaker->idle, g_source_remove);
  g_clear_handle_id (&speaker->stays, g_source_remove);
  g_clear_weak_pointer (&speaker->bearer);
  g_string_free (speaker->waiting, TRUE);
  g_free (speaker->before);
  g_free (speaker->said);
  g_free (speaker);
}

/* By then the next widget is known to have the keys, so that nobody says this again. */
static gboolean
left_cb (gpointer data)
{
  Speaker *speaker = data;

  speaker->idle = 0;
  if (speaker->bearer != gtk_window_get_focus (speaker->window))
    restore (speaker);

  return G_SOURCE_REMOVE;
}

static void
focus_cb (GtkWindow  *window,
          GParamSpec *pspec,
          Speaker    *speaker)
{
  if (speaker->bearer && speaker->idle == 0)
    speaker->idle = g_idle_add (left_cb, speaker);
}

/* Who comes back hears where the keys are, not what happened before. */
static void
active_cb (GtkWindow  *window,
           GParamSpec *pspec,
           Speaker    *speaker)
{
  if (!gtk_window_is_active (window))
    restore (speaker);
}

static Speaker *
get_speaker (GtkWindow *window)
{
  Speaker *speaker = g_object_get_data (G_OBJECT (window), "fab-announcement");

  if (speaker != NULL)
    return speaker;
  speaker = g_new0 (Speaker, 1);
  speaker->window = window;
  speaker->waiting = g_string_new (NULL);
  g_object_set_data_full (G_OBJECT (window), "fab-announcement", speaker, (GDestroyNotify) free_speaker);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), speaker);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (active_cb), speaker);

  return speaker;
}

static gboolean
stayed_cb (gpointer data)
{
  Speaker *speaker = data;

  speaker->stays = 0;
  restore (speaker);

  return G_SOURCE_REMOVE;
}

/* What describes the widget itself is said after it and is not lost: to have it back would have it said as well. */
static gboolean
say_cb (gpointer data)
{
  Speaker *speaker = data;
  GtkWidget *focus = gtk_window_get_focus (speaker->window);

  speaker->timeout = 0;
  restore (speaker);
  g_set_weak_pointer (&speaker->bearer, focus ? focus : GTK_WIDGET (speaker->window));
  speaker->before = dup_description (speaker->bearer);
  if (speaker->before && *speaker->before)
    g_string_append_printf (speaker->waiting, "\n%s", speaker->before);
  else
    speaker->stays = g_timeout_add_seconds (STAYS_SECONDS, stayed_cb, speaker);
  speaker->said = g_strdup (speaker->waiting->str);
  g_string_truncate (speaker->waiting, 0);
  set_description (speaker->bearer, speaker->said);

  return G_SOURCE_REMOVE;
}

/* The one that has the keys; @window where none has. */
static GtkWindow *
find_active (GtkWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) other = g_list_model_get_item (toplevels, i);

      if (gtk_window_is_active (other))
        return other;
    }

  return window;
}

void
fab_announcement_say (GtkWindow  *window,
                      const char *text)
{
  Speaker *speaker;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (text != NULL);

  speaker = get_speaker (find_active (window));
  if (speaker->waiting->len > 0)
    g_string_append_c (speaker->waiting, '\n');
  g_string_append (speaker->waiting, text);
  if (speaker->timeout == 0)
    speaker->timeout = g_timeout_add (AFTER_MS, say_cb, speaker);
}

/* --- the first window ------------------------------------------------------------------------- */

static gboolean
arrived_cb (gpointer data)
{
  GWeakRef *ref = data;
  g_autoptr(GtkWindow) window = g_weak_ref_get (ref);
  GtkWidget *focus = window ? gtk_window_get_focus (window) : NULL;

  if (focus == NULL || (GTK_IS_EDITABLE (focus) && *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0'))
    return G_SOURCE_REMOVE; /* what was typed meanwhile would be selected, and the next letter take its place */
  gtk_window_set_focus (window, NULL);
  gtk_window_set_focus (window, focus);

  return G_SOURCE_REMOVE;
}

static void
free_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
listens_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  if (fab_screen_reader_ask_finish (result))
    g_timeout_add_full (G_PRIORITY_DEFAULT, ARRIVED_MS, arrived_cb, data, free_ref);
  else
    free_ref (data);
}

void
fab_announcement_introduce (GtkWindow *window)
{
  GWeakRef *ref;

  g_return_if_fail (GTK_IS_WINDOW (window));

  ref = g_new0 (GWeakRef, 1);
  g_weak_ref_init (ref, window);
  fab_screen_reader_ask_async (NULL, listens_cb, ref);
}
