/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an image model is told: composed of the look, the shot, who is in it, the place and what happens. Pure. */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

/* What a family of models wants to read. */
struct _FabWordingRules
{
  gboolean    prose;    /* sentences; else phrases with commas between them, the important ones first */
  gboolean    negative; /* takes what is unwanted in a field of its own */
  guint       most;     /* characters; what matters least goes first */
  const char *style;    /* in place of the look of the drawing: "film still, 35 mm"; NULL or "": as the look */
};

/* What is sent for @request: a person's own wording where there is one, else the parts composed. Of models that take nothing unwanted it
 * says that, too. At most as long as the rules say. */
char *fab_wording_compose  (const FabPaintRequest *request, const FabWordingRules *rules) G_GNUC_WARN_UNUSED_RESULT;
/* What is to be left out; "" where that has no field of its own. */
char *fab_wording_unwanted (const FabPaintRequest *request, const FabWordingRules *rules) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
