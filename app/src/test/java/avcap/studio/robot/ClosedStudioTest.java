package avcap.studio.robot;

import avcap.studio.testing.FakeCaptioner;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a studio whose window was closed, in a program that goes on. */
class ClosedStudioTest {

    private final Path home;

    ClosedStudioTest(@TempDir Path home) {
        this.home = home;
    }

    private WeakReference<Scene> openedAndClosed(String name) {
        try (StudioPage studio = StudioPage.with(home.resolve(name), new FakeCaptioner("a bell rings"))) {
            return new WeakReference<>(studio.node("status-saved", Node.class).getScene());
        }
    }

    @Test
    void nothingHoldsItsWindowInMemory() {
        WeakReference<Scene> closed = openedAndClosed("one");
        openedAndClosed("another"); // the toolkit holds the window that was used last

        Page.until("the window is let go", () -> {
            System.gc();
            return closed.get() == null;
        });
    }
}
