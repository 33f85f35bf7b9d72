package avcap.samples;

import java.util.List;

/** The seeds of the committed clips, chosen so that together they hold every source, sight, relation and trait. */
final class CommittedSeeds {

    static final List<Long> SCENES = List.of(
            20_098_059L,
            20_012_399L,
            20_095_866L,
            20_000_002L,
            20_000_410L,
            20_001_001L,
            20_001_528L,
            20_005_324L,
            20_027_773L,
            20_015_406L,
            20_000_001L,
            20_048_699L,
            20_000_835L,
            20_000_068L,
            20_000_087L,
            20_000_020L);

    static final long SOUND_ONLY = 20_002_162L;
    static final long PICTURE_ONLY = 20_002_158L;

    private CommittedSeeds() {}
}
