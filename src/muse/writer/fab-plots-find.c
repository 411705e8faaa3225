/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat find[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} walks past {p1}. Nobody answers {his} steps. / {H} walks slowly past {p1} and drags {tool}. / {H} sweeps the floor beside {p1}.\n"
    "- [hold]Something small shines under {p2}. {H} kneels. / [!hold]Something moves behind {p2}. {H} kneels.\n"
    "- [hold]{H} holds {T} in {his} hand. / {H} stands before {T} and does not dare to touch it. / [hold]{H} lifts {T} out of the dust.\n"
    "H (whispering) Where did you come from? / t:Hello. / f:A thousand days of dust, and then you. / o:Item found. One {t}. Condition: good. / a:Are you real? Are you the only one?\n"
    "? H [trait]I {Itrait}. And now you. Of all people, to me.\n"
    "- [hold]{H} looks over {his} shoulder and hides {T}. / [!hold]{H} looks over {his} shoulder and spreads a cloth over {T}." },
  { "1", "[!spot][!big]", "home", "DAY", 1,
    "- {H} leans {tool} against {p1}. A board comes loose.\n"
    "- Behind the board is a dark hole. {H} reaches in up to the shoulder.\n"
    "- {H} pulls out {T}. A note hangs from it on a string.\n"
    "H (reading) \"Please do not take home.\" / (reading) \"Not for you. Put it back.\"\n"
    "- {H} looks to the left. {H} looks to the right.\n"
    "H There is no name on it. / t:Too late. / f:And who, I ask the wall, is \"you\"? / a:And what if I only borrow it? / r:They say please. That is always suspicious. / o:It is addressed to nobody. I shall regard it as mail.\n"
    "H [trait]I {Itrait}. Nobody has ever written me a note before.\n"
    "- {H} puts the note into {his} own pocket and covers {T} with a cloth.\n"
    "= note" },
  { "1", "", "home", "DAY", 1,
    "- {H} hurries past {p1} and falls over {T}. {H} gets up and walks on.\n"
    "- {H} stops. {H} walks backwards and looks down.\n"
    "H That was not here yesterday. / t:Huh. / a:Have you been lying here all the time? / o:An obstacle. It was not on the list.\n"
    "- {H} knocks at the window of {F}.\n"
    "H I have found {aT}. Whose is it? / I found this. Somebody must be looking for it.\n"
    "F {aT}? Nobody has lost one. Nobody has had one for years. / Nobody comes here to ask for {aT}. They ask for umbrellas.\n"
    "- {F} holds a long paper out of the window.\n"
    "F Sign. If nobody comes in a year and a day, it belongs to you. / A year and a day. Until then you must look after it. That is the law.\n"
    "H And how does one look after {aT}? / r:I cannot even keep a plant. / t:How?\n"
    "F (shrugging) Carefully. / (shrugging) It does not say. It only says \"must\".\n"
    "- {H} signs. {H} looks at {T} as one looks at a visitor.\n"
    "= year" },
  { "2", "[hold]", "third", "DUSK", 1,
    "- {O} sits beside {p1} with a lamp. {H} comes closer.\n"
    "O Show me what you have in your hand. / You hide something. Everybody who hides something walks like that. / r:Either that is a toothache, or you carry a secret.\n"
    "H Nothing. / A {t}. I think it is the last one. / t:Mine.\n"
    "- {H} opens the hand. {O} leans close to {T}.\n"
    "O (excited) Do you know what people would give for it? / (excited) I thought they were all gone. Sell it to me.\n"
    "H It is not for sale. / t:No. / w:I am sorry. It needs somebody. / o:I regret. It is not an object of trade.\n"
    "O Then at least tell me what you will do with it.\n"
    "H I do not know yet. / Keep it alive. That is all I know." },
  { "2", "[!spot]", "third", "DUSK", 1,
    "- {O} hangs a paper on {p1}. On it is a drawing of {T}. Above it stands LOST.\n"
    "- {H} sees the drawing. {H} steps in front of {T} and spreads {his} coat.\n"
    "O Have you seen it? / t:Seen it? / w:Excuse me, dear. Have you perhaps seen it?\n"
    "H No. / (too fast) Never. What is it? / a:What would it look like? Smaller? Bigger?\n"
    "O {aT}. It is all that was left to me. / {aT}. I put it down for one minute. That was in March.\n"
    "H Perhaps it went of its own accord. / r:Things go where they are well treated. / o:I should not get my hopes up.\n"
    "- {O} breaks a piece of bread in two and gives {H} the bigger half.\n"
    "O You have a good face. If you see it, tell it I still come here every evening.\n"
    "- {O} walks on with the papers. {H} cannot swallow the bread.\n"
    "= poster" },
  { "2", "", "third", "DUSK", 1,
    "- {O} spreads a cloth beside {p1}: a watch, a boot, a gold tooth.\n"
    "O I heard that somebody has {aT}. I buy. / t:{aT}. How much? / f:Treasures for a treasure! Name it, and it is yours!\n"
    "H It is not for sale. / t:No. / o:I regret.\n"
    "- {O} adds a ring. {O} adds a live hen.\n"
    "O And now? Everybody has a price. / r:The hen lays. Think it over.\n"
    "H Then {T} is mine. / w:Keep your hen, you poor thing. It likes you.\n"
    "- {O} takes off {ohis} own shoes and puts them on the cloth.\n"
    "O (serious) It is the last one, you know that? One day you are hungry, and then you think of me.\n"
    "H What do you want with it? / a:What is it to you? Why barefoot?\n"
    "- {O} does not answer. {O} puts a card into the hand of {H} and leaves the hen.\n"
    "= card" },
  { "3", "[!spot]", "arena", "DAY", 2,
    "- [!in]{H} carries {T} past {p1}. The wind tears at {him}. / [in]{H} carries {T} past {p1} on tiptoe.\n"
    "- {O} follows {H} and hides behind {p2}.\n"
    "- [hold]{H} falls. {T} rolls toward {p3}. / [!hold]{H} stumbles and lets go of {T}.\n"
    "H No! / Not you. Anything but you. / t:Wait!\n"
    "- [!big]{O} picks up {T} and runs. {H} runs after {O}. / [big]{O} rolls {T} away on a cart. {H} runs after {O}.\n"
    "O [poster]It was mine before it was yours! / [poster]You ate my bread and lied! / [!poster]Forgive me! I was hungry before you were lucky! / r:Nothing personal! / [!poster]You do not even know what it is good for!" },
  { "3", "[hold]", "arena", "DAY", 2,
    "- [!in]{H} digs a hole beside {p1} and buries {T}. {H} stamps on the earth and smiles. / [in]{H} lifts a board beside {p1} and hides {T} under it. {H} stamps on the board and smiles.\n"
    "H Here nobody finds you. / t:Safe. / r:Not even I could find you there.\n"
    "- {H} walks ten steps away. The smile goes. {H} runs back.\n"
    "- [!in]{H} digs beside {p1}. The hole is empty. {H} digs beside {p2}. / [in]{H} lifts the board. There is nothing. {H} lifts another one, beside {p2}.\n"
    "H It was left of the shadow. Where was the shadow? / (searching) Please. Please. Please.\n"
    "- {O} stands at {p3} and watches. {O} kneels down and searches too.\n"
    "O Farther down? / w:Let me help. You look dreadful. / r:Is this a grave or a hobby?\n"
    "H (crying) I wanted to keep it safe! / (crying) I hid it from everybody. And everybody was me!\n"
    "- {O} bends down, picks something up and closes the hand around it.\n"
    "- {H} goes on searching. {O} walks away without a word.\n"
    "= dug" },
  { "3", "", "arena", "DAY", 2,
    "- A long line of people stands before {p1}. At the end of the line stands {H}.\n"
    "H What is there to see? / t:What is this? / o:May I ask what one is waiting for?\n"
    "F {T}! Have you not heard? A coin to look, two to touch. / {aT}, the last one! They come from everywhere.\n"
    "- {H} pushes forward. {T} stands on a box with a red cloth. {O} takes the coins.\n"
    "H You told them! / (angry) That was a secret! / t:You.\n"
    "O I told one. The one told one. / r:I merely mentioned it. To a man with a trumpet.\n"
    "O Look at their faces, {H}. You had it under a cloth. / They were so glad. I thought, why should only one be glad?\n"
    "- {H} kicks over the box with the coins. The people fall on the coins.\n"
    "- When they get up again, {T} is gone. So is {O}.\n"
    "= shown" },
  { "4", "", "third", "NIGHT", 1,
    "- [!big]{O} sits before a small fire and holds {T}. {H} stands in the dark. / [big]{O} sits at a small fire, under {T}. {H} stands in the dark.\n"
    "O You could have left. / Go on. Take it from me.\n"
    "- {H} sits down on the other side of the fire.\n"
    "H How long have you been alone? / a:What would you do with it? Tell me honestly. / t:You are cold. / w:You must be freezing. Here, sit closer.\n"
    "O (quiet) Since before I stopped counting. / (crying) I only wanted to own one thing that still has tomorrow in it.\n"
    "H It is no use to one alone. It took me the whole way to see that. / Then we are two. It needs two, I think.\n"
    "- [!big]{O} gives {T} to {H}. {H} holds {O} by the hand. / [big]{O} moves over. {H} and {O} both lean against {T}." },
  { "4", "[!big]", "third", "NIGHT", 1,
    "- Rain beats against {p1}. {H} sits awake in {his} coat.\n"
    "- {O} stands before {H}, wet to the skin. {O} holds a bundle in both arms.\n"
    "H You dare. / t:You. / o:I had not counted on seeing you again.\n"
    "O It is not well. / It does not do anything any more. I think it is cold.\n"
    "- {O} opens {ohis} coat. {T} is inside. {O} has wrapped it in {ohis} only shirt.\n"
    "H What have you done? / a:How long has it been like this?\n"
    "O I sat in front of it and waited to be happy. / I said, now you belong to me. And then it was only a thing.\n"
    "H It was like that with me too. The second evening. / (quiet) It is not sick. It is alone. It takes after us.\n"
    "- {H} moves to the side. {O} sits down. They put {T} between them, under both coats." },
  { "4", "[!spot][!big]", "third", "NIGHT", 1,
    "- {H} holds {T} on the left. {O} holds {T} on the right. Neither lets go.\n"
    "- {F} comes with a lamp and sits down before them.\n"
    "F You have been standing like that since noon. I have a knife. Half for each? / Nobody sleeps with this noise. Shall I cut it in two?\n"
    "O Good. / t:Cut. / r:The end with the handle for me, please.\n"
    "- {F} opens the knife and lays it on {T}.\n"
    "H Stop! / w:No! Give it to {him_other}. Give it all to {him_other}. / t:Stop. Take it, {O}.\n"
    "- {H} lets go. At the same moment {O} lets go too. {T} falls into the lap of {F}.\n"
    "F Well. Now I have it. / (surprised) And what am I to do with it?\n"
    "O (quiet) Why did you let go? / (quiet) I wanted to be first. For once, with letting go.\n"
    "H You held on like somebody who has nothing else. / I read it in a book once. But there only one let go.\n"
    "- {F} folds up the knife. {F} gives {T} to both of them, and shakes {fhis} head.\n"
    "= knife" },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {O} kneel on the ground. {H} puts {T} down between them.\n"
    "O And now? / Is something supposed to happen?\n"
    "H Now we wait. / t:Wait. / a:Can you be patient? Can I? / f:Now the slow miracle begins.\n"
    "- {O} looks at {T}. {H} looks at {O}.\n"
    "- [!in]The sun rises behind {p1}. Light falls on {T}. / [in]The first light falls on {T}.\n"
    "O (amazed) {H}. Look. / (amazed) Look! It moves!\n"
    "- {H} smiles and covers {his} eyes. / {H} laughs. {O} hugs {H}.\n"
    "H And I thought that I had found {aT}. / Good morning." },
  { "5", "[hold]", "arena", "DAWN", 1,
    "- {H} and {O} put {T} down in the middle of the way, beside {p1}.\n"
    "O Are you sure? / t:Sure? / a:And if nobody comes? And if the wrong one comes?\n"
    "H No. / It never was the wrong one. Think of us. / r:Not in the least.\n"
    "- {H} hangs a note on {T}. / [note]{H} takes the old note, strikes out \"not\" and hangs it on {T}.\n"
    "- {H} and {O} hide behind {p2}.\n"
    "- {F} hurries past with a bag. {F} stops, comes back and kneels.\n"
    "- {F} looks to the left. {F} looks to the right.\n"
    "F (whispering) And where do you come from? / (reading) \"Please take home.\"\n"
    "- Behind {p2} {O} grips the sleeve of {H}.\n"
    "O (whispering) {fhe} has got it! / (whispering) Look at that face.\n"
    "H (whispering) I know. I looked like that too. / (whispering) Hush. Now it begins for {F}.\n"
    "- {F} runs off with {T} under the coat. {H} and {O} look after {F} with empty hands, and laugh." },
  { "5", "", "arena", "DAWN", 1,
    "- {F} bends over {T} with a thick glass and hums.\n"
    "F Hm. / o:I have examined it twice.\n"
    "O It is the last one, is it not? / a:What is it worth? A house? Two houses?\n"
    "F It is not the last one. Over the hill there are thousands. They use them for propping doors. / The last one? My aunt has six.\n"
    "- Nobody speaks. {O} sits down on the ground.\n"
    "O We nearly killed each other for it. / r:I slept in a ditch for that.\n"
    "- {H} looks at {T} from above, and from below. {H} starts to laugh.\n"
    "H Then there is enough for everybody! / f:Thousands! Oh, then the world is much fuller than I feared! / t:Good. / w:Then it is not alone. I was so worried that it was alone.\n"
    "F You are glad? / t:Glad? / (confused) You have lost a fortune.\n"
    "H [year]It has my name on a paper for a year and a day. There is only one of that. / This one knows me. / And which of the thousands did I fall over?\n"
    "- {O} gets up and takes one side of {T}. {H} takes the other. They carry it off toward the sun." },
};

const FabPlot fab_find_plot = {
  "find",
  "The Last {T2} / What {H} Found / One {T2} / [note]Please Do Not Take Home / [year]A Year and a Day / {aT} for Two / The {Hero2} Who {Trait} / [knife]Half of {T} / [poster]Lost: One {T2}",
  "wanderer", find, G_N_ELEMENTS (find),
};
