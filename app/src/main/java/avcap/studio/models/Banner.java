package avcap.studio.models;

import java.util.Optional;

/**
 * What came of it, in two sentences above the report.
 *
 * @param title what happened
 * @param detail what is safe and what to do
 * @param fix another try that may do better
 */
record Banner(Tone tone, String title, String detail, Optional<Fix> fix) {

    /** Whether it went well. */
    enum Tone {
        GOOD,
        BAD,
        NEWS
    }

    /**
     * Another try.
     *
     * @param label on its button
     * @param form what would be asked for
     */
    record Fix(String label, ImportForm form) {}

    static Banner of(Tone tone, String title, String detail) {
        return new Banner(tone, title, detail, Optional.empty());
    }

    Banner withFix(Optional<Fix> another) {
        return new Banner(tone, title, detail, another);
    }
}
