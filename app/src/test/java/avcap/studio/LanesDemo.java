package avcap.studio;

import avcap.inference.attention.AttentionMap;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.Modality;
import avcap.inference.text.WordSpan;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.notice.Notices;
import avcap.studio.player.MediaOpener;
import avcap.studio.player.PlayableCopies;
import avcap.studio.player.PlayerPulse;
import avcap.studio.player.PlayerView;
import avcap.studio.player.PlayerViewModel;
import avcap.studio.player.TransportView;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.Seeing;
import avcap.studio.session.Session;
import avcap.studio.spectrogram.TimelineView;
import avcap.studio.spectrogram.TimelineViewModel;
import avcap.studio.spectrogram.WholeSounds;
import avcap.studio.testing.Clips;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import avcap.ui.Theme;
import avcap.ui.UiResources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** Shows the video, the transport and the lanes of one clip, to be looked at: {@code --clip=FILE --theme=light --model --play}. */
public final class LanesDemo extends Application {

    private static final String TEXT = "a dog barks then a train rings its bell";
    private static final TokenLayout LAYOUT = new TokenLayout(8, 64, 4, 14);

    /** JavaFX on the class path does not start from a class that is an application itself. */
    public static final class Start {

        private Start() {}

        public static void main(String... args) {
            launch(LanesDemo.class, args);
        }
    }

    @Override
    public void start(Stage stage) throws Exception {
        Map<String, String> named = getParameters().getNamed();
        loadFonts();
        Theme theme = Theme.valueOf(named.getOrDefault("theme", "dark").toUpperCase(java.util.Locale.ROOT));
        setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet()
                        : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        Workshop workshop = Workshop.ofStudio();
        Session session = new Session(workshop);
        VBox pane = centre(session, workshop);
        Scene scene = new Scene(pane, 776, 560);
        scene.getStylesheets().setAll(UiResources.styleSheets(theme));
        stage.setScene(scene);
        stage.show();
        open(session, workshop, Path.of(named.get("clip")));
    }

    private static void loadFonts() throws IOException {
        for (InputStream face : UiResources.fonts()) {
            try (face) {
                Font.loadFont(face, 13);
            }
        }
    }

    private static VBox centre(Session session, Workshop workshop) {
        PlayerViewModel player = new PlayerViewModel(
                session,
                workshop,
                new Notices(),
                new MediaOpener(),
                new PlayableCopies(() -> Path.of(System.getProperty("java.io.tmpdir"), "avcap-demo-copies"), () -> 2));
        PlayerView video = new PlayerView(player);
        new PlayerPulse(player).start();
        video.setMinSize(363, 204);
        video.setMaxSize(363, 204);
        HBox top = new HBox(12, video);
        top.setPadding(new Insets(12, 16, 0, 16));
        top.setMinHeight(216);
        TimelineView lanes = new TimelineView(new TimelineViewModel(
                session, workshop, new WholeSounds(Path.of(System.getProperty("java.io.tmpdir")))));
        VBox.setVgrow(lanes, Priority.ALWAYS);
        VBox pane = new VBox(top, new TransportView(player), lanes);
        pane.getStyleClass().add("pane");
        return pane;
    }

    private void open(Session session, Workshop workshop, Path clip) throws Exception {
        List<String> flags = getParameters().getUnnamed();
        InMemoryProject project = new InMemoryProject();
        project.add(List.of(new NewClip(
                clip.toAbsolutePath(), Clips.idOf(clip.toString()), 10, Set.of(), java.util.Optional.empty())));
        ClipOpening.follow(session, workshop, new FeatureReader()::readToOpen);
        session.clip().featuresProperty().subscribe(features -> {
            if (features != null && !flags.contains("--bare")) {
                session.words().show(scored());
                session.explanationProperty().set(explanation());
                session.words().select(5);
                session.playhead().loop(TimeSpan.ofSeconds(5.44, 8.64));
                session.playhead().seek(6.62);
            }
            if (flags.contains("--play")) {
                session.playhead().play();
            }
        });
        session.open(project, project.entries());
        session.seeingProperty().set(flags.contains("--model") ? Seeing.AS_THE_MODEL_SEES : Seeing.LISTEN);
    }

    private static List<ScoredWord> scored() {
        return explanation().caption().words().stream()
                .map(word -> new ScoredWord(word.text(), word.logProbability()))
                .toList();
    }

    private static Explanation explanation() {
        double[] sureness = {.97, .93, .95, .46, .96, .34, .72, .66, .86};
        List<CaptionWord> words = new ArrayList<>();
        for (String word : TEXT.split(" ")) {
            int at = words.size();
            words.add(new CaptionWord(new WordSpan(word, at + 1, at + 2), Math.log(sureness[at])));
        }
        int rows = words.size() + 2;
        int columns = LAYOUT.tokens() + rows;
        float[] one = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            fill(one, row, columns);
        }
        Caption caption = new Caption(TEXT, words, -1.87, Modality.SOUND_AND_PICTURE, "demo");
        return new Explanation(caption, new AttentionMap(one.clone(), one, 1, 1, rows, LAYOUT.tokens()), LAYOUT);
    }

    /** A hill somewhere in the sound and one in the pictures, different for each word. */
    private static void fill(float[] one, int row, int columns) {
        float[] middle = {1.2f, 1.5f, 1.2f, 3, 3, 7, 6.8f, 7.4f, 7, 8, 8};
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            double weight = .05;
            if (column < LAYOUT.audioTokens()) {
                double time = (column % 64 + .5) * .16 - middle[row];
                double band = Math.floorDiv(column, 64) - (row == 5 ? .1 : 3);
                weight = Math.exp(-time * time / 1.6 - band * band / 2) + .02 * Math.abs(Math.sin(column * 12.9));
            } else if (column < LAYOUT.tokens()) {
                int cell = (column - LAYOUT.audioTokens()) % 196;
                double x = Math.floorMod(cell, 14) - 7;
                double y = Math.floorDiv(cell, 14) - 7;
                weight = .7 * Math.exp(-x * x / 12 - y * y / 6);
            }
            one[row * columns + column] = (float) weight;
            sum += weight;
        }
        for (int column = 0; column < columns; column++) {
            one[row * columns + column] /= (float) sum;
        }
    }
}
