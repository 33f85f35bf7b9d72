package avcap.samples;

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

    boolean holds(Scene scene) {
        return this == ANY || Unseen.isIn(scene) == (this == UNSEEN);
    }
}
