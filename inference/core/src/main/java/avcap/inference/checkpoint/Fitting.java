package avcap.inference.checkpoint;

/** How a foreign weight is brought into the network's shape. D is the width, p the patch, n tokens, t pairs of frames. */
enum Fitting {
    AS_IS {
        @Override
        long[] shape(long[] found, AvCapConfig config) {
            return found;
        }

        @Override
        float[] apply(float[] values, AvCapConfig config) {
            return values;
        }
    },
    /** A patch filter for stills, (D, 3, p, p) -> (D, 3, 2, p, p): half of it on each frame, so that a still looks the same. */
    HALF_ON_EACH_FRAME {
        @Override
        long[] shape(long[] found, AvCapConfig config) {
            return found.length == 4
                    ? new long[] {found[0], found[1], AvCapConfig.TUBELET_FRAMES, found[2], found[3]}
                    : found;
        }

        @Override
        float[] apply(float[] values, AvCapConfig config) {
            int plane = config.patch() * config.patch();
            float[] fitted = new float[values.length * AvCapConfig.TUBELET_FRAMES];
            for (int i = 0; i < values.length; i++) {
                int first = i / plane * plane * AvCapConfig.TUBELET_FRAMES + i % plane;
                for (int frame = 0; frame < AvCapConfig.TUBELET_FRAMES; frame++) {
                    fitted[first + frame * plane] = values[i] / AvCapConfig.TUBELET_FRAMES;
                }
            }
            return fitted;
        }
    },
    /** Positions of one picture, (1, n, D) -> (1, t · n, D): the same for each pair of frames. */
    FOR_EACH_TUBELET {
        @Override
        long[] shape(long[] found, AvCapConfig config) {
            return found.length == 3 ? new long[] {found[0], found[1] * config.tubelets(), found[2]} : found;
        }

        @Override
        float[] apply(float[] values, AvCapConfig config) {
            float[] fitted = new float[values.length * config.tubelets()];
            for (int t = 0; t < config.tubelets(); t++) {
                System.arraycopy(values, 0, fitted, t * values.length, values.length);
            }
            return fitted;
        }
    };

    /** The shape a weight has afterwards; a shape that cannot be fitted is given back. */
    abstract long[] shape(long[] found, AvCapConfig config);

    abstract float[] apply(float[] values, AvCapConfig config);
}
