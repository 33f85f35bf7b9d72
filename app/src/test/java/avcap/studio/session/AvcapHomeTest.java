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
    void keepsLogsAndWhatCanBeMadeAgainWhereEachSystemDoes() {
        AvcapHome linux = AvcapHome.of(Map.of("XDG_CACHE_HOME", "cache"), "Linux", USER);
        assertThat(linux.log()).isEqualTo(USER.resolve(".local/state/avcap-studio/avcap.log"));
        assertThat(linux.cache()).isEqualTo(Path.of("cache", "avcap-studio"));

        AvcapHome mac = AvcapHome.of(Map.of(), "Mac OS X", USER);
        assertThat(mac.log()).isEqualTo(USER.resolve("Library/Logs/AVCap Studio/avcap.log"));
        assertThat(mac.cache()).isEqualTo(USER.resolve("Library/Caches/AVCap Studio"));

        AvcapHome windows = AvcapHome.of(Map.of("LOCALAPPDATA", "local"), "Windows 11", USER);
        assertThat(windows.log()).isEqualTo(Path.of("local", "AVCap Studio", "avcap.log"));
        assertThat(windows.cache()).isEqualTo(Path.of("local", "AVCap Studio", "cache"));
    }

    @Test
    void severalHomesOfAUserShareWhatCanBeMadeAgain() {
        AvcapHome chosen = AvcapHome.of(Map.of("AVCAP_HOME", "elsewhere"), "Linux", USER);
        assertThat(chosen.log()).isEqualTo(Path.of("elsewhere", "avcap.log"));
        assertThat(chosen.cache()).isEqualTo(USER.resolve(".cache/avcap-studio"));
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
