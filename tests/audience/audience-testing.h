/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the audience share. */
#pragma once

#include "fab-reaction-file.h"

G_BEGIN_DECLS

#define SECOND G_USEC_PER_SEC

/* A film of three scenes with Mara, Tom and Hugo, boarded, nothing drawn. */
extern const char testing_film[];
FabStory     *testing_story     (const char *fountain) G_GNUC_WARN_UNUSED_RESULT;
FabTimeline  *testing_timeline  (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
FabShowing   *testing_showing   (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
/* Somebody who saw all of @showing and said nothing. */
FabScreening *testing_screening (FabShowing *showing, const char *viewer) G_GNUC_WARN_UNUSED_RESULT;
/* In the middle of panel @i. */
void          testing_react     (FabScreening *screening, FabShowing *showing, guint i, FabFeeling feeling);
/* Keeps it in the story. */
gint64        testing_keep      (FabStory *story, FabScreening *screening);

G_END_DECLS
