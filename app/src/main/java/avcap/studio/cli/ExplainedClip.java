package avcap.studio.cli;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.media.Frame;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** An explanation as files: a picture for each word, explanation.json and attention.safetensors. */
final class ExplainedClip {

    private final Path file;
    private final AvInput input;
    private final List<Frame> frames;
    private final Explanation explanation;
    private final String method;
    private final List<Saliency> saliencies;

    /** Pools the attention of every word. */
    static ExplainedClip folded(
            ClipFeatures clip, AvInput input, Explanation explanation, HeadReduction heads, AttentionView view) {
        List<Saliency> maps = explanation.caption().words().stream()
                .map(word -> Saliency.of(explanation.attention(), explanation.layout(), word.span(), heads, view))
                .toList();
        return new ExplainedClip(clip, input, explanation, HeadReductionConverter.name(heads), maps);
    }

    /**
     * Takes maps that were found already.
     *
     * @param input what of the clip the model was given
     * @param method how the maps were found
     * @param saliencies one for each word
     */
    ExplainedClip(ClipFeatures clip, AvInput input, Explanation explanation, String method, List<Saliency> saliencies) {
        this.file = clip.clip().file();
        this.input = input;
        this.frames = clip.frames();
        this.explanation = explanation;
        this.method = method;
        this.saliencies = List.copyOf(saliencies);
    }

    Caption caption() {
        return explanation.caption();
    }

    /** Writes everything into a folder, which is made if need be, and names the pictures in the order of the words. */
    List<Path> writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        WordPicture picture = new WordPicture(caption(), input, frames);
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < saliencies.size(); i++) {
            Path path = folder.resolve(pictureName(i));
            ImageIO.write(picture.of(i, saliencies.get(i)), "png", path.toFile());
            pictures.add(path);
        }
        Files.write(folder.resolve("explanation.json"), Json.file(report()));
        writeMaps(folder.resolve("attention.safetensors"));
        return pictures;
    }

    private String pictureName(int index) {
        String word = caption().words().get(index).text().replaceAll("[^\\p{L}\\p{N}]+", "");
        return String.format(Locale.ROOT, "%02d-%s.png", index + 1, word);
    }

    ExplanationReport report() {
        List<ExplanationReport.Word> words = new ArrayList<>();
        for (int i = 0; i < saliencies.size(); i++) {
            CaptionWord word = caption().words().get(i);
            words.add(ExplanationReport.Word.of(word, saliencies.get(i), pictureName(i)));
        }
        return new ExplanationReport(
                file,
                caption().text(),
                caption().score(),
                caption().modality().mode(),
                caption().modelId(),
                method,
                explanation.layout(),
                input.frameTimes(),
                words);
    }

    private void writeMaps(Path path) throws IOException {
        TokenLayout layout = explanation.layout();
        int words = saliencies.size();
        SafetensorsWriter maps = new SafetensorsWriter();
        if (layout.audioTokens() > 0) {
            long[] shape = {words, layout.audioBands(), layout.audioColumns()};
            float[] audio = flat(
                    saliencies.stream().map(each -> new float[][][] {each.audioGrid()}), words * layout.audioTokens());
            maps.floats("audio", shape, audio);
        }
        if (layout.visualTokens() > 0) {
            long[] shape = {words, layout.tubelets(), layout.patchesPerSide(), layout.patchesPerSide()};
            maps.floats(
                    "visual",
                    shape,
                    flat(saliencies.stream().map(Saliency::visualGrids), words * layout.visualTokens()));
        }
        maps.write(path);
    }

    private static float[] flat(Stream<float[][][]> grids, int count) {
        FloatBuffer all = FloatBuffer.allocate(count);
        grids.forEach(grid -> {
            for (float[][] plane : grid) {
                for (float[] row : plane) {
                    all.put(row);
                }
            }
        });
        return all.array();
    }
}
