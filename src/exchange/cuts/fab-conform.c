/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-beside.h"
#include "fab-conform-private.h"
#include "fab-exchange-error.h"

#define MAX_PICTURE (64 * 1024 * 1024)

static void
free_change (gpointer data)
{
  FabConformChange *change = data;

  g_free (change->name);
  g_free (change->place);
  g_free (change);
}

static void
free_slot (gpointer data)
{
  FabSlot *slot = data;

  g_clear_pointer (&slot->picture, g_bytes_unref);
  g_free (slot);
}

void
fab_conform_free (FabConform *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->slots);
  g_ptr_array_unref (self->changes);
  g_array_unref (self->deleted);
  g_array_unref (self->scene_moves);
  _fab_conform_clear_sounds (self);
  fab_cut_free (self->cut);
  g_free (self);
}

guint
fab_conform_get_n_changes (FabConform *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->changes->len;
}

const FabConformChange *
fab_conform_get_change (FabConform *self,
                        guint       i)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->changes->len, NULL);

  return g_ptr_array_index (self->changes, i);
}

gboolean
fab_conform_is_needed (FabConform *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->changes->len; i++)
    if (fab_conform_get_change (self, i)->kind != FAB_CONFORM_REMARK)
      return TRUE;

  return FALSE;
}

/* --- finding whose clip it is ---------------------------------------------------------------------------- */

/* The panels of the story, by what clips may say of them. */
typedef struct
{
  FabStory   *story;
  GHashTable *ids;     /* gint64 → FabPanel */
  GHashTable *labels;  /* folded → FabPanel */
  GHashTable *files;   /* part of a file name → FabPanel */
  gboolean    trusted; /* our metadata is of this story */
} Names;

static char *
fold_label (const char *label)
{
  return g_utf8_casefold (label, -1);
}

/* As fab_cut_name_panel() writes it. */
static char *
fold_file (const char *label)
{
  char *safe = g_ascii_strdown (label, -1);

  return g_strcanon (safe, G_CSET_a_2_z G_CSET_DIGITS "-_", '_');
}

static void
names_init (Names    *self,
            FabStory *story)
{
  GListModel *panels = fab_story_get_panels (story);

  self->story = story;
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      FabPanel *panel = g_list_model_get_item (panels, i);
      gint64 id = fab_panel_get_id (panel);

      g_hash_table_insert (self->ids, g_memdup2 (&id, sizeof id), panel);
      g_hash_table_insert (self->labels, fold_label (fab_panel_get_label (panel)), panel);
      g_hash_table_insert (self->files, fold_file (fab_panel_get_label (panel)), panel);
    }
}

static void
names_clear (Names *self)
{
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, names_clear)

static gboolean
agrees (FabPanel         *panel,
        const FabCutClip *clip)
{
  const char *label = fab_cut_clip_fact (clip, "label"), *prompt = fab_cut_clip_fact (clip, "prompt");

  return (*label == '\0' && *prompt == '\0') || g_str_equal (label, fab_panel_get_label (panel)) ||
         g_str_equal (prompt, fab_panel_get_prompt (panel));
}

/* Ids of another story are numbers like ours: labels and prompts have to agree, in most of the clips. */
static void
judge (Names        *self,
       const FabCut *cut)
{
  guint known = 0, agreed = 0;

  for (guint i = 0; i < cut->clips->len; i++)
    {
      const FabCutClip *clip = fab_cut_get_clip (cut, i);
      FabPanel *panel = clip->panel != 0 ? g_hash_table_lookup (self->ids, &clip->panel) : NULL;

      known += clip->panel != 0;
      agreed += panel != NULL && agrees (panel, clip);
    }
  self->trusted = agreed * 2 >= known;
}

/* "001-12A.png" is of 12A. */
static FabPanel *
find_by_file (Names      *self,
              const char *path)
{
  const char *slash = strrchr (path, '/'), *name = slash != NULL ? slash + 1 : path;
  const char *label = name + strspn (name, "0123456789"), *dot;
  g_autofree char *stem = NULL, *fold = NULL;

  label = label > name && *label == '-' ? label + 1 : name;
  dot = strrchr (label, '.');
  stem = g_strndup (label, dot != NULL ? (gsize) (dot - label) : strlen (label));
  fold = fold_file (stem);

  return g_hash_table_lookup (self->files, fold);
}

