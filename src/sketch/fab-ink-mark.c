/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-ink-bytes.h"
#include "fab-mark-draw.h"

#define MARK_FORMAT   "(sa{sv})"
#define PAPER_LIMIT   64.0f
#define MAX_SIZE      2.0f

struct _FabInkMark
{
  FabMarkSpec  spec;
  FabStroke   *stroke;
  GBytes      *bytes;  /* UNKNOWN: as it came */
  FabInkBox       box;
  char        *name;   /* as it came, or made when asked for */
};

G_DEFINE_BOXED_TYPE (FabInkMark, fab_ink_mark, fab_ink_mark_ref, fab_ink_mark_unref)

static const char * const kind_names[] = {
  [FAB_MARK_STROKE] = "stroke",
  [FAB_MARK_SHAPE] = "shape",
  [FAB_MARK_ARROW] = "arrow",
  [FAB_MARK_TEXT] = "text",
  [FAB_MARK_FILL] = "fill",
  [FAB_MARK_PICTURE] = "picture",
};

const char * const *
fab_mark_styles (FabMarkKind kind)
{
  static const char * const none[] = { "", NULL };
  static const char * const shapes[] = { "line", "rectangle", "ellipse", NULL };
  static const char * const arrows[] = { "subject", "camera", "frame", "plain", NULL };
  static const char * const texts[] = { "balloon", "thought", "caption", "sign", "plain", NULL };

  switch (kind)
    {
    case FAB_MARK_SHAPE:
      return shapes;
    case FAB_MARK_ARROW:
      return arrows;
    case FAB_MARK_TEXT:
      return texts;
    case FAB_MARK_STROKE:
    case FAB_MARK_FILL:
    case FAB_MARK_PICTURE:
    case FAB_MARK_UNKNOWN:
    default:
      return none;
    }
}

static void
clear_mark (gpointer data)
{
  FabInkMark *mark = data;

  g_free ((char *) mark->spec.style);
  g_free ((char *) mark->spec.tool);
  g_free ((char *) mark->spec.text);
  g_free ((char *) mark->spec.font);
  g_free ((FabInkPoint *) mark->spec.points);
  g_clear_pointer (&mark->spec.region, fab_region_unref);
  g_clear_pointer (&mark->spec.picture, g_bytes_unref);
  g_clear_pointer (&mark->stroke, fab_stroke_unref);
  g_clear_pointer (&mark->bytes, g_bytes_unref);
  g_free (mark->name);
}

FabInkMark *
fab_ink_mark_ref (FabInkMark *mark)
{
  return g_atomic_rc_box_acquire (mark);
}

void
fab_ink_mark_unref (FabInkMark *mark)
{
  g_atomic_rc_box_release_full (mark, clear_mark);
}

/* --- making ----------------------------------------------------------------------------------- */

FabInkMark *
fab_ink_mark_new_stroke (FabStroke *stroke)
{
  FabInkMark *mark = g_atomic_rc_box_new0 (FabInkMark);

  g_return_val_if_fail (stroke != NULL, NULL);

  mark->spec.kind = FAB_MARK_STROKE;
  mark->spec.style = g_strdup ("");
  mark->stroke = fab_stroke_ref (stroke);
  mark->box = fab_stroke_get_box (stroke);

  return mark;
}

static gboolean
points_are_sane (const FabMarkSpec *spec)
{
  static const guint fewest[] = {
    [FAB_MARK_SHAPE] = 2, [FAB_MARK_ARROW] = 2, [FAB_MARK_TEXT] = 1, [FAB_MARK_PICTURE] = 2,
    [FAB_MARK_FILL] = 0,
  };

  if (spec->n_points < fewest[spec->kind] || spec->n_points > FAB_MARK_MAX_POINTS ||
      (spec->kind == FAB_MARK_ARROW && g_strcmp0 (spec->style, "frame") == 0 && spec->n_points != 4))
    return FALSE;
  for (guint i = 0; i < spec->n_points; i++)
    if (!isfinite (spec->points[i].x) || !isfinite (spec->points[i].y) ||
        fabsf (spec->points[i].x) > PAPER_LIMIT || fabsf (spec->points[i].y) > PAPER_LIMIT)
      return FALSE;

  return TRUE;
}

