package avcap.studio.attention;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadProfile;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.ClipFeatures;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.session.ChosenSaliency;
import avcap.studio.session.MapMethod;
import avcap.studio.session.Session;
import avcap.studio.session.WordRange;
import avcap.ui.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;
import org.jspecify.annotations.Nullable;

/** The chosen word, how far it leaned on what, and the heads there are to choose from. */
public final class AttentionViewModel {

    private final Session session;
    private final ReadOnlyObjectWrapper<Shares> shares = new ReadOnlyObjectWrapper<>(this, "shares", Shares.NONE);
    private final ReadOnlyObjectWrapper<double[][]> heads = new ReadOnlyObjectWrapper<>(this, "heads", new double[0][]);
    private final ObservableObjectValue<@Nullable Saliency> saliency;

    public AttentionViewModel(Session session) {
        this.session = session;
        this.saliency = new ChosenSaliency(session).property();
        InvalidationListener strengthen = observed -> heads.set(strengths());
        List.<Observable>of(
                        session.explanationProperty(),
                        session.words().rangeProperty(),
                        session.attention().viewProperty())
                .forEach(cause -> cause.addListener(strengthen));
        saliency.addListener((observed, before, now) -> looked(now));
        looked(saliency.get());
    }

    /** Where the model looked for the chosen word, null if none is chosen or it is not explained yet. */
    ObservableObjectValue<@Nullable Saliency> saliencyProperty() {
        return saliency;
    }

    ReadOnlyObjectProperty<Shares> sharesProperty() {
        return shares.getReadOnlyProperty();
    }

    /** How strongly each head looked at sound and picture for the word, [layer][head] in [0, 1]. */
    ReadOnlyObjectProperty<double[][]> headsProperty() {
        return heads.getReadOnlyProperty();
    }

    ObjectProperty<HeadReduction> reductionProperty() {
        return session.attention().reductionProperty();
    }

    ObjectProperty<AttentionView> viewProperty() {
        return session.attention().viewProperty();
    }

    ReadOnlyObjectProperty<@Nullable ClipFeatures> featuresProperty() {
        return session.clip().featuresProperty();
    }

    ReadOnlyObjectProperty<@Nullable Explanation> explanationProperty() {
        return session.explanationProperty();
    }

    Session session() {
        return session;
    }

    Optional<ScoredWord> word() {
        return session.words().selectedWord();
    }

    ObjectProperty<MapMethod> methodProperty() {
        return session.attention().methodProperty();
    }

    void chooseHead(int layer, int head) {
        session.attention().fold(HeadReduction.head(layer, head));
    }

    public void previousWord() {
        session.words().previous();
    }

    public void nextWord() {
        session.words().next();
    }

    /** Takes the word before into what is looked at together. */
    public void extendBack() {
        session.words().extendPrevious();
    }

    /** Takes the word after into what is looked at together. */
    public void extendOn() {
        session.words().extendNext();
    }

    /** Plays the stretch of sound that holds half of what the chosen words listened to, over and over. */
    public void loop() {
        Saliency now = saliency.get();
        if (now != null && now.hottestSpan().seconds() > 0) {
            TimeSpan span = now.hottestSpan();
            session.playhead().loop(span);
            session.playhead().seek(span.start());
            session.playhead().play();
        }
    }

    /** Seconds of the pictures a tubelet covers, such as "3.0, 3.5 s". */
    String times(int tubelet, int tubelets) {
        List<Double> all = session.clip()
                .features()
                .map(features -> features.input().frameTimes())
                .orElse(List.of());
        int each = tubelets == 0 ? 0 : Math.max(1, all.size() / tubelets);
        List<String> times = IntStream.range(tubelet * each, Math.min(all.size(), (tubelet + 1) * each))
                .mapToObj(i -> String.format(Language.spoken().numbers(), "%.1f", all.get(i)))
                .toList();
        return String.join(", ", times) + " s";
    }

    private void looked(@Nullable Saliency now) {
        shares.set(now == null ? Shares.NONE : new Shares(now.soundShare(), now.pictureShare(), now.wordsShare()));
    }

    private double[][] strengths() {
        Explanation why = session.explanationProperty().get();
        WordRange words = session.words().range();
        if (why == null || words.isEmpty() || words.to() > why.caption().words().size()) {
            return new double[0][];
        }
        HeadProfile profile = HeadProfile.of(
                why.attention(),
                why.layout(),
                why.caption().words().subList(words.from(), words.to()).stream()
                        .map(CaptionWord::span)
                        .toList(),
                viewProperty().get());
        double[][] strengths = new double[profile.layers()][profile.headsPerLayer()];
        for (int layer = 0; layer < strengths.length; layer++) {
            for (int head = 0; head < strengths[layer].length; head++) {
                HeadProfile.Head of = profile.head(layer, head);
                strengths[layer][head] = of.soundShare() + of.pictureShare();
            }
        }
        return strengths;
    }

    /** The hottest frames first would move under the eye, so they stay in order of time; this is each one's weight. */
    double[] pictureWeights() {
        Saliency now = saliency.get();
        return now == null ? new double[0] : now.pictureOverTime();
    }
}
