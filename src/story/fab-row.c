/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-row-private.h"

typedef struct
{
  gint64 id;
} FabRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FabRow, fab_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  N_PROPS /* the fields of a class come after */
};

static GParamSpec *properties[N_PROPS];

static void
fab_row_finalize (GObject *object)
{
  FabRowClass *klass = FAB_ROW_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == G_TYPE_STRING)
      g_free (G_STRUCT_MEMBER (char *, object, klass->fields[i].offset));

  G_OBJECT_CLASS (fab_row_parent_class)->finalize (object);
}

static void
fab_row_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  g_assert (prop_id == PROP_ID);

  g_value_set_int64 (value, fab_row_get_id (FAB_ROW (object)));
}

static void
get_field_property (GObject    *object,
                    guint       prop_id,
                    GValue     *value,
                    GParamSpec *pspec)
{
  const FabField *field = &FAB_ROW_GET_CLASS (object)->fields[prop_id - 1];

  if (field->type == G_TYPE_STRING)
    g_value_set_string (value, G_STRUCT_MEMBER (char *, object, field->offset));
  else if (field->type == G_TYPE_INT64)
    g_value_set_int64 (value, G_STRUCT_MEMBER (gint64, object, field->offset));
  else if (field->type == G_TYPE_DOUBLE)
    g_value_set_double (value, G_STRUCT_MEMBER (double, object, field->offset));
  else if (field->type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, G_STRUCT_MEMBER (gboolean, object, field->offset));
  else
    g_value_set_int (value, G_STRUCT_MEMBER (int, object, field->offset));
}

static void
fab_row_class_init (FabRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fab_row_finalize;
  object_class->get_property = fab_row_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_row_init (FabRow *self)
{
  const FabRowClass *klass = FAB_ROW_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == G_TYPE_STRING)
      G_STRUCT_MEMBER (char *, self, klass->fields[i].offset) = g_strdup ("");
}

static GParamSpec *
describe_field (const FabField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (field->type == G_TYPE_STRING)
    return g_param_spec_string (field->name, NULL, NULL, "", flags);
  if (field->type == G_TYPE_INT64)
    return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  if (field->type == G_TYPE_DOUBLE)
    return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  if (field->type == G_TYPE_BOOLEAN)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);

  g_assert (field->type == G_TYPE_INT);
  return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
}

void
_fab_row_class_set_fields (FabRowClass    *klass,
                           const FabField *fields,
                           guint           n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->fields = fields;
  klass->n_fields = n_fields;
  object_class->get_property = get_field_property;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (object_class, i + 1, describe_field (&fields[i]));
}

FabRow *
_fab_row_new (GType  type,
              gint64 id)
{
  FabRow *self = g_object_new (type, NULL);
  FabRowPrivate *priv = fab_row_get_instance_private (self);

  priv->id = id;

  return self;
}

static gboolean
load_string (char       **member,
             const char  *value)
{
  if (g_strcmp0 (*member, value != NULL ? value : "") == 0)
    return FALSE;

  g_free (*member);
  *member = g_strdup (value != NULL ? value : "");

  return TRUE;
}

static gboolean
load_field (FabRow         *self,
            const FabField *field,
            FabQuery       *query,
            int             column)
{
  gint64 number;
  double real;

  if (field->type == G_TYPE_STRING)
    return load_string (&G_STRUCT_MEMBER (char *, self, field->offset),
                        fab_query_text (query, column));

  if (field->type == G_TYPE_DOUBLE)
    {
      real = fab_query_double (query, column);
      if (G_STRUCT_MEMBER (double, self, field->offset) == real)
        return FALSE;
      G_STRUCT_MEMBER (double, self, field->offset) = real;
      return TRUE;
    }

  number = fab_query_int (query, column);
  if (field->type == G_TYPE_INT64)
    {
      if (G_STRUCT_MEMBER (gint64, self, field->offset) == number)
        return FALSE;
      G_STRUCT_MEMBER (gint64, self, field->offset) = number;
      return TRUE;
    }

  if (G_STRUCT_MEMBER (int, self, field->offset) == (int) number)
    return FALSE;
  G_STRUCT_MEMBER (int, self, field->offset) = (int) number;
  return TRUE;
}

void
_fab_row_load (FabRow   *self,
               FabQuery *query)
{
  const FabRowClass *klass = FAB_ROW_GET_CLASS (self);
  /* most rows are read by the thousand, looked at and let go */
  gboolean heard = g_signal_has_handler_pending (self, g_signal_lookup ("notify", G_TYPE_OBJECT), 0, TRUE);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->n_fields; i++)
    if (load_field (self, &klass->fields[i], query, (int) i) && heard)
      g_object_notify (G_OBJECT (self), klass->fields[i].name);
  g_object_thaw_notify (G_OBJECT (self));
}

gint64
fab_row_get_id (FabRow *self)
{
  FabRowPrivate *priv = fab_row_get_instance_private (self);

  g_return_val_if_fail (FAB_IS_ROW (self), 0);

  return priv->id;
}
