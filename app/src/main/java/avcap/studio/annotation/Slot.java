package avcap.studio.annotation;

/**
 * Which of the captions of a clip: the sets that models are tested with have five of each.
 *
 * @param number from 1 to 5; lists and statuses speak of the first
 */
public record Slot(int number) implements Comparable<Slot> {

    public static final int COUNT = 5;

    public static final Slot FIRST = new Slot(1);

    public Slot {
        if (number < 1 || number > COUNT) {
            throw new IllegalArgumentException("A clip has captions 1 to " + COUNT + ", and no caption " + number);
        }
    }

    @Override
    public int compareTo(Slot other) {
        return Integer.compare(number, other.number);
    }

    public boolean isFirst() {
        return number == 1;
    }
}
