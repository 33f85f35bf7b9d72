package avcap.studio.inspect;

import avcap.inference.caption.Explanation;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.session.Session;
import avcap.studio.session.TextMaps;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.TwoPictures;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import java.nio.file.Path;

/**
 * A session whose clip is open. Its model has eight cells of sound in two bands of four columns and four of one pair of
 * pictures, and word {@code i} looks most at cell {@code i}.
 */
final class LookedInto {

    static final String NINE = "a dog barks and a man speaks near trees";

    final Session session = new Session(Workshop.immediate());
    final FakeCaptioner captioner = new FakeCaptioner(NINE, TwoPictures.SHAPE);
    final TextMaps maps = new TextMaps(session, Workshop.immediate(), Pause.none());
    final InspectViewModel inspect = new InspectViewModel(session, maps, Workshop.immediate());

    final OtherShelf shelf = new OtherShelf();
    final CompareViewModel compare = new CompareViewModel(inspect, Workshop.immediate(), shelf);

    /** Opens a clip of ten seconds with two pictures, at 3.0 and 3.5 s. */
    LookedInto open(Path folder) throws Exception {
        TwoPictures.open(session, folder);
        return this;
    }

    LookedInto load() {
        session.captionerProperty().set(captioner);
        return this;
    }

    LookedInto explain() {
        return explain(NINE);
    }

    LookedInto explain(String text) {
        Explanation why = captioner.explain(TwoPictures.input(), text, Progress.none());
        session.words()
                .show(why.caption().words().stream()
                        .map(word -> new ScoredWord(word.text(), word.logProbability()))
                        .toList());
        session.explanationProperty().set(why);
        inspect.watchedProperty().set(true);
        return this;
    }
}
