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
    "H You are {aother}. Who ever saw {aother} {skill}? / t:{aOther}? {Skill}? No. / f:The world will laugh at us both. {aOther} that wants to {skill}!\n"
    "O Nobody ever tried. / They run away before I can ask. / Everybody I meet runs away.\n"
    "- {H} puts down {tool}. / {H} looks at {O} for a long time.\n"
    "H One lesson. Then you go. / t:One lesson. / w:One lesson, then. Wipe your feet. / o:You may have one lesson." },
  { "2", "", "arena", "DAY", 1,
    "- {H} draws a circle on the ground. / {H} raises both arms in front of {p1}.\n"
    "H First rule. Slowly. / Watch my feet. This is how you {skill}. / a:Do you see how I do it? Do you see the small steps?\n"
    "- {O} tries to {skill}.\n"
    "- {p1} falls over. {H} hides behind {p2}. / {H} falls down beside {p2}.\n"
    "O (ashamed) I break everything. / I told you. It always ends like this. / Was that wrong? It felt wrong.\n"
    "H Again. / f:Ruins can be swept. Again, and lighter! / w:Nobody is hurt. Try again, smaller. / a:Are you counting? Shall we count together?\n"
    "- {H} takes {O} by the hand. / {H} walks around {O} and counts on {his} fingers.\n"
    "? - {O} moves one step, then another. Nothing breaks.\n"
    "? H There. Did you hear that? Nothing. Nothing broke." },
  { "3", "", "third", "DUSK", 2,
    "- {F} stands beside {p1} and points at {H}.\n"
    "F They say you are {goaling}. Stop it before somebody gets hurt. / f:All the town talks of your folly, {H}. {aOther} cannot learn manners!\n"
    "H Somebody always gets hurt. This time somebody learns. / t:No. / a:Have you ever seen {him_other} try?\n"
    "F (angry) Tomorrow I put an end to it. / (angry) You have until the morning.\n"
    "- {F} walks away. {H} stands alone beside {p2}." },
  { "4", "", "arena", "NIGHT", 1,
    "- {O} hides behind {p2}. {H} sits on the ground.\n"
    "O You do not believe it either. / Send me away. It is what people do.\n"
    "- {H} looks at {his} hands.\n"
    "H (quiet) I have never done it in front of anybody. Not once. I always waited until they had gone. / (quiet) The truth is, I forgot how. I only remember the counting.\n"
    "O So you are afraid of them too. / Then who teaches you? / a:You? Afraid? Of whom?\n"
    "- {H} stands up. {H} holds out a hand.\n"
    "H Then we learn it together. Now. / t:Together, then. Now. / f:Then let us both be fools, and let the night look on.\n"
    "- {O} takes the hand. {H} smiles." },
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
};

const FabPlot fab_teach_plot = {
  "teach",
  "Lessons for {aOther} / How to {Goal} / {Other} Steps",
  "stranger", teach, G_N_ELEMENTS (teach),
};
