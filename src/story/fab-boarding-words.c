/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-boarding-private.h"
#include "fab-heading.h"
#include "fab-text-words.h"

static const struct { const char *emotion; const char *words; } asides[] = {
  { "angry", "angry furious shouting yelling annoyed mad cold"
    " wütend zornig brüllt colère furieux furieuse criant enfadado enfadada furioso furiosa gritando 愤怒 生气 大喊 怒って 叫んで غاضب غاضبة غضب" },
  { "sad", "sad crying weeping sobbing hurt ashamed quietly broken tearful mourning"
    " traurig weinend triste tristement llorando 悲伤 伤心 悲しそうに حزين حزينة" },
  { "afraid", "afraid scared screaming terrified trembling panicking shaking nervous frightened"
    " ängstlich zitternd schreit effrayé effrayée tremblant asustado asustada temblando 害怕 惊恐 怖がって 怯えて خائف خائفة" },
  { "happy", "happy smiling laughing grinning proud excited delighted cheerful friendly beaming"
    " lacht lachend lächelnd fröhlich stolz riant souriant joyeux joyeuse riendo sonriendo feliz 高兴 笑着 微笑 笑って 嬉しそうに ضاحك ضاحكة سعيد سعيدة" },
  { "surprised", "surprised amazed startled shocked astonished stunned confused"
    " überrascht erstaunt verblüfft surpris surprise étonné étonnée sorprendido sorprendida asombrado asombrada 惊讶 吃惊 驚いて متفاجئ متفاجئة" },
  { "worried", "worried embarrassed anxious breathless hesitating sighing"
    " besorgt verlegen seufzt seufzend inquiet inquiète soupirant preocupado preocupada suspirando 担心 叹气 心配そうに ため息 قلق قلقة" },
};

static const struct { const char *emotion; const char *words; } speeches[] = {
  { "sad", "sorry alone lonely lost goodbye died dead cry miss" },
  { "afraid", "help fire fall dark monster" },
  { "angry", "no not stop never out mine enough liar thief" },
  { "surprised", "look what how see wow oh" },
  { "happy", "thank thanks love yes wonderful ha hooray" },
};

static const char broad_verbs[] =
  "enters enter walks walk runs run climbs climb jumps jump dances dance falls fall chases "
  "chase crosses cross drives drive "
  "swims swim flies fly rides ride leaves leave arrives arrive carries carry throws throw "
  "crawls crawl follows follow hugs "
  "fights fight pushes pulls rushes steps marches gallops escapes hurries kicks";

static const char close_verbs[] =
  "looks look smiles smile cries cry whispers stares stare nods nod blinks listens thinks "
  "laughs laugh sighs frowns weeps "
  "breathes winks glances watches watch turns closes";

static const char hand_verbs[] =
  "holds hold opens open lifts lift reads grabs picks takes puts gives writes draws lights "
  "turns presses pulls unrolls "
  "pours drops shows cuts polishes touches unlocks closes";

static const char times[] =
  "DAY NIGHT DAWN DUSK NOON MORNING EVENING AFTERNOON SUNSET SUNRISE MIDNIGHT LATER CONTINUOUS "
  "SAME "
  "JOUR NUIT MATIN MATINÉE SOIR SOIRÉE AUBE CRÉPUSCULE MIDI MINUIT "
  "DÍA NOCHE MAÑANA TARDE ATARDECER ANOCHECER AMANECER MEDIODÍA MEDIANOCHE MADRUGADA "
  "TAG NACHT MORGEN MORGENGRAUEN MITTAG NACHMITTAG ABEND ABENDDÄMMERUNG MITTERNACHT "
  "DIA NOITE MANHÃ ENTARDECER AMANHECER GIORNO NOTTE MATTINA SERA ALBA TRAMONTO "
  "ДЕНЬ НОЧЬ УТРО ВЕЧЕР РАССВЕТ ЗАКАТ СУМЕРКИ ПОЛДЕНЬ "
  "نهار ليل صباح مساء فجر غروب ظهر عصر نهارًا ليلًا صباحًا مساءً "
  "日 夜 晨 昼 朝 晚 白天 夜晚 晚上 早晨 清晨 早上 中午 下午 黄昏 傍晚 黎明 深夜 日出 日落 夕方 夜明け 深夜 昼間";

