-- What an import said of a clip and the project has no other place for, as a line of JSON, to be given back at export. It came
-- with a step, and counts as long as that is done.

CREATE TABLE imported_record (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id  INTEGER NOT NULL REFERENCES step (id),
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    record   TEXT    NOT NULL
) STRICT;

CREATE INDEX imported_record_by_entry ON imported_record (entry_id, id);

CREATE TRIGGER imported_record_is_never_changed BEFORE UPDATE ON imported_record
BEGIN
    SELECT RAISE(ABORT, 'what an import said is never changed');
END;

CREATE TRIGGER imported_record_is_never_deleted BEFORE DELETE ON imported_record
BEGIN
    SELECT RAISE(ABORT, 'what an import said is never deleted');
END;
