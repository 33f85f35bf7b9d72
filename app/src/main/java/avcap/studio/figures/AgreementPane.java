package avcap.studio.figures;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How far people agree: a table of every two, who differ most, and what they agree on beyond chance. Counts when it is shown. */
public final class AgreementPane extends VBox {

    private static final Words WORDS = UiResources.figureWords();

    private final AgreementViewModel model;
    private final ChoiceBox<Measure> measures = new ChoiceBox<>();
    private final Label note = Labels.folding(Labels.wrapping("", "text-caption"));
    private final Label sentence = Labels.folding(Labels.wrapping("", "muted"));
    private final Label kappas = Labels.folding(Labels.wrapping("", "text-caption"));

    public AgreementPane(AgreementViewModel model) {
        super(8);
        this.model = model;
        setId("agreement-pane");
        sentence.setId("agreement-sentence");
        Label title = Labels.styled(WORDS.text("agreement.title"), "section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = Labels.gap();
        HBox head = new HBox(8, title, note, gap, measures);
        head.setAlignment(Pos.CENTER_LEFT);
        choose();
        kappas.setTooltip(new Tooltip(WORDS.text("agreement.kappa.help")));
        getChildren()
                .addAll(
                        head,
                        new StateLine(model.counted(), "agreement", model::isEmpty),
                        new AgreementTable(model),
                        sentence,
                        kappas);
        InvalidationListener again = observed -> tell();
        model.counted().valueProperty().addListener(again);
        model.measureProperty().addListener(again);
        sceneProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.counted().look();
            }
        });
        tell();
    }

    private void choose() {
        measures.setId("agreement-measure");
        measures.getStyleClass().add("order-choice");
        measures.setAccessibleText(WORDS.text("agreement.measure"));
        measures.getItems().setAll(Measure.values());
        measures.setConverter(new StringConverter<>() {
            @Override
            public String toString(Measure measure) {
                return measure == null ? "" : measure.title();
            }

            @Override
            public Measure fromString(String title) {
                throw new UnsupportedOperationException("A measure is chosen and not typed");
            }
        });
        measures.valueProperty().bindBidirectional(model.measureProperty());
        Tooltip help = new Tooltip();
        help.textProperty().bind(model.measureProperty().map(Measure::help));
        measures.setTooltip(help);
    }

    private void tell() {
        boolean isThere = !model.isEmpty() && model.counted().value().isPresent();
        measures.setVisible(isThere);
        note.setText(isThere ? model.note() : "");
        sentence.setText(model.sentence());
        sentence.setVisible(isThere && !model.sentence().isEmpty());
        kappas.setText(model.kappas());
        kappas.setVisible(isThere);
    }
}
