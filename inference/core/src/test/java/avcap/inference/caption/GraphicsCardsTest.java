package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsCardsTest {

    @TempDir
    private Path driver;

    private void card(String bus, String model) throws IOException {
        Path folder = Files.createDirectory(driver.resolve(bus));
        Files.writeString(folder.resolve("information"), "Model: \t\t " + model + "\nIRQ:   \t\t 16\n");
    }

    @Test
    void equalCardsAreToldByNameAndNumber() throws Exception {
        card("0000:01:00.0", "NVIDIA A10");
        card("0000:02:00.0", "NVIDIA A10");

        assertThat(new GraphicsCards(driver).names(2)).containsExactly("NVIDIA A10, CUDA 0", "NVIDIA A10, CUDA 1");
    }

    @Test
    void cardsThatCouldBeMistakenForOneAnotherGoByTheirNumbers() throws Exception {
        card("0000:01:00.0", "NVIDIA A10");
        card("0000:02:00.0", "NVIDIA H100");

        assertThat(new GraphicsCards(driver).names(1)).containsExactly("CUDA 0");
    }

    @Test
    void withoutADriverThatTellsTheyGoByTheirNumbers() {
        assertThat(new GraphicsCards(driver.resolve("none")).names(1)).containsExactly("CUDA 0");
        assertThat(new GraphicsCards(driver).names(0)).isEmpty();
    }
}
