package avcap.studio.captioning;

import avcap.studio.guideline.Finding;
import avcap.studio.guideline.Rule;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;

/** Everything the guideline finds in the text, each with the sentence it stands on; and which rules this project follows. */
final class GuidelineMenu extends MenuButton {

    private static final Words WORDS = UiResources.studioWords();

    private final Proofreading proof;

    GuidelineMenu(Proofreading proof) {
        this.proof = proof;
        setId("guideline");
        getStyleClass().add("guideline-menu");
        setMinWidth(USE_PREF_SIZE);
        proof.guideline().findingsProperty().addListener((observed, before, now) -> showCount());
        proof.guideline().guidelineProperty().addListener((observed, before, now) -> showCount());
        showingProperty().addListener((observed, before, now) -> {
            if (now) {
                fill();
            }
        });
        showCount();
        fill(); // a menu without items does not open
    }

    private void showCount() {
        int count = proof.guideline().findingsProperty().get().size();
        setText(WORDS.text("guideline.count", count));
    }

    private void fill() {
        List<Finding> findings = proof.guideline().findingsProperty().get();
        getItems().setAll(findings.stream().map(this::item).toList());
        if (!findings.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        Menu rules = new Menu(WORDS.text("guideline.rules"));
        rules.setId("guideline-rules");
        proof.guideline().guidelineProperty().get().rules().forEach(rule -> rules.getItems()
                .add(item(rule)));
        MenuItem source = new MenuItem(WORDS.text(
                "guideline.source", proof.guideline().guidelineProperty().get().source()));
        source.setDisable(true);
        getItems().addAll(rules, source);
    }

    private MenuItem item(Finding finding) {
        Label says = new Label(finding.sentence());
        Label quote = new Label(WORDS.text("guideline.quote", finding.rule().quote()));
        quote.getStyleClass().add("text-caption");
        MenuItem item = new MenuItem(null, new VBox(says, quote));
        item.setId("finding-" + finding.rule().id());
        item.setOnAction(event -> proof.show(finding.range()));
        return item;
    }

    private CheckMenuItem item(Rule rule) {
        CheckMenuItem item = new CheckMenuItem(rule.quote());
        item.setId("rule-" + rule.id());
        item.setSelected(rule.isOn());
        item.setOnAction(event -> proof.guideline().use(rule.id(), item.isSelected()));
        return item;
    }
}
