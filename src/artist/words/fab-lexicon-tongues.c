/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tongues whose everyday words we know; each has its tables in files of their own. */
#include "config.h"

#include "fab-lexicon.h"

extern const FabGlossTable fab_lexicon_french_nouns, fab_lexicon_french_verbs, fab_lexicon_french_ways;
extern const FabGlossTable fab_lexicon_german_nouns, fab_lexicon_german_verbs, fab_lexicon_german_ways;
extern const FabGlossTable fab_lexicon_spanish_nouns, fab_lexicon_spanish_verbs, fab_lexicon_spanish_ways;
extern const FabGlossTable fab_lexicon_italian_nouns, fab_lexicon_italian_verbs, fab_lexicon_italian_ways;
extern const FabGlossTable fab_lexicon_portuguese_nouns, fab_lexicon_portuguese_verbs, fab_lexicon_portuguese_ways;
extern const FabGlossTable fab_lexicon_russian_nouns, fab_lexicon_russian_verbs, fab_lexicon_russian_ways;
extern const FabGlossTable fab_lexicon_chinese_nouns, fab_lexicon_chinese_verbs, fab_lexicon_chinese_ways;
extern const FabGlossTable fab_lexicon_japanese_nouns, fab_lexicon_japanese_verbs, fab_lexicon_japanese_ways;

const FabTongue fab_lexicon_tongues[] = {
  { "fr", { &fab_lexicon_french_nouns, &fab_lexicon_french_verbs, &fab_lexicon_french_ways } },
  { "de", { &fab_lexicon_german_nouns, &fab_lexicon_german_verbs, &fab_lexicon_german_ways } },
  { "es", { &fab_lexicon_spanish_nouns, &fab_lexicon_spanish_verbs, &fab_lexicon_spanish_ways } },
  { "it", { &fab_lexicon_italian_nouns, &fab_lexicon_italian_verbs, &fab_lexicon_italian_ways } },
  { "pt", { &fab_lexicon_portuguese_nouns, &fab_lexicon_portuguese_verbs, &fab_lexicon_portuguese_ways } },
  { "ru", { &fab_lexicon_russian_nouns, &fab_lexicon_russian_verbs, &fab_lexicon_russian_ways } },
  { "zh", { &fab_lexicon_chinese_nouns, &fab_lexicon_chinese_verbs, &fab_lexicon_chinese_ways } },
  { "ja", { &fab_lexicon_japanese_nouns, &fab_lexicon_japanese_verbs, &fab_lexicon_japanese_ways } },
};

const gsize fab_lexicon_n_tongues = G_N_ELEMENTS (fab_lexicon_tongues);
