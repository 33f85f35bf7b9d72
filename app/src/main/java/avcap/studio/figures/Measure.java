package avcap.studio.figures;

import avcap.studio.annotation.agreement.PairAgreement;
import avcap.ui.Language;
import avcap.ui.UiResources;
import java.util.Locale;
import java.util.OptionalDouble;

/** By what people are compared. */
public enum Measure {
    CIDER,
    ROUGE,
    WORDS,
    TAGS,
    STATUSES;

    OptionalDouble of(PairAgreement pair) {
        return switch (this) {
            case CIDER -> pair.likeness().cider();
            case ROUGE -> pair.likeness().rouge();
            case WORDS -> pair.likeness().edits();
            case TAGS -> pair.tags().value();
            case STATUSES -> pair.statuses().value();
        };
    }

    /** Over how many clips, or things that both judged. */
    int over(PairAgreement pair) {
        return switch (this) {
            case CIDER, ROUGE, WORDS -> pair.likeness().clips();
            case TAGS -> pair.tags().judged();
            case STATUSES -> pair.statuses().judged();
        };
    }

    boolean isMoreBetter() {
        return this != WORDS;
    }

    /** Such as ".48" where 1 is the most, and "2.4" of words. */
    String told(OptionalDouble value) {
        if (value.isEmpty()) {
            return "–";
        }
        if (this == WORDS) {
            return String.format(Language.spoken().numbers(), "%.1f", value.getAsDouble());
        }
        return String.format(Language.spoken().numbers(), "%.2f", value.getAsDouble())
                .replaceFirst("^(-?)0\\.", "$1.")
                .replace('-', '−');
    }

    String title() {
        return UiResources.figureWords().text("measure." + name().toLowerCase(Locale.ROOT));
    }

    String help() {
        return UiResources.figureWords().text("measure." + name().toLowerCase(Locale.ROOT) + ".help");
    }
}
