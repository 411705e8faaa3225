/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <libxml/parser.h>
#include <math.h>
#include <string.h>

#include "fab-cut-layers.h"
#include "fab-exchange-error.h"
#include "fab-fcpxml.h"

#define MAX_DEPTH 16
#define MAX_LAYERS 1000
#define MAX_ITEMS (2 * FAB_CUT_MAX_CLIPS) /* looked at: compound clips may show each other again and again */

/* A picture or a sound at its place in the film. */
typedef struct
{
  FabCutClip *clip;
  gint64      at;
  gint64      lane; /* 0: the main story, above it > 0 */
  const char *role; /* of a sound, NULL: a picture */
} Piece;

/* One file, being read. */
typedef struct
{
  FabCut     *cut;
  double      rate;
  GHashTable *resources; /* id → xmlNode */
  GArray     *pieces;    /* Piece */
  guint       n_items;
} Reader;

/* Where the items of a story lie. */
typedef struct
{
  gint64 at;    /* in the film */
  gint64 lane;
  guint  depth;
} Place;

static void read_story (Reader *self, xmlNode *spine, const Place *place, gint64 base);

/* --- what all elements have ------------------------------------------------------------------------------ */

static gboolean
is_a (const xmlNode *node,
      const char    *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal (node->name, name);
}

static gboolean
is_among (const xmlNode      *node,
          const char * const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

static xmlNode *
find_child (const xmlNode *node,
            const char    *name)
{
  for (xmlNode *child = node != NULL ? node->children : NULL; child != NULL; child = child->next)
    if (is_a (child, name))
      return child;

  return NULL;
}

/* The value of an attribute, or NULL. */
static char *
dup_text (const xmlNode *node,
          const char    *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST name);
  char *text = g_strdup ((const char *) value);

  xmlFree (value);

  return text;
}

static gboolean
has_value (const xmlNode *node,
           const char    *name,
           const char    *expected)
{
  g_autofree char *value = dup_text (node, name);

  return g_strcmp0 (value, expected) == 0;
}

/* "1001/24000s" or "5s" in seconds; @fallback for what is none. */
static double
read_seconds (const xmlNode *node,
              const char    *name,
              double         fallback)
{
  g_autofree char *text = dup_text (node, name);
  char *end;
  double n, d = 1;

  if (text == NULL)
    return fallback;
  n = g_ascii_strtod (text, &end);
  if (end == text)
    return fallback;
  if (*end == '/')
    d = g_ascii_strtod (end + 1, NULL);

  return isfinite (n) && isfinite (d) && d > 0 ? n / d : fallback;
}

static gint64
to_frames (const Reader *self,
           double        seconds)
{
  return (gint64) CLAMP (rint (seconds * self->rate), -(double) FAB_CUT_MAX_FRAMES, (double) FAB_CUT_MAX_FRAMES);
}

static gint64
read_time (const Reader  *self,
           const xmlNode *node,
           const char    *name,
           gint64         fallback)
{
  double seconds = read_seconds (node, name, NAN);

  return isnan (seconds) ? fallback : to_frames (self, seconds);
}

static gint64
read_lane (const xmlNode *node)
{
  g_autofree char *lane = dup_text (node, "lane");

  return lane != NULL ? CLAMP (g_ascii_strtoll (lane, NULL, 10), -9999, 9999) : 0;
}

/* --- what clips are made of ------------------------------------------------------------------------------ */

static xmlNode *
find_resource (Reader        *self,
               const xmlNode *item)
{
  g_autofree char *id = dup_text (item, "ref");

  return id != NULL ? g_hash_table_lookup (self->resources, id) : NULL;
}

/* The element that names the media: a clip may only be the frame around it. */
static xmlNode *
find_source (xmlNode *item)
{
  static const char * const media[] = { "video", "audio", "asset-clip", "spine", NULL };

  if (!is_a (item, "clip") && !is_a (item, "sync-clip"))
    return item;
  for (xmlNode *child = item->children; child != NULL; child = child->next)
    if (is_among (child, media) && read_lane (child) == 0)
      return is_a (child, "spine") && child->children != NULL ? child->children : child;

  return item;
}

