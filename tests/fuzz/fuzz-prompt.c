/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a prompt: it is staged, now and then drawn. Looked for are crashes, sanitizers' complaints, numbers that
 * are not finite, panels that take seconds. */
#include "config.h"

#include <math.h>

#include "fab-blocking-private.h"
#include "fuzz.h"

#define LONGEST_SECONDS 20

static gboolean
is_finite_point (FabVec3 p)
{
  return isfinite (p.x) && isfinite (p.y) && isfinite (p.z);
}

static void
check_numbers (const FabStaging *stage,
               const char       *prompt)
{
  gboolean sane = is_finite_point (stage->camera.eye) && is_finite_point (stage->camera.target) &&
                  isfinite (stage->camera.fov) && isfinite (stage->camera.roll);

  for (guint i = 0; i < stage->actors->len && sane; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      sane = is_finite_point (actor->at) && isfinite (actor->yaw) && isfinite (actor->scale);
    }
  if (!sane)
    g_error ("a number is not finite: %s", prompt);
}

static void
stage_prompt (const char *prompt,
              gboolean    drawn)
{
  FabBrief brief = { .aspect = 16. / 9, .seed = 1 };
  g_autoptr(GTimer) timer = g_timer_new ();
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  g_autofree char *json = fab_blocking_to_json (blocking);

  check_numbers (blocking->stage, prompt);
  if (drawn)
    {
      g_autoptr(FabDrawing) drawing = fab_blocking_draw (blocking, NULL, 192, 108, NULL, NULL, NULL);
      g_autoptr(JsonNode) report = fab_blocking_report (blocking, drawing);
    }
  if (g_timer_elapsed (timer, NULL) > LONGEST_SECONDS)
    g_error ("took %.0f s: %s", g_timer_elapsed (timer, NULL), prompt);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *prompt = g_strndup (size > 0 ? (const char *) data : "", size);

  stage_prompt (prompt, size % 8 == 0);

  return 0;
}
