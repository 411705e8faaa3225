/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-boarding.h"
#include "fab-planner.h"
#include "fab-session-private.h"
#include "fab-session-wish.h"

#define ARRIVAL_INTERVAL 150 /* ms: so often is enough to see it come */
#define MOST_AT_ONCE 4

struct _FabPlanner
{
  GObject parent_instance;

  FabSession *session;
  FabPlan    *plan;     /* as last read, or NULL: see stale */
  gboolean    stale;
  GQueue      waiting;  /* FabPlanPart */
  GPtrArray  *errands;  /* Errand, under way */
  GHashTable *versions; /* of part → how often it was asked for */
  FabStep     rest;     /* up to which step the empty parts are written; FAB_N_STEPS: none */
  guint       serial;
  char       *note;
  gboolean    gave_up;  /* before all was written that was asked for */
};

enum { CHANGED, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FabPlanner, fab_planner, G_TYPE_OBJECT)

/* One part that the writer has. */
typedef struct
{
  FabPlanner  *planner;
  FabPlanPart  part;   /* as it was asked for … */
  FabPlanPart  now;    /* … and where it stands now */
  FabPlan     *latest; /* what came and is not in the document yet */
  guint        source; /* will put it there */
  char        *key;    /* all of it is one step of the history */
} Errand;

static const char * const labels[FAB_N_PLAN_KINDS] = {
  [FAB_PLAN_LOGLINE] = N_("Write Logline"),
  [FAB_PLAN_NAMES] = N_("Write Title and Cast"),
  [FAB_PLAN_TITLE] = N_("Write Title"),
  [FAB_PLAN_PERSON] = N_("Write Person"),
  [FAB_PLAN_OUTLINE] = N_("Write Outline"),
  [FAB_PLAN_SCENE] = N_("Write Scene of Outline"),
  [FAB_PLAN_ACTION] = N_("Write Scene"),
  [FAB_PLAN_DIALOGUE] = N_("Write Dialogue"),
};

static void start_waiting (FabPlanner *self);

static void
free_errand (gpointer data)
{
  Errand *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->latest, fab_plan_free);
  g_object_unref (self->planner);
  g_free (self->key);
  g_free (self);
}

static FabStory *
get_story (FabPlanner *self)
{
  return fab_session_get_story (self->session);
}

