package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where the time of one clip goes, once it was measured. */
final class TimeSection extends VBox {

    private static final Words WORDS = UiResources.modelWords();

    private final ObjectBinding<List<Slice>> slices;
    private final Label whole = Labels.styled("", "text-caption");

    TimeSection(DeviceViewModel model) {
        super(8);
        setId("time-section");
        getStyleClass().add("section");
        slices = Bindings.createObjectBinding(
                model::slices, model.trialsProperty(), model.wishProperty(), model.featuresProperty());
        whole.setId("time-whole");
        HBox head = new HBox(8, Labels.styled(WORDS.text("time.title"), "section-title"), Labels.gap(), whole);
        head.setAlignment(Pos.CENTER_LEFT);
        Labels.folding(this);
        getChildren().addAll(head, new TimeBar(slices));
        slices.addListener((observed, before, now) -> show(now));
        show(slices.get());
    }

    private void show(List<Slice> now) {
        setVisible(!now.isEmpty());
        double seconds = now.stream().mapToDouble(Slice::seconds).sum();
        whole.setText(WORDS.text("time.whole", Figures.seconds(seconds)));
    }
}
