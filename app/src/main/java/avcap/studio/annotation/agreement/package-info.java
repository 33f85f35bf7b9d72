/**
 * How far people agree who worked on the same clips. Plain Java.
 *
 * <p>For captions, each person's own version of a clip counts ({@link avcap.studio.annotation.Versions}); two are compared by
 * CIDEr-D, ROUGE-L and the words that differ. For tags and statuses, what agreement is beyond chance is Cohen's kappa, and
 * Fleiss' where more than two people judge.
 */
@NullMarked
package avcap.studio.annotation.agreement;

import org.jspecify.annotations.NullMarked;
