-- What reviewers say. A comment is pinned to a word (its number from 0 and the word itself, so that it is known to be gone), to
-- a stretch of time, or to nothing: then it speaks of the clip. Resolving one and reopening it are rows of their own.

CREATE TABLE comment (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id    INTEGER NOT NULL REFERENCES entry (id),
    revision_id INTEGER REFERENCES revision (id),
    word        INTEGER CHECK (word >= 0),
    word_text   TEXT CHECK ((word IS NULL) = (word_text IS NULL)),
    start_ms    INTEGER,
    end_ms      INTEGER CHECK ((start_ms IS NULL) = (end_ms IS NULL) AND end_ms >= start_ms),
    code        TEXT,
    author      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    text        TEXT    NOT NULL CHECK (text <> '' OR code IS NOT NULL)
) STRICT;

CREATE INDEX comment_by_entry ON comment (entry_id, id);

CREATE TABLE comment_change (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    comment_id  INTEGER NOT NULL REFERENCES comment (id),
    author      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1))
) STRICT;

CREATE INDEX comment_change_by_comment ON comment_change (comment_id, id);

-- Which of two texts someone found better; chosen_id is empty where both were fine.
CREATE TABLE verdict (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id  INTEGER NOT NULL REFERENCES entry (id),
    one_id    INTEGER NOT NULL REFERENCES revision (id),
    other_id  INTEGER NOT NULL REFERENCES revision (id) CHECK (other_id <> one_id),
    chosen_id INTEGER REFERENCES revision (id) CHECK (chosen_id IN (one_id, other_id)),
    was_blind INTEGER NOT NULL CHECK (was_blind IN (0, 1)),
    author    TEXT    NOT NULL,
    at        INTEGER NOT NULL
) STRICT;

CREATE INDEX verdict_by_entry ON verdict (entry_id, id);
CREATE INDEX verdict_by_time ON verdict (at);

-- What a person wrote before, to know how long the next took; what was judged today.
CREATE INDEX revision_by_person ON revision (author, id) WHERE origin = 'HUMAN';
CREATE INDEX status_change_by_time ON status_change (at);

CREATE TRIGGER comment_is_never_changed BEFORE UPDATE ON comment
BEGIN
    SELECT RAISE(ABORT, 'a comment is written once and never changed');
END;

CREATE TRIGGER comment_is_never_deleted BEFORE DELETE ON comment
BEGIN
    SELECT RAISE(ABORT, 'a comment is written once and never deleted');
END;

CREATE TRIGGER comment_change_is_never_changed BEFORE UPDATE ON comment_change
BEGIN
    SELECT RAISE(ABORT, 'what became of a comment is history');
END;

CREATE TRIGGER comment_change_is_never_deleted BEFORE DELETE ON comment_change
BEGIN
    SELECT RAISE(ABORT, 'what became of a comment is history');
END;

CREATE TRIGGER verdict_is_never_changed BEFORE UPDATE ON verdict
BEGIN
    SELECT RAISE(ABORT, 'a verdict is given once and never changed');
END;

CREATE TRIGGER verdict_is_never_deleted BEFORE DELETE ON verdict
BEGIN
    SELECT RAISE(ABORT, 'a verdict is given once and never deleted');
END;
