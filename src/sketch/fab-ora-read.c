/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>
#include <minizip/unzip.h>

#include "fab-image.h"
#include "fab-ora-private.h"

#define MAX_STACK  (1024 * 1024)       /* bytes of stack.xml */
#define MAX_PART   (256 * 1024 * 1024) /* bytes of one picture, unpacked */
#define MAX_PARTS  (1024 * 1024 * 1024) /* of all */
#define MAX_LAYERS 512
#define MAX_SIDE   16384
#define MAX_PIXELS (400.0 * 1000 * 1000) /* of all layers together */
#define MAX_DEPTH  32

static const struct
{
  const char *blend;
  const char *op;
} ops[] = {
  { "normal", "svg:src-over" }, { "multiply", "svg:multiply" }, { "screen", "svg:screen" },
  { "overlay", "svg:overlay" }, { "darken", "svg:darken" }, { "lighten", "svg:lighten" },
  { "color-dodge", "svg:color-dodge" }, { "color-burn", "svg:color-burn" }, { "hard-light", "svg:hard-light" },
  { "soft-light", "svg:soft-light" }, { "difference", "svg:difference" }, { "color", "svg:color" },
  { "luminosity", "svg:luminosity" },
};

const char *
_fab_ora_blend_to_op (const char *blend)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ops); i++)
    if (g_strcmp0 (ops[i].blend, blend) == 0)
      return ops[i].op;

  return ops[0].op;
}

const char *
_fab_ora_blend_from_op (const char *op)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ops); i++)
    if (g_strcmp0 (ops[i].op, op) == 0)
      return ops[i].blend;

  return ops[0].blend;
}

/* --- parts ------------------------------------------------------------------------------------ */

static void
fail (GError     **error,
      const char  *what)
{
  g_set_error (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_DAMAGED, "This is not a whole OpenRaster file: %s", what);
}

static GBytes *
read_open_part (unzFile  zip,
                gsize    size,
                GError **error)
{
  g_autofree guint8 *data = g_try_malloc (size + 1);
  gsize at = 0;
  int n = 0;

  while (data != NULL && at < size && (n = unzReadCurrentFile (zip, data + at, (unsigned) (size - at))) > 0)
    at += (gsize) n;
  /* the checksum is compared when a part is closed that was read to its end */
  if (data != NULL && at == size && unzReadCurrentFile (zip, data + size, 1) == 0)
    return g_bytes_new_take (g_steal_pointer (&data), size);
  fail (error, "a part of it is cut off");

  return NULL;
}

