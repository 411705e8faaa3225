/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs of an FDX file, each as the Fountain that says the same. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <libxml/parser.h>
#include <string.h>

#include "fab-emphasis.h"
#include "fab-exchange-error.h"
#include "fab-fdx-private.h"
#include "fab-fountain.h"

static const struct { const char *type; FabElementKind kind; int level; } types[] = {
  { "Scene Heading", FAB_ELEMENT_SCENE_HEADING, 0 },
  { "Character",     FAB_ELEMENT_CHARACTER,     0 },
  { "Parenthetical", FAB_ELEMENT_PARENTHETICAL, 0 },
  { "Dialogue",      FAB_ELEMENT_DIALOGUE,      0 },
  { "Transition",    FAB_ELEMENT_TRANSITION,    0 },
  { "Lyrics",        FAB_ELEMENT_LYRICS,        0 },
  { "Singing",       FAB_ELEMENT_LYRICS,        0 },
  { "New Act",       FAB_ELEMENT_CENTERED,      0 },
  { "End of Act",    FAB_ELEMENT_CENTERED,      0 },
  { "Outline Body",  FAB_ELEMENT_SYNOPSIS,      0 },
  { "Outline 1",     FAB_ELEMENT_SECTION,       1 },
  { "Outline 2",     FAB_ELEMENT_SECTION,       2 },
  { "Outline 3",     FAB_ELEMENT_SECTION,       3 },
  { "Outline 4",     FAB_ELEMENT_SECTION,       4 },
};

typedef struct
{
  GPtrArray *chunks;
  gboolean   speaking; /* a cue stands above, so speech may follow */
  gboolean   titled;   /* a title page stands above all */
} Reader;

static void
free_chunk (FabFdxChunk *chunk)
{
  g_ptr_array_unref (chunk->nodes);
  g_free (chunk->source);
  g_free (chunk);
}

static gboolean
is_element (xmlNode    *node,
            const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name);
}

static char *
dup_attribute (xmlNode    *node,
               const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST name);
  char *copy = value != NULL ? g_strdup ((const char *) value) : NULL;

  xmlFree (value);

  return copy;
}

static gboolean
has_attribute (xmlNode    *node,
               const char *name,
               const char *value)
{
  g_autofree char *present = dup_attribute (node, name);

  return g_strcmp0 (present, value) == 0;
}

xmlNode *
_fab_fdx_child (xmlNode    *node,
                const char *name)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (is_element (child, name))
      return child;

  return NULL;
}

static guint
read_style (xmlNode *run)
{
  g_autofree char *value = dup_attribute (run, "Style");
  g_auto(GStrv) words = g_strsplit (value != NULL ? value : "", "+", -1);
  const char * const *list = (const char * const *) words;

  return (g_strv_contains (list, "Italic") ? FAB_STYLE_ITALIC : 0) |
         (g_strv_contains (list, "Bold") ? FAB_STYLE_BOLD : 0) |
         (g_strv_contains (list, "Underline") ? FAB_STYLE_UNDERLINE : 0);
}

static guint
read_paragraph_style (xmlNode *paragraph)
{
  return has_attribute (paragraph, FAB_FDX_LYRICS, "Yes") ? FAB_STYLE_ITALIC : 0;
}

/* What is sung was set in italics; italics in it are upright. Runs of one style that follow each other are one, or their marks would meet. */
char *
_fab_fdx_text (xmlNode *paragraph)
{
  GString *text = g_string_new (NULL);
  g_autoptr(GString) run = g_string_new (NULL);
  guint style = 0, own = read_paragraph_style (paragraph);

  for (xmlNode *child = paragraph->children; child != NULL; child = child->next)
    {
      xmlChar *content;

      if (!is_element (child, "Text"))
        continue;
      if ((read_style (child) ^ own) != style)
        {
          fab_emphasis_append (text, run->str, style);
          g_string_truncate (run, 0);
          style = read_style (child) ^ own;
        }
      content = xmlNodeGetContent (child);
      g_string_append (run, (const char *) content);
      xmlFree (content);
    }
  fab_emphasis_append (text, run->str, style);
  g_string_replace (text, "\r\n", "\n", 0);
  g_string_replace (text, "\r", "\n", 0);

  return g_string_free (text, FALSE);
}

