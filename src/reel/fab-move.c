/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-move.h"

#define MS (G_USEC_PER_SEC / 1000)
#define DRIFT 1.04   /* of a panel for which nobody chose a move */
#define REACH .04    /* of a small move, in frames */
#define MAX_MARGIN 2 /* a picture is not drawn larger than this, however close one goes */
#define MAX_KEYS 256

struct FabMove
{
  FabCameraShift from, to;
  FabEase        ease;
  double         over;   /* the share of the panel in which it happens */
  double         shake;
  GArray        *keys;   /* FabCameraKey, or NULL */
  gboolean       small;  /* it looks the same in the plane */
  gboolean       turn;   /* of the keys: zoom and pan instead of travelling */
  double         margin; /* so much larger the picture of a move in the plane */
};

/* --- pace --------------------------------------------------------------------------------------------------------- */

static const char * const eases[FAB_N_EASES] = {
  [FAB_EASE_LINEAR] = "linear", [FAB_EASE_IN] = "in", [FAB_EASE_OUT] = "out", [FAB_EASE_IN_OUT] = "in-out",
  [FAB_EASE_HOLD] = "hold",
};

const char *
fab_ease_id (FabEase ease)
{
  g_return_val_if_fail (ease < FAB_N_EASES, "linear");

  return eases[ease];
}

static FabEase
find_ease (const char *id)
{
  for (guint i = 0; i < FAB_N_EASES; i++)
    if (g_strcmp0 (id, eases[i]) == 0)
      return i;

  return FAB_EASE_IN_OUT;
}

double
fab_ease_at (FabEase ease,
             double  t)
{
  t = CLAMP (t, 0, 1);
  switch (ease)
    {
    case FAB_EASE_IN: return t * t;
    case FAB_EASE_OUT: return t * (2 - t);
    case FAB_EASE_IN_OUT: return t * t * (3 - 2 * t); /* Hermite's smoothstep */
    case FAB_EASE_HOLD: return t < 1 ? 0 : 1;
    case FAB_EASE_LINEAR:
    default: return t;
    }
}

/* --- words -------------------------------------------------------------------------------------------------------- */

/* @words: how people say it; the first is its id. What stands before "|" is only meant when it is all that is said: in a prompt
 * "left" is no move. @from and @to in the units of FabCameraShift; right, up, nearer, clockwise are more than 0. */
typedef struct
{
  const char     *words;
  FabCameraShift  from, to;
  FabEase         ease;
  double          over;  /* 0: all of the panel */
  double          shake;
  gint64          time;  /* it takes to be seen */
} Row;

#define TO(...) .to = { __VA_ARGS__, .zoom = 1 }, .from = { .zoom = 1 }
#define FROM(...) .from = { __VA_ARGS__, .zoom = 1 }, .to = { .zoom = 1 }
#define ACROSS(field, reach) .from = { .field = -(reach), .zoom = 1 }, .to = { .field = (reach), .zoom = 1 }
#define SLOW .ease = FAB_EASE_IN_OUT

