-- What only a working copy has. Not part of the format: made anew when the version differs.

CREATE TABLE history_group (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  label     TEXT NOT NULL,
  merge_key TEXT,
  before    INTEGER NOT NULL,
  after     INTEGER,
  undone    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX history_group_undone ON history_group (undone, id);

-- One row change: what it touched, and the statement that takes it back.
CREATE TABLE history_change (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  grp   INTEGER NOT NULL,
  kind  INTEGER NOT NULL,
  row   INTEGER NOT NULL,
  was   INTEGER,
  now   INTEGER,
  shape INTEGER NOT NULL,
  sql   TEXT NOT NULL
) STRICT;
CREATE INDEX history_change_grp ON history_change (grp, id);
