/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speaks one line: text on stdin, WAV on stdout. A process per line, because espeak-ng says the
 * same text differently the second time, and because a voice that hangs takes nothing along. */
#define G_LOG_DOMAIN "fabula-speak"

#include "config.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include <espeak-ng/speak_lib.h>
#include <glib.h>

#define MAX_TEXT (16 * 1024)
#define MAX_SECONDS 600
#define MAX_CPU_SECONDS 30
#define LOUDNESS_DB -20.0 /* of the voiced parts */
#define PEAK 0.89         /* -1 dBFS */

typedef struct
{
  char  *voice;
  int    rate;
  int    pitch;
  int    range;
  double gain;
} Options;

typedef struct
{
  GArray *samples; /* gint16 */
  gsize   limit;
} Recording;

static gboolean
parse_options (Options   *options,
               int       *argc,
               char    ***argv,
               GError   **error)
{
  const GOptionEntry entries[] = {
    { "voice", 'v', 0, G_OPTION_ARG_STRING, &options->voice, "espeak-ng voice (en-us+f2)", "NAME" },
    { "rate", 'r', 0, G_OPTION_ARG_INT, &options->rate, "Words per minute", "N" },
    { "pitch", 'p', 0, G_OPTION_ARG_INT, &options->pitch, "Pitch, 0 to 100", "N" },
    { "range", 'R', 0, G_OPTION_ARG_INT, &options->range, "Liveliness, 0 to 100", "N" },
    { "gain", 'g', 0, G_OPTION_ARG_DOUBLE, &options->gain, "Louder or softer than even", "DB" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GOptionContext) context = g_option_context_new ("< TEXT > WAV");

  g_option_context_add_main_entries (context, entries, NULL);

  return g_option_context_parse (context, argc, argv, error);
}

/* Control characters would end the text for espeak, or be read out. */
static char *
clean_text (const char *bytes,
            gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (bytes, length);
  GString *text = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (text, g_unichar_iscntrl (c) || c == 0xfffd ? ' ' : c);
    }

  return g_strstrip (g_string_free (text, FALSE));
}

static char *
read_text (GError **error)
{
  g_autofree char *buffer = g_malloc (MAX_TEXT + 1);
  gsize length = fread (buffer, 1, MAX_TEXT + 1, stdin);

  if (length > MAX_TEXT)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                   "the text is longer than %d bytes", MAX_TEXT);
      return NULL;
    }

  return clean_text (buffer, length);
}

static int
synthesised_cb (short        *wave,
                int           n,
                espeak_EVENT *events)
{
  Recording *recording = events->user_data;

  if (wave == NULL || n <= 0 || recording == NULL)
    return 0;
  if (recording->samples->len + n > recording->limit)
    return 1;
  g_array_append_vals (recording->samples, wave, n);

  return 0;
}

static gboolean
set_parameter (espeak_PARAMETER   parameter,
               int                value,
               GError           **error)
{
  if (espeak_SetParameter (parameter, value, 0) == EE_OK)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
               "parameter %d refuses %d", parameter, value);

  return FALSE;
}

static gboolean
set_voice (const Options  *options,
           GError        **error)
{
  if (espeak_SetVoiceByName (options->voice) != EE_OK)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                   "there is no voice “%s”", options->voice);
      return FALSE;
    }

  return set_parameter (espeakRATE, CLAMP (options->rate, 80, 450), error)
         && set_parameter (espeakPITCH, CLAMP (options->pitch, 0, 100), error)
         && set_parameter (espeakRANGE, CLAMP (options->range, 0, 100), error);
}

/* Returns the sample rate, or 0. */
static int
speak (const Options  *options,
       const char     *text,
       GArray         *samples,
       GError        **error)
{
  Recording recording = { samples, 0 };
  int rate = espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, 500, NULL, espeakINITIALIZE_DONT_EXIT);

  if (rate <= 0)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "espeak-ng has no voice data");
      return 0;
    }
  recording.limit = (gsize) rate * MAX_SECONDS;
  espeak_SetSynthCallback (synthesised_cb);
  if (!set_voice (options, error))
    return 0;
  if (espeak_Synth (text, strlen (text) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL,
                    &recording) != EE_OK
      || espeak_Synchronize () != EE_OK)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "espeak-ng could not speak the text");
      return 0;
    }

  return rate;
}

