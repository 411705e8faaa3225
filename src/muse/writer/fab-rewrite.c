/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "fab-fountain.h"
#include "fab-manner.h"
#include "fab-rewrite.h"
#include "fab-offer.h"
#include "fab-tale.h"
#include "fab-wish.h"
#include "fab-writing-language.h"

/* What is asked for, and the tale that the script was. */
typedef struct
{
  const FabWriteRequest *request;
  GPtrArray             *elements; /* of the script as it is */
  char                  *idea;
  gboolean               ours;     /* the idea is on the title page */
  gboolean               foreign;  /* not in English: habits of speech are English ones */
  guint                  n_scenes;
} Rewriting;

static void
clear_rewriting (Rewriting *self)
{
  g_clear_pointer (&self->elements, g_ptr_array_unref);
  g_free (self->idea);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rewriting, clear_rewriting)

static FabElementKind
kind_at (GPtrArray *elements,
         guint      i)
{
  return fab_element_get_kind (g_ptr_array_index (elements, i));
}

static const char *
text_at (GPtrArray *elements,
         guint      i)
{
  return fab_element_get_text (g_ptr_array_index (elements, i));
}

static char *
read_title_page (GPtrArray  *elements,
                 const char *key)
{
  for (guint i = 0; i < elements->len && kind_at (elements, i) == FAB_ELEMENT_TITLE_PAGE; i++)
    {
      FabElement *element = g_ptr_array_index (elements, i);

      if (fab_element_get_key (element) != NULL
          && g_ascii_strcasecmp (fab_element_get_key (element), key) == 0)
        return g_strdup (fab_element_get_text (element));
    }

  return NULL;
}

static guint
count_scenes (GPtrArray *elements)
{
  guint n = 0;

  for (guint i = 0; i < elements->len; i++)
    n += kind_at (elements, i) == FAB_ELEMENT_SCENE_HEADING;

  return n;
}

/* Who speaks, in the order of first lines; those of scene @first before the others. */
static GPtrArray *
list_speakers (GPtrArray *elements,
               guint      first)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (int pass = 0; pass < 2; pass++)
    {
      guint at = 0;

      for (guint i = 0; i < elements->len; i++)
        {
          g_autofree char *name = NULL;

          at += kind_at (elements, i) == FAB_ELEMENT_SCENE_HEADING;
          if (kind_at (elements, i) != FAB_ELEMENT_CHARACTER || (pass == 0 && at != first + 1))
            continue;
          name = fab_fountain_cue_name (text_at (elements, i));
          if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
            g_ptr_array_add (names, g_steal_pointer (&name));
        }
    }

  return names;
}

static const char *
find_heading (GPtrArray *elements,
              guint      scene)
{
  for (guint i = 0; i < elements->len; i++)
    {
      if (kind_at (elements, i) == FAB_ELEMENT_SCENE_HEADING && scene-- == 0)
        return text_at (elements, i);
    }

  return NULL;
}

static char *
capitalise (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_autofree char *first = g_utf8_substring (name, 0, 1);

  return *name == '\0' ? g_strdup ("") : g_strconcat (first, g_utf8_next_char (lower), NULL);
}

/* "INT. OLD MILL - NIGHT": "old mill" */
static char *
read_place (const char *heading)
{
  const char *dot = strchr (heading, ' ');
  g_auto(GStrv) parts = g_strsplit (dot != NULL ? dot + 1 : heading, " - ", 2);

  return g_utf8_strdown (parts[0] != NULL ? parts[0] : "", -1);
}

/* Who is wanted leads, if the script knows them. */
static void
put_first (GPtrArray  *names,
           const char *wanted)
{
  g_autofree char *upper = wanted != NULL ? g_utf8_strup (wanted, -1) : NULL;
  guint at;

  if (upper != NULL && g_ptr_array_find_with_equal_func (names, upper, g_str_equal, &at))
    g_ptr_array_insert (names, 0, g_ptr_array_steal_index (names, at));
}