static GBytes *
read_part (unzFile      zip,
           const char  *name,
           gsize        most,
           GError     **error)
{
  unz_file_info64 info;
  GBytes *bytes;

  if (unzLocateFile (zip, name, 1) != UNZ_OK ||
      unzGetCurrentFileInfo64 (zip, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
    {
      fail (error, "a part of it is missing");
      return NULL;
    }
  if (info.uncompressed_size > most)
    {
      g_set_error (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_TOO_LARGE, "“%.64s” in it is too large", name);
      return NULL;
    }
  if (unzOpenCurrentFile (zip) != UNZ_OK)
    {
      fail (error, "it is packed in a way that is not read");
      return NULL;
    }
  bytes = read_open_part (zip, (gsize) info.uncompressed_size, error);
  if (unzCloseCurrentFile (zip) == UNZ_CRCERROR && bytes != NULL)
    {
      g_clear_pointer (&bytes, g_bytes_unref);
      fail (error, "a part of it is damaged");
    }

  return bytes;
}

/* --- the stack -------------------------------------------------------------------------------- */

typedef struct
{
  FabOra    *ora;
  GPtrArray *sources; /* of the layers: names of their parts */
  double     opacity[MAX_DEPTH];
  gboolean   visible[MAX_DEPTH];
  int        depth;
} Reader;

static double
read_opacity (const char *text)
{
  double opacity = text ? g_ascii_strtod (text, NULL) : 1;

  return isfinite (opacity) ? CLAMP (opacity, 0, 1) : 1;
}

static int
read_int (const char *text)
{
  return text ? (int) CLAMP (g_ascii_strtoll (text, NULL, 10), -1000000, 1000000) : 0;
}

typedef struct
{
  const char *name, *source, *opacity, *visibility, *op, *x, *y, *w, *h;
  const char *paper; /* MyPaint's, which is no layer that somebody painted */
} Attributes;

static Attributes
read_attributes (const char **names,
                 const char **values)
{
  Attributes a = { NULL };
  const struct { const char *name; const char **value; } slots[] = {
    { "name", &a.name }, { "src", &a.source }, { "opacity", &a.opacity }, { "visibility", &a.visibility },
    { "composite-op", &a.op }, { "x", &a.x }, { "y", &a.y }, { "w", &a.w }, { "h", &a.h },
    { "mypaint:background-tile", &a.paper },
  };

  for (gsize i = 0; names[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (slots); j++)
      if (g_str_equal (names[i], slots[j].name))
        *slots[j].value = values[i];

  return a;
}

static void
add_layer (Reader           *reader,
           const Attributes *a)
{
  FabOraLayer *layer = g_new0 (FabOraLayer, 1);

  *layer = (FabOraLayer) {
    .name = g_strdup (a->name ? a->name : ""),
    .opacity = reader->opacity[reader->depth] * read_opacity (a->opacity),
    .visible = reader->visible[reader->depth] && g_strcmp0 (a->visibility, "hidden") != 0,
    .blend = g_strdup (_fab_ora_blend_from_op (a->op)),
    .x = read_int (a->x), .y = read_int (a->y),
  };
  g_ptr_array_insert (reader->ora->layers, 0, layer);
  g_ptr_array_insert (reader->sources, 0, g_strdup (a->source ? a->source : ""));
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              data,
                  GError              **error)
{
  Reader *reader = data;
  Attributes a = read_attributes (names, values);

  if (g_str_equal (element, "image"))
    {
      reader->ora->width = read_int (a.w);
      reader->ora->height = read_int (a.h);
    }
  else if (g_str_equal (element, "stack") && reader->depth + 1 < MAX_DEPTH)
    {
      reader->depth++;
      reader->opacity[reader->depth] = reader->opacity[reader->depth - 1] * read_opacity (a.opacity);
      reader->visible[reader->depth] = reader->visible[reader->depth - 1] && g_strcmp0 (a.visibility, "hidden") != 0;
    }
  else if (g_str_equal (element, "layer") && reader->ora->layers->len < MAX_LAYERS)
    {
      if (a.paper == NULL)
        add_layer (reader, &a);
    }
  else
    fail (error, "its list of layers is not understood");
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              data,
                GError              **error)
{
  Reader *reader = data;

  if (g_str_equal (element, "stack"))
    reader->depth--;
}

static gboolean
read_stack (Reader   *reader,
            GBytes   *xml,
            GError  **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, NULL, NULL, NULL };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, reader, NULL);
  gsize size;
  const char *text = g_bytes_get_data (xml, &size);
  gboolean ok = g_markup_parse_context_parse (context, text, (gssize) size, error) &&
                g_markup_parse_context_end_parse (context, error);

  g_markup_parse_context_free (context);
  if (ok && (reader->ora->width < 1 || reader->ora->height < 1 || reader->ora->width > MAX_SIDE ||
             reader->ora->height > MAX_SIDE))
    {
      g_set_error (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_TOO_LARGE, "A picture of %d × %d pixels is not taken",
                   reader->ora->width, reader->ora->height);
      ok = FALSE;
    }

  return ok;
}

/* Decoded once at a small size: who is cut off shows it now. */
static gboolean
check_layer (FabOraLayer  *layer,
             double       *pixels,
             GError      **error)
{
  cairo_surface_t *look;

  if (!fab_image_measure (layer->png, &layer->width, &layer->height, error))
    return FALSE;
  *pixels += (double) layer->width * layer->height;
  if (*pixels > MAX_PIXELS)
    {
      g_set_error (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_TOO_LARGE, "The layers have too many pixels together");
      return FALSE;
    }
  look = fab_image_decode (layer->png, 64, 64, error);
  if (look == NULL)
    return FALSE;
  cairo_surface_destroy (look);

  return TRUE;
}

static gboolean
read_layers (unzFile   zip,
             Reader   *reader,
             GError  **error)
{
  double pixels = 0;
  gsize left = MAX_PARTS;

  for (guint i = 0; i < reader->ora->layers->len; i++)
    {
      FabOraLayer *layer = g_ptr_array_index (reader->ora->layers, i);

      layer->png = read_part (zip, g_ptr_array_index (reader->sources, i), MIN (MAX_PART, left), error);
      left -= layer->png ? g_bytes_get_size (layer->png) : 0;
      if (layer->png == NULL || !check_layer (layer, &pixels, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_all (unzFile   zip,
          Reader   *reader,
          GError  **error)
{
  g_autoptr(GBytes) type = read_part (zip, "mimetype", 64, error);
  g_autoptr(GBytes) xml = NULL;

  if (type == NULL)
    return FALSE;
  if (g_bytes_get_size (type) < strlen (ORA_TYPE) || strncmp (g_bytes_get_data (type, NULL), ORA_TYPE, strlen (ORA_TYPE)) != 0)
    {
      fail (error, "it is of another type");
      return FALSE;
    }
  xml = read_part (zip, "stack.xml", MAX_STACK, error);

  return xml != NULL && read_stack (reader, xml, error) && read_layers (zip, reader, error);
}

FabOra *
fab_ora_read (const char  *path,
              GError     **error)
{
  g_autoptr(FabOra) ora = fab_ora_new (0, 0);
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  Reader reader = { .ora = ora, .sources = sources, .opacity = { 1 }, .visible = { TRUE } };
  unzFile zip = unzOpen64 (path);
  gboolean ok;

  if (zip == NULL)
    {
      fail (error, "it is no archive");
      return NULL;
    }
  ok = read_all (zip, &reader, error);
  unzClose (zip);

  return ok ? g_steal_pointer (&ora) : NULL;
}
