/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fab-conform.h"

static double
seconds (gint64 time)
{
  return time / (double) G_USEC_PER_SEC;
}

static char *
describe_time (const FabConformChange *change)
{
  /* Translators: a panel's label, then its length in seconds before and after. */
  return g_strdup_printf (_("%s lasts %.2f s instead of %.2f s"), change->name, seconds (change->after),
                          seconds (change->before));
}

static char *
describe_transition (const FabConformChange *change)
{
  static const char * const names[FAB_N_TRANSITIONS] = {
    N_("a cut"), N_("a dissolve"), N_("a fade through black"), N_("a dip to a colour"), N_("a wipe to the left"),
    N_("a wipe to the right"), N_("a wipe up"), N_("a wipe down"), N_("an iris"),
  };

  /* Translators: a panel's label, then “a cut”, “a dissolve” … */
  return g_strdup_printf (_("%s begins with %s"), change->name, _(names[change->transition]));
}

static char *
describe_sound (const FabConformChange *change)
{
  const char *name = change->name;
  double after = seconds (change->after);

  switch (change->kind)
    {
    case FAB_CONFORM_SOUND_DELETE:
      return g_strdup_printf (_("The sound “%s” is deleted"), name);
    case FAB_CONFORM_SOUND_DUPLICATE:
      /* Translators: a sound, seconds, and the label of a panel */
      return g_strdup_printf (_("The sound “%s” is heard once more, %.2f s into %s"), name, after, change->place);
    case FAB_CONFORM_SOUND_MOVE:
      return g_strdup_printf (_("The sound “%s” begins %.2f s into %s"), name, after, change->place);
    case FAB_CONFORM_SOUND_NEW:
      return g_strdup_printf (_("The sound “%s” is added, %.2f s into %s"), name, after, change->place);
    case FAB_CONFORM_SOUND_TRIM:
      return change->before == change->after
             ? g_strdup_printf (_("Another part of the sound “%s” is played"), name)
             : g_strdup_printf (_("The sound “%s” plays for %.2f s instead of %.2f s"), name, after, seconds (change->before));
    case FAB_CONFORM_SOUND_GAIN:
      return g_strdup_printf (_("The sound “%s” is at %+.1f dB instead of %+.1f dB"), name, change->after / 1000.,
                              change->before / 1000.);
    case FAB_CONFORM_SOUND_MUTE:
      return g_strdup_printf (change->after ? _("The sound “%s” is silent") : _("The sound “%s” is no longer silent"), name);
    case FAB_CONFORM_SOUND_FADES:
      return g_strdup_printf (_("The sound “%s” fades in for %.2f s and out for %.2f s"), name, seconds (change->before), after);
    default:
      /* Translators: a speaker, and seconds */
      return g_strdup_printf (change->after > 0 ? _("The speech of %s begins %.2f s later")
                                                : _("The speech of %s begins %.2f s earlier"), name, fabs (after));
    }
}

char *
fab_conform_describe (const FabConformChange *change)
{
  const char *name = change->name, *place = change->place;

  switch (change->kind)
    {
    case FAB_CONFORM_DELETE:
      return g_strdup_printf (_("%s is deleted; what is said in it goes to the panel before"), name);
    case FAB_CONFORM_DUPLICATE:
      return *place == '\0' ? g_strdup_printf (_("%s is shown once more at the start"), name)
                            : g_strdup_printf (_("%s is shown once more after %s"), name, place);
    case FAB_CONFORM_MOVE:
      return *place == '\0' ? g_strdup_printf (_("%s moves to the start"), name)
                            : g_strdup_printf (_("%s moves behind %s"), name, place);
    case FAB_CONFORM_MOVE_SCENE:
      return *place == '\0' ? g_strdup_printf (_("Scene %s moves to the end"), name)
                            : g_strdup_printf (_("Scene %s moves before scene %s"), name, place);
    case FAB_CONFORM_DURATION:
      return describe_time (change);
    case FAB_CONFORM_TRANSITION:
      return describe_transition (change);
    case FAB_CONFORM_GAP:
      return *place == '\0' ? g_strdup_printf (_("%.2f s of black are added at the start"), seconds (change->after))
                            : g_strdup_printf (_("%.2f s of black are added after %s"), seconds (change->after), place);
    case FAB_CONFORM_NEW:
      return g_strdup_printf (_("“%s” is no panel of this story: a panel of %.2f s is added for it"), name,
                              seconds (change->after));
    case FAB_CONFORM_MARKER:
      return g_strdup_printf (_("%s gets the remark “%s”"), name, place);
    case FAB_CONFORM_REMARK:
      return g_strdup (name);
    default:
      return describe_sound (change);
    }
}
