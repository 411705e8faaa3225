/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat fear[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} sits beside {p1} with {tool} and looks at the door. / Every lamp burns. {H} checks {p2}, then {p1}, then {p2} again.\n"
    "- The phone rings. {H} jumps.\n"
    "H (phone) Yes? / t:(phone) Speak. / o:(phone) Good evening. Who is calling?\n"
    "O (O.S.) It is {O}. I know what you did not tell the others. {Fear}. / (O.S.) I need you tonight, {H}. And I know about you and {fear}.\n"
    "H I do not know what you mean. / a:Who told you that? / r:I am not afraid of {fear}. We simply do not meet socially. / t:Wrong number.\n"
    "O (O.S.) Then come. Alone. To {arena}.\n"
    "- {H} puts down the phone. {H} takes {tool} with both hands." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} walks close to {p1}. {F} steps out of the shadow. {H} screams.\n"
    "F (laughing) You? They sent you? / (laughing) So it is true. {hero}, afraid of {fear}!\n"
    "H Everybody is afraid of something. / t:Laugh. Then let me pass. / r:I am screaming to keep you company.\n"
    "F And you go to {arena}? There is nothing but {fear} in there.\n"
    "H (quiet) I know. / a:Do you think I would be shaking if I did not know?\n"
    "- {F} stops laughing and gives {H} a candle." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} stands in the door and holds the candle.\n"
    "- The wind blows out the candle. {H} cannot move.\n"
    "H (whispering) One. Two. Three. / (whispering) It is only {fear}. It is only {fear}.\n"
    "- Something moves behind {p1}. {H} hides behind {p2}.\n"
    "O (O.S.) Do not be afraid. / (O.S.) You came. Nobody ever came.\n"
    "H Who is there? / a:Is that you, {O}? Where are you? / t:Show yourself.\n"
    "O (O.S.) I cannot. I have been sitting here since I was a child. / (O.S.) I cannot find the way out. I never could." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} crawls across the floor toward {p1}.\n"
    "- {O} sits in the corner and hides {ohis} face.\n"
    "H You are afraid of {fear} too. / (surprised) You too?\n"
    "O More than you. That is why I called you. Who else would understand? / Why else would I call the one who is afraid?\n"
    "- {H} sits down beside {O}.\n"
    "H (quiet) When I was six they locked me in. I counted until they came. I am still counting. / (quiet) I count, you know. Ever since I was small. As long as I count, nothing happens.\n"
    "O What number are you at? / And where are you now?\n"
    "- {H} looks up. {H} breathes out.\n"
    "H I lost count. Just now. Talking to you. / I do not know. I must have stopped when you began to talk." },
  { "5", "", "home", "DAWN", 1,
    "- {H} leads {O} through the door by the hand. Light falls across {p1}.\n"
    "- {F} waits with a blanket.\n"
    "F How did you do it? / And {fear}?\n"
    "H It came along. It is not so bad when there are two of you. / t:Still here. So am I. / f:We were introduced at last. It has beautiful manners.\n"
    "- {H} puts out one lamp, then another. {O} watches.\n"
    "O Leave one on. / (afraid) All of them?\n"
    "H (smiling) One. For {fear}. So that it can find us. / (smiling) One stays. I am brave, not stupid." },
};

const FabPlot fab_fear_plot = {
  "fear",
  "{Fear} / The Last Lamp / One for {Fear}",
  "stranger", fear, G_N_ELEMENTS (fear),
};
