/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-film-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-film-choices.h"
#include "fab-film-dialog.h"
#include "fab-folder.h"
#include "fab-message.h"
#include "fab-reel-axis.h"
#include "fab-target.h"

struct _FabFilmDialog
{
  AdwWindow parent_instance;

  AdwComboRow  *format, *quality, *part, *aspect, *size, *rate, *captions, *loudness;
  GtkSwitch    *constant, *slate, *shot_numbers, *timecode;
  AdwEntryRow  *watermark;
  GtkWidget    *picture, *writing; /* what sound alone has not */
  GtkWidget    *constant_row;
  GtkWidget    *notice_row;
  GtkLabel     *notice;
  GtkLabel     *guess;
  GtkWidget    *export;

  FabSession   *session;
  GSettings    *settings;
  GtkFileChooserNative *chooser;
  GFile        *target; /* while it is asked where its captions go */
  FabFilmPart   parts[4]; /* of the rows of part */
};

typedef enum { CAPTIONS_NONE, CAPTIONS_BURNT, CAPTIONS_SRT, CAPTIONS_VTT } Captions;

enum
{
  EXPORT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabFilmDialog, fab_film_dialog, ADW_TYPE_WINDOW)

static guint signals[N_SIGNALS];

/* --- what is chosen --- */

static const FabFilmFormat *
get_format (FabFilmDialog *self)
{
  guint n, i = adw_combo_row_get_selected (self->format);
  const FabFilmFormat *formats = fab_film_formats (&n);

  return &formats[MIN (i, n - 1)];
}

static double
get_aspect (FabFilmDialog *self)
{
  guint n, i = adw_combo_row_get_selected (self->aspect);
  const FabFilmChoice *aspects = fab_film_aspects (&n);

  return i < n && aspects[i].value > 0 ? aspects[i].value : fab_session_get_aspect (self->session);
}

static int
get_side (FabFilmDialog *self)
{
  guint n, i = adw_combo_row_get_selected (self->size);
  const FabFilmChoice *sizes = fab_film_sizes (&n);

  return sizes[MIN (i, n - 1)].value;
}

static FabTimeline *
make_timeline (FabFilmDialog *self)
{
  guint n, i = adw_combo_row_get_selected (self->rate);
  const FabFilmRate *rates = fab_film_rates (&n);

  return fab_session_create_timeline (self->session, i < n ? rates[i].n : 0, i < n ? rates[i].d : 0);
}

static void
read_options (FabFilmDialog   *self,
              FabVideoOptions *options)
{
  const char *watermark = gtk_editable_get_text (GTK_EDITABLE (self->watermark));

  *options = (FabVideoOptions) { 0 };
  options->format = get_format (self);
  options->quality = adw_combo_row_get_selected (self->quality);
  options->loudness = adw_combo_row_get_selected (self->loudness);
  options->constant_rate = gtk_switch_get_active (self->constant);
  options->imprint.captions = adw_combo_row_get_selected (self->captions) == CAPTIONS_BURNT;
  options->imprint.slate = gtk_switch_get_active (self->slate);
  options->imprint.shot_numbers = gtk_switch_get_active (self->shot_numbers);
  options->imprint.timecode = gtk_switch_get_active (self->timecode);
  options->imprint.watermark = *watermark ? watermark : NULL;
  fab_film_find_size (get_aspect (self), get_side (self), &options->width, &options->height);
}

static GArray *
read_ranges (FabFilmDialog   *self,
             FabTimeline     *timeline,
             FabVideoOptions *options)
{
  guint i = adw_combo_row_get_selected (self->part);
  GArray *ranges = fab_film_find_ranges (self->session, timeline,
                                         self->parts[MIN (i, G_N_ELEMENTS (self->parts) - 1)]);

  options->ranges = (const FabFrameRange *) ranges->data;
  options->n_ranges = ranges->len;

  return ranges;
}

