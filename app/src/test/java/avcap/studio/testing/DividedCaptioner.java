package avcap.studio.testing;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.NextWord;
import avcap.inference.features.AvInput;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import java.util.ArrayList;
import java.util.List;

/** A captioner whose ear does not agree with its eye: hearing alone, it finds the last word unlikely and would write another. */
public final class DividedCaptioner extends FakeCaptioner {

    /** By how many nats the ear finds the last word less likely. */
    public static final double LEAD = 3;

    private final String hears;

    public DividedCaptioner(String says, String hears) {
        super(says);
        this.hears = hears;
    }

    @Override
    public Caption score(AvInput input, String text, Progress progress) {
        Caption scored = super.score(input, text, progress);
        if (input.modality() != Modality.SOUND || scored.words().isEmpty()) {
            return scored;
        }
        List<CaptionWord> words = new ArrayList<>(scored.words());
        CaptionWord last = words.remove(words.size() - 1);
        words.add(new CaptionWord(last.span(), last.logProbability() - LEAD));
        return new Caption(text, words, scored.score(), scored.modality(), scored.modelId());
    }

    @Override
    public List<NextWord> next(AvInput input, String beginning, int count, Progress progress) {
        return input.modality() == Modality.SOUND
                ? List.of(new NextWord(hears, false, -0.1))
                : super.next(input, beginning, count, progress);
    }
}