static const Row rows[] = {
  { "still|locked off,static shot,static camera,camera holds", TO (.dolly = 0), SLOW },
  /* small ones, as boarding gives them */
  { "in|", TO (.dolly = .075), SLOW },
  { "out|", FROM (.dolly = .075), SLOW },
  { "left|", ACROSS (truck, -REACH), SLOW },
  { "right|", ACROSS (truck, REACH), SLOW },
  { "up|", ACROSS (crane, REACH), SLOW },
  { "down|", ACROSS (crane, -REACH), SLOW },
  /* whole ones; who says more in words that another row has stands before it */
  { "|crash zoom,snap zoom,smash zoom,fast zoom", .from = { .zoom = 1 }, .to = { .zoom = 1.7 }, .ease = FAB_EASE_OUT, .over = .2, .time = 1200 * MS },
  { "|dolly zoom,vertigo shot,vertigo effect,zolly,trombone shot", .from = { .zoom = 1 }, .to = { .dolly = .4, .zoom = .6 }, SLOW,
    .time = 2500 * MS },
  { "|whip pan left,swish pan left", FROM (.pan = 1.3), .ease = FAB_EASE_OUT, .over = .18, .time = 1000 * MS },
  { "|whip pan right,whip pan,swish pan right,swish pan,whips to", FROM (.pan = -1.3), .ease = FAB_EASE_OUT, .over = .18, .time = 1000 * MS },
  { "|creep in,creeps in,slow push,slowly pushes in", TO (.dolly = .15), SLOW, .time = 3000 * MS },
  { "|push in,pushes in,pushing in,push-in,dolly in,dollies in,dollying in,track in,tracks in,move in on,moves in on,"
    "closes in on,camera moves closer", TO (.dolly = .3), SLOW, .time = 2000 * MS },
  { "|pull out,pulls out,pull back,pulls back,pulling back,dolly out,dollies out,track out,tracks out,dolly back,camera pulls away",
    FROM (.dolly = .3), SLOW, .time = 2000 * MS },
  { "|zoom in,zooms in,zooming in,slow zoom", .from = { .zoom = 1 }, .to = { .zoom = 1.4 }, SLOW, .time = 2000 * MS },
  { "|zoom out,zooms out,zooming out", .from = { .zoom = 1.4 }, .to = { .zoom = 1 }, SLOW, .time = 2000 * MS },
  { "|pan left,pans left,panning left,pan to the left,pans to the left", ACROSS (pan, -.16), SLOW, .time = 2000 * MS },
  { "|pan right,pans right,panning right,pan to the right,pans to the right,pan across,pans across,camera pans", ACROSS (pan, .16), SLOW,
    .time = 2000 * MS },
  { "|tilt up,tilts up,tilting up", FROM (.tilt = -.3), SLOW, .time = 2000 * MS },
  { "|tilt down,tilts down,tilting down", FROM (.tilt = .3), SLOW, .time = 2000 * MS },
  { "|truck left,trucks left,track left,tracks left,tracking left,dolly left,dollies left,slide left,slides left", ACROSS (truck, -.2),
    SLOW, .time = 2000 * MS },
  { "|truck right,trucks right,track right,tracks right,tracking right,dolly right,dollies right,slide right,slides right",
    ACROSS (truck, .2), SLOW, .time = 2000 * MS },
  { "|crane up,cranes up,boom up,booms up,jib up,pedestal up,camera rises,camera cranes up", TO (.crane = .35, .tilt = -.24), SLOW,
    .time = 2500 * MS },
  { "|crane down,cranes down,boom down,booms down,jib down,pedestal down,camera sinks,camera descends,camera lowers",
    FROM (.crane = .35, .tilt = -.24), SLOW, .time = 2500 * MS },
  { "|arc left,arcs left,orbit left,orbits left", ACROSS (arc, -14), SLOW, .time = 2500 * MS },
  { "|arc right,arcs right,orbit right,orbits right,orbit,orbits,arc shot,circles around,camera circles", ACROSS (arc, 14), SLOW,
    .time = 2500 * MS },
  { "|roll left,rolls left,dutch roll left", TO (.roll = -12), SLOW, .time = 2000 * MS },
  { "|roll right,rolls right,dutch roll right,dutch roll,camera rolls,camera roll", TO (.roll = 12), SLOW, .time = 2000 * MS },
  { "|follow,camera follows,we follow,follow shot,following shot,tracking shot,steadicam", TO (.follow = 1), .ease = FAB_EASE_LINEAR,
    .time = 2000 * MS },
  { "|handheld,hand-held,hand held", TO (.dolly = 0), SLOW, .shake = .35 },
  { "|camera shake,shaky cam,shaky camera,camera shakes,earthquake", TO (.dolly = 0), SLOW, .shake = 1 },
};

static const char * const choices[] = {
  "still", "push in", "creep in", "pull out", "zoom in", "zoom out", "crash zoom", "dolly zoom", "pan left", "pan right",
  "whip pan left", "whip pan right", "tilt up", "tilt down", "truck left", "truck right", "crane up", "crane down", "arc left",
  "arc right", "roll left", "roll right", "follow", "handheld", "camera shake", NULL
};

