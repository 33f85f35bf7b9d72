package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.features.AvInput;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import avcap.studio.session.WordSource;
import java.util.List;
import java.util.stream.IntStream;

/** What each word of a text loses without the sound and without the picture, and so what it was taken from. */
final class SourceScoring {

    private SourceScoring() {}

    /** Whether one of both can be left out. */
    static boolean canTell(AvInput input) {
        return input.modality() == Modality.SOUND_AND_PICTURE;
    }

    /**
     * The sources of a text's words. Both parts of the clip are encoded once and then known to the model.
     *
     * @param whole the text scored with sound and picture
     */
    static List<WordSource> of(Captioner captioner, AvInput input, Caption whole, Progress progress) {
        Caption unheard = captioner.score(input.pictureOnly(), whole.text(), progress.part(0, 0.5));
        Caption unseen = captioner.score(input.soundOnly(), whole.text(), progress.part(0.5, 1));
        return IntStream.range(0, whole.words().size())
                .mapToObj(word -> WordSource.of(loss(whole, unheard, word), loss(whole, unseen, word)))
                .toList();
    }

    private static double loss(Caption whole, Caption without, int word) {
        return whole.words().get(word).logProbability()
                - without.words().get(word).logProbability();
    }
}
