/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From words to a person. What the words leave open comes from the name, so that it stays. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"
#include "fab-persona-words.h"

#define SET(field, text) g_strlcpy (field, text, sizeof (field))

/* What has been said, as opposed to what is guessed. */
typedef struct
{
  gboolean hair, hair_tone, beard, hat, costume, top, bottom, skin, build;
} Said;

static guint32
hash_text (const char *text)
{
  guint32 h = 2166136261u;

  for (const char *c = text; *c != '\0'; c++)
    h = (h ^ (guchar) *c) * 16777619u;

  return h;
}

static guint32
make_seed (const char *name,
           const char *noun)
{
  const char *text = name != NULL && name[0] != '\0' ? name : noun != NULL ? noun : "somebody";
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return hash_text (folded);
}

static float
draw_lot (const FabPersona *p,
          guint32           n)
{
  return fab_figure_random (p->seed, n);
}

static gboolean
is_among (const char         *word,
          const char * const *list)
{
  return word != NULL && g_strv_contains (list, word);
}

static char
guess_sex (const FabPersona *p,
           const char       *noun,
           const char       *role)
{
  static const char * const women[] = { "woman", "girl", "lady", "mother", "grandmother",
                                        "grandma", "granny", "queen", "princess", "witch",
    "bride", "nurse", "ballerina", "sister", "daughter", "wife", "aunt", "actress", "waitress",
      "nun", "fairy", "mermaid", "maid", "heroine", NULL };
  static const char * const men[] = { "man", "boy", "guy", "father", "grandfather", "grandpa",
                                      "king", "prince", "wizard", "knight", "brother",
    "son", "husband", "uncle", "fisherman", "monk", "priest", "cowboy", "sailor", "groom",
      "gentleman", "fireman", NULL };

  if (is_among (noun, women) || is_among (role, women))
    return 'f';
  if (is_among (noun, men) || is_among (role, men))
    return 'm';

  return draw_lot (p, 1) < .5f ? 'f' : 'm';
}

/* ---- words ---- */

static void
say_colour (FabPersona        *p,
            Said              *said,
            const FabLookWord *colour,
            gboolean           bottom)
{
  if (colour == NULL)
    return;
  if (bottom)
    {
      p->bottom_grey = colour->value;
      p->bottom_colour = colour->colour;
      said->bottom = TRUE;
      return;
    }
  p->top_grey = colour->value;
  p->top_colour = colour->colour;
  said->top = TRUE;
}

static void
say_hair_tone (FabPersona        *p,
               Said              *said,
               const FabLookWord *tone)
{
  if (tone == NULL)
    return;
  p->hair_grey = tone->value;
  p->hair_colour = tone->colour;
  said->hair_tone = TRUE;
}

static void
say_costume (FabPersona        *p,
             Said              *said,
             const char        *id,
             const FabLookWord *colour)
{
  if (!said->costume)
    SET (p->costume, id);
  said->costume = TRUE;
  say_colour (p, said, colour, strcmp (id, "skirt") == 0);
  if (colour != NULL && fab_costume_find (id)->skirt_of_top)
    say_colour (p, said, colour, TRUE);
}

static void
say_hat (FabPersona *p,
         Said       *said,
         const char *hat,
         const char *before)
{
  static const char * const kinds[] = { "top", "straw", "wizard", "witch", "chef", "cowboy",
                                        "party", "police", "hard", "santa", "sailor", "bowler", NULL };

  if (strcmp (hat, "fedora") == 0 && is_among (before, kinds))
    hat = strcmp (before, "witch") == 0 ? "wizard" : strcmp (before, "bowler") == 0 ? "bowler" : before;
  if (strcmp (hat, "fedora") == 0 && (g_strcmp0 (before, "pointed") == 0
                                      || g_strcmp0 (before, "pointy") == 0))
    hat = "wizard";
  SET (p->hat, hat);
  said->hat = TRUE;
}

