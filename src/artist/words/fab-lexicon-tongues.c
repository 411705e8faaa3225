/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tongues whose everyday words we know; each has a file of its own. */
#include "config.h"

#include "fab-lexicon.h"

extern const FabTongue fab_lexicon_french;
extern const FabTongue fab_lexicon_german;
extern const FabTongue fab_lexicon_spanish;
extern const FabTongue fab_lexicon_italian;
extern const FabTongue fab_lexicon_portuguese;
extern const FabTongue fab_lexicon_russian;
extern const FabTongue fab_lexicon_chinese;
extern const FabTongue fab_lexicon_japanese;

const FabTongue * const fab_lexicon_tongues[] = {
  &fab_lexicon_french, &fab_lexicon_german, &fab_lexicon_spanish, &fab_lexicon_italian,
  &fab_lexicon_portuguese, &fab_lexicon_russian, &fab_lexicon_chinese, &fab_lexicon_japanese,
};

const gsize fab_lexicon_n_tongues = G_N_ELEMENTS (fab_lexicon_tongues);
