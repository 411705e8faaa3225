/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-pane"

#include "config.h"

#include "fab-script-runs.h"

#define RUN(runs, i) (&g_array_index ((runs), FabScriptRun, (i)))

static void
clear_run (gpointer data)
{
  FabScriptRun *run = data;

  g_clear_object (&run->row);
  g_clear_pointer (&run->source, g_free);
}

GArray *
fab_script_runs_new (void)
{
  GArray *runs = g_array_new (FALSE, TRUE, sizeof (FabScriptRun));

  g_array_set_clear_func (runs, clear_run);

  return runs;
}

/* The panel follows without a word: only the tint hangs on it. */
static gboolean
is_same (FabScriptRun *run,
         GListModel   *elements,
         guint         at)
{
  g_autoptr(FabElement) element = g_list_model_get_item (elements, at);

  if (run->row != element || run->kind != fab_element_get_kind (element) ||
      !g_str_equal (run->source, fab_element_get_source (element)))
    return FALSE;
  run->panel = fab_element_get_panel (element);

  return TRUE;
}

static void
read_run (FabScriptRun *run,
          GListModel   *elements,
          guint         at)
{
  run->row = g_list_model_get_item (elements, at);
  run->element = fab_element_get_id (run->row);
  run->panel = fab_element_get_panel (run->row);
  run->kind = fab_element_get_kind (run->row);
  run->source = g_strdup (fab_element_get_source (run->row));
  run->length = g_utf8_strlen (run->source, -1);
}

gboolean
fab_script_runs_follow (GArray          *runs,
                        GListModel      *elements,
                        FabScriptChange *change)
{
  guint n = g_list_model_get_n_items (elements), shorter = MIN (n, runs->len), first = 0, tail = 0;
  g_autofree FabScriptRun *fresh = NULL;

  while (first < shorter && is_same (RUN (runs, first), elements, first))
    first++;
  while (tail < shorter - first && is_same (RUN (runs, runs->len - tail - 1), elements, n - tail - 1))
    tail++;
  *change = (FabScriptChange) { first, n - tail, fab_script_runs_offset (runs, first) };
  if (first + tail == n && n == runs->len)
    return FALSE;
  if (runs->len > first + tail)
    g_array_remove_range (runs, first, runs->len - first - tail);
  fresh = g_new0 (FabScriptRun, n - first - tail + 1);
  for (guint i = first; i < n - tail; i++)
    read_run (&fresh[i - first], elements, i);
  g_array_insert_vals (runs, first, fresh, n - first - tail);

  return TRUE;
}

guint
fab_script_runs_offset (GArray *runs,
                        guint   run)
{
  guint offset = 0;

  for (guint i = 0; i < run && i < runs->len; i++)
    offset += RUN (runs, i)->length;

  return offset;
}

const FabScriptRun *
fab_script_runs_at (GArray *runs,
                    guint   offset,
                    guint  *start)
{
  guint at = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      FabScriptRun *run = RUN (runs, i);

      if (start)
        *start = at;
      at += run->length;
      if (offset < at || (i + 1 == runs->len && offset == at))
        return run;
    }

  return NULL;
}

/* The first run from @from on, which begins at *@end, that reaches @offset. */
static guint
find_reaching (GArray *runs,
               guint   from,
               guint   offset,
               guint  *end)
{
  for (guint i = from; i < runs->len; i++)
    {
      *end += RUN (runs, i)->length;
      if (*end >= offset)
        return i;
    }

  return runs->len - 1;
}

gboolean
fab_script_runs_find (GArray              *runs,
                      const FabScriptEdit *edit,
                      guint               *first,
                      guint               *last)
{
  guint end = 0;

  if (runs->len == 0 || !edit->any)
    return FALSE;
  *first = *last = find_reaching (runs, 0, edit->start, &end);
  if (end < edit->old_end)
    *last = find_reaching (runs, *first + 1, edit->old_end, &end);

  return TRUE;
}

void
fab_script_runs_find_panel (GArray *runs,
                            gint64  panel,
                            guint  *start,
                            guint  *end)
{
  guint offset = 0;

  *start = *end = 0;
  for (guint i = 0; panel != 0 && i < runs->len; i++)
    {
      const FabScriptRun *run = RUN (runs, i);

      if (run->panel == panel)
        {
          *start = *end == 0 ? offset : *start;
          *end = offset + run->length;
        }
      offset += run->length;
    }
}

static void
widen (FabScriptEdit *edit,
       guint          start,
       guint          end)
{
  if (!edit->any)
    *edit = (FabScriptEdit) { TRUE, start, end, end };
  edit->start = MIN (edit->start, start);
  if (end > edit->new_end)
    {
      edit->old_end += end - edit->new_end;
      edit->new_end = end;
    }
}

void
fab_script_edit_insert (FabScriptEdit *edit,
                        guint          at,
                        guint          length)
{
  widen (edit, at, at);
  edit->new_end += length;
}

void
fab_script_edit_delete (FabScriptEdit *edit,
                        guint          start,
                        guint          end)
{
  widen (edit, start, end);
  edit->new_end -= end - start;
}
