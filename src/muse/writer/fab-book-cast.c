/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plot, people and places of a tale that is told out of a book. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-tale-private.h"

#define LONGEST_LINE 140 /* letters */
#define NEAR 24 /* bytes between a name and what its owner is */

/* Somebody in the idea. */
typedef struct
{
  gssize             at;
  gsize              length;
  const FabBookRole *role; /* or NULL */
  char              *name; /* or NULL */
  char               sex, age;
} Somebody;

static void
clear_somebody (gpointer data)
{
  g_free (((Somebody *) data)->name);
}

static int
compare_somebody (gconstpointer a,
                  gconstpointer b)
{
  const Somebody *one = a, *two = b;

  return (one->at > two->at) - (one->at < two->at);
}

/* What was found is found once: "alte Frau" is no "Frau" besides. */
static void
strike (char   *folded,
        gssize  at,
        gsize   length)
{
  memset (folded + at, '_', length);
}

static void
find_roles (const FabBook *book,
            char          *folded,
            GArray        *people)
{
  for (gsize i = 0; i < book->n_roles; i++)
    {
      Somebody somebody = { .role = &book->roles[i], .sex = book->roles[i].sex, .age = book->roles[i].age };

      somebody.at = fab_book_seek (book, folded, book->roles[i].cues, &somebody.length);
      if (somebody.at < 0)
        continue;
      strike (folded, somebody.at, somebody.length);
      g_array_append_val (people, somebody);
    }
}

/* What is between two words for the same one: nothing, a blank, a sign of belonging. */
static gboolean
is_apposition (const char *between,
               gsize       length)
{
  static const char * const joints[] = { "", "_", "の", "的" };

  for (gsize i = 0; i < G_N_ELEMENTS (joints); i++)
    if (strlen (joints[i]) == length && strncmp (joints[i], between, length) == 0)
      return TRUE;

  return FALSE;
}

/* "灯台守のおばあさん", "لص عجوز": one of them, who is both. */
static void
join_appositions (const char *idea,
                  GArray     *people)
{
  for (guint i = 0; i + 1 < people->len;)
    {
      Somebody *one = &g_array_index (people, Somebody, i), *two = one + 1;
      gssize end = one->at + one->length;

      if (one->role == NULL || two->role == NULL || two->at < end || !is_apposition (idea + end, two->at - end))
        {
          i++;
          continue;
        }
      one->length = two->at + two->length - one->at;
      one->sex = one->sex != 0 ? one->sex : two->sex;
      one->age = one->age != 0 ? one->age : two->age;
      g_array_remove_index (people, i + 1);
    }
}

/* The one who is called @name, when the idea says so right beside it. */
static Somebody *
find_owner (GArray *people,
            gssize  at,
            gsize   length)
{
  for (guint i = 0; i < people->len; i++)
    {
      Somebody *somebody = &g_array_index (people, Somebody, i);
      gssize gap = somebody->at > at ? somebody->at - (gssize) (at + length)
                                     : at - (gssize) (somebody->at + somebody->length);

      if (somebody->role != NULL && somebody->name == NULL && gap >= 0 && gap < NEAR)
        return somebody;
    }

  return NULL;
}

static void
find_names (const FabBook *book,
            char          *folded,
            const char    *names,
            char           sex,
            GArray        *people)
{
  g_auto(GStrv) list = g_strsplit (names, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      gsize length = 0;
      gssize at = fab_book_seek (book, folded, list[i], &length);
      Somebody *owner = at >= 0 ? find_owner (people, at, length) : NULL;
      Somebody somebody = { .at = at, .length = length, .sex = sex };

      /* "花" is a flower rather than Hana */
      if (at < 0 || (book->joined && g_utf8_strlen (list[i], -1) == 1))
        continue;
      strike (folded, at, length);
      if (owner != NULL)
        {
          owner->name = g_strdup (list[i]);
          owner->sex = owner->sex != 0 ? owner->sex : sex;
          continue;
        }
      somebody.name = g_strdup (list[i]);
      g_array_append_val (people, somebody);
    }
}

