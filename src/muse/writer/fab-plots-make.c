/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

static const FabBeat make[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} draws a line on a large paper beside {p1}. / {H} carries boxes to {p1}.\n"
    "- {O} comes in and stops.\n"
    "O What is it going to be? / r:Is it supposed to lean like that? / t:What is that?\n"
    "H You will see. I am going to {goal}. / f:The greatest thing this street has ever seen! I shall {goal}! / t:A {t}. / a:Can you not tell? Is it not obvious?\n"
    "O Out of this? / With a spoon and a clothes line?\n"
    "H (proud) And with you. Hold this end. / Everybody starts with a spoon.\n"
    "- {H} gives {O} a hammer." },
  { "1", "", "home", "NIGHT", 1,
    "- {H} lies under {p1}. Only two feet can be seen. Something rattles.\n"
    "O Are you alive? / t:{H}? / r:I see that we are out of chairs.\n"
    "- {H} rolls out, black with oil, and holds up a spoon.\n"
    "H I have it. I know now how I {goal}. / f:It came to me over the soup. I shall {goal}! / t:{aT}. I have it.\n"
    "O That is a spoon. / a:And for that you took the door off?\n"
    "H It is a spoon now. / Wait until it is finished.\n"
    "- {H} draws {T} on the wall with the oil on one finger. {O} holds the lamp." },
  { "1", "", "third", "DAY", 1,
    "- {H} pulls a cart past {p1}: a bathtub, a flag, a spoon, half a bicycle.\n"
    "- {O} sits on the road and a wheel rolls against {ohis} foot.\n"
    "O You lost something. / r:Is this a flea market, or an accident?\n"
    "H I {goal}. Nobody throws away what you need for it, so one has to look. / t:Parts. I {goal}. / a:Do you know what one needs to {goal}? Everything!\n"
    "O {aT}? Have you ever made one?\n"
    "H Nobody told me that it is difficult. / t:No.\n"
    "- {O} puts the wheel on {ohis} shoulder and follows." },
  { "2", "", "arena", "DUSK", 1,
    "- {H} hammers beside {p1}. {O} holds a ladder.\n"
    "- {F} looks over the fence.\n"
    "F Nobody has ever managed that. / That will fall down. I have seen many things fall down. / f:Pride, {H}! It has ended better workmen than you!\n"
    "H Then watch it fall. / r:Do bring a chair. It may take a while. / t:Thank you. Goodbye.\n"
    "- {T} shakes. Smoke comes out. {O} falls off the ladder. / Something cracks. Everything falls down.\n"
    "O (coughing) I think that was the wrong spoon. / (hurt) My arm!\n"
    "F (laughing) What did I say?" },
  { "2", "", "arena", "DAY", 1,
    "- {H} stirs something in a bucket beside {p1}. {O} reads from a book.\n"
    "O “And now let it rest for a year.” / t:“Let it rest. One year.”\n"
    "H We do not have a year. We have until the rain. / t:Skip that.\n"
    "- {F} sits on the fence and eats plums.\n"
    "F My uncle wanted to {goal}. They found his hat. / r:Do go on. I have cancelled everything else.\n"
    "- {H} pulls a rope. {T} rises, leans, and sits down on the fence.\n"
    "- {F} lies under the fence. The plums roll away.\n"
    "F (furious) Enough! Tomorrow I bring the police! / (furious) Now you have made an enemy!" },
  { "2", "", "arena", "NIGHT", 1,
    "- {H} works by candle beside {p1}. {O} sleeps on the tools.\n"
    "- {F} comes over the fence on tiptoe with a saw.\n"
    "- {F} saws through one leg of {T} and sneezes.\n"
    "H Who is there? / t:Who?\n"
    "- {T} bows slowly, like an old man, and breaks in two.\n"
    "O (waking) Was that supposed to happen? / (waking) I dreamed of a storm.\n"
    "- {H} picks up the saw. A name is burned into the handle.\n"
    "= saw\n"
    "H (quiet) {F}. / (quiet) It is the good saw. {Fhe} must have meant it." },
  { "3", "", "third", "NIGHT", 1,
    "- {H} sits beside {p1} and tears up the plan.\n"
    "O You are giving up? / a:What are you doing? That was a whole year!\n"
    "H You could have been hurt. For what? / t:Yes. / o:It appears that I was mistaken.\n"
    "- {O} picks up the pieces of paper.\n"
    "O When I came here I did not talk to anybody. You put a hammer in my hand and said: hold this end. / Do you know why I come every day? Not for {T}.\n"
    "- {O} puts the pieces together on the ground. One piece is upside down.\n"
    "H (slowly) Wait. Turn that one back. No. Leave it. / (slowly) It was never the spoon. Look. It is upside down." },
  { "3", "", "home", "NIGHT", 1,
    "- {H} puts all the tools into a box beside {p1} and nails it shut.\n"
    "- {O} sits down on the box.\n"
    "= promise\n"
    "O For whom did you want to {goal}? You never told me. / a:Who was it for? Truly?\n"
    "H There was somebody who always talked about it. We said: next summer. / (quiet) I promised it to a child. She is forty now.\n"
    "- [trait]{O} looks at {H} for a long time. / [!trait]{O} takes a crumpled drawing out of {ohis} pocket. A child drew it.\n"
    "O [trait]You {youtrait}. Nobody who looks at you would think that you could make {aT}. That is why I stayed. / [!trait]I found that under your pillow. It is exactly what we built.\n"
    "H It fell down. / t:It broke.\n"
    "O It stood for a moment. I saw it." },
  { "3", "", "third", "DUSK", 1,
    "- {H} sells the tools beside {p1}, one after the other. A hand holds out money.\n"
    "- It is the hand of {O}.\n"
    "O How much for the hammer? / t:The hammer.\n"
    "H It is yours anyway. You held it longer than I did. / a:What do you want with a hammer?\n"
    "O I want to {goal}. I have two halves of it at home. I only need to know which way is up.\n"
    "- {H} tries not to laugh.\n"
    "H Neither. That was the mistake. It has to lie on its side. / (slowly) On its side. Why did we never lay it on its side?" },
  { "4", "", "arena", "DAWN", 1,
    "- {H} and {O} work side by side beside {p1}. Sparks fly.\n"
    "- {F} stands at the fence with a toolbox.\n"
    "F (embarrassed) You need a bigger screw. / I cannot sleep with that noise. So I may as well help.\n"
    "H Hold that end. / w:Come in, come in. There is coffee. / t:There.\n"
    "- {F} climbs over the fence. {H}, {O} and {F} lift together.\n"
    "- It stands. Nobody breathes.\n"
    "O Who goes first? / (afraid) And if it does not work?" },
  { "4", "", "arena", "NIGHT", 1,
    "- Rain falls. {H} and {O} hold {T} with ropes. The wind pulls.\n"
    "O I cannot hold it! / (shouting) My hands!\n"
    "- [fear]Above them is {fear}. {H} looks up, and goes up all the same.\n"
    "- The rope tears. {T} tips toward {p2}.\n"
    "- {F} stands there in a nightshirt and holds it up with the back.\n"
    "F (groaning) Do not ask. Tie it! / (groaning) If it falls on my plums, I will never speak to you again!\n"
    "H Why do you do this? / t:Why?\n"
    "F [saw]I sawed through it the first time. I could not sleep. / [!saw] Because I have looked over that fence for nine years, and nobody ever asked me to come in." },
  { "4", "", "arena", "DAY", 1,
    "- Half the street stands before {p1}. {H} hides behind {p2}.\n"
    "O They all want to see how you {goal}. / You have to come out.\n"
    "H It is not ready. It is never ready. / a:And if it only looks like something?\n"
    "- {F} steps out of the crowd with a spoon in the hand.\n"
    "F Did you look for this? It lay under my plum tree. / You forgot a part. I nearly ate my soup with it.\n"
    "- {H} takes the spoon. {H} pushes it into a hole in the middle of {T}.\n"
    "- It fits. Something clicks.\n"
    "O (whispering) So it was the right spoon. / (whispering) Now I am afraid." },
  { "5", "", "arena", "DAY", 1,
    "- {H} pulls a lever. Nothing happens. / {H} takes a deep breath and pulls away the cloth.\n"
    "- {F} kicks {p1}. A deep sound fills the air. / Then everything begins to shine.\n"
    "O (shouting) It works! / (amazed) {H}! You did it! / (shouting) {H}, look at it!\n"
    "H We. / t:Ours. / f:Let it be written down: three fools, one spoon!\n"
    "F And what is it good for?\n"
    "- {H} looks at {O}. {O} looks at {F}.\n"
    "H (smiling) You were here all night. That is what it is good for. / (smiling) No idea. Shall we make another?\n"
    "- {O} and {F} dance around {T}. {H} picks up the spoon. / {H} puts the spoon into {his} pocket." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {O} and {F} stand before {T}. The sun comes up behind it.\n"
    "O It looks like nothing I ever saw. / r:It looks like a mistake that learned to stand.\n"
    "H It is not what I wanted to make. / t:Different.\n"
    "F Better? / a:Worse?\n"
    "H Bigger. I had drawn it for one. / I wanted {aT}. It has three seats. When did it get three seats?\n"
    "- {O} sits down on the left and {F} on the right. They leave the middle free.\n"
    "- {H} sits down between them." },
  { "5", "[promise]", "home", "DUSK", 1,
    "- {H} puts a letter beside {p1} and takes a photograph out of it.\n"
    "O Who writes? / a:Is it from her? From the one it was for?\n"
    "H (reading) “I stood at the fence, in the back. You did not see me. It is exactly how we drew it.” / (reading) “So you did {goal}. I told everybody that you would.”\n"
    "- On the photograph {T} stands in the light. {F} waves in front of it.\n"
    "F I ruined the picture. / I wanted to step aside.\n"
    "H No. Stay in. / t:Stay.\n"
    "- {H} hangs up the photograph, upside down. {O} turns it around." },
};

const FabPlot fab_make_plot = {
  "make",
  "The Wrong Spoon / Hold This End / {aT}, Upside Down",
  "neighbour", make, G_N_ELEMENTS (make),
};
