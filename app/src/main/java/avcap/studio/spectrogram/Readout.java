package avcap.studio.spectrogram;

import avcap.inference.features.Spectrogram;
import avcap.studio.control.SpectrogramPyramid;
import avcap.ui.Language;
import avcap.ui.Words;

/** What lies under a pointer: time, frequency and level in decibels relative to full scale, or the model's own number. */
record Readout(Words words, LanePicture picture) {

    /** Empty outside the sound. */
    String at(double time, double height) {
        double level = picture.numbers()
                .map(given -> exact(given, time, height))
                .or(() -> picture.spectrogram().map(drawn -> drawn.valueAt(time, height)))
                .orElse(Double.NaN);
        if (Double.isNaN(level)) {
            return "";
        }
        boolean isModels = picture.numbers().isPresent();
        return words.text(
                isModels ? "lane.readout.normalised" : "lane.readout.level",
                decimal(time, places()),
                String.format(
                        Language.spoken().numbers(), "%,.0f", picture.scale().hertzAt(height)),
                decimal(level, isModels ? 2 : 0));
    }

    private static double exact(Spectrogram given, double time, double height) {
        int frame = (int) Math.floor(time / given.hopSeconds());
        int band = Math.max(0, Math.min(given.bands() - 1, (int) (height * given.bands())));
        return frame < 0 || frame >= given.frames() ? Double.NaN : given.at(frame, band);
    }

    /** A column shorter than 10 ms has its own thousandth. */
    private int places() {
        return picture.spectrogram().map(SpectrogramPyramid::columnSeconds).orElse(1.0) < .01 ? 3 : 2;
    }

    private static String decimal(double value, int places) {
        return String.format(Language.spoken().numbers(), "%." + places + "f", value);
    }
}
