/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-voice-page"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-discovery.h"
#include "fab-piper-voice.h"
#include "fab-remote-voice.h"
#include "fab-service-rows.h"
#include "fab-voice-page.h"

struct _FabVoicePage
{
  AdwPreferencesPage parent_instance;

  AdwComboRow        *kind;
  GtkStringList      *names;
  AdwEntryRow        *url;
  AdwEntryRow        *key;
  AdwEntryRow        *model;
  AdwActionRow       *file;
  AdwActionRow       *test;
  GtkSpinner         *spinner;
  GtkWidget          *test_button;
  AdwActionRow       *where;
  GtkImage           *where_icon;

  FabEngineSettings  *engines;
  FabServiceSettings *service; /* of @engines */
  GtkFileChooserNative *chooser;
  GCancellable       *cancellable;
  gboolean            following;
};

G_DEFINE_FINAL_TYPE (FabVoicePage, fab_voice_page, ADW_TYPE_PREFERENCES_PAGE)

#define LOCAL "piper-local"

/* The kinds as the combo lists them: built in, on this computer, then services. */
static const char *
get_kind (guint i)
{
  return i == 0 ? "builtin" : i == 1 ? LOCAL : fab_speech_kinds ()[i - 2].id;
}

static guint
find_kind (const char *id)
{
  const char *kind;

  for (guint i = 0; (kind = get_kind (i)); i++)
    if (g_str_equal (kind, id))
      return i;

  return 0;
}

static void
fill_kinds (FabVoicePage *self)
{
  gtk_string_list_append (self->names, _("Built-in voices"));
  /* Translators: Piper is the name of a program that speaks */
  gtk_string_list_append (self->names, _("Piper, the program on this computer"));
  for (const FabSpeechKind *kind = fab_speech_kinds (); kind->id; kind++)
    gtk_string_list_append (self->names, kind->name);
}

/* --- what it shows ---------------------------------------------------------------------------- */

static void
show_file (FabVoicePage *self)
{
  g_autofree char *program = fab_piper_find_program (fab_service_settings_get_url (self->service));
  const char *model = fab_service_settings_get_model (self->service);
  g_autofree char *name = g_path_get_basename (model);

  adw_action_row_set_subtitle (self->file, program == NULL ? _("The program “piper” is not installed.")
                                           : *model ? name : _("Choose a voice: a file that ends in .onnx"));
}

static void
show_where (FabVoicePage *self,
            gboolean      service)
{
  g_autofree char *host = fab_service_settings_dup_remote_host (self->service);
  g_autofree char *text = NULL;

  if (host)
    /* Translators: %s is the name of a computer on the network */
    text = g_strdup_printf (_("What your people say is sent to %s, which may charge for it. No line is sent twice."), host);
  fab_service_rows_show_where (self->where, self->where_icon, text, service && !fab_service_settings_get_keyring (self->service));
}

static void
update (FabVoicePage *self)
{
  const char *kind = fab_service_settings_get_kind (self->service);
  const FabSpeechKind *service = fab_speech_kind_find (kind);
  gboolean local = g_str_equal (kind, LOCAL);
  g_autofree char *key = NULL;

  self->following = TRUE;
  g_object_get (self->service, "key", &key, NULL);
  adw_combo_row_set_selected (self->kind, find_kind (kind));
  fab_service_rows_show_text (self->url, fab_service_settings_get_url (self->service));
  fab_service_rows_show_text (self->key, key);
  fab_service_rows_show_text (self->model, fab_service_settings_get_model (self->service));
  gtk_widget_set_visible (GTK_WIDGET (self->url), service != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->key), service != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->model), service && *service->model);
  gtk_widget_set_visible (GTK_WIDGET (self->file), local);
  gtk_widget_set_visible (GTK_WIDGET (self->test), service || local);
  if (local)
    show_file (self);
  if (service && !g_str_has_prefix (fab_voice_get_name (fab_engine_settings_get_voice (self->engines)), service->id))
    adw_action_row_set_subtitle (self->test, service->voices_path ? _("It speaks as soon as a test has found its voices.")
                                                                  : _("It speaks as soon as it has a key."));
  show_where (self, service != NULL);
  self->following = FALSE;
}

/* --- what one chooses ------------------------------------------------------------------------- */

/* An address or a model of another kind makes no sense. */
static void
kind_changed_cb (FabVoicePage *self)
{
  const char *kind = get_kind (adw_combo_row_get_selected (self->kind));
  const FabSpeechKind *service = fab_speech_kind_find (kind);

  if (self->service == NULL || self->following || g_str_equal (kind, fab_service_settings_get_kind (self->service)))
    return;
  adw_action_row_set_subtitle (self->test, "");
  g_object_set (self->service, "kind", kind, "url", service ? service->url : "", "model", service ? service->model : "", NULL);
}

static void
url_applied_cb (FabVoicePage *self)
{
  g_object_set (self->service, "url", gtk_editable_get_text (GTK_EDITABLE (self->url)), NULL);
}

static void
key_applied_cb (FabVoicePage *self)
{
  g_object_set (self->service, "key", gtk_editable_get_text (GTK_EDITABLE (self->key)), NULL);
}

static void
model_applied_cb (FabVoicePage *self)
{
  g_object_set (self->service, "model", gtk_editable_get_text (GTK_EDITABLE (self->model)), NULL);
}

