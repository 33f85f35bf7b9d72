package avcap.samples;

import java.util.List;

/**
 * The seeds of the committed clips, chosen so that together they hold every source, every sight and every relation, each
 * place four times, six silent objects and six sounds off screen.
 */
final class CommittedSeeds {

    static final List<Long> SCENES = List.of(
            20_001_480L,
            20_000_761L,
            20_000_986L,
            20_008_771L,
            20_001_564L,
            20_000_477L,
            20_000_156L,
            20_010_338L,
            20_004_508L,
            20_000_035L,
            20_001_126L,
            20_000_010L,
            20_000_016L,
            20_000_038L,
            20_000_044L,
            20_000_165L);

    static final long SOUND_ONLY = 20_002_159L;
    static final long PICTURE_ONLY = 20_002_153L;

    private CommittedSeeds() {}
}
