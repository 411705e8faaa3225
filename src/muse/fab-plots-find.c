/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat find[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} walks past {p1}. Nobody answers {his} steps. / {H} walks slowly past {p1} and drags {tool}. / {H} sweeps the floor beside {p1}.\n"
    "- Something small shines under {p2}. {H} kneels.\n"
    "- {H} holds {T} in {his} hand. / {H} lifts {T} out of the dust.\n"
    "H (whispering) Where did you come from? / t:Hello. / f:A thousand days of dust, and then you. / o:Item found. One {t}. Condition: good. / a:Are you real? Are you the only one?\n"
    "- {H} looks over {his} shoulder and hides {T}." },
  { "2", "", "third", "DUSK", 1,
    "- {O} sits beside {p1} with a lamp. {H} comes closer.\n"
    "O Show me what you have in your hand. / You hide something. Everybody who hides something walks like that. / r:Either that is a toothache, or you carry a secret.\n"
    "H Nothing. / A {t}. I think it is the last one. / t:Mine.\n"
    "- {H} opens the hand. {O} leans close to {T}.\n"
    "O (excited) Do you know what people would give for it? / (excited) I thought they were all gone. Sell it to me.\n"
    "H It is not for sale. / t:No. / w:I am sorry. It needs somebody. / o:I regret. It is not an object of trade.\n"
    "O Then at least tell me what you will do with it.\n"
    "H I do not know yet. / Keep it alive. That is all I know." },
  { "3", "", "arena", "DAY", 2,
    "- [!in]{H} carries {T} past {p1}. The wind tears at {him}. / [in]{H} carries {T} past {p1} on tiptoe.\n"
    "- {O} follows {H} and hides behind {p2}.\n"
    "- {H} falls. {T} rolls toward {p3}.\n"
    "H No! / Not you. Anything but you. / t:Wait!\n"
    "- {O} picks up {T} and runs. {H} runs after {O}.\n"
    "O Forgive me! I was hungry before you were lucky! / r:Nothing personal! / You do not even know what it is good for!" },
  { "4", "", "third", "NIGHT", 1,
    "- {O} sits before a small fire and holds {T}. {H} stands in the dark.\n"
    "O You could have left. / Go on. Take it from me.\n"
    "- {H} sits down on the other side of the fire.\n"
    "H How long have you been alone? / a:What would you do with it? Tell me honestly. / t:You are cold. / w:You must be freezing. Here, sit closer.\n"
    "O (quiet) Since before I stopped counting. / (crying) I only wanted to own one thing that still has tomorrow in it.\n"
    "H It is no use to one alone. It took me the whole way to see that. / Then we are two. It needs two, I think.\n"
    "- {O} gives {T} to {H}. {H} holds {O} by the hand." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {O} kneel on the ground. {H} puts {T} down between them.\n"
    "O And now? / Is something supposed to happen?\n"
    "H Now we wait. / t:Wait. / a:Can you be patient? Can I? / f:Now the slow miracle begins.\n"
    "- {O} looks at {T}. {H} looks at {O}.\n"
    "- [!in]The sun rises behind {p1}. Light falls on {T}. / [in]The first light falls on {T}.\n"
    "O (amazed) {H}. Look. / (amazed) Look! It moves!\n"
    "- {H} smiles and covers {his} eyes. / {H} laughs. {O} hugs {H}.\n"
    "H And I thought that I had found {aT}. / Good morning." },
};

const FabPlot fab_find_plot = {
  "find",
  "The Last {T2} / What {H} Found / One {T2}",
  "wanderer", find, G_N_ELEMENTS (find),
};
