package avcap.studio.cli;

import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A clip's features as named tensors in a file. */
final class FeatureTensors {

    private final ClipFeatures clip;
    private final SafetensorsWriter file = new SafetensorsWriter();
    private final List<String> lines = new ArrayList<>();

    FeatureTensors(ClipFeatures clip, InputPreset preset) {
        this.clip = clip;
        file.note("preset", preset.name().toLowerCase(Locale.ROOT));
        file.note("frame_times", clip.input().frameTimes().toString());
        InputShape shape = clip.input().shape();
        clip.spectrogram().ifPresent(fbank -> floats("fbank", fbank.values(), fbank.frames(), fbank.bands()));
        clip.input().audio().ifPresent(audio -> floats("normalised", audio, shape.audioFrames(), shape.melBands()));
        clip.input().video().ifPresent(video -> pictures(video, shape));
    }

    private void pictures(float[] video, InputShape shape) {
        int side = shape.imageSize();
        int count = shape.videoFrames();
        ByteBuffer pixels = ByteBuffer.allocate(3 * count * side * side);
        for (Frame frame : clip.frames()) {
            pixels.put(frame.rgb());
        }
        long[] pixelShape = {count, side, side, 3};
        file.bytes("pixels", pixelShape, pixels.array());
        lines.add("pixels U8 " + Arrays.toString(pixelShape));
        if (count == 1) {
            floats("pixels_normalised", video, 3, side, side);
        } else {
            floats("pixels_normalised", video, 3, count, side, side);
        }
    }

    private void floats(String name, float[] values, long... shape) {
        file.floats(name, shape, values);
        lines.add(name + " F32 " + Arrays.toString(shape));
    }

    void writeTo(Path path) throws IOException {
        file.write(path);
    }

    /** Name, type and shape of each tensor. */
    List<String> lines() {
        return lines;
    }
}
