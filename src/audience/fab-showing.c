/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <string.h>

#include "fab-showing-private.h"

static const char * const size_nicks[] = { "", "close", "medium", "wide" };
static const char * const doing_nicks[] = { "place", "deed", "talk" };

G_STATIC_ASSERT (G_N_ELEMENTS (size_nicks) == FAB_N_SHOWN);
G_STATIC_ASSERT (G_N_ELEMENTS (doing_nicks) == FAB_N_DOINGS);

const char *
fab_shown_size_to_nick (FabShownSize size)
{
  g_return_val_if_fail (size < FAB_N_SHOWN, "");

  return size_nicks[size];
}

const char *
fab_doing_to_nick (FabDoing doing)
{
  g_return_val_if_fail (doing < FAB_N_DOINGS, "");

  return doing_nicks[doing];
}

static void
free_panel (gpointer data)
{
  FabShownPanel *panel = data;

  g_free (panel->digest);
  g_free (panel->label);
  g_strfreev (panel->people);
  g_free (panel);
}

static void
free_scene (gpointer data)
{
  FabShownScene *scene = data;

  g_free (scene->heading);
  g_free (scene);
}

/* --- parts ------------------------------------------------------------------------------------ */

void
fab_showing_parts_init (FabShowingParts *parts,
                        const char      *title)
{
  parts->title = g_strdup (title);
  parts->panels = g_ptr_array_new_with_free_func (free_panel);
  parts->scenes = g_ptr_array_new_with_free_func (free_scene);
}

FabShownPanel *
fab_showing_parts_add (FabShowingParts *parts,
                       gint64           panel,
                       gint64           duration,
                       guint            scene)
{
  const FabShownPanel *last = parts->panels->len > 0 ? parts->panels->pdata[parts->panels->len - 1] : NULL;
  FabShownPanel *shown = g_new0 (FabShownPanel, 1);

  shown->panel = panel;
  shown->start = last != NULL ? last->start + last->duration : 0;
  shown->duration = duration;
  shown->scene = scene;
  shown->digest = g_strdup ("");
  shown->label = g_strdup ("");
  shown->people = g_new0 (char *, 1);
  g_ptr_array_add (parts->panels, shown);

  return shown;
}

void
fab_showing_parts_add_scene (FabShowingParts *parts,
                             const char      *heading,
                             double           mood)
{
  FabShownScene *scene = g_new0 (FabShownScene, 1);

  scene->heading = g_strdup (heading);
  scene->mood = mood;
  g_ptr_array_add (parts->scenes, scene);
}

void
_fab_showing_parts_clear (FabShowingParts *parts)
{
  g_clear_pointer (&parts->title, g_free);
  g_clear_pointer (&parts->panels, g_ptr_array_unref);
  g_clear_pointer (&parts->scenes, g_ptr_array_unref);
}

/* --- the showing ------------------------------------------------------------------------------ */

struct _FabShowing
{
  gatomicrefcount  refs;
  FabShowingParts  parts;
  char            *key;
};

/* Of what is seen and when, not of how it is called. */
static char *
make_key (const FabShowingParts *parts)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < parts->panels->len; i++)
    {
      const FabShownPanel *panel = parts->panels->pdata[i];
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s\n", panel->panel,
                                               panel->duration / 1000, panel->digest);

      g_checksum_update (sum, (const guchar *) line, -1);
    }

  return g_strndup (g_checksum_get_string (sum), 24);
}

FabShowing *
fab_showing_new_of_parts (FabShowingParts *parts)
{
  FabShowing *self = g_new0 (FabShowing, 1);

  g_atomic_ref_count_init (&self->refs);
  if (parts->scenes->len == 0)
    fab_showing_parts_add_scene (parts, "", 0);
  self->parts = *parts;
  memset (parts, 0, sizeof *parts);
  self->key = make_key (&self->parts);

  return self;
}

FabShowing *
fab_showing_ref (FabShowing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
fab_showing_unref (FabShowing *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  _fab_showing_parts_clear (&self->parts);
  g_free (self->key);
  g_free (self);
}

const char *
fab_showing_get_key (FabShowing *self)
{
  return self->key;
}

const char *
fab_showing_get_title (FabShowing *self)
{
  return self->parts.title;
}

gint64
fab_showing_get_duration (FabShowing *self)
{
  const FabShownPanel *last;

  if (self->parts.panels->len == 0)
    return 0;
  last = self->parts.panels->pdata[self->parts.panels->len - 1];

  return last->start + last->duration;
}

guint
fab_showing_get_n_panels (FabShowing *self)
{
  return self->parts.panels->len;
}

const FabShownPanel *
fab_showing_get_panel (FabShowing *self,
                       guint       i)
{
  g_return_val_if_fail (i < self->parts.panels->len, NULL);

  return self->parts.panels->pdata[i];
}

guint
fab_showing_get_n_scenes (FabShowing *self)
{
  return self->parts.scenes->len;
}

const FabShownScene *
fab_showing_get_scene (FabShowing *self,
                       guint       i)
{
  g_return_val_if_fail (i < self->parts.scenes->len, NULL);

  return self->parts.scenes->pdata[i];
}

gboolean
fab_shown_panel_has (const FabShownPanel *panel,
                     const char          *person)
{
  return g_strv_contains ((const char * const *) panel->people, person);
}

typedef struct
{
  const char *name;
  guint       n;
} Presence;

static int
compare_presence (gconstpointer a,
                  gconstpointer b)
{
  const Presence *one = a, *other = b;

  return one->n != other->n ? (one->n < other->n) - (one->n > other->n) : strcmp (one->name, other->name);
}

GStrv
fab_showing_list_people (FabShowing *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (Presence));
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer name, n;

  for (guint i = 0; i < self->parts.panels->len; i++)
    {
      const FabShownPanel *panel = self->parts.panels->pdata[i];

      for (guint k = 0; panel->people[k] != NULL; k++)
        g_hash_table_insert (seen, panel->people[k],
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (seen, panel->people[k])) + 1));
    }
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &name, &n))
    {
      const Presence presence = { name, GPOINTER_TO_UINT (n) };

      g_array_append_val (order, presence);
    }
  g_array_sort (order, compare_presence);
  for (guint i = 0; i < order->len; i++)
    g_strv_builder_add (names, g_array_index (order, Presence, i).name);

  return g_strv_builder_end (names);
}

guint
fab_showing_find (FabShowing *self,
                  gint64      time)
{
  guint low = 0, high = self->parts.panels->len;

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (fab_showing_get_panel (self, middle)->start <= time)
        low = middle;
      else
        high = middle;
    }

  return low;
}

guint
fab_showing_find_panel (FabShowing *self,
                        gint64      panel)
{
  for (guint i = 0; i < self->parts.panels->len; i++)
    if (fab_showing_get_panel (self, i)->panel == panel)
      return i;

  return G_MAXUINT;
}

guint
fab_showing_find_digest (FabShowing *self,
                         const char *digest)
{
  for (guint i = 0; i < self->parts.panels->len; i++)
    if (g_str_equal (fab_showing_get_panel (self, i)->digest, digest))
      return i;

  return G_MAXUINT;
}
