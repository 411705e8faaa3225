/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-service-settings"

#include "config.h"

#include <libsecret/secret.h>

#include "fab-service-settings.h"

/* A keyring that is locked waits for a person, who may not care. */
#define KEYRING_SECONDS 5

struct _FabServiceSettings
{
  GObject parent_instance;

  GSettings    *settings;
  char         *role;
  GCancellable *cancellable;
  GCancellable *lookup;  /* of the key of the present address */
  guint         waiting; /* for it */

  char         *kind;
  char         *url;
  char         *model;
  char         *key;
  gboolean      keyring;
};

enum { PROP_KIND = 1, PROP_URL, PROP_MODEL, PROP_KEY, PROP_KEYRING, PROP_READY, N_PROPS };
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FabServiceSettings, fab_service_settings, G_TYPE_OBJECT)

/* One key for each service: another address gets another one. */
static const SecretSchema schema = {
  "org.fabulaproject.Fabula.Engine", SECRET_SCHEMA_NONE, { { "service", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

static void
take_key (FabServiceSettings *self,
          char              *key)
{
  if (g_strcmp0 (self->key, key) == 0)
    {
      g_free (key);
      return;
    }
  g_free (self->key);
  self->key = key;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEY]);
}

static void
set_keyring (FabServiceSettings *self,
             gboolean           keyring)
{
  if (self->keyring == keyring)
    return;
  self->keyring = keyring;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEYRING]);
}

static void
set_waiting (FabServiceSettings *self,
             guint               waiting)
{
  gboolean was_ready = self->waiting == 0;

  g_clear_handle_id (&self->waiting, g_source_remove);
  self->waiting = waiting;
  if (was_ready != (waiting == 0))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READY]);
}

static gboolean
waited_cb (gpointer data)
{
  set_waiting (data, 0);

  return G_SOURCE_REMOVE;
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
  set_waiting (data, 0);
  secret_password_free (key);
}

static void
cancel_lookup (FabServiceSettings *self)
{
  g_cancellable_cancel (self->lookup);
  g_clear_object (&self->lookup);
}

/* What is still asked for another address must not come to this one. */

static void
look_up_key (FabServiceSettings *self)
{
  cancel_lookup (self);
  self->lookup = g_cancellable_new ();
  set_waiting (self, g_timeout_add_seconds (KEYRING_SECONDS, waited_cb, self));
  secret_password_lookup (&schema, self->lookup, looked_up_cb, self, "service", self->url, NULL);
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
store_key (FabServiceSettings *self)
{
  if (*self->key)
    secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, "Fabula", self->key, self->cancellable, stored_cb, self,
                           "service", self->url, NULL);
  else
    secret_password_clear (&schema, self->cancellable, cleared_cb, NULL, "service", self->url, NULL);
}

