package avcap.studio.cli;

import avcap.inference.caption.SearchOptions;
import avcap.inference.features.InputPreset;
import avcap.inference.features.Treatment;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was done to a clip, in lines for a terminal. */
final class TreatmentLines {

    private static final Words WORDS = UiResources.terminalWords();

    private TreatmentLines() {}

    static List<String> of(Treatment treatment, InputPreset preset) {
        List<String> lines = new ArrayList<>();
        lines.add(line(WORDS.text("treatment.preset"), preset.name().toLowerCase(Locale.ROOT)));
        treatment
                .sound()
                .ifPresentOrElse(
                        sound -> lines.addAll(of(sound)),
                        () -> lines.add(line(WORDS.text("treatment.sound"), WORDS.text("treatment.none"))));
        treatment
                .picture()
                .ifPresentOrElse(
                        picture -> lines.addAll(of(picture)),
                        () -> lines.add(line(WORDS.text("treatment.picture"), WORDS.text("treatment.none"))));
        lines.add(line(WORDS.text("treatment.search"), search(SearchOptions.of(preset))));
        return lines;
    }

    private static List<String> of(Treatment.Sound sound) {
        String channels =
                switch (sound.taken()) {
                    case ONE -> "1";
                    case MIXED -> WORDS.text("treatment.channels.mixed", sound.channels());
                    case FIRST -> WORDS.text("treatment.channels.first", sound.channels());
                };
        String rate = sound.isResampled()
                ? WORDS.text("treatment.rate.resampled", sound.fileRate(), sound.rate())
                : WORDS.text("treatment.rate.kept", sound.rate());
        String length = sound.isFilledIn()
                ? WORDS.text("treatment.length.filled")
                : sound.isCut()
                        ? WORDS.text("treatment.length.cut", number(sound.seconds()), number(sound.heardSeconds()))
                        : WORDS.text("treatment.length.whole", number(sound.seconds()));
        return List.of(
                line(WORDS.text("treatment.channels"), channels),
                line(WORDS.text("treatment.rate"), rate),
                line(WORDS.text("treatment.length"), length),
                line(
                        WORDS.text("treatment.rows"),
                        WORDS.text("treatment.rows.padded", sound.rows(), sound.paddedRows())));
    }

    private static List<String> of(Treatment.Picture picture) {
        String times = picture.times().stream().map(TreatmentLines::number).collect(Collectors.joining(", "));
        return List.of(
                line(
                        WORDS.text("treatment.picture"),
                        WORDS.text("treatment.picture.cropped", picture.width(), picture.height(), picture.side())),
                line(
                        WORDS.text("treatment.frames"),
                        WORDS.text("treatment.frames.times", picture.times().size(), times)));
    }

    private static String search(SearchOptions search) {
        String rule =
                switch (search.stopping()) {
                    case REFERENCE -> "treatment.search.reference";
                    case BOUND -> "treatment.search.bound";
                };
        return WORDS.text(rule, search.beams(), search.maxPieces());
    }

    private static String line(String what, String told) {
        return String.format(Locale.ROOT, "%-9s %s", what, told);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
