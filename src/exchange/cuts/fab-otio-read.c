/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-cut-layers.h"
#include "fab-exchange-error.h"
#include "fab-json.h"
#include "fab-otio.h"

#define MAX_TRACKS 1000

/* One file, being read. */
typedef struct
{
  FabCut *cut;
  double  rate;
  guint   n_clips;
  guint   n_tracks;
} Reader;

/* --- what all objects have ------------------------------------------------------------------------------- */

/* Versions differ in names of members only, which are all tried. */
static gboolean
is_a (JsonObject *object,
      const char *schema)
{
  const char *name = fab_json_get_text (object, "OTIO_SCHEMA");
  gsize length = strlen (schema);

  return strncmp (name, schema, length) == 0 && (name[length] == '.' || name[length] == '\0');
}

static gint64
read_time (const Reader *self,
           JsonObject   *time)
{
  double value = fab_json_get_number (time, "value", 0), rate = fab_json_get_number (time, "rate", self->rate);
  double frames = rate > 0 ? rint (value * self->rate / rate) : 0;

  return (gint64) CLAMP (frames, -(double) FAB_CUT_MAX_FRAMES, (double) FAB_CUT_MAX_FRAMES);
}

static gint64
read_length (const Reader *self,
             JsonObject   *range)
{
  return range != NULL ? read_time (self, fab_json_get_object (range, "duration")) : 0;
}

/* That of the first time in there which has one. */
static double
find_rate (JsonNode *node)
{
  double rate = 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr(GList) members = json_object_get_values (object);

      if (is_a (object, "RationalTime"))
        rate = fab_json_get_number (object, "rate", 0);
      for (GList *l = members; l != NULL && !(rate >= 1); l = l->next)
        rate = find_rate (l->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array) && !(rate >= 1); i++)
        rate = find_rate (json_array_get_element (array, i));
    }

  return rate;
}

/* --- clips ----------------------------------------------------------------------------------------------- */

static JsonObject *
find_media (JsonObject *clip)
{
  JsonObject *references = fab_json_get_object (clip, "media_references");
  const char *key = fab_json_get_text (clip, "active_media_reference_key");

  if (references == NULL)
    return fab_json_get_object (clip, "media_reference");

  return fab_json_get_object (references, *key != '\0' ? key : "DEFAULT_MEDIA");
}

static char *
read_media (JsonObject *media)
{
  const char *uri = fab_json_get_text (media, "target_url");
  g_autofree char *sequence = NULL;

  if (is_a (media, "ImageSequenceReference"))
    {
      int digits = (int) CLAMP (fab_json_get_int (media, "frame_zero_padding", 0), 0, 12);

      sequence = g_strdup_printf ("%s%s%0*" G_GINT64_FORMAT "%s", fab_json_get_text (media, "target_url_base"),
                                  fab_json_get_text (media, "name_prefix"), digits,
                                  fab_json_get_int (media, "start_frame", 1), fab_json_get_text (media, "name_suffix"));
      uri = sequence;
    }

  return *uri != '\0' ? fab_cut_decode_path (uri) : NULL;
}

static void
read_facts (FabCutClip *clip,
            JsonObject *object)
{
  JsonObject *ours = fab_json_get_object (fab_json_get_object (object, "metadata"), "fabula");
  g_autoptr(GList) names = ours != NULL ? json_object_get_members (ours) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    fab_cut_clip_note (clip, l->data, fab_json_get_text (ours, l->data));
  clip->gain = CLAMP (fab_json_get_number (ours, "gain", 0), -96, 96);
  clip->fade_in = CLAMP (fab_json_get_int (ours, "fade_in", 0), 0, clip->duration);
  clip->fade_out = CLAMP (fab_json_get_int (ours, "fade_out", 0), 0, clip->duration);
  clip->panel = fab_json_get_int (ours, "panel", 0);
}

/* A name, or since 0.19 an object that has one. */
static const char *
read_colour (JsonObject *marker)
{
  JsonObject *object = fab_json_get_object (marker, "color");

  return fab_cut_find_colour (fab_json_get_text (object != NULL ? object : marker, object != NULL ? "name" : "color"));
}

static void
read_markers (Reader     *self,
              FabCutClip *clip,
              JsonObject *object)
{
  JsonArray *markers = fab_json_get_array (object, "markers");

  for (guint i = 0; markers != NULL && i < json_array_get_length (markers); i++)
    {
      JsonObject *marker = fab_json_peek (markers, i);
      JsonObject *range = fab_json_get_object (marker, "marked_range");
      const char *text = fab_json_get_text (marker, "comment");

      if (range == NULL)
        range = fab_json_get_object (marker, "range");
      if (*text == '\0')
        text = fab_json_get_text (marker, "name");
      if (marker != NULL)
        fab_cut_clip_mark (clip, text, read_colour (marker),
                           MAX (read_time (self, fab_json_get_object (range, "start_time")) - clip->source, 0),
                           MAX (read_length (self, range), 0));
    }
}

