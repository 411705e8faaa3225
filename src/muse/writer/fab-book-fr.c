/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tales in French. */
#include "config.h"

#include "fab-book.h"

static const FabBookRole roles[] = {
  { "vieille_dame vieille_femme vieille mamie* grand_mère* grands_mères retraitée*", 'f', 'o', FALSE, "vieil homme", "vieille femme", "living-room" },
  { "vieil_homme vieux_monsieur vieux papi* grand_père* retraité*", 'm', 'o', FALSE, "vieil homme", "vieille femme", "living-room" },
  { "gardien* garde", 0, 'o', FALSE, "gardien", "gardienne", "lighthouse" },
  { "fillette* petite_fille jeune_fille fille", 'f', 'y', FALSE, "garçon", "fille", "bedroom" },
  { "garçon* petit_garçon fils", 'm', 'y', FALSE, "garçon", "fille", "bedroom" },
  { "enfant* élève* gamin*", 0, 'y', FALSE, "garçon", "fille", "classroom" },
  { "princesse*", 'f', 0, FALSE, "prince", "princesse", "castle" }, { "prince*", 'm', 0, FALSE, "prince", "princesse", "castle" },
  { "reine*", 'f', 0, FALSE, "roi", "reine", "castle" }, { "roi rois", 'm', 0, FALSE, "roi", "reine", "castle" },
  { "chevalier*", 0, 0, FALSE, "chevalier", "chevalière", "castle" }, { "sorcière*", 'f', 'o', FALSE, "sorcier", "sorcière", "forest" },
  { "sorcier* magicien* mage", 0, 0, FALSE, "magicien", "magicienne", "library" }, { "fée fées", 'f', 0, FALSE, "fée", "fée", "forest" },
  { "voleuse* cambrioleuse* braqueuse*", 'f', 0, FALSE, "voleur", "voleuse", "living-room" },
  { "voleur* cambrioleur* braqueur* bandit*", 'm', 0, FALSE, "voleur", "voleuse", "living-room" },
  { "détective* commissaire* inspect* enquêt* policier* policière*", 0, 0, FALSE, "détective", "détective", "office" },
  { "boulangère*", 'f', 0, FALSE, "boulanger", "boulangère", "bakery" }, { "boulanger* pâtissier*", 'm', 0, FALSE, "boulanger", "boulangère", "bakery" },
  { "cuisinière*", 'f', 0, FALSE, "cuisinier", "cuisinière", "kitchen" }, { "cuisinier* chef", 0, 0, FALSE, "cuisinier", "cuisinière", "kitchen" },
  { "médecin* docteur* infirmier*", 0, 0, FALSE, "médecin", "médecin", "hospital" }, { "infirmière*", 'f', 0, FALSE, "infirmier", "infirmière", "hospital" },
  { "institutrice* professeure*", 'f', 0, FALSE, "professeur", "professeure", "classroom" },
  { "professeur* prof instituteur* savant* scientifique* inventeur*", 0, 'o', FALSE, "professeur", "professeure", "workshop" },
  { "astronaute* cosmonaute* spationaute*", 0, 0, FALSE, "astronaute", "astronaute", "spaceship" },
  { "pirate* capitaine* marin marins", 0, 0, FALSE, "pirate", "pirate", "harbour" }, { "bibliothécaire*", 0, 0, FALSE, "bibliothécaire", "bibliothécaire", "library" },
  { "factrice*", 'f', 0, FALSE, "facteur", "factrice", "street" }, { "facteur*", 'm', 0, FALSE, "facteur", "factrice", "street" },
  { "peintre* artiste*", 0, 0, FALSE, "peintre", "peintre", "workshop" }, { "musicienne* chanteuse* danseuse*", 'f', 0, FALSE, "musicien", "musicienne", "stage" },
  { "musicien* pianiste* violoniste* chanteur* danseur*", 0, 0, FALSE, "musicien", "musicienne", "stage" },
  { "étudiante*", 'f', 0, FALSE, "étudiant", "étudiante", "library" }, { "étudiant*", 'm', 0, FALSE, "étudiant", "étudiante", "library" },
  { "veuve*", 'f', 'o', FALSE, "veuf", "veuve", "living-room" }, { "fermière* paysanne* jardinière*", 'f', 0, FALSE, "fermier", "fermière", "farm" },
  { "fermier* paysan* jardinier*", 'm', 0, FALSE, "fermier", "fermière", "farm" }, { "clown*", 0, 0, FALSE, "clown", "clown", "stage" },
  { "femme femmes dame", 'f', 0, FALSE, NULL, NULL, NULL }, { "homme hommes monsieur", 'm', 0, FALSE, NULL, NULL, NULL },
  { "robot robots", 'm', 0, TRUE, "robot", "robot", "workshop" }, { "chien chiens chiot*", 'm', 0, TRUE, "chien", "chienne", "garden" },
  { "chienne*", 'f', 0, TRUE, "chien", "chienne", "garden" }, { "chatte* souris", 'f', 0, TRUE, "souris", "souris", "kitchen" },
  { "chat chats chaton*", 'm', 0, TRUE, "chat", "chatte", "kitchen" }, { "dragon*", 'm', 0, TRUE, "dragon", "dragon", "mountain" },
  { "renard*", 'm', 0, TRUE, "renard", "renarde", "forest" }, { "ours ourson*", 'm', 0, TRUE, "ours", "ourse", "forest" },
  { "loup loups", 'm', 0, TRUE, "loup", "louve", "forest" }, { "lapin*", 'm', 0, TRUE, "lapin", "lapine", "forest" },
  { "oiseau* corbeau* hibou* canard* pingouin*", 'm', 0, TRUE, "oiseau", "oiseau", "forest" }, { "cheval chevaux poney* âne", 'm', 0, TRUE, "cheval", "jument", "farm" },
  { "extraterrestre* alien*", 0, 0, TRUE, "extraterrestre", "extraterrestre", "planet" },
};

