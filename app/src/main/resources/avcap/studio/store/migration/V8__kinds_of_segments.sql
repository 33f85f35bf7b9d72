-- What kind of event a segment is, such as "bell", as the tiers of other tools have it; empty for a caption.

ALTER TABLE segment_revision ADD COLUMN kind TEXT NOT NULL DEFAULT '';

CREATE INDEX segment_revision_by_segment ON segment_revision (segment, id) WHERE segment IS NOT NULL;
