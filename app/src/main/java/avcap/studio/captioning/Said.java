package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;

/**
 * Something a model said of a clip.
 *
 * @param score how sure it was; higher is surer
 */
record Said(String text, double score) {

    static Said of(Caption caption) {
        return new Said(caption.text(), caption.score());
    }

    static Said of(Revision revision) {
        return new Said(revision.text(), revision.reading().map(Reading::score).orElse(Double.NaN));
    }
}
