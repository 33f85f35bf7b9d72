package avcap.inference.parity;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.progress.Progress;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Packs that lack something or hold it in another form: each fails by itself, in a sentence, and the next is compared. */
class DamagedPacksTest {

    private static final Path PACKS = Path.of("src/test/resources/avcap/inference");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> MAY_BE_GONE = Set.of(
            "/1", "/length_norm_1023", "/frames_1_base", "/frames_1_base/changed", "/0/compare_tokens/0", "/1/mel");
    private static final Set<String> FRACTIONS = Set.of(
            "length_penalty",
            "scores_f64",
            "scores",
            "length_norm_lp0.6",
            "length_norm_1023",
            "losses_f64",
            "lrs",
            "betas",
            "weight_decay",
            "ref_lr",
            "start_lr");
    private static final Set<String> TEXTS = Set.of("text", "decoded", "cav_unexpected");

    private final Path folder;
    private final Path pack;

    DamagedPacksTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        pack = Files.createDirectory(folder.resolve("damaged"));
        copy("text/tokenizer", Files.createDirectory(folder.resolve("healthy")));
    }

    /** What a careless hand, or another version of the script that wrote the pack, does to an entry. */
    private enum Damage {
        DELETED,
        NULL,
        EMPTY_LIST,
        EMPTY_TABLE,
        WORD,
        TOO_LARGE
    }

    /** An entry that no comparison can do without. */
    private record Entry(String from, String file, String pointer, Damage damage) {

        /** A shorter list is an answer like any other: it is off, which needs no sentence. */
        boolean isStillWellFormed() {
            return damage == Damage.EMPTY_LIST || (damage == Damage.DELETED && pointer.matches(".*/\\d+"));
        }

        /** The last name on the way to the entry. */
        String key() {
            return Arrays.stream(pointer.split("/"))
                    .filter(part -> !part.matches("\\d*"))
                    .reduce((first, second) -> second)
                    .orElse(file);
        }

        @Override
        public String toString() {
            return file + pointer + " " + damage;
        }
    }

    static Stream<Entry> entries() {
        return Stream.of(
                        entries(
                                "decode/beam",
                                "cases.json",
                                "/0/case /0/vocab /0/table_vocab /0/eos /0/start /0/start/0/0 /0/beam_size /0/max_steps"
                                        + " /0/per_node_beam_size /0/length_penalty /0/scores_f64/0 /0/step_calls"
                                        + " /0/outputs_trimmed /0/outputs_trimmed/0 /0/compare_tokens/0"),
                        entries("decode/beam", "length_norm.json", "/length_norm_lp0.6/0 /length_norm_1023"),
                        entries(
                                "tiny_a",
                                "generation_trained.json",
                                "/0/mode /0/id /0/beam_size /0/max_steps /0/predictions_trimmed /0/predictions_trimmed/1"
                                        + " /0/scores /0/scores/0 /0/greedy_ids/0 /0/greedy_logprobs /0/greedy_logprobs/1"
                                        + " /0/decoder_calls_single/0"),
                        entries(
                                "features/fbank",
                                "fbank.json",
                                "/0/name /0/padded_shape /0/padded_shape/1 /1/mel /1/first_nonzero_and_count"
                                        + " /1/first_nonzero_and_count/0"),
                        entries("features/image", "image.json", "/0/file /0/expected"),
                        entries("training/sincos", "num_frames_init.json", "/1"),
                        entries(
                                "text/tokenizer",
                                "cases.json",
                                "/0/text /0/tokens /0/ids_untruncated /0/input_ids /0/input_ids/1 /0/decoded"),
                        entries(
                                "train_a",
                                "train.json",
                                "/losses_f64/0 /lrs /lrs/0 /betas /betas/0 /weight_decay /batch /start /schedule"
                                        + " /schedule/T_max /schedule/ref_lr /schedule/start_lr"),
                        entries(
                                "checkpoint/import",
                                "import.json",
                                "/frames_1_base /frames_1_base/changed /frames_1_base/cav_unexpected/0"))
                .flatMap(Collection::stream);
    }

    private static List<Entry> entries(String from, String file, String pointers) {
        return Arrays.stream(pointers.split(" "))
                .flatMap(
                        pointer -> Arrays.stream(Damage.values()).map(damage -> new Entry(from, file, pointer, damage)))
                .filter(DamagedPacksTest::isDamage)
                .toList();
    }

    /** A table may have one name less, and a number or a text that is wrong is no damage but an answer that is off. */
    private static boolean isDamage(Entry entry) {
        return switch (entry.damage()) {
            case DELETED -> !MAY_BE_GONE.contains(entry.pointer());
            case TOO_LARGE -> !FRACTIONS.contains(entry.key());
            case WORD -> !TEXTS.contains(entry.key());
            default -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatAPackLacksOrHoldsInAnotherFormIsTold(Entry entry) throws Exception {
        bring(entry.from(), entry.file());
        JsonNode json = shortened(entry.file());
        damage(json, entry);
        JSON.writeValue(pack.resolve(entry.file()).toFile(), json);

        List<PackReport> reports = KnownAnswers.check(folder, Progress.none());

        if (entry.isStillWellFormed()) {
            assertThat(problems(reports)).isNotEmpty();
        } else {
            assertThat(problems(reports)).anySatisfy(told -> assertThat(told).contains(pack.toString(), entry.key()));
        }
        assertOthersWereCompared(reports);
    }

    /** The pack's JSON with as little in it as there can be, so that many damages are soon tried. */
    private JsonNode shortened(String file) throws IOException {
        JsonNode json = JSON.readTree(pack.resolve(file).toFile());
        if (!(json instanceof ArrayNode list)) {
            return json;
        }
        ArrayNode kept = JSON.createArrayNode();
        switch (file) {
            case "fbank.json" -> kept.add(list.get(1)).add(list.get(4));
            case "generation_trained.json" -> kept.add(list.get(3));
            default -> kept.add(list.get(0));
        }
        return kept;
    }

    private static void damage(JsonNode json, Entry entry) {
        JsonPointer pointer = JsonPointer.compile(entry.pointer());
        JsonNode parent = json.at(pointer.head());
        JsonNode instead =
                switch (entry.damage()) {
                    case DELETED, NULL -> JSON.nullNode();
                    case EMPTY_LIST -> JSON.createArrayNode();
                    case EMPTY_TABLE -> JSON.createObjectNode();
                    case WORD -> JSON.getNodeFactory().textNode("stolen\u0000");
                    case TOO_LARGE -> JSON.getNodeFactory().numberNode(3_000_000_000L);
                };
        String last = pointer.last().getMatchingProperty();
        if (parent instanceof ObjectNode table) {
            assertThat(table.has(last)).as(entry.pointer()).isTrue();
            if (entry.damage() == Damage.DELETED) {
                table.remove(last);
            } else {
                table.set(last, instead);
            }
        } else {
            ArrayNode list = (ArrayNode) parent;
            if (entry.damage() == Damage.DELETED) {
                list.remove(Integer.parseInt(last));
            } else {
                list.set(Integer.parseInt(last), instead);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "decode/beam, tables.safetensors, case0.transition",
        "decode/beam, tables.safetensors, case0.position",
        "tiny_a, forward.safetensors, input.caption_tokens",
        "tiny_a, forward.safetensors, input.need_predict",
        "tiny_a, forward.safetensors, input.audio",
        "tiny_a, forward.safetensors, captioning/enc.out",
        "tiny_a, forward.safetensors, loss_per_token.f64",
        "tiny_a, generation_trained_inputs.safetensors, input.video",
        "features/fbank, fbank.safetensors, mel_16000",
        "features/fbank, fbank.safetensors, sweep16k_10s.normalised_tail",
        "features/image, image.safetensors, img_320x240.normalised",
        "training/sincos, sincos.safetensors, audio_8x64.rows",
        "training/sincos, sincos.safetensors, small_d16_8x4",
        "train_a, grads_step0.safetensors, av_encoder.modality_a",
        "checkpoint/import, merged_frames1.safetensors, av_encoder.pos_embed_v",
        "checkpoint/pth, pth_features_expected.safetensors, f64"
    })
    void aTensorOfAnotherShapeIsTold(String from, String file, String tensor) throws Exception {
        bring(from, file);
        rewrite(pack.resolve(file), tensor, 3);

        List<PackReport> reports = KnownAnswers.check(folder, Progress.none());

        assertThat(problems(reports)).isNotEmpty().anySatisfy(told -> assertThat(told)
                .contains(tensor));
        assertOthersWereCompared(reports);
    }

    @ParameterizedTest
    @CsvSource({
        "decode/beam, tables.safetensors, case0.transition",
        "tiny_a, forward.safetensors, input.caption_tokens",
        "train_a, grads_step0.safetensors, av_encoder.modality_a",
        "checkpoint/import, merged_frames4.safetensors, av_encoder.norm.bias"
    })
    void aTensorThatIsGoneIsTold(String from, String file, String tensor) throws Exception {
        bring(from, file);
        rewrite(pack.resolve(file), tensor);

        List<PackReport> reports = KnownAnswers.check(folder, Progress.none());

        assertThat(problems(reports)).isNotEmpty().anySatisfy(told -> assertThat(told)
                .contains(tensor));
        assertOthersWereCompared(reports);
    }

    @Test
    void wordsThatTheVocabularyDoesNotHaveAreTold() throws Exception {
        bring("tiny_a", "forward.safetensors");
        Path forward = pack.resolve("forward.safetensors");
        SafetensorsFile known = SafetensorsFile.open(forward);
        long[] tokens = known.longs(NetworkPack.TOKENS);
        tokens[1] = 4711;
        SafetensorsWriter writer = new SafetensorsWriter();
        writer.longs(NetworkPack.TOKENS, known.shape(NetworkPack.TOKENS), tokens);
        writer.floats(
                "captioning/dec.logits", known.shape("captioning/dec.logits"), known.floats("captioning/dec.logits"));
        writer.write(pack.resolve("written"));
        Files.delete(forward);
        Files.move(pack.resolve("written"), forward);

        List<PackReport> reports = KnownAnswers.check(folder, Progress.none());

        assertThat(problems(reports)).singleElement().asString().contains(pack.toString(), "4711");
        assertOthersWereCompared(reports);
    }

    @Test
    void anExpectationWithoutItsPickleIsTold() throws Exception {
        copy("checkpoint/pth", pack);
        Files.move(pack.resolve("pth_features.pth"), pack.resolve("pth_features_of_another.pth"));
        Files.delete(pack.resolve("pth_features_legacy.pth"));

        List<PackReport> reports = KnownAnswers.check(folder, Progress.none());

        assertThat(problems(reports)).singleElement().asString().contains("pth_features.pth");
        assertOthersWereCompared(reports);
    }

    @Test
    void aFileThatIsNoJsonIsTold() throws Exception {
        Files.writeString(pack.resolve("train.json"), "{\"losses\": [");

        List<PackReport> reports = KnownAnswers.check(folder, Progress.none());

        assertThat(problems(reports)).singleElement().asString().contains(pack.toString(), "train.json");
        assertOthersWereCompared(reports);
    }

    private void assertOthersWereCompared(List<PackReport> reports) {
        assertThat(reports)
                .filteredOn(report -> report.folder().equals(folder.resolve("healthy")))
                .singleElement()
                .satisfies(report -> assertThat(report.outside()).isZero());
    }

    /** What is told of the answers that do not hold. */
    private List<String> problems(List<PackReport> reports) {
        return reports.stream()
                .filter(report -> report.folder().equals(pack))
                .flatMap(report -> report.deviations().stream())
                .filter(each -> !each.holds())
                .map(each -> each.answer() + ": " + each.problem().orElse("off"))
                .toList();
    }

    /** Gives a tensor another shape, or takes it out if none is given. */
    private static void rewrite(Path file, String tensor, long... shape) throws Exception {
        SafetensorsFile known = SafetensorsFile.open(file);
        SafetensorsWriter writer = new SafetensorsWriter();
        for (String name : known.names()) {
            boolean isDamaged = name.equals(tensor);
            if (isDamaged && shape.length == 0) {
                continue;
            }
            int count = (int) Arrays.stream(shape).reduce(1, (one, other) -> one * other);
            long[] kept = isDamaged ? shape : known.shape(name);
            if (known.dtype(name).isFloating()) {
                writer.floats(name, kept, isDamaged ? new float[count] : known.floats(name));
            } else {
                writer.longs(name, kept, isDamaged ? new long[count] : known.longs(name));
            }
        }
        Path written = file.resolveSibling("written");
        writer.write(written);
        Files.delete(file);
        Files.move(written, file);
    }

    /** The pack with as little as the damaged file needs. */
    private void bring(String from, String file) throws Exception {
        copy(from, pack);
        for (String other : List.of("generation.json", "generation_trained.json", "forward.safetensors")) {
            boolean isNeeded = other.equals(file)
                    || (other.equals("generation_trained.json")
                            && file.equals("generation_trained_inputs.safetensors"));
            if (!isNeeded) {
                Files.deleteIfExists(pack.resolve(other));
            }
        }
        if (from.equals("train_a")) {
            copy("tiny_a", Files.createDirectory(folder.resolve("tiny_a")));
            Files.delete(folder.resolve("tiny_a/generation.json"));
            Files.delete(folder.resolve("tiny_a/generation_trained.json"));
            Files.delete(folder.resolve("tiny_a/forward.safetensors"));
            inputs(PACKS.resolve("tiny_a/forward.safetensors"), folder.resolve("tiny_a/forward.safetensors"));
        }
    }

    /** The inputs of a network's pack without its answers. */
    private static void inputs(Path from, Path to) throws Exception {
        SafetensorsFile known = SafetensorsFile.open(from);
        SafetensorsWriter writer = new SafetensorsWriter();
        for (String name : List.of("input.audio", "input.video")) {
            writer.floats(name, known.shape(name), known.floats(name));
        }
        writer.longs(NetworkPack.TOKENS, known.shape(NetworkPack.TOKENS), known.longs(NetworkPack.TOKENS));
        writer.write(to);
    }

    private static void copy(String from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(PACKS.resolve(from))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
