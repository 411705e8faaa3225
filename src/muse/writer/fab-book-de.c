/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tales in German. */
#include "config.h"

#include "fab-book.h"

static const FabBookRole roles[] = {
  { "alte_frau* alten_frau* oma* großmutter* seniorin* greisin* rentnerin*", 'f', 'o', FALSE, "alter Mann", "alte Frau", "living-room" },
  { "alter_mann alten_mann* opa* großvater* greis rentner senior", 'm', 'o', FALSE, "alter Mann", "alte Frau", "living-room" },
  { "*wärter* *wächter*", 0, 'o', FALSE, "Wärter", "Wärterin", "lighthouse" },
  { "mädchen* tochter", 'f', 'y', FALSE, "Junge", "Mädchen", "bedroom" },
  { "junge jungen bub* sohn", 'm', 'y', FALSE, "Junge", "Mädchen", "bedroom" },
  { "kind kinder schüler*", 0, 'y', FALSE, "Junge", "Mädchen", "classroom" },
  { "prinzessin*", 'f', 0, FALSE, "Prinz", "Prinzessin", "castle" }, { "prinz*", 'm', 0, FALSE, "Prinz", "Prinzessin", "castle" },
  { "königin*", 'f', 0, FALSE, "König", "Königin", "castle" }, { "könig*", 'm', 0, FALSE, "König", "Königin", "castle" },
  { "ritter*", 0, 0, FALSE, "Ritter", "Ritterin", "castle" }, { "hexe*", 'f', 'o', FALSE, "Zauberer", "Hexe", "forest" },
  { "zauber*", 0, 0, FALSE, "Zauberer", "Zauberin", "library" }, { "fee feen", 'f', 0, FALSE, "Fee", "Fee", "forest" },
  { "diebin* einbrecherin* räuberin* *räuberin*", 'f', 0, FALSE, "Dieb", "Diebin", "living-room" },
  { "*dieb *diebe *dieben einbrecher* *räuber* gauner*", 'm', 0, FALSE, "Dieb", "Diebin", "living-room" },
  { "detektivin* kommissarin* ermittlerin*", 'f', 0, FALSE, "Detektiv", "Detektivin", "office" },
  { "detektiv* *kommissar* ermittler* polizist*", 0, 0, FALSE, "Detektiv", "Detektivin", "office" },
  { "bäckerin*", 'f', 0, FALSE, "Bäcker", "Bäckerin", "bakery" }, { "bäcker*", 'm', 0, FALSE, "Bäcker", "Bäckerin", "bakery" },
  { "köchin*", 'f', 0, FALSE, "Koch", "Köchin", "kitchen" }, { "koch köche*", 'm', 0, FALSE, "Koch", "Köchin", "kitchen" },
  { "ärztin*", 'f', 0, FALSE, "Arzt", "Ärztin", "hospital" }, { "arzt", 'm', 0, FALSE, "Arzt", "Ärztin", "hospital" },
  { "lehrerin*", 'f', 0, FALSE, "Lehrer", "Lehrerin", "classroom" }, { "lehrer*", 'm', 0, FALSE, "Lehrer", "Lehrerin", "classroom" },
  { "astronautin*", 'f', 0, FALSE, "Astronaut", "Astronautin", "spaceship" },
  { "astronaut* raumfahrer*", 0, 0, FALSE, "Astronaut", "Astronautin", "spaceship" },
  { "piratin*", 'f', 0, FALSE, "Pirat", "Piratin", "harbour" }, { "pirat* kapitän* matrose* seemann*", 'm', 0, FALSE, "Pirat", "Piratin", "harbour" },
  { "bibliothekar*", 0, 0, FALSE, "Bibliothekar", "Bibliothekarin", "library" },
  { "briefträger* postbot* paketbot*", 0, 0, FALSE, "Briefträger", "Briefträgerin", "street" },
  { "*künstler* maler*", 0, 0, FALSE, "Maler", "Malerin", "workshop" }, { "musiker* geiger* pianist* sänger*", 0, 0, FALSE, "Musiker", "Musikerin", "stage" },
  { "student*", 0, 0, FALSE, "Student", "Studentin", "library" }, { "witwe*", 'f', 'o', FALSE, "Witwer", "Witwe", "living-room" },
  { "professor* forscher* wissenschaftler* erfinder*", 0, 'o', FALSE, "Professor", "Professorin", "workshop" },
  { "bäuerin* bauer bauern gärtner*", 0, 0, FALSE, "Bauer", "Bäuerin", "farm" }, { "clown*", 0, 0, FALSE, "Clown", "Clownin", "stage" },
  { "frau frauen", 'f', 0, FALSE, NULL, NULL, NULL }, { "mann männer*", 'm', 0, FALSE, NULL, NULL, NULL },
  { "roboter*", 'm', 0, TRUE, "Roboter", "Roboter", "workshop" }, { "*hund *hunde* welpe*", 'm', 0, TRUE, "Hund", "Hündin", "garden" },
  { "katze* kätzchen kater*", 'f', 0, TRUE, "Kater", "Katze", "kitchen" }, { "*maus mäuse* mäuschen", 'f', 0, TRUE, "Maus", "Maus", "kitchen" },
  { "drache* drachen*", 'm', 0, TRUE, "Drache", "Drache", "mountain" }, { "fuchs* füchs*", 'm', 0, TRUE, "Fuchs", "Füchsin", "forest" },
  { "bär bären*", 'm', 0, TRUE, "Bär", "Bärin", "forest" }, { "wolf* wölf*", 'm', 0, TRUE, "Wolf", "Wölfin", "forest" },
  { "hase hasen kaninchen", 'm', 0, TRUE, "Hase", "Häsin", "forest" }, { "vogel *vögel* rabe* eule* ente* pinguin*", 'm', 0, TRUE, "Vogel", "Vogel", "forest" },
  { "pferd* pony* esel*", 0, 0, TRUE, "Pferd", "Stute", "farm" }, { "alien* außerirdische*", 'm', 0, TRUE, "Außerirdischer", "Außerirdische", "planet" },
};

