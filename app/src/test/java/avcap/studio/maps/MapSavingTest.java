package avcap.studio.maps;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.inference.caption.Explanation;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.MapMethod;
import avcap.studio.session.Session;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.TwoPictures;
import avcap.studio.work.Workshop;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MapSavingTest {

    private static final String TEXT = "a dog barks";

    private final Session session = new Session(Workshop.immediate());
    private final Notices notices = new Notices();
    private final List<String> names = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private Optional<Path> picked = Optional.empty();
    private final MapSaving saving = new MapSaving(
            session,
            Workshop.immediate(),
            notices,
            name -> {
                names.add(name);
                return picked;
            },
            shown::add);

    @TempDir
    private Path folder;

    private void explain() throws Exception {
        TwoPictures.open(session, folder);
        FakeCaptioner captioner = new FakeCaptioner(TEXT, TwoPictures.SHAPE);
        session.captionerProperty().set(captioner);
        Explanation why = captioner.explain(TwoPictures.input(), TEXT, Progress.none());
        session.words()
                .show(why.caption().words().stream()
                        .map(word -> new ScoredWord(word.text(), word.logProbability()))
                        .toList());
        session.explanationProperty().set(why);
    }

    private Path save(String name) {
        Path file = folder.resolve(name);
        picked = Optional.of(file);
        saving.save();
        return file;
    }

    private String told() {
        return notices.shown().get(notices.shown().size() - 1).sentence();
    }

    @Test
    void saysWhyThereIsNothingToSave() throws Exception {
        saving.save();
        assertThat(told()).startsWith("No model is loaded");

        explain();
        saving.save();
        assertThat(told()).startsWith("Choose a word first");

        session.attention().methodProperty().set(MapMethod.RELEVANCE);
        session.words().select(1);
        saving.save();
        assertThat(told()).startsWith("The map of this word is not found yet");
        assertThat(names).isEmpty();
    }

    @Test
    void jsonNamesMethodLayerAndHeadApart() throws Exception {
        explain();
        session.words().select(1);
        session.attention().fold(HeadReduction.head(1, 2));

        Path file = save("dog.json");

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(names).containsExactly("dog dog");
        assertThat(json.path("method").asText()).isEqualTo("head");
        assertThat(json.path("layer").asInt()).isEqualTo(1);
        assertThat(json.path("head").asInt()).isEqualTo(2);
        assertThat(json.path("view").asText()).isEqualTo("predicting");
        assertThat(json.path("model_id").asText()).isEqualTo("fake@000000");
        assertThat(json.path("file").asText()).endsWith("dog.mp4");
        JsonNode word = json.path("words").get(0);
        assertThat(word.path("word").asText()).isEqualTo("dog");
        assertThat(word.path("from").asInt()).isEqualTo(1);
        // Two bands of four columns; the row that predicts word 1 looks most at cell 1: half its weight and its even
        // share.
        assertThat(word.path("audio")).hasSize(2);
        assertThat(word.path("audio").get(0).get(1).asDouble()).isGreaterThan(.5);
        assertThat(word.path("visual").get(0)).hasSize(2);
    }

    @Test
    void otherMethodsHaveNeitherHeadNorView() throws Exception {
        explain();
        session.words().select(1);
        session.attention().viewProperty().set(AttentionView.READING);
        session.attention().fold(HeadReduction.mean());

        JsonNode json = new ObjectMapper().readTree(save("dog.json").toFile());

        assertThat(json.path("method").asText()).isEqualTo("mean");
        assertThat(json.path("view").asText()).isEqualTo("reading");
        assertThat(json.has("layer")).isFalse();
        assertThat(json.has("head")).isFalse();
    }

    @Test
    void numPyGetsTheSameNames() throws Exception {
        explain();
        session.words().select(1);
        session.attention().fold(HeadReduction.head(0, 1));

        try (ZipFile zip = new ZipFile(save("dog.NPZ").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains(
                            "audio.npy",
                            "visual.npy",
                            "word.npy",
                            "method.npy",
                            "layer.npy",
                            "head.npy",
                            "view.npy",
                            "model_id.npy",
                            "file.npy");
        }
    }

    @Test
    void aPictureSaysInItselfWhatItIsOf() throws Exception {
        explain();
        session.words().select(1);

        Path file = save("dog.png");

        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(texts(file)).contains("method=mean", "word=dog", "model_id=fake@000000", "caption=a dog barks");
    }

    private static List<String> texts(Path png) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(png.toFile())) {
            reader.setInput(in);
            NodeList entries = ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
                    .getElementsByTagName("iTXtEntry");
            return Stream.iterate(0, i -> i < entries.getLength(), i -> i + 1)
                    .map(entries::item)
                    .map(entry -> (Element) entry)
                    .map(entry -> entry.getAttribute("keyword") + "=" + entry.getAttribute("text"))
                    .toList();
        }
    }

    @Test
    void anSvgIsADocumentWithTitleFactsAndCells() throws Exception {
        explain();
        session.words().select(1);

        Path file = save("dog.svg");

        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("dog");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("method: mean")
                .contains("model_id: fake@000000");
        // The spectrogram and two frames; the ground, the line below the word and at least its hottest cell.
        assertThat(svg.getElementsByTagName("image").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("rect").getLength()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void anEndingItDoesNotKnowIsToldAndNothingIsWritten() throws Exception {
        explain();
        session.words().select(1);

        Path file = save("dog.gif");

        assertThat(told()).contains("dog.gif was not written").contains(".svg");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsToldAndLeavesNothingBehind() throws Exception {
        explain();
        session.words().select(1);

        save("missing/dog.png");

        Notice last = notices.shown().get(notices.shown().size() - 1);
        assertThat(last.level()).isEqualTo(Notice.Level.FAILURE);
        assertThat(last.sentence()).contains("could not be saved");
    }

    @Test
    void whatWasSavedCanBeShownAndReplacesWhatWasThere() throws Exception {
        explain();
        session.words().select(1);
        Files.writeString(folder.resolve("dog.json"), "old");

        Path file = save("dog.json");

        Notice last = notices.shown().get(notices.shown().size() - 1);
        last.action().orElseThrow().run().run();
        assertThat(last.sentence()).contains("“dog”").contains(file.toString());
        assertThat(shown).containsExactly(folder);
        assertThat(Files.readString(file)).startsWith("{");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(String::valueOf)).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