/* nothing to be seen in these */
static const char relative_times[] = "LATER CONTINUOUS SAME";

static gboolean
has_word (const char *list,
          const char *word,
          gsize       length)
{
  for (const char *p = list; *p != '\0';)
    {
      gsize n = strcspn (p, " ");

      if (n == length && g_ascii_strncasecmp (p, word, n) == 0)
        return TRUE;
      p += n + (p[n] == ' ');
    }

  return FALSE;
}

static gboolean
is_word_byte (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80 || c == '\'';
}

/* Whether any word of @text is in @list. */
static gboolean
mentions (const char *text,
          const char *list)
{
  for (const char *p = text; *p != '\0';)
    {
      const char *start;

      while (*p != '\0' && !is_word_byte (*p))
        p++;
      start = p;
      while (is_word_byte (*p))
        p++;
      if (p > start && has_word (list, start, p - start))
        return TRUE;
    }

  return FALSE;
}

/* The next word of @text and its length; NULL at the end. */
static const char *
next_word (const char *text,
           gsize      *length)
{
  const char *end;

  while (*text != '\0' && !is_word_byte (*text))
    text++;
  for (end = text; is_word_byte (*end);)
    end++;
  *length = end - text;

  return *length > 0 ? text : NULL;
}

guint
_fab_boarding_count_words (const char *text)
{
  guint words = 0;
  gboolean inside = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      words += !inside && is_word_byte (*p);
      inside = is_word_byte (*p);
    }

  return words;
}

const char *
_fab_boarding_emotion (const char *parenthetical,
                       const char *speech)
{
  for (guint i = 0; parenthetical != NULL && i < G_N_ELEMENTS (asides); i++)
    {
      if (mentions (parenthetical, asides[i].words))
        return asides[i].emotion;
    }
  if (g_str_has_suffix (speech, "!"))
    {
      for (guint i = 0; i < G_N_ELEMENTS (speeches); i++)
        {
          if (mentions (speech, speeches[i].words))
            return speeches[i].emotion;
        }
      return NULL;
    }
  if (g_str_has_suffix (speech, "...") || g_str_has_suffix (speech, "…"))
    return "worried";

  return mentions (speech, speeches[0].words) ? "sad" : NULL;
}

gboolean
_fab_boarding_is_broad (const char *action)
{
  return mentions (action, broad_verbs);
}

gboolean
_fab_boarding_is_close (const char *action)
{
  return mentions (action, close_verbs);
}

gboolean
_fab_boarding_is_handled (const char *verb)
{
  return has_word (hand_verbs, verb, strlen (verb));
}

/* As they are called in the languages whose headings we know. */
static const struct { FabTransition transition; const char *words; } transitions[] = {
  { FAB_TRANSITION_DISSOLVE, "DISSOLVE DISSOLVES XFADE ÜBERBLENDUNG ÜBERBLENDEN ENCHAÎNÉ ENCHAINÉ ENCADENADO INCROCIATA НАПЛЫВ" },
  { FAB_TRANSITION_FADE, "FADE FADES ABBLENDE AUFBLENDE SCHWARZBLENDE FONDU FUNDIDO DISSOLVENZA ЗАТЕМНЕНИЕ" },
};
/* The same where nothing is written between words. */
static const struct { FabTransition transition; const char *part; } joined_transitions[] = {
  { FAB_TRANSITION_DISSOLVE, "叠化" }, { FAB_TRANSITION_DISSOLVE, "溶入" }, { FAB_TRANSITION_DISSOLVE, "ディゾルブ" },
  { FAB_TRANSITION_DISSOLVE, "オーバーラップ" }, { FAB_TRANSITION_DISSOLVE, "مزج" }, { FAB_TRANSITION_FADE, "淡出" },
  { FAB_TRANSITION_FADE, "淡入" }, { FAB_TRANSITION_FADE, "フェード" }, { FAB_TRANSITION_FADE, "溶暗" }, { FAB_TRANSITION_FADE, "إظلام" },
};

