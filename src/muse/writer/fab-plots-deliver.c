/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* {T} must reach somebody. The third is who waits for it. Facts: "wet": it got wet; "opened": somebody
 * looked inside; "clock": there is an hour. */
static const FabBeat deliver[] = {
  { "1", "", "home", "DAWN", 1,
    "- {H} ties a rope around {T} beside {p1} and pulls the knot tight.\n"
    "- {O} looks at the address and whistles.\n"
    "O You want to {goal}? Nobody goes there. / That is at {arena}. The post gave up on it in spring.\n"
    "H That is why I go. / t:I go. / f:Through flood and fire, {O}! / o:It has been paid for. So it has to arrive.\n"
    "O When does it have to be there? / a:And if nobody is there?\n"
    "H Tonight. After that it is worth nothing. / t:Tonight.\n"
    "= clock\n"
    "- {H} lifts {T} and nearly falls over. {O} takes the other end." },
  { "1", "", "home", "NIGHT", 1,
    "- Somebody knocks. {H} opens. Nobody stands there. {T} stands before the door with a paper on it.\n"
    "H (reading) “For {F}, {arena}. Please. I have nobody else.” / (reading) “Bring it to {F} before the sun rises. You have never let anything fall.”\n"
    "- {O} looks over the shoulder of {H}.\n"
    "O From whom? / r:It could be a bomb. It could be a relative.\n"
    "H It does not say. / t:No name.\n"
    "O You have carried things for other people all your life. Leave it, for once.\n"
    "- {H} is already putting on {his} shoes." },
  { "1", "", "third", "DAY", 1,
    "- An old man sits beside {p1} and holds {T}. He gives it to {H}.\n"
    "- He says something into the ear of {H}, and closes his eyes, and sleeps. {O} comes closer.\n"
    "O What did he say? / a:Was that all? What did he want?\n"
    "H That it is for {F}, and that it is late. Thirty years late. / He said: I always wanted to {goal}. I was afraid of the door. / t:For {F}. It is late.\n"
    "O And you said yes. / You could have said no.\n"
    "H I said nothing. I took it. It is the same. / t:Yes.\n"
    "- {H} puts {T} on {his} shoulder." },
  { "2", "", "third", "DAY", 1,
    "- A river runs over the road beside {p1}. The bridge lies in it.\n"
    "- {H} wades in and holds {T} above {his} head.\n"
    "O Higher! / (shouting) It gets wet! Higher!\n"
    "- {H} steps into a hole. Only two hands and {T} look out of the water.\n"
    "- {O} pulls {H} out by the hair.\n"
    "H (coughing) Is it dry? / t:(coughing) Dry?\n"
    "O One corner. You are blue, and you ask about one corner.\n"
    "= wet" },
  { "2", "", "third", "DUSK", 1,
    "- {H} sleeps against {p1}. {O} looks at {T}, and away, and at {T}.\n"
    "- {O} lifts one corner and looks inside. {O} puts the corner back.\n"
    "= opened\n"
    "- {H} opens one eye.\n"
    "H What is it? / a:Well? What is in it?\n"
    "O I do not know what you mean. / t:Nothing.\n"
    "H You are crying. / w:You have gone quite white, love.\n"
    "O (quiet) Walk faster tomorrow. That is all I say." },
  { "2", "", "third", "DAY", 1,
    "- A man with a hat full of feathers sits at {p1} and weighs {T} with his eyes.\n"
    "- He puts a purse on the ground. He puts a second one beside it.\n"
    "O {H}. That is a house. / (whispering) That is more than we get in ten years.\n"
    "H It is not ours. / t:Not ours. / o:I regret. I am only the one who carries it.\n"
    "- The man opens his coat. A long knife hangs in it.\n"
    "O (loud) It is full of bees! / (loud) Careful! It has a fever!\n"
    "- The man jumps back. {H} and {O} run with {T} between them." },
  { "3", "", "arena", "DUSK", 1,
    "- {H} knocks at a door beside {p1}. Nobody opens. The name on it is painted over.\n"
    "- A neighbour leans out of a window and shakes a carpet.\n"
    "O Does {F} still live here? / We look for {F}.\n"
    "- The neighbour shrugs and closes the window.\n"
    "H So that was that. / t:Gone. / f:All those miles, and a door without a name!\n"
    "O Leave it on the step. We have done what we had to do.\n"
    "H It has to go from hand to hand. / (angry) I do not leave things on steps." },
  { "3", "", "third", "NIGHT", 1,
    "- [clock]A bell strikes. {H} walks faster past {p1}. / [!clock]{H} walks past {p1} and drags one foot.\n"
    "- {O} sits down on {T}.\n"
    "O I go no further. Not one step. For whom? You do not even know {fhim}!\n"
    "H Get up. You sit on it. / t:Get up.\n"
    "O Has anybody ever brought you something? Anything? / a:Who carries something for you?\n"
    "- {H} does not answer. {H} takes {T} alone and goes on. It is too heavy. {H} pulls it along the ground.\n"
    "- {O} looks after {him}. {O} swears, and runs, and lifts." },
  { "3", "", "arena", "NIGHT", 1,
    "- A gate stands before {p1}. A guard sleeps in front of it with a dog.\n"
    "- [fear]Behind the gate waits {fear}. {H} stops.\n"
    "- {H} pushes {T} over the ground with one finger. The dog opens its eyes.\n"
    "O (whispering) Give it your bread. / (whispering) Do not breathe.\n"
    "- {H} gives the dog the last bread. The dog wags its tail. The tail hits the guard in the face.\n"
    "H (whispering) Now! / t:(whispering) Run.\n"
    "- {H} and {O} roll under the gate with {T}." },
  { "4", "", "arena", "NIGHT", 1,
    "- {F} sits beside {p1} with the back to the door. {H} stands there, dirty and out of breath.\n"
    "F Whatever it is, I do not want it. / t:Go away. / r:If it is a bill, put it with the others.\n"
    "H It is {T}. It is for you. / t:For you.\n"
    "- {F} looks at {T} and grows pale.\n"
    "F I know who sent that. I have waited for it so long that I stopped. / (angry) Now? Now it comes? Take it back.\n"
    "O [opened]Please. I have seen what is in it. / [!opened]We carried that through half the world. / [wet]I pulled {H} out of a river for that.\n"
    "H [wet]One corner is wet. I am sorry about that. / I do not know what it is. I know only how heavy it is.\n"
    "- {F} lifts one hand, and lets it fall." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} falls on the steps before {p1}. {T} slides out of {his} hands, down, down.\n"
    "- It lies open on the ground. It is broken. {O} covers {ohis} eyes.\n"
    "H I never let anything fall. / t:No. No. / f:A thousand miles, and then three steps!\n"
    "- {F} comes out of the house with a lamp.\n"
    "F Who are you? What is lying there? / Is that for me?\n"
    "H It was. / (hoarse) It was whole until a moment ago. I swear it.\n"
    "- {F} kneels down and picks up one piece, then another." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} holds out {T}. {F} wants to take it. {H} does not let go.\n"
    "O {H}. You have to let go of it now. / t:Let go.\n"
    "H I know. / I carried it the whole way. One gets used to it.\n"
    "F Do you want to keep it? / a:Is it yours?\n"
    "H No. It is only that I have nothing to carry when I go back. / (quiet) As long as I carry it, somebody waits for me.\n"
    "- {F} looks at {H}, and opens the door wide.\n"
    "F Then carry it in. There are stairs." },
  { "5", "", "arena", "DAWN", 1,
    "- {F} sits on the floor with {T} and laughs and cries. The sun comes in beside {p2}.\n"
    "O What is it, now? / a:May one ask?\n"
    "F Somebody remembered. After all these years, somebody remembered. / All that way, and it is exactly how I like it.\n"
    "- {H} stands at the door and turns the rope in {his} hands.\n"
    "H Then we go. / t:So.\n"
    "F You have forgotten something.\n"
    "- {F} writes a few lines, folds the paper, and gives it to {H}.\n"
    "F It is for you. Read it when you are home. From hand to hand." },
  { "5", "", "home", "DUSK", 1,
    "- {H} comes home and puts the empty rope on {p1}.\n"
    "- A small parcel lies on the table. It has the name of {H} on it.\n"
    "O Who sends you something? / r:It ticks. No, that is me.\n"
    "H Nobody. Nobody sends me anything. / t:A mistake.\n"
    "- {H} unties the string slowly and keeps the string.\n"
    "- A pair of warm socks lies in it, and a photograph. {F} stands on it, with {T}, and smiles.\n"
    "O [wet](reading) “You stood in the water.” / (reading) “Next time come without anything.”\n"
    "- {H} puts the socks on {his} hands and does not say a word." },
  { "5", "", "arena", "DAWN", 1,
    "- {F} and {H} and {O} sit on the steps. {T} stands between them.\n"
    "F Do you know what I did, all that time? I practised what I would say. / I had a speech. It was a very good speech. Bitter.\n"
    "H And? / t:Say it. / a:Do you want to say it to me?\n"
    "- {F} opens the mouth. A bird sings. {F} laughs.\n"
    "F I cannot remember it. / Thank you. That was not in it at all.\n"
    "- {O} takes the rope and ties it around three cups of coffee.\n"
    "O To {F}. From hand to hand. / [wet](laughing) Careful. One corner is hot." },
};

const FabPlot fab_deliver_plot = {
  "deliver", "From Hand to Hand / One Wet Corner / {T} for {F}", "apprentice", deliver, G_N_ELEMENTS (deliver)
};
