package avcap.studio.annotation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * A copy of the project as it was at a moment, beside the project.
 *
 * @param file where it lies
 * @param at the moment, to the millisecond
 * @param occasion why it was taken
 * @param bytes how large it is
 */
public record Snapshot(Path file, Instant at, Occasion occasion, long bytes) {

    /** Why a copy is taken. */
    public enum Occasion {
        /** The first opening of a day. */
        DAY,
        /** A change to many clips is about to be made. */
        BATCH,
        /** Captions are about to come in. */
        IMPORT,
        /** Another copy of the project is about to be taken in. */
        MERGE,
        /** An older studio's project is about to be brought up to date. */
        UPGRADE,
        /** Someone asked. */
        ASKED;

        /** As it stands in the names of files. */
        public String inFileName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
