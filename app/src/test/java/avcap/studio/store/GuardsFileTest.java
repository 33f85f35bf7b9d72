package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.studio.annotation.Guards;
import avcap.studio.annotation.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardsFileTest {

    private final GuardsFile file;

    GuardsFileTest(@TempDir Path folder) {
        file = new GuardsFile(folder);
    }

    @Test
    void aProjectWithoutTheFileIsNotGuarded() throws StoreException {
        assertThat(file.read()).isEqualTo(Guards.NONE);
    }

    @Test
    void keepsWhatWasChosenAndNothingElse() throws Exception {
        Guards chosen = new Guards(true, false, 5);
        file.write(Guards.NONE);
        file.write(chosen);

        assertThat(file.read()).isEqualTo(chosen);
        assertThat(file.folder().toFile().list()).containsExactly(GuardsFile.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"blindFirst\": 2}",
                "{\"wholeListen\": \"yes\"}",
                "{\"plantedPercent\": 2.5}",
                "{\"plantedPercent\": 90}"
            })
    void whatCannotBeUnderstoodIsSaidSo(String content) throws Exception {
        Files.writeString(file.folder().resolve(GuardsFile.NAME), content);

        assertThatThrownBy(file::read)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("guards.json")
                .hasMessageContaining("no guard is on");
    }
}
