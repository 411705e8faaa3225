/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <string.h>

#include "fab-captions.h"
#include "fab-emphasis.h"

#define MS (G_USEC_PER_SEC / 1000)
/* Two lines of 42 columns, as broadcasters ask for; wide letters count double. */
#define LINE_COLUMNS 42
#define MAX_COLUMNS (2 * LINE_COLUMNS)
/* A caption is not cut off before so many columns for the sake of a full stop. */
#define MIN_COLUMNS 28
#define SHORTEST (1000 * MS)

void
fab_caption_free (FabCaption *caption)
{
  g_return_if_fail (caption != NULL);

  g_free (caption->text);
  g_free (caption->speaker);
  g_free (caption);
}

static FabCaption *
append_caption (GPtrArray  *captions,
                gint64      start,
                gint64      end,
                const char *text,
                const char *speaker)
{
  FabCaption *caption = g_new0 (FabCaption, 1);

  caption->start = start;
  caption->end = end;
  caption->text = g_strdup (text);
  caption->speaker = speaker != NULL && *speaker != '\0' ? g_strdup (speaker) : NULL;
  g_ptr_array_add (captions, caption);

  return caption;
}

/* --- pieces that can be read at a glance --- */

static guint
count_columns (const char *text,
               const char *end)
{
  guint columns = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      columns += g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
    }

  return columns;
}

/* What stays with what is before it: 」 and 。, small kana and the mark that lengthens them. */
static gboolean
may_begin_line (gunichar letter)
{
  if (g_unichar_type (letter) == G_UNICODE_FINAL_PUNCTUATION)
    return FALSE;
  switch ((int) g_unichar_break_type (letter))
    {
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_CLOSE_PARANTHESIS:
    case G_UNICODE_BREAK_NON_STARTER:
    case G_UNICODE_BREAK_CONDITIONAL_JAPANESE_STARTER:
    case G_UNICODE_BREAK_EXCLAMATION:
    case G_UNICODE_BREAK_INSEPARABLE:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
may_end_line (gunichar letter)
{
  return g_unichar_type (letter) != G_UNICODE_OPEN_PUNCTUATION && g_unichar_type (letter) != G_UNICODE_INITIAL_PUNCTUATION;
}

/* The letter at @at, or before what closes there: a sentence ends with its 」. */
static gunichar
get_end (const char *text,
         const char *at)
{
  while (at > text && (g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_CLOSE_PUNCTUATION ||
                       g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_FINAL_PUNCTUATION))
    at = g_utf8_prev_char (at);

  return g_utf8_get_char (at);
}

/* How good it is to break @text behind the letter at @at: 0 not at all … 3 at the end of a sentence. */
static int
rate_break (const char *text,
            const char *at)
{
  static const gunichar sentence[] = { '.', '!', '?', 0x2026, 0x3002, 0xff01, 0xff1f, 0x061f, 0x06d4, 0x0964, 0 };
  static const gunichar clause[] = { ',', ';', ':', 0x2013, 0x2014, 0x3001, 0xff0c, 0xff1b, 0x060c, 0x061b, 0 };
  gunichar letter = g_utf8_get_char (at), next = g_utf8_get_char (g_utf8_next_char (at)), end = get_end (text, at);
  gboolean ends_word = next == 0 || g_unichar_isspace (next);
  gboolean wide = g_unichar_iswide (letter) || (g_unichar_iswide (next) && g_unichar_type (letter) == G_UNICODE_FINAL_PUNCTUATION);

  if (!ends_word && !(wide && may_end_line (letter) && may_begin_line (next)))
    return 0;
  for (guint i = 0; sentence[i] != 0; i++)
    if (end == sentence[i])
      return 3;
  for (guint i = 0; clause[i] != 0; i++)
    if (end == clause[i])
      return 2;

  return ends_word || g_unichar_iswide (next) ? 1 : 0;
}

/* Where the first piece of @text ends. */
static const char *
find_break (const char *text)
{
  const char *best = NULL;
  int best_rate = 0;
  guint columns = 0;

  if (count_columns (text, text + strlen (text)) <= MAX_COLUMNS)
    return text + strlen (text);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      int rate = rate_break (text, p);

      columns += count_columns (p, next);
      if (columns > MAX_COLUMNS)
        break;
      if (rate == 0 || (columns < MIN_COLUMNS && rate > 1))
        rate = MIN (rate, 1);
      if (rate > 0 && rate >= best_rate)
        {
          best_rate = rate;
          best = next;
        }
    }

  return best != NULL ? best : g_utf8_offset_to_pointer (text, MIN (MAX_COLUMNS / 2, g_utf8_strlen (text, -1)));
}

/* How bad it is to have lines of so many columns, the first ending as rated. */
static int
rate_turn (guint first,
           guint second,
           int   rate)
{
  static const int gains[] = { 0, 0, 12, 20 };
  guint longer = MAX (first, second);

  return ABS ((int) first - (int) second) - gains[rate] + (longer > LINE_COLUMNS ? 1000 : 0);
}

const char *
fab_captions_turn (const char *text)
{
  const char *best = NULL;
  guint all, columns = 0;
  int least = G_MAXINT;

  g_return_val_if_fail (text != NULL, NULL);

  all = count_columns (text, text + strlen (text));
  if (all <= LINE_COLUMNS || strchr (text, '\n') != NULL)
    return NULL;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p), *second = next;
      int rate = rate_break (text, p), cost;

      columns += count_columns (p, next);
      while (g_unichar_isspace (g_utf8_get_char (second)))
        second = g_utf8_next_char (second);
      cost = rate_turn (columns, all - columns - count_columns (next, second), rate);
      if (rate == 0 || *second == '\0' || g_unichar_isspace (g_utf8_get_char (p)) || cost >= least)
        continue;
      least = cost;
      best = second;
    }

  return best;
}

