/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of services that paint, and what a person sets up of one. */
#pragma once

#include "fab-http.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_PRICE_OWN,   /* a program that one runs */
  FAB_PRICE_PAID,  /* an account that is charged */
  FAB_PRICE_GIVEN, /* volunteers, for nothing, in a queue */
} FabPainterPrice;

typedef struct
{
  const char         *id;       /* "a1111"; takes keep it as their engine */
  const char         *name;     /* "AUTOMATIC1111 / Forge" */
  const char         *url;      /* where it usually is */
  FabPainterPrice     price;
  const char * const *guides;   /* what can guide it, of fab_guide_names (); "none" is not among them */
  gboolean            keyed;    /* works with a key only, or better */
  gboolean            steps;    /* how long it works can be told */
  gboolean            strength; /* how much of a drawing may change can be told */
  gboolean            control;  /* has models that follow lines, depth and poses */
  gboolean            workflow; /* does what a person's own graph says */
} FabPainterKind;

/* NULL-terminated. */
const FabPainterKind * const *fab_painter_kinds (void);
const FabPainterKind         *fab_painter_kind_find (const char *id); /* or NULL */

/* What a person set up of one. */
typedef struct
{
  char   *kind;     /* id */
  char   *url;      /* or several of the same kind, with white space between; "": the usual one */
  char   *key;      /* "" where none is wanted; of "a1111" "user:password" */
  char   *model;    /* "": its own */
  char   *style;    /* words in place of the look, or "" */
  char   *guide;    /* "": the best there is */
  char   *control;  /* the model that follows a guide, "": one is looked for */
  char   *workflow; /* of ComfyUI: a graph in API format, "": the built-in ones */
  double  strength; /* 0 … 1: how much of the drawing may change */
  int     steps;    /* 0: as usual */
  double  pace;     /* of how often a service is asked how far it is; 1: as usual, tests hurry */
} FabPainterSetup;

FabPainterSetup *fab_painter_setup_new  (const char *kind) G_GNUC_WARN_UNUSED_RESULT; /* all of it as usual */
FabPainterSetup *fab_painter_setup_copy (const FabPainterSetup *self) G_GNUC_WARN_UNUSED_RESULT;
void             fab_painter_setup_free (FabPainterSetup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPainterSetup, fab_painter_setup_free)
/* Where the first of its services is; NULL with @error when that is no address, or a key would go over an open line. */
FabEndpoint     *fab_painter_setup_dup_endpoint (const FabPainterSetup *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The models that a service has, asked of it. */
void  fab_painter_list_models_async  (FabHttp *http, const FabPainterSetup *setup, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data);
GStrv fab_painter_list_models_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What they are in a reply; pure. */
GStrv fab_painter_read_models        (const char *kind, JsonNode *reply, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
