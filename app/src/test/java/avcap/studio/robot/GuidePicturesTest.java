package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import avcap.studio.guide.GuideFolder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the guide, by working in the studio as the guide tells. */
class GuidePicturesTest {

    private static final String FIRST = "cow-while-alarm";
    private static final String SETTINGS = "{\"theme\":\"DARK\",\"width\":1440,\"height\":900,\"dividers\":[]}";

    private final Path home;
    private final Path clips;
    private final Set<String> taken = new TreeSet<>();

    GuidePicturesTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.clips = Files.createDirectory(home.resolve("clips"));
        SampleClips.unpackTo(clips, Progress.none());
        Files.writeString(home.resolve("settings.json"), SETTINGS);
    }

    @Test
    void thePicturesOfTheGuideAreTaken() throws Exception {
        try (StudioPage studio = StudioPage.real(home).open(clips)) {
            studio.library().select(FIRST);
            studio.captioning().draft();
            captions(studio);
            looksInside(studio);
            reviews(studio);
            carriesInAndOut(studio);
            studio.models().untilCard("avcap-mini");
            take(studio, "models");
        }

        assertThat(taken).isEqualTo(kept());
    }

    private void captions(StudioPage studio) throws IOException {
        write(studio, "anna", "a cow moos, while an alarm beeps");
        write(studio, "anna", "a dog barks, then a truck passes by");
        studio.captioning().untilScored();
        take(studio, "caption");
        studio.captioning().nextWord();
        studio.captioning().nextWord();
        studio.attention().untilWord();
        studio.attention().untilExplained();
        Page.until("whether the map holds", () -> studio.isShown("holding-mark"));
        take(studio, "word");
        studio.press(KeyCode.CONTROL, KeyCode.M);
        Page.until("the matrix", () -> studio.isShown("words-over-time"));
        take(studio, "words-over-time");
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
        studio.captioning().toEditor();
        studio.press(KeyCode.CONTROL, KeyCode.HOME);
        studio.press(KeyCode.CONTROL, KeyCode.RIGHT);
        studio.press(KeyCode.CONTROL, KeyCode.K);
        studio.captioning().untilAlternatives();
        take(studio, "wordings");
        studio.press(KeyCode.ESCAPE);
    }

    private void write(StudioPage studio, String who, String words) {
        studio.worksHere(who);
        studio.captioning().draft();
        studio.captioning().correct(words).accept();
        studio.captioning().draft();
    }

    private void looksInside(StudioPage studio) throws IOException {
        InspectPage inspect = studio.inspect().untilReady();
        inspect.chooseWord(1);
        inspect.nextHead();
        inspect.untilFound();
        studio.click("inspect-removal-again");
        Page.until("the curve", () -> !studio.isShown("inspect-removal-again"));
        take(studio, "inspect");
        inspect.chooseWord(9); // behind the first word in which the two captions differ
        studio.press(KeyCode.D);
        studio.untilQuiet();
        take(studio, "compare");
        studio.toCaption();
    }

    private void reviews(StudioPage studio) throws IOException {
        studio.press(KeyCode.ALT, KeyCode.UP);
        studio.press(KeyCode.ALT, KeyCode.UP);
        studio.library().untilSelected(FIRST);
        write(studio, "ben", "a cow moos and an alarm rings");
        studio.worksHere("mira");
        ReviewPage review = studio.review();
        review.untilWaiting(FIRST);
        while (!review.reads("review-clip").equals(FIRST)) {
            studio.press(KeyCode.ALT, KeyCode.UP);
        }
        review.untilClip(FIRST);
        take(studio, "review");
        studio.toCaption();
        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        Page.until("the figures", studio::hasSheet);
        take(studio, "figures");
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
    }

    private void carriesInAndOut(StudioPage studio) throws IOException {
        studio.palette().open().type("takesnapshot").run();
        Page.until("a snapshot", () -> studio.hasNotice("A snapshot of the project was taken."));
        write(studio, "anna", "a cow moos three times while an alarm beeps");
        studio.palette().open().type("restore").run();
        Page.until("the sheet", studio::hasSheet);
        take(studio, "restore");
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());

        studio.give(Files.writeString(
                Path.of("target", "captions.csv"), // a short name, the same on every machine
                "audiocap_id,youtube_id,start_time,caption\n1," + FIRST
                        + ",0,a cow and an alarm\n2,nowhere,0,a bird\n"));
        studio.press(KeyCode.CONTROL, KeyCode.I);
        Page.until("the sheet for imports", () -> studio.has("import-choose-file"));
        studio.click("import-choose-file");
        Page.until("the rejected rows", () -> studio.isShown("import-rejected"));
        take(studio, "import");
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());

        studio.press(KeyCode.CONTROL, KeyCode.E);
        Page.until("the sheet for exports", () -> studio.has("export-run"));
        studio.give(Path.of("captions-of-today"));
        studio.click("export-choose");
        take(studio, "export");
        studio.press(KeyCode.ESCAPE);
        Page.until("no sheet", () -> !studio.hasSheet());
    }

    private void take(StudioPage studio, String name) throws IOException {
        studio.untilQuiet();
        WritableImage picture = studio.picture();
        BufferedImage image =
                new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawImage(SwingFXUtils.fromFXImage(picture, null), 0, 0, null);
        ImageIO.write(image, "png", GuideFolder.pictureToTake(name).toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).as(name).isEqualTo(List.of(1440, 900));
        taken.add(name);
    }

    private static Set<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "installer", "guide", "pictures"))) {
            return files.map(file -> file.getFileName().toString().replace(".png", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
