package avcap.studio.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import avcap.studio.control.ColourMap;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
import avcap.ui.Theme;
import avcap.ui.UiResources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AttentionOnScreenTest {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 400;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void sharesAreDrawnAsLengths() throws Exception {
        List<Double> widths = onFx(() -> {
            ShareBar bar = new ShareBar();
            bar.sharesProperty().set(new Shares(.5, .25, .25));
            laidOut(bar);
            return bar.getChildrenUnmodifiable().stream()
                    .map(part -> part.getBoundsInParent().getWidth())
                    .toList();
        });

        assertThat(widths.get(0)).isEqualTo(148);
        assertThat(widths.get(1)).isEqualTo(74);
        assertThat(widths.get(2)).isEqualTo(74);
    }

    @Test
    void sharesAreNumbersOnlyOnceAWordIsChosen() throws Exception {
        Session session = Explained.session(Explained.NINE);

        List<String> said = onFx(() -> {
            LeanedOn leaned = new LeanedOn(new AttentionViewModel(session));
            Scene scene = laidOut(leaned);
            List<String> texts = new ArrayList<>(List.of(text(scene, "#share-of-sound")));
            session.words().select(8);
            texts.add(text(scene, "#share-of-picture"));
            return texts;
        });

        assertThat(said.get(0)).isEqualTo("–");
        assertThat(said.get(1)).matches("\\d+%");
    }

    @Test
    void arrowsWalkTheHeadsAndStopAtTheEdge() throws Exception {
        List<HeadPicker.Place> places = onFx(() -> {
            HeadPicker picker = new HeadPicker();
            picker.strengthsProperty().set(new double[2][3]);
            List<HeadPicker.Place> chosen = new ArrayList<>();
            picker.setOnChosen((layer, head) -> {
                HeadPicker.Place place = new HeadPicker.Place(layer, head);
                picker.chosenProperty().set(place);
                chosen.add(place);
            });
            laidOut(picker);
            List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.LEFT, KeyCode.LEFT)
                    .forEach(code -> Event.fireEvent(picker, pressed(code)));
            return chosen;
        });

        assertThat(places)
                .containsExactly(
                        new HeadPicker.Place(0, 1),
                        new HeadPicker.Place(1, 1),
                        new HeadPicker.Place(1, 1),
                        new HeadPicker.Place(1, 0),
                        new HeadPicker.Place(1, 0));
    }

    @Test
    void aHeadHasTheColourOfItsStrength() throws Exception {
        WritableImage picture = onFx(() -> {
            HeadPicker picker = new HeadPicker();
            picker.strengthsProperty().set(new double[][] {{0, .5, 1}});
            return laidOut(picker).snapshot(null);
        });

        assertThat(picture.getPixelReader().getColor(50, 5)).isEqualTo(ColourMap.VIRIDIS.colour(0, 1));
        assertThat(picture.getPixelReader().getColor(150, 5)).isEqualTo(ColourMap.VIRIDIS.colour(.5, 1));
        assertThat(picture.getPixelReader().getColor(250, 5)).isEqualTo(ColourMap.VIRIDIS.colour(1, 1));
    }

    @Test
    void aPairOfPicturesIsOneTileWithItsTimes(@TempDir Path folder) throws Exception {
        Session session = Explained.session(Explained.NINE);
        Explained.open(session, folder);

        List<String> said = onFx(() -> {
            FrameTiles tiles = new FrameTiles(new AttentionViewModel(session));
            laidOut(tiles);
            return tiles.lookupAll(".well").stream()
                    .map(Node::getAccessibleText)
                    .toList();
        });

        assertThat(said).containsExactly("Picture at 3.0, 3.5 s");
    }

    @Test
    void wordsOverTimeSaysWhyItIsEmpty() throws Exception {
        boolean isSaid = onFx(() -> {
            WordsOverTime view = new WordsOverTime(new WordsOverTimeViewModel(new Session(Workshop.immediate())));
            return laidOut(view).lookup("#words-over-time-state").isVisible();
        });

        assertThat(isSaid).isTrue();
    }

    @Test
    void theChartHasTheWordsDownAndSoundAndPictureAcross() throws Exception {
        CombinedRangeXYPlot plot = onFx(() -> {
            WordTimePlot view = new WordTimePlot(new WordsOverTimeViewModel(Explained.session(Explained.NINE)), true);
            laidOut(view);
            return (CombinedRangeXYPlot) view.chart().getXYPlot();
        });

        assertThat(((SymbolAxis) plot.getRangeAxis()).getSymbols()).containsExactly(Explained.NINE.split(" "));
        assertThat(plot.getSubplots()).hasSize(2);
        XYPlot sound = plot.getSubplots().get(0);
        assertThat(sound.getDataset().getSeriesCount()).isEqualTo(9);
        assertThat(sound.getDataset().getItemCount(0)).isEqualTo(4);
        assertThat(sound.getDomainAxis().getUpperBound()).isCloseTo(.64, within(1e-9));
    }

    @Test
    void theChosenWordIsFramedInWhite() throws Exception {
        Session session = Explained.session(Explained.NINE);

        long before = onFx(() -> white(session));
        session.words().select(4);
        long after = onFx(() -> white(session));

        assertThat(after).isGreaterThan(before + 100);
    }

    private static long white(Session session) {
        WritableImage picture = laidOut(new WordTimePlot(new WordsOverTimeViewModel(session), false))
                .snapshot(null);
        long count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                count += picture.getPixelReader().getColor(x, y).equals(Color.WHITE) ? 1 : 0;
            }
        }
        return count;
    }

    private static Scene laidOut(Region region) {
        Scene scene = new Scene(region, WIDTH, HEIGHT, Color.BLACK);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(UiResources.styleSheets(Theme.DARK));
        region.applyCss();
        region.layout();
        return scene;
    }

    private static String text(Scene scene, String id) {
        return ((Label) scene.lookup(id)).getText();
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static <T> T onFx(Callable<T> made) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, made);
    }
}