static const FabBookThing things[] = {
  { NULL, "das Kästchen" }, { "diamant* juwel* schmuck*", "den Diamanten" }, { "bild bilder gemälde*", "das Gemälde" },
  { "*geld* million*", "das Geld" }, { "geige* violine*", "die Geige" }, { "*buch bücher*", "das Buch" }, { "*brief *briefe", "den Brief" },
  { "*schlüssel*", "den Schlüssel" }, { "*uhr uhren", "die Uhr" }, { "krone*", "die Krone" }, { "torte* *kuchen*", "den Kuchen" },
  { "ring ringe", "den Ring" }, { "schatz", "den Schatz" }, { "*karte landkarte*", "die Karte" }, { "*lampe* laterne*", "die Lampe" },
  { "klavier*", "das Radio" }, { "*ball", "den Ball" }, { "regenschirm*", "den Regenschirm" }, { "koffer*", "den Koffer" },
  { "blume* *rose *rosen", "die Blumen" }, { "fahrrad*", "das Fahrrad" }, { "schwert*", "das Schwert" },
};

static const FabPlaceWord places[] = {
  { "kitchen", TRUE, "KÜCHE", "in der Küche", { "am Tisch", "am Herd", "am Fenster" }, NULL, "den Kuchen", "garden", "*küche*",
    { "Ein Topf steht auf dem Herd." } },
  { "living-room", TRUE, "WOHNZIMMER", "im Wohnzimmer", { "am Tisch", "neben dem Sofa", "am Fenster" }, NULL, "das Radio", "street", "*wohnung* wohnzimmer* haus zuhause",
    { "Eine Lampe brennt neben dem Sofa." } },
  { "bedroom", TRUE, "KINDERZIMMER", "im Kinderzimmer", { "am Fenster", "neben dem Bett", "an der Tür" }, NULL, "das Buch", "garden", "*schlafzimmer* kinderzimmer* *bett",
    { "Eine Lampe brennt neben dem Bett." } },
  { "cellar", TRUE, "KELLER", "im Keller", { "neben den Fässern", "an der Treppe", "am Regal" }, NULL, "den Wein", "kitchen", "*keller*",
    { "Eine Treppe führt ins Dunkel." } },
  { "office", TRUE, "BÜRO", "im Büro", { "am Schreibtisch", "am Fenster", "an der Tür" }, NULL, "die Akte", "street", "büro*",
    { "Papiere liegen auf dem Schreibtisch." } },
  { "bank", TRUE, "BANK", "in der Bank", { "am Schreibtisch", "neben der Tür", "unter der Uhr" }, NULL, "das Geld", "street", "bank banküberfall* bankraub* *tresor* casino*",
    { "Eine Uhr hängt über dem Schreibtisch." } },
  { "cafe", TRUE, "CAFÉ", "im Café", { "am Tisch", "am Fenster", "an der Tür" }, NULL, "die Kasse", "street", "cafe* *restaurant* *kneipe* bar",
    { "Tassen stehen auf einem kleinen Tisch." } },
  { "street", FALSE, "STRASSE", "auf der Straße", { "unter der Laterne", "neben der Bank", "an der Mauer" }, NULL, NULL, "park", "straße* stadt gasse* berlin* hamburg* wien* münchen* köln*",
    { "Eine Laterne leuchtet über einer Bank." } },
  { "park", FALSE, "PARK", "im Park", { "neben der Bank", "unter dem Baum", "am Zaun" }, NULL, NULL, "street", "park parks spielplatz* zoo*",
    { "Blätter liegen unter einem Baum." } },
  { "garden", FALSE, "GARTEN", "im Garten", { "am Zaun", "unter dem Baum", "neben dem Eimer" }, NULL, "die Blumen", "street", "*garten* *gärten",
    { "Ein Eimer steht unter dem Baum." } },
  { "forest", FALSE, "WALD", "im Wald", { "unter dem Baum", "am Felsen", "auf dem Weg" }, NULL, NULL, "village", "*wald* wälder* dschungel*",
    { "Nebel liegt zwischen den Bäumen." } },
  { "village", FALSE, "DORFPLATZ", "auf dem Dorfplatz", { "am Brunnen", "neben der Bank", "unter dem Baum" }, NULL, "die Glocke", "forest", "dorf* markt*",
    { "Ein Brunnen steht in der Mitte." } },
  { "beach", FALSE, "STRAND", "am Strand", { "am Wasser", "neben dem Boot", "am Felsen" }, NULL, NULL, "harbour", "strand* meer* insel* küste*",
    { "Ein altes Boot liegt am Strand." } },
  { "harbour", FALSE, "HAFEN", "am Hafen", { "neben dem Boot", "am Wasser", "neben den Fässern" }, NULL, "das Boot", "beach", "*hafen* *schiff* *boot *boote",
    { "Ein Boot liegt am Wasser." } },
  { "lighthouse", TRUE, "LEUCHTTURM", "im Leuchtturm", { "am Fenster", "neben der Lampe", "an der Treppe" }, NULL, "die Lampe", "beach", "leuchtturm leuchttürm*",
    { "Eine große Lampe leuchtet." } },
  { "castle", TRUE, "SCHLOSS", "im Schloss", { "neben dem Thron", "am Fenster", "am Tisch" }, NULL, "die Krone", "forest", "*schloss* *burg *burgen palast* königreich*",
    { "Ein Thron steht vor dem Fenster." } },
  { "museum", TRUE, "MUSEUM", "im Museum", { "neben dem Gemälde", "neben der Statue", "neben der Bank" }, NULL, "das Gemälde", "street", "*museum* galerie*",
    { "Eine Statue steht im Licht." } },
  { "classroom", TRUE, "KLASSENZIMMER", "im Klassenzimmer", { "an der Tafel", "am Tisch", "am Fenster" }, NULL, "das Buch", "street", "*schule* klasse* universität*",
    { "Leere Stühle stehen vor der Tafel." } },
  { "hospital", TRUE, "KRANKENHAUS", "im Krankenhaus", { "neben dem Bett", "am Fenster", "neben dem Stuhl" }, NULL, "die Blumen", "street", "krankenhaus* klinik*",
    { "Ein Stuhl steht neben einem Bett." } },
  { "workshop", TRUE, "WERKSTATT", "in der Werkstatt", { "am Tisch", "am Regal", "unter der Lampe" }, NULL, "den Schlüssel", "street", "werkstatt* labor* garage* fabrik* laden",
    { "Eine Lampe hängt über dem Tisch." } },
  { "stage", TRUE, "BÜHNE", "auf der Bühne", { "am Klavier", "vor dem Vorhang", "neben dem Stuhl" }, NULL, "die Geige", "street", "*bühne* theater* oper konzert* zirkus*",
    { "Ein Klavier steht vor dem Vorhang." } },
  { "station", TRUE, "BAHNHOF", "am Bahnhof", { "neben der Bank", "unter der Uhr", "neben dem Koffer" }, NULL, "den Koffer", "street", "*bahnhof* zug zuges flughafen*",
    { "Eine Uhr hängt über dem Bahnsteig." } },
  { "library", TRUE, "BIBLIOTHEK", "in der Bibliothek", { "am Regal", "am Tisch", "an der Leiter" }, NULL, "das Buch", "street", "bibliothek* bücherei* buchhandlung*",
    { "Eine Leiter steht am Regal." } },
  { "bakery", TRUE, "BÄCKEREI", "in der Bäckerei", { "am Ofen", "am Tisch", "am Regal" }, NULL, "den Kuchen", "street", "bäckerei*",
    { "Brote liegen auf dem Tisch." } },
  { "farm", FALSE, "BAUERNHOF", "auf dem Bauernhof", { "am Zaun", "neben der Scheune", "neben dem Eimer" }, NULL, "die Kuh", "village", "bauernhof* feld wiese*",
    { "Hühner laufen um einen Eimer." } },
  { "mountain", FALSE, "BERG", "auf dem Berg", { "am Felsen", "auf dem Weg", "neben dem Felsen" }, NULL, NULL, "village", "*berg *berge *bergen gipfel* alpen*",
    { "Schnee liegt auf den Felsen." } },
  { "desert", FALSE, "WÜSTE", "in der Wüste", { "am Felsen", "neben dem Kaktus", "neben dem Wagen" }, NULL, "das Gold", "village", "wüste*",
    { "Ein Kaktus steht im Sand." } },
  { "rooftop", FALSE, "DACH", "auf dem Dach", { "neben dem Schornstein", "an der Leiter", "am Rand" }, NULL, NULL, "street", "dach dächer* turm",
    { "Schornsteine stehen vor dem Himmel." } },
  { "spaceship", TRUE, "RAUMSCHIFF", "im Raumschiff", { "am Fenster", "am Bildschirm", "neben dem Stuhl" }, NULL, "den Koffer", "planet", "raumschiff* weltraum* weltall* all rakete*",
    { "Eine rote Lampe blinkt." } },
  { "planet", FALSE, "MOND", "auf dem Mond", { "am Krater", "am Felsen", "neben der Fahne" }, NULL, "die Fahne", "spaceship", "mond* planet* mars",
    { "Die Erde steht am schwarzen Himmel." } },
};

