package avcap.studio.annotation;

/**
 * Names an entry inside its project.
 *
 * @param value positive
 */
public record EntryId(long value) implements Comparable<EntryId> {

    public EntryId {
        if (value <= 0) {
            throw new IllegalArgumentException("Not the number of an entry: " + value);
        }
    }

    @Override
    public int compareTo(EntryId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
