package avcap.studio.exchange;

import avcap.studio.annotation.Project;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.Export;
import avcap.studio.formats.Selection;
import avcap.studio.session.Session;
import avcap.studio.work.Underway;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** Which captions go out, in which formats, where to, and what came of it. */
public final class ExportViewModel {

    private static final Words WORDS = UiResources.exchangeWords();

    private final Project project;
    private final Workshop workshop;
    private final List<CaptionFormat> offered = CaptionFormat.all();
    private final ObservableSet<String> chosen = FXCollections.observableSet(usual());
    private final BooleanProperty drafts = new SimpleBooleanProperty(this, "drafts");
    private final BooleanProperty media = new SimpleBooleanProperty(this, "media", true);
    private final StringProperty folder = new SimpleStringProperty(this, "folder");
    private final ReadOnlyObjectWrapper<Export.@Nullable Written> written =
            new ReadOnlyObjectWrapper<>(this, "written");
    private final Underway doing = new Underway();

    /** For the open project; there must be one. */
    public ExportViewModel(Session session, Workshop workshop) {
        this.project = session.project().orElseThrow();
        this.workshop = workshop;
        folder.set(project.folder().resolve("export").toString());
    }

    private static Set<String> usual() {
        return CaptionFormat.usual().stream()
                .map(CaptionFormat::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<CaptionFormat> offered() {
        return offered;
    }

    boolean isChosen(CaptionFormat format) {
        return chosen.contains(format.id());
    }

    void choose(CaptionFormat format, boolean isTicked) {
        if (isTicked) {
            chosen.add(format.id());
        } else {
            chosen.remove(format.id());
        }
    }

    /** Whether texts go out that nobody has judged. */
    BooleanProperty draftsProperty() {
        return drafts;
    }

    /** Whether clips are copied where a format takes them. */
    BooleanProperty mediaProperty() {
        return media;
    }

    StringProperty folderProperty() {
        return folder;
    }

    /** What was written last, null if nothing was. */
    public ReadOnlyObjectProperty<Export.@Nullable Written> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    Underway doing() {
        return doing;
    }

    /** Where it goes; empty if no folder can be called so. */
    Optional<Path> place() {
        try {
            return folder.get().isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(folder.get().strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    BooleanBinding canRun() {
        return Bindings.createBooleanBinding(
                () -> !chosen.isEmpty() && place().isPresent() && !doing.isBusy(),
                chosen,
                folder,
                doing.busyProperty());
    }

    /** Writes and reads back; if it is cancelled or fails, what was there before is there still. */
    void carryOut() {
        Optional<Path> place = place();
        if (chosen.isEmpty() || place.isEmpty() || doing.isBusy()) {
            return;
        }
        written.set(null);
        Export all = new Export(
                offered.stream().filter(this::isChosen).toList(),
                drafts.get() ? Selection.ACCEPTED_AND_MACHINE : Selection.ACCEPTED);
        Export export = media.get() ? all : all.withoutMedia();
        doing.show(workshop.submitMedia(
                        WORDS.text("work.export"), progress -> export.run(project, place.get(), progress)))
                .whenDone(written::set);
    }

    public void dispose() {
        doing.cancel();
    }
}
