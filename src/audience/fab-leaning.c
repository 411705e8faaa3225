/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fab-leaning.h"

#define PREFIX "next-" /* of the kinds of verdicts: "next-reveal", with the mood as their subject */
#define HOLD 3.0 /* viewers that are needed to believe a share half */

/* What viewers felt is what such a continuation makes them feel. */
static const struct { FabFeeling feeling; FabMood mood; } moods_of[] = {
  { FAB_FEELING_TENSE, FAB_MOOD_TENSE },
  { FAB_FEELING_LOVE, FAB_MOOD_TENDER },
  { FAB_FEELING_LAUGH, FAB_MOOD_FUNNY },
};

static void
count (FabKept  *kept,
       gboolean  taken)
{
  kept->kept += taken;
  kept->passed += !taken;
}

static void
read_verdicts (FabLeaning *self,
               FabStory   *story)
{
  g_autoptr(GPtrArray) verdicts = fab_story_list_verdicts (story);

  for (guint i = 0; i < verdicts->len; i++)
    {
      const FabVerdict *verdict = verdicts->pdata[i];
      FabOfferKind kind;
      FabMood mood;

      if (!g_str_has_prefix (verdict->kind, PREFIX) || !fab_offer_kind_from_nick (verdict->kind + strlen (PREFIX), &kind))
        continue;
      count (&self->kinds[kind], verdict->taken);
      if (fab_mood_from_nick (verdict->subject, &mood))
        count (&self->moods[mood], verdict->taken);
    }
}

static void
find_person (FabLeaning   *self,
             FabReception *reception)
{
  GPtrArray *people = fab_reception_get_people (reception);

  for (guint i = 0; i < people->len; i++)
    {
      const FabPersonReception *person = people->pdata[i];

      if (person->more <= person->less + self->asked)
        continue;
      g_free (self->person);
      self->person = g_strdup (person->name);
      self->asked = person->more - person->less;
    }
}

static void
read_reception (FabLeaning   *self,
                FabReception *reception)
{
  const FabFelt *all = fab_reception_get_all (reception);

  self->n_viewers = all->n;
  for (guint i = 0; i < G_N_ELEMENTS (moods_of); i++)
    self->felt[moods_of[i].mood] = all->felt[moods_of[i].feeling];
  find_person (self, reception);
}

FabLeaning *
fab_leaning_new (FabStory     *story,
                 FabReception *reception)
{
  FabLeaning *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  self = g_new0 (FabLeaning, 1);
  read_verdicts (self, story);
  if (reception != NULL)
    read_reception (self, reception);

  return self;
}

void
fab_leaning_free (FabLeaning *self)
{
  g_free (self->person);
  g_free (self);
}

/* --- weights ---------------------------------------------------------------------------------- */

static double
weigh (FabKept kept)
{
  return 2. * (kept.kept + 1) / (kept.kept + kept.passed + 2);
}

double
fab_leaning_weigh_kind (const FabLeaning *self,
                        FabOfferKind      kind)
{
  g_return_val_if_fail (self != NULL && kind < FAB_N_OFFERS, 1);

  return weigh (self->kinds[kind]);
}

double
fab_leaning_weigh_mood (const FabLeaning *self,
                        FabMood           mood)
{
  g_return_val_if_fail (self != NULL && mood < FAB_N_MOODS, 1);

  return weigh (self->moods[mood]) * (1 + self->felt[mood] / (self->n_viewers + HOLD));
}

static double
weigh_offer (const FabLeaning *self,
             const FabOffer   *offer)
{
  return fab_leaning_weigh_kind (self, offer->kind) * fab_leaning_weigh_mood (self, offer->mood);
}

static int
compare_offers (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const FabOffer *one = *(FabOffer * const *) a, *two = *(FabOffer * const *) b;
  double first = weigh_offer (data, one), second = weigh_offer (data, two);

  return first != second ? (first < second) - (first > second) : (int) one->kind - (int) two->kind;
}

void
fab_leaning_sort (const FabLeaning *self,
                  GPtrArray        *offers)
{
  g_return_if_fail (self != NULL && offers != NULL);

  g_ptr_array_sort_with_data (offers, compare_offers, (gpointer) self);
}

/* --- words ------------------------------------------------------------------------------------ */

/* Whether it was kept more often than passed over. */
static gboolean
is_liked (FabKept kept)
{
  return kept.kept > kept.passed;
}

