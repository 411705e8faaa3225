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
  { "2", "", "third", "DUSK", 1,
    "- {H} and {O} hide behind {p1}. {F} walks past.\n"
    "O (whispering) Your foot bleeds. / (whispering) I am hungry.\n"
    "H (whispering) Hush. / (whispering) Think of something else. Think of breakfast.\n"
    "- {F} stops. {F} kneels and picks up a shoe.\n"
    "F (quiet) I know that you are here. I only want to give something back.\n"
    "O (whispering) Did you hear that? It wants to give something back. / (whispering) Maybe it is not angry.\n"
    "H (whispering) It is a trick. / t:(whispering) Trick." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} climbs up {p1}. {O} slips and hangs by one hand.\n"
    "O (screaming) {H}! / (screaming) I cannot hold on!\n"
    "- {H} reaches down. The hand is too far away.\n"
    "H Look at me, not down! / f:Hold! By everything that ever loved you, hold!\n"
    "- {O} falls. {F} runs forward and catches {O}.\n"
    "H (amazed) You caught {ohim}. / (afraid) Put {ohim} down!\n"
    "F I have been trying to say it for three streets. You forgot this. / You run very fast for somebody who forgot a shoe.\n"
    "- {F} holds up the shoe." },
  { "4", "", "third", "NIGHT", 2,
    "- {H}, {O} and {F} sit around a small fire.\n"
    "O Why did you shout so loud? / a:Why do you look so terrible?\n"
    "F Everyone runs. So I shout. So everyone runs. / It is my normal voice. Nobody stays long enough to find out.\n"
    "H (ashamed) We ran because the others ran. / r:We have that in common with sheep.\n"
    "F They will come with torches now. They always do. / And now they hunt me." },
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
};

const FabPlot fab_chase_plot = {
  "chase",
  "The Shoe / Do Not Look Back / Everyone Runs",
  "sister", chase, G_N_ELEMENTS (chase),
};

static const FabBeat make[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} draws a line on a large paper beside {p1}. / {H} carries boxes to {p1}.\n"
    "- {O} comes in and stops.\n"
    "O What is it going to be? / r:Is it supposed to lean like that? / t:What is that?\n"
    "H You will see. I am going to {goal}. / f:The greatest thing this street has ever seen! I shall {goal}! / t:A {t}. / a:Can you not tell? Is it not obvious?\n"
    "O Out of this? / With a spoon and a clothes line?\n"
    "H (proud) And with you. Hold this end. / Everybody starts with a spoon.\n"
    "- {H} gives {O} a hammer." },
  { "2", "", "arena", "DUSK", 1,
    "- {H} hammers beside {p1}. {O} holds a ladder.\n"
    "- {F} looks over the fence.\n"
    "F Nobody has ever managed that. / That will fall down. I have seen many things fall down. / f:Pride, {H}! It has ended better workmen than you!\n"
    "H Then watch it fall. / r:Do bring a chair. It may take a while. / t:Thank you. Goodbye.\n"
    "- {T} shakes. Smoke comes out. {O} falls off the ladder. / Something cracks. Everything falls down.\n"
    "O (coughing) I think that was the wrong spoon. / (hurt) My arm!\n"
    "F (laughing) What did I say?" },
  { "3", "", "third", "NIGHT", 1,
    "- {H} sits beside {p1} and tears up the plan.\n"
    "O You are giving up? / a:What are you doing? That was a whole year!\n"
    "H You could have been hurt. For what? / t:Yes. / o:It appears that I was mistaken.\n"
    "- {O} picks up the pieces of paper.\n"
    "O When I came here I did not talk to anybody. You put a hammer in my hand and said: hold this end. / Do you know why I come every day? Not for {T}.\n"
    "- {O} puts the pieces together on the ground. One piece is upside down.\n"
    "H (slowly) Wait. Turn that one back. No. Leave it. / (slowly) It was never the spoon. Look. It is upside down." },
  { "4", "", "arena", "DAWN", 1,
    "- {H} and {O} work side by side beside {p1}. Sparks fly.\n"
    "- {F} stands at the fence with a toolbox.\n"
    "F (embarrassed) You need a bigger screw. / I cannot sleep with that noise. So I may as well help.\n"
    "H Hold that end. / w:Come in, come in. There is coffee. / t:There.\n"
    "- {F} climbs over the fence. {H}, {O} and {F} lift together.\n"
    "- It stands. Nobody breathes.\n"
    "O Who goes first? / (afraid) And if it does not work?" },
  { "5", "", "arena", "DAY", 1,
    "- {H} pulls a lever. Nothing happens. / {H} takes a deep breath and pulls away the cloth.\n"
    "- {F} kicks {p1}. A deep sound fills the air. / Then everything begins to shine.\n"
    "O (shouting) It works! / (amazed) {H}! You did it! / (shouting) {H}, look at it!\n"
    "H We. / t:Ours. / f:Let it be written down: three fools, one spoon!\n"
    "F And what is it good for?\n"
    "- {H} looks at {O}. {O} looks at {F}.\n"
    "H (smiling) You were here all night. That is what it is good for. / (smiling) No idea. Shall we make another?\n"
    "- {O} and {F} dance around {T}. {H} picks up the spoon. / {H} puts the spoon into {his} pocket." },
};

