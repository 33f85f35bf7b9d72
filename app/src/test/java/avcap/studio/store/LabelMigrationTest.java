package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.query.Listed;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project file as the studio wrote it when labels were only kept inside what imports had said; the last one was taken back. */
class LabelMigrationTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final EntryId DOG = new EntryId(1);
    private static final EntryId CAT = new EntryId(2);

    private final Path folder;

    LabelMigrationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void anOldProject() throws Exception {
        OldProject.at(folder.resolve(ProjectFolder.FILE), "12", """
                INSERT INTO project VALUES (1, 'old', 'Old', 5);
                INSERT INTO entry (name, path, sha256, duration, states, status)
                    VALUES ('dog', 'dog.wav', printf('%064d', 1), 10, '', 'DRAFT'),
                        ('cat', 'cat.wav', printf('%064d', 2), 10, '', 'DRAFT');
                INSERT INTO label VALUES (1, 'Pet');
                INSERT INTO step (name, author, at, state)
                    VALUES ('Import', 'anna', 11, 'DONE'), ('Import', 'anna', 12, 'TAKEN_BACK');
                INSERT INTO imported_record (step_id, entry_id, record)
                    VALUES (1, 1, '{"in_slots":1,"record":{"name":"dog","labels":["Bark","/m/0bt9lr"," "]}}'),
                        (1, 1, '{"in_slots":1,"record":{"name":"dog","labels":["bark","Animal"]}}'),
                        (1, 2, '{"in_slots":1,"record":{"name":"cat","city":"Bern"}}'),
                        (1, 2, 'no JSON'),
                        (2, 2, '{"in_slots":1,"record":{"name":"cat","labels":["Meow"]}}')""");
    }

    @Test
    void labelsOfImportsCountAsLongAsTheirStepsAreDone() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.labels(DOG)).containsExactly("/m/0bt9lr", "Animal", "Bark", "Pet");
            assertThat(project.labels(CAT)).isEmpty();

            project.repeat(ANNA);

            assertThat(project.labels(CAT)).containsExactly("Meow");
            assertThat(project.list(Query.parse("label:meow"), Order.NATURAL, LocalDate.EPOCH))
                    .extracting(Listed::entry)
                    .containsExactly(CAT);
        }
    }

    /** Else a search would go through every label of a large data set. */
    @Test
    void labelsAreFoundByAnIndex() throws Exception {
        ProjectFolder.open(folder).close();

        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ProjectFolder.FILE));
                Statement statement = file.createStatement();
                ResultSet plan = statement.executeQuery(
                        "EXPLAIN QUERY PLAN SELECT entry_id FROM standing_label WHERE label LIKE 'x%' ESCAPE '!'")) {
            List<String> told = new ArrayList<>();
            while (plan.next()) {
                told.add(plan.getString("detail"));
            }
            assertThat(told)
                    .anyMatch(each -> each.contains("label_by_name (label>"))
                    .anyMatch(each -> each.contains("label_of_import_by_name (label>"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE label_of_import SET label = 'x'", "DELETE FROM label_of_import"})
    void refusesToRewriteWhatAnImportSaid(String statementOfAForeigner) throws Exception {
        ProjectFolder.open(folder).close();

        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ProjectFolder.FILE));
                Statement statement = file.createStatement()) {
            assertThatThrownBy(() -> statement.execute(statementOfAForeigner)).hasMessageContaining("never");
        }
    }
}
