package avcap.studio.testing;

import avcap.inference.clip.Clip;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A clip of ten seconds with two pictures, at 3.0 and 3.5 s: eight cells of sound in two bands, and four of one pair of pictures. */
public final class TwoPictures {

    public static final InputShape SHAPE = new InputShape(64, 32, 2, 32);

    private TwoPictures() {}

    /** Opens it in a project of its own. */
    public static void open(Session session, Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("dog.mp4"));
        InMemoryProject project = new InMemoryProject(folder);
        project.add(List.of(Clips.at(file)));
        session.open(project, project.entries());
        ClipOpening.follow(session, Workshop.immediate(), (path, shape, preset, progress) -> features(path));
    }

    /** What a model is given of it. */
    public static AvInput input() {
        return new AvInput(
                SHAPE,
                Optional.of(new float[SHAPE.audioSize()]),
                Optional.of(new float[SHAPE.videoSize()]),
                List.of(3.0, 3.5));
    }

    private static ClipFeatures features(Path file) {
        return new ClipFeatures(
                new Clip(file, 10, Optional.empty(), Optional.empty(), Set.of()),
                Optional.empty(),
                Optional.empty(),
                IntStream.range(0, 2)
                        .mapToObj(i -> new Frame(3 + .5 * i, 32, 32, new byte[3 * 32 * 32]))
                        .toList(),
                List.of(),
                input(),
                new ClipFeatures.Timing(1, 1, 1));
    }
}
