/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-message"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "fab-engines.h"
#include "fab-export.h"
#include "fab-message.h"
#include "fab-sketch-error.h"
#include "fab-story-error.h"

typedef struct
{
  int         code;
  const char *text;
} Message;

static const Message story_messages[] = {
  { FAB_STORY_ERROR_NOT_A_STORY, N_("This file is not a Fabula story.") },
  { FAB_STORY_ERROR_DAMAGED, N_("This story is damaged. Try a backup copy of the file.") },
  { FAB_STORY_ERROR_TOO_NEW, N_("This story was made by a newer version of Fabula. Update Fabula to open it.") },
  { FAB_STORY_ERROR_NO_SPACE, N_("There is no space left on the disk. Make room and save again; nothing is lost.") },
  { FAB_STORY_ERROR_EXISTS, N_("This is in the project already.") },
  { FAB_STORY_ERROR_BUSY, N_("This story is open in another window.") },
};

static const Message reel_messages[] = {
  { FAB_REEL_ERROR_EMPTY, N_("There is no film yet: add a panel first.") },
};

static const Message exchange_messages[] = {
  { FAB_EXCHANGE_ERROR_UNSUPPORTED, N_("Fabula cannot write this format. End the name in .webm, .fountain or .fdx.") },
};

static const Message sketch_messages[] = {
  { FAB_SKETCH_ERROR_DAMAGED, N_("This picture is damaged or cut off.") },
  { FAB_SKETCH_ERROR_TOO_NEW, N_("This drawing was made by a newer version of Fabula. Update Fabula to use it.") },
  { FAB_SKETCH_ERROR_TOO_LARGE, N_("This picture is too large: at most 16384 pixels a side and 100 megapixels are taken.") },
  { FAB_SKETCH_ERROR_UNSUPPORTED, N_("This is no picture that Fabula can read.") },
  { FAB_SKETCH_ERROR_LOCKED, N_("This layer is locked or hidden. Unlock and show it, or choose another one.") },
};

static const Message engine_messages[] = {
  { FAB_ENGINE_ERROR_UNREACHABLE, N_("The engine does not answer. See whether it runs and whether its address is right.") },
  { FAB_ENGINE_ERROR_NOT_READY, N_("The engine is still loading. Try again in a moment.") },
  { FAB_ENGINE_ERROR_AUTH, N_("The engine does not accept the key. Enter another one in the preferences.") },
  { FAB_ENGINE_ERROR_RATE_LIMIT, N_("The engine is asked too often. Wait a while and try again.") },
  { FAB_ENGINE_ERROR_QUOTA, N_("What you paid for at the engine is used up. Look at your account there.") },
  { FAB_ENGINE_ERROR_CONTENT_POLICY, N_("The engine does not want to make this. Say it in other words, or choose another engine.") },
  { FAB_ENGINE_ERROR_WRONG_SERVICE, N_("Another kind of service answers at this address. Check the address of the engine.") },
  { FAB_ENGINE_ERROR_MODEL_MISSING, N_("The engine does not have this model. Choose another one in the preferences.") },
  { FAB_ENGINE_ERROR_TOO_LARGE, N_("This is more than the model can read at once. Choose a shorter part, or another model.") },
  { FAB_ENGINE_ERROR_SERVER, N_("The engine failed. Try again, or look at what its own window says.") },
  { FAB_ENGINE_ERROR_BAD_REQUEST, N_("The engine does not take what it was asked. Look at what it says, and choose another voice, model or size.") },
  { FAB_ENGINE_ERROR_BAD_REPLY, N_("The engine answered with nonsense. Try again, or choose another engine.") },
  { FAB_ENGINE_ERROR_TOO_LONG, N_("The engine took too long or answered with too much. Try again, or with something shorter; text that came is kept.") },
  { FAB_ENGINE_ERROR_UNAVAILABLE, N_("A program that the engine needs is not installed. Install it, or choose another engine in the preferences.") },
  { FAB_ENGINE_ERROR_NEEDS_MODEL, N_("The built-in writer cannot do this; a language model can. Choose one in the preferences.") },
  { FAB_ENGINE_ERROR_TRUNCATED, N_("The engine broke off in the middle. Try again; text that came is kept.") },
};

static const char *
find_message (const Message *messages,
              gsize          n,
              int            code)
{
  for (gsize i = 0; i < n; i++)
    if (messages[i].code == code)
      return messages[i].text;
  return NULL;
}

static const char *
find_engine_message (const GError *error)
{
  g_autofree char *folded = g_ascii_strdown (error->message, -1);

  if (error->code == FAB_ENGINE_ERROR_SERVER && (strstr (folded, "out of memory") || strstr (folded, "outofmemory")))
    return N_("The engine has run out of memory. Choose a smaller model there, or end what else needs its memory.");

  return find_message (engine_messages, G_N_ELEMENTS (engine_messages), error->code);
}

char *
fab_message_for_error (const GError *error)
{
  const char *text = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, FAB_REEL_ERROR, FAB_REEL_ERROR_NO_ENCODER))
    /* Translators: %s names the packages to install */
    return g_strdup_printf (_("An encoder is missing on this computer. %s."), error->message);
  if (error->domain == FAB_STORY_ERROR)
    text = find_message (story_messages, G_N_ELEMENTS (story_messages), error->code);
  else if (error->domain == FAB_REEL_ERROR)
    text = find_message (reel_messages, G_N_ELEMENTS (reel_messages), error->code);
  else if (error->domain == FAB_EXCHANGE_ERROR)
    text = find_message (exchange_messages, G_N_ELEMENTS (exchange_messages), error->code);
  else if (error->domain == FAB_SKETCH_ERROR)
    text = find_message (sketch_messages, G_N_ELEMENTS (sketch_messages), error->code);
  else if (error->domain == FAB_ENGINE_ERROR)
    text = find_engine_message (error);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    text = N_("This file does not exist any more.");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    text = N_("There is no space left on the disk. Make room and try again.");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    text = N_("You may not write there. Choose another place.");
  if (text && error->domain == FAB_ENGINE_ERROR) /* with what the engine says itself */
    return g_strdup_printf ("%s\n%s", _(text), error->message);

  return g_strdup (text ? _(text) : error->message);
}

char *
fab_message_for_trouble (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE))
    return g_strdup (_("The disk is full, so your last change was taken back. Make room and try again."));
  /* Translators: %s is what the system says about it */
  return g_strdup_printf (_("Your last change could not be kept and was taken back: %s"),
                          error->message);
}

const char *
fab_message_of_language (void)
{
  return _("The built-in writer did not know the language of this idea, so what it wrote is English. A language model writes in your language.");
}

char *
fab_message_for_wait (const GError *error,
                      guint         seconds)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_RATE_LIMIT))
    return g_strdup_printf (g_dngettext (NULL, "The engine asked to wait: again in %u second",
                                         "The engine asked to wait: again in %u seconds", seconds), seconds);
  if (g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NOT_READY))
    return g_strdup_printf (g_dngettext (NULL, "The engine is loading: again in %u second",
                                         "The engine is loading: again in %u seconds", seconds), seconds);

  return g_strdup_printf (g_dngettext (NULL, "It did not work: again in %u second",
                                       "It did not work: again in %u seconds", seconds), seconds);
}