const FabPlot fab_make_plot = {
  "make",
  "The Wrong Spoon / Hold This End / {aT}, Upside Down",
  "neighbour", make, G_N_ELEMENTS (make),
};

static const FabBeat save[] = {
  { "1", "", "home", "DUSK", 1,
    "- {H} polishes {tool} beside {p1}. {F} runs in.\n"
    "F {H}! They took {T}! You have to {goal}! / {H}! You have to {goal}, and nobody else will do it! / They took {T}!\n"
    "H Who? / t:Where. / f:By moon and steel, this shall not stand! / a:Are you sure? Did you see it yourself?\n"
    "F {O}. With a smile. / It was {O}. There is a letter.\n"
    "- {H} reads a letter.\n"
    "H \"Come alone, if you come at all.\" / \"I do not want gold. I want to be asked.\"\n"
    "- {H} takes {tool} and walks out into the evening." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} climbs over {p1}. {F} follows and falls.\n"
    "H Go home, {F}. / r:You are about as quiet as a kitchen.\n"
    "F You will need somebody who cries for help. / I am afraid, too. I only do it behind you.\n"
    "- {H} hides behind {p2} and points at a light.\n"
    "H There. One window. Count to a hundred, then scream. / t:There. You stay." },
  { "3", "", "arena", "NIGHT", 1,
    "- [in]{H} kicks the door open. {O} sits at {p1} and pours tea. / [!in]{H} jumps out from behind {p2}. {O} sits at {p1} and pours tea.\n"
    "O You are late. / w:Sit down, dear. You must be soaked. / o:Good evening. I had expected you sooner. / r:You could have knocked.\n"
    "H Where is {T}? / t:{T}. Now. / f:Stand up and face me, villain!\n"
    "O (calm) Behind you. Not tied up, as you see. Not even a little.\n"
    "- {H} turns around and lowers {tool}. / {H} turns around slowly.\n"
    "H (confused) I do not understand. / a:Then why the letter? Why all this?\n"
    "O Nobody ever comes to visit. But to rescue somebody, they come through any door." },
  { "4", "", "arena", "NIGHT", 1,
    "- {F} screams outside. {O} jumps up and knocks over a candle.\n"
    "- Fire climbs up {p2}. {O} stands in the flames and does not move.\n"
    "O (afraid) I cannot. My legs. / Take it and go. That is what you came for.\n"
    "- {H} looks at the way out. {H} looks at {O}.\n"
    "H I came to {goal}. Nobody said I could only save one. / t:Not without you. / f:I came to rescue, and rescue I shall, whoever is at hand!\n"
    "- {H} runs through the fire and carries {O} on {his} back." },
  { "5", "", "home", "DAWN", 1,
    "- {H}, {O} and {F} sit on the ground, black with smoke.\n"
    "O You came for {T} and you carried me. / Why did you do that?\n"
    "H You were nearer to the fire. / r:You had not finished your tea. / w:Because you poured me a cup.\n"
    "F And {T}? / Did we win?\n"
    "- {T} is safe beside {p1}. / {H} points at {p1}. Everybody is there.\n"
    "O Will you ever come to visit? Without breaking a door?\n"
    "H (smiling) On Sunday. I will knock. / (smiling) Then ask me. It is so much easier.\n"
    "- {O} laughs. {H} leans {tool} against {p2}." },
};

const FabPlot fab_save_plot = {
  "save",
  "The Letter / Ask Me / Any Door",
  "hermit", save, G_N_ELEMENTS (save),
};

