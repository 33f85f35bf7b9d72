package avcap.studio.shell;

import avcap.studio.control.Labels;
import avcap.studio.notice.ProgramVersion;
import avcap.studio.session.AvcapHome;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What this program is, under which licences, where it keeps things, and that it keeps them to itself. */
final class AboutSheet extends VBox {

    private static final Words WORDS = UiResources.helpWords();

    /** Names the folder of the licence texts that an installed program brings. */
    private static final String LICENCES = "avcap.licences";

    private final Consumer<Path> show;

    /** {@code show} opens a folder outside of the studio. */
    AboutSheet(AvcapHome home, Consumer<Path> show) {
        super(16);
        this.show = show;
        setId("about");
        Label name = Labels.styled(UiResources.studioWords().text("app.name"), "title-4");
        Label version = Labels.styled(version(), "num", "muted");
        version.setId("about-version");
        HBox head = new HBox(12, new Mark(44), new VBox(4, name, version));
        head.setAlignment(Pos.CENTER_LEFT);
        Label stays = Labels.wrapping(WORDS.text("privacy"), "section-title");
        stays.setId("about-privacy");
        stays.setMinHeight(USE_PREF_SIZE);
        GridPane facts = new GridPane();
        facts.setHgap(16);
        facts.setVgap(8);
        facts.addRow(0, caption("about.licence"), said(WORDS.text("about.licence.text")));
        facts.addRow(1, caption("about.others"), others());
        facts.addRow(2, caption("about.data"), place("about-data", home.folder()));
        facts.addRow(3, caption("about.logs"), place("about-logs", home.logs()));
        getChildren().addAll(head, stays, facts);
    }

    private static String version() {
        return WORDS.text("about.version", ProgramVersion.told().orElseGet(() -> WORDS.text("about.unpackaged")));
    }

    private static Label caption(String key) {
        Label caption = Labels.styled(WORDS.text(key), "muted");
        caption.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(caption, VPos.TOP);
        return caption;
    }

    private static Label said(String text) {
        Label said = Labels.wrapping(text);
        said.setMinHeight(USE_PREF_SIZE);
        GridPane.setHgrow(said, Priority.ALWAYS);
        return said;
    }

    private Node others() {
        VBox others = new VBox(8, said(WORDS.text("about.others.text")));
        licences().ifPresent(folder -> others.getChildren()
                .add(button("about-licences", WORDS.text("about.others.show"), folder)));
        return others;
    }

    private static Optional<Path> licences() {
        return Optional.ofNullable(System.getProperty(LICENCES)).map(Path::of).filter(Files::isDirectory);
    }

    private Node place(String id, Path folder) {
        Label where = Labels.styled(folder.toString(), "num-small");
        where.setId(id);
        Button open = button(id + "-show", WORDS.text("about.show"), folder);
        open.setAccessibleText(WORDS.text("about.show") + " " + folder);
        open.setDisable(!Files.isDirectory(folder));
        where.setMinWidth(0);
        open.setMinWidth(USE_PREF_SIZE);
        HBox place = new HBox(8, where, Labels.gap(), open);
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }

    private Button button(String id, String text, Path folder) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("mini");
        button.setOnAction(event -> show.accept(folder));
        return button;
    }
}
