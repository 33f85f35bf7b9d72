package avcap.studio.inspect;

import avcap.inference.attention.SaliencyDifference;
import avcap.ui.Language;
import avcap.ui.UiResources;

/** How much two maps differ, in figures. */
final class DifferenceFigure {

    private DifferenceFigure() {}

    /** Such as "Sum of absolute differences 0.42 of 2: sound 0.30, picture 0.12". */
    static String told(SaliencyDifference difference) {
        return UiResources.inspectWords()
                .text(
                        "compare.figure",
                        number(difference.absolute()),
                        number(difference.ofSound()),
                        number(difference.ofPicture()));
    }

    private static String number(double value) {
        return String.format(Language.spoken().numbers(), "%.2f", value);
    }
}
