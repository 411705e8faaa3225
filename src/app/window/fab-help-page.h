/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of help/C, in the part of Mallard that those pages use. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_HELP_TITLE,
  FAB_HELP_TEXT,
  FAB_HELP_STEP, /* numbered */
  FAB_HELP_ITEM,
  FAB_HELP_NOTE,
  FAB_HELP_PICTURE,
} FabHelpKind;

typedef struct
{
  FabHelpKind kind;
  guint       number;  /* of a step, from 1 */
  char       *markup;  /* Pango's; links lead to the ids of pages. Of a picture: what it shows */
  char       *picture; /* its file, beside the page; or NULL */
} FabHelpBlock;

typedef struct
{
  char      *title;
  char      *about;  /* in one line */
  GPtrArray *blocks; /* FabHelpBlock */
} FabHelpPage;

#define FAB_HELP_FOLDER "/org/fabulaproject/Fabula/help/" /* of resources; pages in English and pictures are right there */

/* Where page @id is among the resources, in the first of the person's languages that it was translated to. */
char               *fab_help_page_find (const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* @mallard: the text of the page, @length bytes or -1. */
FabHelpPage        *fab_help_page_read (const char *mallard, gssize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                fab_help_page_free (FabHelpPage *self);
/* The ids of all pages in the order in which they are read, the index first; NULL ends them. */
const char * const *fab_help_pages     (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabHelpPage, fab_help_page_free)

G_END_DECLS
