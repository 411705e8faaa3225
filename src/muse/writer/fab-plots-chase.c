/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat chase[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} runs past {p1}. {O} runs behind. / {H} and {O} run past {p1} and look back.\n"
    "O How far? / (breathless) Is it still there?\n"
    "H Do not look back! / t:Run! / a:What do you think? Why do you always ask?\n"
    "- A shadow falls over {p2}. {F} turns the corner.\n"
    "F (shouting) Stop! / (shouting) You cannot run forever!\n"
    "- {H} throws {tool} and pulls {O} behind {p3}.\n"
    "O What does it want from us? / We did nothing!\n"
    "H We will ask when we are somewhere else. / r:My autograph, I think. / t:Later." },
  { "1", "", "arena", "DAY", 1,
    "- {H} and {O} eat soup beside {p1}. The spoons begin to rattle on the table.\n"
    "O Is that you? / t:Train? / r:My knees. Or an earthquake.\n"
    "- {H} puts a hand flat on the ground.\n"
    "H Pack everything. No. Pack nothing. Run! / t:Run. / f:Up! Up! Doom has found our address!\n"
    "- {F} appears behind {p2}, enormous against the light.\n"
    "F (calling) Wait! I only want to… / (calling) You there! Stop!\n"
    "- {H} pulls {O} through a gap in the fence. The soup falls over.\n"
    "O I had not finished! / (running) My spoon! I forgot my spoon!" },
  { "1", "", "home", "NIGHT", 1,
    "- A row of people runs past {p1}. Nobody says why.\n"
    "- {H} stops one of them by the sleeve.\n"
    "H What is it? / t:What. / a:Why do you all run? From what?\n"
    "- The man points behind him and runs on. {F} comes around the corner.\n"
    "F (out of breath) Not again. Please. Stop, just one of you! / (shouting) I see you! Stay where you are!\n"
    "O Does that mean us? / (whispering) It looks at you.\n"
    "- {H} throws {tool} and takes {O} by the hand. They run with the others.\n"
    "H We find that out when we are old. / t:Later." },
  { "2", "", "third", "DUSK", 1,
    "- {H} and {O} hide behind {p1}. {F} walks past.\n"
    "O (whispering) Your foot bleeds. / (whispering) I am hungry.\n"
    "H (whispering) Hush. / (whispering) Think of something else. Think of breakfast.\n"
    "- {F} stops. {F} kneels and picks up a shoe.\n"
    "= shoe\n"
    "F (quiet) I know that you are here. I only want to give something back.\n"
    "O (whispering) Did you hear that? It wants to give something back. / (whispering) Maybe it is not angry.\n"
    "H (whispering) It is a trick. / t:(whispering) Trick." },
  { "2", "", "third", "NIGHT", 1,
    "- {H} and {O} lie in a barrel beside {p1} with the lid on. Two pairs of eyes.\n"
    "- {F} sits down on the barrel and sighs.\n"
    "O (whispering) It sits on us. / (whispering) I have to sneeze.\n"
    "H (whispering) You will not. / t:(whispering) No.\n"
    "F Where have they gone this time? I am so tired of running. / (tired) I say stop and they run. I say please and they run.\n"
    "- {O} sneezes. The barrel tips over and rolls down the hill.\n"
    "H (screaming) Hold on! / (screaming) To what?\n"
    "- {F} runs after the barrel with both arms out." },
  { "2", "", "third", "DUSK", 1,
    "- {H} carries {O} on {his} back past {p1}. {H} stumbles.\n"
    "O Put me down. You are faster alone. / t:Leave me.\n"
    "H Say that again and I leave you at the next aunt. / t:No. / w:Not another word, my heart. Hold on.\n"
    "- Something hangs on a branch before them: a loaf of bread and a bottle, tied up with a ribbon.\n"
    "O Who hangs bread on a tree? / a:Is that for us?\n"
    "H It is a trap. / t:Trap.\n"
    "- {O} bites into it. Nothing happens.\n"
    "- Behind {p2}, {F} watches and smiles." },
  { "3", "[shoe]", "arena", "NIGHT", 1,
    "- {H} climbs up {p1}. {O} slips and hangs by one hand.\n"
    "O (screaming) {H}! / (screaming) I cannot hold on!\n"
    "- {H} reaches down. The hand is too far away.\n"
    "H Look at me, not down! / f:Hold! By everything that ever loved you, hold!\n"
    "- {O} falls. {F} runs forward and catches {O}.\n"
    "H (amazed) You caught {ohim}. / (afraid) Put {ohim} down!\n"
    "F I have been trying to say it for three streets. You forgot this. / You run very fast for somebody who forgot a shoe.\n"
    "- {F} holds up the shoe." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} and {O} stand with their backs to {p1}. There is no way on.\n"
    "- [fear]On the other side is {fear}. {H} looks from one to the other.\n"
    "- {F} comes closer and closer. The shadow covers them both.\n"
    "H Take me. Leave {ohim} alone. / t:Me. Not {ohim}. / f:Take me, and choke on me!\n"
    "- {F} bends down. {F} puts a wet handkerchief on the knee of {O}.\n"
    "F It has to be cleaned. I saw you fall, three streets back. / That was bleeding since the market. I could not watch it any more.\n"
    "O (amazed) It does not hurt. / t:Thank you.\n"
    "- {H} slowly lowers both fists." },
  { "3", "", "arena", "DUSK", 1,
    "- {H} and {O} balance across a plank beside {p1}. It breaks behind them.\n"
    "O It cannot follow us now. / (laughing) Look! It is stuck!\n"
    "- {F} stands on the other side and cannot go back either. The ground crumbles.\n"
    "H Run, {O}. / t:Come.\n"
    "O It is going to fall. / a:Do we let it fall?\n"
    "- {H} takes two steps away. {H} swears and turns around.\n"
    "- {H} pushes a ladder across. {F} crawls over it with closed eyes.\n"
    "F (panting) I thought that you were afraid of me.\n"
    "H I am. / t:I am." },
  { "4", "", "third", "NIGHT", 2,
    "- {H}, {O} and {F} sit around a small fire.\n"
    "O Why did you shout so loud? / a:Why do you look so terrible?\n"
    "F Everyone runs. So I shout. So everyone runs. / It is my normal voice. Nobody stays long enough to find out.\n"
    "H (ashamed) We ran because the others ran. / r:We have that in common with sheep.\n"
    "F They will come with torches now. They always do. / And now they hunt me." },
  { "4", "[!shoe]", "third", "NIGHT", 2,
    "- {F} sits on one side of {p1}. {H} and {O} sit on the other, ready to jump.\n"
    "H Say it, then. What do you want from us? / t:Well?\n"
    "F You went past my door every day. I wanted to say good evening. I have no practice. / You laughed. On the first day, before you saw me. I wanted to know what it was about.\n"
    "- {O} begins to giggle.\n"
    "O That is all? / a:And for that you ran through the whole city?\n"
    "F You went so fast. / (ashamed) It got out of hand.\n"
    "- Far off, torches move through the dark.\n"
    "H Those are not after us. / t:They come for you." },
  { "4", "", "arena", "NIGHT", 2,
    "- Bells ring. {H} looks through a crack beside {p1}. People gather with sticks.\n"
    "O They look for somebody. / They have dogs.\n"
    "F For me. They always find out where I sleep. / Go. It is better if they do not see you with me.\n"
    "H All day long I ran away from you. / r:One day I run from you, the next I run with you.\n"
    "- {H} pulls {F} down behind {p2} and throws a blanket over {fhim}. Two feet look out.\n"
    "O It does not fit. / r:Perhaps as a sofa.\n"
    "- {O} sits down on the blanket and crosses {ohis} legs." },
  { "5", "", "arena", "DAWN", 1,
    "- People with torches stand before {p1}. {H} steps in front of {F}.\n"
    "H Stop! / t:Not one step. / f:Then you go through me, all of you, one by one! / w:Put those down before somebody gets burned.\n"
    "- {O} sits on the shoulders of {F} and waves.\n"
    "O {F} carries people. That is all {fhe} does! / Look how high I am! {F} is not dangerous!\n"
    "- The people lower the torches.\n"
    "F (quiet) Nobody ever stood in front of me. They stood everywhere else. / Thank you. I will try to whisper.\n"
    "H And now, run. / Ready?\n"
    "O Why? / From whom?\n"
    "H (laughing) For fun. / (laughing) Nobody. The last one makes breakfast.\n"
    "- {H}, {O} and {F} run toward the sun." },
  { "5", "", "arena", "DAWN", 1,
    "- People run past {p1}. {H} climbs on {p2} and spreads {his} arms.\n"
    "H Why do you run? / f:Stand still, all of you, and tell me why you run!\n"
    "- The first one stops. The others bump into him.\n"
    "- {F} stands behind {H} and does not know where to put the hands.\n"
    "O That is {F}. Say good morning. / w:Go on. It does not hurt.\n"
    "- It is quiet. A small girl lifts her hand.\n"
    "- {F} lifts one hand too. It throws a shadow over the whole square.\n"
    "F (whispering) Good morning. / (whispering) Did I do it right?\n"
    "H A little softer. Otherwise yes. / t:Fine." },
  { "5", "", "home", "DAWN", 1,
    "- {H} and {O} sit beside {p1}. The door is much too small for {F}.\n"
    "F I can eat out here. / I am used to outside.\n"
    "- {H} takes the saw and looks at the door frame.\n"
    "O The landlord will kill us. / r:We never liked that wall.\n"
    "H He has to catch us first. / t:He can run.\n"
    "- The wall falls. {F} bends down and comes in with one flower.\n"
    "F Good evening. I have practised it. / Good evening. Did I come too fast?\n"
    "- {H} pours soup into a bucket, and puts a spoon beside it." },
};

const FabPlot fab_chase_plot = {
  "chase",
  "The Shoe / Do Not Look Back / Everyone Runs",
  "sister", chase, G_N_ELEMENTS (chase),
};
