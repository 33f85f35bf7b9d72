package avcap.inference.checkpoint;

import java.util.Optional;

/**
 * Where a foreign weight goes.
 *
 * @param target the weight it becomes; empty if it is left out
 * @param fitting how its shape is made to fit
 * @param note why it is left out, or what else should be known; empty and without a target, nobody knows what it is
 */
record Placement(Optional<String> target, Fitting fitting, String note) {

    static final Placement UNKNOWN = new Placement(Optional.empty(), Fitting.AS_IS, "");

    static Placement at(String target) {
        return new Placement(Optional.of(target), Fitting.AS_IS, "");
    }

    static Placement dropped(String why) {
        return new Placement(Optional.empty(), Fitting.AS_IS, why);
    }

    Placement fitted(Fitting how, String newNote) {
        return new Placement(target, how, newNote);
    }

    Placement noting(String newNote) {
        return new Placement(target, fitting, newNote);
    }

    boolean isUnknown() {
        return target.isEmpty() && note.isEmpty();
    }
}
