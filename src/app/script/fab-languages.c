/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-languages.h"

/* By their own names, which need no translation. */
static const FabLanguage languages[] = {
  { "Czech", "Čeština" },
  { "Danish", "Dansk" },
  { "German", "Deutsch" },
  { "English", "English" },
  { "Spanish", "Español" },
  { "French", "Français" },
  { "Croatian", "Hrvatski" },
  { "Indonesian", "Bahasa Indonesia" },
  { "Italian", "Italiano" },
  { "Hungarian", "Magyar" },
  { "Dutch", "Nederlands" },
  { "Norwegian", "Norsk" },
  { "Polish", "Polski" },
  { "Brazilian Portuguese", "Português (Brasil)" },
  { "Portuguese", "Português" },
  { "Romanian", "Română" },
  { "Finnish", "Suomi" },
  { "Swedish", "Svenska" },
  { "Vietnamese", "Tiếng Việt" },
  { "Turkish", "Türkçe" },
  { "Greek", "Ελληνικά" },
  { "Russian", "Русский" },
  { "Ukrainian", "Українська" },
  { "Hebrew", "עברית" },
  { "Arabic", "العربية" },
  { "Hindi", "हिन्दी" },
  { "Thai", "ไทย" },
  { "Korean", "한국어" },
  { "Simplified Chinese", "简体中文" },
  { "Traditional Chinese", "繁體中文" },
  { "Japanese", "日本語" },
};

const FabLanguage *
fab_languages_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (languages);

  return languages;
}
