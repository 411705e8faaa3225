/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tools were told last: size and colour, how paint spreads, whether a lasso cuts. Kept in the settings. */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include "fab-canvas-private.h"

typedef struct
{
  const char *name;
  double      value;
} Choice;

/* What the tool in use can be told, by the name of a page; the usual one is steadiness. */
static const struct { FabPaperMode mode; const char *page; } pages[] = {
  { FAB_PAPER_FILL, "filling" }, { FAB_PAPER_LASSO_FILL, "filling" },
  { FAB_PAPER_LASSO, "cutting" }, { FAB_PAPER_SELECT, "cutting" },
};

/* Of the picture's height. */
static const Choice gaps[] = { { "none", 0 }, { "small", .004 }, { "wide", .016 } };
static const Choice reaches[] = { { "little", 0 }, { "pencil", .0035 }, { "brush", .008 } };
static const Choice holders[] = {
  { "seen", FAB_PAPER_INK_SEEN }, { "drawn", FAB_PAPER_INK_DRAWN }, { "layer", FAB_PAPER_INK_LAYER },
};

static double
find_choice (FabCanvas    *self,
             const char   *key,
             const Choice *choices,
             guint         n)
{
  g_autofree char *name = g_settings_get_string (self->settings, key);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (choices[i].name, name))
      return choices[i].value;

  return choices[0].value;
}

static void
apply (FabCanvas *self)
{
  fab_paper_set_filling (self->paper, find_choice (self, "fill-held-by", holders, G_N_ELEMENTS (holders)),
                         find_choice (self, "fill-gap", gaps, G_N_ELEMENTS (gaps)),
                         find_choice (self, "fill-reach", reaches, G_N_ELEMENTS (reaches)));
  fab_paper_set_cutting (self->paper, g_settings_get_boolean (self->settings, "lasso-cuts"));
}

void
_fab_canvas_add_choices (FabCanvas *self)
{
  static const char * const keys[] = { "fill-held-by", "fill-gap", "fill-reach", "lasso-cuts" };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr(GAction) action = g_settings_create_action (self->settings, keys[i]);
      g_autofree char *changed = g_strconcat ("changed::", keys[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (group), action);
      g_signal_connect_object (self->settings, changed, G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "choices", G_ACTION_GROUP (group));
  apply (self);
}

/* --- sizes and colours --- */

void
_fab_canvas_take_kept (FabCanvas *self)
{
  g_autoptr(GVariant) kept = g_settings_get_value (self->settings, "tools");
  GVariantIter iter;
  const char *id;
  double size;
  guint32 rgb;
  guint n;

  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "{&s(du)}", &id, &size, &rgb))
    {
      guint tool = fab_canvas_tools_find (id);

      if (tool == G_MAXUINT || !(size >= 1 && size <= 100))
        continue;
      self->colors[tool] = _fab_canvas_unpack_color (rgb);
      if (fab_canvas_tools_list (&n)[tool].size > 0)
        self->sizes[tool] = size;
    }
}

/* Those that are other than at first. */
void
_fab_canvas_keep_tools (FabCanvas *self)
{
  g_autoptr(GVariant) before = g_settings_get_value (self->settings, "tools");
  g_autoptr(GVariant) kept = NULL;
  GVariantBuilder builder;
  guint n;
  const FabCanvasTool *tools = fab_canvas_tools_list (&n);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(du)}"));
  for (guint i = 0; i < n; i++)
    if (tools[i].tool != NULL && (self->sizes[i] != tools[i].size || _fab_canvas_get_color (self, tools[i].id) != tools[i].rgb))
      g_variant_builder_add (&builder, "{s(du)}", tools[i].id, MAX (1, self->sizes[i]), _fab_canvas_get_color (self, tools[i].id));
  kept = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (!g_variant_equal (kept, before))
    g_settings_set_value (self->settings, "tools", kept);
}

void
_fab_canvas_show_choices (FabCanvas    *self,
                          FabPaperMode  mode)
{
  const char *page = "steady";

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].mode == mode)
      page = pages[i].page;
  gtk_stack_set_visible_child_name (self->choices, page);
}
