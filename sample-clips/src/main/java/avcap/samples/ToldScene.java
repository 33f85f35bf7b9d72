package avcap.samples;

import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A made scene to be captioned, with what a caption of it is compared with.
 *
 * @param id what the clip of the scene is called, such as {@code dog-then-siren}
 * @param seed of the scene
 * @param references five true sentences, the plainest first
 */
public record ToldScene(String id, long seed, List<String> references) {

    public ToldScene {
        references = List.copyOf(references);
    }

    /** Scenes of seeds that follow one another; no two have the same id. */
    public static List<ToldScene> from(long firstSeed, int count) {
        return References.of(LongStream.range(firstSeed, firstSeed + count).mapToObj(SceneGenerator::scene)).stream()
                .map(clip -> new ToldScene(clip.id(), clip.seed().orElseThrow(), clip.references()))
                .toList();
    }

    /** Its sound, and its pictures at the times of the middle frames. */
    public AvInput input(InputShape shape) {
        return new SceneInputs(shape).of(SceneGenerator.scene(seed));
    }
}
