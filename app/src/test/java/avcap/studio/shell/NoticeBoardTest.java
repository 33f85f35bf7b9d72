package avcap.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class NoticeBoardTest {

    private static final Notice FULL = Notice.failure("The disk is full. Your text is in memory.");

    private final Notices notices = new Notices();
    private final List<Notice> details = new ArrayList<>();
    private final BooleanProperty isCovered = new SimpleBooleanProperty();

    @BeforeEach
    void openWindow() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        onFx(() -> {
            StackPane content = new StackPane();
            stage.setScene(new Scene(content, 800, 600));
            stage.show();
            new NoticeBoard(notices, details::add).show(content, isCovered);
            return stage;
        });
    }

    @AfterEach
    void closeWindow() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void aNoticeIsShownWithItsSentence() throws Exception {
        onFx(() -> post(FULL));

        assertThat(said()).containsExactly(FULL.sentence());
    }

    @Test
    void theSameSentenceIsNeverLeftStandingTwice() throws Exception {
        onFx(() -> post(FULL));
        onFx(() -> post(FULL));

        await().atMost(10, TimeUnit.SECONDS).until(() -> said().size() == 1);
        assertThat(notices.shown()).containsExactly(FULL);
    }

    @Test
    void whatANoticeKeepsBehindItIsOneButtonAway() throws Exception {
        Notice detailed = FULL.withDetail("AV-302");
        onFx(() -> post(detailed));

        onFx(() -> {
            Window.getWindows().stream()
                    .map(window -> window.getScene().lookup(".told .button"))
                    .filter(Objects::nonNull)
                    .forEach(button -> ((Button) button).fire());
            return FULL;
        });

        assertThat(details).containsExactly(detailed);
        assertThat(notices.shown()).containsExactly(detailed);
    }

    @Test
    void aDismissedNoticeGoesAway() throws Exception {
        onFx(() -> post(FULL));

        onFx(() -> {
            notices.dismiss(FULL);
            return FULL;
        });

        await().atMost(10, TimeUnit.SECONDS).until(() -> said().isEmpty());
    }

    @Test
    void escTakesANoticeAwayUnlessACardLiesOverTheWindow() throws Exception {
        onFx(() -> post(FULL));
        assertThat(takesEsc()).isTrue();

        onFx(() -> {
            isCovered.set(true);
            return FULL;
        });

        assertThat(takesEsc()).isFalse();
    }

    private static boolean takesEsc() throws Exception {
        return onFx(() -> Window.getWindows().stream()
                .filter(window -> window.getScene().lookup(".told-sentence") != null)
                .map(PopupWindow.class::cast)
                .anyMatch(PopupWindow::isHideOnEscape));
    }

    private Notice post(Notice notice) {
        notices.post(notice);
        return notice;
    }

    private static List<String> said() throws Exception {
        return onFx(() -> Window.getWindows().stream()
                .map(window -> window.getScene().lookup(".told-sentence"))
                .filter(Objects::nonNull)
                .map(sentence -> ((Label) sentence).getText())
                .toList());
    }

    private static <T> T onFx(Callable<T> made) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, made);
    }
}
