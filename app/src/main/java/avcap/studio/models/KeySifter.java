package avcap.studio.models;

import avcap.studio.models.ReportViewModel.Tab;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Which keys the table lists: problems, dropped or loaded, and words they must hold. */
final class KeySifter extends HBox {

    private static final Words WORDS = UiResources.modelWords();

    private final ReportViewModel model;
    private final TextField filter = new TextField();
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);

    KeySifter(ReportViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        HBox segments = new HBox(
                segment(Tab.PROBLEMS, "left-pill"),
                segment(Tab.DROPPED, "center-pill"),
                segment(Tab.LOADED, "right-pill"));
        segments.setMinWidth(USE_PREF_SIZE);
        filter.setId("report-filter");
        filter.getStyleClass().add("field-small");
        filter.setPromptText(WORDS.text("report.filter"));
        filter.setAccessibleText(WORDS.text("report.filter.accessible"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        getChildren().addAll(segments, filter);
        model.tabProperty().addListener((observed, before, now) -> show());
        model.reportProperty().addListener((observed, before, now) -> show());
        show();
    }

    /** Puts the caret into the filter. */
    void find() {
        filter.requestFocus();
        filter.selectAll();
    }

    private ToggleButton segment(Tab tab, String pill) {
        ToggleButton segment = new ToggleButton();
        segment.setId("report-" + name(tab));
        segment.getStyleClass().addAll("segment", pill);
        segment.setMinWidth(USE_PREF_SIZE);
        segment.setOnAction(event -> {
            model.tabProperty().set(tab);
            show();
        });
        tabs.put(tab, segment);
        return segment;
    }

    private static String name(Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        tabs.forEach((tab, segment) -> {
            segment.setText(WORDS.text("report.tab." + name(tab)) + " " + model.count(tab));
            segment.setSelected(tab == model.tabProperty().get());
        });
    }
}
