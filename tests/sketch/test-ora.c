/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OpenRaster and other pictures: what is written is read again, and what is not sound is refused. */
#include "config.h"

#include <glib/gstdio.h>
#include <minizip/zip.h>
#include <string.h>

#include "fab-image.h"
#include "fab-ora.h"
#include "sketch-testing.h"

#define END_OF_ZIP 22 /* bytes of the record that ends it */

typedef struct
{
  char *dir;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dir = g_dir_make_tmp ("fabula-ora-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->dir, "panel.ora", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->dir);
  g_free (fixture->path);
  g_free (fixture->dir);
}

static cairo_surface_t *
make_surface (int    width,
              int    height,
              double red)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgba (cr, red, 0.5, 0.25, 0.5);
  cairo_rectangle (cr, 4, 4, width / 2, height / 2);
  cairo_fill (cr);
  cairo_destroy (cr);

  return surface;
}

static void
write_sample (Fixture *fixture)
{
  g_autoptr(FabOra) ora = fab_ora_new (160, 90);
  g_autoptr(GError) error = NULL;
  cairo_surface_t *surface = make_surface (160, 90, 1);

  g_assert_true (fab_ora_add (ora, "Blocking", 1, TRUE, "normal", surface, &error));
  g_assert_true (fab_ora_add (ora, "Ink <\"&'> ä", 0.5, FALSE, "multiply", surface, &error));
  g_assert_true (fab_ora_write (ora, surface, fixture->path, &error));
  g_assert_no_error (error);
  cairo_surface_destroy (surface);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(FabOra) ora = NULL;
  g_autoptr(GError) error = NULL;
  const FabOraLayer *top;

  write_sample (fixture);
  ora = fab_ora_read (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ora->width, ==, 160);
  g_assert_cmpuint (ora->layers->len, ==, 2);
  top = g_ptr_array_index (ora->layers, 1);
  g_assert_cmpstr (top->name, ==, "Ink <\"&'> ä");
  g_assert_cmpstr (top->blend, ==, "multiply");
  g_assert_cmpfloat (top->opacity, ==, 0.5);
  g_assert_false (top->visible);
  g_assert_cmpint (top->width, ==, 160);
}

/* Others look for the type at a fixed place, unpacked. */
static void
test_type_first (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize size;

  write_sample (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  g_assert_cmpmem (bytes, 4, "PK\3\4", 4);
  g_assert_cmpmem (bytes + 30, 24, "mimetypeimage/openraster", 24);
}

/* Without waiting for the disk. */
static void
write_bytes (Fixture    *fixture,
             const char *bytes,
             gsize       size)
{
  FILE *file = g_fopen (fixture->path, "wb");

  g_assert_cmpuint (fwrite (bytes, 1, size, file), ==, size);
  fclose (file);
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize size;

  write_sample (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (gsize n = 0; n < size; n += 61)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FabOra) ora = NULL;

      write_bytes (fixture, bytes, n);
      ora = fab_ora_read (fixture->path, &error);
      g_assert_true ((ora == NULL) == (error != NULL));
      g_assert_true (ora == NULL || size - n < END_OF_ZIP); /* where all parts are there yet */
    }
}

