package avcap.studio.inspect;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.caption.OcclusionStudy;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.session.MapMethod;
import avcap.ui.UiResources;
import java.util.ArrayList;
import java.util.List;

/** Has the other side of a comparison explain itself; belongs to the model's lane. */
record RivalQuestion(OtherModels models, Rival rival, MapMethod method) {

    private static final double OPENING = .3;
    private static final double EXPLAINING = .1;

    /**
     * Asks the model in use about another text, or another model about the same.
     *
     * @param text the one on the screen
     * @throws IncomparableException if the other model is given something else of the clip
     */
    RivalAnswer ask(Captioner inUse, AvInput input, String text, Progress progress) throws Exception {
        OtherModels.Named named = rival.model().orElse(null);
        if (named == null) {
            return answer(inUse, input, rival.text(), progress);
        }
        try (Captioner other = models.open(named.folder(), progress.part(0, OPENING))) {
            if (!other.inputShape().equals(input.shape())) {
                throw new IncomparableException(UiResources.inspectWords().text("compare.otherInput", named.name()));
            }
            progress.checkCancelled();
            return answer(other, input, text, progress.part(OPENING, 1));
        }
    }

    private RivalAnswer answer(Captioner captioner, AvInput input, String text, Progress progress) {
        Explanation why = captioner.explain(input, text, progress.part(0, EXPLAINING));
        progress.checkCancelled();
        return new RivalAnswer(rival, method, why, found(captioner, input, why, progress.part(EXPLAINING, 1)));
    }

    private List<Saliency> found(Captioner captioner, AvInput input, Explanation why, Progress progress) {
        String text = why.caption().text();
        return switch (method) {
            case HEADS -> List.of();
            case OCCLUSION -> new OcclusionStudy(captioner, input, text).saliencies(why.layout(), progress);
            case RELEVANCE -> followedBack(captioner, input, why, progress);
        };
    }

    private static List<Saliency> followedBack(Captioner captioner, AvInput input, Explanation why, Progress progress) {
        int words = why.caption().words().size();
        List<Saliency> found = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            Progress part = progress.part((double) word / words, (word + 1.0) / words);
            found.add(captioner.relevance(input, why.caption().text(), word, part));
        }
        return found;
    }
}
