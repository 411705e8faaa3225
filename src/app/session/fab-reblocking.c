/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reblocking"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-draft.h"
#include "fab-reblocking-camera.h"
#include "fab-reblocking-private.h"

struct _FabReblocking
{
  GObject parent_instance;

  FabSession   *session;
  GSignalGroup *session_signals;
  GSignalGroup *story_signals;
  gboolean      active;
  gint64        panel;

  FabBlocking  *base;      /* as the story has it */
  FabBlocking  *blocking;  /* as the drag has it */
  char         *selected;
  FabDraft     *draft;     /* of the blocking, to pick in */

  FabGrip       grip;
  gboolean      by_keys;
  double        x, y;      /* where the drag began … */
  FabObject     object;    /* … with what, of the base … */
  FabCamera     camera;    /* … seen how */
  GPtrArray    *changes;   /* property, value, property, value … of what is dragged */
};

enum
{
  CHANGED,
  DRAWN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabReblocking, fab_reblocking, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* What the history calls a drag. */
static const char * const labels[] = {
  [FAB_GRIP_MOVE] = N_("Move Object"),
  [FAB_GRIP_TURN] = N_("Turn Object"),
  [FAB_GRIP_RAISE] = N_("Raise Object"),
  [FAB_GRIP_SCALE] = N_("Scale Object"),
  [FAB_GRIP_ORBIT] = N_("Orbit Camera"),
  [FAB_GRIP_PAN] = N_("Pan Camera"),
  [FAB_GRIP_TRUCK] = N_("Truck Camera"),
  [FAB_GRIP_DOLLY] = N_("Dolly Camera"),
  [FAB_GRIP_ROLL] = N_("Roll Camera"),
};

static gboolean
leads_camera (FabGrip grip)
{
  return grip >= FAB_GRIP_ORBIT;
}

/* --- drawing ------------------------------------------------------------------------------------ */

static void
draw (FabReblocking *self)
{
  if (self->blocking)
    fab_draft_draw (self->draft, self->blocking, fab_story_get_setting (fab_session_get_story (self->session), "look"),
                    self->grip != FAB_GRIP_NONE);
}

static void
drawn_cb (FabReblocking   *self,
          cairo_surface_t *surface)
{
  if (surface && self->grip != FAB_GRIP_NONE)
    g_signal_emit (self, signals[DRAWN], 0, surface);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- following the story ------------------------------------------------------------------------ */

static void
forget (FabReblocking *self)
{
  fab_draft_forget (self->draft);
  self->grip = FAB_GRIP_NONE;
  g_ptr_array_set_size (self->changes, 0);
  g_clear_object (&self->base);
  g_clear_object (&self->blocking);
}

static void
load (FabReblocking *self)
{
  FabObject object;

  forget (self);
  if (self->active && self->session)
    self->base = fab_session_load_blocking (self->session, self->panel);
  if (self->base)
    {
      self->blocking = g_object_ref (self->base);
      if (!fab_blocking_find_object (self->base, self->selected, &object))
        g_clear_pointer (&self->selected, g_free);
      draw (self);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_selected (FabReblocking *self)
{
  gint64 panel = self->session ? fab_session_get_selected (self->session) : 0;

  if (panel != self->panel)
    g_clear_pointer (&self->selected, g_free);
  self->panel = panel;
  load (self);
}

static void
story_changed_cb (FabReblocking   *self,
                  const FabChange *changes,
                  guint            n)
{
  gboolean touched = FALSE;

  for (guint i = 0; i < n; i++)
    touched |= changes[i].kind == FAB_KIND_PROJECT || changes[i].kind == FAB_KIND_TAKE ||
               ((changes[i].kind == FAB_KIND_PANEL || changes[i].kind == FAB_KIND_OVERRIDE) &&
                changes[i].id == self->panel);
  /* The end of a drag loads what came meanwhile. */
  if (touched && self->active && self->grip == FAB_GRIP_NONE)
    load (self);
}

static void
fab_reblocking_dispose (GObject *object)
{
  FabReblocking *self = FAB_REBLOCKING (object);

  if (self->draft)
    forget (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (fab_reblocking_parent_class)->dispose (object);
}

static void
fab_reblocking_class_init (FabReblockingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_reblocking_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DRAWN] = g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
fab_reblocking_init (FabReblocking *self)
{
  self->changes = g_ptr_array_new_with_free_func (g_free);
  self->draft = fab_draft_new ();
  g_signal_connect_object (self->draft, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed",
                                 G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);
}

FabReblocking *
fab_reblocking_new (void)
{
  return g_object_new (FAB_TYPE_REBLOCKING, NULL);
}

void
fab_reblocking_set_session (FabReblocking *self,
                            FabSession    *session)
{
  g_return_if_fail (FAB_IS_REBLOCKING (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->story_signals, session ? fab_session_get_story (session) : NULL);
  show_selected (self);
}

void
fab_reblocking_set_active (FabReblocking *self,
                           gboolean       active)
{
  g_return_if_fail (FAB_IS_REBLOCKING (self));

  if (self->active == active)
    return;
  self->active = active;
  show_selected (self);
}

void
fab_reblocking_set_size (FabReblocking *self,
                         int            width,
                         int            height)
{
  g_return_if_fail (FAB_IS_REBLOCKING (self));

  fab_draft_set_size (self->draft, width, height);
}

/* --- what is there ------------------------------------------------------------------------------ */

static double
get_aspect (FabReblocking *self)
{
  return self->session ? fab_session_get_aspect (self->session) : 16. / 9;
}

FabBlocking *
fab_reblocking_get_blocking (FabReblocking *self)
{
  g_return_val_if_fail (FAB_IS_REBLOCKING (self), NULL);

  return self->blocking;
}

const char *
fab_reblocking_get_selected (FabReblocking *self)
{
  g_return_val_if_fail (FAB_IS_REBLOCKING (self), NULL);

  return self->selected;
}

gboolean
fab_reblocking_get_object (FabReblocking *self,
                           FabObject     *object)
{
  g_return_val_if_fail (FAB_IS_REBLOCKING (self), FALSE);

  return self->blocking && fab_blocking_find_object (self->blocking, self->selected, object);
}

void
fab_reblocking_select (FabReblocking *self,
                       const char    *id)
{
  g_return_if_fail (FAB_IS_REBLOCKING (self));

  if (g_strcmp0 (self->selected, id) == 0 || self->grip != FAB_GRIP_NONE)
    return;
  g_free (self->selected);
  self->selected = g_strdup (id);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Those of the prompt, then the rest; only what is seen. */
static GPtrArray *
list_seen (FabReblocking *self)
{
  GPtrArray *ids = g_ptr_array_new ();
  gsize n = self->blocking ? fab_blocking_get_n_objects (self->blocking) : 0;
  double box[4];

  for (int lead = 1; lead >= 0; lead--)
    for (gsize i = 0; i < n; i++)
      {
        FabObject object;

        fab_blocking_get_object (self->blocking, i, &object);
        if (object.lead == lead && !object.hidden && fab_reblocking_get_extent (self, object.id, box))
          g_ptr_array_add (ids, (gpointer) object.id);
      }

  return ids;
}

void
fab_reblocking_step (FabReblocking *self,
                     int            delta)
{
  g_autoptr(GPtrArray) ids = NULL;
  guint at = G_MAXUINT;

  g_return_if_fail (FAB_IS_REBLOCKING (self));

  ids = list_seen (self);
  for (guint i = 0; i < ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (ids, i), self->selected) == 0)
      at = i;
  if (ids->len == 0)
    return;
  if (at == G_MAXUINT)
    at = delta > 0 ? 0 : ids->len - 1;
  else
    at = (at + ids->len + delta) % ids->len;
  fab_reblocking_select (self, g_ptr_array_index (ids, at));
}

const char *
fab_reblocking_pick (FabReblocking *self,
                     double         x,
                     double         y)
{
  FabObject object;
  const char *id;

  g_return_val_if_fail (FAB_IS_REBLOCKING (self), NULL);

  id = self->blocking ? fab_draft_pick (self->draft, x, y) : NULL;

  return id && fab_blocking_find_object (self->blocking, id, &object) ? object.id : NULL;
}

gboolean
fab_reblocking_get_extent (FabReblocking *self,
                           const char    *id,
                           double         box[4])
{
  g_return_val_if_fail (FAB_IS_REBLOCKING (self), FALSE);
  g_return_val_if_fail (id != NULL && box != NULL, FALSE);

  return fab_draft_get_extent (self->draft, id, box);
}

gboolean
fab_reblocking_get_ready (FabReblocking *self)
{
  g_return_val_if_fail (FAB_IS_REBLOCKING (self), FALSE);

  return fab_draft_get_ready (self->draft);
}

gboolean
fab_reblocking_project (FabReblocking *self,
                        FabVec3        point,
                        double        *x,
                        double        *y)
{
  FabCamera camera;

  g_return_val_if_fail (FAB_IS_REBLOCKING (self), FALSE);

  if (self->blocking == NULL)
    return FALSE;
  camera = fab_blocking_get_camera (self->blocking);
  if (!fab_camera_project (&camera, 1000 * get_aspect (self), 1000, point, x, y, NULL))
    return FALSE;
  *x /= 1000;
  *y /= 1000;

  return TRUE;
}

gboolean
fab_reblocking_get_ring (FabReblocking *self,
                         FabVec3       *centre,
                         double        *radius)
{
  FabObject object;

  g_return_val_if_fail (FAB_IS_REBLOCKING (self), FALSE);

  if (!fab_reblocking_get_object (self, &object))
    return FALSE;
  *radius = MAX (object.radius, .12) + .12;
  for (int i = 0; i <= 12; i++)
    {
      double x, y;

      *centre = fab_vec3_add (object.at, fab_vec3 (0, object.height * i / 12, 0));
      if (fab_reblocking_project (self, *centre, &x, &y) && y < .95)
        return TRUE;
    }

  return FALSE;
}

/* --- drags -------------------------------------------------------------------------------------- */

char *
_fab_reblocking_format (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.4f", value));
}

static char *
format_point (FabVec3 at)
{
  g_autofree char *x = _fab_reblocking_format (at.x), *y = _fab_reblocking_format (at.y), *z = _fab_reblocking_format (at.z);

  return g_strdup_printf ("[%s,%s,%s]", x, y, z);
}

static void
add_change (FabReblocking *self,
            const char    *property,
            char          *value)
{
  g_ptr_array_add (self->changes, g_strdup (property));
  g_ptr_array_add (self->changes, value);
}

/* By keys in radians; by hand by the angle seen from above, and where that cannot be seen, by the way sideways. */
static double
find_turn (FabReblocking *self,
           double         x,
           double         y)
{
  double aspect = get_aspect (self), radius;
  FabVec3 centre, from, to;

  if (self->by_keys)
    return x;
  if (!fab_reblocking_get_ring (self, &centre, &radius) ||
      fabsf (self->camera.eye.y - centre.y) < .2f * fab_vec3_length (fab_vec3_sub (centre, self->camera.eye)) ||
      !fab_camera_hit (&self->camera, aspect, self->x, self->y, centre.y, &from) ||
      !fab_camera_hit (&self->camera, aspect, x, y, centre.y, &to))
    return 4 * (x - self->x);

  return atan2f (to.x - centre.x, to.z - centre.z) - atan2f (from.x - centre.x, from.z - centre.z);
}

static void
change_object (FabReblocking *self,
               double         x,
               double         y)
{
  double aspect = get_aspect (self), dx = x - self->x, dy = y - self->y;
  FabVec3 at = self->object.at;

  switch (self->grip)
    {
    case FAB_GRIP_MOVE:
      add_change (self, "position", format_point (fab_camera_drag (&self->camera, aspect, at, dx, dy)));
      break;
    case FAB_GRIP_RAISE:
      at.y -= dy * fab_camera_metres (&self->camera, aspect, at);
      add_change (self, "position", format_point (at));
      break;
    case FAB_GRIP_TURN:
      add_change (self, "yaw", _fab_reblocking_format (remainder (self->object.yaw + find_turn (self, x, y), 2 * G_PI)));
      break;
    case FAB_GRIP_SCALE:
      add_change (self, "scale", _fab_reblocking_format (CLAMP (self->object.scale * exp (2 * (dx - dy)), .05, 50)));
      break;
    default:
      break;
    }
}

static void
change_camera (FabReblocking *self,
               double         dx,
               double         dy)
{
  FabCamera camera = fab_camera_lead (self->camera, self->grip, dx, dy);

  if (self->grip == FAB_GRIP_ROLL)
    {
      add_change (self, "roll", _fab_reblocking_format (camera.roll));
      return;
    }
  add_change (self, "eye", format_point (camera.eye));
  add_change (self, "target", format_point (camera.target));
}

static const char *
get_subject (FabReblocking *self)
{
  return leads_camera (self->grip) ? CAMERA : self->object.id;
}

static void
follow (FabReblocking *self,
        double         x,
        double         y)
{
  const char *subject = get_subject (self);

  g_ptr_array_set_size (self->changes, 0);
  if (leads_camera (self->grip))
    change_camera (self, x - self->x, y - self->y);
  else
    change_object (self, x, y);
  g_set_object (&self->blocking, self->base);
  for (guint i = 0; i + 1 < self->changes->len; i += 2)
    {
      g_autoptr(FabBlocking) before = g_steal_pointer (&self->blocking);

      self->blocking = fab_blocking_with_override (before, subject, g_ptr_array_index (self->changes, i),
                                                   g_ptr_array_index (self->changes, i + 1));
    }
}

static gboolean
start (FabReblocking *self,
       FabGrip        grip,
       double         x,
       double         y)
{
  if (self->base == NULL || self->grip != FAB_GRIP_NONE ||
      (!leads_camera (grip) && !fab_blocking_find_object (self->base, self->selected, &self->object)))
    return FALSE;
  self->grip = grip;
  self->x = x;
  self->y = y;
  self->camera = fab_blocking_get_camera (self->base);
  if (leads_camera (grip) && grip != FAB_GRIP_ROLL)
    self->camera = fab_camera_unshift (self->camera, get_aspect (self));

  return TRUE;
}

/* The story's ::changed brings the new blocking. */
static void
commit (FabReblocking *self,
        const char    *key)
{
  g_autoptr(GPtrArray) changes = g_steal_pointer (&self->changes);
  g_autofree FabOverride *overrides = g_new0 (FabOverride, changes->len / 2);
  g_autofree char *subject = g_strdup (get_subject (self));
  const char *label = labels[self->grip];

  for (guint i = 0; i + 1 < changes->len; i += 2)
    overrides[i / 2] = (FabOverride) { subject, g_ptr_array_index (changes, i),
                                       g_ptr_array_index (changes, i + 1) };
  self->changes = g_ptr_array_new_with_free_func (g_free);
  self->grip = FAB_GRIP_NONE;
  fab_session_set_overrides (self->session, self->panel, label, key, overrides, changes->len / 2);
}

void
fab_reblocking_begin (FabReblocking *self,
                      FabGrip        grip,
                      double         x,
                      double         y)
{
  g_return_if_fail (FAB_IS_REBLOCKING (self));
  g_return_if_fail (grip != FAB_GRIP_NONE);

  start (self, grip, x, y);
}

void
fab_reblocking_update (FabReblocking *self,
                       double         x,
                       double         y)
{
  g_return_if_fail (FAB_IS_REBLOCKING (self));

  if (self->grip == FAB_GRIP_NONE)
    return;
  follow (self, x, y);
  draw (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A drag that went nowhere is no step. */
void
fab_reblocking_end (FabReblocking *self)
{
  g_return_if_fail (FAB_IS_REBLOCKING (self));

  if (self->grip == FAB_GRIP_NONE)
    return;
  if (self->changes->len > 0)
    commit (self, NULL);
  else
    load (self);
}

void
fab_reblocking_cancel (FabReblocking *self)
{
  g_return_if_fail (FAB_IS_REBLOCKING (self));

  if (self->grip != FAB_GRIP_NONE)
    load (self);
}

gboolean
fab_reblocking_is_dragging (FabReblocking *self)
{
  g_return_val_if_fail (FAB_IS_REBLOCKING (self), FALSE);

  return self->grip != FAB_GRIP_NONE;
}

void
fab_reblocking_nudge (FabReblocking *self,
                      FabGrip        grip,
                      double         dx,
                      double         dy)
{
  g_autofree char *key = NULL;

  g_return_if_fail (FAB_IS_REBLOCKING (self));

  if (!start (self, grip, 0, 0))
    return;
  self->by_keys = TRUE;
  follow (self, dx, dy);
  self->by_keys = FALSE;
  key = g_strdup_printf ("nudge-%" G_GINT64_FORMAT "-%s-%d", self->panel, get_subject (self), grip);
  commit (self, key);
}

void
_fab_reblocking_store (FabReblocking     *self,
                       const char        *label,
                       const char        *kind,
                       const FabOverride *overrides,
                       gsize              n)
{
  g_autofree char *key = kind ? g_strdup_printf ("%s-%" G_GINT64_FORMAT, kind, self->panel) : NULL;

  if (self->base && n > 0)
    fab_session_set_overrides (self->session, self->panel, label, key, overrides, n);
}

char *
_fab_reblocking_dup_overrides (FabReblocking *self)
{
  return self->base ? fab_story_dup_overrides (fab_session_get_story (self->session), self->panel) : NULL;
}
