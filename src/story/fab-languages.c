/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-languages.h"

/* By their own names, which need no translation. */
static const FabLanguage languages[] = {
  { "cs", "Czech", "Čeština" },
  { "da", "Danish", "Dansk" },
  { "de", "German", "Deutsch" },
  { "en", "English", "English" },
  { "es", "Spanish", "Español" },
  { "fr", "French", "Français" },
  { "hr", "Croatian", "Hrvatski" },
  { "id", "Indonesian", "Bahasa Indonesia" },
  { "it", "Italian", "Italiano" },
  { "hu", "Hungarian", "Magyar" },
  { "nl", "Dutch", "Nederlands" },
  { "nb", "Norwegian", "Norsk" },
  { "pl", "Polish", "Polski" },
  { "pt-BR", "Brazilian Portuguese", "Português (Brasil)" },
  { "pt", "Portuguese", "Português" },
  { "ro", "Romanian", "Română" },
  { "fi", "Finnish", "Suomi" },
  { "sv", "Swedish", "Svenska" },
  { "vi", "Vietnamese", "Tiếng Việt" },
  { "tr", "Turkish", "Türkçe" },
  { "el", "Greek", "Ελληνικά" },
  { "ru", "Russian", "Русский" },
  { "uk", "Ukrainian", "Українська" },
  { "he", "Hebrew", "עברית" },
  { "ar", "Arabic", "العربية" },
  { "hi", "Hindi", "हिन्दी" },
  { "th", "Thai", "ไทย" },
  { "ko", "Korean", "한국어" },
  { "zh-Hans", "Simplified Chinese", "简体中文" },
  { "zh-Hant", "Traditional Chinese", "繁體中文" },
  { "ja", "Japanese", "日本語" },
};

const FabLanguage *
fab_languages_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (languages);

  return languages;
}

const FabLanguage *
fab_language_find (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i].tag, tag) == 0)
      return &languages[i];

  return NULL;
}
