-- The document, version 7: the steps of writing. What was decided on the way from an idea to a script, before and beside it.

-- One row. A basis is a checksum of what the step was written from, "" when nobody knows.
CREATE TABLE plan (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  idea          TEXT NOT NULL DEFAULT '',
  logline       TEXT NOT NULL DEFAULT '',
  title         TEXT NOT NULL DEFAULT '',
  logline_basis TEXT NOT NULL DEFAULT '',
  names_basis   TEXT NOT NULL DEFAULT '',
  outline_basis TEXT NOT NULL DEFAULT ''
) STRICT;

-- The member is 0, or of the cast; it may be gone, and undo may bring it back.
CREATE TABLE plan_person (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  pos    INTEGER NOT NULL,
  name   TEXT NOT NULL DEFAULT '',
  who    TEXT NOT NULL DEFAULT '',
  look   TEXT NOT NULL DEFAULT '',
  member INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The scene is 0, or of the script; what is in the script is kept there and only there.
CREATE TABLE plan_scene (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  pos          INTEGER NOT NULL,
  heading      TEXT NOT NULL DEFAULT '',
  what         TEXT NOT NULL DEFAULT '',
  action       TEXT NOT NULL DEFAULT '',
  origin       TEXT NOT NULL DEFAULT '',
  action_basis TEXT NOT NULL DEFAULT '',
  script_basis TEXT NOT NULL DEFAULT '',
  scene        INTEGER NOT NULL DEFAULT 0
) STRICT;
