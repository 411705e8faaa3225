/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One picture that a service is painting, and what the files of the kinds of services share. For those files only. */
#pragma once

#include "fab-engines.h"
#include "fab-http.h"
#include "fab-painter-kinds.h"
#include "fab-wording.h"

G_BEGIN_DECLS

typedef struct FabEasel FabEasel;

typedef struct
{
  FabPainterKind  kind;
  FabAuth         auth;
  const char     *key;   /* where a person has none; NULL: no key */
  guint           limit; /* pictures at a time, of one service */
  FabWordingRules rules;

  /* Rules and size that depend on the model; NULL: those above, about half a million pixels in steps of 64. */
  void (*measure) (const FabPainterSetup *setup, double aspect, FabWordingRules *rules, int *width, int *height);
  /* Begins; it ends with fab_easel_finish() or fab_easel_fail(). */
  void (*start)   (FabEasel *easel);
  /* A person does not want it any more: tells the service, as far as that can be told. Optional. */
  void (*stop)    (FabEasel *easel);
  /* What a workflow or a model has to be; optional. */
  gboolean (*check) (const FabPainterSetup *setup, GError **error);
} FabEaselKind;

extern const FabEaselKind fab_easel_openai, fab_easel_a1111, fab_easel_comfyui, fab_easel_sdcpp, fab_easel_horde;

const FabEaselKind *fab_easel_kind_find (const char *id); /* or NULL */

struct FabEasel
{
  const FabEaselKind *kind;
  FabHttp         *http;
  FabEndpoint     *endpoint;
  FabPainterSetup *setup;
  FabPaintRequest *request;
  char            *words;
  char            *unwanted;
  int              width, height;
  const char      *guide;  /* what the kind settled on; "": nothing */
  GHashTable      *guides; /* name → GBytes: PNG, as they were drawn */

  FabPaintProgressFunc progress;
  gpointer         progress_data;
  double           fraction;
  char            *note;

  GTask           *task;   /* the easel is its data */
  gboolean         ended;

  /* of the kind */
  char            *id;     /* of the job at the service */
  gpointer         state;
  GDestroyNotify   free_state;
  struct FabEaselResult *result; /* what is known of the picture that came */
};

typedef void     (*FabEaselFunc)      (FabEasel *self);
/* One of @reply and @error; both are the callee's to look at only. */
typedef void     (*FabEaselReplyFunc) (FabEasel *self, FabHttpReply *reply, const GError *error);
/* On a thread: something made of @input, to be freed by @free. */
typedef gpointer (*FabEaselThinkFunc) (GBytes *input, GError **error);
typedef void     (*FabEaselThoughtFunc) (FabEasel *self, gpointer thought, const GError *error);

FabHttpRequest *fab_easel_request (FabEasel *self, const char *method, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* All of these call back only while the picture is still wanted. */
void fab_easel_ask         (FabEasel *self, FabHttpRequest *request, FabHttpDataFunc piece, FabEaselReplyFunc func);
void fab_easel_wait        (FabEasel *self, guint milliseconds, FabEaselFunc func);
void fab_easel_think       (FabEasel *self, GBytes *input, FabEaselThinkFunc think, GDestroyNotify free, FabEaselThoughtFunc func);
/* Draws guides of these names into .guides. */
void fab_easel_draw        (FabEasel *self, const char * const *names, FabEaselFunc func);
/* Settles on @guide (of those the kind knows; "" none), draws it, and goes on with @func. */
void fab_easel_draw_guide  (FabEasel *self, const char *guide, FabEaselFunc func);
/* A question whose answer nobody waits for, not even when the picture is given up. */
void fab_easel_tell        (FabEasel *self, FabHttpRequest *request);

/* @fraction < 0 and a @note of NULL: as before; @preview: as it came, shown when it is a picture. */
void fab_easel_show        (FabEasel *self, double fraction, const char *note, GBytes *preview);
/* @picture: as it came. @seed 0: as asked. */
void fab_easel_finish      (FabEasel *self, GBytes *picture, const char *model, gint64 seed);
void fab_easel_fail        (FabEasel *self, const GError *error); /* copied */
void fab_easel_complain    (FabEasel *self, FabEngineError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* A picture in a reply, and what the service says of it. */
typedef struct FabEaselResult { GBytes *picture; char *model; gint64 seed; char *url; } FabEaselResult;
FabEaselResult *fab_easel_result_new  (void);
void            fab_easel_result_free (FabEaselResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabEaselResult, fab_easel_result_free)
/* Ends with it: fetches it first where only its address came. */
void            fab_easel_take        (FabEasel *self, FabEaselResult *result);
/* The same with what @read makes of @body, on a thread: a FabEaselResult. */
void            fab_easel_take_read   (FabEasel *self, GBytes *body, FabEaselThinkFunc read);

/* What kinds say of the panel. */
GBytes     *fab_easel_get_guide (FabEasel *self); /* PNG of .guide, or NULL */
char       *fab_easel_dup_guide64 (FabEasel *self); /* the same in base64 */
/* What the person wants to guide it, else what the kind proposes, where the kind knows it; "" none. */
const char *fab_easel_choose_guide (FabEasel *self, const char *proposed);
/* Sets .guide to the best that @models follow, within what the person wants, and returns the model; NULL: a drawing to be painted over. */
const char *fab_easel_settle_guide (FabEasel *self, const char * const *models);
/* A frame of @aspect of about @area pixels, its sides multiples of @step and at most @most. */
void        fab_easel_fit (double aspect, int area, int step, int most, int *width, int *height);

/* The parsers of pictures, as they are fuzzed: FabEaselResult. */
gpointer fab_openai_read_picture (GBytes *body, GError **error);
gpointer fab_a1111_read_picture  (GBytes *body, GError **error);
gpointer fab_sdcpp_read_job      (GBytes *body, GError **error);
gpointer fab_horde_read_status   (GBytes *body, GError **error);

G_END_DECLS
