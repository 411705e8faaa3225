/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat learn[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} stands at {p1} and watches the others outside. / {H} sits beside {p1}, alone.\n"
    "- [moves]{H} tries to {skill}. {H} falls down. / [!moves]{H} tries to {skill}. Everybody turns around.\n"
    "- {F} laughs and points at {H}.\n"
    "F Look at {him}! {aHero} that wants to {skill}! / Leave it, {H}. Some are not made for it. / r:Charming. Do it again, I blinked.\n"
    "H I nearly had it. / [trait]I know. I {Itrait}. All the same. / t:Not yet. / a:What did I do wrong? Does anybody know? / o:I shall master it. You will see.\n"
    "- {F} walks away. {H} gets up and holds {p1}." },
  { "1", "", "home", "DAY", 1,
    "- {H} reads a thick book beside {p1}. It says HOW TO {SKILL} IN TEN DAYS.\n"
    "- [moves]{H} puts the book on {his} head. {H} tries to {skill} and falls down beside {p2}. / [!moves]{H} puts the book on {his} head and tries to {skill}. Something falls over behind {p2}.\n"
    "- {F} looks in and laughs.\n"
    "F What day is it? / r:And how is the book? Does it float? / w:Not again. What day are you on?\n"
    "H Day eleven. / t:Eleven. / o:According to the plan, yesterday I was finished.\n"
    "F Give it up. Did anybody ever see {ahero} {skill}? It is in no book. / Some are born to {skill}. You were born to hold the coats.\n"
    "F [trait]You {youtrait}, {H}. Be reasonable.\n"
    "H There must be a page missing. / a:What if it is only the last page that is missing?\n"
    "- {H} turns to the end. The last page has been torn out.\n"
    "= book" },
  { "1", "", "home", "DAY", 1,
    "- {F} hangs a list on the wall beside {p1}. All the others crowd around it.\n"
    "- {H} looks under their arms and reads it from top to bottom.\n"
    "H I am not on it. / t:Where am I? / a:Is there a second page? / o:There seems to be a mistake. I do not find my name.\n"
    "F At the bottom. Under the line. / Look lower. Lower.\n"
    "H (reading) \"To sweep up afterwards: {H}.\" / (reading) \"Broom: {H}.\"\n"
    "F It is a good broom. Only those who can {skill} may stand up there. / Somebody has to do it. And you cannot {skill}.\n"
    "F [trait]And besides, you {youtrait}.\n"
    "- {F} presses a broom into the hand of {H}. All of them go.\n"
    "- Alone, {H} holds the broom like a partner and tries to {skill}. The broom breaks.\n"
    "= broom" },
  { "2", "", "third", "DUSK", 2,
    "- {O} sits beside {p1} and eats an apple. {H} stops.\n"
    "H Is it true? You know how to {skill}? / They say you can {skill} better than anyone.\n"
    "O I used to. / t:Who says so? / f:Once, child, I was the talk of three counties. / r:People say many things when they are bored.\n"
    "H Teach me. I will sweep, I will carry, I will do anything.\n"
    "O (sighing) Everyone asks how. Nobody asks why. So: why? / Why? Not how. Why do you want it?\n"
    "H Because I dream of it every night. / Because it is the one thing I cannot stop thinking about.\n"
    "O Then come at sunrise. Bring nothing." },
  { "2", "", "third", "DUSK", 2,
    "- {O} cooks soup beside {p1}. {H} waits with a bowl.\n"
    "- {O} turns to get salt. For one moment it shows: only a master can {skill} like that.\n"
    "- {H} lets the bowl fall.\n"
    "H You can {skill}! / a:What was that? That, just now? / t:Do that again.\n"
    "O I can cook soup. Next. / r:That is called reaching for the salt. / o:You must be mistaken. The soup is four coins.\n"
    "- {H} eats one bowl, two bowls, seven bowls, and never looks away from {O}.\n"
    "O You will be sick. / w:Child, you will burst.\n"
    "H (pale) I saw it four times. You always do it when you think that nobody looks. / (pale) One more. With salt.\n"
    "O (quiet) I gave that up. It cost more than soup. / (quiet) It is thirty years since anybody saw it.\n"
    "H Then once more, slowly. I bring my own salt.\n"
    "- {O} puts out the fire and takes off the apron.\n"
    "= soup" },
  { "2", "", "third", "DUSK", 2,
    "- {H} holds an old poster against the face of {O} beside {p1}. It is the same face, but young.\n"
    "H It is you. The one who could {skill} like nobody else. / That is you. They came from all over the country to see you {skill}.\n"
    "O That is somebody thinner. / r:A handsome stranger. I never met {him_other}. / t:No.\n"
    "H Teach me. / t:Teach me.\n"
    "- {O} sits down beside {p2} and lifts both arms.\n"
    "O Carry me home. / f:Bear me home upon your back, and we shall see what you are made of!\n"
    "H How far is it? / a:Carry you? Why? How far?\n"
    "O That is the wrong question. / Over the hill. It gets steep at the end.\n"
    "- {H} takes {O} on {his} back and staggers past {p3}.\n"
    "H (panting) What has this to do with it? / (panting) When does the lesson begin?\n"
    "O (comfortable) You asked how heavy it is, to {skill}. Now you know. / (comfortable) It began at the poster.\n"
    "= carry" },
  { "3", "[moves]", "arena", "DAWN", 1,
    "- {H} climbs up beside {p1}. {O} watches with crossed arms.\n"
    "O Fall. / First you learn to fall.\n"
    "H That is all? / I know how to fall. I want to {skill}!\n"
    "O t:Fall again. / f:No bird, no king, no fool ever rose who had not fallen well. / You fall like somebody who is afraid. Again.\n"
    "- {H} jumps and falls. {H} gets up. {H} jumps again.\n"
    "- {O} smiles and gives {H} a cup of tea. / {O} laughs and helps {H} up.\n"
    "? H It hurts less.\n"
    "? O There. That was the hard part." },
  { "3", "[moves]", "arena", "DAWN", 1,
    "- {O} ties a scarf around the eyes of {H}.\n"
    "O Show me {p1}. / Now point at {p1}.\n"
    "- {H} points the wrong way. {H} walks and runs into {p2}.\n"
    "H How am I to {skill} if I see nothing? / t:I see nothing. / a:Is this really how one begins?\n"
    "O You always watch yourself. I cannot teach with three people in the room. / You looked at your feet. They are not that interesting.\n"
    "- {O} claps once. {H} turns toward the sound. {O} claps farther away.\n"
    "- {H} follows, faster and faster, around {p1} and past {p3}. {H} touches nothing.\n"
    "O Stop. Take it off. / t:Stop.\n"
    "- {H} pulls down the scarf. {H} stands on the very edge, with one foot in the air.\n"
    "H (afraid) You could have told me. / (afraid) How long have I been standing here?\n"
    "O And then you would have fallen. / r:It went so well. I did not like to interrupt.\n"
    "= scarf" },
  { "3", "", "arena", "DAWN", 1,
    "- {O} sits beside {p1} with a pencil and a list from one to ten.\n"
    "O Today you fail. Ten times, and each time in another way. / t:Ten failures. All different. / f:Give me ten disasters, and let no two be sisters!\n"
    "- [moves]{H} tries to {skill} and falls backwards. {O} writes. / [!moves]{H} tries to {skill}. Somewhere a cup breaks. {O} writes.\n"
    "O One. Old-fashioned. / One. I have seen that before.\n"
    "- [moves]{H} falls over {p2}. {H} falls and rolls a long way. / [!moves]{H} tries it standing, lying, and upside down.\n"
    "O (pleased) Seven! I did not know that one. / (pleased) Seven. You have a gift.\n"
    "H [moves](laughing) My knee is blue. / (laughing) I did not know one could do it so badly. / (laughing) There are only three left.\n"
    "- {H} laughs, tries once more, and for a single moment it is right. {H} blinks.\n"
    "H What was that? / t:What. / a:Did I just {skill}?\n"
    "- {O} slowly puts down the pencil.\n"
    "O That does not count. You were supposed to fail. / (quiet) Write it down yourself. I cannot see the paper.\n"
    "= ten" },
  { "3", "", "arena", "DAWN", 1,
    "- {O} puts an egg into the hand of {H}.\n"
    "O Keep it warm until the evening. And do not try to {skill}, not once. / o:You will hold this. Until the evening all attempts are forbidden. / t:Hold this. Do nothing else.\n"
    "H And when do I learn to {skill}? / a:And what has an egg to do with it? / I have only ten days!\n"
    "O You want it so much that it gets frightened. / r:So far you have shouted at it. Today you wait.\n"
    "- The sun wanders across {p1}. {H} sweeps, eats and washes with one hand.\n"
    "- Beside {p2} the fingers of {H} begin to practise by themselves. {H} sits on them.\n"
    "- A crack runs through the egg. A wet chick looks at {H}.\n"
    "H (whispering) I did nothing! / (whispering) I only did not disturb it.\n"
    "O Good. And now you {skill}, just like that. / t:Like that. Now begin. / f:There lies the whole secret, and it peeps!\n"
    "- {H} puts the chick into a pocket and breathes out.\n"
    "= chick" },
  { "4", "", "third", "NIGHT", 1,
    "- {O} packs a suitcase beside {p2}. {H} runs in.\n"
    "H You are leaving? Now? I cannot {skill} yet! / You cannot go. I am not ready!\n"
    "O I have not done it myself for twenty years. I fell once, badly. Then I only talked about it. / I am a fraud, {H}. I lost my nerve long ago.\n"
    "- {H} sits down on the ground.\n"
    "H (angry) Then you lied to me.\n"
    "O (sad) No. I taught you the one thing that I could not do. To get up again.\n"
    "- {O} leaves with the suitcase. {H} hides {his} face.\n"
    "= suitcase" },
  { "4", "", "third", "NIGHT", 1,
    "- {F} waits beside {p1} with a fine jacket. All the others have the same.\n"
    "F We heard you get better. There is one jacket left. / The others sent me. You may stand with us tomorrow.\n"
    "H With you? / a:Why now? You laughed yesterday.\n"
    "F But without {O}. We cannot take {him_other} along. You understand. / Only you. The old one would spoil the picture.\n"
    "- {H} puts on the jacket. It fits.\n"
    "- {O} stands behind {p2} with two bowls of soup. {O} puts one of them down and leaves.\n"
    "H {O}! / t:Wait. / It is only a jacket!\n"
    "- {H} runs to {p2}. The soup still steams. {H} looks at {his} fine sleeve.\n"
    "F What is it? It is only soup. / Come on. They are waiting.\n"
    "H (quiet) There is a spoon for two. / (quiet) Nobody ever brought me supper before I was good.\n"
    "= jacket" },
  { "4", "", "third", "NIGHT", 1,
    "- {H} finds an old newspaper beside {p1} and holds it to the lamp.\n"
    "- In the picture a woman stands in the light. Behind her {O} carries her shoes.\n"
    "H This is not you. / t:Who is that? / a:Why does it say another name?\n"
    "O (slowly) That is my sister. I carried her shoes. / (slowly) My sister. She could {skill}. I only watched.\n"
    "H You never did it. Not once. / Then you cannot {skill} at all!\n"
    "O I saw it from below, every night. I know every mistake there is. I know them by name.\n"
    "H You let me believe it. / f:And I ate your words like bread! / o:You might have mentioned it.\n"
    "O You came and asked. Nobody had asked me anything since she fell. / Would you have stayed?\n"
    "- {H} crumples the newspaper. {H} goes, comes back and smooths it out on one knee.\n"
    "H (angry) You might have told me about her. I would have liked to know her name.\n"
    "= rope" },
  { "5", "[moves]", "arena", "DAY", 1,
    "- {H} stands high above {p1}. {F} and the others look up.\n"
    "F Come down, {H}! You will break your neck!\n"
    "H Then I will break it well. / t:No. / w:Do not worry about me. Watch.\n"
    "- [suitcase]{O} pushes through the crowd with the suitcase. {O} looks up. / [!suitcase]{O} pushes through the crowd and looks up.\n"
    "O {H}! Do not think. Fall first!\n"
    "- {H} closes {his} eyes. {H} jumps.\n"
    "- [suitcase]{H} starts to {skill}. {O} throws the suitcase into the air. / [!suitcase]{H} starts to {skill}. {O} throws {ohis} hat into the air.\n"
    "F (amazed) How did {he} do that? / (amazed) Did you see? {aHero}! And {he} can {skill}!\n"
    "H (laughing) Come on! There is room for two!\n"
    "- {O} runs after {H} and laughs." },
  { "5", "", "arena", "DAWN", 1,
    "- Nobody is there yet. {H} stands alone beside {p1} in the grey light.\n"
    "- [broom]{F} comes in with a new broom. {F} stops. / [!broom]{F} comes to open up. {F} stops.\n"
    "- {H} starts to {skill}. It is quiet, and it is right.\n"
    "- {F} drops everything.\n"
    "F Do that again. Nobody will believe me! / (amazed) That was you? Wait. Wait, I fetch the others!\n"
    "H No. That one was for me. / t:No. / w:Later, dear. That one was mine. / r:You had eleven years to look.\n"
    "F But nobody saw it! / And who is supposed to know?\n"
    "O (O.S.) I did. / (O.S.) One did.\n"
    "- {O} sits behind {p2} with a bowl on {ohis} knees. {ohis} cheeks are wet.\n"
    "H You came. / a:Did you see? The end? Did you see the end?\n"
    "O You closed your eyes at the end. That was right. / The soup got cold. It was worth it. / t:Good.\n"
    "- [book]{O} pulls a folded page out of a shoe. It is the last page of the book. It says ONCE MORE. / [carry]{O} kneels down. Now {H} climbs on the back of {O}. / {H} sits down beside {O}. They eat out of one bowl." },
  { "5", "", "arena", "DAY", 1,
    "- Many people sit before {p1}. {F} calls out a name.\n"
    "F {H}! One try. / Last one. {H}. After that we sweep.\n"
    "- [moves]{H} steps forward, starts to {skill} and falls flat on {his} face. / [!moves]{H} steps forward and starts to {skill}. It goes wrong at once, and loudly.\n"
    "- Nobody laughs. It is worse than laughing.\n"
    "F Thank you. Next. / (kindly) There is no shame in it. Next, please.\n"
    "- {H} gets up, and bows.\n"
    "H [ten]That was number eleven. Now comes the other one. / [!ten]I only wanted that behind me. Now I begin. / t:Again. / o:That concludes the first half.\n"
    "F There is only one try. It stands in the rules. / You have had your try!\n"
    "- {O} takes the rules out of the hand of {F} and sits down on them.\n"
    "O What rules? / r:I see no rules. I feel something, but it may be a nail. / t:Go, {H}.\n"
    "- {H} closes {his} eyes and starts to {skill}. One after the other, all the people stand up.\n"
    "F (quiet) And I hung up that list. / (quiet) And that one had to sweep up after us.\n"
    "- [jacket]{H} hangs the fine jacket over the shoulders of {F}. / {H} puts a hand on the shoulder of {F}.\n"
    "H [broom]Somebody has to hold the broom today. / Come. Failing is the easy part. I show you ten kinds. / t:Come. Day one." },
  { "5", "", "third", "NIGHT", 1,
    "- {H} lights one candle beside {p1} and sets down one chair. {O} sits down on it.\n"
    "- {F} comes running, out of breath.\n"
    "F There you are! Everybody is waiting for you over there! / (angry) The whole street sits there, and you are here?\n"
    "H They can wait. / t:Later. / w:In a minute, dear. Somebody here has waited longer. / r:They have cake. They will live.\n"
    "O You will miss your great hour. / (embarrassed) I have seen everything already. From the side.\n"
    "H You know it only from the side. Sit still. / a:And from the front? Did anybody ever show it to you from the front?\n"
    "- {H} starts to {skill}, for one chair only. The candle does not even flicker.\n"
    "- [chick]A small chick looks out of the pocket of {H}. / {F} takes off the hat and forgets to go.\n"
    "- Behind {p2} lamps come closer. All the others stand there, and nobody makes a sound.\n"
    "F (whispering) Is that how one looks, when one can {skill}? / (whispering) And I laughed at that.\n"
    "O (quiet) Once more. And this time I do not look for mistakes. / (crying) I cannot see. Once more, please.\n"
    "- {H} moves the chair closer to the light." },
};

const FabPlot fab_learn_plot = {
  "learn",
  "{aHero} Who Could Not / How to {Skill} / [moves]The Art of Falling / [book]Day Eleven / [ten]Ten Ways Not to {Skill} / The {Hero2} Who {Trait} / [chick]Keep It Warm / [soup]Once More, With Salt / [broom]Broom: {H}",
  "old master", learn, G_N_ELEMENTS (learn),
};
