/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-insight"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-insight-text.h"

static const struct { const char *title, *how; } kinds[FAB_N_INSIGHTS] = {
  [FAB_INSIGHT_LENGTHS] = {
    N_("Length and Share of Speech"),
    N_("Lines as a screenplay prints them, 55 to a page; a page plays for about a minute. The lower part of a bar "
       "is speech: cues, parentheses and what is said or sung. All other lines are action."),
  },
  [FAB_INSIGHT_PRESENCE] = {
    N_("Who Is Where"),
    N_("A dot where somebody speaks, larger for more words; a ring where the action only names them, with a capital "
       "letter. Characters are those who have a cue."),
  },
  [FAB_INSIGHT_PACING] = {
    N_("Pacing"),
    N_("Words in a turn, on average: what one says until another does. Short turns make a fast scene. Scenes stand where "
       "they are in the running time."),
  },
  [FAB_INSIGHT_MOOD] = {
    N_("Mood"),
    N_("Pleasant minus unpleasant words, divided by both plus two: from −1 to 1. Counted with a short list of English words; "
       "“not”, “never” and their like turn the three words that follow. It knows no irony."),
  },
};

const char *
fab_insight_text_title (FabInsightKind kind)
{
  return _(kinds[kind].title);
}

const char *
fab_insight_text_how (FabInsightKind kind)
{
  return _(kinds[kind].how);
}

char *
fab_insight_text_pages (guint lines)
{
  guint eighths = fab_insight_eighths (lines), pages = eighths / 8;

  if (eighths % 8 == 0)
    return g_strdup_printf ("%u", pages);

  return pages > 0 ? g_strdup_printf ("%u %u/8", pages, eighths % 8) : g_strdup_printf ("%u/8", eighths);
}

static char *
format_time (guint lines)
{
  guint seconds = round (fab_insight_seconds (lines));

  return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);
}

static guint
percent (guint part,
         guint whole)
{
  return whole > 0 ? round (100. * part / whole) : 0;
}

static double
get_turn (const FabSceneInsight *scene)
{
  return scene->turns > 0 ? (double) scene->spoken_words / scene->turns : 0;
}

static void
append_people (GString          *text,
               const FabInsight *insight,
               guint             scene)
{
  const char *comma = "";

  for (guint i = 0; i < insight->people->len; i++)
    {
      const FabPersonInsight *person = insight->people->pdata[i];
      guint words = person->words_in[scene];

      if (!person->present[scene])
        continue;
      g_string_append_printf (text, "%s%s ", comma, person->name);
      if (words > 0)
        g_string_append_printf (text, g_dngettext (NULL, "%u word", "%u words", words), words);
      else
        g_string_append (text, _("silent"));
      comma = ", ";
    }
  if (*comma == '\0')
    g_string_append (text, _("nobody"));
}

static void
append_figures (GString               *text,
                const FabSceneInsight *scene,
                FabInsightKind         kind)
{
  g_autofree char *pages = fab_insight_text_pages (scene->lines);
  g_autofree char *time = format_time (scene->lines);

  if (kind == FAB_INSIGHT_LENGTHS)
    /* Translators: pages, minutes and seconds, share of speech */
    g_string_append_printf (text, _("%s pages, %s, %u %% speech"), pages, time,
                            percent (scene->speech_lines, scene->lines));
  else if (kind == FAB_INSIGHT_MOOD)
    g_string_append_printf (text, g_dngettext (NULL, "%+.1f, by %u word", "%+.1f, by %u words", scene->telling_words),
                            scene->mood, scene->telling_words);
  else if (scene->turns == 0)
    g_string_append (text, _("nobody speaks"));
  else
    g_string_append_printf (text, g_dngettext (NULL, "%.1f words, %u turn", "%.1f words in each of %u turns", scene->turns),
                            get_turn (scene), scene->turns);
}