/* Up to version 1.8 assets tell where they lie themselves. */
static char *
read_media (const xmlNode *asset)
{
  xmlNode *rep = find_child (asset, "media-rep");
  g_autofree char *uri = rep != NULL ? dup_text (rep, "src") : dup_text (asset, "src");

  if (uri == NULL || *uri == '\0')
    return NULL;

  return fab_cut_decode_path (g_str_has_prefix (uri, "./") ? uri + 2 : uri);
}

static void
read_facts (FabCutClip    *clip,
            const xmlNode *owner)
{
  const xmlNode *metadata = find_child (owner, "metadata");

  for (const xmlNode *md = metadata != NULL ? metadata->children : NULL; md != NULL; md = md->next)
    {
      g_autofree char *key = is_a (md, "md") ? dup_text (md, "key") : NULL;
      g_autofree char *value = key != NULL ? dup_text (md, "value") : NULL;

      if (value != NULL && g_str_has_prefix (key, FAB_FCPXML_KEY))
        fab_cut_clip_note (clip, key + strlen (FAB_FCPXML_KEY), value);
    }
  clip->panel = g_ascii_strtoll (fab_cut_clip_fact (clip, "panel"), NULL, 10);
}

static void
read_markers (const Reader  *self,
              FabCutClip    *clip,
              const xmlNode *item,
              gint64         start)
{
  static const char * const kinds[] = { "marker", "chapter-marker", NULL };

  for (const xmlNode *child = item->children; child != NULL; child = child->next)
    {
      g_autofree char *value = is_among (child, kinds) ? dup_text (child, "value") : NULL;
      g_autofree char *note = value != NULL ? dup_text (child, "note") : NULL;
      g_autofree char *text = g_strjoin (note != NULL && *note != '\0' ? "\n" : "", value, note, NULL);

      if (value != NULL)
        fab_cut_clip_mark (clip, text, fab_cut_find_colour ("YELLOW"),
                           CLAMP (read_time (self, child, "start", start) - start, 0, clip->duration),
                           MAX (read_time (self, child, "duration", 1), 0));
    }
}

/* "-6dB" */
static void
read_volume (const Reader  *self,
             FabCutClip    *clip,
             const xmlNode *item)
{
  const xmlNode *volume = find_child (item, "adjust-volume"), *param = find_child (volume, "param");
  const xmlNode *in = find_child (param, "fadeIn"), *out = find_child (param, "fadeOut");
  g_autofree char *amount = volume != NULL ? dup_text (volume, "amount") : NULL;
  double gain = amount != NULL ? g_ascii_strtod (amount, NULL) : 0;

  clip->gain = isfinite (gain) ? CLAMP (gain, -96, 96) : 0;
  clip->muted = has_value (item, "enabled", "0");
  clip->fade_in = in != NULL ? CLAMP (read_time (self, in, "duration", 0), 0, clip->duration) : 0;
  clip->fade_out = out != NULL ? CLAMP (read_time (self, out, "duration", 0), 0, clip->duration) : 0;
}

/* --- items ----------------------------------------------------------------------------------------------- */

static const char *
find_role (const xmlNode *item)
{
  static const char * const roles[] = { "dialogue", "effects", "music" };
  g_autofree char *audio = dup_text (item, "audioRole"), *plain = dup_text (item, "role");
  const char *text = audio != NULL ? audio : plain;

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (roles); i++)
    if (g_str_has_prefix (text, roles[i]))
      return roles[i];

  return roles[0];
}

static gboolean
is_sound (const xmlNode *source,
          const xmlNode *asset)
{
  return is_a (source, "audio") || (asset != NULL && is_a (asset, "asset") && !has_value (asset, "hasVideo", "1") &&
                                    has_value (asset, "hasAudio", "1"));
}

static void
add_piece (Reader     *self,
           FabCutClip *clip,
           const Place *place,
           const char  *role)
{
  const Piece piece = { clip, place->at, place->lane, role };

  g_array_append_val (self->pieces, piece);
}

