package avcap.studio.shell;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;

/** Draws the mark of the studio into the icon files of all systems. */
public final class IconFiles {

    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    /** What Apple calls pictures of these sizes. */
    private static final Map<Integer, String> APPLES =
            new TreeMap<>(Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

    /** More than this does not fit into a byte of a Windows icon. */
    private static final int LARGEST_OF_WINDOWS = 256;

    private IconFiles() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<Integer, byte[]> pictures = drawn();
        for (Map.Entry<Integer, byte[]> picture : pictures.entrySet()) {
            Files.write(folder.resolve("avcap-studio-" + picture.getKey() + ".png"), picture.getValue());
        }
        Files.write(folder.resolve("avcap-studio.ico"), windows(pictures));
        Files.write(folder.resolve("avcap-studio.icns"), apple(pictures));
        Platform.exit();
    }

    private static Map<Integer, byte[]> drawn() throws InterruptedException {
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            for (int size : SIZES) {
                pictures.put(size, png(size));
            }
            done.countDown();
        });
        done.await();
        return pictures;
    }

    private static byte[] png(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(Mark.icon(size), null), "png", bytes);
        } catch (IOException e) {
            throw new AssertionError("Memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    /** A directory of pictures, each as a PNG file. */
    private static byte[] windows(Map<Integer, byte[]> pictures) {
        Map<Integer, byte[]> fitting = new LinkedHashMap<>(pictures);
        fitting.keySet().removeIf(size -> size > LARGEST_OF_WINDOWS);
        int offset = 6 + 16 * fitting.size();
        int length =
                fitting.values().stream().mapToInt(picture -> picture.length).sum();
        ByteBuffer file = ByteBuffer.allocate(offset + length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) fitting.size());
        for (Map.Entry<Integer, byte[]> picture : fitting.entrySet()) {
            byte side = (byte) (picture.getKey() % LARGEST_OF_WINDOWS); // 0 stands for 256
            file.put(side)
                    .put(side)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            file.putInt(picture.getValue().length).putInt(offset);
            offset += picture.getValue().length;
        }
        fitting.values().forEach(file::put);
        return file.array();
    }

    /** Chunks of pictures, each as a PNG file. */
    private static byte[] apple(Map<Integer, byte[]> pictures) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(chunks);
        for (Map.Entry<Integer, String> size : APPLES.entrySet()) {
            byte[] picture = pictures.getOrDefault(size.getKey(), new byte[0]);
            out.writeBytes(size.getValue());
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        ByteBuffer head = ByteBuffer.allocate(8 + chunks.size());
        return head.put("icns".getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + chunks.size())
                .put(chunks.toByteArray())
                .array();
    }
}
