/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-reception.h"

G_BEGIN_DECLS

/* What a viewer did with a panel. */
enum
{
  FAB_SAW = 1,
  FAB_LEFT = 2,   /* stopped in it, at least once */
  FAB_STAYED = 4, /* saw the film to its end, at least once */
};

struct _FabReception
{
  gatomicrefcount  refs;
  FabShowing      *film;
  GHashTable      *shown;     /* key → FabShowing */
  GPtrArray       *viewers;   /* FabViewer */
  guint8          *saw;       /* viewer × panel */
  GArray          *placed;    /* FabPlaced */
  GArray          *panels;    /* FabFelt */
  GArray          *scenes;    /* FabFelt */
  FabFelt          all;
  GPtrArray       *people;    /* FabPersonReception */
  GArray          *drops;     /* FabDrop */
  GPtrArray       *sentences; /* char * */
  guint            n_lost;
};

G_END_DECLS
