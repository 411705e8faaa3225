/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-studio.h"
#include "fab-voice-table.h"
#include "fab-wav.h"

#define LINE "I have been waiting for you since early morning."

typedef struct
{
  GBytes  *wav;
  GError  *error;
  gboolean done;
} Answer;

static void
spoken_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->wav = fab_voice_speak_finish (FAB_VOICE (source), result, &answer->error);
  answer->done = TRUE;
}

static Answer
speak (FabVoice     *voice,
       const char   *text,
       const char   *name,
       const char   *direction,
       GCancellable *cancellable)
{
  const FabSpeakRequest request = { (char *) text, (char *) name, (char *) direction };
  Answer answer = { NULL };

  fab_voice_speak_async (voice, &request, cancellable, spoken_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);

  return answer;
}

static GBytes *
speak_well (FabVoice   *voice,
            const char *text,
            const char *name,
            const char *direction,
            gint64     *duration)
{
  Answer answer = speak (voice, text, name, direction, NULL);

  g_assert_no_error (answer.error);
  g_assert_true (fab_wav_measure (answer.wav, duration));

  return answer.wav;
}

static double
loudness (GBytes *wav)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (wav, &size);
  double sum = 0;

  for (gsize i = 44; i + 1 < size; i += 2)
    {
      gint16 sample = (gint16) (data[i] | data[i + 1] << 8);

      sum += (double) sample * sample;
    }

  return sum / (size - 44);
}

static void
test_line (void)
{
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  gint64 duration, other, slow;
  g_autoptr(GBytes) first = speak_well (voice, LINE, "Clara", NULL, &duration);
  g_autoptr(GBytes) same = speak_well (voice, LINE, "Clara", NULL, &other);
  g_autoptr(GBytes) adam = speak_well (voice, LINE, "Adam", NULL, &other);
  g_autoptr(GBytes) slowly = speak_well (voice, LINE, "Clara", "slowly", &slow);
  g_autoptr(GBytes) whisper = speak_well (voice, LINE, "Clara", "whispering", &other);

  g_assert_cmpint (duration, >, 1500000);
  g_assert_cmpint (duration, <, 5000000);
  g_assert_true (g_bytes_equal (first, same));
  g_assert_false (g_bytes_equal (first, adam));
  g_assert_cmpint (slow, >, duration * 11 / 10);
  g_assert_cmpfloat (loudness (whisper), <, loudness (first) / 2);
  /* Two voices are as loud as each other, within 2 dB. */
  g_assert_cmpfloat (loudness (adam) / loudness (first), >, .63);
  g_assert_cmpfloat (loudness (adam) / loudness (first), <, 1.6);
  g_assert_finalize_object (g_steal_pointer (&voice));
}

/* Whatever is in the text, an answer comes and it is a sound. */
static void
test_odd_texts (void)
{
  static const char * const texts[] = {
    "", "…", "   \n\t", "\033[31m\001\002", "<speak><break time='99h'/></speak>", "[[h@'loU]] & \"quotes\"",
    "\xff\xfe not UTF-8", "日本語。", "12,345,678.90", "--help", "\\", "a\nb\r\nc",
  };
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  gint64 duration;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) wav = speak_well (voice, texts[i], "", NULL, &duration);

      g_assert_cmpint (duration, >=, 100000);
      g_assert_cmpint (duration, <, 60000000);
    }
}

