package avcap.studio.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionsTest {

    private static final EntryId CLIP = new EntryId(1);

    private static Revision revision(long number, Origin origin, String by, String text) {
        return new Revision(
                new RevisionId(number),
                Instant.EPOCH,
                new Writing(
                        CLIP,
                        Optional.empty(),
                        origin,
                        new Annotator(by),
                        text,
                        Optional.empty(),
                        Status.ACCEPTED,
                        Slot.FIRST));
    }

    @Test
    void theNewestOfEachPersonCountsInWhateverOrderTheyCome() {
        List<Revision> versions = Versions.ofEachPerson(List.of(
                revision(4, Origin.HUMAN, "anna", "a dog barks loudly"),
                revision(1, Origin.MACHINE, "mini", "a cat"),
                revision(2, Origin.HUMAN, "anna", "a dog"),
                revision(3, Origin.HUMAN, "ben", "a dog barks"),
                revision(5, Origin.IMPORT, "import", "a bell")));

        assertThat(versions)
                .extracting(version -> version.writing().text())
                .containsExactly("a dog barks", "a dog barks loudly");
    }

    @Test
    void whatNobodyWroteIsNobodysVersion() {
        assertThat(Versions.ofEachPerson(List.of(revision(1, Origin.MACHINE, "mini", "a cat"))))
                .isEmpty();
    }

    @Test
    void whoLetsAnothersTextStandHasWrittenNone() {
        Revision annas = revision(1, Origin.HUMAN, "anna", "a dog barks");
        Revision merged = new Revision(
                new RevisionId(2),
                annas.at(),
                Writing.accepted(
                        CLIP, Optional.of(annas.id()), new Annotator("mira"), "a dog barks", Optional.empty()));

        assertThat(Versions.ofEachPerson(List.of(annas, merged))).containsExactly(annas);
    }
}
