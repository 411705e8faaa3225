/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAB_STORY_ERROR (fab_story_error_quark ())

typedef enum
{
  FAB_STORY_ERROR_FAILED,
  FAB_STORY_ERROR_NOT_A_STORY,   /* not SQLite, or the database of another program */
  FAB_STORY_ERROR_DAMAGED,       /* truncated, or its pages do not agree */
  FAB_STORY_ERROR_TOO_NEW,       /* written by a later version */
  FAB_STORY_ERROR_NO_SPACE,
  FAB_STORY_ERROR_NOT_FOUND,     /* no row of that id */
  FAB_STORY_ERROR_BUSY,          /* another process has it open */
  FAB_STORY_ERROR_EXISTS,        /* it is in the document already */
} FabStoryError;

GQuark fab_story_error_quark (void);

G_END_DECLS