const char * const *
fab_move_list (void)
{
  return choices;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || c == '-' || (guchar) c >= 0x80;
}

/* Where @phrase stands as words of its own. Blanks out what was found, so that "whip pan left" is no "pan left". */
static gboolean
take_phrase (char       *text,
             const char *phrase,
             gsize       length)
{
  for (char *p = text; *p != '\0'; p++)
    if (strncmp (p, phrase, length) == 0 && !is_letter (p[length]) && (p == text || !is_letter (p[-1])))
      {
        memset (p, '.', length);
        return TRUE;
      }

  return FALSE;
}

static gboolean
take_row (const Row *row,
          char      *text,
          gboolean   all)
{
  const char *bar = strchr (row->words, '|');

  if (all && bar > row->words && strlen (text) == (gsize) (bar - row->words) && g_str_has_prefix (row->words, text))
    return TRUE;
  for (const char *p = bar + 1; *p != '\0';)
    {
      gsize length = strcspn (p, ",");

      if (take_phrase (text, p, length))
        return TRUE;
      p += length + (p[length] == ',');
    }

  return FALSE;
}

typedef void (*RowFunc) (const Row *row, gpointer data);

static void
foreach_row (const char *words,
             gboolean    all,
             RowFunc     func,
             gpointer    data)
{
  g_autofree char *text = g_ascii_strdown (words, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (take_row (&rows[i], text, all))
      func (&rows[i], data);
}

static void
add_id (const Row *row,
        gpointer   data)
{
  GString *ids = data;
  const char *bar = strchr (row->words, '|');

  if (ids->len > 0)
    g_string_append (ids, "+");
  if (bar > row->words)
    g_string_append_len (ids, row->words, bar - row->words);
  else
    g_string_append_len (ids, bar + 1, strcspn (bar + 1, ","));
}

char *
fab_move_find (const char *prompt)
{
  GString *ids = g_string_new (NULL);

  g_return_val_if_fail (prompt != NULL, NULL);

  foreach_row (prompt, FALSE, add_id, ids);

  return g_string_free (ids, FALSE);
}

static void
add_time (const Row *row,
          gpointer   data)
{
  gint64 *time = data;

  *time = MAX (*time, row->time);
}

gint64
fab_move_time (const char *words)
{
  gint64 time = 0;

  g_return_val_if_fail (words != NULL, 0);

  foreach_row (words, TRUE, add_time, &time);

  return time;
}

/* --- moves by words ----------------------------------------------------------------------------------------------- */

static FabCameraShift
mix_shift (FabCameraShift a,
           FabCameraShift b,
           double         t)
{
  return (FabCameraShift) {
    .dolly = a.dolly + (b.dolly - a.dolly) * t,
    .truck = a.truck + (b.truck - a.truck) * t,
    .crane = a.crane + (b.crane - a.crane) * t,
    .pan = a.pan + (b.pan - a.pan) * t,
    .tilt = a.tilt + (b.tilt - a.tilt) * t,
    .arc = a.arc + (b.arc - a.arc) * t,
    .roll = a.roll + (b.roll - a.roll) * t,
    .follow = a.follow + (b.follow - a.follow) * t,
    /* even to the eye, or in step with a way: a dolly zoom keeps the size of who is looked at */
    .zoom = a.dolly == b.dolly ? a.zoom * pow (b.zoom / a.zoom, t) : a.zoom + (b.zoom - a.zoom) * t,
  };
}

static void
add_shift (FabCameraShift       *shift,
           const FabCameraShift *more)
{
  shift->dolly += more->dolly;
  shift->truck += more->truck;
  shift->crane += more->crane;
  shift->pan += more->pan;
  shift->tilt += more->tilt;
  shift->arc += more->arc;
  shift->roll += more->roll;
  shift->follow += more->follow;
  shift->zoom *= more->zoom;
}

static void
add_row (const Row *row,
         gpointer   data)
{
  FabMove *self = data;

  add_shift (&self->from, &row->from);
  add_shift (&self->to, &row->to);
  self->shake = MAX (self->shake, row->shake);
  self->small &= row->time == 0;
  self->over = MIN (self->over, row->over > 0 ? row->over : 1);
  self->ease = row->ease;
}

static void
drift (FabMove *self,
       guint    index)
{
  self->from.dolly = index % 2 == 0 ? 0 : 1 - 1 / DRIFT;
  self->to.dolly = index % 2 == 0 ? 1 - 1 / DRIFT : 0;
}

/* --- keys --------------------------------------------------------------------------------------------------------- */

static double
get_number (JsonObject *object,
            const char *name,
            double      fallback,
            double      least,
            double      most)
{
  JsonNode *node = json_object_get_member (object, name);
  double value = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : fallback;

  return isfinite (value) ? CLAMP (value, least, most) : fallback;
}

static void
read_key (GArray   *keys,
          JsonNode *node)
{
  JsonObject *object;
  JsonNode *ease;
  FabCameraKey key;

  if (!JSON_NODE_HOLDS_OBJECT (node) || keys->len >= MAX_KEYS)
    return;
  object = json_node_get_object (node);
  ease = json_object_get_member (object, "ease");
  key.t = get_number (object, "t", 0, 0, 1);
  key.x = get_number (object, "x", .5, -4, 5);
  key.y = get_number (object, "y", .5, -4, 5);
  key.w = get_number (object, "w", 1, .02, 8);
  key.roll = get_number (object, "roll", 0, -3600, 3600);
  key.ease = find_ease (ease != NULL && JSON_NODE_HOLDS_VALUE (ease) ? json_node_get_string (ease) : NULL);
  g_array_append_val (keys, key);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const FabCameraKey *first = a, *second = b;

  return (first->t > second->t) - (first->t < second->t);
}

GArray *
fab_move_parse_keys (const char *camera,
                     gboolean   *turn,
                     double     *shake)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (FabCameraKey));
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object;
  JsonNode *list;

  g_return_val_if_fail (camera != NULL, keys);

  if (turn != NULL)
    *turn = FALSE;
  if (shake != NULL)
    *shake = 0;
  root = *camera != '\0' ? json_from_string (camera, NULL) : NULL;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return keys;
  object = json_node_get_object (root);
  if (turn != NULL)
    *turn = json_object_get_boolean_member_with_default (object, "turn", FALSE);
  if (shake != NULL)
    *shake = get_number (object, "shake", 0, 0, 1);
  list = json_object_get_member (object, "keys");
  for (guint i = 0; list != NULL && JSON_NODE_HOLDS_ARRAY (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    read_key (keys, json_array_get_element (json_node_get_array (list), i));
  g_array_sort (keys, compare_keys);

  return keys;
}

char *
fab_move_keys_to_json (const FabCameraKey *keys,
                       guint               n,
                       gboolean            turn,
                       double              shake)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "keys");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      const struct { const char *name; double value; } numbers[] = {
        { "t", keys[i].t }, { "x", keys[i].x }, { "y", keys[i].y }, { "w", keys[i].w }, { "roll", keys[i].roll },
      };

      json_builder_begin_object (builder);
      for (gsize k = 0; k < G_N_ELEMENTS (numbers); k++)
        {
          json_builder_set_member_name (builder, numbers[k].name);
          json_builder_add_double_value (builder, numbers[k].value);
        }
      json_builder_set_member_name (builder, "ease");
      json_builder_add_string_value (builder, fab_ease_id (keys[i].ease));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "turn");
  json_builder_add_boolean_value (builder, turn);
  json_builder_set_member_name (builder, "shake");
  json_builder_add_double_value (builder, shake);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* From one frame to the next: as wide as looks even, its centre on the straight way that a closing frame takes. */
