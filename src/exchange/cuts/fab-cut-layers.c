/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-cut-layers.h"

typedef struct
{
  FabCutClip *clip;
  gint64      start, end;
} Piece;

static void
free_piece (gpointer data)
{
  Piece *piece = data;

  fab_cut_clip_free (piece->clip);
  g_free (piece);
}

GPtrArray *
fab_cut_layers_new (void)
{
  return g_ptr_array_new_with_free_func (free_piece);
}

static Piece *
get_piece (GPtrArray *layers,
           guint      i)
{
  return g_ptr_array_index (layers, i);
}

void
fab_cut_layers_add (GPtrArray  *layers,
                    FabCutClip *clip,
                    gint64      at)
{
  Piece *piece = g_new0 (Piece, 1);

  *piece = (Piece) { clip, at, at + clip->duration };
  g_ptr_array_add (layers, piece);
}

gint64
fab_cut_layers_end (GPtrArray *layers)
{
  return layers->len > 0 ? get_piece (layers, layers->len - 1)->end : 0;
}

/* What is seen of @piece between @from and @to, shifted by @shift. */
static void
add_part (GPtrArray   *layers,
          const Piece *piece,
          gint64       from,
          gint64       to,
          gint64       shift)
{
  gint64 start = MAX (piece->start, from), end = MIN (piece->end, to);
  FabCutClip *clip;

  if (start >= end)
    return;
  clip = fab_cut_clip_copy (piece->clip);
  clip->source += start - piece->start;
  clip->duration = end - start;
  if (start > piece->start)
    {
      clip->transition = FAB_TRANSITION_CUT;
      clip->before = clip->after = 0;
    }
  for (guint i = 0; clip->markers != NULL && i < clip->markers->len; i++)
    {
      FabCutMarker *marker = g_ptr_array_index (clip->markers, i);

      marker->start = MAX (marker->start - (start - piece->start), 0);
    }
  fab_cut_layers_add (layers, clip, start + shift);
}

void
fab_cut_layers_insert (GPtrArray *layers,
                       GPtrArray *inner,
                       gint64     start,
                       gint64     duration,
                       gint64     at)
{
  for (guint i = 0; i < inner->len; i++)
    add_part (layers, get_piece (inner, i), start, start + duration, at - start);
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const Piece *one = *(const Piece * const *) a, *other = *(const Piece * const *) b;

  return (one->start > other->start) - (one->start < other->start);
}

void
fab_cut_layers_lay_under (GPtrArray *layers,
                          GPtrArray *below)
{
  guint n = layers->len, above = 0;

  for (guint i = 0; i < below->len; i++)
    {
      const Piece *piece = get_piece (below, i);
      gint64 from = piece->start;

      while (above < n && get_piece (layers, above)->end <= piece->start)
        above++;
      for (guint k = above; k < n && get_piece (layers, k)->start < piece->end; k++)
        {
          add_part (layers, piece, from, get_piece (layers, k)->start, 0);
          from = get_piece (layers, k)->end;
        }
      add_part (layers, piece, from, piece->end, 0);
    }
  if (layers->len > n)
    g_ptr_array_sort (layers, compare_pieces);
}

void
fab_cut_layers_fill (GPtrArray *layers,
                     GPtrArray *clips)
{
  gint64 at = 0;

  for (guint i = 0; i < layers->len; i++)
    {
      Piece *piece = get_piece (layers, i);

      if (piece->start > at)
        {
          FabCutClip *gap = fab_cut_clip_new ("", piece->start - at);

          gap->gap = TRUE;
          g_ptr_array_add (clips, gap);
        }
      g_ptr_array_add (clips, g_steal_pointer (&piece->clip));
      at = piece->end;
    }
}
