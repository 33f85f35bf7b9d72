-- Labels that came with an import. Like all it brought they count as long as its step is done; the table of labels before holds
-- those that came in other ways, such as from another copy of the project.

CREATE TABLE label_of_import (
    step_id  INTEGER NOT NULL REFERENCES step (id),
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    label    TEXT    NOT NULL COLLATE NOCASE,
    PRIMARY KEY (step_id, entry_id, label)
) STRICT, WITHOUT ROWID;

CREATE INDEX label_of_import_by_name ON label_of_import (label, entry_id);
CREATE INDEX label_of_import_by_entry ON label_of_import (entry_id, label);

-- What counts, in whichever way it came; what came in several ways is there as often. CROSS JOIN: the labels are looked up first,
-- by an index, and not all those of a step.
CREATE VIEW standing_label AS
SELECT entry_id, label FROM label
UNION ALL
SELECT i.entry_id, i.label FROM label_of_import i CROSS JOIN step s ON s.id = i.step_id WHERE s.state = 'DONE';

-- Until now labels were only kept inside the records that go out again.
INSERT OR IGNORE INTO label_of_import (step_id, entry_id, label)
SELECT i.step_id, i.entry_id, l.value
FROM imported_record i
JOIN json_each(CASE WHEN json_valid(i.record) THEN i.record ELSE '{}' END, '$.record.labels') l
WHERE l.type = 'text' AND trim(l.value) <> '';

CREATE TRIGGER label_of_import_is_never_changed BEFORE UPDATE ON label_of_import
BEGIN
    SELECT RAISE(ABORT, 'what an import said is never changed');
END;

CREATE TRIGGER label_of_import_is_never_deleted BEFORE DELETE ON label_of_import
BEGIN
    SELECT RAISE(ABORT, 'what an import said is never deleted');
END;
