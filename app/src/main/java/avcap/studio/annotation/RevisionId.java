package avcap.studio.annotation;

/**
 * Names a revision inside its project; later revisions have larger numbers.
 *
 * @param value positive
 */
public record RevisionId(long value) implements Comparable<RevisionId> {

    public RevisionId {
        if (value <= 0) {
            throw new IllegalArgumentException("Not the number of a revision: " + value);
        }
    }

    @Override
    public int compareTo(RevisionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
