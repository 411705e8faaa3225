/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story from the cut of an editor: a panel for each clip, with its picture where it lies beside; what is said, and the sounds.
 * What we wrote ourselves says more: prompts, scenes, speech. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-beside.h"
#include "fab-conform.h"
#include "fab-exchange-error.h"
#include "fab-import-private.h"

/* Of lists, which do not tell their rate. */
#define USUAL_FPS 24

#define MAX_SOUND (256 * 1024 * 1024)

static gint64
to_time (const FabCut *cut,
         gint64        frames)
{
  return (frames * G_USEC_PER_SEC * cut->fps_d + cut->fps_n / 2) / cut->fps_n;
}

/* The bytes of a picture or a sound beside the cut, or NULL. Programs may name it from the root on. */
static GBytes *
load (const char *folder,
      const char *name,
      const char *kind,
      gsize       max)
{
  gsize length = strlen (folder);
  const char *beside = strncmp (name, folder, length) == 0 && name[length] == '/' ? name + length + 1 : name;
  g_autofree char *path = fab_beside_find (folder, beside);
  g_autoptr(GBytes) bytes = path != NULL ? fab_beside_load (path, max, NULL) : NULL;
  const char *media = bytes != NULL ? fab_beside_guess_media (bytes) : NULL;

  return media != NULL && g_str_has_prefix (media, kind) ? g_steal_pointer (&bytes) : NULL;
}

/* --- pictures -------------------------------------------------------------------------------------------- */

/* Scenes that go on as they are counted have no number of their own. */
static void
add_heading (FabImport        *self,
             const FabCutClip *clip,
             char            **last,
             guint            *n_scenes)
{
  const char *heading = fab_cut_clip_fact (clip, "heading"), *number = fab_cut_clip_fact (clip, "scene");
  g_autofree char *scene = g_strdup_printf ("%s %s", number, heading), *counted = NULL;

  if (clip->gap || (*last != NULL && (*heading == '\0' || g_str_equal (scene, *last))))
    return;
  counted = g_strdup_printf ("%u", ++*n_scenes);
  _fab_import_add_heading (self, *heading != '\0' ? heading : self->title, g_str_equal (number, counted) ? NULL : number);
  g_free (*last);
  *last = g_steal_pointer (&scene);
}

/* "012-12A.png" says nothing that a prompt should. */
static char *
make_prompt (const FabCutClip *clip)
{
  const char *prompt = fab_cut_clip_fact (clip, "prompt");

  return clip->gap ? g_strdup (_("Black")) : *prompt != '\0' ? g_strdup (prompt) : _fab_import_dup_stem (clip->name);
}

static char *
join_markers (const FabCutClip *clip)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; clip->markers != NULL && i < clip->markers->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", ((FabCutMarker *) g_ptr_array_index (clip->markers, i))->text);

  return g_string_free (text, text->len == 0);
}

static void
take_picture (FabImport        *self,
              FabImportPanel   *panel,
              const FabCutClip *clip,
              const char       *folder)
{
  GBytes *picture = clip->gap ? _fab_import_to_png (cairo_image_surface_create (CAIRO_FORMAT_RGB24, 16, 9))
                    : clip->media != NULL ? load (folder, clip->media, "image/", FAB_IMPORT_MAX_FILE) : NULL;

  if (picture == NULL)
    {
      _fab_import_remark (self, "The picture of “%s” does not lie beside the cut", clip->name);
      return;
    }
  if (self->aspect == NULL && !clip->gap)
    self->aspect = _fab_import_find_aspect (picture);
  _fab_import_take (self, &panel->picture, picture);
}

static FabImportPanel *
add_clip (FabImport        *self,
          const FabCut     *cut,
          const FabCutClip *clip,
          const char       *folder)
{
  g_autofree char *prompt = make_prompt (clip);
  FabImportPanel *panel = _fab_import_add_panel (self, prompt);

  panel->duration = to_time (cut, clip->duration);
  panel->transition = clip->transition;
  panel->transition_time = to_time (cut, clip->before + clip->after);
  panel->note = join_markers (clip);
  take_picture (self, panel, clip, folder);

  return panel;
}

/* --- speech and sounds ----------------------------------------------------------------------------------- */

/* A clip that says its text, and when. */
typedef struct
{
  const FabCutClip *clip;
  gint64            at;
} Speech;

static int
compare_speeches (gconstpointer a,
                  gconstpointer b)
{
  const Speech *one = a, *other = b;

  return (one->at > other->at) - (one->at < other->at);
}

static GArray *
list_speeches (const FabCut *cut)
{
  GArray *speeches = g_array_new (FALSE, FALSE, sizeof (Speech));

  for (guint t = 0; t < cut->tracks->len; t++)
    {
      const FabCutTrack *track = fab_cut_get_track (cut, t);
      Speech speech = { NULL, 0 };

      for (guint i = 0; i < track->clips->len; i++)
        {
          speech.clip = fab_cut_track_clip (track, i);
          if (*fab_cut_clip_fact (speech.clip, "text") != '\0')
            g_array_append_val (speeches, speech);
          speech.at += speech.clip->duration;
        }
    }
  g_array_sort (speeches, compare_speeches);

  return speeches;
}

static GHashTable *
list_texts (GArray *speeches)
{
  GHashTable *texts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < speeches->len; i++)
    g_hash_table_add (texts, (gpointer) fab_cut_clip_fact (g_array_index (speeches, Speech, i).clip, "text"));

  return texts;
}

