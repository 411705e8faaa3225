/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat learn[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} stands at {p1} and watches the others outside. / {H} sits beside {p1}, alone.\n"
    "- {H} tries to {skill}. {H} falls down.\n"
    "- {F} laughs and points at {H}.\n"
    "F Look at {him}! {aHero} that wants to {skill}! / Leave it, {H}. Some are not made for it. / r:Charming. Do it again, I blinked.\n"
    "H I nearly had it. / t:Not yet. / a:What did I do wrong? Does anybody know? / o:I shall master it. You will see.\n"
    "- {F} walks away. {H} gets up and holds {p1}." },
  { "2", "", "third", "DUSK", 2,
    "- {O} sits beside {p1} and eats an apple. {H} stops.\n"
    "H Is it true? You know how to {skill}? / They say you can {skill} better than anyone.\n"
    "O I used to. / t:Who says so? / f:Once, child, I was the talk of three counties. / r:People say many things when they are bored.\n"
    "H Teach me. I will sweep, I will carry, I will do anything.\n"
    "O (sighing) Everyone asks how. Nobody asks why. So: why? / Why? Not how. Why do you want it?\n"
    "H Because I dream of it every night. / Because it is the one thing I cannot stop thinking about.\n"
    "O Then come at sunrise. Bring nothing." },
  { "3", "", "arena", "DAWN", 1,
    "- {H} climbs up beside {p1}. {O} watches with crossed arms.\n"
    "O Fall. / First you learn to fall.\n"
    "H That is all? / I know how to fall. I want to {skill}!\n"
    "O t:Fall again. / f:No bird, no king, no fool ever rose who had not fallen well. / You fall like somebody who is afraid. Again.\n"
    "- {H} jumps and falls. {H} gets up. {H} jumps again.\n"
    "- {O} smiles and gives {H} a cup of tea. / {O} laughs and helps {H} up.\n"
    "? H It hurts less.\n"
    "? O There. That was the hard part." },
  { "4", "", "third", "NIGHT", 1,
    "- {O} packs a suitcase beside {p2}. {H} runs in.\n"
    "H You are leaving? Now? I cannot {skill} yet! / You cannot go. I am not ready!\n"
    "O I have not done it myself for twenty years. I fell once, badly. Then I only talked about it. / I am a fraud, {H}. I lost my nerve long ago.\n"
    "- {H} sits down on the ground.\n"
    "H (angry) Then you lied to me.\n"
    "O (sad) No. I taught you the one thing that I could not do. To get up again.\n"
    "- {O} leaves with the suitcase. {H} hides {his} face." },
  { "5", "", "arena", "DAY", 1,
    "- {H} stands high above {p1}. {F} and the others look up.\n"
    "F Come down, {H}! You will break your neck!\n"
    "H Then I will break it well. / t:No. / w:Do not worry about me. Watch.\n"
    "- {O} pushes through the crowd with the suitcase. {O} looks up.\n"
    "O {H}! Do not think. Fall first!\n"
    "- {H} closes {his} eyes. {H} jumps.\n"
    "- {H} starts to {skill}. {O} throws the suitcase into the air.\n"
    "F (amazed) How did {he} do that? / (amazed) Did you see? {aHero}! And {he} can {skill}!\n"
    "H (laughing) Come on! There is room for two!\n"
    "- {O} runs after {H} and laughs." },
};

const FabPlot fab_learn_plot = {
  "learn",
  "{aHero} Who Could Not / How to {Skill} / The Art of Falling",
  "old master", learn, G_N_ELEMENTS (learn),
};
