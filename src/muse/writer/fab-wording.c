/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-shot.h"
#include "fab-wording.h"
#include "fab-text-words.h"

#define MOST_OF_ACTION 240 /* bytes */

/* How models are told of the artist's looks. */
static const struct
{
  const char *look, *words, *unwanted;
} looks[] = {
  { "pencil",    "rough pencil storyboard sketch, graphite on white paper", "photo, 3d render, saturated colours" },
  { "ink",       "black ink storyboard drawing, bold clean lines, spot blacks", "photo, 3d render, colour" },
  { "marker",    "storyboard drawing in grey markers, loose ink lines", "photo, 3d render, saturated colours" },
  { "charcoal",  "charcoal storyboard drawing, deep shadows, textured paper", "photo, 3d render, colour" },
  { "blueprint", "blueprint drawing, thin white lines on blue paper", "photo, 3d render" },
  { "colour",    "coloured storyboard illustration, flat colours, ink lines", "photo, 3d render" },
};

static const char usual_unwanted[] = "text, letters, caption, watermark, signature, frame, border, several panels, deformed hands, blurry";

static const char * const sizes[] = {
  [FAB_SIZE_ECU] = "extreme close-up", [FAB_SIZE_VCU] = "tight close-up", [FAB_SIZE_CU] = "close-up", [FAB_SIZE_MCU] = "medium close-up",
  [FAB_SIZE_MS] = "medium shot", [FAB_SIZE_MLS] = "medium long shot", [FAB_SIZE_LS] = "full shot", [FAB_SIZE_ELS] = "extreme long shot",
  [FAB_SIZE_EST] = "establishing shot", [FAB_SIZE_OTS] = "over-the-shoulder shot", [FAB_SIZE_POV] = "point-of-view shot",
  [FAB_SIZE_INSERT] = "insert shot",
};

/* What the trade writes at the head of a prompt, and models take for names. */
static const struct { const char *mark, *words; } marks_of_size[] = {
  { "ECU", "extreme close-up" }, { "XCU", "extreme close-up" }, { "VCU", "tight close-up" }, { "BCU", "tight close-up" }, { "CU", "close-up" },
  { "MCU", "medium close-up" }, { "MS", "medium shot" }, { "MLS", "medium long shot" }, { "LS", "full shot" }, { "FS", "full shot" },
  { "WS", "wide shot" }, { "WIDE", "wide shot" }, { "ELS", "extreme long shot" }, { "EWS", "extreme wide shot" },
  { "EST", "establishing shot" }, { "OTS", "over-the-shoulder shot" }, { "POV", "point-of-view shot" }, { "INSERT", "insert shot" },
};

static const char * const angles[] = {
  [FAB_ANGLE_HIGH] = "from a high angle", [FAB_ANGLE_LOW] = "from a low angle", [FAB_ANGLE_BIRDS_EYE] = "bird's-eye view",
  [FAB_ANGLE_WORMS_EYE] = "worm's-eye view", [FAB_ANGLE_OVERHEAD] = "from straight above",
};

/* --- the parts -------------------------------------------------------------------------------- */

/* In the order in which they are said. */
typedef enum { PART_LOOK, PART_SHOT, PART_PROMPT, PART_CAST, PART_PLACE, PART_ACTION, PART_WITHOUT, N_PARTS } Part;

/* What goes first where there is no room. */
static const Part least_first[] = { PART_ACTION, PART_PLACE, PART_WITHOUT, PART_LOOK, PART_SHOT, PART_CAST };

static char *
flatten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_auto(GStrv) words = g_strsplit_set (valid, " \t\r\n", -1);
  g_autoptr(GString) flat = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (flat, "%s%s", flat->len > 0 ? " " : "", words[i]);
  while (flat->len > 0 && strchr (".,;", flat->str[flat->len - 1]) != NULL)
    g_string_truncate (flat, flat->len - 1);

  return g_string_free (g_steal_pointer (&flat), FALSE);
}

/* "medium shot, Anna kneads" of "MS Anna kneads". */
static char *
say_prompt (const FabPaintRequest *request)
{
  char *flat = flatten (request->prompt);
  gsize n = strcspn (flat, " :,");
  const char *rest = flat + n + strspn (flat + n, " :,");
  g_autofree char *mark = g_strndup (flat, n), *whole = flat;

  for (guint i = 0; i < G_N_ELEMENTS (marks_of_size); i++)
    if (g_str_equal (marks_of_size[i].mark, mark) && !g_str_has_prefix (rest, "shot") && !g_str_has_prefix (rest, "angle"))
      return g_strconcat (marks_of_size[i].words, *rest ? ", " : "", rest, NULL);

  return g_steal_pointer (&whole);
}

