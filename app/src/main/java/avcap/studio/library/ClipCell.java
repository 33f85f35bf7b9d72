package avcap.studio.library;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
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
    private final Function<EntryId, Optional<String>> reasons;
    private final ImageView picture = new ImageView();
    private final FontIcon noPicture = new FontIcon("fth-volume-2");
    private final Label name = label("num", "strong");
    private final Label score = label("num-small");
    private final StatusMark mark = new StatusMark();
    private final Label status = label("text-caption");
    private final Label duration = label("num-small", "muted");
    private final Label said = label("text-caption");
    private final HBox row;
    private final Predicate<EntryId> isMissing;
    private final FontIcon missing = new FontIcon("fth-alert-triangle");
    private @Nullable Path wanted;

    /** {@code reasons} tells why a clip is in the queue, {@code isMissing} whether its file was not found. */
    ClipCell(Thumbnails thumbnails, Function<EntryId, Optional<String>> reasons, Predicate<EntryId> isMissing) {
        this.thumbnails = thumbnails;
        this.reasons = reasons;
        this.isMissing = isMissing;
        missing.getStyleClass().addAll("small-icon", "warn-icon");
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
        VBox text = new VBox(line(name, score), line(standing, duration), said);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(thumbnail, text);
        row.getStyleClass().add("clip-row");
        row.setMaxHeight(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static HBox line(Region left, Label right) {
        left.setMinWidth(0);
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(6, left, right);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(17);
        return line;
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
        boolean isGone = isMissing.test(entry.id());
        said.setText(
                isGone
                        ? WORDS.text("library.missing")
                        : entry.problem().or(() -> reasons.apply(entry.id())).orElse(entry.caption()));
        said.setGraphic(isGone ? missing : null);
        said.getStyleClass().removeAll("bad", "warn");
        if (isGone) {
            said.getStyleClass().add("warn");
        }
        if (entry.status() == Status.DAMAGED) {
            said.getStyleClass().add("bad");
        }
        setAccessibleText(entry.name() + ", " + status.getText() + ", " + said.getText());
        showPicture(entry);
        setGraphic(row);
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
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }

    private static String length(double seconds) {
        return String.format(Locale.ROOT, "%d:%04.1f", (int) seconds / 60, seconds % 60);
    }
}
