package avcap.studio.inspect;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.Session;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a map can be compared with; each of its questions has a lane of its own, and tells when it is answered.
 *
 * <p>Candidates are searched and models listed once for each clip and model in use; the clip's captions are read whenever they may
 * be others, and the old ones stay until they are.
 */
final class RivalList {

    private static final Words WORDS = UiResources.inspectWords();
    private static final int CANDIDATES = 4;

    /** What the answers are of. */
    private record Subject(
            @Nullable EntryId clip,
            @Nullable AvInput input,
            @Nullable Captioner captioner) {}

    /** One of the questions. */
    private static final class Question {

        private List<Rival> found = List.of();
        private @Nullable Work<List<Rival>> work;
        private boolean isAnswered;

        boolean isOpen() {
            Work<List<Rival>> now = work;
            return !isAnswered && (now == null || now.state().isOver());
        }

        /** Something else needed the model meanwhile. */
        boolean isStopped() {
            Work<List<Rival>> now = work;
            return !isAnswered && now != null && now.state() == Work.State.CANCELLED;
        }

        boolean isUnderWay() {
            Work<List<Rival>> now = work;
            return now != null && !now.state().isOver();
        }

        void cancel() {
            Work<List<Rival>> now = work;
            work = null;
            if (now != null) {
                now.cancel();
            }
        }
    }

    private final Session session;
    private final Workshop workshop;
    private final OtherModels models;
    private final Runnable changed;
    private Question captions = new Question();
    private Question others = new Question();
    private Question candidates = new Question();
    private Subject subject = new Subject(null, null, null);

    /** @param changed run whenever one of the questions has ended, however it did */
    RivalList(Session session, Workshop workshop, OtherModels models, Runnable changed) {
        this.session = session;
        this.workshop = workshop;
        this.models = models;
        this.changed = changed;
    }

    /** Forgets everything if another clip is open or another model in use, and tells whether it did. */
    boolean forgetOthers() {
        Subject now = new Subject(
                session.selectedIdProperty().get(),
                session.clip().features().map(ClipFeatures::input).orElse(null),
                session.captionerProperty().get());
        if (now.equals(subject)) {
            return false;
        }
        subject = now;
        stop();
        captions = new Question();
        others = new Question();
        candidates = new Question();
        return true;
    }

    /** Stops looking; what was found stays. */
    void stop() {
        List.of(captions, others, candidates).forEach(Question::cancel);
    }

    /** Looks for the other captions of the clip, and for what was not found yet: other models, and what this one might have said. */
    void seek() {
        String name = WORDS.text("work.rivals");
        Project project = session.project().orElse(null);
        Place here = session.placeProperty().get();
        if (project != null && here != null) {
            captions.cancel();
            start(captions, () -> workshop.submitStore(name, progress -> slots(project, here)));
        }
        if (others.isOpen()) {
            String inUse = session.captioner().map(Captioner::modelId).orElse("");
            start(others, () -> workshop.submitMedia(name, progress -> others(inUse)));
        }
        Captioner captioner = subject.captioner();
        AvInput input = subject.input();
        if (candidates.isOpen()
                && captioner != null
                && input != null
                && captioner.inputShape().equals(input.shape())) {
            start(
                    candidates,
                    () -> workshop.submitModelAside(name, progress -> candidates(captioner, input, progress)));
        }
    }

    private void start(Question question, Supplier<Work<List<Rival>>> starter) {
        Work<List<Rival>> work = starter.get();
        question.work = work;
        work.whenDone(found -> {
                    question.found = found;
                    question.isAnswered = true;
                })
                .whenOver(over -> changed.run());
    }

    /** Whether something may still be found. */
    boolean isSeeking() {
        return Stream.of(captions, others, candidates).anyMatch(Question::isUnderWay);
    }

    /** Whether a question was stopped before it was answered, so that more may be found by seeking again. */
    boolean isStopped() {
        return Stream.of(captions, others, candidates).anyMatch(Question::isStopped);
    }

    /** What was found so far: captions, models, candidates; each text once, and one text never. */
    List<Rival> found(String never) {
        Set<String> known = new HashSet<>(Set.of(never.toLowerCase(Locale.ROOT)));
        return Stream.of(captions, others, candidates)
                .flatMap(question -> question.found.stream())
                .filter(one -> one.model().isPresent() || known.add(one.text().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The clip's captions but for the one on the screen, which may be typed on while it is kept. */
    private static List<Rival> slots(Project project, Place here) throws StoreException {
        List<Rival> rivals = new ArrayList<>();
        for (int number = 1; number <= Slot.COUNT; number++) {
            Slot slot = new Slot(number);
            String text = slot.equals(here.slot())
                    ? ""
                    : Drafting.of(project, here.entry(), slot).text();
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
