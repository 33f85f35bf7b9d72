package avcap.studio.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A key and what is held while it is pressed.
 *
 * @param isShortcut Ctrl is held, on a Mac the command key
 * @param isAlt Alt is held, on a Mac the option key
 */
public record Chord(Key key, boolean isShortcut, boolean isAlt, boolean isShift) {

    /** Plus sits on Shift and the key of the equals sign where it has no key of its own: both are plus. */
    public Chord {
        if (key == Key.EQUALS && isShift) {
            key = Key.PLUS;
            isShift = false;
        }
    }

    public static Chord of(Key key) {
        return new Chord(key, false, false, false);
    }

    private enum Held {
        SHORTCUT("ctrl control cmd command"),
        ALT("alt option"),
        SHIFT("shift");

        private final String words;

        Held(String words) {
            this.words = words;
        }

        static Optional<Held> of(String word) {
            return Stream.of(values())
                    .filter(held -> List.of(held.words.split(" ")).contains(word.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** Reads what {@link #text} writes, in any case and order; empty if that is no chord. */
    public static Optional<Chord> parse(String text) {
        boolean isPlus = text.equals("+") || text.endsWith("++");
        int end = isPlus ? text.length() - 1 : text.lastIndexOf('+') + 1;
        Optional<Key> key = isPlus ? Optional.of(Key.PLUS) : Key.of(text.substring(end));
        Set<Held> held = EnumSet.noneOf(Held.class);
        if (end > 0) {
            for (String word : text.substring(0, end - 1).split("\\+", -1)) {
                Optional<Held> one = Held.of(word);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                held.add(one.get());
            }
        }
        return key.map(found ->
                new Chord(found, held.contains(Held.SHORTCUT), held.contains(Held.ALT), held.contains(Held.SHIFT)));
    }

    /** As files have it, the same on every system, such as {@code Ctrl+Shift+P} or {@code Alt+Left}. */
    public String text() {
        return held() + key.word();
    }

    /** As a person reads it on such a keyboard. */
    public String told(KeyStyle style) {
        return switch (style) {
            case WORDS -> held() + key.label();
            case SYMBOLS -> (isAlt ? "⌥" : "") + (isShift ? "⇧" : "") + (isShortcut ? "⌘" : "") + key.label();
        };
    }

    private String held() {
        return (isShortcut ? "Ctrl+" : "") + (isAlt ? "Alt+" : "") + (isShift ? "Shift+" : "");
    }

    /** The chord that stands in for this one where Ctrl+Alt is AltGr and writes a character. */
    public Optional<Chord> besideAltGr() {
        return isShortcut && isAlt && !isShift && key.writes()
                ? Optional.of(new Chord(key, false, true, true))
                : Optional.empty();
    }

    /** The chord that this one stands in for where Ctrl+Alt is AltGr. */
    Optional<Chord> insteadOfAltGr() {
        return !isShortcut && isAlt && isShift && key.writes()
                ? Optional.of(new Chord(key, true, true, false))
                : Optional.empty();
    }

    /** Why it cannot be given to a command in a context, if it cannot. */
    public Optional<Refusal> refusal(Context context) {
        if (key == Key.TAB && !isShortcut && !isAlt) {
            return Optional.of(Refusal.MOVES_ON);
        }
        if (context == Context.MEDIA) {
            return Optional.empty();
        }
        if (!isShortcut && !isAlt && key.writes()) {
            return Optional.of(Refusal.WRITES);
        }
        return edits() ? Optional.of(Refusal.EDITS) : Optional.empty();
    }

    /** What every text does by itself, and a person's fingers expect. */
    private boolean edits() {
        return switch (key) {
            case C, V, X, A -> isShortcut && !isAlt && !isShift;
            case LEFT, RIGHT, UP, DOWN, HOME, END -> !isAlt;
            case ENTER, BACK_SPACE, DELETE -> !isShortcut && !isAlt;
            default -> false;
        };
    }
}
