-- How far hearing and seeing are apart about what a machine said, in nats, and about which word most. It is measured with the
-- revision or later, so it stands beside it, once for each; a revision that was measured elsewhere brings it along in how it
-- was asked.

CREATE TABLE disagreement (
    revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
    nats        REAL    NOT NULL CHECK (nats BETWEEN 0 AND 1000),
    word        TEXT    NOT NULL,
    doubter     TEXT    NOT NULL CHECK (doubter IN ('SOUND', 'PICTURE')),
    says        TEXT
) STRICT;

CREATE TRIGGER revision_brings_its_disagreement AFTER INSERT ON revision
WHEN new.origin = 'MACHINE'
    AND CAST(json_extract(new.decode, '$.modesApart') AS REAL) BETWEEN 0 AND 1000
    AND json_extract(new.decode, '$.modesApartAt') IS NOT NULL
    AND json_extract(new.decode, '$.modesDoubter') IN ('SOUND', 'PICTURE')
BEGIN
    INSERT INTO disagreement (revision_id, nats, word, doubter, says)
    VALUES (new.id,
        CAST(json_extract(new.decode, '$.modesApart') AS REAL),
        json_extract(new.decode, '$.modesApartAt'),
        json_extract(new.decode, '$.modesDoubter'),
        json_extract(new.decode, '$.modesDoubterSays'));
END;

CREATE TRIGGER disagreement_is_never_changed BEFORE UPDATE ON disagreement
BEGIN
    SELECT RAISE(ABORT, 'what was measured is never changed');
END;

CREATE TRIGGER disagreement_is_never_deleted BEFORE DELETE ON disagreement
BEGIN
    SELECT RAISE(ABORT, 'what was measured is never deleted');
END;
