package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import avcap.studio.testing.Clips;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    private static final List<String> PIECES = List.of(
            "a dog",
            "\"quoted\"",
            "comma, and more",
            "é",
            "日本語",
            "😀",
            "; -- '",
            "=1+1",
            "\\",
            "barks",
            "{}",
            "<b>",
            "#");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatGoesOutComesBack(long seed) throws IOException, FormatException {
        Random random = new Random(seed);
        List<ClipCaption> captions = IntStream.rangeClosed(1, 1 + random.nextInt(6))
                .mapToObj(number -> caption(number, random))
                .toList();

        for (CaptionFormat format : CaptionFormat.all()) {
            StringWriter out = new StringWriter();
            format.write(captions, out);

            assertThat(format.read(new StringReader(out.toString())))
                    .as(format.title())
                    .isEqualTo(captions.stream().map(format::kept).toList());
            assertThat(out.toString()).doesNotContain("\r").endsWith("\n");
        }
    }

    private static ClipCaption caption(int number, Random random) {
        boolean human = random.nextBoolean();
        String text = text(random);
        return new ClipCaption(
                number,
                "clip " + number + text(random),
                "clips/" + text(random) + ".mp4",
                random.nextBoolean() ? Optional.of(Clips.idOf("clip" + random.nextInt())) : Optional.empty(),
                text,
                human ? Origin.HUMAN : Origin.MACHINE,
                human ? Status.ACCEPTED : Status.DRAFT,
                human && random.nextBoolean() ? Optional.empty() : Optional.of(text(random)),
                human ? Optional.of(text) : Optional.empty(),
                random.nextBoolean() ? Optional.of("avcap-mini@" + random.nextInt(99)) : Optional.empty(),
                random.nextBoolean() ? OptionalDouble.of(-random.nextDouble() * 5) : OptionalDouble.empty(),
                List.of(new ScoredWord(text(random), -random.nextDouble()), new ScoredWord("b", -0.0)),
                human ? Optional.of("Ana María") : Optional.empty(),
                human ? Optional.of(Instant.ofEpochMilli(random.nextInt() & 0xFFFFFFFFL)) : Optional.empty());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
        }
        return CaptionText.tidy(text.toString());
    }

    @Test
    void readsAPlainTableOfAudioCaps() throws IOException, FormatException {
        String table = "audiocap_id,youtube_id,start_time,caption\n91139,abc,130,A bell rings\n";

        List<ClipCaption> captions = new AudioCapsCsv().read(new StringReader(table));

        assertThat(captions).singleElement().satisfies(caption -> {
            assertThat(caption.number()).isEqualTo(91139);
            assertThat(caption.name()).isEqualTo("abc");
            assertThat(caption.caption()).isEqualTo("A bell rings");
            assertThat(caption.origin()).isEqualTo(Origin.IMPORT);
        });
    }

    @Test
    void namesTheRowThatCannotBeRead() {
        String table = "audiocap_id,youtube_id,start_time,caption\n1,a,0,fine\nseven,b,0,not fine\n";

        assertThatThrownBy(() -> new AudioCapsCsv().read(new StringReader(table)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("Row 2");
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatThrownBy(() -> new AudioCapsCsv().read(new StringReader("id,text\n1,a\n")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("audiocap_id");
    }

    @Test
    void namesTheLineThatIsNoJson() {
        assertThatThrownBy(() -> new StudioLines().read(new StringReader("{}\nnot json\n")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("Line 2");
    }

    @Test
    void refusesJsonThatIsNoCocoFile() {
        assertThatThrownBy(() -> new CocoCaptions().read(new StringReader("[1, 2]")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("not a file of COCO captions");
    }
}