static void
read_clip (Reader        *self,
           xmlNode       *item,
           const Place   *place,
           gint64         start,
           gint64         duration)
{
  xmlNode *source = find_source (item), *asset = find_resource (self, source);
  g_autofree char *name = dup_text (item, "name");
  gboolean sound = is_sound (source, asset);
  FabCutClip *clip;

  if (!sound && has_value (item, "enabled", "0"))
    return;
  clip = fab_cut_clip_new (name != NULL ? name : "", duration);
  clip->source = start;
  if (asset != NULL)
    {
      clip->source = start - read_time (self, asset, "start", 0);
      clip->media = read_media (asset);
      clip->length = MAX (read_time (self, asset, "duration", 0), 0);
      clip->still = !sound && clip->length == 0;
      read_facts (clip, asset);
    }
  clip->source = MAX (clip->source, 0);
  read_markers (self, clip, item, start);
  if (sound)
    read_volume (self, clip, source == item ? item : source);
  add_piece (self, clip, place, sound ? find_role (item) : NULL);
}

/* What a compound clip shows between @start and its end: its own story, cut out. */
static gboolean
read_compound (Reader        *self,
               const xmlNode *item,
               const Place   *place,
               gint64         start,
               gint64         duration)
{
  xmlNode *media = is_a (item, "ref-clip") ? find_resource (self, item) : NULL;
  xmlNode *sequence = find_child (media, "sequence"), *spine = find_child (sequence, "spine");
  guint first = self->pieces->len;
  gint64 origin;

  if (spine == NULL || place->depth + 1 >= MAX_DEPTH)
    return FALSE;
  origin = read_time (self, sequence, "tcStart", 0);
  read_story (self, spine, &(Place) { place->at - (start - origin), place->lane, place->depth + 1 }, origin);
  for (guint i = first; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);
      gint64 from = MAX (piece->at, place->at), to = MIN (piece->at + piece->clip->duration, place->at + duration);

      piece->clip->source += from - piece->at;
      piece->clip->duration = MAX (to - from, 0);
      piece->at = from;
      piece->lane = piece->role != NULL ? piece->lane : place->lane;
    }

  return TRUE;
}

/* Items that are not of a story themselves but hang on one that is. */
static void
read_connected (Reader        *self,
                const xmlNode *item,
                const Place   *place,
                gint64         start)
{
  static const char * const words[] = { "title", "caption", NULL };
  static const char * const kinds[] = {
    "video", "audio", "clip", "asset-clip", "ref-clip", "sync-clip", "mc-clip", "spine", NULL
  };

  for (xmlNode *child = item->children; child != NULL; child = child->next)
    {
      gint64 lane = read_lane (child);
      const Place there = { place->at + read_time (self, child, "offset", start) - start, lane, place->depth + 1 };
      g_autofree char *name = NULL;

      if (self->n_items++ > MAX_ITEMS)
        break;
      if (is_among (child, words))
        {
          name = dup_text (child, "name");
          fab_cut_remark (self->cut, "“%s” is text over the picture and was left out", name != NULL ? name : "");
        }
      else if (lane != 0 && is_among (child, kinds) && is_a (child, "spine"))
        read_story (self, child, &there, 0);
      else if (lane != 0 && is_among (child, kinds))
        {
          gint64 from = read_time (self, child, "start", 0), duration = read_time (self, child, "duration", 0);

          if (duration > 0 && there.depth < MAX_DEPTH && !read_compound (self, child, &there, from, duration))
            read_clip (self, child, &there, from, duration);
          if (there.depth < MAX_DEPTH)
            read_connected (self, child, &there, from);
        }
    }
}

static void
read_transition (const Reader  *self,
                 const xmlNode *item,
                 gint64         early,
                 FabCutClip    *join)
{
  g_autofree char *name = dup_text (item, "name");
  gint64 duration = MAX (read_time (self, item, "duration", 0), 0);

  join->transition = fab_cut_find_transition (name != NULL && *name != '\0' ? name : "dissolve");
  join->before = CLAMP (early, 0, duration);
  join->after = duration - join->before;
}

/* Returns how long the item takes in its story. */
static gint64
read_item (Reader        *self,
           xmlNode       *item,
           const Place   *place,
           FabCutClip    *join)
{
  gint64 start = read_time (self, item, "start", 0), duration = MAX (read_time (self, item, "duration", 0), 0);
  guint first = self->pieces->len;
  Piece *piece;

  if (duration > 0 && !is_a (item, "gap") && !read_compound (self, item, place, start, duration))
    read_clip (self, item, place, start, duration);
  piece = self->pieces->len > first ? &g_array_index (self->pieces, Piece, first) : NULL;
  if (piece != NULL && piece->role == NULL)
    {
      piece->clip->transition = join->transition;
      piece->clip->before = join->before;
      piece->clip->after = join->after;
    }
  read_connected (self, item, place, start);

  return duration;
}

