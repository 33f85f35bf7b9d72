package avcap.studio.notice;

import java.util.Optional;

/**
 * One thing the user is told.
 *
 * @param level how much it matters
 * @param sentence what happened, what is safe, what to do
 * @param detail for those who look behind the disclosure
 * @param action what can be done about it with one press
 */
public record Notice(Level level, String sentence, Optional<String> detail, Optional<Action> action) {

    /** How much a notice matters; a {@code FAILURE} stays until it is dismissed. */
    public enum Level {
        NEWS,
        SUCCESS,
        WARNING,
        FAILURE
    }

    /**
     * What can be done about it.
     *
     * @param label on the button, such as "Try again"
     * @param run on the window's thread
     */
    public record Action(String label, Runnable run) {}

    public static Notice news(String sentence) {
        return new Notice(Level.NEWS, sentence, Optional.empty(), Optional.empty());
    }

    public static Notice success(String sentence) {
        return new Notice(Level.SUCCESS, sentence, Optional.empty(), Optional.empty());
    }

    public static Notice warning(String sentence) {
        return new Notice(Level.WARNING, sentence, Optional.empty(), Optional.empty());
    }

    public static Notice failure(String sentence) {
        return new Notice(Level.FAILURE, sentence, Optional.empty(), Optional.empty());
    }

    public Notice withDetail(String text) {
        return new Notice(level, sentence, Optional.of(text), action);
    }

    public Notice withAction(String label, Runnable run) {
        return new Notice(level, sentence, detail, Optional.of(new Action(label, run)));
    }
}
