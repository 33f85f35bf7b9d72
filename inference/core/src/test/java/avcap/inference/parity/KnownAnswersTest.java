package avcap.inference.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reference pack, and packs that were tampered with. */
class KnownAnswersTest {

    private static final Path PACKS = Path.of("src/test/resources/avcap/inference");
    private static final Progress QUIET = Progress.none();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tiny_a           | network 50, searches 143",
                "decode/beam      | beams 54, length norms 2",
                "features/fbank   | sound 27",
                "features/image   | pictures 7",
                "training/sincos  | positions 8",
                "text/tokenizer   | text 4",
                "checkpoint/pth   | pickles 28",
                "checkpoint/import | imports 18",
                "train_a          | training 6"
            })
    void everyAnswerOfTheReferenceHolds(String folder, String answers) throws Exception {
        List<PackReport> reports = KnownAnswers.check(PACKS.resolve(folder), QUIET);

        assertThat(reports.stream().flatMap(report -> report.deviations().stream()))
                .filteredOn(each -> !each.holds())
                .isEmpty();
        assertThat(reports.stream()
                        .map(report -> report.kind() + " " + report.deviations().size())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(answers);
    }

    private static List<Deviation> of(List<PackReport> reports, String kind) {
        return reports.stream()
                .filter(report -> report.kind().equals(kind))
                .flatMap(report -> report.deviations().stream())
                .toList();
    }

    @Test
    void weightsAndInputsThatAreNotStoredFollowFromTheRule(@TempDir Path folder) throws Exception {
        Path pack = Files.createDirectory(folder.resolve("tiny_a")); // the inputs' tag
        Files.copy(PACKS.resolve("tiny_a/config.json"), pack.resolve("config.json"));
        SafetensorsFile known = SafetensorsFile.open(PACKS.resolve("tiny_a/forward.safetensors"));
        SafetensorsWriter without = new SafetensorsWriter();
        for (String name : known.names()) {
            if (known.dtype(name).isFloating() && !name.startsWith("input.")) {
                without.floats(name, known.shape(name), known.floats(name));
            }
        }
        without.longs("input.caption_tokens", known.shape("input.caption_tokens"), known.longs("input.caption_tokens"));
        without.write(pack.resolve("forward.safetensors"));

        List<Deviation> deviations = of(KnownAnswers.check(folder, QUIET), "network");

        assertThat(deviations).hasSizeGreaterThan(40).allMatch(Deviation::holds);
    }

    @Test
    void aCaptionThatWasNeverToldIsFound(@TempDir Path pack) throws Exception {
        for (String file : List.of("config.json", "checkpoint_trained.safetensors")) {
            Files.copy(PACKS.resolve("tiny_a").resolve(file), pack.resolve(file));
        }
        String inputs = "generation_trained_inputs.safetensors";
        Files.copy(PACKS.resolve("tiny_a").resolve(inputs), pack.resolve(inputs));
        ObjectMapper json = new ObjectMapper();
        JsonNode setting = json.readTree(
                        PACKS.resolve("tiny_a/generation_trained.json").toFile())
                .get(3);
        ((ArrayNode) setting.get("predictions_trimmed").get(0)).set(1, 38);
        ((ArrayNode) setting.get("decoder_calls_single")).set(4, 6);
        ((ArrayNode) setting.get("greedy_logprobs").get(2)).remove(0);
        json.writeValue(pack.resolve("generation_trained.json").toFile(), List.of(setting));

        List<Deviation> deviations = of(KnownAnswers.check(pack, QUIET), "searches");

        assertThat(deviations)
                .filteredOn(each -> !each.holds())
                .extracting(Deviation::answer)
                .containsExactly(
                        "generation_trained/3 captioning, captions that differ",
                        "generation_trained/3 captioning, decoder_calls_single",
                        "generation_trained/3 captioning, likeliest words' log-probabilities");
    }

    @Test
    void everyStoredTensorCountsEvenBesideOneThatIsNoNumber(@TempDir Path folder) throws Exception {
        Path pack = Files.createDirectory(folder.resolve("train_a"));
        copy("train_a", pack);
        copy("tiny_a", Files.createDirectory(folder.resolve("tiny_a")));
        SafetensorsFile known = SafetensorsFile.open(PACKS.resolve("train_a/grads_step0.safetensors"));
        SafetensorsWriter writer = new SafetensorsWriter();
        for (String name : known.names()) {
            float[] values = known.floats(name);
            if (name.equals("av_encoder.modality_a")) {
                values[0] = Float.NaN;
            }
            writer.floats(name, known.shape(name), values);
        }
        Files.delete(pack.resolve("grads_step0.safetensors"));
        writer.write(pack.resolve("grads_step0.safetensors"));

        List<Deviation> deviations = of(KnownAnswers.check(pack, QUIET), "training");

        assertThat(deviations)
                .filteredOn(each -> !each.holds())
                .extracting(Deviation::answer)
                .containsExactly("grads_step0, 111 tensors");
    }

    @Test
    void aPickleBelongsToTheExpectationOfItsOwnName(@TempDir Path pack) throws Exception {
        copy("checkpoint/pth", pack);
        Files.copy(PACKS.resolve("checkpoint/import/cav-mae-tiny.pth"), pack.resolve("pth_features_2.pth"));

        assertThat(of(KnownAnswers.check(pack, QUIET), "pickles")).hasSize(28).allMatch(Deviation::holds);
    }

    @Test
    void whatIsNotComparedIsSaid(@TempDir Path pack) throws Exception {
        for (String file : List.of("config.json", "checkpoint.safetensors", "forward.safetensors")) {
            Files.copy(PACKS.resolve("tiny_a").resolve(file), pack.resolve(file));
        }

        List<PackReport> reports = KnownAnswers.check(pack, QUIET);

        assertThat(reports.get(0).leftOut())
                .hasSize(2)
                .allMatch(sentence -> sentence.startsWith("cls/missing") && sentence.contains("joint norms"));
    }

    @ParameterizedTest
    @CsvSource({
        "decode/beam, cases.json, '\"step_calls\": 11', '\"step_calls\": 12', calls",
        "decode/beam, length_norm.json, 1.096902619906223, 1.096902619916223, length_norm_lp0.6",
        "text/tokenizer, cases.json, '\"unaffable\"', '\"unaffabel\"', pieces",
        "training/sincos, num_frames_init.json, 28x28, 29x28, frame counts",
        "features/fbank, fbank.json, '\"frames\": 998', '\"frames\": 997', sweep16k_10s.frames"
    })
    void oneChangedAnswerIsFound(String folder, String file, String from, String to, String answer, @TempDir Path pack)
            throws Exception {
        copy(folder, pack);
        change(pack.resolve(file), from, to);

        List<Deviation> wrong = KnownAnswers.check(pack, QUIET).stream()
                .flatMap(report -> report.deviations().stream())
                .filter(each -> !each.holds())
                .toList();

        assertThat(wrong).isNotEmpty().anySatisfy(each -> assertThat(each.answer())
                .contains(answer));
    }

    @Test
    void aFolderOfPacksHasThemAllComparedAndTheStrangersNamed(@TempDir Path folder) throws Exception {
        copy("text/tokenizer", Files.createDirectory(folder.resolve("words")));
        Files.createDirectory(folder.resolve("strange"));
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("length_norm.json"), "{");

        List<PackReport> reports = KnownAnswers.check(folder, QUIET);

        assertThat(reports).extracting(PackReport::kind).containsExactly("length norms", "", "text");
        assertThat(reports.get(0).outside()).isEqualTo(1);
        assertThat(reports.get(1).skipped()).isPresent();
        assertThat(reports.get(2).outside()).isZero();
    }

    @Test
    void aFolderWithoutAnswersIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> KnownAnswers.check(folder, QUIET)).isInstanceOf(CheckpointException.class);
        assertThatThrownBy(() -> KnownAnswers.check(folder.resolve("nowhere"), QUIET))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("nowhere");
    }

    private static void copy(String folder, Path to) throws IOException {
        try (var files = Files.list(PACKS.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }
}
