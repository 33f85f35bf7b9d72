package avcap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UiResourcesTest {

    private static final Pattern DEFINED = Pattern.compile("(-av-[a-z-]+):");
    private static final Pattern USED = Pattern.compile("(-av-[a-z-]+)");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void definesEveryColourItsComponentsAskFor(Theme theme) {
        String all = UiResources.styleSheets(theme).stream()
                .map(UiResourcesTest::read)
                .collect(Collectors.joining());

        assertThat(found(DEFINED, all)).containsAll(found(USED, all));
    }

    @Test
    void givesBothThemesTheSameColourNames() {
        String dark = read(UiResources.styleSheets(Theme.DARK).get(0));
        String light = read(UiResources.styleSheets(Theme.LIGHT).get(0));

        assertThat(found(DEFINED, dark)).isEqualTo(found(DEFINED, light));
    }

    @Test
    void holdsEveryFace() throws IOException {
        for (InputStream face : UiResources.fonts()) {
            try (face) {
                assertThat(face.readNBytes(4)).hasSize(4);
            }
        }
    }

    @Test
    void fillsValuesIntoSentences() {
        assertThat(UiResources.studioWords().text("rail.caption")).isEqualTo("Caption");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String address) {
        try (InputStream sheet = URI.create(address).toURL().openStream()) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + address, e);
        }
    }
}
