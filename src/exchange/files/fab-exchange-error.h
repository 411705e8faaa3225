/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAB_EXCHANGE_ERROR (fab_exchange_error_quark ())

typedef enum
{
  FAB_EXCHANGE_ERROR_FAILED,
  FAB_EXCHANGE_ERROR_UNSUPPORTED, /* no such format: the message lists those there are */
  FAB_EXCHANGE_ERROR_INVALID,     /* the file is not what its name says */
} FabExchangeError;

GQuark   fab_exchange_error_quark (void);

G_END_DECLS