static GArray *
find_people (const FabBook *book,
             const char    *idea)
{
  GArray *people = g_array_new (FALSE, TRUE, sizeof (Somebody));
  g_autofree char *folded = fab_book_fold (idea);
  g_autofree char *whole = g_strdup (folded);

  g_array_set_clear_func (people, clear_somebody);
  find_roles (book, folded, people);
  g_array_sort (people, compare_somebody);
  join_appositions (whole, people);
  find_names (book, folded, book->names_f, 'f', people);
  find_names (book, folded, book->names_m, 'm', people);
  g_array_sort (people, compare_somebody);

  return people;
}

/* --- who they are ----------------------------------------------------------------------------- */

static char *
pick_of (const char *list,
         const char *divider,
         guint       n,
         GRand      *rand)
{
  g_auto(GStrv) words = g_strsplit (list, divider, -1);
  guint count = MIN (g_strv_length (words), n);

  return g_strdup (words[g_rand_int_range (rand, 0, count)]);
}

/* One that nobody in this tale has. */
static char *
pick_fresh (FabTale    *self,
            const char *list,
            const char *divider,
            guint       n)
{
  char *word = pick_of (list, divider, n, self->rand);

  for (guint i = 0; i < 20 && g_hash_table_contains (self->names, word); i++)
    {
      g_free (word);
      word = pick_of (list, divider, n, self->rand);
    }
  g_hash_table_add (self->names, g_strdup (word));

  return word;
}

static char *
describe (FabTale           *self,
          const FabBookRole *known,
          char               sex,
          char               age)
{
  const FabBook *book = self->book;
  FabBookLooks looks = known && known->pet ? FAB_BOOK_PET : age == 'y' ? FAB_BOOK_YOUNG : age == 'o' ? FAB_BOOK_OLD : FAB_BOOK_GROWN;
  const char *what = known != NULL ? (sex == 'f' ? known->she : known->he) : NULL;
  g_autofree char *look = pick_fresh (self, sex == 'f' ? book->looks_f[looks] : book->looks_m[looks], " / ", G_MAXUINT);
  g_autofree char *wears = looks == FAB_BOOK_PET ? NULL : pick_fresh (self, book->clothes, " / ", G_MAXUINT);
  const char *parts[4] = { look };
  guint n = 1;

  if (what != NULL)
    {
      parts[0] = what;
      parts[n++] = look;
    }
  if (wears != NULL)
    parts[n++] = wears;

  return g_strjoinv (book->comma, (GStrv) parts);
}

#define N_GIVEN 12 /* of the names: the others are only known */

static FabRole *
make_role (FabTale  *self,
           Somebody *somebody)
{
  const FabBookRole *known = somebody != NULL ? somebody->role : NULL;
  FabRole *role = g_new0 (FabRole, 1);
  const char *names;

  role->sex = somebody != NULL && somebody->sex != 0 ? somebody->sex : g_rand_boolean (self->rand) ? 'f' : 'm';
  role->kind = known != NULL && known->pet ? FAB_NOUN_ANIMAL : FAB_NOUN_PERSON;
  role->manner = g_rand_int_range (self->rand, 0, FAB_N_MANNERS);
  names = role->kind == FAB_NOUN_ANIMAL ? self->book->names_pet : role->sex == 'f' ? self->book->names_f : self->book->names_m;
  role->name = somebody != NULL && somebody->name != NULL ? g_steal_pointer (&somebody->name)
                                                          : pick_fresh (self, names, " ", N_GIVEN);
  g_hash_table_add (self->names, g_strdup (role->name));
  role->description = describe (self, known, role->sex, somebody != NULL ? somebody->age : 0);
  if (known != NULL)
    role->phrase = g_strdup (role->sex == 'f' ? known->she : known->he);

  return role;
}

/* --- where and what --------------------------------------------------------------------------- */

static const FabBookPlot *
choose_plot (const FabBook *book,
             const char    *folded)
{
  const FabBookPlot *plot = &book->plots[0];
  gssize first = -1;

  for (gsize i = 1; i < book->n_plots; i++)
    {
      gsize length = 0;
      gssize at = fab_book_seek (book, folded, book->plots[i].cues, &length);

      if (at >= 0 && first < 0)
        {
          first = at;
          plot = &book->plots[i];
        }
    }

  return plot;
}

