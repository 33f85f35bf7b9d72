package avcap.studio.library;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** The rest after which a query is asked while it is typed. */
public final class QueryRest implements Rest {

    private final PauseTransition rest = new PauseTransition(Duration.millis(150));

    @Override
    public void before(Runnable action) {
        rest.setOnFinished(event -> action.run());
        rest.playFromStart();
    }
}