static void
tell_changed (FabPlanner *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
report (FabPlanner *self,
        GError     *error)
{
  if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* --- the plan --------------------------------------------------------------------------------- */

const FabPlan *
fab_planner_get_plan (FabPlanner *self)
{
  g_return_val_if_fail (FAB_IS_PLANNER (self), NULL);

  if (self->stale)
    {
      g_clear_pointer (&self->plan, fab_plan_free);
      self->plan = fab_story_dup_plan (get_story (self));
      self->stale = FALSE;
    }

  return self->plan;
}

/* What a plan says is also in the title page, the script and the cast. */
static void
story_changed_cb (FabPlanner      *self,
                  const FabChange *changes,
                  guint            n)
{
  gboolean touched = FALSE;

  for (guint i = 0; i < n; i++)
    touched |= changes[i].kind == FAB_KIND_PLAN || changes[i].kind == FAB_KIND_ELEMENT || changes[i].kind == FAB_KIND_SCENE ||
               changes[i].kind == FAB_KIND_CAST;
  if (!touched)
    return;
  self->stale = TRUE;
  tell_changed (self);
}

/* One step of the history; what a hand wrote into the script is boarded like all that is typed there. */
static gboolean
set_plan (FabPlanner    *self,
          const FabPlan *plan,
          const char    *label,
          const char    *key,
          gboolean       by_hand)
{
  FabStory *story = get_story (self);
  FabFollow *follow = fab_session_get_follow (self->session);
  g_autoptr(GError) error = NULL;

  if (by_hand)
    fab_follow_begin (follow);
  fab_story_begin (story, label, key);
  fab_story_set_plan (story, plan, &error);
  fab_story_end (story);
  if (by_hand)
    fab_follow_end (follow);
  if (error == NULL)
    return TRUE;
  self->stale = TRUE;
  tell_changed (self); /* what was typed is not what is kept */
  report (self, error);

  return FALSE;
}

void
fab_planner_begin (FabPlanner *self,
                   const char *idea)
{
  g_autoptr(FabPlan) plan = NULL;

  g_return_if_fail (FAB_IS_PLANNER (self));

  if (fab_planner_get_plan (self))
    return;
  plan = fab_story_read_plan (get_story (self), idea);
  set_plan (self, plan, N_("Write Step by Step"), NULL, FALSE);
}

void
fab_planner_set_text (FabPlanner   *self,
                      FabPlanField  field,
                      guint         index,
                      const char   *text)
{
  g_autoptr(FabPlan) plan = NULL;
  g_autofree char *key = NULL;
  const char *now;

  g_return_if_fail (FAB_IS_PLANNER (self));
  g_return_if_fail (text != NULL);

  now = fab_planner_get_plan (self) ? fab_plan_get_text (self->plan, field, index) : NULL;
  if (now == NULL || g_str_equal (now, text))
    return;
  plan = fab_plan_copy (self->plan);
  key = g_strdup_printf ("plan-%d-%u", field, index);
  fab_plan_set_text (plan, field, index, text);
  set_plan (self, plan, N_("Edit Plan"), key, TRUE);
}

gboolean
fab_planner_insert (FabPlanner *self,
                    FabStep     step,
                    guint       index)
{
  g_autoptr(FabPlan) plan = NULL;

  g_return_val_if_fail (FAB_IS_PLANNER (self), FALSE);

  if (fab_planner_get_plan (self) == NULL)
    return FALSE;
  plan = fab_plan_copy (self->plan);

  return fab_plan_insert (plan, step, index) &&
         set_plan (self, plan, step == FAB_STEP_NAMES ? N_("Add Person") : N_("Add Scene"), NULL, FALSE);
}

static gint64
get_script_scene (const FabPlan *plan,
                  FabStep        step,
                  guint          index)
{
  return step == FAB_STEP_NAMES ? 0 : fab_plan_get_scene (plan, index)->scene;
}

gboolean
fab_planner_remove (FabPlanner *self,
                    FabStep     step,
                    guint       index)
{
  FabStory *story;
  g_autoptr(FabPlan) plan = NULL;
  g_autoptr(GError) error = NULL;
  gint64 scene;
  gboolean ok;

  g_return_val_if_fail (FAB_IS_PLANNER (self), FALSE);

  if (fab_planner_get_plan (self) == NULL)
    return FALSE;
  story = get_story (self);
  plan = fab_plan_copy (self->plan);
  scene = get_script_scene (plan, step, index);
  fab_plan_remove (plan, step, index);
  fab_story_begin (story, step == FAB_STEP_NAMES ? N_("Remove Person") : N_("Remove Scene"), NULL);
  ok = fab_story_set_plan (story, plan, &error) && (scene == 0 || fab_story_delete_scene (story, scene, &error));
  fab_story_end (story);
  report (self, error);

  return ok;
}

gboolean
fab_planner_move (FabPlanner *self,
                  FabStep     step,
                  guint       from,
                  guint       to)
{
  g_autoptr(FabPlan) plan = NULL;

  g_return_val_if_fail (FAB_IS_PLANNER (self), FALSE);

  if (fab_planner_get_plan (self) == NULL || from == to)
    return FALSE;
  plan = fab_plan_copy (self->plan);
  fab_plan_move (plan, step, from, to);

  return set_plan (self, plan, step == FAB_STEP_NAMES ? N_("Move Person") : N_("Move Scene"), NULL, FALSE);
}

void
fab_planner_keep (FabPlanner  *self,
                  FabPlanPart  part)
{
  g_autoptr(FabPlan) plan = NULL;

  g_return_if_fail (FAB_IS_PLANNER (self));

  if (fab_planner_get_plan (self) == NULL)
    return;
  plan = fab_plan_copy (self->plan);
  fab_plan_settle (plan, part);
  set_plan (self, plan, N_("Keep as It Is"), NULL, FALSE);
}

/* --- what comes ------------------------------------------------------------------------------- */

/* A scene that was written to its end gets its panels. */
static void
board_scene (FabPlanner  *self,
             FabPlanPart  part,
             const char  *key)
{
  FabStory *story = get_story (self);
  const FabPlan *plan = fab_planner_get_plan (self);
  FabPlanScene *scene = plan ? fab_plan_get_scene (plan, part.index) : NULL;
  g_autoptr(GError) error = NULL;

  if (part.kind != FAB_PLAN_DIALOGUE || scene == NULL || scene->scene == 0)
    return;
  fab_story_begin (story, labels[part.kind], key);
  fab_boarding_run (story, scene->scene, &error);
  fab_story_end (story);
  report (self, error);
}

/* Only the part: whoever edits the rest meanwhile is not disturbed. */
static void
take_latest (Errand *errand)
{
  FabPlanner *self = errand->planner;
  g_autoptr(FabPlan) latest = g_steal_pointer (&errand->latest), plan = NULL;

  g_clear_handle_id (&errand->source, g_source_remove);
  if (latest == NULL || fab_planner_get_plan (self) == NULL)
    return;
  plan = fab_plan_copy (self->plan);
  errand->now = errand->part;
  if (fab_plan_take (plan, latest, &errand->now))
    set_plan (self, plan, labels[errand->part.kind], errand->key, FALSE);
}

static gboolean
take_latest_cb (gpointer data)
{
  Errand *errand = data;

  errand->source = 0;
  take_latest (errand);

  return G_SOURCE_REMOVE;
}

static void
arriving_cb (const FabPlan *plan,
             gpointer       data)
{
  Errand *errand = data;

  g_clear_pointer (&errand->latest, fab_plan_free);
  errand->latest = fab_plan_copy (plan);
  if (errand->source == 0)
    errand->source = g_timeout_add (ARRIVAL_INTERVAL, take_latest_cb, errand);
}

static gboolean
is_ended (FabPlanner *self)
{
  return g_cancellable_is_cancelled (_fab_session_get_cancellable (self->session));
}

static void
give_up (FabPlanner *self)
{
  g_queue_clear_full (&self->waiting, g_free);
  self->rest = FAB_N_STEPS;
  self->gave_up = TRUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Errand *errand = data;
  g_autoptr(FabPlanner) self = g_object_ref (errand->planner);
  g_autoptr(GError) error = NULL;
  FabPlan *plan = fab_writer_plan_finish (FAB_WRITER (source), result, &error);

  if (plan)
    {
      g_clear_pointer (&errand->latest, fab_plan_free);
      errand->latest = plan;
    }
  else
    give_up (self);
  if (!is_ended (self))
    {
      take_latest (errand); /* also what came before it broke off */
      board_scene (self, errand->now, errand->key);
    }
  g_ptr_array_remove (self->errands, errand);
  if (is_ended (self))
    return;
  start_waiting (self);
  report (self, error);
}

/* --- what is asked for ------------------------------------------------------------------------ */

static guint
count_version (FabPlanner  *self,
               FabPlanPart  part)
{
  gpointer key = GUINT_TO_POINTER (part.kind * 1000 + part.index + 1);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->versions, key));

  if (n == 0 && fab_plan_get_state (self->plan, part) != FAB_PLAN_EMPTY)
    n = 1;
  g_hash_table_insert (self->versions, key, GUINT_TO_POINTER (n + 1));

  return n;
}