static const FabBookThing things[] = {
  { NULL, "la petite boîte" }, { "diamant* bijou* joyau*", "le diamant" }, { "tableau* toile*", "le tableau" }, { "argent million* fric", "l’argent" },
  { "violon*", "le violon" }, { "livre livres", "le livre" }, { "lettre lettres", "la lettre" }, { "clé clés clef*", "la clé" },
  { "montre montres horloge*", "la montre" }, { "couronne*", "la couronne" }, { "gâteau* tarte*", "le gâteau" }, { "bague* anneau*", "la bague" },
  { "trésor*", "le trésor" }, { "carte cartes", "la carte" }, { "lampe* lanterne*", "la lampe" }, { "ballon*", "le ballon" },
  { "parapluie*", "le parapluie" }, { "valise*", "la valise" }, { "fleur* rose roses", "les fleurs" }, { "vélo* bicyclette*", "le vélo" },
  { "épée*", "l’épée" }, { "chapeau*", "le chapeau" },
};

static const FabPlaceWord places[] = {
  { "kitchen", TRUE, "CUISINE", "dans la cuisine", { "près de la table", "près du four", "près de la fenêtre" }, NULL, "le gâteau", "garden", "cuisine*",
    { "Une marmite est sur la table." } },
  { "living-room", TRUE, "SALON", "dans le salon", { "près de la table", "près du canapé", "près de la fenêtre" }, NULL, "la radio", "street", "salon* appartement* maison* immeuble*",
    { "Une lampe brille près du canapé." } },
  { "bedroom", TRUE, "CHAMBRE", "dans la chambre", { "près de la fenêtre", "près du lit", "près de la porte" }, NULL, "le livre", "garden", "chambre* lit lits",
    { "Une lampe brille près du lit." } },
  { "cellar", TRUE, "CAVE", "à la cave", { "près des tonneaux", "près de l’escalier", "près de l’étagère" }, NULL, "le vin", "kitchen", "cave caves sous_sol*",
    { "Un escalier descend dans le noir." } },
  { "office", TRUE, "BUREAU", "au bureau", { "près du bureau", "près de la fenêtre", "près de la porte" }, NULL, "le dossier", "street", "bureau bureaux commissariat*",
    { "Des papiers sont sur le bureau." } },
  { "bank", TRUE, "BANQUE", "à la banque", { "près du bureau", "près de la porte", "sous l’horloge" }, NULL, "l’argent", "street", "banque* coffre* casino*",
    { "Une horloge est au-dessus du bureau." } },
  { "cafe", TRUE, "CAFÉ", "au café", { "près de la table", "près de la fenêtre", "près de la porte" }, NULL, "la caisse", "street", "café* restaurant* bar bistrot*",
    { "Des tasses sont sur une petite table." } },
  { "street", FALSE, "RUE", "dans la rue", { "sous le lampadaire", "près du banc", "près du mur" }, NULL, NULL, "park", "rue rues ville* paris lyon marseille bruxelles",
    { "Un lampadaire brille au-dessus d’un banc." } },
  { "park", FALSE, "PARC", "au parc", { "près du banc", "sous l’arbre", "près de la clôture" }, NULL, NULL, "street", "parc parcs zoo*",
    { "Des feuilles tombent d’un arbre." } },
  { "garden", FALSE, "JARDIN", "au jardin", { "près de la clôture", "sous l’arbre", "près du seau" }, NULL, "les fleurs", "street", "jardin*",
    { "Un seau est sous l’arbre." } },
  { "forest", FALSE, "FORÊT", "dans la forêt", { "sous l’arbre", "près du rocher", "sur le chemin" }, NULL, NULL, "village", "forêt* bois jungle*",
    { "Du brouillard entre les arbres." } },
  { "village", FALSE, "PLACE DU VILLAGE", "sur la place", { "près du puits", "près du banc", "sous l’arbre" }, NULL, "la cloche", "forest", "village* marché*",
    { "Un puits est au milieu de la place." } },
  { "beach", FALSE, "PLAGE", "sur la plage", { "près de l’eau", "près du bateau", "près du rocher" }, NULL, NULL, "harbour", "plage* mer île* océan*",
    { "Un vieux bateau est sur la plage." } },
  { "harbour", FALSE, "PORT", "au port", { "près du bateau", "près de l’eau", "près des tonneaux" }, NULL, "le bateau", "beach", "port bateau* navire*",
    { "Un bateau est sur l’eau." } },
  { "lighthouse", TRUE, "PHARE", "au phare", { "près de la fenêtre", "près de la lampe", "près de l’escalier" }, NULL, "la lampe", "beach", "phare*",
    { "Une grande lampe brille." } },
  { "castle", TRUE, "CHÂTEAU", "au château", { "près du trône", "près de la fenêtre", "près de la table" }, NULL, "la couronne", "forest", "château* palais* royaume*",
    { "Un trône est devant la fenêtre." } },
  { "museum", TRUE, "MUSÉE", "au musée", { "près du tableau", "près de la statue", "près du banc" }, NULL, "le tableau", "street", "musée* galerie* louvre",
    { "Une statue dans la lumière." } },
  { "classroom", TRUE, "SALLE DE CLASSE", "en classe", { "près du tableau noir", "près de la table", "près de la fenêtre" }, NULL, "le livre", "street", "école* classe* université* lycée* collège*",
    { "Des chaises vides devant le tableau noir." } },
  { "hospital", TRUE, "HÔPITAL", "à l’hôpital", { "près du lit", "près de la fenêtre", "près de la chaise" }, NULL, "les fleurs", "street", "hôpital* clinique*",
    { "Une chaise est près d’un lit." } },
  { "workshop", TRUE, "ATELIER", "à l’atelier", { "près de la table", "près de l’étagère", "sous la lampe" }, NULL, "la clé", "street", "atelier* laboratoire* garage* usine* boutique*",
    { "Une lampe est au-dessus de la table." } },
  { "stage", TRUE, "SCÈNE", "sur la scène", { "près du piano", "devant le rideau", "près de la chaise" }, NULL, "le violon", "street", "scène* théâtre* opéra* concert* cirque*",
    { "Un piano est devant le rideau." } },
  { "station", TRUE, "GARE", "à la gare", { "près du banc", "sous l’horloge", "près de la valise" }, NULL, "la valise", "street", "gare gares train trains aéroport*",
    { "Une horloge est au-dessus du quai." } },
  { "library", TRUE, "BIBLIOTHÈQUE", "à la bibliothèque", { "près de l’étagère", "près de la table", "près de l’échelle" }, NULL, "le livre", "street", "bibliothèque* librairie*",
    { "Une échelle est près de l’étagère." } },
  { "bakery", TRUE, "BOULANGERIE", "à la boulangerie", { "près du four", "près de la table", "près de l’étagère" }, NULL, "le gâteau", "street", "boulangerie* pâtisserie*",
    { "Des pains sont sur la table." } },
  { "farm", FALSE, "FERME", "à la ferme", { "près de la clôture", "près de la grange", "près du seau" }, NULL, "la vache", "village", "ferme* champ* pré",
    { "Des poules près d’un seau." } },
  { "mountain", FALSE, "MONTAGNE", "à la montagne", { "près du rocher", "sur le chemin", "sous le rocher" }, NULL, NULL, "village", "montagne* sommet* alpes",
    { "De la neige sur les rochers." } },
  { "desert", FALSE, "DÉSERT", "dans le désert", { "près du rocher", "près du cactus", "près du chariot" }, NULL, "l’or", "village", "désert*",
    { "Un cactus dans le sable." } },
  { "rooftop", FALSE, "TOIT", "sur le toit", { "près de la cheminée", "près de l’échelle", "au bord" }, NULL, NULL, "street", "toit* tour tours",
    { "Des cheminées devant le ciel." } },
  { "spaceship", TRUE, "VAISSEAU SPATIAL", "dans le vaisseau", { "près de la fenêtre", "près de l’écran", "près de la chaise" }, NULL, "la valise", "planet", "vaisseau* espace fusée*",
    { "Une lampe rouge clignote." } },
  { "planet", FALSE, "LUNE", "sur la lune", { "près du cratère", "près du rocher", "près du drapeau" }, NULL, "le drapeau", "spaceship", "lune planète* mars",
    { "La Terre dans le ciel noir." } },
};