static void
test_errors (void)
{
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  g_autoptr(FabVoice) missing = fab_builtin_voice_new ("/nonexistent/fabula-speak");
  g_autoptr(FabVoice) failing = fab_builtin_voice_new ("/bin/false");
  g_autoptr(FabVoice) silent = fab_builtin_voice_new ("/bin/true");
  g_autofree char *endless = g_strnfill (20000, 'a');
  Answer answer;

  answer = speak (voice, LINE, "no-such-voice", NULL, NULL);
  g_assert_error (answer.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_FAILED);
  g_assert_nonnull (strstr (answer.error->message, "no-such-voice"));
  g_clear_error (&answer.error);
  answer = speak (voice, endless, "", NULL, NULL);
  g_assert_error (answer.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG);
  g_clear_error (&answer.error);
  answer = speak (missing, LINE, "", NULL, NULL);
  g_assert_error (answer.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNAVAILABLE);
  g_clear_error (&answer.error);
  answer = speak (failing, LINE, "", NULL, NULL);
  g_assert_error (answer.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_FAILED);
  g_clear_error (&answer.error);
  answer = speak (silent, LINE, "", NULL, NULL);
  g_assert_error (answer.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY);
  g_clear_error (&answer.error);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

/* A helper that never ends is ended. */
static void
test_cancel (void)
{
  g_autofree char *folder = g_dir_make_tmp ("fabula-voice-XXXXXX", NULL);
  g_autofree char *helper = g_build_filename (folder, "helper", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(FabVoice) voice = NULL;
  Answer answer;

  g_file_set_contents_full (helper, "#!/bin/sh\nexec sleep 60\n", -1, G_FILE_SET_CONTENTS_NONE, 0755, NULL);
  voice = fab_builtin_voice_new (helper);
  g_timeout_add (50, cancel_cb, cancellable);
  answer = speak (voice, LINE, "", NULL, cancellable);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
  answer = speak (voice, LINE, "", NULL, cancellable);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
}

static void
test_table (void)
{
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  g_auto(GStrv) names = fab_voice_list_voices (voice);
  g_autoptr(GHashTable) sounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (g_strv_length (names), >=, 12);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      gint64 duration;
      g_autoptr(GBytes) wav = speak_well (voice, "Hello there.", names[i], NULL, &duration);

      g_assert_true (strchr ("fm", fab_voice_get_sex (voice, names[i])) != NULL);
      g_assert_true (g_hash_table_add (sounds, g_compute_checksum_for_bytes (G_CHECKSUM_SHA1, wav)));
    }
}

/* What is not written in Latin letters is read by a voice that knows them, not spelled out letter by letter. */
static void
test_letters (void)
{
  static const struct { const char *text, *voice, *language; } cases[] = {
    { "It is late.", NULL }, { "It is late.", NULL, "en" }, { "Es ist spät.", "de", "de" }, { "C’est tard.", "fr", "fr" },
    { "É tarde.", "pt-br", "pt-BR" }, { "四十年了", "ja", "ja" }, { "四十年了", "cmn", "zh-Hans" }, { "四十年了", "cmn", "de" },
    { "Я тут", "uk", "uk" }, { "OK", NULL, "ar" }, { "OK", NULL, "xx" }, { "C’est l’été à l’île", NULL }, { "… 42!", NULL }, { "اشتريت لك iPhone", "ar" },
    { "四十年了", "cmn" }, { "猫が寝ている", "ja" }, { "Я здесь", "ru" },
  };
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  gint64 duration;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (fab_voice_table_read (cases[i].text, cases[i].language), ==, cases[i].voice);
  g_bytes_unref (speak_well (voice, "أربعون عامًا، وما زلت تأتي دون أن تطرق الباب!", "Clara", NULL, &duration));
  g_assert_cmpint (duration, <, 6 * G_USEC_PER_SEC);
}

/* Keys are in people's documents: they never change. */
static void
test_keys (void)
{
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  const FabSpeakRequest request = { (char *) "It is late.", (char *) "Clara", NULL };
  const FabSpeakRequest others[] = {
    { (char *) "It is late", (char *) "Clara", NULL },
    { (char *) "It is late.", (char *) "Adam", NULL },
    { (char *) "It is late.", (char *) "Clara", (char *) "softly" },
    { (char *) "late.", (char *) "ClaraIt is ", NULL },
    { (char *) "It is late.", (char *) "Clara", NULL, (char *) "de" },
  };
  g_autofree char *key = fab_voice_key (voice, &request);

  g_assert_cmpstr (key, ==, "db8fc95f70d2046050b7e622be5f2b806040f78d4089d2c398797fbfa9cf4de8");
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = fab_voice_key (voice, &others[i]);

      g_assert_cmpstr (other, !=, key);
    }
}

