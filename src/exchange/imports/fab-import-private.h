/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The importers, each for its kinds of files; all of them for any thread. */
#pragma once

#include <cairo.h>

#include "fab-import.h"
#include "fab-progress.h"

G_BEGIN_DECLS

/* What a reader is given. */
typedef struct
{
  GPtrArray    *files;    /* GFile: one, or several pictures; all but scripts have a path */
  FabProgress  *progress; /* of @task; or NULL */
  GTask        *task;
  GCancellable *cancellable;
} FabImportJob;

typedef FabImport *(*FabImportReader) (const FabImportJob *job, GError **error);

const char *_fab_import_path         (const FabImportJob *job); /* of the first; NULL for a script that is not on a disk */
/* Tells of the progress; FALSE with @error set when it is cancelled. */
gboolean    _fab_import_step         (const FabImportJob *job, guint done, guint of, GError **error);
/* The name without its ending. */
char       *_fab_import_dup_stem     (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* fab-import-script.c */
FabImport  *_fab_import_fountain     (const FabImportJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;
FabImport  *_fab_import_fdx          (const FabImportJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;
FabImport  *_fab_import_document     (const FabImportJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* fab-import-captions.c */
FabImport  *_fab_import_captions     (const FabImportJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* fab-import-cut.c */
FabImport  *_fab_import_cut          (const FabImportJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* fab-import-pictures.c */
FabImport  *_fab_import_pictures     (const FabImportJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;
FabImport  *_fab_import_folder       (const FabImportJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    _fab_import_is_picture   (const char *path);
GBytes     *_fab_import_to_png       (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT; /* which it takes */
GBytes     *_fab_import_make_paper   (void) G_GNUC_WARN_UNUSED_RESULT;
/* fab-import-pdf.c */
FabImport  *_fab_import_pdf          (const FabImportJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* fab-storyboarder.c */
FabImport  *_fab_import_storyboarder (const FabImportJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* fab-storyboarder-script.c: adds the boards of a script project, where that of @job is the script of one. */
gboolean    _fab_import_add_boards   (FabImport *self, const FabImportJob *job, GError **error);

G_END_DECLS
