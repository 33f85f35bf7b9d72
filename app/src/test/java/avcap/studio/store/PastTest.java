package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.EntryThen;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.TagChange;
import avcap.studio.annotation.Typed;
import avcap.studio.testing.Clips;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came from another copy has later numbers and earlier times than what was here. */
class PastTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final Annotator BEN = new Annotator("ben");
    private static final EntryId DOG = new EntryId(1);

    private final Handle handle;
    private final Captions captions;
    private final RemarkRows remarks;
    private final Past past;

    PastTest(@TempDir Path folder) throws Exception {
        try (SqliteProject project = ProjectFolder.create(folder, "Past")) {
            project.add(List.of(Clips.named("dog")));
        }
        handle = ProjectFolder.handle(SqliteFile.forWriting(folder.resolve(ProjectFolder.FILE)));
        captions = new Captions(handle);
        remarks = new RemarkRows(handle);
        past = new Past(captions, new RevisionRows(handle), remarks, new TakenBackRows(handle));
    }

    @AfterEach
    void close() {
        handle.close();
    }

    private EntryThen asOf(long millis) {
        return past.asOf(DOG, Instant.ofEpochMilli(millis));
    }

    private void typed(long at, String text, Annotator by) {
        captions.take(DOG, new Typed(Slot.FIRST, Optional.of(text), by, Instant.ofEpochMilli(at)));
    }

    private void tagged(long at, boolean isOn, Annotator by) {
        remarks.take(DOG, new TagChange(by, Instant.ofEpochMilli(at), "loud", isOn));
    }

    @Test
    void draftsAreToldByTime() {
        typed(2_000, "a dog ba", ANNA);
        typed(1_000, "a hound", BEN);

        assertThat(asOf(1_500).drafting().text()).isEqualTo("a hound");
        assertThat(asOf(2_500).drafting().text()).isEqualTo("a dog ba");
    }

    @Test
    void tagsAreToldByTime() {
        tagged(3_000, true, ANNA);
        tagged(1_000, true, BEN);
        tagged(2_000, false, BEN);

        assertThat(asOf(1_500).tags()).containsExactly("loud");
        assertThat(asOf(2_500).tags()).isEmpty();
        assertThat(asOf(3_500).tags()).containsExactly("loud");
    }

    @Test
    void whatHappenedAtOnceIsToldByNumber() {
        typed(1_000, "a hound", BEN);
        typed(1_000, "a dog ba", ANNA);
        tagged(1_000, true, BEN);
        tagged(1_000, false, ANNA);

        assertThat(asOf(1_000).drafting().text()).isEqualTo("a dog ba");
        assertThat(asOf(1_000).tags()).isEmpty();
    }
}
