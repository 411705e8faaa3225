/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-painter-page"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-guide-map.h"
#include "fab-message.h"
#include "fab-model-menu.h"
#include "fab-painter-page.h"
#include "fab-service-rows.h"

#define MOST_OF_WORKFLOW (4 * 1024 * 1024)

struct _FabPainterPage
{
  AdwPreferencesPage parent_instance;

  AdwComboRow         *kind;
  AdwEntryRow         *url;
  AdwEntryRow         *key;
  AdwEntryRow         *model;
  GtkMenuButton       *models;
  AdwActionRow        *test;
  GtkSpinner          *spinner;
  GtkWidget           *test_button;
  AdwActionRow        *where;
  GtkImage            *where_icon;
  AdwPreferencesGroup *how;
  AdwComboRow         *guide;
  AdwEntryRow         *style;
  AdwEntryRow         *control;
  AdwActionRow        *strength_row;
  GtkAdjustment       *strength;
  AdwActionRow        *steps_row;
  GtkAdjustment       *steps;
  AdwActionRow        *workflow;
  GtkWidget           *no_workflow;

  FabEngineSettings   *engines;
  FabPainterSettings  *painters;
  GCancellable        *cancellable;
  GtkFileChooserNative *chooser;
  gboolean             following; /* the settings: nobody chose */
};

G_DEFINE_FINAL_TYPE (FabPainterPage, fab_painter_page, ADW_TYPE_PREFERENCES_PAGE)

static const char * const guide_words[] = {
  N_("The best there is for each"), N_("Nothing"), N_("The drawing, painted over"), N_("Lines"), N_("Depth"), N_("Poses of people"),
};

/* --- which it is ------------------------------------------------------------------------------ */

static const FabPainterKind *
get_kind (FabPainterPage *self)
{
  g_autofree char *preferred = NULL;

  if (self->painters == NULL)
    return NULL;
  g_object_get (self->painters, "preferred", &preferred, NULL);

  return fab_painter_kind_find (preferred);
}

static FabServiceSettings *
get_service (FabPainterPage *self)
{
  const FabPainterKind *kind = get_kind (self);

  return kind ? fab_painter_settings_get_service (self->painters, kind->id) : NULL;
}

static GSettings *
get_rest (FabPainterPage *self)
{
  const FabPainterKind *kind = get_kind (self);

  return kind ? fab_painter_settings_get_rest (self->painters, kind->id) : NULL;
}

static void
fill_lists (FabPainterPage *self)
{
  const FabPainterKind * const *kinds = fab_painter_kinds ();
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL), guides = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Nobody: drawings only"));
  for (guint i = 0; kinds[i]; i++)
    gtk_string_list_append (names, kinds[i]->name);
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (names));
  for (guint i = 0; i < G_N_ELEMENTS (guide_words); i++)
    gtk_string_list_append (guides, _(guide_words[i]));
  adw_combo_row_set_model (self->guide, G_LIST_MODEL (guides));
}

/* --- what it shows ---------------------------------------------------------------------------- */

static char *
say_where (const FabPainterKind *kind,
           const char           *hosts)
{
  if (kind->price == FAB_PRICE_PAID)
    /* Translators: %s are names of computers on the network */
    return g_strdup_printf (_("Words and drawings are sent to %s. Every picture is charged to the account of the key."), hosts);
  if (kind->price == FAB_PRICE_GIVEN)
    /* Translators: %s are names of computers on the network */
    return g_strdup_printf (_("Words and drawings are sent to %s. Volunteers paint for nothing and can see what is sent; one waits in a "
                              "queue. No account is needed."), hosts);

  /* Translators: %s are names of computers on the network */
  return g_strdup_printf (_("Words and drawings are sent to %s."), hosts);
}

static void
show_where (FabPainterPage       *self,
            const FabPainterKind *kind)
{
  FabServiceSettings *service = get_service (self);
  g_autofree char *hosts = service ? fab_service_settings_dup_remote_host (service) : NULL;
  g_autofree char *text = hosts ? say_where (kind, hosts) : NULL;

  fab_service_rows_show_where (self->where, self->where_icon, text,
                               kind && kind->keyed && !fab_service_settings_get_keyring (service));
}

static guint
find_guide (const char *name)
{
  const char * const *names = fab_guide_names ();

  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return i + 1;

  return 0;
}

