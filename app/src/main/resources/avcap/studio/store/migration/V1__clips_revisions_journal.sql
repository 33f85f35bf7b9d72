-- Times are milliseconds since 1970 in UTC. Words of the domain (status, origin, states) are stored by the names of the
-- enumerations in avcap.studio.annotation and avcap.inference.clip.

CREATE TABLE project (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    id         TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- What is said of a clip is never kept here: base_id, machine_id and draft_id only point at the row that counts now.
CREATE TABLE entry (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    path       TEXT    NOT NULL UNIQUE,
    sha256     TEXT    NOT NULL,
    duration   REAL    NOT NULL,
    states     TEXT    NOT NULL,
    problem    TEXT,
    status     TEXT    NOT NULL,
    base_id    INTEGER REFERENCES revision (id),
    machine_id INTEGER REFERENCES revision (id),
    draft_id   INTEGER REFERENCES journal (id)
) STRICT;

CREATE INDEX entry_by_content ON entry (sha256);

CREATE TABLE revision (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    revises  INTEGER REFERENCES revision (id),
    origin   TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    text     TEXT    NOT NULL,
    status   TEXT    NOT NULL,
    model_id TEXT,
    decode   TEXT,
    score    REAL,
    words    TEXT
) STRICT;

CREATE INDEX revision_by_entry ON revision (entry_id, id);

-- A row for each batch of keystrokes; a row without text settles what came before.
CREATE TABLE journal (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    author   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    text     TEXT
) STRICT;

CREATE INDEX journal_by_entry ON journal (entry_id, id);

CREATE TABLE status_change (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    author   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    was      TEXT    NOT NULL,
    became   TEXT    NOT NULL
) STRICT;

CREATE INDEX status_change_by_entry ON status_change (entry_id, id);

CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
BEGIN
    SELECT RAISE(ABORT, 'a revision is written once and never changed');
END;

CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
BEGIN
    SELECT RAISE(ABORT, 'a revision is written once and never deleted');
END;

CREATE TRIGGER status_change_is_never_changed BEFORE UPDATE ON status_change
BEGIN
    SELECT RAISE(ABORT, 'a change of status is history');
END;

CREATE TRIGGER status_change_is_never_deleted BEFORE DELETE ON status_change
BEGIN
    SELECT RAISE(ABORT, 'a change of status is history');
END;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'what was typed is never changed');
END;
