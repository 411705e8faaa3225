/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#include "fab-fountain.h"
#include "fab-image.h"
#include "fab-import-board.h"

#define MAX_REMARKS 200

static void
free_layer (gpointer data)
{
  FabImportLayer *layer = data;

  g_clear_pointer (&layer->picture, g_bytes_unref);
  g_free (layer->name);
  g_free (layer->kind);
  g_free (layer->blend);
  g_free (layer);
}

static void
free_panel (gpointer data)
{
  FabImportPanel *panel = data;

  g_clear_pointer (&panel->picture, g_bytes_unref);
  g_clear_pointer (&panel->sound, g_bytes_unref);
  g_clear_pointer (&panel->layers, g_ptr_array_unref);
  g_free (panel->prompt);
  g_free (panel->note);
  g_free (panel->sound_name);
  g_free (panel);
}

void
_fab_import_free_sound (gpointer data)
{
  FabImportSound *sound = data;

  g_clear_pointer (&sound->data, g_bytes_unref);
  g_free (sound->name);
  g_free (sound);
}

FabImport *
_fab_import_new (const char *engine)
{
  FabImport *self = g_new0 (FabImport, 1);

  self->script = g_string_new (NULL);
  self->engine = g_strdup (engine);
  self->panels = g_ptr_array_new_with_free_func (free_panel);
  self->remarks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
fab_import_free (FabImport *self)
{
  if (self == NULL)
    return;
  g_string_free (self->script, TRUE);
  g_clear_pointer (&self->origin, g_bytes_unref);
  g_clear_pointer (&self->document, json_node_unref);
  g_ptr_array_unref (self->panels);
  g_clear_pointer (&self->sounds, g_ptr_array_unref);
  g_ptr_array_unref (self->remarks);
  g_free (self->title);
  g_free (self->aspect);
  g_free (self->fps);
  g_free (self->engine);
  g_free (self);
}

void
_fab_import_remark (FabImport  *self,
                    const char *format,
                    ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  if (self->remarks->len < MAX_REMARKS)
    g_ptr_array_add (self->remarks, g_steal_pointer (&text));
}

FabImportPanel *
_fab_import_add_panel (FabImport  *self,
                       const char *prompt)
{
  FabImportPanel *panel = g_new0 (FabImportPanel, 1);

  panel->prompt = g_strdup (prompt);
  panel->at = panel->end = self->script->len;
  g_ptr_array_add (self->panels, panel);

  return panel;
}

gboolean
_fab_import_take (FabImport  *self,
                  GBytes    **member,
                  GBytes     *picture)
{
  gsize size = g_bytes_get_size (picture);

  if (size > FAB_IMPORT_MAX_BYTES - self->bytes)
    {
      g_bytes_unref (picture);
      _fab_import_remark (self, "There are too many pictures and sounds: some were left out");
      return FALSE;
    }
  self->bytes += size;
  *member = picture;

  return TRUE;
}

FabImportLayer *
_fab_import_add_layer (FabImport      *self,
                       FabImportPanel *panel,
                       const char     *name,
                       const char     *kind,
                       double          opacity,
                       GBytes         *picture)
{
  FabImportLayer *layer;
  GBytes *taken = NULL;

  if (!_fab_import_take (self, &taken, picture))
    return NULL;
  layer = g_new0 (FabImportLayer, 1);
  layer->name = g_strdup (name);
  layer->kind = g_strdup (kind);
  layer->opacity = opacity;
  layer->picture = taken;
  if (panel->layers == NULL)
    panel->layers = g_ptr_array_new_with_free_func (free_layer);
  g_ptr_array_add (panel->layers, layer);

  return layer;
}

/* --- the script ------------------------------------------------------------------------------------------ */

/* Blocks are parted by a blank line. */
static void
end_block (FabImport *self)
{
  g_string_append (self->script, "\n\n");
}

static gboolean
reads_as (const char     *block,
          FabElementKind  kind,
          const char     *text)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (block, -1);
  FabElement *element = elements->len == 1 ? g_ptr_array_index (elements, 0) : NULL;

  return element != NULL && fab_element_get_kind (element) == kind && g_str_equal (fab_element_get_text (element), text);
}

/* One line without what would begin or end something else. */
static char *
make_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr(GString) plain = g_string_new (valid);

  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  g_string_replace (plain, "/*", "/ *", 0);
  g_string_replace (plain, "*/", "* /", 0);
  g_string_replace (plain, "[[", "[ [", 0);
  g_string_replace (plain, "]]", "] ]", 0);

  return g_strstrip (g_string_free (g_steal_pointer (&plain), FALSE));
}

