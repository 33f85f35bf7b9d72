package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import avcap.studio.session.ClipReading;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Captions every clip that nobody has said anything of, and measures how far hearing and seeing are apart about each draft. */
public final class BatchCaptioning extends ClipRound<Writing> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchCaptioning.class);

    private static final Words WORDS = UiResources.studioWords();

    /** Of the work on a clip, what finding the words takes. */
    private static final double SEARCH = 0.6;

    /** @param reading called on background threads, on several at once */
    public BatchCaptioning(Session session, Workshop workshop, ClipReading reading) {
        super(session, workshop, reading, "work.caption");
    }

    @Override
    public void start() {
        begin(session().entries().stream().filter(this::isWanted).toList());
    }

    @Override
    public String told() {
        return WORDS.text("batch.running", doneProperty().get(), totalProperty().get());
    }

    @Override
    boolean isWanted(Entry entry) {
        return entry.status() == Status.NEW;
    }

    @Override
    Writing ask(Captioner captioner, Entry entry, AvInput input, Progress progress) {
        Caption caption = captioner.caption(input, SearchOptions.defaults(), progress.part(0, SEARCH));
        Reading reading = Reading.searched(caption, SearchOptions.defaults());
        return Writing.byMachine(
                entry.id(),
                caption.text(),
                measured(captioner, input, caption, progress.part(SEARCH, 1))
                        .map(reading::with)
                        .orElse(reading));
    }

    /** How far hearing and seeing are apart; a draft is kept where that cannot be measured. */
    private static Optional<Disagreement> measured(
            Captioner captioner, AvInput input, Caption caption, Progress progress) {
        try {
            return ModesScoring.of(captioner, input, caption.text(), progress);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("What is heard and what is seen of a draft could not be told apart", e);
            return Optional.empty();
        }
    }

    @Override
    void answered(Entry entry, Writing draft) {
        session().append(draft);
    }
}
