/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what tools/bake/bake-catalogue.c wrote; its format is told there. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-baked.h"
#include "fab-catalogue.h"

#define HEADER 12
#define NAME   36

typedef struct
{
  char    name[NAME];
  guint32 offset, size[3], n_runs, n_vertices, n_faces;
} Entry;

typedef struct
{
  guint32 n_faces, colour;
  guint8  grey, texture, two_sided, unused;
} Run;

typedef struct
{
  gint16 p[3];
  gint8  n[4];
} Vertex;

G_STATIC_ASSERT (sizeof (Entry) == NAME + 7 * 4);
G_STATIC_ASSERT (sizeof (Run) == 12);
G_STATIC_ASSERT (sizeof (Vertex) == 10);

/* Where the embedded file lies: the same, read-only bytes for ever. */
static const guint8 *
get_data (void)
{
  static gsize data = 0;

  return fab_baked_find (&data, "catalogue.bin");
}

static guint
count_entries (void)
{
  guint32 n;

  memcpy (&n, get_data () + HEADER - 4, sizeof n);
  return GUINT32_FROM_LE (n);
}

static Entry
get_entry (guint index)
{
  Entry entry;

  memcpy (&entry, get_data () + HEADER + index * sizeof entry, sizeof entry);
  entry.offset = GUINT32_FROM_LE (entry.offset);
  for (int i = 0; i < 3; i++)
    entry.size[i] = GUINT32_FROM_LE (entry.size[i]);
  entry.n_runs = GUINT32_FROM_LE (entry.n_runs);
  entry.n_vertices = GUINT32_FROM_LE (entry.n_vertices);
  entry.n_faces = GUINT32_FROM_LE (entry.n_faces);
  return entry;
}

static gboolean
find_entry (const char *name,
            Entry      *entry)
{
  for (guint i = 0, n = count_entries (); i < n; i++)
    {
      *entry = get_entry (i);
      if (strcmp (entry->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static FabVec3
size_of (const Entry *entry)
{
  return V (entry->size[0] / 10000.0f, entry->size[1] / 10000.0f, entry->size[2] / 10000.0f);
}

gboolean
fab_catalogue_size (const char *name,
                    FabVec3    *size)
{
  Entry entry;

  g_return_val_if_fail (name != NULL && size != NULL, FALSE);

  if (!find_entry (name, &entry))
    return FALSE;
  *size = size_of (&entry);
  return TRUE;
}

const char *
fab_catalogue_name (guint index)
{
  if (index >= count_entries ())
    return NULL;
  return (const char *) get_data () + HEADER + index * sizeof (Entry);
}

static void
add_vertices (FabBrush     *b,
              const Entry  *entry,
              const guint8 *at)
{
  FabVec3 size = size_of (entry);

  for (guint i = 0; i < entry->n_vertices; i++)
    {
      Vertex v;
      FabVertex out;

      memcpy (&v, at + i * sizeof v, sizeof v);
      out.p = V ((gint16) GINT16_FROM_LE (v.p[0]) / 65534.0f * size.x,
                 (gint16) GINT16_FROM_LE (v.p[1]) / 32767.0f * size.y,
                 (gint16) GINT16_FROM_LE (v.p[2]) / 65534.0f * size.z);
      out.p = fab_xform_point (&b->at, out.p);
      out.n = fab_vec3_normal (fab_xform_turn (&b->at, V (v.n[0], v.n[1], v.n[2])));
      g_array_append_val (b->mesh->vertices, out);
    }
}

static void
add_faces (FabBrush     *b,
           guint32       first,
           const guint8 *at,
           guint         n)
{
  for (guint i = 0; i < n; i++)
    {
      FabFace face = { { 0 }, b->material, b->part, b->flags };
      guint16 v[3];

      memcpy (v, at + i * sizeof v, sizeof v);
      for (int k = 0; k < 3; k++)
        face.v[k] = first + GUINT16_FROM_LE (v[k]);
      g_array_append_val (b->mesh->faces, face);
    }
}

static Run
get_run (const guint8 *body,
         guint         index)
{
  Run run;

  memcpy (&run, body + index * sizeof run, sizeof run);
  run.n_faces = GUINT32_FROM_LE (run.n_faces);
  run.colour = GUINT32_FROM_LE (run.colour);
  return run;
}

/* The material of the greatest part is the thing's own. */
static guint32
find_own_colour (const Entry  *entry,
                 const guint8 *body)
{
  guint32 most = 0, colour = 0;

  for (guint i = 0; i < entry->n_runs; i++)
    {
      Run run = get_run (body, i);

      if (run.n_faces > most)
        {
          most = run.n_faces;
          colour = run.colour;
        }
    }
  return colour;
}

gboolean
fab_catalogue_add (FabBrush           *b,
                   const FabModelSpec *spec,
                   const char         *name,
                   gboolean            soft)
{
  guint32 first = b->mesh->vertices->len, own;
  guint32 flags = b->flags;
  const guint8 *body, *faces;
  Entry entry;

  g_return_val_if_fail (b != NULL && spec != NULL && name != NULL, FALSE);

  if (!find_entry (name, &entry))
    return FALSE;
  body = get_data () + entry.offset;
  own = find_own_colour (&entry, body);
  add_vertices (b, &entry, body + entry.n_runs * sizeof (Run));
  faces = body + entry.n_runs * sizeof (Run) + entry.n_vertices * sizeof (Vertex);
  for (guint i = 0; i < entry.n_runs; i++)
    {
      Run run = get_run (body, i);
      float grey = run.grey / 255.0f;

      if (run.colour == own)
        paint_own (b, spec, run.texture, grey, run.colour);
      else
        paint (b, run.texture, grey, run.colour);
      b->flags = flags | (run.two_sided ? FAB_FACE_TWO_SIDED : 0) |
                 (soft ? FAB_FACE_NO_CREASE : 0);
      add_faces (b, first, faces, run.n_faces);
      faces += run.n_faces * 3 * sizeof (guint16);
    }
  b->flags = flags;
  return TRUE;
}
