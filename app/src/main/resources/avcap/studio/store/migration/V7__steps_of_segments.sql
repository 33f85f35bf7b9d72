-- What a step did to segments: which state each had before, none if it was not there, and which it had after. Taking the
-- step back writes the state before once more.

CREATE TABLE step_segment (
    step_id  INTEGER NOT NULL REFERENCES step (id),
    segment  INTEGER NOT NULL REFERENCES segment_revision (id),
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    was      INTEGER REFERENCES segment_revision (id),
    became   INTEGER NOT NULL REFERENCES segment_revision (id),
    PRIMARY KEY (step_id, segment)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER step_segment_is_never_changed BEFORE UPDATE ON step_segment
BEGIN
    SELECT RAISE(ABORT, 'what a step did is history');
END;

CREATE TRIGGER step_segment_is_never_deleted BEFORE DELETE ON step_segment
BEGIN
    SELECT RAISE(ABORT, 'what a step did is history');
END;