static FabBeside
get_beside (FabFilmDialog *self)
{
  static const FabBeside beside[] = { [CAPTIONS_SRT] = FAB_BESIDE_SRT, [CAPTIONS_VTT] = FAB_BESIDE_VTT };
  guint captions = adw_combo_row_get_selected (self->captions);

  return captions < G_N_ELEMENTS (beside) ? beside[captions] : FAB_BESIDE_NONE;
}

FabExportJob *
fab_film_dialog_make_job (FabFilmDialog *self,
                          GFile         *target,
                          GFile         *captions)
{
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(GArray) ranges = NULL;
  FabVideoOptions options;

  g_return_val_if_fail (FAB_IS_FILM_DIALOG (self), NULL);

  timeline = make_timeline (self);
  read_options (self, &options);
  ranges = read_ranges (self, timeline, &options);

  return fab_export_job_new (fab_session_get_story (self->session), timeline, target, &options, get_beside (self), captions);
}

/* --- what it comes to --- */

static void
update_guess (FabFilmDialog *self)
{
  g_autoptr(FabTimeline) timeline = make_timeline (self);
  g_autoptr(GArray) ranges = NULL;
  g_autofree char *length = NULL, *size = NULL, *time = NULL, *text = NULL;
  FabVideoOptions options;
  gint64 frames, bytes, duration;
  int n, d;

  read_options (self, &options);
  ranges = read_ranges (self, timeline, &options);
  fab_film_guess (timeline, &options, &frames, &bytes, &duration);
  fab_timeline_get_fps (timeline, &n, &d);
  length = fab_format_time (frames * d * G_USEC_PER_SEC / n, FALSE);
  size = g_format_size (MAX (bytes / 100000, 1) * 100000);
  time = fab_format_time (MAX (duration, G_USEC_PER_SEC), FALSE);
  /* Translators: length of the film, its frames, the size of the file and how long the export takes */
  text = g_strdup_printf (_("%s, %d frames. About %s, made in about %s"), length, (int) frames, size,
                          time);
  gtk_label_set_text (self->guess, text);
}

static void
update (FabFilmDialog *self)
{
  const FabFilmFormat *format = get_format (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean able = fab_film_format_check (format, TRUE, &error);

  gtk_widget_set_visible (self->notice_row, !able);
  if (!able)
    text = fab_message_for_error (error);
  gtk_label_set_text (self->notice, able ? "" : text);
  gtk_widget_set_sensitive (self->export, able);
  gtk_widget_set_visible (self->picture, format->picture);
  gtk_widget_set_visible (self->writing, format->picture);
  gtk_widget_set_visible (self->constant_row, format->video != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->loudness), format->audio != NULL);
  update_guess (self);
}

/* --- the rows --- */

static void
set_rows (AdwComboRow *row,
          GPtrArray   *labels)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    gtk_string_list_append (list, labels->pdata[i]);
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
fill_formats (FabFilmDialog *self)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const FabFilmFormat *formats = fab_film_formats (&n);

  for (guint i = 0; i < n; i++)
    if (formats[i].picture)
      g_ptr_array_add (labels, g_strdup (formats[i].name));
    else
      /* Translators: a sound file of that format, such as "WAV, Sound Only" */
      g_ptr_array_add (labels, g_strdup_printf (_("%s, Sound Only"), formats[i].name));
  set_rows (self->format, labels);
}

static void
fill_aspects (FabFilmDialog *self)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const FabFilmChoice *aspects = fab_film_aspects (&n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (labels, g_strdup (_(aspects[i].label)));
  set_rows (self->aspect, labels);
}

static void
fill_sizes (FabFilmDialog *self)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  guint n, selected = adw_combo_row_get_selected (self->size);
  const FabFilmChoice *sizes = fab_film_sizes (&n);

  for (guint i = 0; i < n; i++)
    {
      int width, height;

      fab_film_find_size (get_aspect (self), sizes[i].value, &width, &height);
      g_ptr_array_add (labels, g_strdup_printf ("%s, %d × %d", _(sizes[i].label), width, height));
    }
  set_rows (self->size, labels);
  adw_combo_row_set_selected (self->size, MIN (selected, n - 1));
}

