package avcap.studio.spectrogram;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.Samples;
import avcap.inference.progress.Progress;
import avcap.studio.control.Peaks;
import avcap.studio.control.SoundLook;
import avcap.studio.session.Seeing;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Draws the open clip's sound on the media threads, anew when the way of looking changes.
 *
 * <p>A clip opens with at most its first minute. What comes after it is read in the background and drawn when it is there.
 */
final class LaneDrawing {

    private final Session session;
    private final Workshop workshop;
    private final WholeSounds sounds;
    private final Words words = UiResources.laneWords();
    private final Latest<Heard> reading = new Latest<>();
    private final Latest<LanePicture> drawing = new Latest<>();
    private final ObjectProperty<SoundLook> look = new SimpleObjectProperty<>(this, "look", SoundLook.initial());
    private final ReadOnlyObjectWrapper<@Nullable LanePicture> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private @Nullable Heard heard;
    private boolean isUnread;

    /** Samples wherever they are, and the wave made of them. */
    private record Heard(Samples samples, Peaks peaks) {

        static Heard of(Samples samples) {
            return new Heard(samples, new Peaks(samples));
        }
    }

    LaneDrawing(Session session, Workshop workshop, WholeSounds sounds) {
        this.session = session;
        this.workshop = workshop;
        this.sounds = sounds;
        session.seeingProperty().addListener((property, old, now) -> draw());
        look.addListener((property, old, now) -> {
            if (!now.isDrawnAs(old) && session.seeingProperty().get() == Seeing.LISTEN) {
                draw();
            }
        });
    }

    /** What is drawn of the sound, null while nothing is. */
    ReadOnlyObjectProperty<@Nullable LanePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** How a person wants to see sound while listening. */
    ObjectProperty<SoundLook> lookProperty() {
        return look;
    }

    /** How far reading or drawing a long sound has come, negative while it cannot be known or none is. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Draws what was read of the open clip, nothing if nothing was. */
    void open() {
        reading.cancel();
        heard = null;
        isUnread = false;
        picture.set(null);
        draw();
        session.clip().features().filter(ClipFeatures::soundMayGoOn).ifPresent(this::readWhole);
    }

    private void readWhole(ClipFeatures features) {
        String name = words.text("lane.work.sound", features.clip().file().getFileName());
        Work<Heard> work = reading.start(() -> workshop.submitMedia(
                name, progress -> Heard.of(sounds.read(features.clip().file(), progress))));
        watch(work);
        work.whenDone(all -> {
            heard = all;
            draw();
        });
        work.whenFailed(failure -> {
            isUnread = true;
            draw();
        });
    }

    private void draw() {
        drawing.cancel();
        session.clip().features().ifPresent(this::draw);
    }

    private void draw(ClipFeatures features) {
        Seeing seeing = session.seeingProperty().get();
        SoundLook wanted = look.get();
        Heard whole = heard;
        Optional<String> whyNoMore = whole != null || !features.soundMayGoOn()
                ? Optional.empty()
                : Optional.of(isUnread ? "lane.end.unread" : LanePicture.End.READING);
        if (whole != null && seeing == Seeing.LISTEN) {
            picture.set(null); // Two pictures of an hour would take the memory of one twice.
        }
        Work<LanePicture> work =
                drawing.start(() -> workshop.submitMedia(words.text("lane.state.decoding"), progress -> {
                    Optional<Heard> sound =
                            whole == null ? features.sound().map(Samples::of).map(Heard::of) : Optional.of(whole);
                    return draw(features, seeing, wanted, sound, whyNoMore, progress);
                }));
        if (whole != null) {
            watch(work);
        }
        work.whenDone(picture::set);
    }

    private static LanePicture draw(
            ClipFeatures features,
            Seeing seeing,
            SoundLook look,
            Optional<Heard> sound,
            Optional<String> whyNoMore,
            Progress progress) {
        if (seeing == Seeing.AS_THE_MODEL_SEES) {
            return LanePicture.modelled(features, sound.map(Heard::peaks));
        }
        return LanePicture.heard(
                features.clip(),
                sound.filter(heard -> features.spectrogram().isPresent())
                        .map(heard -> ListenedSound.draw(heard.samples(), heard.peaks(), look, progress)),
                whyNoMore);
    }

    private void watch(Work<?> work) {
        fraction.bind(work.fractionProperty());
        work.whenOver(over -> {
            fraction.unbind();
            fraction.set(-1);
        });
    }
}
