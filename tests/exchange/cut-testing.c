/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cut-testing.h"

const TestingRate testing_rates[] = {
  { 12, 1 }, { 24000, 1001 }, { 24, 1 }, { 25, 1 }, { 30000, 1001 }, { 30, 1 }, { 50, 1 }, { 60000, 1001 }, { 60, 1 }, { 0, 0 },
};

FabCutClip *
testing_add_clip (FabCut     *cut,
                  const char *name,
                  gint64      duration,
                  gint64      panel,
                  const char *prompt)
{
  FabCutClip *clip = fab_cut_clip_new (name, duration);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, panel);

  clip->media = g_strdup_printf ("Léa & co media/%s.png", name);
  clip->still = TRUE;
  clip->panel = panel;
  fab_cut_clip_note (clip, "panel", id);
  fab_cut_clip_note (clip, "label", name);
  fab_cut_clip_note (clip, "prompt", prompt);
  g_ptr_array_add (cut->clips, clip);

  return clip;
}

static void
assert_same_markers (const FabCutClip *one,
                     const FabCutClip *other)
{
  g_assert_cmpuint (one->markers ? one->markers->len : 0, ==, other->markers ? other->markers->len : 0);
  for (guint i = 0; one->markers != NULL && i < one->markers->len; i++)
    {
      const FabCutMarker *a = g_ptr_array_index (one->markers, i), *b = g_ptr_array_index (other->markers, i);

      g_assert_cmpstr (a->text, ==, b->text);
      g_assert_cmpint (a->start, ==, b->start);
    }
}

void
testing_assert_same_clip (const FabCutClip *one,
                          const FabCutClip *other)
{
  g_assert_cmpint (one->gap, ==, other->gap);
  g_assert_cmpint (one->duration, ==, other->duration);
  g_assert_cmpint (one->panel, ==, other->panel);
  if (one->gap)
    return;
  g_assert_cmpint (one->transition, ==, other->transition);
  g_assert_cmpint (one->before, ==, other->before);
  g_assert_cmpint (one->after, ==, other->after);
  g_assert_cmpint (one->source, ==, other->source);
  g_assert_cmpstr (one->name, ==, other->name);
  g_assert_cmpstr (one->media, ==, other->media);
  g_assert_cmpstr (fab_cut_clip_fact (one, "prompt"), ==, fab_cut_clip_fact (other, "prompt"));
  assert_same_markers (one, other);
}

char *
testing_tell_clips (const FabCut *cut)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cut->clips->len; i++)
    {
      const FabCutClip *clip = fab_cut_get_clip (cut, i);

      g_string_append (text, i > 0 ? ", " : "");
      if (clip->gap)
        g_string_append_printf (text, "- %d", (int) clip->duration);
      else
        g_string_append_printf (text, "%s%s %d+%d", clip->transition ? "~" : "", clip->name, (int) clip->source,
                                (int) clip->duration);
    }

  return g_string_free (text, FALSE);
}
