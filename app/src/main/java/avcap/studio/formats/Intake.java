package avcap.studio.formats;

import java.time.DateTimeException;
import java.util.function.Supplier;

/** Who takes what a format reads, one clip at a time, and hears of every row that could not be read. */
public interface Intake {

    /** @throws FormatException if nothing more can be taken */
    void take(Place place, ClipRecord record) throws FormatException;

    void reject(Place place, String reason);

    /** Takes a record that may turn out to make no sense. */
    default void offer(Place place, Supplier<ClipRecord> row) throws FormatException {
        ClipRecord record;
        try {
            record = row.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            reject(place, String.valueOf(e.getMessage()));
            return;
        }
        take(place, record);
    }
}