static const FabBeat wish[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} sitzt {p1} und schreibt auf einen Zettel.\n"
    "- {O} kommt herein.\n"
    "O Seit einer Stunde sitzt du da. Was wird das? / Was schreibst du da?\n"
    "H Ein Satz. Nur einer. / Etwas, worüber alle lachen werden.\n"
    "O Lies vor.\n"
    "- {H} hält den Zettel hoch.\n"
    "H {line}.\n"
    "- {O} lacht. {H} lacht nicht.\n"
    "O Und das bist du? / Das meinst du ernst.\n"
    "H Ab heute schon." },
  { "1", "", "home", "DUSK", 1,
    "- {O} findet {p1} einen Zettel und liest.\n"
    "O „{line}“?\n"
    "- {H} kommt herein und nimmt den Zettel.\n"
    "H Der war nicht für dich. / Das ist noch nicht fertig.\n"
    "O Mir gefällt es. Wie geht es aus? / Es ist nur ein Satz. Wie geht er weiter?\n"
    "H Das weiß ich erst, wenn ich dort bin.\n"
    "O Wo, dort? / Und wo ist das?\n"
    "- {H} setzt einen Hut auf und öffnet die Tür.\n"
    "H Da, wo es anfängt. / Komm mit, dann sehen wir es." },
  { "2", "", "third", "DUSK", 2,
    "- {H} trägt einen Koffer. {O} geht hinterher.\n"
    "O Was ist da drin? / Ist der schwer?\n"
    "H Brot, ein Seil und gute Laune. / Nur Mut. Und ein Brot, falls er nicht reicht.\n"
    "- {F} sitzt {p2} und liest eine Zeitung.\n"
    "F So spät noch unterwegs? / Wohin soll es gehen?\n"
    "H Dahin, wo noch niemand war. / Zum Anfang. Ist das weit?\n"
    "- {F} zeigt in die Ferne.\n"
    "F Weit nicht. Nur steil. / Immer geradeaus, und dann nicht aufgeben." },
  { "2", "", "third", "DUSK", 2,
    "- {H} und {O} stehen im Regen unter einem Regenschirm.\n"
    "O Wir könnten umkehren. / Noch hat uns niemand gesehen.\n"
    "H Könnten wir. / Stimmt.\n"
    "- Niemand kehrt um.\n"
    "O Du zitterst. / Hast du Angst?\n"
    "H Das ist Vorfreude. Sie sieht nur genauso aus. / Nur vorne. Hinten bin ich sehr mutig.\n"
    "- {F} geht vorbei und gibt {H} einen Apfel.\n"
    "F Wer im Regen steht, meint es ernst. / Den werden Sie brauchen." },
  { "3", "", "arena", "DAY", 1,
    "- {H} steht {p1} und holt tief Luft.\n"
    "H Also gut. Jetzt. / Bis hierher hatte ich einen Plan.\n"
    "- {H} springt und fällt hin.\n"
    "- {F} steht {p2} und lacht.\n"
    "F Das hat hier schon mancher versucht. / So fangen sie alle an.\n"
    "H Und wie viele haben es zweimal versucht?\n"
    "F Zweimal? Niemand. / Da muss ich nachdenken. Keiner.\n"
    "- {O} gibt {H} die Hand. {H} steht auf.\n"
    "O Dann eben zweimal. / Dann wird es Zeit." },
  { "4", "", "arena", "NIGHT", 2,
    "- {H} sitzt allein {p2}.\n"
    "- {O} kommt mit einer Tasse Tee.\n"
    "H (leise) Vielleicht war es nur ein Satz. / (leise) Ich glaube, ich habe mich geirrt.\n"
    "O Vielleicht. Aber es ist deiner. / Lies ihn noch einmal vor.\n"
    "H (leise) „{line}.“\n"
    "- {H} steht auf und lächelt.\n"
    "H Noch einmal. Diesmal schaue ich nicht nach unten. / Noch einmal. Und diesmal ohne Anlauf." },
  { "5", "", "home", "DAWN", 1,
    "- {H} steht {p3}. Die Sonne geht auf.\n"
    "- {O} hängt den Zettel an die Wand.\n"
    "O Und? Ist er wahr geworden? / Stimmt er jetzt?\n"
    "H Fast jedes Wort. / Er ist nur länger geworden.\n"
    "- {F} kommt herein und hält einen Zettel in der Hand.\n"
    "F Ich hätte da auch einen Satz. / Darf ich auch einmal?\n"
    "- {H} gibt {F} einen Stift. Alle lachen." },
};

