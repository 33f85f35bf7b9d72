package avcap.studio.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** Project files as older studios wrote them. */
final class OldProject {

    private OldProject() {}

    /**
     * Makes a file of an older shape.
     *
     * @param shape the number of the last step of migration it has seen
     * @param content statements that fill it, parted by semicolons
     */
    static void at(Path file, String shape, String content) throws SQLException {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(SqliteFile.forWriting(file))
                .locations("classpath:avcap/studio/store/migration")
                .target(shape)
                .loggers("slf4j")
                .load()
                .migrate();
        try (Connection connection = SqliteFile.forWriting(file).getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : content.split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }
}