static void
chosen_cb (FabVoicePage *self,
           int           response)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;

  if (file && g_file_peek_path (file))
    {
      g_object_set (self->service, "model", g_file_peek_path (file), NULL);
      fab_voice_page_test (self);
    }
  g_clear_object (&self->chooser);
}

static void
choose_file_cb (FabVoicePage *self)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Voices of Piper"));
  gtk_file_filter_add_pattern (filter, "*.onnx");
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Choose a Voice"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* --- the test --------------------------------------------------------------------------------- */

static FabTestRow
get_test_row (FabVoicePage *self)
{
  return (FabTestRow) { self->test, self->spinner, self->test_button };
}

static void
say_voices (FabVoicePage *self,
            guint         n)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (NULL, "It works: the engine has %u voice. Choose who speaks with it in Cast and Places.",
                                                        "It works: the engine has %u voices. Choose who speaks with which in Cast and Places.", n), n);

  fab_test_row_say (get_test_row (self), text);
}

static void
voices_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(FabVoicePage) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) voices = fab_list_voices_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (voices == NULL)
    {
      fab_test_row_say_error (get_test_row (self), error);
      return;
    }
  fab_engine_settings_keep_voices (self->engines, voices);
  say_voices (self, voices->len);
}

/* A service whose voices are known tells by its models whether it takes the key. */
static void
models_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(FabVoicePage) self = data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) models = fab_list_models_finish (result, &error);
  const FabSpeechKind *kind = fab_speech_kind_find (fab_service_settings_get_kind (self->service));

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (models && kind)
    {
      g_autoptr(GPtrArray) voices = fab_speech_kind_voices (kind);

      say_voices (self, voices->len);
    }
  else if (error)
    fab_test_row_say_error (get_test_row (self), error);
}

static void
test_local (FabVoicePage *self)
{
  g_autofree char *program = fab_piper_find_program (fab_service_settings_get_url (self->service));
  g_auto(GStrv) voices = fab_voice_list_voices (fab_engine_settings_get_voice (self->engines));

  if (program == NULL)
    fab_test_row_say (get_test_row (self), _("The program “piper” is not installed. Install it, for example with “pipx install piper-tts”."));
  else if (*fab_service_settings_get_model (self->service) == '\0' || voices[0] == NULL)
    fab_test_row_say (get_test_row (self), _("Choose a voice first: a file that ends in .onnx, with its .onnx.json beside it."));
  else
    say_voices (self, g_strv_length (voices));
}

void
fab_voice_page_test (FabVoicePage *self)
{
  const FabSpeechKind *kind;
  g_autoptr(FabEndpoint) endpoint = NULL;
  g_autoptr(GError) error = NULL;
  FabHttp *http;

  g_return_if_fail (FAB_IS_VOICE_PAGE (self));

  kind = fab_speech_kind_find (fab_service_settings_get_kind (self->service));
  if (kind == NULL)
    {
      test_local (self);
      return;
    }
  fab_service_rows_apply (self->url, self->key, self->service);
  endpoint = fab_service_settings_dup_endpoint (self->service, kind->auth, &error);
  if (endpoint == NULL)
    {
      fab_test_row_say_error (get_test_row (self), error);
      return;
    }
  fab_test_row_ask (get_test_row (self));
  http = fab_engine_settings_get_http (self->engines);
  if (kind->voices_path)
    fab_list_voices_async (http, endpoint, kind, self->cancellable, voices_cb, g_object_ref (self));
  else
    fab_list_models_async (http, endpoint, self->cancellable, models_cb, g_object_ref (self));
}

static void
test_cb (FabVoicePage *self)
{
  fab_voice_page_test (self);
}

/* --- the page --------------------------------------------------------------------------------- */

static void
fab_voice_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (FAB_VOICE_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (fab_voice_page_parent_class)->unroot (widget);
}

static void
fab_voice_page_dispose (GObject *object)
{
  FabVoicePage *self = FAB_VOICE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->engines);

  G_OBJECT_CLASS (fab_voice_page_parent_class)->dispose (object);
}

static void
fab_voice_page_finalize (GObject *object)
{
  g_clear_object (&FAB_VOICE_PAGE (object)->cancellable);

  G_OBJECT_CLASS (fab_voice_page_parent_class)->finalize (object);
}

static void
fab_voice_page_class_init (FabVoicePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_voice_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fab_voice_page_finalize;
  widget_class->unroot = fab_voice_page_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/voice-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, kind);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, names);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, url);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, key);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, model);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, file);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, test);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, test_button);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, where);
  gtk_widget_class_bind_template_child (widget_class, FabVoicePage, where_icon);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, url_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, model_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, test_cb);
}

static void
fab_voice_page_init (FabVoicePage *self)
{
  self->cancellable = g_cancellable_new ();
  self->following = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  self->following = FALSE;
}

void
fab_voice_page_set_engines (FabVoicePage      *self,
                            FabEngineSettings *engines)
{
  g_return_if_fail (FAB_IS_VOICE_PAGE (self));
  g_return_if_fail (self->engines == NULL);

  self->engines = g_object_ref (engines);
  self->service = fab_engine_settings_get_service (engines, "voice");
  g_signal_connect_object (self->service, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