static FabCutClip *
read_clip (Reader     *self,
           JsonObject *object,
           gint64      source,
           gint64      duration)
{
  FabCutClip *clip = fab_cut_clip_new (fab_json_get_text (object, "name"), duration);
  JsonObject *media = find_media (object);

  clip->source = source;
  clip->media = read_media (media);
  clip->length = MAX (read_length (self, fab_json_get_object (media, "available_range")), 0);
  read_facts (clip, object);
  read_markers (self, clip, object);
  self->n_clips++;

  return clip;
}

/* --- tracks ---------------------------------------------------------------------------------------------- */

static GPtrArray *read_layers (Reader *self, JsonObject *object, const char *kind);

/* A transition, for the clip that comes next. */
static void
read_transition (Reader     *self,
                 JsonObject *object,
                 FabCutClip *join)
{
  const char *name = fab_json_get_text (object, "name");

  join->transition = fab_cut_find_transition (*name != '\0' ? name : "dissolve");
  join->before = MAX (read_time (self, fab_json_get_object (object, "in_offset")), 0);
  join->after = MAX (read_time (self, fab_json_get_object (object, "out_offset")), 0);
}

/* Adds what @item shows to @pieces from frame @at on. Returns how long it takes. */
static gint64
read_item (Reader     *self,
           JsonObject *item,
           const char *kind,
           gint64      at,
           FabCutClip *join,
           GPtrArray  *pieces)
{
  JsonObject *range = fab_json_get_object (item, "source_range");
  gint64 start = range != NULL ? read_time (self, fab_json_get_object (range, "start_time")) : 0;
  gint64 duration = read_length (self, range);
  gboolean nested = is_a (item, "Stack") || is_a (item, "Track") || is_a (item, "Sequence");
  gboolean enabled;
  FabCutClip *clip;

  if (nested)
    {
      g_autoptr(GPtrArray) inner = read_layers (self, item, kind);

      duration = range != NULL ? duration : fab_cut_layers_end (inner);
      fab_cut_layers_insert (pieces, inner, start, duration, at);
      return MAX (duration, 0);
    }
  if (range == NULL)
    {
      range = fab_json_get_object (find_media (item), "available_range");
      start = range != NULL ? read_time (self, fab_json_get_object (range, "start_time")) : 0;
      duration = read_length (self, range);
    }
  if (is_a (item, "Clip") && duration <= 0)
    fab_cut_remark (self->cut, "“%s” has no length and was left out", fab_json_get_text (item, "name"));
  enabled = fab_json_get_flag (item, "enabled", TRUE);
  if (!is_a (item, "Clip") || duration <= 0 || (!enabled && !g_str_equal (kind, "Audio")))
    return MAX (duration, 0);
  clip = read_clip (self, item, start, duration);
  clip->muted = !enabled;
  clip->transition = join->transition;
  clip->before = join->before;
  clip->after = join->after;
  fab_cut_layers_add (pieces, clip, at);

  return duration;
}

/* The pieces of one track, from its first frame on. */
static GPtrArray *
read_track (Reader     *self,
            JsonObject *object,
            const char *kind)
{
  JsonArray *children = fab_json_get_array (object, "children");
  GPtrArray *pieces = fab_cut_layers_new ();
  FabCutClip none = { 0 }, join = none;
  gint64 at = 0;

  for (guint i = 0; children != NULL && i < json_array_get_length (children); i++)
    {
      JsonObject *item = fab_json_peek (children, i);

      if (item == NULL || self->n_clips > FAB_CUT_MAX_CLIPS || at > FAB_CUT_MAX_FRAMES)
        continue;
      if (is_a (item, "Transition"))
        {
          read_transition (self, item, &join);
          continue;
        }
      at += read_item (self, item, kind, at, &join, pieces);
      join = none;
    }

  return pieces;
}

static gboolean
is_kind (JsonObject *track,
         const char *kind)
{
  const char *own = fab_json_get_text (track, "kind");

  return *own == '\0' ? g_str_equal (kind, "Video") : g_ascii_strcasecmp (own, kind) == 0;
}

/* Of a track its pieces; of a stack what is seen of all its tracks of that @kind. */
static GPtrArray *
read_layers (Reader     *self,
             JsonObject *object,
             const char *kind)
{
  JsonArray *children = fab_json_get_array (object, "children");
  GPtrArray *seen;

  if (!is_a (object, "Stack"))
    return read_track (self, object, kind);
  seen = fab_cut_layers_new ();
  for (guint i = children != NULL ? json_array_get_length (children) : 0; i-- > 0;)
    {
      JsonObject *child = fab_json_peek (children, i);
      g_autoptr(GPtrArray) below = fab_cut_layers_new ();
      FabCutClip join = { 0 };

      if (child == NULL || !fab_json_get_flag (child, "enabled", TRUE) || self->n_tracks++ > MAX_TRACKS ||
          (!is_a (child, "Clip") && !is_a (child, "Stack") && !is_kind (child, kind)))
        continue;
      read_item (self, child, kind, 0, &join, below);
      fab_cut_layers_lay_under (seen, below);
    }

  return seen;
}