/* The items of a spine follow one another; @base is what its first frame is called. */
static void
read_story (Reader      *self,
            xmlNode     *spine,
            const Place *place,
            gint64       base)
{
  static const char * const kinds[] = {
    "video", "audio", "clip", "asset-clip", "ref-clip", "sync-clip", "mc-clip", "title", "gap", NULL
  };
  FabCutClip none = { 0 }, join = none;
  Place there = *place;

  if (place->depth >= MAX_DEPTH)
    return;
  for (xmlNode *item = spine->children; item != NULL; item = item->next)
    {
      xmlNode *shown = is_a (item, "audition") ? xmlFirstElementChild (item) : item;
      gint64 at = place->at + read_time (self, item, "offset", base + there.at - place->at) - base;

      if (self->n_items++ > MAX_ITEMS || there.at > FAB_CUT_MAX_FRAMES)
        break;
      if (is_a (item, "transition"))
        {
          read_transition (self, item, there.at - at, &join);
          continue;
        }
      if (shown == NULL || !is_among (shown, kinds))
        continue;
      /* programs that leave their gaps out tell it by the offset */
      there.at = place->lane == 0 ? MAX (there.at, at) : there.at;
      there.at += read_item (self, shown, &there, &join);
      join = none;
    }
}

/* --- laying out ------------------------------------------------------------------------------------------ */

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const Piece *one = a, *other = b;

  if (one->lane != other->lane)
    return one->lane > other->lane ? -1 : 1;

  return (one->at > other->at) - (one->at < other->at);
}

static gboolean
is_picture (const Piece *piece)
{
  return piece->role == NULL && piece->clip->duration > 0 && piece->at >= 0;
}

/* Upper lanes hide lower ones. FALSE when there are too many. */
static gboolean
lay_pictures (Reader *self)
{
  g_autoptr(GPtrArray) seen = fab_cut_layers_new (), layer = fab_cut_layers_new ();
  gint64 lane = G_MAXINT64;
  guint n_layers = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (!is_picture (piece))
        continue;
      if (piece->lane != lane || piece->at < fab_cut_layers_end (layer))
        {
          if (n_layers++ > MAX_LAYERS)
            return FALSE;
          fab_cut_layers_lay_under (seen, layer);
          g_ptr_array_set_size (layer, 0);
          lane = piece->lane;
        }
      fab_cut_layers_add (layer, g_steal_pointer (&piece->clip), piece->at);
    }
  fab_cut_layers_lay_under (seen, layer);
  fab_cut_layers_fill (seen, self->cut->clips);

  return TRUE;
}

/* A new track for sounds of that role, numbered where there is one. */
static FabCutTrack *
add_track (Reader     *self,
           const char *role,
           guint       number)
{
  static const struct { const char *role, *name; } names[] = {
    { "dialogue", "Voices" }, { "effects", "Effects" }, { "music", "Music" },
  };
  g_autofree char *name = NULL;
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (names) && !g_str_equal (names[i].role, role))
    i++;
  name = number > 1 ? g_strdup_printf ("%s %u", names[i].name, number) : g_strdup (names[i].name);

  return fab_cut_add_track (self->cut, name, names[i].role);
}

/* On the first track of that role which is silent then. */
static gboolean
lay_sound (Reader *self,
           Piece  *piece)
{
  FabCutTrack *track = NULL;
  guint n = 1;

  for (guint i = 0; i < self->cut->tracks->len && track == NULL; i++)
    if (g_str_equal (fab_cut_get_track (self->cut, i)->role, piece->role))
      {
        n++;
        track = fab_cut_get_track (self->cut, i)->length <= piece->at ? fab_cut_get_track (self->cut, i) : NULL;
      }
  if (track == NULL)
    track = add_track (self, piece->role, n);

  return self->cut->tracks->len < MAX_LAYERS && fab_cut_track_place (track, g_steal_pointer (&piece->clip), piece->at);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const Piece *one = a, *other = b;

  return (one->at > other->at) - (one->at < other->at);
}

static gboolean
lay_sounds (Reader *self)
{
  g_array_sort (self->pieces, compare_times);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->clip != NULL && piece->role != NULL && piece->clip->duration > 0 && piece->at >= 0 &&
          !lay_sound (self, piece))
        return FALSE;
    }

  return TRUE;
}

