-- A segment may be a box in the spectrogram: between which frequencies the sound lies, in Hz. Without them it is of all sound.

ALTER TABLE segment_revision ADD COLUMN low_hz INTEGER CHECK (low_hz >= 0);
ALTER TABLE segment_revision ADD COLUMN high_hz INTEGER
    CHECK ((high_hz IS NULL) = (low_hz IS NULL) AND (high_hz IS NULL OR high_hz > low_hz));