static void
start_errand (FabPlanner  *self,
              FabPlanPart  part)
{
  Errand *errand = g_new0 (Errand, 1);
  FabPlanRequest request = { .plan = self->plan, .part = part, .note = self->note };

  errand->planner = g_object_ref (self);
  errand->part = errand->now = part;
  errand->key = g_strdup_printf ("plan-errand-%u", ++self->serial);
  request.seed = _fab_session_get_seed (self->session);
  request.language = _fab_session_name_language (self->session);
  request.version = count_version (self, part);
  request.scenes = part.kind == FAB_PLAN_OUTLINE ? (int) self->plan->scenes->len : 0;
  g_ptr_array_add (self->errands, errand);
  fab_writer_plan_async (_fab_session_get_writer (self->session), &request, arriving_cb, errand,
                         _fab_session_get_stop (self->session), written_cb, errand);
}

/* Scenes without words need each other least: services that share the work write several at once. */
static gboolean
has_room (FabPlanner        *self,
          const FabPlanPart *next)
{
  guint room;

  if (self->errands->len == 0)
    return TRUE;
  if (next->kind != FAB_PLAN_ACTION || ((Errand *) g_ptr_array_index (self->errands, 0))->part.kind != FAB_PLAN_ACTION)
    return FALSE;
  room = fab_writer_get_room (_fab_session_get_writer (self->session));

  return room != FAB_ROOM_UNKNOWN && room > 0 && self->errands->len < MOST_AT_ONCE;
}

