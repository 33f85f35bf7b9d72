package avcap.studio.spectrogram;

import avcap.inference.media.Waveform;
import java.util.Collections;

/** Sound whose picture is known: a tone, a rising tone, clicks. */
final class Tones {

    private static final double HERTZ = 1000;

    private Tones() {}

    /** A tone of 1 kHz at half of full scale, the same in every channel. */
    static Waveform of(double seconds, int sampleRate, int channels) {
        float[] samples = new float[(int) Math.round(seconds * sampleRate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (.5 * Math.sin(2 * Math.PI * HERTZ * i / sampleRate));
        }
        return Waveform.of(Collections.nCopies(channels, samples), sampleRate);
    }

    /** Ten seconds: a tone that rises from 100 Hz to 7 kHz, a click every second, and a second of silence at 4 s. */
    static Waveform scene(int sampleRate) {
        float[] samples = new float[10 * sampleRate];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / sampleRate;
            phase += 2 * Math.PI * (100 + 690 * time) / sampleRate;
            boolean isSilent = time >= 4 && time < 5;
            samples[i] = isSilent ? 0 : (float) (.2 * Math.sin(phase)) + (i % sampleRate == sampleRate / 2 ? .7f : 0);
        }
        return Waveform.mono(samples, sampleRate);
    }
}
