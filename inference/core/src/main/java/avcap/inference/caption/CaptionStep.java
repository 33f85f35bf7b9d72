package avcap.inference.caption;

import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a model is doing with a clip, as its {@link Progress} is told. */
public enum CaptionStep {
    ENCODE,
    SEARCH,
    SCORE,
    EXPLAIN,
    FOLLOW,
    HIDE,
    DONE;

    private static final Sentences SENTENCES = Sentences.of(CaptionStep.class);

    /** As a person is told now, such as "Choosing words". */
    public String words() {
        return SENTENCES.text("step." + id());
    }

    /** As a script reads it, the same in every language: {@code search}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step that a person is told of in these words now; empty if they are of other work. */
    public static Optional<CaptionStep> of(String words) {
        return Arrays.stream(values())
                .filter(step -> step.words().equals(words))
                .findFirst();
    }

    void tell(Progress progress, double fraction) {
        progress.report(fraction, words());
    }
}
