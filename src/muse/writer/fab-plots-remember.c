/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* {T} is forgotten, or must not be. Facts: "knot": in a handkerchief; "papers": notes all over the house. */
static const FabBeat remember[] = {
  { "1", "", "home", "DAWN", 1,
    "- {H} stands before {p1} and does not know why {he} came. {He} goes out, comes back in, and stands there again.\n"
    "- {O} comes in and hangs little papers on everything: “cup”, “door”, “key”.\n"
    "= papers\n"
    "H Do I look like somebody who does not know what a door is? / r:You have forgotten to label yourself.\n"
    "O Yesterday you said good night to the coat rack. / t:Yesterday. The coat rack.\n"
    "H It looked tired. / a:And did it answer?\n"
    "- {H} sits down. {H} taps {his} forehead with one finger.\n"
    "H It is {T}. {T} has gone. There is only the place where it was. / (quiet) I have everything. Only not {T}." },
  { "1", "", "third", "DAY", 1,
    "- {H} walks past {p1} and stops with one foot in the air.\n"
    "- Somewhere a window is open. Somebody hums three notes.\n"
    "H Do you hear that? / t:There. / f:Hush! The air knows something that I used to know!\n"
    "O It is only somebody who washes up. / a:What do you hear?\n"
    "- {H} ties a knot into a handkerchief.\n"
    "= knot\n"
    "H {T}. For a moment I had {T} again. Like a fish in the hand. / That was the beginning of {T}. How does it go on?\n"
    "- The window closes. {H} looks at the knot." },
  { "2", "", "home", "DAY", 1,
    "- {H} empties drawers onto the floor beside {p1}: buttons, tickets, a glove.\n"
    "- {O} kneels down and picks up a ticket.\n"
    "O {Arena}. Row nine. Two seats. / You were at {arena}. Look at the date.\n"
    "H With whom? / t:Two?\n"
    "- {O} turns the ticket over. A lipstick mark is on the back.\n"
    "O Somebody who kissed a ticket. / r:Not with the tax office, I think.\n"
    "H (slowly) Then we go there. It must have stayed somewhere. / t:We go." },
  { "2", "", "third", "DUSK", 1,
    "- {F} sits beside {p1} with a jar full of slips of paper.\n"
    "F I collect what people forget. One coin for each. / You come late. They all come late.\n"
    "H I look for {T}. / t:{T}. / o:I am told that you may have {T}.\n"
    "- {F} pulls a slip, reads, and puts it back.\n"
    "F That is your first day at school. Do you want that? / I have here: the smell of a summer. It has your name on it.\n"
    "O Take it! / t:Take it.\n"
    "H No. If I take everything, I will not see what is missing." },
  { "3", "", "arena", "DUSK", 1,
    "- {H} sits down beside {p1}. The place next to {him} is empty.\n"
    "- {F} comes with a lamp and wants to close.\n"
    "F You always sat here. And always an empty seat. You paid for it, too. / It is you! I thought that you were dead. The other one still comes.\n"
    "H Which other one? / t:Who?\n"
    "F (embarrassed) If you do not know it, I should not be the one to say it.\n"
    "O Please. {He} has come so far. / a:Can you hum it? Can you draw it?\n"
    "- {F} breathes on the window and draws a hat." },
  { "3", "", "home", "NIGHT", 1,
    "- {H} burns the little slips and lists in the stove beside {p1}.\n"
    "O Stop that! We need those! / t:Stop!\n"
    "H I do not want it any more. As long as I look for it, I know every day what I am losing. / f:Let it be dark, then, but let it be quiet!\n"
    "- {O} sits down before the stove and warms {ohis} hands.\n"
    "O Then I will remember for both of us. / I do not forget it. So you can forget it as often as you like. I tell it again.\n"
    "H (quiet) And you, who are you, exactly? / a:(quiet) And why do you do that?\n"
    "- {O} looks into the fire for a long time and smiles." },
  { "4", "", "arena", "NIGHT", 1,
    "- {H} walks through the dark past {p1} in a nightshirt. {O} runs after {him} with a coat.\n"
    "- [fear]Out here there is nothing but {fear}. {H} stands in the middle of it.\n"
    "O There you are! / t:{H}!\n"
    "H I know you. You have a kind face. / o:Good evening. Have we been introduced?\n"
    "- {O} puts the coat around {him}. {O} begins to hum three notes.\n"
    "- {H} lifts the head. {H} hums the fourth.\n"
    "O (whispering) Go on. / (whispering) And then? How does it go on?\n"
    "H (quiet) There is {T}. It stood behind you the whole time. / (amazed) {T}. Of course. How could that ever be gone?" },
  { "4", "", "third", "NIGHT", 1,
    "- {F} lays a hat on {p1}. It is old and has a hole.\n"
    "- {H} puts it on. It does not fit. {H} smells it.\n"
    "H Rain. Oranges. A bus. / t:Oranges. / f:Oranges! And a rainy bus, and somebody who laughed with the mouth full!\n"
    "O More! / a:And the face? Do you see a face?\n"
    "- {H} closes {his} eyes.\n"
    "H I see that I was happy. There was {T}. The rest is light. / I have {T}. For as long as I do not open my eyes.\n"
    "F Then keep them closed. / t:Stay there." },
  { "5", "", "home", "DAWN", 1,
    "- {H} and {O} sit beside {p1} with coffee. The sun shines in.\n"
    "H You have a kind face. / t:Do we know each other?\n"
    "O Every morning. / (smiling) A little longer every day.\n"
    "- [knot]{H} pulls out the handkerchief and unties the knot. / [papers]{H} takes the paper from the cup. It says “cup” on it. / [!knot][!papers]{H} breaks a roll and gives {O} the bigger half.\n"
    "H I wanted to tell you something about {T}. / There was something with {T}. It was nice.\n"
    "- {H} hums three notes. {O} hums the fourth.\n"
    "O Tell me. I do not know it yet. / w:Tell me, my heart. I have never heard it." },
  { "5", "", "arena", "DAY", 1,
    "- {H} sits beside {p1}. The place next to {him} is not empty. A person in a new hat sits there.\n"
    "- {O} and {F} stand far back and hold on to each other.\n"
    "F Does {he} know who that is? / (whispering) What are they talking about?\n"
    "O I think that they have just met. / t:No. And look.\n"
    "- {H} offers the person half an orange, and laughs with {his} mouth full.\n"
    "H (calling) {O}! Come here! I want you to meet somebody! / (calling) {O}! I must tell you about {T}!\n"
    "- {O} wipes {ohis} eyes and comes." },
};

const FabPlot fab_remember_plot = {
  "remember", "Row Nine / The Fourth Note / Oranges and Rain", "daughter", remember, G_N_ELEMENTS (remember),
};
