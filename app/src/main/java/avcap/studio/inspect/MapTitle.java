package avcap.studio.inspect;

import avcap.inference.attention.HeadReduction;
import avcap.studio.session.AttentionChoice;
import avcap.ui.UiResources;
import avcap.ui.Words;

/** What the chosen method is called above what it found. */
final class MapTitle {

    private static final Words WORDS = UiResources.inspectWords();

    private MapTitle() {}

    static String of(AttentionChoice choice) {
        return switch (choice.method()) {
            case RELEVANCE -> WORDS.text("title.relevance");
            case OCCLUSION -> WORDS.text("title.occlusion");
            case HEADS -> folded(choice.reduction());
        };
    }

    private static String folded(HeadReduction rule) {
        if (rule instanceof HeadReduction.Head one) {
            return WORDS.text("title.head", String.valueOf(one.layer() + 1), String.valueOf(one.head() + 1));
        }
        if (rule instanceof HeadReduction.Max) {
            return WORDS.text("title.max");
        }
        return WORDS.text(rule instanceof HeadReduction.Rollout ? "title.rollout" : "title.mean");
    }
}
