/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A script as FDX, around what an imported file says besides. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-emphasis.h"
#include "fab-fdx.h"
#include "fab-fdx-private.h"
#include "fab-script-match.h"

/* What becomes one paragraph: an element with the notes inside it, a heading with its summary, two speeches side by
 * side. A page break before belongs to it. */
typedef struct
{
  guint           first, end;  /* of the elements */
  guint           body;        /* the element that gives the paragraph its kind; end: only notes */
  FabElementKind  kind;
  char           *source;
  gboolean        new_page;
  gboolean        dual;
} Unit;

static const char * const type_names[] = {
  [FAB_ELEMENT_SCENE_HEADING] = "Scene Heading",
  [FAB_ELEMENT_ACTION] =        "Action",
  [FAB_ELEMENT_CHARACTER] =     "Character",
  [FAB_ELEMENT_PARENTHETICAL] = "Parenthetical",
  [FAB_ELEMENT_DIALOGUE] =      "Dialogue",
  [FAB_ELEMENT_TRANSITION] =    "Transition",
  [FAB_ELEMENT_CENTERED] =      "Action",
  [FAB_ELEMENT_SYNOPSIS] =      "Outline Body",
  [FAB_ELEMENT_NOTE] =          "General",
  [FAB_ELEMENT_BONEYARD] =      "General",
  [FAB_ELEMENT_PAGE_BREAK] =    "General",
};

static void
free_unit (Unit *unit)
{
  g_free (unit->source);
  g_free (unit);
}

static FabElement *
element_at (GPtrArray *elements,
            guint      i)
{
  return g_ptr_array_index (elements, i);
}

static FabElementKind
kind_at (GPtrArray *elements,
         guint      i)
{
  return fab_element_get_kind (element_at (elements, i));
}

static gboolean
is_aside (GPtrArray *elements,
          guint      i)
{
  FabElementKind kind = kind_at (elements, i);

  return kind == FAB_ELEMENT_NOTE || kind == FAB_ELEMENT_BONEYARD;
}

/* Notes cut out of an element have no source of their own. */
static guint
skip_asides (GPtrArray *elements,
             guint      i)
{
  while (i < elements->len && is_aside (elements, i) && *fab_element_get_source (element_at (elements, i)) == '\0')
    i++;

  return i;
}

static guint
end_of_dual (GPtrArray *elements,
             guint      i)
{
  gboolean right = FALSE;

  for (; i < elements->len; i++)
    {
      FabElementKind kind = kind_at (elements, i);

      if (kind == FAB_ELEMENT_CHARACTER && fab_element_get_dual (element_at (elements, i)) == FAB_DUAL_RIGHT)
        right = TRUE;
      else if (kind == FAB_ELEMENT_CHARACTER && (right || fab_element_get_dual (element_at (elements, i)) != FAB_DUAL_LEFT))
        break;
      else if (kind != FAB_ELEMENT_CHARACTER && kind != FAB_ELEMENT_DIALOGUE && kind != FAB_ELEMENT_PARENTHETICAL &&
               kind != FAB_ELEMENT_LYRICS && !is_aside (elements, i))
        break;
    }

  return i;
}

static char *
join_sources (GPtrArray *elements,
              guint      first,
              guint      end)
{
  g_autoptr(GString) source = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    g_string_append (source, fab_element_get_source (element_at (elements, i)));
  g_string_replace (source, "\r\n", "\n", 0);

  return g_strchomp (g_string_free (g_steal_pointer (&source), FALSE));
}

static Unit *
take_unit (GPtrArray *elements,
           guint      first)
{
  Unit *unit = g_new0 (Unit, 1);
  guint i = first;

  unit->first = first;
  if (kind_at (elements, i) == FAB_ELEMENT_PAGE_BREAK && i + 1 < elements->len)
    {
      unit->new_page = TRUE;
      i++;
    }
  unit->body = i;
  unit->kind = kind_at (elements, i);
  unit->dual = fab_element_get_dual (element_at (elements, i)) == FAB_DUAL_LEFT;
  i = unit->dual ? end_of_dual (elements, i) : skip_asides (elements, i + 1);
  while (unit->kind == FAB_ELEMENT_SCENE_HEADING && i < elements->len &&
         kind_at (elements, i) == FAB_ELEMENT_SYNOPSIS)
    i++;
  unit->end = i;
  unit->source = join_sources (elements, first, i);

  return unit;
}

