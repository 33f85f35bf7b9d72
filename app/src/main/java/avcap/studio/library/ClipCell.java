package avcap.studio.library;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Status;
import avcap.studio.control.Labels;
import avcap.studio.session.MissingClips;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One clip in the list: picture, name, mark, score, length, and what is said of it. */
final class ClipCell extends ListCell<Entry> {

    private static final Words WORDS = UiResources.studioWords();
    private static final double PICTURE_WIDTH = 72;
    private static final double PICTURE_HEIGHT = 40;

    private final Thumbnails thumbnails;
    private final Function<Entry, String> says;
    private final ImageView picture = new ImageView();
    private final FontIcon noPicture = new FontIcon("fth-volume-2");
    private final Label name = Labels.styled("", "num", "strong");
    private final Label score = Labels.styled("", "num-small");
    private final StatusMark mark = new StatusMark();
    private final Label status = Labels.styled("", "text-caption");
    private final Label duration = Labels.styled("", "num-small", "muted");
    private final Label said = Labels.styled("", "text-caption");
    private final Tooltip whole = new Tooltip(); // what is cut off in a narrow pane
    private final HBox row;
    private final MissingClips missing;
    private final FontIcon gone = new FontIcon("fth-alert-triangle");
    private @Nullable Path wanted;

    /**
     * A cell without a clip.
     *
     * @param says tells what there is to say of a clip
     * @param otherwise changes when it may say something else though the clip is as it was
     * @param missing tells whether its file was not found
     */
    ClipCell(
            Thumbnails thumbnails,
            Function<Entry, String> says,
            ReadOnlyIntegerProperty otherwise,
            MissingClips missing) {
        this.thumbnails = thumbnails;
        this.says = says;
        this.missing = missing;
        missing.clipsProperty().addListener((observed, before, now) -> showAgain());
        otherwise.addListener((observed, before, now) -> showAgain());
        gone.getStyleClass().addAll("small-icon", "warn-icon");
        picture.setFitHeight(PICTURE_HEIGHT);
        picture.setPreserveRatio(true);
        StackPane thumbnail = new StackPane(noPicture, picture);
        thumbnail.getStyleClass().add("thumbnail");
        Rectangle rounded = new Rectangle(PICTURE_WIDTH, PICTURE_HEIGHT);
        rounded.setArcWidth(6);
        rounded.setArcHeight(6);
        thumbnail.setClip(rounded);
        HBox standing = new HBox(6, mark, status);
        standing.setAlignment(Pos.CENTER_LEFT);
        VBox text = new VBox(Labels.line(6, name, score), Labels.line(6, standing, duration), said);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(thumbnail, text);
        row.getStyleClass().add("clip-row");
        row.setMaxHeight(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            wanted = null;
            setGraphic(null);
            setId(null);
            return;
        }
        setId("clip-" + entry.id());
        name.setText(entry.name());
        score.setText(entry.score().isPresent() ? minus("%.2f", entry.score().getAsDouble()) : "");
        mark.show(entry.status());
        status.setText(LibraryViewModel.statusText(entry.status()));
        duration.setText(length(entry.duration()));
        say(entry);
        showPicture(entry);
        setGraphic(row);
    }

    private void showAgain() {
        Entry entry = getItem();
        if (entry != null && !isEmpty()) {
            say(entry);
        }
    }

    private void say(Entry entry) {
        boolean isGone = missing.contains(entry.id());
        said.setText(isGone ? WORDS.text("library.missing") : says.apply(entry));
        said.setGraphic(isGone ? gone : null);
        said.getStyleClass().removeAll("bad", "warn");
        if (isGone) {
            said.getStyleClass().add("warn");
        }
        if (entry.status() == Status.DAMAGED) {
            said.getStyleClass().add("bad");
        }
        whole.setText(said.getText());
        said.setTooltip(said.getText().isEmpty() ? null : whole);
        setAccessibleText(entry.name() + ", " + status.getText() + ", " + said.getText());
    }

    private void showPicture(Entry entry) {
        if (entry.file().equals(wanted)) {
            return;
        }
        wanted = entry.file();
        show(Optional.empty(), false);
        thumbnails.request(entry, image -> {
            if (entry.file().equals(wanted)) {
                show(image, true);
            }
        });
    }

    private void show(Optional<Image> image, boolean isKnown) {
        picture.setImage(image.orElse(null));
        noPicture.setVisible(isKnown && image.isEmpty());
    }

    private static String minus(String format, double value) {
        return String.format(Language.spoken().numbers(), format, value).replace('-', '−');
    }

    private static String length(double seconds) {
        return String.format(Language.spoken().numbers(), "%d:%04.1f", (int) seconds / 60, seconds % 60);
    }
}
