-- Which revisions were taken back. A row of the journal that names the last of them settles what was typed and says what counts
-- instead: another revision, or nothing. What is said later counts as ever.

ALTER TABLE journal ADD COLUMN taken_back_until INTEGER REFERENCES revision (id)
    CHECK (taken_back_until IS NULL OR text IS NULL);
ALTER TABLE journal ADD COLUMN restored_id INTEGER REFERENCES revision (id)
    CHECK (restored_id IS NULL OR taken_back_until IS NOT NULL);

CREATE INDEX journal_by_taking_back ON journal (entry_id, slot, id) WHERE taken_back_until IS NOT NULL;

-- The revisions that were not taken back. With the one that was restored stand those that it outranks.
CREATE VIEW standing_revision AS
SELECT r.* FROM revision r
WHERE NOT EXISTS (
    SELECT 1 FROM journal j LEFT JOIN revision s ON s.id = j.restored_id
    WHERE j.id = (
            SELECT MAX(id) FROM journal
            WHERE entry_id = r.entry_id AND slot = r.slot AND taken_back_until IS NOT NULL)
        AND r.id <= j.taken_back_until
        AND (s.id IS NULL
            OR r.origin = 'HUMAN'
            OR (r.origin = 'IMPORT' AND s.origin = 'MACHINE')
            OR (r.origin = s.origin AND r.id > s.id)));

-- Until now, what was taken back to a text that nobody had typed became a draft, which hid what came in later.
INSERT INTO journal (entry_id, slot, author, at, taken_back_until, restored_id)
SELECT j.entry_id, j.slot, m.author, m.at,
    (SELECT r.id FROM revision r
     WHERE r.entry_id = j.entry_id AND r.slot = j.slot AND r.at <= j.at
     ORDER BY CASE r.origin WHEN 'HUMAN' THEN 0 WHEN 'IMPORT' THEN 1 ELSE 2 END, r.id DESC LIMIT 1) AS until,
    (SELECT MAX(r.id) FROM revision r
     WHERE r.entry_id = j.entry_id AND r.slot = j.slot AND r.at <= j.at AND r.origin <> 'HUMAN' AND r.text = j.text)
FROM journal j
JOIN step_change c
    ON c.entry_id = j.entry_id AND c.slot = j.slot AND c.source_was = 'OTHER' AND c.text_was = j.text
JOIN step_move m ON m.step_id = c.step_id AND m.became = 'TAKEN_BACK' AND m.at = j.at
WHERE j.id = (SELECT MAX(id) FROM journal WHERE entry_id = j.entry_id AND slot = j.slot) AND until IS NOT NULL
GROUP BY j.id;

UPDATE entry SET
    draft_id = NULL,
    base_id = (
        SELECT id FROM standing_revision WHERE entry_id = entry.id AND slot = 1
        ORDER BY CASE origin WHEN 'HUMAN' THEN 0 WHEN 'IMPORT' THEN 1 ELSE 2 END, id DESC LIMIT 1)
WHERE id IN (SELECT entry_id FROM journal WHERE slot = 1 AND taken_back_until IS NOT NULL);
