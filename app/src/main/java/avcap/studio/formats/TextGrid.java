package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Praat's text grids, a file a clip. The intervals of a tier follow each other without a gap, so what overlaps goes into a
 * further tier of the same name with a number behind it.
 */
public final class TextGrid implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();
    private static final Pattern FURTHER = Pattern.compile(" \\([0-9]+\\)$");
    private static final String INTERVALS = "IntervalTier";

    @Override
    public String id() {
        return "textgrid";
    }

    @Override
    public String title() {
        return "Praat TextGrid";
    }

    @Override
    public String fileName() {
        return "textgrid";
    }

    @Override
    public boolean takesSegmentsAlone() {
        return true;
    }

    /** An interval without a text is a gap. */
    @Override
    public ClipRecord kept(ClipRecord record) {
        return ClipRecord.named(record.name())
                .withSpan(0, record.lengthMillis())
                .withCaptions(record.captions())
                .withSegments(record.segments().stream()
                        .filter(each -> !each.text().isEmpty())
                        .map(each -> each.withBand(Optional.empty()))
                        .toList())
                .withoutCaptionNumbers();
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        ClipFiles files = new ClipFiles(pack, ".TextGrid");
        records.each(record -> files.write(record, TextGrid::write));
    }

    private static void write(ClipRecord record, Writer out) throws IOException {
        Map<String, List<Cue>> tiers = new LinkedHashMap<>();
        Tiers.of(record).forEach((name, cues) -> apart(name, cues, tiers));
        long length = record.lengthMillis();
        out.write("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
        out.write("xmin = 0\nxmax = " + Seconds.of(length) + "\ntiers? <exists>\nsize = " + tiers.size()
                + "\nitem []:\n");
        int number = 0;
        for (Map.Entry<String, List<Cue>> tier : tiers.entrySet()) {
            number++;
            tier(out, number, tier.getKey(), gapless(tier.getValue(), length), length);
        }
    }

    /** Each cue goes into the first tier where there is room. */
    private static void apart(String name, List<Cue> cues, Map<String, List<Cue>> tiers) {
        List<List<Cue>> rows = new ArrayList<>();
        for (Cue cue : cues) {
            List<Cue> row = rows.stream()
                    .filter(each -> each.get(each.size() - 1).endMillis() <= cue.startMillis())
                    .findFirst()
                    .orElseGet(() -> {
                        List<Cue> another = new ArrayList<>();
                        rows.add(another);
                        return another;
                    });
            row.add(cue);
        }
        for (int i = 0; i < rows.size(); i++) {
            tiers.put(i == 0 ? name : name + " (" + (i + 1) + ")", rows.get(i));
        }
    }

    private static List<Cue> gapless(List<Cue> cues, long length) {
        List<Cue> intervals = new ArrayList<>();
        long end = 0;
        for (Cue cue : cues) {
            if (cue.startMillis() > end) {
                intervals.add(new Cue(end, cue.startMillis(), ""));
            }
            intervals.add(cue);
            end = cue.endMillis();
        }
        if (end < length) {
            intervals.add(new Cue(end, length, ""));
        }
        return intervals;
    }

    private static void tier(Writer out, int number, String name, List<Cue> intervals, long length) throws IOException {
        out.write("    item [" + number + "]:\n        class = \"IntervalTier\"\n        name = " + quoted(name)
                + "\n        xmin = 0\n        xmax = " + Seconds.of(length) + "\n        intervals: size = "
                + intervals.size() + "\n");
        for (int i = 0; i < intervals.size(); i++) {
            Cue each = intervals.get(i);
            out.write("        intervals [" + (i + 1) + "]:\n            xmin = " + Seconds.of(each.startMillis())
                    + "\n            xmax = " + Seconds.of(each.endMillis()) + "\n            text = "
                    + quoted(each.text()) + "\n");
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        for (Path file : source.files(".textgrid")) {
            String name = FileStem.name(FileStem.ofFile(file));
            try (BoundedReader text = source.text(file)) {
                PraatTokens tokens = new PraatTokens(text);
                Place place = source.place(file, 1);
                try {
                    ClipRecord record = record(name, tokens, text);
                    intake.take(place, record);
                } catch (IllegalArgumentException | BoundedReader.LongRowException e) {
                    intake.reject(source.place(file, tokens.line()), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private static ClipRecord record(String name, PraatTokens tokens, BoundedReader text) throws IOException {
        tokens.text(); // ooTextFile
        if (!tokens.text().equals("TextGrid")) {
            throw new IllegalArgumentException(WORDS.text("praat.other"));
        }
        tokens.millis();
        ClipRecord record = ClipRecord.named(name).withSpan(0, tokens.millis());
        tokens.flag(); // <exists>
        long tiers = tokens.count();
        for (long tier = 0; tier < tiers; tier++) {
            boolean hasIntervals = tokens.text().equals(INTERVALS);
            String title = FURTHER.matcher(tokens.text()).replaceFirst("");
            tokens.millis();
            tokens.millis();
            long count = tokens.count();
            List<Cue> cues = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                long start = tokens.millis();
                long end = hasIntervals ? tokens.millis() : start + 1; // a point in time
                String said = tokens.text();
                if (!said.isBlank()) {
                    cues.add(new Cue(start, end, said));
                }
                text.rowDone();
            }
            record = Tiers.with(record, title, cues);
        }
        return record;
    }
}
