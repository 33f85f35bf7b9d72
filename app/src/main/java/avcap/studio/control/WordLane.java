package avcap.studio.control;

import avcap.inference.clip.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The caption's words below the sound they came from; words without a place in time are a dotted tick. */
public final class WordLane extends Pane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOST_ROWS = 3;
    private static final double TWO_ROWS_STEP = 21;
    private static final double THREE_ROWS_STEP = 17;
    private static final double NARROWEST = 14;

    private final TimeAxis axis;
    private final ObjectProperty<List<WordMark>> marks = new SimpleObjectProperty<>(this, "marks", List.of());
    private final ObjectProperty<IntPredicate> selected = new SimpleObjectProperty<>(this, "selected", index -> false);
    private final ObjectProperty<IntConsumer> onExtended = new SimpleObjectProperty<>(this, "onExtended", index -> {});
    private final ObjectProperty<IntConsumer> onChosen = new SimpleObjectProperty<>(this, "onChosen", index -> {});
    private final ObjectProperty<IntToDoubleFunction> glow = new SimpleObjectProperty<>(this, "glow", index -> 0);
    private final List<GlowBar> glows = new ArrayList<>();
    private List<WordMark> placed = List.of();

    public WordLane(TimeAxis axis) {
        this.axis = axis;
        setId("word-lane");
        getStyleClass().add("word-lane");
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        marks.addListener((property, old, now) -> rebuild());
        selected.addListener((property, old, now) -> markSelected());
        glow.addListener((property, old, now) -> light());
        axis.viewProperty().addListener((property, old, now) -> requestLayout());
    }

    public ObjectProperty<List<WordMark>> marksProperty() {
        return marks;
    }

    /** Which words are chosen, by their {@link WordMark#index()}. */
    public ObjectProperty<IntPredicate> selectedProperty() {
        return selected;
    }

    /** Called with the index of a word that is clicked. */
    public ObjectProperty<IntConsumer> onChosenProperty() {
        return onChosen;
    }

    /** How strongly the word of an index stands out, 0 to 1; a fresh function lights them anew. */
    public ObjectProperty<IntToDoubleFunction> glowProperty() {
        return glow;
    }

    private void light() {
        for (int i = 0; i < placed.size(); i++) {
            glows.get(i).glow(glow.get().applyAsDouble(placed.get(i).index()));
        }
    }

    /** Called with the index of a word that is clicked while Shift is held. */
    public ObjectProperty<IntConsumer> onExtendedProperty() {
        return onExtended;
    }

    private void rebuild() {
        placed = marks.get().stream()
                .sorted(Comparator.comparingDouble(WordMark::start))
                .toList();
        getChildren().setAll(placed.stream().map(this::label).toList());
        glows.clear();
        placed.forEach(mark -> glows.add(new GlowBar()));
        glows.forEach(bar -> bar.setManaged(false));
        getChildren().addAll(glows);
        light();
        markSelected();
        requestLayout();
    }

    private Label label(WordMark mark) {
        Label label = new Label(mark.text());
        label.setId("word-mark-" + mark.index());
        label.getStyleClass()
                .addAll(
                        mark.span().isPresent() ? "word-span" : "word-tick",
                        mark.confidence().styleClass());
        label.setAccessibleText(mark.text());
        label.setManaged(false);
        label.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        label.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            event.consume();
            (event.isShiftDown() ? onExtended : onChosen).get().accept(mark.index());
        });
        return label;
    }

    private void markSelected() {
        for (int i = 0; i < placed.size(); i++) {
            getChildren()
                    .get(i)
                    .pseudoClassStateChanged(
                            SELECTED, selected.get().test(placed.get(i).index()));
        }
    }

    @Override
    protected void layoutChildren() {
        List<Place> places = places();
        boolean three = places.stream().anyMatch(place -> place.row == MOST_ROWS - 1);
        double step = three ? THREE_ROWS_STEP : TWO_ROWS_STEP;
        double top = three ? 3 : 5;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            double y = top + place.row * step;
            double height = Math.min(18, step - 1);
            getChildren().get(i).resizeRelocate(place.x, y, place.width, height);
            glows.get(i).resizeRelocate(place.x, y + height - 2, place.width, 4);
        }
    }

    /** Each mark in the first row that is free, or in the row that is free soonest. */
    private List<Place> places() {
        double[] free = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            WordMark mark = placed.get(i);
            double x = Math.rint(axis.xOf(mark.start()));
            double width = mark.span().map(this::width).orElseGet(() -> widthOfTick(mark.text()));
            int row = rowFor(x, free);
            free[row] = Math.max(free[row], x + width);
            places.add(new Place(row, x, width));
        }
        return places;
    }

    private static int rowFor(double x, double[] free) {
        int soonest = 0;
        for (int row = 0; row < MOST_ROWS; row++) {
            if (x >= free[row]) {
                return row;
            }
            soonest = free[row] < free[soonest] ? row : soonest;
        }
        return soonest;
    }

    private double width(TimeSpan span) {
        return Math.max(NARROWEST, Math.rint(span.seconds() * axis.pixelsPerSecond()) - 2);
    }

    private static double widthOfTick(String text) {
        return 6.2 * text.length() + 8;
    }

    private record Place(int row, double x, double width) {}
}
