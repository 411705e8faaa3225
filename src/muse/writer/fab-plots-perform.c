/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* Before people. Facts: "row": somebody will sit in the front row; "broom": the partner of the rehearsals;
 * "refused": they said no at the door. */
static const FabBeat perform[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} puts nine cups in two rows beside {p1}. They are the audience.\n"
    "- {H} bows to the cups. {H} starts to {skill}.\n"
    "- {O} stands at the door and watches. A cup falls over.\n"
    "O That one did not like it. / r:You have lost the second row. / t:Again.\n"
    "H (startled) How long have you been standing there? / t:(startled) Out.\n"
    "O Since the bow. Why do you {skill} for cups? / Long enough. You {skill} with closed eyes. Why?\n"
    "H Cups do not leave before the end. / a:Have you ever seen a cup walk out?\n"
    "O Then come to {arena}. On Saturday. I will sit in the first row, and I will not leave.\n"
    "= row" },
  { "1", "", "home", "DAY", 1,
    "- {H} sweeps the floor beside {p1}. {H} looks left and right.\n"
    "- {H} holds the broom by the waist and starts to {skill}.\n"
    "= broom\n"
    "- {O} comes in with a bucket and does not move.\n"
    "O Does the broom know what you want from it? / r:I can come back when you two are finished. / w:Oh, my dear. Look at you.\n"
    "- {H} drops the broom.\n"
    "H You saw nothing. / t:Nothing happened here. / o:I should be grateful if this stayed between us three.\n"
    "O They look for somebody at {arena}. It hangs on the door. They want somebody who can {skill}.\n"
    "H Not {ahero}. / They do not mean somebody like me. / t:Not me." },
  { "1", "", "third", "DUSK", 1,
    "- {H} stands beside {p1} with a hat on the ground. {H} starts to {skill}. People walk past.\n"
    "- One coin falls into the hat. {H} looks up. It is a button.\n"
    "- {O} stops and puts a ticket into the hat.\n"
    "H That is not money. / t:Paper. / a:What is this? Did you drop it?\n"
    "O It is for {arena}. Tonight. Not the door for the audience. The other door. / I work at {arena}. One of them broke a leg this morning. Be there at eight.\n"
    "H You do not know if I am good. / I have never done it under a roof.\n"
    "O I have walked past here every day since March. I took the longer way." },
  { "2", "", "arena", "DAY", 1,
    "- {H} stands in the middle of {place}. {F} sits far away beside {p1} and eats an egg.\n"
    "F Name. What you do. Go. / o:You have one minute. The minute has begun.\n"
    "H {H}. I {skill}. / t:{H}. / f:{H}! Remember it, you will want to say that you were here!\n"
    "- {H} begins. One foot catches in a cable. A lamp falls down beside {p2}.\n"
    "- {F} stops eating.\n"
    "F Thank you. Next. / Was that part of it?\n"
    "= refused\n"
    "H I was not finished. / a:May I begin again?\n"
    "F The lamp was the best thing in it. Next!\n"
    "- [wears]{H} pulls {wears} straight and walks out slowly. / [!wears]{H} walks out. {H} stops to set the lamp up again." },
  { "2", "", "arena", "DUSK", 1,
    "- {O} leads {H} by the hand past {p1}. Everybody here is tall and beautiful and stretches.\n"
    "- {F} comes with a list and looks over {H} twice.\n"
    "F And what is that? / Deliveries are at the back. / r:Somebody’s lunch, I presume.\n"
    "O That is {H}. Number seven. / t:Seven.\n"
    "F {aHero}? To {skill}? Here? People have paid! / I have nobody under seven. I have a line through it.\n"
    "- {O} takes the pencil away and writes the name back in.\n"
    "H (whispering) I can still go home. / (whispering) Everybody looks.\n"
    "O (whispering) Good. That is what we came for." },
  { "2", "", "third", "DAY", 1,
    "- {H} and {O} hang a poster beside {p1}. The name of {H} stands on it, very small.\n"
    "- {F} reads it. {F} calls other people. They laugh.\n"
    "F {aHero} that wants to {skill}! I will bring my mother. She has not laughed since the war. / How much is it to get out early?\n"
    "H (quiet) Take it down. / t:(quiet) Down with it.\n"
    "O How many did you sell yesterday?\n"
    "H None. / t:None.\n"
    "- {O} counts the people who laugh. They hold money in their hands.\n"
    "O Forty-one. They can laugh when they are sitting." },
  { "3", "", "arena", "NIGHT", 2,
    "- {H} sits behind {p2} with a bucket between the knees. Behind the curtain people murmur.\n"
    "- [fear]{H} holds on to {p1}. Out there is {fear}, three hundred seats of it.\n"
    "O Five minutes. / t:Five. / w:Five minutes, my heart. Drink something.\n"
    "H I cannot feel my feet. / I forgot how it begins. How does it begin? / a:What do my hands do? What did my hands always do?\n"
    "- {O} kneels down and ties the shoes of {H}.\n"
    "O For whom did you do it the first time? / Think of one. Not of all of them. One.\n"
    "H [broom]For a broom. / [row]For nine cups. / [!broom][!row]For my sister. She was ill, and there was no radio.\n"
    "O Then do it for that one. The others may watch." },
  { "3", "", "third", "NIGHT", 2,
    "- {H} walks away past {p1} with the shoes in one hand.\n"
    "- {O} runs after {him}.\n"
    "O It begins in an hour! / (breathless) Where are you going?\n"
    "H Home. I saw the one before me. That was good. / Home. They are right. I looked into the mirror back there and I laughed too.\n"
    "O I was good once. / t:So was I.\n"
    "- {H} stops.\n"
    "O I walked away. This way, past {p1}. With the shoes in my hand. I still know what the program cost. / On a night like this. I have carried other people’s coats for thirty years, and I know every piece by heart.\n"
    "- {H} sits down and puts on one shoe, and then the other." },
  { "3", "", "arena", "DUSK", 2,
    "- {H} looks through a hole in the curtain. Every seat is empty but one.\n"
    "H Nobody came. / t:One. / r:An intimate evening.\n"
    "O It rains. / The tram stands still. And there is football.\n"
    "- {F} sits in the last row and unpacks a sandwich.\n"
    "H One person, and that one is eating. / a:Do I do it for a sandwich?\n"
    "O [row]I promised you the first row. So there are two of us. / [!row]I stand here. That makes two. / You did it for none, and it was good.\n"
    "- {H} breathes in and opens the curtain." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} steps into the light. The music begins and stops with a bang.\n"
    "F (O.S.) The fuse! Nobody move! / (O.S.) That was the fuse. Ladies and gentlemen, go home.\n"
    "- Chairs creak. People stand up beside {p1}.\n"
    "- {O} begins to clap. One, two, three. One, two, three.\n"
    "- {H} listens. {H} starts to {skill} to it.\n"
    "- A foot stamps along. Then ten. The people sit down again.\n"
    "F (whispering) Leave the fuse. / (whispering) Do not touch anything. Look." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} stands in the light and does not move. It is quiet. Somebody coughs.\n"
    "F (hissing) Begin! / (hissing) Do something!\n"
    "- [broom]{O} comes out of the dark and gives {H} the broom. / [!broom]{O} comes out of the dark with a chair and sits down in front of {H}.\n"
    "O [broom]Your partner is here. / [!broom]Pretend that I am a cup. / Only to me.\n"
    "- {H} looks at {O} and at nobody else. {H} starts to {skill}.\n"
    "- [wears]Something tears on {wears}. {H} does not stop. / [!wears]A shoe flies off. {H} does not stop.\n"
    "- {F} puts both hands over the mouth." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} starts to {skill}. Somebody laughs, then a whole row.\n"
    "- {H} stops and walks to the edge of the light.\n"
    "H You are right. It looks funny from there. / t:Laugh. Then watch. / o:I quite understand. May I ask for one minute without?\n"
    "- {H} closes {his} eyes and begins once more, slowly.\n"
    "- The laughing grows thin. One hat is taken off. Then another.\n"
    "- A child stands up on its seat beside {p1} and copies every move.\n"
    "O (whispering) There. There it is. / (whispering) Breathe, {H}. Breathe.\n"
    "F (whispering) What does {he} do with that light? / (whispering) I had a line through that name." },
  { "5", "", "arena", "NIGHT", 1,
    "- It is quiet. {H} stands with lowered head beside {p2}.\n"
    "H (whispering) Did they go? / (whispering) Are they still there?\n"
    "- {O} turns {H} around. Everybody stands.\n"
    "F [refused]I need you tomorrow. With the lamp, if you can manage it. / [!refused]Tomorrow at eight. Your name goes on top.\n"
    "H Tomorrow I cannot. / t:No. / w:Tomorrow I have a guest, my dear.\n"
    "F (confused) You cannot?\n"
    "- {H} takes {O} by the hand and pulls {ohim} into the light.\n"
    "H First {O}. I sit down in the first row. I do not leave before the end." },
  { "5", "", "arena", "DAWN", 1,
    "- The seats are empty. {H} sweeps paper and flowers together beside {p1}.\n"
    "- {F} comes in with a newspaper.\n"
    "F (reading) “We do not know what it was. We did not want it to end.” / (reading) “{aHero} came out to {skill}. I forgot my coat there. I do not want it back.”\n"
    "O And the picture? / a:Is there a picture?\n"
    "- The picture in the newspaper shows only the audience. Every mouth is open.\n"
    "H You cannot see me at all. / t:I am not in it.\n"
    "O No. But look at them. / Look at their faces. That is you.\n"
    "- {H} cuts out the picture and hangs it over {p2}." },
  { "5", "[row]", "home", "DAWN", 1,
    "- {H} puts the nine cups into a row beside {p1}. There is a tenth one.\n"
    "O And who is that? / r:Sold out, I see.\n"
    "H That is for {F}. {Fhe} asked if there was a place left. / Standing room.\n"
    "- {F} knocks at the window with flowers.\n"
    "F I was told that one can see it here. / I only wanted to see how it goes when nobody is looking.\n"
    "H Sit down. And take off your hat. / t:Sit. / w:Come in, come in. Mind the first row.\n"
    "- {O} claps one, two, three. {H} closes {his} eyes and starts to {skill}. / {H} bows to the cups, very low." },
};

const FabPlot fab_perform_plot = {
  "perform", "Nine Cups / Number Seven / The First Row", "stagehand", perform, G_N_ELEMENTS (perform)
};
