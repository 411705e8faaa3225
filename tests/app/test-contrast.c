/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written and what is a sign stands out from what lies under it, on every page and dialog: the ratio of WCAG 2.1 (1.4.3, 1.4.11)
 * between what is seen of both. ADW_DEBUG_COLOR_SCHEME and ADW_DEBUG_HIGH_CONTRAST say in which colours. */
#include "config.h"

#include <math.h>

#include <adwaita.h>

#include "app-testing.h"
#include "places.h"

/* Each pixel is drawn as so many squared: thin strokes have their colour then. */
#define SCALE 3

/* Of large letters and of signs less is asked for. */
#define TEXT_RATIO 4.5
#define SIGN_RATIO 3.0

typedef struct
{
  const char    *place;
  GtkWidget     *root;
  GskRenderNode *node; /* what is seen of it, SCALE times as large */
  GHashTable    *found; /* what is wrong */
  GHashTable    *seen;  /* what was looked at, each once */
} Walk;

static double
get_light (guint32 pixel)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double light = 0;

  for (int i = 0; i < 3; i++)
    {
      double part = ((pixel >> (8 * i)) & 0xff) / 255.;

      light += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }

  return light;
}

static double
get_ratio (guint32 a,
           guint32 b)
{
  double la = get_light (a), lb = get_light (b);

  return (MAX (la, lb) + .05) / (MIN (la, lb) + .05);
}

/* The most frequent one: what the letters stand on. */
static guint32
find_ground (const guint32 *pixels,
             gsize          n)
{
  g_autoptr(GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 ground = 0;
  guint most = 0;

  for (gsize i = 0; i < n; i++)
    {
      gpointer key = GUINT_TO_POINTER (pixels[i]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
      if (count > most)
        {
          most = count;
          ground = pixels[i];
        }
    }

  return ground;
}

/* The best ratio of a pixel in @area to the ground. */
static double
measure (Walk                  *walk,
         const graphene_rect_t *area)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (walk->root));
  graphene_rect_t scaled = GRAPHENE_RECT_INIT (floorf (area->origin.x) * SCALE, floorf (area->origin.y) * SCALE,
                                               ceilf (area->size.width) * SCALE, ceilf (area->size.height) * SCALE);
  g_autoptr(GdkTexture) texture = gsk_renderer_render_texture (renderer, walk->node, &scaled);
  int width = gdk_texture_get_width (texture);
  gsize n = (gsize) width * gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, n);
  guint32 ground;
  double best = 1;

  gdk_texture_download (texture, (guchar *) pixels, width * 4);
  ground = find_ground (pixels, n);
  for (gsize i = 0; i < n; i++)
    if (pixels[i] != ground)
      best = MAX (best, get_ratio (pixels[i], ground));

  return best;
}

/* FALSE: some of @widget lies outside of what scrolls, or of the window. */
static gboolean
get_area (GtkWidget       *widget,
          GtkWidget       *root,
          graphene_rect_t *area)
{
  graphene_rect_t around;

  if (!gtk_widget_compute_bounds (widget, root, area) || area->size.width < 2 || area->size.height < 2)
    return FALSE;
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL; parent = gtk_widget_get_parent (parent))
    {
      if (!gtk_widget_compute_bounds (parent, root, &around) || !graphene_rect_contains_rect (&around, area))
        return FALSE;
      if (parent == root)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_large (GtkWidget *widget)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
  PangoContext *context = pango_layout_get_context (layout);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double pixels = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    pixels *= 96 / 72.;

  return pixels >= 24 || (pixels >= 18.5 && pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD);
}

/* FALSE: nothing is seen of it yet. */
static gboolean
draw (Walk *walk)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (walk->root);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (walk->root) * SCALE, gtk_widget_get_height (walk->root) * SCALE);
  g_clear_pointer (&walk->node, gsk_render_node_unref);
  walk->node = gtk_snapshot_to_node (snapshot);

  return walk->node != NULL;
}

