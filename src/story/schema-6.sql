-- The document, version 6: the audience. Who watched which film, and what they felt. Times are microseconds of
-- the film as it was shown.

-- The key is the same for the same person in other films.
CREATE TABLE viewer (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  key  TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

-- The film as it was shown: which panel when, as JSON. It outlives the panels.
CREATE TABLE showing (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  key  TEXT NOT NULL UNIQUE,
  film TEXT NOT NULL
) STRICT;

-- Seen is when, in seconds of Unix time; watched is up to where.
CREATE TABLE screening (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  key      TEXT NOT NULL UNIQUE,
  viewer   INTEGER NOT NULL REFERENCES viewer (id) DEFERRABLE INITIALLY DEFERRED,
  showing  INTEGER NOT NULL REFERENCES showing (id) DEFERRABLE INITIALLY DEFERRED,
  seen     INTEGER NOT NULL,
  watched  INTEGER NOT NULL CHECK (watched >= 0),
  sentence TEXT NOT NULL DEFAULT ''
) STRICT;

-- The panel may be gone, and undo may bring it back; 0: this document never had it.
CREATE TABLE reaction (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  screening INTEGER NOT NULL REFERENCES screening (id) DEFERRABLE INITIALLY DEFERRED,
  feeling   INTEGER NOT NULL CHECK (feeling BETWEEN 0 AND 4),
  time      INTEGER NOT NULL CHECK (time >= 0),
  panel     INTEGER NOT NULL,
  offset    INTEGER NOT NULL CHECK (offset >= 0)
) STRICT;
CREATE INDEX reaction_screening ON reaction (screening, time);

-- Of whom they want more (1) or less (-1).
CREATE TABLE answer (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  screening INTEGER NOT NULL REFERENCES screening (id) DEFERRABLE INITIALLY DEFERRED,
  person    TEXT NOT NULL,
  wish      INTEGER NOT NULL CHECK (wish BETWEEN -1 AND 1),
  UNIQUE (screening, person)
) STRICT;

-- What was proposed, and whether the person took it.
CREATE TABLE verdict (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  kind    TEXT NOT NULL,
  subject TEXT NOT NULL,
  taken   INTEGER NOT NULL CHECK (taken IN (0, 1))
) STRICT;
