/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-sse.h"

#define LARGEST (64 * 1024 * 1024) /* a picture in base64 is one event */

struct FabSse
{
  FabSseFunc  func;
  gpointer    user;
  GString    *line;
  GString    *data;
  char       *type;
  gboolean    any;       /* a "data:" line since the last event */
  gboolean    was_cr;    /* the LF of a CR LF is still to come */
  gboolean    stopped;
  gboolean    too_large;
};

FabSse *
fab_sse_new (FabSseFunc func,
             gpointer   user)
{
  FabSse *self;

  g_return_val_if_fail (func != NULL, NULL);

  self = g_new0 (FabSse, 1);
  self->func = func;
  self->user = user;
  self->line = g_string_new (NULL);
  self->data = g_string_new (NULL);

  return self;
}

void
fab_sse_free (FabSse *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->line, TRUE);
  g_string_free (self->data, TRUE);
  g_free (self->type);
  g_free (self);
}

static void
dispatch (FabSse *self)
{
  if (self->any && !self->func (self->type, self->data->str, self->data->len, self->user))
    self->stopped = TRUE;
  g_string_truncate (self->data, 0);
  g_clear_pointer (&self->type, g_free);
  self->any = FALSE;
}

static void
take_field (FabSse *self)
{
  const char *colon = memchr (self->line->str, ':', self->line->len);
  gsize name = colon ? (gsize) (colon - self->line->str) : self->line->len;
  const char *value = colon ? colon + 1 : "";
  gsize length = colon ? self->line->len - name - 1 : 0;

  if (length > 0 && *value == ' ')
    {
      value++;
      length--;
    }
  if (name == 4 && memcmp (self->line->str, "data", 4) == 0)
    {
      if (self->any)
        g_string_append_c (self->data, '\n');
      g_string_append_len (self->data, value, length);
      self->any = TRUE;
    }
  else if (name == 5 && memcmp (self->line->str, "event", 5) == 0)
    {
      g_free (self->type);
      self->type = g_strndup (value, length);
    }
}

static void
end_line (FabSse *self)
{
  if (self->line->len == 0)
    dispatch (self);
  else
    take_field (self); /* a comment has no name before its colon */
  g_string_truncate (self->line, 0);
}

static gboolean
is_full (FabSse *self,
         gsize   n)
{
  self->too_large = self->too_large || self->line->len + self->data->len + n > LARGEST;

  return self->too_large;
}

gboolean
fab_sse_feed (FabSse     *self,
              const char *bytes,
              gsize       n)
{
  g_return_val_if_fail (self != NULL, FALSE);

  while (n > 0 && !self->stopped && !self->too_large)
    {
      gsize run = 0;

      if (self->was_cr && *bytes == '\n')
        {
          self->was_cr = FALSE;
          bytes++;
          n--;
          continue;
        }
      self->was_cr = FALSE;
      while (run < n && bytes[run] != '\n' && bytes[run] != '\r')
        run++;
      if (is_full (self, run))
        break;
      g_string_append_len (self->line, bytes, run);
      if (run < n)
        {
          self->was_cr = bytes[run] == '\r';
          end_line (self);
          run++;
        }
      bytes += run;
      n -= run;
    }

  return !self->stopped && !self->too_large;
}

void
fab_sse_end (FabSse *self)
{
  g_return_if_fail (self != NULL);

  if (self->stopped || self->too_large)
    return;
  if (self->line->len > 0)
    end_line (self);
  if (!self->stopped)
    dispatch (self);
}

gboolean
fab_sse_is_too_large (FabSse *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->too_large;
}
