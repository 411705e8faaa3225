-- The document, version 3: the reel. Times are microseconds.

-- 1: goes on with the shot of the panel before.
ALTER TABLE panel ADD COLUMN follows INTEGER NOT NULL DEFAULT 0 CHECK (follows IN (0, 1));
-- 0: as long as is usual for the transition.
ALTER TABLE panel ADD COLUMN transition_time INTEGER NOT NULL DEFAULT 0 CHECK (transition_time >= 0);
-- "#rrggbb", "": black.
ALTER TABLE panel ADD COLUMN transition_color TEXT NOT NULL DEFAULT '';
-- Key frames of the camera as JSON, "": the move tells.
ALTER TABLE panel ADD COLUMN camera TEXT NOT NULL DEFAULT '';
-- Whether people move: 0 as the film says, 1 on, 2 off.
ALTER TABLE panel ADD COLUMN motion INTEGER NOT NULL DEFAULT 0 CHECK (motion BETWEEN 0 AND 2);
-- The sound begins so much before (less than 0: after) the picture.
ALTER TABLE panel ADD COLUMN lead INTEGER NOT NULL DEFAULT 0;
CREATE INDEX panel_follows ON panel (scene, pos) WHERE follows = 1;

-- A remark at a moment of a panel, with which it goes along.
CREATE TABLE marker (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  panel  INTEGER NOT NULL REFERENCES panel (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  offset INTEGER NOT NULL CHECK (offset >= 0),
  color  TEXT NOT NULL DEFAULT '',
  text   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX marker_panel ON marker (panel, offset);

-- A sound that was brought in or recorded. Its offset is that from the start of the panel, or of the film
-- where it has none. It plays length (0: all there is) of the blob from skip on.
CREATE TABLE sound (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  track    INTEGER NOT NULL CHECK (track BETWEEN 0 AND 2),
  panel    INTEGER REFERENCES panel (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  element  INTEGER REFERENCES element (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  offset   INTEGER NOT NULL,
  skip     INTEGER NOT NULL DEFAULT 0 CHECK (skip >= 0),
  length   INTEGER NOT NULL DEFAULT 0 CHECK (length >= 0),
  gain     REAL NOT NULL DEFAULT 0,
  fade_in  INTEGER NOT NULL DEFAULT 0 CHECK (fade_in >= 0),
  fade_out INTEGER NOT NULL DEFAULT 0 CHECK (fade_out >= 0),
  muted    INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0, 1)),
  name     TEXT NOT NULL DEFAULT '',
  media    TEXT NOT NULL,
  duration INTEGER NOT NULL CHECK (duration >= 0),
  blob     TEXT NOT NULL
) STRICT;
CREATE INDEX sound_panel ON sound (panel, offset);
CREATE INDEX sound_element ON sound (element);
