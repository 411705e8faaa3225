/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a tale: who they are called, how they look, how they speak. */
#pragma once

#include "fab-idea.h"
#include "fab-manner.h"

G_BEGIN_DECLS

typedef struct
{
  char        *name;        /* "Mara" */
  char        *noun;        /* "keeper", or NULL */
  char        *phrase;      /* "lighthouse keeper", or NULL */
  char        *description; /* "60s, lighthouse keeper, grey beard, oilskin coat" */
  char         sex;         /* 'f', 'm', or 0 for it */
  FabNounKind  kind;
  FabManner    manner;
  gboolean     introduced;
} FabRole;

/* @sex: 0 if it is open. @names: names that are taken; the new one is added. */
FabRole *fab_role_new_from_noun (const FabIdeaNoun *noun, char sex, GRand *rand, GHashTable *names) G_GNUC_WARN_UNUSED_RESULT;
/* Somebody whom the idea does not name: "old master", "guard". */
FabRole *fab_role_new           (const char *phrase, GRand *rand, GHashTable *names) G_GNUC_WARN_UNUSED_RESULT;
void     fab_role_free          (FabRole *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabRole, fab_role_free)

G_END_DECLS
