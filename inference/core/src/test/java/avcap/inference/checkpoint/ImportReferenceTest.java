package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports against what the authors' code made of the same files. */
class ImportReferenceTest {

    private final Path folder;

    ImportReferenceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({"1, base", "1, large", "4, base", "4, large"})
    void theAuthorsRulesGiveTheAuthorsModelBitForBit(int frames, String git) throws Exception {
        PlannedImport planned = plan(frames, git, ImportRules.REFERENCE, true);
        planned.writeInto(folder, "merged", Progress.none());

        Checkpoint imported = Checkpoint.open(folder);

        SafetensorsFile merged = SafetensorsFile.open(resource("merged_frames" + frames + ".safetensors"));
        assertThat(imported.weights().names()).containsExactlyInAnyOrderElementsOf(merged.names());
        List<String> others = new ArrayList<>(merged.names());
        if (git.equals("large")) {
            others.removeIf(name -> name.startsWith("textual.")); // the merged models hold GIT base's numbers
        }
        for (String name : others) {
            assertThat(imported.weights().shape(name)).as(name).isEqualTo(merged.shape(name));
            assertThat(imported.weights().floats(name)).as(name).isEqualTo(merged.floats(name));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theReportNamesWhatTheAuthorsModelKeptDroppedAndLacked(int frames) throws Exception {
        JsonNode known = known("frames_" + frames + "_base");

        ImportReport report = plan(frames, "base", ImportRules.REFERENCE, true).report();

        assertThat(report.isRefused()).isFalse();
        assertThat(targets(report, Outcome.LOADED)).isEqualTo(set(known, "changed"));
        assertThat(targets(report, Outcome.STARTED)).isEqualTo(set(known, "unchanged"));
        assertThat(targets(report, Outcome.STARTED))
                .isEqualTo(union(prefixed(set(known, "cav_missing")), set(known, "git_missing_textual")));
        assertThat(dropped(report, "cav-mae-tiny.pth")).isEqualTo(set(known, "cav_unexpected"));
        assertThat(dropped(report, "model_git_base_tiny.pt")).isEqualTo(set(known, "git_unexpected"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void ofGitLargeTheAuthorsRemoveAMatrixFirst(int frames) throws Exception {
        JsonNode known = known("frames_" + frames + "_large");

        ImportReport report = plan(frames, "large", ImportRules.REFERENCE, true).report();

        assertThat(report.isRefused()).isFalse();
        assertThat(dropped(report, "model_git_large_tiny.pt")).isEqualTo(set(known, "git_unexpected"));
        assertThat(report.of(Outcome.DROPPED))
                .filteredOn(key -> key.file().startsWith("model_git"))
                .filteredOn(key -> key.isRemovedFirst())
                .extracting(ImportReport.Key::name)
                .containsExactly("textual.visual_projection.0.weight");
    }

    @Test
    void withoutAStartTheRestIsDrawnFromTheSeed() throws Exception {
        PlannedImport one = plan(4, "base", ImportRules.REFERENCE, false);
        PlannedImport same = plan(4, "base", ImportRules.REFERENCE, false);
        one.writeInto(Files.createDirectory(folder.resolve("one")), "one", Progress.none());
        same.writeInto(Files.createDirectory(folder.resolve("same")), "same", Progress.none());

        Weights weights = Checkpoint.open(folder.resolve("one")).weights();

        assertThat(Files.mismatch(folder.resolve("one/model.safetensors"), folder.resolve("same/model.safetensors")))
                .isEqualTo(-1);
        assertThat(weights.floats("textual.av_projection.1.weight")).containsOnly(1);
        assertThat(deviation(weights.floats("textual.av_projection.0.weight"))).isBetween(0.018, 0.022);
        assertThat(deviation(weights.floats("av_encoder.pos_embed_v"))).isBetween(0.018, 0.022);
        assertThat(one.report().of(Outcome.STARTED))
                .extracting(ImportReport.Key::note)
                .allMatch(note -> note.endsWith("starts anew, seed 1"));
    }

    @Test
    void theOtherRulesUseWhatTheAuthorsThrowAway() throws Exception {
        PlannedImport planned = plan(4, "base", ImportRules.INFLATE, false);
        planned.writeInto(folder, "inflated", Progress.none());
        PthFile cav = PthFile.open(resource("cav-mae-tiny.pth"));
        PthFile git = PthFile.open(resource("model_git_base_tiny.pt"));

        Weights weights = Checkpoint.open(folder).weights();

        float[] still = cav.floats("module.patch_embed_v.proj.weight"); // (48, 3, 16, 16)
        float[] pairs = weights.floats("av_encoder.patch_embed_v.proj.weight"); // (48, 3, 2, 16, 16)
        int plane = 16 * 16;
        for (int i = 0; i < still.length; i++) {
            int first = i / plane * 2 * plane + i % plane;
            assertThat(pairs[first] + pairs[first + plane]).isEqualTo(still[i]);
        }
        float[] positions = cav.floats("module.pos_embed_v");
        assertThat(weights.floats("av_encoder.pos_embed_v"))
                .startsWith(positions)
                .endsWith(positions);
        assertThat(weights.floats("textual.av_projection.0.weight"))
                .isEqualTo(git.floats("model.module.textual.visual_projection.0.weight"));
        assertThat(targets(planned.report(), Outcome.STARTED)).allMatch(name -> name.contains("mlp_head"));
    }

    @Test
    void aProjectionOfAnotherShapeIsLeftOutAndSaid() throws Exception {
        ImportReport report = plan(4, "large", ImportRules.INFLATE, false).report();

        assertThat(report.isRefused()).isFalse();
        assertThat(report.of(Outcome.DROPPED))
                .filteredOn(key -> key.name().startsWith("textual.visual_projection."))
                .hasSize(4)
                .allMatch(key -> key.note().contains("another shape"));
    }

    private PlannedImport plan(int frames, String git, ImportRules rules, boolean startsFilled) throws Exception {
        OptionalInt none = OptionalInt.empty();
        SizeHints hints = new SizeHints(
                OptionalInt.of(frames),
                none,
                none,
                OptionalInt.of(3),
                OptionalInt.of(2),
                OptionalInt.of(5),
                OptionalInt.of(1),
                OptionalInt.of(2),
                OptionalInt.of(0));
        List<Path> files = List.of(resource("cav-mae-tiny.pth"), resource("model_git_" + git + "_tiny.pt"));
        Optional<Path> start = startsFilled ? Optional.of(filled(frames)) : Optional.empty();
        return PlannedImport.of(new ImportRequest(files, Optional.empty(), hints, rules, start, 1), Progress.none());
    }

    /** The model the authors' code loaded into, written beside the folder under test. */
    private Path filled(int frames) throws IOException {
        AvCapConfig config = new AvCapConfig(5, frames, 48, 96, 128, 16, 48, 3, 1, 2, 32, 2, 3, 128, 61, 40, 1, 2, 0);
        SafetensorsWriter writer = new SafetensorsWriter();
        Weights weights = DeterministicFill.weights(config);
        weights.names().forEach(name -> writer.floats(name, weights.shape(name), () -> weights.floats(name)));
        Path file = folder.resolve("start.safetensors");
        writer.write(file);
        return file;
    }

    private static Set<String> targets(ImportReport report, Outcome outcome) {
        return report.of(outcome).stream()
                .map(key -> key.target().orElse(key.name()))
                .collect(Collectors.toSet());
    }

    /** Dropped for want of a place; PyTorch does not see what was removed before loading. */
    private static Set<String> dropped(ImportReport report, String file) {
        return report.of(Outcome.DROPPED).stream()
                .filter(key -> key.file().equals(file) && !key.isRemovedFirst())
                .map(ImportReport.Key::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> prefixed(Set<String> names) {
        return names.stream().map(name -> "av_encoder." + name).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Map.of(1, one, 2, other).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> set(JsonNode known, String list) {
        return known.path(list).valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static JsonNode known(String run) throws Exception {
        return new ObjectMapper().readTree(resource("import.json").toFile()).path(run);
    }

    private static double deviation(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum / values.length);
    }

    private static Path resource(String name) throws Exception {
        return Path.of(Objects.requireNonNull(ImportReferenceTest.class.getResource("import/" + name), name)
                .toURI());
    }
}
