package avcap.studio.cli;

import avcap.inference.caption.SearchOptions;
import avcap.inference.features.InputPreset;
import avcap.inference.features.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was done to a clip, in lines for a terminal. */
final class TreatmentLines {

    private TreatmentLines() {}

    static List<String> of(Treatment treatment, InputPreset preset) {
        List<String> lines = new ArrayList<>();
        lines.add(line("preset", preset.name().toLowerCase(Locale.ROOT)));
        treatment
                .sound()
                .ifPresentOrElse(
                        sound -> lines.addAll(of(sound)), () -> lines.add(line("sound", "none is given to the model")));
        treatment
                .picture()
                .ifPresentOrElse(
                        picture -> lines.addAll(of(picture)),
                        () -> lines.add(line("picture", "none is given to the model")));
        lines.add(line("search", search(SearchOptions.of(preset))));
        return lines;
    }

    private static List<String> of(Treatment.Sound sound) {
        String channels =
                switch (sound.taken()) {
                    case ONE -> "1";
                    case MIXED -> sound.channels() + ", mixed into one in equal parts";
                    case FIRST -> sound.channels() + ", the first taken, less the mean of all";
                };
        String rate = sound.isResampled()
                ? sound.fileRate() + " Hz, resampled to " + sound.rate() + " Hz"
                : sound.rate() + " Hz, as it is";
        String length = sound.isFilledIn()
                ? "shorter than a window of 25 ms: 512 rows of 0.01 stand for it"
                : sound.isCut()
                        ? number("%.2f s, of which the first %.2f s are heard", sound.seconds(), sound.heardSeconds())
                        : number("%.2f s, all heard", sound.seconds());
        return List.of(
                line("channels", channels),
                line("rate", rate),
                line("length", length),
                line("rows", sound.rows() + ", then " + sound.paddedRows() + " of padding"));
    }

    private static List<String> of(Treatment.Picture picture) {
        String times =
                picture.times().stream().map(time -> number("%.2f", time)).collect(Collectors.joining(", "));
        return List.of(
                line(
                        "picture",
                        picture.width() + " x " + picture.height() + ", scaled and cropped to the middle "
                                + picture.side() + " x " + picture.side()),
                line("frames", picture.times().size() + ", at " + times + " s"));
    }

    private static String search(SearchOptions search) {
        String rule =
                switch (search.stopping()) {
                    case REFERENCE -> "the authors' stopping rule";
                    case BOUND -> "stopping when no living sequence could still win";
                };
        return search.beams() + " beams, at most " + search.maxPieces() + " ids with the marks, " + rule;
    }

    private static String line(String what, String told) {
        return String.format(Locale.ROOT, "%-9s %s", what, told);
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
