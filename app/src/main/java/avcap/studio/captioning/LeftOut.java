package avcap.studio.captioning;

import avcap.inference.attention.TokenLayout;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.AlteredInput;
import avcap.inference.features.AvInput;
import avcap.inference.features.MelRange;
import avcap.inference.features.PixelArea;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.session.LookedPlace;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A part of a clip that is kept from the model. */
sealed interface LeftOut {

    Words WORDS = UiResources.writingWords();

    /** Why there is nothing of it in what the model gets, one sentence; empty if there is. */
    String whyNot(AvInput input);

    /** What the model gets without it. */
    AvInput from(AvInput input);

    /** What was taken away, and that the words of the model follow. */
    String told();

    /** Why nothing of a stretch is heard; empty if something is. */
    private static String late(TimeSpan span, AvInput input) {
        double heard = AlteredInput.heardSeconds(input.shape());
        return span.start() < heard ? "" : WORDS.text("without.late", seconds(heard));
    }

    private static String seconds(double time) {
        return String.format(Language.spoken().numbers(), "%.2f", time);
    }

    /** All sound of a stretch. */
    record Sound(TimeSpan span) implements LeftOut {

        @Override
        public String whyNot(AvInput input) {
            return input.audio().isEmpty() ? WORDS.text("without.noSound") : late(span, input);
        }

        @Override
        public AvInput from(AvInput input) {
            return AlteredInput.silenced(input, span);
        }

        @Override
        public String told() {
            return WORDS.text("without.sound", seconds(span.start()), seconds(span.end()));
        }
    }

    /** The pictures of a stretch. */
    record Pictures(TimeSpan span) implements LeftOut {

        @Override
        public String whyNot(AvInput input) {
            return AlteredInput.pictures(input, span) == 0 ? WORDS.text("without.noPicture") : "";
        }

        @Override
        public AvInput from(AvInput input) {
            return AlteredInput.blanked(input, span);
        }

        @Override
        public String told() {
            return WORDS.text("without.picture", seconds(span.start()), seconds(span.end()));
        }
    }

    /**
     * Some frequencies of a stretch: a box in the spectrogram.
     *
     * @param rate Hz of the sound that the model's spectrogram was made of
     */
    record Box(TimeSpan span, FrequencyBand band, int rate) implements LeftOut {

        @Override
        public String whyNot(AvInput input) {
            if (input.audio().isEmpty()) {
                return WORDS.text("without.noSound");
            }
            if (rows(input).isEmpty()) {
                boolean isAbove = band.lowHertz() >= rate / 2;
                return isAbove ? WORDS.text("without.boxHigh", hertz(rate / 2)) : WORDS.text("without.boxLow");
            }
            return late(span, input);
        }

        @Override
        public AvInput from(AvInput input) {
            return AlteredInput.silenced(input, span, rows(input));
        }

        private MelRange rows(AvInput input) {
            return MelRange.between(
                    band.lowHertz(), band.highHertz(), input.shape().melBands(), rate);
        }

        @Override
        public String told() {
            return WORDS.text(
                    "without.box",
                    hertz(band.lowHertz()),
                    hertz(band.highHertz()),
                    seconds(span.start()),
                    seconds(span.end()));
        }

        private static String hertz(int hertz) {
            return String.format(Language.spoken().numbers(), "%,d", hertz);
        }
    }

    /**
     * A patch of the pictures.
     *
     * @param place which; its picture counts only where no stretch is marked
     * @param layout of the model's patches
     * @param times seconds of the pictures that the model gets
     * @param span of whose pictures it is taken away; empty for its own picture alone
     */
    record Region(LookedPlace.Region place, TokenLayout layout, List<Double> times, Optional<TimeSpan> span)
            implements LeftOut {

        @Override
        public String whyNot(AvInput input) {
            if (input.video().isEmpty()) {
                return WORDS.text("without.noPictures");
            }
            return pictures().isEmpty() ? WORDS.text("without.noPicture") : "";
        }

        /** Numbers of the pictures, from 0. */
        private List<Integer> pictures() {
            int each = Math.max(1, times.size() / layout.tubelets());
            return IntStream.range(0, times.size())
                    .filter(frame -> span.map(marked -> marked.contains(times.get(frame)))
                            .orElse(frame / each == place.tubelet()))
                    .boxed()
                    .toList();
        }

        @Override
        public AvInput from(AvInput input) {
            int side = input.shape().imageSize() / layout.patchesPerSide();
            int left = place.column() * side;
            int top = place.row() * side;
            return AlteredInput.blanked(input, pictures()::contains, new PixelArea(left, top, left + side, top + side));
        }

        @Override
        public String told() {
            String where = WORDS.text(
                    "without.patch",
                    WORDS.text("without.part." + third(place.row()) + third(place.column())),
                    String.valueOf(place.row() + 1),
                    String.valueOf(place.column() + 1));
            return span.map(marked ->
                            WORDS.text("without.region", where, seconds(marked.start()), seconds(marked.end())))
                    .orElseGet(() -> WORDS.text(
                            "without.regionHere",
                            where,
                            pictures().stream()
                                    .map(frame -> seconds(times.get(frame)))
                                    .collect(Collectors.joining(", "))));
        }

        /** 0 for the first third of the picture, 2 for the last; the middle has the odd ones. */
        private int third(int cell) {
            return (int) Math.floor((cell + .5) * 3 / layout.patchesPerSide());
        }
    }
}
