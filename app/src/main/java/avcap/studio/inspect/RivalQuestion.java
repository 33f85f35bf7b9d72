package avcap.studio.inspect;

import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.session.MapMethod;
import avcap.studio.session.MapSearch;
import avcap.ui.UiResources;

/**
 * Has the other side of a comparison explain itself; belongs to the model's lane.
 *
 * @param text what is explained: the rival's own, or the one on the screen if the rival is a model
 */
record RivalQuestion(OtherModels models, Rival rival, MapMethod method, String text) {

    private static final double OPENING = .3;
    private static final double EXPLAINING = .1;

    /**
     * Asks the model in use about another text, or another model about the same.
     *
     * @throws IncomparableException if the other model is given something else of the clip
     */
    RivalAnswer ask(Captioner inUse, AvInput input, Progress progress) throws Exception {
        OtherModels.Named named = rival.model().orElse(null);
        if (named == null) {
            return answer(inUse, input, progress);
        }
        try (Captioner other = models.open(named.folder(), progress.part(0, OPENING))) {
            if (!other.inputShape().equals(input.shape())) {
                throw new IncomparableException(UiResources.inspectWords().text("compare.otherInput", named.name()));
            }
            progress.checkCancelled();
            return answer(other, input, progress.part(OPENING, 1));
        }
    }

    private RivalAnswer answer(Captioner captioner, AvInput input, Progress progress) {
        Explanation why = captioner.explain(input, text, progress.part(0, EXPLAINING));
        progress.checkCancelled();
        MapSearch search = MapSearch.of(captioner, input, why.caption().text());
        return new RivalAnswer(rival, method, why, search.ofEveryWord(why, method, progress.part(EXPLAINING, 1)));
    }
}