static void
say_word (FabPersona        *p,
          Said              *said,
          const FabLookWord *w,
          const FabLookWord *colour,
          const char        *before,
          gboolean           is_long)
{
  switch (w->kind)
    {
    case FAB_LOOK_HAIR:
      SET (p->hair, w->text);
      said->hair = TRUE;
      say_hair_tone (p, said, colour);
      break;
    case FAB_LOOK_HAIR_TONE: say_hair_tone (p, said, w); break;
    case FAB_LOOK_BEARD:
      SET (p->beard, strcmp (w->text, "full") == 0 && is_long ? "long" : w->text);
      said->beard = TRUE;
      if (!said->hair_tone)
        say_hair_tone (p, said, colour);
      break;
    case FAB_LOOK_GLASSES: p->glasses = TRUE; break;
    case FAB_LOOK_HAT:
      say_hat (p, said, w->text, before);
      p->hat_grey = colour != NULL ? colour->value : 0;
      p->hat_colour = colour != NULL ? colour->colour : 0;
      break;
    case FAB_LOOK_COSTUME: say_costume (p, said, w->text, colour); break;
    case FAB_LOOK_BOTTOM: say_colour (p, said, colour != NULL ? colour : w, TRUE); break;
    case FAB_LOOK_CAPE: p->cape = TRUE; break;
    case FAB_LOOK_KIT: p->kit |= w->colour; break;
    case FAB_LOOK_BUILD: p->build = w->value; said->build = TRUE; break;
    case FAB_LOOK_HEIGHT: p->height *= w->value; break;
    case FAB_LOOK_SKIN: p->skin = w->value; p->skin_colour = w->colour; said->skin = TRUE; break;
    case FAB_LOOK_AGE:
    case FAB_LOOK_COLOUR:
    default: break;
    }
}

typedef enum { LENGTH_UNSAID, LENGTH_SHORT, LENGTH_LONG } Length;

static void
say_hair (FabPersona        *p,
          Said              *said,
          const FabLookWord *colour,
          Length             length)
{
  say_hair_tone (p, said, colour);
  if (said->hair && length == LENGTH_LONG && strcmp (p->hair, "curls") == 0)
    SET (p->hair, "long-curls");
  if (said->hair || length == LENGTH_UNSAID)
    return;
  SET (p->hair, length == LENGTH_LONG ? "long" : p->femininity > .5f ? "bob" : "short");
  said->hair = TRUE;
}

static void
say_skin (FabPersona        *p,
          Said              *said,
          const FabLookWord *colour)
{
  const FabLookWord *w = NULL;

  if (colour != NULL)
    w = fab_look_word_find (colour->value < .2f ? "dark-skinned" : colour->value < .4f
                            ? "brown-skinned" : "pale");
  if (w == NULL)
    return;
  p->skin = w->value;
  p->skin_colour = w->colour;
  said->skin = TRUE;
}

static gboolean
is_stuff (const FabLookWord *colour)
{
  return strcmp (colour->word, "leather") == 0 || strcmp (colour->word, "denim") == 0;
}

/* "dark blue" is blue, but darker; "black leather" is black. */
static void
mix_colour (FabLookWord       *mixed,
            const FabLookWord *before,
            const FabLookWord *colour)
{
  float lift = before == NULL ? 0 : strcmp (before->word, "dark") == 0 ? -1
               : strcmp (before->word, "light") == 0 || strcmp (before->word, "pale") == 0 ? 1 : 0;
  guint32 c = colour->colour;

  if (before != NULL && is_stuff (colour) && !is_stuff (before))
    return;
  *mixed = *colour;
  if (lift < 0)
    {
      mixed->value *= .55f;
      mixed->colour = (c >> 1) & 0x7f7f7f;
    }
  else if (lift > 0)
    {
      mixed->value = fab_mix (mixed->value, 1, .5f);
      mixed->colour = ((c >> 1) & 0x7f7f7f) + 0x7f7f7f;
    }
}

typedef struct
{
  FabPersona        *p;
  Said              *said;
  FabLookWord        mixed;
  const FabLookWord *colour;   /* &mixed, or NULL */
  Length             length;
  const char        *before;
  gboolean           alive;    /* a beast's name is not of what is worn */
} Reading;