/* Whether @text has @words (some) in it, and they do not begin or end within a word. */
static gboolean
has_words (const char *text,
           const char *words)
{
  gsize n = strlen (words);

  for (const char *at = text; (at = strstr (at, words)) != NULL; at++)
    if (!fab_text_is_inside_word (text, at) && !fab_text_is_inside_word (text, at + n))
      return TRUE;

  return FALSE;
}

static guint
find_look (const char *look)
{
  for (guint i = 0; look != NULL && i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].look, look))
      return i;

  return 0;
}

static gboolean
has_style (const FabWordingRules *rules)
{
  return rules->style != NULL && *rules->style != '\0';
}

static char *
say_look (const FabPaintRequest *request,
          const FabWordingRules *rules)
{
  return g_strdup (has_style (rules) ? rules->style : looks[find_look (request->look)].words);
}

/* Only what the prompt does not say: that is in it already. */
static char *
say_shot (const FabPaintRequest *request)
{
  g_autoptr(FabShot) shot = fab_shot_parse (request->prompt, NULL, 0);
  g_autofree char *folded = g_utf8_casefold (request->prompt, -1);
  const char *size = shot->size_given ? NULL : sizes[shot->size];
  const char *angle = strstr (folded, "angle") || strstr (folded, "view") || strstr (folded, "overhead") ? NULL : angles[shot->angle];

  if (size == NULL && angle == NULL)
    return NULL;

  return g_strconcat (size ? size : "", size && angle ? ", " : "", angle ? angle : "", NULL);
}

static char *
say_cast (const FabPaintRequest *request)
{
  g_autoptr(GString) said = g_string_new (NULL);

  for (gsize i = 0; request->cast && request->cast[i] && request->cast[i + 1]; i += 2)
    {
      g_autofree char *look = flatten (request->cast[i + 1]);

      if (*look != '\0')
        g_string_append_printf (said, "%s%s is %s", said->len > 0 ? "; " : "", request->cast[i], look);
    }

  return said->len > 0 ? g_string_free (g_steal_pointer (&said), FALSE) : NULL;
}

/* What of "kitchen - night" the prompt does not say. */
static void
append_new (GString    *said,
            const char *place,
            const char *prompt)
{
  g_auto(GStrv) phrases = g_strsplit (place, " - ", -1);
  g_autofree char *flat = flatten (prompt), *lower = g_utf8_strdown (flat, -1);

  for (guint i = 0; phrases[i] != NULL; i++)
    if (*g_strstrip (phrases[i]) != '\0' && !has_words (lower, phrases[i]))
      g_string_append_printf (said, "%s%s", said->len > 0 ? ", " : "", phrases[i]);
}

/* "interior, kitchen, night" of "INT. KITCHEN - NIGHT". */
static char *
say_place (const FabPaintRequest *request)
{
  static const struct { const char *mark, *words; } marks[] = {
    { "int./ext", "" }, { "int/ext", "" }, { "i/e", "" }, { "int", "interior" }, { "ext", "exterior" }, { "est", "exterior" },
  };
  g_autofree char *flat = flatten (request->scene);
  g_autofree char *lower = g_utf8_strdown (flat, -1);
  g_autoptr(GString) said = g_string_new (NULL);
  const char *rest = lower;

  for (guint i = 0; i < G_N_ELEMENTS (marks) && rest == lower; i++)
    if (g_str_has_prefix (lower, marks[i].mark) && strchr (". ", lower[strlen (marks[i].mark)]) != NULL)
      {
        rest = lower + strlen (marks[i].mark);
        rest += strspn (rest, ". ");
        g_string_append (said, marks[i].words);
      }
  rest += strspn (rest, ".");
  if (*rest == '\0')
    return NULL;
  append_new (said, rest, request->prompt);

  return said->len > 0 ? g_string_free (g_steal_pointer (&said), FALSE) : NULL;
}

