package avcap.studio.store;

import org.jdbi.v3.core.Handle;

/**
 * How far the tables were written before a step was carried out or moved: what lies beyond is the step's own. Read and kept inside
 * the transaction of the step.
 */
final class StepTraces {

    private final Handle handle;
    private final long revision;
    private final long takenBack;
    private final long change;

    private StepTraces(Handle handle) {
        this.handle = handle;
        revision = newest("revision");
        takenBack = newest("taken_back");
        change = newest("status_change");
    }

    static StepTraces before(Handle handle) {
        return new StepTraces(handle);
    }

    private long newest(String table) {
        return handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    /**
     * Writes down which revisions a step brought and took back and which changes of status it made, in the captions it touched. The
     * few rows that a step adds lie at the end of their table; left to itself, SQLite goes through all of an index to group them.
     */
    void keepDone(long step) {
        keepBrought(step);
        handle.createUpdate("""
                        INSERT OR IGNORE INTO step_revision
                        SELECT :step, r.entry_id, r.slot, r.id, t.is_again
                        FROM (
                            SELECT revision_id, MAX(id) AS last FROM taken_back NOT INDEXED
                            WHERE id > :taken GROUP BY revision_id) n
                        JOIN taken_back t ON t.id = n.last
                        JOIN revision r ON r.id = n.revision_id AND r.id <= :newest
                        JOIN step_change c ON c.step_id = :step AND c.entry_id = r.entry_id AND c.slot = r.slot
                        WHERE t.is_again <> COALESCE(
                            (SELECT is_again FROM taken_back WHERE revision_id = r.id AND id <= :taken
                             ORDER BY id DESC LIMIT 1), 1)""")
                .bind("step", step)
                .bind("taken", takenBack)
                .bind("newest", revision)
                .execute();
        keepStatuses(step, false);
    }

    /** Writes down what taking a step back or doing it again wrote beyond what the step itself had written. */
    void keepMoved(long step, boolean isBack) {
        if (!isBack) {
            keepBrought(step);
        }
        keepStatuses(step, true);
    }

    /** What came already taken back, from another copy, stays so. */
    private void keepBrought(long step) {
        handle.createUpdate("""
                        INSERT OR IGNORE INTO step_revision
                        SELECT :step, r.entry_id, r.slot, r.id, 1 FROM standing_revision r
                        JOIN step_change c ON c.step_id = :step AND c.entry_id = r.entry_id AND c.slot = r.slot
                        WHERE r.id > :newest""").bind("step", step).bind("newest", revision).execute();
    }

    private void keepStatuses(long step, boolean isMove) {
        handle.createUpdate("""
                        INSERT OR IGNORE INTO step_status
                        SELECT s.id, :step, :move FROM status_change s
                        JOIN step_change c ON c.step_id = :step AND c.entry_id = s.entry_id AND c.slot = 1
                        WHERE s.id > :newest""")
                .bind("step", step)
                .bind("move", isMove ? 1 : 0)
                .bind("newest", change)
                .execute();
    }
}
