package avcap.studio.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** A text line by line; of a line that is too long only the beginning is kept, and the next is found all the same. */
final class TextLines implements Closeable {

    private final Reader in;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean isTooLong;
    private boolean skipsLineFeed;

    TextLines(Reader in) {
        this.in = in;
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        isTooLong = false;
        int letter = in.read();
        if (skipsLineFeed && letter == '\n') {
            letter = in.read();
        }
        skipsLineFeed = false;
        if (letter < 0) {
            return null;
        }
        number++;
        while (letter >= 0 && letter != '\n' && letter != '\r') {
            if (line.length() < BoundedReader.MOST) {
                line.append((char) letter);
            } else {
                isTooLong = true;
            }
            letter = in.read();
        }
        skipsLineFeed = letter == '\r';
        return line.toString();
    }

    /** Of the line that came last, from 1. */
    long number() {
        return number;
    }

    /** Whether the line that came last is only the beginning of one. */
    boolean isTooLong() {
        return isTooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
