package avcap.studio.review;

import avcap.inference.clip.TimeSpan;
import avcap.studio.control.LaneMouse;
import avcap.studio.control.LevelRange;
import avcap.studio.control.SpectrogramPyramid;
import avcap.studio.control.TimeAxis;
import avcap.studio.session.Playhead;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The sound of the chosen clip as a picture over time, and where in it one listens. */
final class SoundViewModel implements LaneMouse.Wishes {

    private final Session session;
    private final Workshop workshop;
    private final TimeAxis axis = new TimeAxis();
    private final Latest<Optional<SpectrogramPyramid>> drawing = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable SpectrogramPyramid> picture =
            new ReadOnlyObjectWrapper<>(this, "picture");
    private boolean isLooked;
    private boolean isOld = true;

    SoundViewModel(Session session, Workshop workshop) {
        this.session = session;
        this.workshop = workshop;
        session.clip().featuresProperty().addListener((observed, before, now) -> changed());
        session.playhead()
                .durationProperty()
                .addListener((observed, before, now) -> axis.setDuration(now.doubleValue()));
        axis.setDuration(session.playhead().duration());
    }

    /** A picture is drawn only for someone who sees it. */
    void setLooked(boolean now) {
        isLooked = now;
        draw();
    }

    private void changed() {
        drawing.cancel();
        picture.set(null);
        isOld = true;
        draw();
    }

    TimeAxis axis() {
        return axis;
    }

    Playhead playhead() {
        return session.playhead();
    }

    /** Null until it is drawn, and where there is no sound. */
    ReadOnlyObjectProperty<@Nullable SpectrogramPyramid> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    private void draw() {
        if (!isLooked || !isOld) {
            return;
        }
        isOld = false;
        session.clip().features().ifPresent(features -> drawing.start(() -> workshop.submitMedia(
                        UiResources.laneWords().text("lane.state.decoding"), progress -> features.spectrogram()
                                .map(raw -> new SpectrogramPyramid(raw, LevelRange.ofClip(raw)))))
                .whenDone(drawn -> picture.set(drawn.orElse(null))));
    }

    @Override
    public void seek(double time, double y) {
        playhead().seek(time);
    }

    @Override
    public void mark(TimeSpan span) {
        playhead().loop(span);
    }

    @Override
    public void clear() {
        playhead().clearLoop();
    }
}
