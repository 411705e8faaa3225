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

static const FabBeat find[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} walks past {p1}. Nobody answers {his} steps. / {H} walks slowly past {p1} and drags {tool}. / {H} sweeps the floor beside {p1}.\n"
    "- Something small shines under {p2}. {H} kneels.\n"
    "- {H} holds {T} in {his} hand. / {H} lifts {T} out of the dust.\n"
    "H (whispering) Where did you come from? / t:Hello. / f:A thousand days of dust, and then you. / o:Item found. One {t}. Condition: good. / a:Are you real? Are you the only one?\n"
    "- {H} looks over {his} shoulder and hides {T}." },
  { "2", "", "third", "DUSK", 1,
    "- {O} sits beside {p1} with a lamp. {H} comes closer.\n"
    "O Show me what you have in your hand. / You hide something. Everybody who hides something walks like that. / r:Either that is a toothache, or you carry a secret.\n"
    "H Nothing. / A {t}. I think it is the last one. / t:Mine.\n"
    "- {H} opens the hand. {O} leans close to {T}.\n"
    "O (excited) Do you know what people would give for it? / (excited) I thought they were all gone. Sell it to me.\n"
    "H It is not for sale. / t:No. / w:I am sorry. It needs somebody. / o:I regret. It is not an object of trade.\n"
    "O Then at least tell me what you will do with it.\n"
    "H I do not know yet. / Keep it alive. That is all I know." },
  { "3", "", "arena", "DAY", 2,
    "- [!in]{H} carries {T} past {p1}. The wind tears at {him}. / [in]{H} carries {T} past {p1} on tiptoe.\n"
    "- {O} follows {H} and hides behind {p2}.\n"
    "- {H} falls. {T} rolls toward {p3}.\n"
    "H No! / Not you. Anything but you. / t:Wait!\n"
    "- {O} picks up {T} and runs. {H} runs after {O}.\n"
    "O Forgive me! I was hungry before you were lucky! / r:Nothing personal! / You do not even know what it is good for!" },
  { "4", "", "third", "NIGHT", 1,
    "- {O} sits before a small fire and holds {T}. {H} stands in the dark.\n"
    "O You could have left. / Go on. Take it from me.\n"
    "- {H} sits down on the other side of the fire.\n"
    "H How long have you been alone? / a:What would you do with it? Tell me honestly. / t:You are cold. / w:You must be freezing. Here, sit closer.\n"
    "O (quiet) Since before I stopped counting. / (crying) I only wanted to own one thing that still has tomorrow in it.\n"
    "H It is no use to one alone. It took me the whole way to see that. / Then we are two. It needs two, I think.\n"
    "- {O} gives {T} to {H}. {H} holds {O} by the hand." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {O} kneel on the ground. {H} puts {T} down between them.\n"
    "O And now? / Is something supposed to happen?\n"
    "H Now we wait. / t:Wait. / a:Can you be patient? Can I? / f:Now the slow miracle begins.\n"
    "- {O} looks at {T}. {H} looks at {O}.\n"
    "- [!in]The sun rises behind {p1}. Light falls on {T}. / [in]The first light falls on {T}.\n"
    "O (amazed) {H}. Look. / (amazed) Look! It moves!\n"
    "- {H} smiles and covers {his} eyes. / {H} laughs. {O} hugs {H}.\n"
    "H And I thought that I had found {aT}. / Good morning." },
};

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

const FabPlot fab_plots_a[FAB_N_PLOTS_A] = {
  { "teach", "Lessons for {aOther} / How to {Goal} / {Other} Steps", "stranger", teach, G_N_ELEMENTS (teach) },
  { "learn", "{aHero} Who Could Not / How to {Skill} / The Art of Falling", "old master", learn, G_N_ELEMENTS (learn) },
  { "find", "The Last {T2} / What {H} Found / One {T2}", "wanderer", find, G_N_ELEMENTS (find) },
  { "steal", "How to {Goal} / A Polite Robbery / The Umbrella Job", "nephew", steal, G_N_ELEMENTS (steal) },
  { "compete", "One {T2} / The White Line / {H} Against {O}", "rival", compete, G_N_ELEMENTS (compete) },
};