static const FabPlaceWord *
find_place (const FabBook *book,
            const char    *folded)
{
  const FabPlaceWord *place = NULL;
  gssize first = -1;

  for (gsize i = 0; i < book->n_places; i++)
    {
      gsize length = 0;
      gssize at = fab_book_seek (book, folded, book->places[i].words, &length);

      if (at >= 0 && (first < 0 || at < first))
        {
          first = at;
          place = &book->places[i];
        }
    }

  return place;
}

static void
choose_places (FabTale           *self,
               const FabBookPlot *plot,
               const char        *folded,
               const FabBookRole *who)
{
  const FabPlaceWord *named = find_place (self->book, folded);

  self->arena = named != NULL ? named : fab_book_place (self->book, plot->arena);
  self->home = fab_book_place (self->book, who != NULL && who->home != NULL ? who->home : "kitchen");
  if (self->home == self->arena)
    self->home = fab_book_place (self->book, self->arena->near);
  self->beyond = fab_book_place (self->book, self->arena->near);
  if (self->beyond == self->home)
    self->beyond = fab_book_place (self->book, self->home->near);
}

static const char *
find_loot (FabTale    *self,
           const char *folded)
{
  for (gsize i = 0; i < self->book->n_things; i++)
    {
      gsize length;

      if (fab_book_seek (self->book, folded, self->book->things[i].cues, &length) >= 0)
        return self->book->things[i].what;
    }

  return self->arena->loot != NULL ? self->arena->loot : self->book->things[0].what;
}

/* As much of the idea as somebody says in one breath: its first sentence, without the stop. */
static char *
cut_line (const char *idea)
{
  static const char * const stops[] = { ". ", "! ", "? ", "。", "！", "？", "؟ " };
  gsize length = strlen (idea);
  char *line;

  for (gsize i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      const char *stop = strstr (idea, stops[i]);

      length = stop != NULL ? MIN (length, (gsize) (stop - idea)) : length;
    }
  line = g_strndup (idea, length);
  if (g_utf8_strlen (line, -1) > LONGEST_LINE)
    strcpy (g_utf8_offset_to_pointer (line, LONGEST_LINE - 1), "…");
  else if (g_str_has_suffix (line, "."))
    line[strlen (line) - 1] = '\0';

  return line;
}

static void
find_words (FabTale    *self,
            const char *folded)
{
  g_autofree char *idea = g_strstrip (g_strdelimit (g_strdup (self->idea->text), "\r\n\t", ' '));
  g_autofree char *line = cut_line (idea);

  _fab_tale_set_word (self, "home", self->home->the);
  _fab_tale_set_word (self, "arena", self->arena->the);
  _fab_tale_set_word (self, "loot", find_loot (self, folded));
  if (self->hero->phrase != NULL)
    _fab_tale_set_word (self, "hero", self->hero->phrase);
  _fab_tale_set_word (self, "idea", idea);
  _fab_tale_set_word (self, "line", line);
  if (self->hero->kind == FAB_NOUN_PERSON)
    _fab_tale_set_word (self, "human", "");
  if (self->other->kind == FAB_NOUN_PERSON)
    _fab_tale_set_word (self, "ohuman", "");
}

void
_fab_tale_cast_by_book (FabTale *self)
{
  g_autofree char *folded = fab_book_fold (self->idea->text);
  g_autoptr(GArray) people = find_people (self->book, self->idea->text);
  const FabBookPlot *plot = choose_plot (self->book, folded);
  Somebody *hero = people->len > 0 ? &g_array_index (people, Somebody, 0) : NULL;
  Somebody *other = people->len > 1 ? &g_array_index (people, Somebody, 1) : NULL;

  self->plot = &plot->plot;
  choose_places (self, plot, folded, hero != NULL ? hero->role : NULL);
  self->hero = make_role (self, hero);
  self->other = make_role (self, other);
  self->third = make_role (self, NULL);
  find_words (self, folded);
}
