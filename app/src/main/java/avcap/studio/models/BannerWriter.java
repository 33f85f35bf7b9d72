package avcap.studio.models;

import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.OtherSizes;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.checkpoint.SizeHints;
import avcap.studio.models.Banner.Fix;
import avcap.studio.models.Banner.Tone;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Says in two sentences what a report means. */
final class BannerWriter {

    private static final Words WORDS = UiResources.modelWords();

    private static final Set<String> RULES = Set.of("finished", "reference", "inflate");

    Banner of(StoppedImport stopped) {
        if (stopped.report().isEmpty()) {
            String why = stopped.failure().map(failure -> failure.sentence()).orElse("");
            return Banner.of(Tone.BAD, WORDS.text("banner.unread"), why);
        }
        ImportReport report = stopped.report().get();
        long problems = report.keys().stream()
                .filter(key -> !key.outcome().isExplained())
                .count();
        String detail = sentences(
                WORDS.text("banner.refused.detail", problems), report.hint().map(OtherSizes::sentence));
        return Banner.of(Tone.BAD, WORDS.text("banner.refused"), detail).withFix(fix(stopped.form(), report));
    }

    /** The frames a hint names, or else the sizes of the picture as the weights tell them. */
    private static Optional<Fix> fix(ImportForm form, ImportReport report) {
        return report.hint().map(hint -> {
            if (hint.frames().isPresent()) {
                return new Fix(
                        WORDS.text("banner.fix", hint.frames().getAsInt()),
                        form.withSizes(form.sizes().withFrames(hint.frames())));
            }
            SizeHints told = form.sizes().withFrames(OptionalInt.empty()).withImageSize(OptionalInt.empty());
            return new Fix(WORDS.text("banner.fix.weights"), form.withSizes(told));
        });
    }

    Banner imported(ShelfEntry entry, ImportReport report) {
        return Banner.of(Tone.GOOD, WORDS.text("banner.imported", entry.name()), details(report.assumptions()));
    }

    Banner onShelf(ShelfEntry entry, ImportReport keys) {
        if (keys.isRefused()) {
            return Banner.of(Tone.BAD, WORDS.text("banner.unusable"), WORDS.text("banner.onShelf.bad"));
        }
        List<String> details = new ArrayList<>();
        entry.card()
                .origin()
                .filter(origin -> RULES.contains(origin.rules())) // a later version may know others
                .ifPresent(origin ->
                        details.add(WORDS.text("banner.origin." + origin.rules(), Figures.day(origin.imported()))));
        details.addAll(keys.assumptions());
        return Banner.of(Tone.GOOD, WORDS.text("banner.onShelf", keys.keys().size()), details(details));
    }

    Banner unusable(String sentence) {
        return Banner.of(Tone.BAD, WORDS.text("banner.unusable"), sentence);
    }

    private static String details(List<String> sentences) {
        return String.join(" ", sentences);
    }

    private static String sentences(String first, Optional<String> second) {
        return second.map(more -> first + " " + more).orElse(first);
    }
}
