package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.features.AlteredInput;
import avcap.inference.features.AvInput;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import avcap.studio.session.WordSource;
import java.util.List;
import java.util.stream.IntStream;

/** What each word of a text loses without the sound, without the picture and without both, and so what it was taken from. */
final class SourceScoring {

    private final AvInput input;
    private final AvInput nothing;

    /** Of a clip. What the model is given is made once, for models know clips by identity. */
    SourceScoring(AvInput input) {
        this.input = input;
        this.nothing = AlteredInput.nothing(input);
    }

    /** Whether it speaks of this clip. */
    boolean isOf(AvInput other) {
        return input == other;
    }

    /** Whether one of both can be left out. */
    static boolean canTell(AvInput input) {
        return input.modality() == Modality.SOUND_AND_PICTURE;
    }

    /**
     * The sources of a text's words. The parts of the clip are encoded once and then known to the model.
     *
     * @param whole the text scored with sound and picture
     */
    List<WordSource> of(Captioner captioner, Caption whole, Progress progress) {
        Caption unheard = captioner.score(input.pictureOnly(), whole.text(), progress.part(0, 0.33));
        Caption unseen = captioner.score(input.soundOnly(), whole.text(), progress.part(0.33, 0.66));
        Caption guessed = captioner.score(nothing, whole.text(), progress.part(0.66, 1));
        return IntStream.range(0, whole.words().size())
                .mapToObj(word -> WordSource.of(
                        loss(whole, unheard, word), loss(whole, unseen, word), loss(whole, guessed, word)))
                .toList();
    }

    private static double loss(Caption whole, Caption without, int word) {
        return whole.words().get(word).logProbability()
                - without.words().get(word).logProbability();
    }
}
