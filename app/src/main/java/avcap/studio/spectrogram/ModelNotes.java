package avcap.studio.spectrogram;

import avcap.inference.features.Treatment;
import avcap.ui.Language;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;

/** What a person should know when the model hears less than the file holds, in sentences. */
record ModelNotes(Words words) {

    String told(Treatment.Sound sound) {
        List<String> told = new ArrayList<>();
        if (sound.isResampled()) {
            int lower = Math.min(sound.fileRate(), sound.rate());
            told.add(words.text(
                    "lane.note.resampled", kilohertz(sound.fileRate()), kilohertz(sound.rate()), kilohertz(lower / 2)));
        }
        if (sound.taken() == Treatment.Channels.MIXED) {
            told.add(words.text("lane.note.mixed", String.valueOf(sound.channels())));
        }
        if (sound.isCut()) {
            told.add(words.text("lane.note.cut", seconds(sound.heardSeconds()), seconds(sound.seconds())));
        }
        return String.join(" ", told);
    }

    private static String kilohertz(int hertz) {
        return String.format(Language.spoken().numbers(), hertz % 1000 == 0 ? "%.0f" : "%.1f", hertz / 1000.0);
    }

    private static String seconds(double seconds) {
        return String.format(Language.spoken().numbers(), "%.2f", seconds);
    }
}
