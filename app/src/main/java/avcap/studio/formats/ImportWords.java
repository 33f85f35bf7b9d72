package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of an import, wherever it is spoken of. */
public final class ImportWords {

    private static final Words WORDS = UiResources.exchangeWords();

    private ImportWords() {}

    /** What it would bring, a sentence: captions, segments, labels and tags, as far as there are any. */
    public static String would(ImportReport report) {
        return WORDS.text("import.would", listed("import.new.", report), report.imported());
    }

    /** What it brought. */
    public static String done(ImportReport report) {
        return WORDS.text("import.done", listed("import.some.", report), report.imported());
    }

    /** What is about to be done. */
    public static String run(ImportReport report) {
        return report.written() == 0
                ? WORDS.text("import.run.nothing")
                : WORDS.text("import.run", listed("import.some.", report));
    }

    /** What the step is called that takes it in. */
    static String step(ImportReport report) {
        return report.written() == 0 ? WORDS.text("import.run.columns") : run(report);
    }

    private static String listed(String key, ImportReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("captions", report.captions());
        counts.put("segments", report.segments());
        counts.put("labels", report.labels());
        counts.put("tags", report.tags());
        List<String> told = counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> WORDS.text(key + each.getKey(), each.getValue()))
                .toList();
        String text = told.isEmpty() ? "" : told.get(0);
        for (int i = 1; i < told.size(); i++) {
            text = WORDS.text(i == told.size() - 1 ? "import.last" : "import.next", text, told.get(i));
        }
        return text;
    }
}