/* Prompts begin as what the script says: that is not said twice. */
static char *
say_action (const FabPaintRequest *request)
{
  g_autofree char *action = flatten (request->action), *prompt = flatten (request->prompt);
  g_autofree char *folded_action = g_utf8_casefold (action, -1), *folded_prompt = g_utf8_casefold (prompt, -1);
  g_autofree char *begin = g_utf8_substring (folded_action, 0, MIN (g_utf8_strlen (folded_action, -1), 24));

  if (*action == '\0' || strstr (folded_prompt, begin) != NULL)
    return NULL;
  if (strlen (action) > MOST_OF_ACTION)
    {
      char *end = g_utf8_find_prev_char (action, action + MOST_OF_ACTION);

      *end = '\0';
      end = strrchr (action, ' ');
      if (end != NULL)
        *end = '\0';
    }

  return g_steal_pointer (&action);
}

static char *
choose_unwanted (const FabPaintRequest *request,
                 const FabWordingRules *rules)
{
  if (request->unwanted != NULL)
    return flatten (request->unwanted);
  if (has_style (rules))
    return g_strdup (usual_unwanted);

  return g_strconcat (usual_unwanted, ", ", looks[find_look (request->look)].unwanted, NULL);
}

static void
say_all (char                  *parts[N_PARTS],
         const FabPaintRequest *request,
         const FabWordingRules *rules)
{
  parts[PART_LOOK] = say_look (request, rules);
  parts[PART_SHOT] = say_shot (request);
  parts[PART_PROMPT] = say_prompt (request);
  parts[PART_CAST] = say_cast (request);
  parts[PART_PLACE] = say_place (request);
  parts[PART_ACTION] = say_action (request);
  parts[PART_WITHOUT] = rules->negative ? NULL : choose_unwanted (request, rules);
}

/* --- together --------------------------------------------------------------------------------- */

static char *
join_prose (char *parts[N_PARTS])
{
  static const char * const before[N_PARTS] = {
    [PART_PLACE] = "Place: ", [PART_ACTION] = "What happens: ", [PART_WITHOUT] = "Without ",
  };
  g_autoptr(GString) text = g_string_new (NULL);

  for (Part part = 0; part < N_PARTS; part++)
    if (parts[part] != NULL && *parts[part] != '\0')
      {
        gsize start;

        g_string_append (text, text->len > 0 ? " " : "");
        start = text->len;
        g_string_append_printf (text, "%s%s.", before[part] ? before[part] : "", parts[part]);
        text->str[start] = g_ascii_toupper (text->str[start]);
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What stands first weighs most there. */
static char *
join_phrases (char *parts[N_PARTS])
{
  static const Part order[] = { PART_SHOT, PART_PROMPT, PART_CAST, PART_PLACE, PART_ACTION, PART_LOOK };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (parts[order[i]] != NULL && *parts[order[i]] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[order[i]]);
  if (parts[PART_WITHOUT] != NULL)
    g_string_append_printf (text, "%swithout %s", text->len > 0 ? ", " : "", parts[PART_WITHOUT]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* @text is taken. Ends at a word. */
static char *
cut (char  *text,
     guint  most)
{
  char *end, *space;

  if (most == 0 || g_utf8_strlen (text, -1) <= most)
    return text;
  end = g_utf8_offset_to_pointer (text, most);
  *end = '\0';
  space = strrchr (text, ' ');
  if (space != NULL && space > text + (end - text) / 2)
    *space = '\0';

  return text;
}

char *
fab_wording_compose (const FabPaintRequest *request,
                     const FabWordingRules *rules)
{
  char *parts[N_PARTS] = { NULL };
  char *text;

  g_return_val_if_fail (request != NULL && request->prompt != NULL, NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  if (request->wording != NULL)
    {
      text = g_utf8_make_valid (request->wording, -1);
      return cut (g_strstrip (text), rules->most);
    }
  say_all (parts, request, rules);
  text = rules->prose ? join_prose (parts) : join_phrases (parts);
  for (guint i = 0; i < G_N_ELEMENTS (least_first) && rules->most > 0 && g_utf8_strlen (text, -1) > rules->most; i++)
    {
      g_clear_pointer (&parts[least_first[i]], g_free);
      g_free (text);
      text = rules->prose ? join_prose (parts) : join_phrases (parts);
    }
  for (Part part = 0; part < N_PARTS; part++)
    g_free (parts[part]);

  return cut (text, rules->most);
}

char *
fab_wording_unwanted (const FabPaintRequest *request,
                      const FabWordingRules *rules)
{
  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  return rules->negative ? choose_unwanted (request, rules) : g_strdup ("");
}
