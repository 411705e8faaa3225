/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tales in Spanish. */
#include "config.h"

#include "fab-book.h"

static const FabBookRole roles[] = {
  { "anciana* vieja abuela* abuelita* viejita* jubilada*", 'f', 'o', FALSE, "anciano", "anciana", "living-room" },
  { "anciano* viejo abuelo* abuelito* viejito* jubilado*", 'm', 'o', FALSE, "anciano", "anciana", "living-room" },
  { "farero* farera* guardián* guardiana* vigilante*", 0, 'o', FALSE, "guardián", "guardiana", "lighthouse" },
  { "niña niñas chica hija", 'f', 'y', FALSE, "niño", "niña", "bedroom" }, { "niño niños chico hijo", 'm', 'y', FALSE, "niño", "niña", "bedroom" },
  { "alumno* alumna* escolar*", 0, 'y', FALSE, "niño", "niña", "classroom" },
  { "princesa*", 'f', 0, FALSE, "príncipe", "princesa", "castle" }, { "príncipe*", 'm', 0, FALSE, "príncipe", "princesa", "castle" },
  { "reina*", 'f', 0, FALSE, "rey", "reina", "castle" }, { "rey reyes", 'm', 0, FALSE, "rey", "reina", "castle" },
  { "caballero*", 'm', 0, FALSE, "caballero", "caballera", "castle" }, { "bruja*", 'f', 'o', FALSE, "brujo", "bruja", "forest" },
  { "mago maga brujo* hechicer*", 0, 0, FALSE, "mago", "maga", "library" }, { "hada hadas", 'f', 0, FALSE, "hada", "hada", "forest" },
  { "ladrona* atracadora*", 'f', 0, FALSE, "ladrón", "ladrona", "living-room" }, { "ladrón* atracador* bandido*", 'm', 0, FALSE, "ladrón", "ladrona", "living-room" },
  { "detective* comisari* inspector* policía*", 0, 0, FALSE, "detective", "detective", "office" },
  { "panadera* pastelera*", 'f', 0, FALSE, "panadero", "panadera", "bakery" }, { "panadero* pastelero*", 'm', 0, FALSE, "panadero", "panadera", "bakery" },
  { "cocinera*", 'f', 0, FALSE, "cocinero", "cocinera", "kitchen" }, { "cocinero* chef", 0, 0, FALSE, "cocinero", "cocinera", "kitchen" },
  { "médica* doctora* enfermera*", 'f', 0, FALSE, "médico", "doctora", "hospital" }, { "médico* doctor enfermero*", 'm', 0, FALSE, "médico", "doctora", "hospital" },
  { "maestra* profesora*", 'f', 0, FALSE, "profesor", "profesora", "classroom" },
  { "maestro* profesor* científic* inventor* sabio*", 0, 'o', FALSE, "profesor", "profesora", "workshop" },
  { "astronauta* cosmonauta*", 0, 0, FALSE, "astronauta", "astronauta", "spaceship" },
  { "pirata* capitán* capitana* marinero* marinera*", 0, 0, FALSE, "pirata", "pirata", "harbour" },
  { "bibliotecari*", 0, 0, FALSE, "bibliotecario", "bibliotecaria", "library" }, { "cartera carteras", 'f', 0, FALSE, "cartero", "cartera", "street" },
  { "cartero*", 'm', 0, FALSE, "cartero", "cartera", "street" }, { "pintor* artista*", 0, 0, FALSE, "pintor", "pintora", "workshop" },
  { "cantante* músico* música pianista* violinista* bailarín* bailarina*", 0, 0, FALSE, "músico", "música", "stage" },
  { "estudiante*", 0, 0, FALSE, "estudiante", "estudiante", "library" }, { "viuda*", 'f', 'o', FALSE, "viudo", "viuda", "living-room" },
  { "granjera* campesina* jardinera*", 'f', 0, FALSE, "granjero", "granjera", "farm" },
  { "granjero* campesino* jardinero*", 'm', 0, FALSE, "granjero", "granjera", "farm" }, { "payas*", 0, 0, FALSE, "payaso", "payasa", "stage" },
  { "mujer mujeres señora*", 'f', 0, FALSE, NULL, NULL, NULL }, { "hombre hombres señor", 'm', 0, FALSE, NULL, NULL, NULL },
  { "robot robots", 'm', 0, TRUE, "robot", "robot", "workshop" }, { "perro perros perrito* cachorro*", 'm', 0, TRUE, "perro", "perra", "garden" },
  { "perra perrita*", 'f', 0, TRUE, "perro", "perra", "garden" }, { "gata gatita*", 'f', 0, TRUE, "gato", "gata", "kitchen" },
  { "gato gatos gatito*", 'm', 0, TRUE, "gato", "gata", "kitchen" }, { "ratón* ratita*", 'm', 0, TRUE, "ratón", "ratona", "kitchen" },
  { "dragón* dragona*", 'm', 0, TRUE, "dragón", "dragona", "mountain" }, { "zorro* zorra*", 0, 0, TRUE, "zorro", "zorra", "forest" },
  { "oso osos osito* osa", 'm', 0, TRUE, "oso", "osa", "forest" }, { "lobo* loba*", 'm', 0, TRUE, "lobo", "loba", "forest" },
  { "conejo* coneja*", 'm', 0, TRUE, "conejo", "coneja", "forest" }, { "pájaro* cuervo* búho* pato* pingüino*", 'm', 0, TRUE, "pájaro", "pájara", "forest" },
  { "caballo* yegua* burro*", 'm', 0, TRUE, "caballo", "yegua", "farm" }, { "extraterrestre* alienígena* marcian*", 0, 0, TRUE, "extraterrestre", "extraterrestre", "planet" },
};

