package avcap.studio.spectrogram;

import avcap.studio.control.BoxMouse;
import avcap.studio.control.FrequencyScale;
import avcap.studio.control.SoundBox;
import avcap.studio.control.SoundBoxes;
import avcap.studio.control.TimeAxis;
import avcap.ui.Words;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** The boxes over the spectrogram, and what mouse and menu ask of them. */
final class BoxLayer implements BoxMouse.Wishes {

    private final BoxesViewModel viewModel;
    private final Words words;
    private final TimeAxis axis;
    private final SoundBoxes boxes;
    private final SoundBoxes marked;
    private final ContextMenu menu;

    BoxLayer(BoxesViewModel viewModel, Words words, TimeAxis axis, FrequencyScale first) {
        this.viewModel = viewModel;
        this.words = words;
        this.axis = axis;
        this.boxes = new SoundBoxes(axis, first);
        this.marked = new SoundBoxes(axis, first);
        marked.setId("marked-box");
        marked.scaleProperty().bind(boxes.scaleProperty());
        marked.drawnProperty().bind(viewModel.markedProperty());
        marked.visibleProperty().bind(boxes.drawnProperty().isNull()); // A drag replaces it.
        boxes.boxesProperty().bind(viewModel.boxesProperty());
        boxes.chosenProperty().bind(viewModel.chosenProperty());
        boxes.accessibleTextProperty().bind(viewModel.toldProperty());
        this.menu = new ContextMenu(
                item("box-write", "lane.box.write", viewModel::write),
                item("box-remove", "lane.box.remove", viewModel::remove));
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(words.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** What lies over the picture, from below. */
    Region[] layers() {
        return new Region[] {boxes, marked};
    }

    ObjectProperty<FrequencyScale> scaleProperty() {
        return boxes.scaleProperty();
    }

    /** Has the mouse draw and move boxes; to be called before others listen. */
    void watch(Node plot) {
        new BoxMouse(boxes, axis, this).watch(plot);
    }

    @Override
    public void draw(SoundBox box) {
        viewModel.draw(box);
    }

    @Override
    public void place(SoundBox box) {
        viewModel.place(box);
    }

    @Override
    public void choose(int box) {
        viewModel.choose(box);
    }

    @Override
    public void write() {
        viewModel.write();
    }

    @Override
    public void menu(double screenX, double screenY) {
        menu.getItems().forEach(item -> item.setDisable(!canChange()));
        menu.show(boxes, screenX, screenY);
    }

    @Override
    public boolean canChange() {
        return viewModel.canChange();
    }
}
