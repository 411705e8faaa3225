/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-pose-words"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-artist-words.h"
#include "fab-pose-words.h"

/* Nouns would be wrong here: who flies is no insect, who is on guard is no guard. */
static const struct
{
  const char *id;
  const char *said; /* with the context "pose" */
} words[] = {
  /* Translators: poses of somebody drawn, as short names in a menu, whoever takes them */
  { "stand", NC_ ("pose", "standing") }, { "walk", NC_ ("pose", "walking") }, { "run", NC_ ("pose", "running") },
  { "sit", NC_ ("pose", "sitting") }, { "kneel", NC_ ("pose", "on one knee") }, { "kneel-both", NC_ ("pose", "kneeling") },
  { "crouch", NC_ ("pose", "crouching") }, { "lie", NC_ ("pose", "lying down") }, { "abed", NC_ ("pose", "lying in bed") },
  { "sleep", NC_ ("pose", "sleeping") }, { "jump", NC_ ("pose", "jumping") }, { "fall", NC_ ("pose", "falling") },
  { "climb", NC_ ("pose", "climbing") }, { "ride", NC_ ("pose", "riding") }, { "lunge", NC_ ("pose", "lunging") },
  { "dance", NC_ ("pose", "dancing") }, { "creep", NC_ ("pose", "sneaking") }, { "tiptoe", NC_ ("pose", "on tiptoe") },
  { "lean", NC_ ("pose", "leaning") }, { "crawl", NC_ ("pose", "crawling") }, { "swim", NC_ ("pose", "swimming") },
  { "fly", NC_ ("pose", "flying") }, { "float", NC_ ("pose", "floating") }, { "bow", NC_ ("pose", "bowing") },
  { "kick", NC_ ("pose", "kicking") }, { "step", NC_ ("pose", "stepping") }, { "upstairs", NC_ ("pose", "going upstairs") },
  { "run-upstairs", NC_ ("pose", "running upstairs") }, { "downstairs", NC_ ("pose", "going downstairs") },
  { "march", NC_ ("pose", "marching") }, { "sit-floor", NC_ ("pose", "sitting on the floor") },
  { "lotus", NC_ ("pose", "lotus position") }, { "trip", NC_ ("pose", "tripping") }, { "squat", NC_ ("pose", "squatting") },
  { "hide", NC_ ("pose", "hiding") }, { "cower", NC_ ("pose", "cowering") },
  { "sit-crossed", NC_ ("pose", "sitting with legs crossed") }, { "sit-slump", NC_ ("pose", "sitting slumped") },
  { "sit-edge", NC_ ("pose", "sitting on an edge") }, { "sit-legs", NC_ ("pose", "sitting with legs out") },
  { "row", NC_ ("pose", "rowing") }, { "lie-front", NC_ ("pose", "lying face down") },
  { "lie-side", NC_ ("pose", "lying on one side") }, { "lie-up", NC_ ("pose", "lying propped up") },
  { "dead", NC_ ("pose", "lying dead") }, { "curl", NC_ ("pose", "curled up") }, { "faint", NC_ ("pose", "fainting") },
  { "hang", NC_ ("pose", "hanging") }, { "leap", NC_ ("pose", "leaping") }, { "skate", NC_ ("pose", "skating") },
  { "ski", NC_ ("pose", "skiing") }, { "surf", NC_ ("pose", "surfing") }, { "balance", NC_ ("pose", "balancing") },
  { "ballet", NC_ ("pose", "ballet") }, { "stagger", NC_ ("pose", "staggering") }, { "limp", NC_ ("pose", "limping") },
  { "dive", NC_ ("pose", "diving") }, { "handstand", NC_ ("pose", "handstand") }, { "box", NC_ ("pose", "boxing") },
  { "brace", NC_ ("pose", "bracing") }, { "drag", NC_ ("pose", "dragging") }, { "hero", NC_ ("pose", "heroic stance") },
  { "slouch", NC_ ("pose", "slouching") }, { "dip", NC_ ("pose", "bent backwards") }, { "carried", NC_ ("pose", "carried in arms") },
  { "piggyback", NC_ ("pose", "riding piggyback") },

  /* arms; an id of both halves is above */
  { "idle", NC_ ("pose", "arms at rest") }, { "point", NC_ ("pose", "pointing") }, { "point-aside", NC_ ("pose", "pointing aside") },
  { "hold", NC_ ("pose", "holding something") }, { "carry", NC_ ("pose", "carrying") }, { "phone", NC_ ("pose", "on the phone") },
  { "cross", NC_ ("pose", "arms crossed") }, { "cover-face", NC_ ("pose", "covering the face") },
  { "reach", NC_ ("pose", "reaching out") }, { "throw", NC_ ("pose", "throwing") }, { "aim", NC_ ("pose", "aiming") },
  { "wave", NC_ ("pose", "waving") }, { "pray", NC_ ("pose", "praying") }, { "punch", NC_ ("pose", "punching") },
  { "hug", NC_ ("pose", "hugging") }, { "swing", NC_ ("pose", "swinging") }, { "guard", NC_ ("pose", "on guard") },
  { "stab", NC_ ("pose", "stabbing") }, { "read", NC_ ("pose", "reading") }, { "drink", NC_ ("pose", "drinking") },
  { "eat", NC_ ("pose", "eating") }, { "smoke", NC_ ("pose", "smoking") }, { "shush", NC_ ("pose", "finger on lips") },
  { "eyeglass", NC_ ("pose", "using a magnifying glass") }, { "spectacles", NC_ ("pose", "adjusting glasses") },
  { "cheer", NC_ ("pose", "cheering") }, { "hips", NC_ ("pose", "hands on hips") }, { "lead", NC_ ("pose", "leading") },
  { "conduct", NC_ ("pose", "conducting") }, { "teach", NC_ ("pose", "teaching") }, { "think", NC_ ("pose", "thinking") },
  { "shrug", NC_ ("pose", "shrugging") }, { "write", NC_ ("pose", "writing") }, { "play", NC_ ("pose", "hands on the keys") },
  { "juggle", NC_ ("pose", "juggling") }, { "beg", NC_ ("pose", "begging") }, { "salute", NC_ ("pose", "saluting") },
  { "look", NC_ ("pose", "shading the eyes") }, { "push", NC_ ("pose", "pushing") }, { "pull", NC_ ("pose", "pulling") },
  { "steer", NC_ ("pose", "steering") }, { "guitar", NC_ ("pose", "playing the guitar") },
  { "violin", NC_ ("pose", "playing the violin") }, { "flute", NC_ ("pose", "playing the flute") },
  { "clap", NC_ ("pose", "clapping") }, { "behind", NC_ ("pose", "hands behind the back") }, { "give", NC_ ("pose", "handing over") },
  { "hands-up", NC_ ("pose", "hands up") }, { "whisper", NC_ ("pose", "whispering") }, { "listen", NC_ ("pose", "listening") },
  { "photograph", NC_ ("pose", "taking a photo") }, { "archery", NC_ ("pose", "drawing a bow") },
  { "umbrella", NC_ ("pose", "holding an umbrella") }, { "sweep", NC_ ("pose", "sweeping") }, { "fish", NC_ ("pose", "fishing") },
  { "knock", NC_ ("pose", "knocking") }, { "stir", NC_ ("pose", "stirring") }, { "kite", NC_ ("pose", "flying a kite") },
  { "stretch", NC_ ("pose", "stretching") }, { "flex", NC_ ("pose", "flexing muscles") }, { "facepalm", NC_ ("pose", "facepalm") },
  { "pockets", NC_ ("pose", "hands in pockets") }, { "hold-hands", NC_ ("pose", "holding hands") },
  { "pet", NC_ ("pose", "stroking") }, { "scold", NC_ ("pose", "scolding") }, { "present", NC_ ("pose", "presenting") },
  { "gesture", NC_ ("pose", "gesturing") }, { "argue", NC_ ("pose", "arguing") }, { "shout", NC_ ("pose", "shouting") },
  { "sing", NC_ ("pose", "singing") }, { "beckon", NC_ ("pose", "beckoning") }, { "hug-self", NC_ ("pose", "hugging oneself") },
  { "arms-wide", NC_ ("pose", "arms spread wide") }, { "gasp", NC_ ("pose", "gasping") },
  { "cover-ears", NC_ ("pose", "covering the ears") }, { "head-in-hands", NC_ ("pose", "head in hands") },
  { "clutch", NC_ ("pose", "clutching the chest") }, { "laces", NC_ ("pose", "tying shoelaces") },
  { "belly", NC_ ("pose", "holding the belly") }, { "scratch", NC_ ("pose", "scratching the head") },
  { "yawn", NC_ ("pose", "yawning") }, { "watch", NC_ ("pose", "checking the time") }, { "cast", NC_ ("pose", "casting a spell") },
  { "raise", NC_ ("pose", "holding up high") }, { "fence", NC_ ("pose", "fencing") }, { "spear", NC_ ("pose", "throwing a spear") },
  { "shield", NC_ ("pose", "raising a shield") }, { "slap", NC_ ("pose", "slapping") }, { "catch", NC_ ("pose", "catching") },
  { "lift", NC_ ("pose", "lifting") }, { "shoulder", NC_ ("pose", "carrying on the shoulder") }, { "dig", NC_ ("pose", "digging") },
  { "hammer", NC_ ("pose", "hammering") }, { "saw", NC_ ("pose", "sawing") }, { "drum", NC_ ("pose", "drumming") },
  { "type", NC_ ("pose", "typing") }, { "pour", NC_ ("pose", "pouring") }, { "tray", NC_ ("pose", "carrying a tray") },
  { "toast", NC_ ("pose", "raising a glass") }, { "hitch", NC_ ("pose", "hitchhiking") }, { "high-five", NC_ ("pose", "high five") },
  { "offer", NC_ ("pose", "offering") }, { "cuffed", NC_ ("pose", "handcuffed") }, { "selfie", NC_ ("pose", "taking a selfie") },
  { "mic", NC_ ("pose", "holding a microphone") }, { "binoculars", NC_ ("pose", "using binoculars") },
  { "paint", NC_ ("pose", "painting") }, { "knit", NC_ ("pose", "knitting") }, { "brush", NC_ ("pose", "brushing teeth") },
  { "comb", NC_ ("pose", "combing hair") }, { "cough", NC_ ("pose", "coughing") }, { "wipe", NC_ ("pose", "wiping the face") },
  { "bat", NC_ ("pose", "holding a bat") }, { "bowl", NC_ ("pose", "bowling") }, { "shoot", NC_ ("pose", "aiming a rifle") },
  { "cradle", NC_ ("pose", "cradling a baby") }, { "back-load", NC_ ("pose", "carrying on the back") },
  { "startle", NC_ ("pose", "startled") }, { "lurch", NC_ ("pose", "arms stretched out") }, { "touch", NC_ ("pose", "touching") },
  { "touch-both", NC_ ("pose", "touching with both hands") }, { "grab", NC_ ("pose", "grabbing") },
  { "embrace", NC_ ("pose", "embracing") },

  /* animals only */
  { "attack", NC_ ("pose", "attacking") }, { "graze", NC_ ("pose", "grazing") }, { "howl", NC_ ("pose", "howling") },
  { "pounce", NC_ ("pose", "pouncing") }, { "rear", NC_ ("pose", "rearing up") }, { "sniff", NC_ ("pose", "sniffing") },
  { "sneak", NC_ ("pose", "sneaking") }, { "stalk", NC_ ("pose", "stalking") },
};

const char *
fab_pose_words_say (const char *half)
{
  g_return_val_if_fail (half != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].id, half))
      return g_dpgettext2 (NULL, "pose", words[i].said);

  return NULL;
}

char *
fab_pose_words_join (const char *pose)
{
  g_auto(GStrv) halves = NULL;
  g_autoptr(GPtrArray) said = g_ptr_array_new ();

  g_return_val_if_fail (pose != NULL, NULL);

  halves = g_strsplit (pose, "+", -1);
  for (gsize i = 0; halves[i] != NULL; i++)
    {
      const char *word = fab_pose_words_say (halves[i]);

      if (i > 0 && (g_str_equal (halves[i], "idle") || g_str_equal (halves[i], halves[i - 1])))
        continue;
      g_ptr_array_add (said, (gpointer) (word ? word : fab_artist_words_say (halves[i])));
    }
  g_ptr_array_add (said, NULL);

  return g_strjoinv (_(", "), (char **) said->pdata);
}
