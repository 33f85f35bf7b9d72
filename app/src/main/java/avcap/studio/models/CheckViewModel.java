package avcap.studio.models;

import avcap.inference.caption.SelfCheck;
import avcap.inference.checkpoint.RecordedAnswers.Answer;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Whether the chosen model still answers as it did when it came. */
public final class CheckViewModel {

    private static final Words WORDS = UiResources.modelWords();

    private final Workshop workshop;
    private final ModelShelf modelShelf;
    private final ShelfViewModel shelf;
    private final Latest<CheckRun> checking = new Latest<>();
    private final ObservableList<CheckLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(this, "verdict", Verdict.NONE);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");

    private static final Set<String> STEPS = Set.of("sound", "picture", "encoder", "score", "caption");

    /** What the check says, on its pill. */
    enum Verdict {
        NONE,
        PASSED,
        CHANGED
    }

    public CheckViewModel(Workshop workshop, ModelShelf modelShelf, ShelfViewModel shelf) {
        this.workshop = workshop;
        this.modelShelf = modelShelf;
        this.shelf = shelf;
        shelf.chosenProperty().addListener((observed, before, now) -> follow());
        follow();
    }

    /** Answers beside those recorded; before a check is run, only those recorded. */
    ObservableList<CheckLine> lines() {
        return lines;
    }

    /** The check under way, null if there is none. */
    ReadOnlyObjectProperty<@Nullable Work<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Pass and time, or why there is nothing to compare. */
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    private Optional<ShelfEntry> entry() {
        return shelf.chosen().flatMap(CheckpointCard::entry);
    }

    /** Whether the chosen model has answers to be compared with. */
    boolean mayRun() {
        return running.get() == null
                && entry().filter(entry -> entry.card().selfCheck().isPresent()).isPresent();
    }

    /** Runs the check of the chosen model. */
    void run() {
        if (mayRun()) {
            entry().ifPresent(this::run);
        }
    }

    private void run(ShelfEntry entry) {
        Work<CheckRun> work =
                checking.start(() -> workshop.submitMedia(WORDS.text("work.check", entry.name()), progress -> {
                    Instant began = Instant.now();
                    List<SelfCheck.Row> rows = modelShelf.check(entry, progress);
                    return new CheckRun(rows, Duration.between(began, Instant.now()));
                }));
        running.set(work);
        work.whenOver(over -> running.set(null))
                .whenDone(run -> {
                    shelf.checked(entry.name(), run);
                    follow();
                })
                .whenFailed(failure -> sentence.set(failure.sentence()));
        if (!work.state().isOver()) {
            sentence.set(WORDS.text("check.busy"));
        }
    }

    void cancel() {
        checking.cancel();
        follow();
    }

    private void follow() {
        Optional<ShelfEntry> entry = entry();
        Optional<CheckRun> run = entry.flatMap(one -> shelf.check(one.name()));
        lines.setAll(run.map(CheckViewModel::compared)
                .or(() -> entry.flatMap(one -> one.card().selfCheck())
                        .map(recorded ->
                                recorded.answers().stream().map(CheckLine::of).toList()))
                .orElse(List.of()));
        verdict.set(
                run.map(one -> one.holds() ? Verdict.PASSED : Verdict.CHANGED).orElse(Verdict.NONE));
        sentence.set(run.map(one -> said(entry.orElseThrow(), one)).orElseGet(() -> unrun(entry)));
    }

    private static List<CheckLine> compared(CheckRun run) {
        return run.rows().stream().map(CheckLine::of).toList();
    }

    private static String said(ShelfEntry entry, CheckRun run) {
        return WORDS.text(
                run.holds() ? "check.passed" : "check.changed",
                entry.name(),
                Figures.rounded("%.1f s", run.took().toMillis() / 1e3));
    }

    private static String unrun(Optional<ShelfEntry> entry) {
        return entry.map(one -> one.card()
                        .selfCheck()
                        .map(recorded -> WORDS.text("check.recorded", Figures.day(recorded.recorded())))
                        .orElseGet(() -> WORDS.text("check.none")))
                .orElse("");
    }

    /**
     * One answer.
     *
     * @param got now, empty if it was not asked again
     * @param difference "exact", a number, or empty if it was not asked again
     * @param holds whether they agree; true if it was not asked again
     */
    record CheckLine(String step, String clip, String expected, String got, String difference, boolean holds) {

        static CheckLine of(SelfCheck.Row row) {
            return new CheckLine(step(row.step()), row.clip(), row.expected(), row.got(), difference(row), row.holds());
        }

        static CheckLine of(Answer recorded) {
            return new CheckLine(step(recorded.step()), recorded.clip(), recorded.value(), "", "", true);
        }

        /** A step that a later version asks of has only its own name. */
        private static String step(String name) {
            return STEPS.contains(name) ? WORDS.text("check.step." + name) : name;
        }

        private static String difference(SelfCheck.Row row) {
            OptionalDouble by = row.difference();
            if (row.expected().equals(row.got())) {
                return WORDS.text("check.exact");
            }
            return by.isPresent() ? Figures.rounded("%.0e", by.getAsDouble()) : WORDS.text("check.differs");
        }
    }
}