FabTransition
_fab_boarding_transition (const char *line)
{
  g_autofree char *upper = g_utf8_strup (line, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (transitions); i++)
    if (mentions (upper, transitions[i].words))
      return transitions[i].transition;
  for (gsize i = 0; i < G_N_ELEMENTS (joined_transitions); i++)
    if (strstr (line, joined_transitions[i].part) != NULL)
      return joined_transitions[i].transition;

  return FAB_TRANSITION_CUT;
}

static const struct { const char *words; const char *move; } moves[] = {
  { "pulls back", "out" }, { "pull back", "out" }, { "pulling back", "out" }, { "pulls out", "out" },
  { "zooms out", "out" }, { "zoom out", "out" }, { "dollies out", "out" }, { "widen", "out" },
  { "pushes in on", "in" }, { "push in on", "in" }, { "moves in on", "in" }, { "move in on", "in" },
  { "closes in on", "in" }, { "zooms in", "in" }, { "zoom in", "in" }, { "dollies in", "in" }, { "dolly in", "in" },
  { "pans left", "left" }, { "pan left", "left" }, { "tracks left", "left" }, { "trucks left", "left" },
  { "pans right", "right" }, { "pan right", "right" }, { "tracks right", "right" }, { "trucks right", "right" },
  { "pans", "right" }, { "camera follows", "right" }, { "we follow", "right" }, { "tracking shot", "right" },
  { "tilts up", "up" }, { "tilt up", "up" }, { "cranes up", "up" }, { "camera rises", "up" },
  { "tilts down", "down" }, { "tilt down", "down" }, { "cranes down", "down" }, { "camera sinks", "down" },
  { "hold on", "still" }, { "freeze", "still" },
  { "schwenk nach rechts", "right" }, { "schwenkt nach rechts", "right" }, { "schwenk nach links", "left" }, { "schwenkt nach links", "left" },
  { "schwenk nach oben", "up" }, { "schwenkt nach oben", "up" }, { "schwenk nach unten", "down" }, { "schwenkt nach unten", "down" },
  { "ranfahrt", "in" }, { "kamera fährt heran", "in" }, { "rückfahrt", "out" }, { "kamera fährt zurück", "out" },
  { "panoramique à droite", "right" }, { "panoramique à gauche", "left" }, { "panoramique vers le haut", "up" },
  { "panoramique vers le bas", "down" }, { "caméra monte", "up" }, { "caméra descend", "down" }, { "travelling avant", "in" },
  { "caméra avance", "in" }, { "travelling arrière", "out" }, { "caméra recule", "out" },
  { "panorámica a la derecha", "right" }, { "panorámica a la izquierda", "left" }, { "panorámica hacia arriba", "up" },
  { "panorámica hacia abajo", "down" }, { "cámara sube", "up" }, { "cámara baja", "down" }, { "cámara se acerca", "in" },
  { "acercamiento", "in" }, { "cámara se aleja", "out" }, { "alejamiento", "out" },
};
/* The same where nothing is written between words. */
static const struct { const char *part; const char *move; } joined_moves[] = {
  { "镜头右摇", "right" }, { "镜头左摇", "left" }, { "镜头上摇", "up" }, { "镜头下摇", "down" }, { "镜头推近", "in" }, { "推镜头", "in" },
  { "镜头拉远", "out" }, { "拉镜头", "out" }, { "右にパン", "right" }, { "左にパン", "left" }, { "ティルトアップ", "up" }, { "ティルトダウン", "down" },
  { "ズームイン", "in" }, { "ズームアウト", "out" }, { "カメラが引", "out" }, { "カメラが寄", "in" },
};

