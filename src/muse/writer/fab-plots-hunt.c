/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* One is after another. Facts: "watch": the hunted has it; "glove": left behind. */
static const FabBeat hunt[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} sits beside {p1} and sticks a pin into a map.\n"
    "- {F} comes in and puts a muddy glove on the table.\n"
    "= glove\n"
    "F {O} was there again. / It was {O}. Who else leaves a glove as a visiting card?\n"
    "F [T]This time it is {T}. / [!T]And nobody saw a thing. Nobody ever does.\n"
    "H t:Where. / Where was it this time? / o:The left glove, I notice. We have the right one from Tuesday. / a:Where? And why is the glove wet?\n"
    "F At {arena}. An hour ago. You will not find anybody.\n"
    "- {H} takes {tool} and puts the glove into {his} pocket." },
  { "1", "", "home", "DUSK", 1,
    "- {H} opens the door. Every drawer is open. A cup of tea steams beside {p1}.\n"
    "- {H} touches the cup. It is still warm.\n"
    "H Two sugars. {O}. / t:{O}. / f:In my own house! With my own spoon!\n"
    "- {F} looks in at the door.\n"
    "F Are you robbed? / What did they take?\n"
    "- {H} finds a paper under the cup and reads.\n"
    "H (reading) “You look in the wrong places. Try {arena}.” / (reading) “I was waiting for you. I had another appointment.”\n"
    "F That is not a clue. That is an invitation.\n"
    "H Then I had better not be late. / t:I accept." },
  { "1", "", "arena", "DAY", 1,
    "- {H} walks past {p1} and looks at every face.\n"
    "- {O} bumps into {H} and raises the hat.\n"
    "O A thousand pardons. / Forgive me. I was looking at the sky. / o:My mistake entirely. Good day.\n"
    "H Not at all. / t:Careful. / w:No harm done, dear.\n"
    "- {O} walks away behind {p2}. {H} looks at {his} empty wrist.\n"
    "= watch\n"
    "- {F} stands at {p3} and laughs.\n"
    "F That was {O}, you know. The one on your wanted poster. / You wished {ohim} a good day. I heard it.\n"
    "H (slowly) That was my father’s watch. / (slowly) The drawing gets the nose wrong." },
  { "2", "", "third", "DAY", 2,
    "- {H} kneels beside {p1} and looks at a footprint.\n"
    "- {H} follows the footprints around {p2}, once, twice, three times.\n"
    "- {F} sits on a crate and eats an apple.\n"
    "F Those are yours. / You have been walking after yourself since noon.\n"
    "H And the ones beside them? / t:And these?\n"
    "- {F} stops chewing. A second row of footprints runs beside the first.\n"
    "F Somebody walked next to you. The whole way. / (quiet) Those were not there a minute ago." },
  { "2", "", "third", "DUSK", 2,
    "- {H} holds a drawing of {O} in front of {F}.\n"
    "F Never seen. / Tall. Or short. Very polite.\n"
    "H Where did you get that new hat? / r:Nice hat. Silk. And you without socks. / t:New hat.\n"
    "- {F} takes off the hat and hides it behind {p1}.\n"
    "F It was a gift. / (ashamed) I was cold. Nobody else asked if I was cold.\n"
    "H What did {ohe} want for it?\n"
    "F Nothing. {O} only asked about you. If you sleep. If you eat." },
  { "2", "", "arena", "NIGHT", 2,
    "- {H} hides behind {p1} with a sandwich. It is quiet.\n"
    "- A hand comes out from behind {p2} and takes half of the sandwich.\n"
    "- {H} looks left. {H} looks at the sandwich.\n"
    "H (whispering) I had two halves. / (whispering) That was ham.\n"
    "O (O.S.) Too much mustard. / (O.S.) You should eat more. You have been sitting there for six hours.\n"
    "- {H} jumps up and runs around {p2}. Nobody is there.\n"
    "- A word stands on the wall in chalk: “Thanks”." },
  { "3", "", "arena", "NIGHT", 1,
    "- {O} runs past {p1}. {H} runs after {ohim}.\n"
    "H Stop! / t:Stand! / f:Stand, {O}! There is not a road left in the world that I have not worn out for you!\n"
    "- {H} slips and hangs from {p2} by one hand.\n"
    "- [fear]There is nothing under {him} but {fear}.\n"
    "- {O} stops. {O} comes back and holds out a hand.\n"
    "O You stand on your own coat. Lift the foot. / w:Give me your hand. No, the other one. You are right-handed. / t:Hand.\n"
    "H Why do you come back? / a:Why are you not running?\n"
    "- {O} pulls {H} up. When {H} stands, {O} is gone." },
  { "3", "[!watch]", "third", "DUSK", 1,
    "- {H} sits beside {p1} and rubs {his} feet. Somebody under a wide hat sits at the other end.\n"
    "H Long day. / t:Feet. / r:I am told that it is an exciting profession.\n"
    "- {H} breaks a piece of bread and holds out one half.\n"
    "H I have been after the same one for nine years. My wife left in the third. / Nine years after one person. I know what {ohe} eats. I do not know what I eat.\n"
    "- The stranger gives {him} an apple and walks away.\n"
    "- {H} bites into the apple. A glove lies where the stranger sat. It belongs to {O}.\n"
    "= glove\n"
    "H (quiet) {O}. / (shouting) {O}!" },
  { "3", "", "arena", "DUSK", 1,
    "- {H} puts a shining box on the ground beside {p1} and ties a string to it.\n"
    "- {H} hides behind {p2} with the end of the string.\n"
    "- A hand reaches for the box. {H} pulls. A net falls.\n"
    "- {F} lies in the net.\n"
    "F I only wanted to look! / r:I suppose that this is about the box.\n"
    "- {O} sits on {p3} and claps slowly.\n"
    "O The knot is good. You learned that from me. / w:Let the poor soul out. You will hurt your back.\n"
    "H Come down! / t:Down.\n"
    "O Catch me when you are not angry. You run better then." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} pushes a board aside behind {p1} and holds up {tool}.\n"
    "- Lamps, watches and rings stand in long rows. A paper hangs on each of them.\n"
    "H (reading) “Belongs to the widow at number nine.” / (reading) “Taken from Mrs. Bell in April. Goes back on Sunday.”\n"
    "- {O} stands behind {p2} and does not run.\n"
    "O I only take from those who took it first. You never read the second page of a file. / Somebody has to bring things home.\n"
    "H And who made you the judge? / a:Who asked you to? / t:That is my work.\n"
    "O Then why did all this lie on your desk for two years?\n"
    "- {H} lowers {tool}." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} closes a handcuff around the wrist of {O} and the other one around {his} own.\n"
    "H It is over. / t:Got you. / o:You are arrested. I have practised that sentence for years.\n"
    "- {H} feels in every pocket. The key falls through a hole in the ground.\n"
    "O Was that the key? / r:You have waited for this moment, have you not?\n"
    "- {H} and {O} sit back to back beside {p1}. The candle burns down. {H} sleeps.\n"
    "- {O} opens the handcuff with a hairpin. {O} looks at the open way.\n"
    "- {H} wakes up. {O} still sits there.\n"
    "H You could have gone. / a:Why are you here?\n"
    "O You leaned on me. You would have fallen over." },
  { "4", "", "third", "NIGHT", 1,
    "- {O} lies on the ground beside {p1} and holds one knee.\n"
    "- {H} steps out of the dark.\n"
    "O Congratulations. / r:You will want to say that you caught me. Say that you caught me.\n"
    "H You fell. / t:You fell. That does not count.\n"
    "O Nobody needs to know. / They would give you a medal, and you would hate it.\n"
    "- {H} kneels down and ties {his} scarf around the knee.\n"
    "H Who do I look for tomorrow, if I bring you in tonight? / (quiet) I get up in the morning because of you. I only noticed on the way here.\n"
    "- {H} lifts {O} onto {his} back." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {O} stop before {p1}. {O} holds out both hands.\n"
    "H No. You go in alone and put it back. / You give it back. All of it. I wait here. / t:Inside. Give it back. I wait.\n"
    "O There is a back door. / r:You know that buildings have back doors?\n"
    "H I know. / t:I know.\n"
    "- {O} goes in. {H} waits. The shadow of {p2} moves across the ground.\n"
    "- {F} comes and looks at {H}.\n"
    "F {O} is over the hills by now. / Nine years, and you let {ohim} walk in alone?\n"
    "- {O} comes out with empty hands.\n"
    "O They made me stay for coffee. / You waited.\n"
    "H (smiling) I had nothing else to do." },
  { "5", "", "home", "DAWN", 1,
    "- {H} takes the pins out of the map, one after the other. {F} stands in the door.\n"
    "F And {O}? / The whole town asks. Where is {O}?\n"
    "H I lost the trail. / t:Gone. / o:The trail went cold. I have put that in the report.\n"
    "F You never lost a trail in your life.\n"
    "- [watch]{H} opens a small box. A watch lies in it, cleaned and wound up. / [!watch]{H} opens a small box. A pair of gloves lies in it, in the size of {H}.\n"
    "- [watch]A paper lies under the watch. / [!watch]A paper lies under the gloves.\n"
    "H [watch](reading) “It ran four minutes slow. So did you.” / (reading) “Now I have nothing of yours. Come and see me anyway.”\n"
    "- {H} puts one pin back into the map and smiles." },
  { "5", "", "home", "DAY", 1,
    "- {H} sits beside {p1}. Somebody knocks.\n"
    "- {O} comes in and sits down on the chair for clients.\n"
    "O I have lost something. / o:I should like to report a loss.\n"
    "H t:What. / What is it? / r:That will be new for you.\n"
    "O The one who was after me. It has been quiet behind me since Tuesday. / I turn around, and nobody is there. I walk slowly, and nobody is there.\n"
    "- {H} takes a new sheet of paper and a pen.\n"
    "H And when did you last see {him}?\n"
    "O (smiling) Just now. Beside {p1}. In a very bad coat." },
};

const FabPlot fab_hunt_plot = {
  "hunt", "{H} After {O} / Half a Sandwich / The Back Door", "thief", hunt, G_N_ELEMENTS (hunt)
};
