package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.features.Modality;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Status;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project file of the first shape, as the studio wrote it before captions had slots. */
class MigrationTest {

    private static final String WORDS = "[{\"w\":\"a\",\"logp\":-0.5},{\"w\":\"dog\",\"logp\":-1.5}]";

    private final Path folder;

    MigrationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Connection file() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ProjectFolder.FILE));
    }

    @BeforeEach
    void aProjectOfTheFirstShape() throws SQLException {
        OldProject.at(folder.resolve(ProjectFolder.FILE), "1", "");
        try (Connection file = file();
                Statement statement = file.createStatement()) {
            statement.execute("INSERT INTO project VALUES (1, 'old', 'Old', 5)");
            for (String name : new String[] {"dog", "cat"}) {
                statement.execute("INSERT INTO entry (name, path, sha256, duration, states, status) VALUES ('" + name
                        + "', '" + name + ".wav', '" + "0".repeat(64) + "', 10, '', 'DRAFT')");
            }
            statement.execute(
                    "INSERT INTO revision (entry_id, origin, author, at, text, status, model_id, decode, score,"
                            + " words) VALUES (1, 'MACHINE', 'mini', 10, 'a dog', 'DRAFT', 'mini', '{}', -1, '" + WORDS
                            + "')");
            statement.execute("INSERT INTO journal (entry_id, author, at, text) VALUES (2, 'anna', 20, 'a cat me')");
            statement.execute("INSERT INTO status_change (entry_id, author, at, was, became)"
                    + " VALUES (2, 'anna', 20, 'NEW', 'EDITING')");
            statement.execute("UPDATE entry SET base_id = 1, machine_id = 1 WHERE id = 1");
            statement.execute("UPDATE entry SET draft_id = 1, status = 'EDITING' WHERE id = 2");
        }
    }

    @Test
    void opensWithEverythingThatWasInIt() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.readOnlyReason()).isEmpty();
            assertThat(project.entries()).extracting(Entry::caption).containsExactly("a dog", "a cat me");
            assertThat(project.entries()).extracting(Entry::status).containsExactly(Status.DRAFT, Status.EDITING);
            assertThat(project.revisions(new EntryId(1)))
                    .extracting(Revision::text)
                    .containsExactly("a dog");
            assertThat(project.draft(new EntryId(2))).map(Draft::text).contains("a cat me");
            assertThat(project.lastStep()).isEmpty();
        }
    }

    @Test
    void isSearchedAndSortedLikeANewOne() throws Exception {
        ProjectFolder.open(folder).close();

        try (Connection file = file();
                Statement statement = file.createStatement()) {
            assertThat(statement
                            .executeQuery("SELECT rowid FROM search WHERE search MATCH 'caption:meo* OR caption:me'")
                            .getInt(1))
                    .isEqualTo(2);
            var sorted = statement.executeQuery("SELECT mean_logp, least_logp, changed_at FROM entry WHERE id = 1");
            assertThat(sorted.getDouble(1)).isEqualTo(-1.0);
            assertThat(sorted.getDouble(2)).isEqualTo(-1.5);
            assertThat(sorted.getLong(3)).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE revision SET text = 'x'",
                "DELETE FROM revision",
                "UPDATE status_change SET became = 'NEW'",
                "DELETE FROM status_change",
                "UPDATE disagreement SET nats = 0",
                "DELETE FROM disagreement",
                "UPDATE journal SET text = 'x'"
            })
    void refusesToRewriteHistory(String statementOfAForeigner) throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            project.measure(new EntryId(1), "a dog", new Disagreement(1, "dog", Modality.SOUND, Optional.empty()));
        }

        try (Connection file = file();
                Statement statement = file.createStatement()) {
            assertThatThrownBy(() -> statement.execute(statementOfAForeigner))
                    .hasMessageMatching("(?s).*(never|history).*");
        }
    }
}
