package avcap.samples.sound;

/** White noise in [-1, 1): Marsaglia's 32-bit xorshift, cheap and the same everywhere. */
public final class Hiss {

    private static final float TO_UNIT = 1f / (1L << 31);

    private int state;

    public Hiss(int seed) {
        this.state = seed == 0 ? 0x9E3779B9 : seed;
    }

    public float next() {
        int x = state;
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        state = x;
        return x * TO_UNIT;
    }
}