/* What a colour may also belong to, and nothing is drawn of it. */
static gboolean
read_body (Reading    *reading,
           const char *word)
{
  static const char * const parts[] = { "eye", "eyes", "eyed", "nose", "lips", "nails", "tattoo",
                                        "shoes", "bag",
    "umbrella", "belt", "suitcase", "socks", "face", NULL };
  static const char * const people[] = { "woman", "man", "girl", "boy", "lady", "guy", NULL };

  if (is_among (word, parts))
    ;
  else if (strcmp (word, "hair") == 0 || strcmp (word, "haired") == 0)
    say_hair (reading->p, reading->said, reading->colour, reading->length);
  else if (strcmp (word, "skin") == 0 || strcmp (word, "skinned") == 0
           || (is_among (word, people) && reading->colour != NULL
               && (strcmp (reading->colour->word, "black") == 0
                   || strcmp (reading->colour->word, "brown") == 0)))
    say_skin (reading->p, reading->said, reading->colour);
  else
    return FALSE;
  reading->colour = NULL;
  reading->length = LENGTH_UNSAID;

  return TRUE;
}

/* "frog king": the beast among the words is what the king is. */
static gboolean
read_species (Reading    *reading,
              const char *word)
{
  if (!reading->alive || !(fab_beast_known (word) || strcmp (word, "robot") == 0))
    return FALSE;
  SET (reading->p->species, word);

  return TRUE;
}

static void
read_word (Reading    *reading,
           const char *word)
{
  const FabLookWord *w = fab_look_word_find (word);

  if (strcmp (word, "long") == 0 || strcmp (word, "short") == 0)
    reading->length = word[0] == 'l' ? LENGTH_LONG : LENGTH_SHORT;
  else if (read_body (reading, word) || (w == NULL && read_species (reading, word)))
    return;
  else if (w != NULL && w->kind == FAB_LOOK_COLOUR)
    {
      mix_colour (&reading->mixed, reading->colour, w);
      reading->colour = &reading->mixed;
    }
  else if (w != NULL)
    {
      say_word (reading->p, reading->said, w, reading->colour, reading->before,
                reading->length == LENGTH_LONG);
      if (w->kind == FAB_LOOK_AGE || w->kind == FAB_LOOK_BUILD || w->kind == FAB_LOOK_HEIGHT)
        return;
      reading->colour = NULL;
      if (w->kind != FAB_LOOK_HAIR)
        reading->length = LENGTH_UNSAID;
    }
}

/* "white-bearded": neither the table's word nor one word. */
static void
read_compound (Reading    *reading,
               const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "-", -1);

  if (fab_look_word_find (word) != NULL)
    {
      read_word (reading, word);
      return;
    }
  for (gsize i = 0; parts[i] != NULL; i++)
    read_word (reading, parts[i]);
}

/* A colour that nothing took: of the skin ("black woman"), or of a trade's clothes ("the black knight"). */
static void
say_whole (Reading *reading)
{
  static const char * const skins[] = { "black", "dark", "brown", NULL };

  if (!reading->alive && is_among (reading->colour->word, skins))
    say_skin (reading->p, reading->said, reading->colour);
  else if (!reading->said->top)
    {
      say_colour (reading->p, reading->said, reading->colour, FALSE);
      if (reading->alive || fab_costume_find (reading->p->costume)->skirt_of_top)
        say_colour (reading->p, reading->said, reading->colour, TRUE);
    }
}

/* "red curls, black leather jacket, beard": a colour goes to the next thing that can take it. */
static void
read_words (FabPersona *p,
            Said       *said,
            const char *text,
            gboolean    alive)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  Reading reading = { p, said, .alive = alive };

  if (text == NULL)
    return;
  folded = g_utf8_strdown (text, -1);
  words = g_strsplit_set (folded, " ,.;:/()\t\n", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        {
          reading.length = LENGTH_UNSAID;
          continue;
        }
      read_compound (&reading, words[i]);
      reading.before = words[i];
    }
  if (reading.colour != NULL)
    say_whole (&reading);
}

/* A cast list's number beats the age that goes with a trade; "elderly" does unless a child is meant. */
static int
find_age (const char *noun,
          const char *look,
          int         age)
{
  FabAgeSaid said;
  int years = fab_look_read_age (look, &said);

  if (age <= 0)
    age = fab_look_read_age (noun, NULL);
  if (said == FAB_AGE_NUMBER || age <= 0)
    return years > 0 ? years : age;
  if (said == FAB_AGE_ADJECTIVE && (years >= 40 ? age >= 16 : age > 30))
    return years;

  return age;
}

