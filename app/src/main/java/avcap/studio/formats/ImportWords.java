package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;

/** What is said of an import, wherever it is spoken of. */
public final class ImportWords {

    private static final Words WORDS = UiResources.exchangeWords();

    private ImportWords() {}

    /** A sentence about captions, about segments, or about both. */
    public static String told(String sentence, ImportReport report) {
        if (report.segments() == 0) {
            return WORDS.text(sentence, report.captions(), report.imported());
        }
        return report.captions() == 0
                ? WORDS.text(sentence + ".segments", report.segments(), report.imported())
                : WORDS.text(sentence + ".both", report.captions(), report.imported(), report.segments());
    }

    /** What the step is called that takes it in. */
    static String step(ImportReport report) {
        return report.written() == 0 ? WORDS.text("import.run.columns") : told("import.run", report);
    }
}
