package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.annotation.planting.Planting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Wrong words that were planted in drafts, read and written inside a transaction that someone else has begun. */
final class PlantingRows {

    private final Handle handle;

    PlantingRows(Handle handle) {
        this.handle = handle;
    }

    List<Planting> of(EntryId entry) {
        return handle.createQuery("SELECT * FROM planting WHERE entry_id = :entry ORDER BY id")
                .bind("entry", entry.value())
                .map((row, context) -> planting(row))
                .list();
    }

    static Planting planting(ResultSet row) throws SQLException {
        long millis = row.getLong("looked_ms");
        OptionalLong looked = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(millis);
        return new Planting(
                new EntryId(row.getLong("entry_id")),
                new Annotator(row.getString("author")),
                Instant.ofEpochMilli(row.getLong("at")),
                new PlantedWord(row.getString("draft"), row.getInt("word"), row.getString("put")),
                Planting.Outcome.valueOf(row.getString("outcome")),
                looked);
    }

    void add(Planting planting) {
        handle.createUpdate("""
                        INSERT INTO planting (entry_id, author, at, draft, word, put, outcome, looked_ms)
                        VALUES (:entry, :author, :at, :draft, :word, :put, :outcome, :looked)""")
                .bind("entry", planting.entry().value())
                .bind("author", planting.by().name())
                .bind("at", planting.at().toEpochMilli())
                .bind("draft", planting.word().draft())
                .bind("word", planting.word().word())
                .bind("put", planting.word().put())
                .bind("outcome", planting.outcome().name())
                .bind(
                        "looked",
                        planting.lookedMillis().isPresent()
                                ? Long.valueOf(planting.lookedMillis().getAsLong())
                                : null)
                .execute();
    }
}
