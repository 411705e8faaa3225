/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contact sheets of figures, for eyes: draw-figure SHEET FILE.png [ITEM…] */
#include "config.h"

#include <string.h>

#include "fab-drawing.h"
#include "fab-figure.h"

typedef struct
{
  int         columns, rows, width, height; /* of a cell */
  const char *look;
} Grid;

typedef struct
{
  FabPersona  persona;
  FabPoseSpec pose;
  float       yaw;      /* degrees */
  float       size;     /* metres of height in the cell; 0: the head */
  float       above;    /* the camera's height over the aim, metres */
  int         detail;
  gboolean    hand;     /* the picture is about the right hand */
} Cell;

static void
draw_cell (const Grid *grid,
           const Cell *cell,
           cairo_t    *cr)
{
  g_autoptr (FabFigure) figure = fab_figure_new (&cell->persona, &cell->pose);
  g_autoptr (FabMesh) mesh = fab_mesh_new (), floor = fab_mesh_new ();
  FabBox head = fab_figure_head (figure);
  float size = cell->size > 0 ? cell->size : (head.max.y - head.min.y) * 1.7f;
  float fov = .35f, distance = size / (2 * tanf (fov / 2));
  FabXform turn = fab_xform_rotate_y (cell->yaw * (float) (G_PI / 180));
  FabCamera camera = { .fov = fov };
  FabLight light = { .key = { -.5f, .8f, .6f }, .ambient = .45f, .time = FAB_TIME_DAY, .sun = NAN,
                     .sky = 0, .interior = TRUE };
  FabItem items[2] = { { "figure", mesh, turn, 1, FALSE, FALSE },
                       { "floor", floor, FAB_XFORM_IDENTITY, .5f, TRUE, FALSE } };
  FabBrush brush = fab_brush (floor);

  fab_brush_material (&brush, .97f, FAB_TEXTURE_PLAIN, 0xffffff);
  fab_add_quad (&brush, fab_vec3 (-9, 0, 9), fab_vec3 (9, 0, 9), fab_vec3 (9, 0, -9),
                fab_vec3 (-9, 0, -9));
  fab_figure_build (figure, mesh, cell->detail, 1);
  if (cell->hand)
    camera.target = fab_xform_point (&turn, fab_figure_hand (figure, FAB_HAND_RIGHT).o);
  else if (cell->size > 0)
    camera.target = fab_vec3 (0, size * .46f, 0);
  else
    {
      FabVec3 middle = fab_vec3_scale (fab_vec3_add (head.min, head.max), .5f);

      camera.target = fab_xform_point (&turn, fab_vec3 (middle.x, middle.y - .02f, middle.z));
    }
  camera.eye = fab_vec3_add (camera.target, fab_vec3 (0, cell->above, distance));
  {
    g_autoptr (FabDrawing) drawing = fab_drawing_new (items, 2, &camera, &light, grid->look,
                                                      grid->width, grid->height, 7);

    cairo_save (cr);
    cairo_rectangle (cr, 0, 0, grid->width, grid->height);
    cairo_clip (cr);
    fab_drawing_paint (drawing, cr);
    cairo_restore (cr);
  }
}

static void
save_sheet (const Grid *grid,
            GArray     *cells,
            const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         grid->columns * grid->width,
                                                           grid->rows * grid->height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0; i < cells->len && i < (guint) (grid->columns * grid->rows); i++)
    {
      cairo_save (cr);
      cairo_translate (cr, i % grid->columns * grid->width, i / grid->columns * grid->height);
      draw_cell (grid, &g_array_index (cells, Cell, i), cr);
      cairo_restore (cr);
    }
  cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static Cell
