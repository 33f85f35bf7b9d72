package avcap.studio.review;

import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Status;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** Everything that was said of the clip, oldest first: nothing is overwritten. */
final class VersionList extends VBox {

    private static final Words WORDS = UiResources.reviewWords();
    private static final double DOT = 5;
    private static final double WHO = 176;

    private final JudgingViewModel model;
    private final VBox rows = new VBox();

    VersionList(JudgingViewModel model) {
        super(6);
        this.model = model;
        setId("versions");
        getStyleClass().add("version-list");
        Label title = new Label(WORDS.text("versions.title"));
        title.getStyleClass().add("section-title");
        Label note = new Label(WORDS.text("versions.note"));
        note.getStyleClass().add("text-caption");
        HBox head = new HBox(8, title, note);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, rows);
        model.comparedProperty().addListener((observed, before, now) -> show());
        model.revealedProperty().addListener((observed, before, now) -> show());
        model.textProperty().addListener((observed, before, now) -> show());
        show();
    }

    private void show() {
        rows.getChildren().clear();
        Compared now = model.comparedProperty().get();
        if (now == null) {
            return;
        }
        List<Revision> history = now.history();
        boolean isShown = model.revealedProperty().get();
        for (int i = 0; i < history.size(); i++) {
            Revision revision = history.get(i);
            boolean isMachine = revision.origin() == Origin.MACHINE;
            String text = isMachine && !isShown ? WORDS.text("versions.hidden") : revision.text();
            rows.getChildren()
                    .add(row(who(revision, i + 1, isShown), text, Told.ago(revision.at(), Instant.now()), false));
        }
        String mine = model.textProperty().get();
        if (!mine.isEmpty()
                && history.stream().noneMatch(revision -> revision.text().equals(mine))) {
            rows.getChildren().add(row(WORDS.text("versions.you"), mine, WORDS.text("ago.now"), true));
        }
    }

    private static String who(Revision revision, int number, boolean isShown) {
        return switch (revision.origin()) {
            case MACHINE -> WORDS.text("version.machine");
            case IMPORT -> WORDS.text("version.import");
            case HUMAN ->
                !isShown
                        ? WORDS.text("versions.someone", number)
                        : WORDS.text(
                                revision.status() == Status.APPROVED ? "versions.approved" : "versions.by",
                                revision.by().name());
        };
    }

    private static HBox row(String who, String text, String when, boolean isMine) {
        Circle dot = new Circle(DOT);
        dot.getStyleClass().add(isMine ? "version-dot-mine" : "version-dot");
        Label name = new Label(who);
        name.getStyleClass().add("text-small");
        name.setMinWidth(WHO);
        name.setPrefWidth(WHO);
        Label said = new Label(text);
        said.getStyleClass().addAll("text-small", "muted");
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        Label ago = new Label(when);
        ago.getStyleClass().add("text-caption");
        ago.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(10, dot, name, said, ago);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(26);
        return row;
    }
}
