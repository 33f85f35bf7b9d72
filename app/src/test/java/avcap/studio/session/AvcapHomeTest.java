package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AvcapHomeTest {

    private static final Path USER = Path.of("home", "ana");

    @Test
    void followsTheCustomOfEachSystem() {
        assertThat(AvcapHome.of(Map.of(), "Linux", USER).folder()).isEqualTo(USER.resolve(".local/share/avcap-studio"));
        assertThat(AvcapHome.of(Map.of("XDG_DATA_HOME", "data"), "Linux", USER).folder())
                .isEqualTo(Path.of("data", "avcap-studio"));
        assertThat(AvcapHome.of(Map.of(), "Mac OS X", USER).folder())
                .isEqualTo(USER.resolve("Library/Application Support/AVCap Studio"));
        assertThat(AvcapHome.of(Map.of("LOCALAPPDATA", "local"), "Windows 11", USER)
                        .folder())
                .isEqualTo(Path.of("local", "AVCap Studio"));
    }

    @Test
    void goesWhereTheUserSays() {
        assertThat(AvcapHome.of(Map.of("AVCAP_HOME", "elsewhere", "XDG_DATA_HOME", "data"), "Linux", USER)
                        .folder())
                .isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void ignoresAnEmptyChoice() {
        assertThat(AvcapHome.of(Map.of("AVCAP_HOME", " "), "Linux", USER).folder())
                .isEqualTo(USER.resolve(".local/share/avcap-studio"));
    }
}