static FabCameraKey
mix_keys (const FabCameraKey *a,
          const FabCameraKey *b,
          double              t)
{
  double w = a->w * pow (b->w / a->w, t);
  double way = fabs (a->w - b->w) > 1e-6 ? (a->w - w) / (a->w - b->w) : t;

  return (FabCameraKey) {
    .x = a->x + (b->x - a->x) * way,
    .y = a->y + (b->y - a->y) * way,
    .w = w,
    .roll = a->roll + (b->roll - a->roll) * t,
  };
}

static FabCameraKey
key_at (const FabMove *self,
        double         progress)
{
  const FabCameraKey *keys = (const FabCameraKey *) (gconstpointer) self->keys->data;
  guint n = self->keys->len, i = 0;
  double room;

  while (i + 1 < n && keys[i + 1].t <= progress)
    i++;
  if (progress <= keys[0].t || i + 1 == n)
    return keys[i];
  room = keys[i + 1].t - keys[i].t;

  return mix_keys (&keys[i], &keys[i + 1], fab_ease_at (keys[i].ease, (progress - keys[i].t) / MAX (room, 1e-9)));
}

static FabCameraShift
shift_of_key (const FabMove      *self,
              const FabCameraKey *key)
{
  FabCameraShift shift = { .zoom = 1, .roll = key->roll };

  if (self->turn)
    {
      shift.pan = key->x - .5;
      shift.tilt = .5 - key->y;
      shift.zoom = 1 / key->w;
      return shift;
    }
  shift.truck = key->x - .5;
  shift.crane = .5 - key->y;
  shift.dolly = 1 - key->w;

  return shift;
}

