/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where SQLite cannot write itself. Behind the document portal, which leads out of a sandbox, there are no
 * locks, and no file opens without following links, as SQLite opens all of them. What goes there is
 * written in the person's cache first. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A path of one's own, whose file goes with it. */
typedef struct
{
  char *path;
  int   fd;
} FabAside;

#define FAB_ASIDE_INIT { NULL, -1 }

/* After every part; TRUE: no more is wanted. */
typedef int (*FabAsideLook) (gpointer data);

/* Whether SQLite cannot open the file at @path, which is there. */
gboolean fab_aside_is_needed (const char *path);

/* An empty file for SQLite to write. */
gboolean fab_aside_make      (FabAside *self, GError **error);

/* Writes what is in it to @fd, from where that stands. FALSE without an error: no more was wanted. */
gboolean fab_aside_pour      (FabAside *self, int fd, FabAsideLook look, gpointer data, GError **error);

void     fab_aside_clear     (FabAside *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FabAside, fab_aside_clear)

G_END_DECLS
