package avcap.studio.annotation;

/**
 * What a project does against drafts being waved through. Nothing, unless someone chose it for the project.
 *
 * @param wholeListen whether a clip is accepted only once all of its sound was played
 * @param blindFirst whether the machine's draft is held back until a person has written
 */
public record Guards(boolean wholeListen, boolean blindFirst) {

    public static final Guards NONE = new Guards(false, false);

    public Guards withWholeListen(boolean on) {
        return new Guards(on, blindFirst);
    }

    public Guards withBlindFirst(boolean on) {
        return new Guards(wholeListen, on);
    }

    /** Whether a clip is looked at one by one before it is accepted, so that many cannot be at once. */
    public boolean wantEachClip() {
        return wholeListen || blindFirst;
    }
}
