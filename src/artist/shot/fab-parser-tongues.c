/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prompts in other tongues are put into English word by word before grammar. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"
#include "fab-tongue.h"

#define LISTENED 60 /* so many words tell the tongue */

/* 2 for a word that only English sentences have, 1 for one that English has too. */
static guint
weigh_english (const char *text)
{
  const FabWord *word = fab_lexicon_word (text);

  if (word != NULL)
    return word->klass < FAB_WORD_GARMENT ? 2 : 1;
  if (fab_lexicon_person (text) != NULL || fab_lexicon_verb (text) != NULL || fab_model_find (text) != NULL)
    return 1;

  return fab_wordnet_lemma (text, FAB_PART_NOUN) != NULL || fab_wordnet_lemma (text, FAB_PART_ADJECTIVE) != NULL;
}

static gboolean
is_in_cast (FabParser  *parser,
            const char *word)
{
  for (gsize i = 0; i < parser->n_cast; i++)
    {
      g_autofree char *name = g_utf8_strdown (parser->cast[i].name != NULL ? parser->cast[i].name : "", -1);
      g_auto(GStrv) words = g_strsplit (name, " ", -1);

      if (g_strv_contains ((const char * const *) words, word))
        return TRUE;
    }

  return FALSE;
}

/* "Marco" is no frame in a Spanish prompt either, nor is the Kaya of the cast a Turkish rock. */
static gboolean
is_name (FabParser      *parser,
         const FabToken *token)
{
  return token->capital && ((!token->all_caps && fab_lexicon_name (token->text) != 0) || is_in_cast (parser, token->text));
}

static guint
weigh_tongue (FabParser *parser,
              guint      tongue)
{
  GArray *tokens = parser->tokens;
  guint score = 0;

  for (guint i = 0; i < MIN (tokens->len, LISTENED); i++)
    {
      const FabToken *token = &g_array_index (tokens, FabToken, i);
      FabGlossKind kind = FAB_GLOSS_NONE;

      if (!token->used && !is_name (parser, token) && fab_tongue_gloss_form (tongue, token->text, &kind) != NULL)
        score += kind == FAB_GLOSS_SMALL ? 2 : 1;
    }

  return score;
}

/* Of equals the first: the tongues stand in the order of how many speak them here. */
static guint
choose_tongue (FabParser *parser)
{
  GArray *tokens = parser->tokens;
  guint english = 0, words = 0, best = 0, tongue = G_MAXUINT;

  for (guint i = 0; i < MIN (tokens->len, LISTENED); i++)
    {
      const FabToken *token = &g_array_index (tokens, FabToken, i);

      if (token->used || (token->capital && is_in_cast (parser, token->text)))
        continue;
      english += weigh_english (token->text);
      words++;
    }
  for (guint t = 0; english <= words * 5 / 4 && t < fab_tongue_count (); t++)
    {
      guint score = weigh_tongue (parser, t);

      if (score > best && score > english)
        {
          best = score;
          tongue = t;
        }
    }

  return tongue;
}

static void
append_words (GArray         *out,
              const char     *english,
              const FabToken *from)
{
  g_auto(GStrv) words = g_strsplit (english, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      FabToken token = { .text = g_strdup (words[i]), .written = g_strdup (from->written) };

      token.stop = i == 0 ? from->stop : 0;
      if (words[i][0] != '\0' && out->len < FAB_MAX_TOKENS)
        g_array_append_val (out, token);
      else
        {
          g_free (token.text);
          g_free (token.written);
        }
    }
}

/* "教室で": the preposition goes before the noun it follows. */
static void
insert_before_last (GArray         *out,
                    const char     *english,
                    const FabToken *from)
{
  FabToken token = { .text = g_strdup (english), .written = g_strdup (from->written) };
  FabToken *last;

  if (out->len == 0)
    {
      g_array_append_val (out, token);
      return;
    }
  last = &g_array_index (out, FabToken, out->len - 1);
  token.stop = last->stop;
  last->stop = 0;
  g_array_insert_val (out, out->len - 1, token);
}

static void
move_token (GArray   *out,
            FabToken *token)
{
  FabToken copy = *token;

  token->text = NULL;
  token->written = NULL;
  g_array_append_val (out, copy);
}

/* After an article a capital is a German noun. */
static gboolean
follows_article (GArray *out)
{
  const FabToken *last = out->len > 0 ? &g_array_index (out, FabToken, out->len - 1) : NULL;
  const FabWord *word = last != NULL ? fab_lexicon_word (last->text) : NULL;

  return word != NULL && word->klass == FAB_WORD_DETERMINER;
}

