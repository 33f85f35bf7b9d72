-- What was undone counts nowhere. Each revision that is taken back, or counts again, gets a row of its own that says so, and a
-- step remembers which revisions it brought or took back and which changes of status it made: undoing takes back just these.

CREATE TABLE taken_back (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision_id INTEGER NOT NULL REFERENCES revision (id),
    author      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    is_again    INTEGER NOT NULL CHECK (is_again IN (0, 1))
) STRICT;

CREATE INDEX taken_back_by_revision ON taken_back (revision_id, id);

-- Until now a row of the journal said until where revisions were taken back, and which counted again.
INSERT INTO taken_back (revision_id, author, at, is_again)
SELECT id, author, at, is_again FROM (
    SELECT r.id, j.author, j.at, j.id AS told,
        NOT (s.id IS NULL
            OR r.origin = 'HUMAN'
            OR (r.origin = 'IMPORT' AND s.origin = 'MACHINE')
            OR (r.origin = s.origin AND r.id > s.id)) AS is_again,
        EXISTS (
            SELECT 1 FROM journal b
            WHERE b.entry_id = j.entry_id AND b.slot = j.slot AND b.id < j.id AND b.taken_back_until >= r.id) AS is_known
    FROM journal j
    JOIN revision r ON r.entry_id = j.entry_id AND r.slot = j.slot AND r.id <= j.taken_back_until
    LEFT JOIN revision s ON s.id = j.restored_id
    WHERE j.taken_back_until IS NOT NULL)
WHERE is_again = 0 OR is_known
ORDER BY told, id;

DROP VIEW standing_revision;
DROP INDEX journal_by_taking_back;
ALTER TABLE journal DROP COLUMN restored_id;
ALTER TABLE journal DROP COLUMN taken_back_until;

CREATE VIEW standing_revision AS
SELECT r.* FROM revision r
WHERE NOT EXISTS (
    SELECT 1 FROM taken_back
    WHERE id = (SELECT MAX(id) FROM taken_back WHERE revision_id = r.id) AND is_again = 0);

-- Which revisions count since a step, and which no longer do.
CREATE TABLE step_revision (
    step_id     INTEGER NOT NULL REFERENCES step (id),
    entry_id    INTEGER NOT NULL REFERENCES entry (id),
    slot        INTEGER NOT NULL,
    revision_id INTEGER NOT NULL REFERENCES revision (id),
    is_on       INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    PRIMARY KEY (step_id, entry_id, slot, revision_id)
) STRICT, WITHOUT ROWID;

-- A change of status counts as long as its step is done; one that only took a step back or did it again is nobody's judgement,
-- and so is one that had been undone in the copy it came from, which has no step here.
CREATE TABLE step_status (
    change_id INTEGER PRIMARY KEY REFERENCES status_change (id),
    step_id   INTEGER REFERENCES step (id),
    is_move   INTEGER NOT NULL CHECK (is_move IN (0, 1) AND (is_move = 1 OR step_id IS NOT NULL))
) STRICT;

CREATE VIEW standing_status_change AS
SELECT c.* FROM status_change c
WHERE NOT EXISTS (
    SELECT 1 FROM step_status x LEFT JOIN step s ON s.id = x.step_id
    WHERE x.change_id = c.id AND (x.is_move = 1 OR s.state <> 'DONE'));

-- What earlier steps did is known by its time: what a step writes has the time of the step, or of its being done again.
INSERT OR IGNORE INTO step_revision
SELECT c.step_id, c.entry_id, c.slot, r.id, 1
FROM step_change c
JOIN step s ON s.id = c.step_id
JOIN revision r ON r.entry_id = c.entry_id AND r.slot = c.slot AND r.origin <> 'MACHINE'
WHERE r.at = s.at OR r.at IN (SELECT at FROM step_move WHERE step_id = s.id AND became = 'DONE');

INSERT OR IGNORE INTO step_revision
SELECT c.step_id, c.entry_id, c.slot, r.id, t.is_again
FROM taken_back t
JOIN revision r ON r.id = t.revision_id
JOIN step_change c ON c.entry_id = r.entry_id AND c.slot = r.slot
JOIN step s ON s.id = c.step_id AND s.at = t.at;