/* The idea of a scene that somebody else wrote: who is there, and where. */
static char *
invent_idea (GPtrArray  *elements,
             guint       scene,
             const char *lead)
{
  g_autoptr(GPtrArray) names = list_speakers (elements, scene);
  const char *heading = find_heading (elements, scene);
  g_autofree char *place = heading != NULL ? read_place (heading) : g_strdup ("room");
  g_autofree char *one = NULL, *two = NULL;

  put_first (names, lead);
  one = names->len > 0 ? capitalise (g_ptr_array_index (names, 0)) : NULL;
  two = names->len > 1 ? capitalise (g_ptr_array_index (names, 1)) : NULL;

  if (two != NULL)
    return g_strdup_printf ("%s and %s meet in the %s", one, two, place);

  return g_strdup_printf ("%s waits in the %s", one != NULL ? one : "Somebody", place);
}

static void
rewriting_init (Rewriting             *self,
                const FabWriteRequest *request)
{
  self->request = request;
  self->elements = fab_fountain_parse (request->script != NULL ? request->script : "", -1);
  self->n_scenes = count_scenes (self->elements);
  self->idea = request->idea != NULL ? g_strdup (request->idea)
                                     : read_title_page (self->elements, "Source");
  self->ours = self->idea != NULL;
  if (self->idea == NULL)
    self->idea = invent_idea (self->elements, request->scene, request->kind == FAB_WRITE_OFFERS ? request->as : NULL);
}

static void
replace_word (char       **text,
              const char  *old,
              const char  *new)
{
  g_autofree char *escaped = g_regex_escape_string (old, -1);
  g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", escaped);
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  char *replaced = regex != NULL ? g_regex_replace_literal (regex, *text, -1, 0, new, 0, NULL) : NULL;

  if (replaced == NULL)
    return;
  g_free (*text);
  *text = replaced;
}

static GPtrArray *
leave_out (GPtrArray *names,
           GPtrArray *others)
{
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; i < names->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (others, names->pdata[i], g_str_equal, NULL))
        g_ptr_array_add (left, names->pdata[i]);
    }

  return left;
}

/* People may have been given other names since: who is new stands for who is gone, in order. */
static void
use_present_names (Rewriting  *self,
                   GStrv       told,
                   char      **text)
{
  g_autofree char *whole = g_strjoinv ("", told);
  g_autoptr(GPtrArray) elements = fab_fountain_parse (whole, -1);
  g_autoptr(GPtrArray) then = list_speakers (elements, 0);
  g_autoptr(GPtrArray) now = list_speakers (self->elements, self->ours ? 0 : self->request->scene);
  g_autoptr(GPtrArray) gone = leave_out (then, now);
  g_autoptr(GPtrArray) new = leave_out (now, then);

  for (guint i = 0; i < MIN (gone->len, new->len); i++)
    {
      g_autofree char *old_name = capitalise (gone->pdata[i]);
      g_autofree char *new_name = capitalise (new->pdata[i]);

      replace_word (text, gone->pdata[i], new->pdata[i]);
      replace_word (text, old_name, new_name);
    }
}

static GStrv
wrap (char *text)
{
  g_autofree char *owned = text;
  const char * const pieces[] = { owned, NULL };

  return owned != NULL ? g_strdupv ((GStrv) pieces) : NULL;
}

/* A scene of somebody else's stays where it was. */
static void
keep_heading (Rewriting  *self,
              char      **text)
{
  const char *heading = find_heading (self->elements, self->request->scene);
  const char *rest = strchr (*text, '\n');
  char *moved;

  if (self->ours || heading == NULL || rest == NULL)
    return;

  moved = g_strconcat (heading, rest, NULL);
  g_free (*text);
  *text = moved;
}