const char *
_fab_boarding_move (const char *action)
{
  g_autofree char *folded = g_utf8_strdown (action, -1);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      const char *place = strstr (folded, moves[i].words);

      if (place != NULL && (place == folded || !is_word_byte (place[-1]))
          && !is_word_byte (place[strlen (moves[i].words)]))
        return moves[i].move;
    }
  for (guint i = 0; i < G_N_ELEMENTS (joined_moves); i++)
    if (strstr (action, joined_moves[i].part) != NULL)
      return joined_moves[i].move;

  return NULL;
}

static const char women[] = "she her hers herself woman girl lady mother sister wife daughter queen widow";
static const char men[] = "he his him himself man boy guy father brother husband son king beard bearded moustache";

int
_fab_boarding_sex_votes (const char *action,
                         const char *name)
{
  const char *place = _fab_boarding_find_name (action, name);

  if (place == NULL)
    return 0;

  for (const char *p = place + strlen (name); *p != '\0';)
    {
      const char *start;

      while (*p != '\0' && !is_word_byte (*p))
        p++;
      start = p;
      while (is_word_byte (*p))
        p++;
      if (has_word (women, start, p - start))
        return 1;
      if (has_word (men, start, p - start))
        return -1;
    }

  return 0;
}

const char *
_fab_boarding_skip_prefix (const char *heading)
{
  static const char * const prefixes[] = {
    "INT./EXT.", "INT/EXT.", "INT./EXT", "INT/EXT", "I./E.", "I/E.", "I/E", "INT.", "EXT.", "EST.",
    "INT ", "EXT ", "EST ",
  };

  heading += strspn (heading, " *_");
  heading += fab_heading_match (heading, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (g_ascii_strncasecmp (heading, prefixes[i], strlen (prefixes[i])) == 0)
        {
          heading += strlen (prefixes[i]);
          break;
        }
    }

  return heading + strspn (heading, " .");
}

/* Capitals that tell how the film goes on, and show nothing. */
static const char * const directions[] = {
  "SERIES OF SHOTS", "MONTAGE", "INTERCUT WITH", "INTERCUT", "BACK TO SCENE", "BACK TO PRESENT", "FLASHBACK", "FLASH FORWARD",
  "BEGIN MONTAGE", "BEGIN FLASHBACK", "BEGIN SERIES OF SHOTS", "END OF MONTAGE", "END MONTAGE", "END OF FLASHBACK", "END FLASHBACK",
  "END OF SERIES OF SHOTS", "END SERIES OF SHOTS", "END INTERCUT", "END OF INTERCUT", "RESUME SCENE", "SPLIT SCREEN", "FADE IN",
  "FADE UP", "TIME CUT", "SÉRIE DE PLANS", "SERIE DE PLANOS", "MONTAJE", "FLASH-BACK", "RÜCKBLENDE", "蒙太奇", "闪回", "モンタージュ", "回想", "مونتاج",
};

static gboolean
has_small_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* "MONTAGE - ANNA LEARNS TO SWIM" is a title; what stands behind a colon in small letters is seen. */
const char *
_fab_boarding_skip_direction (const char *action)
{
  const char *start = action + strspn (action, " *_");

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      const char *colon;
      gsize length;

      if (!g_str_has_prefix (start, directions[i]))
        continue;
      colon = start + strlen (directions[i]);
      colon += strspn (colon, " *_");
      length = strspn (colon, ":.- *_");
      if (g_str_has_prefix (colon, "：") || g_str_has_prefix (colon, "。"))
        length = strlen ("：");
      if (colon[length] == '\0' || (length > 0 && !has_small_letter (colon) && (guchar) *start < 0x80))
        return colon + strlen (colon);
      if (*colon == ':' || g_str_has_prefix (colon, "："))
        return colon + length;
    }

  return action;
}

