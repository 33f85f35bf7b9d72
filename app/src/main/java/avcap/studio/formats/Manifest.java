package avcap.studio.formats;

import avcap.inference.clip.Sha256;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What an export holds and where it comes from, so that a copy of it can be checked. */
final class Manifest {

    static final String FILE = "MANIFEST.json";

    private Manifest() {}

    /** Writes it; {@code packs[i]} was written in {@code formats[i]}. */
    static void write(
            Path file, Project project, Spool records, List<CaptionFormat> formats, List<Pack> packs, Progress progress)
            throws IOException {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator json = RecordJson.JSON.getFactory().createGenerator(out)) {
            json.setPrettyPrinter(lines);
            json.writeStartObject();
            json.writeObjectFieldStart("project");
            json.writeStringField("id", project.id());
            json.writeStringField("name", project.name());
            json.writeEndObject();
            json.writeArrayFieldStart("models");
            for (String model : records.models()) {
                json.writeString(model);
            }
            json.writeEndArray();
            json.writeNumberField("clips", records.count());
            json.writeNumberField("captions", records.captions());
            json.writeNumberField("human", records.count(Origin.HUMAN));
            json.writeNumberField("machine", records.count(Origin.MACHINE));
            files(json, formats, packs, progress);
            leftOut(json, formats, packs);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void files(JsonGenerator json, List<CaptionFormat> formats, List<Pack> packs, Progress progress)
            throws IOException {
        json.writeArrayFieldStart("files");
        for (int i = 0; i < formats.size(); i++) {
            CaptionFormat format = formats.get(i);
            Path target = packs.get(i).target();
            for (Path file : below(target)) {
                Path inside = target.relativize(file);
                String name = file.equals(target)
                        ? format.fileName()
                        : format.fileName() + "/" + inside.toString().replace('\\', '/');
                json.writeStartObject();
                json.writeStringField("name", name);
                json.writeStringField("format", format.id());
                json.writeNumberField("bytes", Files.size(file));
                json.writeStringField("sha256", Sha256.of(file, progress));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void leftOut(JsonGenerator json, List<CaptionFormat> formats, List<Pack> packs) throws IOException {
        json.writeArrayFieldStart("left_out");
        for (int i = 0; i < formats.size(); i++) {
            for (String sentence : packs.get(i).leftOut()) {
                json.writeStartObject();
                json.writeStringField("format", formats.get(i).id());
                json.writeStringField("clip", sentence);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static List<Path> below(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
