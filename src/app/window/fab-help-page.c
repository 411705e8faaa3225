/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-help"

#include "config.h"

#include <string.h>

#include <gio/gio.h>

#include "fab-help-page.h"

typedef struct
{
  FabHelpPage *page;
  GString     *text;   /* of the block that is open; NULL: none is */
  char        *picture;
  gboolean     in_info;
  gboolean     in_note;
  gboolean     in_list; /* what is open is an item or a step of it */
  guint        step;    /* 0: the list is not numbered */
  guint        keys;    /* of a sequence, so far */
  gboolean     in_keys;
} Reader;

const char * const *
fab_help_pages (void)
{
  static const char * const ids[] = {
    "index", "first-film", "script", "board", "prompts", "sketching", "voices", "film", "export", "audience", "engines",
    "keys", NULL
  };

  return ids;
}

static void
free_block (gpointer data)
{
  FabHelpBlock *block = data;

  g_free (block->markup);
  g_free (block->picture);
  g_free (block);
}

/* Inside a text, by the name of the element. */
static const struct { const char *name, *open, *close; } spans[] = {
  { "gui", "<b>", "</b>" }, { "em", "<i>", "</i>" }, { "code", "<tt>", "</tt>" }, { "key", "<b><tt>", "</tt></b>" },
};

static void
open_link (Reader     *reader,
           const char *xref)
{
  g_autofree char *link = g_markup_printf_escaped ("<a href=\"%s\">", xref ? xref : "index");

  g_string_append (reader->text, link);
}

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *name)
{
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return values[i];

  return NULL;
}

static void
open_span (Reader      *reader,
           const char  *name,
           const char **names,
           const char **values)
{
  if (g_str_equal (name, "link"))
    open_link (reader, find_attribute (names, values, "xref"));
  if (g_str_equal (name, "keyseq"))
    {
      reader->in_keys = TRUE;
      reader->keys = 0;
    }
  if (g_str_equal (name, "key") && reader->in_keys && reader->keys++ > 0)
    g_string_append (reader->text, "+");
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_str_equal (spans[i].name, name))
      g_string_append (reader->text, spans[i].open);
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *name,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  Reader *reader = data;

  if (reader->text)
    open_span (reader, name, names, values);
  else if (g_str_equal (name, "info"))
    reader->in_info = TRUE;
  else if (g_str_equal (name, "note"))
    reader->in_note = TRUE;
  else if (g_str_equal (name, "steps") || g_str_equal (name, "list"))
    reader->step = g_str_equal (name, "steps");
  else if (g_str_equal (name, "item"))
    reader->in_list = TRUE;
  else if (g_str_equal (name, "media"))
    reader->picture = g_strdup (find_attribute (names, values, "src"));
  else if (g_str_equal (name, "p") || g_str_equal (name, "title") || g_str_equal (name, "desc"))
    reader->text = g_string_new (NULL);
}

static FabHelpKind
choose_kind (Reader *reader)
{
  if (reader->picture)
    return FAB_HELP_PICTURE;
  if (reader->in_list)
    return reader->step ? FAB_HELP_STEP : FAB_HELP_ITEM;

  return reader->in_note ? FAB_HELP_NOTE : FAB_HELP_TEXT;
}

static void
add_block (Reader      *reader,
           FabHelpKind  kind)
{
  FabHelpBlock *block = g_new0 (FabHelpBlock, 1);

  block->kind = kind;
  block->number = kind == FAB_HELP_STEP ? reader->step++ : 0;
  block->markup = g_string_free (g_steal_pointer (&reader->text), FALSE);
  block->picture = g_steal_pointer (&reader->picture);
  g_ptr_array_add (reader->page->blocks, block);
}

static void
take_text (Reader  *reader,
           char   **into)
{
  g_free (*into);
  *into = g_string_free (g_steal_pointer (&reader->text), FALSE);
}

static void
close_text (Reader     *reader,
            const char *name)
{
  if (g_str_equal (name, "desc"))
    take_text (reader, &reader->page->about);
  else if (g_str_equal (name, "title") && reader->page->title == NULL)
    take_text (reader, &reader->page->title);
  else if (g_str_equal (name, "title"))
    add_block (reader, FAB_HELP_TITLE);
  else if (g_str_equal (name, "p") && !reader->in_info)
    add_block (reader, choose_kind (reader));
  else if (g_str_equal (name, "p"))
    g_string_free (g_steal_pointer (&reader->text), TRUE); /* of the licence */
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *name,
        gpointer              data,
        GError              **error)
{
  Reader *reader = data;

  if (g_str_equal (name, "info"))
    reader->in_info = FALSE;
  else if (g_str_equal (name, "note"))
    reader->in_note = FALSE;
  else if (g_str_equal (name, "item"))
    reader->in_list = FALSE;
  else if (g_str_equal (name, "keyseq"))
    reader->in_keys = FALSE;
  if (reader->text == NULL)
    return;
  if (g_str_equal (name, "link"))
    g_string_append (reader->text, "</a>");
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_str_equal (spans[i].name, name))
      g_string_append (reader->text, spans[i].close);
  close_text (reader, name);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Reader *reader = data;
  g_autofree char *escaped = reader->text ? g_markup_escape_text (text, length) : NULL;

  if (escaped)
    g_string_append (reader->text, escaped);
}

char *
fab_help_page_find (const char *id)
{
  const char * const *languages = g_get_language_names ();

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; languages[i] && !g_str_has_prefix (languages[i], "en"); i++)
    {
      g_autofree char *path = g_strconcat (FAB_HELP_FOLDER, languages[i], "/", id, ".page", NULL);

      if (g_resources_get_info (path, 0, NULL, NULL, NULL))
        return g_steal_pointer (&path);
    }

  return g_strconcat (FAB_HELP_FOLDER, id, ".page", NULL);
}

FabHelpPage *
fab_help_page_read (const char  *mallard,
                    gssize       length,
                    GError     **error)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr(FabHelpPage) page = g_new0 (FabHelpPage, 1);
  g_autoptr(GMarkupParseContext) context = NULL;
  Reader reader = { .page = page };
  gboolean good;

  g_return_val_if_fail (mallard != NULL, NULL);

  page->blocks = g_ptr_array_new_with_free_func (free_block);
  context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  good = g_markup_parse_context_parse (context, mallard, length, error) &&
         g_markup_parse_context_end_parse (context, error);
  if (reader.text)
    g_string_free (reader.text, TRUE);
  g_free (reader.picture);

  return good ? g_steal_pointer (&page) : NULL;
}

void
fab_help_page_free (FabHelpPage *self)
{
  g_free (self->title);
  g_free (self->about);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}