static FabPanel *
find_panel (Names            *self,
            const FabCutClip *clip)
{
  g_autofree char *label = fold_label (clip->name);
  FabPanel *panel = clip->panel != 0 ? g_hash_table_lookup (self->ids, &clip->panel) : NULL;

  if (panel != NULL && (self->trusted || agrees (panel, clip)))
    return panel;
  panel = g_hash_table_lookup (self->labels, label);
  if (panel == NULL)
    panel = find_by_file (self, clip->name);

  return panel == NULL && clip->media != NULL ? find_by_file (self, clip->media) : panel;
}

/* --- what is to be --------------------------------------------------------------------------------------- */

/* A cut through a clip of which nothing was taken is none. */
static gboolean
goes_on (const FabSlot    *slot,
         const FabCutClip *clip,
         gint64            panel)
{
  return slot != NULL && slot->panel != 0 && slot->panel == panel && clip->transition == FAB_TRANSITION_CUT &&
         clip->source == slot->clip->source + slot->duration;
}

static void
add_slot (FabConform       *self,
          Names            *names,
          GHashTable       *seen,
          const FabCutClip *clip)
{
  FabSlot *last = self->slots->len > 0 ? g_ptr_array_index (self->slots, self->slots->len - 1) : NULL;
  FabPanel *panel = clip->gap ? NULL : find_panel (names, clip);
  gint64 id = panel != NULL ? fab_panel_get_id (panel) : 0;
  FabSlot *slot;

  if (id != 0 && goes_on (last, clip, id))
    {
      last->duration += clip->duration;
      return;
    }
  slot = g_new0 (FabSlot, 1);
  slot->clip = clip;
  slot->panel = id;
  slot->scene = panel != NULL ? fab_panel_get_scene (panel) : 0;
  slot->duration = clip->duration;
  slot->kind = clip->gap ? FAB_SLOT_GAP : id == 0 ? FAB_SLOT_NEW : FAB_SLOT_PANEL;
  if (id != 0 && !g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
    slot->kind = FAB_SLOT_COPY;
  g_ptr_array_add (self->slots, slot);
}

/* --- what was brought back before ------------------------------------------------------------------------ */

static gboolean
has_beat (FabStory *story,
          gint64    panel)
{
  g_autoptr(GListModel) beat = fab_story_dup_beat (story, panel);

  return g_list_model_get_n_items (beat) > 0;
}

/* By their prompts, the panels that no clip names and no script speaks of. */
static GHashTable *
list_spare (Names      *names,
            GHashTable *seen)
{
  GHashTable *spare = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);
  GListModel *panels = fab_story_get_panels (names->story);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      const char *prompt = fab_panel_get_prompt (panel);
      gint64 id = fab_panel_get_id (panel);
      GQueue *queue = g_hash_table_lookup (spare, prompt);

      if (g_hash_table_contains (seen, &id) || has_beat (names->story, id))
        continue;
      if (queue == NULL)
        g_hash_table_insert (spare, g_strdup (prompt), queue = g_queue_new ());
      g_queue_push_tail (queue, g_hash_table_lookup (names->ids, &id));
    }

  return spare;
}

/* A copy, a gap or a clip that came with an earlier cut is a panel since: it is not made again. */
static void
adopt (FabConform *self,
       Names      *names,
       GHashTable *seen)
{
  g_autoptr(GHashTable) spare = list_spare (names, seen);

  for (guint i = 0; i < self->slots->len; i++)
    {
      FabSlot *slot = g_ptr_array_index (self->slots, i);
      FabPanel *source = slot->kind == FAB_SLOT_COPY ? g_hash_table_lookup (names->ids, &slot->panel) : NULL;
      const char *prompt = source != NULL ? fab_panel_get_prompt (source) : slot->clip->gap ? _("Black") : slot->clip->name;
      GQueue *queue = slot->kind != FAB_SLOT_PANEL ? g_hash_table_lookup (spare, prompt) : NULL;
      FabPanel *panel = queue != NULL ? g_queue_pop_head (queue) : NULL;

      if (panel == NULL)
        continue;
      slot->kind = FAB_SLOT_PANEL;
      slot->panel = fab_panel_get_id (panel);
      slot->scene = fab_panel_get_scene (panel);
      g_hash_table_add (seen, g_memdup2 (&slot->panel, sizeof slot->panel));
    }
}

/* --- what changes ---------------------------------------------------------------------------------------- */

FabConformChange *
_fab_conform_add_change (FabConform     *self,
                         FabConformKind  kind,
                         gint64          panel,
                         const char     *name,
                         const char     *place)
{
  FabConformChange *change = g_new0 (FabConformChange, 1);

  change->kind = kind;
  change->panel = panel;
  change->name = g_strdup (name);
  change->place = g_strdup (place);
  g_ptr_array_add (self->changes, change);

  return change;
}

