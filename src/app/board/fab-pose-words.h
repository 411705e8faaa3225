/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a half of a pose ("sit", "hips") is said to people, in their language; NULL where it is none that is known. */
const char *fab_pose_words_say  (const char *half);
/* The same of a whole one: "sit+carry" is “sitting, carrying”. */
char       *fab_pose_words_join (const char *pose) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