static gboolean
spec_is_sane (const FabMarkSpec *spec)
{
  if (spec->kind <= FAB_MARK_STROKE || spec->kind >= FAB_MARK_UNKNOWN || !points_are_sane (spec) ||
      !isfinite (spec->size) || spec->size < 0 || spec->size > MAX_SIZE ||
      !isfinite (spec->width) || spec->width < 0 || spec->fill < -1 || spec->fill > 0xffffff)
    return FALSE;
  if (!g_strv_contains (fab_mark_styles (spec->kind), spec->style ? spec->style : ""))
    return FALSE;

  return (spec->kind != FAB_MARK_FILL || spec->region != NULL) &&
         (spec->kind != FAB_MARK_PICTURE || spec->picture != NULL) &&
         (spec->kind != FAB_MARK_TEXT ||
          (spec->text != NULL && strlen (spec->text) <= FAB_MARK_MAX_TEXT &&
           g_utf8_validate (spec->text, -1, NULL)));
}

/* Rounded as it is stored, so that a mark read again is the same mark. */
static float
round_length (float length)
{
  return (float) (rint (length * 1048576.0) / 1048576.0);
}

static FabInkPoint *
copy_points (const FabMarkSpec *spec)
{
  FabInkPoint *points = g_new (FabInkPoint, spec->n_points + 1);

  for (guint i = 0; i < spec->n_points; i++)
    points[i] = (FabInkPoint) { round_length (spec->points[i].x), round_length (spec->points[i].y) };

  return points;
}

FabInkMark *
fab_ink_mark_new (const FabMarkSpec *spec)
{
  FabInkMark *mark;

  g_return_val_if_fail (spec != NULL, NULL);

  if (!spec_is_sane (spec))
    return NULL;
  mark = g_atomic_rc_box_new0 (FabInkMark);
  mark->spec = *spec;
  mark->spec.style = g_strdup (spec->style ? spec->style : "");
  mark->spec.tool = g_strdup (spec->tool ? spec->tool : "");
  mark->spec.text = g_strdup (spec->text);
  mark->spec.font = g_strdup (spec->font);
  mark->spec.rgb = spec->rgb & 0xffffff;
  mark->spec.size = round_length (spec->size);
  mark->spec.width = round_length (spec->width);
  mark->spec.points = copy_points (spec);
  mark->spec.region = spec->region ? fab_region_ref (spec->region) : NULL;
  mark->spec.picture = spec->picture ? g_bytes_ref (spec->picture) : NULL;
  mark->box = fab_mark_measure (&mark->spec);

  return mark;
}

/* --- bytes ------------------------------------------------------------------------------------ */

static GVariant *
pack_points (const FabMarkSpec *spec)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(dd)"));
  for (guint i = 0; i < spec->n_points; i++)
    g_variant_builder_add (&builder, "(dd)", (double) spec->points[i].x, (double) spec->points[i].y);

  return g_variant_builder_end (&builder);
}

static GVariant *
pack_spec (const FabMarkSpec *spec)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "style", "s", spec->style);
  g_variant_dict_insert (&dict, "rgb", "u", spec->rgb);
  g_variant_dict_insert (&dict, "fill", "i", spec->fill);
  g_variant_dict_insert (&dict, "size", "d", (double) spec->size);
  g_variant_dict_insert_value (&dict, "points", pack_points (spec));
  if (*spec->tool != '\0')
    g_variant_dict_insert (&dict, "tool", "s", spec->tool);
  if (spec->text != NULL)
    g_variant_dict_insert (&dict, "text", "s", spec->text);
  if (spec->font != NULL)
    g_variant_dict_insert (&dict, "font", "s", spec->font);
  if (spec->width > 0)
    g_variant_dict_insert (&dict, "width", "d", (double) spec->width);
  if (spec->region != NULL)
    g_variant_dict_insert_value (&dict, "region", fab_region_to_variant (spec->region));
  if (spec->picture != NULL)
    g_variant_dict_insert_value (&dict, "picture",
                                 g_variant_new_from_bytes (G_VARIANT_TYPE ("ay"), spec->picture, TRUE));

  return g_variant_dict_end (&dict);
}

