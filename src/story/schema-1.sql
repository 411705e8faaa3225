-- The document, version 1. This file never changes: a later version is a step (fab-schema.c) after it.
-- Order is by pos within the parent, with gaps; references are checked when a transaction ends.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE scene (
  id  INTEGER PRIMARY KEY AUTOINCREMENT,
  pos INTEGER NOT NULL
) STRICT;
CREATE INDEX scene_pos ON scene (pos);

CREATE TABLE panel (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  scene      INTEGER NOT NULL REFERENCES scene (id) DEFERRABLE INITIALLY DEFERRED,
  pos        INTEGER NOT NULL,
  prompt     TEXT NOT NULL DEFAULT '',
  edited     INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1)),
  take       INTEGER REFERENCES take (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  duration   INTEGER NOT NULL DEFAULT 0 CHECK (duration >= 0),
  transition INTEGER NOT NULL DEFAULT 0 CHECK (transition >= 0),
  move       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX panel_pos ON panel (scene, pos);
CREATE INDEX panel_take ON panel (take);

CREATE TABLE element (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  scene  INTEGER NOT NULL REFERENCES scene (id) DEFERRABLE INITIALLY DEFERRED,
  pos    INTEGER NOT NULL,
  kind   INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 13),
  text   TEXT NOT NULL,
  source TEXT NOT NULL,
  key    TEXT,
  number TEXT,
  dual   INTEGER NOT NULL DEFAULT 0 CHECK (dual BETWEEN 0 AND 2),
  level  INTEGER NOT NULL DEFAULT 0,
  forced INTEGER NOT NULL DEFAULT 0 CHECK (forced IN (0, 1)),
  panel  INTEGER REFERENCES panel (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX element_pos ON element (scene, pos);
CREATE INDEX element_panel ON element (panel, pos);

CREATE TABLE take (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  panel  INTEGER NOT NULL REFERENCES panel (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  engine TEXT NOT NULL,
  model  TEXT NOT NULL,
  seed   INTEGER NOT NULL,
  prompt TEXT NOT NULL,
  media  TEXT NOT NULL,
  blob   TEXT NOT NULL
) STRICT;
CREATE INDEX take_panel ON take (panel);

CREATE TABLE layer (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  panel   INTEGER NOT NULL REFERENCES panel (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  pos     INTEGER NOT NULL,
  name    TEXT NOT NULL,
  opacity REAL NOT NULL DEFAULT 1 CHECK (opacity BETWEEN 0 AND 1),
  visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
  locked  INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
  blob    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX layer_panel ON layer (panel, pos);

CREATE TABLE override (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  panel    INTEGER NOT NULL REFERENCES panel (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  object   TEXT NOT NULL,
  property TEXT NOT NULL,
  value    TEXT NOT NULL,
  UNIQUE (panel, object, property)
) STRICT;

-- fold is the name without case, so that "Anna" finds the ANNA of a cue.
CREATE TABLE cast_member (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  pos         INTEGER NOT NULL,
  name        TEXT NOT NULL,
  fold        TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL DEFAULT '',
  voice       TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE clip (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  key      TEXT NOT NULL UNIQUE,
  blob     TEXT NOT NULL,
  duration INTEGER NOT NULL CHECK (duration >= 0)
) STRICT;

CREATE TABLE job (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind   TEXT NOT NULL,
  target INTEGER NOT NULL,
  spec   TEXT NOT NULL
) STRICT;

-- Pictures, strokes and sounds, never changed, by the SHA-256 of their bytes.
CREATE TABLE blob (
  id   INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  data BLOB NOT NULL
) STRICT;