GArray *
fab_move_to_keys (const FabMove *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (FabCameraKey));

  g_return_val_if_fail (self != NULL, keys);

  if (self->keys != NULL)
    {
      g_array_append_vals (keys, self->keys->data, self->keys->len);
      return keys;
    }
  for (int i = 0; i < 2; i++)
    {
      FabCameraShift shift = i == 0 ? self->from : self->to;
      FabCameraKey key = { .t = i == 0 ? 0 : self->over, .ease = self->ease, .roll = shift.roll };

      key.x = .5 + shift.truck + shift.pan;
      key.y = .5 - shift.crane - shift.tilt;
      key.w = (1 - shift.dolly) / shift.zoom;
      g_array_append_val (keys, key);
    }

  return keys;
}

/* --- any move ----------------------------------------------------------------------------------------------------- */

/* A hand that is not steady: slow sway and quick tremble, never the same again (frequencies without a common measure). */
static double
sway (double seconds,
      double offset)
{
  return .55 * sin (2 * G_PI * (.83 * seconds + offset)) + .3 * sin (2 * G_PI * (1.97 * seconds + 1.7 * offset)) +
         .15 * sin (2 * G_PI * (5.13 * seconds + 3.1 * offset));
}

static void
shake (FabCameraShift *shift,
       double          amount,
       double          seconds)
{
  double quick = 1 + 2 * amount; /* what is shaken hard trembles faster */

  if (amount <= 0)
    return;
  shift->pan += .022 * amount * sway (seconds * quick, .13);
  shift->tilt += .022 * amount * sway (seconds * quick, .57);
  shift->roll += 1.1 * amount * sway (seconds * quick, .91);
}

FabCameraShift
fab_move_at (const FabMove *self,
             double         progress,
             double         seconds)
{
  FabCameraShift shift;

  g_return_val_if_fail (self != NULL, (FabCameraShift) { .zoom = 1 });

  progress = CLAMP (progress, 0, 1);
  if (self->keys != NULL)
    {
      FabCameraKey key = key_at (self, progress);

      shift = shift_of_key (self, &key);
    }
  else
    shift = mix_shift (self->from, self->to, fab_ease_at (self->ease, progress / self->over));
  shake (&shift, self->shake, seconds);

  return shift;
}

/* On a picture every move is one of the frame over it. */
static FabView
flatten (const FabCameraShift *shift)
{
  double scale = shift->zoom / MAX (1 - shift->dolly, .02);
  double x = shift->truck + shift->pan, y = shift->crane + shift->tilt;

  /* one cannot look beyond it: as far as half a frame, and the rest of the way is lost */
  x = CLAMP (x, -.2, .2);
  y = CLAMP (y, -.2, .2);

  return (FabView) { scale, -x * scale, y * scale, shift->roll };
}