make_cell (const char *name,
           const char *noun,
           const char *role,
           const char *look,
           int         age,
           char        sex)
{
  Cell cell = { .size = 2.1f, .detail = 1, .above = .1f };

  fab_persona_init (&cell.persona, name, noun, role, look, NULL, age, sex);
  cell.pose = (FabPoseSpec) { .lower = "stand", .upper = "idle", .emotion = "neutral",
                              .mouth = -1 };
  return cell;
}

static void
add_poses (GArray             *cells,
           const char * const *ids,
           gboolean            upper,
           int                 skip)
{
  const float yaws[] = { 25, 75 };
  gsize n = g_strv_length ((char **) ids);

  for (gsize i = skip; i < MIN (n, (gsize) skip + 16); i++)
    for (gsize k = 0; k < 2; k++)
      {
        Cell cell = make_cell ("Tom", "man", "shirt", "short dark hair", 34, 'm');

        if (i % 2 == 1)
          cell = make_cell ("Anna", "woman", "sweater", "long dark hair", 30, 'f');
        cell.yaw = yaws[k];
        cell.size = 2.5f;
        if (upper)
          cell.pose.upper = ids[i];
        else
          cell.pose.lower = ids[i];
        g_array_append_val (cells, cell);
      }
}

static void
add_faces (GArray *cells,
           int     detail)
{
  const char * const *ids = fab_expression_list ();
  const float yaws[] = { 0, 42, 88 };

  for (gsize i = 0; ids[i] != NULL; i++)
    for (gsize k = 0; k < 3; k++)
      {
        Cell cell = i % 2 == 0 ? make_cell ("Anna", "woman", NULL, "long dark hair, sweater", 30,
                                            'f')
                               : make_cell ("Mark", "man", NULL, "short hair, shirt", 40, 'm');

        cell.pose.emotion = ids[i];
        cell.yaw = yaws[k];
        cell.size = 0;
        cell.detail = detail;
        g_array_append_val (cells, cell);
      }
}

static void
add_people (GArray             *cells,
            const char * const *roles,
            float               size)
{
  for (gsize i = 0; roles[i] != NULL; i++)
    {
      Cell cell = make_cell (roles[i], roles[i], roles[i], NULL, 0, 0);

      cell.yaw = i % 3 == 0 ? 25 : i % 3 == 1 ? -30 : 5;
      cell.size = size;
      g_array_append_val (cells, cell);
    }
}