/* Nobody can say what it is: no box with a foreign word on it. */
static void
pass_on (FabParser *parser,
         FabToken  *token,
         GArray    *out)
{
  gboolean name = token->capital && (is_in_cast (parser, token->text) || !follows_article (out));

  if (!token->used && !token->quoted && !name && weigh_english (token->text) == 0 &&
      !g_ascii_isdigit (token->text[0]))
    {
      fab_parser_add_unknown (parser, token->written);
      token->used = TRUE;
    }
  move_token (out, token);
}

/* "un chat noir": what a noun is like comes after it. */
static gboolean
is_trailing_adjective (guint           tongue,
                       const char     *english,
                       const FabToken *token,
                       GArray         *out)
{
  static const char * const trailing[] = { "fr", "es", "it", "pt", "ar", NULL };
  const FabToken *last = out->len > 0 && token->stop == 0 ? &g_array_index (out, FabToken, out->len - 1) : NULL;
  const FabWord *adjective = fab_lexicon_word (english), *before;

  if (last == NULL || last->used || adjective == NULL || !g_strv_contains (trailing, fab_tongue_code (tongue)) ||
      adjective->klass < FAB_WORD_EMOTION || adjective->klass > FAB_WORD_SCALE)
    return FALSE;
  before = fab_lexicon_word (last->text);

  return before != NULL ? before->klass >= FAB_WORD_GARMENT
                        : !fab_lexicon_is_own_verb (last->text) || fab_lexicon_person (last->text) != NULL;
}

/* Where the verb of a clause goes that stands last: before its object, or after its subject. */
typedef struct { guint object, subject; } VerbPlace;

static void
note_particle (VerbPlace      *place,
               const char     *particle,
               const FabToken *token,
               GArray         *out)
{
  if (g_str_equal (particle, "^object"))
    place->object = MAX (out->len, 1) - 1;
  else
    {
      append_words (out, "very", token);  /* keeps the nouns around it apart */
      place->subject = out->len;
    }
}

static void
move_verb (VerbPlace *place,
           GArray    *out,
           guint      from)
{
  guint to = place->object != G_MAXUINT ? place->object : place->subject;

  for (guint i = from; to < from && i < out->len; i++, to++)
    {
      FabToken verb = g_array_index (out, FabToken, i);

      verb.stop = 0;
      memmove (&g_array_index (out, FabToken, to + 1), &g_array_index (out, FabToken, to), (i - to) * sizeof verb);
      g_array_index (out, FabToken, to) = verb;
    }
  *place = (VerbPlace) { G_MAXUINT, G_MAXUINT };
}

static void
translate_phrase (guint           tongue,
                  VerbPlace      *place,
                  const char     *english,
                  const FabToken *token,
                  GArray         *out)
{
  guint before = out->len;

  if (english[0] == '^')
    note_particle (place, english, token, out);
  else if (english[0] == '<')
    insert_before_last (out, english + 1, token);
  else if (is_trailing_adjective (tongue, english, token, out))
    insert_before_last (out, english, token);
  else
    append_words (out, english, token);
  if (MIN (place->object, place->subject) != G_MAXUINT && fab_lexicon_is_own_verb (english) && fab_model_find (english) == NULL)
    move_verb (place, out, before);
}

/* "Una anciana": no Una. */
static gboolean
is_article (guint           tongue,
            const FabToken *token)
{
  FabGlossKind kind;
  const char *english = fab_tongue_gloss (tongue, token->text, &kind);
  const FabWord *word = english != NULL ? fab_lexicon_word (english) : NULL;

  return word != NULL && word->klass == FAB_WORD_DETERMINER;
}

/* Long words are made of short ones there. */
static gboolean
compounds (guint tongue)
{
  static const char * const codes[] = { "de", "nl", "sv", "da", "nb", "no", NULL };

  return g_strv_contains (codes, fab_tongue_code (tongue));
}

/* The gloss of a part without its ending: the sound that joins it to the second, or its case. */
static const char *
gloss_part (guint       tongue,
            const char *part)
{
  static const char * const joints[] = { "", "s", "e", "n", "es", "en", "er" };
  const char *english = NULL;

  for (gsize i = 0; english == NULL && i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_suffix (part, joints[i]) && strlen (part) >= strlen (joints[i]) + 3)
      {
        g_autofree char *stem = g_strndup (part, strlen (part) - strlen (joints[i]));
        FabGlossKind kind;

        english = fab_tongue_gloss (tongue, stem, &kind);
      }

  return english;
}

