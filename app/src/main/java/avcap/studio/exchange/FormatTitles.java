package avcap.studio.exchange;

import avcap.studio.formats.CaptionFormat;
import java.util.List;
import java.util.Objects;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Formats by their titles. */
final class FormatTitles extends StringConverter<CaptionFormat> {

    private final List<CaptionFormat> known;

    FormatTitles(List<CaptionFormat> known) {
        this.known = known;
    }

    @Override
    public String toString(@Nullable CaptionFormat format) {
        return format == null ? "" : format.title();
    }

    @Override
    public CaptionFormat fromString(String title) {
        return Objects.requireNonNull(
                known.stream()
                        .filter(each -> each.title().equals(title))
                        .findFirst()
                        .orElse(null),
                "A format is chosen and not typed");
    }
}
