package avcap.studio.models;

import avcap.inference.checkpoint.ImportReport.Outcome;
import org.kordamp.ikonli.javafx.FontIcon;

/** The mark of what became of a key: a shape first, a colour second. */
final class Outcomes {

    private Outcomes() {}

    static FontIcon icon(Outcome outcome) {
        return new FontIcon(
                switch (outcome) {
                    case LOADED -> "fth-check";
                    case DROPPED -> "fth-minus";
                    case STARTED -> "fth-circle";
                    case MISSING -> "fth-alert-circle";
                    case UNEXPECTED -> "fth-help-circle";
                    case WRONG_SHAPE -> "fth-maximize";
                    case NOT_FINITE -> "fth-alert-triangle";
                });
    }

    static String style(Outcome outcome) {
        return switch (outcome) {
            case LOADED -> "outcome-good";
            case DROPPED, STARTED -> "outcome-quiet";
            case UNEXPECTED -> "outcome-warn";
            case MISSING, WRONG_SHAPE, NOT_FINITE -> "outcome-bad";
        };
    }
}
