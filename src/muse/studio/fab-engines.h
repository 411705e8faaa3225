/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three interfaces behind which everything that writes, paints or speaks stands. */
#pragma once

#include <gio/gio.h>
#include "fab-plan.h"
#include "fab-story.h"

G_BEGIN_DECLS

#define FAB_ENGINE_ERROR (fab_engine_error_quark ())
typedef enum
{
  FAB_ENGINE_ERROR_FAILED,
  FAB_ENGINE_ERROR_UNAVAILABLE, /* a program or service that the engine needs is not there */
  FAB_ENGINE_ERROR_TOO_LONG,    /* of time, or of what was asked or answered */
  FAB_ENGINE_ERROR_BAD_REPLY,
  FAB_ENGINE_ERROR_UNREACHABLE,    /* nobody answers at the address */
  FAB_ENGINE_ERROR_NOT_READY,      /* it is there and still loading */
  FAB_ENGINE_ERROR_AUTH,           /* the key is missing, wrong, or may not do this */
  FAB_ENGINE_ERROR_RATE_LIMIT,     /* asked too often; later it goes */
  FAB_ENGINE_ERROR_QUOTA,          /* paid for is used up */
  FAB_ENGINE_ERROR_CONTENT_POLICY, /* the service will not make this */
  FAB_ENGINE_ERROR_BAD_REQUEST,    /* it does not like what it was asked, and says what */
  FAB_ENGINE_ERROR_WRONG_SERVICE,  /* another kind of service lives at the address */
  FAB_ENGINE_ERROR_MODEL_MISSING,
  FAB_ENGINE_ERROR_TOO_LARGE,      /* more text than the model or the service takes */
  FAB_ENGINE_ERROR_SERVER,         /* it failed by itself */
  FAB_ENGINE_ERROR_TRUNCATED,      /* the reply broke off; what came is kept */
  FAB_ENGINE_ERROR_NEEDS_MODEL,    /* the built-in engine cannot do that; a language model can */
} FabEngineError;
GQuark fab_engine_error_quark (void);
/* Seconds after which the service wants to be asked again; 0: it did not say; < 0: so long that a person must decide. */
double fab_engine_error_get_wait (const GError *error);
void   fab_engine_error_set_wait (GError *error, double seconds);

/* What an engine that does not count its jobs has room for: see fab_painter_get_room(). */
#define FAB_ROOM_UNKNOWN G_MAXUINT

typedef void (*FabProgressFunc) (double fraction, const char *partial, gpointer data);

/* --- writer ----------------------------------------------------------------------------------- */
typedef enum
{
  FAB_WRITE_SCRIPT,   /* all of it, from the idea */
  FAB_WRITE_SCENE,    /* another version of a scene of @script */
  FAB_WRITE_SPEECH,   /* another wording of @line, spoken by @speaker; without one it is action */
  FAB_WRITE_CONTINUE, /* what comes after a scene of @script */
  /* These answer with JSON, as fab-writing-lines.h and fab-offer.h read it. */
  FAB_WRITE_TRANSLATE, /* @lines in @language, one for each */
  FAB_WRITE_PROMPTS,  /* what to draw in the panels of a scene: @lines are what the script says in each */
  FAB_WRITE_OFFERS,   /* what could happen after a scene of @script: one of each kind */
} FabWriteKind;

/* How a speech or scene is to be written anew. */
typedef enum
{
  FAB_WISH_OTHER,   /* otherwise, no matter how */
  FAB_WISH_SHORTER,
  FAB_WISH_FUNNIER,
  FAB_WISH_AS,      /* as @as would say it */
  FAB_N_WISHES
} FabWish;

typedef struct
{
  FabWriteKind kind;
  const char  *idea;    /* NULL: see the title page of @script */
  int          scenes;  /* 0: as many as it wants */
  guint32      seed;
  guint        version; /* 0 for the first, counting up when that is not what was wanted */
  const char  *script;  /* as it is now, Fountain; but for FAB_WRITE_SCRIPT */
  guint        scene;   /* by its heading, from 0 */
  const char  *speaker;
  const char  *line;
  const char  *note;    /* what is asked for besides, in words; or NULL. Models heed it, the built-in writer does not */
  FabWish      wish;
  const char  *as;      /* a name of the cast */
  const char * const *lines; /* texts of the script, NULL-terminated … */
  const char * const *hints; /* … and what each of them is: "ANNA says"; as many, or NULL */
  const char  *language; /* "German", in English: what is asked for, or what the story is in; NULL: that of the idea */
  const double *moods;  /* of offers: how much each FabMood is favoured, 1 as usual; or NULL. @as: who should be in them, or NULL */
} FabWriteRequest;

