package avcap.inference.parity;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.PthFile;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * PyTorch files and what is in them: {@code X_expected.safetensors} beside {@code X.pth}, {@code X_legacy.pth} or both.
 *
 * <p>Tensors may lie in wrappings of their own, such as {@code model.}; numbers are compared bit for bit.
 */
final class PicklePack implements KnownPack {

    private static final Sentences SENTENCES = Sentences.of(PicklePack.class);

    private static final String EXPECTED = "_expected.safetensors";

    /** PyTorch's zip format, and the one before it. */
    private static final List<String> ENDINGS = List.of(".pth", "_legacy.pth");

    @Override
    public String kind() {
        return "pickles";
    }

    @Override
    public boolean isIn(Path folder) {
        return !files(folder, EXPECTED).isEmpty();
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException {
        List<Deviation> deviations = new ArrayList<>();
        for (Path answers : files(folder, EXPECTED)) {
            SafetensorsFile known = SafetensorsFile.open(answers);
            String stem = answers.getFileName().toString().replace(EXPECTED, "");
            List<Path> pickles = ENDINGS.stream()
                    .map(ending -> folder.resolve(stem + ending))
                    .filter(Files::exists)
                    .toList();
            if (pickles.isEmpty()) {
                deviations.add(Deviation.incomparable(
                        answers.getFileName().toString(), SENTENCES.text("answer.beside", stemmed(stem))));
            }
            for (Path pickle : pickles) {
                deviations.addAll(compare(pickle, known));
            }
        }
        return deviations;
    }

    private static String stemmed(String stem) {
        return ENDINGS.stream()
                .map(ending -> stem + ending)
                .reduce((one, other) -> SENTENCES.text("list.or", one, other))
                .orElse("");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // a folder that cannot be listed holds nothing for us
        }
    }

    private static List<Deviation> compare(Path pickle, SafetensorsFile known) throws CheckpointException {
        PthFile file = PthFile.open(pickle);
        return known.names().stream()
                .map(name -> compare(pickle.getFileName() + ", " + name, name, file, known))
                .toList();
    }

    /** The tensors that may be meant: the one of that name, or else those of that name in a wrapping. */
    private static List<String> named(String name, PthFile file) {
        return file.names().contains(name)
                ? List.of(name)
                : file.names().stream()
                        .filter(each -> each.endsWith("." + name))
                        .toList();
    }

    private static Deviation compare(String answer, String name, PthFile file, SafetensorsFile known) {
        List<String> named = named(name, file);
        if (named.size() != 1) {
            return Deviation.incomparable(
                    answer,
                    named.stream()
                            .reduce((one, other) -> SENTENCES.text("list.and", one, other))
                            .map(all -> SENTENCES.text("answer.several", all))
                            .orElseGet(() -> SENTENCES.text("answer.absent")));
        }
        String found = named.get(0);
        long[] shape = file.shape(found);
        if (!Arrays.equals(shape, known.shape(name))) {
            return Deviation.incomparable(
                    answer, SENTENCES.text("answer.shape", Arrays.toString(shape), Arrays.toString(known.shape(name))));
        }
        if (known.dtype(name).isFloating() != file.dtype(found).isFloating()) {
            return Deviation.incomparable(answer, SENTENCES.text("answer.type", file.dtype(found), known.dtype(name)));
        }
        boolean same = known.dtype(name).isFloating()
                ? Arrays.equals(file.doubles(found), known.doubles(name))
                : Arrays.equals(file.longs(found), known.longs(name));
        return Deviation.of(answer, same ? 0 : 1, 0);
    }
}
