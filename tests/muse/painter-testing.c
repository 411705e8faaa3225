/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo.h>
#include <string.h>

#include "fab-picture-check.h"
#include "painter-testing.h"

/* --- pictures --------------------------------------------------------------------------------- */

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         n)
{
  g_byte_array_append (data, bytes, n);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
testing_make_png (int width,
                  int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  GByteArray *png = g_byte_array_new ();

  cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (png);
}

char *
testing_make_base64 (int width,
                     int height)
{
  g_autoptr(GBytes) png = testing_make_png (width, height);

  return g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
}

/* --- one painting ----------------------------------------------------------------------------- */

static void
progress_cb (double      fraction,
             const char *note,
             GBytes     *preview,
             gpointer    data)
{
  Try *self = data;

  g_assert_false (self->done);
  self->fraction = fraction;
  self->n_previews += preview != NULL;
  if (note != NULL && strstr (self->notes->str, note) == NULL)
    g_string_append_printf (self->notes, "%s\n", note);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Try *self = data;

  self->painting = fab_painter_paint_finish (FAB_PAINTER (source), result, &self->error);
  self->done = TRUE;
}

const char *
testing_service_get_url (Service *service)
{
  return fab_endpoint_get_base (service->endpoint);
}

Try *
painting_begin (const char  *kind,
                ServiceFunc  func,
                const char  *mode)
{
  Try *self = g_new0 (Try, 1);

  self->service = testing_service_new (func, NULL);
  self->service->data = self;
  self->http = fab_http_new ();
  self->setup = fab_painter_setup_new (kind);
  self->setup->pace = .1;
  g_free (self->setup->url);
  self->setup->url = g_strdup (testing_service_get_url (self->service));
  self->request = (FabPaintRequest) { .prompt = (char *) "close-up of a lamp on a table", .look = (char *) "ink", .aspect = 16. / 9, .seed = 77 };
  self->cancellable = g_cancellable_new ();
  self->notes = g_string_new (NULL);
  self->asked = g_string_new (NULL);
  self->bodies = g_ptr_array_new_with_free_func (g_free);
  self->mode = mode;

  return self;
}

void
painting_set (char       **field,
              const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

void
painting_start (Try *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPainter) painter = fab_remote_painter_new (self->http, self->setup, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (fab_painter_get_room (painter), >, 0);
  fab_painter_paint_async (painter, &self->request, progress_cb, self, self->cancellable, painted_cb, self);
}

void
painting_finish (Try *self)
{
  testing_until (self->done);
}

void
painting_end (Try *self)
{
  if (self->http != NULL)
    g_object_unref (self->http);
  testing_service_free (self->service);
  fab_painter_setup_free (self->setup);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->painting, fab_painting_free);
  g_clear_error (&self->error);
  g_string_free (self->notes, TRUE);
  g_string_free (self->asked, TRUE);
  g_ptr_array_unref (self->bodies);
  g_free (self);
}

void
painting_assert (Try        *self,
                 const char *model,
                 gint64      seed,
                 const char *guide)
{
  FabPictureHeader header;

  g_assert_no_error (self->error);
  g_assert_nonnull (self->painting);
  g_assert_cmpstr (self->painting->media, ==, "image/png");
  g_assert_true (fab_picture_check (self->painting->data, &header, NULL));
  g_assert_cmpstr (self->painting->model, ==, model);
  g_assert_cmpint (self->painting->seed, ==, seed);
  g_assert_cmpstr (self->painting->guide, ==, guide);
  g_assert_nonnull (strstr (self->painting->sent, "lamp"));
}

void
painting_note (Service           *service,
               SoupServerMessage *message,
               const char        *path)
{
  Try *self = service->data;

  g_string_append_printf (self->asked, "%s %s\n", soup_server_message_get_method (message), path);
  g_ptr_array_add (self->bodies, g_strdup (service->body));
}

JsonObject *
painting_get_body (Try   *self,
                   guint  i,
                   JsonNode **node)
{
  *node = json_from_string (g_ptr_array_index (self->bodies, i), NULL);
  g_assert_nonnull (*node);

  return json_node_get_object (*node);
}

void
testing_service_reply_printf (SoupServerMessage *message,
                              guint              status,
                              const char        *format,
                              ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  testing_service_reply (message, status, "application/json", text);
}

void
testing_service_reply_picture (SoupServerMessage *message,
                               GBytes            *bytes)
{
  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (message, "image/png", SOUP_MEMORY_COPY, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
