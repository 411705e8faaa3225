/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* {T} comes too late or too early; the other one brought it. Facts: "late": it was lost for years;
 * "early": it is dated tomorrow; each tells how the film goes on. */
static const FabBeat letter[] = {
  { "1", "", "home", "DAY", 1,
    "- {O} knocks with a wet hat in the hand. {H} opens.\n"
    "O I have {aT} for you. I am sorry. It lay behind a drawer. / {ATHING}. It has been on its way for some time. / o:It is not our usual standard.\n"
    "H How long? / t:How late. / a:Is that a joke? Who writes to me?\n"
    "- {O} shows {him} the stamp. There is a king on it who is long dead.\n"
    "O Thirty-one years. / Since before I was born.\n"
    "= late\n"
    "- {H} looks at the handwriting and holds on to {p1}.\n"
    "H (quiet) I know that hand. / t:(quiet) I know who." },
  { "1", "", "home", "NIGHT", 1,
    "- {T} slides under the door and stops before the feet of {H}.\n"
    "- {H} tears the door open. {O} stands there and is as surprised as {he} is.\n"
    "O I only saw that it glows. / I found it on the stairs. It was warm.\n"
    "- {H} holds it to the lamp beside {p1}.\n"
    "H That is tomorrow’s date. / t:Tomorrow. / o:This is dated tomorrow. That is irregular.\n"
    "= early\n"
    "O And who is it from? / a:From whom? From whom?\n"
    "H It is my own hand. / (slowly) I make my sevens like that. Nobody else does." },
  { "1", "", "third", "DUSK", 1,
    "- {H} walks past {p1}. Something white hangs in the branches.\n"
    "- {O} sits up there and cannot reach it.\n"
    "O It has your name on it! / Are you {H}? Then it is yours.\n"
    "H Come down, you will break your neck. / t:Throw it.\n"
    "- {O} shakes the branch. {T} falls onto the head of {H}.\n"
    "- {H} opens it and reads. {H} turns it over and reads again.\n"
    "H It was written on the day I moved here. It says: do not go. / It is twenty years old. It says: wait for me until Sunday.\n"
    "= late\n"
    "O Which Sunday?" },
  { "2", "[late]", "third", "DAY", 1,
    "- {H} sits beside {p1} and holds {T}. It is open. {H} does not read it.\n"
    "O What does it say? / a:Is it bad?\n"
    "H “I wait for you. Come to {arena}. If you do not come, I know what it means.” / It says: come to {arena}. It says: I will understand if you do not.\n"
    "O And you did not come. / t:Oh.\n"
    "H I never got it. I thought that nobody asked. / f:I cursed a silence, {O}, and it was only a drawer!\n"
    "- {O} takes off the hat.\n"
    "O So for thirty years somebody thought that you had read it." },
  { "2", "[early]", "third", "DAY", 1,
    "- {H} walks past {p1} and reads while {he} walks.\n"
    "H (reading) “Step to the left.” / (reading) “Now stop.”\n"
    "- {H} obeys. A flowerpot falls and breaks beside {him}.\n"
    "O (pale) What else is in there? / (pale) Go on. What comes next?\n"
    "H “{O} asks what comes next.” / t:“{O} asks.”\n"
    "- {O} puts a hand over {ohis} mouth.\n"
    "H (reading) “Go to {arena}. Do not be late, as I was.” / (reading) “At {arena}, at night, say yes. I said no. I cannot tell you more.”" },
  { "2", "", "third", "DUSK", 1,
    "- {H} burns the corner of {T} over a candle beside {p1}. {O} blows out the candle.\n"
    "O You cannot do that! / r:I carried that. I have some say in it.\n"
    "H It changes nothing now. / t:Too late. / w:It is kinder to leave it, my dear.\n"
    "- {O} holds {T} against the light. Behind the writing there is other writing.\n"
    "O There is something on the back. In pencil. / Did you see that? That is a map.\n"
    "H (quiet) That is {arena}. / (quiet) There is a cross on it." },
  { "3", "[early]", "home", "DUSK", 1,
    "- {H} reads beside {p1}. {O} eats soup and does not take the eyes off {him}.\n"
    "H (reading) “You will want to throw this away. You will stop with one foot on the bin.”\n"
    "- {H} stands with one foot on the bin.\n"
    "O I like it less and less. / r:At least it is well informed.\n"
    "H It knows what I do. It does not know why I am so sad in it. Look at the ink. / a:Why do the last lines run? Is that rain?\n"
    "- {O} touches the last line and licks the finger.\n"
    "O Salt. / t:Tears." },
  { "3", "[early]", "arena", "DUSK", 1,
    "- {H} walks up and down before {p1}. {F} sells flowers and watches.\n"
    "O It says tonight. What do you want to do until then? / t:Sit down.\n"
    "H The opposite. Everything that it says, I do the other way around. / f:I shall not be led by my own handwriting!\n"
    "- {H} turns around and walks away. A cart blocks the way. {H} turns left. A fence.\n"
    "- {H} stands before {p1} again.\n"
    "F Back already? / r:You are the fourth today. Nobody gets far.\n"
    "H (reading) “P.S. I tried that too.”" },
  { "3", "[late]", "arena", "NIGHT", 1,
    "- {H} and {O} come to {p1}. {F} locks the gate for the night.\n"
    "H Was there ever somebody who waited here? / t:Who waited here?\n"
    "F Every year. On the same day. Stands beside {p2}, looks at the clock, goes away. / You mean the one with the flowers?\n"
    "H (hoarse) And when was the last time? / a:And this year? Was it this year?\n"
    "- [late]{F} points at {p2}. Fresh flowers lie there. / {F} points at the ground. The footprints are fresh.\n"
    "F An hour ago. / You came past each other at the gate." },
  { "3", "[late]", "home", "NIGHT", 1,
    "- {H} writes an answer beside {p1} and crumples it. The floor is white with paper.\n"
    "O (reading) “Dear you, I hope that this finds you well.” You cannot write that. / (reading) “Dear Sir or Madam”?\n"
    "H What does one write after such a time? / a:What would you want to read?\n"
    "O What happened in between. / t:The truth.\n"
    "- {H} takes a fresh sheet and writes one line. {H} turns it to {O}.\n"
    "O (reading) “I would have come.” / (reading) “I did not know. Are you still there?”\n"
    "- {O} puts on the hat and takes the paper.\n"
    "O This one will not fall behind a drawer." },
  { "3", "[late]", "arena", "DUSK", 1,
    "- {H} stands before {p1} and does not go in. {T} shakes in {his} hand.\n"
    "- [fear]Between {him} and the door is {fear}.\n"
    "O You have read it forty times. Go. / t:Go.\n"
    "H In there I am still as I was then. Out here I am this. / f:What if the door opens and it is only a door?\n"
    "- {F} comes out with a broom and looks at {T}.\n"
    "F (surprised) I know that paper. We had a whole pad of it here. Somebody sat there a whole night and wrote. / (surprised) That was posted here. I remember, because of the tears on the counter.\n"
    "H (quiet) Tears? / a:Somebody cried?" },
  { "4", "[late]", "arena", "NIGHT", 1,
    "- An old woman stands beside {p1} with a lamp. {H} stops.\n"
    "- {H} holds up {T}. She looks at the stamp. She sits down.\n"
    "O It is our fault. The post’s, I mean. It lay behind a drawer. / (shy) I brought it as fast as I could.\n"
    "- She takes {H} by the chin and turns {his} face to the lamp.\n"
    "H I would have come. / t:I did not know.\n"
    "F (quiet) She has no voice any more. But she says that you are late. / (quiet) She says you still do not comb your hair.\n"
    "- The old woman laughs without a sound." },
  { "4", "[early]", "arena", "NIGHT", 1,
    "- {H} stands beside {p1}. The clock jumps to twelve.\n"
    "H (reading) “Now you read this. And now somebody asks you something.” / (reading) “Look up.”\n"
    "- {F} stands there with two cups.\n"
    "F You stand here every evening. I always wanted to ask. Would you like to sit down? / Excuse me. May I sit with you?\n"
    "- {H} opens {his} mouth. The old answer is already on the tongue.\n"
    "O (whispering) Say it. / (whispering) It says yes. You underlined it.\n"
    "H Yes. / t:Yes. / f:Yes! By all that is late, yes!\n"
    "- The writing on {T} begins to fade." },
  { "4", "", "arena", "NIGHT", 1,
    "- The wind tears {T} out of the hand of {H}. It flies over {p1}.\n"
    "- {H} runs after it, jumps, and falls flat on the ground.\n"
    "- {O} runs past and catches it. It tears in two.\n"
    "O No, no, no. / I have never lost one. Never.\n"
    "- {H} sits up and laughs, with blood on the lip.\n"
    "H Let it go. I know it by heart. / w:Come here, dear. It has done what it had to do. / t:Let it.\n"
    "- {F} comes out of the house with a lamp to see who laughs.\n"
    "F {H}? Is that {H}? / You are the one from the letter." },
  { "5", "[late]", "home", "DAWN", 1,
    "- {H} puts {T} into a frame and hangs it over {p1}.\n"
    "O And? Do you wish that it had come in time? / a:And if it had come at once?\n"
    "H Then I would not have known what it is worth. / t:No. / r:I would have answered something clever.\n"
    "- {H} sits down, takes a sheet of paper, and writes.\n"
    "O To whom? / Shall I take it along?\n"
    "- {H} folds it and gives it to {O}. The name of {O} stands on it.\n"
    "H To you. Open it in thirty years. Or now. I would do it now." },
  { "5", "[late]", "arena", "DAWN", 1,
    "- {H} and {F} sit beside {p1}. Two cups stand between them. The sun rises.\n"
    "- {O} leans a bicycle against {p2} and keeps away.\n"
    "F Your postman is crying. / Who is that over there, with the hat?\n"
    "H That is {O}. {O} was late. / t:A friend.\n"
    "- {H} pulls up a third chair.\n"
    "O I have to go on. I have a whole bag of them. / (moved) I am on duty.\n"
    "H All late? / t:How many?\n"
    "O (smiling) All from behind the same drawer.\n"
    "- {H} gets up and takes half of the bag." },
  { "5", "[early]", "home", "NIGHT", 1,
    "- {H} sits down at {p1} and takes a pen. {T} lies before {him}, and it is blank.\n"
    "O You have to write it now. Or else it never came. / t:Write.\n"
    "H What if I tell myself a little more? Which horse wins? / a:And if I warned myself of the soup?\n"
    "O Then you would not be sitting here. / Did it say anything about a horse?\n"
    "- {H} writes. {H} makes the sevens with a line through them.\n"
    "- {H} pushes {T} under the door. Light falls through the crack, and goes out.\n"
    "- Somewhere behind the door, very far away, somebody opens a letter." },
  { "5", "[early]", "arena", "DAWN", 1,
    "- {H} and {F} sit on {p1} and share one coat. {O} brings rolls.\n"
    "F What did it say on the last page? / a:Did it say anything about me?\n"
    "- {H} unfolds {T}. The paper is white on both sides.\n"
    "H Nothing. It does not know any more than we do. / t:Nothing. From here on we do it ourselves.\n"
    "O And if something goes wrong tomorrow? / r:I shall miss the flowerpots.\n"
    "- {H} folds a boat out of the white paper and puts it on the water of a puddle.\n"
    "H Then I will write to me." },
};

const FabPlot fab_letter_plot = {
  "letter", "Behind the Drawer / {T} / Thirty-One Years", "postman", letter, G_N_ELEMENTS (letter)
};