static const FabBeat wish[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} est {H:assis|assise} {p1} et écrit sur un papier.\n"
    "- {O} entre.\n"
    "O Ça fait une heure que tu es là. Qu’est-ce que tu fais ? / Qu’est-ce que tu écris ?\n"
    "H Une phrase. Une seule. / Quelque chose qui va faire rire tout le monde.\n"
    "O Lis-la-moi.\n"
    "- {H} lève le papier.\n"
    "H {line}.\n"
    "- {O} rit. {H} ne rit pas.\n"
    "O Et c’est toi, ça ? / Tu parles sérieusement.\n"
    "H À partir d’aujourd’hui, oui." },
  { "1", "", "home", "DUSK", 1,
    "- {O} trouve un papier {p1} et le lit.\n"
    "O « {line} » ?\n"
    "- {H} entre et prend le papier.\n"
    "H Ce n’était pas pour toi. / Ce n’est pas fini.\n"
    "O Moi, ça me plaît. Comment ça finit ? / Ce n’est qu’une phrase. Et la suite ?\n"
    "H Je le saurai quand j’y serai.\n"
    "O Où ça ? / Et c’est où ?\n"
    "- {H} met un chapeau et ouvre la porte.\n"
    "H Là où ça commence. / Viens, on verra bien." },
  { "2", "", "third", "DUSK", 2,
    "- {H} porte une valise. {O} marche derrière.\n"
    "O Qu’est-ce qu’il y a dedans ? / C’est lourd ?\n"
    "H Du pain, une corde et de la bonne humeur. / Du courage. Et du pain, au cas où ça ne suffirait pas.\n"
    "- {F} est {F:assis|assise} {p2} et lit un journal.\n"
    "F Dehors, à cette heure-ci ? / Vous allez où, comme ça ?\n"
    "H Là où personne n’est jamais allé. / Au début. C’est loin ?\n"
    "- {F} montre l’horizon du doigt.\n"
    "F Loin, non. Mais ça monte. / Tout droit, et ensuite on ne renonce pas." },
  { "2", "", "third", "DUSK", 2,
    "- {H} et {O} sont debout sous un parapluie. Il pleut.\n"
    "O On pourrait rentrer. / Pour l’instant, personne ne nous a vus.\n"
    "H On pourrait. / C’est vrai.\n"
    "- Personne ne rentre.\n"
    "O Tu trembles. / Tu as peur ?\n"
    "H C’est l’impatience. De loin, ça se ressemble. / De face seulement. De dos, j’ai beaucoup de courage.\n"
    "- {F} passe et donne une pomme à {H}.\n"
    "F Qui reste sous la pluie ne plaisante pas. / Vous en aurez besoin." },
  { "3", "", "arena", "DAY", 1,
    "- {H} est debout {p1} et respire un grand coup.\n"
    "H Bon. C’est maintenant. / Jusqu’ici, j’avais un plan.\n"
    "- {H} saute et tombe.\n"
    "- {F} est debout {p2} et rit.\n"
    "F On est nombreux à avoir essayé. / C’est toujours comme ça que ça commence.\n"
    "H Et combien ont essayé deux fois ?\n"
    "F Deux fois ? Personne. / Attendez que je réfléchisse. Aucun.\n"
    "- {O} tend la main à {H}. {H} se lève.\n"
    "O Alors, deux fois. / Alors il est temps." },
  { "4", "", "arena", "NIGHT", 2,
    "- {H} est {H:assis seul|assise seule} {p2}.\n"
    "- {O} arrive avec une tasse de thé.\n"
    "H (doucement) Ce n’était peut-être qu’une phrase. / (doucement) Je crois que je me suis {H:trompé|trompée}.\n"
    "O Peut-être. Mais c’est la tienne. / Relis-la.\n"
    "H (doucement) « {line}. »\n"
    "- {H} se lève et sourit.\n"
    "H Encore une fois. Et cette fois, je ne regarde pas en bas. / Encore une fois. Mais sans élan." },
  { "5", "", "home", "DAWN", 1,
    "- {H} est debout {p3}. Le soleil se lève.\n"
    "- {O} accroche le papier au mur.\n"
    "O Alors, elle est devenue vraie ? / Elle est juste, maintenant ?\n"
    "H Presque chaque mot. / Elle est seulement devenue plus longue.\n"
    "- {F} entre avec un papier à la main.\n"
    "F Moi aussi, j’aurais une phrase. / C’est mon tour ?\n"
    "- {H} donne un crayon à {F}. Tout le monde rit." },
};