void
_fab_import_add_heading (FabImport  *self,
                         const char *text,
                         const char *number)
{
  g_autofree char *plain = make_plain (text), *line = NULL;

  g_strdelimit (plain, "\n#", ' ');
  line = g_strdup_printf ("%s%s\n", reads_as (plain, FAB_ELEMENT_SCENE_HEADING, plain) ? "" : ".", plain);
  if (!reads_as (line, FAB_ELEMENT_SCENE_HEADING, plain))
    {
      g_free (line);
      line = g_strdup_printf (".SCENE %s\n", plain);
    }
  g_string_append (self->script, line);
  if (number != NULL && *number != '\0' && number[strspn (number, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS ".-")] == '\0')
    {
      g_string_truncate (self->script, self->script->len - 1);
      g_string_append_printf (self->script, " #%s#\n", number);
    }
  g_string_append_c (self->script, '\n');
}

static void
cover (FabImport      *self,
       FabImportPanel *panel)
{
  panel->end = self->script->len;
}

void
_fab_import_add_action (FabImport      *self,
                        FabImportPanel *panel,
                        const char     *text)
{
  g_autofree char *plain = make_plain (text);
  g_auto(GStrv) paragraphs = g_strsplit (plain, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      const char *block = g_strstrip (paragraphs[i]);

      if (*block == '\0')
        continue;
      g_string_append_printf (self->script, "%s%s", reads_as (block, FAB_ELEMENT_ACTION, block) ? "" : "!", block);
      end_block (self);
    }
  cover (self, panel);
}

/* "ANNA: Hello" and "ANNA\nHello" tell who speaks; other texts do not. Returns where the speech begins. */
static const char *
find_speech (const char  *text,
             char       **speaker)
{
  gsize length = strcspn (text, ":\n");
  g_autofree char *name = g_strndup (text, length), *upper = g_utf8_strup (name, -1);
  const char *rest = text + length;

  *speaker = NULL;
  if (*rest == '\0' || length == 0 || g_utf8_strlen (name, -1) > 30 || !g_str_equal (name, upper) ||
      strpbrk (name, ".!?,") != NULL || !g_unichar_isalpha (g_utf8_get_char (name)))
    return text;
  *speaker = g_strdup (g_strstrip (name));

  return rest + 1 + strspn (rest + 1, " \n");
}

static void
append_speech (GString    *script,
               const char *speech)
{
  g_auto(GStrv) lines = g_strsplit (speech, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (script, "%s%s", i > 0 ? "\n" : "", *g_strstrip (lines[i]) != '\0' ? lines[i] : "  ");
}

static gboolean
is_cue (GPtrArray  *elements,
        const char *cue)
{
  FabElement *element = elements->len == 2 ? g_ptr_array_index (elements, 0) : NULL;

  return element != NULL && fab_element_get_kind (element) == FAB_ELEMENT_CHARACTER &&
         g_str_equal (fab_element_get_text (element), cue);
}

void
_fab_import_add_dialogue (FabImport      *self,
                          FabImportPanel *panel,
                          const char     *speaker,
                          const char     *text)
{
  g_autofree char *plain = make_plain (text), *found = NULL, *cue = NULL, *block = NULL;
  g_autoptr(GPtrArray) elements = NULL;
  const char *speech = speaker != NULL ? plain : find_speech (plain, &found);

  if (*speech == '\0')
    return;
  cue = make_plain (speaker != NULL ? speaker : found != NULL ? found : "VOICE");
  g_strdelimit (cue, "\n^", ' ');
  block = g_strdup_printf ("%s\nX\n", cue);
  elements = fab_fountain_parse (block, -1);
  g_string_append_printf (self->script, "%s%s\n", is_cue (elements, cue) ? "" : "@", cue);
  append_speech (self->script, speech);
  end_block (self);
  cover (self, panel);
}

/* --- the frame ------------------------------------------------------------------------------------------- */

char *
_fab_import_name_aspect (double aspect)
{
  static const struct { double aspect; const char *name; } common[] = {
    { 16. / 9, "16:9" }, { 4. / 3, "4:3" }, { 1.85, "1.85:1" }, { 2.39, "2.39:1" }, { 2.35, "2.35:1" }, { 2, "2:1" },
    { 1, "1:1" }, { 9. / 16, "9:16" }, { 3. / 2, "3:2" }, { 4. / 5, "4:5" },
  };
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!(aspect >= .1 && aspect <= 10))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if (fabs (aspect / common[i].aspect - 1) < .006)
      return g_strdup (common[i].name);

  return g_strconcat (g_ascii_formatd (digits, sizeof digits, "%.3f", aspect), ":1", NULL);
}

char *
_fab_import_find_aspect (GBytes *picture)
{
  cairo_surface_t *surface = fab_image_decode (picture, 1000, 1000, NULL);
  char *name = NULL;

  if (surface == NULL)
    return NULL;
  name = _fab_import_name_aspect ((double) cairo_image_surface_get_width (surface) /
                                  cairo_image_surface_get_height (surface));
  cairo_surface_destroy (surface);

  return name;
}
