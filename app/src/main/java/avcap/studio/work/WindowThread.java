package avcap.studio.work;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The way onto the thread that owns the windows, for whoever must be handed one. */
public final class WindowThread {

    private WindowThread() {}

    /** Runs what it is given on the JavaFX thread, later. */
    public static Executor executor() {
        return Platform::runLater;
    }
}
