-- A clip has up to five captions. The first is the one that lists and statuses speak of; entry.base_id, machine_id and
-- draft_id point at its rows. The others are found by their slot.

ALTER TABLE revision ADD COLUMN slot INTEGER NOT NULL DEFAULT 1 CHECK (slot BETWEEN 1 AND 5);
ALTER TABLE journal ADD COLUMN slot INTEGER NOT NULL DEFAULT 1 CHECK (slot BETWEEN 1 AND 5);

DROP INDEX revision_by_entry;
DROP INDEX journal_by_entry;
CREATE INDEX revision_by_slot ON revision (entry_id, slot, id);
CREATE INDEX journal_by_slot ON journal (entry_id, slot, id);

-- What is said of a stretch of a longer clip. Each row is one state of a segment, which is named by the number of its first
-- row; the newest counts, and one without text says that the segment is gone.
CREATE TABLE segment_revision (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    segment  INTEGER REFERENCES segment_revision (id),
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    start_ms INTEGER NOT NULL,
    end_ms   INTEGER NOT NULL CHECK (end_ms >= start_ms),
    author   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    text     TEXT
) STRICT;

CREATE INDEX segment_revision_by_entry ON segment_revision (entry_id, id);

CREATE TABLE note (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    author   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    text     TEXT    NOT NULL
) STRICT;

CREATE INDEX note_by_entry ON note (entry_id, id);

-- Which tags a clip bears now; tag_change says who put them there or took them away.
CREATE TABLE tag (
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    tag      TEXT    NOT NULL COLLATE NOCASE,
    PRIMARY KEY (entry_id, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_by_name ON tag (tag, entry_id);

CREATE TABLE tag_change (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    author   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    tag      TEXT    NOT NULL,
    is_on    INTEGER NOT NULL CHECK (is_on IN (0, 1))
) STRICT;

CREATE INDEX tag_change_by_entry ON tag_change (entry_id, id);

-- What a data set says a clip is about; it comes with an import and is nobody's judgement.
CREATE TABLE label (
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    label    TEXT    NOT NULL COLLATE NOCASE,
    PRIMARY KEY (entry_id, label)
) STRICT, WITHOUT ROWID;

CREATE INDEX label_by_name ON label (label, entry_id);

CREATE TRIGGER segment_revision_is_never_changed BEFORE UPDATE ON segment_revision
BEGIN
    SELECT RAISE(ABORT, 'what was said of a segment is never changed');
END;

CREATE TRIGGER segment_revision_is_never_deleted BEFORE DELETE ON segment_revision
BEGIN
    SELECT RAISE(ABORT, 'what was said of a segment is never deleted');
END;

CREATE TRIGGER note_is_never_changed BEFORE UPDATE ON note
BEGIN
    SELECT RAISE(ABORT, 'a note is written once and never changed');
END;

CREATE TRIGGER note_is_never_deleted BEFORE DELETE ON note
BEGIN
    SELECT RAISE(ABORT, 'a note is written once and never deleted');
END;

CREATE TRIGGER tag_change_is_never_changed BEFORE UPDATE ON tag_change
BEGIN
    SELECT RAISE(ABORT, 'a change of tags is history');
END;

CREATE TRIGGER tag_change_is_never_deleted BEFORE DELETE ON tag_change
BEGIN
    SELECT RAISE(ABORT, 'a change of tags is history');
END;
