/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-book.h"
#include "fab-writing-language.h"

#define LISTENED 4000 /* so many bytes tell the language */

/* The small words that every sentence has, as fab_book_fold() writes them. */
static const struct { const char *tag, *words; } tongues[] = {
  { NULL, "the and with who whose that his her their wants when for has to is not a of my from she he it at an in on as by but into" },
  { "de", "der die das ein eine einen einem einer eines und mit auf nicht von im zu zum zur den dem des ist sich sie er es wird will hat aus bei "
          "nach fur wenn als auch ihr ihre ihren sein seine seinen seiner in an uber einander jeden ohne wie was wer dass ihn" },
  { "fr", "le la les un une des du de et dans sur qui pour avec est sont au aux en que ne pas se sa son ses leur veut elle il ils par sans chez "
          "mais ou apprend devient deux tous tout d l quand plus" },
  { "es", "el la los las un una unos unas de del y en que por para con es se su sus quiere al lo le no mas como sin pero cuando donde ella muy "
          "entre hasta desde aprende cada todos todo dos" },
  { "it", "il lo la gli le i un una uno di del della dei delle nel nella che per con suo sua non e si alla al da dal sul vuole in quando trova "
          "sotto sopra cane gatto ragazza ragazzo bambina bambino vecchio vecchia donna uomo verso dove citta" },
  { "pt", "um uma o os as da do das dos de no na nos nas em que para com seu sua seus ele ela nao e ao mais por se quando pelo pela quer "
          "menino menina cachorro velho velha mulher homem gato encontra rapaz moca cidade" },
  { "nl", "een de het van en met op in die zijn haar naar niet dat voor wil te om zich er uit bij aan als ze hij zij" },
  { "sv", "en ett och som med pa att det den i sin sitt inte till av for har hon han sig ar fran" },
  { "da", "en et og som med pa at det den i sin sit ikke til af for har hun han sig er fra" },
  { "pl", "w i na z ze do sie nie jest ktory ktora jego jej o po za przez od ale" },
  { "tr", "bir ve ile icin bu da de cok ama gibi daha" },
};

/* Most of its letters tell; one kana makes Japanese of what would else be Chinese. */
static const char *
guess_by_letters (const char *text)
{
  guint han = 0, kana = 0, arabic = 0, letters = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      letters += g_unichar_isalpha (g_utf8_get_char (p)) != 0;
      han += script == G_UNICODE_SCRIPT_HAN;
      kana += script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
      arabic += script == G_UNICODE_SCRIPT_ARABIC;
    }
  if (2 * arabic > letters)
    return "ar";
  if (2 * (han + kana) > letters)
    return kana > 0 ? "ja" : "zh-Hans";

  return NULL;
}

static guint
count_words (char       **words,
             const char  *list)
{
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += *words[i] != '\0' && fab_words_have (list, words[i]);

  return n;
}

static gboolean
is_of_locale (const char *tag)
{
  const char * const *languages = g_get_language_names ();

  return tag != NULL && g_str_has_prefix (languages[0], tag);
}

/* Small words count most, as people are called alike in many languages. */
static const char *
guess_by_words (const char *text)
{
  g_autofree char *folded = fab_book_fold (text);
  g_auto(GStrv) words = g_strsplit (folded, "_", -1);
  const char *found = NULL;
  guint most = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (tongues); i++)
    {
      const FabBook *book = fab_book_get (tongues[i].tag);
      guint n = 4 * count_words (words, tongues[i].words);
      gboolean known = book != NULL && fab_book_knows (book, folded);

      n += known + (known && is_of_locale (tongues[i].tag)) + (n > 0 && is_of_locale (tongues[i].tag));
      if (n > MAX (most, 1))
        {
          most = n;
          found = tongues[i].tag;
        }
    }

  return found;
}

const char *
fab_writing_guess_language (const char *text)
{
  g_autofree char *begin = NULL;
  const char *found;

  g_return_val_if_fail (text != NULL, NULL);

  begin = g_strndup (text, MIN (strlen (text), LISTENED));
  *(char *) g_utf8_offset_to_pointer (begin, g_utf8_strlen (begin, -1)) = '\0';
  found = guess_by_letters (begin);

  return found != NULL ? found : guess_by_words (begin);
}

gboolean
fab_story_settle_language (FabStory    *story,
                           const char  *text,
                           GError     **error)
{
  const char *known, *tag;

  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  known = fab_story_get_setting (story, "language");
  tag = known == NULL || *known == '\0' ? fab_writing_guess_language (text) : NULL;

  return tag == NULL || fab_story_set_setting (story, "language", tag, error);
}
