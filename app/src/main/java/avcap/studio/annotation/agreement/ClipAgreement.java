package avcap.studio.annotation.agreement;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import java.util.Map;

/**
 * How far people agree on one clip.
 *
 * @param likeness the mean over every two of them
 * @param texts what each says
 */
public record ClipAgreement(EntryId entry, String name, Likeness likeness, Map<Annotator, String> texts) {

    /** How alike the captions are, by CIDEr-D if it says something, else by ROUGE-L. */
    double alike() {
        return likeness.cider().orElse(likeness.rouge().orElse(1));
    }
}