char *
fab_insight_text_scene (const FabInsight *insight,
                        FabInsightKind    kind,
                        guint             scene)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const FabSceneInsight *figures;

  g_return_val_if_fail (insight != NULL && scene < insight->scenes->len, NULL);

  figures = insight->scenes->pdata[scene];
  if (kind == FAB_INSIGHT_PRESENCE)
    append_people (text, insight, scene);
  else
    append_figures (text, figures, kind);

  /* Translators: the number of a scene, and its figures */
  return g_strdup_printf (_("Scene %s: %s"), figures->number, text->str);
}

static const char *
get_number (const FabInsight *insight,
            guint             scene)
{
  return ((FabSceneInsight *) insight->scenes->pdata[scene])->number;
}

static void
append_person (GString                *text,
               const FabInsight       *insight,
               const FabPersonInsight *person)
{
  g_autofree char *speeches = NULL, *words = NULL;
  guint all = 0;

  for (guint i = 0; i < insight->scenes->len; i++)
    all += ((FabSceneInsight *) insight->scenes->pdata[i])->spoken_words;
  speeches = g_strdup_printf (g_dngettext (NULL, "%u speech", "%u speeches", person->speeches), person->speeches);
  words = g_strdup_printf (g_dngettext (NULL, "%u word (%u %% of all)", "%u words (%u %% of all)", person->words),
                           person->words, percent (person->words, all));
  /* Translators: a name, "3 speeches", "40 words (12 % of all)", and the numbers of two scenes */
  g_string_append_printf (text, _("%s: %s, %s, first in scene %s, last in scene %s"), person->name, speeches, words,
                          get_number (insight, person->first), get_number (insight, person->last));
  g_string_append_c (text, '\n');
}

char *
fab_insight_text_figures (const FabInsight *insight,
                          FabInsightKind    kind)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (insight != NULL, NULL);

  for (guint i = 0; kind == FAB_INSIGHT_PRESENCE && i < insight->people->len; i++)
    append_person (text, insight, insight->people->pdata[i]);
  for (guint i = 0; i < insight->scenes->len; i++)
    {
      g_autofree char *line = fab_insight_text_scene (insight, kind, i);

      g_string_append_printf (text, "%s\n", line);
    }
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The scene where what is asked for is most, or least; scenes without a value are passed over. */
static guint
find_extreme (const FabInsight *insight,
              FabInsightKind    kind,
              int               sign)
{
  double best = -G_MAXDOUBLE;
  guint found = 0;

  for (guint i = 0; i < insight->scenes->len; i++)
    {
      const FabSceneInsight *scene = insight->scenes->pdata[i];
      double value = kind == FAB_INSIGHT_LENGTHS ? scene->lines : kind == FAB_INSIGHT_MOOD ? scene->mood : get_turn (scene);

      if ((kind == FAB_INSIGHT_PACING && scene->turns == 0) || sign * value <= best)
        continue;
      best = sign * value;
      found = i;
    }

  return found;
}

static char *
summarize_lengths (const FabInsight *insight)
{
  g_autofree char *pages = fab_insight_text_pages (insight->lines);
  g_autofree char *time = format_time (insight->lines);
  guint speech = 0, n = insight->scenes->len;

  for (guint i = 0; i < n; i++)
    speech += ((FabSceneInsight *) insight->scenes->pdata[i])->speech_lines;

  /* Translators: scenes, pages, minutes and seconds, share of speech, number of a scene */
  return g_strdup_printf (g_dngettext (NULL, "%u scene on %s pages, about %s; %u %% speech. The longest is scene %s.",
                                       "%u scenes on %s pages, about %s; %u %% speech. The longest is scene %s.", n),
                          n, pages, time, percent (speech, insight->lines),
                          get_number (insight, find_extreme (insight, FAB_INSIGHT_LENGTHS, 1)));
}

static char *
summarize_people (const FabInsight *insight)
{
  guint n = insight->people->len;
  const FabPersonInsight *first = n > 0 ? insight->people->pdata[0] : NULL;

  if (first == NULL)
    return g_strdup (_("Nobody speaks in this script."));

  return g_strdup_printf (g_dngettext (NULL, "%u character speaks; %s says most, %u words.",
                                       "%u characters speak; %s says most, %u words.", n),
                          n, first->name, first->words);
}

