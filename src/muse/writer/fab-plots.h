/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shapes of our stories. A plot is a row of slots, the steps that every telling of it takes; a slot
 * has several beats, of which one is told. So no two films have the same scenes, and yet each beat may rely
 * on what its plot has at that step. A beat is a scene told in steps, one a line:
 *
 *   "- "            action
 *   "H " "O " "F "  speech of the hero, of the other one, of a third
 *   "? " in front   a step that may be left out
 *   "= word"        from here on the fact "word" holds: something that is shown or promised, to come back later
 *
 * A step has several wordings, set apart by " / ". A letter and a colon in front keeps a wording for
 * one manner of speaking (see FabManner); "(…)" in front is a parenthetical. Words in braces are filled
 * in from the idea; a wording that needs a word which the idea does not give is not used, nor is one
 * whose guard, "[word]" or "[!word]" in front, does not hold. Guards ask for facts as well, and titles
 * for facts that the telling left behind.
 *
 * Some facts hold from the beginning: "human" and "ohuman" (hero, other one), "ghost", "moves" (the skill
 * is one of the body), "hold" (a thing for one hand), "big", "spot" (a place or idea is found), and in
 * each scene "in". What a wording answers must fit all wordings of the line before it; who is terse says
 * only the first two sentences. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The rank of a turn: it fits anywhere and has no hour of its own. */
#define FAB_BEAT_TURN 9
#define FAB_SLOT_TURN "turn"

typedef struct
{
  const char *slot;  /* beats of a plot with the same one stand for each other */
  const char *needs; /* guards that must hold for it to be told: "[rope][!in]" */
  const char *place; /* "home", "arena" or "third" */
  const char *time;
  int         rank;  /* 1 must be there; higher ones go first when the film is to be short */
  const char *steps;
} FabBeat;

typedef struct
{
  const char    *id;
  const char    *titles;
  const char    *friend; /* who the other one is when the idea names nobody, by what he or she is */
  const FabBeat *beats;
  gsize          n_beats;
} FabPlot;

const FabPlot *fab_plot_find      (const char *id);
/* Beats that fit into the middle of any plot, to make a film longer. */
const FabBeat *fab_plot_get_turns (gsize *n);

G_END_DECLS
