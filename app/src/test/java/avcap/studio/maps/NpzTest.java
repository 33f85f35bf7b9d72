package avcap.studio.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class NpzTest {

    private static byte[] file(Npz npz, String name) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(npz.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("No " + name);
    }

    private static String header(byte[] file) {
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        return new String(file, 10, length, StandardCharsets.US_ASCII);
    }

    private static ByteBuffer values(byte[] file) {
        int start = 10 + header(file).length();
        return ByteBuffer.wrap(file, start, file.length - start).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void numbersFollowAHeaderOfWholeBlocks() throws Exception {
        byte[] file = file(new Npz().floats("audio", new int[] {1, 2}, new float[] {.25f, .5f}), "audio.npy");

        assertThat(file).startsWith((byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        assertThat(header(file))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2,), }")
                .endsWith("\n");
        assertThat((10 + header(file).length()) % 64).isZero();
        assertThat(values(file).getFloat(0)).isEqualTo(.25f);
        assertThat(values(file).getFloat(4)).isEqualTo(.5f);
    }

    @Test
    void textsAreAsWideAsTheLongestAndNeedNoUnpickling() throws Exception {
        Npz npz = new Npz().texts("word", "a", "dog").text("method", "mean");

        assertThat(header(file(npz, "word.npy"))).contains("'<U3'").contains("(2,)");
        ByteBuffer letters = values(file(npz, "word.npy"));
        assertThat(letters.getInt(0)).isEqualTo('a');
        assertThat(letters.getInt(4)).isZero();
        assertThat(letters.getInt(12)).isEqualTo('d');
        assertThat(letters.getInt(20)).isEqualTo('g');
        assertThat(header(file(npz, "method.npy"))).contains("'shape': ()");
    }
}
