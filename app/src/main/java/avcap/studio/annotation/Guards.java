package avcap.studio.annotation;

import java.util.List;

/**
 * What a project does against drafts being waved through. Nothing, unless someone chose it for the project.
 *
 * @param wholeListen whether a clip is accepted only once all of its sound was played
 * @param blindFirst whether the machine's draft is held back until a person has written
 * @param plantedPercent of how many clips in a hundred a person is shown a draft with a wrong word; 0 is none
 */
public record Guards(boolean wholeListen, boolean blindFirst, int plantedPercent) {

    public static final Guards NONE = new Guards(false, false, 0);

    /** How many in a hundred there are to choose from. */
    public static final List<Integer> PERCENTS = List.of(0, 2, 5, 10);

    /** More would be more than one clip of five in a row. */
    private static final int MOST_PERCENT = 20;

    public Guards {
        if (plantedPercent < 0 || plantedPercent > MOST_PERCENT) {
            throw new IllegalArgumentException("Of a hundred drafts " + plantedPercent + " cannot be planted");
        }
    }

    public Guards withWholeListen(boolean on) {
        return new Guards(on, blindFirst, plantedPercent);
    }

    public Guards withBlindFirst(boolean on) {
        return new Guards(wholeListen, on, plantedPercent);
    }

    public Guards withPlantedPercent(int percent) {
        return new Guards(wholeListen, blindFirst, percent);
    }

    /** Whether wrong drafts are shown now and then. */
    public boolean plants() {
        return plantedPercent > 0;
    }

    /** Whether a clip is looked at one by one before it is accepted, so that many cannot be at once. */
    public boolean wantEachClip() {
        return wholeListen || blindFirst || plants();
    }

    /** Whether what the machine says of a clip is not told before the clip is opened. */
    public boolean holdBackInLists() {
        return blindFirst || plants();
    }
}