static char *
summarize_pacing (const FabInsight *insight)
{
  guint words = 0, turns = 0;

  for (guint i = 0; i < insight->scenes->len; i++)
    {
      const FabSceneInsight *scene = insight->scenes->pdata[i];

      words += scene->turns > 0 ? scene->spoken_words : 0;
      turns += scene->turns;
    }
  if (turns == 0)
    return g_strdup (_("Nobody speaks in this script."));

  return g_strdup_printf (_("%.1f words in a turn; the fastest talk is in scene %s, the slowest in scene %s."),
                          (double) words / turns, get_number (insight, find_extreme (insight, FAB_INSIGHT_PACING, -1)),
                          get_number (insight, find_extreme (insight, FAB_INSIGHT_PACING, 1)));
}

static char *
summarize_mood (const FabInsight *insight)
{
  const FabSceneInsight *last = insight->scenes->pdata[insight->scenes->len - 1];

  if (!insight->reading.english)
    return g_strdup (_("This script does not read as English: the list of words does not know its language."));

  return g_strdup_printf (_("The darkest is scene %s, the brightest scene %s; it ends at %+.1f."),
                          get_number (insight, find_extreme (insight, FAB_INSIGHT_MOOD, -1)),
                          get_number (insight, find_extreme (insight, FAB_INSIGHT_MOOD, 1)), last->mood);
}

char *
fab_insight_text_summary (const FabInsight *insight,
                          FabInsightKind    kind)
{
  static char *(* const summarize[FAB_N_INSIGHTS]) (const FabInsight *) = {
    summarize_lengths, summarize_people, summarize_pacing, summarize_mood,
  };

  g_return_val_if_fail (insight != NULL, NULL);

  return insight->scenes->len > 0 ? summarize[kind] (insight) : g_strdup (_("There is no scene yet."));
}

/* Flesch's own names. */
static const char *
name_ease (double ease)
{
  static const struct { int from; const char *name; } bands[] = {
    { 90, N_("very easy") }, { 80, N_("easy") }, { 70, N_("fairly easy") }, { 60, N_("standard") },
    { 50, N_("fairly difficult") }, { 30, N_("difficult") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    if (ease >= bands[i].from)
      return _(bands[i].name);

  return _("very difficult");
}

char *
fab_insight_text_reading (const FabInsight *insight)
{
  const FabReading *reading;

  g_return_val_if_fail (insight != NULL, NULL);

  reading = &insight->reading;
  if (reading->words == 0)
    return g_strdup (_("There is nothing to read yet."));
  if (!reading->english)
    return g_strdup (_("This script does not read as English; the formula was made for English."));

  /* Translators: a number, what it means, words, sentences, syllables */
  return g_strdup_printf (_("Reading ease %.0f, %s: %u words in %u sentences, %u syllables."), reading->ease,
                          name_ease (reading->ease), reading->words, reading->sentences, reading->syllables);
}

char *
fab_insight_text_talk (const FabInsight *insight)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const FabTalk *talk;

  g_return_val_if_fail (insight != NULL, NULL);

  talk = &insight->talk;
  if (talk->level == FAB_TALK_NOBODY)
    return g_strdup (_("No: fewer than two women with a name speak."));
  if (talk->level == FAB_TALK_APART)
    return g_strdup (_("No: women with a name speak, but never one straight after the other."));
  g_string_append_printf (text, talk->level == FAB_TALK_YES ? _("Yes, first in scene %s:")
                          : _("No: whenever two women talk to each other, it is about a man. The first time, in scene %s:"),
                          get_number (insight, talk->scene));
  for (guint i = 0; i < G_N_ELEMENTS (talk->lines); i++)
    g_string_append_printf (text, "\n%s: %s", talk->speakers[i], talk->lines[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
