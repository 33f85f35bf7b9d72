package avcap.studio.player;

import avcap.studio.session.Playhead;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * The shuttle of three keys: each press goes one gear on or back, through standing still.
 *
 * <p>Forward the first gear is the person's own speed, and the others are faster; once it stands, that speed is as it was. No
 * player plays backwards, so back gears move the playhead themselves, silently.
 */
final class Shuttle {

    private static final double[] SPEEDS = {1, 1.5, Playhead.FASTEST};

    private final Playhead playhead;
    private final LongSupplier nanos;
    private final ReadOnlyDoubleWrapper backSpeed = new ReadOnlyDoubleWrapper(this, "backSpeed");
    private double ownRate = 1;
    private int gear;
    private long lastTick;

    /** @param nanos the clock of running back */
    Shuttle(Playhead playhead, LongSupplier nanos) {
        this.playhead = playhead;
        this.nanos = nanos;
        playhead.playWantedProperty().addListener((property, was, isWanted) -> {
            boolean isOver = isWanted ? gear < 0 : gear > 0;
            if (isOver) {
                release();
            }
        });
    }

    /** How fast it runs back, 0 while it does not. */
    ReadOnlyDoubleProperty backSpeedProperty() {
        return backSpeed.getReadOnlyProperty();
    }

    boolean isRunningBack() {
        return gear < 0;
    }

    void on() {
        shift(1);
    }

    void back() {
        shift(-1);
    }

    /** Stands still, at the person's own speed. */
    void stop() {
        release();
        playhead.pause();
    }

    private void shift(int step) {
        int now = gear == 0 && playhead.playWantedProperty().get() ? 1 : gear;
        if (gear == 0) {
            ownRate = playhead.rateProperty().get();
        }
        int next = Math.max(-SPEEDS.length, Math.min(now + step, SPEEDS.length));
        if (next == 0) {
            stop();
        } else if (next > 0) {
            runOn(next);
        } else {
            runBack(next);
        }
    }

    private void runOn(int next) {
        playhead.play();
        gear = next;
        playhead.rate(next == 1 ? ownRate : Math.max(ownRate, SPEEDS[next - 1]));
    }

    private void runBack(int next) {
        playhead.pause();
        gear = next;
        lastTick = nanos.getAsLong();
        backSpeed.set(SPEEDS[-next - 1]);
    }

    private void release() {
        if (gear > 0) {
            playhead.rate(ownRate);
        }
        gear = 0;
        backSpeed.set(0);
    }

    /** Moves the playhead while it runs back; called once a pulse. */
    void tick() {
        if (gear < 0) {
            long now = nanos.getAsLong();
            double time = playhead.time() - (now - lastTick) * 1e-9 * backSpeed.get();
            lastTick = now;
            playhead.seek(time);
            if (time <= 0) {
                release();
            }
        }
    }
}