static const FabBeat steal[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} sitzt {p1} und zeichnet einen Plan.\n"
    "- {O} kommt herein und bleibt stehen.\n"
    "O Was ist das? / Wozu brauchst du einen Plan?\n"
    "H Morgen hole ich {loot}. / Da, wo das Kreuz ist, liegt morgen nichts mehr.\n"
    "O Du bedankst dich beim Fahrkartenautomaten! / Holen heißt stehlen. Du grüßt doch sogar Tauben!\n"
    "H Eben. Bei mir sucht niemand. / Dreißig Jahre war ich höflich. Sieh dir an, was es gebracht hat.\n"
    "- {O} trinkt Tee und sieht den Plan an.\n"
    "O (seufzt) Du hast die Hintertür vergessen." },
  { "2", "", "third", "DUSK", 2,
    "- {H} und {O} sitzen {p1} hinter einer Zeitung. Die Zeitung hat zwei Löcher.\n"
    "- {F} setzt sich daneben und isst ein Brot.\n"
    "F Schöner Abend. Ich muss gleich wieder hinein, Nachtdienst. / Ist hier noch frei? Ich arbeite da drüben.\n"
    "H Und ist die Arbeit schwer? / Und wann, wenn ich fragen darf, machen Sie Pause?\n"
    "F Um vier schlafe ich immer ein. Sagen Sie es nicht weiter. / Es ist das Stehen. Mögen Sie die Hälfte?\n"
    "- {F} gibt {H} ein halbes Brot.\n"
    "O (flüstert) Wer mit jemandem isst, kann ihn nicht ausrauben. / (flüstert) Freunde dich nicht an! Ich sehe es kommen.\n"
    "H (flüstert) Dann rauben wir eben um {F} herum. / (flüstert) Es war Käse. Das macht es schlimmer." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} kommt mit einem Sack. {F} steht {p1}.\n"
    "F Guten Abend. Kann ich helfen? / Hier ist schon geschlossen.\n"
    "H Das ist ein Überfall. Bitte. / Ich hätte gern {loot}, bitte. Es ist ein Überfall.\n"
    "- {F} lacht. {H} hält einen Regenschirm hoch.\n"
    "F Ist der geladen? / Das ist ein Regenschirm.\n"
    "H Er ist nass. Das genügt. / Und ich bin sehr schlecht gelaunt.\n"
    "- {F} hebt beide Hände. {O} füllt den Sack." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} und {O} stehen hintereinander. {O} hält einen Sack.\n"
    "O Wir könnten uns vordrängeln. Wir rauben hier schließlich. / Andere Räuber warten nicht.\n"
    "H Ordnung muss sein. / Die Dame mit dem Hund war vor uns da.\n"
    "- {F} sitzt {p1} und winkt.\n"
    "F Der Nächste, bitte. / Und Sie wünschen?\n"
    "H Guten Abend. Es ist ein Überfall. Was ich ausfüllen konnte, habe ich ausgefüllt.\n"
    "F In Druckbuchstaben, bitte. Und hier unterschreibt der Komplize. / Formular neun. Ist es Ihr erstes Mal?\n"
    "- {O} schreibt. {F} gibt {H} {loot}.\n"
    "O (flüstert) Das war alles? / (flüstert) Und dafür habe ich Knoten gelernt." },
  { "4", "", "arena", "NIGHT", 1,
    "- Eine Glocke läutet. {O} läuft los.\n"
    "O Sie kommen! Lauf! / Weg hier, {H}!\n"
    "- {H} bleibt {p2} stehen und sieht {F} an. {F} weint.\n"
    "H Warum weinen Sie? / Was haben Sie denn?\n"
    "F Dafür werfen sie mich hinaus. Ich habe zwei Kinder. / Es ist mein erster Tag.\n"
    "- {H} gibt {F} den Sack.\n"
    "H Dann gehört das Ihnen. Ich wollte nur ihre Gesichter sehen. / Dann war hier niemand. Wir haben nur gelüftet." },
  { "5", "", "home", "DAWN", 1,
    "- {H} und {O} sitzen {p1} und trinken Tee.\n"
    "O Keine Beute. Und nasse Schuhe. / So viel Arbeit, und jetzt sitzen wir wieder hier.\n"
    "H Aber es war ein schöner Plan. / Aber niemand kam zu Schaden. Nicht einmal der Schirm.\n"
    "- {F} kommt herein und hält {loot}.\n"
    "F Das haben Sie vergessen. / Ich habe gekündigt. Und das hier mitgenommen.\n"
    "- {O} stellt eine Tasse auf den Tisch.\n"
    "O Setzen Sie sich. Wir haben da eine Idee." },
};

