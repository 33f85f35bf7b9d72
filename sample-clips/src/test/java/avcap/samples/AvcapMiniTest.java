package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.SelfCheck;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvcapMiniTest {

    @Test
    void theModelInTheBoxAnswersAsItWasRecorded(@TempDir Path folder) throws Exception {
        Checkpoint mini = Checkpoint.open(AvcapMini.unpackTo(folder.resolve(AvcapMini.NAME)));

        assertThat(SelfCheck.run(mini, Progress.none())).hasSize(10).allMatch(SelfCheck.Row::holds);
    }
}
