package avcap.studio.formats;

import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All records of a file at once, for those who need them so; the first row that cannot be read stops it. */
public final class CaptionRecords implements Intake {

    private final List<ClipRecord> records = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    private CaptionRecords() {}

    /** @throws FormatException if it is not of the format, or has a row that cannot be read */
    public static List<ClipRecord> of(CaptionFormat format, Path path) throws IOException, FormatException {
        CaptionRecords all = new CaptionRecords();
        format.read(Source.of(path, Progress.none()), all);
        if (!all.rejections.isEmpty()) {
            throw new FormatException(all.rejections.get(0) + ".");
        }
        return all.records;
    }

    @Override
    public void take(Place place, ClipRecord record) {
        records.add(record);
    }

    @Override
    public void reject(Place place, String reason) {
        rejections.add(new Rejection(place, reason));
    }
}
