/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One picture that a painter makes, and what its service was asked meanwhile. */
#pragma once

#include "fab-easel.h"
#include "fab-easel-json.h"
#include "fab-remote-painter.h"
#include "service-testing.h"

typedef struct
{
  Service         *service;
  FabHttp         *http;
  FabPainterSetup *setup;
  FabPaintRequest  request;
  GCancellable    *cancellable;
  gboolean         done;
  FabPainting     *painting;
  GError          *error;
  guint            n_previews;
  double           fraction;
  GString         *notes;
  GString         *asked;    /* "POST /path\n" */
  GPtrArray       *bodies;
  const char      *mode;     /* how the service is to behave */
} Try;

Try        *painting_begin    (const char *kind, ServiceFunc func, const char *mode);
void        painting_start    (Try *self);
void        painting_finish   (Try *self); /* waits */
void        painting_end      (Try *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Try, painting_end)
void        painting_set      (char **field, const char *text);
void        painting_assert   (Try *self, const char *model, gint64 seed, const char *guide);
/* For the service: keeps what it was asked. */
void        painting_note     (Service *service, SoupServerMessage *message, const char *path);
JsonObject *painting_get_body (Try *self, guint i, JsonNode **node);

const char *testing_service_get_url       (Service *self);
void        testing_service_reply_printf  (SoupServerMessage *message, guint status, const char *format, ...) G_GNUC_PRINTF (3, 4);
void        testing_service_reply_picture (SoupServerMessage *message, GBytes *png);
GBytes     *testing_make_png              (int width, int height);
char       *testing_make_base64           (int width, int height);
