package avcap.studio.player;

import avcap.studio.work.Work;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Over the foot of a picture: why it is shown without sound, how far its copy is, and Cancel. */
final class CopyBar extends HBox {

    private static final double BAR = 72;

    private final PlayerViewModel viewModel;
    private final Label sentence = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();

    CopyBar(PlayerViewModel viewModel) {
        super(8);
        this.viewModel = viewModel;
        setId("player-copy");
        getStyleClass().add("video-copy");
        setMaxHeight(USE_PREF_SIZE);
        sentence.setId("player-copy-state");
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        bar.setId("player-copy-progress");
        bar.setPrefWidth(BAR);
        bar.setMinWidth(BAR);
        bar.setAccessibleText(viewModel.words().text("player.copy.progress"));
        cancel.setId("player-copy-cancel");
        cancel.setText(viewModel.words().text("player.copy.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.getStyleClass().add("small");
        cancel.setOnAction(pressed -> viewModel.cancelCopy());
        bar.managedProperty().bind(bar.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        getChildren().addAll(sentence, bar, cancel);
        viewModel.copyingProperty().subscribe(this::show);
        sentence.textProperty()
                .bind(Bindings.createStringBinding(this::told, viewModel.stateProperty(), viewModel.copyingProperty()));
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        this::isNeeded, viewModel.stateProperty(), viewModel.copyingProperty()));
    }

    private boolean isNeeded() {
        return viewModel.copyingProperty().get() != null
                || viewModel.stateProperty().get().kind() == PlayerState.Kind.PREVIEW;
    }

    private String told() {
        return viewModel.copyingProperty().get() == null
                ? viewModel.stateProperty().get().sentence()
                : viewModel.words().text("player.state.preview");
    }

    private void show(@Nullable Work<Path> work) {
        bar.progressProperty().unbind();
        bar.setVisible(work != null);
        cancel.setVisible(work != null);
        if (work != null) {
            bar.progressProperty().bind(work.fractionProperty());
        }
    }
}
