package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A checkpoint of the authors' size, 933 MB, hash-filled: {@code -Davcap.full=FOLDER} writes it there as full.pth and imports it.
 */
@EnabledIfSystemProperty(
        named = "avcap.full",
        matches = ".+",
        disabledReason = "needs 2 GB of disk in the folder that -Davcap.full names")
class FullSizeImportTest {

    @Test
    void aFullSizeCheckpointIsReadTensorByTensor() throws Exception {
        Path folder = Path.of(System.getProperty("avcap.full"));
        AvCapConfig config = AvCapConfig.base(8);
        Path pth = folder.resolve("full.pth");
        write(config, pth);

        PlannedImport planned = PlannedImport.of(
                new ImportRequest(
                        List.of(pth), Optional.empty(), SizeHints.base(), ImportRules.REFERENCE, Optional.empty(), 1),
                Progress.none());

        assertThat(planned.config()).isEqualTo(config);
        assertThat(planned.report().isRefused()).isFalse();
        assertThat(planned.report().count(ImportReport.Outcome.LOADED)).isEqualTo(584);
        assertThat(Files.size(pth)).isBetween(930_000_000L, 940_000_000L);
    }

    private static void write(AvCapConfig config, Path pth) throws Exception {
        Weights weights = DeterministicFill.weights(config);
        MadePth made = new MadePth();
        for (String name : weights.names()) {
            if (name.equals(Weights.OUTPUT)) {
                made.shared(Weights.OUTPUT, Weights.WORDS);
            } else {
                made.tensor(name, weights.shape(name), () -> weights.floats(name));
            }
        }
        made.write(pth);
    }
}
