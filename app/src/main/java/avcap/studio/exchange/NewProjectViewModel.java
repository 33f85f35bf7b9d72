package avcap.studio.exchange;

import avcap.studio.annotation.Annotator;
import avcap.studio.exchange.ProjectPlan.Found;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.ImportReport;
import avcap.studio.formats.ImportWords;
import avcap.studio.formats.Rejection;
import avcap.studio.store.ProjectFolder;
import avcap.studio.store.ProjectOpening;
import avcap.studio.store.ProjectOpening.Opened;
import avcap.studio.work.Underway;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** From a person's own folder or data set to a project: what lies there, what would come of it, where it is kept. */
public final class NewProjectViewModel {

    private static final Words WORDS = UiResources.exchangeWords();

    private final Workshop workshop;
    private final Outside outside;
    private final Consumer<Opened> whenMade;
    private final ReadOnlyObjectWrapper<@Nullable Path> place = new ReadOnlyObjectWrapper<>(this, "place");
    private final ReadOnlyObjectWrapper<@Nullable Path> media = new ReadOnlyObjectWrapper<>(this, "media");
    private final ReadOnlyObjectWrapper<@Nullable CaptionFile> captions = new ReadOnlyObjectWrapper<>(this, "captions");
    private final ObjectProperty<@Nullable CaptionFormat> format = new SimpleObjectProperty<>(this, "format");
    private final BooleanProperty withCaptions = new SimpleBooleanProperty(this, "withCaptions", true);
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>(this, "found");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final Underway looking = new Underway();
    private final Underway making = new Underway();
    private boolean isSettling;

    /**
     * What a project is made with.
     *
     * @param projects makes it
     * @param annotator in whose name captions come in
     * @param home below which a project is kept whose clips lie where nothing can be written
     */
    public record Outside(ProjectOpening projects, Supplier<Annotator> annotator, Path home) {}

    public NewProjectViewModel(Workshop workshop, Outside outside, Consumer<Opened> whenMade) {
        this.workshop = workshop;
        this.outside = outside;
        this.whenMade = whenMade;
        format.addListener((observed, before, now) -> lookAgain());
        withCaptions.addListener((observed, before, now) -> lookAgain());
    }

    /** What was chosen: a folder of clips, a file of captions, or a folder with both; null until then. */
    ReadOnlyObjectProperty<@Nullable Path> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** In and below which folder the clips are looked for. */
    ReadOnlyObjectProperty<@Nullable Path> mediaProperty() {
        return media.getReadOnlyProperty();
    }

    /** The captions that were found there, null if there are none. */
    ReadOnlyObjectProperty<@Nullable CaptionFile> captionsProperty() {
        return captions.getReadOnlyProperty();
    }

    /** How the captions are read: guessed, then the person's choice. */
    ObjectProperty<@Nullable CaptionFormat> formatProperty() {
        return format;
    }

    /** Whether the captions that were found come in. */
    BooleanProperty withCaptionsProperty() {
        return withCaptions;
    }

    ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty folderProperty() {
        return folder;
    }

    /** Looking without writing anything. */
    Underway looking() {
        return looking;
    }

    Underway making() {
        return making;
    }

    /** Takes a folder or a file, proposes a name and a place, and looks what lies there. */
    public void choose(Path chosen) {
        Path absolute = chosen.toAbsolutePath().normalize();
        Path clips =
                Files.isDirectory(absolute) ? absolute : Objects.requireNonNullElse(absolute.getParent(), absolute);
        place.set(absolute);
        media.set(clips);
        captions.set(null);
        found.set(null);
        String called = String.valueOf(clips.getFileName());
        name.set(called);
        folder.set(proposed(clips, called).toString());
        looking.show(workshop.submitMedia(WORDS.text("work.guess"), progress -> CaptionFile.in(absolute)))
                .whenDone(guess -> settle(guess.orElse(null)));
    }

    private Path proposed(Path clips, String called) {
        return Files.isWritable(clips) && !ProjectFolder.isProject(clips)
                ? clips
                : outside.home().resolve(WORDS.text("new.home")).resolve(called);
    }

