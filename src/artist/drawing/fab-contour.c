/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidate lines of the meshes: where a smooth surface turns from the eye (Hertzmann: normal ·
 * view is zero, interpolated inside triangles), where it is folded, where it ends. Chained into
 * long lines. */
#define G_LOG_DOMAIN "fab-contour"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define CREASE_COS .848f /* 32° */
#define NO_NODE    G_MAXUINT32

typedef struct
{
  guint64      node[2];
  FabLinePoint end[2];
  guint32      next[2];  /* the next segment end at this node */
  guint16      item, part;
  FabLineKind  kind;
  gboolean     taken;
} Segment;

typedef struct
{
  const FabStage *stage;
  GArray         *segments;
  guint32        *welded;    /* of each point: the first one at its place */
  guint           first;     /* of the solid at hand */
} Finder;

typedef struct
{
  guint32 a, b;        /* welded, a < b */
  guint32 triangle[2];
} Edge;

void
fab_lines_init (FabLines *lines)
{
  lines->points = g_array_new (FALSE, FALSE, sizeof (FabLinePoint));
  lines->lines = g_array_new (FALSE, FALSE, sizeof (FabLine));
}

void
fab_lines_clear (FabLines *lines)
{
  g_clear_pointer (&lines->points, g_array_unref);
  g_clear_pointer (&lines->lines, g_array_unref);
}

static guint32
mix (guint32 h)
{
  h ^= h >> 16;
  h *= 0x7feb352du;
  h ^= h >> 15;
  h *= 0x846ca68bu;
  return h ^ (h >> 16);
}

static guint
table_size (guint n)
{
  guint size = 16;

  while (size < 2 * n)
    size *= 2;
  return size;
}

static gboolean
same_place (FabVec3 a,
            FabVec3 b)
{
  return a.x == b.x && a.y == b.y && a.z == b.z;
}

static guint32
hash_place (FabVec3 p)
{
  guint32 bits[3];

  memcpy (bits, &p, sizeof bits);
  return mix (bits[0] ^ mix (bits[1] ^ mix (bits[2])));
}

/* Builders split points where normals break; lines need to know them as one. */
static void
weld_points (Finder         *finder,
             const FabSolid *solid)
{
  guint size = table_size (solid->n_points);
  g_autofree guint32 *table = g_new (guint32, size);

  memset (table, 0xff, size * sizeof *table);
  for (guint i = solid->first_point; i < solid->first_point + solid->n_points; i++)
    {
      FabVec3 p = fab_stage_point (finder->stage, i)->p;
      guint slot = hash_place (p) & (size - 1);

      while (table[slot] != NO_NODE &&
             !same_place (fab_stage_point (finder->stage, table[slot])->p, p))
        slot = (slot + 1) & (size - 1);
      if (table[slot] == NO_NODE)
        table[slot] = i;
      finder->welded[i] = table[slot];
    }
}

static gboolean
is_outside (const FabStage     *stage,
            const FabLinePoint *a,
            const FabLinePoint *b)
{
  float margin = 24;

  return MAX (a->p.x, b->p.x) < -margin || MIN (a->p.x, b->p.x) > stage->width + margin ||
         MAX (a->p.y, b->p.y) < -margin || MIN (a->p.y, b->p.y) > stage->height + margin;
}

static FabLinePoint
project_line_point (const FabView *view,
                    FabVec3        p)
{
  float iz = 1 / p.z;

  return (FabLinePoint) { { view->cx + view->focal * p.x * iz, view->cy - view->focal * p.y * iz },
                          { 0, 0 }, iz };
}

/* Puts the nearer end on a plane a little in front of the eye; FALSE when all lies behind it. */
static gboolean
clip_segment (FabVec3 p[2],
              guint64 node[2])
{
  const float plane = .08f;

  if (!(isfinite (p[0].z) && isfinite (p[1].z)) || (p[0].z < plane && p[1].z < plane))
    return FALSE;
  for (int k = 0; k < 2; k++)
    if (p[k].z < plane)
      {
        p[k] = fab_vec3_lerp (p[k], p[1 - k], (plane - p[k].z) / (p[1 - k].z - p[k].z));
        node[k] ^= G_GUINT64_CONSTANT (1) << 63;
      }
  return TRUE;
}

