/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots.h"

/* Beats that fit into the middle of any plot. */
static const FabBeat turns[] = {
  { "turn", "[with][!locked]", "third", "DUSK", FAB_BEAT_TURN,
    "- {H} sits beside {p1} and writes a letter. {H} crosses out every line.\n"
    "- {O} sits down beside {H}.\n"
    "O To whom? / What do you write?\n"
    "H To the one I was last week. I want to warn {him}. / To nobody. It helps.\n"
    "O And? What do you tell yourself?\n"
    "H (quiet) Go anyway. / That it gets worse, and that I would do it again." },
  { "turn", "[near][!locked]", "home", "NIGHT", FAB_BEAT_TURN,
    "- {H} cannot sleep. {H} walks from {p1} to {p2} and back.\n"
    "- {F} stands at {p3} with a candle.\n"
    "F You too? / I saw your light.\n"
    "H I keep thinking about tomorrow. / t:Cannot sleep.\n"
    "F Nobody sleeps before a day like that. The ones who do were not listening. / My father said: the night is only the day with its eyes closed.\n"
    "- {F} puts down the candle and leaves." },
  { "turn", "[near][!locked]", "third", "DAY", FAB_BEAT_TURN,
    "- {F} blocks the way beside {p1} and holds out a hand.\n"
    "F Nobody passes without paying. / First a toll.\n"
    "H I have nothing. / r:I can pay in good advice.\n"
    "F Then a joke. / Then a secret.\n"
    "- {H} whispers into the ear of {F}. {F} laughs until {fhe} has to sit down.\n"
    "F Pass! And take this. You will need it more than I do. / Go, go. I have not laughed since spring.\n"
    "- {F} gives {H} an old key." },
  { "turn", "[with]", "arena", "DUSK", FAB_BEAT_TURN,
    "- [!in]Rain falls. {H} and {O} stand under one umbrella beside {p1}. / [in]Water drips through the ceiling. {H} and {O} stand under one umbrella.\n"
    "O If you want to go back, now is the time. / We could say that we never found the way.\n"
    "H Do you want to go back?\n"
    "O I asked you first.\n"
    "- {H} gives {O} the umbrella and walks on.\n"
    "O (shouting) That is an answer! / (laughing) Wait! You forgot the umbrella!" },
  { "turn", "[with][!locked]", "third", "NIGHT", FAB_BEAT_TURN,
    "- A dog stands before {p1} and growls. {O} hides behind {H}.\n"
    "O Do something! / Say something to it!\n"
    "H (to the dog) Good evening. / t:Sit.\n"
    "- The dog lies down and wags its tail.\n"
    "O How did you do that? / It could have eaten us!\n"
    "H I was polite. It works more often than you would think. / Everybody growls who is alone at night." },
  { "turn", "[with][!locked]", "home", "DAY", FAB_BEAT_TURN,
    "- {O} finds an old photograph behind {p1}.\n"
    "O Is that you? / You were happy there.\n"
    "- {H} takes the photograph away.\n"
    "H That was another time. / t:Give me that. / a:Where did you get that?\n"
    "O What happened to the one who stands beside you?\n"
    "H (quiet) I stopped asking. That is what happened.\n"
    "- {H} puts the photograph into {his} pocket." },
  { "turn", "[with][near][!locked]", "arena", "NIGHT", FAB_BEAT_TURN,
    "- A light goes out. {H} and {O} stand still beside {p1}.\n"
    "O (whispering) Did you hear that?\n"
    "H (whispering) Only my heart. / (whispering) Hold on to my sleeve.\n"
    "- {F} comes out of the dark with a lantern.\n"
    "F Looking for this? / You dropped something, back there.\n"
    "- {F} holds out a small map. One corner is missing.\n"
    "O It shows exactly where we are. / And who has the missing corner?" },
  { "turn", "[with]", "arena", "NIGHT", FAB_BEAT_TURN,
    "- {H} and {O} sit face to face beside {p1} and play cards with six cards.\n"
    "O Whoever loses goes first tomorrow. / r:I feel lucky. I saw your hand in the window.\n"
    "H You have a card in your sleeve. / t:Sleeve. / o:I believe that a card has strayed into your sleeve.\n"
    "- {O} shakes the sleeve. Three cards fall out, and a spoon.\n"
    "O I wanted to lose. You never let me. / I cheat so that I lose. It is harder than you think.\n"
    "- {H} turns {his} own sleeve inside out. Two cards fall out.\n"
    "H So did I. / t:Me too." },
  { "turn", "[with]", "arena", "DUSK", FAB_BEAT_TURN,
    "- {O} sews a button onto the coat of {H} beside {p1}. {H} still wears the coat.\n"
    "O Hold still. I have a needle, and I have a question. / t:Still.\n"
    "H That is not fair. / a:Does it have to be now?\n"
    "O If it goes wrong tomorrow, what do you do then? / When did you last tell somebody that you are afraid?\n"
    "- {H} wants to turn away. The thread holds {him}.\n"
    "H (quiet) I would sit down somewhere and wait until you sew me on again. / (quiet) Just now. You did not hear it.\n"
    "- {O} bites through the thread." },
  { "turn", "[with]", "arena", "NIGHT", FAB_BEAT_TURN,
    "- {H} strikes a match beside {p1}. It breaks. There are two left.\n"
    "O Let me. / t:Give.\n"
    "- {O} strikes the second match. {H} sneezes. The match goes out.\n"
    "H It was the dust. / r:I thought that I would make it exciting.\n"
    "- They look at the last match.\n"
    "O We could keep it. As long as we have it, it is not completely dark. / You know, I can see you quite well.\n"
    "- {H} puts the match into {his} breast pocket." },
  { "turn", "[with]", "arena", "DAY", FAB_BEAT_TURN,
    "- {H} ladles soup into a bowl beside {p1}. {O} looks into the bowl and breathes in.\n"
    "O I have to tell you something. I have never liked your soup. / {H}. The soup. I give it to the plant.\n"
    "H (shocked) You asked for more. Every time! / t:(shocked) Since when?\n"
    "O You were always so glad. / At first I was polite. And then it was too late.\n"
    "- {H} tastes it for the first time. {H} puts down the spoon.\n"
    "H It is terrible. / a:Why did nobody tell me?\n"
    "- A dead plant stands on {p2}. They both look at it." },
  { "turn", "[with]", "arena", "NIGHT", FAB_BEAT_TURN,
    "- {O} holds both hands before the lamp. A bird flies across the wall behind {p1}.\n"
    "H Mine was always only a dog. / t:Bird. / a:How do you do the beak?\n"
    "- {H} holds up {his} hands. A shapeless thing sits on the wall.\n"
    "O What is that? / r:A potato, with ambitions.\n"
    "H That is me tomorrow. / [T]That is {T}. From the side. / That is us. From far away.\n"
    "- The bird lands on it and folds its wings." },
  { "turn", "[with]", "arena", "DAY", FAB_BEAT_TURN,
    "- {H} and {O} sit on the ground beside {p1} and pull off their shoes.\n"
    "O You always say that I am slow. Put on mine. / Ten steps. In mine.\n"
    "- {H} takes ten steps in the shoes of {O} and limps.\n"
    "H There is a nail in the left one! / t:(limping) A nail.\n"
    "O Since autumn. / t:I know.\n"
    "H Why did you never say so? / a:And you walked with that the whole time?\n"
    "- {H} sits down, takes a stone, and beats the nail flat." },
  { "turn", "[with]", "arena", "DUSK", FAB_BEAT_TURN,
    "- {H} hums beside {p1}. {O} hums along and goes up where {H} goes down.\n"
    "H It goes down there. / t:Down.\n"
    "O Up. My mother sang it. / a:Who told you that it goes down?\n"
    "H Mine too. / t:Mine sang it down.\n"
    "- They sing it again, each against the other, louder and louder.\n"
    "- They stop, surprised. It sounds right.\n"
    "O (quiet) It was always meant for two. / (laughing) Well. Nobody told us that." },
  { "turn", "[with]", "arena", "DAWN", FAB_BEAT_TURN,
    "- One boiled egg lies on {p1}. {H} and {O} look at it.\n"
    "O You have done more today. / t:Yours.\n"
    "H You are thinner. / r:I could not possibly. Well, if you hold it closer.\n"
    "- {O} pulls a hair from {ohis} head and cuts the egg in two with it.\n"
    "- The yolk lies in one half only.\n"
    "H Close your eyes. / t:Eyes shut.\n"
    "- {O} closes {ohis} eyes. {H} gives {ohim} the half with the yolk." },
  { "turn", "[with]", "arena", "DAY", FAB_BEAT_TURN,
    "- {O} draws {H} with a piece of coal on the back of a map beside {p1}.\n"
    "O Chin up. / a:Do you always look so worried?\n"
    "H How long does it take? / t:Done?\n"
    "- {O} turns the drawing around. On it {H} stands tall and looks far away.\n"
    "H That is not me. / o:I do not recognise this person.\n"
    "O That is you when you talk about it. [goal]When you say that you {goal}. / You never see it. I do.\n"
    "- {H} folds the drawing very small and keeps it." },
  { "turn", "[near][!locked]", "third", "DAY", FAB_BEAT_TURN,
    "- {F} holds up a heavy coat beside {p1}. {H} puts it on. The sleeves hang over {his} hands.\n"
    "F It belonged to somebody who went the same way. / It will be cold where you are going.\n"
    "H Did he come back? / a:And where is the one who owned it?\n"
    "F The coat did. / r:In parts.\n"
    "- {H} reaches into the pocket and finds a train ticket. It was never used.\n"
    "H (slowly) He never left at all. / t:(slowly) Not used.\n"
    "F It was a good coat to stay at home in. You do it better." },
  { "turn", "[near][!locked]", "third", "DUSK", FAB_BEAT_TURN,
    "- {F} opens a suitcase full of small things beside {p1}.\n"
    "F A whistle that only you can hear? A compass that points at lunch?\n"
    "H I need nothing. / t:No. / w:They are lovely, dear, but I have no pockets left.\n"
    "- {F} holds up a little box.\n"
    "F And courage? It is the last one. / This. One may open it once only.\n"
    "- {H} pays and lifts the lid. The box is empty.\n"
    "H There is nothing in it. / r:I was robbed by a professional.\n"
    "F You opened it, though. Most people do not dare. / Exactly. Now you know what you were missing." },
  { "turn", "[near][!locked]", "home", "NIGHT", FAB_BEAT_TURN,
    "- {F} washes plates beside {p1}. {H} dries them. One plate breaks.\n"
    "F Leave it. I had too many. / r:One down, eleven to go.\n"
    "H I break everything that I hold too tightly. / t:Sorry.\n"
    "F I wanted something that much once, too. / a:Is it as bad as that?\n"
    "H And? / t:And?\n"
    "F I washed plates until it passed. It took forty years. Do not do it like that.\n"
    "- {F} presses a second plate into the hands of {H}, and lets go." },
  { "turn", "[near][!locked]", "arena", "DAY", FAB_BEAT_TURN,
    "- {F} stands before {p1} with a board and chalk. People hold out coins.\n"
    "- {H} pushes to the front and reads {his} own name. Forty to one.\n"
    "H You take bets on me? / t:Forty to one. / a:Why forty? Why not thirty?\n"
    "F Nobody wants you. It is nothing personal. [goal]They do not think that you {goal}. / It is not against you. It is only money.\n"
    "- {H} counts {his} coins and puts all of them on {p1}.\n"
    "H On me. / t:Me.\n"
    "- {F} looks at the coins. {F} looks left and right, and adds one of {fhis} own." },
  { "turn", "[near][!locked]", "third", "NIGHT", FAB_BEAT_TURN,
    "- {H} and {F} carry a wardrobe past {p1}. It gets stuck. {H} stands on one side, {F} on the other.\n"
    "F Lift! / t:Up.\n"
    "H I am lifting! / t:I am.\n"
    "- Nothing moves. {F} knocks on the wood.\n"
    "F Are you still there? / As long as we are stuck here: why do you do all that?\n"
    "H (to the wardrobe) Because I could not look at myself any more in the mornings. / (to the wardrobe) It is easier to say to a wardrobe. I do not want to have only watched.\n"
    "- The wardrobe slips and slides down by itself. They look at each other across it." },
  { "turn", "[near][!locked]", "third", "DAWN", FAB_BEAT_TURN,
    "- {H} sits beside {p1} and rolls up one sleeve. There is a long scar.\n"
    "- {F} rolls up {fhis} sleeve too. {Fhe} has the same one.\n"
    "F Dog? / t:A dog?\n"
    "H A window. / t:Window.\n"
    "F Did you jump in or out? / a:In, or out?\n"
    "H Out. And you? / t:Out. You?\n"
    "F (quiet) In. Somebody was still inside. / (smiling) In. It was the wrong house.\n"
    "- They roll down the sleeves at the same time." },
  { "turn", "[near][!locked]", "arena", "DUSK", FAB_BEAT_TURN,
    "- {F} stands beside {p1} and holds a map upside down.\n"
    "F Do you know your way around here? / Excuse me. Is this north?\n"
    "H No. I only look as if I did. / t:No. / r:I have been lost here for years.\n"
    "- {F} turns the map. {H} turns it back.\n"
    "F Then where are you going? / a:And what do you do when you do not know the way?\n"
    "H [goal]I {goal}. It is not on the map. / I ask somebody who does not know it either. Then we are two.\n"
    "- {F} folds the map into a hat and puts it on." },
  { "turn", "[near][!locked]", "home", "DAY", FAB_BEAT_TURN,
    "- {F} wraps a loaf of bread in a cloth and ties it to {tool} beside {p1}.\n"
    "H What is that for? / t:Bread?\n"
    "F For the way. You always forget that you have a stomach. / So that you have a reason to sit down.\n"
    "H I am coming back. / w:I am back by supper, dear.\n"
    "F They all say that. Nobody takes bread along who does not mean it. / Then bring back the cloth.\n"
    "- {H} smells the bread, and ties the cloth around {his} neck." },
  { "turn", "[!locked]", "third", "DUSK", FAB_BEAT_TURN,
    "- A goose stands before {p1}. {H} clears {his} throat and bows to it.\n"
    "H [goal]I have come to {goal}. I ask you not to laugh. / What I have to say is short. I ask you to hear me out. / f:Noble bird! Be you today the whole world!\n"
    "- The goose puts its head to one side.\n"
    "H (louder) I have thought about it for a long time. / t:(louder) I mean it.\n"
    "- The goose comes closer, bites off a button, and walks away.\n"
    "H Thank you. That was still the kindest answer so far. / r:Tough, but fair." },
  { "turn", "[!locked]", "home", "DAWN", FAB_BEAT_TURN,
    "- {H} puts a packed bag beside {p1}. {H} goes to the door, comes back, and turns off the stove.\n"
    "- {H} goes to the door, comes back, and waters a plant.\n"
    "- {H} goes to the door. It is quiet.\n"
    "H (to the plant) You could say something. / (to the plant) If you are against it, speak now.\n"
    "- A leaf falls off.\n"
    "H That does not count. / r:Everybody is so dramatic today.\n"
    "- {H} puts the plant into the bag and closes the door behind {him}." },
  { "turn", "[!locked]", "third", "DAY", FAB_BEAT_TURN,
    "- A small boy with a bucket on the head stands before {p1} and will not let {H} pass.\n"
    "- {H} kneels down and knocks on the bucket. The boy lifts it.\n"
    "H I have to get through. It is important. [goal]I {goal}. / I have to get past. It cannot wait.\n"
    "- The boy asks with one finger: why?\n"
    "H Because nobody else does it. / Because I said that I would.\n"
    "- The boy asks again: why? {H} opens {his} mouth, and finds nothing more in it.\n"
    "H (quiet) That is a very good question. / t:(quiet) Good question.\n"
    "- The boy puts the bucket on the head of {H} and steps aside." },
  { "turn", "[with][near][!locked]", "home", "DUSK", FAB_BEAT_TURN,
    "- {H}, {O} and {F} sit around {p1} with three cups that do not match.\n"
    "F To what do we drink? / t:To what?\n"
    "O To the worst day so far. / r:To the chair. It has held up better than I have.\n"
    "H The worst one is tomorrow. / a:And if the worst one is still to come?\n"
    "- {F} puts the cup down. {F} pours the tea back into the pot.\n"
    "F Then we drink tomorrow. / Then let us keep it warm.\n"
    "- {O} puts a woollen hat over the pot." },
};

const FabBeat *
fab_plot_get_turns (gsize *n)
{
  *n = G_N_ELEMENTS (turns);

  return turns;
}
