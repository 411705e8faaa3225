/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one viewer likes, grown from their reactions over films. Kept as one file a viewer in the data folder of this person, and
 * nowhere else: visible, editable, deletable. */
#pragma once

#include "fab-showing.h"

G_BEGIN_DECLS

/* What is told apart: files keep these words. */
#define FAB_TASTE_PERSON "person" /* name as in the cue */
#define FAB_TASTE_SIZE   "size"   /* "close", "medium", "wide" */
#define FAB_TASTE_DOING  "doing"  /* "place", "deed", "talk" */
#define FAB_TASTE_PACE   "pace"   /* "short", "medium", "long": how long a panel stays */
#define FAB_TASTE_TONE   "tone"   /* "bright", "even", "dark": the mood of the scene's words */
#define FAB_TASTE_WHERE  "where"  /* "inside", "outside" */

typedef struct
{
  char    *kind, *name;
  double   seen;      /* panels */
  double   liked;     /* of those; what was asked for at the end counts, too */
  double   disliked;
  gboolean by_hand;   /* … and then the score is this, whatever is seen */
  double   hand;
} FabLiking;

typedef struct
{
  char       *key;      /* as in screenings */
  char       *name;
  GPtrArray  *likings;  /* FabLiking */
  GHashTable *learned;  /* keys of the screenings it grew from */
} FabTaste;

FabTaste  *fab_taste_new        (const char *key, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void       fab_taste_free       (FabTaste *self);
/* FALSE: it was learned from before. */
gboolean   fab_taste_learn      (FabTaste *self, FabShowing *showing, const FabScreening *screening);
/* From -1 (dislikes) to 1 (likes), 0 for what nobody saw: how much more often they liked it than the rest, less how much more
 * often they disliked it, both held back as long as little was seen. */
double     fab_taste_get_score  (FabTaste *self, const char *kind, const char *name);
double     fab_taste_judge      (FabTaste *self, const FabShownPanel *panel, const FabShownScene *scene);
/* Of one kind, what they like best first (element-type FabLiking, borrowed). */
GPtrArray *fab_taste_rank       (FabTaste *self, const char *kind) G_GNUC_WARN_UNUSED_RESULT;
void       fab_taste_set        (FabTaste *self, const char *kind, const char *name, double score);
void       fab_taste_forget     (FabTaste *self, const char *kind, const char *name);

/* What a panel is, in the words above: kind, name, kind, name, …, NULL. */
GStrv      fab_taste_describe   (const FabShownPanel *panel, const FabShownScene *scene) G_GNUC_WARN_UNUSED_RESULT;

/* Files. @folder NULL: "fabula/tastes" of the data folder. Loading passes over what is no taste. */
GPtrArray *fab_tastes_load      (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
FabTaste  *fab_tastes_find      (GPtrArray *tastes, const char *key_or_name); /* or NULL */
gboolean   fab_taste_save       (FabTaste *self, const char *folder, GError **error);
gboolean   fab_taste_delete     (FabTaste *self, const char *folder, GError **error);
char      *fab_taste_to_json    (FabTaste *self) G_GNUC_WARN_UNUSED_RESULT;
FabTaste  *fab_taste_from_json  (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Brings the tastes of all viewers of @screenings up to date; returns them all. */
GPtrArray *fab_tastes_learn     (const char *folder, GPtrArray *screenings, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabTaste, fab_taste_free)

G_END_DECLS
