-- The document, version 2: versions of the script and its parts. Of an element, of a scene (element 0),
-- of the whole script (both 0). They outlive what they are of: undo may bring that back.

CREATE TABLE draft (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  scene   INTEGER NOT NULL,
  element INTEGER NOT NULL,
  text    TEXT NOT NULL,
  UNIQUE (scene, element, text)
) STRICT;