static void
show_rest (FabPainterPage       *self,
           const FabPainterKind *kind)
{
  GSettings *rest = get_rest (self);
  g_autofree char *guide = g_settings_get_string (rest, "guide"), *style = g_settings_get_string (rest, "style");
  g_autofree char *control = g_settings_get_string (rest, "control"), *workflow = g_settings_get_string (rest, "workflow");

  adw_combo_row_set_selected (self->guide, find_guide (guide));
  fab_service_rows_show_text (self->style, style);
  fab_service_rows_show_text (self->control, control);
  gtk_adjustment_set_value (self->strength, g_settings_get_double (rest, "strength") * 100);
  gtk_adjustment_set_value (self->steps, g_settings_get_int (rest, "steps"));
  gtk_widget_set_visible (GTK_WIDGET (self->control), kind->control);
  gtk_widget_set_visible (GTK_WIDGET (self->strength_row), kind->strength);
  gtk_widget_set_visible (GTK_WIDGET (self->steps_row), kind->steps);
  gtk_widget_set_visible (GTK_WIDGET (self->workflow), kind->workflow);
  gtk_widget_set_visible (self->no_workflow, *workflow != '\0');
  adw_action_row_set_subtitle (self->workflow, *workflow ? _("A workflow of your own")
                               : _("The built-in ones. Your own: export it with “Export (API)”, with a node titled “Fabula prompt”."));
}

static void
show_service (FabPainterPage *self)
{
  FabServiceSettings *service = get_service (self);
  g_autofree char *key = NULL;

  g_object_get (service, "key", &key, NULL);
  fab_service_rows_show_text (self->url, fab_service_settings_get_url (service));
  fab_service_rows_show_text (self->key, key);
  fab_service_rows_show_text (self->model, fab_service_settings_get_model (service));
}

static void
update (FabPainterPage *self)
{
  const FabPainterKind *kind = get_kind (self);
  const FabPainterKind * const *kinds = fab_painter_kinds ();
  guint selected = 0;

  self->following = TRUE;
  for (guint i = 0; kinds[i]; i++)
    if (kinds[i] == kind)
      selected = i + 1;
  adw_combo_row_set_selected (self->kind, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->url), kind != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->key), kind != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->model), kind != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->test), kind != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->how), kind != NULL);
  if (kind)
    {
      show_service (self);
      show_rest (self, kind);
    }
  show_where (self, kind);
  self->following = FALSE;
}

/* --- what one chooses ------------------------------------------------------------------------- */

static void
kind_changed_cb (FabPainterPage *self)
{
  guint i = adw_combo_row_get_selected (self->kind);

  if (self->following || self->painters == NULL || i == GTK_INVALID_LIST_POSITION)
    return;
  adw_action_row_set_subtitle (self->test, "");
  g_object_set (self->painters, "preferred", i > 0 ? fab_painter_kinds ()[i - 1]->id : "builtin", NULL);
}

static void
url_applied_cb (FabPainterPage *self)
{
  g_object_set (get_service (self), "url", gtk_editable_get_text (GTK_EDITABLE (self->url)), NULL);
}

static void
key_applied_cb (FabPainterPage *self)
{
  g_object_set (get_service (self), "key", gtk_editable_get_text (GTK_EDITABLE (self->key)), NULL);
}

static void
model_applied_cb (FabPainterPage *self)
{
  g_object_set (get_service (self), "model", gtk_editable_get_text (GTK_EDITABLE (self->model)), NULL);
}

static void
style_applied_cb (FabPainterPage *self)
{
  g_settings_set_string (get_rest (self), "style", gtk_editable_get_text (GTK_EDITABLE (self->style)));
}

static void
control_applied_cb (FabPainterPage *self)
{
  g_settings_set_string (get_rest (self), "control", gtk_editable_get_text (GTK_EDITABLE (self->control)));
}

static void
guide_changed_cb (FabPainterPage *self)
{
  guint i = adw_combo_row_get_selected (self->guide);

  if (!self->following && get_rest (self) && i != GTK_INVALID_LIST_POSITION)
    g_settings_set_string (get_rest (self), "guide", i > 0 ? fab_guide_names ()[i - 1] : "");
}

static void
numbers_changed_cb (FabPainterPage *self)
{
  if (self->following || get_rest (self) == NULL)
    return;
  g_settings_set_double (get_rest (self), "strength", gtk_adjustment_get_value (self->strength) / 100);
  g_settings_set_int (get_rest (self), "steps", (int) gtk_adjustment_get_value (self->steps));
}

/* --- workflows -------------------------------------------------------------------------------- */

