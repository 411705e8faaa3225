/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what the built-in writer understands of each idea: read-idea IDEA … */
#include "config.h"

#include "fab-idea.h"

static void
print_noun (const char        *label,
            const FabIdeaNoun *noun)
{
  if (noun != NULL)
    g_print ("  %s: %s (%s)%s%s%s\n", label, noun->phrase, noun->noun, noun->plural ? ", several" : "",
             noun->name ? ", named " : "", noun->name ? noun->name : "");
}

static void
print_text (const char *label,
            const char *text)
{
  if (text != NULL)
    g_print ("  %s: %s\n", label, text);
}

int
main (int   argc,
      char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      g_autoptr(FabIdea) idea = fab_idea_new (argv[i]);

      g_print ("%s\n", argv[i]);
      if (idea == NULL)
        continue;
      print_noun ("subject", idea->subject);
      print_noun ("partner", idea->partner);
      print_noun ("object", idea->object);
      print_text ("verb", idea->verb);
      g_print ("  kind: %d%s%s\n", idea->kind, idea->wants ? ", wished" : "", idea->foreign ? ", foreign" : "");
      print_text ("goal", idea->goal);
      print_text ("skill", idea->skill);
      print_text ("fear", idea->fear);
      print_text ("trait", idea->trait);
      print_text ("place", idea->place ? idea->place->the : NULL);
      for (guint e = 0; e < idea->extras->len; e++)
        print_text ("extra", g_ptr_array_index (idea->extras, e));
    }

  return 0;
}
