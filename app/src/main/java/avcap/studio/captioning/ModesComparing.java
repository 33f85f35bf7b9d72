package avcap.studio.captioning;

import avcap.inference.caption.Captioner;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.session.ClipReading;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures how far hearing and seeing are apart about drafts that were made before this was known, by the model in use now.
 *
 * <p>Nothing that is said changes by it, and there is nothing to take back.
 */
public final class ModesComparing extends ClipRound<Optional<Disagreement>> {

    private static final Words WORDS = UiResources.studioWords();

    private final Workshop workshop;
    private final Consumer<String> tell;
    private final Latest<Map<EntryId, String>> looking = new Latest<>();
    private Map<EntryId, String> drafts = Map.of();

    /**
     * A round that is not begun.
     *
     * @param reading called on background threads, on several at once
     * @param tell told in a sentence why nothing is measured, or that nothing is left to
     */
    public ModesComparing(Session session, Workshop workshop, ClipReading reading, Consumer<String> tell) {
        super(session, workshop, reading, "work.compareModes");
        this.workshop = workshop;
        this.tell = tell;
    }

    @Override
    public void start() {
        if (runningProperty().get() || looking.isBusy()) {
            return;
        }
        if (session().captioner().isEmpty()) {
            tell.accept(WORDS.text("compareModes.noModel"));
        } else if (!session().readOnlyReason().isEmpty()) {
            tell.accept(session().readOnlyReason());
        } else {
            session().project().ifPresent(project -> looking.start(
                            () -> workshop.submitStore("", progress -> project.unmeasured()))
                    .whenDone(this::begin)
                    .whenFailed(failure -> tell.accept(failure.sentence())));
        }
    }

    private void begin(Map<EntryId, String> found) {
        drafts = found;
        if (found.isEmpty()) {
            tell.accept(WORDS.text("compareModes.none"));
        } else {
            begin(session().entries().stream().filter(this::isWanted).toList());
        }
    }

    @Override
    public void cancel() {
        looking.cancel();
        super.cancel();
    }

    @Override
    public String told() {
        return WORDS.text(
                "compareModes.running", doneProperty().get(), totalProperty().get());
    }

    @Override
    boolean isWanted(Entry entry) {
        return drafts.containsKey(entry.id()) && entry.status().isUnfinished();
    }

    @Override
    Optional<Disagreement> ask(Captioner captioner, Entry entry, AvInput input, Progress progress) {
        return ModesScoring.of(captioner, input, drafts.getOrDefault(entry.id(), ""), progress);
    }

    @Override
    void answered(Entry entry, Optional<Disagreement> answer) {
        answer.ifPresent(found -> session().measure(entry.id(), drafts.getOrDefault(entry.id(), ""), found));
    }
}
