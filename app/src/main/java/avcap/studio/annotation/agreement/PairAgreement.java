package avcap.studio.annotation.agreement;

import avcap.studio.annotation.Annotator;

/**
 * How far two people agree.
 *
 * @param likeness of their captions, over the clips both wrote one of
 * @param tags on tags, over all tags and the clips both did something to
 * @param statuses on statuses, over the clips both judged
 * @param clipsOfHalf how few clips hold half of what their captions differ by
 */
public record PairAgreement(
        Annotator one, Annotator other, Likeness likeness, Kappa tags, Kappa statuses, int clipsOfHalf) {}