/* The format has no roles: the name tells it. */
static const char *
find_role (const char *name)
{
  static const struct { const char *word, *role; } words[] = {
    { "music", "music" }, { "score", "music" }, { "effect", "effects" }, { "fx", "effects" }, { "ambien", "effects" },
  };
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i].word) != NULL)
      return words[i].role;

  return "dialogue";
}

static void
read_sounds (Reader     *self,
             JsonObject *stack)
{
  JsonArray *children = fab_json_get_array (stack, "children");

  for (guint i = 0; children != NULL && i < json_array_get_length (children); i++)
    {
      JsonObject *child = fab_json_peek (children, i);
      g_autoptr(GPtrArray) pieces = NULL;
      FabCutTrack *track;

      if (child == NULL || is_a (child, "Stack") || is_a (child, "Clip") || !is_kind (child, "Audio"))
        continue;
      pieces = read_track (self, child, "Audio");
      track = fab_cut_add_track (self->cut, fab_json_get_text (child, "name"),
                                 find_role (fab_json_get_text (child, "name")));
      fab_cut_layers_fill (pieces, track->clips);
    }
}

/* --- the file -------------------------------------------------------------------------------------------- */

/* The timeline, or what else has tracks, in a file that may be a collection. */
static JsonObject *
find_timeline (JsonObject *root)
{
  JsonArray *children = fab_json_get_array (root, "children");

  if (!is_a (root, "SerializableCollection"))
    return root;
  for (guint i = 0; children != NULL && i < json_array_get_length (children); i++)
    {
      JsonObject *child = fab_json_peek (children, i);

      if (is_a (child, "Timeline") || is_a (child, "Stack") || is_a (child, "Track"))
        return child;
    }

  return NULL;
}

/* By our own words, else by the times there are. */
static gboolean
read_rate (JsonNode   *root,
           JsonObject *timeline,
           int        *n,
           int        *d)
{
  JsonObject *ours = fab_json_get_object (fab_json_get_object (timeline, "metadata"), "fabula");
  g_auto(GStrv) words = g_strsplit (fab_json_get_text (ours, "fps"), "/", 2);

  if (g_strv_length (words) == 2)
    {
      *n = (int) g_ascii_strtoll (words[0], NULL, 10);
      *d = (int) g_ascii_strtoll (words[1], NULL, 10);
      if (*n > 0 && *n <= 240000 && *d > 0 && *d <= 1001 && *n / *d >= 1 && *n / *d <= 240)
        return TRUE;
    }

  return fab_cut_find_rate (find_rate (root), n, d);
}

static FabCut *
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, why);

  return NULL;
}

static FabCut *
read_timeline (JsonNode    *root,
               JsonObject  *timeline,
               GError     **error)
{
  JsonObject *stack = is_a (timeline, "Timeline") ? fab_json_get_object (timeline, "tracks") : timeline;
  g_autoptr(FabCut) cut = NULL;
  g_autoptr(GPtrArray) seen = NULL;
  Reader self = { 0 };
  int n, d;

  if (stack == NULL || fab_json_get_array (stack, "children") == NULL)
    return refuse (error, "It has no tracks");
  if (!read_rate (root, timeline, &n, &d))
    return refuse (error, "It has no times with a frame rate between 1 and 240");
  cut = fab_cut_new (fab_json_get_text (timeline, "name"), n, d);
  cut->levels = TRUE;
  self.cut = cut;
  self.rate = (double) n / d;
  seen = read_layers (&self, stack, "Video");
  fab_cut_layers_fill (seen, cut->clips);
  read_sounds (&self, stack);
  if (self.n_clips > FAB_CUT_MAX_CLIPS || self.n_tracks > MAX_TRACKS)
    return refuse (error, "It has too many clips or tracks");

  return g_steal_pointer (&cut);
}

FabCut *
fab_otio_read (GBytes  *bytes,
               GError **error)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *timeline;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > FAB_OTIO_MAX_BYTES)
    return refuse (error, "It is too large for a timeline");
  root = fab_json_read (bytes, error);
  if (root == NULL)
    return NULL;
  timeline = JSON_NODE_HOLDS_OBJECT (root) ? find_timeline (json_node_get_object (root)) : NULL;
  if (timeline == NULL || *fab_json_get_text (timeline, "OTIO_SCHEMA") == '\0')
    return refuse (error, "It is no OpenTimelineIO file");

  return read_timeline (root, timeline, error);
}
