package avcap.studio.captioning;

import avcap.inference.features.Modality;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Three cards: what the model says from both streams, from the sound, from the picture. */
public final class SourcesView extends VBox {

    private static final Words WORDS = UiResources.studioWords();
    private static final double ROOM_FOR_TWO_LINES = 180;

    private final SourcesViewModel model;
    private final CaptioningViewModel captioning;
    private final HBox head = head();
    private final List<SourceCard> cards;

    public SourcesView(SourcesViewModel model, CaptioningViewModel captioning) {
        super(6);
        this.model = model;
        this.captioning = captioning;
        this.cards = Stream.of(Modality.SOUND_AND_PICTURE, Modality.SOUND, Modality.PICTURE)
                .map(SourceCard::new)
                .toList();
        setId("sources");
        setMinWidth(0);
        getChildren().add(head);
        cards.forEach(this::add);
        captioning.textProperty().addListener((observed, before, now) -> show());
        heightProperty().addListener((observed, before, now) -> compact(now.doubleValue() < ROOM_FOR_TWO_LINES));
        show();
    }

    private static HBox head() {
        Label title = new Label(WORDS.text("sources.title"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label note = new Label(WORDS.text("sources.note"));
        note.getStyleClass().add("text-caption");
        Region gap = Labels.gap();
        HBox head = new HBox(8, title, gap, note);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void add(SourceCard card) {
        VBox.setVgrow(card, Priority.ALWAYS);
        card.setOnAction(event -> model.take(card.modality()));
        model.line(card.modality()).addListener((observed, before, now) -> show());
        getChildren().add(card);
    }

    private void show() {
        Said both = model.line(Modality.SOUND_AND_PICTURE).get().said();
        for (SourceCard card : cards) {
            boolean isBoth = card.modality() == Modality.SOUND_AND_PICTURE;
            card.show(
                    model.line(card.modality()).get(),
                    isBoth ? null : both,
                    captioning.textProperty().get());
        }
    }

    private void compact(boolean isCompact) {
        head.setVisible(!isCompact);
        head.setManaged(!isCompact);
        cards.forEach(card -> card.setCompact(isCompact && card.modality() != Modality.SOUND_AND_PICTURE));
    }
}
