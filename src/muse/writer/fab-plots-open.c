/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* Somebody opens a place of his own, {t}, where nobody needs one. Facts: "sign": it hangs crooked;
 * "first": the first guest did not pay; "bell": one hangs over the door. */
static const FabBeat open[] = {
  { "1", "", "arena", "DAWN", 1,
    "- {H} carries a ladder past {p1} and hangs up a sign. One nail is missing.\n"
    "= sign\n"
    "- {O} stops and puts the head to one side.\n"
    "O What is that going to be? / r:It hangs like somebody who has given up. / t:Crooked.\n"
    "H {aT}. I am going to {goal}. / f:Behold! I {goal}! / o:It is {aT}. I {goal}, as of eight o’clock.\n"
    "O Here? Who comes here? / a:Who comes here? Who has ever come here?\n"
    "H People who did not know that they need one. / t:You did.\n"
    "- {O} takes a nail out of a pocket and gives it to {H}." },
  { "1", "", "home", "NIGHT", 1,
    "- {H} empties a jar of coins on {p1} and makes little towers.\n"
    "- {O} comes in and bumps into the table. The towers fall.\n"
    "O What do you save for? / r:Ah. The crown jewels.\n"
    "H I {goal}. / t:I {goal}. / a:If I {goal}, do you think that it is enough? With one chair?\n"
    "O You signed something. / Tell me that you only talk about it.\n"
    "- {H} holds up a key on a string.\n"
    "H This afternoon. / t:Signed.\n"
    "- {O} builds the first tower again, coin by coin." },
  { "1", "", "arena", "DAY", 1,
    "- {H} pulls a cloth from {p1}. Dust flies. {O} coughs behind {him}.\n"
    "O This was empty for twenty years. / Do you know why the last one left?\n"
    "H He had no bell over the door. / t:No bell. / f:Because {place} waited for me!\n"
    "- {H} hangs a small bell over the door. It rings.\n"
    "= bell\n"
    "O Nobody has come in. That was you. / r:One sale, and it is the draught.\n"
    "H I {goal}. Tomorrow you will hear it ring. / t:Tomorrow.\n"
    "- {O} pushes the bell with one finger and listens." },
  { "2", "", "arena", "DAY", 1,
    "- {H} stands behind {p1} with folded hands. The clock ticks.\n"
    "- {O} writes in a book. The page is empty.\n"
    "O That makes none. Yesterday it was none as well. / r:We have sold out of nothing.\n"
    "- The door opens. {F} looks in and goes away.\n"
    "H That was somebody! / a:Did you see? What did we do wrong?\n"
    "- {H} runs out. {H} comes back and pulls {F} by the sleeve.\n"
    "F I was only looking for the way to the station.\n"
    "H Sit down. The first one costs nothing. / t:Sit. Free.\n"
    "= first" },
  { "2", "", "arena", "DUSK", 1,
    "- Twenty people stand at the door. {H} lets them in one by one.\n"
    "O Where do they all come from? / a:Did you pay them?\n"
    "H I told them the truth. That there is nothing like it. / t:I asked.\n"
    "- {F} bites, looks, touches {p2}, and frowns.\n"
    "F This is not right. Everybody knows how it has to be, and this is not how. / Over at the harbour they do it bigger.\n"
    "- The twenty people put on their hats again and leave.\n"
    "- [bell]The bell rings twenty times. / [!bell]The door swings twenty times.\n"
    "H (quiet) They left their umbrellas. They have to come back." },
  { "2", "", "arena", "DAY", 1,
    "- {F} comes in with a briefcase and measures the door.\n"
    "F Who is in charge of {place}? / o:Inspection. Who is responsible?\n"
    "H I am. / t:Me. / w:I am, dear. Will you have something?\n"
    "F Too narrow. Too low. Nobody has a permit for {aT} here. Nobody has asked for one in living memory.\n"
    "- [sign]The sign falls from the wall and hits {his} foot. / [!sign]The ceiling drips onto the briefcase.\n"
    "F (writing) And that, too. / (writing) Until Friday. Then it is closed.\n"
    "O (whispering) Friday is tomorrow." },
  { "3", "", "third", "NIGHT", 1,
    "- {H} sits beside {p1} with the money box on {his} knees. It is empty.\n"
    "O Go on, say it. / I did not say anything.\n"
    "H You said it the whole time. You have a face that says it. / t:You were right.\n"
    "- [trait]{O} puts a hand on the box.\n"
    "O [trait]You {youtrait}. And you {goal} all the same. Do you know what that looks like from outside? / [!trait]I come every day at seven. Do you think that I like to count nothing?\n"
    "H a:What does it look like? / Like a mistake. / t:Stupid.\n"
    "O Like the first brave thing that I ever saw from close by. / I come because of the smell. My kitchen smells of nobody." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} nails a board across the door. {O} holds the lamp and does not hold it steady.\n"
    "H Hold still. / t:Light.\n"
    "O My hand does not want to. / a:Must it be tonight?\n"
    "- Somebody knocks from outside, very softly.\n"
    "H We are closed. / o:I regret. We are closed for good.\n"
    "F (O.S.) I know. I only want to stand here for a moment. / (O.S.) Then I wait until you open.\n"
    "- {H} and {O} look at each other. {H} draws the nail out again." },
  { "3", "", "third", "DUSK", 1,
    "- {H} stands before {p1} in front of another {t}, large and bright. Music comes from inside.\n"
    "- {F} stands at the door and counts money.\n"
    "F Look at that. I had your idea. / Yours was very sweet. Mine has a parking place.\n"
    "H (angry) How can you sleep? / a:How do you sleep at night?\n"
    "F On a good mattress. / r:On my left side.\n"
    "- {O} takes {H} by the sleeve and pulls {him} away.\n"
    "O What do they have that you do not have? / Did you look at their faces in there?\n"
    "H (slowly) Nobody talks. They sit in there, and nobody talks." },
  { "4", "", "arena", "NIGHT", 1,
    "- A storm shakes {place}. The lights of all the houses go out.\n"
    "- {H} lights a candle and puts it on {p1}.\n"
    "- {F} stands in the door, wet through, with a crying child.\n"
    "F Everything is dark. Yours is the only light. / I know what I said. May we come in?\n"
    "H Sit down. / t:In. / w:Come in, all of you, and take off those shoes.\n"
    "- More people come in behind {F}. {O} carries chairs.\n"
    "O I have nothing more to sit on! / And now? We have one pot and forty people.\n"
    "H Then we {goal}. Tonight. Properly. / t:We open." },
  { "4", "", "arena", "DAWN", 1,
    "- {F} comes with two men and a chain. {H} sits before the door.\n"
    "F It is Friday. / o:I have a paper here. It closes at eight.\n"
    "- [fear]Between {H} and the chain stands {fear}. {H} does not get up.\n"
    "H Try it first. One bite, one look. Then close it. / t:Eat first. / f:Condemn nothing that you have not tasted!\n"
    "- {O} holds a plate in front of {F}. The two men look at the plate.\n"
    "- {F} takes one bite, and stops, and sits down on the step.\n"
    "F (quiet) My grandmother had one like this. It had a crooked door as well. / (quiet) I had forgotten that. How could I forget that?\n"
    "- The chain slides to the ground." },
  { "4", "", "arena", "NIGHT", 1,
    "- Smoke comes from behind {p2}. {H} beats the flames with an apron.\n"
    "O Get out! It is only a {t}! / (coughing) Leave it! Leave it!\n"
    "H It is not only a {t}! / t:No!\n"
    "- {O} drags {H} out by the feet.\n"
    "- {H} lies on the ground. Behind {him} everything is black.\n"
    "- {F} stands there with a bucket. Behind {F} stand all the neighbours with buckets.\n"
    "F [first]I still owe you. From the first day. / We did not know how to come in. So we came with water.\n"
    "H (hoarse) You are all here." },
  { "5", "", "arena", "DAY", 1,
    "- {H} opens the door. A line of people stands all the way to {p3}.\n"
    "O That makes one. Two. I need a second book. / r:We appear to have run out of nothing.\n"
    "- [sign]{F} climbs the ladder and sets the sign straight. / [bell]The bell rings until it falls down. / [!sign][!bell]{F} sweeps the step.\n"
    "- [sign]{H} climbs up and hangs it crooked again. / [bell]{H} catches the bell in one hand. / [!sign][!bell]{H} puts a chair outside for those who wait.\n"
    "H [sign]They look for the crooked one. / [first]And the first one costs nothing. / One at a time! I have only one chair!\n"
    "F And what do I owe you? / (embarrassed) How much was it, in the end?\n"
    "H [first]Did you ever find the station? / [!first]Nothing. Bring a chair tomorrow. / t:Nothing." },
  { "5", "", "arena", "DAWN", 1,
    "- Everything is black with soot or wet with rain. {H} puts one chair in the middle.\n"
    "O Is that all? / a:And the walls?\n"
    "H A chair, a guest, and somebody who asks how it was. That is {aT}. / t:It is enough.\n"
    "- {F} comes with a table on the back. Behind {F} comes a man with a door.\n"
    "F It does not fit the rest. / I have two at home. I live alone. What do I do with two?\n"
    "- Chairs come, cups, a lamp, a piano. No two of them match.\n"
    "O (crying) It looks terrible. / (laughing) It looks like a flood.\n"
    "H (happy) We are open." },
  { "5", "", "arena", "DUSK", 1,
    "- {H} counts the money beside {p1}. It makes three little towers.\n"
    "O Enough? / a:Is it enough for another month?\n"
    "H For nine days. / t:Nine days.\n"
    "- {F} sits at the last table. The lamp is low.\n"
    "F Shall I go? / You want to close.\n"
    "H No hurry. / t:Stay. / w:Finish it in peace, dear.\n"
    "- [trait]{H} takes a cup, sits down across from {F}, and tries it at last. / [!trait]{H} takes a cup and sits down across from {F}.\n"
    "O [trait]You {youtrait}! / [!trait]You never sit down.\n"
    "H (surprised) It is not bad at all. / (smiling) So this is what it looks like from here.\n"
    "- Outside, beside {p2}, somebody new stops and reads the sign." },
};

const FabPlot fab_open_plot = {
  "open", "{aT} for Nobody / The First One Costs Nothing / Nine Days of {T2}", "neighbour", open, G_N_ELEMENTS (open)
};