/* ---- what is left open ---- */

static void
set_stature (FabPersona *p)
{
  const FabVec2 height[] = { { 0, .62f }, { 1, .75f }, { 3, .95f }, { 6, 1.16f }, { 9, 1.34f },
                             { 12, 1.5f }, { 15, 1.65f }, { 18, 1.78f }, { 60, 1.78f },
                               { 85, 1.70f } };
  const FabVec2 head[] = { { 0, 3.9f }, { 2, 4.4f }, { 5, 5.0f }, { 9, 5.7f }, { 13, 6.4f },
                           { 18, 6.95f }, { 30, 7.05f } };
  float grown = fab_smooth (11, 18, p->age), lot = draw_lot (p, 2) - .5f;

  p->height = fab_curve (height, G_N_ELEMENTS (height), p->age)
              * (1 - .07f * p->femininity * grown) * (1 + .07f * lot);
  p->head = fab_curve (head, G_N_ELEMENTS (head), p->age);
  p->build = 1 + .22f * (draw_lot (p, 3) - .5f) - .06f * p->femininity;
}

static void
choose_skin (FabPersona *p,
             const Said *said)
{
  static const struct { float grey; guint32 colour; } tones[] = {
    { .985f, 0xf6dcc8 }, { .97f, 0xf0ccb0 }, { .955f, 0xecc4a4 }, { .90f, 0xdcac84 },
    { .965f, 0xf2d0b4 }, { .84f, 0xc4926a }, { .74f, 0xa06e4a },
  };
  int i = draw_lot (p, 11) * (G_N_ELEMENTS (tones) - .01f);

  if (said->skin)
    return;
  p->skin = tones[i].grey;
  p->skin_colour = tones[i].colour;
}

/* The fair do not go with the darkest skin. */
static void
suit_hair_to_skin (FabPersona *p)
{
  if (p->skin > .86f || p->hair_grey < .2f)
    return;
  p->hair_grey = .09f;
  p->hair_colour = 0x221c18;
}

static void
choose_hair (FabPersona *p,
             const Said *said)
{
  static const char * const women[] = { "long", "bob", "bun", "ponytail", "long", "long-curls",
                                        "curls", "bob" };
  static const char * const girls[] = { "pigtails", "braids", "bob", "ponytail", "long" };
  static const char * const men[] = { "short", "short", "quiff", "crop", "curls", "short",
                                      "quiff" };
  static const float greys[] = { .08f, .14f, .2f, .3f, .16f, .48f, .78f };
  static const guint32 colours[] = { 0x221c18, 0x33261c, 0x4a3222, 0x6a4628, 0x382a20, 0x9a5a34,
                                     0xdfc684 };
  gsize tone = draw_lot (p, 5) * G_N_ELEMENTS (greys);
  float lot = draw_lot (p, 4), old = fab_smooth (44, 70, p->age);

  if (!said->hair)
    {
      if (p->femininity > .5f)
        SET (p->hair, p->age < 13 ? girls[(int) (lot * 4.99f)] : p->age > 64
             ? (lot < .6f ? "bun" : "curls") : women[(int) (lot * 7.99f)]);
      else
        SET (p->hair, p->age > 55 && lot < .55f && !said->hair_tone ? (lot < .2f ? "bald" : "fringe")
             : p->age < 13 && lot < .35f ? "wild" : men[(int) (lot * 6.99f)]);
      if (p->age < 2)
        SET (p->hair, "crop");
    }
  if (!said->hair_tone)
    {
      p->hair_grey = greys[tone];
      p->hair_colour = colours[tone];
      suit_hair_to_skin (p);
      p->hair_grey = fab_mix (p->hair_grey, .9f, old);
      p->hair_colour = old > .6f ? 0xd8d8d8 : p->hair_colour;
    }
}

static void
choose_beard (FabPersona *p,
              const Said *said,
              const FabRole *role)
{
  float lot = draw_lot (p, 6);

  if (said->beard || p->femininity > .5f || p->age < 20)
    return;
  if (role != NULL && role->beard != NULL)
    SET (p->beard, role->beard);
  else if (lot < .12f)
    SET (p->beard, "full");
  else if (lot < .2f)
    SET (p->beard, p->age > 40 ? "moustache" : "stubble");
}

