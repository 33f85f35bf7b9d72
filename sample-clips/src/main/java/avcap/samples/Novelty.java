package avcap.samples;

import java.util.Locale;

/** Which test scenes are asked for. */
enum Novelty {
    /** All. */
    ANY,
    /** Those that training could have held. */
    SEEN,
    /** Those with a pair of sources or a trait of a source that training never has. */
    UNSEEN;

    /** Says what the option takes. */
    static final String OPTION =
            "Scenes with pairs of sources and traits that training had (seen), with others (unseen), "
                    + "or any (${DEFAULT-VALUE}).";

    /** What stands before "scenes": nothing, "seen " or "unseen ". */
    String words() {
        return this == ANY ? "" : name().toLowerCase(Locale.ROOT) + " ";
    }

    boolean holds(Scene scene) {
        return this == ANY || Unseen.isIn(scene) == (this == UNSEEN);
    }
}
