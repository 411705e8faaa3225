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
    "- {H} takes a second cup and puts it on the table.\n"
    "= cups" },
  { "1", "[in]", "home", "DAY", 1,
    "- {O} stands before {H} with a bunch of flowers and looks past {him}.\n"
    "O These are for the lady upstairs. / o:Delivery for the upper floor. / (polite) For upstairs. As every Friday.\n"
    "H She moved out. / t:Moved. / a:The one with the violin? Did nobody tell you?\n"
    "O When? / t:When?\n"
    "H In spring. / (quiet) A year ago. In spring.\n"
    "- {O} looks at the flowers. {O} counts on {ohis} fingers.\n"
    "O But I have brought her flowers every Friday! Who took them? / r:Then somebody has had fifty-two bunches of my money.\n"
    "H [trait]I {Itrait}. And on Fridays the bell rang. I never said that I was not she.\n"
    "- {H} steps aside. In the room stand fifty jars, all full of dried flowers.\n"
    "H You never looked up. You held them out and ran. / (ashamed) The first time it was a mistake. After that I took off my apron, on Fridays.\n"
    "O (after a while) Then who did I bring them to? / (after a while) Do you have a jar left?\n"
    "= flowers" },
  { "1", "", "home", "DUSK", 1,
    "- {O} stands beside {p1} and holds an opened letter.\n"
    "O This came to me. It is for you. I am sorry, I have read it. / o:A mistake of the post. I opened it before I saw the name.\n"
    "H Give that here. / t:Mine. / a:All of it? Even the end?\n"
    "- {H} reads. {H} has to sit down.\n"
    "H And who wrote here, at the bottom? In red? / There is something in red. \"This is not true.\"\n"
    "O Me. / (embarrassed) I could not leave it like that.\n"
    "H It says that nobody could stand to live with me. / It says that nobody would notice if I was gone.\n"
    "O [trait]It says that you {youtrait}. As if that was something bad. / I have heard you through the wall for two years. You talk to the kettle. You say thank you to it.\n"
    "- {H} holds the letter over {p2}, and tears off only the red part.\n"
    "H You cannot spell \"true\". / r:It has two mistakes. / w:It is the nicest thing that anybody ever wrote below me.\n"
    "O I was in a hurry. I was angry for you. / t:Was angry.\n"
    "- {H} puts the red scrap into {wears}. / {H} puts the red scrap into a pocket and puts the kettle on.\n"
    "= letter" },
  { "1", "", "home", "DAY", 1,
    "- {H} reaches for {tool} beside {p1}. It is not there.\n"
    "- {O} sits behind {p2} and holds {tool} upside down.\n"
    "H That is mine. / t:Mine. / o:I believe that belongs to me. / r:Do go on. It works even worse the other way round. / f:Stranger! You hold my whole life by the wrong end!\n"
    "O I know. I wanted to see what one does with it. / a:What is it for? Is it broken? / t:Show me.\n"
    "- {O} holds {tool} to one ear and listens.\n"
    "H It does not make a sound. / And what does it say?\n"
    "O I watched you with it, from over there. You looked like somebody who is at home. / You always put it down as if it could wake up. I wanted to know why.\n"
    "H [trait]I {Itrait}. There is nothing to see. / [!trait]There is nothing to see. {aHero} at work. / w:You might have come closer, you know.\n"
    "- {H} turns {tool} the right way round in the hands of {O}. Their fingers touch.\n"
    "H (quiet) Your hands are cold. / (quiet) Like this. Not so tight.\n"
    "O (quiet) They always are. It is not the weather. / (quiet) You are the first one who lets me hold something.\n"
    "= lent" },
  { "2", "", "third", "NIGHT", 2,
    "- {H} and {O} walk past {p1}. Their shoulders nearly touch.\n"
    "O What do you see when you look at me? / Have you ever seen {aother} from so near? / [ghost]Everyone else walks through me. What do you see?\n"
    "H Somebody who waits. Like me. / t:You. / r:Mostly the lamp behind you. / w:A kind face that needs a meal.\n"
    "- {O} reaches for the hand of {H}. {O} stops.\n"
    "O I cannot. / There is something about me that you should know.\n"
    "H Then do not tell me tonight. / I know already. I do not mind it." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} and {O} share one glove beside {p1}. {H} wears it on the left, {O} on the right of the same hand.\n"
    "O Three questions. You may ask me three, and I do not lie. / a:Do you want to play? Three questions each?\n"
    "H What is your favourite soup? / r:Is that your real nose? / t:Left or right shoe first?\n"
    "O Pea. That was one. / Yes. One is gone. / You are wasting them.\n"
    "H What do you dream of? / w:Are you warm enough?\n"
    "O A door with my own name on it. Two. / Of a table, and somebody says \"where have you been so long\". Two.\n"
    "- {H} takes a breath. The lamp hums.\n"
    "H And where do you go, when you leave me? / (quiet) What is it that you are not telling me?\n"
    "- {O} pulls the hand out of the glove, and looks into the dark.\n"
    "O You should have kept to soup. / (quiet) You have one left. Keep it. Ask me another time.\n"
    "= question" },
  { "2", "", "third", "NIGHT", 2,
    "- {H} and {O} walk along {p1}. At the end {O} turns around, and so does {H}. They walk it again.\n"
    "H It is late. / t:Late. / o:I ought to go.\n"
    "O Very. / r:It has been late four times.\n"
    "- They walk past {p2} for the fifth time.\n"
    "H What is it that you count? You move your lips. / a:Are you counting? What are you counting?\n"
    "O Days. I leave on Sunday. / (quiet) I leave on Sunday. It is all arranged. It was arranged before I knew that you hum.\n"
    "- {H} stops. {H} ties a shoe that is not open.\n"
    "H Then we have four left. / t:Sunday. / f:Four days! Whole kings have ruled for less!\n"
    "O Are you not angry? You could say: do not go. / (surprised) You do not ask me to stay?\n"
    "H I was taught not to ask for big things. / Tomorrow. Let me be clever until tomorrow.\n"
    "- At {p3} they turn around once more.\n"
    "= sunday" },
  { "3", "", "arena", "DAY", 1,
    "- {F} pulls {H} behind {p1}.\n"
    "F People talk about you and {other}. / Have you lost your mind? {aOther}? / This cannot go on. You talk to {aother} in broad daylight.\n"
    "H Let them talk. / t:So? / a:And when did anybody here last laugh at supper? / f:Then let them speak of love for once, and not of prices!\n"
    "F [ghost]It has no tomorrow, {H}. You grow old, and {other}? / [!ghost]It cannot end well, {H}. What will you live on? / [trait]You {youtrait}, {H}. How long will {other} put up with that?\n"
    "- {H} turns away. {O} stands in the door and has heard it all.\n"
    "O (quiet) {F} is right. / (sad) I wanted to tell you that night.\n"
    "- {O} walks away past {p2}. {H} does not move." },
  { "3", "", "arena", "DAY", 1,
    "- {H} and {O} laugh over one plate beside {p1}. {F} comes in with others.\n"
    "F {H}! And who is that with you? / o:Will you not introduce us, {H}?\n"
    "- {H} lets go of the hand of {O}. {H} takes a step to the side.\n"
    "H Nobody. / (quickly) I do not know. We only stood here.\n"
    "- {O} still holds out the hand. Slowly {O} puts it into a pocket.\n"
    "F I thought as much. You and {aother}, one would have to laugh. / People say that you run about with {aother}. I told them: not {H}.\n"
    "- They all laugh. {H} laughs too, a moment too late.\n"
    "O (politely) Good day to you all. / o:(politely) I was just leaving. I only asked for the way.\n"
    "- {O} puts the fork down quite straight beside the plate and goes.\n"
    "H It was the easiest word. It was there before I was. / (quiet) I did not mean that. / t:(quiet) Wrong.\n"
    "F What did you say?\n"
    "- {H} looks at the plate. On it lies the better half, left over for {him}.\n"
    "= nobody" },
  { "3", "", "arena", "DAY", 1,
    "- {F} has laid a long table beside {p1}. {H} and {O} sit far apart.\n"
    "F So you are {O}. And what do you live on? / o:We have heard so little of you. What does one do, as {aother}?\n"
    "O I listen. / This and that. I repair things. / r:On invitations like this one.\n"
    "F And that will be enough for two? / [trait]You know, I suppose, that {H} {trait}? / And your family? Is there one?\n"
    "- Every fork stops.\n"
    "H Leave it, {F}. / t:Enough. / w:Eat, {F}. It gets cold.\n"
    "O I have no house, and nobody asks where I am. I have one good spoon. / Only one good spoon. But that is all mine.\n"
    "- {O} takes a spoon out of the coat and lays it beside the plate.\n"
    "O For the soup. I do not like to owe anything. / It was very good. I pay with what I have.\n"
    "- {O} bows and walks away past {p2}. {H} stands up and knocks over the glass.\n"
    "H Are you pleased with yourself? / (turning) That was {ohis} only one.\n"
    "= spoon" },
  { "4", "", "third", "NIGHT", 1,
    "- [!in]Rain falls. {H} runs past {p1}. / [in]{H} runs past {p1}.\n"
    "H {O}! / (shouting) {O}! I was not finished!\n"
    "- {O} stands at {p2} with {ohis} back to {H}.\n"
    "O Go home. / [ghost]You deserve someone who can hold a cup.\n"
    "H [ghost]I had a whole life with people who can hold a cup. Nobody listened to me hum. / I do not want someone. I want the one who stands behind my chair.\n"
    "O And when I am gone? / [question]You never asked your third question. / a:How long would that be enough for you?\n"
    "H Then I will have been happy. That is not nothing. / t:Then I will hum. / w:Then I will set two cups, as before.\n"
    "- {O} turns around. / [lent]{O} turns around. {O} holds {tool} in both hands." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} sits down on one side of {p1}. On the other side sits {O}. They do not see each other.\n"
    "H (to the dark) I am going to say it: I was a coward. No. Again. / (to the dark) Dear {O}. No. {O}. That is better.\n"
    "- {O} lifts {ohis} head.\n"
    "H (to the dark) I have a chair too many. That sounds like furniture. / (to the dark) I hum when you are there. When you are not there, I only breathe.\n"
    "O (whispering) That is not bad. / (whispering) Leave in the thing with the chair.\n"
    "H (to the dark) And then {ohe} says: why should I believe you? / (to the dark) And if {ohe} asks: what is different tomorrow?\n"
    "- {H} thinks for a long time. {H} finds nothing.\n"
    "H (quiet) And I do not know. I will stand next to you, when they come in. That is all I have. / (quiet) Then I would have to do it, instead of saying it.\n"
    "O [question]You still have one question left. / That was the best one. / t:Enough. Come around.\n"
    "- {H} jumps up, runs around {p1} to the left. {O} has run around it to the left as well." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} stands beside {p1} and shouts up at the dark windows.\n"
    "H {O}! / (shouting) {O}! I do not know which window!\n"
    "- A light goes on. A shoe flies past {H}. A second light goes on.\n"
    "F (O.S.) Some of us sleep! / (O.S.) Wrong house!\n"
    "H (shouting) I said \"nobody\". I meant: the only one! / (shouting) I have set two cups. The second one gets cold! / f:(shouting) Let the whole town hear it, I was an ass! / o:(shouting) I wish to make a correction!\n"
    "- All the windows are bright now. Everybody leans out. One window stays dark.\n"
    "F (O.S.) Say it again! My wife did not hear it! / (O.S.) Louder at the end!\n"
    "H (hoarse) I love how badly you lie. I love it that you count. / (hoarse) Come home. There is nobody to tell me that I hum out of tune.\n"
    "- [flowers]From the dark window a dried flower falls onto the hat of {H}. / In the dark window somebody lights a match.\n"
    "O Say it quietly. / t:Quieter.\n"
    "H I said it quietly all year. You were on the other side of the wall. / (whispering) Come down.\n"
    "- {O} comes out of the door behind {H}. {O} has been standing there since the first word." },
  { "5", "[ghost]", "home", "DAWN", 1,
    "- {H} puts two cups on the table and hums.\n"
    "- {F} stands in the door with flowers.\n"
    "F I came to apologise. Is {ohe} here? / (embarrassed) I brought three flowers. I did not know how many you are.\n"
    "- {H} points at the empty chair. The cup on the table moves.\n"
    "H {O} says you are late. / w:Sit. Not there. That one is taken.\n"
    "- {F} sits down and smiles at the empty chair.\n"
    "O (O.S.) You still hum very badly. / (O.S.) Now sing it properly.\n"
    "- {H} laughs. Light falls across {p2}." },
  { "5", "", "home", "DAY", 1,
    "- {F} carries in a third chair and does not know where to put it.\n"
    "F I have said things. I am told that a chair is the right thing. / o:I should like to take back a sentence. I brought a chair to put it on.\n"
    "- The table is too small for three. {O} lifts a door out of its hinges. {H} and {O} make a table of it.\n"
    "O [spoon]Do you have a spoon for me? I gave mine away. / Now there is room. / t:Sit.\n"
    "- [spoon]{F} blushes and takes the spoon out of a breast pocket. It has been polished. / {F} sits down. {F} blushes.\n"
    "F And what does one talk about, at your table? / Is it always like this, at a table with {aother}?\n"
    "H [nobody]May I introduce: {O}. I know {ohim} very well. / You could ask what there is to eat. / a:Do you like pea soup? / r:Mostly about whoever has just left.\n"
    "O [sunday]It is Monday. / I did not unpack before I knew if there was a door. / (calm) Now there is even no door.\n"
    "H Do not look at me like that, I am happy. I am not used to it. / w:Pass me the bread, dear heart. And sit closer. / t:Eat.\n"
    "- [in]The wind comes in where the door was. All three hold on to the plates and laugh. / [!in]A wind comes up. All three hold on to the plates and laugh." },
  { "5", "", "home", "DUSK", 1,
    "- {O} stands before {H}. Rain runs from {ohis} hair. {O} carries one suitcase.\n"
    "O I only wanted to fetch my umbrella. / o:I have come about an umbrella. I believe I left it.\n"
    "H You never had one. / t:What umbrella? / a:Which one? The one that you never had?\n"
    "O Then I have come for nothing. / r:That explains why I could not find it.\n"
    "- Neither moves. The water makes a lake around the suitcase.\n"
    "H In this house there is room for {aother}. / It rains until Thursday. / [sunday]Your train left on Sunday. / It would not be right to send anybody out without one.\n"
    "O And afterwards? / t:Then?\n"
    "H Afterwards one never knows. It is a wet country. / w:Then it begins again, love. I will see to it. / f:Then I shall pour it down from the roof myself!\n"
    "- {H} takes the suitcase. It is quite light. {H} opens it. There is one cup in it.\n"
    "= hook\n"
    "H (smiling) It is the same as mine. / (quiet) You brought your own.\n"
    "O I thought, perhaps you only have one. / For the second hook.\n"
    "- {H} hangs the cup beside {his} own. [letter]A red scrap of paper is pinned above it: TRUE. / {H} hangs it beside {his} own cup. The two of them touch and ring." },
  { "5", "", "home", "DAWN", 1,
    "- It is still dark. Somebody hums, very badly. {H} opens {his} eyes.\n"
    "- {O} sits beside {p1} and glues a broken cup.\n"
    "H It is four in the morning. / t:It is four. / r:I thought that the pipes were dying.\n"
    "O It was too quiet. You did not hum, so I had to. / (startled) I practised. I did not want you to hear it before it was good.\n"
    "H It is dreadful. / (smiling) You have it from me. The wrong note, there, at the end. / w:Come, my love, you must go down there, not up.\n"
    "- [in]Somebody knocks. {F} stands there in a nightshirt and slippers. / [!in]Somebody coughs. {F} stands there in a nightshirt and slippers.\n"
    "H Did we wake you? / a:Is it too loud? Was it me?\n"
    "F The whole street hears it. Two voices, and both of them wrong. / I lie there and I wait for the end, and you never get to the end.\n"
    "O We will be quiet. / o:It will not happen again.\n"
    "F (embarrassed) No. I came to ask how it goes on. / (embarrassed) Since spring I have said what I think of {aother}. I would like to hum now, if I may.\n"
    "- {O} gives {F} the glued cup. Tea runs out of the crack. {F} holds one finger on it.\n"
    "- All three hum. Far off one light after the other goes on. / [lent]All three hum. {O} beats time with {tool}." },
};

const FabPlot fab_meet_plot = {
  "meet",
  "[cups]Two Cups / {H} and {O} / A Chair for {aother} / [hook]The Second Hook / [question]Three Questions / [nobody]Nobody, Said {H} / The {Hero2} Who {Trait} / [flowers]Fifty Jars / [lent]Upside Down / {aHero} and {aother}",
  "stranger", meet, G_N_ELEMENTS (meet),
};
