/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat wish[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} looks at a picture on the wall beside {p1}. / {H} stands beside {p1} and stretches both arms.\n"
    "- {O} comes in and stares.\n"
    "O What are you doing up there? / r:I see. It is one of those days. / t:Down.\n"
    "H (serious) I am going to {goal}. / f:Hear me, all of you! I will {goal}! / o:I have made a decision. I shall {goal}. / a:Do you think somebody like me could {goal}?\n"
    "O {aHero}? / You cannot even cross the street. / Nobody like you has ever done that.\n"
    "H Then I am the first. / t:I know.\n"
    "- {H} jumps down and opens the door." },
  { "1", "", "home", "NIGHT", 1,
    "- {H} jumps from {p1} with {his} arms out and lands on {his} face. Pillows lie all around.\n"
    "- {O} opens the door and steps on a pillow.\n"
    "O That makes eleven. I counted from below. / r:You are getting better at the landing. / t:Stop that.\n"
    "H One day I {goal}. / t:I {goal}. You will see. / f:The world is not ready, but I am! I {goal}! / a:What if I {goal} and nobody sees it?\n"
    "O Do you know how many like you have tried? / Has anybody like you ever done that?\n"
    "H No. That is what makes it simple. There is nobody to be worse than. / None. So I cannot be the worst.\n"
    "- {O} puts another pillow on the floor." },
  { "1", "", "third", "DUSK", 1,
    "- {H} and {O} sit beside {p1} and throw little stones.\n"
    "O What would you do if nobody could laugh? / a:If you had one wish, just one?\n"
    "H (quick) {Goal}. / t:{Goal}. / o:I believe that I should {goal}.\n"
    "- {O} stops with a stone in the hand.\n"
    "O You said that very fast. / You did not even have to think.\n"
    "H I have been ready for years. Nobody asked. / I keep it on my tongue. In case that somebody asks.\n"
    "- {O} throws the stone. It goes very far.\n"
    "O Then tomorrow. At {arena}. Before you think." },
  { "2", "", "arena", "DAY", 1,
    "- {H} stands in a line before {p1}. Everybody else is taller.\n"
    "- {F} sits behind {p2} and writes.\n"
    "F Name? / Next. / o:State your purpose.\n"
    "H {H}. I want to {goal}. / {H}. I am here to begin. / t:{H}.\n"
    "F (not looking up) Experience?\n"
    "H None. / I have thought about it very hard. / r:I once watched a very long film about it.\n"
    "- {F} looks up, and looks down again, and laughs until the chair breaks." },
  { "2", "", "arena", "DAY", 1,
    "- {H} stands before {p1}. A sign says how tall one must be. {H} reaches to the middle.\n"
    "- {F} draws a second line far above the head of {H}.\n"
    "F Come back when you are there. / o:The rules are on the wall. They are taller than you.\n"
    "H I want to {goal}. Not to reach the sign. / a:What has that to do with it?\n"
    "- {O} puts a stone under the feet of {H}. Then another one.\n"
    "F That does not count. / r:And if I saw off the door, you would fit through it as well.\n"
    "- {H} falls off the stones. Everybody in the line laughs.\n"
    "= laughed" },
  { "2", "", "arena", "DAY", 1,
    "- {H} steps in with {tool}. Five people sit behind a table beside {p1}. {F} sits in the middle.\n"
    "F Begin. / t:Well? / o:We are all ears.\n"
    "= showed\n"
    "- {H} begins to {goal}. One of them yawns. One of them eats a boiled egg.\n"
    "- {H} stops in the middle.\n"
    "F That was all? / It is not bad. For {ahero}.\n"
    "H For {ahero}? / t:For {ahero}.\n"
    "F You must understand. We cannot put {ahero} on the poster. / Nobody would believe it. I saw it, and I do not believe it.\n"
    "- {H} bows to the egg and leaves." },
  { "3", "[!showed]", "third", "DUSK", 2,
    "- [!in]{H} sits beside {p1} in the rain. {O} brings an umbrella. / [in]{H} sits beside {p1} in the dark. {O} brings a candle.\n"
    "O I know how it went. It is all over town. / w:I brought soup. Do not say anything.\n"
    "H They laughed. The door laughed. / a:Why does everybody laugh before they have seen it?\n"
    "O Did you show them? / Did they see it, or did they see you?\n"
    "- {H} looks up slowly.\n"
    "H No. I only told them. / (slowly) They saw a form." },
  { "3", "", "home", "NIGHT", 2,
    "- {H} paints over a picture on the wall beside {p1} with white paint.\n"
    "- {O} takes the brush out of {his} hand.\n"
    "O That was a good picture. / t:Stop. / w:Not that one, my dear. I look at it every day.\n"
    "H It was childish. / t:It is over.\n"
    "O When I moved in here, I asked myself who paints a thing like that. Then I thought: here I can stay.\n"
    "- {O} wipes a hole into the wet paint with one sleeve. A corner of the picture looks out.\n"
    "H I cannot {goal}, {O}. They said it to my face.\n"
    "O They said that they never saw it. That is something else." },
  { "3", "", "third", "NIGHT", 2,
    "- {H} sits beside {p1}. {F} comes by on the way home, and does not see {him}.\n"
    "- {F} looks around, takes a small run, and jumps with both arms out. {F} lands in a puddle.\n"
    "H (quiet) You too? / (amazed) {F}?\n"
    "F I slipped. / t:You saw nothing.\n"
    "H How long have you wanted to {goal}? / a:Why do you sit behind that table, then?\n"
    "F Since I was so small. Then I got the desk. One has to be somebody. / Somebody told me that I was not the kind. I say it on to others. It does not get less.\n"
    "- {O} comes with a lamp and stops. Nobody says a word." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} climbs in beside {p1}. {O} holds the rope.\n"
    "O (whispering) This is not what I meant! / (whispering) And if they catch us?\n"
    "H (whispering) Then they will have seen it. / t:(whispering) Pull.\n"
    "- A light goes on. {F} stands in the door.\n"
    "F (furious) You again! / Guards!\n"
    "H Give me one minute. Then throw me out. / f:One minute, tyrant! Then do with me what you like!\n"
    "- {F} takes out a watch.\n"
    "= watch" },
  { "4", "", "arena", "DAY", 1,
    "- A bell rings at {place}. People push toward the door. Somebody screams beside {p1}.\n"
    "F It cannot start! The first one has run away! / Who can do it? Anybody! There must be somebody!\n"
    "- Nobody moves. {O} lifts the hand of {H} into the air.\n"
    "O Here. / t:{H}. / f:Here stands the one for whom you have no poster!\n"
    "F Not {ahero}. / (desperate) Anybody else? Really nobody else?\n"
    "- [fear]Before {H} lies {fear}. {H} closes {his} eyes.\n"
    "H I am ready since I was born. / t:I go.\n"
    "- {F} steps aside." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} and {O} build a table, a door and a line of buckets beside {p1}. It looks like {arena}.\n"
    "O I am the judge. Next! / o:Name and purpose, please.\n"
    "H You have soup on your robe. / t:{H}. You know me.\n"
    "O The judge knows nobody. What do you want?\n"
    "H To {goal}. / t:{Goal}.\n"
    "- {O} puts a stamp on the hand of {H}. It is a potato.\n"
    "O Granted. By all the buckets. / Granted. Who needs those others?\n"
    "- Behind {p2} stands {F} and has seen everything." },
  { "5", "[watch]", "arena", "DAWN", 1,
    "- {H} takes a deep breath. {F} looks at the watch. Then {F} lowers it.\n"
    "- {H} starts to {goal}. / {H} begins. {O} covers {ohis} eyes and looks through the fingers.\n"
    "F (quiet) How long did you practise? / (amazed) That cannot be. {aHero}.\n"
    "H All my life. Only nobody looked. / t:Always. / r:Since you started laughing.\n"
    "- {F} tears up the form and takes off the hat.\n"
    "O (crying) That is my friend! / (laughing) And who fixes the window?\n"
    "F Tomorrow at eight. Use the door.\n"
    "- {H} hugs {O}. Behind them the sun rises over {p1}." },
  { "5", "[!watch]", "arena", "DAWN", 1,
    "- {H} stands alone beside {p1} in the first light. {O} and {F} sit on the ground.\n"
    "F Are you afraid? / (quiet) One can still turn back.\n"
    "H Yes. / t:Yes. / f:Terribly! Is it not wonderful?\n"
    "- {H} starts to {goal}. It is quiet, and it goes on, and on.\n"
    "- {F} stands up slowly. {F} has wet eyes.\n"
    "F (whispering) So that is what it looks like. / (whispering) Forty years at that desk, and I never knew.\n"
    "O Well? Are you going to laugh? / r:You may laugh now, if you still want to.\n"
    "- {F} takes off the jacket, puts it over the chair, and stands in line behind {H}." },
  { "5", "", "home", "DUSK", 1,
    "- {H} comes in, dusty and crooked, and leans on {p1}. {O} jumps up.\n"
    "O And? / t:Well? / a:How was it? Did you {goal}? Did it hurt?\n"
    "H For four seconds. Then I fell. / t:Four seconds.\n"
    "O Four seconds. / (counting) One, two, three, four. That is long.\n"
    "- [laughed]{F} looks in at the window and holds up a ruler. It is broken. / [!laughed]{F} looks in at the window and holds up a poster. {H} is on it.\n"
    "F [laughed]I have measured you wrongly. I came to say it. / [!laughed]That hangs on every corner. They want five seconds.\n"
    "- {H} laughs and holds {his} ribs." },
};

const FabPlot fab_wish_plot = {
  "wish",
  "One Minute / The First {Hero2} / Nobody Like You",
  "friend", wish, G_N_ELEMENTS (wish),
};
