package avcap.studio.store;

import static avcap.studio.store.TwoCopies.ANNA;
import static avcap.studio.store.TwoCopies.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.planting.Planting.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of planted drafts in two copies that become one, and that nobody rewrites it. */
class PlantedCopiesTest {

    private static final PlantedWord WORD = new PlantedWord("a dog", 1, "horse");

    private final TwoCopies copies;

    PlantedCopiesTest(@TempDir Path folder) throws Exception {
        copies = new TwoCopies(folder);
    }

    @AfterEach
    void end() {
        copies.close();
    }

    private Planting planted(Annotator by) {
        return Planting.of(copies.dog, by, Instant.ofEpochMilli(1000), WORD);
    }

    @Test
    void whatBecameOfThemThereIsKnownHereOnce() throws Exception {
        Planting ours = planted(ANNA);
        Planting theirs = planted(BEN);
        Planting missed = theirs.decided(Outcome.MISSED, Instant.ofEpochMilli(2000), 900);
        copies.here.plant(ours);
        copies.there.plant(theirs);
        copies.there.plant(missed);

        copies.mergeHere(Choice.OURS);

        assertThat(copies.here.plantings(copies.dog)).containsExactly(ours, theirs, missed);
        assertThat(copies.compare().isNothingNew()).isTrue();
        assertThat(copies.mergeHere(Choice.OURS)).isEmpty();
    }

    @Test
    void whatIsDecidedInOneCopyIsDecided() throws Exception {
        Planting here = planted(ANNA);
        copies.here.plant(here);
        copies.here.plant(here.decided(Outcome.CAUGHT, Instant.ofEpochMilli(3000), 900));
        copies.there.plant(Planting.of(copies.dog, ANNA, Instant.ofEpochMilli(2000), WORD));
        assertThat(Planting.open(copies.there.plantings(copies.dog), ANNA)).isPresent();

        copies.mergeHere(Choice.OURS);

        assertThat(copies.here.plantings(copies.dog)).hasSize(3);
        assertThat(Planting.open(copies.here.plantings(copies.dog), ANNA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE planting SET outcome = 'CAUGHT'", "DELETE FROM planting"})
    void nobodyRewritesThem(String statementOfAForeigner) throws Exception {
        copies.here.plant(planted(ANNA));

        try (Connection file = DriverManager.getConnection(
                        "jdbc:sqlite:" + copies.here.folder().resolve(ProjectFolder.FILE));
                Statement statement = file.createStatement()) {
            assertThatThrownBy(() -> statement.execute(statementOfAForeigner)).hasMessageContaining("never");
        }
    }
}
