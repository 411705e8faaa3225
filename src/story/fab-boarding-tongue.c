/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prompts of our own in the language of the story: whoever changes one reads it. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-boarding-private.h"

/* "%1$s" speaks, "%2$s" listens. */
static const FabBoardingTongue tongues[] = {
  { NULL, "%1$s talks", "%1$s shouts", "%1$s listens", "%1$s talks to %2$s", "%1$s shouts to %2$s", "%1$s and %2$s talk", "%1$s facing %2$s",
    { "angry", "sad", "afraid", "happy", "surprised", "worried" }, ", ",
    { "They", "She", "He" }, " ",
    { { "rain", "rain rains raining rainy downpour drizzle drizzles pouring" },
      { "storm", "storm storms stormy thunderstorm thunder hurricane tempest" },
      { "snow", "snow snows snowing snowy snowfall blizzard snowstorm snowflakes" },
      { "fog", "fog foggy mist misty haze" }, { "", "sunshine sunny sunlight cloudless" } },
    "stops stopped ends ended over clears lifts eases fades dies ceases gone melts" },
  { "de", "%1$s spricht", "%1$s schreit", "%1$s hört zu", "%1$s spricht mit %2$s", "%1$s spricht laut mit %2$s", "%1$s und %2$s sprechen",
    "%1$s gegenüber %2$s", { "wütend", "traurig", "ängstlich", "fröhlich", "überrascht", "besorgt" }, ", ",
    { NULL, "Sie", "Er" }, " ",
    { { "Regen", "regen regnet regnerisch wolkenbruch nieselt nieselregen platzregen" }, { "Sturm", "sturm stürmt stürmisch gewitter orkan unwetter" },
      { "Schnee", "schnee schneit schneefall schneesturm schneeflocken" }, { "Nebel", "nebel neblig dunst" },
      { "", "sonnenschein sonnig" } }, "hört endet vorbei lässt legt verzieht lichtet schmilzt" },
  { "fr", "%1$s parle", "%1$s crie", "%1$s écoute", "%1$s parle à %2$s", "%1$s crie à %2$s", "%1$s et %2$s parlent", "%1$s face à %2$s",
    { "en colère", "triste", "effrayé", "content", "surpris", "inquiet" }, ", ",
    { NULL, "Elle", NULL }, " ",
    { { "pluie", "pluie pleut averse bruine pluvieux pluvieuse" }, { "tempête", "tempête orage ouragan orageux orageuse tonnerre" },
      { "neige", "neige neigeux flocons" }, { "brouillard", "brouillard brume brumeux" }, { "", "ensoleillé ensoleillée" } },
    "cesse s'arrête finit terminée passée passé calme dissipe fond" },
  { "es", "%1$s habla", "%1$s grita", "%1$s escucha", "%1$s habla con %2$s", "%1$s grita a %2$s", "%1$s y %2$s hablan", "%1$s frente a %2$s",
    { "con enfado", "triste", "con miedo", "feliz", "con sorpresa", "con preocupación" }, ", ",
    { "Ellos", "Ella", "Él" }, " ",
    { { "lluvia", "lluvia llueve lloviendo lluvioso llovizna aguacero chubasco" }, { "tormenta", "tormenta tempestad huracán tormentoso trueno truenos" },
      { "nieve", "nieve nieva nevando nevada ventisca" }, { "niebla", "niebla neblina bruma" }, { "", "soleado soleada" } },
    "para cesa termina amaina escampa acaba disipa funde" },
  { "zh-Hans", "%1$s说话", "%1$s大喊", "%1$s在听", "%1$s对%2$s说话", "%1$s对%2$s大喊", "%1$s和%2$s说话", "%1$s面对%2$s",
    { "愤怒", "悲伤", "害怕", "高兴", "惊讶", "担心" }, "，",
    { NULL, "她", "他" }, "",
    { { "雨", "大雨 暴雨 下雨 细雨 雨中 雨夜 阵雨 小雨" }, { "风暴", "风暴 暴风雨 雷雨 雷暴" }, { "雪", "大雪 下雪 暴雪 雪中 雪花 飘雪" },
      { "雾", "大雾 浓雾 雾中 薄雾" }, { "", "阳光灿烂 晴朗" } }, "停 止 过去 散 结束" },
  { "ja", "%1$sが話す", "%1$sが叫ぶ", "%1$sが聞く", "%1$sが%2$sに話す", "%1$sが%2$sに叫ぶ", "%1$sと%2$sが話す", "%1$sが%2$sと向き合う",
    { "怒って", "悲しそうに", "怖がって", "嬉しそうに", "驚いて", "心配そうに" }, "、",
    { "彼ら", "彼女", "彼" }, "は",
    { { "雨", "大雨 豪雨 雨が降 雨の中 小雨 土砂降り" }, { "嵐", "嵐 暴風雨 雷雨" }, { "雪", "大雪 雪が降 吹雪 雪の中" }, { "霧", "霧 靄" },
      { "", "晴天 快晴" } }, "がや が止 は止 が去 が晴", TRUE },
  { "ar", "%1$s يتكلم", "%1$s يصرخ", "%1$s يستمع", "%1$s يتكلم مع %2$s", "%1$s يصرخ أمام %2$s", "%1$s و%2$s يتكلمان", "%1$s أمام %2$s",
    { "غاضب", "حزين", "خائف", "سعيد", "متفاجئ", "قلق" }, "، ",
    { "هم", "هي", "هو" }, " ",
    { { "مطر", "مطر أمطار المطر ماطر تمطر" }, { "عاصفة", "عاصفة العاصفة عاصف" }, { "ثلج", "ثلج ثلوج الثلج تثلج" }, { "ضباب", "ضباب الضباب" },
      { "", "مشمس مشمسة" } }, "يتوقف تتوقف توقف توقفت تنتهي انتهت ينتهي انتهى" },
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
