package avcap.studio.player;

import avcap.inference.features.Treatment;
import avcap.ui.Language;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was done to a clip before the model was given it, in the person's words, a line each. */
final class TreatmentWords {

    private final Words words;

    TreatmentWords(Words words) {
        this.words = words;
    }

    String told(Treatment treatment) {
        List<String> lines = new ArrayList<>();
        treatment
                .sound()
                .ifPresentOrElse(sound -> sound(sound, lines), () -> lines.add(words.text("treatment.sound.none")));
        treatment
                .picture()
                .ifPresentOrElse(
                        picture -> picture(picture, lines), () -> lines.add(words.text("treatment.picture.none")));
        return String.join("\n", lines);
    }

    private void sound(Treatment.Sound sound, List<String> lines) {
        lines.add(
                switch (sound.taken()) {
                    case ONE -> words.text("treatment.channels.one");
                    case MIXED -> words.text("treatment.channels.mixed", Integer.toString(sound.channels()));
                    case FIRST -> words.text("treatment.channels.first", Integer.toString(sound.channels()));
                });
        lines.add(
                sound.isResampled()
                        ? words.text("treatment.rate.resampled", kilohertz(sound.fileRate()), kilohertz(sound.rate()))
                        : words.text("treatment.rate.same", kilohertz(sound.rate())));
        if (sound.isCut()) {
            lines.add(words.text("treatment.length.cut", number(sound.heardSeconds()), number(sound.seconds())));
        } else {
            lines.add(words.text("treatment.length.padded", number(sound.seconds()), number(sound.heardSeconds())));
        }
    }

    private void picture(Treatment.Picture picture, List<String> lines) {
        String side = Integer.toString(picture.side());
        lines.add(words.text("treatment.picture.crop", picture.width() + " \u00d7 " + picture.height(), side));
        String times = picture.times().stream().map(TreatmentWords::number).collect(Collectors.joining(", "));
        lines.add(words.text(
                "treatment.picture.frames", Integer.toString(picture.times().size()), times));
    }

    private static String kilohertz(int rate) {
        return String.format(Language.spoken().numbers(), rate % 1000 == 0 ? "%.0f" : "%.1f", rate / 1000.0);
    }

    private static String number(double seconds) {
        return String.format(Language.spoken().numbers(), "%.2f", seconds);
    }
}
