/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-onion"

#include "config.h"

#include "fab-onion.h"
#include "fab-slide.h"
#include "fab-surface-cache.h"

typedef enum
{
  PREVIOUS,
  NEXT,
  LIGHT_BOX,
  N_SKINS
} Which;

typedef struct
{
  gint64        panel;  /* 0: none */
  FabSlide     *slide;
  GCancellable *drawing;
} Skin;

struct _FabOnion
{
  GObject parent_instance;

  gboolean    shown[2];
  gint64      light_box;
  double      strength;

  FabSession *session;
  gint64      panel;
  int         width, height;
  Skin        skins[N_SKINS];
};

enum
{
  PROP_0,
  PROP_PREVIOUS,
  PROP_NEXT,
  PROP_STRENGTH,
  PROP_LIGHT_BOX,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabOnion, fab_onion, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What is dark takes this colour, what is white lets through. */
static const guint32 tints[N_SKINS] = { [PREVIOUS] = 0xe01b24, [NEXT] = 0x26a269, [LIGHT_BOX] = 0x241f31 };

static void
clear_skin (Skin *skin)
{
  if (skin->drawing)
    g_cancellable_cancel (skin->drawing);
  g_clear_object (&skin->drawing);
  g_clear_pointer (&skin->slide, fab_slide_free);
  skin->panel = 0;
}

/* A tracing: white away, the rest in one colour. @surface is shared, so it is copied. */
static FabSlide *
trace (cairo_surface_t *surface,
       guint32          tint)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  cairo_surface_t *traced = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  const guchar *from = cairo_image_surface_get_data (surface);
  guchar *to = cairo_image_surface_get_data (traced);

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (from + (gsize) y * cairo_image_surface_get_stride (surface));
      guint32 *out = (guint32 *) (gpointer) (to + (gsize) y * cairo_image_surface_get_stride (traced));

      for (int x = 0; x < width; x++)
        {
          guint32 p = row[x], dark = 255 - ((p >> 16 & 255) * 77 + (p >> 8 & 255) * 151 + (p & 255) * 28) / 256;

          out[x] = dark << 24 | (tint >> 16) * dark / 255 << 16 | (tint >> 8 & 255) * dark / 255 << 8 |
                   (tint & 255) * dark / 255;
        }
    }
  cairo_surface_mark_dirty (traced);

  return fab_slide_new (traced);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(FabOnion) self = data;
  g_autoptr(cairo_surface_t) surface = fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, NULL);
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));

  for (guint i = 0; i < N_SKINS; i++)
    if (self->skins[i].drawing == cancellable && surface)
      {
        g_clear_pointer (&self->skins[i].slide, fab_slide_free);
        self->skins[i].slide = trace (surface, tints[i]);
        g_clear_object (&self->skins[i].drawing);
        g_signal_emit (self, signals[CHANGED], 0);
        return;
      }
}

static void
load_skin (FabOnion *self,
           Skin     *skin,
           gint64    panel)
{
  clear_skin (skin);
  skin->panel = panel;
  if (panel == 0 || self->width == 0)
    return;
  skin->drawing = g_cancellable_new ();
  fab_compositor_panel_async (fab_session_get_compositor (self->session), panel, self->width, self->height,
                              skin->drawing, drawn_cb, g_object_ref (self));
}

static gint64
find_neighbour (FabOnion *self,
                int       delta)
{
  FabStory *story = fab_session_get_story (self->session);
  guint position = fab_story_find_panel (story, self->panel);
  g_autoptr(FabPanel) panel = NULL;

  if (position == G_MAXUINT || (position == 0 && delta < 0))
    return 0;
  panel = g_list_model_get_item (fab_story_get_panels (story), position + delta);

  return panel ? fab_panel_get_id (panel) : 0;
}

static void
reload (FabOnion *self)
{
  if (self->session)
    {
      load_skin (self, &self->skins[PREVIOUS], self->shown[PREVIOUS] ? find_neighbour (self, -1) : 0);
      load_skin (self, &self->skins[NEXT], self->shown[NEXT] ? find_neighbour (self, 1) : 0);
      load_skin (self, &self->skins[LIGHT_BOX], self->light_box != self->panel ? self->light_box : 0);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fab_onion_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  FabOnion *self = FAB_ONION (object);

  switch (prop_id)
    {
    case PROP_PREVIOUS:
    case PROP_NEXT: g_value_set_boolean (value, self->shown[prop_id - PROP_PREVIOUS]); break;
    case PROP_STRENGTH: g_value_set_double (value, self->strength); break;
    case PROP_LIGHT_BOX: g_value_set_int64 (value, self->light_box); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fab_onion_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  FabOnion *self = FAB_ONION (object);

  switch (prop_id)
    {
    case PROP_PREVIOUS:
    case PROP_NEXT: self->shown[prop_id - PROP_PREVIOUS] = g_value_get_boolean (value); break;
    case PROP_STRENGTH: self->strength = g_value_get_double (value); break;
    case PROP_LIGHT_BOX: self->light_box = g_value_get_int64 (value); break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (prop_id == PROP_STRENGTH)
    g_signal_emit (self, signals[CHANGED], 0);
  else
    reload (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
fab_onion_dispose (GObject *object)
{
  FabOnion *self = FAB_ONION (object);

  for (guint i = 0; i < N_SKINS; i++)
    clear_skin (&self->skins[i]);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fab_onion_parent_class)->dispose (object);
}

static void
fab_onion_class_init (FabOnionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fab_onion_get_property;
  object_class->set_property = fab_onion_set_property;
  object_class->dispose = fab_onion_dispose;
  properties[PROP_PREVIOUS] = g_param_spec_boolean ("previous", NULL, NULL, FALSE, flags);
  properties[PROP_NEXT] = g_param_spec_boolean ("next", NULL, NULL, FALSE, flags);
  properties[PROP_STRENGTH] = g_param_spec_double ("strength", NULL, NULL, 0, 1, .35, flags);
  properties[PROP_LIGHT_BOX] = g_param_spec_int64 ("light-box", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fab_onion_init (FabOnion *self)
{
  self->strength = .35;
}

FabOnion *
fab_onion_new (void)
{
  return g_object_new (FAB_TYPE_ONION, NULL);
}

void
fab_onion_show (FabOnion   *self,
                FabSession *session,
                gint64      panel,
                int         width,
                int         height)
{
  g_return_if_fail (FAB_IS_ONION (self));

  g_set_object (&self->session, session);
  self->panel = panel;
  self->width = width;
  self->height = height;
  reload (self);
}

void
fab_onion_snapshot (FabOnion              *self,
                    GtkSnapshot           *snapshot,
                    gboolean               soft,
                    const graphene_rect_t *bounds)
{
  g_return_if_fail (FAB_IS_ONION (self));

  gtk_snapshot_push_opacity (snapshot, self->strength);
  for (guint i = 0; i < N_SKINS; i++)
    if (self->skins[i].slide)
      fab_slide_snapshot (self->skins[i].slide, snapshot, soft, bounds);
  gtk_snapshot_pop (snapshot);
}