static const FabBookThing things[] = {
  { NULL, "la cajita" }, { "diamante* joya*", "el diamante" }, { "cuadro* pintura*", "el cuadro" }, { "dinero* millon* millón", "el dinero" },
  { "violín* violines", "el violín" }, { "libro libros", "el libro" }, { "carta cartas", "la carta" }, { "llave llaves", "la llave" },
  { "reloj relojes", "el reloj" }, { "corona*", "la corona" }, { "pastel* tarta*", "el pastel" }, { "anillo*", "el anillo" },
  { "tesoro*", "el tesoro" }, { "mapa mapas", "el mapa" }, { "lámpara* linterna* farol", "la lámpara" }, { "pelota* balón*", "la pelota" },
  { "paraguas", "el paraguas" }, { "maleta*", "la maleta" }, { "flor flores rosa rosas", "las flores" }, { "bicicleta* bici", "la bicicleta" },
  { "espada*", "la espada" }, { "sombrero*", "el sombrero" },
};

static const FabPlaceWord places[] = {
  { "kitchen", TRUE, "COCINA", "en la cocina", { "junto a la mesa", "junto al horno", "junto a la ventana" }, NULL, "el pastel", "garden", "cocina",
    { "Hay una olla sobre la mesa." } },
  { "living-room", TRUE, "SALÓN", "en el salón", { "junto a la mesa", "junto al sofá", "junto a la ventana" }, NULL, "la radio", "street", "salón piso apartamento* casa casas",
    { "Una lámpara brilla junto al sofá." } },
  { "bedroom", TRUE, "DORMITORIO", "en el dormitorio", { "junto a la ventana", "junto a la cama", "junto a la puerta" }, NULL, "el libro", "garden", "dormitorio* habitación* cama",
    { "Una lámpara brilla junto a la cama." } },
  { "cellar", TRUE, "SÓTANO", "en el sótano", { "junto a los barriles", "junto a la escalera", "junto al estante" }, NULL, "el vino", "kitchen", "sótano* bodega*",
    { "Una escalera baja a la oscuridad." } },
  { "office", TRUE, "OFICINA", "en la oficina", { "junto al escritorio", "junto a la ventana", "junto a la puerta" }, NULL, "el informe", "street", "oficina* comisaría* despacho*",
    { "Hay papeles sobre el escritorio." } },
  { "bank", TRUE, "BANCO", "en el banco", { "junto al escritorio", "junto a la puerta", "bajo el reloj" }, NULL, "el dinero", "street", "banco bancos casino* caja_fuerte",
    { "Un reloj cuelga sobre el escritorio." } },
  { "cafe", TRUE, "CAFÉ", "en el café", { "junto a la mesa", "junto a la ventana", "junto a la puerta" }, NULL, "la caja", "street", "café cafetería* restaurante* bar taberna*",
    { "Hay tazas sobre una mesa pequeña." } },
  { "street", FALSE, "CALLE", "en la calle", { "bajo la farola", "junto al banco", "junto al muro" }, NULL, NULL, "park", "calle calles ciudad* madrid barcelona sevilla méxico bogotá lima",
    { "Una farola brilla sobre un banco." } },
  { "park", FALSE, "PARQUE", "en el parque", { "junto al banco", "bajo el árbol", "junto a la valla" }, NULL, NULL, "street", "parque* zoo zoológico",
    { "Caen hojas de un árbol." } },
  { "garden", FALSE, "JARDÍN", "en el jardín", { "junto a la valla", "bajo el árbol", "junto al cubo" }, NULL, "las flores", "street", "jardín* huerto*",
    { "Hay un cubo bajo el árbol." } },
  { "forest", FALSE, "BOSQUE", "en el bosque", { "bajo el árbol", "junto a la roca", "en el camino" }, NULL, NULL, "village", "bosque* selva*",
    { "Hay niebla entre los árboles." } },
  { "village", FALSE, "PLAZA DEL PUEBLO", "en la plaza", { "junto al pozo", "junto al banco", "bajo el árbol" }, NULL, "la campana", "forest", "pueblo* plaza* mercado* aldea*",
    { "Hay un pozo en medio de la plaza." } },
  { "beach", FALSE, "PLAYA", "en la playa", { "junto al agua", "junto a la barca", "junto a la roca" }, NULL, NULL, "harbour", "playa* mar isla* océano*",
    { "Hay una barca vieja en la playa." } },
  { "harbour", FALSE, "PUERTO", "en el puerto", { "junto a la barca", "junto al agua", "junto a los barriles" }, NULL, "la barca", "beach", "puerto* barco* barca*",
    { "Hay una barca en el agua." } },
  { "lighthouse", TRUE, "FARO", "en el faro", { "junto a la ventana", "junto a la lámpara", "junto a la escalera" }, NULL, "la lámpara", "beach", "faro faros",
    { "Brilla una gran lámpara." } },
  { "castle", TRUE, "CASTILLO", "en el castillo", { "junto al trono", "junto a la ventana", "junto a la mesa" }, NULL, "la corona", "forest", "castillo* palacio* reino*",
    { "Hay un trono delante de la ventana." } },
  { "museum", TRUE, "MUSEO", "en el museo", { "junto al cuadro", "junto a la estatua", "junto al banco" }, NULL, "el cuadro", "street", "museo* galería*",
    { "Hay una estatua a la luz." } },
  { "classroom", TRUE, "AULA", "en clase", { "junto a la pizarra", "junto a la mesa", "junto a la ventana" }, NULL, "el libro", "street", "escuela* colegio* clase aula* universidad*",
    { "Sillas vacías delante de la pizarra." } },
  { "hospital", TRUE, "HOSPITAL", "en el hospital", { "junto a la cama", "junto a la ventana", "junto a la silla" }, NULL, "las flores", "street", "hospital* clínica*",
    { "Hay una silla junto a una cama." } },
  { "workshop", TRUE, "TALLER", "en el taller", { "junto a la mesa", "junto al estante", "bajo la lámpara" }, NULL, "la llave", "street", "taller* laboratorio* garaje* fábrica* tienda*",
    { "Una lámpara cuelga sobre la mesa." } },
  { "stage", TRUE, "ESCENARIO", "en el escenario", { "junto al piano", "delante del telón", "junto a la silla" }, NULL, "el violín", "street", "escenario* teatro* ópera* concierto* circo*",
    { "Hay un piano delante del telón." } },
  { "station", TRUE, "ESTACIÓN", "en la estación", { "junto al banco", "bajo el reloj", "junto a la maleta" }, NULL, "la maleta", "street", "estación* tren trenes aeropuerto*",
    { "Un reloj cuelga sobre el andén." } },
  { "library", TRUE, "BIBLIOTECA", "en la biblioteca", { "junto al estante", "junto a la mesa", "junto a la escalera" }, NULL, "el libro", "street", "biblioteca* librería*",
    { "Hay una escalera junto al estante." } },
  { "bakery", TRUE, "PANADERÍA", "en la panadería", { "junto al horno", "junto a la mesa", "junto al estante" }, NULL, "el pastel", "street", "panadería* pastelería*",
    { "Hay panes sobre la mesa." } },
  { "farm", FALSE, "GRANJA", "en la granja", { "junto a la valla", "junto al granero", "junto al cubo" }, NULL, "la vaca", "village", "granja* campo prado*",
    { "Hay gallinas junto a un cubo." } },
  { "mountain", FALSE, "MONTAÑA", "en la montaña", { "junto a la roca", "en el camino", "bajo la roca" }, NULL, NULL, "village", "montaña* cima* monte andes",
    { "Hay nieve sobre las rocas." } },
  { "desert", FALSE, "DESIERTO", "en el desierto", { "junto a la roca", "junto al cactus", "junto al carro" }, NULL, "el oro", "village", "desierto*",
    { "Hay un cactus en la arena." } },
  { "rooftop", FALSE, "TEJADO", "en el tejado", { "junto a la chimenea", "junto a la escalera", "en el borde" }, NULL, NULL, "street", "tejado* azotea* torre*",
    { "Chimeneas contra el cielo." } },
  { "spaceship", TRUE, "NAVE ESPACIAL", "en la nave", { "junto a la ventana", "junto a la pantalla", "junto a la silla" }, NULL, "la maleta", "planet", "nave naves espacio cohete*",
    { "Parpadea una lámpara roja." } },
  { "planet", FALSE, "LUNA", "en la luna", { "junto al cráter", "junto a la roca", "junto a la bandera" }, NULL, "la bandera", "spaceship", "luna planeta* marte",
    { "La Tierra en el cielo negro." } },
};

