/* SPDX-License-Identifier: GPL-3.0-or-later */
/* WordNet, baked at build time (tools/bake/bake-wordnet.py): words, what they can mean, and the wider
 * meanings above those. Read where it lies; nothing is parsed or allocated. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum { FAB_PART_NOUN, FAB_PART_VERB, FAB_PART_ADJECTIVE, FAB_PART_ADVERB } FabPart;

/* In the order of tools/bake/categories.txt. */
typedef enum
{
  FAB_CATEGORY_ABSTRACT, FAB_CATEGORY_THING, FAB_CATEGORY_PERSON, FAB_CATEGORY_ANIMAL, FAB_CATEGORY_QUADRUPED,
  FAB_CATEGORY_APE, FAB_CATEGORY_RODENT, FAB_CATEGORY_BIRD, FAB_CATEGORY_FISH, FAB_CATEGORY_WHALE, FAB_CATEGORY_REPTILE,
  FAB_CATEGORY_SNAKE, FAB_CATEGORY_INSECT, FAB_CATEGORY_WORM, FAB_CATEGORY_CRAB, FAB_CATEGORY_BAT,
  FAB_CATEGORY_DINOSAUR, FAB_CATEGORY_PLANT, FAB_CATEGORY_TREE, FAB_CATEGORY_BUSH, FAB_CATEGORY_FLOWER,
  FAB_CATEGORY_GRASS, FAB_CATEGORY_FRUIT, FAB_CATEGORY_VEGETABLE, FAB_CATEGORY_FOOD, FAB_CATEGORY_DISH,
  FAB_CATEGORY_BREAD, FAB_CATEGORY_MEAT, FAB_CATEGORY_SWEET, FAB_CATEGORY_DRINK, FAB_CATEGORY_VEHICLE, FAB_CATEGORY_CAR,
  FAB_CATEGORY_AIRCRAFT, FAB_CATEGORY_BOAT, FAB_CATEGORY_SHIP, FAB_CATEGORY_FURNITURE, FAB_CATEGORY_SEAT,
  FAB_CATEGORY_BED, FAB_CATEGORY_LAMP, FAB_CATEGORY_CONTAINER, FAB_CATEGORY_BOTTLE, FAB_CATEGORY_BOX, FAB_CATEGORY_BAG,
  FAB_CATEGORY_BOWL, FAB_CATEGORY_TOOL, FAB_CATEGORY_WEAPON, FAB_CATEGORY_GUN, FAB_CATEGORY_BLADE,
  FAB_CATEGORY_INSTRUMENT, FAB_CATEGORY_MACHINE, FAB_CATEGORY_DEVICE,
  FAB_CATEGORY_TOY, FAB_CATEGORY_BUILDING, FAB_CATEGORY_TOWER,
  FAB_CATEGORY_ROOM, FAB_CATEGORY_PLACE, FAB_CATEGORY_GARMENT, FAB_CATEGORY_HAT, FAB_CATEGORY_SHOE, FAB_CATEGORY_JEWEL,
  FAB_CATEGORY_CLOTH, FAB_CATEGORY_PAPER, FAB_CATEGORY_PICTURE, FAB_CATEGORY_BOOK, FAB_CATEGORY_SCULPTURE,
  FAB_CATEGORY_ROCK, FAB_CATEGORY_STUFF, FAB_CATEGORY_SKY, FAB_CATEGORY_BODY, FAB_CATEGORY_NATURAL, FAB_CATEGORY_GROUP,
  FAB_CATEGORY_EVENT, FAB_CATEGORY_ROPE, FAB_CATEGORY_POLE, FAB_CATEGORY_WHEEL, FAB_CATEGORY_BARRIER,
  FAB_CATEGORY_DOOR, FAB_CATEGORY_COIN, FAB_CATEGORY_MONEY,
  FAB_N_CATEGORIES
} FabCategory;

/* One meaning of a word. */
typedef struct
{
  guint32     meaning;
  guint       weight;   /* how often it was met in tagged text, at most 255 */
  FabPart     part;
  FabCategory category; /* of nouns */
} FabSense;

/* What @text can mean as @part, most frequent first; any form of the word. Returns how many were found. */
#define FAB_MAX_SENSES 24
guint fab_wordnet_senses (const char *text, FabPart part, FabSense senses[FAB_MAX_SENSES]);

/* Words for a meaning, and the wider (of adjectives: similar) meanings; returns how many. */
guint fab_wordnet_n_words (guint32 meaning);
const char *fab_wordnet_word (guint32 meaning, guint i);
guint fab_wordnet_n_links (guint32 meaning);
FabSense fab_wordnet_link (guint32 meaning, guint i);

/* The dictionary form of @text as @part ("wolves": "wolf"), NULL: no such word. */
const char *fab_wordnet_lemma (const char *text, FabPart part);

/* How readily @text is read as @part: 0 not at all, 1 rarely, more with its frequency. */
guint fab_wordnet_weight (const char *text, FabPart part);

/* All lemmas, for measures over the whole language. */
guint fab_wordnet_n_lemmas (void);
const char *fab_wordnet_nth_lemma (guint i);

G_END_DECLS
