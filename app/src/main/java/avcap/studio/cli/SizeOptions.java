package avcap.studio.cli;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SizeHints;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that give the sizes weights do not tell. */
final class SizeOptions {

    private static final Words WORDS = UiResources.terminalWords();

    /** Whose sizes are meant. */
    enum Preset {
        BASE
    }

    @Option(names = "--preset", paramLabel = "base")
    private @Nullable Preset preset;

    @Option(names = "--config", paramLabel = "config.json")
    private @Nullable Path config;

    @Option(names = "--frames", paramLabel = "N")
    private @Nullable Integer frames;

    @Option(names = "--image-size", paramLabel = "N")
    private @Nullable Integer imageSize;

    @Option(names = "--mel-bands", paramLabel = "N")
    private @Nullable Integer melBands;

    @Option(names = "--heads", paramLabel = "N")
    private @Nullable Integer heads;

    @Option(names = "--text-heads", paramLabel = "N")
    private @Nullable Integer textHeads;

    @Option(names = "--labels", paramLabel = "N")
    private @Nullable Integer labels;

    @Option(names = "--sos", paramLabel = "ID")
    private @Nullable Integer start;

    @Option(names = "--eos", paramLabel = "ID")
    private @Nullable Integer end;

    @Option(names = "--pad", paramLabel = "ID")
    private @Nullable Integer pad;

    /** What was given one by one, then what the file says, then the preset. */
    SizeHints hints() throws CheckpointException {
        SizeHints given = new SizeHints(
                size(frames),
                size(imageSize),
                size(melBands),
                size(heads),
                size(textHeads),
                size(labels),
                size(start),
                size(end),
                size(pad));
        SizeHints ofFile = config == null ? SizeHints.none() : SizeHints.of(AvCapConfig.read(config));
        return given.or(ofFile).or(preset == null ? SizeHints.none() : SizeHints.base());
    }

    /** @throws RefusedException if a config was given and the weights have other sizes */
    void checkAgree(AvCapConfig found) throws RefusedException, CheckpointException {
        if (config == null) {
            return;
        }
        List<String> differences = found.differencesFrom(AvCapConfig.read(config));
        if (!differences.isEmpty()) {
            throw new RefusedException(WORDS.text("weights.sizes", config, String.join(", ", differences)));
        }
    }

    private static OptionalInt size(@Nullable Integer given) {
        return given == null ? OptionalInt.empty() : OptionalInt.of(given);
    }
}