static const FabBeat steal[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} est {H:assis|assise} {p1} et dessine un plan.\n"
    "- {O} entre et s’arrête.\n"
    "O C’est quoi, ça ? / Pourquoi as-tu besoin d’un plan ?\n"
    "H Demain, je prends {loot}. / Là où il y a la croix, demain il n’y aura plus rien.\n"
    "O Tu dis merci au distributeur de billets ! / Prendre, ça s’appelle voler. Et toi, tu salues les pigeons !\n"
    "H Justement. Chez moi, personne ne cherchera. / Trente ans de politesse. Regarde où ça m’a {H:mené|menée}.\n"
    "- {O} boit du thé et regarde le plan.\n"
    "O (soupirant) Tu as oublié la porte de derrière." },
  { "2", "", "third", "DUSK", 2,
    "- {H} et {O} s’assoient {p1} derrière un journal. Le journal a deux trous.\n"
    "- {F} s’assoit à côté et mange du pain.\n"
    "F Belle soirée. Je dois y retourner, je suis de nuit. / C’est libre ? Je travaille juste en face.\n"
    "H Et le travail n’est pas trop dur ? / Et votre pause, sans indiscrétion, c’est à quelle heure ?\n"
    "F À quatre heures, je m’endors toujours. N’en parlez pas. / C’est d’être debout, surtout. Vous en voulez la moitié ?\n"
    "- {F} donne du pain à {H}.\n"
    "O (chuchotant) On ne vole pas les gens avec qui on a mangé. / (chuchotant) Ne te fais pas d’amis ! Je te vois venir.\n"
    "H (chuchotant) Alors on volera autour de {F}. / (chuchotant) C’était au fromage. C’est encore pire." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} arrive avec un sac. {F} est debout {p1}.\n"
    "F Bonsoir. Je peux vous aider ? / C’est déjà fermé.\n"
    "H C’est un hold-up. S’il vous plaît. / Je voudrais {loot}, s’il vous plaît. C’est un hold-up.\n"
    "- {F} rit. {H} lève un parapluie.\n"
    "F Il est chargé ? / C’est un parapluie.\n"
    "H Il est mouillé. Ça suffit. / Et je suis de très mauvaise humeur.\n"
    "- {F} lève les mains. {O} remplit le sac." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} et {O} attendent. {O} tient un sac.\n"
    "O On pourrait passer devant. On vient voler, quand même. / D’autres voleurs n’attendent pas.\n"
    "H Chacun son tour. / La dame au chien était là avant nous.\n"
    "- {F} est {F:assis|assise} {p1} et fait signe de la main.\n"
    "F Au suivant. / Et pour vous ?\n"
    "H Bonsoir. C’est un hold-up. J’ai rempli ce que j’ai pu.\n"
    "F En majuscules, s’il vous plaît. Et ici, la signature du complice. / Formulaire neuf. C’est votre première fois ?\n"
    "- {O} écrit. {F} donne {loot} à {H}.\n"
    "O (chuchotant) C’est tout ? / (chuchotant) Et c’est pour ça que j’ai appris les nœuds." },
  { "4", "", "arena", "NIGHT", 1,
    "- Une cloche sonne. {O} court.\n"
    "O Ils arrivent ! Cours ! / On file, {H} !\n"
    "- {H} s’arrête {p2} et regarde {F}. {F} pleure.\n"
    "H Pourquoi pleurez-vous ? / Qu’est-ce que vous avez ?\n"
    "F Pour ça, on va me mettre à la porte. J’ai deux enfants. / C’est mon premier jour.\n"
    "- {H} donne le sac à {F}.\n"
    "H Alors c’est à vous. Je voulais seulement voir leur tête. / Alors personne n’est venu. On a juste aéré." },
  { "5", "", "home", "DAWN", 1,
    "- {H} et {O} s’assoient {p1} et boivent du thé.\n"
    "O Pas de butin. Et les pieds mouillés. / Tant de travail, et nous revoilà à cette table.\n"
    "H Mais c’était un beau plan. / Mais il n’y a pas de blessé. Pas même le parapluie.\n"
    "- {F} entre avec {loot} dans les mains.\n"
    "F Vous avez oublié ça. / J’ai démissionné. Et j’ai emporté ceci.\n"
    "- {O} pose une tasse sur la table.\n"
    "O Asseyez-vous. Nous avons une idée." },
};

