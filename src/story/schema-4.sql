-- The document, version 4: layers of more kinds, and every mark of the hand a row of its own, so that one
-- more costs one row. What a mark is lies in a blob; where it was moved to stands beside it.

ALTER TABLE layer ADD COLUMN kind TEXT NOT NULL DEFAULT 'ink';
ALTER TABLE layer ADD COLUMN blend TEXT NOT NULL DEFAULT 'normal';
-- 0xRRGGBB in which all its marks show, -1: their own colours.
ALTER TABLE layer ADD COLUMN color INTEGER NOT NULL DEFAULT -1 CHECK (color BETWEEN -1 AND 16777215);
-- Stands for the marks: where it is the same, they are the same.
ALTER TABLE layer ADD COLUMN ink TEXT NOT NULL DEFAULT '';
CREATE INDEX layer_kind ON layer (panel) WHERE kind = 'background';

-- Matrix is six numbers, '' where it was not moved; stencil the blob of what it shows through, or ''.
-- Neighbours of one bundle (not 0) are drawn apart from what lies under them.
CREATE TABLE mark (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  layer   INTEGER NOT NULL REFERENCES layer (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  pos     INTEGER NOT NULL,
  blob    TEXT NOT NULL,
  matrix  TEXT NOT NULL DEFAULT '',
  stencil TEXT NOT NULL DEFAULT '',
  bundle  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX mark_layer ON mark (layer, pos);
