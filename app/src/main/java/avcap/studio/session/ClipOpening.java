package avcap.studio.session;

import avcap.inference.caption.Captioner;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Entry;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Reads a clip when it is chosen, and again when another model wants other sizes; then, while it is looked at, those that come
 * next. Only the clip chosen last is ever shown.
 */
public final class ClipOpening {

    private static final Words WORDS = UiResources.studioWords();

    /** What is read while no model says what it eats: the sizes of a base model. */
    private static final InputShape WITHOUT_MODEL = InputShape.base(2);

    private final Session session;
    private final Workshop workshop;
    private final ClipReading reading;
    private final Latest<ClipFeatures> latest = new Latest<>();
    private final Latest<ClipFeatures> ahead = new Latest<>();
    private final ReadClips read = new ReadClips();

    private ClipOpening(Session session, Workshop workshop, ClipReading reading) {
        this.session = session;
        this.workshop = workshop;
        this.reading = reading;
    }

    /** Follows the session's choice from now on. */
    public static ClipOpening follow(Session session, Workshop workshop, ClipReading reading) {
        ClipOpening opening = new ClipOpening(session, workshop, reading);
        session.projectProperty().addListener((property, before, now) -> opening.read.forgetAll());
        session.selectedIdProperty().addListener((property, before, now) -> opening.chosen());
        session.captionerProperty().addListener((property, before, now) -> opening.modelChanged(before, now));
        session.selectedProperty().addListener((property, before, now) -> opening.entryChanged(before, now));
        opening.chosen();
        return opening;
    }

    /** Reads the chosen clip again, as after its file was put back. */
    public void again() {
        session.selected().ifPresent(entry -> read.forget(keyOf(entry)));
        chosen();
    }

    private void modelChanged(@Nullable Captioner before, @Nullable Captioner now) {
        if (!shape(before).equals(shape(now))) {
            read.forgetAll();
            chosen();
        }
    }

    /** A file that was found elsewhere is read from there. */
    private void entryChanged(@Nullable Entry before, @Nullable Entry now) {
        if (before != null && now != null && now.isRelocated(before)) {
            chosen();
        }
    }

    private static InputShape shape(@Nullable Captioner captioner) {
        return captioner == null ? WITHOUT_MODEL : captioner.inputShape();
    }

    private ReadClips.Key keyOf(Entry entry) {
        return ReadClips.Key.of(entry, shape(session.captionerProperty().get()));
    }

    private void chosen() {
        latest.cancel();
        ahead.cancel();
        session.ahead().clear();
        session.clip().clear();
        session.selected().ifPresent(this::open);
    }

    private void open(Entry entry) {
        ReadClips.Key key = keyOf(entry);
        OpenClip clip = session.clip();
        Work<ClipFeatures> work = latest.start(() -> read.get(key)
                .map(features -> workshop.hand("", features))
                .orElseGet(() ->
                        workshop.submitMedia(WORDS.text("work.read", entry.name()), progress -> read(key, progress))));
        clip.reading(work);
        work.whenDone(features -> {
            read.put(key, features);
            clip.read(features);
            session.playhead().measured(features.clip().duration());
            readAhead();
        });
        work.whenFailed(failure -> clip.unread(failure.sentence()));
        work.whenOver(over -> {
            if (over.state() == Work.State.CANCELLED && clip.readingProperty().get() == over) {
                clip.unread(WORDS.text("clip.stopped"));
            }
        });
    }

    /** One after the other, so that the clip on the screen and a batch find a free thread; what cannot be read says so when chosen. */
    private void readAhead() {
        session.coming().stream().filter(entry -> !isAhead(entry)).findFirst().ifPresent(this::readAhead);
    }

    private boolean isAhead(Entry entry) {
        return session.ahead().stream().anyMatch(clip -> clip.entry().equals(entry.id()));
    }

    private void readAhead(Entry entry) {
        ReadClips.Key key = keyOf(entry);
        ahead.start(() -> read.get(key)
                        .map(features -> workshop.hand("", features))
                        .orElseGet(() -> workshop.submitMedia("", progress -> read(key, progress))))
                .whenDone(features -> {
                    read.put(key, features);
                    session.ahead().add(new ClipAhead(entry.id(), features));
                    readAhead();
                });
    }

    private ClipFeatures read(ReadClips.Key key, Progress progress) throws MediaException {
        if (!Files.exists(key.file())) {
            throw new MediaException(WORDS.text("clip.gone", key.file()));
        }
        return reading.read(key.file(), key.shape(), InputPreset.STUDIO, progress);
    }
}
