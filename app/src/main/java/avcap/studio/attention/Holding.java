package avcap.studio.attention;

import avcap.inference.attention.Faithfulness;
import org.jspecify.annotations.Nullable;

/**
 * Whether the map of the chosen word has been put to the test, and what came of it.
 *
 * @param result null unless the state is {@link State#TESTED}
 */
record Holding(State state, @Nullable Faithfulness result) {

    /** How far the test has come. */
    enum State {
        /** No word is chosen, or no model is loaded. */
        NONE,
        /** It waits or runs. */
        TESTING,
        /** It gave way to other work of the model. */
        PUT_OFF,
        /** The model could not do it. */
        FAILED,
        TESTED
    }

    static final Holding NONE = new Holding(State.NONE, null);

    static Holding in(State state) {
        return new Holding(state, null);
    }

    static Holding of(Faithfulness result) {
        return new Holding(State.TESTED, result);
    }
}