static char *
join_paragraphs (xmlNode *parent)
{
  GString *text = g_string_new (NULL);

  for (xmlNode *child = parent->children; child != NULL; child = child->next)
    {
      g_autofree char *line = is_element (child, "Paragraph") ? _fab_fdx_text (child) : NULL;

      if (line == NULL || *line == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  return g_string_free (text, FALSE);
}

static void
append_notes (GString *source,
              xmlNode *paragraph)
{
  for (xmlNode *child = paragraph->children; child != NULL; child = child->next)
    {
      FabFountainPiece piece = { FAB_ELEMENT_NOTE };
      g_autofree char *text = is_element (child, "ScriptNote") ? join_paragraphs (child) : NULL;
      g_autofree char *note = NULL;

      if (text == NULL)
        continue;
      if (has_attribute (child, "Name", "Omitted"))
        piece.kind = FAB_ELEMENT_BONEYARD;
      piece.text = text;
      note = fab_fountain_compose (&piece);
      if (source->len > 0)
        g_string_append_c (source, ' ');
      g_string_append (source, note);
    }
}

static void
append_summary (GString *source,
                xmlNode *paragraph)
{
  xmlNode *properties = _fab_fdx_child (paragraph, "SceneProperties");
  xmlNode *summary = properties != NULL ? _fab_fdx_child (properties, "Summary") : NULL;
  g_autofree char *text = summary != NULL ? join_paragraphs (summary) : NULL;
  g_auto(GStrv) lines = text != NULL && *text != '\0' ? g_strsplit (text, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    g_string_append_printf (source, "\n\n= %s", lines[i]);
}

/* A cue without speech, and speech without a cue, are read as such only when forced or as action. */
static FabElementKind
settle_kind (const Reader   *reader,
             FabElementKind  kind)
{
  gboolean spoken = kind == FAB_ELEMENT_DIALOGUE || kind == FAB_ELEMENT_PARENTHETICAL;

  return spoken && !reader->speaking ? FAB_ELEMENT_ACTION : kind;
}

static FabElementKind
find_kind (xmlNode *paragraph,
           int     *level)
{
  g_autofree char *type = dup_attribute (paragraph, "Type");

  if (has_attribute (paragraph, FAB_FDX_LYRICS, "Yes"))
    return FAB_ELEMENT_LYRICS;
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, type))
      {
        *level = types[i].level;
        return types[i].kind;
      }

  return has_attribute (paragraph, "Alignment", "Center") ? FAB_ELEMENT_CENTERED : FAB_ELEMENT_ACTION;
}

static gboolean
speech_follows (xmlNode *paragraph)
{
  xmlNode *next = xmlNextElementSibling (paragraph);

  return next != NULL && (has_attribute (next, "Type", "Dialogue") || has_attribute (next, "Type", "Parenthetical") ||
                          has_attribute (next, "Type", "Lyrics") || has_attribute (next, "Type", "Singing"));
}

static void
append_body (Reader         *reader,
             GString        *source,
             xmlNode        *paragraph,
             FabElementKind  kind,
             int             level,
             FabDual         dual)
{
  g_autofree char *text = _fab_fdx_text (paragraph);
  g_autofree char *number = dup_attribute (paragraph, "Number");
  FabFountainPiece piece = { kind, text, .dual = dual, .level = level };
  g_autofree char *body = NULL;

  if (*text == '\0' && kind != FAB_ELEMENT_DIALOGUE)
    return;
  if (kind == FAB_ELEMENT_SCENE_HEADING && number != NULL && *number != '\0')
    piece.scene_number = number;
  piece.first = !reader->titled && reader->chunks->len == 0 && source->len == 0;
  body = fab_fountain_compose (&piece);
  if (kind == FAB_ELEMENT_CHARACTER && !speech_follows (paragraph) && *body != '@')
    g_string_append_c (source, '@');
  g_string_append (source, body);
}

static FabFdxChunk *
add_chunk (Reader  *reader,
           xmlNode *node)
{
  FabFdxChunk *chunk = g_new0 (FabFdxChunk, 1);

  chunk->nodes = g_ptr_array_new ();
  g_ptr_array_add (chunk->nodes, node);
  g_ptr_array_add (reader->chunks, chunk);

  return chunk;
}

/* One speech may have many paragraphs; in Fountain it is one element. */
static gboolean
continue_speech (Reader         *reader,
                 xmlNode        *paragraph,
                 FabElementKind  kind,
                 const char     *source)
{
  FabFdxChunk *last = reader->chunks->len > 0 ? reader->chunks->pdata[reader->chunks->len - 1] : NULL;
  char *joined;

  if (kind != FAB_ELEMENT_DIALOGUE || last == NULL || last->kind != kind)
    return FALSE;
  joined = g_strconcat (last->source, "\n", source, NULL);
  g_free (last->source);
  last->source = joined;
  g_ptr_array_add (last->nodes, paragraph);

  return TRUE;
}

static void
read_paragraph (Reader  *reader,
                xmlNode *paragraph)
{
  g_autoptr(GString) source = g_string_new (NULL);
  FabFdxChunk *chunk;
  int level = 0;
  FabElementKind kind = settle_kind (reader, find_kind (paragraph, &level));
  gboolean spoken = kind == FAB_ELEMENT_DIALOGUE || kind == FAB_ELEMENT_PARENTHETICAL ||
                    (kind == FAB_ELEMENT_LYRICS && reader->speaking && !has_attribute (paragraph, "Type", "Action"));

  append_body (reader, source, paragraph, kind, level, FAB_DUAL_NONE);
  append_notes (source, paragraph);
  append_summary (source, paragraph);
  if (source->len == 0)
    return;
  if (has_attribute (paragraph, "StartsNewPage", "Yes") && reader->chunks->len > 0 && !spoken)
    g_string_prepend (source, "===\n\n");
  reader->speaking = spoken || kind == FAB_ELEMENT_CHARACTER;
  if (continue_speech (reader, paragraph, kind, source->str))
    return;
  chunk = add_chunk (reader, paragraph);
  chunk->kind = kind;
  chunk->spoken = spoken;
  chunk->source = g_strdup (source->str);
}

/* Two speeches side by side are one chunk: they are written and kept together. */
static void
read_dual (Reader  *reader,
           xmlNode *wrapper,
           xmlNode *dual)
{
  g_autoptr(GString) source = g_string_new (NULL);
  FabFdxChunk *chunk;
  int cues = 0;

  for (xmlNode *child = dual->children; child != NULL; child = child->next)
    {
      int level = 0;
      FabElementKind kind;

      if (!is_element (child, "Paragraph"))
        continue;
      kind = find_kind (child, &level);
      cues += kind == FAB_ELEMENT_CHARACTER ? 1 : 0;
      if (source->len > 0)
        g_string_append (source, kind == FAB_ELEMENT_CHARACTER ? "\n\n" : "\n");
      append_body (reader, source, child, kind, level,
                   kind == FAB_ELEMENT_CHARACTER && cues == 2 ? FAB_DUAL_RIGHT : FAB_DUAL_NONE);
      append_notes (source, child);
    }
  if (source->len == 0)
    return;
  reader->speaking = FALSE;
  chunk = add_chunk (reader, wrapper);
  chunk->kind = FAB_ELEMENT_CHARACTER;
  chunk->source = g_strdup (source->str);
}

GPtrArray *
_fab_fdx_chunks (xmlDoc *doc)
{
  g_autofree char *title = _fab_fdx_read_title (xmlDocGetRootElement (doc));
  Reader reader = { g_ptr_array_new_with_free_func ((GDestroyNotify) free_chunk), .titled = *title != '\0' };
  xmlNode *content = _fab_fdx_child (xmlDocGetRootElement (doc), "Content");

  for (xmlNode *child = content != NULL ? content->children : NULL; child != NULL; child = child->next)
    {
      xmlNode *dual = is_element (child, "Paragraph") ? _fab_fdx_child (child, "DualDialogue") : NULL;

      if (dual != NULL)
        read_dual (&reader, child, dual);
      else if (is_element (child, "Paragraph"))
        read_paragraph (&reader, child);
    }

  return reader.chunks;
}

/* Without network, entities and size limits lifted; errors are ours to tell. */
xmlDoc *
_fab_fdx_parse (GBytes  *bytes,
                GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  xmlDoc *doc = xmlReadMemory (data != NULL ? data : "", MIN (length, G_MAXINT), "script.fdx", NULL,
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root != NULL && is_element (root, "FinalDraft") && xmlGetIntSubset (doc) == NULL)
    return doc;
  g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID,
                       doc == NULL ? "this is no well-formed XML"
                       : xmlGetIntSubset (doc) != NULL ? "this XML has a document type, which no screenplay has"
                       : "this XML is no Final Draft document");
  xmlFreeDoc (doc);

  return NULL;
}