static const char *
get_label (Names  *names,
           gint64  id)
{
  FabPanel *panel = g_hash_table_lookup (names->ids, &id);

  return panel != NULL ? fab_panel_get_label (panel) : "";
}

static const char *
tell_slot (Names         *names,
           const FabSlot *slot)
{
  return slot == NULL ? "" : slot->panel != 0 ? get_label (names, slot->panel) : slot->clip->name;
}

static void
find_deleted (FabConform *self,
              Names      *names,
              GHashTable *seen)
{
  GListModel *panels = fab_story_get_panels (names->story);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      gint64 id = fab_panel_get_id (panel);

      if (g_hash_table_contains (seen, &id))
        continue;
      g_array_append_val (self->deleted, id);
      _fab_conform_add_change (self, FAB_CONFORM_DELETE, id, fab_panel_get_label (panel), "");
    }
}

/* --- times and joins ------------------------------------------------------------------------------------- */

gint64
_fab_conform_to_time (const FabCut *cut,
                      gint64        frames)
{
  return (frames * G_USEC_PER_SEC * cut->fps_d + cut->fps_n / 2) / cut->fps_n;
}

/* What lies right between two frames is near both. */
gboolean
_fab_conform_is_near (const FabCut *cut,
                      gint64        one,
                      gint64        other)
{
  return ABS (one - other) * 2 <= _fab_conform_to_time (cut, 1) + 4;
}

/* Whether the transition is @overlap long, or would be had it room. */
static gboolean
lasts (FabConform    *self,
       Names         *names,
       const FabSpan *span,
       gint64         overlap)
{
  FabPanel *panel = g_hash_table_lookup (names->ids, &span->panel);

  return span->transition == FAB_TRANSITION_CUT || _fab_conform_is_near (self->cut, overlap, span->overlap) ||
         _fab_conform_is_near (self->cut, overlap, fab_panel_get_transition_time (panel));
}

static void
compare_span (FabConform    *self,
              Names         *names,
              FabTimeline   *timeline,
              const FabSlot *slot,
              gboolean       first)
{
  const FabSpan *span = fab_timeline_get_span (timeline, fab_timeline_find_panel (timeline, slot->panel));
  gint64 wanted = _fab_conform_to_time (self->cut, slot->duration);
  gint64 overlap = _fab_conform_to_time (self->cut, slot->clip->before + slot->clip->after);
  FabConformChange *change;

  if (!_fab_conform_is_near (self->cut, wanted, span->duration))
    {
      change = _fab_conform_add_change (self, FAB_CONFORM_DURATION, slot->panel, get_label (names, slot->panel), "");
      change->before = span->duration;
      change->after = wanted;
    }
  if (first || (slot->clip->transition == span->transition && lasts (self, names, span, overlap)))
    return;
  change = _fab_conform_add_change (self, FAB_CONFORM_TRANSITION, slot->panel, get_label (names, slot->panel), "");
  change->transition = slot->clip->transition;
  change->after = overlap;
}

static void
tell_new (FabConform    *self,
          Names         *names,
          const FabSlot *slot,
          const FabSlot *before)
{
  static const FabConformKind kinds[] = {
    [FAB_SLOT_COPY] = FAB_CONFORM_DUPLICATE, [FAB_SLOT_GAP] = FAB_CONFORM_GAP, [FAB_SLOT_NEW] = FAB_CONFORM_NEW,
  };
  FabConformChange *change = _fab_conform_add_change (self, kinds[slot->kind], slot->panel,
                                         slot->panel != 0 ? get_label (names, slot->panel) : slot->clip->name,
                                         tell_slot (names, before));

  change->after = _fab_conform_to_time (self->cut, slot->duration);
}

/* Remarks that the panel does not have yet. */
static void
compare_markers (FabConform    *self,
                 Names         *names,
                 const FabSlot *slot,
                 GHashTable    *known)
{
  for (guint i = 0; slot->clip->markers != NULL && i < slot->clip->markers->len; i++)
    {
      const FabCutMarker *marker = g_ptr_array_index (slot->clip->markers, i);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %s", slot->panel, marker->text);

      if (!g_hash_table_contains (known, key))
        _fab_conform_add_change (self, FAB_CONFORM_MARKER, slot->panel, get_label (names, slot->panel), marker->text);
    }
}

