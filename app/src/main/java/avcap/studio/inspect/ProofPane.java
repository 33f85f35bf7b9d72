package avcap.studio.inspect;

import avcap.inference.attention.Saliency;
import avcap.studio.control.Heat;
import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.studio.session.Leaning;
import avcap.studio.session.LeaningWords;
import avcap.studio.session.LookedPlace;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chosen word on the sound and on the pictures, and whether the map holds. */
final class ProofPane extends StackPane {

    private static final Words WORDS = UiResources.inspectWords();

    private final InspectViewModel model;
    private final BooleanProperty hotOnly = new SimpleBooleanProperty();
    private final ToggleButton raw = Labels.segment("inspect-raw", WORDS.text("cells.raw"), "left-pill");
    private final ToggleButton hot = Labels.segment("inspect-hot", WORDS.text("cells.hot"), "right-pill");
    private final Label onSound = Labels.styled("", "section-title");
    private final Label onPicture = Labels.styled("", "section-title");
    private final Label soundNote = Labels.styled("", "text-caption");
    private final Label pictureNote = Labels.styled("", "text-caption");
    private final Label leaning = Labels.wrapped("inspect-lean", "text-small", "muted");
    private final SoundMap sound;
    private final PictureMaps pictures;
    private final Label noSound = Labels.styled(WORDS.text("sound.none"), "text-small", "muted");
    private final Label noPicture = Labels.styled(WORDS.text("picture.none"), "text-small", "muted");

    ProofPane(InspectViewModel model, RemovalViewModel removal, Region holding) {
        this.model = model;
        onSound.setId("inspect-sound-title");
        sound = new SoundMap(model, hotOnly);
        pictures = new PictureMaps(model, hotOnly);
        raw.setOnAction(event -> show(false));
        hot.setOnAction(event -> show(true));
        HBox soundHead = head(onSound, soundNote);
        soundHead.getChildren().add(new HBox(raw, hot));
        VBox heard = new VBox(8, soundHead, Labels.folding(noSound), Labels.folding(sound), leaning);
        heard.getStyleClass().add("section");
        sound.visibleProperty().bind(noSound.visibleProperty().not());
        VBox seen = new VBox(8, head(onPicture, pictureNote), Labels.folding(noPicture), Labels.folding(pictures));
        seen.getStyleClass().add("section");
        pictures.visibleProperty().bind(noPicture.visibleProperty().not());
        VBox all = new VBox(heard, seen, holding, curve(removal));
        ScrollPane scroll = new ScrollPane(all);
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        model.session().words().rangeProperty().addListener((observed, before, now) -> name());
        model.session().words().words().addListener((Observable observed) -> name());
        model.session().clip().featuresProperty().subscribe(features -> {
            noSound.setVisible(features != null && features.input().audio().isEmpty());
            noPicture.setVisible(features != null && features.input().video().isEmpty());
        });
        model.session().leaning().sharesProperty().addListener((observed, before, now) -> tellLeaning());
        model.session().leaning().placeProperty().addListener((observed, before, now) -> tellLeaning());
        show(false);
        name();
        tellLeaning();
        model.saliencyProperty().addListener((observed, before, now) -> tellShares());
        tellShares();
    }

    /** Says why a map is pale: next to nothing of the look lies on it. */
    private void tellShares() {
        Saliency map = model.saliencyProperty().get();
        soundNote.setText(note("sound.note", map == null ? 1 : map.soundShare()));
        pictureNote.setText(note("picture.note", map == null ? 1 : map.pictureShare()));
    }

    private static String note(String key, double share) {
        return Heat.isFaint(share)
                ? WORDS.text("share.faint", String.format(Language.spoken().numbers(), "%.1f", 100 * share))
                : WORDS.text(key);
    }

    private void tellLeaning() {
        String told = LeaningWords.told(model.session());
        leaning.setText(told.isEmpty() ? WORDS.text("lean.hint") : told);
        sound.setAccessibleText(told.isEmpty() ? WORDS.text("lean.sound") : told);
        pictures.setAccessibleText(told.isEmpty() ? WORDS.text("lean.pictures") : told);
    }

    /** Asks which words looked at a place that the arrow keys walk; asked again, at another kind of place. */
    void walkPlaces() {
        Leaning now = model.session().leaning();
        now.turn();
        LookedPlace place = now.placeProperty().get();
        (place instanceof LookedPlace.Region ? pictures : sound).requestFocus(); // what had the keys forgets its place
        if (place != null) {
            now.walkTo(place);
        }
    }

    /** What takes the keys first. */
    Node first() {
        return raw;
    }

    private static HBox head(Label title, Label note) {
        note.setMinWidth(0);
        HBox head = new HBox(8, title, note, Labels.gap());
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static VBox curve(RemovalViewModel removal) {
        RemovalPlot plot = new RemovalPlot(removal);
        plot.setAccessibleText(WORDS.text("removal.accessible"));
        Hyperlink again = new Hyperlink(WORDS.text("removal.again"));
        again.setId("inspect-removal-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(event -> removal.compute());
        again.visibleProperty()
                .bind(removal.removalProperty()
                        .isNull()
                        .and(removal.job().busyProperty().not()));
        Label title = Labels.styled(WORDS.text("removal.title"), "section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(
                8,
                title,
                Labels.styled(WORDS.text("removal.note"), "text-caption"),
                Labels.gap(),
                Labels.folding(again));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox curve = new VBox(6, head, plot, Labels.folding(ProgressLine.of("inspect-removal-job", removal.job())));
        curve.getStyleClass().addAll("section", "last");
        return curve;
    }

    private void show(boolean isHotOnly) {
        hotOnly.set(isHotOnly);
        raw.setSelected(!isHotOnly);
        hot.setSelected(isHotOnly);
    }

    private void name() {
        String word = model.session().words().rangeText();
        onSound.setText(word.isEmpty() ? WORDS.text("sound.title.none") : WORDS.text("sound.title", word));
        onPicture.setText(word.isEmpty() ? WORDS.text("picture.title.none") : WORDS.text("picture.title", word));
    }
}
