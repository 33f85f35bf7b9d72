package avcap.inference.checkpoint;

import java.util.Optional;

/**
 * Where a foreign weight goes.
 *
 * @param target the weight it becomes; empty if it is left out
 * @param fitting how its shape is made to fit
 * @param note why it is left out, or what else should be known; empty and without a target, nobody knows what it is
 * @param isRemovedFirst whether the authors take it out of its file before they load the rest
 */
record Placement(Optional<String> target, Fitting fitting, String note, boolean isRemovedFirst) {

    static final Placement UNKNOWN = new Placement(Optional.empty(), Fitting.AS_IS, "", false);

    static Placement at(String target) {
        return new Placement(Optional.of(target), Fitting.AS_IS, "", false);
    }

    static Placement dropped(String why) {
        return new Placement(Optional.empty(), Fitting.AS_IS, why, false);
    }

    /** Dropped by the authors before they load the rest. */
    static Placement removedFirst(String why) {
        return new Placement(Optional.empty(), Fitting.AS_IS, why, true);
    }

    Placement fitted(Fitting how, String newNote) {
        return new Placement(target, how, newNote, isRemovedFirst);
    }

    Placement noting(String newNote) {
        return new Placement(target, fitting, newNote, isRemovedFirst);
    }

    boolean isUnknown() {
        return target.isEmpty() && note.isEmpty();
    }
}
