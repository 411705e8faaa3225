/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A panel and a title, laid out as poster, thumbnail and square. */
#pragma once

#include "fab-cover.h"

G_BEGIN_DECLS

typedef enum { FAB_COVER_POSTER, FAB_COVER_THUMBNAIL, FAB_COVER_SQUARE, FAB_N_COVER_FORMATS } FabCoverFormat;
typedef enum { FAB_TITLE_LARGE, FAB_TITLE_MEDIUM, FAB_TITLE_SMALL, FAB_N_TITLE_SIZES } FabTitleSize;

const char      *fab_cover_format_nick (FabCoverFormat format); /* "poster" … */
const char      *fab_title_size_nick   (FabTitleSize size);     /* "large" … */
void             fab_cover_format_size (FabCoverFormat format, int *width, int *height); /* pixels */
/* How large the panel's picture is to be for any of the formats, at its own aspect. */
void             fab_cover_picture_size (double aspect, int *width, int *height);

/* The picture fills the sheet where all of its focus is seen then; the title goes where it covers no face, else the sheet is
 * parted. @picture: the panel; @title "": without. Any thread. */
cairo_surface_t *fab_cover_draw        (cairo_surface_t *picture, const FabCoverPanel *panel, FabCoverFormat format,
                                        FabTitleSize size, const char *title) G_GNUC_WARN_UNUSED_RESULT;

/* poster.png, thumbnail.png and square.png in @folder, which is made where there is none; each whole or not at all. */
gboolean         fab_cover_write       (cairo_surface_t *picture, const FabCoverPanel *panel, FabTitleSize size,
                                        const char *title, const char *folder, GError **error);

G_END_DECLS