/* --- the file -------------------------------------------------------------------------------------------- */

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, why);

  return FALSE;
}

static GHashTable *
list_resources (xmlNode *root)
{
  GHashTable *resources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xmlNode *list = find_child (root, "resources");

  for (xmlNode *node = list != NULL ? list->children : NULL; node != NULL; node = node->next)
    {
      char *id = node->type == XML_ELEMENT_NODE ? dup_text (node, "id") : NULL;

      if (id != NULL)
        g_hash_table_replace (resources, id, node);
    }

  return resources;
}

/* The first project below @node, which may lie in an event or a library. */
static xmlNode *
find_project (xmlNode *node,
              guint    depth)
{
  static const char * const holders[] = { "library", "event", "items", NULL };
  xmlNode *found = find_child (node, "project");

  for (xmlNode *child = node->children; child != NULL && found == NULL && depth > 0; child = child->next)
    if (is_among (child, holders))
      found = find_project (child, depth - 1);

  return found;
}

static gboolean
read_sequence (xmlNode  *root,
               Reader   *self,
               GError  **error)
{
  xmlNode *project = find_project (root, 3), *sequence = find_child (project, "sequence");
  xmlNode *spine = find_child (sequence, "spine"), *format;
  g_autofree char *id = sequence != NULL ? dup_text (sequence, "format") : NULL;
  g_autofree char *name = project != NULL ? dup_text (project, "name") : NULL;
  double frame;
  int n, d;

  if (spine == NULL)
    return refuse (error, "It has no project with a story");
  format = id != NULL ? g_hash_table_lookup (self->resources, id) : NULL;
  frame = format != NULL ? read_seconds (format, "frameDuration", 0) : 0;
  if (!(frame > 0) || !fab_cut_find_rate (1 / frame, &n, &d))
    return refuse (error, "Its format has no frame rate between 1 and 240");
  self->cut = fab_cut_new (name != NULL ? name : "", n, d);
  self->cut->levels = TRUE;
  self->rate = (double) n / d;
  read_story (self, spine, &(Place) { 0 }, read_time (self, sequence, "tcStart", 0));
  if (self->pieces->len > FAB_CUT_MAX_CLIPS || self->n_items > MAX_ITEMS)
    return refuse (error, "It has too many clips");
  g_array_sort (self->pieces, compare_pieces);
  if (!lay_pictures (self) || !lay_sounds (self))
    return refuse (error, "It has too many clips above each other");

  return TRUE;
}

static void
clear_piece (gpointer data)
{
  g_clear_pointer (&((Piece *) data)->clip, fab_cut_clip_free);
}

static FabCut *
read_root (xmlNode  *root,
           GError  **error)
{
  Reader self = { .resources = list_resources (root), .pieces = g_array_new (FALSE, FALSE, sizeof (Piece)) };
  gboolean read;

  g_array_set_clear_func (self.pieces, clear_piece);
  read = read_sequence (root, &self, error);
  g_array_unref (self.pieces);
  g_hash_table_unref (self.resources);
  if (!read)
    g_clear_pointer (&self.cut, fab_cut_free);

  return self.cut;
}

/* Documents declare their type but nothing in it: what does would be out for harm. */
static gboolean
declares_something (const char *data,
                    gsize       size)
{
  return g_strstr_len (data, (gssize) size, "<!ENTITY") != NULL;
}

FabCut *
fab_fcpxml_read (GBytes  *bytes,
                 GError **error)
{
  FabCut *cut = NULL;
  xmlDoc *doc;
  xmlNode *root;
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size > FAB_FCPXML_MAX_BYTES || (data != NULL && declares_something (data, size)))
    {
      refuse (error, size > FAB_FCPXML_MAX_BYTES ? "It is too large for a cut" : "It declares entities, which no cut does");
      return NULL;
    }
  doc = xmlReadMemory (data != NULL ? data : "", (int) size, "cut.fcpxml", NULL,
                       XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_NOBLANKS);
  root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  if (root != NULL && is_a (root, "fcpxml"))
    cut = read_root (root, error);
  else
    refuse (error, doc == NULL ? "It is no well-formed XML" : "It is no Final Cut Pro XML");
  xmlFreeDoc (doc);

  return cut;
}
