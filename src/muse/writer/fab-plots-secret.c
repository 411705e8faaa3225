/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* The hero is something that nobody knows, {form} with its article; the other one finds out.
 * Facts: "box": what is locked away; "seen": the other one knows already. */
static const FabBeat secret[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} closes the curtain beside {p1} and locks the door twice.\n"
    "- {H} takes a box from under {p2} and opens it. The light of it falls on {his} face.\n"
    "= box\n"
    "- Somebody knocks. {H} pushes the box away with one foot.\n"
    "- {O} stands before the door with an empty cup.\n"
    "O I only wanted some sugar. / w:I baked too much again. And your light was on. / r:You lock up well, for somebody who owns two chairs.\n"
    "H At this hour? / t:No sugar. / o:I am not receiving at present.\n"
    "- {O} looks past {H} at the floor. Something glitters there.\n"
    "O What did you say that you do for a living?\n"
    "H Insurance. / t:Insurance. / r:Nothing that you would ask about twice." },
  { "1", "", "third", "DAY", 1,
    "- {O} carries a bag past {p1}. The bag tears. Oranges roll down the road.\n"
    "= oranges\n"
    "- {H} catches seven oranges in the air with one hand.\n"
    "- {H} looks at the hand. {H} lets the oranges fall.\n"
    "O How did you do that? / a:Where does one learn that?\n"
    "H Do what? / t:Luck. / r:I once lived near a tree.\n"
    "O I have lived next to you for four years. You drop your keys every evening.\n"
    "H Then you know that it was luck. / Good day. Greet the cat.\n"
    "- {H} walks away and drops {his} keys on purpose." },
  { "1", "", "home", "DUSK", 1,
    "- {O} holds a wet letter beside {p1}.\n"
    "O This came to me by mistake. It has your number on it. / o:The post has confused us again.\n"
    "H Give it to me. / t:Mine.\n"
    "O It got wet. It opened by itself. It says: “We know where you are. We know what you are.” / I read only one line. “Come back, or we come for you.”\n"
    "- {H} burns the letter over a candle.\n"
    "H Advertising. / r:They do become pushy, these magazines.\n"
    "O (worried) What are you, {H}? / a:Who writes a thing like that to {ahero}?\n"
    "- {H} smiles and closes the door." },
  { "2", "", "third", "NIGHT", 2,
    "- {O} follows {H} past {p1} and hides behind {p2}.\n"
    "- {H} whistles. {F} steps out of the shadow and bows.\n"
    "F They are nearly here. It cannot stay hidden, what you are. / Nobody believes that you are still alive. I should have told them.\n"
    "H I am {ahero}. I water my flowers. / t:I stopped. / f:All that lies at the bottom of the sea, {F}. Leave it to the fishes!\n"
    "F One does not stop. Once {form}, always {form}.\n"
    "- {O} puts a hand over {ohis} own mouth. A can falls over.\n"
    "= seen\n"
    "H (sharp) Who is there? / (quiet) Only a cat. It always is." },
  { "2", "", "home", "DAY", 2,
    "- {O} climbs in through the window beside {p1}.\n"
    "- {O} opens a cupboard. Behind the plates hangs everything that {form} needs.\n"
    "= seen\n"
    "- The key turns in the door. {O} hides behind {p2}.\n"
    "- {H} comes in, puts down a bag, and sets two cups on the table.\n"
    "H Do you take sugar? / t:Come out. / w:You can come out, dear. It is dusty back there.\n"
    "O (from behind) How did you know? / r:(from behind) I was measuring for curtains.\n"
    "H Your shoes look out. / You breathe like somebody who has just seen {form}." },
  { "2", "", "arena", "DAY", 2,
    "- {H} and {O} stand in a line before {p1}. A man pushes an old woman away.\n"
    "- {H} looks at the floor. One finger twitches.\n"
    "O Somebody should say something. / a:Does nobody do anything?\n"
    "H We should mind our own business. / t:Not us.\n"
    "- The man reaches for the bag of the old woman. A moment later he lies on his back.\n"
    "- {H} stands where {he} stood before and looks at the ceiling.\n"
    "O (slowly) I saw that. / (slowly) You did not even put down your shopping.\n"
    "= seen\n"
    "H He slipped. / r:They really should put up a sign." },
  { "3", "", "home", "NIGHT", 1,
    "- {O} sits down across from {H} beside {p1} and does not touch the tea.\n"
    "O [seen]Say it. I have seen it. / [!seen]Say it. Everybody at {arena} says it already.\n"
    "- {H} turns the cup around, once, twice.\n"
    "H I am {form}. / t:{Form}. Yes. / o:Very well. I have the honour to be {form}. / f:I am {form}! There, it is out, and the roof still stands!\n"
    "- {O} looks at {H}. {O} begins to laugh, and stops.\n"
    "O You borrowed my ladder. {Form} borrowed my ladder. / You came to my birthday. You ate two pieces.\n"
    "H It was a very good cake. It was the first birthday in thirty years where nobody drew a knife. / I borrowed it, and I gave it back. I was proud of that for weeks." },
  { "3", "", "third", "DUSK", 1,
    "- {H} packs a suitcase beside {p1}. {O} holds the lid down.\n"
    "O You wanted to go without a word. / t:Going?\n"
    "H Whoever knows it gets hurt. / It is better when the neighbour was simply called away.\n"
    "O Was any of it true? The bad back? The aunt in Graz?\n"
    "H The aunt is true. You said good morning to me, every day. One does not say good morning to {form}.\n"
    "- {O} takes the hand off the lid.\n"
    "O Good morning. / (quiet) It is evening. But good morning, {H}." },
  { "3", "", "arena", "NIGHT", 1,
    "- {O} stands on a chair before {p1}. Many people look up.\n"
    "O I have to tell you something about {H}. / You all ask what is wrong with {H}. I know it now.\n"
    "- {H} stands at the door. Their eyes meet.\n"
    "H (quiet) Tell them. / t:(quiet) Go on.\n"
    "F Well? What is {he}? / Out with it!\n"
    "- {O} opens {ohis} mouth and closes it again.\n"
    "O {H} is shy. That is all. Leave {him} alone. / {H} bakes. Secretly. Very badly. Please be kind about it.\n"
    "- The people laugh and turn away. {H} holds on to the frame of the door." },
  { "4", "", "arena", "NIGHT", 1,
    "- {F} and two strangers stand before {p1} with ropes.\n"
    "F Last chance. Come with us, {H}, or the small one pays for it. / We want {form}. Who stands in between is no concern of ours.\n"
    "- {O} steps forward with a soup ladle.\n"
    "O You want {form}? Here I am. / f:Here! I am {form}! Look at me and tremble! / t:I am {form}. Me.\n"
    "- [fear]{H} looks at {O}, and at {fear}, and steps out of the shadow. / [!fear]{H} looks at {O} and steps out of the shadow.\n"
    "H That is very bad. You hold it like a ladle. / w:That was lovely, dear. Now stand behind me. / t:Behind me.\n"
    "- {H} rolls up {his} sleeves. The two strangers drop the ropes and run." },
  { "4", "", "home", "NIGHT", 1,
    "- Stones break the window. {H} and {O} lie on the floor beside {p1}.\n"
    "F (O.S.) We know what you are! Come out! / (O.S.) Come out, or we burn the place!\n"
    "H Go through the back. They do not want you. / t:Back door. Go.\n"
    "O I paid half of that window. / No. I live here too.\n"
    "- [box]{H} pulls the box from under {p2} and opens it for {O}. / [!box]{H} opens the cupboard and shows {O} what is in it.\n"
    "O Is that all? I thought of gold. / (amazed) And it still fits you?\n"
    "- {H} puts on what {form} wears and stands in the open door.\n"
    "- Outside the stones fall out of the hands." },
  { "4", "", "third", "NIGHT", 1,
    "- {O} hangs from {p1} over the dark. {H} stands below with empty hands.\n"
    "F Everybody looks. If you do it now, they all know. / Think about it, {H}. Forty people. Forty witnesses.\n"
    "O (screaming) Do not do it! I can hold on! / (screaming) Insurance! Remember! Insurance!\n"
    "- The fingers of {O} slip.\n"
    "H Oh well. / t:Enough. / f:Then let them see, and let them tell their children!\n"
    "- {H} does what only {form} can do. {O} lands in {his} arms.\n"
    "- Forty people stand with open mouths." },
  { "5", "", "home", "DAWN", 1,
    "- {H} opens the door. The whole street stands outside. {H} raises both hands.\n"
    "F We have talked about it. About you. / So it is true. {Form}. In our street.\n"
    "H I can be gone by noon. / t:I leave.\n"
    "F Gone? My gutter leaks. Can {form} do gutters? / My boy has his birthday on Friday. Could you come? As you are?\n"
    "- {H} looks at {O}. {O} looks innocent into the sky.\n"
    "O I only told the one. And she only told the others. / r:It seems that the insurance has been cancelled.\n"
    "H (laughing) Two pieces of cake. That is my price." },
  { "5", "", "home", "DUSK", 1,
    "- {H} unpacks the suitcase beside {p1}. {O} hands {him} cups.\n"
    "O Can I ask you one thing? / a:Is it nice? Being {form}?\n"
    "H t:Ask. / One.\n"
    "O Why here? You could live anywhere in the world. / [oranges]Why here? And the seven oranges, was that luck?\n"
    "H You dropped your bag on the day I moved in. You said: I am so glad that somebody clumsy has come. / I had been {form} for so long. I wanted to be somebody whom nobody has to be afraid of.\n"
    "- {O} throws {him} an orange. {H} drops it.\n"
    "- {O} throws another one. {H} catches it behind {his} back." },
  { "5", "", "arena", "DAY", 1,
    "- {H} waters flowers before {p1}. {F} comes with two strangers.\n"
    "F We look for somebody. {Form}. It should be around here. / Seen {form} anywhere?\n"
    "- {O} leans on {p2} and peels an orange.\n"
    "O Here? / a:What does {form} look like?\n"
    "F Dangerous. / You would know at once.\n"
    "- {O} and {F} look at {H}. {H} has water in the shoe.\n"
    "O That is {H}. Insurance. / r:Only {ahero}, I am afraid. We have nothing better.\n"
    "- {F} winks at {H}. The strangers walk on.\n"
    "H (quiet) Good morning, {O}." },
};

const FabPlot fab_secret_plot = {
  "secret", "Insurance / Seven Oranges / {aHero} Next Door", "neighbour", secret, G_N_ELEMENTS (secret)
};
