package avcap.inference.training.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.media.ClipWriter;
import avcap.inference.media.MediaException;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.TrainingExample;
import avcap.inference.training.TrainingException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AVCap's layout on disk as data to learn from. */
class ClipDatasetTest {

    private static final int CLIPS = 12;

    private final Vocabulary words = Vocabulary.ofCaptions(List.of("a bell rings", "the bell is rung"));
    private final AvCapConfig config = new AvCapConfig(
            1, 4, 32, 64, 32, 16, 8, 2, 1, 1, 8, 2, 1, 8, words.size(), 42, words.start(), words.end(), words.pad());
    private final ClipStore store = new ClipStore(1 << 20);

    @TempDir
    private Path folder;

    /** Twelve clips, the even ones with two captions; frame i of clip c is a grey of its own. */
    @BeforeEach
    void writeClips() throws Exception {
        List<String> entries = new ArrayList<>();
        for (int clip = 0; clip < CLIPS; clip++) {
            entries.add(entry(clip, "a bell rings"));
            if (clip % 2 == 0) {
                entries.add(entry(clip, "the bell is rung"));
            }
            Files.createDirectories(folder.resolve("train/waveforms"));
            ClipWriter.writeWav(wav(clip), Waveform.mono(new float[16_000], 16_000));
            for (int frame = 0; frame < 20; frame++) {
                picture(clip, frame);
            }
        }
        Files.writeString(folder.resolve("train.json"), "[" + String.join(",", entries) + "]");
    }

    private static String entry(int clip, String caption) {
        return String.format(
                "{\"caption\":\"%s\",\"audio_path\":\"c%d.wav\",\"video_path\":\"c%d.png\"}", caption, clip, clip);
    }

    private Path wav(int clip) {
        return folder.resolve("train/waveforms/c" + clip + ".wav");
    }

    private Path frame(int clip, int frame) {
        return folder.resolve("train/frames/frame_" + frame + "/c" + clip + ".png");
    }

    private void picture(int clip, int frame) throws IOException {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        int grey = 10 * frame + clip;
        int[] pixels = IntStream.generate(() -> grey << 16 | grey << 8 | grey)
                .limit(32 * 32)
                .toArray();
        image.setRGB(0, 0, 32, 32, pixels, 0, 32);
        Files.createDirectories(frame(clip, frame).resolveSibling(""));
        ImageIO.write(image, "png", frame(clip, frame).toFile());
    }

    private List<CaptionedClip> clips() throws TrainingException {
        return AvcapLayout.read(folder.resolve(AvcapLayout.TRAIN));
    }

    private ClipDataset learning() throws TrainingException {
        return ClipDataset.toLearnFrom("data", clips(), config, words, 7, store);
    }

    @Test
    void aClipKeepsAllItsCaptions() throws Exception {
        assertThat(clips()).hasSize(CLIPS);
        assertThat(clips().get(0).captions()).containsExactly("a bell rings", "the bell is rung");
        assertThat(learning().examples()).hasValue(CLIPS * 3 / 2);
        assertThat(learning().references(0)).isNotEmpty();
    }

    @Test
    void anEpochShowsEveryCaptionOnceInAnOrderOfItsOwn() throws Exception {
        ClipDataset data = learning();
        List<List<String>> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < 2; epoch++) {
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 18; i++) {
                TrainingExample example = data.example(epoch * 18L + i);
                int grey = Math.round((example.picture().whole()[0] * 0.229f + 0.485f) * 255);
                seen.add(grey % 10 + " " + CaptionTokens.decode(example.tokens(), words));
            }
            epochs.add(seen);
        }

        assertThat(epochs.get(0)).isNotEqualTo(epochs.get(1)).hasSize(18);
        assertThat(learning().caption(20)).isEqualTo(data.caption(20));
    }

    @Test
    void whoJudgesSeesTheMiddleFramesInTheOrderOfTheList() throws Exception {
        ClipDataset data = ClipDataset.toJudgeBy("data", clips(), config, words, store);

        float first = data.example(0).picture().whole()[0];

        assertThat(Math.round((first * 0.229f + 0.485f) * 255)).isEqualTo(80);
        assertThat(CaptionTokens.decode(data.caption(1), words)).isEqualTo("the bell is rung");
    }

    @Test
    void aMissingFrameRepeatsTheOneBefore() throws Exception {
        Files.delete(frame(3, 9));

        byte[][] frames = store.read(clips().get(3), config.inputShape()).frames();

        assertThat(frames[9]).isSameAs(frames[8]);
        assertThat(frames[10][0]).isEqualTo((byte) 103);
    }

    @Test
    void whatCannotBeReadIsListedAndLeftOut() throws Exception {
        Files.delete(wav(5));

        ClipCheck check = ClipCheck.of(clips(), config.inputShape(), store, Progress.none());

        assertThat(check.good()).hasSize(CLIPS - 1).noneMatch(clip -> clip.id().equals("c5.wav"));
        assertThat(check.complaints()).singleElement().asString().contains("c5.wav");
    }

    @Test
    void moreThanATenthOfBadClipsIsRefused() throws Exception {
        Files.delete(wav(5));
        Files.writeString(wav(6), "no sound");

        assertThatThrownBy(() -> ClipCheck.of(clips(), config.inputShape(), store, Progress.none()))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("2 of 12 clips cannot be used")
                .hasMessageContaining("c6.wav");
    }

    @Test
    void theStoreStaysWithinItsLimit() throws Exception {
        ClipStore small = new ClipStore(200_000);
        for (CaptionedClip clip : clips()) {
            small.read(clip, config.inputShape());
        }

        assertThat(small.bytes()).isBetween(1L, 200_000L);
    }

    @Test
    void allCaptionsOfAClipAreOnOneSideAndStayThere() throws Exception {
        ClipSplit split = ClipSplit.of(clips(), 0.5);
        List<CaptionedClip> fewer = clips().subList(3, CLIPS);

        assertThat(split.learning()).isNotEmpty();
        assertThat(split.heldOut()).isNotEmpty();
        assertThat(ClipSplit.of(fewer, 0.5).heldOut())
                .containsExactlyElementsOf(
                        split.heldOut().stream().filter(fewer::contains).toList());
    }

    @Test
    void anEntryWithoutACaptionIsNamed() throws Exception {
        Files.writeString(folder.resolve("train.json"), "[{\"audio_path\":\"a\",\"video_path\":\"b\"}]");

        assertThatThrownBy(this::clips)
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("Entry 1 of")
                .hasMessageContaining("no caption");
    }

    @Test
    void aClipThatVanishesLaterEndsTheRunInASentence() throws Exception {
        ClipStore none = new ClipStore(0);
        ClipDataset data = ClipDataset.toJudgeBy("data", clips(), config, words, none);
        Files.delete(wav(0));

        assertThatThrownBy(() -> data.example(0)).hasCauseInstanceOf(MediaException.class);
    }
}
