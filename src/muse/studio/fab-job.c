/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-job-private.h"

enum { PROP_0, PROP_TITLE, PROP_STATE, PROP_FRACTION, PROP_ERROR, PROP_RETRY_AT, PROP_NOTE, PROP_PREVIEW, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FabJob, fab_job, G_TYPE_OBJECT)

static void
fab_job_finalize (GObject *object)
{
  FabJob *self = FAB_JOB (object);

  g_free (self->kind);
  g_free (self->spec);
  g_free (self->title);
  g_free (self->note);
  g_clear_pointer (&self->preview, g_bytes_unref);
  g_free (self->wanted);
  g_free (self->asked);
  g_free (self->engine);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->speech, fab_speak_request_free);

  G_OBJECT_CLASS (fab_job_parent_class)->finalize (object);
}

static void
fab_job_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  FabJob *self = FAB_JOB (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, fab_job_get_title (self));
      break;
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_RETRY_AT:
      g_value_set_int64 (value, self->retry_at);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_PREVIEW:
      g_value_set_boxed (value, self->preview);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_job_class_init (FabJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = fab_job_finalize;
  object_class->get_property = fab_job_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, FAB_JOB_WAITING, FAB_JOB_FAILED,
                                             FAB_JOB_WAITING, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_RETRY_AT] = g_param_spec_int64 ("retry-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_PREVIEW] = g_param_spec_boxed ("preview", NULL, NULL, G_TYPE_BYTES, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_job_init (FabJob *self)
{
}

FabJob *
_fab_job_new (gint64      id,
              const char *kind,
              gint64      target,
              const char *spec)
{
  FabJob *self = g_object_new (FAB_TYPE_JOB, NULL);

  self->id = id;
  self->kind = g_strdup (kind);
  self->target = target;
  self->spec = g_strdup (spec != NULL ? spec : "");

  return self;
}

void
_fab_job_set_title (FabJob     *self,
                    const char *title)
{
  if (g_strcmp0 (self->title, title) == 0)
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
_fab_job_set_state (FabJob      *self,
                    FabJobState  state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
_fab_job_set_fraction (FabJob *self,
                       double  fraction)
{
  fraction = CLAMP (fraction, 0, 1);
  if (self->fraction == fraction)
    return;
  self->fraction = fraction;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

void
_fab_job_set_error (FabJob       *self,
                    const GError *error,
                    gint64        retry_at)
{
  GError *copy = error != NULL ? g_error_copy (error) : NULL;

  g_clear_error (&self->error);
  self->error = copy;
  self->retry_at = retry_at;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RETRY_AT]);
}

const char *
_fab_job_get_engine_id (FabJob *self)
{
  return self->engine != NULL ? self->engine : self->kind;
}

void
_fab_job_set_note (FabJob     *self,
                   const char *note)
{
  if (g_strcmp0 (self->note, note) == 0)
    return;
  g_free (self->note);
  self->note = g_strdup (note);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

void
_fab_job_set_preview (FabJob *self,
                      GBytes *preview)
{
  if (self->preview == preview)
    return;
  g_clear_pointer (&self->preview, g_bytes_unref);
  self->preview = preview != NULL ? g_bytes_ref (preview) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
}

const char *
fab_job_get_note (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), NULL);

  return self->note;
}

GBytes *
fab_job_get_preview (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), NULL);

  return self->preview;
}

const char *
fab_job_get_title (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), NULL);

  return self->title != NULL ? self->title : "";
}

const char *
fab_job_get_kind (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), NULL);

  return self->kind;
}

gint64
fab_job_get_target (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), 0);

  return self->target;
}

FabJobState
fab_job_get_state (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), FAB_JOB_WAITING);

  return self->state;
}

double
fab_job_get_fraction (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), 0);

  return self->fraction;
}

const GError *
fab_job_get_error (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), NULL);

  return self->error;
}

gint64
fab_job_get_retry_at (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), 0);

  return self->retry_at;
}

gint64
fab_job_get_panel (FabJob *self)
{
  g_return_val_if_fail (FAB_IS_JOB (self), 0);

  return self->panel;
}
