package avcap.studio.player;

import avcap.studio.control.Still;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Shows a clip's pictures straight from its file, on a clock and without sound, while there is nothing better.
 *
 * <p>At most one picture is being decoded. Whoever goes elsewhere meanwhile does not wait for it: it is dropped, and the next
 * is that of the moment shown by then, so a slow clip shows fewer pictures and never late ones.
 */
final class DecodedPlayer implements ClipPlayer {

    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(25);

    private final ClockPlayer clock;
    private final PictureSource source;
    private final Workshop workshop;
    private final ReadOnlyObjectWrapper<@Nullable Still> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    private @Nullable Work<Optional<Still>> decoding;
    private double asked = Double.NaN;
    private boolean running;
    private boolean closed;

    DecodedPlayer(ClockPlayer clock, PictureSource source, Workshop workshop) {
        this.clock = clock;
        this.source = source;
        this.workshop = workshop;
        ask();
    }

    /** What is seen now, null until the first picture is decoded. */
    ReadOnlyObjectProperty<@Nullable Still> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    private void ask() {
        double time = clock.time();
        if (closed || decoding != null || time == asked) {
            return;
        }
        asked = time;
        Work<Optional<Still>> work = workshop.submitMedia("", progress -> source.at(time, progress));
        decoding = work;
        work.whenDone(found -> found.ifPresent(picture::set));
        work.whenOver(over -> {
            decoding = null;
            if (over.state() == Work.State.CANCELLED) {
                asked = Double.NaN; // Its picture never came, so that moment may be asked for again.
            }
            goOn();
        });
    }

    private void goOn() {
        if (closed) {
            release();
        } else if (running) {
            workshop.later(BETWEEN_PICTURES, this::ask);
        } else {
            ask();
        }
    }

    private void drop() {
        Work<Optional<Still>> late = decoding;
        if (late == null) {
            ask();
        } else {
            late.cancel(); // The next is asked for when this one is over.
        }
    }

    @Override
    public void play() {
        clock.play();
        running = true;
        ask();
    }

    @Override
    public void pause() {
        clock.pause();
        running = false;
        ask();
    }

    @Override
    public void seek(double seconds) {
        clock.seek(seconds);
        drop();
    }

    @Override
    public void setRate(double rate) {
        clock.setRate(rate);
    }

    @Override
    public void setMuted(boolean muted) {}

    @Override
    public double time() {
        return clock.time();
    }

    @Override
    public double duration() {
        return clock.duration();
    }

    @Override
    public void close() {
        clock.close();
        closed = true;
        if (decoding == null) {
            release();
        } else {
            decoding.cancel();
        }
    }

    private void release() {
        workshop.submitMedia("", progress -> {
            source.close();
            return true;
        });
    }
}
