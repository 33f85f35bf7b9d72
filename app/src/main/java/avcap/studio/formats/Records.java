package avcap.studio.formats;

import java.io.IOException;
import java.util.Set;

/** The clips that go out, one at a time, as often as they are asked for and always the same. */
public interface Records {

    /** Who takes them. */
    @FunctionalInterface
    interface Sink {
        void take(ClipRecord record) throws IOException;
    }

    void each(Sink sink) throws IOException;

    /** How many clips. */
    int count();

    /** Names of the columns that any of them keeps for others. */
    Set<String> extraColumns();

    /** Captions of the clip that has most. */
    int mostCaptions();
}
