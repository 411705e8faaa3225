/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-speller"

#include "config.h"

#include <string.h>

#include <enchant.h>
#include <pango/pango.h>

#include "fab-speller.h"

#define MAX_SUGGESTED 5

struct _FabSpeller
{
  EnchantBroker *broker;   /* NULL: nobody has asked yet, and a window opens sooner */
  EnchantDict   *dict;     /* NULL: nothing is checked */
  gboolean       sought;   /* whether it is that of what was wanted */
  char          *wanted;
  char          *story;    /* tag of what the story is in, or NULL */
  char          *language; /* of @dict */
  GHashTable    *known;    /* word → whether it is right */
};

FabSpeller *
fab_speller_new (void)
{
  FabSpeller *self = g_new0 (FabSpeller, 1);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

static EnchantBroker *
get_broker (FabSpeller *self)
{
  if (self->broker == NULL)
    self->broker = enchant_broker_init ();

  return self->broker;
}

static void
drop_dict (FabSpeller *self)
{
  if (self->dict)
    enchant_broker_free_dict (self->broker, self->dict);
  self->dict = NULL;
  g_clear_pointer (&self->language, g_free);
  g_hash_table_remove_all (self->known);
}

void
fab_speller_free (FabSpeller *self)
{
  if (self == NULL)
    return;
  drop_dict (self);
  g_clear_pointer (&self->broker, enchant_broker_free);
  g_free (self->wanted);
  g_free (self->story);
  g_hash_table_unref (self->known);
  g_free (self);
}

static void
add_language_cb (const char * const  tag,
                 const char * const  name,
                 const char * const  description,
                 const char * const  file,
                 void               *data)
{
  if (!g_ptr_array_find_with_equal_func (data, tag, g_str_equal, NULL))
    g_ptr_array_add (data, g_strdup (tag));
}

static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

GStrv
fab_speller_list_languages (FabSpeller *self)
{
  GPtrArray *tags = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  enchant_broker_list_dicts (get_broker (self), add_language_cb, tags);
  g_ptr_array_sort (tags, compare_tags);
  g_ptr_array_add (tags, NULL);

  return (GStrv) g_ptr_array_free (tags, FALSE);
}

static gboolean
take_language (FabSpeller *self,
               const char *language)
{
  self->dict = enchant_broker_request_dict (get_broker (self), language);
  if (self->dict)
    self->language = g_strdup (language);

  return self->dict != NULL;
}

/* "de" and "de_AT", "pt-BR" and "pt_BR", "zh-Hans" and "zh_CN", but not "de" and "den". */
static gboolean
is_variety (const char *dict,
            const char *tag)
{
  gsize length = strcspn (tag, "-");

  return strncmp (dict, tag, length) == 0 && strchr ("_-", dict[length]) != NULL;
}

/* Just that of the story, or a variety of it: another tongue's would find nothing right. */
static void
find_dict_of_story (FabSpeller *self)
{
  g_auto(GStrv) dicts = NULL;
  g_autofree char *tag = g_strdelimit (g_strdup (self->story), "-", '_');

  if (self->wanted && is_variety (self->wanted, self->story) && take_language (self, self->wanted))
    return;
  if (take_language (self, tag))
    return;
  dicts = fab_speller_list_languages (self);
  for (guint i = 0; dicts[i] && self->dict == NULL; i++)
    if (is_variety (dicts[i], self->story))
      take_language (self, dicts[i]);
}

static void
find_dict (FabSpeller *self)
{
  const char * const *names = g_get_language_names ();
  gboolean set = FALSE;

  if (g_strcmp0 (self->wanted, "none") == 0)
    return;
  if (self->story && *self->story)
    {
      find_dict_of_story (self);
      return;
    }
  if (self->wanted && *self->wanted && take_language (self, self->wanted))
    return;
  for (guint i = 0; names[i] && self->dict == NULL; i++)
    if (strpbrk (names[i], ".@") == NULL && strcmp (names[i], "C") != 0)
      set = take_language (self, names[i]) || TRUE;
  /* No locale is set: the tongue that the program itself speaks. */
  if (!set)
    take_language (self, "en_US");
}

/* NULL: nothing is checked. */
static EnchantDict *
get_dict (FabSpeller *self)
{
  if (!self->sought)
    find_dict (self);
  self->sought = TRUE;

  return self->dict;
}

void
fab_speller_set_language (FabSpeller *self,
                          const char *language)
{
  g_return_if_fail (self != NULL);

  drop_dict (self);
  self->sought = FALSE;
  g_free (self->wanted);
  self->wanted = g_strdup (language);
}

void
fab_speller_set_story (FabSpeller *self,
                       const char *tag)
{
  g_return_if_fail (self != NULL);

  drop_dict (self);
  self->sought = FALSE;
  g_free (self->story);
  self->story = g_strdup (tag);
}

const char *
fab_speller_get_language (FabSpeller *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  get_dict (self);

  return self->language;
}

/* A dictionary knows nothing of words in letters that its language does not use. */
static gboolean
is_in_script (FabSpeller *self,
              const char *word)
{
  PangoLanguage *language = pango_language_from_string (self->language);

  for (const char *c = word; *c; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return pango_language_includes_script (language, (PangoScript) g_unichar_get_script (g_utf8_get_char (c)));

  return TRUE;
}

gboolean
fab_speller_check (FabSpeller *self,
                   const char *word)
{
  gpointer right;

  g_return_val_if_fail (self != NULL, TRUE);
  g_return_val_if_fail (word != NULL, TRUE);

  if (*word == '\0' || get_dict (self) == NULL)
    return TRUE;
  if (!g_hash_table_lookup_extended (self->known, word, NULL, &right))
    {
      right = GINT_TO_POINTER (!is_in_script (self, word) || enchant_dict_check (self->dict, word, -1) == 0);
      g_hash_table_insert (self->known, g_strdup (word), right);
    }

  return GPOINTER_TO_INT (right);
}

GStrv
fab_speller_suggest (FabSpeller *self,
                     const char *word)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  size_t n = 0;
  char **words;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (word != NULL, NULL);

  words = get_dict (self) ? enchant_dict_suggest (self->dict, word, -1, &n) : NULL;
  for (size_t i = 0; words && i < n && i < MAX_SUGGESTED; i++)
    g_strv_builder_add (builder, words[i]);
  if (words)
    enchant_dict_free_string_list (self->dict, words);

  return g_strv_builder_end (builder);
}

void
fab_speller_add (FabSpeller *self,
                 const char *word,
                 gboolean    for_good)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (word != NULL);

  if (get_dict (self) == NULL)
    return;
  if (for_good)
    enchant_dict_add (self->dict, word, -1);
  else
    enchant_dict_add_to_session (self->dict, word, -1);
  g_hash_table_insert (self->known, g_strdup (word), GINT_TO_POINTER (TRUE));
}
