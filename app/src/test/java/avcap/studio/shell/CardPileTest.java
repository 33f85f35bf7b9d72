package avcap.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CardPileTest {

    private final List<String> gone = new ArrayList<>();
    private final Button work = new Button("work");
    private final Button lower = new Button("lower");
    private final Button upper = new Button("upper");
    private final ModalPane pane = onFx(ModalPane::new);
    private final CardPile pile = new CardPile(pane);

    @BeforeEach
    void openWindow() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        onFx(() -> {
            stage.setScene(new Scene(new StackPane(work, pane), 800, 600));
            stage.show();
            work.requestFocus();
            pile.show("lower", lower, () -> gone.add("lower"));
            pile.show("upper", upper, () -> gone.add("upper"));
            return stage;
        });
    }

    @AfterEach
    void closeWindow() throws Exception {
        FxToolkit.cleanupStages();
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private void does(Runnable action) {
        onFx(() -> {
            action.run();
            return true;
        });
    }

    @Test
    void theCardBelowIsBackOnceTheUpperOneGoes() {
        does(pile::closeTop);

        assertThat(pane.isDisplay()).isTrue();
        assertThat(pane.getContent()).isEqualTo(lower);
        assertThat(lower.isFocused()).isTrue();
        assertThat(gone).containsExactly("upper");
    }

    @Test
    void aCardThatIsDoneLeavesTheOneLaidOverItAlone() {
        does(() -> pile.close(lower));

        assertThat(pane.isDisplay()).isTrue();
        assertThat(pane.getContent()).isEqualTo(upper);
        assertThat(gone).containsExactly("lower");

        does(() -> pile.close(upper));

        assertThat(pane.isDisplay()).isFalse();
        assertThat(work.isFocused()).isTrue();
    }

    @Test
    void whatIsHiddenIsGone() {
        does(pile::closeTop);
        does(pane::hide);

        assertThat(gone).containsExactly("upper", "lower");
        assertThat(work.isFocused()).isTrue();
    }

    @Test
    void allGoAtOnce() {
        does(pile::closeAll);

        assertThat(pane.isDisplay()).isFalse();
        assertThat(gone).containsExactlyInAnyOrder("lower", "upper");
        assertThat(work.isFocused()).isTrue();
    }

    @Test
    void aCardAskedForOnceMoreTakesThePlaceOfTheOneBefore() {
        Button again = onFx(() -> new Button("again"));

        does(() -> pile.show("upper", again, () -> gone.add("again")));

        assertThat(gone).containsExactly("upper");
        does(pile::closeTop);
        assertThat(pane.getContent()).isEqualTo(lower);
    }
}
