/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are offered as a Final Draft file. One that is read is written, with and without its origin, and read
 * again; so is one of any text, which need not be XML. */
#include "config.h"

#include <string.h>

#include "fab-fdx.h"
#include "fab-fountain.h"
#include "fuzz.h"

/* Returns what is read of what is written of @script. */
static char *
write_and_read (const char *script,
                GBytes     *origin)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);
  g_autoptr(GBytes) written = fab_fdx_write (elements, origin);
  g_autoptr(GError) error = NULL;
  char *again = fab_fdx_read (written, &error);

  if (again == NULL)
    g_error ("what was written cannot be read: %s", error->message);
  if (!g_utf8_validate (again, -1, NULL))
    g_error ("what was read is no text");

  return again;
}

/* After the first time nothing changes any more, and with its origin not even then. */
static void
check_round (const char *script,
             GBytes     *origin)
{
  g_autofree char *first = write_and_read (script, origin);
  g_autofree char *second = write_and_read (first, NULL);
  g_autofree char *third = write_and_read (second, NULL);

  if (origin != NULL && strcmp (first, script) != 0)
    g_error ("with its origin it is read as another script:\n%s\n---\n%s", script, first);
  if (strcmp (second, third) != 0)
    g_error ("it changes each time it is written:\n%s\n---\n%s", second, third);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autofree char *script = fab_fdx_read (bytes, NULL);
  g_autofree char *plain = fab_fountain_decode (size > 0 ? (const char *) data : "", size);

  if (script != NULL)
    check_round (script, bytes);
  else
    check_round (plain, NULL);

  return 0;
}
