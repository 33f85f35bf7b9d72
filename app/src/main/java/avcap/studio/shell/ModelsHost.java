package avcap.studio.shell;

import avcap.studio.models.HostWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;

/**
 * The window as the models view needs it.
 *
 * @param window is asked for only once the view is in it
 */
record ModelsHost(Supplier<StudioWindow> window, FilePicking picking, ModelDesk models) implements HostWindow {

    private static final double SHEET = 560;

    @Override
    public List<Path> chooseWeights() {
        return picking.weights();
    }

    @Override
    public Optional<Path> chooseVocabulary() {
        return picking.vocabulary();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return picking.folder(title);
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        return picking.file(title);
    }

    @Override
    public void showSheet(String title, Node content, Button action) {
        window.get().sheet(title, SHEET).with(content, action).show();
    }

    @Override
    public void closeSheet() {
        window.get().closeSheet();
    }

    @Override
    public void openFolder(Path folder) {
        picking.show(folder);
    }

    @Override
    public void useBundled() {
        models.useBundled();
    }
}
