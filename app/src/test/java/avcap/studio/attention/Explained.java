package avcap.studio.attention;

import avcap.inference.caption.Explanation;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.session.Session;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.TwoPictures;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Sessions with explained words. The model they speak of has eight cells of sound in two bands of four columns and four of
 * one pair of pictures; word {@code i} looks most at cell {@code i}, so words from the ninth on at the picture.
 */
final class Explained {

    /** Nine words: eight are heard, the last is seen. */
    static final String NINE = "a dog barks and a man speaks near trees";

    private Explained() {}

    /** A session in which a text is on the screen and explained. */
    static Session session(String text) {
        Session session = new Session(Workshop.immediate());
        Explanation why =
                new FakeCaptioner(text, TwoPictures.SHAPE).explain(TwoPictures.input(), text, Progress.none());
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
        Explanation why = Objects.requireNonNull(session.explanationProperty().get());
        TwoPictures.open(session, folder);
        show(session, why);
    }
}