-- A person's text that counted again after an undo was written once more: it belongs to whatever step had brought it.
CREATE INDEX step_revision_by_revision ON step_revision (revision_id);

INSERT OR IGNORE INTO step_revision
SELECT b.step_id, c.entry_id, c.slot, r.id, 1
FROM step_move m
JOIN step_change c ON c.step_id = m.step_id AND c.source_was = 'PERSON'
JOIN revision r
    ON r.entry_id = c.entry_id AND r.slot = c.slot AND r.at = m.at AND r.origin = 'HUMAN' AND r.text = c.text_was
JOIN step_revision b ON b.revision_id = (
    SELECT MAX(q.id) FROM revision q
    WHERE q.entry_id = r.entry_id AND q.slot = r.slot AND q.id < r.id AND q.origin = 'HUMAN' AND q.text = r.text
        AND EXISTS (SELECT 1 FROM step_revision WHERE revision_id = q.id AND is_on = 1))
WHERE m.became = 'TAKEN_BACK';

-- What undone steps had brought still counted where a draft or another person's text had stood before.
INSERT INTO taken_back (revision_id, author, at, is_again)
SELECT r.id, COALESCE(m.author, s.author), COALESCE(m.at, s.at), 0
FROM step_revision x
JOIN step s ON s.id = x.step_id AND s.state <> 'DONE'
JOIN standing_revision r ON r.id = x.revision_id
LEFT JOIN step_move m ON m.id = (SELECT MAX(id) FROM step_move WHERE step_id = s.id AND became = 'TAKEN_BACK')
WHERE x.is_on = 1
    AND NOT EXISTS (
        SELECT 1 FROM step_revision y JOIN step d ON d.id = y.step_id AND d.state = 'DONE'
        WHERE y.revision_id = x.revision_id AND y.is_on = 1)
GROUP BY r.id;

DROP INDEX step_revision_by_revision;

INSERT OR IGNORE INTO step_status
SELECT h.id, c.step_id, 0
FROM step_change c JOIN step s ON s.id = c.step_id JOIN status_change h ON h.entry_id = c.entry_id AND h.at = s.at
WHERE c.slot = 1;

INSERT OR IGNORE INTO step_status
SELECT h.id, c.step_id, 1
FROM step_move m JOIN step_change c ON c.step_id = m.step_id AND c.slot = 1
JOIN status_change h ON h.entry_id = c.entry_id AND h.at = m.at;

UPDATE entry SET
    base_id = (
        SELECT id FROM standing_revision WHERE entry_id = entry.id AND slot = 1
        ORDER BY CASE origin WHEN 'HUMAN' THEN 0 WHEN 'IMPORT' THEN 1 ELSE 2 END, id DESC LIMIT 1)
WHERE id IN (SELECT r.entry_id FROM taken_back t JOIN revision r ON r.id = t.revision_id WHERE r.slot = 1);

CREATE TRIGGER entry_changed_by_taking_back AFTER INSERT ON taken_back
BEGIN
    UPDATE entry SET changed_at = new.at
    WHERE id = (SELECT entry_id FROM revision WHERE id = new.revision_id) AND changed_at < new.at;
END;

CREATE TRIGGER taken_back_is_never_changed BEFORE UPDATE ON taken_back
BEGIN
    SELECT RAISE(ABORT, 'that something was taken back is history');
END;

CREATE TRIGGER taken_back_is_never_deleted BEFORE DELETE ON taken_back
BEGIN
    SELECT RAISE(ABORT, 'that something was taken back is history');
END;

CREATE TRIGGER step_revision_is_never_changed BEFORE UPDATE ON step_revision
BEGIN
    SELECT RAISE(ABORT, 'what a step did is history');
END;

CREATE TRIGGER step_revision_is_never_deleted BEFORE DELETE ON step_revision
BEGIN
    SELECT RAISE(ABORT, 'what a step did is history');
END;