static const FabBeat love[] = {
  { "1", "", "arena", "DAY", 1,
    "- {H} sitzt {p1} und liest ein Buch.\n"
    "- {O} kommt mit einer Tasse Kaffee und stolpert. Der Kaffee fällt auf das Buch.\n"
    "O Oh nein. Das wollte ich nicht! / Das tut mir so leid!\n"
    "H Seite hundertzwölf. Jetzt erfahre ich nie, wer der Mörder ist. / Jetzt weiß ich nicht, wie es ausgeht.\n"
    "O Der Gärtner war es. Ich habe es gelesen.\n"
    "- {H} lacht. {O} lächelt.\n"
    "H Dann müssen wir jetzt wohl über etwas anderes reden. / Dann haben Sie mir zwei Stunden gespart. Setzen Sie sich." },
  { "2", "", "third", "DUSK", 2,
    "- {H} und {O} gehen nebeneinander. Es schneit.\n"
    "- {H} bleibt stehen und zeigt auf den Himmel.\n"
    "H Siehst du den Stern da? / Der da oben gehört seit heute mir.\n"
    "O Das ist ein Flugzeug.\n"
    "H Für mich war es bis eben ein Stern. / Pass auf, du stolperst wieder. Diesmal über meine Gefühle.\n"
    "- {O} und {H} halten sich an den Händen.\n"
    "O Gut. Dann ist es einer. / Bei näherem Hinsehen: ein Stern." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} und {O} tanzen {p1}. Es gibt keine Musik.\n"
    "O Du führst. / Du trittst mir auf den Fuß.\n"
    "H Ich dachte, das machst du. / Das gehört zum Tanz.\n"
    "- {F} geht vorbei und bleibt stehen.\n"
    "F Zu welcher Musik tanzen Sie? / Tanzen Sie etwa ohne Musik?\n"
    "- {H} und {O} lachen.\n"
    "O Hören Sie die nicht? / Pst. Gleich kommt der Refrain." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} steht {p2} und hält Blumen in der Hand.\n"
    "- {O} umarmt {F}. {H} sieht es und lässt die Blumen fallen.\n"
    "H (leise) Ach so. / (leise) Natürlich.\n"
    "- {H} läuft weg.\n"
    "O {H}! Warte!\n"
    "F Hast du nie erzählt, dass du {F:einen Bruder|eine Schwester} hast?\n"
    "O Wir haben immer nur über Sterne geredet. / Es kam nicht vor. Es kamen nur Sterne vor.\n"
    "- {F} hebt die Blumen auf." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} sitzt allein {p1} und weint.\n"
    "- {O} kommt gelaufen und hält die Blumen in der Hand.\n"
    "O Die hast du verloren.\n"
    "H Du musst nichts erklären. / Behalte sie. Sie passen zu euch.\n"
    "O Das war {F}. Wir haben dieselbe Mutter. Und dieselbe Nase.\n"
    "- {H} lacht und weint.\n"
    "H Ich und meine Romane. / Die Nase hätte ich erkennen müssen.\n"
    "- {O} setzt sich daneben." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} und {O} sitzen {p1}. Auf dem Tisch liegt ein Buch.\n"
    "O Lies vor. Nur den ersten Satz.\n"
    "H {line}.\n"
    "O Das kenne ich noch nicht. Wie geht es aus? / Und am Ende war es der Gärtner?\n"
    "- {H} küsst {O}.\n"
    "- {F} kommt mit zwei Tassen Kaffee und stolpert.\n"
    "F Oh nein." },
};

