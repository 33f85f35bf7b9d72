package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class LanesOnScreenTest {

    private static final int WIDTH = 700;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void thePlayheadIsWhiteAtItsMoment() throws Exception {
        WritableImage picture = onScreen(() -> {
            TimeAxis axis = axis();
            Wells wells = new Wells();
            wells.bottomProperty().set(100);
            PlayheadOverlay playhead = new PlayheadOverlay(axis, wells);
            playhead.timeProperty().set(6.5);
            return playhead;
        });

        assertThat(picture.getPixelReader().getColor(455, 50)).isEqualTo(Color.WHITE);
        assertThat(picture.getPixelReader().getColor(440, 50)).isNotEqualTo(Color.WHITE);
    }

    @Test
    void theSpanHasBlueEdges() throws Exception {
        WritableImage picture = onScreen(() -> {
            Wells wells = new Wells();
            wells.bottomProperty().set(100);
            SpanOverlay span = new SpanOverlay(axis(), wells);
            span.spanProperty().set(avcap.inference.clip.TimeSpan.ofSeconds(2, 4));
            return span;
        });

        assertThat(picture.getPixelReader().getColor(140, 50)).isEqualTo(Color.web("#58a6ff"));
        assertThat(picture.getPixelReader().getColor(200, 50)).isNotEqualTo(Color.web("#58a6ff"));
    }

    @Test
    void aHotCellHasAYellowEdgeAndAFaintCellNothing() throws Exception {
        WritableImage picture = onFx(() -> {
            Canvas canvas = new Canvas(140, 140);
            float[][] grid = new float[14][14];
            grid[7][7] = 1;
            grid[0][0] = .05f;
            HeatBrush.viridis().paint(canvas.getGraphicsContext2D(), Heat.of(grid), 0, 0, 140, 140);
            return canvas.snapshot(null, null);
        });

        Color edge = picture.getPixelReader().getColor(75, 70);
        assertThat(edge.getRed()).isGreaterThan(.6);
        assertThat(edge.getBlue()).isLessThan(.5);
        assertThat(picture.getPixelReader().getColor(5, 5)).isEqualTo(Color.WHITE);
    }

    private static TimeAxis axis() {
        TimeAxis axis = new TimeAxis();
        axis.widthProperty().set(WIDTH);
        return axis;
    }

    private static WritableImage onScreen(Supplier<Region> made) throws Exception {
        return onFx(() -> {
            Region lane = made.get();
            lane.setStyle("-fx-background-color: gray");
            Scene scene = new Scene(lane, WIDTH, 100);
            lane.applyCss();
            lane.layout();
            return scene.snapshot(null);
        });
    }

    private static WritableImage onFx(Supplier<WritableImage> made) throws Exception {
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        Platform.runLater(() -> picture.completeAsync(made, Runnable::run));
        return picture.get(30, TimeUnit.SECONDS);
    }
}
