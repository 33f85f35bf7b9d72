package avcap.studio.captioning;

import avcap.inference.caption.Captioner;
import avcap.inference.features.AvInput;
import avcap.studio.session.Session;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;

/** The model in use and what it is given of the clip on the screen: what every question needs. */
record ModelAtClip(Captioner captioner, AvInput input) {

    private static final Words WORDS = UiResources.studioWords();

    /** Empty if there is no model, the clip is not read for it, or nothing that it says is shown yet. */
    static Optional<ModelAtClip> of(Session session) {
        return isHeldBack(session) ? Optional.empty() : unseen(session);
    }

    private static boolean isHeldBack(Session session) {
        return session.guarding().heldBackProperty().get();
    }

    /** The same also where the answer is shown only later. */
    static Optional<ModelAtClip> unseen(Session session) {
        return session.captioner().flatMap(captioner -> session.clip()
                .features()
                .map(features -> features.input())
                .filter(input -> captioner.inputShape().equals(input.shape()))
                .map(input -> new ModelAtClip(captioner, input)));
    }

    /** Why nothing can be asked that would change the text, one sentence; empty if it can. */
    static String whyNone(Session session) {
        String reason = session.readOnlyReason();
        return reason.isEmpty() ? whyNotThere(session, WORDS.text("caption.noModel")) : reason;
    }

    /**
     * Why the model or its clip is missing, one sentence; empty if both are there.
     *
     * @param noModel what to say without a model
     */
    static String whyNotThere(Session session, String noModel) {
        if (session.captioner().isEmpty()) {
            return noModel;
        }
        if (isHeldBack(session)) {
            return UiResources.guardWords().text("blind.held");
        }
        return of(session).isPresent() ? "" : WORDS.text("caption.notRead");
    }
}
