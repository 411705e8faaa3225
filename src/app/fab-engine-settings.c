/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-engine-settings"

#include "config.h"

#include <libsecret/secret.h>

#include "fab-chosen-writer.h"
#include "fab-engine-settings.h"
#include "fab-remote-writer.h"
#include "fab-studio.h"

struct _FabEngineSettings
{
  GObject parent_instance;

  GSettings    *settings;
  FabHttp      *http;
  FabWriter    *builtin;
  FabWriter    *writer;      /* FabChosenWriter */
  GCancellable *cancellable;

  char         *kind;
  char         *url;
  char         *model;
  char         *key;
  gboolean      keyring;
};

enum { PROP_KIND = 1, PROP_URL, PROP_MODEL, PROP_KEY, PROP_KEYRING, N_PROPS };
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FabEngineSettings, fab_engine_settings, G_TYPE_OBJECT)

/* One key for each service: another address gets another one. */
static const SecretSchema schema = {
  "org.fabulaproject.Fabula.Engine", SECRET_SCHEMA_NONE, { { "service", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

static void
choose (FabEngineSettings *self)
{
  g_autoptr(FabEndpoint) endpoint = NULL;
  g_autoptr(FabWriter) remote = NULL;

  if (g_str_equal (self->kind, "chat") && *self->model)
    endpoint = fab_engine_settings_dup_endpoint (self, NULL);
  if (endpoint)
    remote = fab_remote_writer_new (self->http, endpoint, self->model);
  fab_chosen_writer_set (FAB_CHOSEN_WRITER (self->writer), remote ? remote : self->builtin);
}

static void
take_key (FabEngineSettings *self,
          char              *key)
{
  if (g_strcmp0 (self->key, key) == 0)
    {
      g_free (key);
      return;
    }
  g_free (self->key);
  self->key = key;
  choose (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEY]);
}

static void
set_keyring (FabEngineSettings *self,
             gboolean           keyring)
{
  if (self->keyring == keyring)
    return;
  self->keyring = keyring;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEYRING]);
}

static void
looked_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GError) error = NULL;
  char *key = secret_password_lookup_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_keyring (data, error == NULL);
  if (error == NULL)
    take_key (data, g_strdup (key ? key : ""));
  secret_password_free (key);
}

static void
look_up_key (FabEngineSettings *self)
{
  secret_password_lookup (&schema, self->cancellable, looked_up_cb, self, "service", self->url, NULL);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;
  gboolean stored = secret_password_store_finish (result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_keyring (data, stored);
}

static void
cleared_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  secret_password_clear_finish (result, NULL);
}

static void
store_key (FabEngineSettings *self)
{
  if (*self->key)
    secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, "Fabula", self->key, self->cancellable, stored_cb, self,
                           "service", self->url, NULL);
  else
    secret_password_clear (&schema, self->cancellable, cleared_cb, NULL, "service", self->url, NULL);
}

static void
set_text (FabEngineSettings  *self,
          char              **field,
          const char         *text,
          guint               prop)
{
  if (g_strcmp0 (*field, text) == 0)
    return;
  g_free (*field);
  *field = g_strdup (text ? text : "");
  if (prop == PROP_URL)
    {
      take_key (self, g_strdup ("")); /* that of another service */
      look_up_key (self);
    }
  choose (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
fab_engine_settings_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  FabEngineSettings *self = FAB_ENGINE_SETTINGS (object);

  switch (id)
    {
    case PROP_KIND:    g_value_set_string (value, self->kind); break;
    case PROP_URL:     g_value_set_string (value, self->url); break;
    case PROP_MODEL:   g_value_set_string (value, self->model); break;
    case PROP_KEY:     g_value_set_string (value, self->key); break;
    case PROP_KEYRING: g_value_set_boolean (value, self->keyring); break;
    default:           G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_engine_settings_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  FabEngineSettings *self = FAB_ENGINE_SETTINGS (object);

  switch (id)
    {
    case PROP_KIND:  set_text (self, &self->kind, g_value_get_string (value), id); break;
    case PROP_URL:   set_text (self, &self->url, g_value_get_string (value), id); break;
    case PROP_MODEL: set_text (self, &self->model, g_value_get_string (value), id); break;
    case PROP_KEY:
      take_key (self, g_value_dup_string (value));
      store_key (self);
      break;
    default:         G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_engine_settings_dispose (GObject *object)
{
  FabEngineSettings *self = FAB_ENGINE_SETTINGS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->settings);
  g_clear_object (&self->writer);
  g_clear_object (&self->builtin);
  g_clear_object (&self->http);

  G_OBJECT_CLASS (fab_engine_settings_parent_class)->dispose (object);
}

static void
fab_engine_settings_finalize (GObject *object)
{
  FabEngineSettings *self = FAB_ENGINE_SETTINGS (object);

  g_clear_object (&self->cancellable);
  g_free (self->kind);
  g_free (self->url);
  g_free (self->model);
  g_free (self->key);

  G_OBJECT_CLASS (fab_engine_settings_parent_class)->finalize (object);
}

static void
fab_engine_settings_class_init (FabEngineSettingsClass *klass)
{
  static const char * const names[] = { NULL, "writer-kind", "writer-url", "writer-model", "writer-key" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fab_engine_settings_get_property;
  object_class->set_property = fab_engine_settings_set_property;
  object_class->dispose = fab_engine_settings_dispose;
  object_class->finalize = fab_engine_settings_finalize;

  for (guint i = PROP_KIND; i <= PROP_KEY; i++)
    props[i] = g_param_spec_string (names[i], NULL, NULL, "",
                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_KEYRING] = g_param_spec_boolean ("keyring", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
fab_engine_settings_init (FabEngineSettings *self)
{
  static const char * const names[] = { "writer-kind", "writer-url", "writer-model" };

  self->cancellable = g_cancellable_new ();
  self->keyring = TRUE;
  self->kind = g_strdup ("builtin");
  self->url = g_strdup ("");
  self->model = g_strdup ("");
  self->key = g_strdup ("");
  self->http = fab_http_new ();
  self->builtin = fab_builtin_writer_new ();
  self->writer = fab_chosen_writer_new (self->builtin);
  self->settings = g_settings_new (FAB_APP_ID);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_settings_bind (self->settings, names[i], self, names[i], G_SETTINGS_BIND_DEFAULT);
}

FabEngineSettings *
fab_engine_settings_new (void)
{
  return g_object_new (FAB_TYPE_ENGINE_SETTINGS, NULL);
}

FabHttp *
fab_engine_settings_get_http (FabEngineSettings *self)
{
  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (self), NULL);

  return self->http;
}

FabWriter *
fab_engine_settings_get_writer (FabEngineSettings *self)
{
  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (self), NULL);

  return self->writer;
}

FabEndpoint *
fab_engine_settings_dup_endpoint (FabEngineSettings  *self,
                                  GError            **error)
{
  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (self), NULL);

  return fab_endpoint_new (self->url, FAB_AUTH_BEARER, self->key, error);
}

char *
fab_engine_settings_dup_remote_host (FabEngineSettings *self)
{
  g_autoptr(FabEndpoint) endpoint = NULL;

  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (self), NULL);

  if (g_str_equal (self->kind, "chat"))
    endpoint = fab_engine_settings_dup_endpoint (self, NULL);

  return endpoint && !fab_endpoint_is_local (endpoint) ? g_strdup (fab_endpoint_get_host (endpoint)) : NULL;
}
