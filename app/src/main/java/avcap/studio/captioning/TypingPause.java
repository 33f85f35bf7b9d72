package avcap.studio.captioning;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** The rest after which typed text is scored again. */
public final class TypingPause implements Pause {

    private final PauseTransition rest = new PauseTransition(Duration.millis(350));

    @Override
    public void before(Runnable action) {
        rest.setOnFinished(event -> action.run());
        rest.playFromStart();
    }
}