static const FabBeat seek[] = {
  { "1", "", "home", "DAWN", 1,
    "- {H} looks under {p1}. {H} looks behind {p2}. {H} looks into a cup.\n"
    "H It was here last night. / t:Gone. / a:Where did I have it last? Where was I? / o:I have mislaid {T}. That is not like me.\n"
    "- {O} sits beside {p2} and yawns.\n"
    "O What are you looking for? / r:Your manners?\n"
    "H {T}. / Do not laugh. {T}.\n"
    "O (serious) Nobody just loses that. Somebody has to let go first. / (surprised) Since when? I thought you looked thinner.\n"
    "- {H} puts on a coat and opens the door." },
  { "2", "", "third", "DAY", 1,
    "- {H} shows {F} a drawing beside {p1}.\n"
    "H Have you seen {T}? / w:Sorry to trouble you, dear. Have you seen this? / t:Seen this?\n"
    "F Yesterday. It went that way, and it did not look back. / Everybody loses one. Most do not notice. / Walked past me and nodded. Well brought up, I thought.\n"
    "O It went without you? / That is not good.\n"
    "H (worried) How did it look?\n"
    "F Happy, I think. / Lighter than you. / Tired of being dragged about." },
  { "3", "", "arena", "DUSK", 1,
    "- {H} runs past {p1}. Something moves behind {p2}.\n"
    "H There! / (shouting) Wait! I only want to talk!\n"
    "- {H} reaches out. The hand closes on nothing.\n"
    "- {H} falls on {his} knees.\n"
    "O (quiet) You never talked to it before. Why should it wait? / What did you do with it, when you had it?\n"
    "H Nothing. It was there. I stepped on it, sometimes. / t:Nothing. / a:What does anybody do? It was mine. Is that not enough?" },
  { "4", "", "third", "NIGHT", 1,
    "- {H} sits alone on {p1} with a lamp.\n"
    "H (quiet) I am sorry. I only looked at you when the light was bad. / (quiet) I do not want you back. I only want to know that you are well.\n"
    "- {O} sits down beside {H} and says nothing.\n"
    "- Behind {H}, on the wall, something slowly sits down too. / Something comes out from behind {p2} and stops.\n"
    "O (whispering) Do not turn around. / (whispering) Slowly.\n"
    "H (whispering) Is it there? / (whispering) I know. I can feel it." },
  { "5", "", "home", "DAWN", 1,
    "- {H} dances past {p1}. {T} is there. / {H} opens the door. {T} is back.\n"
    "O So it came home. Will you tie it down now? / And? Are you going to tie it down?\n"
    "H No. Tuesdays it has the day off. / t:No. We agreed. / f:Never again a leash between us! / w:It can come and go. There is always soup.\n"
    "- {F} looks in at the door.\n"
    "F You look fatter. / There, you see? Nothing is lost that is missed properly.\n"
    "- {H} bows to {T}. The sun comes in." },
};

const FabPlot fab_seek_plot = {
  "seek",
  "Where {T} Went / Without {T} / Tuesdays Off",
  "old friend", seek, G_N_ELEMENTS (seek),
};

static const FabBeat wish[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} looks at a picture on the wall beside {p1}. / {H} stands beside {p1} and stretches both arms.\n"
    "- {O} comes in and stares.\n"
    "O What are you doing up there? / r:I see. It is one of those days. / t:Down.\n"
    "H (serious) I am going to {goal}. / f:Hear me, all of you! I will {goal}! / o:I have made a decision. I shall {goal}. / a:Do you think somebody like me could {goal}? / (serious) I want to get out of here, {O}. Just once.\n"
    "O {aHero}? / You cannot even cross the street. / Nobody like you has ever done that.\n"
    "H Then I am the first. / t:I know.\n"
    "- {H} jumps down and opens the door." },
  { "2", "", "arena", "DAY", 1,
    "- {H} stands in a line before {p1}. Everybody else is taller.\n"
    "- {F} sits behind {p2} and writes.\n"
    "F Name? / Next. / o:State your purpose.\n"
    "H {H}. I want to {goal}. / {H}. I am here to begin. / t:{H}.\n"
    "F (not looking up) Experience?\n"
    "H None. / I have thought about it very hard. / r:I once watched a very long film about it.\n"
    "- {F} looks up, and looks down again, and laughs until the chair breaks." },
  { "3", "", "third", "DUSK", 2,
    "- [!in]{H} sits beside {p1} in the rain. {O} brings an umbrella. / [in]{H} sits beside {p1} in the dark. {O} brings a candle.\n"
    "O I know how it went. It is all over town. / w:I brought soup. Do not say anything.\n"
    "H They laughed. The door laughed. / a:Why does everybody laugh before they have seen it?\n"
    "O Did you show them? / Did they see it, or did they see you?\n"
    "- {H} looks up slowly.\n"
    "H No. I only told them. / (slowly) They saw a form." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} climbs in beside {p1}. {O} holds the rope.\n"
    "O (whispering) This is not what I meant! / (whispering) And if they catch us?\n"
    "H (whispering) Then they will have seen it. / t:(whispering) Pull.\n"
    "- A light goes on. {F} stands in the door.\n"
    "F (furious) You again! / Guards!\n"
    "H Give me one minute. Then throw me out. / f:One minute, tyrant! Then do with me what you like!\n"
    "- {F} takes out a watch." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} takes a deep breath. {F} looks at the watch. Then {F} lowers it.\n"
    "- {H} starts to {goal}. / {H} begins. {O} covers {ohis} eyes and looks through the fingers.\n"
    "F (quiet) How long did you practise? / (amazed) That cannot be. {aHero}.\n"
    "H All my life. Only nobody looked. / t:Always. / r:Since you started laughing.\n"
    "- {F} tears up the form and takes off the hat.\n"
    "O (crying) That is my friend! / (laughing) And who fixes the window?\n"
    "F Tomorrow at eight. Use the door.\n"
    "- {H} hugs {O}. Behind them the sun rises over {p1}." },
};

const FabPlot fab_wish_plot = {
  "wish",
  "One Minute / The First {Hero2} / Nobody Like You",
  "friend", wish, G_N_ELEMENTS (wish),
};
