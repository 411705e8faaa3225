/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of services that speak: what each is asked, what voices it has, what it can do. Plain tables and pure functions. */
#pragma once

#include <json-glib/json-glib.h>

#include "fab-engines.h"
#include "fab-http.h"
#include "fab-rendition.h"

G_BEGIN_DECLS

/* A voice of a service. */
typedef struct
{
  char *id;       /* what it is asked for */
  char *name;     /* for people */
  char  sex;      /* 'f', 'm', 0 */
  char *language; /* "en-US", or "" */
} FabVoiceInfo;

FabVoiceInfo *fab_voice_info_new       (const char *id, const char *name, char sex, const char *language) G_GNUC_WARN_UNUSED_RESULT;
void          fab_voice_info_free      (FabVoiceInfo *self);
/* "id\tname\tsex\tlanguage", as settings keep it; NULL when @text is none. */
char         *fab_voice_info_to_text   (const FabVoiceInfo *self) G_GNUC_WARN_UNUSED_RESULT;
FabVoiceInfo *fab_voice_info_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

typedef struct _FabSpeechKind FabSpeechKind;
struct _FabSpeechKind
{
  const char *id;          /* "elevenlabs" */
  const char *name;        /* "ElevenLabs" */
  const char *url;         /* where it usually is */
  const char *model;       /* what it is usually asked for, "": it has one */
  FabAuth     auth;
  guint       slots;       /* questions at a time */
  gsize       most_text;   /* characters of a line */
  guint       pcm_rate;    /* of samples without a header, 0: it sends files */
  const char *voices_path; /* NULL: the list does not change */
  FabAbility  ability;
  JsonNode   *(*make_body)   (const FabSpeechKind *kind, const char *model, const FabSpeakRequest *request, const FabRendition *rendition);
  char       *(*make_path)   (const FabSpeechKind *kind, const char *voice);
  GPtrArray  *(*read_voices) (JsonNode *reply); /* FabVoiceInfo; NULL: it is no list */
};

/* NULL: no such kind. */
const FabSpeechKind *fab_speech_kind_find   (const char *id);
/* All of them; the last one has no id. */
const FabSpeechKind *fab_speech_kinds       (void);
/* What the model of the kind can do. */
FabAbility           fab_speech_kind_ability (const FabSpeechKind *kind, const char *model);
/* The voices that a kind has before it was asked; may be empty. */
GPtrArray           *fab_speech_kind_voices (const FabSpeechKind *kind) G_GNUC_WARN_UNUSED_RESULT;
/* What to send so that @request is spoken; an endpoint's @request as fab_http_send_async() takes it. */
FabHttpRequest      *fab_speech_kind_ask    (const FabSpeechKind *kind, FabEndpoint *endpoint, const char *model,
                                             const FabSpeakRequest *request, const FabRendition *rendition) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
