/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an importer has read: plain data, before it is put into a story. */
#pragma once

#include <json-glib/json-glib.h>

#include "fab-story.h"

G_BEGIN_DECLS

typedef struct
{
  char    *name;
  char    *kind;    /* "ink", "notes" or "reference" */
  double   opacity; /* 0 … 1 */
  GBytes  *picture;
  char    *blend;   /* of fab_layer_blends(); NULL: normal */
  gboolean hidden;
  float    x, y, width, height; /* of the picture on the panel, in panel heights; width 0: all of it */
} FabImportLayer;

typedef struct
{
  gsize      at;       /* byte of the script that is in its scene */
  gsize      end;      /* its beat is what begins from there up to here; at: none */
  char      *prompt;
  gint64     duration; /* microseconds, 0: as its text needs */
  gboolean   follows;  /* goes on with the shot before */
  GBytes    *picture;  /* or NULL */
  GPtrArray *layers;   /* FabImportLayer above it, bottom first; or NULL */
  char      *note;     /* or NULL */
  char      *sound_name; /* or NULL */
  GBytes    *sound;
  gint64     sound_duration;
  FabTransition transition; /* into it, so long */
  gint64     transition_time;
} FabImportPanel;

/* A sound of the film; times in microseconds. */
typedef struct
{
  char      *name;
  GBytes    *data; /* NULL: there was no room for it */
  FabTrack   track;
  gint64     at, skip, length, duration; /* where it begins, what is played of how much */
  double     gain;
  gboolean   muted;
  gint64     fade_in, fade_out;
} FabImportSound;

typedef struct
{
  GString    *script;  /* Fountain */
  GBytes     *origin;  /* (nullable): the file … */
  const char *origin_key; /* … and the setting that keeps it */
  char       *title, *aspect, *fps; /* settings; or NULL */
  char       *engine;  /* of the pictures */
  GPtrArray  *panels;  /* FabImportPanel in the order of the script; none: it is to be boarded */
  GPtrArray  *sounds;  /* FabImportSound; or NULL */
  GPtrArray  *remarks; /* texts: what was missing or left out */
  JsonNode   *document; /* (nullable): all of a story instead, see fab-document.h */
  gsize       bytes;   /* of all media so far */
} FabImport;

#define FAB_IMPORT_MAX_PANELS 20000
#define FAB_IMPORT_MAX_FILE   (64 * 1024 * 1024)
#define FAB_IMPORT_MAX_BYTES  ((gsize) 2 * 1024 * 1024 * 1024)

FabImport      *_fab_import_new       (const char *engine) G_GNUC_WARN_UNUSED_RESULT;
void            fab_import_free       (FabImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabImport, fab_import_free)

void            _fab_import_free_sound (gpointer sound);

/* A panel in the scene that the script ends with. */
FabImportPanel *_fab_import_add_panel (FabImport *self, const char *prompt);
/* Takes @picture; FALSE, with a remark, when there is no room for it. */
gboolean        _fab_import_take      (FabImport *self, GBytes **member, GBytes *picture);
/* Returns the layer, of the whole panel; NULL when there is no room for it. */
FabImportLayer *_fab_import_add_layer (FabImport *self, FabImportPanel *panel, const char *name, const char *kind,
                                       double opacity, GBytes *picture);
void            _fab_import_remark    (FabImport *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* A scene heading that any text can be. @number: (nullable): that of the author */
void            _fab_import_add_heading (FabImport *self, const char *text, const char *number);
/* Action and dialogue for @panel, which covers it. @speaker NULL: as the text says, "ANNA: Hello". */
void            _fab_import_add_action   (FabImport *self, FabImportPanel *panel, const char *text);
void            _fab_import_add_dialogue (FabImport *self, FabImportPanel *panel, const char *speaker, const char *text);
/* The aspect of a picture as a setting: "16:9"; NULL when it cannot be read. */
char           *_fab_import_find_aspect (GBytes *picture) G_GNUC_WARN_UNUSED_RESULT;
char           *_fab_import_name_aspect (double aspect) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
