package avcap.studio.cli;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.CaptionWord;
import java.nio.file.Path;
import java.util.List;

/**
 * What explanation.json holds.
 *
 * @param heads how layers and heads became one number, or the method that took their place
 * @param layout where the audio-visual tokens lie
 * @param frameTimes seconds of the frames that the model saw
 */
record ExplanationReport(
        Path file,
        String caption,
        double score,
        String modality,
        String modelId,
        String heads,
        TokenLayout layout,
        List<Double> frameTimes,
        List<Word> words) {

    /**
     * One word.
     *
     * @param soundShare of all attention, in [0, 1]; the three shares sum to one
     * @param hottest seconds from and to, empty if the model heard nothing
     * @param picture its file beside this one
     */
    record Word(
            String word,
            double logprob,
            double probability,
            double soundShare,
            double pictureShare,
            double wordsShare,
            List<Double> hottest,
            String picture) {

        static Word of(CaptionWord word, Saliency saliency, String picture) {
            return new Word(
                    word.text(),
                    word.logProbability(),
                    word.probability(),
                    saliency.soundShare(),
                    saliency.pictureShare(),
                    saliency.wordsShare(),
                    List.of(
                            saliency.hottestSpan().start(),
                            saliency.hottestSpan().end()),
                    picture);
        }
    }
}
