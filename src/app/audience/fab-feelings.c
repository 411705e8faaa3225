/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-feelings"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-feelings.h"

/* Colours that are told apart by those who see red and green alike. */
static const struct
{
  const char *name, *sign;
  guint       key;
  GdkRGBA     color;
} looks[] = {
  [FAB_FEELING_LOVE] = { NC_("feeling", "Love"), "♥", GDK_KEY_l, { .80f, .20f, .42f, 1 } },
  [FAB_FEELING_LAUGH] = { NC_("feeling", "Laugh"), "☺", GDK_KEY_h, { .90f, .62f, .05f, 1 } },
  [FAB_FEELING_TENSE] = { NC_("feeling", "Tense"), "⚡", GDK_KEY_t, { .48f, .27f, .74f, 1 } },
  [FAB_FEELING_BORED] = { NC_("feeling", "Bored"), "☾", GDK_KEY_b, { .38f, .45f, .52f, 1 } },
  [FAB_FEELING_CONFUSED] = { NC_("feeling", "Confused"), "?", GDK_KEY_c, { .05f, .52f, .70f, 1 } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (looks) == FAB_N_FEELINGS);

FabFeelingLook
fab_feeling_get_look (FabFeeling feeling)
{
  g_assert (feeling < FAB_N_FEELINGS);

  return (FabFeelingLook) {
    g_dpgettext2 (NULL, "feeling", looks[feeling].name), looks[feeling].sign, looks[feeling].key, looks[feeling].color,
  };
}