static const char *
choose_costume (const FabPersona *p)
{
  static const char * const women[] = { "dress", "skirt", "sweater", "shirt", "jacket", "casual" };
  static const char * const men[] = { "shirt", "jacket", "sweater", "hoodie", "tee", "casual" };
  float lot = draw_lot (p, 7);

  if (p->age < 13)
    return p->femininity > .5f && lot < .7f ? "girl" : "child";

  if (p->age > 64)
    return p->femininity > .5f ? (lot < .7f ? "skirt" : "dress")
                               : (lot < .5f ? "sweater" : "jacket");

  return p->femininity > .5f ? women[(int) (lot * 5.99f)] : men[(int) (lot * 5.99f)];
}

static void
choose_colours (FabPersona *p,
                Said       *said)
{
  static const float tops[] = { .92f, .74f, .56f, .84f, .36f, .66f, .24f };
  static const guint32 top_colours[] = { 0xe8e2d4, 0xa8b8c8, 0x6c8a6a, 0xd8b48a, 0x8c3a34,
                                         0xb08a5a, 0x34466a };
  static const float bottoms[] = { .32f, .45f, .22f, .58f, .38f };
  static const guint32 bottom_colours[] = { 0x3c4658, 0x5c6470, 0x2e2a28, 0x8a7c60, 0x4a5c80 };
  const FabCostume *costume = fab_costume_find (p->costume);
  gsize top = draw_lot (p, 8) * G_N_ELEMENTS (tops),
    bottom = draw_lot (p, 9) * G_N_ELEMENTS (bottoms);

  if (!said->top)
    {
      p->top_grey = costume->top >= 0 ? costume->top : tops[top];
      p->top_colour = costume->top >= 0 ? costume->top_colour : top_colours[top];
    }
  if (said->bottom)
    return;
  p->bottom_grey = costume->bottom >= 0 ? costume->bottom : bottoms[bottom];
  p->bottom_colour = costume->bottom >= 0 ? costume->bottom_colour : bottom_colours[bottom];
  if (costume->bottom < 0 && strcmp (p->costume, "suit") == 0)
    {
      p->top_grey = said->top ? p->top_grey : tops[top] * .45f;
      p->bottom_grey = p->top_grey;
      p->bottom_colour = p->top_colour;
    }
  else if (costume->bottom < 0 && fabsf (p->bottom_grey - p->top_grey) < .16f)
    p->bottom_grey += p->bottom_grey > .4f ? -.24f : .26f;
}

/* The same words are other clothes on a man. */
static void
suit_sex (FabPersona *p)
{
  if (strcmp (p->costume, "swim") == 0 && p->femininity < .5f && p->age > 12)
    SET (p->costume, "trunks");
  else if (strcmp (p->costume, "boxer") == 0 && p->femininity > .5f)
    {
      SET (p->costume, "sport");
      p->kit |= FAB_KIT_BOXING;
    }
  else if (strcmp (p->costume, "egyptian") == 0 && p->femininity > .5f)
    {
      SET (p->costume, "gown");
      p->kit |= FAB_KIT_YOKE;
    }
}

static void
apply_role (FabPersona    *p,
            Said          *said,
            const char    *role_id,
            const FabRole *role)
{
  const char *costume = role != NULL ? role->costume : role_id;

  if (!said->costume && costume != NULL && fab_costume_known (costume))
    {
      SET (p->costume, costume);
      said->costume = TRUE;
    }
  if (!said->costume)
    SET (p->costume, choose_costume (p));
  if (role == NULL)
    {
      if (!said->hat && role_id != NULL && fab_costume_known (role_id))
        SET (p->hat, fab_costume_find (p->costume)->hat);
      return;
    }
  if (!said->hat && role->hat != NULL)
    SET (p->hat, role->hat);
  if (!said->hair && role->hair != NULL)
    {
      SET (p->hair, role->hair);
      said->hair = TRUE;
    }
  if (role->build > 0 && !said->build)
    p->build = role->build;
  if (role->height > 0)
    p->height *= role->height;
  p->cape |= role->cape;
  p->kit |= role->kit;
  if (role->skin > 0 && !said->skin)
    {
      p->skin = role->skin;
      p->skin_colour = role->skin_colour;
      said->skin = TRUE;
    }
}