static const FabBeat wish[] = {
  { "1", "", "home", "DAY", 1,
    "- {H} se sienta {p1} y escribe en un papel.\n"
    "- {O} entra.\n"
    "O Llevas una hora ahí. ¿Qué haces? / ¿Qué escribes?\n"
    "H Una frase. Solo una. / Algo de lo que se reirá todo el mundo.\n"
    "O Léemela.\n"
    "- {H} levanta el papel.\n"
    "H {line}.\n"
    "- {O} ríe. {H} no ríe.\n"
    "O ¿Y eso lo dices por ti? / Lo dices en serio.\n"
    "H Desde hoy, sí." },
  { "1", "", "home", "DUSK", 1,
    "- {O} encuentra un papel {p1} y lo lee.\n"
    "O ¿«{line}»?\n"
    "- {H} entra y coge el papel.\n"
    "H No era para ti. / Todavía no está terminado.\n"
    "O A mí me gusta. ¿Cómo acaba? / Es solo una frase. ¿Cómo sigue?\n"
    "H Lo sabré cuando llegue.\n"
    "O ¿Adónde? / ¿Y dónde es eso?\n"
    "- {H} se pone un sombrero y abre la puerta.\n"
    "H Donde todo empieza. / Ven y lo vemos." },
  { "2", "", "third", "DUSK", 2,
    "- {H} lleva una maleta. {O} camina detrás.\n"
    "O ¿Qué hay dentro? / ¿Pesa mucho?\n"
    "H Pan, una cuerda y buen humor. / Valor. Y pan, por si no alcanza.\n"
    "- {F} se sienta {p2} y lee un periódico.\n"
    "F ¿A estas horas por aquí? / ¿Y adónde van?\n"
    "H Adonde nadie ha llegado. / Al principio. ¿Queda lejos?\n"
    "- {F} señala el horizonte.\n"
    "F Lejos no. Pero es cuesta arriba. / Todo recto, y después no hay que rendirse." },
  { "2", "", "third", "DUSK", 2,
    "- {H} y {O} están de pie bajo un paraguas. Llueve.\n"
    "O Podríamos volver. / Todavía no nos ha visto nadie.\n"
    "H Podríamos. / Es verdad.\n"
    "- Nadie vuelve.\n"
    "O Estás temblando. / ¿Tienes miedo?\n"
    "H Es ilusión. Por fuera se parecen. / Solo por delante. Por detrás tengo mucho valor.\n"
    "- {F} pasa y da una manzana a {H}.\n"
    "F Quien espera bajo la lluvia va en serio. / La van a necesitar." },
  { "3", "", "arena", "DAY", 1,
    "- {H} está de pie {p1} y respira hondo.\n"
    "H Bueno. Ahora. / Hasta aquí tenía un plan.\n"
    "- {H} salta y cae.\n"
    "- {F} está de pie {p2} y ríe.\n"
    "F Aquí lo ha intentado mucha gente. / Así empiezan todos.\n"
    "H ¿Y cuántos lo intentaron dos veces?\n"
    "F ¿Dos veces? Nadie. / Déjeme pensar. Ninguno.\n"
    "- {O} da la mano a {H}. {H} se levanta.\n"
    "O Pues dos veces. / Pues ya va siendo hora." },
  { "4", "", "arena", "NIGHT", 2,
    "- {H} se sienta {H:solo|sola} {p2}.\n"
    "- {O} llega con una taza de té.\n"
    "H (bajito) Quizá solo era una frase. / (bajito) Creo que me he equivocado.\n"
    "O Quizá. Pero es tuya. / Vuelve a leerla.\n"
    "H (bajito) «{line}».\n"
    "- {H} se levanta y sonríe.\n"
    "H Otra vez. Y ahora no miro hacia abajo. / Otra vez. Pero sin carrerilla." },
  { "5", "", "home", "DAWN", 1,
    "- {H} está de pie {p3}. Sale el sol.\n"
    "- {O} cuelga el papel en la pared.\n"
    "O ¿Y? ¿Se ha hecho realidad? / ¿Ahora es verdad?\n"
    "H Casi cada palabra. / Solo que ahora es más larga.\n"
    "- {F} entra con un papel en la mano.\n"
    "F Yo también tengo una frase. / ¿Puedo probar yo?\n"
    "- {H} da un lápiz a {F}. Todos ríen." },
};

