/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat meet[] = {
  { "1", "", "home", "DUSK", 1,
    "- {H} sits at {p1}, set for one. {H} talks to the chair. / {H} stands at {p1} with {tool} and hums.\n"
    "- {O} stands behind {p2}. {H} drops a cup.\n"
    "H (startled) How did you come in? / t:Who are you? / f:Heavens! Either I dream, or I should have dusted! / r:We have a door, you know.\n"
    "O I was here before you. / I always stand here at this hour. You never looked. / o:Forgive me. I did not wish to disturb.\n"
    "H And you have been watching me? / a:Do you live here? Are you hungry? Are you cold?\n"
    "O (shy) Listening. You hum very badly. / (shy) Only when you hum.\n"
    "- {H} takes a second cup and puts it on the table." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} and {O} walk past {p1}. Their shoulders nearly touch.\n"
    "O What do you see when you look at me? / Everyone else walks through me. What do you see?\n"
    "H Somebody who waits. Like me. / t:You. / r:Mostly the lamp behind you. / w:A kind face that needs a meal.\n"
    "- {O} reaches for the hand of {H}. {O} stops.\n"
    "O I cannot. / There is something about me that you should know.\n"
    "H Then do not tell me tonight. / I know already. I do not mind it." },
  { "3", "", "arena", "DAY", 1,
    "- {F} pulls {H} behind {p1}.\n"
    "F People talk about you and {other}. / Have you lost your mind? {aOther}? / This cannot go on. You talk to {aother} in broad daylight.\n"
    "H Let them talk. / t:So? / a:And when did anybody here last laugh at supper? / f:Then let them speak of love for once, and not of prices!\n"
    "F It has no tomorrow, {H}. You grow old, and {other}?\n"
    "- {H} turns away. {O} stands in the door and has heard it all.\n"
    "O (quiet) {F} is right. / (sad) I wanted to tell you that night.\n"
    "- {O} walks away past {p2}. {H} does not move." },
  { "4", "", "third", "NIGHT", 1,
    "- [!in]Rain falls. {H} runs past {p1}. / [in]{H} runs past {p1}.\n"
    "H {O}! / (shouting) {O}! I was not finished!\n"
    "- {O} stands at {p2} with {ohis} back to {H}.\n"
    "O Go home. / You deserve someone who can hold a cup.\n"
    "H I had a whole life with people who can hold a cup. Nobody listened to me hum. / I do not want someone. I want the one who stands behind my chair.\n"
    "O And when I am gone? / a:How long would that be enough for you?\n"
    "H Then I will have been happy. That is not nothing. / t:Then I will hum. / w:Then I will set two cups, as before.\n"
    "- {O} turns around." },
  { "5", "", "home", "DAWN", 1,
    "- {H} puts two cups on the table and hums.\n"
    "- {F} stands in the door with flowers.\n"
    "F I came to apologise. Is {ohe} here? / (embarrassed) I brought three flowers. I did not know how many you are.\n"
    "- {H} points at the empty chair. The cup on the table moves.\n"
    "H {O} says you are late. / w:Sit. Not there. That one is taken.\n"
    "- {F} sits down and smiles at the empty chair.\n"
    "O (O.S.) You still hum very badly. / (O.S.) Now sing it properly.\n"
    "- {H} laughs. Light falls across {p2}." },
};

const FabPlot fab_meet_plot = {
  "meet",
  "Two Cups / The One Behind the Chair / {H} and {O}",
  "stranger", meet, G_N_ELEMENTS (meet),
};
