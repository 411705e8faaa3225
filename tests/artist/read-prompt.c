/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what is understood of prompts, one a line of the standard input, for people who read it. */
#include "config.h"

#include <stdio.h>

#include "shot-facts.h"

int
main (void)
{
  char line[65536];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      g_autofree char *facts = shot_facts (g_strchomp (line));

      printf ("%s\n   %s\n", line, facts);
    }

  return 0;
}