/* One part of a plan, written with all the rest of it at hand. */
typedef struct
{
  const FabPlan *plan;
  FabPlanPart    part;
  int            scenes;  /* of an outline; 0: as many as it wants */
  guint32        seed;
  guint          version; /* 0 for the first, counting up when that is not what was wanted */
  const char    *note;    /* what is asked for besides, in words; or NULL */
  const char    *language; /* as of a FabWriteRequest */
} FabPlanRequest;

/* @plan: with as much of the part as has come; the writer's. */
typedef void (*FabPlanFunc) (const FabPlan *plan, gpointer data);

#define FAB_TYPE_WRITER (fab_writer_get_type ())
G_DECLARE_INTERFACE (FabWriter, fab_writer, FAB, WRITER, GObject)
struct _FabWriterInterface
{
  GTypeInterface parent;
  const char *(*get_name)     (FabWriter *self);
  void        (*write_async)  (FabWriter *self, const FabWriteRequest *request, FabProgressFunc progress, gpointer progress_data,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
  char       *(*write_finish) (FabWriter *self, GAsyncResult *result, GError **error); /* Fountain; of a speech, its text */
  gboolean    (*can)          (FabWriter *self, FabWriteKind kind, FabWish wish); /* optional */
  gboolean    (*reads)        (FabWriter *self, const char *idea); /* optional */
  void        (*plan_async)   (FabWriter *self, const FabPlanRequest *request, FabPlanFunc progress, gpointer progress_data,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
  FabPlan    *(*plan_finish)  (FabWriter *self, GAsyncResult *result, GError **error);
  guint       (*get_room)     (FabWriter *self); /* optional */
};
const char *fab_writer_get_name     (FabWriter *self);
/* FALSE: it fails with NEEDS_MODEL whatever it is asked of that kind. */
gboolean    fab_writer_can          (FabWriter *self, FabWriteKind kind, FabWish wish);
/* FALSE: @idea is in a language that it does not read; it writes something all the same, in its own. */
gboolean    fab_writer_reads        (FabWriter *self, const char *idea);
void        fab_writer_write_async  (FabWriter *self, const FabWriteRequest *request, FabProgressFunc progress, gpointer progress_data,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
char       *fab_writer_write_finish (FabWriter *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The plan of @request with the part written, settled. What had come when it failed or was cancelled was told to @progress. */
void        fab_writer_plan_async   (FabWriter *self, const FabPlanRequest *request, FabPlanFunc progress, gpointer progress_data,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
FabPlan    *fab_writer_plan_finish  (FabWriter *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* How many more questions it takes now; FAB_ROOM_UNKNOWN: it does not count. */
guint       fab_writer_get_room     (FabWriter *self);

/* --- painter ---------------------------------------------------------------------------------- */
typedef struct
{
  char       *prompt;
  char       *scene;      /* heading */
  GStrv       cast;       /* name, description, name, description, …, NULL */
  char       *overrides;  /* JSON or NULL */
  GStrv       line;       /* people of the scene from left to right, where it matters; or NULL */
  char       *look;
  double      aspect;
  guint32     seed;
  /* For painters that are asked; the built-in one needs none of it. */
  char       *action;     /* what the script says in this panel; or NULL */
  char       *wording;    /* what a person wants to be sent in place of what is composed; or NULL */
  char       *unwanted;   /* what is to be left out in place of the usual; or NULL */
  char       *guide;      /* of FabGuide, by name; NULL: as is best for the painter */
  char       *blocking;   /* as it was staged, JSON; NULL: it is staged again */
  GBytes     *sketch;     /* PNG: the panel as a hand drew it; or NULL */
} FabPaintRequest;
FabPaintRequest *fab_paint_request_copy (const FabPaintRequest *request);
void             fab_paint_request_free (FabPaintRequest *request);
/* All of the request but the seed, in lines that a person can read; the first paragraph is the prompt. It is kept
 * as the prompt of the take: a take answers a request when both describe the same. */
char            *fab_paint_request_describe (const FabPaintRequest *request) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPaintRequest, fab_paint_request_free)

typedef struct
{
  char   *media;  /* as fab_take_get_media() */
  GBytes *data;
  char   *model;
  gint64  seed;   /* that the engine took; 0: the one it was given, or it has none */
  char   *sent;   /* the words it was sent; NULL: none */
  char   *guide;  /* what guided it; NULL: nothing */
} FabPainting;
void fab_painting_free (FabPainting *painting);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPainting, fab_painting_free)

/* fab-wording.h */
typedef struct _FabWordingRules FabWordingRules;

/* How far a painting is. @fraction < 0: nobody knows; @note: what a person may want to know ("3 others are before you"), or NULL;
 * @preview: PNG or JPEG of how it forms, of a size that was checked, or NULL: as before. */
typedef void (*FabPaintProgressFunc) (double fraction, const char *note, GBytes *preview, gpointer data);

#define FAB_TYPE_PAINTER (fab_painter_get_type ())
G_DECLARE_INTERFACE (FabPainter, fab_painter, FAB, PAINTER, GObject)
struct _FabPainterInterface
{
  GTypeInterface parent;
  const char  *(*get_name)     (FabPainter *self);
  void         (*paint_async)  (FabPainter *self, const FabPaintRequest *request, FabPaintProgressFunc progress, gpointer progress_data,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
  FabPainting *(*paint_finish) (FabPainter *self, GAsyncResult *result, GError **error);
  gboolean     (*draws_later)  (FabPainter *self); /* optional */
  const FabWordingRules *(*get_rules) (FabPainter *self); /* optional */
  guint        (*get_room)     (FabPainter *self); /* optional */
};
const char  *fab_painter_get_name     (FabPainter *self);
/* TRUE when the look is chosen as the take is drawn, so that another look needs no other take. */
gboolean     fab_painter_draws_later  (FabPainter *self);
/* How many more jobs it takes now, whoever asks; FAB_ROOM_UNKNOWN: it does not count. */
guint        fab_painter_get_room     (FabPainter *self);
/* How the words for it are composed (see fab_wording_compose()); NULL: it reads the prompt by itself. */
const FabWordingRules *fab_painter_get_rules (FabPainter *self);
void         fab_painter_paint_async  (FabPainter *self, const FabPaintRequest *request, FabPaintProgressFunc progress, gpointer progress_data,
                                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
FabPainting *fab_painter_paint_finish (FabPainter *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- voice ------------------------------------------------------------------------------------ */
typedef struct
{
  char       *text;
  char       *voice;     /* name of a voice of the engine, "" = default */
  char       *direction; /* parenthetical: "whispering", or NULL */
  char       *language;  /* tag of what the story is in; NULL or "": what the letters tell */
} FabSpeakRequest;
FabSpeakRequest *fab_speak_request_copy (const FabSpeakRequest *request);
void             fab_speak_request_free (FabSpeakRequest *request);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabSpeakRequest, fab_speak_request_free)

#define FAB_TYPE_VOICE (fab_voice_get_type ())
G_DECLARE_INTERFACE (FabVoice, fab_voice, FAB, VOICE, GObject)
struct _FabVoiceInterface
{
  GTypeInterface parent;
  const char *(*get_name)     (FabVoice *self);
  char      **(*list_voices)  (FabVoice *self);
  void        (*speak_async)  (FabVoice *self, const FabSpeakRequest *request, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data);
  GBytes     *(*speak_finish) (FabVoice *self, GAsyncResult *result, GError **error); /* WAV, 16 bit mono */
  char        (*voice_sex)    (FabVoice *self, const char *voice); /* optional */
  char       *(*dup_label)    (FabVoice *self, const char *voice); /* optional */
  guint       (*get_room)     (FabVoice *self); /* optional */
  void        (*changed)      (FabVoice *self); /* signal: another name or other voices, so that lines are spoken anew */
};
const char *fab_voice_get_name     (FabVoice *self);
char      **fab_voice_list_voices  (FabVoice *self) G_GNUC_WARN_UNUSED_RESULT;
char        fab_voice_get_sex      (FabVoice *self, const char *voice); /* 'f', 'm', 0: neither */
char       *fab_voice_dup_label    (FabVoice *self, const char *voice) G_GNUC_WARN_UNUSED_RESULT; /* the name of a voice, for people */
guint       fab_voice_get_room     (FabVoice *self); /* as fab_painter_get_room() */
void        fab_voice_changed      (FabVoice *self); /* for engines: emits ::changed */
void        fab_voice_speak_async  (FabVoice *self, const FabSpeakRequest *request, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data);
GBytes     *fab_voice_speak_finish (FabVoice *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
