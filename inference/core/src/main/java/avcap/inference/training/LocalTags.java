package avcap.inference.training;

import java.util.Arrays;

/**
 * Where each class of thing is heard and seen in a made scene, token by token: the teacher of the local tag loss and of
 * attention supervision.
 *
 * <p>Immutable by agreement; equality is identity.
 */
public final class LocalTags {

    /** No class. */
    public static final int NONE = -1;

    private final int classes;
    private final boolean[][] heard;
    private final int[] seen;
    private final int[] named;

    /**
     * @param heard [audio columns][classes], whether a class sounds in a column
     * @param seen [visual tokens], the class whose box a token lies in, or {@link #NONE}
     * @param named [text positions, marks included], the class a piece names, or {@link #NONE}
     */
    public LocalTags(int classes, boolean[][] heard, int[] seen, int[] named) {
        this.classes = classes;
        this.heard = heard;
        this.seen = seen;
        this.named = named;
    }

    public int classes() {
        return classes;
    }

    boolean isHeard(int audioToken, int thing) {
        return heard[audioToken % heard.length][thing];
    }

    int seen(int visualToken) {
        return seen[visualToken];
    }

    boolean isHeardAnywhere(int thing) {
        return Arrays.stream(heard).anyMatch(column -> column[thing]);
    }

    boolean isSeenAnywhere(int thing) {
        return Arrays.stream(seen).anyMatch(one -> one == thing);
    }

    int named(int position) {
        return position < named.length ? named[position] : NONE;
    }
}
