package avcap.studio.store;

import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** How the project file is opened. */
final class SqliteFile {

    private static final int BUSY_MILLIS = 3_000;

    private SqliteFile() {}

    /** For writing: a commit has reached the disk when it returns, so that it outlives a power cut too. */
    static DataSource forWriting(Path file) {
        SQLiteConfig config = common();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return source(file, config, "");
    }

    /** For reading beside a program that writes. */
    static DataSource forReading(Path file) {
        return source(file, readOnly(), "");
    }

    /** For reading where not even SQLite's own side files can be made, as on a disc: the file must not change meanwhile. */
    static DataSource forReadingUnchanging(Path file) {
        return source(file, readOnly(), "?immutable=1");
    }

    private static SQLiteConfig readOnly() {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return config;
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static DataSource source(Path file, SQLiteConfig config, String query) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + (query.isEmpty() ? file.toString() : uri(file) + query));
        return source;
    }

    private static String uri(Path file) {
        String uri = file.toUri().toString();
        return uri.toLowerCase(Locale.ROOT).startsWith("file:///") ? uri : "file:" + file;
    }
}
