/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* Somebody is somebody or something else from one morning on. {form} is what, with its article.
 * Facts: "proof": a thing that only the two know; "list": what {O} misses. */
static const FabBeat become[] = {
  { "1", "", "home", "DAWN", 1,
    "- {H} lies in bed and stretches. One hand feels strange.\n"
    "- {H} walks to a mirror beside {p1}. {Form} looks back.\n"
    "H (whispering) No. / t:(whispering) What. / o:(whispering) There has been an error. / a:(whispering) Is that me? Whose face is that?\n"
    "- {O} comes in with toast and drops the plate.\n"
    "O Who are you? What did you do to {H}? / t:Where is {H}?\n"
    "H I am {H}. I went to bed, and now I am {form}. / It is me. Look at me. No, do not look at me.\n"
    "O Prove it. / a:And how can I know that?\n"
    "H You bury your letters under {p2}. You think that nobody saw it. / You sing to the kettle. Only when you are alone.\n"
    "= proof\n"
    "- {O} sits down on the floor." },
  { "1", "", "home", "DAY", 1,
    "- {H} stands before {p1} and quarrels with {O}.\n"
    "H You do not know what it is like to be me! / I wish that I were anybody else. Anybody!\n"
    "O t:Fine. / Be careful. Somebody might hear you. / r:Put it in writing.\n"
    "- The lamp flickers. Smoke rises where {H} stood.\n"
    "- {H} steps out of the smoke as {form}.\n"
    "O (afraid) {H}? / (afraid) Oh no. Say something in your own voice.\n"
    "H What do you stare at? / t:What? / a:Why do I feel so odd?\n"
    "- {O} holds up a mirror. {H} screams." },
  { "1", "", "home", "NIGHT", 1,
    "- {H} cannot sleep and counts the strokes of a clock. It strikes thirteen.\n"
    "- A shadow on the wall beside {p1} changes. It becomes the shadow of {form}.\n"
    "- {H} raises a hand. The shadow raises it too.\n"
    "H (quiet) Good. I am dreaming. / (quiet) Thirteen. There is no thirteen.\n"
    "- {O} opens the door with a candle. The candle goes out.\n"
    "O Why is there {form} in the nightshirt of {H}? / r:I see that we have company.\n"
    "H What do you see? Tell me exactly what you see. / a:Do I look very different?\n"
    "O Keep calm. Nobody can know. You have to go to {arena} at nine." },
  { "2", "", "arena", "DAY", 1,
    "- {H} walks past {p1} and tries to look like {form}.\n"
    "- {F} stops {him} and bows.\n"
    "F You are late. Everybody waits for you. / There you are at last! Did you do something with your hair?\n"
    "H I came as fast as I could. / t:Traffic. / o:I was detained by circumstances.\n"
    "- {F} puts a stack of papers and a fish into the arms of {H}.\n"
    "F As always. / You know what to do. You have done it for twenty years.\n"
    "- {H} looks at the fish. {O} makes signs behind {p2}.\n"
    "H Of course. As always. / (loud) As always!\n"
    "- {H} stamps the fish.\n"
    "= fish" },
  { "2", "", "arena", "DAY", 1,
    "- {H} reaches for {p1} and knocks it over.\n"
    "- {H} bends down and knocks over {p2} as well.\n"
    "O You are bigger than you think. / Stand still. Be careful with everything that you have now.\n"
    "H I do not know where I end. / a:Where do I stop? How do others do this?\n"
    "- {F} comes around the corner and jumps back.\n"
    "F (shouting) {Form}! Call somebody! / (shouting) There, look! {Form}!\n"
    "- {O} throws a tablecloth over {H} and sits on it.\n"
    "O Where? / r:Furniture. / t:Laundry." },
  { "2", "", "third", "DAY", 1,
    "- {H} hides beside {p1} under a large hat.\n"
    "- {F} sits down on the same bench and sighs.\n"
    "F You do not know me. That is good. May I tell you something? / Nobody talks to {form}. So I may as well.\n"
    "H (in a deep voice) Please. / t:(in a deep voice) Go on.\n"
    "F I have a neighbour, {H}. I never say it to {his} face. / It is about {H}, up the road.\n"
    "H And what is wrong with {H}? / a:(in a deep voice) Is {he} so bad?\n"
    "F Nothing. {He} greets everybody and looks at nobody. I should like to be looked at, once.\n"
    "- {H} slowly turns the head and looks at {F}." },
  { "3", "", "third", "DUSK", 2,
    "- {H} runs past {p1} and laughs. Children run behind {him}.\n"
    "- {O} sits beside {p2} with a cold dinner.\n"
    "O You were to be here at six. / We wanted to look for a way back.\n"
    "H Today somebody asked me for advice. Me! / Nobody asked me where I was going. Do you know what that is like?\n"
    "O So you want to stay {form}. / a:Do you want to come back at all?\n"
    "H Why not? Who misses the other one? / t:Perhaps.\n"
    "- {O} takes a folded paper out of a pocket and puts it beside the plate. {O} leaves.\n"
    "= list" },
  { "3", "", "home", "DUSK", 2,
    "- {H} and {O} sit on the floor between open books.\n"
    "O “Go to bed with wet feet.” We did that. “Kiss a frog.” / “Turn three times and say what you are not.”\n"
    "- {H} turns three times and falls over {p1}.\n"
    "H I am not {form}. I am not {form}. / f:I am not {form}, I never was, and I demand my knees back!\n"
    "- Nothing happens. {O} closes the book.\n"
    "O Perhaps it does not work because it is not true. / Last week you would have cried by now. You sat there and listened to me.\n"
    "H (surprised) Did I not listen before?\n"
    "O Not once." },
  { "3", "", "third", "NIGHT", 2,
    "- {H} stands before {p1} and looks through a lit window. Behind it people eat.\n"
    "- {F} closes the curtain.\n"
    "H They would let me in if they knew. / t:They do not know me.\n"
    "O Would they? You never went there. / You walked past that window for ten years. They set a chair for you, the first winter.\n"
    "H I thought that they were only polite. / a:Why did nobody say so?\n"
    "O You cannot be angry that they do not know {form}. They did not know {H} either.\n"
    "- {H} puts one hand on the glass." },
  { "4", "", "arena", "NIGHT", 1,
    "- {F} and other people stand in a circle with lamps. {H} stands in the middle.\n"
    "F Who are you really? / That is not {form}. {Form} would know my name!\n"
    "- [fear]Behind the lamps is nothing but {fear}.\n"
    "H I am {H}. From up the road. I greet everybody and look at nobody. / t:{H}. / f:I am {H}! Nobody less, and I am sorry to say nobody more!\n"
    "F (angry) Anybody can say that.\n"
    "- {O} steps into the circle.\n"
    "O [proof]There is a thing that only {H} knows. I have never told anybody. I sing to the kettle. / [!proof]It is true. I would know that walk anywhere.\n"
    "- [proof]It is quiet. {O} begins to sing, red in the face. / [!proof]{O} takes the hand of {H} and holds it up." },
  { "4", "", "home", "NIGHT", 1,
    "- {H} sits beside {p1} and unfolds a paper.\n"
    "H (reading) “What I miss. One: how {he} slams the door.” / (reading) “Things to tell {H}, when {he} is back. Number one: I am sorry about the soup.”\n"
    "- The paper is longer than the table. It hangs down to the floor.\n"
    "H (reading) “Forty: that somebody eats the burnt ones and says nothing.” / (reading) “Sixty-two: nothing. Only that {he} breathes in the next room.”\n"
    "- {H} wipes {his} eyes and runs to the door.\n"
    "- {O} sits on the stairs and has not gone at all.\n"
    "O I got as far as the third step. / t:Hello.\n"
    "H I want to be the one on that list. / I liked it, being {form}. Nobody expected anything. But nobody wrote anything down either." },
  { "4", "", "arena", "NIGHT", 1,
    "- Water pours from a pipe. {F} is stuck behind {p1} and screams.\n"
    "O Nobody gets in there. Nobody! / You would have to be {form} to get in there!\n"
    "- {H} looks at {his} hands. They are the hands of {form}.\n"
    "H Then it is good for something. / t:I go. / f:Then I know at last why I was sent this skin!\n"
    "- {H} climbs in behind {p1} and pulls {F} out.\n"
    "F (coughing) Thank you. Who are you? / (coughing) {Form}! {Form} carried me!\n"
    "H (out of breath) Only somebody from up the road. / (out of breath) {H}. We are neighbours. I should have come by.\n"
    "- The thirteenth stroke of a bell. {H} falls down." },
  { "5", "", "home", "DAWN", 1,
    "- {H} wakes up and does not dare to look. {H} feels for {his} nose.\n"
    "- In the mirror stands {H}, as before, with a bruise.\n"
    "O There you are. You have something on your forehead. / t:You again. Good.\n"
    "H How do I look? Tell me honestly. / t:How do I look?\n"
    "O Like somebody who slept badly. / w:Tired. And like you, thank heaven.\n"
    "- {H} goes to the window. {F} walks past. {H} looks at {F}, and waves.\n"
    "- {F} stops and waves back.\n"
    "- Behind {H}, in the mirror, {form} waves too, a little late." },
  { "5", "[fish]", "arena", "DAY", 1,
    "- {H} comes to {place} as {he} always was. {F} drops a pencil.\n"
    "F And where is {form}? / We waited for {form}. Who are you?\n"
    "H {H}. I work here too. At the back. / t:Gone. / o:I am afraid that you will have to make do with me.\n"
    "- {F} looks at {H} for a long time.\n"
    "F You stand like that. With your head to one side. / (slowly) You stamped the fish.\n"
    "H (smiling) What fish?\n"
    "- {O} stands at the door with two plates. {F} brings a third chair." },
  { "5", "", "home", "DAWN", 1,
    "- {H} is still {form}. {O} puts toast on the table beside {p1}.\n"
    "O So it stays like that. / t:Still.\n"
    "H It seems so. / I tried everything. Then I tried breakfast.\n"
    "O Do you want the burnt one? / a:And the burnt one? Who gets that?\n"
    "- {H} takes the burnt toast and bites.\n"
    "O (quiet) There you are. / (laughing) Nobody else would have done that.\n"
    "- {F} knocks and holds up a scarf.\n"
    "F I did not know the size. I measured {form} in a book.\n"
    "- {H} puts on the scarf. It fits." },
};

const FabPlot fab_become_plot = {
  "become", "Thirteen O’Clock / {Form} / The Burnt One", "roommate", become, G_N_ELEMENTS (become)
};