static GPtrArray *
list_units (GPtrArray *elements)
{
  GPtrArray *units = g_ptr_array_new_with_free_func ((GDestroyNotify) free_unit);

  for (guint i = 0; i < elements->len;)
    {
      Unit *unit;

      if (kind_at (elements, i) == FAB_ELEMENT_TITLE_PAGE)
        {
          i++;
          continue;
        }
      unit = take_unit (elements, i);
      i = unit->end;
      g_ptr_array_add (units, unit);
    }

  return units;
}

static char *
name_style (guint style)
{
  GString *names = g_string_new (NULL);

  g_string_append (names, style & FAB_STYLE_BOLD ? "Bold+" : "");
  g_string_append (names, style & FAB_STYLE_ITALIC ? "Italic+" : "");
  g_string_append (names, style & FAB_STYLE_UNDERLINE ? "Underline+" : "");
  g_string_truncate (names, names->len - (names->len > 0 ? 1 : 0));

  return g_string_free (names, FALSE);
}

/* XML has no way to write control characters. */
static char *
drop_controls (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t' || c == '\n' || (c >= ' ' && c != 0xfffe && c != 0xffff))
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

static void
add_run (xmlNode    *paragraph,
         const char *text,
         guint       style)
{
  g_autofree char *clean = drop_controls (text);
  xmlNode *run = xmlNewTextChild (paragraph, NULL, BAD_CAST "Text", BAD_CAST clean);
  g_autofree char *names = name_style (style);

  if (*names != '\0')
    xmlNewProp (run, BAD_CAST "Style", BAD_CAST names);
}

void
_fab_fdx_add_runs (xmlNode    *paragraph,
                   const char *marked,
                   guint       style)
{
  g_autoptr(GPtrArray) runs = fab_emphasis_read (marked);

  if (runs->len == 0)
    add_run (paragraph, "", style);
  for (guint i = 0; i < runs->len; i++)
    {
      const FabRun *run = g_ptr_array_index (runs, i);

      add_run (paragraph, run->text, run->style ^ style); /* italics in italics are upright */
    }
}

static void
add_note (xmlNode    *paragraph,
          FabElement *note)
{
  xmlNode *node = xmlNewChild (paragraph, NULL, BAD_CAST "ScriptNote", NULL);
  g_auto(GStrv) lines = g_strsplit (fab_element_get_text (note), "\n", -1);

  if (fab_element_get_kind (note) == FAB_ELEMENT_BONEYARD)
    xmlNewProp (node, BAD_CAST "Name", BAD_CAST "Omitted");
  for (guint i = 0; lines[i] != NULL; i++)
    _fab_fdx_add_runs (xmlNewChild (node, NULL, BAD_CAST "Paragraph", NULL), lines[i], 0);
}

static void
add_summary (xmlNode    *paragraph,
             FabElement *synopsis)
{
  xmlNode *properties = _fab_fdx_child (paragraph, "SceneProperties");
  xmlNode *summary;

  if (properties == NULL)
    {
      properties = xmlNewDocNode (paragraph->doc, NULL, BAD_CAST "SceneProperties", NULL);
      xmlAddPrevSibling (paragraph->children, properties);
    }
  summary = _fab_fdx_child (properties, "Summary");
  if (summary == NULL)
    summary = xmlNewChild (properties, NULL, BAD_CAST "Summary", NULL);
  _fab_fdx_add_runs (xmlNewChild (summary, NULL, BAD_CAST "Paragraph", NULL), fab_element_get_text (synopsis), 0);
}

/* Below a cue, without a blank line between. */
static gboolean
is_sung_by_somebody (GPtrArray *elements,
                     guint      i)
{
  for (; i > 0; i--)
    {
      const char *source = fab_element_get_source (element_at (elements, i - 1));
      FabElementKind kind = kind_at (elements, i - 1);

      if (strstr (source, "\n\n") != NULL || strstr (source, "\n\r\n") != NULL || strstr (source, "\r\r") != NULL)
        return FALSE;
      if (kind == FAB_ELEMENT_CHARACTER || kind == FAB_ELEMENT_DIALOGUE || kind == FAB_ELEMENT_PARENTHETICAL)
        return TRUE;
      if (kind != FAB_ELEMENT_LYRICS && !is_aside (elements, i - 1))
        return FALSE;
    }

  return FALSE;
}

/* No reader knows lyrics: to others they are dialogue or action in italics. */
static void
write_lyrics (xmlNode   *paragraph,
              GPtrArray *elements,
              guint      i)
{
  xmlSetProp (paragraph, BAD_CAST "Type", BAD_CAST (is_sung_by_somebody (elements, i) ? "Dialogue" : "Action"));
  xmlSetProp (paragraph, BAD_CAST FAB_FDX_LYRICS, BAD_CAST "Yes");
  _fab_fdx_add_runs (paragraph, fab_element_get_text (element_at (elements, i)), FAB_STYLE_ITALIC);
}

static void
set_type (xmlNode    *paragraph,
          FabElement *element)
{
  FabElementKind kind = fab_element_get_kind (element);

  if (kind == FAB_ELEMENT_SECTION)
    {
      g_autofree char *name = g_strdup_printf ("Outline %d", CLAMP (fab_element_get_level (element), 1, 4));

      xmlSetProp (paragraph, BAD_CAST "Type", BAD_CAST name);
      return;
    }
  xmlSetProp (paragraph, BAD_CAST "Type", BAD_CAST type_names[kind]);
  if (kind == FAB_ELEMENT_CENTERED)
    xmlSetProp (paragraph, BAD_CAST "Alignment", BAD_CAST "Center");
  if (fab_element_get_scene_number (element) != NULL)
    xmlSetProp (paragraph, BAD_CAST "Number", BAD_CAST fab_element_get_scene_number (element));
  else
    xmlUnsetProp (paragraph, BAD_CAST "Number");
}

static void
write_element (xmlNode   *paragraph,
               GPtrArray *elements,
               guint      i)
{
  FabElement *element = element_at (elements, i);
  FabElementKind kind = fab_element_get_kind (element);

  if (kind == FAB_ELEMENT_LYRICS)
    {
      write_lyrics (paragraph, elements, i);
      return;
    }
  set_type (paragraph, element);
  if (kind == FAB_ELEMENT_NOTE || kind == FAB_ELEMENT_BONEYARD)
    add_note (paragraph, element);
  else if (kind != FAB_ELEMENT_PAGE_BREAK)
    _fab_fdx_add_runs (paragraph, fab_element_get_text (element), 0);
}

static void
write_dual (xmlNode    *wrapper,
            GPtrArray  *elements,
            const Unit *unit)
{
  xmlNode *dual = xmlNewChild (wrapper, NULL, BAD_CAST "DualDialogue", NULL);
  xmlNode *paragraph = NULL;

  for (guint i = unit->body; i < unit->end; i++)
    {
      if (is_aside (elements, i) && paragraph != NULL)
        {
          add_note (paragraph, element_at (elements, i));
          continue;
        }
      paragraph = xmlNewChild (dual, NULL, BAD_CAST "Paragraph", NULL);
      write_element (paragraph, elements, i);
    }
}

static void
write_unit (xmlNode    *paragraph,
            GPtrArray  *elements,
            const Unit *unit)
{
  if (unit->new_page)
    xmlSetProp (paragraph, BAD_CAST "StartsNewPage", BAD_CAST "Yes");
  if (unit->dual)
    {
      write_dual (paragraph, elements, unit);
      return;
    }
  write_element (paragraph, elements, unit->body);
  for (guint i = unit->body + 1; i < unit->end; i++)
    if (kind_at (elements, i) == FAB_ELEMENT_SYNOPSIS)
      add_summary (paragraph, element_at (elements, i));
    else
      add_note (paragraph, element_at (elements, i));
}

/* What the script says now takes the place of what it said; all else of the paragraph stays. */
static xmlNode *
copy_emptied (xmlDoc  *doc,
              xmlNode *node)
{
  xmlNode *copy = xmlDocCopyNode (node, doc, 1);
  xmlNode *properties = _fab_fdx_child (copy, "SceneProperties");
  xmlNode *summary = properties != NULL ? _fab_fdx_child (properties, "Summary") : NULL;

  for (xmlNode *child = copy->children, *next; child != NULL; child = next)
    {
      const char *name = (const char *) child->name;

      next = child->next;
      if (child->type != XML_ELEMENT_NODE || g_str_equal (name, "Text") || g_str_equal (name, "DualDialogue") ||
          g_str_equal (name, "ScriptNote"))
        {
          xmlUnlinkNode (child);
          xmlFreeNode (child);
        }
    }
  if (summary != NULL)
    {
      xmlUnlinkNode (summary);
      xmlFreeNode (summary);
    }
  xmlUnsetProp (copy, BAD_CAST "StartsNewPage");
  xmlUnsetProp (copy, BAD_CAST "Alignment");
  xmlUnsetProp (copy, BAD_CAST FAB_FDX_LYRICS);

  return copy;
}

static guint *
match_units (GPtrArray *chunks,
             GPtrArray *units)
{
  g_autofree FabMatchItem *old = g_new0 (FabMatchItem, chunks->len + 1);
  g_autofree FabMatchItem *new = g_new0 (FabMatchItem, units->len + 1);
  guint *match = g_new (guint, units->len + 1);

  for (guint i = 0; i < chunks->len; i++)
    {
      const FabFdxChunk *chunk = g_ptr_array_index (chunks, i);

      old[i] = (FabMatchItem) { chunk->source, chunk->source, chunk->kind };
    }
  for (guint i = 0; i < units->len; i++)
    {
      const Unit *unit = g_ptr_array_index (units, i);

      new[i] = (FabMatchItem) { unit->source, unit->source, unit->kind };
    }
  fab_script_match (old, chunks->len, new, units->len, match);

  return match;
}

/* How many lines from the start, or with @back from the end, the paragraphs still say. */
static guint
count_kept (GPtrArray *nodes,
            GStrv      lines,
            gboolean   back,
            guint      most)
{
  guint n = g_strv_length (lines), kept = 0;

  for (; kept < most; kept++)
    {
      g_autofree char *said = _fab_fdx_text (nodes->pdata[back ? nodes->len - 1 - kept : kept]);

      if (!g_str_equal (said, lines[back ? n - 1 - kept : kept]))
        break;
    }

  return kept;
}

/* A speech of many paragraphs: those that still say their line stay as they are. */
static void
add_lines (xmlNode    *content,
           GPtrArray  *nodes,
           const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines), most = MIN (n, nodes->len);
  guint head = count_kept (nodes, lines, FALSE, most), tail = count_kept (nodes, lines, TRUE, most - head);

  for (guint i = 0; i < n; i++)
    {
      gboolean kept = i < head || i >= n - tail;
      xmlNode *node = nodes->pdata[i >= n - tail ? nodes->len - (n - i) : MIN (i, nodes->len - 1)];
      xmlNode *paragraph = kept ? xmlDocCopyNode (node, content->doc, 1) : copy_emptied (content->doc, node);

      if (!kept)
        _fab_fdx_add_runs (paragraph, lines[i], 0);
      xmlAddChild (content, paragraph);
    }
}

