package avcap.studio.captioning;

import avcap.inference.caption.Captioner;
import avcap.inference.features.AvInput;
import avcap.studio.session.Session;
import java.util.Optional;

/** The model in use and what it is given of the clip on the screen: what every question needs. */
record ModelAtClip(Captioner captioner, AvInput input) {

    /** Empty if there is no model, or the clip is not read for it. */
    static Optional<ModelAtClip> of(Session session) {
        return session.captioner().flatMap(captioner -> session.clip()
                .features()
                .map(features -> features.input())
                .filter(input -> captioner.inputShape().equals(input.shape()))
                .map(input -> new ModelAtClip(captioner, input)));
    }
}
