package avcap.studio.shell;

import avcap.studio.maps.MapFormat;
import avcap.studio.models.ModelsViewModel;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Files picked in the dialogs of this desktop.
 *
 * @param over the window the dialogs belong to
 */
public record DesktopFilePicking(Stage over, HostServices desktop) implements FilePicking {

    private static final Words WORDS = UiResources.studioWords();

    @Override
    public List<Path> weights() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("choose.weights"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        WORDS.text("choose.weights.files"), ModelsViewModel.weightPatterns()));
        return Optional.ofNullable(chooser.showOpenMultipleDialog(over)).orElse(List.of()).stream()
                .map(File::toPath)
                .toList();
    }

    @Override
    public Optional<Path> vocabulary() {
        return file(WORDS.text("choose.vocabulary"));
    }

    @Override
    public Optional<Path> file(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(over)).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(over)).map(File::toPath);
    }

    @Override
    public Optional<Path> keysToRead() {
        return Optional.ofNullable(keyChooser().showOpenDialog(over)).map(File::toPath);
    }

    @Override
    public Optional<Path> keysToWrite() {
        return Optional.ofNullable(keyChooser().showSaveDialog(over)).map(File::toPath);
    }

    @Override
    public Optional<Path> captionsToRead() {
        return file(UiResources.exchangeWords().text("import.file.title"));
    }

    @Override
    public Optional<Path> tableToWrite() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(UiResources.exchangeWords().text("import.table.title"));
        chooser.setInitialFileName(UiResources.exchangeWords().text("import.table.name"));
        return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
    }

    @Override
    public Optional<Path> mapToWrite(String name) {
        Words inspect = UiResources.inspectWords();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(inspect.text("file.title"));
        for (MapFormat format : MapFormat.values()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            inspect.text("file.as." + format.ending()), "*." + format.ending()));
        }
        chooser.setInitialFileName(name + "." + MapFormat.PNG.ending());
        return Optional.ofNullable(chooser.showSaveDialog(over))
                .map(File::toPath)
                .map(file -> ended(file, chooser.getSelectedExtensionFilter()));
    }

    /** Not every desktop puts the ending of the chosen format behind a name that has none. */
    private static Path ended(Path file, FileChooser.@Nullable ExtensionFilter chosen) {
        return chosen == null || MapFormat.of(file).isPresent()
                ? file
                : file.resolveSibling(
                        file.getFileName() + chosen.getExtensions().get(0).substring(1));
    }

    private static FileChooser keyChooser() {
        Words words = UiResources.keyWords();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("page.file"));
        chooser.setInitialFileName(words.text("page.fileName"));
        return chooser;
    }

    @Override
    public void show(Path folder) {
        desktop.showDocument(folder.toUri().toString());
    }
}