static void
add_looks (GArray *cells,
           float   size,
           int     detail)
{
  const struct { const char *name, *noun, *look; int age; char sex; } people[] = {
    { "A", "woman", "red curls, leather jacket", 30, 'f' },
      { "B", "man", "full beard, bald, 50s", 52, 'm' },
    { "C", "woman", "black bob, glasses, suit", 40, 'f' },
      { "D", "man", "grey hair, moustache, glasses, sweater", 70, 'm' },
    { "E", "girl", "braids", 9, 'f' }, { "F", "boy", "wild hair", 8, 'm' },
      { "G", "woman", "blonde ponytail, hoodie", 20, 'f' },
    { "H", "grandmother", "white bun, glasses", 76, 'f' },
      { "I", "man", "fat, stubble, cap", 45, 'm' },
        { "J", "man", "long hair, goatee, coat", 33, 'm' },
    { "K", "toddler", "", 2, 'm' }, { "L", "woman", "long wavy hair, gown", 27, 'f' },
      { "M", "girl", "pigtails", 6, 'f' },
    { "N", "man", "quiff, tuxedo", 28, 'm' }, { "O", "wizard", "long beard", 75, 'm' },
      { "P", "teen", "mohawk", 16, 'm' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    for (int k = 0; k < 2; k++)
      {
        Cell cell = make_cell (people[i].name, people[i].noun, NULL, people[i].look, people[i].age,
                               people[i].sex);

        cell.yaw = k == 0 ? 20 : size > 0 ? 160 : 70;
        cell.size = size;
        cell.detail = detail;
        g_array_append_val (cells, cell);
      }
}

static void
add_cycles (GArray *cells)
{
  const char *lowers[] = { "walk", "run", "dance", "creep" };

  for (gsize i = 0; i < G_N_ELEMENTS (lowers); i++)
    for (int k = 0; k < 8; k++)
      {
        Cell cell = make_cell ("Mo", i % 2 == 0 ? "woman" : "man", NULL, NULL, 30, i % 2 == 0 ? 'f' : 'm');

        cell.pose.lower = lowers[i];
        cell.pose.phase = k / 8.0f;
        cell.yaw = 65;
        g_array_append_val (cells, cell);
      }
}

static void
add_close (GArray *cells)
{
  const struct { const char *look, *emotion; int age; char sex; float yaw; } rows[] = {
    { "long dark hair", "furious", 30, 'f', 20 }, { "short hair, stubble", "afraid", 38, 'm', -30 },
    { "red curls", "happy", 26, 'f', -25 }, { "full grey beard", "tired", 66, 'm', 15 },
    { "pigtails", "surprised", 7, 'f', 10 }, { "bob, glasses", "suspicious", 45, 'f', -50 },
    { "crop", "angry", 30, 'm', 85 }, { "ponytail", "sad", 22, 'f', -88 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Cell cell = make_cell (rows[i].look, rows[i].sex == 'f' ? "woman" : "man", NULL,
                             rows[i].look, rows[i].age, rows[i].sex);

      cell.pose.emotion = rows[i].emotion;
      cell.yaw = rows[i].yaw;
      cell.size = 0;
      cell.detail = 2;
      g_array_append_val (cells, cell);
    }
}

static void
add_mixed (GArray *cells)
{
  const struct { const char *noun, *look, *lower, *upper, *emotion; int age; char sex; } rows[] = {
    { "woman", "long hair, dress", "walk", "wave", "happy", 28, 'f' },
      { "queen", "", "sit", "idle", "suspicious", 40, 'f' },
    { "detective", "", "creep", "aim", "determined", 44, 'm' },
      { "wizard", "", "run", "point", "furious", 70, 'm' },
    { "girl", "braids", "run", "cheer", "laugh", 8, 'f' },
      { "boy", "", "sit-floor", "idle", "cry", 7, 'm' },
    { "grandmother", "bun, glasses", "stand", "hug", "happy", 76, 'f' },
      { "man", "suit", "run", "phone", "afraid", 35, 'm' },
    { "knight", "", "lunge", "swing", "furious", 30, 'm' },
      { "superhero", "", "stand", "hips", "determined", 30, 'm' },
    { "woman", "skirt, bun", "sit", "write", "tired", 45, 'f' },
      { "fisherman", "", "stand", "fish", "tired", 60, 'm' },
    { "king", "", "kneel", "pray", "sad", 60, 'm' },
      { "woman", "coat, bob", "lean", "smoke", "sad", 33, 'f' },
    { "chef", "", "dance", "juggle", "laugh", 40, 'm' },
      { "soldier", "", "crouch", "aim", "afraid", 25, 'm' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int k = 0; k < 2; k++)
      {
        Cell cell = make_cell (rows[i].noun, rows[i].noun, rows[i].noun, rows[i].look, rows[i].age,
                               rows[i].sex);

        cell.pose.lower = rows[i].lower;
        cell.pose.upper = rows[i].upper;
        cell.pose.emotion = rows[i].emotion;
        cell.yaw = k == 0 ? 20 : -65;
        g_array_append_val (cells, cell);
      }
}

static void
add_hands (GArray *cells)
{
  const char *uppers[] = { "idle", "punch", "point", "hold", "pray", "wave", "read", "phone",
                           "hips", "cross" };

  for (gsize i = 0; i < G_N_ELEMENTS (uppers); i++)
    {
      Cell cell = make_cell ("Tom", "man", "shirt", NULL, 34, 'm');

      cell.pose.upper = uppers[i];
      cell.yaw = 30;
      cell.size = .55f;
      cell.hand = TRUE;
      cell.detail = 3;
      g_array_append_val (cells, cell);
    }
}

static void
add_species (GArray *cells)
{
  const char *names[] = { "radish", "storm", "carrot", "cloud", "toaster", "moon", "book",
                          "teapot" };
  const char *lowers[] = { "walk", "stand", "run", "sit", "dance", "stand", "walk", "jump" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (int k = 0; k < 2; k++)
      {
        Cell cell = make_cell (names[i], names[i], i % 2 == 0 ? "tutu" : NULL, NULL, 6, 'f');

        g_strlcpy (cell.persona.species, names[i], sizeof cell.persona.species);
        cell.persona.height = 1.2f;
        cell.pose.lower = lowers[i];
        cell.pose.upper = i == 0 ? "lead" : "wave";
        cell.pose.emotion = i % 2 == 0 ? "happy" : "angry";
        cell.yaw = k == 0 ? 15 : 60;
        cell.size = 1.6f;
        g_array_append_val (cells, cell);
      }
}

/* As a cast list says it, near and far. */
static void
add_cast (GArray *cells,
          int     detail)
{
  const struct { const char *name, *noun, *role, *look; int age; char sex; } people[] = {
    { "Vera", "lighthouse keeper", "fisherman", "70s, lighthouse keeper, grey braid, oilskin coat", 50, 'f' },
    { "Pedro", "hiker", "explorer", "40s, hiker, thick moustache, blue dungarees", 40, 'm' },
    { "Mia", NULL, NULL, "9, red curls, yellow raincoat", 0, 'f' },
    { "Otto", "mayor", "suit", "60, mayor, heavy, bald, white beard", 42, 'm' },
    { "Ines", NULL, NULL, "30, tall, thin, short black hair, glasses, blue dress", 0, 'f' },
    { "Sam", NULL, NULL, "teenager, red cap, leather jacket", 0, 'm' },
    { "grandmother", "grandmother", NULL, "", 74, 'f' },
    { "grandfather", "grandfather", NULL, "", 74, 'm' },
    { "extra", "woman", NULL, "", 0, 'f' }, { "extra-2", "man", NULL, "", 0, 'm' },
    { "extra-3", "woman", NULL, "", 0, 'f' }, { "extra-4", "man", NULL, "", 0, 'm' },
    { "Anna", NULL, NULL, "", 30, 'f' }, { "Lea", NULL, NULL, "", 30, 'f' },
    { "Tom", NULL, NULL, "", 30, 'm' }, { "Ben", NULL, NULL, "", 30, 'm' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    for (int k = 0; k < 2; k++)
      {
        Cell cell = make_cell (people[i].name, people[i].noun, people[i].role, people[i].look,
                               people[i].age, people[i].sex);

        cell.yaw = 20;
        cell.size = k == 0 ? 0 : 2.1f;
        cell.detail = detail;
        g_array_append_val (cells, cell);
      }
}

static const char * const more_roles[] = {
  "judge", "clown", "santa", "ninja", "samurai", "nun", "priest", "monk", "angel", "devil", "vampire", "mummy",
  "zombie", "viking", "roman", "egyptian", "geisha", "diver", "boxer", "footballer", "hiker", "skier", "swimmer",
  "waiter",
  "maid", "sailor", "pilot", "caveman", "firefighter", "prisoner", "beggar", "mechanic", "postman", "magician",
  "musician", "groom", "witch", "ballerina", "student", "teacher", "businessman", "surgeon", "cheerleader",
  "skeleton", "robot", "alien", "ghost", "mermaid", NULL
};

static const char * const roles[] = {
  "knight", "chef", "nurse", "doctor", "soldier", "superhero", "tutu", "astronaut", "king", "queen",
  "wizard", "worker", "fisherman", "police", "bride", "detective", "cowboy", "pirate", "farmer",
  "princess", "suit", "dress", "coat", "robe", NULL
};

/* ---- the sheets ---- */

/* @page counts from 0. */
typedef void (*AddCells) (GArray *cells, int page);

static void add_lowers (GArray *cells, int page) { add_poses (cells, fab_pose_list_lower (), FALSE, 16 * page); }
static void add_uppers (GArray *cells, int page) { add_poses (cells, fab_pose_list_upper (), TRUE, 16 * page); }
static void add_far_faces (GArray *cells, int page) { add_faces (cells, 1); }
static void add_near_faces (GArray *cells, int page) { add_faces (cells, 2); }
static void add_roles (GArray *cells, int page) { add_people (cells, page == 0 ? roles : more_roles + 24 * (page - 1), 2.3f); }
static void add_far_cast (GArray *cells, int page) { add_cast (cells, 1); }
static void add_near_cast (GArray *cells, int page) { add_cast (cells, 2); }
static void add_bodies (GArray *cells, int page) { add_looks (cells, 2.1f, 1); }
static void add_heads (GArray *cells, int page) { add_looks (cells, 0, 2); }
static void add_paged_hands (GArray *cells, int page) { add_hands (cells); }
static void add_paged_close (GArray *cells, int page) { add_close (cells); }
static void add_paged_cycles (GArray *cells, int page) { add_cycles (cells); }
static void add_paged_mixed (GArray *cells, int page) { add_mixed (cells); }
static void add_paged_species (GArray *cells, int page) { add_species (cells); }

static void
add_crowd (GArray *cells,
           int     page)
{
  add_people (cells, roles, 2.3f);
  for (guint i = 0; i < cells->len; i++)
    g_array_index (cells, Cell, i).detail = 0;
}

static const struct { const char *name; Grid grid; AddCells add; } sheets[] = {
  { "lower", { 8, 4, 240, 300, "pencil" }, add_lowers },
  { "upper", { 8, 4, 240, 300, "pencil" }, add_uppers },
  { "faces", { 12, 4, 200, 220, "pencil" }, add_near_faces },
  { "small", { 12, 4, 64, 72, "pencil" }, add_far_faces },
  { "people", { 8, 3, 240, 300, "pencil" }, add_roles },
  { "cast", { 8, 4, 240, 300, "pencil" }, add_near_cast },
  { "cast-small", { 8, 4, 80, 100, "pencil" }, add_far_cast },
  { "looks", { 8, 4, 240, 300, "pencil" }, add_bodies },
  { "heads", { 8, 4, 240, 300, "pencil" }, add_heads },
  { "hands", { 5, 2, 420, 420, "pencil" }, add_paged_hands },
  { "close", { 4, 2, 400, 400, "pencil" }, add_paged_close },
  { "cycles", { 8, 4, 240, 300, "pencil" }, add_paged_cycles },
  { "crowd", { 12, 2, 60, 80, "pencil" }, add_crowd },
  { "mixed", { 8, 4, 240, 300, "pencil" }, add_paged_mixed },
  { "species", { 8, 2, 240, 300, "pencil" }, add_paged_species },
};

static int
print_usage (void)
{
  g_printerr ("draw-figure SHEET[PAGE] FILE.png, sheets:");
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    g_printerr (" %s", sheets[i].name);
  g_printerr ("\n");

  return 2;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  gsize length = argc > 2 ? strcspn (argv[1], "0123456789") : 0;
  int page = argc > 2 ? MAX (atoi (argv[1] + length) - 1, 0) : 0;

  for (gsize i = 0; argc > 2 && i < G_N_ELEMENTS (sheets); i++)
    if (strlen (sheets[i].name) == length && strncmp (sheets[i].name, argv[1], length) == 0)
      {
        sheets[i].add (cells, page);
        save_sheet (&sheets[i].grid, cells, argv[2]);
        return 0;
      }

  return print_usage ();
}
