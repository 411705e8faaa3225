/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* Somebody does no longer do what everybody relies on. Facts: "bag": is packed; "note": hangs on the door. */
static const FabBeat quit[] = {
  { "1", "", "home", "DUSK", 1,
    "- {H} puts {tool} down beside {p1} and hangs a paper on the wall.\n"
    "= note\n"
    "- {O} comes in and reads it. {O} reads it again.\n"
    "O (reading) “Back never.” Is that a joke? / (reading) “Back never.” You spelled it right. So you mean it.\n"
    "H I {goal}. / t:I {goal}. / f:Let them look up and look around and wonder! I {goal}! / o:I {goal}, with immediate effect. / w:I {goal}, my dear. Do not make that face.\n"
    "O You cannot {goal}! / a:Can one do that? Can you simply {goal}?\n"
    "H Tell me one person who said thank you. One. / Have you ever heard anybody say good evening to me?\n"
    "- {O} opens {ohis} mouth and closes it." },
  { "1", "", "home", "NIGHT", 1,
    "- {H} packs a small bag beside {p1}: a brush, a sock, a postcard.\n"
    "= bag\n"
    "- {O} holds on to the bag.\n"
    "O It is nearly time. They wait for you. / t:You have to be there in a minute.\n"
    "H Tonight they can wait for somebody else. / a:Who waits? Do you see anybody who waits?\n"
    "O You {goal}? In the middle of the week? / Nobody ever did that before. What happens if you {goal}?\n"
    "H I should like to know that, too. / t:We will see.\n"
    "- {H} looks at the clock. The clock strikes. {H} does not move." },
  { "1", "", "arena", "DAY", 1,
    "- {F} stands before {p1} and claps. {H} sits on the ground.\n"
    "F Up, up! Everybody else is ready. / It is time. Is something wrong with {him}?\n"
    "- {H} folds {his} arms.\n"
    "H No. / t:No. / f:A thousand years I said yes. Here is my no! / o:I should prefer not to.\n"
    "F (laughing) No? What do you mean, no? / You have never said that word. Say it again.\n"
    "H I {goal}. / I {goal}, and that is all.\n"
    "- {O} stands at {p2} and drops everything {ohe} holds.\n"
    "O Did {he} say that? Can one say that?" },
  { "2", "", "third", "DAY", 1,
    "- {H} lies in the grass beside {p1} and eats an ice cream.\n"
    "- {O} comes running with a newspaper.\n"
    "O They write that you are ill. / It is on the first page. They print it in black.\n"
    "H Is there a picture? / t:Good. / r:I hope that they used the young one.\n"
    "O Nothing works any more. The boats do not know where to go, the cats do not know when to sing. / Nobody can sleep. Nobody can get up either.\n"
    "H And has anybody said that they miss me? Or only that it does not work?\n"
    "- {O} looks at the newspaper and turns the page. {O} turns it back." },
  { "2", "", "arena", "NIGHT", 1,
    "- {F} puts on a costume that looks like {H}. It hangs down to the floor.\n"
    "F How hard can it be? / Everybody can do that. {He} only stood there.\n"
    "- {H} sits behind {p1} with a bag of nuts and watches.\n"
    "- {F} climbs up on {p2}, lifts both arms, and falls.\n"
    "H (quiet) From the knees. / (quiet) You have to breathe first.\n"
    "O You want to help {fhim}. / a:Does it hurt to watch?\n"
    "H Not at all. / t:No.\n"
    "- {F} falls again. {H} closes {his} eyes." },
  { "2", "", "third", "DUSK", 1,
    "- {H} stands before {p1} in a line. {He} has a number in the hand.\n"
    "- {F} sits at a window and stamps.\n"
    "F What can you do? / Skills?\n"
    "H I did one thing. All my life. / a:What do others do?\n"
    "F We have something in a shoe shop. We have something with fish. / Have you ever sold carpets?\n"
    "- {H} tries on an apron, a helmet, a chef hat. Nothing fits.\n"
    "O You could ask for the old one back. / t:Well?\n"
    "H I would rather sell carpets. / t:Fish." },
  { "3", "", "third", "NIGHT", 1,
    "- A child sits beside {p1} with a lamp and looks into the dark.\n"
    "- {H} wants to walk past, and stops.\n"
    "H What are you doing out here? / t:Go to bed. / w:You will catch cold, little one.\n"
    "- The child holds up a drawing. It is {H}, with a large smile.\n"
    "O (quiet) Every evening she waves at you. She thinks that she did something wrong. / (quiet) She asks if you are angry with her.\n"
    "H I never saw anybody wave. / (hoarse) From there one sees only roofs.\n"
    "- {H} lifts one hand and waves, very small." },
  { "3", "", "home", "NIGHT", 1,
    "- {O} sits alone beside {p1} and does the work of {H}. Both hands are raw.\n"
    "- {H} comes in for a forgotten sock.\n"
    "H What are you doing there? / t:Stop that.\n"
    "O Somebody has to. / You have gone. I am still here.\n"
    "H Nobody will thank you. / a:Do you know what you get for that?\n"
    "O I never thanked you either. I sat next to you for so long that I thought you were the weather. / Thank you. I have practised it all evening. I have nobody to say it to.\n"
    "- {H} sits down and holds the sock." },
  { "3", "", "arena", "NIGHT", 1,
    "- {F} stands on {p1} and shouts. The people below quarrel and push.\n"
    "F It is the fault of {H}! / Catch {H}! Make {him} do it!\n"
    "- {H} pulls the hat down over {his} face. {O} stands beside {him}.\n"
    "O Now they miss you. / r:You did want to be noticed.\n"
    "H They do not miss me. They miss what I did. / t:Not me.\n"
    "O And who are you without it? / a:Is there a difference?\n"
    "- {H} wants to answer. {H} looks at {his} own hands." },
  { "4", "", "arena", "NIGHT", 1,
    "- It is dark at {place}. Somebody screams. {F} kneels at {p1}.\n"
    "F My boy is out there! He cannot find the way without you! / (shouting) {H}! If you hear me! Please!\n"
    "- {H} stands up. {O} holds {him} by the sleeve.\n"
    "O If you go now, it all begins again. / You said never. You wrote it down.\n"
    "- [fear]{H} looks at {fear}. / [!fear]{H} looks at the sleeve and at the dark.\n"
    "H Somebody said please. / t:He said please. / f:In all my years nobody ever said that word to me!\n"
    "- {H} goes to {his} old place and does what only {H} can do.\n"
    "- A boy comes out of the dark and runs into the arms of {F}." },
  { "4", "", "home", "DAWN", 1,
    "- {F} and many people stand before {p1} with hats in their hands.\n"
    "F We have come to apologise. We made a list. It is short, because we did not know what you like. / We did not even know your name. We had to ask.\n"
    "H {H}. / o:{H}. I am pleased to meet you.\n"
    "F Good evening, {H}. / (loud) All together! Good evening, {H}!\n"
    "- {H} turns away and looks out of the window for a long time.\n"
    "O {He} is not angry. {He} has something in the eye. / Give {him} a minute.\n"
    "H (hoarse) Two free days a week. / (hoarse) And somebody learns it from me. I will not do it alone again." },
  { "4", "", "third", "NIGHT", 1,
    "- A taxi waits beside {p1} with an open door. {H} carries a bag to it.\n"
    "- {O} puts the bag into the taxi and does not let go of it.\n"
    "O Write to me. / t:So.\n"
    "H Come with me. / a:What keeps you here?\n"
    "O Tonight I do it instead of you. I am bad at it. Somebody has to be bad at it. / You can {goal}. I tried. I cannot.\n"
    "- {H} looks at the open door, and at the raw hands of {O}.\n"
    "- The taxi drives away. {H} stands there without the bag.\n"
    "H You hold it wrong. I cannot go while you hold it like that." },
  { "5", "", "arena", "DUSK", 1,
    "- {H} comes to work beside {p1}. {He} wears sunglasses and a new scarf.\n"
    "- {O} sits next to {him} with a notebook.\n"
    "O And Thursdays? / t:Thursday?\n"
    "H Thursdays you do it. I lie in the grass and say that you do it wrong. / On Thursdays I {goal}. Every Thursday.\n"
    "- {F} walks by below and takes off the hat.\n"
    "F Good evening, {H}. / Evening, {H}! Did you sleep well?\n"
    "- {H} pretends to hear nothing. {H} smiles the whole night." },
  { "5", "", "home", "DAWN", 1,
    "- [note]{H} takes the paper from the wall and writes something under it. / [!note]{H} writes on a paper and hangs it on the wall.\n"
    "O (reading) “Back at eight.” / r:(reading) “Open. Mostly.” I shall tell the cats.\n"
    "- [bag]{H} unpacks the bag: the brush, the sock, the postcard. / [!bag]{H} takes {tool} from the floor and blows off the dust.\n"
    "O You never sent the postcard. / a:To whom did you want to send a postcard?\n"
    "- {O} turns it around. The address is that of {O}.\n"
    "H I did not come far enough to need a stamp. / t:You.\n"
    "- {F} opens the door with three cups. Nobody hurries." },
  { "5", "", "arena", "NIGHT", 1,
    "- {F} does the work of {H}, badly, with a red face. {O} helps. People laugh and clap.\n"
    "- {H} sits among them on a folding chair.\n"
    "F (panting) How did you do that every night? / (panting) Who wants to take over? Anybody?\n"
    "H The left foot first. / t:Knees. / w:You are doing very well, dear. From the knees.\n"
    "- A child climbs up beside {F} and does it better.\n"
    "O (quiet) You do not want it back? / a:Does it not itch?\n"
    "H Only on clear nights. / (smiling) I {goal}. I said so. But I never said that I would not watch.\n"
    "- {H} lies back and looks up." },
};

const FabPlot fab_quit_plot = {
  "quit", "Back Never / Thursdays / {H} Says No", "assistant", quit, G_N_ELEMENTS (quit)
};
