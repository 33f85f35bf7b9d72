package avcap.inference.caption;

import ai.djl.ndarray.NDManager;
import avcap.inference.features.AvInput;
import avcap.inference.model.Prefix;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * The encoded forms of the last few inputs, known by identity.
 *
 * <p>A clip is captioned, then explained, then scored with every change of its text, perhaps with sound or picture left out:
 * all on the same few inputs.
 */
final class PrefixCache {

    private static final int KEPT = 4; // both, sound only, picture only, neither

    private final NDManager manager;
    private final Deque<Kept> kept = new ArrayDeque<>();

    PrefixCache(NDManager manager) {
        this.manager = manager;
    }

    /** The prefix of an input; if it is not known it is made in a scope that closes, and only its own arrays are kept. */
    Prefix get(AvInput input, Function<NDManager, Prefix> maker) {
        for (Kept one : kept) {
            if (one.input == input) {
                return one.prefix;
            }
        }
        try (NDManager passing = manager.newSubManager()) {
            Prefix prefix = maker.apply(passing);
            NDManager scope = attached(prefix);
            if (kept.size() == KEPT) {
                kept.removeFirst().scope.close();
            }
            kept.addLast(new Kept(input, prefix, scope));
            return prefix;
        }
    }

    /** A scope of the prefix's own. */
    private NDManager attached(Prefix prefix) {
        NDManager scope = manager.newSubManager();
        try {
            prefix.attach(scope);
            return scope;
        } catch (RuntimeException | Error e) {
            scope.close();
            throw e;
        }
    }

    private record Kept(AvInput input, Prefix prefix, NDManager scope) {}
}
