/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* For one word that names no doer: the word comes to visit. */
static const FabBeat guest[] = {
  { "1", "", "home", "DUSK", 1,
    "- {H} sits at {p1} and eats soup. Somebody knocks.\n"
    "- {H} opens the door. {O} stands outside with a suitcase.\n"
    "H Yes? / t:No. / w:You are soaked. Who are you looking for?\n"
    "O (friendly) {O}. We spoke. At three in the morning, mostly. / {O}. I was in the neighbourhood.\n"
    "H There must be a mistake. / a:Is this not a mistake? / r:There is some mistake. I gave at the office.\n"
    "O That is what everybody says. May I come in? / No mistake. It is this door, it is always this door. Where can I put this?\n"
    "- {O} walks past {H} and puts the suitcase on {p1}." },
  { "2", "", "third", "DAY", 2,
    "- {H} walks past {p1}. {O} walks one step behind.\n"
    "- {F} waves. {H} hides {O} behind {p2}.\n"
    "F Who is that with you? / You look tired. Company?\n"
    "H Nobody. / t:Nobody. / r:A cousin. On no side of the family.\n"
    "O (hurt) You could have introduced me. / (hurt) We had breakfast together.\n"
    "F (smiling) I know {ohim}. {O} lived with me a whole winter." },
  { "3", "", "home", "NIGHT", 1,
    "- {O} lies beside {p2}. {H} stands in the middle of the room.\n"
    "H (shouting) Get out! / (angry) I want you to leave. / t:Out. / o:I must ask you to go.\n"
    "O And then? Who will talk to you? / I never broke in, {H}. You left the light on.\n"
    "- {H} throws the suitcase. It opens. Photographs fall out.\n"
    "- {H} kneels and picks up a photograph.\n"
    "H (quiet) Where did you get this? / That is my mother. / a:Why do you have these? Why do you keep them?\n"
    "O You gave them to me to carry. They were too heavy for you." },
  { "4", "", "home", "NIGHT", 1,
    "- {H} and {O} sit on the floor among the photographs.\n"
    "H This one I had forgotten. / (laughing) Look at that hat!\n"
    "O She sang in the car. You told me once, at four. / You cried that day. I held the umbrella.\n"
    "H I thought you were what is left when everybody has gone. / And I was afraid of you all the time.\n"
    "O I am only what keeps their chair free. / Most people never look into the suitcase.\n"
    "- {H} puts one photograph on the wall." },
  { "5", "", "home", "DAWN", 1,
    "- {O} closes the suitcase at the door.\n"
    "H You are leaving? / t:Already? / r:And just when I had got used to the snoring.\n"
    "O It is much lighter now. Somebody else left the light on. / I come back. I always come back. But I will knock.\n"
    "- {F} stands on the stairs with bread.\n"
    "F I saw your light. I have bread for two. Is there a free chair? / I thought, breakfast. If there is a chair for me?\n"
    "- {H} looks at {O}. {O} nods and walks down the stairs.\n"
    "H (smiling) There is. Somebody kept it for you. / (smiling) Come in. I was just turning off the light.\n"
    "- {F} sits down at {p1}. {H} laughs." },
};

const FabPlot fab_guest_plot = {
  "guest",
  "{O} Comes to Stay / A Chair for {O} / {O}",
  "visitor", guest, G_N_ELEMENTS (guest),
};

/* For a sentence in a tongue that we do not write: it is the message, and two people play it. */
static const FabBeat message[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} takes a bottle out of a bucket beside {p1}. A paper is inside.\n"
    "- {H} unrolls the paper and holds it to the light.\n"
    "H (reading) “{idea}” / t:(reading) “{idea}” Hm.\n"
    "- {O} looks over the shoulder of {H}.\n"
    "O What does it mean? / r:Your electricity bill?\n"
    "H I cannot read it. But look how it is written. Somebody was in a hurry. / I do not know. It sounds important when you say it slowly." },
  { "2", "", "third", "DAY", 1,
    "- {H} shows the paper to {F} beside {p1}. {F} shakes {fhis} head.\n"
    "F I know the word in the middle. My grandmother said it when she looked at the sea. / I heard that once, in a song. The man who sang it cried.\n"
    "O Sad, then. / Or he was happy. You can cry from that.\n"
    "H Say the word. / t:Again.\n"
    "- {F} says the word. A bird flies up from {p2}." },
  { "3", "", "arena", "DUSK", 1,
    "- {H} and {O} act it out before {p1}. {O} plays the one. {H} plays the other.\n"
    "O No, you have to look up there. It goes up at the end. / You are too slow. It is a story where somebody runs.\n"
    "H How do you know? / a:Where does it say that?\n"
    "O My feet know. / It is in the commas.\n"
    "- {H} turns around and laughs. {O} catches {him}." },
  { "4", "", "arena", "DAWN", 1,
    "- {F} comes with an old woman. She reads the paper and smiles.\n"
    "F She says you had it almost right. / She says she wrote it. When she was as young as you.\n"
    "H And what does it mean? / t:And?\n"
    "- The old woman takes the hand of {O} and puts it into the hand of {H}.\n"
    "O (quiet) Oh. / (laughing) I told you it was not a bill.\n"
    "- {H} puts the paper back into the bottle and throws it far out." },
};

const FabPlot fab_message_plot = {
  "message",
  "The Paper in the Bottle / Almost Right",
  "friend", message, G_N_ELEMENTS (message),
};
