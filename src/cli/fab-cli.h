/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Exit codes of fabula-cli. */
enum
{
  FAB_EXIT_DONE,
  FAB_EXIT_FAILED,
  FAB_EXIT_USAGE,
  FAB_EXIT_NO_SPACE, /* trying again is of no use before there is room on the disk */
};

typedef struct
{
  const char *name;
  const char *synopsis; /* what follows the name */
  const char *summary;
  int       (*run) (int argc, char *argv[]); /* argv[0] is the command's name */
} FabCommand;

int fab_cli_make   (int argc, char *argv[]);
int fab_cli_batch  (int argc, char *argv[]);
int fab_cli_write  (int argc, char *argv[]);
int fab_cli_continue (int argc, char *argv[]);
int fab_cli_translate (int argc, char *argv[]);
int fab_cli_board  (int argc, char *argv[]);
int fab_cli_draw   (int argc, char *argv[]);
int fab_cli_paint  (int argc, char *argv[]);
int fab_cli_speak  (int argc, char *argv[]);
int fab_cli_script (int argc, char *argv[]);
int fab_cli_import (int argc, char *argv[]);
int fab_cli_export (int argc, char *argv[]);
int fab_cli_conform (int argc, char *argv[]);
int fab_cli_info   (int argc, char *argv[]);
int fab_cli_check  (int argc, char *argv[]);
int fab_cli_screen (int argc, char *argv[]);
int fab_cli_audience (int argc, char *argv[]);
int fab_cli_season (int argc, char *argv[]);
int fab_cli_episode (int argc, char *argv[]);
int fab_cli_taste (int argc, char *argv[]);
int fab_cli_variant (int argc, char *argv[]);
int fab_cli_cover  (int argc, char *argv[]);
int fab_cli_forecast (int argc, char *argv[]);

G_END_DECLS
