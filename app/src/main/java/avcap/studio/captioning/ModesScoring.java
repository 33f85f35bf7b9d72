package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.NextWord;
import avcap.inference.features.AvInput;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.LinkingWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks a model how far hearing and seeing are apart about a text: two scores, and one word where they clearly are. */
final class ModesScoring {

    private ModesScoring() {}

    /** Empty of a clip without sound or without pictures, and of a text without words. */
    static Optional<Disagreement> of(Captioner captioner, AvInput input, String text, Progress progress) {
        if (!SourceScoring.canTell(input) || text.isBlank()) {
            return Optional.empty();
        }
        Caption heard = captioner.score(input.soundOnly(), text, progress.part(0, 0.45));
        Caption seen = captioner.score(input.pictureOnly(), text, progress.part(0.45, 0.9));
        if (heard.words().isEmpty()) {
            return Optional.empty();
        }
        Disagreement found = Disagreement.of(heard, seen);
        if (!Disagreement.isClear(heard, seen)) {
            return Optional.of(found);
        }
        AvInput doubters = found.doubter() == Modality.SOUND ? input.soundOnly() : input.pictureOnly();
        String before = heard.words().subList(0, Disagreement.widest(heard, seen)).stream()
                .map(CaptionWord::text)
                .collect(Collectors.joining(" "));
        List<NextWord> next = captioner.next(doubters, before, 1, progress.part(0.9, 1));
        return Optional.of(next.stream()
                .filter(word -> !word.joins() && !word.isEnd() && !LinkingWords.isLinking(word.text()))
                .findFirst()
                .map(word -> found.saying(word.text()))
                .orElse(found));
    }
}
