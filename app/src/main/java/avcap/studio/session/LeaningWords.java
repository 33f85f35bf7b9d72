package avcap.studio.session;

import avcap.inference.attention.TokenLayout;
import avcap.studio.control.MelScale;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which words looked at the place that is pointed at, as a sentence: what the eye sees light up. */
public final class LeaningWords {

    private static final Words WORDS = UiResources.inspectWords();
    private static final int MOST = 3;

    /** What would be told as nothing is not told. */
    private static final double LEAST = .0005;

    private static final int BANDS_OF_A_PATCH = 16;

    private LeaningWords() {}

    /** Such as "1.3 s, 500–800 Hz: dog 12 %, barks 8 %"; empty while nothing is pointed at. */
    public static String told(Session session) {
        LookedPlace place = session.leaning().placeProperty().get();
        TokenLayout layout = session.leaning().layout().orElse(null);
        if (place == null || layout == null) {
            return "";
        }
        List<Double> shares = session.leaning().sharesProperty().get();
        int words = Math.min(shares.size(), session.words().words().size());
        String leaning = IntStream.range(0, words)
                .boxed()
                .filter(word -> shares.get(word) >= LEAST)
                .sorted(Comparator.comparing((Integer word) -> -shares.get(word)))
                .limit(MOST)
                .map(word -> WORDS.text(
                        "lean.word", session.words().words().get(word).text(), percent(shares.get(word))))
                .collect(Collectors.joining(", "));
        String where = where(place, layout, session);
        return leaning.isEmpty() ? WORDS.text("lean.none", where) : WORDS.text("lean.told", where, leaning);
    }

    private static String percent(double share) {
        return String.format(Language.spoken().numbers(), share < .1 ? "%.1f" : "%.0f", 100 * share);
    }

    private static String where(LookedPlace place, TokenLayout layout, Session session) {
        if (place instanceof LookedPlace.Region region) {
            return WORDS.text(
                    "lean.picture",
                    pictureTime(region, layout, session),
                    String.valueOf(region.row() + 1),
                    String.valueOf(region.column() + 1));
        }
        LookedPlace.Sound sound = (LookedPlace.Sound) place;
        String time = String.format(Language.spoken().numbers(), "%.1f", sound.column() * TokenLayout.COLUMN_SECONDS);
        return switch (sound.kind()) {
            case TIME, REGION -> WORDS.text("lean.time", time);
            case BAND -> WORDS.text("lean.band", hertz(sound.band(), layout), hertz(sound.band() + 1, layout));
            case CELL -> WORDS.text("lean.cell", time, hertz(sound.band(), layout), hertz(sound.band() + 1, layout));
        };
    }

    private static String hertz(int edge, TokenLayout layout) {
        double hertz =
                MelScale.ofModel(layout.audioBands() * BANDS_OF_A_PATCH).hertzAt((double) edge / layout.audioBands());
        return String.format(
                Language.spoken().numbers(),
                "%.0f",
                hertz < 1000 ? Math.rint(hertz / 10) * 10 : Math.rint(hertz / 100) * 100);
    }

    private static String pictureTime(LookedPlace.Region region, TokenLayout layout, Session session) {
        List<Double> all = session.clip()
                .features()
                .map(features -> features.input().frameTimes())
                .orElse(List.of());
        int each = Math.max(1, all.size() / Math.max(1, layout.tubelets()));
        int first = region.tubelet() * each;
        return first < all.size() ? String.format(Language.spoken().numbers(), "%.1f", all.get(first)) : "–";
    }
}
