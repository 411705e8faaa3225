/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could happen next: a way in which a story may go on after a scene. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The three differ in kind, whatever is told in them. */
typedef enum
{
  FAB_OFFER_ESCALATE, /* what is wanted becomes harder to get, and costs more */
  FAB_OFFER_REVEAL,   /* something comes to light that changes how all before looks */
  FAB_OFFER_TURN,     /* somebody decides otherwise, and the story goes another way */
  FAB_N_OFFERS
} FabOfferKind;

/* How it feels; documents and models use these words. */
typedef enum
{
  FAB_MOOD_TENSE,
  FAB_MOOD_TENDER,
  FAB_MOOD_FUNNY,
  FAB_MOOD_DARK,
  FAB_MOOD_STRANGE,
  FAB_N_MOODS
} FabMood;

typedef struct
{
  FabOfferKind kind;
  FabMood      mood;
  char        *title;
  GStrv        beats;   /* two to six, a line each */
  char        *picture; /* a prompt: the beat that matters most */
  char        *script;  /* the scene, Fountain; NULL: it is written when somebody takes it */
} FabOffer;

void        fab_offer_free     (FabOffer *self);
const char *fab_offer_kind_to_nick (FabOfferKind kind);
gboolean    fab_offer_kind_from_nick (const char *nick, FabOfferKind *kind);
const char *fab_mood_to_nick   (FabMood mood);
gboolean    fab_mood_from_nick (const char *nick, FabMood *mood);

/* The form that an answer of FAB_WRITE_OFFERS has to have. */
JsonNode   *fab_offers_schema    (void) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type FabOffer): in the order of their kinds; fails with FAB_ENGINE_ERROR_BAD_REPLY where a kind is missing. */
GPtrArray  *fab_offers_from_json (const char *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char       *fab_offers_to_json   (GPtrArray *offers) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabOffer, fab_offer_free)

G_END_DECLS
