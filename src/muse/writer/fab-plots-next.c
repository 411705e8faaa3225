/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-next.h"

#define BEAT(needs, time, steps) { "next", needs, "arena", time, FAB_BEAT_TURN, steps }

static const FabNextBeat nexts[] = {
  { FAB_OFFER_ESCALATE, FAB_MOOD_TENSE, "The Key Turns", "medium shot, {H} pulls at a closed door with both hands, {O} watches, afraid",
    BEAT ("[with][in]", "NIGHT",
    "- {H} pulls at the door behind {p1}. It does not open.\n"
    "O It was open a minute ago. / Try it again.\n"
    "- {H} pulls with both hands. A key turns on the other side.\n"
    "H There is somebody out there. / t:We are not alone.\n"
    "- Steps go away behind the door. The light goes out.\n"
    "O (whispering) Who knows that we are here? / (whispering) How long can we stay in here?\n"
    "H (quiet) Nobody. That is the trouble.") },
  { FAB_OFFER_ESCALATE, FAB_MOOD_TENSE, "Until Midnight", "close-up, {H} reads a letter, shocked",
    BEAT ("", "NIGHT",
    "- A letter lies on {p1}. {H} opens it and reads.\n"
    "- {H} reads it again. {H} sits down.\n"
    "H (quiet) Until midnight. / (quiet) They give me until midnight.\n"
    "- A clock strikes eleven.\n"
    "- {H} jumps up and runs to the door. The letter falls to the floor.") },
  { FAB_OFFER_ESCALATE, FAB_MOOD_DARK, "Smoke", "wide shot, smoke comes from behind {p2}, {H} holds the arm of {O}",
    BEAT ("[with]", "NIGHT",
    "- {O} stops and breathes in.\n"
    "O Do you smell that? / Something burns.\n"
    "- Smoke comes from behind {p2}. {H} takes {O} by the arm.\n"
    "H Out. Now. / t:Out!\n"
    "- {O} pulls free and runs back into the smoke.\n"
    "H (shouting) Leave it! It is not worth it! / (shouting) {O}!\n"
    "- {H} pulls a scarf over {his} mouth and goes after {O}.") },
  { FAB_OFFER_ESCALATE, FAB_MOOD_FUNNY, "One Small Favour", "medium shot, {H} holds a rope, a big goat pulls, {O} laughs",
    BEAT ("[with]", "DAY",
    "- {O} leads a goat on a rope to {p1}.\n"
    "O Hold this. Only for a minute. / One small favour. You like animals.\n"
    "H What does it eat? / t:No.\n"
    "- The goat eats the paper out of the hand of {H}.\n"
    "H That was the plan. The only one! / t:The plan.\n"
    "- The goat pulls. {H} falls over {p2} and is dragged away.\n"
    "O (shouting) You are doing very well! / (shouting) Do not let go! It belongs to the mayor!") },
  { FAB_OFFER_ESCALATE, FAB_MOOD_TENDER, "The Fever", "medium close-up, {O} lies with closed eyes, {H} kneels beside and holds a hand, worried",
    BEAT ("[with]", "NIGHT",
    "- {O} leans on {p1}, slides down and sits on the floor.\n"
    "H What is it? / {O}?\n"
    "O (weak) Nothing. I only want to sit. / (weak) Go on without me. It goes faster.\n"
    "- {H} kneels down and puts a hand on the forehead of {O}. {H} pulls it back.\n"
    "H You are burning. / t:Fever.\n"
    "- {H} looks at the way ahead, then at {O}. {H} takes off {his} coat and lays it over {O}.\n"
    "H Then it waits until morning. All of it. / t:We stay.") },
  { FAB_OFFER_ESCALATE, FAB_MOOD_STRANGE, "The Second Knock", "medium shot, {H} stands before a wall and listens, afraid",
    BEAT ("[in]", "NIGHT",
    "- Somebody knocks. {H} opens the door. Nobody is there.\n"
    "- {H} closes the door. It knocks again, from inside the wall behind {p1}.\n"
    "H (whispering) Who is there? / t:(whispering) Who?\n"
    "- {H} puts one ear to the wall. It knocks three times.\n"
    "- {H} knocks twice. Every lamp in the room goes on.") },

  { FAB_OFFER_REVEAL, FAB_MOOD_STRANGE, "The Same Face", "close-up, {H} holds an old photograph, surprised",
    BEAT ("", "DUSK",
    "- A picture falls from behind {p1}. {H} picks it up and wipes off the dust.\n"
    "- It shows {H}, at the same place. It is a hundred years old.\n"
    "H (slowly) That cannot be. / t:(slowly) No.\n"
    "- {H} turns it over. On the back stands: WELCOME BACK.\n"
    "- {H} looks over one shoulder.") },
  { FAB_OFFER_REVEAL, FAB_MOOD_TENDER, "Every Letter", "medium shot, {O} opens a box full of letters, {H} looks, surprised",
    BEAT ("[with]", "NIGHT",
    "- {O} puts a wooden box on {p1} and opens it. It is full of letters.\n"
    "H These are mine. I threw them away. / t:Mine.\n"
    "O You threw them away every spring. I took them out again. / I know. I have them all.\n"
    "H You have read them? / Why?\n"
    "O (quiet) They were to me. You never sent one. / (quiet) My name was on them.\n"
    "- {H} takes the last letter and gives it to {O} with both hands.") },
  { FAB_OFFER_REVEAL, FAB_MOOD_DARK, "It Was You", "medium shot, {O} turns away beside {p1}, {H} holds up a torn glove, angry",
    BEAT ("[with]", "NIGHT",
    "- {H} holds up a torn glove beside {p1}.\n"
    "H This was at the door that night. / t:Your glove.\n"
    "- {O} looks at {ohis} bare hand and puts it behind {ohis} back.\n"
    "O I can explain it. / I wanted to tell you.\n"
    "H (quiet) All this time you helped me look. / (quiet) You walked beside me and you knew.\n"
    "O I was afraid that you would stop if you found out. / Because I wanted you to find somebody else.\n"
    "- {H} drops the glove and walks out.") },
  { FAB_OFFER_REVEAL, FAB_MOOD_FUNNY, "The Wrong One", "medium shot, {H} and {O} look into an open suitcase full of socks, surprised",
    BEAT ("[with]", "DAY",
    "- {H} puts a suitcase on {p1} and opens it with a knife.\n"
    "- It is full of socks. {H} and {O} look at it.\n"
    "O We carried socks across half the country? / Is that a code?\n"
    "H There must be something under them. / t:Dig.\n"
    "- {H} throws out socks until the case is empty. At the bottom lies a label.\n"
    "O (reading) \"Property of {O}.\" Oh. / (reading) My name. I wondered where they were.\n"
    "- {H} sits down in the socks.") },
  { FAB_OFFER_REVEAL, FAB_MOOD_TENSE, "Somebody Was Here", "medium shot, {H} kneels beside {p2} and touches a wet footprint, afraid",
    BEAT ("[with]", "NIGHT",
    "- {H} kneels down beside {p2}. There are wet footprints on the ground.\n"
    "O Yours? / You walked there.\n"
    "H Mine are dry. / t:No.\n"
    "- The footprints go around {p1} and end before {O}.\n"
    "O (whispering) They lead to me. / (whispering) They stop here.\n"
    "- {H} looks up, slowly, past the head of {O}.\n"
    "H (whispering) Do not turn around. / t:(whispering) Stand still.") },
  { FAB_OFFER_REVEAL, FAB_MOOD_TENDER, "What the Door Says", "medium shot, {H} touches marks on a wooden post with one finger, smiling",
    BEAT ("", "DAWN",
    "- {H} wipes the dust off the wood beside {p1}. There are marks in it, one above the other.\n"
    "- Beside the lowest stands the name of {H}, in the hand of a child.\n"
    "H (quiet) I was here before. / (quiet) So small.\n"
    "- {H} stands against the wood and lays one hand flat on {his} head.\n"
    "- {H} scratches a new mark with a key, high above the others.") },

  { FAB_OFFER_TURN, FAB_MOOD_TENDER, "The Other Way", "wide shot, {H} and {O} stand at a fork of the road and shake hands",
    BEAT ("[with]", "DAWN",
    "- {O} puts {ohis} bag down beside {p1}.\n"
    "O I am not coming along. / This is as far as I go.\n"
    "H We said that we do it together. / t:Why?\n"
    "O You do not need me for it any more. You have not for a while. / I was only ever here until you could do it.\n"
    "- {H} holds out a hand. {O} takes it, and pulls {H} close.\n"
    "- {O} goes one way. {H} waits, then goes the other.") },
  { FAB_OFFER_TURN, FAB_MOOD_TENSE, "The Other Side", "medium shot, {O} stands before the door with spread arms, {H} stands opposite, angry",
    BEAT ("[with]", "NIGHT",
    "- {H} picks up a bag. {O} stands in the way and spreads both arms.\n"
    "H Let me through. / t:Move.\n"
    "O No. From here on I am against it. / Not this time. I have thought about it.\n"
    "H You were the one who wanted it! / a:Since when?\n"
    "O Yes. And I was wrong. / I have seen what it does to you.\n"
    "- {H} puts the bag down, very slowly. Neither of them moves.") },
  { FAB_OFFER_TURN, FAB_MOOD_FUNNY, "Changed Places", "medium shot, {O} wears the coat of {H}, too big, {H} wears a small hat",
    BEAT ("[with]", "DAY",
    "- {H} takes off {his} coat beside {p1} and hands it to {O}.\n"
    "H You do it. / Today you are me.\n"
    "O I? I cannot even find the door. / I do not look like you at all.\n"
    "- {O} puts on the coat. It reaches down to the floor.\n"
    "H Stand straight. Look as if you had slept badly. / Do not smile. I never smile.\n"
    "- {O} walks up and down like {H}. {H} watches with an open mouth.\n"
    "H Do I really walk like that? / t:That is not me. Is it?") },
  { FAB_OFFER_TURN, FAB_MOOD_DARK, "Into the Fire", "close-up, {H} holds a burning paper, sad",
    BEAT ("", "NIGHT",
    "- {H} sits beside {p1} and looks at a sheet of paper. It is full of small writing.\n"
    "- {H} strikes a match and holds it under the paper.\n"
    "H (quiet) It was never going to work. / (quiet) Let somebody else have it.\n"
    "- The paper burns. {H} holds it until {he} has to let go.\n"
    "- {H} puts the ash into {his} pocket and goes the way {he} came.") },
  { FAB_OFFER_TURN, FAB_MOOD_STRANGE, "Not Today", "wide shot, {H} sits down on the ground beside {p1}, smiling",
    BEAT ("", "DAY",
    "- {H} walks past {p1}, comes to a halt, and turns around.\n"
    "- {H} lays everything that {he} carries on the ground, one thing beside the other.\n"
    "H What if I do not go? / And if I just stay?\n"
    "- A bird lands on one of the things and looks at {H}.\n"
    "H (smiling) You first. / (smiling) Take what you like.\n"
    "- {H} sits down. For the first time {he} has nothing in {his} hands.") },
  { FAB_OFFER_TURN, FAB_MOOD_TENDER, "Let It Go", "medium shot, {H} opens both hands, {O} looks up, smiling",
    BEAT ("[with]", "DUSK",
    "- {O} sits beside {p1} with {ohis} face in {ohis} hands. {H} sits down, too.\n"
    "O We have lost it. After all that. / It is over.\n"
    "H Yes. Are you hungry? / t:Yes. Soup?\n"
    "- {O} looks up and begins to laugh.\n"
    "O How can you think of eating now? / You do not mind?\n"
    "H I minded for years. Look where it got us. / I had it, and you were not there. I like this better.\n"
    "- They walk away, side by side, and do not look back.") },
};

const FabNextBeat *
fab_plot_get_next (gsize *n)
{
  *n = G_N_ELEMENTS (nexts);

  return nexts;
}
