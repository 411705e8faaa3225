/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat save[] = {
  { "1", "", "home", "DUSK", 1,
    "- {H} polishes {tool} beside {p1}. {F} runs in.\n"
    "F {H}! They took {T}! You have to {goal}! / {H}! You have to {goal}, and nobody else will do it! / They took {T}!\n"
    "H Who? / t:Where. / f:By moon and steel, this shall not stand! / a:Are you sure? Did you see it yourself?\n"
    "F It was {O}. There is a letter.\n"
    "= letter\n"
    "- {H} reads a letter.\n"
    "H \"Come alone, if you come at all.\" / \"I do not want gold. I want to be asked.\"\n"
    "- {H} takes {tool} and walks out into the evening." },
  { "1", "", "home", "DAY", 1,
    "- {F} lies across the step before {p1}. {H} stumbles over {fhim}.\n"
    "F {H}? Thank heaven. You have to {goal}. / You are the only one in the book who still answers. You have to {goal}.\n"
    "H I stopped with that. / t:I am retired. / o:I am afraid that I no longer do that. / r:I {goal} only on weekdays.\n"
    "F It is {O}. {Ohe} has {T}. / Nobody else ever came back from {O}.\n"
    "- {H} looks at {tool}, which hangs on the wall under dust.\n"
    "H Did they come back, the others? / a:And why should I?\n"
    "F They stayed. That is the strange part. Not one of them wanted to leave.\n"
    "- {H} blows the dust from {tool}." },
  { "1", "", "home", "NIGHT", 1,
    "- {H} sets two plates beside {p1}. One chair is empty. The window stands open.\n"
    "- A feather and a visiting card lie on the plate.\n"
    "H (reading) “{O}. By appointment only.” / (reading) “I have {T}. I shall take good care. {O}.”\n"
    "- {F} leans in at the window.\n"
    "F They went toward {arena}. They were singing. You have to {goal}, {H}.\n"
    "H Singing? / t:Singing. / f:Singing! The nerve of it!\n"
    "- {H} takes {tool} and climbs out of the window." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} climbs over {p1}. {F} follows and falls.\n"
    "H Go home, {F}. / r:You are about as quiet as a kitchen.\n"
    "F You will need somebody who cries for help. / I am afraid, too. I only do it behind you.\n"
    "- {H} hides behind {p2} and points at a light.\n"
    "H There. One window. Count to a hundred, then scream. / t:There. You stay." },
  { "2", "", "third", "DUSK", 2,
    "- {H} stands before {p1}. Boots, swords and helmets lie everywhere, neatly in pairs.\n"
    "F Those are from the ones who went before you. / (whispering) They ate them. All but the boots.\n"
    "- {H} lifts a boot. It is polished. A little card hangs on it.\n"
    "H (reading) “Please leave shoes here. The floor is new.” / (reading) “Back by supper. Help yourself to slippers.”\n"
    "= slippers\n"
    "F It is a trick. / a:What kind of monster has slippers?\n"
    "- {H} takes off {his} boots and puts them in line." },
  { "2", "", "arena", "NIGHT", 2,
    "- {H} creeps up to {p1}. {F} steps on a branch. It cracks.\n"
    "F That was not me. / (whispering) Sorry. Sorry. Sorry.\n"
    "- A lamp goes on up there. Music comes out, and laughter.\n"
    "H They are not screaming. / t:Quiet. Listen. / a:Do you hear that? Does somebody dance?\n"
    "F People laugh when they are afraid. I do. / Perhaps that is how {O} lures them in.\n"
    "- [fear]Between {H} and the lamp there is nothing but {fear}. {H} ties {his} belt tighter.\n"
    "- {H} gives {F} the end of a rope.\n"
    "= rope\n"
    "H If I pull once, come. If I pull twice, run. / t:One pull, come. Two, run." },
  { "3", "", "arena", "NIGHT", 1,
    "- [in]{H} kicks the door open. {O} sits at {p1} and pours tea. / [!in]{H} jumps out from behind {p2}. {O} sits at {p1} and pours tea.\n"
    "O You are late. / w:Sit down, dear. You must be soaked. / o:Good evening. I had expected you sooner. / r:You could have knocked.\n"
    "H Where is {T}? / t:{T}. Now. / f:Stand up and face me, villain!\n"
    "O (calm) Behind you. Not tied up, as you see. Not even a little.\n"
    "- {H} turns around and lowers {tool}. / {H} turns around slowly.\n"
    "H (confused) I do not understand. / [letter]a:Then why the letter? Why all this?\n"
    "= tea\n"
    "O Nobody ever comes to visit. But to rescue somebody, they come through any door." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} climbs in behind {p1}. {O} stands at the stove and stirs a pot.\n"
    "O Do not step on the rug. / t:Shoes. / w:You must be hungry. They are always hungry. / r:The door is over there. It is even open.\n"
    "- {H} lifts {tool}.\n"
    "H I have come to {goal}. / t:{T}. Where? / f:Your hour has come, {O}! Turn and fight!\n"
    "- {O} tastes, adds salt, and turns around.\n"
    "O I have not fought for eleven years. I have a bad shoulder. / Then do it. I only ask that you wait until the soup is done.\n"
    "H (confused) You do not defend yourself? / a:Is that a trick?\n"
    "O Everybody comes to {goal}. Nobody ever asks what I need." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} stands face to face with {O} beside {p1}. They walk in a circle.\n"
    "O You limp. / t:Left knee.\n"
    "H You too. / t:You too.\n"
    "- They strike at the same moment. Both miss. Both hold their backs.\n"
    "O (groaning) We were better at this. / (groaning) How old are you?\n"
    "H Old enough to {goal}. / (panting) Do not change the subject. I have come to {goal}.\n"
    "- {H} sits down on the ground. {O} sits down too.\n"
    "O Do you know why I did it? The last one who visited me was the postman. In spring. / In a minute. Nobody has looked me in the face for so long." },
  { "4", "", "arena", "NIGHT", 1,
    "- {F} screams outside. {O} jumps up and knocks over a candle.\n"
    "= fire\n"
    "- Fire climbs up {p2}. {O} stands in the flames and does not move.\n"
    "O (afraid) I cannot. My legs. / Take it and go. That is what you came for.\n"
    "- {H} looks at the way out. {H} looks at {O}.\n"
    "H I came to {goal}. Nobody said I could only save one. / t:Not without you. / f:I came to rescue, and rescue I shall, whoever is at hand!\n"
    "- {H} runs through the fire and carries {O} on {his} back." },
  { "4", "", "arena", "NIGHT", 1,
    "- The ground shakes. {p1} breaks. Stones fall between {H} and the way out.\n"
    "F (O.S.) {H}! Come out! It all falls down! / [rope](O.S.) I pulled twice! Twice!\n"
    "- {O} holds up the ceiling with both hands.\n"
    "O Take what you came for. Go. / (through the teeth) I can hold it as long as you need. Not longer.\n"
    "H And you? / t:You? / a:And who holds it for you?\n"
    "O Somebody has to stay. It is my house.\n"
    "- {H} pushes {tool} upright under the beam. It bends, and holds.\n"
    "H Now. Both of us! / t:Run!" },
  { "4", "", "arena", "DUSK", 1,
    "- Many people with torches stand before {p1}. {F} stands in front.\n"
    "F We have come to help you {goal}! / (proud) I fetched everybody! You can come out!\n"
    "- {O} hides behind {H} and looks at the ground.\n"
    "H It is over. Go home. / t:Go home.\n"
    "F Step aside. We want {O}! / You stand in front of the wrong one!\n"
    "- {H} looks at {tool}. {H} puts it down on the ground, very slowly.\n"
    "H I came to {goal}. That is what I am doing. / f:Then you save nobody today but from me!\n"
    "- The first torch goes out." },
  { "5", "[fire]", "home", "DAWN", 1,
    "- {H}, {O} and {F} sit on the ground, black with smoke.\n"
    "O You came for {T} and you carried me. / Why did you do that?\n"
    "H You were nearer to the fire. / [tea]r:You had not finished your tea. / [tea]w:Because you poured me a cup.\n"
    "F And {T}? / Did we win?\n"
    "- {T} is safe beside {p1}. / {H} points at {p1}. Everybody is there.\n"
    "O Will you ever come to visit? Without breaking a door?\n"
    "H (smiling) On Sunday. I will knock. / (smiling) Then ask me. It is so much easier.\n"
    "- {O} laughs. {H} leans {tool} against {p2}." },
  { "5", "[slippers]", "arena", "DAWN", 1,
    "- {H} wants to go. {O} stands at {p1} and holds two pairs of slippers.\n"
    "O You forgot those. / They go with the house. You may keep them.\n"
    "- {T} is there, safe and sound. / {F} eats from the pot and has forgotten to be afraid.\n"
    "F What do we tell the others? / And when they ask who won?\n"
    "H That I was too late. That somebody had already let everybody in. / t:Nothing. / r:That the floor is new.\n"
    "- {H} looks down the road, and at the pot.\n"
    "H Is there any left? / t:Salt?\n"
    "O (smiling) There is always one plate too many. I set it every evening." },
  { "5", "", "home", "DUSK", 1,
    "- {H} hangs {tool} back on the wall. It is bent.\n"
    "- {F} comes in with a paper.\n"
    "F There is another one. Two valleys on. They ask if you could {goal}. / It is the mayor’s turn now. Somebody has to {goal}.\n"
    "H t:Again. / Now? With that back?\n"
    "- {O} sits beside {p1} with an apron full of peas.\n"
    "O Shall I come along? I know what they need. / w:I could bring the soup.\n"
    "- {H} takes a ladle from the wall instead of {tool}.\n"
    "H (smiling) You talk. I knock. / [slippers](smiling) This time we bring slippers." },
};

const FabPlot fab_save_plot = {
  "save",
  "The Letter / Ask Me / Any Door",
  "hermit", save, G_N_ELEMENTS (save),
};
