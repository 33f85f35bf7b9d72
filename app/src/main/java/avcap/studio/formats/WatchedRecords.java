package avcap.studio.formats;

import avcap.inference.progress.Progress;
import java.io.IOException;
import java.util.Set;

/** Records that tell how far they are gone through, and stop when that is wished. */
record WatchedRecords(Records records, String step, Progress progress) implements Records {

    @Override
    public void each(Sink sink) throws IOException {
        int[] done = {0};
        records.each(record -> {
            progress.checkCancelled();
            sink.take(record);
            done[0]++;
            progress.report((double) done[0] / records.count(), step);
        });
    }

    @Override
    public int count() {
        return records.count();
    }

    @Override
    public Set<String> extraColumns() {
        return records.extraColumns();
    }

    @Override
    public int mostCaptions() {
        return records.mostCaptions();
    }
}