void
fab_persona_init (FabPersona         *p,
                  const char         *name,
                  const char         *noun,
                  const char         *role,
                  const char         *look,
                  const char * const *wears,
                  int                 age,
                  char                sex)
{
  const FabRole *kit = fab_role_find (noun) != NULL ? fab_role_find (noun) : fab_role_find (role);
  Said said = { 0 };

  g_return_if_fail (p != NULL);

  memset (p, 0, sizeof *p);
  p->seed = make_seed (name, noun);
  if (role == NULL && noun != NULL && fab_costume_known (noun) && strcmp (noun, "child") != 0)
    role = noun;
  if (sex == 0)
    sex = guess_sex (p, noun, role);
  p->femininity = sex == 'f' ? 1 : 0;
  age = find_age (noun, look, age);
  p->age = age > 0 ? age : kit != NULL && g_strcmp0 (kit->costume, "wizard") == 0 ? 70
           : 24 + (int) (20 * draw_lot (p, 10));
  set_stature (p);
  read_words (p, &said, look, kit != NULL && g_strcmp0 (noun, "burglar") != 0);
  for (gsize i = 0; wears != NULL && wears[i] != NULL; i++)
    read_words (p, &said, wears[i], FALSE);
  apply_role (p, &said, role, kit);
  suit_sex (p);
  choose_skin (p, &said);
  choose_hair (p, &said);
  choose_beard (p, &said, kit);
  /* who has a trade says what is worn for it */
  p->glasses |= p->age > 64 && kit == NULL && draw_lot (p, 12) < .6f;
  choose_colours (p, &said);
}

/* ---- what is not worn ---- */

void
fab_persona_lack (FabPersona *p,
                  const char *word)
{
  const FabLookWord *w;
  guint32 shoes = FAB_KIT_BOOTS | FAB_KIT_HEELS;

  g_return_if_fail (p != NULL && word != NULL);

  w = fab_look_word_find (word);
  if (strcmp (word, "shoe") == 0 || strcmp (word, "shoes") == 0 || strcmp (word, "sock") == 0)
    p->kit |= FAB_KIT_BAREFOOT;
  else if (strcmp (word, "hair") == 0)
    SET (p->hair, "bald");
  else if (w == NULL)
    return;
  else if (w->kind == FAB_LOOK_HAT)
    p->hat[0] = '\0';
  else if (w->kind == FAB_LOOK_BEARD)
    p->beard[0] = '\0';
  else if (w->kind == FAB_LOOK_GLASSES)
    p->glasses = FALSE;
  else if (w->kind == FAB_LOOK_CAPE)
    p->cape = FALSE;
  else if (w->kind == FAB_LOOK_KIT && (w->colour & shoes))
    p->kit = (p->kit & ~shoes) | FAB_KIT_BAREFOOT;
  else if (w->kind == FAB_LOOK_KIT)
    p->kit &= ~w->colour;
  else if (w->kind == FAB_LOOK_COSTUME && strcmp (p->costume, w->text) == 0)
    SET (p->costume, "casual");
}

/* ---- how one stands ---- */

const char *
fab_persona_stance (const char *noun,
                    const char *role,
                    const char *emotion)
{
  static const struct { const char *emotion, *stance; } moods[] = {
    { "sad", "slouch" }, { "tired", "slouch" }, { "afraid", "stand+startle" }, { "surprised", "stand+startle" },
    { "worried", "stand+hug-self" }, { "suspicious", "stand+cross" }, { "determined", "hero" }, { "angry", "stand+hips" },
    { "furious", "hero" }, { "pain", "stand+belly" }, { "laugh", "stand+belly" },
  };
  const FabRole *kit = fab_role_find (noun) != NULL ? fab_role_find (noun) : fab_role_find (role);

  if (kit != NULL && kit->stance != NULL && strstr (kit->stance, "+sing") != NULL)
    return kit->stance;  /* whatever the song is about */
  for (gsize i = 0; emotion != NULL && i < G_N_ELEMENTS (moods); i++)
    if (strcmp (moods[i].emotion, emotion) == 0)
      return moods[i].stance;

  return kit != NULL && kit->stance != NULL ? kit->stance : "stand";
}
