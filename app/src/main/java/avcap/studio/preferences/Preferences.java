package avcap.studio.preferences;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.checkpoint.Precision;
import avcap.studio.control.SoundLook;
import avcap.studio.session.ComputeWish;
import avcap.studio.session.Seeing;
import avcap.ui.Theme;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param device on what models run, null for what the machine offers
 * @param precision of their linear maps, {@value #AUTO} for what was measured, null for the authors'
 * @param annotator who works here, null for whoever is logged in
 * @param look how sound is drawn, null for the studio's own way
 * @param seeing whether clips are shown as a person or as the model sees them, null for the former
 * @param video where the video's own window was last, null if it never was there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(
        Theme theme,
        double width,
        double height,
        List<Double> dividers,
        @Nullable String lastProject,
        @Nullable String modelFolder,
        @Nullable ComputeDevice device,
        @Nullable String precision,
        @Nullable String annotator,
        @Nullable SoundLook look,
        @Nullable Seeing seeing,
        @Nullable WindowPlace video) {

    private static final String AUTO = "auto";

    public static final double MIN_WIDTH = 1280;
    public static final double MIN_HEIGHT = 720;

    public Preferences {
        width = Math.max(MIN_WIDTH, width);
        height = Math.max(MIN_HEIGHT, height);
        dividers = List.copyOf(dividers);
    }

    /** As the studio opens the first time. */
    public static Preferences initial() {
        return new Preferences(Theme.DARK, 1440, 900, List.of(), null, null, null, null, null, null, null, null);
    }

    public Preferences withTheme(Theme other) {
        return new Preferences(
                other,
                width,
                height,
                dividers,
                lastProject,
                modelFolder,
                device,
                precision,
                annotator,
                look,
                seeing,
                video);
    }

    public Preferences withWindow(double newWidth, double newHeight, List<Double> newDividers) {
        return new Preferences(
                theme,
                newWidth,
                newHeight,
                newDividers,
                lastProject,
                modelFolder,
                device,
                precision,
                annotator,
                look,
                seeing,
                video);
    }

    public Preferences withLastProject(String folder) {
        return new Preferences(
                theme, width, height, dividers, folder, modelFolder, device, precision, annotator, look, seeing, video);
    }

    public Preferences withModelFolder(String folder) {
        return new Preferences(
                theme, width, height, dividers, lastProject, folder, device, precision, annotator, look, seeing, video);
    }

    /** The bundled model is in use, wherever it lies. */
    public Preferences withBundledModel() {
        return new Preferences(
                theme, width, height, dividers, lastProject, null, device, precision, annotator, look, seeing, video);
    }

    /** On what and how models are to run. A precision that this version does not know counts as the authors'. */
    public ComputeWish computeWish() {
        Optional<Precision> wanted = AUTO.equals(precision)
                ? Optional.empty()
                : Optional.of(Arrays.stream(Precision.values())
                        .filter(known -> known.name().equals(precision))
                        .findFirst()
                        .orElse(Precision.FP32));
        return new ComputeWish(Optional.ofNullable(device), wanted, OptionalInt.empty());
    }

    public Preferences withComputeWish(ComputeWish wish) {
        return new Preferences(
                theme,
                width,
                height,
                dividers,
                lastProject,
                modelFolder,
                wish.device().orElse(null),
                wish.precision().map(Precision::name).orElse(AUTO),
                annotator,
                look,
                seeing,
                video);
    }

    public Preferences withAnnotator(String name) {
        return new Preferences(
                theme, width, height, dividers, lastProject, modelFolder, device, precision, name, look, seeing, video);
    }

    public Preferences withLook(SoundLook other) {
        return new Preferences(
                theme,
                width,
                height,
                dividers,
                lastProject,
                modelFolder,
                device,
                precision,
                annotator,
                other,
                seeing,
                video);
    }

    public Preferences withSeeing(Seeing other) {
        return new Preferences(
                theme,
                width,
                height,
                dividers,
                lastProject,
                modelFolder,
                device,
                precision,
                annotator,
                look,
                other,
                video);
    }

    public Preferences withVideo(WindowPlace place) {
        return new Preferences(
                theme,
                width,
                height,
                dividers,
                lastProject,
                modelFolder,
                device,
                precision,
                annotator,
                look,
                seeing,
                place);
    }
}