/* What is seen of a page that has only just come may be less than is there: it is looked at again, for a while. */
static double
measure_enough (Walk      *walk,
                GtkWidget *widget,
                double     wanted)
{
  gint64 end = g_get_monotonic_time () + 3 * G_USEC_PER_SEC;
  graphene_rect_t area;
  double ratio = G_MAXDOUBLE;

  while (get_area (widget, walk->root, &area))
    {
      ratio = measure (walk, &area);
      if (ratio >= wanted || g_get_monotonic_time () > end)
        break;
      gtk_widget_queue_draw (walk->root);
      gtk_test_widget_wait_for_draw (walk->root);
      testing_wait_for (draw (walk));
    }

  return ratio;
}

static void
check_widget (Walk      *walk,
              GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  double wanted = GTK_IS_IMAGE (widget) || is_large (widget) ? SIGN_RATIO : TEXT_RATIO;
  double ratio = gtk_widget_is_sensitive (widget) ? measure_enough (walk, widget, wanted - .05) : wanted;

  if (ratio < wanted - .05)
    g_hash_table_add (walk->found, g_strdup_printf ("%s: %.1f of %.1f: %s (%s in %s in %s)", walk->place, ratio, wanted,
                                                    GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget))
                                                                          : gtk_image_get_icon_name (GTK_IMAGE (widget)),
                                                    G_OBJECT_TYPE_NAME (widget), G_OBJECT_TYPE_NAME (parent),
                                                    G_OBJECT_TYPE_NAME (gtk_widget_get_parent (parent))));
}

/* A switch shows what it is by its slider; its signs are for high contrast. The button with the version is libadwaita's. */
static gboolean
says_something (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_SWITCH (parent) || (parent != NULL && gtk_widget_has_css_class (parent, "app-version")))
    return FALSE;
  if (GTK_IS_IMAGE (widget))
    return gtk_image_get_storage_type (GTK_IMAGE (widget)) != GTK_IMAGE_EMPTY;

  return GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
}

/* Most of the main window is the same wherever one is. */
static gboolean
is_new (Walk      *walk,
        GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : gtk_image_get_icon_name (GTK_IMAGE (widget));
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return g_hash_table_add (walk->seen, g_strdup_printf ("%s %s %d %s", G_OBJECT_TYPE_NAME (walk->root), text,
                                                        gtk_widget_get_state_flags (widget), G_OBJECT_TYPE_NAME (parent)));
}

static void
check_below (Walk      *walk,
             GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || (GTK_IS_NATIVE (widget) && widget != walk->root))
    return;
  if (says_something (widget) && is_new (walk, widget))
    check_widget (walk, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_below (walk, child);
}

static void
check_root (Walk      *walk,
            GtkWidget *root)
{
  walk->root = root;
  testing_wait_for (draw (walk));
  check_below (walk, root);
  g_clear_pointer (&walk->node, gsk_render_node_unref);
}

static void
look (FabWindow  *window,
      const char *place,
      gpointer    data)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  Walk *walk = data;
  guint n = 0;

  walk->place = place;
  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != window && gtk_widget_get_mapped (l->data) && GTK_IS_WINDOW (l->data))
      {
        check_root (walk, l->data);
        n++;
      }
  if (n == 0)
    check_root (walk, GTK_WIDGET (window));
}

static void
test_contrast (FabApplication *app)
{
  Walk walk = { .found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                .seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  FabWindow *window = fab_window_new (app);
  GHashTableIter iter;
  gpointer line;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR); /* as in test-texts.c */
  g_test_log_set_fatal_handler (testing_is_ours_cb, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (window, PLACES_WRITER | PLACES_HELP, 300, 150, look, &walk);
  g_hash_table_iter_init (&iter, walk.found);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    g_test_message ("%s", (char *) line);
  g_test_message ("%u texts and signs seen", g_hash_table_size (walk.seen));
  g_assert_cmpuint (g_hash_table_size (walk.found), ==, 0);
  g_hash_table_unref (walk.found);
  g_hash_table_unref (walk.seen);
  places_leave (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FabApplication) app = NULL;

  gtk_test_init (&argc, &argv, NULL);
  app = places_create_app ();
  g_test_add_data_func ("/contrast/pages", app, (GTestDataFunc) test_contrast);

  return g_test_run ();
}