static const FabBeat steal[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} se sienta {p1} y dibuja un plano.\n"
    "- {O} entra y se para.\n"
    "O ¿Qué es eso? / ¿Para qué quieres un plano?\n"
    "H Mañana me llevo {loot}. / Donde está la cruz, mañana no habrá nada.\n"
    "O ¡Tú le das las gracias al cajero automático! / Llevarse es robar. ¡Y tú saludas a las palomas!\n"
    "H Por eso. En mi casa no buscará nadie. / Treinta años de buenos modales. Mira de qué me han servido.\n"
    "- {O} bebe té y mira el plano.\n"
    "O (suspirando) Te has olvidado de la puerta de atrás." },
  { "2", "", "third", "DUSK", 2,
    "- {H} y {O} se sientan {p1} detrás de un periódico. El periódico tiene dos agujeros.\n"
    "- {F} se sienta al lado y come pan.\n"
    "F Bonita tarde. Tengo que volver, me toca de noche. / ¿Está libre? Trabajo ahí enfrente.\n"
    "H ¿Y es duro el trabajo? / ¿Y a qué hora, si se puede saber, descansa usted?\n"
    "F A las cuatro siempre me duermo. No se lo cuenten a nadie. / Lo peor es estar de pie. ¿Quieren la mitad?\n"
    "- {F} da pan a {H}.\n"
    "O (susurrando) No se roba a quien comparte el pan. / (susurrando) ¡No hagas amigos! Te veo venir.\n"
    "H (susurrando) Pues robaremos alrededor de {F}. / (susurrando) Era de queso. Eso lo empeora." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} llega con un saco. {F} está de pie {p1}.\n"
    "F Buenas noches. ¿En qué puedo ayudar? / Ya está cerrado.\n"
    "H Esto es un atraco. Por favor. / Quisiera {loot}, por favor. Es un atraco.\n"
    "- {F} ríe. {H} levanta un paraguas.\n"
    "F ¿Está cargado? / Eso es un paraguas.\n"
    "H Está mojado. Con eso basta. / Y yo estoy de muy mal humor.\n"
    "- {F} levanta las manos. {O} llena el saco." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} y {O} esperan. {O} sostiene un saco.\n"
    "O Podríamos colarnos. Venimos a robar, al fin y al cabo. / Otros ladrones no esperan.\n"
    "H Hay que guardar el turno. / La señora del perro estaba antes.\n"
    "- {F} se sienta {p1} y saluda con la mano.\n"
    "F Siguiente, por favor. / ¿Qué desea?\n"
    "H Buenas noches. Es un atraco. He rellenado lo que he podido.\n"
    "F En mayúsculas, por favor. Y aquí firma el cómplice. / Formulario nueve. ¿Es su primera vez?\n"
    "- {O} escribe. {F} da {loot} a {H}.\n"
    "O (susurrando) ¿Ya está? / (susurrando) Y para esto aprendí a hacer nudos." },
  { "4", "", "arena", "NIGHT", 1,
    "- Suena una campana. {O} corre.\n"
    "O ¡Ya vienen! ¡Corre! / ¡Vámonos, {H}!\n"
    "- {H} se para {p2} y mira a {F}. {F} llora.\n"
    "H ¿Por qué llora? / ¿Qué le pasa?\n"
    "F Por esto me van a echar. Tengo dos hijos. / Es mi primer día.\n"
    "- {H} da el saco a {F}.\n"
    "H Entonces es suyo. Yo solo quería verles la cara. / Entonces aquí no ha venido nadie. Solo hemos ventilado." },
  { "5", "", "home", "DAWN", 1,
    "- {H} y {O} se sientan {p1} y beben té.\n"
    "O Sin botín. Y con los pies mojados. / Tanto trabajo, y otra vez en esta mesa.\n"
    "H Pero era un plan precioso. / Pero no hubo heridos. Ni siquiera el paraguas.\n"
    "- {F} entra con {loot} en las manos.\n"
    "F Se dejaron esto. / He dimitido. Y me he traído esto.\n"
    "- {O} pone una taza en la mesa.\n"
    "O Siéntese. Tenemos una idea." },
};

