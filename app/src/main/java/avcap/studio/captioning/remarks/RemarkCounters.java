package avcap.studio.captioning.remarks;

import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** How much is kept of the clip, a number for each page of the card; pressing one opens it. */
public final class RemarkCounters extends HBox {

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel model;

    public RemarkCounters(RemarksViewModel model) {
        this.model = model;
        setId("remark-counters");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        for (RemarkTab tab : RemarkTab.values()) {
            getChildren().add(counter(tab));
        }
        disableProperty().bind(model.session().placeProperty().isNull());
    }

    private Button counter(RemarkTab tab) {
        FontIcon icon = new FontIcon(tab.icon());
        icon.getStyleClass().add("small-icon");
        Button counter = new Button("", icon);
        counter.setId("count-" + tab.id());
        counter.getStyleClass().addAll("flat", "mini", "remark-counter");
        counter.setMinWidth(USE_PREF_SIZE);
        counter.setOnAction(event -> model.show(tab));
        model.remarkedProperty().addListener((observed, before, now) -> show(counter, tab));
        show(counter, tab);
        return counter;
    }

    private void show(Button counter, RemarkTab tab) {
        int count = model.remarkedProperty().get().count(tab);
        counter.setText(Integer.toString(count));
        counter.getStyleClass().remove("nothing");
        if (count == 0) {
            counter.getStyleClass().add("nothing");
        }
        String told = WORDS.text("tab.count", WORDS.text("tab." + tab.id()), WORDS.text("count." + tab.id(), count));
        counter.setAccessibleText(told);
        counter.setTooltip(new Tooltip(told));
    }
}
