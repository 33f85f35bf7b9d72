package avcap.studio.attention;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How far the word leaned on sound, picture and earlier words. */
final class LeanedOn extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final Label sound = number("share-of-sound");
    private final Label picture = number("share-of-picture");
    private final Label words = number("share-of-words");

    LeanedOn(AttentionViewModel model) {
        getStyleClass().add("section");
        ShareBar bar = new ShareBar();
        bar.sharesProperty().bind(model.sharesProperty());
        HBox numbers = new HBox(
                part("attention.tag.sound", "tag-sound", "attention.sound", sound),
                Labels.gap(),
                part("attention.tag.picture", "tag-picture", "attention.picture", picture),
                Labels.gap(),
                part("attention.tag.words", "tag-words", "attention.words", words));
        getChildren().addAll(SectionHead.of("attention.leaned", "attention.share"), bar, numbers);
        model.sharesProperty().addListener((observed, before, now) -> show(now));
        show(model.sharesProperty().get());
    }

    private static Label number(String id) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().addAll("num-small", "strong");
        number.setMinWidth(USE_PREF_SIZE);
        return number;
    }

    private static HBox part(String tagKey, String style, String key, Label number) {
        Label tag = new Label(WORDS.text(tagKey));
        tag.getStyleClass().addAll("tag", style);
        Label name = new Label(WORDS.text(key));
        name.getStyleClass().add("share-name");
        HBox part = new HBox(3, tag, name, number);
        part.setAlignment(Pos.CENTER_LEFT);
        return part;
    }

    private void show(Shares shares) {
        boolean isKnown = !shares.equals(Shares.NONE);
        sound.setText(isKnown ? percent(shares.sound()) : "–");
        picture.setText(isKnown ? percent(shares.picture()) : "–");
        words.setText(isKnown ? percent(shares.words()) : "–");
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%"; // three of them share a narrow line
    }
}
