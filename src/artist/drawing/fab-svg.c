/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet as SVG: plain paths, one named group for each thing. */
#define G_LOG_DOMAIN "fab-svg"

#include "config.h"

#include "fab-drawing-private.h"

static int
to_units (float value)
{
  return (int) floorf (CLAMP (value, -1e6f, 1e6f) * FAB_SVG_UNITS + .5f);
}

/* A minus parts numbers as well as a space does. */
static void
append_int (GString *out,
            int      value)
{
  if (value >= 0 && g_ascii_isdigit (out->str[out->len - 1]))
    g_string_append_c (out, ' ');
  g_string_append_printf (out, "%d", value);
}

static void
append_colour (GString     *out,
               const float *rgba)
{
  g_string_append_printf (out, "#%02x%02x%02x", (guint) (CLAMP (rgba[0], 0, 1) * 255 + .5f),
                          (guint) (CLAMP (rgba[1], 0, 1) * 255 + .5f),
                          (guint) (CLAMP (rgba[2], 0, 1) * 255 + .5f));
}

/* From corner to corner, in whole units so that nothing adds up. */
static void
append_run (GString       *out,
            const FabVec2 *p,
            guint          n)
{
  int x = to_units (p[0].x), y = to_units (p[0].y);

  g_string_append_c (out, 'M');
  append_int (out, x);
  append_int (out, y);
  g_string_append_c (out, 'l');
  for (guint i = 1; i < n; i++)
    {
      int next_x = to_units (p[i].x), next_y = to_units (p[i].y);

      if (next_x == x && next_y == y)
        continue;
      append_int (out, next_x - x);
      append_int (out, next_y - y);
      x = next_x;
      y = next_y;
    }
  if (g_str_has_suffix (out->str, "l"))
    g_string_append (out, "0 0");
  g_string_append_c (out, 'z');
}

static void
append_length (GString    *out,
               const char *name,
               float       value)
{
  g_string_append_printf (out, " %s=\"%d\"", name, to_units (value));
}

static void
append_share (GString    *out,
              const char *name,
              float       value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, " %s=\"%s\"", name,
                          g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

static void
append_stop (GString     *out,
             const char  *offset,
             const float *rgba)
{
  g_string_append_printf (out, "<stop offset=\"%s\" stop-color=\"", offset);
  append_colour (out, rgba);
  g_string_append_c (out, '"');
  append_share (out, "stop-opacity", rgba[3]);
  g_string_append (out, "/>");
}

static void
append_gradient (GString        *out,
                 const FabShape *shape,
                 guint           index)
{
  gboolean glow = shape->fill == FAB_FILL_GLOW;

  g_string_append_printf (out, "<%sGradient id=\"fill-%u\" gradientUnits=\"userSpaceOnUse\"",
                          glow ? "radial" : "linear", index);
  append_length (out, glow ? "cx" : "x1", shape->x0);
  append_length (out, glow ? "cy" : "y1", shape->y0);
  if (!glow)
    append_length (out, "x2", shape->x0);
  append_length (out, glow ? "r" : "y2", shape->y1);
  g_string_append_c (out, '>');
  append_stop (out, "0", shape->rgba);
  append_stop (out, "1", shape->rgba_end);
  g_string_append_printf (out, "</%sGradient>\n", glow ? "radial" : "linear");
}

static void
append_shape (GString        *out,
              const FabSheet *sheet,
              guint           index)
{
  const FabShape *shape = &g_array_index (sheet->shapes, FabShape, index);
  const FabVec2 *points = (const FabVec2 *) (const void *) sheet->points->data;

  if (shape->fill != FAB_FILL_FLAT)
    append_gradient (out, shape, index);
  g_string_append (out, "<path fill=\"");
  if (shape->fill != FAB_FILL_FLAT)
    g_string_append_printf (out, "url(#fill-%u)", index);
  else
    append_colour (out, shape->rgba);
  g_string_append (out, "\"");
  if (shape->fill == FAB_FILL_FLAT && shape->rgba[3] < 1)
    append_share (out, "fill-opacity", shape->rgba[3]);
  if (!shape->line)
    g_string_append (out, " fill-rule=\"evenodd\"");
  g_string_append (out, " d=\"");
  for (guint i = shape->first; i < shape->first + shape->n; i++)
    {
      const FabRun *run = &g_array_index (sheet->runs, FabRun, i);

      append_run (out, points + run->first, run->n);
    }
  g_string_append (out, "\"/>\n");
}

static void
open_group (GString            *out,
            int                 group,
            const char * const *ids)
{
  static const char * const own[] = { "sky", "tone", "weather" };
  const char *ours = group < 0 ? own[group - FAB_GROUP_SKY] : group == FAB_GROUP_FRAME ? "frame" : NULL;
  g_autofree char *id = g_markup_escape_text (ours != NULL ? ours : ids[group], -1);

  g_string_append_printf (out, "<g id=\"%s%s\">\n", ours != NULL ? "fabula-" : "", id);
}

/* The shapes of a sheet, @ids naming the items; the caller wraps them into an svg element. */
void
fab_sheet_append_svg (const FabSheet     *sheet,
                      const char * const *ids,
                      GString            *out)
{
  const FabShape *shapes = (const FabShape *) (const void *) sheet->shapes->data;

  for (guint i = 0; i < sheet->shapes->len; i++)
    {
      if (i == 0 || shapes[i].group != shapes[i - 1].group)
        open_group (out, shapes[i].group, ids);
      if (shapes[i].n > 0)
        append_shape (out, sheet, i);
      if (i + 1 == sheet->shapes->len || shapes[i + 1].group != shapes[i].group)
        g_string_append (out, "</g>\n");
    }
}