static void
queue_part (FabPlanner  *self,
            FabPlanPart  part)
{
  g_queue_push_tail (&self->waiting, g_memdup2 (&part, sizeof part));
}

static const FabPlanKind whole[FAB_N_STEPS] = { FAB_PLAN_LOGLINE, FAB_PLAN_NAMES, FAB_PLAN_OUTLINE, FAB_PLAN_ACTION, FAB_PLAN_DIALOGUE };

/* The parts of @step that are in one of @states (a bit for each). */
static guint
queue_step (FabPlanner *self,
            FabStep     step,
            guint       states)
{
  guint n = step < FAB_STEP_ACTION ? 1 : self->plan->scenes->len, queued = 0;

  for (guint i = 0; i < n; i++)
    {
      FabPlanPart part = { whole[step], i };

      if ((states >> fab_plan_get_state (self->plan, part)) & 1)
        {
          queue_part (self, part);
          queued++;
        }
    }

  return queued;
}

static void
queue_rest (FabPlanner *self)
{
  for (; self->rest < FAB_N_STEPS && g_queue_is_empty (&self->waiting); self->rest++)
    queue_step (self, self->rest, 1 << FAB_PLAN_EMPTY | 1 << FAB_PLAN_STALE);
}

static gboolean
is_stopped (FabPlanner *self)
{
  GCancellable *stop = _fab_session_get_stop (self->session);

  return stop && g_cancellable_is_cancelled (stop);
}

static void
start_waiting (FabPlanner *self)
{
  if (is_stopped (self))
    give_up (self);
  if (self->errands->len == 0 && fab_planner_get_plan (self))
    queue_rest (self);
  while (fab_planner_get_plan (self) && !g_queue_is_empty (&self->waiting) && has_room (self, g_queue_peek_head (&self->waiting)))
    {
      g_autofree FabPlanPart *part = g_queue_pop_head (&self->waiting);

      start_errand (self, *part);
    }
  if (self->errands->len == 0)
    {
      if (!self->gave_up)
        g_clear_pointer (&self->note, g_free);
      _fab_session_set_writing (self->session, FALSE);
    }
  tell_changed (self);
}

static gboolean
may_write (FabPlanner *self)
{
  return !fab_session_get_writing (self->session) && _fab_session_get_writer (self->session) != NULL && fab_planner_get_plan (self) != NULL;
}

static void
begin_writing (FabPlanner *self)
{
  if (g_queue_is_empty (&self->waiting) && self->rest == FAB_N_STEPS)
    return;
  self->gave_up = FALSE;
  _fab_session_set_writing (self->session, TRUE);
  start_waiting (self);
}

