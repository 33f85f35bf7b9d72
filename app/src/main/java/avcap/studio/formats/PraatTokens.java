package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.io.Reader;

/**
 * Praat's text files as Praat reads them: texts in quotes, numbers that stand free, and flags in angles count, and everything
 * else is decoration. So the long form of a file and the short one are the same.
 */
final class PraatTokens {

    private static final Words WORDS = UiResources.formatWords();
    private static final char QUOTE = '"';
    private static final int MOST_TIERS_OR_INTERVALS = 1_000_000;

    private final Reader in;
    private int letter = ' ';
    private long line = 1;

    PraatTokens(Reader in) {
        this.in = in;
    }

    /** The line read last, from 1. */
    long line() {
        return line;
    }

    private void next() throws IOException {
        letter = in.read();
        if (letter == '\n') {
            line++;
        }
    }

    String text() throws IOException {
        skipTo(QUOTE);
        StringBuilder text = new StringBuilder();
        while (true) {
            next();
            if (letter < 0) {
                throw new IllegalArgumentException(WORDS.text("praat.quote"));
            }
            if (letter == QUOTE) {
                next();
                if (letter != QUOTE) {
                    return text.toString();
                }
            }
            text.append((char) letter);
        }
    }

    void flag() throws IOException {
        skipTo('<');
    }

    private void skipTo(char wanted) throws IOException {
        while (letter != wanted) {
            if (letter < 0) {
                throw new IllegalArgumentException(WORDS.text("praat.ends"));
            }
            next();
        }
    }

    long millis() throws IOException {
        return Seconds.millis(number());
    }

    long count() throws IOException {
        long count;
        try {
            count = Long.parseLong(number());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(WORDS.text("praat.noCount"), e);
        }
        if (count < 0 || count > MOST_TIERS_OR_INTERVALS) {
            throw new IllegalArgumentException(WORDS.text("praat.count", count));
        }
        return count;
    }

    /** The next word that is a number; words of letters and brackets are decoration. */
    private String number() throws IOException {
        while (true) {
            while (letter >= 0 && Character.isWhitespace(letter)) {
                next();
            }
            if (letter < 0) {
                throw new IllegalArgumentException(WORDS.text("praat.ends"));
            }
            StringBuilder word = new StringBuilder();
            while (letter >= 0 && !Character.isWhitespace(letter)) {
                word.append((char) letter);
                next();
            }
            if (word.toString().matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) {
                return word.toString();
            }
        }
    }
}
