/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a script tells about itself, counted from its elements. Every figure says here how it is counted. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A scene: from its heading to the next; what stands before the first heading has a scene of its own. */
typedef struct
{
  gint64  scene;         /* of the story; 0 in a script that no story owns */
  char   *number;        /* the author's, else its place among the scenes */
  char   *title;         /* the heading, or "" */
  guint   start;         /* printed lines before it */
  guint   lines;         /* printed lines, as fab_script_measure() sets them */
  guint   speech_lines;  /* of those: cues, parentheses, and what is said or sung */
  guint   turns;         /* what one says until another does; action between does not end it */
  guint   spoken_words;
  guint   words;         /* said, sung or seen */
  guint   telling_words; /* of those, the pleasant and unpleasant ones */
  double  mood;          /* (pleasant - unpleasant) / (telling + 2), -1 … 1 */
} FabSceneInsight;

/* Who has a cue. */
typedef struct
{
  char  *name;
  char   sex;            /* 'f', 'm', 0: not known */
  guint  speeches;
  guint  words;
  guint  first, last;    /* scenes, from 0, where they speak or are named with a capital in the action */
  guint *words_in;       /* for every scene */
  guint8 *present;       /* for every scene: speaks or is named */
} FabPersonInsight;

typedef struct
{
  gboolean english;      /* at least one word in twelve is one of the sixteen that English cannot do without */
  guint    words, sentences, syllables; /* of what is said and seen */
  double   ease;         /* Flesch: 206.835 - 1.015 words / sentences - 84.6 syllables / words */
} FabReading;

/* Do two named women talk to each other, about something else than a man? (Bechdel and Wallace) */
typedef enum
{
  FAB_TALK_NOBODY,       /* fewer than two women with a name have a cue */
  FAB_TALK_APART,        /* never one straight after the other in a scene */
  FAB_TALK_OF_MEN,       /* whenever they do, a man's name or a word such as "he" falls */
  FAB_TALK_YES,
} FabTalkLevel;

typedef struct
{
  FabTalkLevel level;
  guint        scene;                /* of the passage that decides */
  gint64       element;              /* its first speech; 0 in a script that no story owns */
  char        *speakers[2];          /* NULL where nothing was said */
  char        *lines[2];
} FabTalk;

typedef struct
{
  GPtrArray  *scenes;    /* (element-type FabSceneInsight) */
  GPtrArray  *people;    /* (element-type FabPersonInsight), who says most first */
  guint       lines;     /* printed, of the whole script */
  FabReading  reading;
  FabTalk     talk;
} FabInsight;

/* 'f', 'm' or 0 for a name as in a cue. */
typedef char (*FabSexFunc) (const char *name, gpointer data);

/**
 * fab_insight_new:
 * @elements: (element-type FabElement)
 * @sex: (nullable): whose sex is known
 *
 * Reads the script once. Mood, readability and the words for men know English only.
 */
FabInsight *fab_insight_new   (GListModel *elements, FabSexFunc sex, gpointer data) G_GNUC_WARN_UNUSED_RESULT;
FabInsight *fab_insight_ref   (FabInsight *self);
void        fab_insight_unref (FabInsight *self);

/** Eighths of a page, at least one. */
guint       fab_insight_eighths (guint lines);
/** A page of 55 lines plays for a minute. */
double      fab_insight_seconds (guint lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabInsight, fab_insight_unref)

G_END_DECLS