/* What divides the place from the time; those behind the dashes do only before a time and nothing else. */
static const struct { const char *text; gboolean dash; } dividers[] = {
  { " - ", TRUE }, { " – ", TRUE }, { " — ", TRUE }, { "－", TRUE }, { ". ", FALSE }, { "。", FALSE }, { "，", FALSE }, { "、", FALSE },
  { "،", FALSE }, { "　", FALSE }, { " ", FALSE },
};

const char *
_fab_boarding_find_time (const char  *text,
                         const char **place_end)
{
  for (guint i = 0; i < G_N_ELEMENTS (dividers); i++)
    {
      const char *found = g_strrstr (text, dividers[i].text);
      const char *time = found != NULL ? found + strlen (dividers[i].text) : NULL;
      gboolean plain = time != NULL && ((guchar) *time >= 0x80 || dividers[i].text[0] != ' ');

      if (time == NULL || (dividers[i].dash ? !mentions (time, times) : !plain || !has_word (times, time, strlen (time))))
        continue;
      *place_end = found;
      return time;
    }

  return NULL;
}

gboolean
_fab_boarding_goes_on (const char *heading)
{
  const char *end;
  const char *when = _fab_boarding_find_time (_fab_boarding_skip_prefix (heading), &end);

  return when != NULL && mentions (when, relative_times);
}

char *
_fab_boarding_place (const char  *heading,
                     char       **time)
{
  const char *start = _fab_boarding_skip_prefix (heading), *end = start + strlen (start);
  const char *when = _fab_boarding_find_time (start, &end);
  g_autoptr(GString) place = g_string_new_len (start, end - start);

  *time = when == NULL || mentions (when, relative_times) ? g_strdup ("") : g_utf8_strdown (when, -1);
  for (guint i = 0; i < G_N_ELEMENTS (dividers) && dividers[i].dash; i++)
    g_string_replace (place, dividers[i].text, ", ", 0);

  return g_strstrip (g_utf8_strdown (place->str, -1));
}

char *
_fab_boarding_name (const char *name)
{
  g_autoptr(GString) out = g_string_new (NULL);
  gboolean start = TRUE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, start ? g_unichar_toupper (c) : g_unichar_tolower (c));
      start = !g_unichar_isalnum (c) && c != '\'' && c != 0x2019;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

const char *
_fab_boarding_find_name (const char *text,
                         const char *name)
{
  gsize length = strlen (name);

  for (const char *p = text; *p != '\0'; p++)
    {
      if ((p > text && is_word_byte (p[-1])) || is_word_byte (*p) == FALSE)
        continue;
      if (strlen (p) < length)
        break;
      /* "ANNA" or "Anna", not the "storm" of the weather */
      if (g_ascii_strncasecmp (p, name, length) == 0 && !g_ascii_islower (*p)
          && !is_word_byte (p[length]))
        return p;
      /* "Anna's" */
      if (g_ascii_strncasecmp (p, name, length) == 0 && !g_ascii_islower (*p) && p[length] == '\'')
        return p;
    }

  return NULL;
}

