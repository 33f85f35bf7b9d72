-- What can be taken back: each thing a person did, with how every clip it touched stood before and after. Nothing is deleted
-- by taking a step back: what stood before is written again, and step_move remembers that it was.

CREATE TABLE step (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT    NOT NULL,
    author TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    state  TEXT    NOT NULL CHECK (state IN ('DONE', 'TAKEN_BACK', 'LEFT'))
) STRICT;

CREATE INDEX step_by_state ON step (state, id);

CREATE TABLE step_change (
    step_id       INTEGER NOT NULL REFERENCES step (id),
    entry_id      INTEGER NOT NULL REFERENCES entry (id),
    slot          INTEGER NOT NULL,
    status_was    TEXT    NOT NULL,
    text_was      TEXT    NOT NULL,
    source_was    TEXT    NOT NULL,
    status_became TEXT    NOT NULL,
    text_became   TEXT    NOT NULL,
    source_became TEXT    NOT NULL,
    PRIMARY KEY (step_id, entry_id, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE step_tag (
    step_id  INTEGER NOT NULL REFERENCES step (id),
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    tag      TEXT    NOT NULL,
    is_on    INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    PRIMARY KEY (step_id, entry_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE step_move (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES step (id),
    author  TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    became  TEXT    NOT NULL
) STRICT;

CREATE TRIGGER step_is_never_deleted BEFORE DELETE ON step
BEGIN
    SELECT RAISE(ABORT, 'a step is taken back and never deleted');
END;

CREATE TRIGGER step_change_is_never_changed BEFORE UPDATE ON step_change
BEGIN
    SELECT RAISE(ABORT, 'what a step did is history');
END;

CREATE TRIGGER step_change_is_never_deleted BEFORE DELETE ON step_change
BEGIN
    SELECT RAISE(ABORT, 'what a step did is history');
END;

CREATE TRIGGER step_move_is_never_changed BEFORE UPDATE ON step_move
BEGIN
    SELECT RAISE(ABORT, 'how a step was moved is history');
END;

CREATE TRIGGER step_move_is_never_deleted BEFORE DELETE ON step_move
BEGIN
    SELECT RAISE(ABORT, 'how a step was moved is history');
END;