static const FabBeat love[] = {
  { "1", "", "arena", "DAY", 1,
    "- {H} se sienta {p1} y lee un libro.\n"
    "- {O} llega con una taza de café y tropieza. El café cae sobre el libro.\n"
    "O Ay, no. ¡Ha sido sin querer! / ¡Cuánto lo siento!\n"
    "H Página ciento doce. Ya nunca sabré quién es el asesino. / Ahora no sabré cómo acaba.\n"
    "O Fue el jardinero. Ya lo he leído.\n"
    "- {H} ríe. {O} sonríe.\n"
    "H Entonces habrá que hablar de otra cosa. / Me ha ahorrado usted dos horas. Siéntese." },
  { "2", "", "third", "DUSK", 2,
    "- {H} y {O} caminan de la mano. Nieva.\n"
    "- {H} se para y señala el cielo.\n"
    "H ¿Ves esa estrella? / Esa de ahí arriba es mía desde esta noche.\n"
    "O Es un avión.\n"
    "H Para mí, hasta hace un minuto era una estrella. / Cuidado, que tropiezas otra vez. Ahora con mis sentimientos.\n"
    "- {O} abraza a {H}.\n"
    "O Está bien. Es una estrella. / Mirándolo mejor: una estrella." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} y {O} bailan {p1}. No hay música.\n"
    "O Llevas tú. / Me estás pisando.\n"
    "H Creía que llevabas tú. / Es parte del baile.\n"
    "- {F} pasa y se para.\n"
    "F ¿Con qué música bailan? / ¿Bailan sin música?\n"
    "- {H} y {O} ríen.\n"
    "O ¿No la oye? / Chsss. Ahora viene el estribillo." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} está de pie {p2} con flores en la mano.\n"
    "- {O} abraza a {F}. {H} lo ve y deja caer las flores.\n"
    "H (bajito) Ah. Ya. / (bajito) Claro.\n"
    "- {H} se va corriendo.\n"
    "O ¡{H}! ¡Espera!\n"
    "F ¿Nunca has dicho que tienes {F:un hermano|una hermana}?\n"
    "O Solo hablamos de estrellas. / No hubo tiempo. Había estrellas.\n"
    "- {F} recoge las flores." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} se sienta {H:solo|sola} {p1} y llora.\n"
    "- {O} llega corriendo con las flores en la mano.\n"
    "O Se te han caído.\n"
    "H No tienes que explicarme nada. / Quédatelas. Les quedan bien.\n"
    "O Era {F}. Tenemos la misma madre. Y la misma nariz.\n"
    "- {H} ríe y llora.\n"
    "H Yo y mis novelas. / Tendría que haber reconocido la nariz.\n"
    "- {O} se sienta al lado." },
  { "5", "", "arena", "DAWN", 1,
    "- {H} y {O} se sientan {p1}. Hay un libro sobre la mesa.\n"
    "O Lee. Solo la primera frase.\n"
    "H {line}.\n"
    "O Este no lo conozco. ¿Cómo acaba? / ¿Y al final fue el jardinero?\n"
    "- {H} besa a {O}.\n"
    "- {F} llega con dos tazas de café y tropieza.\n"
    "F Ay, no." },
};

