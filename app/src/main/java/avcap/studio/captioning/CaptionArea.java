package avcap.studio.captioning;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.StyleClassedTextArea;

/**
 * A sentence to type in whose words carry the model's confidence: line, tint and number, never colour alone.
 *
 * <p>Spaces are set in a larger face than words: that opens the gaps and the lines so that the numbers fit (look.md §7).
 * Marks are placed after each layout, when the characters have found their places.
 */
final class CaptionArea extends Region {

    private static final double FRAME_ABOVE = -8;
    private static final double ROOM_BELOW = 12;

    /** Until the text is laid out; without any height it never is. */
    private static final double ONE_LINE = 46;

    /** How often the height is asked for before what there is has to do. */
    private static final int MOST_TRIES = 3;

    /** The text finds its lines a pulse after the area has its width. */
    private static final int PULSES = 2;

    private final StyleClassedTextArea area = new StyleClassedTextArea();
    private final WordMarks marks = new WordMarks();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<List<MarkedWord>> words = new SimpleObjectProperty<>(this, "words", List.of());
    private final ObjectProperty<List<TextMark>> textMarks = new SimpleObjectProperty<>(this, "textMarks", List.of());
    private final IntegerProperty cutAt = new SimpleIntegerProperty(this, "cutAt", Integer.MAX_VALUE);
    private final StringProperty ghost = new SimpleStringProperty(this, "ghost", "");
    private final GhostWord ghostWord = new GhostWord(marks.above());
    private final Zigzags zigzags = new Zigzags(marks.above());
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final Runnable placeMarks = this::placeMarks;
    private int stalePulses = PULSES;
    private double squeeze;
    private int tries;
    private boolean isRestyling;

    CaptionArea() {
        area.getStyleClass().add("caption-area");
        area.setWrapText(true);
        area.setUseInitialStyleForInsertion(true);
        getChildren().addAll(marks.below(), area, marks.above());
        area.textProperty().addListener((observed, before, now) -> {
            text.set(now);
            restyle();
        });
        text.addListener((observed, before, now) -> takeText(now));
        words.addListener((observed, before, now) -> {
            squeeze = 0;
            restyle();
        });
        textMarks.addListener((observed, before, now) -> restyle());
        cutAt.addListener((observed, before, now) -> restyle());
        ghost.addListener((observed, before, now) -> staleMarks());
        selected.addListener((observed, before, now) -> staleMarks());
        area.totalHeightEstimateProperty().addListener((observed, before, now) -> staleMarks());
        area.viewportDirtyEvents().subscribe(event -> staleMarks());
        widthProperty().addListener((observed, before, now) -> {
            squeeze = 0;
            staleMarks();
        });
        sceneProperty().addListener((observed, before, now) -> follow(before, now));
    }

    StyleClassedTextArea area() {
        return area;
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<List<MarkedWord>> wordsProperty() {
        return words;
    }

    /** What is underlined for the person; these words carry no line of the model's. */
    ObjectProperty<List<TextMark>> textMarksProperty() {
        return textMarks;
    }

    /** What would come behind the text, empty if nothing; never part of it. */
    StringProperty ghostProperty() {
        return ghost;
    }

    /** From which character on the model reads nothing. */
    IntegerProperty cutAtProperty() {
        return cutAt;
    }

    /** Which word is selected, -1 if none. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    private void takeText(String now) {
        if (!area.getText().equals(now)) {
            int caret = caretAfter(area.getText(), now);
            area.replaceText(now);
            area.moveTo(caret);
            area.getUndoManager().forgetHistory();
        }
    }

    /** Behind words that were put in between, else at the end. */
    private static int caretAfter(String before, String now) {
        int put = now.length() - before.length();
        int same = 0;
        while (same < before.length() && same < now.length() && before.charAt(same) == now.charAt(same)) {
            same++;
        }
        boolean isInsertion = put > 0 && now.endsWith(before.substring(same));
        return isInsertion ? same + put : now.length();
    }

    private void restyle() {
        if (isRestyling) {
            return;
        }
        isRestyling = true;
        String now = area.getText();
        if (!now.isEmpty()) {
            alignParagraphs();
            area.setStyleSpans(0, TextStyles.of(now, words.get(), textMarks.get(), cutAt.get()));
        }
        isRestyling = false;
        staleMarks();
    }

    private void alignParagraphs() {
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            List<String> styles =
                    ReadingDirection.of(area.getParagraph(i).getText()).styles();
            if (!styles.equals(List.copyOf(area.getParagraph(i).getParagraphStyle()))) {
                area.setParagraphStyle(i, styles);
            }
        }
    }

    private void staleMarks() {
        stalePulses = PULSES;
        requestLayout();
    }

    private void follow(Scene before, Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(placeMarks);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(placeMarks);
        }
    }

    /** A line more is known only once the text is laid out, so the layout is asked for again before marks are placed. */
    private void placeMarks() {
        if (stalePulses == 0 || getWidth() <= 0) {
            return;
        }
        if (tries < MOST_TRIES && Math.abs(computePrefHeight(-1) - getHeight()) >= 1) {
            tries++;
            requestLayout();
            return;
        }
        tries = 0;
        if (squeeze == 0 && lastWordIsAlone()) {
            staleMarks();
            return;
        }
        stalePulses--;
        if (stalePulses > 0) {
            Platform.requestNextPulse();
        }
        marks.place(words.get(), selected.get(), area);
        zigzags.place(textMarks.get(), area);
        ghostWord.place(ghost.get(), area);
    }

    /** A line without a space is too low for the numbers of the line above it: then a second word has to come down. */
    private boolean lastWordIsAlone() {
        String now = area.getText();
        int last = now.lastIndexOf(' ') + 1;
        int before = now.lastIndexOf(' ', last - 2) + 1;
        if (before <= 0 || last >= now.length()) {
            return false;
        }
        Optional<Bounds> upper =
                area.getCharacterBoundsOnScreen(before, last - 1).map(this::screenToLocal);
        Optional<Bounds> lower =
                area.getCharacterBoundsOnScreen(last, now.length()).map(this::screenToLocal);
        if (upper.isEmpty()
                || lower.isEmpty()
                || lower.get().getMinY() < upper.get().getMaxY() - ROOM_BELOW) {
            return false;
        }
        squeeze = Math.max(0, getWidth() - upper.get().getMaxX() + 2);
        return squeeze > 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(Math.max(ONE_LINE, FRAME_ABOVE + area.getTotalHeightEstimate() + ROOM_BELOW));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        area.resizeRelocate(0, FRAME_ABOVE, getWidth() - squeeze, getHeight() - FRAME_ABOVE);
        marks.below().resizeRelocate(0, 0, getWidth(), getHeight());
        marks.above().resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
