package avcap.studio.spectrogram;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.LinkingWords;
import avcap.studio.control.Confidence;
import avcap.studio.control.WordMark;
import avcap.studio.session.AttentionChoice;
import avcap.studio.session.ChosenSaliency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the words of an explained caption where in time the model looked for them.
 *
 * <p>A word's span is the shortest stretch that holds half of its weight on the sound, or the pictures it looked at most if the
 * clip has no sound. Words that only join others have no place of their own and get a tick behind the word before them;
 * articles are left out.
 */
final class WordPlacing {

    private final AttentionChoice choice;
    private final List<Double> frameTimes;

    /** @param frameTimes seconds of the pictures the model was given */
    WordPlacing(AttentionChoice choice, List<Double> frameTimes) {
        this.choice = choice;
        this.frameTimes = frameTimes;
    }

    List<WordMark> marks(Explanation explanation) {
        List<WordMark> marks = new ArrayList<>();
        List<CaptionWord> words = explanation.caption().words();
        double last = 0;
        for (int i = 0; i < words.size(); i++) {
            CaptionWord word = words.get(i);
            if (LinkingWords.isArticle(word.text())) {
                continue;
            }
            Optional<TimeSpan> span = LinkingWords.isJoint(word.text())
                    ? Optional.empty()
                    : place(ChosenSaliency.of(explanation, i, choice));
            marks.add(new WordMark(i, word.text(), span, last, Confidence.of(word.probability())));
            last = span.map(TimeSpan::end).orElse(last);
        }
        return List.copyOf(marks);
    }

    private Optional<TimeSpan> place(Saliency saliency) {
        TimeSpan heard = saliency.hottestSpan();
        return heard.seconds() > 0 ? Optional.of(heard) : seen(saliency.pictureOverTime());
    }

    /** From the first to the last picture of the tubelet with the most weight. */
    private Optional<TimeSpan> seen(double[] tubelets) {
        if (tubelets.length == 0 || frameTimes.isEmpty()) {
            return Optional.empty();
        }
        int hottest = 0;
        for (int i = 1; i < tubelets.length; i++) {
            hottest = tubelets[i] > tubelets[hottest] ? i : hottest;
        }
        int perTubelet = Math.max(1, frameTimes.size() / tubelets.length);
        double step = frameTimes.size() > 1 ? frameTimes.get(1) - frameTimes.get(0) : .5;
        int from = Math.min(hottest * perTubelet, frameTimes.size() - 1);
        int to = Math.min(from + perTubelet - 1, frameTimes.size() - 1);
        return Optional.of(TimeSpan.ofSeconds(frameTimes.get(from), frameTimes.get(to) + step));
    }
}
