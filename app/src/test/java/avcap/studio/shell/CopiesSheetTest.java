package avcap.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.player.CopiesViewModel;
import avcap.studio.player.PlayableCopies;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CopiesSheetTest {

    @AfterEach
    void closeWindow() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void theLimitIsChosenByArrowKeys(@TempDir Path folder) throws Exception {
        AtomicInteger limit = new AtomicInteger(2);
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            PlayableCopies copies = new PlayableCopies(() -> folder, limit::get);
            CopiesSheet sheet = new CopiesSheet(new CopiesViewModel(copies, Workshop.immediate(), limit::set), 2);
            stage.setScene(new Scene(sheet, 400, 400));
            stage.show();
            sheet.focusChoice();
            return sheet;
        });

        new FxRobot().push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(limit).hasValue(5);
    }
}
