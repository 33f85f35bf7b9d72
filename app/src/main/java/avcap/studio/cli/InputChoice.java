package avcap.studio.cli;

import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.inference.media.MediaException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that say what of a clip the model is given, and by which rules. */
final class InputChoice {

    private static final Words WORDS = UiResources.terminalWords();

    /** Which streams the model may use. */
    enum Streams {
        BOTH,
        SOUND,
        PICTURE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--modality", paramLabel = "STREAMS", defaultValue = "both", descriptionKey = "shared.modality")
    private Streams streams = Streams.BOTH;

    @Option(names = "--preset", paramLabel = "RULES", defaultValue = "studio", descriptionKey = "shared.preset")
    private InputPreset preset = InputPreset.STUDIO;

    InputPreset preset() {
        return preset;
    }

    SearchOptions search() {
        return SearchOptions.of(preset);
    }

    /** @throws MediaException if the clip lacks the only stream asked for */
    AvInput of(ClipFeatures clip) throws MediaException {
        AvInput input = clip.input();
        return switch (streams) {
            case BOTH -> input;
            case SOUND -> {
                require(input.audio().isPresent(), clip, "input.noSound");
                yield input.soundOnly();
            }
            case PICTURE -> {
                require(input.video().isPresent(), clip, "input.noPicture");
                yield input.pictureOnly();
            }
        };
    }

    private static void require(boolean isThere, ClipFeatures clip, String refusal) throws MediaException {
        if (!isThere) {
            throw new MediaException(WORDS.text(refusal, clip.clip().file()));
        }
    }
}