/* The bytes from @from to @until of what the runs say together, with their marks. */
static char *
mark_up (GPtrArray *runs,
         gsize      from,
         gsize      until)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const FabRun *run = runs->pdata[i];
      gsize length = strlen (run->text);
      gsize first = MAX (from, at), last = MIN (until, at + length);

      if (first < last)
        {
          g_autofree char *part = g_strndup (run->text + first - at, last - first);

          fab_emphasis_append (text, part, run->style);
        }
      at += length;
    }

  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

static char *
join_runs (GPtrArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    g_string_append (text, ((FabRun *) runs->pdata[i])->text);

  return g_string_free (text, FALSE);
}

/* Its pieces share the time of the line by their columns. */
static void
append_line (GPtrArray     *captions,
             const FabLine *line)
{
  g_autofree char *source = g_strdup (line->text);
  g_autoptr(GPtrArray) runs = fab_emphasis_read (g_strstrip (source));
  g_autofree char *plain = join_runs (runs);
  guint total = MAX (1, count_columns (plain, plain + strlen (plain))), done = 0;

  for (const char *p = plain; *p != '\0';)
    {
      const char *end = find_break (p);
      g_autofree char *text = mark_up (runs, p - plain, end - plain);
      gint64 start = line->start + line->duration * done / total;

      done += count_columns (p, end);
      if (*text != '\0')
        append_caption (captions, start, line->start + line->duration * done / total, text, line->speaker);
      p = end;
    }
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const FabCaption *one = *(const FabCaption * const *) a, *other = *(const FabCaption * const *) b;

  return one->start < other->start ? -1 : one->start > other->start;
}

/* What is over too soon stays until the next, or the end of the film. */
static void
stretch_short (GPtrArray *captions,
               gint64     duration)
{
  for (guint i = 0; i < captions->len; i++)
    {
      FabCaption *caption = captions->pdata[i];
      gint64 limit = i + 1 < captions->len ? ((FabCaption *) captions->pdata[i + 1])->start : duration;

      caption->end = MAX (caption->end, MIN (limit, caption->start + SHORTEST));
      caption->end = MIN (caption->end, duration);
    }
}

GPtrArray *
fab_captions_new (FabTimeline *timeline)
{
  GPtrArray *captions = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_caption_free);

  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), captions);

  for (guint i = 0; i < fab_timeline_get_n_lines (timeline); i++)
    append_line (captions, fab_timeline_get_line (timeline, i));
  g_ptr_array_sort (captions, compare_starts);
  stretch_short (captions, fab_timeline_get_duration (timeline));

  return captions;
}

void
fab_captions_append_range (GPtrArray *to,
                           GPtrArray *captions,
                           gint64     from,
                           gint64     until,
                           gint64     at)
{
  g_return_if_fail (to != NULL && captions != NULL);

  for (guint i = 0; i < captions->len; i++)
    {
      const FabCaption *caption = captions->pdata[i];
      gint64 start = MAX (caption->start, from), end = MIN (caption->end, until);

      if (start < end)
        append_caption (to, at + start - from, at + end - from, caption->text, caption->speaker);
    }
}

