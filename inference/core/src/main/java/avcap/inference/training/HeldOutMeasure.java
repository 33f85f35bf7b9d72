package avcap.inference.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What decides which of a run's models is the best one, and when it gets no better. */
public enum HeldOutMeasure {
    /** How surprising people's captions are; costs one pass a caption. */
    LOSS,
    /** How close the model's own captions are to people's; they must be searched, which takes far longer. */
    CIDER_D;

    /** The score of captions that it stands for; empty if it looks at none. */
    Optional<HeldOutScore> score() {
        return switch (this) {
            case LOSS -> Optional.empty();
            case CIDER_D -> Optional.of(new CiderScore());
        };
    }

    static HeldOutMeasure named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
