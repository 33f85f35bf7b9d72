package avcap.inference.caption;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What this machine's graphics cards are called: the engine only counts them.
 *
 * @param driver the folder in which the Linux driver describes each card; need not exist
 */
record GraphicsCards(Path driver) {

    private static final String MODEL = "Model:";

    static GraphicsCards ofThisMachine() {
        return new GraphicsCards(Path.of("/proc/driver/nvidia/gpus"));
    }

    /** Cards as the engine numbers them. It may number or hide them otherwise, so names are given only if all are equal. */
    List<String> names(int count) {
        Set<String> models = count == 0 ? Set.of() : models();
        String model = models.size() == 1 ? models.iterator().next() + ", " : "";
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(model + "CUDA " + i);
        }
        return names;
    }

    private Set<String> models() {
        Set<String> models = new TreeSet<>();
        if (!Files.isDirectory(driver)) {
            return models;
        }
        try (DirectoryStream<Path> cards = Files.newDirectoryStream(driver)) {
            for (Path card : cards) {
                try (Stream<String> lines = Files.lines(card.resolve("information"))) {
                    lines.filter(line -> line.startsWith(MODEL))
                            .map(line -> line.substring(MODEL.length()).strip())
                            .forEach(models::add);
                }
            }
            return models;
        } catch (IOException e) {
            return Set.of(); // then they go by their numbers
        }
    }
}