static void
add_unit (xmlNode           *content,
          GPtrArray         *elements,
          const Unit        *unit,
          const FabFdxChunk *chunk)
{
  gboolean plain = unit->end == unit->body + 1 && !unit->new_page;
  xmlNode *paragraph;

  if (chunk != NULL && g_str_equal (chunk->source, unit->source))
    {
      for (guint i = 0; i < chunk->nodes->len; i++)
        xmlAddChild (content, xmlDocCopyNode (chunk->nodes->pdata[i], content->doc, 1));
      return;
    }
  if (chunk != NULL && chunk->nodes->len > 1 && unit->kind == FAB_ELEMENT_DIALOGUE && plain)
    {
      add_lines (content, chunk->nodes, fab_element_get_text (element_at (elements, unit->body)));
      return;
    }
  paragraph = chunk != NULL ? copy_emptied (content->doc, chunk->nodes->pdata[0])
                            : xmlNewDocNode (content->doc, NULL, BAD_CAST "Paragraph", NULL);
  write_unit (paragraph, elements, unit);
  xmlAddChild (content, paragraph);
}

static void
write_content (xmlDoc    *doc,
               GPtrArray *elements)
{
  xmlNode *root = xmlDocGetRootElement (doc), *old = _fab_fdx_child (root, "Content");
  xmlNode *content = xmlNewDocNode (doc, NULL, BAD_CAST "Content", NULL);
  g_autoptr(GPtrArray) chunks = _fab_fdx_chunks (doc);
  g_autoptr(GPtrArray) units = list_units (elements);
  g_autofree guint *match = match_units (chunks, units);

  for (guint i = 0; i < units->len; i++)
    {
      const FabFdxChunk *chunk = match[i] != FAB_MATCH_NONE ? g_ptr_array_index (chunks, match[i]) : NULL;

      add_unit (content, elements, g_ptr_array_index (units, i), chunk);
    }
  if (old == NULL)
    {
      xmlAddChild (root, content);
      return;
    }
  xmlReplaceNode (old, content);
  xmlFreeNode (old);
}

