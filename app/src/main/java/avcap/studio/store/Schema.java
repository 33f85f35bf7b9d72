package avcap.studio.store;

import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** The shape of the project file, brought up to date by numbered steps. */
final class Schema {

    private static final Words WORDS = UiResources.storeWords();
    private static final String STEPS = "classpath:avcap/studio/store/migration";

    private Schema() {}

    /**
     * Brings a file up to date.
     *
     * @throws StoreException if the file is damaged, or newer than this studio
     */
    static void migrate(Path file, DataSource source) throws StoreException {
        try {
            Flyway flyway = flyway(source);
            refuseNewer(file, flyway.info().all());
            flyway.migrate();
        } catch (FlywayException e) {
            throw StoreSentences.notRead(file, e);
        }
    }

    /**
     * Checks that a file needs no step, without writing to it.
     *
     * @throws StoreException if the file is damaged, or older or newer than this studio
     */
    static void check(Path file, DataSource source) throws StoreException {
        try {
            MigrationInfoService info = flyway(source).info();
            refuseNewer(file, info.all());
            if (info.pending().length > 0) {
                throw new StoreException(WORDS.text("file.older", file));
            }
        } catch (FlywayException e) {
            throw StoreSentences.notRead(file, e);
        }
    }

    /** Whether a file that holds a project lacks steps; a new file does not. */
    static boolean isOlder(Path file, DataSource source) throws StoreException {
        try {
            MigrationInfoService info = flyway(source).info();
            return info.applied().length > 0 && info.pending().length > 0;
        } catch (FlywayException e) {
            throw StoreSentences.notRead(file, e);
        }
    }

    private static void refuseNewer(Path file, MigrationInfo[] steps) throws StoreException {
        if (Arrays.stream(steps).anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw new StoreException(WORDS.text("file.newer", file));
        }
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(STEPS)
                .loggers("slf4j")
                .load();
    }
}
