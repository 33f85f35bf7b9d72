package avcap.inference.training;

import java.util.Arrays;
import java.util.Locale;

/** Which part of a model keeps its weights while the rest learns; names are the checkpoint's (model.md §6). */
public enum Freezing {
    /** Everything learns. */
    NONE,
    /** The encoder stays: the authors' {@code --freeze_av}. */
    AUDIO_VISUAL,
    /** The decoder stays and the projection into it learns: what the authors meant by {@code --freeze_text}. */
    TEXT,
    /**
     * The decoder stays and so does the projection: what {@code --freeze_text} does in their code, which spares a layer by a
     * name that no layer has.
     */
    TEXT_AS_RELEASED;

    private static final String ENCODER = "av_encoder.";
    private static final String DECODER = "textual.";
    private static final String PROJECTION = "textual.av_projection.";

    /** Whether a weight of this name stays as it is. */
    public boolean holds(String weight) {
        return switch (this) {
            case NONE -> false;
            case AUDIO_VISUAL -> weight.startsWith(ENCODER);
            case TEXT -> weight.startsWith(DECODER) && !weight.startsWith(PROJECTION);
            case TEXT_AS_RELEASED -> weight.startsWith(DECODER);
        };
    }

    /** Whether a weight takes part in reading text alone, without sound or picture. */
    static boolean isOfText(String weight) {
        return TEXT.holds(weight);
    }

    /** As a recipe calls it, such as {@code audio-visual}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Freezing named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No freezing is called " + name));
    }
}
