package avcap.studio.formats;

import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The clips that go out, one at a time, as often as they are asked for and always the same. */
public interface Records {

    /** Who takes them. */
    @FunctionalInterface
    interface Sink {
        void take(ClipRecord record) throws IOException;
    }

    void each(Sink sink) throws IOException;

    /**
     * The same clips, gone through in another way.
     *
     * @param around who takes them in place of whoever asks, made anew each time they are gone through
     */
    default Records through(UnaryOperator<Sink> around) {
        Records all = this;
        return new Records() {
            @Override
            public void each(Sink sink) throws IOException {
                all.each(around.apply(sink));
            }

            @Override
            public int count() {
                return all.count();
            }

            @Override
            public Set<String> extraColumns() {
                return all.extraColumns();
            }

            @Override
            public int mostCaptions() {
                return all.mostCaptions();
            }
        };
    }

    /** How many clips. */
    int count();

    /** Names of the columns that any of them keeps for others. */
    Set<String> extraColumns();

    /** Captions of the clip that has most. */
    int mostCaptions();
}
