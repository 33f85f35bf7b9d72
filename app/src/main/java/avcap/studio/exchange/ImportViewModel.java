package avcap.studio.exchange;

import avcap.studio.annotation.Project;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.CaptionImport;
import avcap.studio.formats.FormatGuess;
import avcap.studio.formats.ImportReport;
import avcap.studio.formats.ImportWords;
import avcap.studio.formats.Rejection;
import avcap.studio.formats.RejectionTable;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Session;
import avcap.studio.session.Undoing;
import avcap.studio.work.Underway;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which file comes in, in which format, what that would bring, and bringing it in. */
public final class ImportViewModel {

    private static final Words WORDS = UiResources.exchangeWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final Runnable close;
    private final ReadOnlyObjectWrapper<@Nullable Path> path = new ReadOnlyObjectWrapper<>(this, "path");
    private final ObjectProperty<@Nullable CaptionFormat> format = new SimpleObjectProperty<>(this, "format");
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> report = new ReadOnlyObjectWrapper<>(this, "report");
    private final Underway reading = new Underway();
    private final Underway doing = new Underway();

    /** {@code close} is run once all is imported. */
    public ImportViewModel(Session session, Workshop workshop, Notices notices, Runnable close) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        this.close = close;
        format.addListener((observed, before, now) -> read());
    }

    /** The file or the folder, null until one is chosen. */
    ReadOnlyObjectProperty<@Nullable Path> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** Guessed from the file, and then the person's choice; null if nothing speaks for one. */
    ObjectProperty<@Nullable CaptionFormat> formatProperty() {
        return format;
    }

    /** What would come of it; null until it was read. */
    ReadOnlyObjectProperty<@Nullable ImportReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Reading without writing anything. */
    Underway reading() {
        return reading;
    }

    Underway doing() {
        return doing;
    }

    /** Takes a file or a folder: its format is guessed, and it is read. */
    public void choose(Path chosen) {
        reading.cancel();
        path.set(chosen);
        report.set(null);
        reading.show(workshop.submitMedia(WORDS.text("work.guess"), progress -> FormatGuess.of(chosen)))
                .whenDone(guess -> {
                    CaptionFormat before = format.get();
                    format.set(guess.orElse(null));
                    if (before != null
                            && guess.filter(each -> each.id().equals(before.id()))
                                    .isPresent()) {
                        read();
                    }
                });
    }

    private void read() {
        reading.cancel();
        report.set(null);
        importOf().ifPresent(captions -> {
            Project open = session.project().orElseThrow();
            reading.show(workshop.submitMedia(WORDS.text("work.read"), progress -> captions.dryRun(open, progress)))
                    .whenDone(report::set);
        });
    }

    private Optional<CaptionImport> importOf() {
        Path chosen = path.get();
        CaptionFormat as = format.get();
        return chosen == null || as == null || session.project().isEmpty()
                ? Optional.empty()
                : Optional.of(new CaptionImport(as, chosen, Optional.empty(), file -> Optional.empty()));
    }

    /** What the file would bring, one sentence. */
    StringBinding summary() {
        return Bindings.createStringBinding(this::summarise, path, format, report, reading.problemProperty());
    }

    private String summarise() {
        if (path.get() == null) {
            return WORDS.text("import.none");
        }
        if (!reading.problemProperty().get().isEmpty()) {
            return reading.problemProperty().get();
        }
        ImportReport found = report.get();
        if (found == null) {
            return WORDS.text(format.get() == null ? "import.unknown" : "import.stopped");
        }
        return found.written() == 0 ? WORDS.text("import.nothing", found.matched()) : ImportWords.would(found);
    }

    /** What else is to be said of it: what is there already, what is kept, what is rejected. */
    StringBinding details() {
        return Bindings.createStringBinding(
                () -> {
                    ImportReport found = report.get();
                    if (found == null) {
                        return "";
                    }
                    String columns = found.columns().isEmpty()
                            ? ""
                            : " " + WORDS.text("import.columns", String.join(", ", found.columns()));
                    return WORDS.text("import.details", found.matched(), found.unchanged(), found.rejected()) + columns;
                },
                report);
    }

    BooleanBinding canRun() {
        return Bindings.createBooleanBinding(() -> written() > 0 && !doing.isBusy(), report, doing.busyProperty());
    }

    StringBinding runText() {
        return Bindings.createStringBinding(
                () -> {
                    ImportReport found = report.get();
                    return found == null ? WORDS.text("import.run.nothing") : ImportWords.run(found);
                },
                report);
    }

    private int written() {
        ImportReport found = report.get();
        return found == null ? 0 : found.written();
    }

    List<Rejection> rejections() {
        ImportReport found = report.get();
        return found == null ? List.of() : found.rejections();
    }

    /** Writes the rejected rows to a file, for those who will mend them. */
    void saveRejections(Path to) {
        List<Rejection> rows = rejections();
        workshop.submitMedia(WORDS.text("work.table"), progress -> {
                    RejectionTable.write(rows, to);
                    return to;
                })
                .whenDone(file -> notices.post(Notice.success(WORDS.text("import.saved", file.getFileName()))))
                .whenFailed(failure -> notices.post(Notice.failure(WORDS.text("import.notSaved", to))));
    }

    /** Brings it in as one step; then the sheet closes and a notice can take it back. */
    void carryOut() {
        Optional<CaptionImport> captions = importOf();
        if (captions.isEmpty() || written() == 0 || doing.isBusy()) {
            return;
        }
        doing.show(session.<ImportReport>carryOut(
                WORDS.text("work.import"),
                (open, by, progress) -> captions.get().run(open, by, progress),
                this::done));
    }

    private void done(ImportReport brought) {
        session.movesProperty()
                .get()
                .back()
                .ifPresent(step -> Undoing.offer(step, ImportWords.done(brought), session, notices));
        close.run();
    }

    /** Stops what is under way; nothing of it is done. */
    public void dispose() {
        reading.cancel();
        doing.cancel();
    }
}
