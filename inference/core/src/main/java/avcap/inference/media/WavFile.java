package avcap.inference.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A RIFF file of 16-bit PCM: the 44-byte header and interleaved samples, nothing else. */
final class WavFile {

    private static final int HEADER_BYTES = 44;

    private WavFile() {}

    static void write(Path out, Waveform sound) throws IOException {
        int channels = sound.channelCount();
        int bytes = Math.multiplyExact(2 * channels, sound.length());
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
        header(file, channels, sound.sampleRate(), bytes);
        for (int i = 0; i < sound.length(); i++) {
            for (int c = 0; c < channels; c++) {
                file.putShort(pcm16(sound.channel(c)[i]));
            }
        }
        Files.write(out, file.array());
    }

    private static void header(ByteBuffer file, int channels, int sampleRate, int bytes) {
        file.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + bytes).put(ascii("WAVEfmt "));
        file.putInt(16).putShort((short) 1).putShort((short) channels);
        file.putInt(sampleRate).putInt(sampleRate * 2 * channels);
        file.putShort((short) (2 * channels)).putShort((short) 16);
        file.put(ascii("data")).putInt(bytes);
    }

    /** Readers divide by 32768, so that is what is multiplied by; +1 is one step out of range and is clipped. */
    private static short pcm16(float sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample * 32768.0)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
