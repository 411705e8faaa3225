/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prompts of our own in the language of the story: whoever changes one reads it. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-boarding-private.h"

/* "%1$s" speaks, "%2$s" listens. */
static const FabBoardingTongue tongues[] = {
  { NULL, "%1$s talks", "%1$s shouts", "%1$s listens", "%1$s talks to %2$s", "%1$s shouts to %2$s", "%1$s and %2$s talk", "%1$s facing %2$s",
    { "angry", "sad", "afraid", "happy", "surprised", "worried" }, ", " },
  { "de", "%1$s spricht", "%1$s schreit", "%1$s hört zu", "%1$s spricht mit %2$s", "%1$s spricht laut mit %2$s", "%1$s und %2$s sprechen",
    "%1$s gegenüber %2$s", { "wütend", "traurig", "ängstlich", "fröhlich", "überrascht", "besorgt" }, ", " },
  { "fr", "%1$s parle", "%1$s crie", "%1$s écoute", "%1$s parle à %2$s", "%1$s crie à %2$s", "%1$s et %2$s parlent", "%1$s face à %2$s",
    { "en colère", "triste", "effrayé", "content", "surpris", "inquiet" }, ", " },
  { "es", "%1$s habla", "%1$s grita", "%1$s escucha", "%1$s habla con %2$s", "%1$s grita a %2$s", "%1$s y %2$s hablan", "%1$s frente a %2$s",
    { "con enfado", "triste", "con miedo", "feliz", "con sorpresa", "con preocupación" }, ", " },
  { "zh-Hans", "%1$s说话", "%1$s大喊", "%1$s在听", "%1$s对%2$s说话", "%1$s对%2$s大喊", "%1$s和%2$s说话", "%1$s面对%2$s",
    { "愤怒", "悲伤", "害怕", "高兴", "惊讶", "担心" }, "，" },
  { "ja", "%1$sが話す", "%1$sが叫ぶ", "%1$sが聞く", "%1$sが%2$sに話す", "%1$sが%2$sに叫ぶ", "%1$sと%2$sが話す", "%1$sが%2$sと向き合う",
    { "怒って", "悲しそうに", "怖がって", "嬉しそうに", "驚いて", "心配そうに" }, "、" },
  { "ar", "%1$s يتكلم", "%1$s يصرخ", "%1$s يستمع", "%1$s يتكلم مع %2$s", "%1$s يصرخ أمام %2$s", "%1$s و%2$s يتكلمان", "%1$s أمام %2$s",
    { "غاضب", "حزين", "خائف", "سعيد", "متفاجئ", "قلق" }, "، " },
};

const FabBoardingTongue *
_fab_boarding_tongue_find (const char *tag)
{
  for (gsize i = 1; i < G_N_ELEMENTS (tongues); i++)
    if (g_strcmp0 (tongues[i].tag, tag) == 0)
      return &tongues[i];

  return &tongues[0];
}

const char *
_fab_boarding_tongue_feel (const FabBoardingTongue *self,
                           const char              *emotion)
{
  for (gsize i = 0; i < FAB_BOARDING_N_EMOTIONS; i++)
    if (g_strcmp0 (tongues[0].emotions[i], emotion) == 0)
      return self->emotions[i];

  return emotion;
}

char *
_fab_boarding_tongue_say (const char *sentence,
                          const char *who,
                          const char *to)
{
  g_autoptr(GString) text = g_string_new (sentence);

  g_string_replace (text, "%1$s", who, 0);
  g_string_replace (text, "%2$s", to != NULL ? to : "", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
