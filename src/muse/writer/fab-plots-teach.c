/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat teach[] = {
  { "1", "", "home", "DUSK", 1,
    "- {H} carries {tool} across {place}. / {H} stands at {p1} and holds {tool}. / {H} sits beside {p2}. / {H} stands at {p1}.\n"
    "- {O} waits in the doorway. / {O} appears behind {p3}.\n"
    "- {H} turns around.\n"
    "H t:What. / f:And what restless thing comes to my door at this hour? / a:Who is there? What do you want from me? / w:Come closer, I do not bite. / You again. What do you want?\n"
    "O (quiet) Teach me to {skill}. / (shy) I want to {skill}. Only once. / r:I have tried everything else. Teach me to {skill}.\n"
    "H You are {aother}. Who ever saw {aother} {skill}? / You, {skill}? You cannot even stand still. / t:{aOther}? {Skill}? No. / f:The world will laugh at us both. {aOther} that wants to {skill}!\n"
    "O Nobody ever tried. / [!ohuman]They run away before I can ask. / [!ohuman]Everybody I meet runs away. / [ohuman]Everybody I asked laughed like that. / [trait]I heard that you {youtrait}. I came in spite of it.\n"
    "- {H} puts down {tool}. / {H} looks at {O} for a long time.\n"
    "H One lesson. Then you go. / t:One lesson. / w:One lesson, then. Wipe your feet. / o:You may have one lesson." },
  { "1", "", "home", "DUSK", 1,
    "- {H} hangs a paper beside {p1}. It says LESSONS.\n"
    "- {H} waits beside {p1} with {tool}. Nobody comes.\n"
    "- [in]Somebody knocks. {H} opens the door. {O} holds the torn paper. / [!in]Somebody coughs. {H} turns around. {O} holds the torn paper.\n"
    "O (out of breath) Is it here that one learns to {skill}? / t:Here? / f:I have come to {skill}, and no door in this town has been safe from me! / o:I have come about the paper. / (out of breath) \"No talent needed.\" Is that still true?\n"
    "H I had expected somebody else. / [!ohuman]I wrote \"no talent needed\". I did not write \"{aother}\". / r:I was hoping for a crowd. You will have to do. / a:You? And how did you hear of it?\n"
    "O Nobody else came, did they? / I walked around the house nine times before I knocked.\n"
    "O [trait]And is it true that you {youtrait}?\n"
    "H What can you pay? / t:Money? / w:And what do you live on, child?\n"
    "- {O} puts one button into the hand of {H}.\n"
    "H This is a button. / That is not money.\n"
    "O It is a good button. / a:Is it not a good button? / r:It is more than your last pupil paid.\n"
    "- {H} looks at the empty chair. {H} puts the button into a pocket.\n"
    "= button" },
  { "1", "", "home", "NIGHT", 1,
    "- [in]{H} locks the door and closes the curtain. / [!in]{H} looks to all sides. Nobody is there.\n"
    "- {H} puts down {tool}. All alone, {H} starts to {skill}.\n"
    "- Something falls over behind {p3}. {H} stops at once.\n"
    "- {O} sits on the floor behind {p3} and cannot get up.\n"
    "H How long have you been sitting there? / t:Since when? / f:Is there no corner left in which one may be foolish alone? / o:May I ask how long you have been there?\n"
    "O Since Tuesday. / Only since you began. It was beautiful. / r:Long enough to know your bad side.\n"
    "H (red in the face) You saw nothing. / (red in the face) Forget it.\n"
    "O I cannot forget it. Teach me to {skill}, and I tell nobody. / [!ohuman]I have never wanted anything before. Now I want to {skill}. Teach me.\n"
    "O [trait]The others say that you {youtrait}. They never saw this.\n"
    "H That is blackmail. / r:I see. A thief with ambition.\n"
    "O (shy) Is it? I meant it as a compliment. / (shy) I did not know the word. Will you?\n"
    "- {H} bites {his} lip, and holds out one hand.\n"
    "= seen" },
  { "2", "", "arena", "DAY", 1,
    "- {H} draws a circle on the ground. / {H} raises both arms in front of {p1}.\n"
    "H First rule. Slowly. / [moves]Watch my feet. This is how you {skill}. / [!moves]Watch my hands. Then close your eyes and {skill}. / a:Do you see how I do it? Do you see the small steps?\n"
    "- {O} tries to {skill}.\n"
    "- {p1} shakes. {H} hides behind {p2}. / A bucket flies past the head of {H}. {H} hides behind {p2}.\n"
    "O (ashamed) I break everything. / I told you. It always ends like this. / Was that wrong? It felt wrong.\n"
    "H Again. / f:Ruins can be swept. Again, and lighter! / w:Nobody is hurt. Try again, smaller. / a:Are you counting? Shall we count together?\n"
    "- {H} takes {O} by the hand. / {H} walks around {O} and counts on {his} fingers.\n"
    "? - [moves]{O} moves one step, then another. Nothing breaks. / [!moves]{O} tries it once more, quite small. Nothing breaks.\n"
    "? H There. Did you hear that? Nothing. Nothing broke." },
  { "2", "", "arena", "DAY", 1,
    "- {H} fills a glass to the brim and gives it to {O}.\n"
    "H Carry it from {p1} to {p2}. When not one drop falls, I teach you to {skill}. / t:From here to there. Not a drop. / f:Within this glass lies all the art there is. Spill none of it!\n"
    "- {O} takes one step. The glass is empty. {H} is wet.\n"
    "O (ashamed) It fell up. / Again? / r:You did not say which way.\n"
    "- {H} fills the glass again. {H} is wet again. / {H} stands in a puddle and fills the glass again.\n"
    "- Slowly {O} walks past {p3} with a stiff face and full cheeks.\n"
    "- {O} gives {H} the empty glass.\n"
    "H And where is the water? / a:Where did it go? What did you do?\n"
    "- {O} points at {ohis} own mouth and swallows.\n"
    "O Not one drop on the floor. / o:The floor is dry. Those were the terms.\n"
    "H (trying not to laugh) That is cheating. Nobody learns to {skill} by cheating. / (trying not to laugh) In thirty years nobody thought of that.\n"
    "O And what is it then, to {skill}? / a:Is it not always a little bit cheating?\n"
    "- {H} laughs and spills the jug over {his} own feet.\n"
    "= glass" },
  { "2", "", "arena", "DAY", 1,
    "- {H} lays ten eggs on the ground around {O}, beside {p1}.\n"
    "H Now {skill}. And break none. / t:Now. Break none. / a:Do you see the gaps? Do you see how wide they are?\n"
    "O They are very small. / I am not built for eggs. / r:I have had breakfast, thank you.\n"
    "- {O} starts to {skill}. An egg breaks. {O} looks down and breaks two more.\n"
    "H Do not look at the ones you broke. / o:Kindly look at those that are still whole. / w:Leave them, they were for supper anyway. Look ahead.\n"
    "- {O} stands in the middle. Yellow runs over the ground.\n"
    "O I want to go home. / (crying) I told you. Whatever I touch.\n"
    "- {H} kneels and picks one white egg out of the mess.\n"
    "H One. Yesterday it would have been none. / t:One left. Good. / f:Behold the survivor! On this we shall build a school!\n"
    "- {O} takes the egg in both hands and holds {ohis} breath.\n"
    "= egg" },
  { "3", "", "third", "DUSK", 2,
    "- {F} stands beside {p1} and points at {H}.\n"
    "F They say you are {goaling}. Stop it before somebody gets hurt. / f:All the town talks of your folly, {H}. {aOther} cannot learn manners!\n"
    "H Somebody always gets hurt. This time somebody learns. / t:No. / a:Have you ever seen {him_other} try?\n"
    "F (angry) Tomorrow I put an end to it. / (angry) You have until the morning.\n"
    "- {F} walks away. {H} stands alone beside {p2}." },
  { "3", "", "third", "DUSK", 2,
    "- {F} puts a warm coat around {O} beside {p1}.\n"
    "F I have a bed for you, and soup, every day. You only have to promise one thing.\n"
    "O What? / t:What thing? / a:Any kind of soup?\n"
    "F Never try to {skill} again. / Sit still. Only that. Sit still, and nobody gets hurt.\n"
    "- {H} stands behind {p2} and hears it.\n"
    "O {H} says I get better. / (quiet) Today only nine things broke.\n"
    "F {H} is alone and glad of anybody. / f:{H}! {H} would teach a stone, to have somebody to talk to!\n"
    "- {O} strokes the sleeve of the coat. {O} sees {H}.\n"
    "H It is a good coat. Do as you like. / t:Keep it. It is cold. / w:Take it, it suits you. I mean that.\n"
    "- {H} walks away past {p3}. {O} stands between {H} and {F}.\n"
    "= coat" },
  { "3", "", "third", "DUSK", 2,
    "- {F} unrolls a long list in front of {H}.\n"
    "F Two hundred names. They all want it to stop. / o:A petition. Two hundred of us will not hear of {goaling}. / Everybody signed. No more {goaling} here.\n"
    "- {H} reads the list with one finger.\n"
    "H They all write the same g. / r:How nice. Two hundred people, one pen. / t:One hand wrote this. / a:And did the baker really sign twice?\n"
    "F (red in the face) Some of them were busy.\n"
    "H And here is my own name. / You even signed for me.\n"
    "F Yours was the hardest. / I practised yours all week.\n"
    "- {H} takes the pen, strikes out {his} name and writes it once more.\n"
    "H Mine has a longer tail. The answer is no. / There. Now one of them is real. And I vote to go on.\n"
    "F (angry) At dawn I come and end it. / (angry) Then I come at dawn, and I will not bring a list.\n"
    "- {F} rolls up the list. It catches on {p2} and tears in two.\n"
    "= list" },
  { "4", "", "arena", "NIGHT", 1,
    "- {O} hides behind {p2}. {H} sits on the ground.\n"
    "O You do not believe it either. / Send me away. It is what people do.\n"
    "- {H} looks at {his} hands.\n"
    "H [seen](quiet) You are the only one who ever saw me. I wanted to die. And you wanted lessons. / [!seen](quiet) I have never done it in front of anybody. Not once. I always waited until they had gone. / (quiet) The truth is, I forgot how. I only remember the counting.\n"
    "O So you are afraid of them too. / Then who teaches you? / a:You? Afraid? Of whom?\n"
    "- {H} stands up. {H} holds out a hand.\n"
    "H Then we learn it together. Now. / t:Together, then. Now. / f:Then let us both be fools, and let the night look on.\n"
    "- {O} takes the hand. {H} smiles." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} comes with a lamp. Nobody is there.\n"
    "- [coat]The warm coat lies beside {p1}. / [!coat]A small paper lies beside {p1}.\n"
    "H [coat]You would rather freeze, you fool. / [!coat](reading) \"Thank you. It is not your fault.\" / [!coat](reading) \"I have broken enough. Thank you for the afternoon.\"\n"
    "- {H} runs past {p2} and holds up the lamp.\n"
    "- [moves]In the dark, quite alone, {O} tries to {skill} and falls. {O} gets up and falls again. / [!moves]In the dark, quite alone, {O} tries to {skill}, hits the ground with both fists, and tries again.\n"
    "- [moves]{H} puts the lamp on the ground. Beside {O}, {H} falls down in just the same way. / [!moves]{H} puts the lamp on the ground, sits down beside {O} and does it just as badly.\n"
    "O (surprised) What are you doing? / a:Did you trip? Are you hurt?\n"
    "H Your mistake. I wanted to know how it feels. / t:Your mistake. It is a good one. / o:I am studying your error. It has possibilities.\n"
    "O And how is it? / And?\n"
    "H Lonely. But nobody looks. I had forgotten how good that feels. / It hurts, and it is free. When did I stop making that one?\n"
    "- [moves]{O} holds out a hand and pulls {H} up. They fall together. / [!moves]They do it wrong together, three times, louder and louder." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} climbs up beside {p1} and points. {H} slips and falls.\n"
    "- {H} holds {his} foot. {O} kneels beside {him}.\n"
    "H (in pain) That was my good foot. / t:(in pain) Broken. / r:(in pain) And that concludes the lesson.\n"
    "O Then it is over. / a:Who shows me now? Who counts?\n"
    "H I only told you what to do. I never let you see how I {skill}. It was never good enough. / You do not need me. You need somebody who {skills}. I only ever explained.\n"
    "- {O} thinks. {O} lifts {H} onto {ohis} back.\n"
    "O Then you are the head and I am the rest. Count. / a:Can you count up there? Then count.\n"
    "H You carry me the wrong way round. / r:The view is dreadful. Carry on.\n"
    "- With {H} on {ohis} back, {O} tries to {skill} once more. Nothing breaks.\n"
    "H (quiet) Slower. That is what my teacher always said. / (quiet) Who taught you that just now?\n"
    "O You did, while you were looking at the floor. / You. Without noticing.\n"
    "= foot" },
  { "5", "", "arena", "DAWN", 1,
    "- {F} runs toward {p1} with a rope. {F} stops.\n"
    "- {H} and {O} {skill} in the first light. / In the first light {H} and {O} {skill}.\n"
    "F (whispering) Well, look at that. / (whispering) It cannot be. And nothing is broken.\n"
    "- {F} drops the rope and claps.\n"
    "O Was that it? / Did I {skill}?\n"
    "H That was it. / t:Yes. That was it. / w:My dear, the whole world saw it.\n"
    "O Then I can go. There are other places that need it. / May I come back when I forget a step?\n"
    "H (smiling) The door is open. It always was.\n"
    "- {O} leaves toward the horizon. {H} waves. / {H} stands at {p2} and waves. {O} grows small in the distance." },
  { "5", "", "arena", "DAWN", 1,
    "- {F} brings the whole street. They sit down in rows before {p1}.\n"
    "F Let us see it fall, then we go to breakfast. / o:Please begin. Some of us have work. / r:Front row. I want to see the dust.\n"
    "- {H} stands before them and cannot move.\n"
    "O (whispering) You have gone white. / (whispering) They are only people. You told me that.\n"
    "H (whispering) I teach. I do not do it. / t:(whispering) I cannot.\n"
    "- [foot]{O} lifts {H} up once more. / [!foot]{O} takes {H} by the hand.\n"
    "- {O} starts to {skill}. {H} counts aloud, and then stops counting.\n"
    "- [button]{H} tears off the button and throws it high. / Nobody looks at {H}. Nobody laughs.\n"
    "- [moves]In the second row one foot begins to move. It is the foot of {F}. / [!moves]In the second row somebody tries it too, under a hat. It is {F}.\n"
    "F [moves](embarrassed) My foot was asleep. / (embarrassed) It is cold. One has to do something. / (embarrassed) I dropped my hat.\n"
    "O [button]Come tomorrow. Bring a button. / [!button]Come tomorrow. Wear old shoes. / [!ohuman]First you break things. Then it gets better.\n"
    "F (quiet) How many lessons does one need, to {skill}? / (quiet) Is it very hard?\n"
    "H One. Then you stay. / t:One lesson. / w:One, dear. They always say one.\n"
    "= taught" },
  { "5", "", "arena", "DAWN", 1,
    "- {H} wakes beside {p1}. {O} is gone. [egg]One white egg lies in the grass. / {H} wakes beside {p1}. {O} is gone.\n"
    "- {F} comes with four men and a rope.\n"
    "F Where is {ohe}? / t:Where? / o:I have come to put an end to it, as agreed.\n"
    "H Gone. / a:Do you see anybody? I was asking myself the same. / t:Gone.\n"
    "F Then it is finished. You taught it for nothing.\n"
    "- {H} points to the horizon. Far away {O} starts to {skill}, small and clear in the light.\n"
    "- The four men take off their hats. The rope lies on the ground.\n"
    "F (quiet) Who taught {ohim} that, at the end? / (quiet) So that is how one can {skill}.\n"
    "H Nobody. That one is new. / f:Not I. That last one the morning made! / t:Not me. / r:I should like to say I did.\n"
    "F Does {ohe} know that you are watching?\n"
    "O (O.S.) Count for me! / (O.S.) {H}! Was that it?\n"
    "- {H} lifts {tool} high and waves it.\n"
    "= count\n"
    "H (shouting) One! Two! / (shouting) That was it!" },
};

const FabPlot fab_teach_plot = {
  "teach",
  "Lessons for {aother} / How to {Goal} / [button]No Talent Needed / [taught]One Lesson / [count]Count for Me / {aHero}, {aother} and a Lesson / [glass]Not One Drop / [list]Two Hundred Names / [button]A Good Button",
  "stranger", teach, G_N_ELEMENTS (teach),
};
