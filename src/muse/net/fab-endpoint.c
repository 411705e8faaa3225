/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "fab-endpoint.h"
#include "fab-engines.h"

struct _FabEndpoint
{
  gatomicrefcount  refs;
  char            *base;
  char            *host;
  GUri            *uri;
  FabAuth          auth;
  char            *key; /* or NULL */
};

G_DEFINE_BOXED_TYPE (FabEndpoint, fab_endpoint, fab_endpoint_ref, fab_endpoint_unref)

static gboolean
is_loopback (const char *host)
{
  g_autoptr(GInetAddress) address = g_inet_address_new_from_string (host);

  return address ? g_inet_address_get_is_loopback (address) : g_ascii_strcasecmp (host, "localhost") == 0;
}

/* A machine of one's own network: who runs a server there without a certificate may give it a key. */
static gboolean
is_private (const char *host)
{
  g_autoptr(GInetAddress) address = g_inet_address_new_from_string (host);

  return is_loopback (host) || (address && (g_inet_address_get_is_site_local (address) ||
                                            g_inet_address_get_is_link_local (address)));
}

static char *
add_scheme (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  gboolean near = g_str_has_prefix (text, "localhost") || g_str_has_prefix (text, "127.") || g_str_has_prefix (text, "[::1]");

  if (strstr (text, "://"))
    return g_steal_pointer (&text);

  return g_strconcat (near ? "http://" : "https://", text, NULL);
}

static void
cut_suffix (GString    *text,
            const char *suffix)
{
  if (g_str_has_suffix (text->str, suffix))
    g_string_truncate (text, text->len - strlen (suffix));
}

/* "http://host:1/v1/" and "http://host:1" are the same service. */
static char *
make_base (GUri *uri)
{
  g_autofree char *full = g_uri_to_string (uri);
  GString *base = g_string_new (full);

  cut_suffix (base, "/");
  cut_suffix (base, "/v1");
  cut_suffix (base, "/");

  return g_string_free (base, FALSE);
}

static gboolean
check (GUri        *uri,
       const char  *typed,
       gboolean     has_key,
       GError     **error)
{
  const char *host = uri ? g_uri_get_host (uri) : NULL;
  const char *scheme = uri ? g_uri_get_scheme (uri) : "";
  gboolean safe = g_str_equal (scheme, "https");

  if (host == NULL || *host == '\0' || strpbrk (host, " %\t\n") || (!safe && !g_str_equal (scheme, "http")))
    g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST,
                 "“%s” is not the address of a service, such as http://localhost:11434", typed);
  else if (g_uri_get_query (uri) || g_uri_get_fragment (uri) || g_uri_get_userinfo (uri))
    g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST,
                         "The address of a service has no “?”, “#” or password; a key has its own field");
  else if (has_key && !safe && !is_private (host))
    g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST,
                 "A key would go to %s over an open line: use an address that begins with https://", host);
  else
    return TRUE;

  return FALSE;
}

/* The usual port goes without saying. */
static char *
make_host (GUri *uri)
{
  int port = g_uri_get_port (uri);
  gboolean usual = port <= 0 || port == (g_str_equal (g_uri_get_scheme (uri), "https") ? 443 : 80);

  return usual ? g_strdup (g_uri_get_host (uri)) : g_strdup_printf ("%s:%d", g_uri_get_host (uri), port);
}

FabEndpoint *
fab_endpoint_new (const char  *url,
                  FabAuth      auth,
                  const char  *key,
                  GError     **error)
{
  g_autofree char *full = NULL;
  g_autoptr(GUri) uri = NULL;
  FabEndpoint *self;

  g_return_val_if_fail (url != NULL, NULL);

  full = add_scheme (url);
  uri = g_uri_parse (full, G_URI_FLAGS_ENCODED_PATH | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  if (!check (uri, url, key && *key, error))
    return NULL;

  self = g_new0 (FabEndpoint, 1);
  g_atomic_ref_count_init (&self->refs);
  self->base = make_base (uri);
  self->host = make_host (uri);
  self->uri = g_steal_pointer (&uri);
  self->auth = auth;
  self->key = key && *key ? g_strstrip (g_strdup (key)) : NULL;

  return self;
}

FabEndpoint *
fab_endpoint_ref (FabEndpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
fab_endpoint_unref (FabEndpoint *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->base);
  g_free (self->host);
  g_free (self->key);
  g_uri_unref (self->uri);
  g_free (self);
}

const char *
fab_endpoint_get_base (FabEndpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

const char *
fab_endpoint_get_host (FabEndpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->host;
}

gboolean
fab_endpoint_is_local (FabEndpoint *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return is_loopback (g_uri_get_host (self->uri));
}

gboolean
fab_endpoint_is_near (FabEndpoint *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return is_private (g_uri_get_host (self->uri));
}

char *
fab_endpoint_join (FabEndpoint *self,
                   const char  *path)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL && *path == '/', NULL);

  return g_strconcat (self->base, path, NULL);
}

gboolean
fab_endpoint_has (FabEndpoint *self,
                  const char  *uri)
{
  g_autoptr(GUri) other = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);

  other = g_uri_parse (uri, G_URI_FLAGS_SCHEME_NORMALIZE, NULL);

  return other && g_uri_get_host (other) && g_str_equal (g_uri_get_scheme (other), g_uri_get_scheme (self->uri)) &&
         g_ascii_strcasecmp (g_uri_get_host (other), g_uri_get_host (self->uri)) == 0 &&
         g_uri_get_port (other) == g_uri_get_port (self->uri);
}

gboolean
fab_endpoint_dup_auth (FabEndpoint  *self,
                       const char  **name,
                       char        **value)
{
  static const char * const names[] = { "Authorization", "Authorization", "xi-api-key", "apikey" };
  g_autofree char *coded = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL && value != NULL, FALSE);

  if (self->key == NULL)
    return FALSE;
  *name = names[self->auth];
  if (self->auth == FAB_AUTH_BASIC)
    coded = g_base64_encode ((const guchar *) self->key, strlen (self->key));
  *value = self->auth == FAB_AUTH_BEARER ? g_strconcat ("Bearer ", self->key, NULL)
         : self->auth == FAB_AUTH_BASIC ? g_strconcat ("Basic ", coded, NULL) : g_strdup (self->key);

  return TRUE;
}

void
fab_endpoint_conceal (FabEndpoint *self,
                      GString     *text)
{
  const char *name, *password;
  g_autofree char *value = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (!fab_endpoint_dup_auth (self, &name, &value))
    return;
  password = self->auth == FAB_AUTH_BASIC ? strchr (self->key, ':') : NULL;
  if (strlen (self->key) >= 4)
    g_string_replace (text, self->key, "…", 0);
  if (password != NULL && strlen (password + 1) >= 4)
    g_string_replace (text, password + 1, "…", 0);
  if (self->auth == FAB_AUTH_BASIC)
    g_string_replace (text, value + strlen ("Basic "), "…", 0);
}
