package avcap.studio.shell;

import avcap.studio.models.HostWindow;
import avcap.studio.models.ModelsViewModel;
import avcap.studio.session.AvcapHome;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The window as the models view needs it. */
final class ModelsHost implements HostWindow {

    private static final Words WORDS = UiResources.studioWords();

    private final Stage stage;
    private final Supplier<StudioWindow> window;
    private final Consumer<Path> folders;
    private final ModelDesk models;
    private final AvcapHome home;

    /** {@code window} is asked for only once the view is in it. */
    ModelsHost(Stage stage, Supplier<StudioWindow> window, Consumer<Path> folders, ModelDesk models, AvcapHome home) {
        this.stage = stage;
        this.window = window;
        this.folders = folders;
        this.models = models;
        this.home = home;
    }

    @Override
    public List<Path> chooseWeights() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("choose.weights"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        WORDS.text("choose.weights.files"), ModelsViewModel.weightPatterns()));
        return Optional.ofNullable(chooser.showOpenMultipleDialog(stage)).orElse(List.of()).stream()
                .map(File::toPath)
                .toList();
    }

    @Override
    public Optional<Path> chooseVocabulary() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("choose.vocabulary"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public void showSheet(String title, Node content, Button action) {
        StudioWindow over = window.get();
        Sheet sheet = new Sheet(over.sheets(), title, content, 560);
        sheet.add(action);
        over.showSheet(sheet);
    }

    @Override
    public void closeSheet() {
        window.get().sheets().hide();
    }

    @Override
    public void openFolder(Path folder) {
        folders.accept(folder);
    }

    @Override
    public void useBundled() {
        models.useBundled(home);
    }
}
