package avcap.inference.model;

import avcap.inference.sentences.Sentences;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Wraps TorchScript source as the archive that PyTorch loads: a module without weights whose methods are the kernels.
 *
 * <p>An archive is a zip of stored entries: the source, an instance of its class (a pickle of an empty object), no constants,
 * and the format's version. Nothing is compiled ahead; PyTorch reads the source when the archive is loaded.
 */
final class KernelArchive {

    private static final Sentences SENTENCES = Sentences.of(KernelArchive.class);

    /** The module's class, by which methods name their own type. */
    private static final String CLASS = "Kernels";

    private static final String HEAD = "class " + CLASS + "(Module):\n  __parameters__ = []\n  __buffers__ = []\n\n";

    /** Protocol 2: the class by its name, an empty tuple, NEWOBJ, an empty dictionary, BUILD, stop. */
    private static final String INSTANCE = "\u0080\u0002c__torch__\n" + CLASS + "\n)\u0081}b.";

    private static final String NO_CONSTANTS = "\u0080\u0002).";

    /** The newest format PyTorch 2 writes; under older ones operators have their meaning of that time. */
    private static final String VERSION = "10\n";

    private KernelArchive() {}

    static InputStream of(LinearKernel kernel) {
        String source = HEAD + text(kernel.resource()) + "\n" + text("kernels.py");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            store(zip, "data.pkl", INSTANCE.getBytes(StandardCharsets.ISO_8859_1));
            store(
                    zip,
                    "code/__torch__.py",
                    source.replaceAll("\\bPacked\\b", kernel.packedType()).getBytes(StandardCharsets.UTF_8));
            store(zip, "constants.pkl", NO_CONSTANTS.getBytes(StandardCharsets.ISO_8859_1));
            store(zip, "version", VERSION.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException("A zip in memory cannot fail", e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("kernels/" + name);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(KernelArchive.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SENTENCES.text("kernels.unreadable", resource), e);
        }
    }
}
