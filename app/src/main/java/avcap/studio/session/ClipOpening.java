package avcap.studio.session;

import avcap.inference.caption.Captioner;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Reads a clip when it is chosen, and again when another model wants other sizes. Only the clip chosen last is ever shown.
 */
public final class ClipOpening {

    /** What is read while no model says what it eats: the sizes of a base model. */
    private static final InputShape WITHOUT_MODEL = InputShape.base(2);

    private final Session session;
    private final Workshop workshop;
    private final ClipReading reading;
    private final Latest<ClipFeatures> latest = new Latest<>();

    private ClipOpening(Session session, Workshop workshop, ClipReading reading) {
        this.session = session;
        this.workshop = workshop;
        this.reading = reading;
    }

    /** Follows the session's choice from now on. */
    public static ClipOpening follow(Session session, Workshop workshop, ClipReading reading) {
        ClipOpening opening = new ClipOpening(session, workshop, reading);
        session.selectedIdProperty().addListener((property, before, now) -> opening.chosen(now));
        session.captionerProperty().addListener((property, before, now) -> opening.modelChanged(before, now));
        opening.chosen(session.selectedIdProperty().get());
        return opening;
    }

    /** Reads the chosen clip again, as after its file was put back. */
    public void again() {
        chosen(session.selectedIdProperty().get());
    }

    private void modelChanged(@Nullable Captioner before, @Nullable Captioner now) {
        if (!shape(before).equals(shape(now))) {
            again();
        }
    }

    private static InputShape shape(@Nullable Captioner captioner) {
        return captioner == null ? WITHOUT_MODEL : captioner.inputShape();
    }

    private void chosen(@Nullable EntryId id) {
        latest.cancel();
        session.clip().clear();
        if (id != null) {
            session.selected().ifPresent(this::read);
        }
    }

    private void read(Entry entry) {
        InputShape shape = shape(session.captionerProperty().get());
        OpenClip clip = session.clip();
        Work<ClipFeatures> work = latest.start(
                () -> workshop.submitMedia("Reading " + entry.name(), progress -> read(entry, shape, progress)));
        clip.reading(work);
        work.whenDone(features -> {
            clip.read(features);
            session.playhead().measured(features.clip().duration());
        });
        work.whenFailed(failure -> clip.unread(failure.sentence()));
        work.whenOver(over -> {
            if (over.state() == Work.State.CANCELLED && clip.readingProperty().get() == over) {
                clip.unread("Reading this clip was stopped. Choose it again to read it.");
            }
        });
    }

    private ClipFeatures read(Entry entry, InputShape shape, Progress progress) throws MediaException {
        if (!Files.exists(entry.file())) {
            throw new MediaException(
                    "The file " + entry.file() + " is not there. Put it back, or choose another clip.");
        }
        return reading.read(entry.file(), shape, InputPreset.STUDIO, progress);
    }
}