static const FabBeat love[] = {
  { "1", "", "arena", "DAY", 1,
    "- {H} est {H:assis|assise} {p1} et lit un livre.\n"
    "- {O} arrive avec une tasse de café et trébuche. Le café tombe sur le livre.\n"
    "O Oh non. Je ne voulais pas ! / Je suis vraiment {O:désolé|désolée} !\n"
    "H Page cent douze. Je ne saurai jamais qui est l’assassin. / Maintenant, je ne saurai pas la fin.\n"
    "O C’est le jardinier. Je l’ai lu.\n"
    "- {H} rit. {O} sourit.\n"
    "H Alors il va falloir parler d’autre chose. / Vous venez de me faire gagner deux heures. Asseyez-vous." },
  { "2", "", "third", "DUSK", 2,
    "- {H} et {O} marchent côte à côte. Il neige.\n"
    "- {H} s’arrête et montre le ciel du doigt.\n"
    "H Tu vois cette étoile ? / Celle-là, là-haut, elle est à moi depuis ce soir.\n"
    "O C’est un avion.\n"
    "H Pour moi, il y a une minute, c’était une étoile. / Attention, tu vas encore trébucher. Cette fois sur mes sentiments.\n"
    "- {O} et {H} se tiennent par la main.\n"
    "O D’accord. C’en est une. / En regardant mieux : une étoile." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} et {O} dansent {p1}. Il n’y a pas de musique.\n"
    "O C’est toi qui mènes. / Tu me marches sur le pied.\n"
    "H Je croyais que c’était toi. / Ça fait partie de la danse.\n"
    "- {F} passe et s’arrête.\n"
    "F Vous dansez sur quelle musique ? / Vous dansez sans musique ?\n"
    "- {H} et {O} rient.\n"
    "O Vous ne l’entendez pas ? / Chut. C’est bientôt le refrain." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} est debout {p2}, des fleurs à la main.\n"
    "- {O} serre {F} dans ses bras. {H} le voit et laisse tomber les fleurs.\n"
    "H (doucement) Ah. D’accord. / (doucement) Évidemment.\n"
    "- {H} s’en va en courant.\n"
    "O {H} ! Attends !\n"
    "F Tu n’as jamais dit que tu avais {F:un frère|une sœur} ?\n"
    "O On n’a parlé que d’étoiles. / Je n’ai pas eu le temps. Il y avait les étoiles.\n"
    "- {F} ramasse les fleurs." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} est {H:assis seul|assise seule} {p1} et pleure.\n"
    "- {O} arrive en courant avec les fleurs à la main.\n"
    "O Tu as perdu ça.\n"
    "H Tu n’as rien à m’expliquer. / Garde-les. Elles vous vont bien.\n"
    "O C’était {F}. On a la même mère. Et le même nez.\n"
    "- {H} rit et pleure.\n"
    "H Moi et mes romans. / J’aurais dû reconnaître le nez.\n"
    "- {O} s’assoit à côté." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} et {O} s’assoient {p1}. Un livre est sur la table.\n"
    "O Lis. Juste la première phrase.\n"
    "H {line}.\n"
    "O Celui-là, je ne le connais pas. Ça finit comment ? / Et à la fin, c’est le jardinier ?\n"
    "- {H} embrasse {O}.\n"
    "- {F} arrive avec deux tasses de café et trébuche.\n"
    "F Oh non." },
};