    private void settle(@Nullable CaptionFile guess) {
        isSettling = true;
        captions.set(guess);
        format.set(guess == null ? null : guess.format());
        isSettling = false;
        look();
    }

    /** Looks for the clips in another folder than that of the captions. */
    void chooseMedia(Path chosen) {
        media.set(chosen.toAbsolutePath().normalize());
        lookAgain();
    }

    private void lookAgain() {
        if (!isSettling) {
            look();
        }
    }

    private void look() {
        looking.cancel();
        found.set(null);
        plan().ifPresent(plan -> looking.show(workshop.submitMedia(WORDS.text("work.read"), plan::look))
                .whenDone(found::set));
    }

    private Optional<ProjectPlan> plan() {
        CaptionFile file = captions.get();
        CaptionFormat as = format.get();
        Optional<CaptionFile> taken = file == null || as == null || !withCaptions.get()
                ? Optional.empty()
                : Optional.of(new CaptionFile(file.path(), as));
        return Optional.ofNullable(media.get()).map(clips -> new ProjectPlan(clips, taken));
    }

    /** What lies there, one or two sentences. */
    StringBinding summary() {
        return Bindings.createStringBinding(this::summarise, place, found, looking.problemProperty());
    }

    private String summarise() {
        Found seen = found.get();
        if (place.get() == null) {
            return WORDS.text("new.none");
        }
        if (!looking.problemProperty().get().isEmpty()) {
            return looking.problemProperty().get();
        }
        if (seen == null) {
            return WORDS.text("new.stopped");
        }
        List<String> told = new ArrayList<>();
        if (seen.all() == 0) {
            told.add(WORDS.text("new.noClips", String.valueOf(media.get())));
            seen.report().map(NewProjectViewModel::left).ifPresent(told::addAll);
            return String.join(" ", told);
        }
        told.add(WORDS.text("new.clips", seen.all()));
        if (seen.unpacked() > 0) {
            told.add(WORDS.text("new.archive", seen.unpacked()));
        }
        seen.report().map(NewProjectViewModel::told).ifPresent(told::addAll);
        return String.join(" ", told);
    }

    private static List<String> told(ImportReport report) {
        String brings = report.written() == 0 ? WORDS.text("new.noCaptions") : ImportWords.would(report);
        return Stream.concat(Stream.of(brings), left(report).stream()).toList();
    }

    private static List<String> left(ImportReport report) {
        return report.rejected() == 0 ? List.of() : List.of(WORDS.text("new.rejected", report.rejected()));
    }

    List<Rejection> rejections() {
        Found seen = found.get();
        return seen == null
                ? List.of()
                : seen.report().map(ImportReport::rejections).orElse(List.of());
    }

    /** Why no project can be kept there, empty if one can. */
    StringBinding folderProblem() {
        return Bindings.createStringBinding(this::whyNotThere, folder);
    }

    private String whyNotThere() {
        if (folder.get().isBlank()) {
            return "";
        }
        return target().map(to -> ProjectFolder.isProject(to) ? WORDS.text("new.isProject") : "")
                .orElse(WORDS.text("new.noFolder"));
    }

    private Optional<Path> target() {
        try {
            return folder.get().isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(folder.get().strip()).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    BooleanBinding canMake() {
        return Bindings.createBooleanBinding(
                () -> hasSomething()
                        && !name.get().isBlank()
                        && target().isPresent()
                        && whyNotThere().isEmpty()
                        && !making.isBusy(),
                found,
                name,
                folder,
                making.busyProperty());
    }

    private boolean hasSomething() {
        Found seen = found.get();
        return seen != null && seen.all() > 0;
    }

    /** Makes the project and hands it over open; cancelled or failed, nothing of it stays. */
    void make() {
        Optional<ProjectPlan> plan = plan();
        if (plan.isPresent() && canMake().get()) {
            Path to = target().orElseThrow();
            String called = name.get().strip();
            Annotator by = outside.annotator().get();
            making.show(workshop.submitMedia(WORDS.text("work.make", called), progress -> plan.get()
                            .make(outside.projects(), to, called, by, progress)))
                    .whenDone(whenMade);
        }
    }

    /** Stops what is under way; nothing of it is done. */
    public void dispose() {
        looking.cancel();
        making.cancel();
    }
}