static void
add_segment (Finder            *finder,
             const FabTriangle *triangle,
             FabLineKind        kind,
             FabVec3            p[2],
             guint64            node[2],
             FabVec2            outside)
{
  Segment s = { .item = triangle->item, .part = triangle->part, .kind = kind };

  if (!clip_segment (p, node))
    return;
  for (int k = 0; k < 2; k++)
    {
      s.node[k] = node[k];
      s.end[k] = project_line_point (&finder->stage->view, p[k]);
      s.end[k].n = outside;
      s.next[k] = NO_NODE;
    }
  if (!is_outside (finder->stage, &s.end[0], &s.end[1]))
    g_array_append_val (finder->segments, s);
}

static FabVec2
unit2 (float x,
       float y)
{
  float l = sqrtf (x * x + y * y);

  return l > 1e-9f ? (FabVec2) { x / l, y / l } : (FabVec2) { 0, 0 };
}

static guint64
edge_node (guint32 a,
           guint32 b)
{
  return ((guint64) (MIN (a, b) + 1) << 32) | (MAX (a, b) + 1);
}

/* The line through one smooth triangle on which the surface is seen edge-on. */
static void
add_turn (Finder            *finder,
          const FabTriangle *t)
{
  const FabPoint *v[3];
  FabVec3 p[2], n = { 0, 0, 0 };
  guint64 node[2];
  int found = 0;

  for (int k = 0; k < 3; k++)
    v[k] = fab_stage_point (finder->stage, t->v[k]);
  if ((v[0]->facing > 0) == (v[1]->facing > 0) && (v[1]->facing > 0) == (v[2]->facing > 0))
    return;
  for (int k = 0; k < 3 && found < 2; k++)
    {
      const FabPoint *a = v[k], *b = v[(k + 1) % 3];
      float part;

      if ((a->facing > 0) == (b->facing > 0))
        continue;
      part = a->facing / (a->facing - b->facing);
      p[found] = fab_vec3_lerp (a->p, b->p, part);
      n = fab_vec3_add (n, fab_vec3_lerp (a->n, b->n, part));
      node[found++] = edge_node (t->v[k], t->v[(k + 1) % 3]);
    }
  if (found == 2 && isfinite (p[0].x + p[0].y + p[1].x + p[1].y))
    add_segment (finder, t, FAB_LINE_CONTOUR, p, node, unit2 (n.x, -n.y));
}

static FabVec3
face_normal (const FabStage    *stage,
             const FabTriangle *t)
{
  FabVec3 a = fab_stage_point (stage, t->v[0])->p;

  return fab_vec3_normal (fab_vec3_cross (fab_vec3_sub (fab_stage_point (stage, t->v[2])->p, a),
                                          fab_vec3_sub (fab_stage_point (stage, t->v[1])->p, a)));
}

/* Which way the picture lies outside of an edge: away from its triangle's third corner. */
static FabVec2
edge_outside (const Finder      *finder,
              const Edge        *edge,
              const FabTriangle *t)
{
  const FabPoint *a = fab_stage_point (finder->stage, edge->a);
  const FabPoint *b = fab_stage_point (finder->stage, edge->b), *c = a;
  FabVec2 n = unit2 (b->y - a->y, a->x - b->x);

  for (int k = 0; k < 3; k++)
    if (finder->welded[t->v[k]] != edge->a && finder->welded[t->v[k]] != edge->b)
      c = fab_stage_point (finder->stage, t->v[k]);
  if (n.x * (c->x - a->x) + n.y * (c->y - a->y) > 0)
    n = (FabVec2) { -n.x, -n.y };
  return n;
}

static gboolean
shares_points (const FabTriangle *s,
               const FabTriangle *t)
{
  int shared = 0;

  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      shared += s->v[i] == t->v[j];
  return shared >= 2;
}

static void
add_edge_line (Finder            *finder,
               const Edge        *edge,
               const FabTriangle *t,
               FabLineKind        kind)
{
  FabVec3 p[2] = { fab_stage_point (finder->stage, edge->a)->p,
                   fab_stage_point (finder->stage, edge->b)->p };
  guint64 node[2] = { edge->a + 1, edge->b + 1 };
  FabVec2 none = { 0, 0 };

  add_segment (finder, t, kind, p, node,
               kind == FAB_LINE_CONTOUR ? edge_outside (finder, edge, t) : none);
}

