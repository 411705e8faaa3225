/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures that came from elsewhere: what they are and how large, told from their first bytes before anything is decoded. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FAB_PICTURE_MOST_BYTES (64 * 1024 * 1024)
#define FAB_PICTURE_MOST_SIDE  8192
#define FAB_PICTURE_MOST_AREA  (40 * 1000 * 1000)

typedef struct
{
  const char *media; /* "image/png", "image/jpeg" or "image/webp" */
  int         width, height;
} FabPictureHeader;

/* PNG, JPEG or WebP of a size that one can hold; anything else is BAD_REPLY, what is too large TOO_LONG. */
gboolean fab_picture_check  (GBytes *picture, FabPictureHeader *header, GError **error);
/* The same picture in a format that takes keep: PNG and JPEG as they are, WebP as PNG. Decoding takes its time: on a thread. */
GBytes  *fab_picture_settle (GBytes *picture, const char **media, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Bytes of a picture in base64, with or without "data:image/…;base64," before it. NULL with BAD_REPLY when it is none. */
GBytes  *fab_picture_decode (const char *base64, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
