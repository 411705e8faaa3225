/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-plots-private.h"

/* Somebody looks for a person, who is the third. Facts: "photo": it is old; "door": the right one was found
 * and nobody opened. */
static const FabBeat search[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} puts a photograph of {F} on {p1} and draws a circle on a map with a pencil.\n"
    "= photo\n"
    "- {O} leans in at the door with an umbrella.\n"
    "O You will not find {fhim}. You have the eyes of somebody who has not slept since Monday. / r:That is a map of the wrong town.\n"
    "H I {goal}. Tonight. / t:I {goal}. / o:I have to {goal}. It does not keep. / f:Every stone, every stair, every street! I {goal}!\n"
    "O And if {fhe} does not want to be found? / a:Did you ask yourself if {fhe} wants that?\n"
    "H Then I want to hear it from {fhim}.\n"
    "- {H} pockets the photograph and the pencil. {O} opens the umbrella." },
  { "1", "", "third", "DUSK", 1,
    "- {H} knocks at every door beside {p1}. Every door is shut again.\n"
    "- {O} sits on a suitcase and counts.\n"
    "O Twenty-six. / r:The dog at number nine liked you.\n"
    "H There are three hundred. / t:Next.\n"
    "O Who is it that you look for like that? / a:What has {fhe} done to you?\n"
    "H {F}. I {goal}. I should have done it long ago. / I {goal}. {F} left before I could say one sentence. It is a short one.\n"
    "- {O} gets up and takes the other side of the street." },
  { "2", "", "third", "DAY", 1,
    "- {H} shows a photograph to a barber beside {p1}. The barber shakes his head and cuts the hair on it with two fingers.\n"
    "O He says that {fhe} does not wear it like that any more. / He has cut it! Last week!\n"
    "H How does {fhe} look now? / t:How?\n"
    "- The barber draws a face on the mirror with foam. It could be anybody.\n"
    "O (looking) We look for somebody with a nose. / r:That narrows it down to the town.\n"
    "H {Fhe} smiles. Look. {Fhe} smiles on it. / (quiet) I never saw {fhim} smile." },
  { "2", "", "arena", "DAY", 1,
    "- {H} runs after somebody past {p1} and touches the shoulder.\n"
    "- A stranger turns around.\n"
    "H Excuse me. From behind you were somebody else. / t:Sorry.\n"
    "O That is the fourth one. / a:How do you even know {fhim} from behind?\n"
    "H I mostly saw {fhim} from behind. / By the walk. As if the ground were hot.\n"
    "- [!in]A tram passes. In the last window sits {F}, and looks out, and is gone. / [in]A door opens. Behind it stands {F}, and looks at {H}, and is gone.\n"
    "O Why do you stand there? That was {fhim}!\n"
    "H (shaking) My legs do not want to. / (shaking) {Fhe} looked at me. Like at a lamp post." },
  { "3", "", "arena", "DUSK", 1,
    "- {H} finds a small door behind {p1}. The name of {F} stands on the bell.\n"
    "= door\n"
    "- {H} lifts a finger, and does not ring.\n"
    "- [fear]Behind that door waits {fear}, too.\n"
    "O We walked for that until my shoes had no floor. Ring! / t:Ring.\n"
    "H And what do I say? / a:What was my sentence? {O}, what was it?\n"
    "- {O} rings. Nobody comes. Something moves behind the curtain.\n"
    "O (quiet) Somebody is there. / (quiet) I saw a hand.\n"
    "H Then {fhe} knows who it is. / t:{Fhe} knows." },
  { "3", "", "third", "NIGHT", 1,
    "- {H} throws the map into a bin beside {p1}.\n"
    "O What are you doing? / t:Hey.\n"
    "H {F} never looked for me. Not one day. Why am I the one who runs? / (angry) Enough. I do not {goal}. I go home.\n"
    "- {O} takes a stack of papers out of the suitcase. They are tied up with string.\n"
    "O I was not supposed to show you this. / I found them behind the counter at the post office. They all came back.\n"
    "- {H} reads the name on the first one. It is {his} own name, and an address where {he} has not lived for years.\n"
    "H (hoarse) How many are there? / a:All of those are to me?" },
  { "4", "", "arena", "NIGHT", 1,
    "- {F} stands beside {p1} with the back to {H} and waters a plant.\n"
    "H {F}? / t:{F}. / w:{F}, my dear. It is me.\n"
    "- The can runs over. Water drips on the floor.\n"
    "F I practised not being at home. I was good at it. / You have become taller. Or I have sat down too long.\n"
    "H I wanted to say something to you. I have carried it through the whole town. / f:I had a speech! It had three parts!\n"
    "F Then say it. / t:Say it.\n"
    "- {H} opens {his} mouth, and takes the can out of the hand of {F}, and puts it down.\n"
    "H It was only: you forgot your scarf. / I forgot it. I think that it was: I was not angry." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} sits on the ground beside {p1}. {O} sleeps on the suitcase.\n"
    "- Steps come closer and stop.\n"
    "F Somebody goes around and shows my picture. I thought, I had better look who. / t:You look for me.\n"
    "- {H} gets up too fast and hits {his} head on {p2}.\n"
    "H (dizzy) I had not imagined it like that. / t:(dizzy) Yes.\n"
    "F That always was your way to come into a room. / a:Does it bleed? Let me see.\n"
    "- {F} puts a cold hand on the forehead of {H}. Nobody moves.\n"
    "O (one eye open) Do not mind me. I am asleep." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} and {F} walk beside each other past {p1}. {O} follows with the suitcase.\n"
    "F And now? You have found me. What do you do with me? / a:What happens now? I have no cake in the house.\n"
    "H I did not think that far. / t:Breakfast. / r:I had planned only to {goal}.\n"
    "- [photo]{H} gives the old photograph to {F}. / [!photo]{H} ties the shoe of {F}.\n"
    "F [photo]Who is that? / [!photo]You used to do that worse. / [photo]Look at that. I did not know that I could smile.\n"
    "O Stand still, both of you! / Closer! You look like a bus stop.\n"
    "- {O} takes a picture of them. Both have their eyes closed." },
  { "5", "", "home", "DUSK", 1,
    "- {H} unfolds the map on {p1}. The whole town is full of crosses.\n"
    "O You can throw that away now. / t:Done.\n"
    "H No. Those are all the places where {fhe} was not. I know the whole town now. / I met three hundred people. The dog at number nine waits for me.\n"
    "- It knocks. {F} stands outside with wet shoes and a scarf.\n"
    "F Three hundred doors. You could have written on yours who lives there. / I got lost. Nobody looked for me, so I looked for you.\n"
    "H (smiling) How long did it take? / t:Long?\n"
    "F From here to the corner and back. And all those years." },
};

const FabPlot fab_search_plot = {
  "search", "Number Nine / Three Hundred Doors / Where {F} Was Not", "stranger", search, G_N_ELEMENTS (search),
};
