/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* For one word that names no doer: the word comes to visit. */
static const FabBeat guest[] = {
  { "1", "", "home", "DUSK", 1,
    "- {H} sits at {p1} and eats soup. Somebody knocks.\n"
    "- {H} opens the door. {O} stands outside with a suitcase.\n"
    "H Yes? / t:No. / w:You are soaked. Who are you looking for?\n"
    "O (friendly) {O}. We spoke. At three in the morning, mostly. / {O}. I was in the neighbourhood.\n"
    "H There must be a mistake. / a:Is this not a mistake? / r:There is some mistake. I gave at the office.\n"
    "O That is what everybody says. May I come in? / No mistake. It is this door, it is always this door. Where can I put this?\n"
    "- {O} walks past {H} and puts the suitcase on {p1}." },
  { "1", "", "home", "NIGHT", 1,
    "- {H} opens {his} eyes. {O} sits on the edge of {p1} and peels an orange.\n"
    "H Who are you? / t:Out. / a:How did you get in? What do you want?\n"
    "O The window was open. It is always open at three. / {O}. You called. Not with words.\n"
    "- {O} offers {H} a piece of the orange. {H} pulls the blanket up to the chin.\n"
    "H I did not call anybody. / r:I have a doctor for that.\n"
    "O I can sleep on the floor. I do not take up much room at first.\n"
    "- {O} pushes a suitcase under the bed." },
  { "1", "", "home", "DAY", 1,
    "- {H} carries a table out to the street. {F} buys it.\n"
    "- Where the table stood, {O} sits on a suitcase beside {p1}.\n"
    "O Do not mind me. I come with the empty places. / Is this taken?\n"
    "H We are closed. I mean, I am. / t:Get up.\n"
    "O You sold the table, the second bed, the second cup. I thought: here is room for {O}.\n"
    "H How do you know about the cup? / a:Who told you about the cup?\n"
    "- {O} takes the second cup out of a pocket and puts it on the floor." },
  { "2", "", "third", "DAY", 2,
    "- {H} walks past {p1}. {O} walks one step behind.\n"
    "- {F} waves. {H} hides {O} behind {p2}.\n"
    "F Who is that with you? / You look tired. Company?\n"
    "H Nobody. / t:Nobody. / r:A cousin. On no side of the family.\n"
    "O (hurt) You could have introduced me. / (hurt) We had breakfast together.\n"
    "F (smiling) I know {ohim}. {O} lived with me a whole winter." },
  { "2", "", "third", "DAY", 2,
    "- {H} tries to run away past {p1}. {O} rides beside {him} on a bicycle.\n"
    "O Lovely day. / r:You will want to breathe through the nose.\n"
    "H Leave me alone! / t:Go.\n"
    "O I cannot. You would be alone. That is how I work.\n"
    "- {H} stops. {F} comes toward them with a dog and lifts the hat to {O}.\n"
    "F Good morning, {O}. You look well. Are you with {H} now? / Is it {O}? We had a whole autumn together!\n"
    "H (amazed) You know each other?\n"
    "- The dog licks the hand of {O}." },
  { "2", "", "home", "DUSK", 2,
    "- {O} has hung up {ohis} coat beside {p1} and cooks. {H} stands there with the key in the hand.\n"
    "H What is that? / t:What is that.\n"
    "O Your mother’s recipe. I only know the half of it. The rest you forgot. / Potatoes. You always eat standing. I thought I would set a place.\n"
    "- {F} knocks on the wall from next door.\n"
    "F (O.S.) Is somebody with you? I hear two voices! / (O.S.) It smells good! It never smells of anything at yours!\n"
    "H (loud) The radio! / t:(loud) Radio!\n"
    "- {O} turns up an imaginary button and sings like a radio." },
  { "3", "", "home", "NIGHT", 1,
    "- {O} lies beside {p2}. {H} stands in the middle of the room.\n"
    "H (shouting) Get out! / (angry) I want you to leave. / t:Out. / o:I must ask you to go.\n"
    "O And then? Who will talk to you? / I never broke in, {H}. You left the light on.\n"
    "- {H} throws the suitcase. It opens. Photographs fall out.\n"
    "= photos\n"
    "- {H} kneels and picks up a photograph.\n"
    "H (quiet) Where did you get this? / That is my mother. / a:Why do you have these? Why do you keep them?\n"
    "O You gave them to me to carry. They were too heavy for you." },
  { "3", "", "home", "NIGHT", 1,
    "- {H} pushes {O} out of the door and locks it. {H} pushes {p1} in front of it.\n"
    "- {H} turns around. {O} sits beside {p2}.\n"
    "O You locked me in. / r:A good lock. It holds.\n"
    "H What do I have to do to be rid of you? / f:Name your price, and let me be!\n"
    "O Open the suitcase. / Nobody ever asked me that politely. Open the suitcase.\n"
    "- {H} opens it. It is full of photographs.\n"
    "= photos\n"
    "H (quiet) They were supposed to be burned. / a:Where did you get those?\n"
    "O You carried them to the fire three times. I only held them for you." },
  { "3", "", "third", "NIGHT", 1,
    "- {H} walks away through the night past {p1}. Nobody walks beside {him}.\n"
    "- {H} looks left. {H} looks right. {H} turns back.\n"
    "- {O} sits on the kerb with the suitcase on {ohis} knees.\n"
    "H You were not behind me. / t:Where were you?\n"
    "O You wanted to be alone. I cannot be there when you want it. / You did not look at me once today. I thought that I would try it too.\n"
    "H It was quiet. I did not like it. / a:Was it always so loud without you?\n"
    "- {H} takes the suitcase from {O}. It falls open. Photographs lie on the road.\n"
    "= photos" },
  { "4", "[photos]", "home", "NIGHT", 1,
    "- {H} and {O} sit on the floor among the photographs.\n"
    "H This one I had forgotten. / (laughing) Look at that hat!\n"
    "O She sang in the car. You told me once, at four. / You cried that day. I held the umbrella.\n"
    "H I thought you were what is left when everybody has gone. / And I was afraid of you all the time.\n"
    "O I am only what keeps their chair free. / Most people never look into the suitcase.\n"
    "- {H} puts one photograph on the wall." },
  { "4", "", "home", "NIGHT", 1,
    "- {O} lies beside {p1} with a high fever. {H} puts a wet cloth on {ohis} forehead.\n"
    "H Can you be ill? / a:Does that happen to somebody like you?\n"
    "O When somebody laughs in the house. You laughed today. At lunch. / It comes from the soup. You made it for two.\n"
    "H Then I will not laugh again. / t:I am sorry.\n"
    "O Do not be stupid. That is what I came for. / Nobody wants to keep {O}. You least of all.\n"
    "- {H} looks at the thermometer. {H} bites {his} lip, and laughs, and cannot stop.\n"
    "- {O} grows paler and smiles." },
  { "4", "", "home", "DUSK", 1,
    "- Somebody knocks. {H} does not move. {O} looks at {him}.\n"
    "O It is not for me. Nobody ever knocks for me. / t:You go.\n"
    "H Say that I am not here. / r:Tell them that we have moved.\n"
    "O I cannot open doors. I can only keep them shut.\n"
    "- It knocks again. {H} gets up, one step, two steps. {O} holds {him} by the sleeve.\n"
    "O (quiet) If you open, I get smaller. / (quiet) It was nice here.\n"
    "- {H} lays a hand on the hand of {O}, and opens the door.\n"
    "= met\n"
    "F I heard somebody not moving in here. I brought bread. / I live above you. For six years. I should have come sooner." },
  { "5", "[!met]", "home", "DAWN", 1,
    "- {O} closes the suitcase at the door.\n"
    "H You are leaving? / t:Already? / r:And just when I had got used to the snoring.\n"
    "O It is much lighter now. Somebody else left the light on. / I come back. I always come back. But I will knock.\n"
    "- {F} stands on the stairs with bread.\n"
    "F I saw your light. I have bread for two. Is there a free chair? / I thought, breakfast. If there is a chair for me?\n"
    "- {H} looks at {O}. {O} nods and walks down the stairs.\n"
    "H (smiling) There is. Somebody kept it for you. / (smiling) Come in. I was just turning off the light.\n"
    "- {F} sits down at {p1}. {H} laughs." },
  { "5", "", "home", "DAY", 1,
    "- Two people sit beside {p1}: {H} and {F}. They play cards. {O} stands at the coat hooks.\n"
    "F Do you expect somebody else? You set three cups. / a:Who is the third cup for?\n"
    "H For somebody who likes to sit between the chairs. / t:A friend.\n"
    "- {O} puts on the coat. It has become too big for {ohim}.\n"
    "O Do not get up. I know the way. / You hold a very bad hand. Bluff.\n"
    "- {H} takes an orange from the bowl and throws it. {O} catches it in the door.\n"
    "F Did you see something? / (surprised) Where did the orange go?\n"
    "H (smiling) It had an appointment." },
  { "5", "", "third", "DAWN", 1,
    "- {H} carries the suitcase for {O} past {p1}. {O} is as small as a child now.\n"
    "O Here is fine. I see a lit window up there. / There. Third floor. Somebody has been walking up and down since two.\n"
    "H Be gentle. / t:Be nice. / a:Will you tell them about me?\n"
    "O I will say that one gets through it. They never believe me. / I will sit on the edge of the bed and peel an orange.\n"
    "- {H} gives {ohim} the suitcase, and keeps one photograph.\n"
    "- {F} leans out of a window behind {H}.\n"
    "F Coffee? / Who were you talking to?\n"
    "H (smiling) I am coming up." },
};

const FabPlot fab_guest_plot = {
  "guest",
  "{O} Comes to Stay / A Chair for {O} / {O}",
  "visitor", guest, G_N_ELEMENTS (guest),
};