guint
fab_captions_find (GPtrArray        *captions,
                   gint64            time,
                   const FabCaption *found[FAB_CAPTIONS_AT_ONCE])
{
  guint low = 0, high, n = 0;

  g_return_val_if_fail (captions != NULL, 0);

  /* How many begin at @time or before. */
  high = captions->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((FabCaption *) captions->pdata[middle])->start <= time)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low >= 2 * FAB_CAPTIONS_AT_ONCE ? low - 2 * FAB_CAPTIONS_AT_ONCE : 0; i < low; i++)
    if (((FabCaption *) captions->pdata[i])->end > time && n < FAB_CAPTIONS_AT_ONCE)
      found[n++] = captions->pdata[i];

  return n;
}

/* --- files --- */

static void
append_time (GString *to,
             gint64   time,
             char     point)
{
  gint64 ms = (time + MS / 2) / MS;

  g_string_append_printf (to, "%02d:%02d:%02d%c%03d", (int) (ms / 3600000), (int) (ms / 60000 % 60),
                          (int) (ms / 1000 % 60), point, (int) (ms % 1000));
}

static void
append_letter (GString           *to,
               char               letter,
               FabCaptionsFormat  format)
{
  if (format == FAB_CAPTIONS_VTT && (letter == '&' || letter == '<' || letter == '>'))
    g_string_append (to, letter == '&' ? "&amp;" : letter == '<' ? "&lt;" : "&gt;");
  else if (letter != '\r' && !(letter == '\n' && to->len > 0 && to->str[to->len - 1] == '\n'))
    g_string_append_c (to, letter);
}

static void
break_line (GString *to)
{
  while (to->len > 0 && g_ascii_isspace (to->str[to->len - 1]))
    g_string_truncate (to, to->len - 1);
  g_string_append_c (to, '\n');
}

/* @turn: where in it the second line begins, or NULL */
static void
append_run (GString           *to,
            const FabRun      *run,
            const char        *turn,
            FabCaptionsFormat  format)
{
  static const struct { FabStyle style; const char *open, *close; } tags[] = {
    { FAB_STYLE_ITALIC, "<i>", "</i>" },
    { FAB_STYLE_BOLD, "<b>", "</b>" },
    { FAB_STYLE_UNDERLINE, "<u>", "</u>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (run->style & tags[i].style)
      g_string_append (to, tags[i].open);
  for (const char *p = run->text; *p != '\0'; p++)
    {
      if (p == turn)
        break_line (to);
      append_letter (to, *p, format);
    }
  for (guint i = G_N_ELEMENTS (tags); i-- > 0;)
    if (run->style & tags[i].style)
      g_string_append (to, tags[i].close);
}

static void
append_text (GString           *to,
             const FabCaption  *caption,
             FabCaptionsFormat  format)
{
  g_autoptr(GPtrArray) runs = fab_emphasis_read (caption->text);
  g_autofree char *plain = join_runs (runs);
  const char *turn = fab_captions_turn (plain), *at = plain;
  g_autofree char *speaker = caption->speaker != NULL ? g_strdelimit (g_strdup (caption->speaker), "<>&\n", ' ') : NULL;

  if (speaker != NULL && format == FAB_CAPTIONS_VTT)
    g_string_append_printf (to, "<v %s>", g_strstrip (speaker));
  for (guint i = 0; i < runs->len; i++)
    {
      const FabRun *run = runs->pdata[i];
      gsize length = strlen (run->text);

      append_run (to, run, turn != NULL && turn >= at && turn < at + length ? run->text + (turn - at) : NULL, format);
      at += length;
    }
}

char *
fab_captions_write (GPtrArray         *captions,
                    FabCaptionsFormat  format)
{
  GString *to = g_string_new (format == FAB_CAPTIONS_VTT ? "WEBVTT\n\n" : NULL);

  g_return_val_if_fail (captions != NULL, g_string_free (to, FALSE));

  for (guint i = 0; i < captions->len; i++)
    {
      const FabCaption *caption = captions->pdata[i];
      char point = format == FAB_CAPTIONS_VTT ? '.' : ',';

      g_string_append_printf (to, "%u\n", i + 1);
      append_time (to, caption->start, point);
      g_string_append (to, " --> ");
      append_time (to, caption->end, point);
      g_string_append_c (to, '\n');
      append_text (to, caption, format);
      g_string_append (to, "\n\n");
    }
  /* Players of SubRip were written for Windows. */
  if (format == FAB_CAPTIONS_SRT)
    g_string_replace (to, "\n", "\r\n", 0);

  return g_string_free (to, FALSE);
}
