package avcap.studio.attention;

import avcap.inference.attention.Faithfulness;
import avcap.inference.caption.OcclusionStudy;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether the map holds: a mark, and the two falls it rests on. */
public final class HoldingSection extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final Label mark = new Label();
    private final Label said = new Label();
    private final Hyperlink again = new Hyperlink(WORDS.text("holding.again"));

    public HoldingSection(HoldingViewModel model) {
        super(4);
        setId("holding");
        getStyleClass().add("section");
        mark.setId("holding-mark");
        mark.managedProperty().bind(mark.visibleProperty());
        said.setId("holding-said");
        said.getStyleClass().addAll("text-small", "muted");
        said.setWrapText(true);
        again.setId("holding-again");
        again.setOnAction(event -> model.test());
        again.managedProperty().bind(again.visibleProperty());
        getChildren().addAll(SectionHead.of("holding.title", "holding.note"), mark, said, again);
        model.holdingProperty().subscribe(this::show);
    }

    private void show(Holding now) {
        Faithfulness result = now.result();
        mark.getStyleClass().setAll("label", "pill");
        mark.setText("");
        mark.setGraphic(null);
        mark.setVisible(result != null);
        again.setVisible(now.state() == Holding.State.PUT_OFF || now.state() == Holding.State.FAILED);
        if (result == null) {
            said.setText(WORDS.text("holding." + now.state().name().toLowerCase(Locale.ROOT)));
            return;
        }
        boolean holds = result.beatsChance();
        mark.getStyleClass().add(holds ? "good" : "warned");
        mark.setGraphic(new FontIcon(holds ? "fth-check" : "fth-alert-triangle"));
        mark.setText(WORDS.text(holds ? "holding.holds" : "holding.fails", number(result.advantage())));
        said.setText(WORDS.text(
                "holding.said",
                String.valueOf(Math.round(100 * OcclusionStudy.HOT)),
                number(result.fall()),
                number(result.meanChanceFall()),
                number(result.chanceDeviation()),
                String.valueOf(result.chanceFalls().size())));
    }

    private static String number(double value) {
        double rounded = Math.round(100 * value) / 100.0; // an integer first, so that zero has no sign
        return String.format(Language.spoken().numbers(), "%.2f", rounded);
    }
}
