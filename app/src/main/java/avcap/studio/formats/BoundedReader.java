package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text whose rows may not be longer than any honest row is, so that none can use up the memory. */
final class BoundedReader extends FilterReader {

    private static final Words WORDS = UiResources.formatWords();

    /** Letters a row may have; whatever reads ahead may see a few thousand more. */
    static final int MOST = 1 << 22;

    private long sinceRow;

    /** A row that is longer. */
    static final class LongRowException extends IOException {

        private static final long serialVersionUID = 1L;

        LongRowException() {
            super(WORDS.text("long.row", MOST));
        }
    }

    BoundedReader(Reader in) {
        super(in);
    }

    /** The next row begins. */
    void rowDone() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int letter = in.read();
        count(letter < 0 ? 0 : 1);
        return letter;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int letters) throws IOException {
        sinceRow += letters;
        if (sinceRow > MOST) {
            throw new LongRowException();
        }
    }
}
