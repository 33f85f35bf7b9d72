package avcap.studio.formats;

import avcap.inference.clip.Sha256;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an export holds and where it comes from, so that a copy of it can be checked. */
final class Manifest {

    static final String FILE = "MANIFEST.json";

    private Manifest() {}

    /** The text of the manifest; {@code files[i]} was written in {@code formats[i]}. */
    static String of(Project project, List<ClipCaption> captions, List<CaptionFormat> formats, List<Path> files)
            throws IOException {
        ObjectNode root = CaptionJson.JSON.createObjectNode();
        root.putObject("project").put("id", project.id()).put("name", project.name());
        ArrayNode models = root.putArray("models");
        captions.stream()
                .map(ClipCaption::modelId)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .forEach(models::add);
        root.put("captions", captions.size());
        root.put(
                "human",
                captions.stream()
                        .filter(caption -> caption.origin() == Origin.HUMAN)
                        .count());
        root.put(
                "machine",
                captions.stream()
                        .filter(caption -> caption.origin() == Origin.MACHINE)
                        .count());
        ArrayNode list = root.putArray("files");
        for (int i = 0; i < formats.size(); i++) {
            list.addObject()
                    .put("name", formats.get(i).fileName())
                    .put("format", formats.get(i).id())
                    .put("bytes", Files.size(files.get(i)))
                    .put("sha256", Sha256.of(files.get(i)));
        }
        return CaptionJson.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(root)
                        .replace("\r\n", "\n") + "\n";
    }
}
