/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-script-match.h"
#include "fab-script-merge.h"

/* A text in pieces: what is above the first heading, then a piece for each scene. */
typedef struct
{
  GPtrArray *sources;
  GPtrArray *headings;
  guint     *match; /* per piece of the base: the piece that continues it, or FAB_MATCH_NONE */
  guint      next;  /* the first piece that is not dealt with */
} Version;

typedef struct
{
  GString        *text;
  const Version  *last_version; /* whose piece ends the text */
  guint           last_piece;
  FabMergeChoice  choice;
  FabMergeCount   count;
} Merge;

static void
begin_piece (Version    *version,
             GString   **source,
             const char *heading)
{
  if (*source)
    g_ptr_array_add (version->sources, g_string_free (*source, FALSE));
  *source = g_string_new (NULL);
  if (heading)
    g_ptr_array_add (version->headings, g_strdup (heading));
}

static void
read_version (Version    *version,
              const char *text)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (text, -1);
  GString *source = NULL;

  version->sources = g_ptr_array_new_with_free_func (g_free);
  version->headings = g_ptr_array_new_with_free_func (g_free);
  begin_piece (version, &source, "");
  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = elements->pdata[i];

      if (fab_element_get_kind (element) == FAB_ELEMENT_SCENE_HEADING)
        begin_piece (version, &source, fab_element_get_text (element));
      g_string_append (source, fab_element_get_source (element));
    }
  g_ptr_array_add (version->sources, g_string_free (source, FALSE));
}

static void
clear_version (Version *version)
{
  g_ptr_array_unref (version->sources);
  g_ptr_array_unref (version->headings);
  g_free (version->match);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Version, clear_version)

/* The piece above the first heading is one of its own, so that it never continues a scene. */
static FabMatchItem *
list_items (const Version *version)
{
  FabMatchItem *items = g_new (FabMatchItem, version->sources->len);

  for (guint i = 0; i < version->sources->len; i++)
    items[i] = (FabMatchItem) { version->sources->pdata[i], version->headings->pdata[i], i == 0 ? 0 : 1 };

  return items;
}

static void
match_version (Version       *version,
               const Version *base)
{
  guint n = version->sources->len;
  g_autofree FabMatchItem *old_items = list_items (base);
  g_autofree FabMatchItem *new_items = list_items (version);
  g_autofree guint *back = g_new (guint, n + 1);

  fab_script_match (old_items, base->sources->len, new_items, n, back);
  back[0] = 0;
  version->match = g_new (guint, base->sources->len);
  for (guint i = 0; i < base->sources->len; i++)
    version->match[i] = FAB_MATCH_NONE;
  for (guint i = 0; i < n; i++)
    if (back[i] != FAB_MATCH_NONE && (i == 0 || back[i] != 0))
      version->match[back[i]] = i;
}

static gboolean
ends_in_blank_line (const GString *text)
{
  const char *end = text->str + text->len;

  if (text->len < 2 || end[-1] != '\n')
    return FALSE;

  return end[-2] == '\n' || (text->len > 2 && end[-2] == '\r' && end[-3] == '\n');
}

/* The last scene of a file seldom ends in a blank line, and now another may come after it. */
static void
add_piece (Merge         *self,
           const Version *version,
           guint          piece)
{
  const char *source = version->sources->pdata[piece];
  gboolean neighbours = self->last_version == version && self->last_piece + 1 == piece;

  if (*source == '\0')
    return;
  while (self->text->len > 0 && !neighbours && !ends_in_blank_line (self->text))
    g_string_append (self->text, strstr (self->text->str, "\r\n") ? "\r\n" : "\n");
  g_string_append (self->text, source);
  self->last_version = version;
  self->last_piece = piece;
}

/* Scenes that were added before the next one that the base has, too. */
static guint
find_end_of_added (const Version *version,
                   const Version *base,
                   guint          from)
{
  for (guint i = from; i < base->sources->len; i++)
    if (version->match[i] != FAB_MATCH_NONE)
      return version->match[i];

  return version->sources->len;
}

static void
add_added (Merge         *self,
           const Version *base,
           guint          at,
           Version       *ours,
           Version       *theirs)
{
  guint first = ours->next, ours_end = find_end_of_added (ours, base, at);
  guint theirs_end = find_end_of_added (theirs, base, at);

  for (; ours->next < ours_end; ours->next++)
    add_piece (self, ours, ours->next);
  for (; theirs->next < theirs_end; theirs->next++)
    {
      gboolean same = FALSE;

      for (guint i = first; i < ours_end && !same; i++)
        same = g_str_equal (ours->sources->pdata[i], theirs->sources->pdata[theirs->next]);
      if (same)
        continue;
      add_piece (self, theirs, theirs->next);
      self->count.n_taken++;
    }
}

static const char *
get_continued (const Version *version,
               guint          at)
{
  return version->match[at] == FAB_MATCH_NONE ? NULL : version->sources->pdata[version->match[at]];
}

static void
add_continued (Merge         *self,
               const Version *version,
               guint          at)
{
  if (version->match[at] != FAB_MATCH_NONE)
    add_piece (self, version, version->match[at]);
}

static void
add_scene (Merge         *self,
           const Version *base,
           guint          at,
           const Version *ours,
           const Version *theirs)
{
  const char *was = base->sources->pdata[at];
  const char *mine = get_continued (ours, at), *other = get_continued (theirs, at);
  gboolean conflict = g_strcmp0 (mine, was) != 0 && g_strcmp0 (other, was) != 0 && g_strcmp0 (mine, other) != 0;

  self->count.n_conflicts += conflict;
  self->count.n_taken += !conflict && g_strcmp0 (mine, other) != 0 && g_strcmp0 (mine, was) == 0;
  if (conflict ? self->choice != FAB_MERGE_THEIRS : g_strcmp0 (mine, was) != 0 || g_strcmp0 (other, was) == 0)
    add_continued (self, ours, at);
  if (conflict ? self->choice != FAB_MERGE_OURS : g_strcmp0 (mine, was) == 0 && g_strcmp0 (other, was) != 0)
    add_continued (self, theirs, at);
}

static void
step_over (Version *version,
           guint    at)
{
  if (version->match[at] != FAB_MATCH_NONE)
    version->next = version->match[at] + 1;
}

char *
fab_script_merge (const char     *base_text,
                  const char     *our_text,
                  const char     *their_text,
                  FabMergeChoice  choice,
                  FabMergeCount  *count)
{
  g_auto(Version) base = { 0 };
  g_auto(Version) ours = { 0 };
  g_auto(Version) theirs = { 0 };
  Merge self = { .choice = choice };

  g_return_val_if_fail (base_text != NULL && our_text != NULL && their_text != NULL, NULL);

  read_version (&base, base_text);
  read_version (&ours, our_text);
  read_version (&theirs, their_text);
  match_version (&ours, &base);
  match_version (&theirs, &base);
  self.text = g_string_new (NULL);
  for (guint i = 0; i < base.sources->len; i++)
    {
      add_added (&self, &base, i, &ours, &theirs);
      add_scene (&self, &base, i, &ours, &theirs);
      step_over (&ours, i);
      step_over (&theirs, i);
    }
  add_added (&self, &base, base.sources->len, &ours, &theirs);
  if (count)
    *count = self.count;

  return g_string_free (self.text, FALSE);
}
