/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all rows have in common: an id, and properties that mirror columns. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One property, and the member of the instance that holds it. */
typedef struct
{
  const char *name;
  GType       type; /* G_TYPE_STRING, G_TYPE_INT64, G_TYPE_DOUBLE, G_TYPE_BOOLEAN or G_TYPE_INT */
  gsize       offset;
} FabField;

#define FAB_TYPE_ROW (fab_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FabRow, fab_row, FAB, ROW, GObject)

struct _FabRowClass
{
  GObjectClass    parent_class;

  /*< private >*/
  const FabField *fields;
  guint           n_fields;
};

gint64 fab_row_get_id (FabRow *self);

G_END_DECLS
