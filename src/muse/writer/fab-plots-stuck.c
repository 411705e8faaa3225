/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* Two cannot get away from each other. Facts: "known": they knew each other before;
 * "line": they have shared out the floor; "shoe": one is without. */
static const FabBeat stuck[] = {
  { "1", "", "arena", "DAY", 1,
    "- {H} pulls at the door. The door does not open. {O} stands beside {p1}.\n"
    "O Push. / r:It says push. / a:Have you tried to push?\n"
    "H I pushed. / t:I did. / f:I have pushed, I have pulled, I have prayed!\n"
    "- {O} pushes. {O} pulls. {O} looks through the keyhole.\n"
    "O Somebody will come. / It is nothing. Ten minutes.\n"
    "- {H} sits down in one corner. {O} sits down in the other.\n"
    "H [known]Of all the people in the world. / [!known]I have an appointment at four. / [known]t:You. / [known]r:I always hoped that we would have a quiet moment. I lied." },
  { "1", "", "arena", "DUSK", 1,
    "- {H} and {O} come in from two sides. They stop.\n"
    "- Behind them the door falls shut. The handle lies on the floor.\n"
    "H Did you do that? / t:The handle.\n"
    "O I touched nothing. / o:I should like it to be noted that I touched nothing. / w:It was loose, love. It was always going to come off.\n"
    "- {H} picks up the handle. {H} holds it against the door. It falls again.\n"
    "F (O.S.) Is somebody in there? / (O.S.) Do not touch the handle!\n"
    "H Too late! / t:Too late.\n"
    "F (O.S.) Then wait. I fetch somebody. What time is it? Oh. Then wait until the morning." },
  { "1", "", "arena", "NIGHT", 1,
    "- The light goes out. Something creaks. The light comes back.\n"
    "- {H} and {O} hold on to each other. They let go at once.\n"
    "O I thought you were {p1}. / I slipped.\n"
    "H (polite) Of course. / r:An easy mistake.\n"
    "- {H} presses a button beside {p1}. Nothing happens. {H} presses it eleven times.\n"
    "O [known]You do everything like that. Once would do. / [!known]I believe it has understood you. / [known]t:Still the same.\n"
    "- {O} puts a coat on the floor and sits on it." },
  { "2", "", "arena", "NIGHT", 2,
    "- {O} takes a small bar of chocolate out of a pocket. {H} looks at it.\n"
    "O I have one. / t:Mine.\n"
    "H I said nothing. / a:Is that with nuts?\n"
    "- {O} breaks it in two. One half is bigger. Both look at it.\n"
    "O You choose. / You take first.\n"
    "- {H} takes the small half.\n"
    "H I have eaten already. / [known]Do not tell anybody that I was nice to you.\n"
    "O (surprised) [known]You never took the small half of anything. / (surprised) Nobody ever takes the small half." },
  { "2", "", "arena", "NIGHT", 2,
    "- {H} draws a line across the floor with a piece of chalk.\n"
    "= line\n"
    "H Yours. Mine. / o:I propose an arrangement.\n"
    "O And {p1}? / r:Do I need a visa for {p1}?\n"
    "H Thursdays. / t:Mine. / w:We can share {p1}, dear.\n"
    "- {O} puts one toe across the line. {H} looks at the toe.\n"
    "- {O} draws the toe back. A very long minute.\n"
    "O (laughing) I am sorry. It is your face. / (laughing) I am fifty years old." },
  { "2", "", "arena", "NIGHT", 2,
    "- {H} takes off a shoe and hits the door with it.\n"
    "= shoe\n"
    "H Help! / f:Help! Two souls are perishing in here!\n"
    "- The heel breaks. {O} picks it up.\n"
    "O That was a good shoe. / t:Well done.\n"
    "H (angry) What is your plan? / a:Do you have a better idea?\n"
    "- {O} climbs onto {p1} and reaches for the ceiling. {p1} breaks under {ohim}.\n"
    "- {H} laughs. {O} lies on the floor and laughs too." },
  { "3", "[known]", "arena", "NIGHT", 1,
    "- {H} and {O} sit against opposite walls.\n"
    "O Eleven years. / Say it. You have been wanting to say it.\n"
    "H You did not come. I stood there in front of everybody with two glasses, and you did not come. / You told it. It was the one thing I ever asked you not to tell.\n"
    "O I stood outside. / t:I was there. / (quiet) I stood on the other side of the street until it was dark.\n"
    "H a:And why did you not come in? / Nobody can prove a thing like that.\n"
    "O You had a yellow scarf on. You took off your shoes when everybody had gone.\n"
    "- {H} looks up." },
  { "3", "[!known]", "arena", "NIGHT", 1,
    "- {H} and {O} sit against opposite walls.\n"
    "O Who waits for you out there? / t:Who waits for you?\n"
    "H A job. My ninth interview. / Nobody. I only say four o’clock, so that I have somewhere to be.\n"
    "- {O} pulls off a tie and rolls it up.\n"
    "O I was on my way to tell somebody that I am leaving. I have rehearsed it since Easter. / I was going to my own farewell party. I did not want to go. I prayed that something would happen.\n"
    "H So this is your fault. / r:You prayed for this? You could have prayed for flu.\n"
    "- {O} starts to laugh. {H} throws a glove at {ohim}." },
  { "3", "", "arena", "NIGHT", 1,
    "- {O} finds a telephone behind {p1}. {O} lifts the receiver.\n"
    "O Hello? Hello! / It rings!\n"
    "F (O.S.) Good evening. I have only one line. Is it urgent? / (O.S.) I can send one message out for you. One.\n"
    "- {O} holds out the receiver to {H}. {H} holds up both hands.\n"
    "H You have children. / You. Whoever waits for me stopped a long time ago. / t:You.\n"
    "O (quiet) I do not know the number by heart. Is that not terrible? / (quiet) I do not know whom to call.\n"
    "- {O} puts the receiver down. {H} and {O} look at the telephone." },
  { "4", "", "arena", "NIGHT", 1,
    "- The light goes out for good. {H} breathes fast.\n"
    "- [fear]Nothing is left but {fear}.\n"
    "H [!fear](whispering) I do not like this. / (whispering) It is {fear}. I never told anybody. It is {fear}.\n"
    "O Give me your hand. / t:Hand. / w:Here I am. That is my sleeve. Hold on to it.\n"
    "- [line]{O} crosses the line on the floor. / [!line]{O} crawls across the floor.\n"
    "- {H} and {O} sit shoulder to shoulder beside {p2}.\n"
    "O I count to a hundred. You correct me when I am wrong. / t:Count with me.\n"
    "H (shaking) You will get it wrong at twelve. / (shaking) And what comes after a hundred?" },
  { "4", "", "arena", "NIGHT", 1,
    "- Water runs under the door and over the floor. {O} lifts a foot.\n"
    "O That was not there before. / r:And now a bath.\n"
    "- {H} climbs onto {p2} and pulls {O} up. There is room for one and a half.\n"
    "- [fear]{H} sees {fear} and grips the arm of {O}.\n"
    "H Stand on my feet. / t:On my feet.\n"
    "O I am heavy. / You will fall.\n"
    "H [known]You have stood on my feet all your life. / [!known]Then we fall together. At least it is company.\n"
    "- {H} and {O} balance on {p2} with their arms around each other." },
  { "4", "", "arena", "NIGHT", 1,
    "- A small window stands open above {p3}. It is as wide as one pair of shoulders.\n"
    "H You are thinner. / t:You go.\n"
    "O And you? / It is you who has somewhere to be.\n"
    "- {O} climbs on the shoulders of {H} and puts the head through the window. Stars.\n"
    "O (O.S.) I can see the street. I can get out. / (O.S.) I am through up to the hips.\n"
    "- {H} waits alone. {H} looks at the feet in the window.\n"
    "- The feet come back. {O} jumps down.\n"
    "H What is it? / a:Why did you come back?\n"
    "O I would only have stood there and waited for you. I can do that in here." },
  { "5", "", "arena", "DAWN", 1,
    "- The door opens. {F} stands there with a screwdriver. Light falls in.\n"
    "F You must be desperate. / There you are. A whole night! You must hate each other.\n"
    "- {H} and {O} lie asleep under one coat.\n"
    "- {O} opens one eye.\n"
    "O Could you come back in an hour? / t:Close it. / r:There is a draught.\n"
    "- {F} closes the door again, very softly.\n"
    "- [shoe]{H} takes off the other shoe and puts it next to the first. / [line]{H} rubs out the line with one foot. / [!shoe][!line]{H} smiles with closed eyes." },
  { "5", "", "arena", "DAY", 1,
    "- Something clicks. The door opens by itself. Nobody stands behind it.\n"
    "- {H} and {O} look at the open door.\n"
    "H After you. / t:Go. / o:After you, please.\n"
    "O No, no. You have an appointment. / After you. I insist.\n"
    "- Neither of them moves.\n"
    "H There was half a story left. / a:How did it go on with your aunt and the horse?\n"
    "- {O} pulls the door shut with one finger.\n"
    "O (shouting) Help! / (shouting) Is anybody there?\n"
    "H (laughing) Not so loud. Somebody could hear you." },
  { "5", "", "third", "DAWN", 1,
    "- {F} leads {H} and {O} outside with blankets around their shoulders.\n"
    "F Sign here. Here as well. You came out alive. / Well? Was it terrible?\n"
    "H t:Yes. / It was. I want to complain. / f:The longest night since the making of the world!\n"
    "- {H} goes left. {O} goes right. They stop at {p1} and {p2}.\n"
    "O [known]On Tuesday? / Same time tomorrow?\n"
    "H Where? / a:In there?\n"
    "O I kept this.\n"
    "- {O} holds up the handle of the door." },
};

const FabPlot fab_stuck_plot = {
  "stuck", "The Handle / The Small Half / Stuck With {O}", "stranger", stuck, G_N_ELEMENTS (stuck)
};
