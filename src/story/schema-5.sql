-- The document, version 5: pictures of painters that are asked for them.

-- What was sent in words, and what guided the picture ("lines", "depth", …); "" for takes that were never sent anywhere.
ALTER TABLE take ADD COLUMN sent TEXT NOT NULL DEFAULT '';
ALTER TABLE take ADD COLUMN guide TEXT NOT NULL DEFAULT '';

-- What painters are told in place of the words that are composed for them, and what they are told to leave out; "": composed.
ALTER TABLE panel ADD COLUMN wording TEXT NOT NULL DEFAULT '';
ALTER TABLE panel ADD COLUMN unwanted TEXT NOT NULL DEFAULT '';
-- Who paints this panel, and what guides; "": as the project says.
ALTER TABLE panel ADD COLUMN painter TEXT NOT NULL DEFAULT '';
ALTER TABLE panel ADD COLUMN guide TEXT NOT NULL DEFAULT '';