static const FabBeat space[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} steht {p3} und sieht durch ein Fernrohr.\n"
    "- {O} kommt herein.\n"
    "O Immer noch wach? / Was siehst du?\n"
    "H Da oben blinkt ein Licht. Drei Mal kurz. / Da oben hat jemand das Licht angelassen.\n"
    "O Das ist ein Stern. / Da oben ist niemand.\n"
    "H Wollen wir wetten?\n"
    "- {H} hält eine Lampe hoch. Am Himmel blinkt ein Licht.\n"
    "O (leise) Wie weit ist das? / (leise) Ich hole meinen Mantel." },
  { "2", "", "home", "DAY", 2,
    "- {H} und {O} bauen eine Rakete.\n"
    "O Hält das? / Fehlt noch etwas?\n"
    "H Nur der Mut. Sonst ist alles verschraubt. / Bis zum Mond bestimmt. Danach müssen wir nett zu ihr sein.\n"
    "- {F} kommt und sieht die Rakete an.\n"
    "F Das fliegt nie. / Das da? Im Leben nicht.\n"
    "H Es muss ja nur einmal fliegen.\n"
    "- {F} gibt {H} einen Helm.\n"
    "F Dann nehmen Sie wenigstens den. / Für den Kopf. Man weiß nie." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} sitzt {p1}. {O} sitzt daneben.\n"
    "O Soll diese Lampe blinken? / Rot ist schlecht, oder?\n"
    "H Das ist die Lampe für den Tee. / Rot heißt nur: bitte nicht aussteigen.\n"
    "- Ein Knall. {O} fällt hin.\n"
    "O {H}! Wir sind zu schwer! / {H}! Das war der Motor!\n"
    "H Dann muss etwas hinaus. / Dann müssen wir leichter werden.\n"
    "O Nicht {loot}!\n"
    "H (traurig) Doch.\n"
    "- {H} wirft {loot} hinaus." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} und {O} stehen {p1}.\n"
    "- {F} sitzt {p2} und hält eine Lampe.\n"
    "O Das ist doch nicht möglich! / Das kann nicht sein!\n"
    "F Da sind Sie ja endlich. Ich blinke seit Wochen.\n"
    "H Sie haben gesagt, das fliegt nie! / Und unten haben Sie uns ausgelacht!\n"
    "F Ich wollte hier nicht allein sitzen. Also musste ich jemanden ärgern. / Manche Leute kommen nur, wenn man es ihnen verbietet.\n"
    "- {F} lacht. Alle drei trinken Tee." },
  { "5", "", "home", "DAWN", 1,
    "- {H} und {O} sitzen {p1}. Auf dem Tisch liegt ein Stein.\n"
    "O Glaubt uns das jemand? / Wem erzählen wir es?\n"
    "H Niemandem. Das ist das Schöne daran. / Keinem. Aber wir haben einen Stein.\n"
    "- {H} hält eine Lampe hoch. Am Himmel blinkt ein Licht.\n"
    "O Was sagt {F}?\n"
    "H Nächsten Sonntag. Und wir sollen Kuchen mitbringen. / Dass wir den Helm vergessen haben." },
};

