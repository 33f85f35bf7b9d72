package avcap.studio.preferences;

import avcap.ui.Theme;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose.
 *
 * @param theme colours of the studio
 * @param width of the window, pixels
 * @param height of the window, pixels
 * @param dividers where the panes of the body meet, as shares of its width
 * @param lastProject folder of the project that was open last, null if there was none
 * @param modelFolder the model in use, null for the bundled one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(
        Theme theme,
        double width,
        double height,
        List<Double> dividers,
        @Nullable String lastProject,
        @Nullable String modelFolder) {

    public static final double MIN_WIDTH = 1280;
    public static final double MIN_HEIGHT = 720;

    public Preferences {
        width = Math.max(MIN_WIDTH, width);
        height = Math.max(MIN_HEIGHT, height);
        dividers = List.copyOf(dividers);
    }

    /** As the studio opens the first time. */
    public static Preferences initial() {
        return new Preferences(Theme.DARK, 1440, 900, List.of(), null, null);
    }

    public Preferences withTheme(Theme other) {
        return new Preferences(other, width, height, dividers, lastProject, modelFolder);
    }

    public Preferences withWindow(double newWidth, double newHeight, List<Double> newDividers) {
        return new Preferences(theme, newWidth, newHeight, newDividers, lastProject, modelFolder);
    }

    public Preferences withLastProject(String folder) {
        return new Preferences(theme, width, height, dividers, folder, modelFolder);
    }

    public Preferences withModelFolder(String folder) {
        return new Preferences(theme, width, height, dividers, lastProject, folder);
    }
}
