package avcap.studio.preferences;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.checkpoint.Precision;
import avcap.studio.control.SoundLook;
import avcap.studio.session.ComputeWish;
import avcap.studio.session.Seeing;
import avcap.ui.Language;
import avcap.ui.Theme;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
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
 * @param nextWordsOff whether the model's next word stays away while a caption is typed
 * @param language what the studio speaks, null for the machine's language where it knows it
 * @param copyGigabytes how much copies of clips that play may take in a folder, null for two
 * @param firstSteps how far the person came with the first steps, null if they were never offered
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
        @Nullable WindowPlace video,
        boolean nextWordsOff,
        @Nullable Language language,
        @Nullable Integer copyGigabytes,
        @Nullable StepsTaken firstSteps) {

    private static final String AUTO = "auto";
    private static final int COPY_GIGABYTES = 2;

    public static final double MIN_WIDTH = 1280;
    public static final double MIN_HEIGHT = 720;

    public Preferences {
        width = Math.max(MIN_WIDTH, width);
        height = Math.max(MIN_HEIGHT, height);
        dividers = List.copyOf(dividers);
    }

    /** As the studio opens the first time. */
    public static Preferences initial() {
        return new Preferences(
                Theme.DARK,
                1440,
                900,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    public Preferences withTheme(Theme other) {
        return with(change -> change.theme = other);
    }

    public Preferences withWindow(double newWidth, double newHeight, List<Double> newDividers) {
        return with(change -> {
            change.width = newWidth;
            change.height = newHeight;
            change.dividers = newDividers;
        });
    }

    public Preferences withLastProject(String folder) {
        return with(change -> change.lastProject = folder);
    }

    public Preferences withModelFolder(String folder) {
        return with(change -> change.modelFolder = folder);
    }

    /** The bundled model is in use, wherever it lies. */
    public Preferences withBundledModel() {
        return with(change -> change.modelFolder = null);
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
        return with(change -> {
            change.device = wish.device().orElse(null);
            change.precision = wish.precision().map(Precision::name).orElse(AUTO);
        });
    }

    public Preferences withAnnotator(String name) {
        return with(change -> change.annotator = name);
    }

    public Preferences withLook(SoundLook other) {
        return with(change -> change.look = other);
    }

    public Preferences withSeeing(Seeing other) {
        return with(change -> change.seeing = other);
    }

    public Preferences withVideo(WindowPlace place) {
        return with(change -> change.video = place);
    }

    public Preferences withNextWordsOff(boolean off) {
        return with(change -> change.nextWordsOff = off);
    }

    /** @param other null for the machine's language */
    public Preferences withLanguage(@Nullable Language other) {
        return with(change -> change.language = other);
    }

    /** How much copies of clips may take in a folder; what makes no sense counts as not chosen. */
    public int gigabytesOfCopies() {
        return copyGigabytes == null || copyGigabytes < 1 ? COPY_GIGABYTES : copyGigabytes;
    }

    public Preferences withCopyGigabytes(int most) {
        return with(change -> change.copyGigabytes = most);
    }

    public Preferences withFirstSteps(StepsTaken taken) {
        return with(change -> change.firstSteps = taken);
    }

    private Preferences with(Consumer<Change> change) {
        Change changed = new Change(this);
        change.accept(changed);
        return changed.done();
    }

    /** Preferences of which one or two become others. */
    private static final class Change {

        private Theme theme;
        private double width;
        private double height;
        private List<Double> dividers;
        private @Nullable String lastProject;
        private @Nullable String modelFolder;
        private @Nullable ComputeDevice device;
        private @Nullable String precision;
        private @Nullable String annotator;
        private @Nullable SoundLook look;
        private @Nullable Seeing seeing;
        private @Nullable WindowPlace video;
        private boolean nextWordsOff;
        private @Nullable Language language;
        private @Nullable Integer copyGigabytes;
        private @Nullable StepsTaken firstSteps;

        Change(Preferences now) {
            theme = now.theme;
            width = now.width;
            height = now.height;
            dividers = now.dividers;
            lastProject = now.lastProject;
            modelFolder = now.modelFolder;
            device = now.device;
            precision = now.precision;
            annotator = now.annotator;
            look = now.look;
            seeing = now.seeing;
            video = now.video;
            nextWordsOff = now.nextWordsOff;
            language = now.language;
            copyGigabytes = now.copyGigabytes;
            firstSteps = now.firstSteps;
        }

        Preferences done() {
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
                    video,
                    nextWordsOff,
                    language,
                    copyGigabytes,
                    firstSteps);
        }
    }
}
