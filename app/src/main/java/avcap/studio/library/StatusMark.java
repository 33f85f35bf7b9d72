package avcap.studio.library;

import avcap.studio.annotation.Status;
import java.util.Locale;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** A shape of ten pixels for where a clip stands: shape first, colour second. */
final class StatusMark extends SVGPath {

    private static final String RING = "M5 0.5A4.5 4.5 0 1 1 4.99 0.5Z M5 2A3 3 0 1 0 5.01 2Z";
    private static final String HALF_RING = RING + " M5 1.5A3.5 3.5 0 0 1 5 8.5Z";
    private static final String DISC = "M5 0.5A4.5 4.5 0 1 1 4.99 0.5Z";
    private static final String TICK = "M0.8 5.2L2 4 4 6 8.4 1.4 9.6 2.6 4 8.6Z";
    private static final String HOOK = "M4 1.2L0.6 4.4 4 7.6V5.2H7.6V9.4H9.2V3.6H4Z";
    private static final String FLAG = "M1.5 0.5h1.2v0.8h6l-1.6 2.3 1.6 2.3h-6v3.6h-1.2z";
    private static final String CROSS =
            "M1.6 0.8L5 4.2 8.4 0.8 9.2 1.6 5.8 5 9.2 8.4 8.4 9.2 5 5.8 1.6 9.2 0.8 8.4 4.2 5 0.8 1.6Z";
    private static final String TRIANGLE = "M5 0.6L9.8 9.4H0.2Z M4.5 3.4v3h1v-3z M4.5 7.2v1.1h1V7.2z";

    StatusMark() {
        setFillRule(FillRule.EVEN_ODD);
    }

    void show(Status status) {
        setContent(shape(status));
        getStyleClass().setAll("status-mark", status.name().toLowerCase(Locale.ROOT));
    }

    private static String shape(Status status) {
        return switch (status) {
            case NEW -> RING;
            case DRAFT, EDITING -> HALF_RING;
            case ACCEPTED -> DISC;
            case APPROVED -> TICK;
            case RETURNED -> HOOK;
            case FLAGGED -> FLAG;
            case REJECTED -> CROSS;
            case DAMAGED -> TRIANGLE;
        };
    }
}