static gboolean
is_name (const char         *word,
         gsize               length,
         const char * const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) == length && g_ascii_strncasecmp (names[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

/* "The rain stops", "the storm is over" */
static gboolean
is_over (const FabBoardingTongue *tongue,
         const char              *after)
{
  gsize n;
  const char *word = next_word (after, &n);

  if (word != NULL && (has_word ("is", word, n) || has_word ("has", word, n)))
    word = next_word (word + n, &n);

  return word != NULL && has_word (tongue->over, word, n);
}

/* "A storm of applause" is none. */
static gboolean
is_image (const char *after)
{
  gsize n;
  const char *word = next_word (after, &n);

  return word != NULL && has_word ("of", word, n);
}

/* Of tongues with blanks between words: what the next word of weather stands for, and what follows it. */
static const char *
next_weather (const FabBoardingTongue *tongue,
              const char              *text,
              const char * const      *names,
              const char             **after)
{
  gsize n;

  for (const char *word = next_word (text, &n); word != NULL; word = next_word (word + n, &n))
    for (guint i = 0; i < FAB_BOARDING_N_WEATHERS; i++)
      if (has_word (tongue->weathers[i].words, word, n) && !is_name (word, n, names) && !is_image (word + n))
        {
          *after = word + n;
          return tongue->weathers[i].say;
        }

  return NULL;
}

/* Whether @text begins with a word of @list; its length. */
static gsize
begins_with (const char *list,
             const char *text)
{
  for (const char *p = list; *p != '\0';)
    {
      gsize n = strcspn (p, " ");

      if (strncmp (p, text, n) == 0)
        return n;
      p += n + (p[n] == ' ');
    }

  return 0;
}

/* Likewise where nothing divides words. */
static const char *
next_joined_weather (const FabBoardingTongue *tongue,
                     const char              *text,
                     const char             **after)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    for (guint i = 0; i < FAB_BOARDING_N_WEATHERS; i++)
      {
        gsize n = begins_with (tongue->weathers[i].words, text);

        if (n > 0)
          {
            *after = text + n;
            return tongue->weathers[i].say;
          }
      }

  return NULL;
}

const char *
_fab_boarding_weather (const FabBoardingTongue *tongue,
                       const char              *action,
                       const char * const      *names)
{
  gboolean joined = strchr (tongue->comma, ' ') == NULL;
  const char *weather = NULL, *said, *rest = action;

  while ((said = joined ? next_joined_weather (tongue, rest, &rest) : next_weather (tongue, rest, names, &rest)) != NULL)
    weather = (joined ? begins_with (tongue->over, rest) > 0 : is_over (tongue, rest)) ? "" : said;

  return weather;
}

/* The name of @names that stands at @p, in capitals, or NULL; what somebody has is not about them ("ANNA'S CAT"). */
static const char *
match_name (const char         *p,
            const char * const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      gsize n = strlen (names[i]);

      if (strncmp (p, names[i], n) == 0 && p[n] != '\'' && !fab_text_is_inside_word (p, p + n))
        return names[i];
    }

  return NULL;
}

/* Bytes of a word in capitals at @text: a surname. */
static gsize
match_capitals (const char *text)
{
  const char *p = text;

  while (g_unichar_isupper (g_utf8_get_char (p)) || (p > text && strchr ("'-.", *p) != NULL && *p != '\0'))
    p = g_utf8_next_char (p);

  return is_word_byte (*p) ? 0 : p - text;
}

static const char *
find_end (const char *begin,
          const char *close,
          gsize      *length)
{
  const char *end = strstr (begin, close);

  *length = end != NULL ? end - begin : 0;

  return end != NULL ? begin : NULL;
}

const char *
_fab_boarding_find_description (const char *after_name,
                                gsize      *length)
{
  const char *p = after_name;
  gsize n;

  while (*p == ' ' && (n = match_capitals (p + 1)) > 0)
    p += n + 1;
  if (g_str_has_prefix (p, "（"))
    return find_end (p + strlen ("（"), "）", length);

  return g_str_has_prefix (p, " (") ? find_end (p + strlen (" ("), ")", length) : NULL;
}

char *
_fab_boarding_clean (const char         *action,
                     const char * const *names)
{
  g_autoptr(GString) out = g_string_new (NULL);
  const char *p = action;

  while (*p != '\0')
    {
      const char *name = (*p & 0xc0) != 0x80 && !fab_text_is_inside_word (action, p) ? match_name (p, names) : NULL;

      if (name != NULL)
        {
          g_autofree char *calm = _fab_boarding_name (name);
          const char *description;
          gsize length;

          g_string_append (out, calm);
          p += strlen (name);
          /* the description of the first appearance is the cast's business */
          description = _fab_boarding_find_description (p, &length);
          p = description != NULL ? g_utf8_next_char (description + length) : p;
        }
      else if (strchr ("*_\n\t", *p) != NULL)
        {
          if (*p == '\n' || *p == '\t')
            g_string_append_c (out, ' ');
          p++;
        }
      else
        g_string_append_c (out, *p++);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&out), FALSE));
}
