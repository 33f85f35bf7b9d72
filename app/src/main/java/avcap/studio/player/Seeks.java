package avcap.studio.player;

import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * Sends a player to moments no faster than it can follow: of those that are wanted meanwhile only the newest is gone to.
 *
 * <p>A seek holds the window's thread for some milliseconds and takes longer to show; a key held down asks for thirty a second.
 */
final class Seeks {

    private static final long APART_NANOS = 80_000_000L;

    private final DoubleConsumer player;
    private final LongSupplier nanos;
    private double waiting = Double.NaN;
    private long last;
    private boolean hasSought;

    Seeks(DoubleConsumer player, LongSupplier nanos) {
        this.player = player;
        this.nanos = nanos;
    }

    /** Goes there at once if the one before is long enough ago, else as soon as it is, unless another is wanted by then. */
    void want(double seconds) {
        waiting = seconds;
        tick();
    }

    /** Goes to what waits, if it is time; called once a pulse. */
    void tick() {
        long now = nanos.getAsLong();
        if (!Double.isNaN(waiting) && (!hasSought || now - last >= APART_NANOS)) {
            double next = waiting;
            waiting = Double.NaN;
            last = now;
            hasSought = true;
            player.accept(next);
        }
    }
}
