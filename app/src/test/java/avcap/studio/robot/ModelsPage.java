package avcap.studio.robot;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.testfx.util.WaitForAsyncUtils;

/** The checkpoints, the report of the chosen one, and what can be done with it. */
final class ModelsPage extends Page {

    private final GivenFiles picking;

    ModelsPage(Scene scene, GivenFiles picking) {
        super(scene);
        this.picking = picking;
    }

    private ListView<?> list() {
        return node("checkpoint-list", ListView.class);
    }

    private List<Node> cells() {
        ListView<?> list = list();
        return look(() -> list.lookupAll(".list-cell").stream()
                .filter(cell -> cell.getId() != null && cell.isVisible())
                .toList());
    }

    /** What the cards say aloud: name, standing and origin. */
    List<String> cards() {
        return cells().stream()
                .map(cell -> look(cell::getAccessibleText))
                .sorted()
                .toList();
    }

    void untilCard(String beginning) {
        until("a card " + beginning, () -> cards().stream().anyMatch(card -> card.startsWith(beginning)));
    }

    ModelsPage choose(String name) {
        Node cell = cells().stream()
                .filter(each -> look(each::getAccessibleText).startsWith(name + ","))
                .findFirst()
                .orElseThrow();
        robot().clickOn(cell);
        return this;
    }

    /** Imports files under a name, with sizes by the ids of their fields. */
    ModelsPage importWeights(List<Path> files, String name, Map<String, Integer> sizes) {
        picking.give(files);
        click("import-weights");
        until("the sheet for imports", () -> has("import-run"));
        fill("import-name", name);
        sizes.forEach((field, size) -> fill(field, String.valueOf(size)));
        click("import-run");
        return this;
    }

    private void fill(String id, String text) {
        robot().clickOn(node(id, TextField.class));
        press(KeyCode.CONTROL, KeyCode.A);
        robot().write(text, 1);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for what the banner says. */
    void untilBanner(String part) {
        until("a banner with " + part, () -> reads("banner-title").contains(part));
    }

    String bannerDetail() {
        return reads("banner-detail");
    }

    /** Presses the button in the banner. */
    void mend() {
        robot().clickOn(node("banner-fix", Button.class));
    }

    int count(String outcome) {
        return Integer.parseInt(reads("count-" + outcome));
    }

    int listedKeys() {
        TableView<?> table = node("report-table", TableView.class);
        return look(() -> table.getItems().size());
    }

    void filter(String words) {
        robot().clickOn(node("report-filter", TextField.class));
        robot().write(words, 1);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether the arrows walk the cards. */
    boolean hasKeys() {
        return look(list()::isFocused);
    }

    /** Asks the chosen model again what it was asked when it came. */
    String check() {
        click("check-run");
        until("a verdict", () -> isSeen(node("check-verdict", Label.class)));
        return reads("check-verdict");
    }

    void useChosen() {
        click("use-model");
    }

    /** Takes a checkpoint off the shelf, and says yes when asked again. */
    void remove(String name) {
        choose(name);
        click("card-actions");
        robot().clickOn("#more-remove");
        until("the second question", () -> has("remove-run"));
        click("remove-run");
    }
}
