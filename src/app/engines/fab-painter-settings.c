/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-painter-settings"

#include "config.h"

#include "fab-painter-settings.h"

/* A kind as it is set up. */
typedef struct
{
  const FabPainterKind *kind;
  FabServiceSettings   *service;
  GSettings            *rest;
  FabPainter           *painter; /* made when it is asked for */
} Setup;

struct _FabPainterSettings
{
  GObject parent_instance;

  FabHttp   *http;
  GSettings *settings;
  GPtrArray *setups;
  char      *preferred;
};

enum { PROP_PREFERRED = 1, N_PROPS };

G_DEFINE_FINAL_TYPE (FabPainterSettings, fab_painter_settings, G_TYPE_OBJECT)

static void
free_setup (gpointer data)
{
  Setup *setup = data;

  g_clear_object (&setup->service);
  g_clear_object (&setup->rest);
  g_clear_object (&setup->painter);
  g_free (setup);
}

static Setup *
find_setup (FabPainterSettings *self,
            const char         *kind)
{
  for (guint i = 0; i < self->setups->len; i++)
    {
      Setup *setup = g_ptr_array_index (self->setups, i);

      if (g_strcmp0 (setup->kind->id, kind) == 0)
        return setup;
    }

  return NULL;
}

static gboolean
is_about_keyring (GParamSpec *pspec)
{
  return g_str_equal (pspec->name, "keyring") || g_str_equal (pspec->name, "ready");
}

/* What is under way goes on with the painter it began with. */
static void
changed_cb (FabPainterSettings *self,
            GParamSpec         *pspec,
            GObject            *source)
{
  for (guint i = 0; i < self->setups->len; i++)
    {
      Setup *setup = g_ptr_array_index (self->setups, i);

      if (source == G_OBJECT (setup->service) && !is_about_keyring (pspec))
        g_clear_object (&setup->painter);
    }
  g_signal_emit_by_name (self, "changed");
}

static void
rest_changed_cb (FabPainterSettings *self,
                 const char         *key,
                 GSettings          *rest)
{
  for (guint i = 0; i < self->setups->len; i++)
    {
      Setup *setup = g_ptr_array_index (self->setups, i);

      if (setup->rest == rest)
        g_clear_object (&setup->painter);
    }
  g_signal_emit_by_name (self, "changed");
}

