package avcap.studio.maps;

import avcap.inference.attention.Faithfulness;
import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.OcclusionStudy;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Maps in numbers, and what they are of: what explanation.json holds, and a map that is saved as JSON.
 *
 * @param method mean, max, rollout, head, relevance or occlusion
 * @param layer counted from 0, only where one head was looked through
 * @param head counted from 0, only where one head was looked through
 * @param view predicting or reading, only where heads were folded
 * @param layout where the audio-visual tokens lie
 * @param frameTimes seconds of the frames that the model saw
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ExplanationReport(
        Path file,
        String caption,
        double score,
        String modality,
        String modelId,
        String method,
        @Nullable Integer layer,
        @Nullable Integer head,
        @Nullable String view,
        TokenLayout layout,
        List<Double> frameTimes,
        List<Word> words) {

    static ExplanationReport of(
            Path file,
            Caption caption,
            MapOrigin origin,
            TokenLayout layout,
            List<Double> frameTimes,
            List<Word> words) {
        return new ExplanationReport(
                file,
                caption.text(),
                caption.score(),
                caption.modality().mode(),
                caption.modelId(),
                origin.method(),
                origin.head().map(one -> one.layer()).orElse(null),
                origin.head().map(one -> one.head()).orElse(null),
                origin.view().map(look -> look.name().toLowerCase(Locale.ROOT)).orElse(null),
                layout,
                frameTimes,
                words);
    }

    /**
     * One word, or several together.
     *
     * @param from number of the first word in the caption, from 0
     * @param to after the last
     * @param soundShare of all attention, in [0, 1]; the three shares sum to one
     * @param hottest seconds from and to, empty if the model heard nothing
     * @param holding what came of putting the map to the test; left out where it was not
     * @param picture its file beside this one
     * @param audio weights [band][column], low tones first; left out where they lie in a file of their own
     * @param visual weights [frame or pair of frames][row][column], the top row first; left out likewise
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @SuppressWarnings("ArrayRecordComponent") // written and forgotten, never compared
    public record Word(
            String word,
            int from,
            int to,
            double logprob,
            double probability,
            double soundShare,
            double pictureShare,
            double wordsShare,
            List<Double> hottest,
            @Nullable Holding holding,
            @Nullable String picture,
            float @Nullable [][] audio,
            float @Nullable [][][] visual) {

        private static Word of(
                LookedMap looked,
                Caption caption,
                @Nullable String picture,
                float @Nullable [][] audio,
                float @Nullable [][][] visual) {
            Saliency map = looked.map();
            return new Word(
                    looked.text(caption),
                    looked.from(),
                    looked.to(),
                    looked.logProbability(caption),
                    Math.exp(looked.logProbability(caption)),
                    map.soundShare(),
                    map.pictureShare(),
                    map.wordsShare(),
                    List.of(map.hottestSpan().start(), map.hottestSpan().end()),
                    looked.test().map(Holding::of).orElse(null),
                    picture,
                    audio,
                    visual);
        }

        /** With its weights. */
        static Word whole(LookedMap looked, Caption caption) {
            return of(
                    looked,
                    caption,
                    null,
                    looked.map().audioGrid(),
                    looked.map().visualGrids());
        }

        /** Its weights and its picture lie beside this. */
        static Word beside(LookedMap looked, Caption caption, String picture) {
            return of(looked, caption, picture, null, null);
        }
    }

    /**
     * Whether a map tells what its words needed.
     *
     * @param hidden part of all tokens that were kept from the model, in [0, 1]
     * @param fall of the log-probability (natural) without the hottest
     * @param chanceFall the same without as many drawn by chance, the mean of the draws
     * @param chanceDeviation their standard deviation
     * @param holds whether the map does better than chance
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Holding(
            double hidden, double fall, double chanceFall, double chanceDeviation, int draws, boolean holds) {

        static Holding of(Faithfulness test) {
            return new Holding(
                    OcclusionStudy.HOT,
                    test.fall(),
                    test.meanChanceFall(),
                    test.chanceDeviation(),
                    test.chanceFalls().size(),
                    test.beatsChance());
        }
    }
}