static char *
rewrite_scene (Rewriting  *self,
               GError    **error)
{
  const FabWriteRequest *request = self->request;
  g_autofree guint *versions = g_new0 (guint, request->scene + 1);
  FabTelling telling = { self->idea, self->ours ? (int) self->n_scenes : 3, request->seed, NULL, 0 };
  g_auto(GStrv) told = fab_tale_tell (&telling, error);
  g_auto(GStrv) again = NULL;
  guint scene = self->ours ? request->scene : 1;
  char *text;

  if (told == NULL)
    return NULL;

  versions = g_renew (guint, versions, MAX (scene, request->scene) + 1);
  versions[scene] = request->version + 1;
  telling.versions = versions;
  telling.n_versions = scene + 1;
  again = fab_tale_tell (&telling, error);
  if (again == NULL)
    return NULL;

  /* the title page comes first */
  text = scene + 1 < g_strv_length (again) ? g_strdup (again[scene + 1])
                                           : fab_tale_continue (&telling, request->version);
  if (text == NULL)
    return NULL;
  use_present_names (self, told, &text);
  keep_heading (self, &text);

  return text;
}

static char *
continue_script (Rewriting  *self,
                 GError    **error)
{
  const FabTelling telling = { self->idea, self->ours ? (int) self->n_scenes : 3, self->request->seed,
                               NULL, 0 };
  g_auto(GStrv) told = fab_tale_tell (&telling, error);
  char *text = told != NULL ? fab_tale_continue (&telling, self->request->version) : NULL;

  if (text != NULL)
    use_present_names (self, told, &text);

  return text;
}

/* The same line, as others would say it: the plainest first. */
static GPtrArray *
list_manners (const char *line,
              guint32     seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed ^ g_str_hash (line));
  GPtrArray *said = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 8 * FAB_N_MANNERS; i++)
    {
      g_autoptr(GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *other = fab_manner_colour (i % FAB_N_MANNERS, line, rand, used);

      if (!g_str_equal (other, line)
          && !g_ptr_array_find_with_equal_func (said, other, g_str_equal, NULL))
        g_ptr_array_add (said, g_steal_pointer (&other));
    }

  return said;
}

static char *
say_otherwise (const char *line,
               guint       version,
               guint32     seed)
{
  g_autoptr(GPtrArray) said = list_manners (line, seed);

  return said->len > 0 ? g_strdup (said->pdata[version % said->len]) : NULL;
}

static char *
rewrite_speech (Rewriting *self)
{
  const FabWriteRequest *request = self->request;
  const FabTelling telling = { self->idea, (int) self->n_scenes, request->seed, NULL, 0 };
  char *text;

  if (self->foreign && request->wish != FAB_WISH_OTHER && request->wish != FAB_WISH_SHORTER)
    return NULL;
  if (request->wish != FAB_WISH_OTHER)
    return fab_wish_line (request, self->ours ? &telling : NULL, self->elements);
  text = self->ours ? fab_tale_reword (&telling, request->line, 0, request->version) : NULL;

  if (text == NULL && !self->foreign)
    text = say_otherwise (request->line, request->version, request->seed);

  return text;
}

/* --- what could happen next ------------------------------------------------------------------- */

#define MOST_BEATS 4

/* What is seen, and the first thing that is said. */
static GStrv
list_beats (const char *scene)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (scene, -1);
  g_autoptr(GStrvBuilder) beats = g_strv_builder_new ();
  g_autofree char *speaker = NULL;
  guint n = 0;

  for (guint i = 0; i < elements->len && n < MOST_BEATS; i++)
    {
      g_autofree char *beat = NULL;

      if (kind_at (elements, i) == FAB_ELEMENT_ACTION)
        beat = g_strdup (text_at (elements, i));
      else if (kind_at (elements, i) == FAB_ELEMENT_CHARACTER && speaker == NULL)
        speaker = fab_fountain_cue_name (text_at (elements, i));
      else if (kind_at (elements, i) == FAB_ELEMENT_DIALOGUE && speaker != NULL && *speaker != '\0')
        {
          g_autofree char *name = capitalise (speaker);

          beat = g_strdup_printf ("%s: “%s”", name, text_at (elements, i));
          *speaker = '\0';
        }
      if (beat != NULL)
        g_strv_builder_add (beats, beat);
      n += beat != NULL;
    }

  return g_strv_builder_end (beats);
}

