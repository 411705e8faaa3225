/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-engines.h"
#include "fab-pool.h"

/* Seconds that an endpoint is left alone, where others can do its work. */
#define REST 15
#define LONG_REST 60

typedef struct
{
  FabEndpoint *endpoint;
  guint        busy;
  gint64       rests_until; /* monotonic */
} Member;

struct _FabPool
{
  GObject parent_instance;

  GArray *members;
  guint   limit;
};

G_DEFINE_FINAL_TYPE (FabPool, fab_pool, G_TYPE_OBJECT)

static Member *
get_member (FabPool *self,
            guint    i)
{
  return &g_array_index (self->members, Member, i);
}

static guint
get_room_of (FabPool *self,
             Member  *member,
             gint64   now)
{
  return member->rests_until <= now && member->busy < self->limit ? self->limit - member->busy : 0;
}

/* A service that is alone is asked again when the queue says so, but for one that named a time. */
static double
choose_rest (FabPool      *self,
             const GError *error)
{
  double wait = error && error->domain == FAB_ENGINE_ERROR ? fab_engine_error_get_wait (error) : 0;
  gboolean alone = self->members->len == 1;

  if (wait > 0)
    return wait;
  if (error == NULL || alone || error->domain != FAB_ENGINE_ERROR)
    return 0;
  switch (error->code)
    {
    case FAB_ENGINE_ERROR_UNREACHABLE:
    case FAB_ENGINE_ERROR_NOT_READY:
    case FAB_ENGINE_ERROR_RATE_LIMIT:
      return REST;
    case FAB_ENGINE_ERROR_AUTH:
    case FAB_ENGINE_ERROR_QUOTA:
    case FAB_ENGINE_ERROR_WRONG_SERVICE:
    case FAB_ENGINE_ERROR_MODEL_MISSING:
      return LONG_REST;
    default:
      return 0;
    }
}

static gboolean
add_members (FabPool     *self,
             const char  *urls,
             FabAuth      auth,
             const char  *key,
             GError     **error)
{
  g_auto(GStrv) words = g_strsplit_set (urls, " \t\n", -1);

  for (guint i = 0; words[i]; i++)
    {
      Member member = { NULL, 0, 0 };

      if (*words[i] == '\0')
        continue;
      member.endpoint = fab_endpoint_new (words[i], auth, key, error);
      if (member.endpoint == NULL)
        return FALSE;
      g_array_append_val (self->members, member);
    }
  if (self->members->len == 0)
    g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST, "The engine has no address yet");

  return self->members->len > 0;
}

static void
clear_member_cb (gpointer data)
{
  g_clear_pointer (&((Member *) data)->endpoint, fab_endpoint_unref);
}

static void
fab_pool_finalize (GObject *object)
{
  g_array_unref (FAB_POOL (object)->members);

  G_OBJECT_CLASS (fab_pool_parent_class)->finalize (object);
}

static void
fab_pool_class_init (FabPoolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_pool_finalize;
}

static void
fab_pool_init (FabPool *self)
{
  self->members = g_array_new (FALSE, TRUE, sizeof (Member));
  g_array_set_clear_func (self->members, clear_member_cb);
}

FabPool *
fab_pool_new (const char  *urls,
              FabAuth      auth,
              const char  *key,
              guint        limit,
              GError     **error)
{
  g_autoptr(FabPool) self = NULL;

  g_return_val_if_fail (urls != NULL, NULL);
  g_return_val_if_fail (limit > 0, NULL);

  self = g_object_new (FAB_TYPE_POOL, NULL);
  self->limit = limit;

  return add_members (self, urls, auth, key, error) ? g_steal_pointer (&self) : NULL;
}

FabEndpoint *
fab_pool_get_first (FabPool *self)
{
  g_return_val_if_fail (FAB_IS_POOL (self), NULL);

  return get_member (self, 0)->endpoint;
}

guint
fab_pool_get_size (FabPool *self)
{
  g_return_val_if_fail (FAB_IS_POOL (self), 0);

  return self->members->len;
}

char *
fab_pool_dup_hosts (FabPool *self)
{
  g_autoptr(GStrvBuilder) hosts = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  g_return_val_if_fail (FAB_IS_POOL (self), NULL);

  for (guint i = 0; i < self->members->len; i++)
    if (!fab_endpoint_is_local (get_member (self, i)->endpoint))
      g_strv_builder_add (hosts, fab_endpoint_get_host (get_member (self, i)->endpoint));
  names = g_strv_builder_end (hosts);

  return names[0] ? g_strjoinv (", ", names) : NULL;
}

guint
fab_pool_get_room (FabPool *self)
{
  gint64 now = g_get_monotonic_time ();
  guint room = 0;

  g_return_val_if_fail (FAB_IS_POOL (self), 0);

  for (guint i = 0; i < self->members->len; i++)
    room += get_room_of (self, get_member (self, i), now);

  return room;
}

FabEndpoint *
fab_pool_take (FabPool *self)
{
  gint64 now = g_get_monotonic_time ();
  Member *best = NULL;

  g_return_val_if_fail (FAB_IS_POOL (self), NULL);

  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = get_member (self, i);

      if (get_room_of (self, member, now) > (best ? get_room_of (self, best, now) : 0))
        best = member;
    }
  if (best == NULL)
    return NULL;
  best->busy++;

  return fab_endpoint_ref (best->endpoint);
}

void
fab_pool_give_back (FabPool      *self,
                    FabEndpoint  *endpoint,
                    const GError *error)
{
  g_return_if_fail (FAB_IS_POOL (self));
  g_return_if_fail (endpoint != NULL);

  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = get_member (self, i);
      gint64 until = g_get_monotonic_time () + choose_rest (self, error) * G_USEC_PER_SEC;

      if (member->endpoint != endpoint || member->busy == 0)
        continue;
      member->busy--;
      member->rests_until = MAX (member->rests_until, until);
      break;
    }
  fab_endpoint_unref (endpoint);
}
