package avcap.studio.exchange;

import avcap.studio.formats.CaptionFormat;
import avcap.ui.UiResources;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** The formats by their titles, of which one is chosen or none yet. */
final class FormatBox extends ComboBox<CaptionFormat> {

    /** Follows the choice, and makes it. */
    FormatBox(String id, Property<@Nullable CaptionFormat> chosen) {
        super(FXCollections.observableArrayList(CaptionFormat.all()));
        setId(id);
        getStyleClass().add(UiResources.OWN_KEYS);
        setAccessibleText(UiResources.exchangeWords().text("import.format"));
        setConverter(new FormatTitles(getItems()));
        chosen.addListener((observed, before, now) -> follow(now));
        follow(chosen.getValue());
        valueProperty().addListener((observed, before, now) -> {
            CaptionFormat known = chosen.getValue();
            if (now != null && (known == null || !known.id().equals(now.id()))) {
                chosen.setValue(now);
            }
        });
    }

    private void follow(@Nullable CaptionFormat now) {
        setValue(
                now == null
                        ? null
                        : getItems().stream()
                                .filter(each -> each.id().equals(now.id()))
                                .findFirst()
                                .orElse(null));
    }
}
