package avcap.studio.formats;

import java.io.IOException;
import java.util.Set;

/** Records for a format that needs a caption of the whole clip: those with segments alone stay. */
record CaptionedRecords(Records records, Pack pack) implements Records {

    @Override
    public void each(Sink sink) throws IOException {
        records.each(record -> {
            if (record.captions().isEmpty()) {
                pack.leaveOut(record, "nothing is said of it as a whole");
            } else {
                sink.take(record);
            }
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
