-- Clips whose files have moved: how large each file is, so that few others have to be read to find it again, and where it was
-- and became. A step that relocated clips can be taken back like any other.

ALTER TABLE entry ADD COLUMN bytes INTEGER;

CREATE TABLE path_change (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    author   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    was      TEXT    NOT NULL,
    became   TEXT    NOT NULL
) STRICT;

CREATE INDEX path_change_by_entry ON path_change (entry_id, id);

CREATE TABLE step_path (
    step_id  INTEGER NOT NULL REFERENCES step (id),
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    was      TEXT    NOT NULL,
    became   TEXT    NOT NULL,
    PRIMARY KEY (step_id, entry_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER path_change_is_never_changed BEFORE UPDATE ON path_change
BEGIN
    SELECT RAISE(ABORT, 'where a clip was is history');
END;

CREATE TRIGGER path_change_is_never_deleted BEFORE DELETE ON path_change
BEGIN
    SELECT RAISE(ABORT, 'where a clip was is history');
END;
