-- What lists are searched and sorted by. All of it follows from the rows it is made of and is kept by triggers, so that no
-- writer can forget it: the words of each clip's name and current caption, whether a person's text says something else than
-- the machine's, how likely the machine found its own words, and when anything last changed.

ALTER TABLE entry ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN mean_logp REAL;
ALTER TABLE entry ADD COLUMN least_logp REAL;
ALTER TABLE entry ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;

CREATE VIRTUAL TABLE search USING fts5 (
    name, caption, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO search (rowid, name, caption)
SELECT e.id, e.name, COALESCE(j.text, b.text, '')
FROM entry e
LEFT JOIN journal j ON j.id = e.draft_id
LEFT JOIN revision b ON b.id = e.base_id;

UPDATE entry SET
    is_edited = COALESCE(
        COALESCE(
            (SELECT text FROM journal WHERE id = draft_id),
            (SELECT text FROM revision WHERE id = base_id AND origin = 'HUMAN'))
        <> COALESCE((SELECT text FROM revision WHERE id = machine_id), ''), 0),
    mean_logp = (
        SELECT AVG(json_extract(w.value, '$.logp')) FROM revision r, json_each(r.words) w WHERE r.id = machine_id),
    least_logp = (
        SELECT MIN(json_extract(w.value, '$.logp')) FROM revision r, json_each(r.words) w WHERE r.id = machine_id),
    changed_at = MAX(
        COALESCE((SELECT MAX(at) FROM revision WHERE entry_id = entry.id), 0),
        COALESCE((SELECT MAX(at) FROM journal WHERE entry_id = entry.id), 0),
        COALESCE((SELECT MAX(at) FROM status_change WHERE entry_id = entry.id), 0));

CREATE INDEX entry_by_status ON entry (status, id);
CREATE INDEX entry_by_uncertainty ON entry (mean_logp, id);
CREATE INDEX entry_by_change ON entry (changed_at, id);
CREATE INDEX entry_by_duration ON entry (duration, id);
CREATE INDEX revision_by_author ON revision (author COLLATE NOCASE, entry_id);

CREATE TRIGGER entry_is_found AFTER INSERT ON entry
BEGIN
    INSERT INTO search (rowid, name, caption) VALUES (new.id, new.name, '');
END;

CREATE TRIGGER entry_is_found_by_what_it_says_now AFTER UPDATE OF name, base_id, machine_id, draft_id ON entry
BEGIN
    DELETE FROM search WHERE rowid = new.id;
    INSERT INTO search (rowid, name, caption)
    VALUES (new.id, new.name, COALESCE(
        (SELECT text FROM journal WHERE id = new.draft_id), (SELECT text FROM revision WHERE id = new.base_id), ''));
    UPDATE entry SET is_edited = COALESCE(
        COALESCE(
            (SELECT text FROM journal WHERE id = new.draft_id),
            (SELECT text FROM revision WHERE id = new.base_id AND origin = 'HUMAN'))
        <> COALESCE((SELECT text FROM revision WHERE id = new.machine_id), ''), 0)
    WHERE id = new.id;
END;

CREATE TRIGGER entry_is_as_doubtful_as_its_words AFTER UPDATE OF machine_id ON entry
BEGIN
    UPDATE entry SET
        mean_logp = (
            SELECT AVG(json_extract(w.value, '$.logp'))
            FROM revision r, json_each(r.words) w WHERE r.id = new.machine_id),
        least_logp = (
            SELECT MIN(json_extract(w.value, '$.logp'))
            FROM revision r, json_each(r.words) w WHERE r.id = new.machine_id)
    WHERE id = new.id;
END;

CREATE TRIGGER entry_changed_by_a_revision AFTER INSERT ON revision
BEGIN
    UPDATE entry SET changed_at = MAX(changed_at, new.at) WHERE id = new.entry_id;
END;

CREATE TRIGGER entry_changed_by_typing AFTER INSERT ON journal
BEGIN
    UPDATE entry SET changed_at = MAX(changed_at, new.at) WHERE id = new.entry_id;
END;

CREATE TRIGGER entry_changed_by_its_status AFTER INSERT ON status_change
BEGIN
    UPDATE entry SET changed_at = MAX(changed_at, new.at) WHERE id = new.entry_id;
END;
