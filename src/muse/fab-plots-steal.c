/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat steal[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} pours tea beside {p1}. A plan of {arena} lies on the table. / {H} sits beside {p2} and draws a plan of {arena}.\n"
    "- {O} enters and stops.\n"
    "O What is that? / {H}? Why is there a map of {arena} under the cake? / r:New hobby?\n"
    "H I will {goal}. / t:A plan. I {goal}. Friday. / w:Sit down, dear, and do not shout. I am going to {goal}. / f:History, my dear. Tomorrow I {goal}! / a:Would you believe me if I said knitting?\n"
    "O (shocked) You cannot {goal}!\n"
    "H They took my house with a pen. I only take it back with a bag. / They laughed at me at the counter, {O}. In front of everybody. / Thirty years I was polite. Look where it got me.\n"
    "- {O} looks at the plan. {O} takes a cup of tea.\n"
    "O (sighing) You forgot the back door." },
  { "2", "", "third", "DUSK", 3,
    "- {H} and {O} sit beside {p1} and look through a telescope.\n"
    "O One guard. He sleeps at four. / Two doors, one clock, one guard.\n"
    "H And he likes cake. I baked him one. / w:The poor boy never gets any lunch. I baked him a cake. / t:Then he gets cake.\n"
    "O You did not poison it?\n"
    "H (hurt) I am {goaling}, {O}. I am not a monster. / (hurt) With that recipe? Never." },
  { "3", "", "arena", "DAY", 1,
    "- {H} enters through the door with a bag. {F} sits behind {p1}.\n"
    "F How can I help you? / o:Good morning. Do you have an appointment? / Next, please.\n"
    "H (polite) This is a robbery. / w:Good morning, dear. Please give me {loot}. And do sit up straight. / t:{loot}. Now. / o:Good morning. I have come for {loot}.\n"
    "- {F} laughs. {H} points an umbrella at {F}.\n"
    "F (afraid) You are serious. / (afraid) Is that thing loaded?\n"
    "H It is an umbrella. I am what you should worry about. / a:Do I look as if I were joking?\n"
    "- {F} raises both hands. {O} fills the bag at {p3}." },
  { "4", "", "arena", "DAY", 1,
    "- A bell rings. {O} drops the bag.\n"
    "O They are coming! We have to run! / {H}! The door!\n"
    "- {H} stops at {p1} and looks at {F}. {F} cries.\n"
    "H What is the matter with you? / w:Child, why are you crying? / t:Stop that. Why?\n"
    "F They will throw me out for this. I have two children and a loan. From here. / They took my house too. Last spring. I still work for them.\n"
    "O {H}, we have no time!\n"
    "- {H} puts {loot} down in front of {F}.\n"
    "H Then this is yours. I only needed to see their faces. / Half. You fill out the form, I hold the umbrella." },
  { "5", "", "home", "NIGHT", 1,
    "- {H} sits beside {p1} and pours three cups of tea.\n"
    "- {O} reads a newspaper. {F} eats cake.\n"
    "O \"The thief remains unknown. Witnesses remember only an umbrella.\" / They write that you were two metres tall.\n"
    "H Flattery. / w:Such a nice young reporter. / r:I was wearing the good shoes.\n"
    "F And what do we do tomorrow? / Is it over?\n"
    "- {H} spreads a new plan on the table.\n"
    "H (smiling) Tomorrow, my dears, is the post office. / (smiling) Over? There are four more branches.\n"
    "- {O} and {F} look at each other. They laugh." },
};

const FabPlot fab_steal_plot = {
  "steal",
  "How to {Goal} / A Polite Robbery / The Umbrella Job",
  "nephew", steal, G_N_ELEMENTS (steal),
};
