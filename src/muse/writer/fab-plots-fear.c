/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat fear[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} sits beside {p1} with {tool} and looks at the door. / Every lamp burns. {H} checks {p2}, then {p1}, then {p2} again.\n"
    "- The phone rings. {H} jumps.\n"
    "H (phone) Yes? / t:(phone) Speak. / o:(phone) Good evening. Who is calling?\n"
    "O (O.S.) It is {O}, and I know about you and {fear}. I need you. / (O.S.) I need you tonight, {H}. And I know about you and {fear}.\n"
    "H I do not know what you mean. / a:Who told you that? / r:I am not afraid of {fear}. We simply do not meet socially. / t:Wrong number.\n"
    "O (O.S.) Come to {arena}. Alone. / (O.S.) Then come to {arena}, and tell nobody.\n"
    "- {H} puts down the phone. {H} takes {tool} with both hands.\n"
    "= called" },
  { "1", "", "home", "NIGHT", 1,
    "- [in]A letter comes under the door. {H} reads it and puts it into a drawer. / [!in]The wind blows a letter against {H}. {H} reads it and sits down on it.\n"
    "- [in]A second letter comes under the door. {H} steps on it. A third one slides over {his} shoe. / [!in]A second letter falls on the head of {H}. A third one lands in {his} lap.\n"
    "H [in](reading) \"You have put me into the drawer.\" / [!in](reading) \"You are sitting on me.\" / (reading) \"I can wait. I have paper.\"\n"
    "- {H} sits down beside {p1}, and opens the letter.\n"
    "H (reading) \"Come to {arena}. I know about you and {fear}. {O}.\" / (reading) \"Everybody says that you fear {fear}. So you are the only one I can ask. {O}.\"\n"
    "- [in]{H} writes on the back and pushes it out under the door. / [!in]{H} writes on the back and throws it into the wind.\n"
    "H (writing) \"Ask somebody else.\" / t:(writing) \"No.\" / o:(writing) \"With regret. I have a cold.\" / r:(writing) \"I am out.\"\n"
    "- At once a fourth letter comes. On it is only one word.\n"
    "H (reading) \"Please.\" / (reading) \"Who?\"\n"
    "- {H} puts on a coat, takes it off, and puts it on again.\n"
    "= called" },
  { "1", "", "home", "DUSK", 1,
    "- {H} sits at {p1} before {F} and tells a story with both arms.\n"
    "H And then I looked it in the eye. / And I laughed! I simply laughed at it. / o:And on that day I decided to fear nothing more.\n"
    "F Then you are the right one. {O} went to {arena} last night and did not come back. / Good. Then you can fetch {O} out of {arena}.\n"
    "- {H} stops with one arm in the air.\n"
    "H {arena}? / t:There? / a:And what is there? Is there, possibly, {fear}?\n"
    "F There is nothing there but {fear}. For you that is a walk.\n"
    "H A walk. / r:I had hoped for a smaller occasion. / t:Yes.\n"
    "- {F} puts a heavy key into the hand of {H}. All the others clap.\n"
    "- {H} smiles until they have gone. Then {H} slides down to the floor beside {p2}.\n"
    "= key" },
  { "2", "", "third", "NIGHT", 2,
    "- {H} walks close to {p1}. {F} steps out of the shadow. {H} screams.\n"
    "F [key](laughing) You really go? I only said that to be funny. / [!key](laughing) You? They sent you? / [!key](laughing) So it is true. {hero}, afraid of {fear}!\n"
    "H Everybody is afraid of something. / t:Laugh. Then let me pass. / r:I am screaming to keep you company.\n"
    "F And you go to {arena}? There is nothing but {fear} in there.\n"
    "H (quiet) I know. / a:Do you think I would be shaking if I did not know?\n"
    "- {F} stops laughing and gives {H} a candle.\n"
    "= candle" },
  { "2", "", "third", "NIGHT", 2,
    "- {F} sits behind a tray beside {p1}: whistles, stones on strings, a very long stick.\n"
    "F Going to {arena}? I have something for that. / Against what? I have everything against everything.\n"
    "H Against {fear}. / (quiet) It is for a friend. {Fear}. / t:{Fear}.\n"
    "F Then the whistle. One blow, and you are not alone. No money back. / A whistle. It has never been brought back.\n"
    "H Because it helps? / a:And does it help? Has anybody ever said so?\n"
    "F (honest) Because nobody who bought it went in. / (honest) They stand there, look at it and go home. You will too.\n"
    "- {H} pays. {H} blows. No sound comes out.\n"
    "F One needs breath for that. Calm down first. / r:It works better on the brave.\n"
    "- {H} hangs the whistle around {his} neck and walks on.\n"
    "= whistle" },
  { "2", "", "third", "NIGHT", 2,
    "- {H} walks past {p1}, turns around and walks back. {F} sits there and knits.\n"
    "F That is the third time. / t:Three. / w:You are wearing out the path, dear.\n"
    "H I forgot my scarf. / r:I like the view from both sides. / o:I am checking the way.\n"
    "F You are wearing it. / And before that, it was your gloves. You are wearing those too.\n"
    "H [called]Somebody is waiting for me there. / [!called]Somebody sits in there. Because of me, perhaps. / a:And what would you do?\n"
    "- {F} puts down the wool and stands up.\n"
    "F I go ten steps with you. I counted. I never get farther than ten. / Ten steps. That is as far as I have ever come. {Fear}, you know.\n"
    "- They walk side by side and count. At ten {F} stops. {H} takes one more step.\n"
    "F Eleven. / (amazed) That was eleven.\n"
    "- {F} gives {H} the end of the wool. It runs back to {p2}.\n"
    "= wool" },
  { "3", "", "arena", "NIGHT", 1,
    "- [candle]{H} stands at {p3} and holds the candle. / [!candle]{H} stands at {p3} with a burning match.\n"
    "- [candle]The wind blows out the candle. {H} cannot move. / [!candle]The wind blows out the match. {H} cannot move.\n"
    "H (whispering) One. Two. Three. / (whispering) It is only {fear}. It is only {fear}.\n"
    "- Something moves behind {p1}. {H} hides behind {p2}.\n"
    "O (O.S.) Do not be afraid. / (O.S.) You came. Nobody ever came.\n"
    "H Who is there? / a:Is that you, {O}? Where are you? / t:Show yourself.\n"
    "O (O.S.) I cannot come out. I have been sitting here since I was a child. / (O.S.) I cannot find the way out. I never could." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} comes in backwards, step by step, and looks only at where {he} came from.\n"
    "= backwards\n"
    "- {H} bumps into {p1} and takes off {his} hat.\n"
    "H I beg your pardon. / o:Excuse me. After you. / t:Sorry. / a:Was that you or was that furniture?\n"
    "- {H} bumps into {p2}, and apologises again.\n"
    "O (O.S.) Are you walking backwards? / (O.S.) Who is that? I see a back.\n"
    "H It is easier. What I do not see does not begin. / r:I am leaving. I only do it in this direction. / t:Yes.\n"
    "O (O.S.) That is clever. I have been standing with my face to the wall since yesterday. / (O.S.) I shut my eyes. But then it comes closer.\n"
    "H And if we both turn around? / t:On three? / f:Let us turn, then, like two doors!\n"
    "- [whistle]{H} puts the whistle between {his} lips. A very small sound comes out. / [wool]The wool in the hand of {H} grows tight. / {H} counts to three on {his} fingers. {H} stays as {he} is." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} stands before the entrance. {H} takes off one shoe and throws it inside.\n"
    "- It is quiet. The shoe comes flying back out.\n"
    "H Something threw it. / t:Right. Home. / (whispering) It has good aim.\n"
    "- {H} throws it in again. It comes back. The laces are tied in a bow.\n"
    "H (slowly) {Fear} would never tie a bow. / a:(slowly) Can {fear} tie a bow?\n"
    "- {H} writes on the sole with chalk and throws it once more.\n"
    "O (O.S.) You aim like somebody who is afraid. / (O.S.) You throw like somebody who is afraid.\n"
    "H I am. / t:Yes. / r:I throw rather well, considering. / o:That is correct.\n"
    "O (O.S.) Good. Come in and bring the other one. My foot is cold. / (O.S.) So am I. Bring the other shoe, then we have a pair.\n"
    "- {H} walks in with one bare foot, close to {p1}.\n"
    "= shoe" },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} crawls across the floor toward {p1}.\n"
    "- {O} sits in the corner and hides {ohis} face.\n"
    "H You are afraid of {fear} too. / (surprised) You too?\n"
    "O [called]More than you. That is why I called you. Who else would understand? / [called]Why else would I call the one who is afraid? / [!called]More than you. I only came here because I heard that you would not.\n"
    "- {H} sits down beside {O}.\n"
    "H (quiet) When I was six they locked me in. I counted until they came. I am still counting. / (quiet) I count, you know. Ever since I was small. As long as I count, nothing happens.\n"
    "O What number are you at? / And where are you now?\n"
    "- {H} looks up. {H} breathes out.\n"
    "H I lost count. Just now. Talking to you. / I do not know. I must have stopped when you began to talk." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} finds {O} beside {p2}. {O} holds both hands before {ohis} eyes.\n"
    "O Are we alone? Or is it there, behind me? / Do not move. It sees you when you move.\n"
    "H I cannot look either. / t:Do not know. / r:I was going to ask you.\n"
    "- {H} takes a piece of chalk and gives one to {O}.\n"
    "H Then draw it. What does it look like? / w:Draw it for me. Only small. In the corner. / a:Has it a nose? Everything has a nose.\n"
    "- On the wall they draw it, as big as a house. {O} draws teeth.\n"
    "O And there are eyes. Eleven. / It has more teeth. Many more.\n"
    "- {H} thinks. {H} draws a very small hat on its head.\n"
    "O (after a while) It would not wear that. / (after a while) Give it a moustache.\n"
    "- {O} draws an umbrella. They both begin to laugh, and cannot stop.\n"
    "H Now it only looks as if it waited for a bus. / It has been looking at us all the time like that. It wanted a hat.\n"
    "= drawing" },
  { "4", "", "arena", "NIGHT", 1,
    "- {O} sits calmly on {p1} and peels an orange.\n"
    "H You are not afraid at all. / a:Why are you not shaking? / t:You sit there?\n"
    "O Not of {fear}. It is the door. / Not in here. Only of the door.\n"
    "H The door? / What is wrong with the door?\n"
    "O What is behind it. All the people. They look at one. / Out there they ask how one is. And then they wait for an answer.\n"
    "- {H} sits down. {O} gives {H} half of the orange.\n"
    "H (quiet) You have sat in the middle of {fear} for a whole day, because of a door. / (quiet) And I would rather walk through ten doors, than sit here for one minute.\n"
    "O And you came in here? In spite of it? / t:You are shaking.\n"
    "H You take me through {fear}. I take you through the door. / t:You here. I there. Deal? / f:Then we are one whole hero, cut in an unlucky place!\n"
    "- {O} puts the peel into a pocket. They hold each other by the sleeve and stand up.\n"
    "= swap" },
  { "5", "", "home", "DAWN", 1,
    "- {H} leads {O} in by the hand. Light falls across {p1}.\n"
    "- {F} waits with a blanket.\n"
    "F How did you do it? / And {fear}?\n"
    "H It came along. It is not so bad when there are two of you. / t:Still here. So am I. / f:We were introduced at last. It has beautiful manners.\n"
    "= lamp\n"
    "- {H} puts out one lamp, then another. {O} watches.\n"
    "O Leave one on. / (afraid) All of them?\n"
    "H (smiling) One. For {fear}. So that it can find us. / (smiling) One stays. I am brave, not stupid." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {O} come out into the light. {F} waits there with a blanket.\n"
    "F You are alive. And {fear}? / (counting) One. Two. Both of you!\n"
    "- {H} pats {his} pockets. {H} turns around.\n"
    "H I left {tool} in there. / t:Forgot {tool}. / o:One moment. I have left {tool} inside.\n"
    "- {H} goes back in. {O} and {F} look at each other.\n"
    "O (counting) Eight. Nine. Ten. / (quiet) {H} is in there alone.\n"
    "F [wool]The wool does not even tremble. / Should one of us...? / r:Perhaps {he} likes it now.\n"
    "- {H} comes out with {tool} and whistles. {H} sees their faces.\n"
    "H What? / a:What are you looking at? Is it behind me?\n"
    "O You went back in. Into {fear}. For that. / You forgot to be afraid. / t:You went in.\n"
    "- {H} looks at {tool}, and then at the dark entrance. {H} sits down very suddenly on the ground.\n"
    "H (laughing) Do not tell me such things so late. / (laughing) Next time remind me, or I shall get used to it." },
  { "5", "", "home", "NIGHT", 1,
    "- {H} and {O} drink tea beside {p1}. [drawing]Between them hangs a drawing with a small hat. / {H} and {O} drink tea beside {p1}. One lamp is lit.\n"
    "- The phone rings. {H} jumps. {O} jumps higher.\n"
    "H You. / t:You. / r:It is certainly for you.\n"
    "O It is your phone. / a:And if it is {fear}?\n"
    "- {H} breathes in and lifts it up.\n"
    "H (phone) Yes? / o:(phone) Good evening. Who is speaking?\n"
    "F (O.S.) It is {F}. I am ashamed to say it. I cannot get past my own stairs. {Fear}. / (O.S.) I laughed at you. Now I sit in my bath with the door locked. {Fear}.\n"
    "- {H} looks at {O}. {O} already puts on the shoes.\n"
    "H (phone) Stay where you are. Count slowly. We are coming. / t:(phone) Stay there. Two of us. / w:(phone) Stay where you are, dear. Do you have biscuits? Eat one. We are coming.\n"
    "O Are you not afraid? / (at the door) And if we tremble?\n"
    "H Very. It is not far. / Of course. But now I know somebody there.\n"
    "- {H} takes {tool}. Two people walk quickly out into the night." },
};

const FabPlot fab_fear_plot = {
  "fear",
  "{Fear} / [lamp]The Last Lamp / [lamp]One for {Fear} / [wool]Eleven Steps / [backwards]Backwards / [drawing]A Hat for {Fear} / {H} and {Fear} / [shoe]The Other Shoe / [whistle]No Money Back / The {Hero2} Who Feared {Fear}",
  "stranger", fear, G_N_ELEMENTS (fear),
};