static void
test_deliveries (void)
{
  g_assert_true (fab_delivery_parse ("Whispering").whisper);
  g_assert_true (fab_delivery_parse ("(flüsternd)").whisper);
  g_assert_true (fab_delivery_parse ("(en chuchotant)").whisper);
  g_assert_true (fab_delivery_parse ("ささやく").whisper);
  g_assert_true (fab_delivery_parse ("(همسًا)").whisper);
  g_assert_cmpfloat (fab_delivery_parse ("(喊叫)").gain, >, 0);
  g_assert_true (fab_delivery_parse ("in a whisper").whisper);
  g_assert_cmpfloat (fab_delivery_parse ("shouting").gain, >, 0);
  g_assert_cmpfloat (fab_delivery_parse ("very slowly").rate, <, .8);
  g_assert_cmpfloat (fab_delivery_parse ("quickly, angrily").rate, >, 1.2);
  g_assert_cmpfloat (fab_delivery_parse ("to Tom").rate, ==, 1);
  g_assert_cmpfloat (fab_delivery_parse (NULL).rate, ==, 1);
  g_assert_cmpfloat (fab_delivery_parse ("fast fast fast fast fast").rate, <=, 1.6);
}

static void
test_casting (void)
{
  static const struct { const char *name, *description; char sex; } cast[] = {
    { "ANNA", "", 'f' }, { "TOM", "", 'm' }, { "MRS. HALE", "", 'f' }, { "OLD MAN", "", 'm' },
    { "ROBIN", "30s, her red curls", 'f' }, { "ALEX", "a woman of forty", 'f' }, { "MARCO", "", 'm' },
    { "GIULIETTA", "", 'f' }, { "KEEPER", "a bearded man", 'm' }, { "STORM", "", 0 },
  };
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  g_autoptr(FabStory) story = fab_story_new (NULL, NULL);
  g_autoptr(GHashTable) voices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *before = NULL, *after = NULL, *own = NULL, *stranger = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cast); i++)
    {
      gint64 id = fab_story_ensure_cast (story, cast[i].name, NULL);

      g_assert_cmpint (id, !=, 0);
      fab_story_set_cast_description (story, id, cast[i].description, NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cast); i++)
    {
      g_autofree char *name = fab_voice_for_speaker (voice, story, cast[i].name);

      g_test_message ("%s: %s", cast[i].name, name);
      if (cast[i].sex != 0)
        g_assert_cmpint (fab_voice_get_sex (voice, name), ==, cast[i].sex);
      g_assert_true (g_hash_table_add (voices, g_steal_pointer (&name)));
    }

  /* A newcomer changes nobody's voice; a voice that was chosen holds; case does not matter. */
  before = fab_voice_for_speaker (voice, story, "ANNA");
  fab_story_ensure_cast (story, "AARON", NULL);
  after = fab_voice_for_speaker (voice, story, "Anna");
  g_assert_cmpstr (after, ==, before);
  fab_story_set_cast_voice (story, fab_story_ensure_cast (story, "ANNA", NULL), "Rose", NULL);
  own = fab_voice_for_speaker (voice, story, "ANNA");
  g_assert_cmpstr (own, ==, "Rose");
  stranger = fab_voice_for_speaker (voice, story, "NOBODY KNOWN");
  g_assert_cmpstr (stranger, !=, "");
  fab_story_close (story, TRUE);
  g_assert_finalize_object (g_steal_pointer (&story));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/voice/keys", test_keys);
  g_test_add_func ("/voice/deliveries", test_deliveries);
  g_test_add_func ("/voice/line", test_line);
  g_test_add_func ("/voice/odd-texts", test_odd_texts);
  g_test_add_func ("/voice/errors", test_errors);
  g_test_add_func ("/voice/cancel", test_cancel);
  g_test_add_func ("/voice/table", test_table);
  g_test_add_func ("/voice/letters", test_letters);
  g_test_add_func ("/voice/casting", test_casting);

  return g_test_run ();
}