static FabOffer *
make_offer (Rewriting        *self,
            const FabTelling *telling,
            GStrv             told,
            FabOfferKind      kind)
{
  FabOffer *offer = fab_tale_offer (telling, kind, self->request->moods, self->request->version);

  if (offer == NULL)
    return NULL;
  use_present_names (self, told, &offer->script);
  use_present_names (self, told, &offer->picture);
  offer->beats = list_beats (offer->script);

  return offer;
}

static char *
offer_next (Rewriting  *self,
            GError    **error)
{
  const FabTelling telling = { self->idea, self->ours ? (int) self->n_scenes : 3, self->request->seed, NULL, 0 };
  g_auto(GStrv) told = fab_tale_tell (&telling, error);
  g_autoptr(GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_offer_free);

  for (FabOfferKind kind = 0; told != NULL && kind < FAB_N_OFFERS; kind++)
    {
      FabOffer *offer = make_offer (self, &telling, told, kind);

      if (offer == NULL)
        return NULL;
      g_ptr_array_add (offers, offer);
    }

  return told != NULL ? fab_offers_to_json (offers) : NULL;
}

static GStrv
write_script (const FabWriteRequest  *request,
              GError                **error)
{
  const FabTelling telling = { request->idea, request->scenes, request->seed + request->version, NULL, 0 };

  return fab_tale_tell (&telling, error);
}

static GStrv
fail (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       "The built-in writer has no other version of this");
  return NULL;
}

gboolean
fab_rewrite_can (FabWriteKind kind,
                 FabWish      wish)
{
  switch (kind)
    {
    case FAB_WRITE_SPEECH:
      return TRUE;
    case FAB_WRITE_SCENE:
      return wish == FAB_WISH_OTHER || wish == FAB_WISH_SHORTER;
    case FAB_WRITE_TRANSLATE:
    case FAB_WRITE_PROMPTS:
      return FALSE;
    case FAB_WRITE_SCRIPT:
    case FAB_WRITE_CONTINUE:
    case FAB_WRITE_OFFERS:
    default:
      return wish == FAB_WISH_OTHER;
    }
}

static GStrv
need_model (GError **error)
{
  g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NEEDS_MODEL,
                       "The built-in writer has no words for this");
  return NULL;
}

static char *
write_part (Rewriting  *self,
            GError    **error)
{
  switch (self->request->kind)
    {
    case FAB_WRITE_SCENE:
      return self->request->wish == FAB_WISH_SHORTER ? fab_wish_short_scene (self->elements, self->request->scene)
                                                     : rewrite_scene (self, error);
    case FAB_WRITE_CONTINUE:
      return continue_script (self, error);
    case FAB_WRITE_SPEECH:
      return rewrite_speech (self);
    case FAB_WRITE_OFFERS:
      return offer_next (self, error);
    case FAB_WRITE_SCRIPT:
    case FAB_WRITE_TRANSLATE:
    case FAB_WRITE_PROMPTS:
    default:
      return NULL;
    }
}

char **
fab_rewrite (const FabWriteRequest  *request,
             GError                **error)
{
  g_auto(Rewriting) self = { 0 };
  g_autoptr(GError) reason = NULL;
  GStrv pieces;

  g_return_val_if_fail (request != NULL, NULL);

  if (!fab_rewrite_can (request->kind, request->wish))
    return need_model (error);
  if (request->kind == FAB_WRITE_SCRIPT && request->idea != NULL)
    return write_script (request, error);

  rewriting_init (&self, request);
  self.foreign = request->script != NULL && fab_writing_guess_language (request->script) != NULL;
  pieces = wrap (write_part (&self, &reason));
  if (pieces != NULL)
    return pieces;

  return request->wish != FAB_WISH_OTHER || self.foreign ? need_model (error) : fail (error);
}
