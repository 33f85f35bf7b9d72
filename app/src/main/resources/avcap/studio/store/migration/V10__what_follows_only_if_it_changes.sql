-- A clip that is accepted as it stands says what it said before: its words are indexed anew only if they differ, and what it is
-- sorted by is written only if it changes. Otherwise what is done to many clips at once would take most of its time for nothing.

DROP TRIGGER entry_is_found_by_what_it_says_now;

CREATE TRIGGER entry_is_found_by_what_it_says_now AFTER UPDATE OF name, base_id, draft_id ON entry
WHEN old.name <> new.name
  OR COALESCE(
        (SELECT text FROM journal WHERE id = old.draft_id), (SELECT text FROM revision WHERE id = old.base_id), '')
  <> COALESCE(
        (SELECT text FROM journal WHERE id = new.draft_id), (SELECT text FROM revision WHERE id = new.base_id), '')
BEGIN
    DELETE FROM search WHERE rowid = new.id;
    INSERT INTO search (rowid, name, caption)
    VALUES (new.id, new.name, COALESCE(
        (SELECT text FROM journal WHERE id = new.draft_id), (SELECT text FROM revision WHERE id = new.base_id), ''));
END;

CREATE TRIGGER entry_is_edited_if_a_person_says_otherwise AFTER UPDATE OF base_id, machine_id, draft_id ON entry
WHEN new.is_edited <> COALESCE(
    COALESCE(
        (SELECT text FROM journal WHERE id = new.draft_id),
        (SELECT text FROM revision WHERE id = new.base_id AND origin = 'HUMAN'))
    <> COALESCE((SELECT text FROM revision WHERE id = new.machine_id), ''), 0)
BEGIN
    UPDATE entry SET is_edited = 1 - new.is_edited WHERE id = new.id;
END;

DROP TRIGGER entry_changed_by_a_revision;
DROP TRIGGER entry_changed_by_typing;
DROP TRIGGER entry_changed_by_its_status;

CREATE TRIGGER entry_changed_by_a_revision AFTER INSERT ON revision
BEGIN
    UPDATE entry SET changed_at = new.at WHERE id = new.entry_id AND changed_at < new.at;
END;

CREATE TRIGGER entry_changed_by_typing AFTER INSERT ON journal
BEGIN
    UPDATE entry SET changed_at = new.at WHERE id = new.entry_id AND changed_at < new.at;
END;

CREATE TRIGGER entry_changed_by_its_status AFTER INSERT ON status_change
BEGIN
    UPDATE entry SET changed_at = new.at WHERE id = new.entry_id AND changed_at < new.at;
END;