static void
compare_all (FabConform  *self,
             Names       *names,
             FabTimeline *timeline)
{
  g_autoptr(GHashTable) known = _fab_conform_list_remarks (names->story);

  for (guint i = 0; i < self->slots->len; i++)
    {
      const FabSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->kind != FAB_SLOT_PANEL)
        tell_new (self, names, slot, i > 0 ? g_ptr_array_index (self->slots, i - 1) : NULL);
      else
        compare_span (self, names, timeline, slot, i == 0);
      if (slot->kind == FAB_SLOT_PANEL)
        compare_markers (self, names, slot, known);
    }
}

/* --- all of it ------------------------------------------------------------------------------------------- */

static void
load_pictures (FabConform *self,
               const char *folder)
{
  for (guint i = 0; folder != NULL && i < self->slots->len; i++)
    {
      FabSlot *slot = g_ptr_array_index (self->slots, i);
      g_autofree char *path = NULL;
      g_autoptr(GBytes) bytes = NULL;
      const char *media;

      if (slot->kind != FAB_SLOT_NEW || slot->clip->media == NULL)
        continue;
      path = fab_beside_find (folder, slot->clip->media);
      bytes = path != NULL ? fab_beside_load (path, MAX_PICTURE, NULL) : NULL;
      media = bytes != NULL ? fab_beside_guess_media (bytes) : NULL;
      if (media != NULL && g_str_has_prefix (media, "image/"))
        slot->picture = g_steal_pointer (&bytes);
    }
}

static void
tell_remarks (FabConform *self)
{
  for (guint i = 0; i < self->cut->remarks->len; i++)
    _fab_conform_add_change (self, FAB_CONFORM_REMARK, 0, g_ptr_array_index (self->cut->remarks, i), "");
}

static FabConform *
conform_alloc (const FabCut *cut)
{
  FabConform *self = g_new0 (FabConform, 1);

  self->cut = fab_cut_new (cut->title, cut->fps_n, cut->fps_d);
  for (guint i = 0; i < cut->clips->len; i++)
    g_ptr_array_add (self->cut->clips, fab_cut_clip_copy (fab_cut_get_clip (cut, i)));
  for (guint i = 0; i < cut->remarks->len; i++)
    g_ptr_array_add (self->cut->remarks, g_strdup (g_ptr_array_index (cut->remarks, i)));
  self->changes = g_ptr_array_new_with_free_func (free_change);
  self->slots = g_ptr_array_new_with_free_func (free_slot);
  self->deleted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->scene_moves = g_array_new (FALSE, FALSE, sizeof (FabSceneMove));
  self->cut->levels = cut->levels;

  return self;
}

static void
tell_scene_moves (FabConform *self,
                  FabStory   *story)
{
  for (guint i = self->scene_moves->len; i-- > 0;)
    {
      const FabSceneMove *move = &g_array_index (self->scene_moves, FabSceneMove, i);
      g_autoptr(FabScene) moved = fab_story_ref_scene (story, move->scene);
      g_autoptr(FabScene) next = move->before != 0 ? fab_story_ref_scene (story, move->before) : NULL;

      _fab_conform_add_change (self, FAB_CONFORM_MOVE_SCENE, 0, fab_scene_get_number (moved), next ? fab_scene_get_number (next) : "");
    }
}

static void
tell_moves (FabConform *self,
            Names      *names)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      const FabSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->kind == FAB_SLOT_PANEL && !slot->stays)
        _fab_conform_add_change (self, FAB_CONFORM_MOVE, slot->panel, get_label (names, slot->panel),
                    tell_slot (names, i > 0 ? g_ptr_array_index (self->slots, i - 1) : NULL));
    }
}

FabConform *
fab_conform_new (FabStory      *story,
                 FabTimeline   *timeline,
                 const FabCut  *cut,
                 const char    *folder,
                 GError       **error)
{
  g_autoptr(FabConform) self = NULL;
  g_autoptr(GHashTable) seen = NULL;
  g_auto(Names) names = { 0 };

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (cut != NULL, NULL);

  self = conform_alloc (cut);
  seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  names_init (&names, story);
  judge (&names, self->cut);
  for (guint i = 0; i < self->cut->clips->len; i++)
    add_slot (self, &names, seen, fab_cut_get_clip (self->cut, i));
  if (g_hash_table_size (seen) == 0)
    {
      g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID,
                           "None of its clips is a panel of this story");
      return NULL;
    }
  adopt (self, &names, seen);
  find_deleted (self, &names, seen);
  _fab_conform_find_order (self, story);
  tell_scene_moves (self, story);
  tell_moves (self, &names);
  compare_all (self, &names, timeline);
  _fab_conform_find_sounds (self, cut, story, timeline, names.trusted, folder);
  tell_remarks (self);
  load_pictures (self, folder);

  return g_steal_pointer (&self);
}
