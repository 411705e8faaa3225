/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <gst/gst.h>

#include "fab-listen.h"

struct _FabListen
{
  GObject parent_instance;

  GstElement *pipeline;
  guint       watch;
};

enum { PROP_0, PROP_PLAYING, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FabListen, fab_listen, G_TYPE_OBJECT)

static gboolean
message_cb (GstBus     *bus,
            GstMessage *message,
            gpointer    data)
{
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS || GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    {
      FAB_LISTEN (data)->watch = 0;
      fab_listen_stop (data);
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

static GstElement *
make_pipeline (GBytes *wav)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (wav);
  g_autoptr(GError) error = NULL;
  g_autoptr(GstElement) source = NULL;
  GstElement *pipeline;

  if (!gst_init_check (NULL, NULL, &error))
    return NULL;
  pipeline = gst_parse_launch_full ("giostreamsrc name=source ! wavparse ! audioconvert ! audioresample ! autoaudiosink",
                                    NULL, GST_PARSE_FLAG_FATAL_ERRORS, &error);
  if (pipeline == NULL)
    {
      g_debug ("nothing can be heard: %s", error->message);
      return NULL;
    }
  gst_object_ref_sink (pipeline);
  source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  g_object_set (source, "stream", stream, NULL);

  return pipeline;
}

static void
fab_listen_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  if (id == PROP_PLAYING)
    g_value_set_boolean (value, FAB_LISTEN (object)->pipeline != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
fab_listen_dispose (GObject *object)
{
  fab_listen_stop (FAB_LISTEN (object));

  G_OBJECT_CLASS (fab_listen_parent_class)->dispose (object);
}

static void
fab_listen_class_init (FabListenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fab_listen_dispose;
  object_class->get_property = fab_listen_get_property;
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_listen_init (FabListen *self)
{
}

FabListen *
fab_listen_new (void)
{
  return g_object_new (FAB_TYPE_LISTEN, NULL);
}

void
fab_listen_play (FabListen *self,
                 GBytes    *wav)
{
  g_autoptr(GstBus) bus = NULL;

  g_return_if_fail (FAB_IS_LISTEN (self));
  g_return_if_fail (wav != NULL);

  fab_listen_stop (self);
  self->pipeline = make_pipeline (wav);
  if (self->pipeline == NULL)
    return;
  bus = gst_element_get_bus (self->pipeline);
  self->watch = gst_bus_add_watch (bus, message_cb, self);
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

void
fab_listen_stop (FabListen *self)
{
  g_return_if_fail (FAB_IS_LISTEN (self));

  g_clear_handle_id (&self->watch, g_source_remove);
  if (self->pipeline == NULL)
    return;
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_pointer (&self->pipeline, gst_object_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

gboolean
fab_listen_get_playing (FabListen *self)
{
  g_return_val_if_fail (FAB_IS_LISTEN (self), FALSE);

  return self->pipeline != NULL;
}