static void
fill_rates (FabFilmDialog *self)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const FabFilmRate *rates = fab_film_rates (&n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (labels, i == 0 ? g_strdup (_("As the Project"))
                                    : g_strdup_printf (_("%s a second"), rates[i].label));
  set_rows (self->rate, labels);
}

static void
add_part (FabFilmDialog *self,
          GPtrArray     *labels,
          FabFilmPart    part,
          char          *label)
{
  self->parts[labels->len] = part;
  g_ptr_array_add (labels, label);
}

static char *
describe_selected (FabFilmDialog *self,
                   FabPanel      *panel)
{
  guint n = fab_session_get_n_selected (self->session);

  if (n < 2)
    return g_strdup_printf (_("Panel %s"), fab_panel_get_label (panel));
  return g_strdup_printf (ngettext ("%u Selected Panel", "%u Selected Panels", n), n);
}

static void
fill_parts (FabFilmDialog *self)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(FabPanel) panel = fab_session_dup_panel (self->session);
  FabReelTools *tools = fab_session_get_tools (self->session);
  gboolean range = fab_reel_tools_get_in (tools) >= 0 || fab_reel_tools_get_out (tools) >= 0;

  add_part (self, labels, FAB_FILM_ALL, g_strdup (_("The Whole Film")));
  if (panel)
    {
      add_part (self, labels, FAB_FILM_SCENE, g_strdup (_("This Scene")));
      add_part (self, labels, FAB_FILM_SELECTED, describe_selected (self, panel));
    }
  if (range)
    add_part (self, labels, FAB_FILM_RANGE, g_strdup (_("From In to Out")));
  set_rows (self->part, labels);
  /* Who marked a range means it, or selected several panels. */
  if (range || fab_session_get_n_selected (self->session) > 1)
    adw_combo_row_set_selected (self->part, labels->len - 1);
}

static void
aspect_changed_cb (FabFilmDialog *self)
{
  fill_sizes (self);
  update (self);
}

/* --- what was chosen last --- */

typedef struct
{
  const char *name;
  GtkWidget  *widget;
} Choice;

#define N_CHOICES 11

static void
list_choices (FabFilmDialog *self,
              Choice         choices[N_CHOICES])
{
  Choice all[N_CHOICES] = {
    { "format", GTK_WIDGET (self->format) }, { "quality", GTK_WIDGET (self->quality) },
    { "aspect", GTK_WIDGET (self->aspect) }, { "size", GTK_WIDGET (self->size) },
    { "rate", GTK_WIDGET (self->rate) }, { "captions", GTK_WIDGET (self->captions) },
    { "loudness", GTK_WIDGET (self->loudness) }, { "constant", GTK_WIDGET (self->constant) },
    { "slate", GTK_WIDGET (self->slate) }, { "shot-numbers", GTK_WIDGET (self->shot_numbers) },
    { "timecode", GTK_WIDGET (self->timecode) },
  };

  memcpy (choices, all, sizeof all);
}

static void
restore_choices (FabFilmDialog *self)
{
  g_autoptr(GVariant) saved = g_settings_get_value (self->settings, "film-choices");
  Choice choices[N_CHOICES];

  list_choices (self, choices);
  for (guint i = 0; i < N_CHOICES; i++)
    {
      guint value;

      if (!g_variant_lookup (saved, choices[i].name, "u", &value))
        continue;
      if (GTK_IS_SWITCH (choices[i].widget))
        gtk_switch_set_active (GTK_SWITCH (choices[i].widget), value);
      else if (value < g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (choices[i].widget))))
        adw_combo_row_set_selected (ADW_COMBO_ROW (choices[i].widget), value);
    }
}

