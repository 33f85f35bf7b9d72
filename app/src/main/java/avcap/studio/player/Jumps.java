package avcap.studio.player;

import avcap.studio.landmark.Landmarks;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.OpenClip;
import avcap.studio.session.Playhead;
import avcap.studio.session.Session;
import avcap.studio.session.WordPeaks;
import avcap.ui.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Goes to the next or the previous of what stands out in the clip; after the last, before the first, and where there is none it
 * stays where it is and says so.
 */
public final class Jumps {

    /** Into a picture, so that the player shows it and not the one before. */
    static final double JUST_AFTER = .001;

    /** What is nearer counts as where one is. */
    private static final double HERE = .005;

    /** While it plays one is past a moment before the key is pressed again. */
    private static final double HERE_WHILE_PLAYING = .5;

    private final Session session;
    private final Playhead playhead;
    private final OpenClip clip;
    private final Notices notices;
    private final Words words;

    Jumps(Session session, Notices notices, Words words) {
        this.session = session;
        this.notices = notices;
        this.words = words;
        this.playhead = session.playhead();
        this.clip = session.clip();
    }

    /** @param direction 1 for the next, -1 for the previous */
    public void toOnset(int direction) {
        toTime("jump.onset.", direction, 0, Landmarks::onsets);
    }

    /** @param direction 1 for the next, -1 for the previous */
    public void toShot(int direction) {
        toTime("jump.shot.", direction, JUST_AFTER, Landmarks::shots);
    }

    /**
     * Goes to where the model looked most for a word, and chooses the word.
     *
     * @param direction 1 for the next in time, -1 for the previous
     */
    public void toWordPeak(int direction) {
        List<WordPeaks.Peak> peaks = WordPeaks.of(session);
        beside(direction, peaks, WordPeaks.Peak::time)
                .ifPresentOrElse(
                        peak -> {
                            playhead.seek(peak.time());
                            session.words().select(peak.word());
                        },
                        () -> tell("jump.peak.", direction, peaks.isEmpty()));
    }

    private void toTime(String key, int direction, double into, Function<Landmarks, List<Double>> times) {
        List<Double> all = times.apply(clip.landmarks());
        beside(direction, all, Double::doubleValue)
                .ifPresentOrElse(time -> playhead.seek(time + into), () -> tell(key, direction, all.isEmpty()));
    }

    /** Why nothing happened; where no clip is open the player says so itself. */
    private void tell(String key, int direction, boolean areNone) {
        if (session.selected().isPresent()) {
            String which = areNone ? "none" : direction > 0 ? "last" : "first";
            notices.post(Notice.news(words.text(key + which)));
        }
    }

    private <T> Optional<T> beside(int direction, List<T> places, ToDoubleFunction<T> time) {
        double now = playhead.time();
        Comparator<T> inTime = Comparator.comparingDouble(time);
        Stream<T> all = places.stream();
        if (direction > 0) {
            return all.filter(place -> time.applyAsDouble(place) > now + HERE).min(inTime);
        }
        double here = playhead.playingProperty().get() ? HERE_WHILE_PLAYING : HERE;
        return all.filter(place -> time.applyAsDouble(place) < now - here).max(inTime);
    }
}
