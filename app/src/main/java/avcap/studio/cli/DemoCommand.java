package avcap.studio.cli;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import avcap.studio.maps.ExplainedClip;
import avcap.studio.session.AvcapHome;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap demo}: the main job on the sample clips, in the studio or in the terminal. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "avcap-out")
    private Path out = Path.of("avcap-out");

    @Option(names = "--no-window")
    private boolean noWindow;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, IOException, MediaException {
        Optional<Path> sample = Optional.of(AvcapHome.ofThisUser().sampleProject());
        if (!noWindow && surroundings.studio().open(sample).isEmpty()) {
            return ExitCode.DONE.code();
        }
        Terminal terminal = Terminal.of(spec, surroundings);
        List<Path> clips = SampleClips.unpackTo(out.resolve("clips"), terminal.progress(WORDS.text("demo.clips")));
        try (Captioner captioner = model.open(surroundings.captioners(), terminal)) {
            for (Path clip : clips) {
                show(captioner, clip, terminal);
            }
        }
        terminal.say(WORDS.text("demo.where", out.resolve("clips"), out));
        return ExitCode.DONE.code();
    }

    private void show(Captioner captioner, Path clip, Terminal terminal) throws IOException, MediaException {
        Progress progress = terminal.progress(clip.getFileName().toString());
        ClipFeatures features =
                new FeatureReader().read(clip, captioner.inputShape(), InputPreset.STUDIO, progress.part(0, 0.5));
        String sentence = captioner
                .caption(features.input(), SearchOptions.defaults(), progress.part(0.5, 0.9))
                .text();
        Explanation explanation = captioner.explain(features.input(), sentence, progress.part(0.9, 1));
        ExplainedClip.folded(features, features.input(), explanation, HeadReduction.mean(), AttentionView.PREDICTING)
                .writeTo(out.resolve(stem(clip)));
        terminal.result(clip.getFileName() + ": " + sentence);
    }

    private static String stem(Path clip) {
        return clip.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
