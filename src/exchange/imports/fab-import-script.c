/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-beside.h"
#include "fab-document.h"
#include "fab-exchange-error.h"
#include "fab-fdx.h"
#include "fab-fountain.h"
#include "fab-import-private.h"

#define MAX_SCRIPT (16 * 1024 * 1024)

/* A file of another encoding would come out as a row of boxes; better to say so. */
static gboolean
check_text (const char  *name,
            const char  *bytes,
            gsize        length,
            GError     **error)
{
  const char *end;

  if (g_utf8_validate_len (bytes, length, &end))
    return TRUE;
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID,
               "“%s” is not a text in UTF-8 (byte %" G_GSIZE_FORMAT "); "
               "save it as UTF-8 and import it again", name, (gsize) (end - bytes));

  return FALSE;
}

static char *
read_fountain (const char  *name,
               GBytes      *bytes,
               GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return check_text (name, data ? data : "", length, error) ? fab_fountain_decode (data ? data : "", length) : NULL;
}

static char *
read_fdx (const char  *name,
          GBytes      *bytes,
          GError     **error)
{
  char *script = fab_fdx_read (bytes, error);

  if (script == NULL)
    g_prefix_error (error, "“%s” is no Final Draft script: ", name);

  return script;
}

/* Reads at most what a screenplay can have, whatever the file says about its size. */
static GBytes *
load_file (GFile   *file,
           GError **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autofree char *buffer = g_malloc (1 << 16);
  gssize n = 1;

  while (stream != NULL && n > 0 && bytes->len <= MAX_SCRIPT)
    {
      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, 1 << 16, NULL, error);
      g_byte_array_append (bytes, (const guint8 *) buffer, (guint) MAX (n, 0));
    }
  if (stream == NULL || n < 0)
    return NULL;
  if (bytes->len > MAX_SCRIPT)
    {
      g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "It is too long for a screenplay");
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static FabImport *
read_script (const FabImportJob  *job,
             char              *(*read) (const char *name, GBytes *bytes, GError **error),
             gboolean             keep,
             GError             **error)
{
  GFile *file = g_ptr_array_index (job->files, 0);
  g_autofree char *base = g_file_get_basename (file), *name = g_filename_display_name (base ? base : "");
  g_autoptr(GBytes) bytes = load_file (file, error);
  g_autofree char *script = bytes != NULL ? read (name, bytes, error) : NULL;
  g_autoptr(FabImport) self = NULL;

  if (script == NULL)
    return NULL;
  self = _fab_import_new ("storyboarder");
  g_string_assign (self->script, script);
  if (keep)
    {
      self->origin = g_bytes_ref (bytes);
      self->origin_key = FAB_IMPORT_ORIGIN;
    }

  return _fab_import_add_boards (self, job, error) ? g_steal_pointer (&self) : NULL;
}

FabImport *
_fab_import_fountain (const FabImportJob  *job,
                      GError             **error)
{
  return read_script (job, read_fountain, FALSE, error);
}

FabImport *
_fab_import_fdx (const FabImportJob  *job,
                 GError             **error)
{
  return read_script (job, read_fdx, TRUE, error);
}

/* All of a story, as fab_document_write() has written it. */
FabImport *
_fab_import_document (const FabImportJob  *job,
                      GError             **error)
{
  const char *path = _fab_import_path (job);
  g_autoptr(GBytes) bytes = fab_beside_load (path, FAB_DOCUMENT_MAX_BYTES, error);
  g_autofree char *name = g_filename_display_basename (path);
  JsonNode *document = bytes != NULL ? fab_document_parse (bytes, error) : NULL;
  FabImport *self;

  if (bytes != NULL && document == NULL)
    g_prefix_error (error, "“%s” cannot be read: ", name);
  if (document == NULL)
    return NULL;
  self = _fab_import_new ("");
  self->document = document;

  return self;
}
