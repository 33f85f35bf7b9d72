package avcap.studio.landmark;

/** Steady pictures. */
record DeclaredTimes(double frameRate) implements PictureTimes {

    private static final double HAIR = 1e-6;

    DeclaredTimes {
        if (!(frameRate > 0)) {
            throw new IllegalArgumentException("Frame rate must be positive, is " + frameRate);
        }
    }

    @Override
    public int at(double time) {
        return (int) Math.floor(time * frameRate + HAIR);
    }

    @Override
    public double timeOf(int picture) {
        return Math.max(0, picture) / frameRate;
    }
}
