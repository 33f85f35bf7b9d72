package avcap.studio.session;

import avcap.inference.attention.TokenLayout;
import avcap.studio.control.PlaceFrame;
import java.util.stream.IntStream;

/** A part of the clip in the model's own cells, of which it is asked which words looked there. */
public sealed interface LookedPlace {

    /** What kinds of places there are, in the order in which one goes from one to the next. */
    enum Kind {
        TIME,
        BAND,
        CELL,
        REGION;

        Kind next() {
            return switch (this) {
                case TIME -> BAND;
                case BAND -> CELL;
                case CELL -> REGION;
                case REGION -> TIME;
            };
        }
    }

    Kind kind();

    /** The tokens that lie there; none if the layout lacks the place. */
    IntStream tokens(TokenLayout layout);

    /**
     * A part of the sound: a column at all frequencies, a band at all times, or where both cross.
     *
     * @param column of the sound's patches; of no weight for a band
     * @param band row of patches, 0 lowest; of no weight for a time
     */
    record Sound(Kind kind, int column, int band) implements LookedPlace {

        public Sound {
            if (kind == Kind.REGION) {
                throw new IllegalArgumentException("A region lies in a picture");
            }
        }

        @Override
        public IntStream tokens(TokenLayout layout) {
            IntStream bands = kind == Kind.TIME ? IntStream.range(0, layout.audioBands()) : IntStream.of(band);
            return bands.filter(row -> row >= 0 && row < layout.audioBands())
                    .flatMap(row -> columns(layout).map(at -> layout.audioToken(row, at)));
        }

        /** Where it lies in seconds and in parts of the height. */
        public PlaceFrame frame(TokenLayout layout) {
            double seconds = TokenLayout.COLUMN_SECONDS;
            double high = layout.audioBands();
            return new PlaceFrame(
                    kind == Kind.BAND ? 0 : column * seconds,
                    (kind == Kind.BAND ? layout.audioColumns() : column + 1) * seconds,
                    kind == Kind.TIME ? 0 : band / high,
                    kind == Kind.TIME ? 1 : (band + 1) / high);
        }

        private IntStream columns(TokenLayout layout) {
            return (kind == Kind.BAND ? IntStream.range(0, layout.audioColumns()) : IntStream.of(column))
                    .filter(at -> at >= 0 && at < layout.audioColumns());
        }
    }

    /**
     * A patch of one frame or pair of frames.
     *
     * @param tubelet which frame or pair of frames, 0 first
     * @param row 0 top
     * @param column 0 left
     */
    record Region(int tubelet, int row, int column) implements LookedPlace {

        @Override
        public Kind kind() {
            return Kind.REGION;
        }

        @Override
        public IntStream tokens(TokenLayout layout) {
            int side = layout.patchesPerSide();
            boolean isThere = tubelet >= 0
                    && tubelet < layout.tubelets()
                    && row >= 0
                    && row < side
                    && column >= 0
                    && column < side;
            return isThere ? IntStream.of(layout.visualToken(tubelet, row, column)) : IntStream.empty();
        }
    }
}