static const FabBeat space[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} est debout {p3} et regarde dans un télescope.\n"
    "- {O} entre.\n"
    "O Tu ne dors toujours pas ? / Qu’est-ce que tu vois ?\n"
    "H Là-haut, il y a une lumière. Trois coups brefs. / Là-haut, quelqu’un a oublié d’éteindre.\n"
    "O C’est une étoile. / Là-haut, il n’y a personne.\n"
    "H On parie ?\n"
    "- {H} lève une lampe. Une lumière répond dans le ciel.\n"
    "O (doucement) C’est loin ? / (doucement) Je prends mon manteau." },
  { "2", "", "home", "DAY", 2,
    "- {H} et {O} construisent une fusée.\n"
    "O Ça va tenir ? / Il manque quelque chose ?\n"
    "H Le courage. Pour le reste, tout est vissé. / Jusqu’à la lune, oui. Après, il faudra lui parler gentiment.\n"
    "- {F} arrive et regarde la fusée.\n"
    "F Ça ne volera jamais. / Ça ? Jamais de la vie.\n"
    "H Il suffit qu’elle vole une fois.\n"
    "- {F} donne un casque à {H}.\n"
    "F Prenez au moins ça. / Pour la tête. On ne sait jamais." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} est {H:assis|assise} {p1}. {O} est {O:assis|assise} à côté.\n"
    "O C’est normal que cette lampe clignote ? / Rouge, c’est mauvais, non ?\n"
    "H C’est la lampe du thé. / Rouge, ça veut juste dire : ne pas descendre.\n"
    "- Une explosion. {O} tombe.\n"
    "O {H} ! On a trop de poids ! / {H} ! C’était le moteur !\n"
    "H Alors il faut jeter quelque chose. / Alors il faut s’alléger.\n"
    "O Pas {loot} !\n"
    "H (tristement) Si.\n"
    "- {H} jette {loot} dehors." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} et {O} sont debout {p1}.\n"
    "- {F} est {F:assis|assise} {p2} et tient une lampe.\n"
    "O Ce n’est pas possible ! / Mais comment…\n"
    "F Enfin, vous voilà. Ça fait des semaines que je clignote.\n"
    "H Vous disiez que ça ne volerait jamais ! / Et en bas, vous vous moquiez de nous !\n"
    "F Je ne voulais pas rester {F:seul|seule} ici. Il fallait bien vexer quelqu’un. / Il y a des gens qui ne viennent que si on le leur défend.\n"
    "- {F} rit. Tous les trois boivent du thé." },
  { "5", "", "home", "DAWN", 1,
    "- {H} et {O} s’assoient {p1}. Une pierre est sur la table.\n"
    "O Qui va nous croire ? / À qui on le raconte ?\n"
    "H Personne. C’est ça qui est beau. / À personne. Mais on a une pierre.\n"
    "- {H} lève une lampe. Une lumière répond dans le ciel.\n"
    "O Que dit {F} ?\n"
    "H Dimanche prochain. Et il faut apporter un gâteau. / Qu’on a oublié le casque." },
};

