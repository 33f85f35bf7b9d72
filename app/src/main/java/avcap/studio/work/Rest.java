package avcap.studio.work;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** A pause by the clock of the window's thread. */
public final class Rest implements Pause {

    private final PauseTransition rest;

    private Rest(Duration length) {
        rest = new PauseTransition(length);
    }

    /** After which typed text is scored again. */
    public static Rest ofTyping() {
        return new Rest(Duration.millis(350));
    }

    /** After which a query is asked while it is typed. */
    public static Rest ofAsking() {
        return new Rest(Duration.millis(150));
    }

    /** After which a word is thought to be looked at, and not only walked over. */
    public static Rest ofLooking() {
        return new Rest(Duration.millis(600));
    }

    @Override
    public void before(Runnable action) {
        rest.setOnFinished(event -> action.run());
        rest.playFromStart();
    }
}
