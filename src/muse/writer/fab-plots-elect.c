/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* Somebody wants the place at the top, {t}. The third has it. Facts: "crate": to stand on; "promise": one
 * was made. */
static const FabBeat elect[] = {
  { "1", "", "third", "DAY", 1,
    "- {F} stands on a platform beside {p1} and shouts into a microphone. The microphone dies.\n"
    "- {H} plugs a cable in again. Everybody looks at {him}.\n"
    "F And that, my friends, is the kind of little helper whom I shall always protect! / Thank you, thank you. And now go away.\n"
    "H I have a question. / t:Question. / f:Good people! Before we clap, one word!\n"
    "F {aHero} has a question! / (laughing) Well? What does {ahero} want to know?\n"
    "H Who asked you? / Why does it still rain into the school?\n"
    "- It is quiet. An old man begins to clap.\n"
    "O (whispering) You should {goal}. / (whispering) Do you know what you just did? You have to {goal}." },
  { "1", "", "home", "NIGHT", 1,
    "- {O} writes the name of {H} on a form beside {p1}. {H} reads it upside down.\n"
    "H What is that? / t:What.\n"
    "O You said at supper that anybody could do it better. I took you by your word. / You {goal}. You did not know it yet. Sign.\n"
    "H I cannot {goal}. I am {ahero}. / t:{aHero}? No. / r:I have no teeth to smile with.\n"
    "O It says here: whoever lives here and can write the own name. / Show me where it says that {ahero} cannot.\n"
    "- {H} reads the form from the beginning to the end. {H} takes the pen." },
  { "2", "", "arena", "DAY", 1,
    "- {H} climbs on a crate before {p1}. Three people and a goose listen.\n"
    "= crate\n"
    "H My name is {H}. I {goal}. / t:{H}. I {goal}. / o:Good day. I have come to {goal}.\n"
    "- The goose leaves. {O} runs after it and brings it back.\n"
    "F (calling) What can you do that I cannot do? / (calling) Show us your program!\n"
    "H I can listen. Begin. / I have no program. I have a pencil. What do you need?\n"
    "- A woman steps forward and says something in {his} ear. {H} writes. Behind her, a line forms." },
  { "2", "", "third", "DAY", 1,
    "- {O} glues a poster on {p1}. The face of {F} smiles on ten others around it.\n"
    "O We have one poster and it is too small. / r:We do not have much paste, but we have a nice wall.\n"
    "- {F} comes along and draws a moustache on the poster of {H}.\n"
    "H It suits me. / t:Better.\n"
    "F You make a fool of yourself. Nobody has ever elected {ahero}. / You could be my second. A desk, a window, a plant.\n"
    "H What sort of plant? / a:And who would look after the roof of the school?\n"
    "- {F} shrugs. {H} gives back the pen." },
  { "3", "", "home", "NIGHT", 2,
    "- {H} practises a smile before the mirror beside {p1}. {O} holds up a suit.\n"
    "O They have counted. We could win. You only have to say less. / Only one more thing: be against something. It does not matter what.\n"
    "- {H} puts on the suit. It is the suit of {F}, only smaller.\n"
    "H (to the mirror) My friends. My dear, dear friends. / (to the mirror) That, my friends, I shall always protect.\n"
    "- {H} stops and steps back from the mirror.\n"
    "H Who is that? / a:Did I say that?\n"
    "O A winner. / t:You." },
  { "3", "", "third", "NIGHT", 2,
    "- {F} sits alone beside {p1} with the tie undone, and eats cold noodles.\n"
    "- {H} comes around the corner with a bucket of paste.\n"
    "F Go on, stick it over me. I do it myself in my sleep. / It is nice, is it not? They wave. Then you are up there, and they all want something, and it rains in.\n"
    "H Why do you not stop? / a:What did you want to do, at the beginning?\n"
    "F A swimming pool. For the children. I had a drawing. / I forgot. There was something. It had a slide.\n"
    "- {H} sits down. {F} holds out the noodles." },
  { "4", "", "arena", "NIGHT", 1,
    "- Hundreds of people stand before {p1}. {H} stands behind the microphone with three sheets of paper.\n"
    "- [fear]Before {him} lies {fear}. {H} grips the edge.\n"
    "= pond\n"
    "H My dear friends. / t:So. / o:Ladies and gentlemen.\n"
    "- {H} looks at the sheets. {H} lays them on the floor.\n"
    "H [trait]You should know something. I {Itrait}. You will hear it anyway. / [!trait]I do not know how one does it. Nobody who stood here knew it either. They only did not say so.\n"
    "O (hissing) That was not in it. / (hissing) The sheet! Read the sheet!\n"
    "H I wrote down what you told me. Two hundred and nine things. I read them out now. The first one is: the goose needs a pond.\n"
    "- Nobody laughs. Somewhere the goose answers." },
  { "4", "", "arena", "DAY", 1,
    "- Rain pours. Water runs down the steps of {place}. {F} gives a speech under an umbrella.\n"
    "- {H} has the place beside {fhim}, and looks across to a broken roof. Children stand below it.\n"
    "O It is your turn now. Everybody is here. The radio too. / (whispering) Not now. In an hour you can fix whatever you want!\n"
    "- {H} gets up, takes {his} crate, and carries it out into the rain.\n"
    "F (into the microphone) My rival leaves us! There you see it! / (surprised) Where is {he} going?\n"
    "- {H} climbs on a ladder and nails the crate over the hole.\n"
    "- One after the other, the people go over and hold the ladder." },
  { "5", "", "arena", "DAWN", 1,
    "- {O} turns the last slip of paper around and writes a line on the wall beside {p1}.\n"
    "O Lost. By one. / t:One vote.\n"
    "H I voted for {F}. / (sheepish) {Fhe} wanted to build a pool. There was a drawing.\n"
    "- {O} drops the chalk.\n"
    "- {F} comes in with a chain of office in the hand and a rolled-up drawing.\n"
    "F I voted for you. I never do that again. / [pond]Two hundred and nine things. I have read them. I cannot do it alone.\n"
    "H [pond]And the pond? / [pond]t:First the pond. / [!pond]First the roof.\n"
    "F [pond](smiling) With a slide. / [!pond](smiling) And then the pool. With a slide." },
  { "5", "", "arena", "DAY", 1,
    "- {H} sits in a very large chair behind {p1}. {His} feet do not reach the floor.\n"
    "O What do we do first? / t:Well?\n"
    "H I do not know. Open the door. / a:Can somebody open a window? And the door?\n"
    "- {O} opens the door. The whole town stands outside with buckets and tools.\n"
    "F It rains in. In the school. We thought that we would just begin. / (with a bucket) I have time now. What is there to do?\n"
    "- [crate]{H} climbs down, and turns over the chair, and it is not as good as the crate. / [!crate]{H} climbs down from the chair and leaves it empty.\n"
    "H (laughing) Wait. I get my hammer. / t:I come." },
};

const FabPlot fab_elect_plot = {
  "elect", "The Goose Votes Twice / {aHero} for {T2} / Two Hundred and Nine Things", "neighbour",
  elect, G_N_ELEMENTS (elect),
};