static const FabBeat ghost[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} est {H:assis|assise} {p1}. On frappe.\n"
    "- {O} entre avec une bougie.\n"
    "O Tu as entendu, toi aussi ? / C’était toi ?\n"
    "H C’est le vent. / Quelqu’un frappe. De l’intérieur.\n"
    "O Trois coups, puis une pause. Comme quelqu’un de bien élevé.\n"
    "- On frappe. Les deux regardent la porte.\n"
    "H (chuchotant) Je ne vais pas voir. / (chuchotant) Moi, je n’y vais pas.\n"
    "O (chuchotant) Très bien. Moi non plus.\n"
    "- {H} prend la bougie et ouvre la porte." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} et {O} marchent lentement dans le noir. {O} tient une bougie.\n"
    "- {H} voit une ombre et crie.\n"
    "O C’est la tienne. / C’est toi.\n"
    "H De dehors, je suis comme ça ? / Je me croyais plus petit{H:|e}.\n"
    "- Le vent souffle la bougie.\n"
    "O (chuchotant) Donne-moi la main.\n"
    "H (chuchotant) Mais tu la tiens déjà.\n"
    "O (chuchotant) Ce n’est pas la tienne." },
  { "3", "", "arena", "NIGHT", 1,
    "- {F} est {F:assis|assise} {p1} sous un drap blanc.\n"
    "- {H} et {O} crient. {F} crie aussi.\n"
    "F Ne me faites pas peur comme ça ! / On ne peut pas frapper avant d’entrer ?\n"
    "H Qui êtes-vous ? / Vous hantez la maison ?\n"
    "F Je frappe depuis cent ans. Personne n’ouvre jamais. / Je me suis {F:perdu|perdue}. Il y a cent ans.\n"
    "- {F} pleure. {O} donne un mouchoir à {F}.\n"
    "O Gardez-le. / Ne pleurez pas. Vous allez mouiller le drap." },
  { "4", "", "arena", "NIGHT", 2,
    "- {H} s’assoit à côté de {F}.\n"
    "H De quoi avez-vous peur ?\n"
    "F De vous. Tous les soirs, ces pas là-haut. / Des gens. Ils se sauvent en criant, c’est effrayant.\n"
    "H Je dors avec la lumière. Ne le dites à personne. / Et moi, j’ai peur du noir. Depuis toujours.\n"
    "F Dans le noir, il n’y a que moi. / Le noir, c’est moi. Je ne fais rien de mal.\n"
    "- {H} rit. {F} rit aussi." },
  { "5", "", "home", "DAWN", 1,
    "- {H} et {F} s’assoient {p1} et jouent aux cartes.\n"
    "- {O} arrive avec une tasse de café.\n"
    "O Qui gagne ?\n"
    "H {F}. En passant par le mur. / {F}. Je vois toujours à travers les cartes.\n"
    "- On frappe. Tous regardent la porte.\n"
    "O (chuchotant) Mais qui est-ce ?\n"
    "F (chuchotant) Cette fois, ce n’est pas moi.\n"
    "- {H} se lève et ouvre la porte." },
};