/* How much larger the picture must be that the frame stays on it. A turned frame needs the room of its corners (16:9). */
static double
room_of (FabView view)
{
  double angle = fabs (view.roll) * G_PI / 180;
  double turned = cos (angle) + 16 / 9. * sin (angle);

  return (turned + 2 * MAX (fabs (view.dx), fabs (view.dy))) / view.scale;
}

static void
measure (FabMove *self)
{
  FabView a = flatten (&self->from), b = flatten (&self->to);

  self->margin = MAX (1, MAX (room_of (a), room_of (b)));
  if (self->shake > 0)
    self->margin += .05 * self->shake;
}

FabView
fab_move_view (const FabMove *self,
               double         progress,
               double         seconds)
{
  FabCameraShift shift;
  FabView view;

  g_return_val_if_fail (self != NULL, ((FabView) { .scale = 1 }));

  if (self->keys != NULL)
    {
      FabCameraKey key = key_at (self, CLAMP (progress, 0, 1));
      FabCameraShift hand = { 0 };

      shake (&hand, self->shake, seconds);
      return (FabView) { 1 / key.w, (.5 - key.x - hand.pan) / key.w, (.5 - key.y + hand.tilt) / key.w, key.roll + hand.roll };
    }
  shift = fab_move_at (self, progress, seconds);
  view = flatten (&shift);
  view.scale *= self->margin;
  if (self->margin > 1)
    {
      double room = (view.scale - 1) / 2;

      view.dx = CLAMP (view.dx, -room, room);
      view.dy = CLAMP (view.dy, -room, room);
    }

  return view;
}

double
fab_move_get_margin (const FabMove *self)
{
  double largest;

  g_return_val_if_fail (self != NULL, 1);

  if (self->keys == NULL)
    largest = self->margin * MAX (flatten (&self->from).scale, flatten (&self->to).scale);
  else
    largest = 1;
  for (guint i = 0; self->keys != NULL && i < self->keys->len; i++)
    largest = MAX (largest, 1 / g_array_index (self->keys, FabCameraKey, i).w);

  return CLAMP (largest, 1, MAX_MARGIN);
}

gboolean
fab_move_is_still (const FabMove *self)
{
  FabCameraKey *keys;

  g_return_val_if_fail (self != NULL, TRUE);

  if (self->shake > 0)
    return FALSE;
  if (self->keys == NULL)
    return memcmp (&self->from, &self->to, sizeof self->from) == 0;
  keys = (FabCameraKey *) (gpointer) self->keys->data;
  for (guint i = 1; i < self->keys->len; i++)
    if (keys[i].x != keys[0].x || keys[i].y != keys[0].y || keys[i].w != keys[0].w || keys[i].roll != keys[0].roll)
      return FALSE;

  return TRUE;
}

gboolean
fab_move_travels (const FabMove *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !fab_move_is_still (self) && (self->keys != NULL || !self->small);
}

FabMove *
fab_move_new (const char *words,
              const char *camera,
              guint       index)
{
  FabMove *self;

  g_return_val_if_fail (words != NULL && camera != NULL, NULL);

  self = g_atomic_rc_box_new0 (FabMove);
  self->from.zoom = self->to.zoom = 1;
  self->over = 1;
  self->small = TRUE;
  self->ease = FAB_EASE_IN_OUT;
  self->keys = fab_move_parse_keys (camera, &self->turn, &self->shake);
  if (self->keys->len == 0)
    {
      g_clear_pointer (&self->keys, g_array_unref);
      foreach_row (words, TRUE, add_row, self);
      if (*words == '\0' && self->shake == 0)
        drift (self, index);
    }
  measure (self);

  return self;
}

FabMove *
fab_move_ref (FabMove *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_move (gpointer data)
{
  FabMove *self = data;

  g_clear_pointer (&self->keys, g_array_unref);
}

void
fab_move_unref (FabMove *self)
{
  g_atomic_rc_box_release_full (self, clear_move);
}
