/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are offered as a timeline of OpenTimelineIO, as Final Cut Pro's XML and as an edit decision list. What is read is
 * written in every format, and a timeline is read back as the same clips. */
#include "config.h"

#include <string.h>

#include "fab-edl.h"
#include "fab-fcpxml.h"
#include "fab-otio.h"
#include "fuzz.h"

static void
check_clips (const FabCut *cut)
{
  for (guint i = 0; i < cut->clips->len; i++)
    {
      const FabCutClip *clip = fab_cut_get_clip (cut, i);

      if (clip->duration <= 0 || clip->duration > 2 * FAB_CUT_MAX_FRAMES || !g_utf8_validate (clip->name, -1, NULL))
        g_error ("clip %u makes no sense", i);
    }
}

static void
check_round (const FabCut *cut)
{
  g_autoptr(GBytes) otio = fab_otio_write (cut);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabCut) again = fab_otio_read (otio, &error);

  g_bytes_unref (fab_edl_write (cut));
  g_bytes_unref (fab_fcpxml_write (cut, "1.9"));
  if (again == NULL)
    g_error ("what was written cannot be read: %s", error->message);
  if (fab_cut_get_length (again) != fab_cut_get_length (cut))
    g_error ("read again it is %d frames long instead of %d", (int) fab_cut_get_length (again),
             (int) fab_cut_get_length (cut));
}

/* Takes @cut, which may be none. */
static void
check (FabCut *cut)
{
  if (cut != NULL && cut->clips->len > 0)
    {
      check_clips (cut);
      check_round (cut);
    }
  fab_cut_free (cut);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);

  check (fab_otio_read (bytes, NULL));
  check (fab_fcpxml_read (bytes, NULL));
  check (fab_edl_read (bytes, size % 2 ? 24 : 30000, size % 2 ? 1 : 1001, NULL));

  return 0;
}
