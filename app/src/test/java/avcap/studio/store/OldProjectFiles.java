package avcap.studio.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the project files that {@link EveryEarlierShapeTest} opens, each as a studio of its time left it. A file is written once,
 * before the next step of migration is landed, and never again: a later studio could not.
 */
final class OldProjectFiles {

    /** What a studio of each shape could first say, in statements of that time. */
    private static final Map<Integer, String> SINCE = new TreeMap<>(Map.of(
            1,
            """
            INSERT INTO project VALUES (1, 'old', 'Old', 5);
            INSERT INTO entry (name, path, sha256, duration, states, status)
                VALUES ('dog', 'clips/dog.mp4', printf('%064d', 1), 10, '', 'ACCEPTED'),
                    ('cat', 'clips/cat.wav', printf('%064d', 2), 4.5, 'NO_PICTURE', 'EDITING'),
                    ('bell', 'clips/bell.mp4', printf('%064d', 3), 10, '', 'DRAFT'),
                    ('new', 'clips/new.mp4', printf('%064d', 4), 10, '', 'NEW');
            INSERT INTO revision (entry_id, revises, origin, author, at, text, status, model_id, decode, score, words)
                VALUES (1, NULL, 'MACHINE', 'mini', 10, 'a dog', 'DRAFT', 'mini', '{}', -1.5, '[{"w":"a","logp":-0.5},{"w":"dog","logp":-1.0}]'),
                    (1, 1, 'HUMAN', 'anna', 20, 'a dog barks', 'ACCEPTED', NULL, NULL, NULL, NULL),
                    (3, NULL, 'MACHINE', 'mini', 11, 'a bell rings', 'DRAFT', 'mini', '{}', -0.5, '[{"w":"a","logp":-0.5}]');
            INSERT INTO status_change (entry_id, author, at, was, became)
                VALUES (1, 'anna', 20, 'DRAFT', 'ACCEPTED'), (2, 'ben', 30, 'NEW', 'EDITING');
            INSERT INTO journal (entry_id, author, at, text) VALUES (2, 'ben', 30, 'a cat mews');
            UPDATE entry SET base_id = 2, machine_id = 1 WHERE id = 1;
            UPDATE entry SET draft_id = 1 WHERE id = 2;
            UPDATE entry SET base_id = 3, machine_id = 3 WHERE id = 3
            """,
            2,
            """
            INSERT INTO revision (entry_id, slot, origin, author, at, text, status)
                VALUES (1, 2, 'HUMAN', 'ben', 40, 'somewhere a dog barks', 'ACCEPTED');
            INSERT INTO note (entry_id, author, at, text) VALUES (1, 'ben', 41, 'listen to the end');
            INSERT INTO tag VALUES (1, 'outdoors');
            INSERT INTO tag_change (entry_id, author, at, tag, is_on) VALUES (1, 'ben', 42, 'outdoors', 1);
            INSERT INTO label VALUES (1, 'Dog');
            INSERT INTO segment_revision (entry_id, start_ms, end_ms, author, at, text)
                VALUES (1, 500, 1250, 'ben', 43, 'one bark')
            """,
            3,
            """
            INSERT INTO step (name, author, at, state) VALUES ('Accept', 'anna', 20, 'DONE');
            INSERT INTO step_change VALUES (1, 1, 1, 'DRAFT', 'a dog', 'OTHER', 'ACCEPTED', 'a dog barks', 'PERSON')
            """,
            5,
            """
            INSERT INTO comment (entry_id, revision_id, word, word_text, code, author, at, text)
                VALUES (1, 2, 1, 'dog', NULL, 'cleo', 50, 'which dog?')
            """,
            6,
            "UPDATE entry SET bytes = 1000 * id",
            9,
            """
            INSERT INTO imported_record (step_id, entry_id, record) VALUES (1, 1, '{"licence":"by"}')
            """,
            16,
            "INSERT INTO disagreement VALUES (3, 0.8, 'bell', 'PICTURE', NULL)"));

    private OldProjectFiles() {}

    /**
     * Writes a file.
     *
     * @param arguments the folder, and the number of the last step of migration the file has seen
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        int shape = Integer.parseInt(arguments[1]);
        Path file = Files.createTempDirectory("old").resolve(ProjectFolder.FILE);
        StringBuilder content = new StringBuilder();
        SINCE.forEach((since, statements) -> {
            if (since <= shape) {
                content.append(statements).append(';');
            }
        });
        OldProject.at(file, arguments[1], content.toString());
        Path whole = file.resolveSibling("whole.avcap");
        ProjectCopy.write(SqliteFile.forReading(file), whole);
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0]).resolve("v" + shape + ".avcap.gz")))) {
            Files.copy(whole, out);
        }
    }
}