static gboolean
is_noun_gloss (const char *english)
{
  const FabWord *word = fab_lexicon_word (english);

  return english[0] != '<' && english[0] != '^' && (word == NULL || word->klass >= FAB_WORD_GARMENT) &&
         (!fab_lexicon_is_own_verb (english) || fab_model_find (english) != NULL);
}

/* "Krankenhausdach": a hospital's roof. The longest part that stands last says what it is. */
static gboolean
translate_compound (guint           tongue,
                    const FabToken *token,
                    GArray         *out)
{
  glong length = g_utf8_strlen (token->text, -1);

  for (glong cut = 3; compounds (tongue) && length >= 7 && cut <= length - 3; cut++)
    {
      const char *last = g_utf8_offset_to_pointer (token->text, cut);
      g_autofree char *first = g_strndup (token->text, last - token->text);
      const char *what = gloss_part (tongue, last);
      const char *of = what != NULL && is_noun_gloss (what) ? gloss_part (tongue, first) : NULL;

      if (of == NULL || !is_noun_gloss (of))
        continue;
      append_words (out, of, token);
      append_words (out, what, token);
      g_array_index (out, FabToken, out->len - 1).stop = 0;
      return TRUE;
    }

  return FALSE;
}

static guint
translate_at (FabParser *parser,
              guint      tongue,
              guint      at,
              VerbPlace *place,
              GArray    *out)
{
  GArray *tokens = parser->tokens;
  FabToken *token = &g_array_index (tokens, FabToken, at);

  if (token->stop != 0)
    *place = (VerbPlace) { G_MAXUINT, G_MAXUINT };

  for (guint n = is_name (parser, token) && !is_article (tongue, token) ? 0 : 4; n > 0; n--)
    {
      g_autofree char *phrase = fab_tokens_join (tokens, at, n);
      FabGlossKind kind;
      const char *english = NULL;

      if (phrase != NULL)
        english = n > 1 ? fab_tongue_gloss (tongue, phrase, &kind) : fab_tongue_gloss_form (tongue, phrase, &kind);
      if (english == NULL)
        continue;
      translate_phrase (tongue, place, english, token, out);
      return n;
    }
  if (token->used || token->quoted || is_name (parser, token) || !translate_compound (tongue, token, out))
    pass_on (parser, token, out);

  return 1;
}

/* Does the noun to come fail to come? */
static gboolean
ends_phrase (GArray *out,
             guint   at)
{
  const FabToken *token = at < out->len ? &g_array_index (out, FabToken, at) : NULL;
  const FabWord *word = token != NULL ? fab_lexicon_word (token->text) : NULL;

  if (token == NULL || token->stop != 0)
    return TRUE;
  if (word != NULL)
    return word->klass == FAB_WORD_CLAUSE || word->klass == FAB_WORD_RELATIVE || word->klass == FAB_WORD_COPULA ||
           word->klass == FAB_WORD_RELATION || word->klass == FAB_WORD_AND;

  return fab_lexicon_is_own_verb (token->text) && fab_lexicon_person (token->text) == NULL;
}

/* "una anciana sonríe", "le vieux dort": age alone is somebody of that age. */
static void
name_the_aged (GArray *out)
{
  for (guint i = 1; i < out->len && out->len < FAB_MAX_TOKENS; i++)
    {
      const FabToken *token = &g_array_index (out, FabToken, i);
      const FabWord *word = fab_lexicon_word (token->text);
      const FabWord *before = fab_lexicon_word (g_array_index (out, FabToken, i - 1).text);
      gboolean she = g_str_has_suffix (token->written, "a") || g_str_has_suffix (token->written, "e");
      FabToken person = { 0 };

      if (word == NULL || word->klass != FAB_WORD_AGE || before == NULL || before->klass != FAB_WORD_DETERMINER ||
          !ends_phrase (out, i + 1))
        continue;
      person = (FabToken) { .text = g_strdup (she ? "woman" : "man"), .written = g_strdup (token->written) };
      g_array_insert_val (out, ++i, person);
    }
}

void
fab_parser_translate (FabParser *parser)
{
  GArray *tokens = parser->tokens;
  guint tongue = choose_tongue (parser);
  VerbPlace place = { G_MAXUINT, G_MAXUINT };
  g_autoptr(GArray) out = NULL;

  if (tongue == G_MAXUINT)
    return;
  parser->foreign = TRUE;
  out = g_array_new (FALSE, TRUE, sizeof (FabToken));
  for (guint at = 0; at < tokens->len; )
    at += translate_at (parser, tongue, at, &place, out);
  name_the_aged (out);
  g_array_set_size (tokens, 0);
  g_array_append_vals (tokens, out->data, out->len);
}
