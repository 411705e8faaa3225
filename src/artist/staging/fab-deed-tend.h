/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies that are tended: a surgeon's patient, a child put to bed, a body on the floor. */
#pragma once

#include "fab-staging-private.h"

G_BEGIN_DECLS

/* A thing that nobody named; @model exists. */
FabEntity *fab_shot_imply_thing (FabShot *shot, const char *model);
/* Who lies or sits because of what is done to them, and on what. */
void fab_staging_lay_patients (FabShot *shot);
/* Them, and who tends them, about their bed; they are done then. */
void fab_placer_tend          (FabPlacer *placer);

G_END_DECLS
