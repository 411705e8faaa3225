/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-toast"

#include "config.h"

#include "fab-toast.h"

#define LINE 48 /* letters that fit into any window */
#define WIDEST 72
#define NARROWEST 16
#define LETTER 9 /* pixels, about */
#define AROUND 72 /* pixels: margins of the toast, and in it */
#define SECONDS 5
#define READ_IN_A_SECOND 14 /* letters */

/* The toast of libadwaita 1.2 gives its text as much room as it would like to have, also when that is more than the window has. */
static void
fit_cb (GtkLabel *label)
{
  GtkWidget *bin = gtk_widget_get_parent (GTK_WIDGET (label));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (bin));
  int room = gtk_widget_get_width (window), height;

  if (room <= 0) /* it is not on the screen yet */
    gtk_window_get_default_size (GTK_WINDOW (window), &room, &height);
  room -= AROUND;
  for (GtkWidget *button = gtk_widget_get_next_sibling (bin); button; button = gtk_widget_get_next_sibling (button))
    {
      int width;

      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      room -= width;
    }
  gtk_label_set_max_width_chars (label, CLAMP (room / LETTER, NARROWEST, WIDEST));
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE); /* else it would be as tall as wide */
  g_signal_connect (label, "map", G_CALLBACK (fit_cb), NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "toast-text");

  return label;
}

AdwToast *
fab_toast_new (const char *text)
{
  g_autofree char *escaped = NULL;
  AdwToast *toast;
  glong n;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  n = g_utf8_strlen (text, -1);
  if (n <= LINE)
    return toast;
  adw_toast_set_custom_title (toast, make_label (text));
  adw_toast_set_timeout (toast, SECONDS + n / READ_IN_A_SECOND);

  return toast;
}
