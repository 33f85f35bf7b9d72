package avcap.samples;

/** So much of so much: how often something holds, or how large a part is on average. */
final class Share {

    private double parts;
    private int count;

    void add(boolean holds) {
        add(holds ? 1 : 0);
    }

    /** @param part in [0, 1] where shares are counted; any number where a mean is asked for */
    void add(double part) {
        parts += part;
        count++;
    }

    int count() {
        return count;
    }

    /** The mean of what was added; 0 if nothing was. */
    double value() {
        return count == 0 ? 0 : parts / count;
    }
}
