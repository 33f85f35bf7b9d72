package avcap.studio.cli;

import avcap.inference.caption.ModelTrace;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.features.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap model trace}: every stage of one teacher-forced pass, as tensors. */
@Command(
        name = "trace",
        description = "Runs a checkpoint on given inputs and writes every stage of the pass.",
        footer = {
            "",
            "Inputs: input.audio F32 [B, T, 128], input.video F32 [B, 3, F, H, W] or [B, 3, H, W],",
            "input.caption_tokens I64 [B, L]; a mode of one modality needs only its own.",
            "Stages: MODE/enc.patch_a, MODE/enc.blocks_a.0.out, …, MODE/enc.out, MODE/dec.projected, MODE/dec.logits."
        })
final class ModelTraceCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "F",
            description = "The weights, a .safetensors file.")
    private Path checkpoint = Path.of("");

    @Option(names = "--config", required = true, paramLabel = "config.json", description = "The network's sizes.")
    private Path config = Path.of("");

    @Option(names = "--inputs", required = true, paramLabel = "F.safetensors", description = "What it is given.")
    private Path inputs = Path.of("");

    @Option(
            names = "--mode",
            required = true,
            paramLabel = "MODE",
            converter = ModeConverter.class,
            description = "captioning, audio_captioning or video_captioning.")
    private Modality mode = Modality.SOUND_AND_PICTURE;

    @Option(names = "--out", required = true, paramLabel = "F.safetensors", description = "The file to write.")
    private Path out = Path.of("");

    ModelTraceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, IOException {
        OutFile.prepare(out, spec);
        Terminal terminal = Terminal.of(spec, surroundings);
        Checkpoint opened = TracedModel.open(checkpoint, config);
        Map<String, ModelTrace.Stage> stages = TracedModel.stages(opened, TracedModel.inputs(inputs), mode);
        SafetensorsWriter file = new SafetensorsWriter().note("model", opened.modelId());
        stages.forEach((name, stage) -> file.floats(name, stage.shape(), stage.values()));
        file.write(out);
        stages.forEach((name, stage) -> terminal.result(name + " " + Arrays.toString(stage.shape())));
        return ExitCode.DONE.code();
    }
}
