package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.studio.models.Banner.Fix;
import avcap.studio.models.Banner.Tone;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of it, in two sentences, with the button that may do better. */
final class BannerStrip extends HBox {

    private final FontIcon icon = new FontIcon("fth-info");
    private final Label title = Labels.wrapped("banner-title", "banner-title");
    private final Label detail = Labels.folding(Labels.wrapped("banner-detail", "banner-detail"));
    private final Button fix = Labels.folding(new Button());

    BannerStrip(ObservableValue<@Nullable Banner> banner, Consumer<ImportForm> onFix) {
        setId("report-banner");
        VBox text = new VBox(2, title, detail);
        HBox.setHgrow(text, Priority.ALWAYS);
        fix.setId("banner-fix");
        fix.getStyleClass().add("small");
        fix.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, text, fix);
        Labels.folding(this);
        banner.addListener((observed, before, now) -> show(now, onFix));
        show(banner.getValue(), onFix);
    }

    private void show(@Nullable Banner now, Consumer<ImportForm> onFix) {
        setVisible(now != null);
        if (now == null) {
            return;
        }
        getStyleClass().setAll("banner", style(now.tone()));
        icon.setIconLiteral(icon(now.tone()));
        title.setText(now.title());
        detail.setText(now.detail());
        detail.setVisible(!now.detail().isEmpty());
        Fix better = now.fix().orElse(null);
        fix.setVisible(better != null);
        if (better != null) {
            fix.setText(better.label());
            fix.setOnAction(event -> onFix.accept(better.form()));
        }
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case GOOD -> "good";
            case BAD -> "bad";
            case NEWS -> "news";
        };
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case GOOD -> "fth-check-circle";
            case BAD -> "fth-alert-circle";
            case NEWS -> "fth-info";
        };
    }
}
