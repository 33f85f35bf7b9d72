package avcap.studio.models;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Shelf, report and device side by side. */
public final class ModelsView extends StackPane {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination IMPORT = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);
    private static final double NARROW = 1328;
    private static final double SHELF = 336;
    private static final double DEVICE = 344;
    private static final double LEAST = 288;
    private static final double LEAST_REPORT = 560;

    private final ModelsViewModel model;
    private final HostWindow window;
    private final ShelfPane shelf;
    private final ReportPane report;
    private final EmptyShelf empty;
    private final StackPane middle = new StackPane();
    private final SplitPane panes;
    private boolean isLaidOut;

    public ModelsView(ModelsViewModel model, HostWindow window) {
        this.model = model;
        this.window = window;
        setId("models");
        CardActions actions = new CardActions(model, window);
        shelf = new ShelfPane(model.shelf(), actions, this::chooseWeights);
        report = new ReportPane(model, actions, this::ask);
        empty = new EmptyShelf(this::chooseWeights, window::useBundled);
        DevicePane device = new DevicePane(model, window);
        shelf.setMinWidth(LEAST);
        middle.setMinWidth(LEAST_REPORT);
        device.setMinWidth(LEAST);
        panes = new SplitPane(shelf, middle, device);
        SplitPane.setResizableWithParent(shelf, false);
        SplitPane.setResizableWithParent(device, false);
        getChildren().add(panes);
        model.shelf().cards().addListener((ListChangeListener<CheckpointCard>) change -> showMiddle());
        model.shelf().knownProperty().addListener((observed, before, now) -> showMiddle());
        model.imports().runningProperty().addListener((observed, before, now) -> showMiddle());
        showMiddle();
        setOnDragOver(ModelsView::offer);
        setOnDragDropped(this::dropped);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.shelf().refresh(); // folders may have been put there by hand
                model.device().look();
                model.torch().look();
            }
        });
    }

    /** The keys go to the cards. */
    @Override
    public void requestFocus() {
        shelf.focusList();
    }

    /** Asks for weights to be imported. */
    public void chooseWeights() {
        List<Path> files = window.chooseWeights();
        if (!files.isEmpty()) {
            model.take(files, this::ask);
        }
    }

    private void ask(ImportForm form) {
        ImportSheet sheet = new ImportSheet(form, window::chooseVocabulary);
        sheet.setOnFilled(filled -> {
            window.closeSheet();
            model.imports().start(filled);
        });
        window.showSheet(sheet.title(), sheet, sheet.runButton());
        sheet.focusFirst();
    }

    private void showMiddle() {
        boolean isEmpty = model.shelf().knownProperty().get()
                && model.shelf().cards().isEmpty()
                && model.imports().runningProperty().get() == null;
        middle.getChildren().setAll(isEmpty ? empty : report);
    }

    private void pressed(KeyEvent event) {
        if (FIND.match(event)) {
            report.find();
            event.consume();
        } else if (IMPORT.match(event)) {
            chooseWeights();
            event.consume();
        }
    }

    private static void offer(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> places =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!places.isEmpty());
        event.consume();
        if (!places.isEmpty()) {
            model.take(places, this::ask);
        }
    }

    /** The panes get their widths once the view has its own. */
    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (!isLaidOut && width > 0) {
            isLaidOut = true;
            boolean isNarrow = width < NARROW;
            panes.setDividerPositions((isNarrow ? LEAST : SHELF) / width, 1 - (isNarrow ? LEAST : DEVICE) / width);
        }
        super.layoutChildren();
    }
}
