-- Wrong drafts that were shown to see whether people read them: in the machine's draft the word with a number from 0 was replaced.
-- One row when it is planted, one for what became of it. The wrong text itself is kept nowhere.

CREATE TABLE planting (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id  INTEGER NOT NULL REFERENCES entry (id),
    author    TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    draft     TEXT    NOT NULL,
    word      INTEGER NOT NULL CHECK (word >= 0),
    put       TEXT    NOT NULL CHECK (put <> ''),
    outcome   TEXT    NOT NULL CHECK (outcome IN ('PLANTED', 'CAUGHT', 'MISSED', 'PASSED')),
    looked_ms INTEGER CHECK ((looked_ms IS NULL) = (outcome NOT IN ('CAUGHT', 'MISSED')) AND (looked_ms IS NULL OR looked_ms >= 0))
) STRICT;

CREATE INDEX planting_by_entry ON planting (entry_id, id);

CREATE TRIGGER planting_is_never_changed BEFORE UPDATE ON planting
BEGIN
    SELECT RAISE(ABORT, 'what became of a planted draft is never changed');
END;

CREATE TRIGGER planting_is_never_deleted BEFORE DELETE ON planting
BEGIN
    SELECT RAISE(ABORT, 'what became of a planted draft is never deleted');
END;

-- How often a clip was played before its caption was accepted, and which part of its sound was heard. Empty where nobody counted,
-- and the part where there is no sound.

ALTER TABLE revision ADD COLUMN plays INTEGER CHECK (plays IS NULL OR (plays >= 0 AND looked_ms IS NOT NULL));
ALTER TABLE revision ADD COLUMN coverage REAL CHECK (coverage IS NULL OR (coverage BETWEEN 0 AND 1 AND looked_ms IS NOT NULL));
