/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "fab-webm.h"

#define HEAD 4096 /* bytes in which the tracks are told of */

void
fab_webm_drop_delay (int fd)
{
  /* Matroska: CodecDelay, of three bytes. */
  static const guchar codec_delay[] = { 0x56, 0xaa, 0x83 }, none[3] = { 0 };
  guchar head[HEAD];
  gssize size = pread (fd, head, sizeof head, 0);

  for (gssize i = 0; i + 6 <= size; i++)
    if (memcmp (head + i, codec_delay, sizeof codec_delay) == 0)
      {
        if (pwrite (fd, none, sizeof none, i + sizeof codec_delay) != sizeof none)
          g_debug ("the delay of the sound stays");
        return;
      }
}
