/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of texts on their way between who asks a writer and who writes: a JSON array of strings. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *fab_writing_lines_to_json   (const char * const *lines) G_GNUC_WARN_UNUSED_RESULT;
/* Fails with FAB_ENGINE_ERROR_BAD_REPLY when @json is no such list. */
GStrv  fab_writing_lines_from_json (const char *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
