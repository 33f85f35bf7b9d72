package avcap.studio.attention;

import avcap.inference.caption.Explanation;
import avcap.inference.clip.Clip;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.Session;
import avcap.studio.testing.Clips;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sessions with explained words. The model they speak of has eight cells of sound in two bands of four columns and four of
 * one pair of pictures; word {@code i} looks most at cell {@code i}, so words from the ninth on at the picture.
 */
final class Explained {

    /** Nine words: eight are heard, the last is seen. */
    static final String NINE = "a dog barks and a man speaks near trees";

    static final InputShape SHAPE = new InputShape(64, 32, 2, 32);

    private Explained() {}

    /** A session in which a text is on the screen and explained. */
    static Session session(String text) {
        Session session = new Session(Workshop.immediate());
        Explanation why = new FakeCaptioner(text, SHAPE).explain(input(), text, Progress.none());
        show(session, why);
        return session;
    }

    private static void show(Session session, Explanation why) {
        session.words()
                .show(why.caption().words().stream()
                        .map(word -> new ScoredWord(word.text(), word.logProbability()))
                        .toList());
        session.explanationProperty().set(why);
    }

    /** Opens a clip of ten seconds with two pictures, at 3.0 and 3.5 s. */
    static void open(Session session, Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("dog.mp4"));
        InMemoryProject project = new InMemoryProject(folder);
        project.add(List.of(Clips.at(file)));
        Explanation why = Objects.requireNonNull(session.explanationProperty().get());
        session.open(project, project.entries());
        ClipOpening.follow(session, Workshop.immediate(), (path, shape, preset, progress) -> features(path));
        show(session, why);
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

    private static AvInput input() {
        return new AvInput(
                SHAPE,
                Optional.of(new float[SHAPE.audioSize()]),
                Optional.of(new float[SHAPE.videoSize()]),
                List.of(3.0, 3.5));
    }
}
