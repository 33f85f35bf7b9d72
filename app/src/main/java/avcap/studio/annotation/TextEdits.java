package avcap.studio.annotation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The texts an entry's editor has held, back to where it began and forth again, without end.
 *
 * <p>Typing inside a word is one step: a step ends where a word ends, where letters give way to deletion, or where more than
 * one letter changes at once. Not thread-safe.
 */
public final class TextEdits {

    private final Deque<String> past = new ArrayDeque<>();
    private final Deque<String> future = new ArrayDeque<>();
    private String now;
    private Kind last = Kind.JUMP;

    private enum Kind {
        LETTER,
        DELETION,
        JUMP
    }

    public TextEdits(String start) {
        this.now = start;
    }

    public String text() {
        return now;
    }

    /** Begins from another text that nobody typed, as long as nothing was typed: there is no way back behind it. */
    public void begin(String text) {
        if (past.isEmpty() && future.isEmpty()) {
            now = text;
        }
    }

    /** Takes what the editor holds now. What had been undone cannot be redone any more. */
    public void typed(String text) {
        if (text.equals(now)) {
            return;
        }
        Kind kind = kind(now, text);
        if (kind == Kind.JUMP || kind != last || past.isEmpty()) {
            past.push(now);
        }
        future.clear();
        now = text;
        last = kind;
    }

    /** Ends the current step, as when the caret is moved. */
    public void pause() {
        last = Kind.JUMP;
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** The text one step back, empty at the beginning. */
    public Optional<String> undo() {
        return step(past, future);
    }

    /** The text one step forth, empty at the end. */
    public Optional<String> redo() {
        return step(future, past);
    }

    private Optional<String> step(Deque<String> from, Deque<String> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        now = from.pop();
        last = Kind.JUMP;
        return Optional.of(now);
    }

    private static Kind kind(String before, String after) {
        int change = after.length() - before.length();
        if (Math.abs(change) != 1) {
            return Kind.JUMP;
        }
        String longer = change > 0 ? after : before;
        String shorter = change > 0 ? before : after;
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        if (!longer.substring(at + 1).equals(shorter.substring(at))) {
            return Kind.JUMP;
        }
        if (Character.isWhitespace(longer.charAt(at))) {
            return Kind.JUMP;
        }
        return change > 0 ? Kind.LETTER : Kind.DELETION;
    }
}
