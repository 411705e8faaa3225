/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of files, made of what a panel is called. */
#pragma once

#include "fab-board-content.h"

G_BEGIN_DECLS

#define FAB_PICTURE_NAME "{index}-{number}"

/** FALSE when @pattern has a word in braces that fab_picture_names() does not know. */
gboolean fab_picture_name_check (const char *pattern, GError **error);

/**
 * fab_picture_names:
 * @pattern: a name with words in braces: {index} 001, {scene} 12, {shot} A, {number} 12A, {title} of the story,
 *   {prompt} its first words, {time} where it begins in the film, {duration} in seconds
 * @extension: ".png"
 *
 * Whatever scenes and titles are called, these are names that any file system takes: no slashes, colons and control
 * characters, no names of devices, no more than 200 bytes, and no two alike, not even in another case.
 *
 * Returns: (transfer full) (element-type filename): one for each panel
 */
GPtrArray *fab_picture_names    (const FabBoardContent *content, const char *pattern, const char *extension)
                                 G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
