package avcap.studio.spectrogram;

import avcap.inference.features.Samples;
import avcap.inference.features.Stft;
import avcap.inference.progress.Progress;
import avcap.studio.control.FrequencyScale;
import avcap.studio.control.LevelRange;
import avcap.studio.control.LinearScale;
import avcap.studio.control.MelScale;
import avcap.studio.control.Peaks;
import avcap.studio.control.PyramidBuilder;
import avcap.studio.control.SoundLook;
import avcap.studio.control.SpectrogramPyramid;

/**
 * Sound as a person listens to it, drawn as wished: levels in decibels relative to full scale.
 *
 * @param seconds how much sound there is
 */
record ListenedSound(SpectrogramPyramid pyramid, FrequencyScale scale, Peaks peaks, double seconds) {

    private static final int BANDS = 128;
    private static final double LOWEST = 20;
    private static final int PIECE = 512;

    /** Takes some milliseconds for ten seconds of sound, some seconds for an hour. */
    static ListenedSound draw(Samples sound, Peaks peaks, SoundLook look, Progress progress) {
        int rate = sound.sampleRate();
        double window = look.windowMillis() / 1000.0;
        double hop = look.hopMillis() / 1000.0;
        boolean isMel = look.scale() == SoundLook.Scale.MEL;
        Stft stft = isMel ? Stft.mel(rate, window, hop, BANDS) : Stft.linear(rate, window, hop);
        FrequencyScale scale = isMel ? new MelScale(BANDS, LOWEST, rate / 2.0) : new LinearScale(rate / 2.0);
        return new ListenedSound(pyramid(sound, stft, progress), scale, peaks, sound.seconds());
    }

    private static SpectrogramPyramid pyramid(Samples sound, Stft stft, Progress progress) {
        long columns = stft.columns(sound.length());
        PyramidBuilder builder = new PyramidBuilder(
                stft.rows(), columns, (double) stft.hop() / sound.sampleRate(), LevelRange.ofFullScale());
        float[] levels = new float[PIECE * stft.rows()];
        for (long first = 0; first < columns; first += PIECE) {
            progress.checkCancelled();
            progress.report((double) first / columns, "");
            int count = (int) Math.min(PIECE, columns - first);
            stft.levels(sound, first, count, levels);
            builder.add(levels, count);
        }
        return builder.build();
    }
}
