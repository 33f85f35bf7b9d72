package avcap.studio.inspect;

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
import avcap.studio.session.TextMaps;
import avcap.studio.testing.Clips;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A session whose clip is open. Its model has eight cells of sound in two bands of four columns and four of one pair of
 * pictures, and word {@code i} looks most at cell {@code i}.
 */
final class LookedInto {

    static final String NINE = "a dog barks and a man speaks near trees";
    static final InputShape SHAPE = new InputShape(64, 32, 2, 32);

    final Session session = new Session(Workshop.immediate());
    final FakeCaptioner captioner = new FakeCaptioner(NINE, SHAPE);
    final TextMaps maps = new TextMaps(session, Workshop.immediate(), Pause.none());
    final InspectViewModel inspect = new InspectViewModel(session, maps, Workshop.immediate());

    /** Opens a clip of ten seconds with two pictures, at 3.0 and 3.5 s. */
    LookedInto open(Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("dog.mp4"));
        InMemoryProject project = new InMemoryProject(folder);
        project.add(List.of(Clips.at(file)));
        session.open(project, project.entries());
        ClipOpening.follow(session, Workshop.immediate(), (path, shape, preset, progress) -> features(path));
        return this;
    }

    LookedInto load() {
        session.captionerProperty().set(captioner);
        return this;
    }

    LookedInto explain() {
        Explanation why = captioner.explain(input(), NINE, Progress.none());
        session.words()
                .show(why.caption().words().stream()
                        .map(word -> new ScoredWord(word.text(), word.logProbability()))
                        .toList());
        session.explanationProperty().set(why);
        inspect.watchedProperty().set(true);
        return this;
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