static const FabBeat space[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} está de pie {p3} y mira por un telescopio.\n"
    "- {O} entra.\n"
    "O ¿Todavía no duermes? / ¿Qué ves?\n"
    "H Ahí arriba hay una luz. Tres veces, muy corto. / Ahí arriba alguien se ha dejado la luz encendida.\n"
    "O Es una estrella. / Ahí arriba no hay nadie.\n"
    "H ¿Apostamos?\n"
    "- {H} levanta una lámpara. Una luz responde en el cielo.\n"
    "O (bajito) ¿Queda muy lejos? / (bajito) Voy por mi abrigo." },
  { "2", "", "home", "DAY", 2,
    "- {H} y {O} construyen un cohete.\n"
    "O ¿Aguantará? / ¿Falta algo?\n"
    "H El valor. Lo demás está atornillado. / Hasta la luna, seguro. Después habrá que hablarle con cariño.\n"
    "- {F} llega y mira el cohete.\n"
    "F Eso no volará nunca. / ¿Eso? Ni en sueños.\n"
    "H Basta con que vuele una vez.\n"
    "- {F} da un casco a {H}.\n"
    "F Llévense al menos esto. / Para la cabeza. Nunca se sabe." },
  { "3", "", "arena", "NIGHT", 1,
    "- {H} se sienta {p1}. {O} se sienta al lado.\n"
    "O ¿Esa lámpara tiene que parpadear? / Rojo es malo, ¿no?\n"
    "H Es la lámpara del té. / Rojo solo quiere decir: no bajarse.\n"
    "- Una explosión. {O} cae.\n"
    "O ¡{H}! ¡Llevamos demasiado peso! / ¡{H}! ¡Era el motor!\n"
    "H Entonces hay que tirar algo. / Entonces hay que soltar peso.\n"
    "O ¡No, {loot} no!\n"
    "H (triste) Sí.\n"
    "- {H} tira {loot} fuera." },
  { "4", "", "third", "NIGHT", 1,
    "- {H} y {O} están de pie {p1}.\n"
    "- {F} se sienta {p2} y sostiene una lámpara.\n"
    "O ¡No es posible! / ¡No puede ser!\n"
    "F Por fin llegan. Llevo semanas haciendo señales.\n"
    "H ¡Usted dijo que no volaría nunca! / ¡Y allí abajo se reía de nosotros!\n"
    "F No quería estar aquí {F:solo|sola}. Había que picar a alguien. / Hay gente que solo viene si se lo prohíben.\n"
    "- {F} ríe. Los tres beben té." },
  { "5", "", "home", "DAWN", 1,
    "- {H} y {O} se sientan {p1}. Hay una piedra sobre la mesa.\n"
    "O ¿Quién nos va a creer? / ¿A quién se lo contamos?\n"
    "H A nadie. Eso es lo bonito. / Da igual. Tenemos una piedra.\n"
    "- {H} levanta una lámpara. Una luz responde en el cielo.\n"
    "O ¿Qué dice {F}?\n"
    "H El domingo que viene. Y que llevemos un pastel. / Que nos dejamos el casco." },
};

