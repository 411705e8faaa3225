/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The file manager selects @file; where there is none that can, its folder is opened. Out of a sandbox the portal is asked. */
void fab_show_in_files (GDBusConnection *bus, GFile *file);

G_END_DECLS
