package avcap.studio.inspect;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.Session;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds what a map can be compared with; each of its questions has a lane of its own, and tells when it is answered. */
final class RivalList {

    private static final Words WORDS = UiResources.inspectWords();
    private static final int CANDIDATES = 4;

    private final Session session;
    private final Workshop workshop;
    private final OtherModels models;
    private final List<Work<List<Rival>>> seeking = new ArrayList<>();

    RivalList(Session session, Workshop workshop, OtherModels models) {
        this.session = session;
        this.workshop = workshop;
        this.models = models;
    }

    /** Forgets what it was asked before. */
    void cancel() {
        seeking.forEach(Work::cancel);
        seeking.clear();
    }

    /**
     * Looks for the other captions of the clip, the other models, and what else the model in use might have said.
     *
     * @param over run whenever one of the three has ended
     */
    void seek(Consumer<List<Rival>> told, Runnable over) {
        cancel();
        String name = WORDS.text("work.rivals");
        session.project().ifPresent(project -> session.selected()
                .ifPresent(entry ->
                        follow(workshop.submitStore(name, progress -> slots(project, entry.id())), told, over)));
        String inUse = session.captioner().map(Captioner::modelId).orElse("");
        follow(workshop.submitMedia(name, progress -> others(inUse)), told, over);
        Captioner captioner = session.captioner().orElse(null);
        AvInput input = session.clip().features().map(ClipFeatures::input).orElse(null);
        if (captioner != null && input != null && captioner.inputShape().equals(input.shape())) {
            follow(workshop.submitModelAside(name, progress -> candidates(captioner, input, progress)), told, over);
        }
    }

    /** Whether something may still be found. */
    boolean isSeeking() {
        return seeking.stream().anyMatch(work -> !work.state().isOver());
    }

    private void follow(Work<List<Rival>> work, Consumer<List<Rival>> told, Runnable over) {
        seeking.add(work);
        work.whenDone(told).whenOver(ended -> over.run());
    }

    private static List<Rival> slots(Project project, EntryId entry) throws StoreException {
        List<Rival> rivals = new ArrayList<>();
        for (int number = 1; number <= Slot.COUNT; number++) {
            String text = Drafting.of(project, entry, new Slot(number)).text();
            if (!text.isBlank()) {
                rivals.add(Rival.caption("compare.slot", number, text));
            }
        }
        return rivals;
    }

    private static List<Rival> candidates(Captioner captioner, AvInput input, Progress progress) {
        List<Caption> found = captioner.candidates(input, "", SearchOptions.defaults(), CANDIDATES, progress);
        List<Rival> rivals = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            rivals.add(Rival.caption("compare.candidate", i + 1, found.get(i).text()));
        }
        return rivals;
    }

    private List<Rival> others(String inUse) throws Exception {
        return models.list().stream()
                .filter(model -> !inUse.startsWith(model.name() + "@"))
                .map(Rival::model)
                .toList();
    }
}
