package avcap.studio.player;

import avcap.studio.session.Seeing;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The choice between listening and seeing as the model does. */
final class SeeingChoice extends HBox {

    private final PlayerViewModel viewModel;
    private final ToggleGroup group = new ToggleGroup();

    SeeingChoice(PlayerViewModel viewModel) {
        this.viewModel = viewModel;
        ToggleButton listen = choice("listen", "left-pill", Seeing.LISTEN);
        ToggleButton model = choice("model", "right-pill", Seeing.AS_THE_MODEL_SEES);
        Tooltip treatment = new Tooltip();
        treatment.textProperty().bind(viewModel.treatmentProperty());
        viewModel.treatmentProperty().subscribe(told -> {
            model.setTooltip(told.isEmpty() ? null : treatment);
            model.setAccessibleHelp(told);
        });
        viewModel.seeingProperty().subscribe(now -> group.selectToggle(now == Seeing.LISTEN ? listen : model));
        setAlignment(Pos.CENTER);
        getChildren().addAll(listen, model);
    }

    private ToggleButton choice(String id, String place, Seeing seeing) {
        ToggleButton button = new ToggleButton(viewModel.words().text("transport." + id));
        button.setId("transport-" + id);
        button.getStyleClass().addAll(place, "segment");
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            viewModel.seeingProperty().set(seeing);
            button.setSelected(true);
        });
        return button;
    }
}