static void
trim_silence (GArray *samples,
              int     rate)
{
  const gint16 *data = (const gint16 *) samples->data;
  const int floor = 100;
  gsize first = 0, last = samples->len;

  while (first < last && ABS (data[first]) < floor)
    first++;
  while (last > first && ABS (data[last - 1]) < floor)
    last--;
  first -= MIN (first, (gsize) rate / 100);
  last = MIN (last + rate / 20, samples->len);
  g_array_set_size (samples, last);
  if (first > 0)
    g_array_remove_range (samples, 0, first);
  /* Nothing to say ("…") is a short silence, not a broken file. */
  if (samples->len < (gsize) rate / 5)
    g_array_set_size (samples, rate / 5);
}

/* Power of the blocks of 20 ms that are within 30 dB of the loudest: pauses do not make a line
 * loud. */
static double
measure_power (const GArray *samples,
               int           rate)
{
  const gint16 *data = (const gint16 *) samples->data;
  gsize block = rate / 50, n = samples->len / block, counted = 0;
  g_autofree double *power = g_new0 (double, n + 1);
  double loudest = 0, sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      for (gsize k = 0; k < block; k++)
        power[i] += (double) data[i * block + k] * data[i * block + k];
      power[i] /= block * 32768.0 * 32768.0;
      loudest = MAX (loudest, power[i]);
    }
  for (gsize i = 0; i < n; i++)
    if (power[i] > loudest / 1000.0)
      {
        sum += power[i];
        counted++;
      }

  return counted > 0 ? sum / counted : 0;
}

static void
even_loudness (GArray *samples,
               int     rate,
               double  gain_db)
{
  gint16 *data = (gint16 *) samples->data;
  double power = measure_power (samples, rate);
  double scale;
  int peak = 1;

  if (power <= 0)
    return;
  for (gsize i = 0; i < samples->len; i++)
    peak = MAX (peak, ABS (data[i]));
  scale = pow (10, (LOUDNESS_DB + gain_db) / 20) / sqrt (power);
  scale = MIN (scale, PEAK * 32768.0 / peak);
  for (gsize i = 0; i < samples->len; i++)
    data[i] = (gint16) CLAMP (lrint (data[i] * scale), -32768, 32767);
}

static void
put_u32 (guint8  *at,
         guint32  value)
{
  value = GUINT32_TO_LE (value);
  memcpy (at, &value, 4);
}

static void
put_u16 (guint8  *at,
         guint16  value)
{
  value = GUINT16_TO_LE (value);
  memcpy (at, &value, 2);
}

static gboolean
write_wav (const GArray  *samples,
           int            rate,
           GError       **error)
{
  guint8 header[44] = "RIFF....WAVEfmt ";
  guint32 size = samples->len * 2;

  put_u32 (header + 4, size + 36);
  put_u32 (header + 16, 16);
  put_u16 (header + 20, 1);
  put_u16 (header + 22, 1);
  put_u32 (header + 24, rate);
  put_u32 (header + 28, rate * 2);
  put_u16 (header + 32, 2);
  put_u16 (header + 34, 16);
  memcpy (header + 36, "data", 4);
  put_u32 (header + 40, size);
  for (gsize i = 0; G_BYTE_ORDER == G_BIG_ENDIAN && i < samples->len; i++)
    g_array_index (samples, gint16, i) = GINT16_TO_LE (g_array_index (samples, gint16, i));
  if (fwrite (header, 1, 44, stdout) == 44 && fwrite (samples->data, 1, size, stdout) == size
      && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s", g_strerror (errno));

  return FALSE;
}

static gboolean
run (Options  *options,
     GError  **error)
{
  g_autofree char *text = read_text (error);
  g_autoptr(GArray) samples = g_array_new (FALSE, TRUE, sizeof (gint16));
  int rate;

  if (text == NULL)
    return FALSE;
  rate = speak (options, text, samples, error);
  if (rate == 0)
    return FALSE;
  trim_silence (samples, rate);
  even_loudness (samples, rate, options->gain);

  return write_wav (samples, rate, error);
}

int
main (int    argc,
      char **argv)
{
  const struct rlimit limit = { MAX_CPU_SECONDS, MAX_CPU_SECONDS };
  Options options = { NULL, 165, 50, 50, 0 };
  g_autoptr(GError) error = NULL;
  gboolean done = FALSE;

  setrlimit (RLIMIT_CPU, &limit);
  setpriority (PRIO_PROCESS, 0, 5); /* a script is hundreds of lines, and who scrolls comes first */
  if (parse_options (&options, &argc, &argv, &error))
    {
      if (options.voice == NULL)
        options.voice = g_strdup ("en-us");
      done = run (&options, &error);
    }
  if (!done)
    g_printerr ("fabula-speak: %s\n", error->message);
  g_free (options.voice);

  return done ? 0 : 1;
}