static void
add_setup (FabPainterSettings   *self,
           const FabPainterKind *kind)
{
  Setup *setup = g_new0 (Setup, 1);
  g_autofree char *path = g_strdup_printf ("/org/fabulaproject/Fabula/painters/%s/", kind->id);

  setup->kind = kind;
  setup->rest = g_settings_new_with_path (FAB_APP_ID ".Painter", path);
  setup->service = fab_service_settings_new_in (setup->rest, "painter");
  if (*fab_service_settings_get_url (setup->service) == '\0')
    g_object_set (setup->service, "url", kind->url, NULL); /* keys are kept by it */
  g_signal_connect_object (setup->service, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (setup->rest, "changed", G_CALLBACK (rest_changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->setups, setup);
}

gboolean
fab_painter_settings_get_ready (FabPainterSettings *self)
{
  g_return_val_if_fail (FAB_IS_PAINTER_SETTINGS (self), FALSE);

  for (guint i = 0; i < self->setups->len; i++)
    if (!fab_service_settings_get_ready (((Setup *) g_ptr_array_index (self->setups, i))->service))
      return FALSE;

  return TRUE;
}

FabServiceSettings *
fab_painter_settings_get_service (FabPainterSettings *self,
                                  const char         *kind)
{
  Setup *setup;

  g_return_val_if_fail (FAB_IS_PAINTER_SETTINGS (self), NULL);

  setup = find_setup (self, kind);

  return setup ? setup->service : NULL;
}

GSettings *
fab_painter_settings_get_rest (FabPainterSettings *self,
                               const char         *kind)
{
  Setup *setup;

  g_return_val_if_fail (FAB_IS_PAINTER_SETTINGS (self), NULL);

  setup = find_setup (self, kind);

  return setup ? setup->rest : NULL;
}

static void
take_text (GSettings   *settings,
           const char  *key,
           char       **field)
{
  g_free (*field);
  *field = g_settings_get_string (settings, key);
}

FabPainterSetup *
fab_painter_settings_dup_setup (FabPainterSettings *self,
                                const char         *kind)
{
  Setup *setup;
  FabPainterSetup *copy;

  g_return_val_if_fail (FAB_IS_PAINTER_SETTINGS (self), NULL);
  setup = find_setup (self, kind);
  g_return_val_if_fail (setup != NULL, NULL);

  copy = fab_painter_setup_new (kind);
  g_free (copy->key);
  g_object_get (setup->service, "key", &copy->key, NULL);
  take_text (setup->rest, "painter-url", &copy->url);
  take_text (setup->rest, "painter-model", &copy->model);
  take_text (setup->rest, "style", &copy->style);
  take_text (setup->rest, "guide", &copy->guide);
  take_text (setup->rest, "control", &copy->control);
  take_text (setup->rest, "workflow", &copy->workflow);
  copy->strength = g_settings_get_double (setup->rest, "strength");
  copy->steps = g_settings_get_int (setup->rest, "steps");

  return copy;
}

FabPainter *
fab_painter_settings_find (FabPainterSettings *self,
                           const char         *kind)
{
  g_autoptr(FabPainterSetup) made = NULL;
  g_autoptr(GError) error = NULL;
  Setup *setup;

  g_return_val_if_fail (FAB_IS_PAINTER_SETTINGS (self), NULL);

  setup = find_setup (self, kind == NULL || *kind == '\0' ? self->preferred : kind);
  if (setup == NULL || setup->painter)
    return setup ? setup->painter : NULL;
  made = fab_painter_settings_dup_setup (self, setup->kind->id);
  setup->painter = fab_remote_painter_new (self->http, made, &error);
  if (setup->painter == NULL)
    g_debug ("%s does not paint: %s", setup->kind->id, error->message);

  return setup->painter;
}

static void
fab_painter_settings_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  g_assert (id == PROP_PREFERRED);
  g_value_set_string (value, FAB_PAINTER_SETTINGS (object)->preferred);
}

static void
fab_painter_settings_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  FabPainterSettings *self = FAB_PAINTER_SETTINGS (object);

  g_assert (id == PROP_PREFERRED);
  if (g_strcmp0 (self->preferred, g_value_get_string (value)) == 0)
    return;
  g_free (self->preferred);
  self->preferred = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
  g_signal_emit_by_name (self, "changed");
}

static void
fab_painter_settings_finalize (GObject *object)
{
  FabPainterSettings *self = FAB_PAINTER_SETTINGS (object);

  g_clear_object (&self->http);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->setups, g_ptr_array_unref);
  g_free (self->preferred);

  G_OBJECT_CLASS (fab_painter_settings_parent_class)->finalize (object);
}

static void
fab_painter_settings_class_init (FabPainterSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fab_painter_settings_get_property;
  object_class->set_property = fab_painter_settings_set_property;
  object_class->finalize = fab_painter_settings_finalize;
  g_object_class_install_property (object_class, PROP_PREFERRED,
                                   g_param_spec_string ("preferred", NULL, NULL, "builtin",
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_signal_new ("changed", FAB_TYPE_PAINTER_SETTINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fab_painter_settings_init (FabPainterSettings *self)
{
  self->preferred = g_strdup ("builtin");
  self->setups = g_ptr_array_new_with_free_func (free_setup);
}

FabPainterSettings *
fab_painter_settings_new (FabHttp *http)
{
  FabPainterSettings *self;
  const FabPainterKind * const *kinds = fab_painter_kinds ();

  g_return_val_if_fail (FAB_IS_HTTP (http), NULL);

  self = g_object_new (FAB_TYPE_PAINTER_SETTINGS, NULL);
  self->http = g_object_ref (http);
  for (guint i = 0; kinds[i]; i++)
    add_setup (self, kinds[i]);
  self->settings = g_settings_new (FAB_APP_ID);
  g_settings_bind (self->settings, "painter-kind", self, "preferred", G_SETTINGS_BIND_DEFAULT);

  return self;
}
