/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots.h"

/* Beats that fit into the middle of any plot. */
static const FabBeat turns[] = {
  { "turn", "", "third", "DUSK", FAB_BEAT_TURN,
    "- {H} sits beside {p1} and writes a letter. {H} crosses out every line.\n"
    "- {O} sits down beside {H}.\n"
    "O To whom? / What do you write?\n"
    "H To the one I was last week. I want to warn {him}. / To nobody. It helps.\n"
    "O And? What do you tell yourself?\n"
    "H (quiet) Go anyway. / That it gets worse, and that I would do it again." },
  { "turn", "", "home", "NIGHT", FAB_BEAT_TURN,
    "- {H} cannot sleep. {H} walks from {p1} to {p2} and back.\n"
    "- {F} stands at {p3} with a candle.\n"
    "F You too? / I saw your light.\n"
    "H I keep thinking about tomorrow. / t:Cannot sleep.\n"
    "F Nobody sleeps before a day like that. The ones who do were not listening. / My father said: the night is only the day with its eyes closed.\n"
    "- {F} puts down the candle and leaves." },
  { "turn", "", "third", "DAY", FAB_BEAT_TURN,
    "- {F} blocks the way beside {p1} and holds out a hand.\n"
    "F Nobody passes without paying. / First a toll.\n"
    "H I have nothing. / r:I can pay in good advice.\n"
    "F Then a joke. / Then a secret.\n"
    "- {H} whispers into the ear of {F}. {F} laughs until {fhe} has to sit down.\n"
    "F Pass! And take this. You will need it more than I do. / Go, go. I have not laughed since spring.\n"
    "- {F} gives {H} an old key." },
  { "turn", "", "arena", "DUSK", FAB_BEAT_TURN,
    "- [!in]Rain falls. {H} and {O} stand under one umbrella beside {p1}. / [in]Water drips through the ceiling. {H} and {O} stand under one umbrella.\n"
    "O If you want to go back, now is the time. / We could say that we never found the way.\n"
    "H Do you want to go back?\n"
    "O I asked you first.\n"
    "- {H} gives {O} the umbrella and walks on.\n"
    "O (shouting) That is an answer! / (laughing) Wait! You forgot the umbrella!" },
  { "turn", "", "third", "NIGHT", FAB_BEAT_TURN,
    "- A dog stands before {p1} and growls. {O} hides behind {H}.\n"
    "O Do something! / Say something to it!\n"
    "H (to the dog) Good evening. / t:Sit.\n"
    "- The dog lies down and wags its tail.\n"
    "O How did you do that? / It could have eaten us!\n"
    "H I was polite. It works more often than you would think. / Everybody growls who is alone at night." },
  { "turn", "", "home", "DAY", FAB_BEAT_TURN,
    "- {O} finds an old photograph behind {p1}.\n"
    "O Is that you? / You were happy there.\n"
    "- {H} takes the photograph away.\n"
    "H That was another time. / t:Give me that. / a:Where did you get that?\n"
    "O What happened to the one who stands beside you?\n"
    "H (quiet) I stopped asking. That is what happened.\n"
    "- {H} puts the photograph into {his} pocket." },
  { "turn", "", "arena", "NIGHT", FAB_BEAT_TURN,
    "- A light goes out. {H} and {O} stand still beside {p1}.\n"
    "O (whispering) Did you hear that?\n"
    "H (whispering) Only my heart. / (whispering) Hold on to my sleeve.\n"
    "- {F} comes out of the dark with a lantern.\n"
    "F Looking for this? / You dropped something, back there.\n"
    "- {F} holds out a small map. One corner is missing.\n"
    "O It shows exactly where we are. / And who has the missing corner?" },
};

const FabBeat *
fab_plot_get_turns (gsize *n)
{
  *n = G_N_ELEMENTS (turns);

  return turns;
}
