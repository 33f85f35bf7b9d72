package avcap.studio.safekeeping;

import avcap.studio.safekeeping.KeepingViewModel.Kind;
import avcap.studio.safekeeping.KeepingViewModel.Standing;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says for as long as it is so that text is not on disk, or that none can be written; takes no room while all is well. */
public final class KeepingStrip extends HBox {

    private static final Words WORDS = UiResources.safekeepingWords();

    private final FontIcon icon = new FontIcon("fth-save");
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Button retry = button("keeping-retry", "keeping.retry");
    private final Button elsewhere = button("keeping-elsewhere", "keeping.elsewhere");
    private final Button again = button("keeping-again", "keeping.again");

    /**
     * Follows a view-model.
     *
     * @param saveElsewhere asks for another folder
     * @param openAgain opens the project once more, as when its holder has left
     */
    public KeepingStrip(KeepingViewModel model, Runnable saveElsewhere, Runnable openAgain) {
        super(12);
        setId("keeping");
        setAlignment(Pos.CENTER_LEFT);
        title.setId("keeping-title");
        title.getStyleClass().add("banner-title");
        title.setMinWidth(USE_PREF_SIZE);
        detail.setId("keeping-detail");
        detail.getStyleClass().add("banner-detail");
        detail.setWrapText(true);
        VBox text = new VBox(2, title, detail);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        retry.setOnAction(event -> model.retry());
        elsewhere.setOnAction(event -> saveElsewhere.run());
        again.setOnAction(event -> openAgain.run());
        getChildren().addAll(icon, text, retry, elsewhere, again);
        managedProperty().bind(visibleProperty());
        model.standingProperty().addListener((observed, before, now) -> show(now));
        show(model.standingProperty().get());
    }

    private static Button button(String id, String key) {
        Button button = new Button(WORDS.text(key));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void show(Standing standing) {
        boolean isLocked = standing.kind() == Kind.READ_ONLY;
        setVisible(standing.kind() != Kind.KEPT);
        getStyleClass().setAll("banner", "keeping", isLocked ? "news" : "bad");
        icon.setIconLiteral(isLocked ? "fth-lock" : "fth-save");
        title.setText(standing.title());
        detail.setText(standing.detail());
        retry.setVisible(!isLocked);
        elsewhere.setVisible(!isLocked);
        again.setVisible(isLocked);
    }
}
