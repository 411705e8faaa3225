/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat compete[] = {
  { "1", "", "arena", "DAWN", 1,
    "- {H} opens the door of {place}. {O} opens the other door.\n"
    "- {H} and {O} reach for {T} at the same time. / {H} and {O} stand face to face before {p1}.\n"
    "H I was here first. / t:Mine. / f:Unhand it, {O}! Three generations of my family stand behind me! / o:I believe it is my turn. / a:What do you think you are doing?\n"
    "O You were first yesterday. / t:No. Mine. / r:How lovely. You have washed. / w:Good morning to you too, {H}. / f:My family could do it before yours could walk!\n"
    "- {F} hangs a paper on the wall.\n"
    "F You must {goal}. Both of you, or {place} closes. / [trait]{H} {trait}, and {O} is no better. You {goal}, or {place} closes. / One of you must win by Sunday. Or {place} closes.\n"
    "- {H} and {O} stare at each other." },
  { "1", "", "arena", "DAWN", 1,
    "- {H} paints {his} name on the door of {place}. {H} steps back and is pleased.\n"
    "- Behind {H}, {O} dips a brush and paints {ohis} own name over it.\n"
    "H That was still wet! / t:My door. / a:What is that? Is that supposed to be an O? / f:Vandal! On that door my grandmother wrote her name! / o:I believe you have painted on my name.\n"
    "O Now it is dry on top. / t:Mine now. / r:You left so much room for improvement. / w:You spelled yours so nicely. It was a pity.\n"
    "- They paint over each other, faster and faster. The paint runs down the door and over their shoes.\n"
    "- {F} comes and pulls at the handle. The door is stuck.\n"
    "F Painted shut. Congratulations. / Forty years it opened. Now nobody gets in.\n"
    "O [trait]{H} began! {H} {trait}!\n"
    "F You will {goal} by Sunday, or I put up another name. Mine. / One of you wins by Sunday. Otherwise I put a wall here.\n"
    "- {H} and {O} push against the door, shoulder to shoulder.\n"
    "= paint" },
  { "1", "", "arena", "DAY", 1,
    "- {F} opens a letter with a seal. {H} and {O} sit on two chairs, back to back.\n"
    "F (reading) \"I leave {place} to the better one of you.\" / (reading) \"It all goes to the one who is better at it.\"\n"
    "H That is me. / t:Me. / o:I accept. / w:The dear old man. He always liked me.\n"
    "O That is clear, then. Me. / t:Me. / r:How kind of him to mention me.\n"
    "- They both get up. They both reach for the key. It falls on the floor.\n"
    "H He meant me. He said good morning to me, every day! / a:To whom did he give his hat? Well?\n"
    "O He said it to everybody. / To you he gave his hat. To me he gave the recipe for everything else.\n"
    "O [trait]And {H} {trait}. He knew that.\n"
    "F There is a second page. \"You must {goal}. If they cannot, sell it on Sunday and buy yourself a boat.\" / There is a second page. It says Sunday.\n"
    "- {F} puts the key into {fhis} own pocket. {H} and {O} look at each other for the first time.\n"
    "= letter" },
  { "2", "", "arena", "DAY", 1,
    "- {H} draws a white line on the floor.\n"
    "= line\n"
    "H This half is mine. The line is the law. / [T]Up to here {T} is mine. Behind it you may look. / t:My half. Your half. / a:Can you see the line? Can you read it?\n"
    "- {O} steps over the line. {H} pushes {O} back.\n"
    "O [cook]My bowl is on your side. / [!cook]My chair is on your side. / It goes through the window! You gave me the wall!\n"
    "- [cook]{H} throws flour at {O}. {O} throws an egg. / [!cook]{H} throws a cup at {O}. {O} throws a bucket of water.\n"
    "- {F} enters and is hit in the face.\n"
    "F (furious) Sunday! / (furious) This is the last warning. Sunday, or nobody!" },
  { "2", "", "arena", "DAY", 1,
    "- {H} climbs up beside {p1} and puts the big clock forward by an hour. {H} grins.\n"
    "- {O} comes early, sees the clock and puts it forward by two.\n"
    "H Who touched the clock? / t:You are late. / o:According to this I have been here since noon.\n"
    "O What clock? / r:I am never late. I am three hours early. / w:Good evening, dear. You look tired.\n"
    "- {H} turns it on. {O} turns it on. They both hang on the hands of the clock.\n"
    "H Now it is my turn again! / f:Time itself is on my side of the house!\n"
    "O It is midnight. It is nobody's turn! / a:What day do you have? I have Thursday.\n"
    "- {F} comes in with a lunch and looks at the clock. {F} looks out at the sun.\n"
    "F [T]And who has looked after {T} in the meantime? / Is it Sunday already? / (desperate) I have eaten breakfast four times today!\n"
    "- The clock falls between them. A spring jumps out and rolls away.\n"
    "= clock" },
  { "2", "", "arena", "DAY", 1,
    "- {F} opens the door. {H} takes {F} by the left arm. {O} takes {F} by the right arm.\n"
    "H Here! With me it is better! / w:Come to me, dear, you look pale. / t:This way. / o:May I draw your attention to the left half?\n"
    "O There it is old. Here it is fresh! / r:Left leads to regret. / f:To me, noble guest, and be happy!\n"
    "F I only wanted to ask for the way. / (afraid) I only came in because it rained.\n"
    "- They pull. Something tears. {H} holds the left sleeve. {O} holds the right one.\n"
    "F (looking at the bare arms) That was my good coat. / (looking at the bare arms) My mother sewed that.\n"
    "H {O} tore yours off first! / a:Who pulled first? You saw who pulled first?\n"
    "O I was polite until your half gave way. / It held until {H} came!\n"
    "- {F} walks out into the street with bare arms. {H} and {O} each hide a sleeve.\n"
    "= sleeve" },
  { "3", "", "third", "DUSK", 3,
    "- {O} sits beside {p1}, alone. {H} walks past and stops.\n"
    "H You do that too? Come here when it is bad? / So this is where you hide.\n"
    "O [T]My father spoke of {T} until he died. I promised him. What did you promise? / My father stood there before me. I promised him. What did you promise? / t:Go away. / r:I am practising losing. It is going well.\n"
    "H (quiet) I promised my mother the same thing. / (quiet) That nobody would take it from us.\n"
    "- {H} sits down a little way off. They do not look at each other." },
  { "3", "", "third", "NIGHT", 3,
    "- {H} sneaks along {p1} and hides behind {p2}.\n"
    "- On the other side {O} practises for Sunday, alone, and makes the same mistake again and again. {O} beats {ohis} own forehead.\n"
    "- {H} grins. Then the grin goes.\n"
    "H (whispering) The other hand. / (whispering) Not so fast at the end.\n"
    "- {O} makes the mistake again. {H} knocks on {p2}, slowly, twice.\n"
    "O Who is there? / t:Who. / (afraid) Is somebody there?\n"
    "- {H} crouches and holds {his} breath. {O} thinks about the two knocks and tries it slowly. It works.\n"
    "O (into the dark) Thank you. / (into the dark) Whoever you are. You have no idea.\n"
    "- {H} creeps away on all fours and hits {his} own head.\n"
    "= knock" },
  { "3", "", "third", "DUSK", 3,
    "- {H} and {O} wait before {p1}, one behind the other, and both look at the floor.\n"
    "H After you. / t:You first. / r:Do go on. I enjoy your back.\n"
    "O What do you have? / a:Are you ill too?\n"
    "H I do not sleep. I lie there and I fight with you. / t:No sleep. I fight with you. / w:It is nothing, dear. I lie there and I fight with you.\n"
    "O (surprised) With me too? What do I say, at night? / (surprised) I win against you every night at three. Then I lie there.\n"
    "- An old photograph falls out of the bag of {O}. {H} picks it up.\n"
    "H That is us. On the wall, with the bucket. / You kept that? We were eight.\n"
    "O You wanted to be the best one in the world. I wanted to be the one who tells everybody that I know you. / We had only one bucket. Strange that it worked.\n"
    "- {H} gives the photograph back. They go out through two different doors.\n"
    "= photo" },
  { "4", "", "arena", "NIGHT", 1,
    "- Smoke rises behind {p1}. {O} coughs and fights the fire with a towel.\n"
    "- {H} runs in with a bucket.\n"
    "O (shouting) I do not need your help!\n"
    "H It is on my side too! / If yours burns, whom do I fight? / t:Shut up and carry. / f:Then perish proudly, but hand me that bucket! / w:I know, I know. Take the other end.\n"
    "- {H} and {O} carry the bucket together. The fire goes out.\n"
    "- [line]{H} and {O} sit on the floor, black with soot. Nothing is left of the white line. / [!line]{H} and {O} sit on the floor, black with soot.\n"
    "O You saved mine first. Why?\n"
    "H It was nearer. / r:Bad aim. / (quiet) Because I know what it cost you." },
  { "4", "", "arena", "NIGHT", 1,
    "- The side of {O} is dark. {H} works alone and listens. It is quiet.\n"
    "H [T]{O}? I have {T} all to myself. Do you hear? / [!T]{O}? I could win now. Do you hear? I could simply win. / [line]{O}? I have put my foot over the line. / (loudly) I am sitting on your chair! / t:{O}?\n"
    "- Nobody answers. {H} runs out with the coat half on.\n"
    "- {O} lies beside {p2}, red and shivering, under three coats.\n"
    "O Go away. You will be glad. / (hoarse) Tomorrow you win. Congratulations. / r:(hoarse) I did not want to make it too easy for you.\n"
    "H You are not even sneezing properly. / w:You foolish thing. Where is your blanket? / t:Lie down. / f:I will not win against a handkerchief!\n"
    "- All night {H} runs from one half to the other and does the work of both.\n"
    "- In the first light {O} stands in the door, wrapped in a blanket.\n"
    "O You did mine. / a:Was that you? All that? Why?\n"
    "H Badly. / I did it the way you do it. It is much harder. Why did you never say that it is harder? / t:Somebody had to.\n"
    "= ill" },
  { "4", "", "arena", "NIGHT", 1,
    "- {F} measures {p1} with a long tape. A sign leans there. It says SOLD.\n"
    "H It is only Friday! / t:Sunday. You said Sunday. / o:We have an agreement until Sunday.\n"
    "F [T]I have a buyer. He does not even want {T}. / I have a buyer. He will put cars here. / o:You fight, he pays. I am sorry. / They pull it down at dawn. I cannot listen to you any more.\n"
    "- {H} sits down on the floor. {O} comes in, sees the sign, and sits down against the back of {H}.\n"
    "O We do not get up. / t:We stay. / r:I happen to be comfortable.\n"
    "F You cannot stand each other! / That is ridiculous. You hate each other.\n"
    "H Yes. Here. / That is between us. It does not belong in a car park. / f:With all our hearts! And where, without this roof, should we do it?\n"
    "- {F} pulls at {H}. {F} pulls at {O}. They have linked their arms.\n"
    "- Night. {F} has fallen asleep on the sign. {H} and {O} still sit there.\n"
    "O Are you cold? / a:Are you asleep?\n"
    "H No. And you? / No. And do not tell anybody how warm your back is.\n"
    "= back" },
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
  { "5", "", "arena", "DAY", 1,
    "- {F} stands between {H} and {O} and holds up both hands. Nobody in the room breathes.\n"
    "F And the better one is... / Sunday. I have made up my mind. It is...\n"
    "H {O}. / t:{O}. / w:Wait, dear. It is {O}. I saw it. / o:I withdraw in favour of {O}.\n"
    "O {H}! Are you mad? It is {H}! / t:No. {H}. / r:I object. For the first time, in the other direction.\n"
    "H You were better since Tuesday! / [knock]You do it slowly now. Slowly it is beautiful. / a:Have you never looked at your own work?\n"
    "O [ill]You did mine and yours in one night! / You were better since you were eight! / f:I will not be given what I could have taken!\n"
    "- They stand nose to nose. {F} looks from one to the other and lets the pen fall.\n"
    "F You are fighting about who lost? / (tired) And how am I supposed to write that down?\n"
    "- {F} hangs the key on a nail, between them, and leaves. / [T]{F} pushes {T} into the middle, exactly between them, and leaves.\n"
    "H After you. / t:Go on.\n"
    "O After you. / r:Age before beauty.\n"
    "= after\n"
    "- Neither moves. The sun wanders across the floor. They begin to laugh." },
  { "5", "", "arena", "DAY", 1,
    "- {F} nails a board across the door of {place}. It says CLOSED.\n"
    "F Sunday. Nobody could {goal}. I am sorry. / It is Sunday. There is no winner. Go home.\n"
    "- {H} looks at the board. {O} looks at the board.\n"
    "H Do you take the left end? / t:Left or right? / w:My dear, your back or mine?\n"
    "O I always take the left end. / r:Now we are going to steal it. I am proud of us.\n"
    "- Together they carry a table out into the middle of the street and set it down. / [T]Together they carry {T} out into the middle of the street and set it down.\n"
    "- People stop. A child sits down in front. More people come.\n"
    "F You cannot do that here! / (desperate) There is no door! There is nothing to close! / o:This is a public road.\n"
    "H Exactly. / t:No. / a:Where does it say that we need a wall? / o:It is open. Please take a number.\n"
    "O [paint]And nobody can paint it shut. / [clock]And no clock. / And no line down the middle. / r:We are closed indoors. Outdoors we have just opened.\n"
    "- {H} and {O} write a new sign together. The two names overlap so much that they can only be read as one.\n"
    "- [sleeve]{H} and {O} give {F} a coat. The sleeves are sewn on, one a little crooked. / {F} reads it twice, and pulls the nail out of the board." },
};

const FabPlot fab_compete_plot = {
  "compete",
  "One {T2} / Until Sunday / {H} Against {O} / [letter]The Better One / [after]After You / How to {Goal} / Two for {aT} / [line]The White Line / [paint]Wet Paint",
  "rival", compete, G_N_ELEMENTS (compete),
};