static void
save_choices (FabFilmDialog *self)
{
  g_auto(GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  Choice choices[N_CHOICES];

  list_choices (self, choices);
  for (guint i = 0; i < N_CHOICES; i++)
    {
      guint value = GTK_IS_SWITCH (choices[i].widget)
                    ? (guint) gtk_switch_get_active (GTK_SWITCH (choices[i].widget))
                    : adw_combo_row_get_selected (ADW_COMBO_ROW (choices[i].widget));

      g_variant_dict_insert (&dict, choices[i].name, "u", value);
    }
  g_settings_set_value (self->settings, "film-choices", g_variant_dict_end (&dict));
}

/* --- where to --- */

static void
start (FabFilmDialog *self,
       GFile         *target,
       GFile         *captions)
{
  g_autoptr(FabExportJob) job = fab_film_dialog_make_job (self, target, captions);

  save_choices (self);
  g_signal_emit (self, signals[EXPORT], 0, job);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ask_where (FabFilmDialog *self,
           const char    *title,
           const char    *name,
           void         (*response_cb) (FabFilmDialog *, int, GtkFileChooserNative *))
{
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  fab_folder_guide (GTK_FILE_CHOOSER (self->chooser), G_USER_DIRECTORY_VIDEOS);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
captions_chosen_cb (FabFilmDialog        *self,
                    int                   response,
                    GtkFileChooserNative *chooser)
{
  g_autoptr(GFile) captions = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  captions = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  start (self, self->target, captions);
}

/* In a sandbox the captions cannot go beside the film by themselves. */
static void
chosen_cb (FabFilmDialog        *self,
           int                   response,
           GtkFileChooserNative *chooser)
{
  g_autoptr(GFile) file = NULL, captions = NULL;
  g_autofree char *name = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_clear_object (&self->target);
  self->target = fab_target_with_ending (file, get_format (self)->extension);
  captions = fab_export_job_name_beside (self->target, get_beside (self));
  if (captions == NULL || !fab_target_is_alone (self->target))
    {
      start (self, self->target, NULL);
      return;
    }
  name = g_file_get_basename (captions);
  ask_where (self, _("Captions of the Film"), name, captions_chosen_cb);
}

static char *
suggest_name (FabFilmDialog *self)
{
  g_autofree char *title = NULL;

  g_object_get (fab_session_get_story (self->session), "title", &title, NULL);
  if (title == NULL || *title == '\0')
    {
      g_free (title);
      title = g_strdup (_("Film"));
    }
  g_strdelimit (title, "/\\:", '-');

  return g_strconcat (title, get_format (self)->extension, NULL);
}

static void
export_cb (FabFilmDialog *self)
{
  g_autofree char *name = suggest_name (self);

  ask_where (self, _("Export the Film"), name, chosen_cb);
}

static void
fab_film_dialog_dispose (GObject *object)
{
  FabFilmDialog *self = FAB_FILM_DIALOG (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->target);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_FILM_DIALOG);

  G_OBJECT_CLASS (fab_film_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/film-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, format);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, quality);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, part);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, aspect);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, size);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, rate);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, captions);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, loudness);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, constant);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, slate);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, shot_numbers);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, timecode);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, watermark);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, writing);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, constant_row);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, notice_row);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, guess);
  gtk_widget_class_bind_template_child (widget_class, FabFilmDialog, export);
}

static void
fab_film_dialog_class_init (FabFilmDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_film_dialog_dispose;

  signals[EXPORT] = g_signal_new ("export", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, FAB_TYPE_EXPORT_JOB);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_film_dialog_init (FabFilmDialog *self)
{
  self->settings = g_settings_new (FAB_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
follow_choices (FabFilmDialog *self)
{
  AdwComboRow *combos[] = { self->format, self->quality, self->part, self->size, self->rate,
                            self->captions, self->loudness };
  GtkSwitch *switches[] = { self->constant, self->slate };

  for (guint i = 0; i < G_N_ELEMENTS (combos); i++)
    g_signal_connect_object (combos[i], "notify::selected", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    g_signal_connect_object (switches[i], "notify::active", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->aspect, "notify::selected", G_CALLBACK (aspect_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
fab_film_dialog_new (GtkWindow  *parent,
                     FabSession *session)
{
  FabFilmDialog *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_FILM_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  fill_formats (self);
  fill_aspects (self);
  fill_sizes (self);
  adw_combo_row_set_selected (self->size, 2);
  fill_rates (self);
  fill_parts (self);
  restore_choices (self);
  follow_choices (self);
  aspect_changed_cb (self);

  return GTK_WIDGET (self);
}