static void
judge_edge (Finder     *finder,
            const Edge *edge)
{
  const FabTriangle *s = fab_stage_triangle (finder->stage, edge->triangle[0]);
  const FabTriangle *t = fab_stage_triangle (finder->stage, edge->triangle[1]);
  gboolean backdrop = finder->stage->items[s->item].backdrop;

  if (edge->triangle[1] == FAB_NO_TRIANGLE)
    {
      if (!backdrop || s->front || (s->flags & FAB_FACE_TWO_SIDED))
        add_edge_line (finder, edge, s, FAB_LINE_CONTOUR);
      return;
    }
  if (shares_points (s, t) || (!s->front && !t->front && !(s->flags & FAB_FACE_TWO_SIDED)))
    return;
  if (s->front != t->front)
    add_edge_line (finder, edge, s->front ? s : t, FAB_LINE_CONTOUR);
  else if (((s->flags | t->flags) & FAB_FACE_NO_CREASE) == 0 &&
           fab_vec3_dot (face_normal (finder->stage, s),
                         face_normal (finder->stage, t)) < CREASE_COS)
    add_edge_line (finder, edge, s, FAB_LINE_CREASE);
}

/* Edges in the order they are met, and a table that finds them. */
typedef struct
{
  Edge    *edges;
  guint    n;
  guint32 *table;        /* NO_NODE: free */
  guint    size;
} Edges;

static void
note_edge (Edges  *self,
           guint32 a,
           guint32 b,
           guint32 triangle)
{
  guint32 low = MIN (a, b), high = MAX (a, b);
  guint slot = mix (low * 0x9e3779b9u ^ mix (high)) & (self->size - 1);
  Edge *edge;

  while (self->table[slot] != NO_NODE && (self->edges[self->table[slot]].a != low ||
                                          self->edges[self->table[slot]].b != high))
    slot = (slot + 1) & (self->size - 1);
  if (self->table[slot] == NO_NODE)
    {
      self->table[slot] = self->n;
      self->edges[self->n++] = (Edge) { low, high, { triangle, FAB_NO_TRIANGLE } };
      return;
    }
  edge = &self->edges[self->table[slot]];
  if (edge->triangle[1] == FAB_NO_TRIANGLE)
    edge->triangle[1] = triangle;
}

static void
find_in_solid (Finder         *finder,
               const FabSolid *solid)
{
  guint size = table_size (solid->n_triangles * 2);
  g_autofree Edge *edges = g_new (Edge, MAX (solid->n_triangles * 3, 1));
  g_autofree guint32 *table = g_new (guint32, size);
  Edges found = { edges, 0, table, size };

  memset (table, 0xff, size * sizeof *table);
  weld_points (finder, solid);
  for (guint i = solid->first_triangle; i < solid->first_triangle + solid->n_triangles; i++)
    {
      const FabTriangle *t = fab_stage_triangle (finder->stage, i);
      guint32 w[3] = { finder->welded[t->v[0]], finder->welded[t->v[1]], finder->welded[t->v[2]] };

      if (w[0] == w[1] || w[1] == w[2] || w[2] == w[0])
        continue;
      for (int k = 0; k < 3; k++)
        note_edge (&found, w[k], w[(k + 1) % 3], i);
      add_turn (finder, t);
    }
  for (guint i = 0; i < found.n; i++)
    judge_edge (finder, &edges[i]);
}

/* ── Chaining ── */

typedef struct
{
  guint64 *node;
  guint32 *head;
  guint    size;
} NodeTable;

static guint
find_node (const NodeTable *table,
           guint64          node)
{
  guint slot = mix ((guint32) node ^ mix ((guint32) (node >> 32))) & (table->size - 1);

  while (table->head[slot] != NO_NODE && table->node[slot] != node)
    slot = (slot + 1) & (table->size - 1);
  return slot;
}