static const FabBeat ghost[] = {
  { "1", "", "home", "NIGHT", 1,
    "- {H} se sienta {p1}. Llaman a la puerta.\n"
    "- {O} entra con una vela.\n"
    "O ¿Tú también lo has oído? / ¿Has sido tú?\n"
    "H Es el viento. / Alguien llama. Desde dentro.\n"
    "O Tres golpes y una pausa. Como alguien con buenos modales.\n"
    "- Llaman otra vez. {H} y {O} miran la puerta.\n"
    "H (susurrando) Yo no voy a mirar. / (susurrando) Yo ahí no voy.\n"
    "O (susurrando) Muy bien. Yo tampoco.\n"
    "- {H} coge la vela y abre la puerta." },
  { "2", "", "third", "NIGHT", 2,
    "- {H} y {O} caminan despacio en la oscuridad. {O} sostiene una vela.\n"
    "- {H} ve una sombra y grita.\n"
    "O Es la tuya. / Eres tú.\n"
    "H ¿Así me ven los demás? / Me creía más {H:bajo|baja}.\n"
    "- El viento apaga la vela.\n"
    "O (susurrando) Dame la mano.\n"
    "H (susurrando) Si ya me la estás dando.\n"
    "O (susurrando) Esa no es la mía." },
  { "3", "", "arena", "NIGHT", 1,
    "- {F} se sienta {p1} bajo una sábana blanca.\n"
    "- {H} y {O} gritan. {F} también grita.\n"
    "F ¡No me asusten así! / ¿No saben llamar antes de entrar?\n"
    "H ¿Quién es usted? / ¿Es usted un fantasma?\n"
    "F Llevo cien años llamando. Nunca abre nadie. / Me perdí. Hace cien años.\n"
    "- {F} llora. {O} da un pañuelo a {F}.\n"
    "O Quédeselo. / No llore. Va a mojar la sábana." },
  { "4", "", "arena", "NIGHT", 2,
    "- {H} se sienta al lado de {F}.\n"
    "H ¿A qué le tiene miedo?\n"
    "F A ustedes. Cada noche, esos pasos ahí arriba. / A la gente. Huyen gritando, da escalofríos.\n"
    "H Yo duermo con la luz encendida. No lo cuente. / Y yo a la oscuridad. Desde siempre.\n"
    "F En la oscuridad solo estoy yo. / La oscuridad soy yo. No hago nada malo.\n"
    "- {H} ríe. {F} también ríe." },
  { "5", "", "home", "DAWN", 1,
    "- {H} y {F} se sientan {p1} y juegan a las cartas.\n"
    "- {O} llega con una taza de café.\n"
    "O ¿Quién gana?\n"
    "H {F}. Atravesando la pared. / {F}. Y eso que le veo las cartas a través.\n"
    "- Llaman a la puerta. Todos miran la puerta.\n"
    "O (susurrando) ¿Y eso quién es?\n"
    "F (susurrando) Esta vez no he sido yo.\n"
    "- {H} se levanta y abre la puerta." },
};