static const FabBeat ghost[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} sitzt {p1}. Es klopft.\n"
    "- {O} kommt mit einer Kerze herein.\n"
    "O Hast du das auch gehört? / Warst du das?\n"
    "H Das ist nur der Wind. / Da klopft jemand. Von drinnen.\n"
    "O Drei Mal, und dann eine Pause. Wie jemand, der Manieren hat.\n"
    "- Es klopft. Beide sehen zur Tür.\n"
    "H (flüstert) Ich sehe nicht nach. / (flüstert) Ich gehe da nicht hin.\n"
    "O (flüstert) Gut. Ich nämlich auch nicht.\n"
    "- {H} nimmt die Kerze und öffnet die Tür." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} und {O} gehen langsam durch das Dunkel. {O} hält eine Kerze.\n"
    "- {H} sieht einen Schatten und schreit.\n"
    "O Das ist dein eigener. / Das bist du.\n"
    "H So sehe ich von außen aus? / Ich bin größer, als ich dachte.\n"
    "- Der Wind bläst die Kerze aus.\n"
    "O (flüstert) Gib mir deine Hand.\n"
    "H (flüstert) Die hältst du doch schon.\n"
    "O (flüstert) Das ist nicht deine." },
  { "3", "", "arena", "NIGHT", 1,
    "- {F} sitzt {p1} unter einem weißen Tuch.\n"
    "- {H} und {O} schreien. {F} schreit auch.\n"
    "F Erschrecken Sie mich nicht so! / Kann man nicht anklopfen?\n"
    "H Wer sind Sie? / Sie spuken hier?\n"
    "F Ich klopfe seit hundert Jahren. Nie macht jemand auf. / Ich habe mich verlaufen. Vor hundert Jahren.\n"
    "- {F} weint. {O} gibt {F} ein Taschentuch.\n"
    "O Das behalten Sie besser. / Nicht weinen. Davon wird das Tuch ganz nass." },
  { "4", "", "arena", "NIGHT", 2,
    "- {H} setzt sich neben {F}.\n"
    "H Wovor haben Sie Angst?\n"
    "F Vor Ihnen. Jeden Abend die Schritte da oben. / Vor Menschen. Sie laufen schreiend weg, das ist unheimlich.\n"
    "H Ich schlafe mit Licht. Sagen Sie es keinem. / Und ich habe Angst im Dunkeln. Schon immer.\n"
    "F Im Dunkeln bin doch nur ich. / Das Dunkle bin ich. Ich tue nichts.\n"
    "- {H} lacht. {F} lacht auch." },
  { "5", "", "home", "DAWN", 1,
    "- {H} und {F} sitzen {p1} und spielen Karten.\n"
    "- {O} kommt mit einer Tasse Kaffee.\n"
    "O Wer gewinnt?\n"
    "H {F}. Und geht dabei durch die Wand. / {F}. Ich sehe immer durch die Karten hindurch.\n"
    "- Es klopft. Alle sehen zur Tür.\n"
    "O (flüstert) Wer ist denn das?\n"
    "F (flüstert) Ich bin es diesmal nicht.\n"
    "- {H} steht auf und öffnet die Tür." },
};