static void
link_segments (GArray    *segments,
               NodeTable *table)
{
  table->size = table_size (segments->len * 2);
  table->node = g_new0 (guint64, table->size);
  table->head = g_new (guint32, table->size);
  memset (table->head, 0xff, table->size * sizeof (guint32));
  for (guint i = 0; i < segments->len; i++)
    for (int k = 0; k < 2; k++)
      {
        Segment *s = &g_array_index (segments, Segment, i);
        guint slot = find_node (table, s->node[k]);

        s->next[k] = table->head[slot];
        table->node[slot] = s->node[k];
        table->head[slot] = i * 2 + k;
      }
}

static float
turn_cos (const Segment *from,
          int            leaves,
          const Segment *to,
          int            enters)
{
  FabVec2 a = unit2 (from->end[leaves].p.x - from->end[1 - leaves].p.x,
                     from->end[leaves].p.y - from->end[1 - leaves].p.y);
  FabVec2 b = unit2 (to->end[1 - enters].p.x - to->end[enters].p.x,
                     to->end[1 - enters].p.y - to->end[enters].p.y);

  return a.x * b.x + a.y * b.y;
}

/* The free segment end at the node that goes on straightest, or NO_NODE. */
static guint32
choose_next (GArray          *segments,
             const NodeTable *table,
             guint            at,
             int              leaves)
{
  const Segment *s = &g_array_index (segments, Segment, at);
  guint32 best = NO_NODE;
  float best_cos = s->kind == FAB_LINE_CONTOUR ? -.2f : .5f;

  for (guint32 e = table->head[find_node (table, s->node[leaves])]; e != NO_NODE;)
    {
      const Segment *t = &g_array_index (segments, Segment, e / 2);
      float c;

      if (!t->taken && t->kind == s->kind && t->item == s->item && t->part == s->part &&
          (c = turn_cos (s, leaves, t, e % 2)) > best_cos)
        {
          best_cos = c;
          best = e;
        }
      e = t->next[e % 2];
    }
  return best;
}

/* Walks from one end of a segment; points come out in walking order. */
static void
walk_chain (GArray          *segments,
            const NodeTable *table,
            guint            from,
            int              leaves,
            GArray          *out)
{
  guint32 e;

  while ((e = choose_next (segments, table, from, leaves)) != NO_NODE)
    {
      Segment *s = &g_array_index (segments, Segment, e / 2);

      s->taken = TRUE;
      from = e / 2;
      leaves = 1 - (int) (e % 2);
      g_array_append_val (out, s->end[leaves]);
    }
}

static void
add_chain (FabLines        *lines,
           GArray          *segments,
           const NodeTable *table,
           guint            start,
           GArray          *back)
{
  Segment *s = &g_array_index (segments, Segment, start);
  FabLine line = { .first = lines->points->len, .item = s->item, .part = s->part, .kind = s->kind };
  FabLinePoint a, b;

  s->taken = TRUE;
  g_array_set_size (back, 0);
  walk_chain (segments, table, start, 0, back);
  for (guint i = back->len; i > 0; i--)
    g_array_append_val (lines->points, g_array_index (back, FabLinePoint, i - 1));
  g_array_append_vals (lines->points, s->end, 2);
  walk_chain (segments, table, start, 1, lines->points);
  line.n = lines->points->len - line.first;
  line.round = s->node[0] >> 32 != 0;
  a = g_array_index (lines->points, FabLinePoint, line.first);
  b = g_array_index (lines->points, FabLinePoint, line.first + line.n - 1);
  line.closed = line.n > 3 && fabsf (a.p.x - b.p.x) + fabsf (a.p.y - b.p.y) < .05f;
  g_array_append_val (lines->lines, line);
}

void
fab_lines_find (FabLines       *lines,
                const FabStage *stage)
{
  g_autofree guint32 *welded = g_new (guint32, MAX (stage->points->len, 1));
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  g_autoptr (GArray) back = g_array_new (FALSE, FALSE, sizeof (FabLinePoint));
  Finder finder = { stage, segments, welded, 0 };
  NodeTable table;

  for (gsize i = 0; i < stage->n_items; i++)
    if (stage->solids[i].visible > 0)
      find_in_solid (&finder, &stage->solids[i]);
  link_segments (segments, &table);
  for (guint i = 0; i < segments->len; i++)
    if (!g_array_index (segments, Segment, i).taken)
      add_chain (lines, segments, &table, i, back);
  g_free (table.node);
  g_free (table.head);
}
