package avcap.studio.inspect;

import avcap.inference.attention.AttentionMap;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.features.Modality;
import avcap.inference.text.WordSpan;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.shell.StudioWindow;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import avcap.ui.Theme;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * How long another word and another head take from the choice until everything is laid out and drawn into its pixels, at the
 * sizes of the authors' model: 6 layers of 12 heads, 1,296 tokens, 13 words. Told in the processor's time, so that what else
 * runs on the machine does not count. A program for people; wants a display.
 */
final class InspectBench {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int LAYERS = 6;
    private static final int HEADS = 12;
    private static final int TIMES = 300;
    private static final List<String> WORDS =
            List.of("a dog barks then a man speaks as a train rings its bell".split(" "));

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private InspectBench() {}

    public static void main(String[] arguments) {
        Platform.startup(() -> {
            try {
                new InspectBench().run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                Platform.exit();
            }
        });
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("inspect-bench");
        LookedInto looked = new LookedInto().open(folder);
        RemovalViewModel removal = new RemovalViewModel(looked.inspect, Workshop.immediate(), Pause.none());
        InspectView view = new InspectView(looked.inspect, removal, looked.compare, new Region(), () -> {});
        Scene scene = new Scene(view, 1384, 832);
        StudioWindow.dress(scene, Theme.DARK);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Explanation why = made();
        looked.session
                .words()
                .show(why.caption().words().stream()
                        .map(word -> new ScoredWord(word.text(), word.logProbability()))
                        .toList());
        looked.session.explanationProperty().set(why);
        looked.inspect.chooseHead(0, 0);
        tell("another word", scene, turn -> looked.inspect.chooseWord(turn % WORDS.size()));
        tell("another head", scene, turn -> looked.inspect.stepHead(turn % (LAYERS * HEADS) == 0 ? -99 : 1));
        stage.close();
    }

    private void tell(String what, Scene scene, IntConsumer change) {
        double[] millis = IntStream.range(0, 2 * TIMES)
                .mapToDouble(turn -> {
                    long before = CLOCK.getCurrentThreadCpuTime();
                    change.accept(turn);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return (CLOCK.getCurrentThreadCpuTime() - before) / 1e6;
                })
                .skip(TIMES) // once Java has compiled it
                .sorted()
                .toArray();
        out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, 95 %% %.1f ms, longest %.1f ms%n",
                what,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length - 1]);
    }

    private static Explanation made() {
        TokenLayout layout = new TokenLayout(8, 64, 4, 14);
        List<CaptionWord> words = IntStream.range(0, WORDS.size())
                .mapToObj(i -> new CaptionWord(new WordSpan(WORDS.get(i), i + 1, i + 2), -.2 * i))
                .toList();
        int rows = words.size() + 2;
        int columns = layout.tokens() + rows;
        float[] weights = new float[LAYERS * HEADS * rows * columns];
        Random random = new Random(1);
        for (int row = 0; row < weights.length / columns; row++) {
            float sum = 0;
            for (int column = 0; column < columns; column++) {
                float weight = (float) Math.pow(random.nextDouble(), 8);
                weights[row * columns + column] = weight;
                sum += weight;
            }
            for (int column = 0; column < columns; column++) {
                weights[row * columns + column] /= sum;
            }
        }
        AttentionMap map =
                new AttentionMap(weights, Arrays.copyOf(weights, rows * columns), LAYERS, HEADS, rows, layout.tokens());
        Caption caption = new Caption(String.join(" ", WORDS), words, -1, Modality.SOUND_AND_PICTURE, "made@0");
        return new Explanation(caption, map, layout);
    }
}
