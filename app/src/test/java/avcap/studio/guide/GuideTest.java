package avcap.studio.guide;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.formats.CaptionFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of keys, rooms, formats and pictures is what there is. */
class GuideTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @TempDir
    private Path folder;

    private final Rooms studio = new Rooms("avcap.studio", Path.of("src", "main", "java"));
    private final Rooms inference =
            new Rooms("avcap.inference", Path.of("..", "inference", "core", "src", "main", "java"));
    private final Map<String, Supplier<String>> makers = Map.of(
            "keys", new KeyTables()::made,
            "errors", ErrorTable::made,
            "format-examples", () -> new FormatExamples(folder).made(),
            "studio-picture", studio::picture,
            "studio-rooms", studio::table,
            "inference-picture", inference::picture,
            "inference-rooms", inference::table);
    private final MadeBlocks blocks = new MadeBlocks(makers);

    @Test
    void whatIsMadeFromTheCodeIsFresh() throws IOException {
        Set<String> stale = new TreeSet<>();
        for (Path page : GuideFolder.pages()) {
            String kept = Files.readString(page);
            String renewed = blocks.renewed(kept);
            Files.createDirectories(GuideFolder.RENEWED);
            Files.writeString(GuideFolder.RENEWED.resolve(page.getFileName()), renewed);
            if (!kept.equals(renewed)) {
                stale.add(page.getFileName().toString());
            }
        }

        assertThat(stale)
                .as("pages to copy from app/target/guide to installer/guide")
                .isEmpty();
    }

    @Test
    void everyBlockIsInThePagesOnce() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path page : GuideFolder.pages()) {
            all.append(Files.readString(page));
        }

        for (String name : makers.keySet()) {
            assertThat(all).as(name).containsOnlyOnce("<!-- made: " + name + " -->");
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path page : GuideFolder.pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.startsWith("http"))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> broken.add(page.getFileName() + ": " + link));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPictureIsShown() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path page : GuideFolder.pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> link.startsWith("pictures/"))
                    .forEach(shown::add);
        }

        assertThat(GuideFolder.pictures().stream()
                        .map(picture -> "pictures/" + picture.getFileName())
                        .collect(Collectors.toSet()))
                .isEqualTo(shown);
    }

    @Test
    void everyFormatIsDescribed() throws IOException {
        String page = Files.readString(GuideFolder.KEPT.resolve("formats.md"));

        assertThat(CaptionFormat.all()).allSatisfy(format -> assertThat(page).contains("`" + format.id() + "`"));
    }
}
