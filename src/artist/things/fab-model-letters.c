/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-model-kit.h"

/* Strokes on a grid of 4 by 6, two digits a point, a space lifts the pen. */
static const char * const letters[] = {
  ['A'] = "002640 1232", ['B'] = "00062645442303 2342412000", ['C'] = "4536160501103041",
  ['D'] = "00062644422000", ['E'] = "46060040 0333", ['F'] = "000646 0333",
  ['G'] = "45361605011030414323", ['H'] = "0006 4046 0343", ['I'] = "2026", ['J'] = "4641301001",
  ['K'] = "0006 460340", ['L'] = "060040", ['M'] = "0006234640", ['N'] = "00064046",
  ['O'] = "160501103041453616", ['P'] = "00063645443303", ['Q'] = "160501103041453616 2240",
  ['R'] = "00063645443303 2340", ['S'] = "453616050413334241301001", ['T'] = "0646 2620",
  ['U'] = "060110304146", ['V'] = "062046", ['W'] = "0610233046", ['X'] = "0046 0640",
  ['Y'] = "062346 2320", ['Z'] = "06460040", ['0'] = "160501103041453616", ['1'] = "152620",
  ['2'] = "05163645440040", ['3'] = "0516364544334241301001", ['4'] = "30360242",
  ['5'] = "460603334241301001", ['6'] = "4536160501103041423303", ['7'] = "064610",
  ['8'] = "130405163645443313 1302011030414233", ['9'] = "0110304145361605041343",
  ['.'] = "2021", [','] = "2110", ['!'] = "2622 2120", ['?'] = "0516364544232322 2120",
  ['-'] = "0343", ['\''] = "2625", [':'] = "2122 2425", ['/'] = "0046",
  ['='] = "0242 0444", ['+'] = "0343 2125",
  ['$'] = "453616050413334241301001 2026", ['%'] = "0046 0605 4140", ['&'] = "40040516253301102042",
};
static const char other_letter[] = "0006464000";

/* What the alphabet can write: capitals without their accents. */
static char *
fold_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *upper = g_utf8_strup (valid, -1);
  g_autofree char *plain = g_utf8_normalize (upper, -1, G_NORMALIZE_DEFAULT);
  GString *folded = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      g_string_append_c (folded, c < 128 ? (char) c : '\x7f');
    }
  if (folded->len > 60)
    g_string_truncate (folded, 60);
  return g_string_free (folded, FALSE);
}

typedef struct
{
  FabVec3 origin, right, up; /* of one grid unit */
  float   ink, width;
} LetterFrame;

static void
add_stroke (FabBrush *b, const LetterFrame *frame, const char *stroke, gsize n, float x)
{
  FabVec3 points[16];
  FabVec3 normal = fab_vec3_normal (fab_vec3_cross (frame->right, frame->up));

  n = MIN (n, G_N_ELEMENTS (points));
  for (gsize i = 0; i < n; i++)
    points[i] = fab_vec3_mad (fab_vec3_mad (frame->origin, frame->right, x + (stroke[i * 2] - '0')),
                              frame->up, stroke[i * 2 + 1] - '0');
  fab_add_mark (b, points, n, frame->width, frame->ink, -1, FALSE, normal);
}

static void
add_letter (FabBrush *b, const LetterFrame *frame, char c, float x)
{
  const char *strokes = (guchar) c < G_N_ELEMENTS (letters) ? letters[(guchar) c] : NULL;

  if (c == ' ')
    return;
  if (strokes == NULL)
    strokes = other_letter;
  while (*strokes != '\0')
    {
      gsize length = strcspn (strokes, " ");

      add_stroke (b, frame, strokes, length / 2, x);
      strokes += length + (strokes[length] == ' ');
    }
}

static void
add_text_line (FabBrush *b, const LetterFrame *frame, const char *text, gsize n, float line)
{
  LetterFrame at = *frame;

  at.origin = fab_vec3_mad (at.origin, at.up, line);
  for (gsize i = 0; i < n; i++)
    add_letter (b, &at, text[i], 6.0f * i - (6.0f * n - 2) / 2);
}

/* The space nearest to the middle, 0: the text stays on one line. */
static gsize
find_break (const char *text, gsize n)
{
  gsize best = 0;

  for (gsize i = 1; i + 1 < n; i++)
    if (text[i] == ' ' && (best == 0 || ABS ((int) (i * 2 - n)) < ABS ((int) (best * 2 - n))))
      best = i;
  return best;
}

void
fab_kit_letter (FabBrush *b, const char *text, FabVec3 centre, FabVec3 right, FabVec3 up,
                float width, float height, float ink)
{
  g_autofree char *folded = fold_text (text);
  gsize n = strlen (folded), middle = 0;
  float unit = MIN (width / MAX (6.0f * n, 1), height / 7);
  LetterFrame frame;

  if (n == 0)
    return;
  if (width / (6.0f * n) < height / 16 && (middle = find_break (folded, n)) > 0)
    unit = MIN (width / (6.0f * MAX (middle, n - middle - 1)), height / 16);
  frame = (LetterFrame) { centre, fab_vec3_scale (right, unit), fab_vec3_scale (up, unit), ink,
                          unit * .8f };
  if (middle == 0)
    {
      add_text_line (b, &frame, folded, n, -3);
      return;
    }
  add_text_line (b, &frame, folded, middle, 1.2f);
  add_text_line (b, &frame, folded + middle + 1, n - middle - 1, -7.2f);
}
