/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* For a sentence in a tongue that we do not write: it is the message, and two people play it. */
static const FabBeat message[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} takes a bottle out of a bucket beside {p1}. A paper is inside.\n"
    "- {H} unrolls the paper and holds it to the light.\n"
    "H (reading) “{idea}” / t:(reading) “{idea}” Hm.\n"
    "- {O} looks over the shoulder of {H}.\n"
    "O What does it mean? / r:Your electricity bill?\n"
    "H I cannot read it. But look how it is written. Somebody was in a hurry. / I do not know. It sounds important when you say it slowly." },
  { "1", "", "home", "NIGHT", 1,
    "- {H} lifts a loose board beside {p1}. Under it lies a bottle with a paper in it.\n"
    "- {O} holds the lamp while {H} pulls out the paper.\n"
    "H (reading) “{idea}”\n"
    "O Say that again. Slowly. / t:Again.\n"
    "H I do not understand one word of it. But my neck does. It stands up. / It is none of the tongues that I know.\n"
    "- {O} copies it on the wall with a piece of coal." },
  { "1", "", "arena", "DAWN", 1,
    "- A bird lands beside {p1}. A paper is tied to its leg.\n"
    "- {H} unties it with two fingers. The bird looks at {him}.\n"
    "H (reading) “{idea}”\n"
    "O Is it for us? / a:Who writes like that? What does it want?\n"
    "H It came to the wrong roof. / t:Wrong house.\n"
    "- The bird does not fly away. It hops onto the foot of {O} and waits.\n"
    "O It wants an answer. / (whispering) It thinks that we understood it." },
  { "2", "", "third", "DAY", 1,
    "- {H} shows the paper to {F} beside {p1}. {F} shakes {fhis} head.\n"
    "F I know the word in the middle. My grandmother said it when she looked at the sea. / I heard that once, in a song. The man who sang it cried.\n"
    "O Sad, then. / Or he was happy. You can cry from that.\n"
    "H Say the word. / t:Again.\n"
    "- {F} says the word. A bird flies up from {p2}." },
  { "2", "", "third", "DAY", 1,
    "- {H} reads it aloud to {F} beside {p1}. {F} listens with closed eyes.\n"
    "F Again. Softer. / You say it like a bill. Say it like a lullaby.\n"
    "H (softly) “{idea}” / t:(softly) “{idea}”\n"
    "- A woman with a child stops. A workman turns off his drill.\n"
    "O They do not understand it either. / a:Why do they all stand still?\n"
    "F No. But they know who it is meant for. / One does not have to understand a thing to know that it is true.\n"
    "- The child takes the hand of {H}." },
  { "2", "", "third", "DAY", 1,
    "- {H} and {O} sit beside {p1} between forty dictionaries. {F} brings one more.\n"
    "F This is the last one. It has no cover. / Two hundred tongues. If it is none of these, somebody made it up for love.\n"
    "O Here! That word. It means “to carry”. Or “soup”. / This one means somebody who waits. Or a kind of duck.\n"
    "H Somebody waits and carries soup. / t:A duck in soup.\n"
    "- They laugh until {F} hisses.\n"
    "- {O} writes the words on little papers and lays them on the floor like a path." },
  { "3", "", "arena", "DUSK", 1,
    "- {H} and {O} act it out before {p1}. {O} plays the one. {H} plays the other.\n"
    "O No, you have to look up there. It goes up at the end. / You are too slow. It is a story where somebody runs.\n"
    "H How do you know? / a:Where does it say that?\n"
    "O My feet know. / It is in the commas.\n"
    "- {H} turns around and laughs. {O} catches {him}." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} paints the letters large on {p1}. They look like people.\n"
    "O That one kneels. / That one holds out a hand.\n"
    "H And this one turns away. / t:He is leaving.\n"
    "- {O} stands before the wall like the one who holds out a hand. {H} stands like the one who turns away.\n"
    "O Now I know how it goes on. You have to look around. / a:Why do you not look around?\n"
    "- {H} looks around. They stand very close.\n"
    "H (quiet) Is that in it? / (quiet) And then?" },
  { "3", "", "third", "DUSK", 1,
    "- {H} sings the words to the tune of the church bell beside {p1}. They fit.\n"
    "- {O} sings the second line and gets it wrong.\n"
    "H That was not what it said. / t:Wrong.\n"
    "O But it was better. / It wanted to go that way. I only let it.\n"
    "- {F} comes out of a house and sings the third line. It is not on the paper.\n"
    "H How do you know how it goes on? / a:Where did you learn that?\n"
    "F I do not. My mouth did. / My father sang that when he thought that nobody was in the house." },
  { "4", "", "arena", "DAWN", 1,
    "- {F} comes with an old woman. She reads the paper and smiles.\n"
    "F She says you had it almost right. / She says she wrote it. When she was as young as you.\n"
    "H And what does it mean? / t:And?\n"
    "- The old woman takes the hand of {O} and puts it into the hand of {H}.\n"
    "O (quiet) Oh. / (laughing) I told you it was not a bill.\n"
    "- {H} puts the paper back into the bottle and throws it far out." },
  { "4", "", "arena", "DAY", 1,
    "- Many people stand before {p1}, each with a piece of the paper copied out.\n"
    "F Each of us has found a different meaning. / We have counted. It means forty-one things.\n"
    "O And which is the right one? / t:Which?\n"
    "- {H} turns the paper around. On the back there is a date and a place. It is today. It is here.\n"
    "H Whoever wrote it is standing among us. / (looking up) Then somebody here knows it.\n"
    "- An old man at the very back lifts one finger.\n"
    "F He says that he only wanted to know if anybody would listen.\n"
    "- {O} gives him the bottle and a pen." },
  { "4", "", "arena", "DUSK", 1,
    "- {H} and {O} stand at {p1} with a new paper.\n"
    "O We still do not know what it means. / r:We have spent a week on a duck.\n"
    "H We were told something in the only words that somebody had. So I answer in mine. / t:We answer.\n"
    "- {H} writes, reads it over, and shows it to {O}.\n"
    "O (reading) “Yes.” / (reading) “We got it. We are two. Come.”\n"
    "- {F} brings a cork. {H} pushes it into the bottle.\n"
    "- {H} throws the bottle far out. A light goes on at the other end of the world." },
};

const FabPlot fab_message_plot = {
  "message",
  "The Paper in the Bottle / Almost Right",
  "friend", message, G_N_ELEMENTS (message),
};
