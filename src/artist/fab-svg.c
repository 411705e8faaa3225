/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet as SVG: plain paths, one named group for each thing. */
#define G_LOG_DOMAIN "fab-svg"

#include "config.h"

#include "fab-drawing-private.h"

static void
append_number (GString *out,
               float    value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

static void
append_point (GString *out,
              char     verb,
              FabVec2  p)
{
  g_string_append_c (out, verb);
  append_number (out, p.x);
  g_string_append_c (out, ' ');
  append_number (out, p.y);
}

static void
append_colour (GString     *out,
               const float *rgba)
{
  g_string_append_printf (out, "#%02x%02x%02x", (guint) (CLAMP (rgba[0], 0, 1) * 255 + .5f),
                          (guint) (CLAMP (rgba[1], 0, 1) * 255 + .5f),
                          (guint) (CLAMP (rgba[2], 0, 1) * 255 + .5f));
}

static void
append_run (GString       *out,
            const FabVec2 *p,
            guint          n,
            gboolean       curves)
{
  append_point (out, 'M', p[0]);
  for (guint i = 0; i < (curves ? n : n - 1); i++)
    {
      FabVec2 a = p[(i + n - 1) % n], b = p[i], c = p[(i + 1) % n], d = p[(i + 2) % n];

      if (curves)
        {
          append_point (out, 'C', (FabVec2) { b.x + (c.x - a.x) / 6, b.y + (c.y - a.y) / 6 });
          append_point (out, ' ', (FabVec2) { c.x - (d.x - b.x) / 6, c.y - (d.y - b.y) / 6 });
        }
      append_point (out, curves ? ' ' : 'L', c);
    }
  g_string_append_c (out, 'Z');
}

static void
append_attribute (GString    *out,
                  const char *name,
                  float       value)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, value);
  g_string_append_c (out, '"');
}

static void
append_stop (GString     *out,
             const char  *offset,
             const float *rgba)
{
  g_string_append_printf (out, "<stop offset=\"%s\" stop-color=\"", offset);
  append_colour (out, rgba);
  g_string_append_c (out, '"');
  append_attribute (out, "stop-opacity", rgba[3]);
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
  append_attribute (out, glow ? "cx" : "x1", shape->x0);
  append_attribute (out, glow ? "cy" : "y1", shape->y0);
  if (!glow)
    append_attribute (out, "x2", shape->x0);
  append_attribute (out, glow ? "r" : "y2", shape->y1);
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
    append_attribute (out, "fill-opacity", shape->rgba[3]);
  if (!shape->line)
    g_string_append (out, " fill-rule=\"evenodd\"");
  g_string_append (out, " d=\"");
  for (guint i = shape->first; i < shape->first + shape->n; i++)
    {
      const FabRun *run = &g_array_index (sheet->runs, FabRun, i);

      append_run (out, points + run->first, run->n, shape->round);
    }
  g_string_append (out, "\"/>\n");
}

static void
open_group (GString            *out,
            int                 group,
            const char * const *ids)
{
  static const char * const own[] = { "frame", "sky", "tone", "weather" };
  g_autofree char *id = g_markup_escape_text (group < 0 ? own[group - FAB_GROUP_FRAME] : ids[group],
                                              -1);

  g_string_append_printf (out, "<g id=\"%s%s\">\n", group < 0 ? "fabula-" : "", id);
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
