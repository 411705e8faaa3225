/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat compete[] = {
  { "1", "", "arena", "DAWN", 1,
    "- {H} opens the door of {place}. {O} opens the other door.\n"
    "- {H} and {O} reach for {T} at the same time. / {H} and {O} stand face to face before {p1}.\n"
    "H I was here first. / t:Mine. / f:Unhand it, {O}! Three generations of my family stand behind me! / o:I believe it is my turn. / a:What do you think you are doing?\n"
    "O You were first yesterday. / t:No. Mine. / r:How lovely. You have washed. / w:Good morning to you too, {H}. / f:Your family? Your family burned water!\n"
    "- {F} hangs a paper on the wall.\n"
    "F You must {goal}. Both of you, or {place} closes. / One of you must win by Sunday. Or {place} closes.\n"
    "- {H} and {O} stare at each other." },
  { "2", "", "arena", "DAY", 1,
    "- {H} draws a white line on the floor.\n"
    "H This half is mine. The line is the law. / t:My half. Your half. / a:Can you see the line? Can you read it?\n"
    "- {O} steps over the line. {H} pushes {O} back.\n"
    "O [cook]My bowl is on your side. / [!cook]My chair is on your side. / It goes through the window! You gave me the wall!\n"
    "- [cook]{H} throws flour at {O}. {O} throws an egg. / [!cook]{H} throws a cup at {O}. {O} throws a bucket of water.\n"
    "- {F} enters and is hit in the face.\n"
    "F (furious) Sunday! / (furious) This is the last warning. Sunday, or nobody!" },
  { "3", "", "third", "DUSK", 3,
    "- {O} sits beside {p1}, alone. {H} walks past and stops.\n"
    "H You do that too? Come here when it is bad? / So this is where you hide.\n"
    "O My father stood there before me. I promised him. What did you promise? / t:Go away. / r:I am practising losing. It is going well.\n"
    "H (quiet) I promised my mother the same thing. / (quiet) That nobody would take it from us.\n"
    "- {H} sits down a little way off. They do not look at each other." },
  { "4", "", "arena", "NIGHT", 1,
    "- Smoke rises behind {p1}. {O} coughs and fights the fire with a towel.\n"
    "- {H} runs in with a bucket.\n"
    "O (shouting) I do not need your help!\n"
    "H It is on my side too! / t:Shut up and carry. / f:Then perish proudly, but hand me that bucket! / w:I know, I know. Take the other end.\n"
    "- {H} and {O} carry the bucket together. The fire goes out.\n"
    "- {H} and {O} sit on the floor, black with soot. Nothing is left of the white line.\n"
    "O You saved mine first. Why?\n"
    "H It was nearer. / r:Bad aim. / (quiet) Because I know what it cost you." },
  { "5", "", "arena", "DAY", 1,
    "- People stand at the door. {F} looks at a watch.\n"
    "F So? Who won? / It is Sunday. Whose is it?\n"
    "- [cook]{H} and {O} step forward together with one plate. / [!cook]{H} and {O} step forward, hand in hand.\n"
    "H [cook]Taste it. / [cook]t:Eat. / [cook]f:Behold. Two families, one plate. / [!cook]Nobody won. Write that down. / [!cook]f:Behold, a draw, and the finest ever fought!\n"
    "O [cook]{H} made the outside. Say one word against it and I fight you. / [!cook]{H} is the best I ever had against me. Say one word against that and I fight you. / r:The good half was mine.\n"
    "- [cook]{F} takes a bite. {F} closes both eyes. / [!cook]{F} tears the paper off the wall.\n"
    "F (crying) That is not fair. How can I choose now? / (quiet) So you can {goal}.\n"
    "H You cannot. There is only one now.\n"
    "- {H} holds out a hand to {O}. {O} shakes it.\n"
    "O But Mondays are mine. / We still need a bigger sign." },
};

const FabPlot fab_compete_plot = {
  "compete",
  "One {T2} / The White Line / {H} Against {O}",
  "rival", compete, G_N_ELEMENTS (compete),
};