static const FabBeat turns[] = {
  { FAB_SLOT_TURN, "", "third", "DUSK", FAB_BEAT_TURN,
    "- {H} und {O} sitzen {p1}. Ein Hund kommt.\n"
    "O Weißt du noch, wie das alles anfing?\n"
    "H Nur zu gut. / Mit einem Satz.\n"
    "- Der Hund setzt sich vor {H}.\n"
    "H Er fragt, wo wir bleiben. / Der weiß, wie es ausgeht.\n"
    "O Dann gehen wir ihm nach.\n"
    "- Der Hund läuft los. {H} und {O} laufen hinterher." },
  { FAB_SLOT_TURN, "", "third", "DAY", FAB_BEAT_TURN,
    "- {O} steht {p2}. {H} kommt mit zwei Eis.\n"
    "O Ich muss dir etwas sagen. Ich hatte die ganze Zeit Zweifel.\n"
    "H An mir?\n"
    "O An mir.\n"
    "- {H} gibt {O} ein Eis.\n"
    "H Iss. Dann schmelzen sie. / Iss. Mit vollem Mund zweifelt niemand." },
};

static const FabBookPlot plots[] = {
  { NULL, "mountain", { "book-wish", "{idea} / Ein einziger Satz", NULL, wish, G_N_ELEMENTS (wish) } },
  { "stiehlt stehlen *klaut *klauen raubt *raub *raubes rauben ausraub* *überfall* überfäll* einbruch* einbrech* beute* *dieb* *räuber*", "bank",
    { "book-steal", "{idea} / Der höfliche Überfall", NULL, steal, G_N_ELEMENTS (steal) } },
  { "*liebe* liebt* lieben* verlieb* kuss küss* heirat* hochzeit* romanz* date", "cafe",
    { "book-love", "{idea} / Seite hundertzwölf", NULL, love, G_N_ELEMENTS (love) } },
  { "mond* rakete* weltraum* weltall* all planet* raumschiff* astronaut* stern sterne* mars galaxie* zukunft* alien* außerirdisch*", "spaceship",
    { "book-space", "{idea} / Wer da blinkt", NULL, space, G_N_ELEMENTS (space) } },
  { "geist geister* gespenst* spuk* angst* fürcht* monster* grusel* vampir* zombie* horror* unheimlich*", "cellar",
    { "book-ghost", "{idea} / Es klopft", NULL, ghost, G_N_ELEMENTS (ghost) } },
};

const FabBook fab_book_de = {
  .code = "de",
  .inside = "INNEN. ", .outside = "AUSSEN. ", .times = { "TAG", "NACHT", "MORGEN", "ABEND" },
  .credit = "nach einer Idee", .dissolve = "> ÜBERBLENDUNG:", .ending = "> ABBLENDE.",
  .enters = "{who} steht {where}.", .comma = ", ",
  .names_f = "Lena Marie Greta Hanna Ida Klara Frieda Mathilda Thea Romy Jule Pia Anna Lisa Emma Mia Sophie Laura Julia Eva Maria Lotte Sabine Heidi "
             "Katharina Paula Nele Charlotte Emilia Sarah Lea Leonie Rosa Martha Erna",
  .names_m = "Jonas Anton Emil Oskar Theo Moritz Karl Paul Bruno Linus Fritz Otto Max Lukas Leon Felix Finn Ben Tom Peter Hans Klaus Jan Tim Stefan "
             "Thomas Michael Martin Andreas Noah Elias Jakob David Kurt Heinz Ali",
  .names_pet = "Funke Pepe Nebel Murmel Krümel Rollo Socke Pixel Flocke Muck Sirius Bolle",
  .looks_f = { [FAB_BOOK_YOUNG] = "10, schwarze Zöpfe / 9, rote Locken / 11, blonder Zopf",
               [FAB_BOOK_GROWN] = "30, rote Locken / 40, schwarzer Zopf / 25, kurze blonde Haare / 35, lange dunkle Haare / 50, braune Haare",
               [FAB_BOOK_OLD] = "70, weiße Haare / 75, grauer Zopf / 68, graue Locken",
               [FAB_BOOK_PET] = "klein und flink / rund und neugierig / groß und still" },
  .looks_m = { [FAB_BOOK_YOUNG] = "10, braune Locken / 9, rote Haare / 11, kurze schwarze Haare",
               [FAB_BOOK_GROWN] = "40, dunkler Bart / 35, rote Haare / 30, kurze schwarze Haare / 45, Glatze / 28, braune Locken",
               [FAB_BOOK_OLD] = "70, grauer Bart / 72, weißer Schnurrbart / 75, Glatze",
               [FAB_BOOK_PET] = "klein und flink / rund und neugierig / groß und still" },
  .clothes = "Lederjacke / langer Schal / grüner Mantel / gestreifter Pullover / runde Brille / gelbe Regenjacke / blaue Latzhose / Mütze",
  .roles = roles, .n_roles = G_N_ELEMENTS (roles), .things = things, .n_things = G_N_ELEMENTS (things),
  .places = places, .n_places = G_N_ELEMENTS (places), .plots = plots, .n_plots = G_N_ELEMENTS (plots),
  .turns = turns, .n_turns = G_N_ELEMENTS (turns),
};
