package avcap.studio.shell;

import avcap.inference.caption.Captioner;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.studio.annotation.Entry;
import avcap.studio.captioning.ClipSource;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the chosen clip, in the sizes of the model in use; without a model in those of a base model, for the eye. */
public final class ClipReading {

    private static final Words WORDS = UiResources.studioWords();
    private static final int FRAMES_WITHOUT_MODEL = 8;

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final ClipSource source;
    private final Latest<ClipFeatures> reading = new Latest<>();

    public ClipReading(Session session, Workshop workshop, Notices notices, ClipSource source) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        this.source = source;
        session.selectedIdProperty().addListener((observed, before, now) -> read());
        session.captionerProperty().addListener((observed, before, now) -> readAgainIfOtherwise(now));
        read();
    }

    private void readAgainIfOtherwise(@Nullable Captioner captioner) {
        Optional<InputShape> had =
                session.features().map(features -> features.input().shape());
        boolean fits = captioner == null || had.equals(Optional.of(captioner.inputShape()));
        if (!fits) {
            read();
        }
    }

    private void read() {
        reading.cancel();
        session.selected().ifPresent(this::read);
    }

    private void read(Entry entry) {
        InputShape shape =
                session.captioner().map(Captioner::inputShape).orElseGet(() -> InputShape.base(FRAMES_WITHOUT_MODEL));
        reading.start(() -> workshop.submitMedia(
                        WORDS.text("work.read", entry.name()), progress -> source.read(entry.file(), shape, progress)))
                .whenDone(features -> session.featuresProperty().set(features))
                .whenFailed(failure -> notices.post(Notice.warning(failure.sentence())));
    }
}