void
fab_planner_set_note (FabPlanner *self,
                      const char *note)
{
  g_return_if_fail (FAB_IS_PLANNER (self));

  if (g_strcmp0 (self->note, note) == 0)
    return;
  g_free (self->note);
  self->note = g_strdup (note);
}

const char *
fab_planner_get_note (FabPlanner *self)
{
  g_return_val_if_fail (FAB_IS_PLANNER (self), NULL);

  return self->note;
}

gboolean
fab_planner_heeds_notes (FabPlanner *self)
{
  g_return_val_if_fail (FAB_IS_PLANNER (self), FALSE);

  return fab_session_can_write (self->session, FAB_WRITE_TRANSLATE, FAB_WISH_OTHER); /* what only models can */
}

void
fab_planner_write (FabPlanner  *self,
                   FabPlanPart  part)
{
  g_return_if_fail (FAB_IS_PLANNER (self));

  if (!may_write (self))
    return;
  queue_part (self, part);
  begin_writing (self);
}

void
fab_planner_write_step (FabPlanner *self,
                        FabStep     step)
{
  g_return_if_fail (FAB_IS_PLANNER (self));

  if (may_write (self) && queue_step (self, step, 1 << FAB_PLAN_EMPTY | 1 << FAB_PLAN_STALE) == 0)
    queue_step (self, step, 1 << FAB_PLAN_DONE);
  begin_writing (self);
}

void
fab_planner_write_rest (FabPlanner *self,
                        FabStep     step)
{
  g_return_if_fail (FAB_IS_PLANNER (self));

  if (may_write (self))
    self->rest = step;
  begin_writing (self);
}

void
fab_planner_stop (FabPlanner *self)
{
  g_return_if_fail (FAB_IS_PLANNER (self));

  if (fab_planner_get_busy (self))
    fab_session_stop_writing (self->session);
}

gboolean
fab_planner_get_busy (FabPlanner *self)
{
  g_return_val_if_fail (FAB_IS_PLANNER (self), FALSE);

  return self->errands->len > 0;
}

guint
fab_planner_get_n_left (FabPlanner *self)
{
  g_return_val_if_fail (FAB_IS_PLANNER (self), 0);

  return self->errands->len + g_queue_get_length (&self->waiting);
}

gboolean
fab_planner_is_writing (FabPlanner  *self,
                        FabPlanPart  part)
{
  g_return_val_if_fail (FAB_IS_PLANNER (self), FALSE);

  for (guint i = 0; i < self->errands->len; i++)
    {
      FabPlanPart now = ((Errand *) g_ptr_array_index (self->errands, i))->now;
      gboolean all = now.kind == FAB_PLAN_NAMES || now.kind == FAB_PLAN_OUTLINE;

      if (fab_plan_get_step (now.kind) == fab_plan_get_step (part.kind) && (all || (now.kind == part.kind && now.index == part.index)))
        return TRUE;
    }

  return FALSE;
}

/* --- the object ------------------------------------------------------------------------------- */

static void
fab_planner_dispose (GObject *object)
{
  FabPlanner *self = FAB_PLANNER (object);

  g_queue_clear_full (&self->waiting, g_free);
  g_clear_pointer (&self->errands, g_ptr_array_unref);
  g_clear_pointer (&self->plan, fab_plan_free);
  g_clear_pointer (&self->versions, g_hash_table_unref);
  g_clear_pointer (&self->note, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fab_planner_parent_class)->dispose (object);
}

static void
fab_planner_class_init (FabPlannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_planner_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
fab_planner_init (FabPlanner *self)
{
  self->stale = TRUE;
  self->rest = FAB_N_STEPS;
  self->errands = g_ptr_array_new_with_free_func (free_errand);
  self->versions = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->waiting);
}

FabPlanner *
fab_planner_new (FabSession *session)
{
  FabPlanner *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_PLANNER, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (get_story (self), "changed", G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
