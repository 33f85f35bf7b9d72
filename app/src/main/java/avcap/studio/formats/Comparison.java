package avcap.studio.formats;

import avcap.inference.clip.Sha256;
import avcap.inference.progress.Progress;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was written against what was meant, clip by clip, in whichever order the format gives them back. */
final class Comparison implements Intake {

    private static final Words WORDS = UiResources.formatWords();

    private final Map<Long, Integer> expected = new HashMap<>(); // fingerprints and how often
    private Optional<String> difference = Optional.empty();

    private Comparison() {}

    /** @throws FormatException if something did not come back as it was written */
    static void of(CaptionFormat format, Records records, Pack pack, Progress progress)
            throws IOException, FormatException {
        Comparison comparison = new Comparison();
        records.each(record -> {
            if (!pack.isLeftOut(record)) {
                comparison.expected.merge(fingerprint(format.kept(record)), 1, Integer::sum);
            }
        });
        format.read(Source.of(pack.target(), progress), comparison);
        if (!comparison.expected.isEmpty()) {
            comparison.differs(WORDS.text("compare.missing", comparison.expected.size()));
        }
        if (comparison.difference.isPresent()) {
            throw new FormatException(WORDS.text("compare.differs", format.title(), comparison.difference.get()));
        }
    }

    @Override
    public void take(Place place, ClipRecord record) {
        Integer left = expected.computeIfPresent(fingerprint(record), (same, count) -> count == 1 ? 0 : count - 1);
        if (left == null) {
            differs(WORDS.text("compare.clip", place, record.name()));
        } else if (left == 0) {
            expected.remove(fingerprint(record));
        }
    }

    @Override
    public void reject(Place place, String reason) {
        differs(place + ", " + reason);
    }

    private void differs(String what) {
        if (difference.isEmpty()) {
            difference = Optional.of(what);
        }
    }

    private static long fingerprint(ClipRecord record) {
        return Sha256.shortOfText(RecordJson.of(record).toString());
    }
}