static void
test_noise (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize size;

  write_sample (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (int round = 0; round < 80; round++)
    {
      g_autofree char *noisy = g_memdup2 (bytes, size);
      g_autoptr(GError) error = NULL;
      g_autoptr(FabOra) ora = NULL;

      for (int i = 0; i < 8; i++)
        noisy[g_test_rand_int_range (0, (gint32) size)] = (char) g_test_rand_int_range (0, 256);
      write_bytes (fixture, noisy, size);
      ora = fab_ora_read (fixture->path, &error);
      g_assert_true ((ora == NULL) == (error != NULL));
    }
}

static void
add_part (zipFile     zip,
          const char *name,
          const void *data,
          gsize       size)
{
  g_assert_cmpint (zipOpenNewFileInZip (zip, name, NULL, NULL, 0, NULL, 0, NULL, 0, 0), ==, ZIP_OK);
  g_assert_cmpint (zipWriteInFileInZip (zip, data, (unsigned) size), ==, ZIP_OK);
  g_assert_cmpint (zipCloseFileInZip (zip), ==, ZIP_OK);
}

/* A head that says 30,000 × 30,000. */
static GBytes *
make_giant (void)
{
  cairo_surface_t *surface = make_surface (8, 8, 1);
  g_autoptr(GBytes) png = fab_ora_encode (surface, NULL);
  const guint8 head[] = { 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 6, 0, 0, 0, 0x66, 0x27, 0xf8, 0xba };
  gsize size;
  guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&png), &size);

  memcpy (data + 16, head, sizeof head);
  cairo_surface_destroy (surface);

  return g_bytes_new_take (data, size);
}

static void
assert_refused (Fixture    *fixture,
                const char *stack,
                GBytes     *png)
{
  zipFile zip = zipOpen (fixture->path, APPEND_STATUS_CREATE);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabOra) ora = NULL;

  add_part (zip, "mimetype", "image/openraster", 16);
  add_part (zip, "stack.xml", stack, strlen (stack));
  add_part (zip, "data/a.png", g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  zipClose (zip, NULL);
  ora = fab_ora_read (fixture->path, &error);
  g_assert_null (ora);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
}

static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) giant = make_giant ();
  g_autoptr(GBytes) cut = g_bytes_new_from_bytes (giant, 0, 30);
  g_autoptr(GString) deep = g_string_new ("<image w='9' h='9'>");

  assert_refused (fixture, "<image w='9' h='9'><stack><layer src='data/a.png'/></stack></image>", giant);
  assert_refused (fixture, "<image w='9' h='9'><stack><layer src='data/a.png'/></stack></image>", cut);
  assert_refused (fixture, "<image w='9' h='9'><stack><layer src='../../etc/passwd'/></stack></image>", giant);
  assert_refused (fixture, "<image w='30000' h='30000'><stack/></image>", giant);
  assert_refused (fixture, "<image w='-1' h='x'><stack/></image>", giant);
  assert_refused (fixture, "not xml", giant);
  assert_refused (fixture, "", giant);
  for (int i = 0; i < 1000; i++)
    g_string_append (deep, "<stack>");
  assert_refused (fixture, deep->str, giant);
}

static void
test_images (void)
{
  g_autoptr(GBytes) giant = make_giant ();
  cairo_surface_t *surface = make_surface (300, 200, 1);
  g_autoptr(GBytes) png = fab_ora_encode (surface, NULL);
  g_autoptr(GBytes) half = g_bytes_new_from_bytes (png, 0, g_bytes_get_size (png) / 2);
  g_autoptr(GBytes) none = g_bytes_new (NULL, 0);
  g_autoptr(GBytes) jpeg = g_bytes_new_static ("\xff\xd8\xff\xe0\0\020JFIF\0\1\1\0\0\1\0\1\0\0", 20);
  g_autoptr(GError) error = NULL;
  int width, height;

  g_assert_true (fab_image_measure (png, &width, &height, &error));
  g_assert_cmpint (width, ==, 300);
  g_assert_cmpint (height, ==, 200);
  g_assert_false (fab_image_measure (giant, &width, &height, &error));
  g_assert_error (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (fab_image_decode (half, 100, 100, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (fab_image_decode (jpeg, 100, 100, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (fab_image_measure (none, &width, &height, &error));
  g_assert_nonnull (error);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/ora/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("type-first", test_type_first);
  ADD ("truncated", test_truncated);
  ADD ("noise", test_noise);
  ADD ("hostile", test_hostile);
#undef ADD
  g_test_add_func ("/ora/images", test_images);

  return g_test_run ();
}
