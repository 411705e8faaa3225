/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A prompt cut into words. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char    *text;       /* folded: "half-open" gives "half", "open" */
  char    *written;    /* as it stands in the prompt */
  char     stop;       /* strongest punctuation before it: 0 , - ; : . or a line break as '.' */
  gboolean capital;
  gboolean all_caps;
  gboolean possessive; /* 's was cut off */
  gboolean quoted;     /* a whole quotation, as one token */
  gboolean used;       /* understood already */
} FabToken;

/* Any bytes are fine; never more than FAB_MAX_TOKENS. */
#define FAB_MAX_TOKENS 3000
GArray *fab_tokens_new  (const char *prompt) G_GNUC_WARN_UNUSED_RESULT; /* of FabToken */
/* The same, where @names (NULL-terminated) are people: nothing else tells names in letters without case, nor where they end in Chinese. */
GArray *fab_tokens_new_naming (const char *prompt, const char * const *names) G_GNUC_WARN_UNUSED_RESULT;
/* @n tokens from @first as one phrase, NULL when a stop or a used one stands between. */
char   *fab_tokens_join (GArray *tokens, guint first, guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