static void
take_workflow (FabPainterPage *self,
               const char     *text)
{
  g_autoptr(FabPainterSetup) setup = fab_painter_settings_dup_setup (self->painters, get_kind (self)->id);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPainter) painter = NULL;

  g_free (setup->workflow);
  setup->workflow = g_strdup (text);
  painter = fab_remote_painter_new (fab_engine_settings_get_http (self->engines), setup, &error);
  if (painter)
    g_settings_set_string (get_rest (self), "workflow", text);
  else
    adw_action_row_set_subtitle (self->workflow, error->message);
}

static void
chosen_cb (FabPainterPage *self,
           int             response)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gsize n = 0;

  if (file && g_file_load_contents (file, NULL, &text, &n, NULL, &error) && n <= MOST_OF_WORKFLOW)
    take_workflow (self, text);
  else if (error)
    adw_action_row_set_subtitle (self->workflow, error->message);
  g_clear_object (&self->chooser);
}

static void
choose_workflow_cb (FabPainterPage *self)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_filter_set_name (filter, _("Workflows of ComfyUI"));
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Choose a Workflow"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
no_workflow_cb (FabPainterPage *self)
{
  g_settings_set_string (get_rest (self), "workflow", "");
}

/* --- the test --------------------------------------------------------------------------------- */

static FabTestRow
get_test_row (FabPainterPage *self)
{
  return (FabTestRow) { self->test, self->spinner, self->test_button };
}

static void
choose_model (gpointer    data,
              const char *model)
{
  FabPainterPage *self = data;

  g_object_set (get_service (self), "model", model, NULL);
}

static void
models_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(FabPainterPage) self = data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) models = fab_painter_list_models_finish (result, &error);
  guint n = models ? g_strv_length (models) : 0;
  g_autofree char *text = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (models == NULL)
    text = fab_message_for_error (error);
  else
    {
      fab_model_menu_offer (self->models, (const char * const *) models, choose_model, self);
      text = g_strdup_printf (g_dngettext (NULL, "It works: the service has %u model.", "It works: the service has %u models.", n), n);
    }
  fab_test_row_say (get_test_row (self), text);
}

static void
test_cb (FabPainterPage *self)
{
  g_autoptr(FabPainterSetup) setup = NULL;

  fab_service_rows_apply (self->url, self->key, get_service (self));
  setup = fab_painter_settings_dup_setup (self->painters, get_kind (self)->id);
  fab_test_row_ask (get_test_row (self));
  fab_painter_list_models_async (fab_engine_settings_get_http (self->engines), setup, self->cancellable, models_cb, g_object_ref (self));
}

/* --- object ----------------------------------------------------------------------------------- */

static void
fab_painter_page_dispose (GObject *object)
{
  FabPainterPage *self = FAB_PAINTER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->engines);
  self->painters = NULL;

  G_OBJECT_CLASS (fab_painter_page_parent_class)->dispose (object);
}

static void
fab_painter_page_finalize (GObject *object)
{
  g_clear_object (&FAB_PAINTER_PAGE (object)->cancellable);

  G_OBJECT_CLASS (fab_painter_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/painter-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, kind);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, url);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, key);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, model);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, models);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, test);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, test_button);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, where);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, where_icon);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, how);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, guide);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, style);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, control);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, strength_row);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, strength);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, steps_row);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, steps);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, workflow);
  gtk_widget_class_bind_template_child (widget_class, FabPainterPage, no_workflow);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, url_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, model_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, control_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, guide_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, numbers_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_workflow_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_workflow_cb);
  gtk_widget_class_bind_template_callback (widget_class, test_cb);
}

static void
fab_painter_page_class_init (FabPainterPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_painter_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fab_painter_page_finalize;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
fab_painter_page_init (FabPainterPage *self)
{
  self->following = TRUE;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_lists (self);
  self->following = FALSE;
}

void
fab_painter_page_set_engines (FabPainterPage    *self,
                              FabEngineSettings *engines)
{
  g_return_if_fail (FAB_IS_PAINTER_PAGE (self));
  g_return_if_fail (FAB_IS_ENGINE_SETTINGS (engines));

  g_set_object (&self->engines, engines);
  self->painters = fab_engine_settings_get_painters (engines);
  g_signal_connect_object (self->painters, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
fab_painter_page_use (FabPainterPage *self,
                      const char     *kind,
                      const char     *url)
{
  g_return_if_fail (FAB_IS_PAINTER_PAGE (self));
  g_return_if_fail (fab_painter_kind_find (kind) != NULL);

  g_object_set (fab_painter_settings_get_service (self->painters, kind), "url", url, NULL);
  g_object_set (self->painters, "preferred", kind, NULL);
  test_cb (self);
}
