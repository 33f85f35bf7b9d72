package avcap.studio.spectrogram;

import atlantafx.base.controls.Popover;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens the card on which the look of the spectrogram is changed. */
final class LookButton extends Button {

    private final Popover popover = new Popover();
    private final Supplier<Node> card;

    /** @param card made anew each time it is shown */
    LookButton(String name, Supplier<Node> card) {
        this.card = card;
        setId("spectrogram-look");
        getStyleClass().setAll("lane-button");
        setGraphic(new FontIcon(Feather.SLIDERS));
        setAccessibleText(name);
        setTooltip(new Tooltip(name));
        popover.setArrowLocation(Popover.ArrowLocation.LEFT_BOTTOM);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setAnimated(false);
        setOnAction(event -> toggle());
    }

    void toggle() {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            popover.setContentNode(card.get());
            popover.show(this);
        }
    }
}