static char *
join_title (GPtrArray *elements)
{
  guint end = 0;

  while (end < elements->len && kind_at (elements, end) == FAB_ELEMENT_TITLE_PAGE)
    end++;

  return join_sources (elements, 0, end);
}

static void
write_title (xmlDoc    *doc,
             GPtrArray *elements)
{
  xmlNode *root = xmlDocGetRootElement (doc), *old = _fab_fdx_child (root, "TitlePage");
  g_autofree char *present = g_strchomp (_fab_fdx_read_title (root));
  g_autofree char *wanted = join_title (elements);
  xmlNode *page;

  if (g_str_equal (present, wanted))
    return;
  page = _fab_fdx_make_title (elements);
  if (old != NULL)
    {
      xmlUnlinkNode (old);
      xmlFreeNode (old);
    }
  if (page != NULL)
    xmlAddNextSibling (_fab_fdx_child (root, "Content"), page);
}

static xmlDoc *
make_document (void)
{
  xmlDoc *doc = xmlNewDoc (BAD_CAST "1.0");
  xmlNode *root = xmlNewDocNode (doc, NULL, BAD_CAST "FinalDraft", NULL);

  doc->standalone = 0;
  xmlDocSetRootElement (doc, root);
  xmlNewProp (root, BAD_CAST "DocumentType", BAD_CAST "Script");
  xmlNewProp (root, BAD_CAST "Template", BAD_CAST "No");
  xmlNewProp (root, BAD_CAST "Version", BAD_CAST "5");

  return doc;
}

/* A line a paragraph, as the format's own program writes it; blanks inside Text are the author's. */
static void
break_lines (xmlNode *node,
             int      depth)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && depth < 3)
      {
        if (child->prev == NULL || child->prev->type != XML_TEXT_NODE)
          xmlAddPrevSibling (child, xmlNewText (BAD_CAST "\n"));
        break_lines (child, depth + 1);
      }
}

GBytes *
fab_fdx_write (GPtrArray *elements,
               GBytes    *origin)
{
  xmlDoc *doc;
  xmlChar *text = NULL;
  int length = 0;
  GBytes *bytes;

  g_return_val_if_fail (elements != NULL, NULL);

  doc = origin != NULL ? _fab_fdx_parse (origin, NULL) : NULL;
  if (doc == NULL)
    doc = make_document ();
  write_content (doc, elements);
  write_title (doc, elements);
  break_lines (xmlDocGetRootElement (doc), 0);
  xmlDocDumpMemoryEnc (doc, &text, &length, "UTF-8");
  bytes = g_bytes_new (text, length);
  xmlFree (text);
  xmlFreeDoc (doc);

  return bytes;
}
