/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "fab-output.h"
#include "fab-output-file.h"

#define BUFFER (64 * 1024)

struct FabOutput
{
  char          *path;
  FabOutputFile *file;
  int            trouble; /* errno of the first write that failed */
  GByteArray    *buffer;
};

gboolean
fab_output_fail (const char  *path,
                 int          code,
                 GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "“%s” could not be written: %s", name,
               g_strerror (code));

  return FALSE;
}

FabOutput *
fab_output_new (const char  *path,
                GError     **error)
{
  FabOutputFile *file = fab_output_file_new (path, error);
  FabOutput *self;

  if (file == NULL)
    return NULL;
  self = g_new0 (FabOutput, 1);
  self->path = g_strdup (path);
  self->file = file;
  self->buffer = g_byte_array_sized_new (BUFFER);

  return self;
}

static gboolean
flush (FabOutput *self)
{
  const guint8 *data = self->buffer->data;
  gsize left = self->buffer->len;

  while (left > 0 && self->trouble == 0)
    {
      gssize n = write (fab_output_file_get_fd (self->file), data, left);

      if (n < 0 && errno != EINTR)
        self->trouble = errno;
      data += MAX (n, 0);
      left -= MAX (n, 0);
    }
  g_byte_array_set_size (self->buffer, 0);

  return self->trouble == 0;
}

gboolean
fab_output_write (FabOutput     *self,
                  gconstpointer  data,
                  gsize          length)
{
  g_return_val_if_fail (self != NULL, FALSE);

  while (length > 0 && self->trouble == 0)
    {
      gsize n = MIN (length, BUFFER);

      g_byte_array_append (self->buffer, data, n);
      data = (const guint8 *) data + n;
      length -= n;
      if (self->buffer->len >= BUFFER)
        flush (self);
    }

  return self->trouble == 0;
}

gboolean
fab_output_print (FabOutput  *self,
                  const char *text)
{
  return fab_output_write (self, text, strlen (text));
}

gboolean
fab_output_keep (FabOutput  *self,
                 GError    **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!flush (self))
    return fab_output_fail (self->path, self->trouble, error);

  return fab_output_file_commit (self->file, error);
}

void
fab_output_free (FabOutput *self)
{
  if (self == NULL)
    return;
  fab_output_file_free (self->file);
  g_byte_array_unref (self->buffer);
  g_free (self->path);
  g_free (self);
}