static const FabBeat turns[] = {
  { FAB_SLOT_TURN, "", "third", "DUSK", FAB_BEAT_TURN,
    "- {H} y {O} se sientan {p1}. Llega un perro.\n"
    "O ¿Te acuerdas de cómo empezó todo?\n"
    "H Demasiado bien. / Con una frase.\n"
    "- El perro se sienta delante de {H}.\n"
    "H Pregunta a qué esperamos. / Este sabe cómo acaba.\n"
    "O Pues vamos detrás.\n"
    "- El perro corre. {H} y {O} corren detrás." },
  { FAB_SLOT_TURN, "", "third", "DAY", FAB_BEAT_TURN,
    "- {O} está de pie {p2}. {H} llega con dos helados.\n"
    "O Tengo que decirte algo. He dudado todo el tiempo.\n"
    "H ¿De mí?\n"
    "O De mí.\n"
    "- {H} da un helado a {O}.\n"
    "H Come. Las dudas también se derriten. / Come. Con la boca llena no duda nadie." },
};

static const FabBookPlot plots[] = {
  { NULL, "mountain", { "book-wish", "{idea} / Una sola frase", NULL, wish, G_N_ELEMENTS (wish) } },
  { "roba roban robar robo robos atrac* asalt* hurt* botín* ladrón* ladrona*", "bank",
    { "book-steal", "{idea} / Un atraco muy educado", NULL, steal, G_N_ELEMENTS (steal) } },
  { "amor amores ama aman enamor* beso* besar casa_con casarse boda* romance* cita", "cafe",
    { "book-love", "{idea} / Página ciento doce", NULL, love, G_N_ELEMENTS (love) } },
  { "luna cohete* espacio espacial planeta* nave naves astronauta* estrella* marte galaxia* futuro extraterrestre* alienígena*", "spaceship",
    { "book-space", "{idea} / Tres señales cortas", NULL, space, G_N_ELEMENTS (space) } },
  { "fantasma* embruj* miedo* monstruo* vampir* zombi* terror* horror* asust*", "cellar",
    { "book-ghost", "{idea} / Llaman a la puerta", NULL, ghost, G_N_ELEMENTS (ghost) } },
};

const FabBook fab_book_es = {
  .code = "es",
  .inside = "INT. ", .outside = "EXT. ", .times = { "DÍA", "NOCHE", "AMANECER", "ATARDECER" },
  .credit = "a partir de una idea", .dissolve = "> ENCADENADO:", .ending = "> FUNDIDO A NEGRO.",
  .enters = "{who} está de pie {where}.", .comma = ", ",
  .names_f = "Lucía Carmen Inés Valeria Lola Noa Jimena Olivia Rocío Elena Marina Paloma Ana María Laura Marta Sofía Paula Sara Julia Isabel Rosa Pilar "
             "Teresa Clara Eva Daniela Camila Valentina Anna",
  .names_m = "Mateo Hugo Diego Bruno Andrés Tomás Nicolás Gael Martín Óscar Rafael Joaquín Pablo Pedro Juan José Luis Carlos Miguel Javier Daniel "
             "Alejandro Antonio Manuel Lucas Leo Álvaro Sergio Raúl Jorge Paco",
  .names_pet = "Chispa Pixel Nube Canela Bolita Tuerca Lucero Trufa Coco Pompón Cometa Migas",
  .looks_f = { [FAB_BOOK_YOUNG] = "10 años, trenzas negras / 9 años, rizos rojos / 11 años, trenza rubia",
               [FAB_BOOK_GROWN] = "30 años, rizos rojos / 40 años, trenza negra / 25 años, pelo corto rubio / 35 años, pelo largo negro / 50 años, pelo castaño",
               [FAB_BOOK_OLD] = "70 años, pelo blanco / 75 años, trenza gris / 68 años, rizos grises",
               [FAB_BOOK_PET] = "menuda y rápida / redonda y curiosa / grande y tranquila" },
  .looks_m = { [FAB_BOOK_YOUNG] = "10 años, rizos castaños / 9 años, pelo rojo / 11 años, pelo corto negro",
               [FAB_BOOK_GROWN] = "40 años, barba negra / 35 años, pelo rojo / 30 años, pelo corto negro / 45 años, calvo / 28 años, rizos castaños",
               [FAB_BOOK_OLD] = "70 años, barba gris / 72 años, bigote blanco / 75 años, calvo",
               [FAB_BOOK_PET] = "menudo y rápido / redondo y curioso / grande y tranquilo" },
  .clothes = "chaqueta de cuero / bufanda larga / abrigo verde / jersey de rayas / gafas redondas / impermeable amarillo / peto azul / gorro",
  .roles = roles, .n_roles = G_N_ELEMENTS (roles), .things = things, .n_things = G_N_ELEMENTS (things),
  .places = places, .n_places = G_N_ELEMENTS (places), .plots = plots, .n_plots = G_N_ELEMENTS (plots),
  .turns = turns, .n_turns = G_N_ELEMENTS (turns),
};
