/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat steal[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} pours tea beside {p1}. A plan of {arena} lies on the table. / {H} sits beside {p2} and draws a plan of {arena}.\n"
    "- {O} enters and stops.\n"
    "O What is that? / {H}? Why is there a map of {arena} under the cake? / r:New hobby?\n"
    "H I will {goal}. / t:A plan. I {goal}. Friday. / w:Sit down, dear, and do not shout. I am going to {goal}. / f:History, my dear. Tomorrow I {goal}! / a:Would you believe me if I said knitting?\n"
    "O (shocked) You cannot {goal}! / [trait](shocked) You {youtrait}, and you want to {goal}?\n"
    "H They took my house with a pen. I only take it back with a bag. / They laughed at me at the counter, {O}. In front of everybody. / Thirty years I was polite. Look where it got me.\n"
    "- {O} looks at the plan. {O} takes a cup of tea.\n"
    "O (sighing) You forgot the back door." },
  { "1", "", "home", "NIGHT", 1,
    "- {O} sits tied to a chair beside {p1}. {H} walks around {O} and looks at a watch.\n"
    "O How much longer? / r:Take your time. My feet have been asleep since supper. / t:Well? / w:It is a little tight, but I do not want to complain.\n"
    "H Four minutes. The knot holds. / t:Four minutes. Good. / o:Four minutes and ten seconds. I am satisfied.\n"
    "O You said it was for the theatre. / a:And in which play does one tie up the family?\n"
    "H There is no play. I am going to {goal}. / f:The stage, my friend, is {arena}. I will {goal}! / w:Now do not get excited, you are tied. I am going to {goal}.\n"
    "- {O} jumps up with the chair and falls over.\n"
    "O And you want to {goal}? You say thank you to the ticket machine!\n"
    "O [trait]You {youtrait}! Everybody knows you!\n"
    "H (to the floor) For thirty years I have asked nicely. / (to the floor) I wrote them eleven letters. They answered with a calendar.\n"
    "O From down here I can see under your bed. How long have you had that rope? / Untie me. / t:Untie me.\n"
    "H Are you for it or against it?\n"
    "O Untie me. I show you a better knot.\n"
    "= knots" },
  { "1", "", "home", "DAY", 1,
    "- {O} reads a shopping list at {p1}. {H} puts on a hat.\n"
    "O Bread. Milk. Rope. A mask in my size. / Butter. Gloves, black. One ladder, folding.\n"
    "H Is anything missing? / a:Did I forget the eggs? / t:Yes?\n"
    "O What do we need a mask for? / r:Are we having guests? / w:Darling, what do we need the ladder for?\n"
    "H I am going to {goal}. On the way back we need milk. / t:To {goal}. / o:I intend to {goal}. It seemed practical to do both in one trip. / f:For glory! I am going to {goal}, and then there is pancake!\n"
    "- {O} sits down slowly and reads the list again.\n"
    "O (quiet) Why? / (quiet) Is it about the letter?\n"
    "H They did not even look up. I stood there with my papers, and the man ate a sandwich. / It is mine. They only have it.\n"
    "O [trait]But you {youtrait}!\n"
    "- {O} takes a pencil and writes one more word at the bottom.\n"
    "H What did you add? / a:What is it? Does it say jail?\n"
    "O Biscuits. For the nerves. / My name.\n"
    "= list" },
  { "2", "", "third", "DUSK", 3,
    "- {H} and {O} sit beside {p1} and look through a telescope.\n"
    "O One guard. {Fhe} sleeps at four. / Two doors, one clock, one guard.\n"
    "H And {fhe} likes cake. I baked one. / w:The poor thing never gets any lunch. I baked a cake. / t:Then {fhe} gets cake.\n"
    "O You did not poison it?\n"
    "H (hurt) I am {goaling}, {O}. I am not a monster. / (hurt) With that recipe? Never." },
  { "2", "", "third", "DUSK", 3,
    "- {H} and {O} sit beside {p1} with a newspaper. It has two holes in it.\n"
    "- {F} sits down beside them and unpacks a sandwich.\n"
    "F Is this free? I work over there, at {arena}. / Do you mind? It is the only place without a camera.\n"
    "- {H} looks at {O} through one of the holes.\n"
    "H And is the work hard? / w:You look tired, dear. Do they let you sit? / t:Long shift? / o:And at which hour, if I may ask, do you eat?\n"
    "F Four hours standing, then ten minutes for this. Nobody ever asked me. / One only has to stand. It is the standing. Would you like half?\n"
    "- {F} gives {H} half of the sandwich. {H} cannot say no.\n"
    "O (quiet) You cannot rob somebody with whom you have eaten. / (quiet) Do not like {F}. I can see you doing it.\n"
    "H (chewing) Then we rob around {F}. / (chewing) It was cheese. That makes it worse.\n"
    "= bench" },
  { "2", "", "third", "DUSK", 3,
    "- {H} comes from behind {p1} in a false moustache and a big hat.\n"
    "H Well? Who am I? / a:Would you know me? From the front?\n"
    "- {O} comes from behind {p2} in the same moustache and the same hat.\n"
    "O You said something simple. / r:Father? / t:Twins.\n"
    "H They were two for the price of one. / o:There was a discount. / w:You look very nice in it.\n"
    "- {F} walks past with a bag and lifts a hand.\n"
    "F Evening, {H}. Evening, {O}. / {H}. {O}. Cold today.\n"
    "- They stand there without a word. The moustache of {O} falls off.\n"
    "O Perhaps without. / And now?\n"
    "H Then we go as ourselves. Nobody suspects that. / Nobody looks at us anyway. For once it is of use.\n"
    "= moustache" },
  { "3", "", "arena", "DAY", 1,
    "- [in]{H} enters through the door with a bag. {F} sits behind {p1}. / [!in]{H} walks up with a bag. {F} sits beside {p1}.\n"
    "F How can I help you? / o:Good morning. Do you have an appointment? / Next, please.\n"
    "H (polite) This is a robbery. / w:Good morning, dear. Please give me {loot}. And do sit up straight. / t:{loot}. Now. / o:Good morning. I have come for {loot}.\n"
    "- {F} laughs. {H} points an umbrella at {F}.\n"
    "= umbrella\n"
    "F (afraid) You are serious. / (afraid) Is that thing loaded?\n"
    "H It is an umbrella. I am what you should worry about. / a:Do I look as if I were joking?\n"
    "- {F} raises both hands. {O} fills the bag at {p3}." },
  { "3", "", "arena", "DAY", 1,
    "- {H} pulls a number out of a machine. It says 84. The board says 12.\n"
    "- {H} and {O} sit down beside {p1}. {O} eats biscuits out of a mask.\n"
    "O We could go first. We are robbing it. / r:There are robbers who do not queue. / a:Must we wait? We have a rope!\n"
    "H There is an order. / t:We wait. / w:The lady with the leg was here before us. / f:Shall I begin with rudeness? Never!\n"
    "- The board says 84. {H} steps up to {F} and takes off the hat.\n"
    "H I should like to {goal}, please. / o:Good day. It is a robbery. I have filled in what I could.\n"
    "F Form nine. Is it your first time? / Private or on business?\n"
    "H It is the first time. Does it show? / t:Private. / a:And what does one write under trade?\n"
    "F Write in capitals. And sign where it says \"accomplice\". / Sign here. And there, where it says \"accomplice\".\n"
    "- {O} signs. {F} stamps it without looking and puts {loot} on the desk.\n"
    "O (whispering) That was all? / (whispering) And for that I learned knots.\n"
    "- Slowly {F} begins to read what is written on the form.\n"
    "= form" },
  { "3", "", "arena", "DAY", 1,
    "- {O} stands high up and holds a rope with both arms. {H} hangs on it, upside down.\n"
    "H Lower. / (whispering) A little to the left. / t:Left.\n"
    "- Below, {F} sweeps the floor and hums.\n"
    "O (O.S.) My arms! / (O.S.) {H}, I have to sneeze!\n"
    "- {H} falls down, right before {F}.\n"
    "F You are late. You are the new one? / Finally. I asked for help in May. / o:You come from above. The last one came by bus.\n"
    "H Yes. / t:The new one. Yes. / a:How did you know?\n"
    "- {F} gives {H} the broom. {H} sweeps.\n"
    "F That there you only dust. That is {loot}. Do not look at it too long, it makes one sad. / And behind {p3} is {loot}. There the dust is worst.\n"
    "H And nobody watches it? / w:And you are here all alone, every day?\n"
    "F I do. For six years. Nobody ever asked what is in it. / I did, in the beginning.\n"
    "- {H} dusts, and puts {loot} into the bucket.\n"
    "F Where are you going with the bucket? / (slowly) The broom goes back on its hook. Wait. What is in there?\n"
    "= broom" },
  { "4", "", "arena", "DAY", 1,
    "- A bell rings. {O} drops a bag.\n"
    "O They are coming! We have to run! / {H}! The door!\n"
    "- {H} stops at {p1} and looks at {F}. {F} cries.\n"
    "H What is the matter with you? / w:Child, why are you crying? / t:Stop that. Why?\n"
    "F They will throw me out for this. I have two children and a loan. From here. / They took my house too. Last spring. I still work for them.\n"
    "O {H}, we have no time!\n"
    "- {H} puts {loot} down in front of {F}.\n"
    "H Then this is yours. I only needed to see their faces. / [umbrella]Half. You fill out the form, I hold the umbrella. / Half is yours. Blow your nose." },
  { "4", "", "arena", "DAY", 1,
    "- A man in a black mask runs in and waves a pistol.\n"
    "- Everybody lies down. Only {H} stays where {he} is.\n"
    "H There is a line. / t:We were first. / o:I must ask you to take a number. / w:Young man, you nearly stepped on somebody. / f:Sir! Here somebody is already being robbed!\n"
    "- The masked man points the pistol at {F}. {F} begins to cry.\n"
    "O {H}, come. We have what we want! / (whispering) The back door. Now!\n"
    "- {H} puts {loot} down. {H} takes the pistol out of the hand of the man.\n"
    "H And you do that to people who only stand here? / Look at {F}. Do you think {fhe} gets paid for this?\n"
    "- The man looks at his shoes. {O} ties him up in four seconds.\n"
    "O [knots]Better knot. / [!knots]I practised. / r:And we came here with a cake.\n"
    "F (drying tears) Who are you two? / (drying tears) You also wanted something. What was it?\n"
    "H [bench]You gave me half a sandwich. / Nothing that cannot wait. / (embarrassed) I had an appointment, if you like.\n"
    "- {F} looks at {loot}. {F} turns around and looks the other way, for a long time.\n"
    "= hero" },
  { "4", "", "arena", "DAY", 1,
    "- {O} opens the bag. It is empty. / {O} turns the box over. Nothing falls out.\n"
    "O Where is it? / t:Empty. / a:Did you not put it in? Did I?\n"
    "- {H} looks inside, and then at {F}. {F} sits down on the ground.\n"
    "F It is gone. Since spring. / o:I must inform you that {loot} has not been here since April.\n"
    "H Since spring? And nobody noticed? / And what have you been guarding? / t:Who?\n"
    "F Me. My daughter needed a doctor. I thought, I put it back before anybody comes. / I took it, every night a little. Nobody ever looked. You are the first.\n"
    "O Then we came all this way to rob a robber! / (laughing) Three thieves and not one coin.\n"
    "- A bell rings. Boots come up the stairs.\n"
    "- {H} shuts the empty bag and hangs it over {his} own arm.\n"
    "H Then we took it. Just now. You saw two big men. / w:Cry a little more, dear. It was us. You fought like a lion. / t:It was us. Today. Understood?\n"
    "F Why would you do that? / (staring) You came to steal it and now you steal the blame?\n"
    "= blame" },
  { "5", "", "home", "NIGHT", 1,
    "- {H} sits beside {p1} and pours three cups of tea.\n"
    "- {O} reads a newspaper. {F} eats cake.\n"
    "O [umbrella]\"The thief remains unknown. Witnesses remember only an umbrella.\" / [moustache]\"Police are looking for one moustache.\" / [form]\"The thief filled in form nine without a single mistake.\" / They write that you were two metres tall.\n"
    "H Flattery. / w:Such a nice young reporter. / r:I was wearing the good shoes.\n"
    "F And what do we do tomorrow? / Is it over?\n"
    "- {H} spreads a new plan on the table.\n"
    "H (smiling) Tomorrow, my dears, is the post office. / (smiling) Over? There are four more branches.\n"
    "- {O} and {F} look at each other. They laugh." },
  { "5", "", "arena", "NIGHT", 1,
    "- [in]{H}, {O} and {F} climb in through a window with a bag and land beside {p1}. / [!in]{H}, {O} and {F} climb over {p1} with a bag.\n"
    "O Nobody ever did it in this direction. / r:Usually one takes things out. / (whispering) I cannot believe that we bring it back.\n"
    "H I could not sleep. It looked at me. / t:Slept badly. / f:My conscience is a small dog. It barked until four!\n"
    "- {F} holds the lamp. {H} puts everything back in its place and wipes it with a sleeve.\n"
    "F There is more here than there was before. / (counting) That is not right. It has become more.\n"
    "- {O} looks at the ceiling and whistles.\n"
    "O Interest. / r:It must have had children. / a:Is it forbidden to put something in?\n"
    "F And what do you have of it now? You wanted to {goal}. / So you did not {goal}, in the end.\n"
    "H We did. Nobody says that one must keep it. / They will count it in the morning. I should like to see their faces. / t:Did. And back.\n"
    "- A light goes on. All three stand still, each with a hand in the bag.\n"
    "H Good evening. We are in the line. / (smiling) Do you have a number?" },
  { "5", "", "home", "DAY", 1,
    "- [in]Somebody knocks. {H} pushes {O} and {F} behind {p1}. / [in]Three cups stand on the table. Somebody knocks. Three people stop drinking. / [!in]A bicycle bell rings. {H} pushes {O} and {F} behind {p1}.\n"
    "O That is it. They have found us. / r:Perhaps they only want their number back. / t:Police.\n"
    "- [in]{H} opens the door a hand wide. A letter lies on the mat. / [!in]{H} waits, and looks out. A letter lies on the ground.\n"
    "H (reading) \"To whoever was here on Friday.\" / (reading) \"To the person with the good manners.\"\n"
    "F Read on. / (trembling) What does it say?\n"
    "H (reading) \"Nobody in forty years has got as far as you. We would like you to guard it.\" / (reading) \"You found every hole we have. When can you start?\"\n"
    "- {O} takes the letter and holds it to the light.\n"
    "O They offer you work. At {arena}! / And there is a uniform. / a:Is it a trap?\n"
    "H [list]Does it say anything about biscuits? / Do they give lunch? / t:Hours?\n"
    "F [blame]Then nobody ever finds out about me. / Then I have to stand next to you. / o:That would make me your superior.\n"
    "- {H} puts on the cap that came with the letter and looks at {his} reflection in a spoon.\n"
    "H Somebody ought to watch that place. People have no morals. / w:It suits me, does it not? And from the inside it is so much nearer." },
};

const FabPlot fab_steal_plot = {
  "steal",
  "How to {Goal} / A Polite Robbery / The {Hero2} Job / [list]Bread, Milk, Rope / [form]Number Eighty-Four / The {Hero2} Who {Trait} / [umbrella]The Umbrella Job / [moustache]Two Moustaches / [knots]A Better Knot",
  "nephew", steal, G_N_ELEMENTS (steal),
};