GBytes *
fab_ink_mark_to_bytes (FabInkMark *mark)
{
  g_return_val_if_fail (mark != NULL, NULL);

  if (mark->bytes != NULL)
    return g_bytes_ref (mark->bytes);
  if (mark->stroke != NULL)
    return _fab_ink_bytes_pack (g_variant_new_variant (fab_stroke_to_variant (mark->stroke)));

  return _fab_ink_bytes_pack (g_variant_new_variant (g_variant_new ("(s@a{sv})", kind_names[mark->spec.kind],
                                                                    pack_spec (&mark->spec))));
}

static FabInkPoint *
unpack_points (GVariantDict *dict,
               guint        *n)
{
  g_autoptr(GVariant) pairs = g_variant_dict_lookup_value (dict, "points", G_VARIANT_TYPE ("a(dd)"));
  const double *numbers;
  FabInkPoint *points;
  gsize length = 0;

  numbers = pairs ? g_variant_get_fixed_array (pairs, &length, 2 * sizeof (double)) : NULL;
  length = MIN (length, FAB_MARK_MAX_POINTS);
  points = g_new (FabInkPoint, length + 1);
  for (gsize i = 0; i < length; i++)
    points[i] = (FabInkPoint) { (float) numbers[2 * i], (float) numbers[2 * i + 1] };
  *n = (guint) length;

  return points;
}

static FabInkMark *
unpack_spec (FabMarkKind  kind,
             GVariant    *properties)
{
  g_auto(GVariantDict) dict = G_VARIANT_DICT_INIT (properties);
  g_autofree FabInkPoint *points = NULL;
  g_autoptr(GVariant) outlines = g_variant_dict_lookup_value (&dict, "region", G_VARIANT_TYPE (FAB_REGION_FORMAT));
  g_autoptr(GVariant) pixels = g_variant_dict_lookup_value (&dict, "picture", G_VARIANT_TYPE ("ay"));
  g_autoptr(FabRegion) region = outlines ? fab_region_from_variant (outlines) : NULL;
  g_autoptr(GBytes) picture = pixels ? g_variant_get_data_as_bytes (pixels) : NULL;
  FabMarkSpec spec = { .kind = kind, .region = region, .picture = picture, .fill = -1 };
  double size = 0, width = 0;

  g_variant_dict_lookup (&dict, "style", "&s", &spec.style);
  g_variant_dict_lookup (&dict, "tool", "&s", &spec.tool);
  g_variant_dict_lookup (&dict, "text", "&s", &spec.text);
  g_variant_dict_lookup (&dict, "font", "&s", &spec.font);
  g_variant_dict_lookup (&dict, "rgb", "u", &spec.rgb);
  g_variant_dict_lookup (&dict, "fill", "i", &spec.fill);
  g_variant_dict_lookup (&dict, "size", "d", &size);
  g_variant_dict_lookup (&dict, "width", "d", &width);
  spec.size = (float) size;
  spec.width = (float) width;
  spec.points = points = unpack_points (&dict, &spec.n_points);

  return fab_ink_mark_new (&spec);
}

static FabMarkKind
find_kind (const char *name)
{
  for (guint i = FAB_MARK_SHAPE; i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (kind_names[i], name))
      return i;

  return FAB_MARK_UNKNOWN;
}

