/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat travel[] = {
  { "1", "", "home", "DAWN", 1,
    "- {H} puts on {wears} and opens the gate. / {H} opens the gate and looks at the sky. / {H} ties a knot and packs a bag beside {p1}.\n"
    "- [Oc]{H} ties a lead to {O}. / [!Oc]{O} sits beside {p1} and swings {ohis} legs.\n"
    "O Where are we going? / w:Did you pack a scarf? It will be cold. / r:Oh good. Exercise. / t:Far?\n"
    "H Once around the whole world. / To the end of the road. I want to see what it ends on. / t:There and back. / f:Out! Where the maps have dragons and the dogs have opinions!\n"
    "- [Oc]{O} pulls. {H} flies forward and lands on {his} nose. / [!Oc]{F} leans over the fence.\n"
    "F Things like you stay at home. / {aHero} does not {goal}. It is against nature. / You will be back before noon.\n"
    "H (proud) Watch me. / a:Who says so? / t:No. / o:With respect, I disagree." },
  { "2", "", "third", "DAY", 1,
    "- {H} runs past {p1}. {O} runs in front. / {O} walks in front. {H} hurries behind past {p1}.\n"
    "- A puddle lies in the way, as wide as a lake.\n"
    "O Jump! / a:Can you jump? I can jump. Can you? / w:Take my paw, and do not look down.\n"
    "H I was not made for jumping. / r:I shall need a bridge, a boat or a miracle. / In this? It will get wet! / t:No.\n"
    "- {H} closes {his} eyes. {H} jumps and lands in the water.\n"
    "- {O} laughs. {H} spits out water and laughs too.\n"
    "? H Again! / Do not tell anybody." },
  { "3", "", "arena", "DUSK", 1,
    "- [Oc]{H} sits beside {p1}, muddy and tired. {O} pulls at the lead. / [!Oc]{H} sits beside {p1} and holds one shoe.\n"
    "O It is not much further. / t:Up. / You said the whole world. This is one hill.\n"
    "H (sad) {F} was right. I should have stayed where I was. / (angry) Then go alone! Everybody is faster than I am!\n"
    "- [Oc]{O} runs away. The lead slides through the grass. / [!Oc]{O} walks away and does not look back.\n"
    "- {H} stands up. {H} looks left and right.\n"
    "H (shouting) {O}! I did not mean it! / (shouting) Come back! {O}!" },
  { "4", "", "third", "NIGHT", 1,
    "- [!in]Rain falls. {H} walks alone with a lantern past {p1}. / [in]{H} walks alone with a lantern past {p1}.\n"
    "H {O}? Are you there? / t:{O}! / f:O night, give me back the one with the wet nose!\n"
    "- {O} sits behind {p2} and shivers.\n"
    "O I only went to look what was behind the next corner. / I did not run from you. I ran after something. I forgot what.\n"
    "- {H} takes off {wears} and puts it around {O}. / {H} sits down and puts an arm around {O}.\n"
    "O You came through the big puddle. Alone. / a:You jumped? All by yourself?\n"
    "H Four times. I kept missing. / t:Twice. / I closed my eyes and thought of you laughing." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {O} stop beside {p1}. The sun rises.\n"
    "O Is that it? The end? / Is that the whole world?\n"
    "H No. It goes on. Look, it just goes on. / (amazed) It does not end. It only turns a corner. / t:Bigger than I thought.\n"
    "- {F} comes up the hill, out of breath.\n"
    "F I wanted to see if you had drowned. / (quiet) I was never this far. Is there room?\n"
    "- {H} moves over. {F} sits down between {H} and {O}.\n"
    "H Tomorrow we take the other corner.\n"
    "- [Oc]{O} jumps up and pulls. {H} flies forward, laughing. / [!Oc]{O} takes the bag and walks ahead. {H} runs after {O}." },
};

const FabPlot fab_travel_plot = {
  "travel",
  "Once Around the World / {H} and {O} / The Other Corner",
  "friend", travel, G_N_ELEMENTS (travel),
};
