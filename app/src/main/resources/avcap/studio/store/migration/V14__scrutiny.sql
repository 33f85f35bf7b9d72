-- How a person came to stand by a text: how long the draft was on the screen, whether it was left as it was, and what had been
-- written before it was shown. Empty in revisions of machines, of imports, and of studios that did not look.

ALTER TABLE revision ADD COLUMN looked_ms INTEGER CHECK (looked_ms IS NULL OR looked_ms >= 0);
ALTER TABLE revision ADD COLUMN is_unchanged INTEGER
    CHECK ((is_unchanged IS NULL) = (looked_ms IS NULL) AND (is_unchanged IS NULL OR is_unchanged IN (0, 1)));
ALTER TABLE revision ADD COLUMN written_blind TEXT CHECK (written_blind IS NULL OR looked_ms IS NOT NULL);
