/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of files that appears when all of it is there, or not at all. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FabPackage FabPackage;

/* @folder: path of the folder to be; made beside itself until it is put in place. */
FabPackage *fab_package_new       (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Removes what was not put in place. */
void        fab_package_free      (FabPackage *self);
/* Where the file @name of the folder is to be written. */
char       *fab_package_dup_path  (FabPackage *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean    fab_package_add_bytes (FabPackage *self, const char *name, GBytes *bytes, GError **error);
/* Files of the same name are replaced where the folder is there already, other files in it stay. */
gboolean    fab_package_place     (FabPackage *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPackage, fab_package_free)

G_END_DECLS
