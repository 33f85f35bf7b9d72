package avcap.studio.notice;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.media.MediaException;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.FormatException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownErrorTest {

    @Test
    void codesAreFixedAndEachHasASentenceAndARemedy() {
        assertThat(KnownError.values())
                .extracting(KnownError::code)
                .containsExactly(
                        "AV-101", "AV-201", "AV-202", "AV-203", "AV-301", "AV-302", "AV-303", "AV-304", "AV-305",
                        "AV-306", "AV-307", "AV-401", "AV-501", "AV-901");
        Set<String> said = new HashSet<>();
        for (KnownError error : KnownError.values()) {
            assertThat(error.sentence()).endsWith(".");
            assertThat(error.remedy()).endsWith(".");
            assertThat(said.add(error.sentence())).as(error.code()).isTrue();
        }
    }

    @Test
    void isKnownByWhatWasThrown() {
        assertThat(KnownError.of(new MediaException("no"))).contains(KnownError.CLIP);
        assertThat(KnownError.of(new CheckpointException("no"))).contains(KnownError.MODEL);
        assertThat(KnownError.of(new EngineUnavailableException("no"))).contains(KnownError.ENGINE);
        assertThat(KnownError.of(new FormatException("no"))).contains(KnownError.FORMAT);
        assertThat(KnownError.of(new OutOfMemoryError())).contains(KnownError.MEMORY);
        assertThat(KnownError.of(new NoSuchFileException("x"))).contains(KnownError.NOT_FOUND);
        assertThat(KnownError.of(new StoreException("full", new IOException(), StoreException.Reason.FULL)))
                .contains(KnownError.DISK_FULL);
        assertThat(KnownError.of(new Exception("The filter cannot be read."))).isEmpty();
    }

    @Test
    void aFullDiskCountsBeforeWhatItMadeFail() {
        Exception full = new FormatException("not written", new IOException("No space left on device"));

        assertThat(KnownError.of(full)).contains(KnownError.DISK_FULL);
        assertThat(KnownError.of(new IOException("Auf dem Gerät ist kein Speicherplatz mehr verfügbar")))
                .contains(KnownError.DISK_FULL);
        assertThat(KnownError.of(new MediaException("cut", new IOException("broken pipe"))))
                .contains(KnownError.CLIP);
    }

    @Test
    void whatIsUncheckedIsAFaultOfOursWhateverCausedIt() {
        assertThat(KnownError.of(new IllegalStateException(new MediaException("no"))))
                .contains(KnownError.FAULT);
    }

    @Test
    void isFoundHoweverItsCodeIsSpelt() {
        assertThat(KnownError.called("av-302")).contains(KnownError.DISK_FULL);
        assertThat(KnownError.called("302")).contains(KnownError.DISK_FULL);
        assertThat(KnownError.called("AV-1F3A-90C2")).contains(KnownError.FAULT);
        assertThat(KnownError.called("AV-999")).isEmpty();
        assertThat(Arrays.stream(KnownError.values()))
                .allMatch(error ->
                        KnownError.called(error.code()).filter(error::equals).isPresent());
    }
}
