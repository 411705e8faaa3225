/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat seek[] = {
  { "1", "", "home", "DAWN", 1,
    "- {H} looks under {p1}. {H} looks behind {p2}. {H} looks into a cup.\n"
    "H It was here last night. / t:Gone. / a:Where did I have it last? Where was I? / o:I have mislaid {T}. That is not like me.\n"
    "- {O} sits beside {p2} and yawns.\n"
    "O What are you looking for? / r:Your manners?\n"
    "H {T}. / Do not laugh. {T}.\n"
    "O (serious) Nobody just loses that. Somebody has to let go first. / (surprised) Since when? I thought you looked thinner.\n"
    "- {H} puts on a coat and opens the door." },
  { "1", "", "home", "NIGHT", 1,
    "- {H} wakes up and reaches beside {p1}. The hand finds nothing.\n"
    "- {H} lights a candle. {H} crawls around the room and looks under every rug.\n"
    "- {O} stands in the door in a nightshirt.\n"
    "O Mice? / r:Are you looking for your youth again? / w:You will catch cold down there.\n"
    "H {T}. / t:{T}. Gone. / a:Have you seen {T}? Did you move it?\n"
    "O When did you see it last? Not when did you have it. When did you see it?\n"
    "- {H} stops crawling and thinks.\n"
    "H (slowly) I cannot remember. / (slowly) In spring?" },
  { "1", "", "third", "DAY", 1,
    "- {H} hangs a paper on {p1}. “Lost”, it says. The rest is empty.\n"
    "- {O} reads it with the head to one side.\n"
    "O Lost what? / r:It is short. I like it.\n"
    "H {T}. I wanted to write what it looks like. I do not know how. / t:{T}.\n"
    "O You had it all your life, and you do not know what it looks like? / a:What colour? How big? Does it bite?\n"
    "H It was always behind me. / It was simply there. Who looks at what is always there?\n"
    "- {O} takes the pen and writes under it: “Please come back.”" },
  { "2", "", "third", "DAY", 1,
    "- {H} shows {F} a drawing beside {p1}.\n"
    "H Have you seen {T}? / w:Sorry to trouble you, dear. Have you seen this? / t:Seen this?\n"
    "F Yesterday. It went that way, and it did not look back. / Everybody loses one. Most do not notice. / Walked past me and nodded. Well brought up, I thought.\n"
    "O It went without you? / That is not good.\n"
    "H (worried) How did it look?\n"
    "F Happy, I think. / Lighter than you. / Tired of being dragged about." },
  { "2", "", "third", "DAY", 1,
    "- {F} sits at a counter beside {p1}. Behind {fhim} lie a thousand lost things.\n"
    "F Umbrella? It is always an umbrella. / Name, date, and did you love it?\n"
    "H {T}. / o:I should like to report the loss of {T}.\n"
    "- {F} puts a box on the counter. {H} looks in. An old shoe, a kite, a milk tooth.\n"
    "H These are mine. / (amazed) I lost that when I was seven.\n"
    "F We keep everything. Most people never ask. / And {T}? That has not been handed in. That left of its own accord.\n"
    "O How do you know that? / a:Did it say where it goes?\n"
    "= office\n"
    "F It asked for the way to {arena}." },
  { "2", "", "arena", "DAY", 1,
    "- {H} and {O} follow small marks across the ground past {p1}.\n"
    "O They go in a circle. / Here it stood for a while. Here it sat down.\n"
    "- {H} puts {his} own foot beside the mark.\n"
    "H It limps. It never limped. / t:It is tired.\n"
    "- {F} sweeps the marks away with a broom.\n"
    "H (shouting) No! / (shouting) Not those! Leave those!\n"
    "F Was that yours? It asked me if one can begin again at its age. / It sat with me at lunch. It has a nice way of listening.\n"
    "O (quiet) And what did you say to it?" },
  { "3", "", "arena", "DUSK", 1,
    "- {H} runs past {p1}. Something moves behind {p2}.\n"
    "H There! / (shouting) Wait! I only want to talk!\n"
    "- {H} reaches out. The hand closes on nothing.\n"
    "- {H} falls on {his} knees.\n"
    "O (quiet) You never talked to it before. Why should it wait? / What did you do with it, when you had it?\n"
    "H Nothing. It was there. I stepped on it, sometimes. / t:Nothing. / a:What does anybody do? It was mine. Is that not enough?" },
  { "3", "", "arena", "NIGHT", 1,
    "- Behind a lit window beside {p1} something moves to music. {H} presses {his} nose against the glass.\n"
    "H There it is. / t:There.\n"
    "O It laughs. / a:Did you ever see it like that?\n"
    "- Strangers dance around {T} and give it a drink.\n"
    "H With me it never laughed. / (bitter) I gave it everything. / f:All those years, and never one such step for me!\n"
    "O When did you last dance? / t:And you?\n"
    "- {H} lifts a hand to knock, and does not knock." },
  { "3", "", "arena", "DUSK", 1,
    "- {F} holds {T} by a string beside {p1} and counts money.\n"
    "H That belongs to me! / t:Mine.\n"
    "F It came to me. I found it at the side of the road. / Is there a name on it? I see no name.\n"
    "- [fear]Between {H} and {F} is {fear}. {H} takes one step, and one more.\n"
    "- {H} empties all {his} pockets: a key, a coin, a bread roll.\n"
    "F That is not enough. / r:For the roll you may look at it.\n"
    "O Let it choose. / t:Let it go. Then we will see.\n"
    "- {F} lets go of the string. {T} looks from one to the other, and walks away from both." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} sits alone on {p1} with a lamp.\n"
    "H (quiet) I am sorry. I only looked at you when the light was bad. / (quiet) I do not want you back. I only want to know that you are well.\n"
    "- {O} sits down beside {H} and says nothing.\n"
    "- Behind {H}, on the wall, something slowly sits down too. / Something comes out from behind {p2} and stops.\n"
    "O (whispering) Do not turn around. / (whispering) Slowly.\n"
    "H (whispering) Is it there? / (whispering) I know. I can feel it." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} puts up a small tent beside {p1} and a lamp in front of it.\n"
    "O What is that for? / a:Do you want to stay here?\n"
    "H If it comes by, it should see that somebody is still up. / t:I wait.\n"
    "- {O} brings a blanket, and sits down with the back to {H}.\n"
    "- Snow falls. The lamp burns low. {H} puts {his} own coat around the lamp.\n"
    "H (quiet) I made a list of what I would do differently. It is only one line. / (quiet) It does not need to come back. I only want it to be warm.\n"
    "- A third pair of feet stands in the light." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} stands before a mirror beside {p1} and looks at {his} own face for a long time.\n"
    "O What do you see? / t:Well?\n"
    "H What {T} saw every day. Somebody who is always on the way out. / a:Would you stay with somebody who looks like that?\n"
    "- {H} breathes on the glass and writes a word with one finger: “Sorry”.\n"
    "- From the other side a finger writes below it: “Louder”.\n"
    "O (whispering) Did you write that? / (whispering) I did not do that.\n"
    "H Sorry. / (loud) I am sorry!\n"
    "- The glass goes clear." },
  { "5", "", "home", "DAWN", 1,
    "- {H} dances past {p1}. {T} is there. / {H} opens the door. {T} is back.\n"
    "O So it came home. Will you tie it down now? / And? Are you going to tie it down?\n"
    "H No. Tuesdays it has the day off. / t:No. We agreed. / f:Never again a leash between us! / w:It can come and go. There is always soup.\n"
    "- {F} looks in at the door.\n"
    "F You look fatter. / There, you see? Nothing is lost that is missed properly.\n"
    "- {H} bows to {T}. The sun comes in." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {T} stand side by side beside {p1}. {O} stays three steps behind.\n"
    "O Will you go home now, both of you? / t:And now?\n"
    "H I go where it goes. It has followed me for long enough. / t:It goes first. / f:Lead on, old friend! I have seen my own way!\n"
    "- {T} goes to the left. {H} hurries after it and stumbles.\n"
    "- {F} laughs at the side of the road.\n"
    "F That suits you. / Now you look like two.\n"
    "O (calling) Where to? / (calling) Will you write?\n"
    "H (calling) I have no idea! It has not told me!" },
  { "5", "", "home", "DUSK", 1,
    "- {H} takes down all the papers that say “Lost”. {O} makes a fire with them.\n"
    "O So you did not get it back. / a:Are you very sad?\n"
    "- {H} points over {his} shoulder with a thumb. {T} sits beside {p2} and warms itself.\n"
    "H It rents the corner. It pays in stories. / t:It visits.\n"
    "- {F} knocks and holds something behind the back.\n"
    "F [office]This was handed in today. I close the file now. / [!office]This lay on the road. It said that it was yours.\n"
    "- {F} gives {H} an old kite. {H} and {T} both reach for it." },
};

const FabPlot fab_seek_plot = {
  "seek",
  "Where {T} Went / Without {T} / Tuesdays Off",
  "old friend", seek, G_N_ELEMENTS (seek),
};