FabInkMark *
fab_ink_mark_new_unknown (GBytes *bytes)
{
  FabInkMark *mark = g_atomic_rc_box_new0 (FabInkMark);

  mark->spec.kind = FAB_MARK_UNKNOWN;
  mark->spec.style = g_strdup ("");
  mark->bytes = g_bytes_ref (bytes);
  mark->box = FAB_INK_BOX_EMPTY;

  return mark;
}

static FabInkMark *
unpack_mark (GVariant *value,
             GBytes   *bytes)
{
  g_autoptr(GVariant) properties = NULL;
  FabMarkKind kind;
  const char *name;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE (FAB_STROKE_FORMAT)))
    {
      g_autoptr(FabStroke) stroke = fab_stroke_from_variant (value);

      return stroke ? fab_ink_mark_new_stroke (stroke) : NULL;
    }
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE (MARK_FORMAT)))
    return fab_ink_mark_new_unknown (bytes);
  g_variant_get (value, "(&s@a{sv})", &name, &properties);
  kind = find_kind (name);

  return kind == FAB_MARK_UNKNOWN ? fab_ink_mark_new_unknown (bytes) : unpack_spec (kind, properties);
}

FabInkMark *
fab_ink_mark_from_bytes (GBytes  *bytes,
                         GError **error)
{
  g_autoptr(GVariant) boxed = NULL;
  g_autoptr(GVariant) value = NULL;
  FabInkMark *mark;

  g_return_val_if_fail (bytes != NULL, NULL);

  boxed = _fab_ink_bytes_unpack (G_VARIANT_TYPE_VARIANT, bytes, error);
  if (boxed == NULL)
    return NULL;
  value = g_variant_get_variant (boxed);
  mark = unpack_mark (value, bytes);
  if (mark != NULL)
    mark->name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  else
    g_set_error_literal (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_DAMAGED, "A mark is damaged");

  return mark;
}

/* --- asking ----------------------------------------------------------------------------------- */

FabMarkKind
fab_ink_mark_get_kind (FabInkMark *mark)
{
  g_return_val_if_fail (mark != NULL, FAB_MARK_UNKNOWN);

  return mark->spec.kind;
}

FabStroke *
fab_ink_mark_get_stroke (FabInkMark *mark)
{
  g_return_val_if_fail (mark != NULL, NULL);

  return mark->stroke;
}

const FabMarkSpec *
fab_ink_mark_get_spec (FabInkMark *mark)
{
  g_return_val_if_fail (mark != NULL, NULL);

  return &mark->spec;
}

const char *
fab_ink_mark_get_name (FabInkMark *mark)
{
  char *name = g_atomic_pointer_get (&mark->name);

  g_return_val_if_fail (mark != NULL, NULL);

  if (name == NULL)
    {
      g_autoptr(GBytes) bytes = fab_ink_mark_to_bytes (mark);

      name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      if (!g_atomic_pointer_compare_and_exchange (&mark->name, NULL, name))
        g_free (name);
    }

  return g_atomic_pointer_get (&mark->name);
}

gboolean
fab_ink_mark_erases (FabInkMark *mark)
{
  g_return_val_if_fail (mark != NULL, FALSE);

  return mark->stroke != NULL && g_str_equal (fab_stroke_get_tool (mark->stroke), "eraser");
}

FabInkBox
fab_ink_mark_get_box (FabInkMark *mark)
{
  g_return_val_if_fail (mark != NULL, FAB_INK_BOX_EMPTY);

  return mark->box;
}

gboolean
fab_ink_mark_hit (FabInkMark *mark,
                  double      x,
                  double      y,
                  double      slack)
{
  FabInkBox box;

  g_return_val_if_fail (mark != NULL, FALSE);

  box = mark->box;
  fab_ink_box_grow (&box, slack);
  if (fab_ink_box_is_empty (&box) || x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1)
    return FALSE;
  if (mark->stroke != NULL)
    return fab_stroke_hit (mark->stroke, x, y, slack);

  return fab_mark_hit (&mark->spec, x, y, slack);
}
