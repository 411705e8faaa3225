/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a document, a panel each. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <cairo.h>
#include <math.h>

#ifdef HAVE_POPPLER
#include <poppler.h>
#endif

#include "fab-beside.h"
#include "fab-exchange-error.h"
#include "fab-import-private.h"

#define MAX_PDF (512 * 1024 * 1024)
#define MAX_PAGES 2000
#define LONG_SIDE 1920

#ifdef HAVE_POPPLER

/* headers of before 23.03 lack these */
#if !POPPLER_CHECK_VERSION (23, 3, 0)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
#endif

static cairo_surface_t *
draw_page (PopplerPage *page)
{
  double width, height, scale;
  cairo_surface_t *surface;
  cairo_t *cr;

  poppler_page_get_size (page, &width, &height);
  if (!(width >= 1 && height >= 1 && width < 1e5 && height < 1e5))
    return NULL;
  scale = LONG_SIDE / MAX (width, height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX ((int) rint (width * scale), 1),
                                        MAX ((int) rint (height * scale), 1));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);

  return surface;
}

static void
add_page (FabImport       *self,
          PopplerDocument *document,
          int              i)
{
  g_autoptr(PopplerPage) page = poppler_document_get_page (document, i);
  cairo_surface_t *surface = page != NULL ? draw_page (page) : NULL;
  g_autofree char *prompt = g_strdup_printf ("%s %d", self->title, i + 1);
  FabImportPanel *panel;

  if (surface == NULL)
    {
      _fab_import_remark (self, "Page %d cannot be drawn and was left out", i + 1);
      return;
    }
  if (self->aspect == NULL)
    self->aspect = _fab_import_name_aspect ((double) cairo_image_surface_get_width (surface) /
                                            cairo_image_surface_get_height (surface));
  panel = _fab_import_add_panel (self, prompt);
  _fab_import_take (self, &panel->picture, _fab_import_to_png (surface));
}

static FabImport *
read_pages (const FabImportJob  *job,
            PopplerDocument     *document,
            const char          *title,
            GError             **error)
{
  g_autoptr(FabImport) self = _fab_import_new ("pictures");
  int n = poppler_document_get_n_pages (document);

  self->title = g_strdup (title);
  _fab_import_add_heading (self, title, NULL);
  for (int i = 0; i < MIN (n, MAX_PAGES); i++)
    {
      if (!_fab_import_step (job, i, n, error))
        return NULL;
      add_page (self, document, i);
    }
  if (n > MAX_PAGES)
    _fab_import_remark (self, "Of %d pages the first %d were imported", n, MAX_PAGES);
  if (self->panels->len > 0)
    return g_steal_pointer (&self);
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "“%s” has no pages that can be drawn", title);

  return NULL;
}

FabImport *
_fab_import_pdf (const FabImportJob  *job,
                 GError             **error)
{
  const char *path = _fab_import_path (job);
  g_autoptr(GBytes) bytes = fab_beside_load (path, MAX_PDF, error);
  g_autofree char *title = _fab_import_dup_stem (path);
  g_autoptr(GError) reason = NULL;
  g_autoptr(PopplerDocument) document = bytes != NULL ? poppler_document_new_from_bytes (bytes, NULL, &reason) : NULL;

  if (bytes == NULL)
    return NULL;
  if (document == NULL)
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "“%s” cannot be read as PDF: %s", title,
                   reason->message);
      return NULL;
    }

  return read_pages (job, document, title, error);
}

#else

FabImport *
_fab_import_pdf (const FabImportJob  *job,
                 GError             **error)
{
  g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                       "This build of Fabula reads no PDF; it was made without Poppler");

  return NULL;
}

#endif
