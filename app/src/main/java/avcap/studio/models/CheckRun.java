package avcap.studio.models;

import avcap.inference.caption.SelfCheck;
import java.time.Duration;
import java.util.List;

/** A self-check that was run now, and how long it took. */
record CheckRun(List<SelfCheck.Row> rows, Duration took) {

    CheckRun {
        rows = List.copyOf(rows);
    }

    boolean holds() {
        return rows.stream().allMatch(SelfCheck.Row::holds);
    }
}
