/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A service in the test itself, that answers as the test says. */
#pragma once

#include <libsoup/soup.h>

#include "fab-pool.h"

typedef struct Service Service;

/* Answers @message; @n: how often it was asked before. */
typedef void (*ServiceFunc) (Service *service, SoupServerMessage *message, const char *path, guint n);

struct Service
{
  SoupServer  *server;
  FabEndpoint *endpoint;
  FabPool     *pool;   /* of that one */
  ServiceFunc  func;
  guint        n;
  char        *body;   /* of the last question */
  char        *key;    /* its Authorization */
  gpointer     data;
};

Service *testing_service_new   (ServiceFunc func, const char *key);
void     testing_service_free  (Service *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Service, testing_service_free)
void     testing_service_reply (SoupServerMessage *message, guint status, const char *media, const char *body);

/* Runs the main context until @condition, at most a minute. */
#define testing_until(condition) \
  for (gint64 end_ = g_get_monotonic_time () + 60 * G_USEC_PER_SEC; !(condition);) \
    { \
      g_assert_cmpint (g_get_monotonic_time (), <, end_); \
      if (!g_main_context_iteration (NULL, FALSE)) \
        g_usleep (500); \
    }
