/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat travel[] = {
  { "1", "", "home", "DAWN", 1,
    "- {H} puts on {wears} and opens the gate. / {H} opens the gate and looks at the sky. / {H} ties a knot and packs a bag beside {p1}.\n"
    "- [Oc]{H} ties a lead to {O}. / [!Oc]{O} sits beside {p1} and swings {ohis} legs.\n"
    "O Where are we going? / w:Did you pack a scarf? It will be cold. / r:Oh good. Exercise. / t:Far?\n"
    "H Once around the whole world. / [goal]I am going to {goal}. You may come along. / To the end of the road. I want to see what it ends on. / t:There and back. / f:Out! Where the maps have dragons and the dogs have opinions!\n"
    "- [Oc]{O} pulls. {H} flies forward and lands on {his} nose. / [!Oc]{F} leans over the fence.\n"
    "F [!human]Things like you stay at home. / [trait]You {youtrait}! Where do you think you are going? / {aHero} does not {goal}. It is against nature. / You will be back before noon.\n"
    "H (proud) Watch me. / a:Who says so? / t:No. / o:With respect, I disagree." },
  { "1", "", "home", "DAWN", 1,
    "- {H} pins a note to {p1}. It says BACK SOON. {H} strikes out SOON and writes LATER.\n"
    "- {O} sits on a suitcase beside {p1} and bounces. It will not close.\n"
    "O What have you put in there? / t:Too full. / w:Darling, we cannot take the whole kitchen.\n"
    "H Only the kettle. / a:Can one travel without a kettle? / r:The necessary. And something unnecessary, so that it does not feel alone. / f:A kettle, for where there is tea, no land is foreign!\n"
    "- {O} opens it and pulls out a kettle, a second kettle and a lamp.\n"
    "O And where are we going? / r:And where is this tea to be taken?\n"
    "H I am going to {goal}. / As far as it goes. / t:Away. / o:I have decided to {goal}. You carry the lamp.\n"
    "H [trait]I know that I {Itrait}. That is why.\n"
    "- {F} stops at the fence with a broom.\n"
    "F You? You get lost on the way to the shop. / {aHero}, on a journey. Until the first rain. / Who is going to water your plants?\n"
    "H You are. / t:You. / (holding out a key) The blue one likes to be talked to.\n"
    "- They walk off. The kettle rattles in the suitcase.\n"
    "= kettle" },
  { "1", "", "home", "DAY", 1,
    "- {F} unrolls maps on a table beside {p1}. {H} counts coins out of a sock.\n"
    "H One that goes as far as possible. / t:The biggest. / o:I require a map of everything. / f:Sell me the one on which the world runs out!\n"
    "F For that money there is this one. / Then this. It is very light.\n"
    "- {H} unrolls it. The paper is white on both sides.\n"
    "H There is nothing on it. / a:Where is the top? / r:It seems to be a map of fog.\n"
    "F Well, have you been there yet? / You have not been anywhere. It is correct so far.\n"
    "- {O} laughs and takes the pencil from behind the ear of {F}.\n"
    "O I am for it. It is the only one that cannot be wrong. / w:Then nobody can say that we went the wrong way. / t:Buy it.\n"
    "F You will be back by supper. / [trait]You {youtrait}, {H}. You will be back by supper.\n"
    "H I am going to {goal}. Write down when supper is. / Then keep it warm. / t:No.\n"
    "- {H} draws one small dot in the middle of the paper. {H} writes under it HERE.\n"
    "= map" },
  { "2", "", "third", "DAY", 1,
    "- {H} runs past {p1}. {O} runs in front. / {O} walks in front. {H} hurries behind past {p1}.\n"
    "- A puddle lies in the way, as wide as a lake.\n"
    "= puddle\n"
    "O Jump! / a:Can you jump? I can jump. Can you? / w:Take my hand, and do not look down.\n"
    "H I was not made for jumping. / r:I shall need a bridge, a boat or a miracle. / In this? It will get wet! / t:No.\n"
    "- {H} closes {his} eyes. {H} jumps and lands in the water.\n"
    "- {O} laughs. {H} spits out water and laughs too.\n"
    "? H Again! / Do not tell anybody." },
  { "2", "", "third", "DAY", 1,
    "- The road divides at {p1}. There are two arms on the sign. Nothing is written on them.\n"
    "O Left. / t:Left. / a:Left? Or what do you think?\n"
    "H Right. / t:Right. / o:I am in favour of the right.\n"
    "- {O} throws a coin. It lands on its edge and rolls away.\n"
    "O It is still deciding. / r:Even the coin wants to think about it.\n"
    "- They run after the coin. It rolls past {p2} and {p3}, and over the feet of three strangers.\n"
    "H Do not touch it! It is working! / (out of breath) Let it! It knows the way!\n"
    "- The coin falls into a hole. They lie on their bellies and look down.\n"
    "O And now? / w:Poor thing. It tried.\n"
    "H Straight down is nothing. So, straight on. / It would not have helped us anyway. It had only seen the inside of a sock.\n"
    "- [map]{H} draws a hole on the map, and a coin. / {H} and {O} walk straight on, between the two roads.\n"
    "= coin" },
  { "2", "[!in]", "third", "DAY", 1,
    "- A cow stands across the way beside {p1}. It looks at {H}.\n"
    "H Good day. / t:Move. / o:Good day. We should like to pass.\n"
    "- The cow chews.\n"
    "O Push it. / r:Show it your papers. / a:Does it bite? Do they bite?\n"
    "- {H} pushes from behind. {O} pulls in front. The cow lies down.\n"
    "H (panting) It is not on purpose. It simply has more time than we have. / (panting) I have nothing against it. It has nothing against me. That is the trouble.\n"
    "- {O} sits down against the warm belly of the cow and sings. The cow gets up.\n"
    "O It does not like my singing. / Nobody stays for the second verse.\n"
    "- {H} and {O} walk on. Twenty steps behind them walks the cow.\n"
    "H It follows us. / t:It comes along. / f:An army! We have an army!\n"
    "O Then sing you. / r:Apparently there are tastes.\n"
    "= cow" },
  { "3", "", "arena", "DUSK", 1,
    "- [Oc]{H} sits beside {p1}, muddy and tired. {O} pulls at the lead. / [!Oc]{H} sits beside {p1} and holds one shoe.\n"
    "O It is not much further. / t:Up. / You said the whole world. This is one hill.\n"
    "H [goal](angry) You never believed that I could {goal}! / (sad) {F} was right. I should have stayed where I was. / (angry) Then go alone! Everybody is faster than I am!\n"
    "- [Oc]{O} runs away. The lead slides through the grass. / [!Oc]{O} walks away and does not look back.\n"
    "- {H} stands up. {H} looks left and right.\n"
    "H (shouting) {O}! I did not mean it! / (shouting) Come back! {O}!" },
  { "3", "", "arena", "DUSK", 1,
    "- {H} and {O} stand beside {p1}. Each of them holds one handle of the bag.\n"
    "O It is that way. I can smell it. / t:That way. / w:Love, you are tired. It is over there.\n"
    "H It is the other way. I have counted the steps! / t:No. There. / a:Who has been here before? You? No?\n"
    "- They pull. The bag tears in two. Everything rolls down the slope.\n"
    "- [kettle]The kettle bounces past {p2} and is gone. / [map]The map tears down the middle. / One shoe rolls past {p2} and is gone.\n"
    "O You see what you have done? / r:Wonderful. Now we both have a lighter load.\n"
    "H [goal]I wanted to {goal}, and all that I ever see is your back! / You only came along because nobody else asked you! / (angry) At home they told me to go alone!\n"
    "- It is quiet. {O} picks up {ohis} half of the bag.\n"
    "O (quiet) Then you will see it no more. / (quiet) Look closely, then. This is it from behind.\n"
    "- {O} walks to the left. {H} walks to the right. After ten steps they both turn around, but not at the same time.\n"
    "= torn" },
  { "3", "", "arena", "DUSK", 1,
    "- Strangers sit at a long table beside {p1} and make room. {O} sits in the middle and laughs.\n"
    "- {H} stands at the edge with the bag on {his} back.\n"
    "H We have to go on. / t:Come. / o:It is getting late. We should leave.\n"
    "O Why? It is warm here. There is soup. They asked me how I am. / Sit down. They have a bed for us. Two!\n"
    "H It was not soup that we left for. / f:We did not tie our shoes for soup! / You said to the end.\n"
    "O [goal]You wanted to {goal}. I only wanted to be asked. / You said it. I only carried things. / I said yes because you had already packed.\n"
    "- A stranger puts a bowl in front of {H}. {H} does not sit down.\n"
    "H Then stay. / (hard) I hope that it is good soup. / t:Then stay.\n"
    "- {H} puts the lamp of {O} down on the table, and goes out alone. {O} looks into the bowl.\n"
    "O (to nobody) It is too salty. / (to nobody) It was good until just now." },
  { "4", "", "third", "NIGHT", 1,
    "- [!in]Rain falls. {H} walks alone with a lantern past {p1}. / [in]{H} walks alone with a lantern past {p1}.\n"
    "H {O}? Are you there? / t:{O}! / [Oc]f:O night, give me back the one with the wet nose! / [!Oc]f:O night, give me back the one with the slow feet!\n"
    "- {O} sits behind {p2} and shivers.\n"
    "O I only went to look what was behind the next corner. / I did not run from you. I ran after something. I forgot what.\n"
    "- {H} takes off {wears} and puts it around {O}. / {H} sits down and puts an arm around {O}.\n"
    "O [puddle]You came through the big puddle. Alone. / [puddle]a:You jumped? All by yourself? / [!puddle]You came. Alone, and at night.\n"
    "H [puddle]Four times. I kept missing. / [puddle]t:Twice. / I closed my eyes and thought of you laughing." },
  { "4", "[!in]", "third", "NIGHT", 1,
    "- Thick fog lies over {p1}. {H} walks backwards and holds a lantern high.\n"
    "H {O}? / t:{O}! / (calling) {O}! I take back the thing with the... I take it all back!\n"
    "- From the other side {O} comes through the fog, backwards as well.\n"
    "- They bump into each other, back against back. Both scream.\n"
    "O Who is there? / t:Who? / (afraid) I have a spoon!\n"
    "H Nobody. / (not turning) Somebody who was wrong. / r:A fool with a lamp. And you?\n"
    "O (not turning) The other one. / (not turning) I have gone in a circle, four times. There is a stone that already greets me.\n"
    "H [cow]Then it was you whom the cow followed. / I thought that if I walk backwards, I get to where you were. / w:Your back is cold. Stay like that a moment.\n"
    "O Me too. / And I thought: where would you not go? And I went there.\n"
    "- [cow]The cow steps out of the fog, and stops between them. / They turn around. The light of the lantern falls on two wet faces." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} makes a small fire beside {p1} and sets out two cups. {H} talks to the empty one.\n"
    "H I saw a bird with a red foot today. I said \"look\", and nobody looked. / t:I saw a bird. A red foot. / a:Did you see the bird? The one with the red foot?\n"
    "- {H} pours soup into both bowls. {H} eats one, and looks at the other.\n"
    "H I walked faster without you. There was nobody to tell. / (quiet) It smokes, you would say. It does smoke. / (quiet) The maps do not say how long a road is when one person walks it.\n"
    "- A hand comes out from behind {p2}. It takes the second bowl.\n"
    "O (O.S.) You always put in too much salt. / (O.S.) And it does smoke. / r:(O.S.) I was only passing. For two hours.\n"
    "H Since when have you been sitting there? / t:Since when? / a:How much did you hear?\n"
    "- {O} comes out on hands and knees, with a spoon in {ohis} mouth.\n"
    "O Since the bird. / t:Long enough. / w:Since you set two cups, my dear.\n"
    "- [kettle]{O} pulls the dented kettle out of the bag. / {H} puts half the blanket around {O}.\n"
    "O Which foot was red? / Tell me about the bird again. From the front." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {O} stop beside {p1}. The sun rises.\n"
    "O Is that it? The end? / [goal]And that was it? That is how it feels, to {goal}? / Is that the whole world?\n"
    "H No. It goes on. Look, it just goes on. / (amazed) It does not end. It only turns a corner. / t:Bigger than I thought.\n"
    "- {F} comes up the hill, out of breath.\n"
    "F I wanted to see what had become of you. / [puddle]I wanted to see if you had drowned. / (quiet) I was never this far. Is there room?\n"
    "- {H} moves over. {F} sits down between {H} and {O}.\n"
    "= corner\n"
    "H Tomorrow we take the other corner.\n"
    "- [Oc]{O} jumps up and pulls. {H} flies forward, laughing. / [!Oc]{O} takes the bag and walks ahead. {H} runs after {O}." },
  { "5", "", "home", "DAWN", 1,
    "- [!in]{H} and {O} climb over a last fence and fall into some bushes. / [in]{H} and {O} climb in through a small window and fall on the floor.\n"
    "O Is this the end? / t:Here? / f:So this is the far end of the earth! It smells of soap.\n"
    "H It looks like something. / (slowly) I know that smell. / a:Why do I know this place?\n"
    "- {F} stands beside {p1} with a watering can. {F} lets it fall.\n"
    "F You come from the wrong side! / (staring) You went out in front!\n"
    "- {H} turns around and looks back the way they came. {H} looks at {p2} from behind.\n"
    "H We went straight on. All the time. / It goes around. {O}, it goes all the way around! / o:It appears to be round. I should not have believed it.\n"
    "F And? What is there? / (quiet) Is it far?\n"
    "O [goal]{H} really did {goal}. I saw it. / [coin]A hole with a coin in it. / [cow]A cow. It sends its regards. / Some fog. Good soup. And then your garden. / [kettle]a:And did the blue plant miss us?\n"
    "- [kettle]The old note still hangs there. {H} reads it. / [!kettle]{H} picks a leaf out of {his} hair.\n"
    "H [kettle]Is it later yet? / [kettle]Who talks so nicely to the plants? They have grown. / You kept the lamp on. / w:You look thin. Sit down. We tell it from the beginning.\n"
    "- {O} takes the hand of {F}. This time all three go, in the other direction." },
  { "5", "", "arena", "DAWN", 1,
    "- Behind {p1} the road stops. There is a last post. Its sign is empty.\n"
    "O Somebody forgot to write on it. / t:Empty. / a:Are we wrong? Or are we first?\n"
    "- {H} looks out into the light, for a long time. {H} searches for the pencil.\n"
    "H [map]There is one corner left on the map. / Nobody was here to write it. / o:It falls to us to name it.\n"
    "- {H} climbs on the shoulders of {O} and writes on the sign: HERE.\n"
    "O [map]That was where we started. / Here? That is not a name. / [map]r:You already used that one at home. / (looking up) That is all?\n"
    "H [goal]I set out to {goal}. I think that this is how one knows. / Yes. It is true everywhere. I checked. / t:Still true. / w:It is where you are, so it is correct.\n"
    "- {F} comes up the road, dusty, with a suitcase.\n"
    "F I followed your footprints. And the crumbs. / (out of breath) I said until noon. It got on my nerves that you did not come.\n"
    "= metoo\n"
    "- {H} gives {F} the pencil. {F} thinks, and writes below it: ME TOO.\n"
    "O Who goes home first? / And now?\n"
    "H [map]Turn the paper over. The other side is white as well. / Now we need a bigger sign. / t:On.\n"
    "- They walk on, where there is no road, three small figures in the first sun." },
};

const FabPlot fab_travel_plot = {
  "travel",
  "{H} and {O} / [corner]The Other Corner / [kettle]Back Later / How to {Goal} / [map]The White Map / {aHero} Goes Out / [metoo]Me Too / The {Hero2} Who {Trait} / [cow]Followed by a Cow / [coin]The Coin on Its Edge",
  "friend", travel, G_N_ELEMENTS (travel),
};