static const FabBeat turns[] = {
  { FAB_SLOT_TURN, "", "third", "DUSK", FAB_BEAT_TURN,
    "- {H} et {O} s’assoient {p1}. Un chien arrive.\n"
    "O Tu te souviens comment tout a commencé ?\n"
    "H Trop bien. / Par une phrase.\n"
    "- Le chien s’assoit devant {H}.\n"
    "H Il demande ce qu’on attend. / Lui, il connaît la fin.\n"
    "O Alors suivons-le.\n"
    "- Le chien court. {H} et {O} courent derrière." },
  { FAB_SLOT_TURN, "", "third", "DAY", FAB_BEAT_TURN,
    "- {O} est debout {p2}. {H} arrive avec deux glaces.\n"
    "O Il faut que je te dise. Tout ce temps, j’ai douté.\n"
    "H De moi ?\n"
    "O De moi.\n"
    "- {H} donne une glace à {O}.\n"
    "H Mange. Les doutes fondent avec. / Mange. Personne ne doute la bouche pleine." },
};

static const FabBookPlot plots[] = {
  { NULL, "mountain", { "book-wish", "{idea} / Une seule phrase", NULL, wish, G_N_ELEMENTS (wish) } },
  { "vole volent voler vol braqu* cambriol* hold_up dérob* butin* voleur* voleuse* casse", "bank",
    { "book-steal", "{idea} / Un hold-up très poli", NULL, steal, G_N_ELEMENTS (steal) } },
  { "amour* aime aiment amoureu* baiser* embrass* mari* noces romance*", "cafe",
    { "book-love", "{idea} / Page cent douze", NULL, love, G_N_ELEMENTS (love) } },
  { "lune fusée* espace planète* vaisseau* astronaute* cosmonaute* étoile* mars galaxie* futur extraterrestre* alien*", "spaceship",
    { "book-space", "{idea} / Trois coups brefs", NULL, space, G_N_ELEMENTS (space) } },
  { "fantôme* hant* peur* monstre* vampire* zombie* horreur* angoiss* effray*", "cellar",
    { "book-ghost", "{idea} / On frappe", NULL, ghost, G_N_ELEMENTS (ghost) } },
};

const FabBook fab_book_fr = {
  .code = "fr",
  .inside = "INT. ", .outside = "EXT. ", .times = { "JOUR", "NUIT", "MATIN", "SOIR" },
  .credit = "d’après une idée", .dissolve = "> FONDU ENCHAÎNÉ :", .ending = "> FONDU AU NOIR.",
  .enters = "{who} est debout {where}.", .comma = ", ",
  .names_f = "Camille Louise Jeanne Manon Zoé Inès Margaux Lucie Agathe Salomé Colette Odile Marie Anne Anna Léa Chloé Emma Julie Sophie Claire Alice "
             "Juliette Charlotte Élise Amélie Nathalie Isabelle Fatima Rose Mathilde",
  .names_m = "Antoine Hugo Gaspard Émile Basile Théo Marcel Lucien Bastien Augustin Rémi Octave Pierre Paul Jacques Louis Lucas Thomas Nicolas Julien "
             "Mathieu Gabriel Arthur Léo Jules Michel Karim Ahmed François Henri",
  .names_pet = "Pixel Biscuit Nuage Filou Caramel Plume Boulon Grelot Moustache Pépin Comète Flocon",
  .looks_f = { [FAB_BOOK_YOUNG] = "10 ans, nattes noires / 9 ans, boucles rousses / 11 ans, tresse blonde",
               [FAB_BOOK_GROWN] = "30 ans, boucles rousses / 40 ans, tresse noire / 25 ans, cheveux blonds courts / 35 ans, longs cheveux noirs / 50 ans, cheveux bruns",
               [FAB_BOOK_OLD] = "70 ans, cheveux blancs / 75 ans, tresse grise / 68 ans, boucles grises",
               [FAB_BOOK_PET] = "petit et vif / rond et curieux / grand et calme" },
  .looks_m = { [FAB_BOOK_YOUNG] = "10 ans, boucles brunes / 9 ans, cheveux roux / 11 ans, cheveux noirs courts",
               [FAB_BOOK_GROWN] = "40 ans, barbe noire / 35 ans, cheveux roux / 30 ans, cheveux noirs courts / 45 ans, chauve / 28 ans, boucles brunes",
               [FAB_BOOK_OLD] = "70 ans, barbe grise / 72 ans, moustache blanche / 75 ans, chauve",
               [FAB_BOOK_PET] = "petit et vif / rond et curieux / grand et calme" },
  .clothes = "blouson de cuir / longue écharpe / manteau vert / pull rayé / lunettes rondes / imperméable jaune / salopette bleue / bonnet",
  .roles = roles, .n_roles = G_N_ELEMENTS (roles), .things = things, .n_things = G_N_ELEMENTS (things),
  .places = places, .n_places = G_N_ELEMENTS (places), .plots = plots, .n_plots = G_N_ELEMENTS (plots),
  .turns = turns, .n_turns = G_N_ELEMENTS (turns),
};