/* What nobody has spoken yet is no clip; the picture tells it. */
static void
add_unspoken (FabImport        *self,
              FabImportPanel   *panel,
              GHashTable       *heard,
              const FabCutClip *clip)
{
  const char *text = fab_cut_clip_fact (clip, "dialogue"), *speaker = fab_cut_clip_fact (clip, "speaker");

  if (*text != '\0' && *speaker != '\0' && !g_hash_table_contains (heard, text))
    _fab_import_add_dialogue (self, panel, speaker, text);
}

/* What begins before frame @to, from @next on. */
static void
add_speeches (FabImport      *self,
              FabImportPanel *panel,
              GArray         *speeches,
              guint          *next,
              gint64          to)
{
  for (; *next < speeches->len && g_array_index (speeches, Speech, *next).at < to; ++*next)
    {
      const FabCutClip *clip = g_array_index (speeches, Speech, *next).clip;

      _fab_import_add_dialogue (self, panel, clip->name, fab_cut_clip_fact (clip, "text"));
    }
}

static void
add_sound (FabImport        *self,
           const FabCut     *cut,
           const FabCutClip *clip,
           const char       *role,
           gint64            at,
           const char       *folder)
{
  GBytes *bytes = load (folder, clip->media, "audio/", MAX_SOUND);
  FabImportSound *sound;

  if (bytes == NULL)
    {
      _fab_import_remark (self, "The sound “%s” does not lie beside the cut", clip->name);
      return;
    }
  sound = g_new0 (FabImportSound, 1);
  sound->name = g_strdup (clip->name);
  sound->track = g_str_equal (role, "music") ? FAB_TRACK_MUSIC : g_str_equal (role, "effects") ? FAB_TRACK_EFFECTS
                                                                                              : FAB_TRACK_VOICE;
  sound->at = to_time (cut, at);
  sound->skip = to_time (cut, clip->source);
  sound->length = to_time (cut, clip->duration);
  sound->duration = to_time (cut, MAX (clip->length, clip->source + clip->duration));
  sound->gain = clip->gain;
  sound->muted = clip->muted;
  sound->fade_in = to_time (cut, clip->fade_in);
  sound->fade_out = to_time (cut, clip->fade_out);
  g_ptr_array_add (self->sounds, sound);
  _fab_import_take (self, &sound->data, bytes);
}

/* Speech that says its text is spoken anew. */
static void
add_sounds (FabImport    *self,
            const FabCut *cut,
            const char   *folder)
{
  for (guint t = 0; t < cut->tracks->len; t++)
    {
      const FabCutTrack *track = fab_cut_get_track (cut, t);
      gint64 at = 0;

      for (guint i = 0; i < track->clips->len; i++)
        {
          const FabCutClip *clip = fab_cut_track_clip (track, i);

          if (!clip->gap && clip->media != NULL && *fab_cut_clip_fact (clip, "text") == '\0' && self->sounds->len < FAB_IMPORT_MAX_PANELS)
            add_sound (self, cut, clip, track->role, at, folder);
          at += clip->duration;
        }
    }
}

/* --- all of it ------------------------------------------------------------------------------------------- */

static gboolean
add_clips (FabImport           *self,
           const FabImportJob  *job,
           const FabCut        *cut,
           const char          *folder,
           GError             **error)
{
  g_autoptr(GArray) speeches = list_speeches (cut);
  g_autoptr(GHashTable) heard = list_texts (speeches);
  g_autofree char *scene = NULL;
  gint64 at = 0;
  guint next = 0, n_scenes = 0;

  for (guint i = 0; i < cut->clips->len; i++)
    {
      const FabCutClip *clip = fab_cut_get_clip (cut, i);
      FabImportPanel *panel;

      add_heading (self, clip, &scene, &n_scenes);
      panel = add_clip (self, cut, clip, folder);
      _fab_import_add_action (self, panel, fab_cut_clip_fact (clip, "action"));
      at += clip->duration;
      add_unspoken (self, panel, heard, clip);
      add_speeches (self, panel, speeches, &next, at);
      if (!_fab_import_step (job, i + 1, cut->clips->len, error))
        return FALSE;
    }

  return TRUE;
}

FabImport *
_fab_import_cut (const FabImportJob  *job,
                 GError             **error)
{
  GFile *file = g_ptr_array_index (job->files, 0);
  g_autoptr(FabCut) cut = fab_conform_read (file, USUAL_FPS, 1, error);
  g_autofree char *folder = g_path_get_dirname (_fab_import_path (job));
  g_autoptr(FabImport) self = NULL;

  if (cut == NULL)
    return NULL;
  if (cut->clips->len == 0 || cut->clips->len > FAB_IMPORT_MAX_PANELS)
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "It has %u clips; a board takes 1 to %d",
                   cut->clips->len, FAB_IMPORT_MAX_PANELS);
      return NULL;
    }
  self = _fab_import_new ("exchange");
  self->title = *cut->title != '\0' ? g_strdup (cut->title) : _fab_import_dup_stem (_fab_import_path (job));
  self->fps = cut->fps_d == 1 ? g_strdup_printf ("%d", cut->fps_n) : g_strdup_printf ("%d/%d", cut->fps_n, cut->fps_d);
  self->sounds = g_ptr_array_new_with_free_func (_fab_import_free_sound);
  if (!add_clips (self, job, cut, folder, error))
    return NULL;
  add_sounds (self, cut, folder);
  for (guint i = 0; i < cut->remarks->len; i++)
    _fab_import_remark (self, "%s", (const char *) g_ptr_array_index (cut->remarks, i));

  return g_steal_pointer (&self);
}