static void
set_text (FabServiceSettings  *self,
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
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
fab_service_settings_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  FabServiceSettings *self = FAB_SERVICE_SETTINGS (object);

  switch (id)
    {
    case PROP_KIND:    g_value_set_string (value, self->kind); break;
    case PROP_URL:     g_value_set_string (value, self->url); break;
    case PROP_MODEL:   g_value_set_string (value, self->model); break;
    case PROP_KEY:     g_value_set_string (value, self->key); break;
    case PROP_KEYRING: g_value_set_boolean (value, self->keyring); break;
    case PROP_READY:   g_value_set_boolean (value, self->waiting == 0); break;
    default:           G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_service_settings_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  FabServiceSettings *self = FAB_SERVICE_SETTINGS (object);

  switch (id)
    {
    case PROP_KIND:  set_text (self, &self->kind, g_value_get_string (value), id); break;
    case PROP_URL:   set_text (self, &self->url, g_value_get_string (value), id); break;
    case PROP_MODEL: set_text (self, &self->model, g_value_get_string (value), id); break;
    case PROP_KEY:
      cancel_lookup (self); /* who types one knows better than the keyring */
      set_waiting (self, 0);
      take_key (self, g_value_dup_string (value));
      store_key (self);
      break;
    default:         G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_service_settings_dispose (GObject *object)
{
  FabServiceSettings *self = FAB_SERVICE_SETTINGS (object);

  g_cancellable_cancel (self->cancellable);
  cancel_lookup (self);
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (fab_service_settings_parent_class)->dispose (object);
}

static void
fab_service_settings_finalize (GObject *object)
{
  FabServiceSettings *self = FAB_SERVICE_SETTINGS (object);

  g_clear_object (&self->cancellable);
  g_free (self->role);
  g_free (self->kind);
  g_free (self->url);
  g_free (self->model);
  g_free (self->key);

  G_OBJECT_CLASS (fab_service_settings_parent_class)->finalize (object);
}

static void
fab_service_settings_class_init (FabServiceSettingsClass *klass)
{
  static const char * const names[] = { NULL, "kind", "url", "model", "key" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fab_service_settings_get_property;
  object_class->set_property = fab_service_settings_set_property;
  object_class->dispose = fab_service_settings_dispose;
  object_class->finalize = fab_service_settings_finalize;

  for (guint i = PROP_KIND; i <= PROP_KEY; i++)
    props[i] = g_param_spec_string (names[i], NULL, NULL, "",
                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_KEYRING] = g_param_spec_boolean ("keyring", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
fab_service_settings_init (FabServiceSettings *self)
{
  self->cancellable = g_cancellable_new ();
  self->keyring = TRUE;
  self->kind = g_strdup ("builtin");
  self->url = g_strdup ("");
  self->model = g_strdup ("");
  self->key = g_strdup ("");
}

FabServiceSettings *
fab_service_settings_new (const char *role)
{
  g_autoptr(GSettings) settings = g_settings_new (FAB_APP_ID);

  return fab_service_settings_new_in (settings, role);
}

FabServiceSettings *
fab_service_settings_new_in (GSettings  *settings,
                             const char *role)
{
  static const char * const names[] = { "kind", "url", "model" };
  FabServiceSettings *self;

  g_return_val_if_fail (role != NULL, NULL);

  self = g_object_new (FAB_TYPE_SERVICE_SETTINGS, NULL);
  self->role = g_strdup (role);
  self->settings = g_object_ref (settings);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = g_strdup_printf ("%s-%s", role, names[i]);

      g_settings_bind (self->settings, key, self, names[i], G_SETTINGS_BIND_DEFAULT);
    }

  return self;
}

const char *
fab_service_settings_get_role (FabServiceSettings *self)
{
  g_return_val_if_fail (FAB_IS_SERVICE_SETTINGS (self), NULL);

  return self->role;
}

const char *
fab_service_settings_get_kind (FabServiceSettings *self)
{
  g_return_val_if_fail (FAB_IS_SERVICE_SETTINGS (self), NULL);

  return self->kind;
}

const char *
fab_service_settings_get_url (FabServiceSettings *self)
{
  g_return_val_if_fail (FAB_IS_SERVICE_SETTINGS (self), NULL);

  return self->url;
}

const char *
fab_service_settings_get_model (FabServiceSettings *self)
{
  g_return_val_if_fail (FAB_IS_SERVICE_SETTINGS (self), NULL);

  return self->model;
}

gboolean
fab_service_settings_get_keyring (FabServiceSettings *self)
{
  g_return_val_if_fail (FAB_IS_SERVICE_SETTINGS (self), FALSE);

  return self->keyring;
}

gboolean
fab_service_settings_get_ready (FabServiceSettings *self)
{
  g_return_val_if_fail (FAB_IS_SERVICE_SETTINGS (self), FALSE);

  return self->waiting == 0;
}

FabPool *
fab_service_settings_dup_pool (FabServiceSettings  *self,
                               FabAuth              auth,
                               guint                limit,
                               GError             **error)
{
  g_return_val_if_fail (FAB_IS_SERVICE_SETTINGS (self), NULL);

  return fab_pool_new (self->url, auth, self->key, limit, error);
}

FabEndpoint *
fab_service_settings_dup_endpoint (FabServiceSettings  *self,
                                   FabAuth              auth,
                                   GError             **error)
{
  g_autoptr(FabPool) pool = fab_service_settings_dup_pool (self, auth, 1, error);

  return pool ? fab_endpoint_ref (fab_pool_get_first (pool)) : NULL;
}

char *
fab_service_settings_dup_remote_host (FabServiceSettings *self)
{
  g_autoptr(FabPool) pool = NULL;

  g_return_val_if_fail (FAB_IS_SERVICE_SETTINGS (self), NULL);

  if (!g_str_has_prefix (self->kind, "builtin") && !g_str_has_suffix (self->kind, "-local"))
    pool = fab_service_settings_dup_pool (self, FAB_AUTH_BEARER, 1, NULL);

  return pool ? fab_pool_dup_hosts (pool) : NULL;
}