static void
explain_kept (const FabLeaning *self,
              const FabOffer   *offer,
              GStrvBuilder     *reasons)
{
  FabKept kind = self->kinds[offer->kind], mood = self->moods[offer->mood];
  g_autofree char *text = NULL;

  if (is_liked (mood))
    /* Translators: continuations of a scene, all of the mood that the card tells of */
    text = g_strdup_printf (ngettext ("You kept %u of %u in this mood.", "You kept %u of %u in this mood.", mood.kept + mood.passed),
                            mood.kept, mood.kept + mood.passed);
  else if (is_liked (kind))
    text = g_strdup_printf (ngettext ("You kept %u of %u of this kind.", "You kept %u of %u of this kind.", kind.kept + kind.passed),
                            kind.kept, kind.kept + kind.passed);
  if (text != NULL)
    g_strv_builder_add (reasons, text);
}

static char *
explain_felt (FabMood mood,
              guint   felt,
              guint   n)
{
  if (mood == FAB_MOOD_FUNNY)
    return g_strdup_printf (ngettext ("%u of %u viewer laughed.", "%u of %u viewers laughed.", n), felt, n);
  if (mood == FAB_MOOD_TENDER)
    return g_strdup_printf (ngettext ("%u of %u viewer loved something.", "%u of %u viewers loved something.", n), felt, n);

  return g_strdup_printf (ngettext ("%u of %u viewer was tense.", "%u of %u viewers were tense.", n), felt, n);
}

/* In the scene or on the picture. */
static gboolean
has_person (const FabOffer *offer,
            const char     *person)
{
  g_autofree char *name = g_utf8_strdown (person, -1);
  g_autofree char *picture = g_utf8_strdown (offer->picture, -1);
  g_autofree char *beats = g_strjoinv (" ", offer->beats);
  g_autofree char *lower = g_utf8_strdown (beats, -1);

  return strstr (picture, name) != NULL || strstr (lower, name) != NULL;
}

char *
fab_leaning_explain (const FabLeaning *self,
                     const FabOffer   *offer)
{
  g_autoptr(GStrvBuilder) reasons = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  g_return_val_if_fail (self != NULL && offer != NULL, NULL);

  explain_kept (self, offer, reasons);
  if (self->felt[offer->mood] > 0)
    {
      g_autofree char *felt = explain_felt (offer->mood, self->felt[offer->mood], self->n_viewers);

      g_strv_builder_add (reasons, felt);
    }
  if (self->person != NULL && has_person (offer, self->person))
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u viewer wants more of %s.", "%u viewers want more of %s.", self->asked),
                                               self->asked, self->person);

      g_strv_builder_add (reasons, more);
    }
  all = g_strv_builder_end (reasons);

  return all[0] != NULL ? g_strjoinv (" ", all) : NULL;
}

static void
ask_kept (GString    *text,
          const char *what,
          FabKept     kept)
{
  if (kept.kept + kept.passed > 0)
    g_string_append_printf (text, "Of continuations that were \"%s\" the author kept %u of %u. ", what, kept.kept, kept.kept + kept.passed);
}

char *
fab_leaning_ask (const FabLeaning *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (FabOfferKind kind = 0; kind < FAB_N_OFFERS; kind++)
    ask_kept (text, fab_offer_kind_to_nick (kind), self->kinds[kind]);
  for (FabMood mood = 0; mood < FAB_N_MOODS; mood++)
    {
      ask_kept (text, fab_mood_to_nick (mood), self->moods[mood]);
      if (self->felt[mood] > 0)
        g_string_append_printf (text, "%u of %u viewers liked what was %s. ", self->felt[mood], self->n_viewers, fab_mood_to_nick (mood));
    }
  if (self->person != NULL)
    g_string_append_printf (text, "Viewers want more of %s. ", self->person);
  if (text->len == 0)
    return NULL;
  g_string_append (text, "Lean towards what was kept and liked, without repeating it.");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- what is kept ----------------------------------------------------------------------------- */

gboolean
fab_leaning_keep (FabStory   *story,
                  GPtrArray  *offers,
                  guint       chosen,
                  gboolean    first,
                  GError    **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);
  g_return_val_if_fail (offers != NULL && chosen < offers->len, FALSE);

  for (guint i = 0; i < offers->len && ok; i++)
    {
      const FabOffer *offer = offers->pdata[i];
      g_autofree char *kind = g_strconcat (PREFIX, fab_offer_kind_to_nick (offer->kind), NULL);

      if (i == chosen || first)
        ok = fab_story_add_verdict (story, kind, fab_mood_to_nick (offer->mood), i == chosen, error);
    }

  return ok;
}
