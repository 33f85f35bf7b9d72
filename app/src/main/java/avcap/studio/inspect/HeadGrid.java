package avcap.studio.inspect;

import avcap.inference.attention.HeadReduction;
import avcap.studio.inspect.Shade.Box;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Every head of every layer as a small picture: words down, sound and picture in time across. */
final class HeadGrid extends PixelBoard {

    private static final Words WORDS = UiResources.inspectWords();
    private static final double LEFT = 22;
    private static final double TOP = 16;
    private static final double GAP = 5;

    private final InspectViewModel model;
    private final List<Label> labels = new ArrayList<>();
    private BiConsumer<Integer, Integer> onPointed = (layer, head) -> {};
    private Runnable onLeft = () -> {};
    private HeadReduction.@Nullable Head pointed;

    HeadGrid(InspectViewModel model) {
        this.model = model;
        setId("inspect-heads");
        getStyleClass().addAll("head-grid", UiResources.OWN_ARROWS);
        setFocusTraversable(true);
        setMinSize(0, 0);
        model.imagesProperty().subscribe(this::rebuild);
        model.session().attention().reductionProperty().addListener((observed, before, now) -> remark());
        model.session().attention().methodProperty().addListener((observed, before, now) -> remark());
        model.session().words().selectedIndexProperty().addListener((observed, before, now) -> remark());
        focusedProperty().addListener((observed, before, now) -> remark());
        setOnMousePressed(this::pressed);
        setOnMouseMoved(this::moved);
        setOnMouseExited(event -> leave());
        setOnKeyPressed(this::walked);
    }

    /** Told of the head under the mouse, and when there is none any more. */
    void setOnPointed(BiConsumer<Integer, Integer> told, Runnable left) {
        onPointed = told;
        onLeft = left;
    }

    private void rebuild(@Nullable HeadImages now) {
        getChildren().removeAll(labels);
        labels.clear();
        if (now != null) {
            for (int head = 0; head < now.heads(); head++) {
                label("h" + (head + 1));
            }
            for (int layer = 0; layer < now.layers(); layer++) {
                label("L" + (layer + 1));
            }
        }
        repaint();
    }

    private void label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("num-tiny");
        label.setManaged(false);
        label.setMouseTransparent(true);
        labels.add(label);
        getChildren().add(label);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        HeadImages now = model.imagesProperty().get();
        if (now == null) {
            return;
        }
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            label.autosize();
            boolean isHead = i < now.heads();
            double x = isHead ? left(now, i) + (width(now) - label.getWidth()) / 2 : 0;
            double y = isHead ? 0 : top(now, i - now.heads()) + (height(now) - label.getHeight()) / 2;
            label.relocate(Math.rint(x), Math.rint(y));
        }
    }

    private double width(HeadImages now) {
        return (getWidth() - LEFT) / now.heads() - GAP;
    }

    private double height(HeadImages now) {
        return (getHeight() - TOP) / now.layers() - GAP;
    }

    private double left(HeadImages now, int head) {
        return LEFT + head * (width(now) + GAP);
    }

    private double top(HeadImages now, int layer) {
        return TOP + layer * (height(now) + GAP);
    }

    @Override
    void paint(int[] pixels, int across, double scale) {
        HeadImages now = model.imagesProperty().get();
        if (now == null || width(now) < 2 || height(now) < 2) {
            return;
        }
        Shade shade = new Shade(now.most());
        for (int layer = 0; layer < now.layers(); layer++) {
            for (int head = 0; head < now.heads(); head++) {
                Box box = Box.of(left(now, head), top(now, layer), width(now), height(now), scale);
                paint(pixels, across, box, now.of(layer, head), shade);
            }
        }
    }

    private static void paint(int[] pixels, int across, Box box, float[][] weights, Shade shade) {
        for (int word = 0; word < weights.length; word++) {
            int top = box.level(word, weights.length);
            int bottom = box.level(word + 1, weights.length);
            for (int column = 0; column < weights[word].length; column++) {
                int from = box.edge(column, weights[word].length);
                int to = box.edge(column + 1, weights[word].length);
                Shade.fill(
                        pixels, across, new Box(from, top, to - from, bottom - top), shade.argb(weights[word][column]));
            }
        }
    }

    @Override
    void mark(GraphicsContext g) {
        HeadImages now = model.imagesProperty().get();
        if (now == null) {
            return;
        }
        Optional<HeadReduction.Head> chosen = model.head();
        chosen.ifPresent(
                one -> frame(g, left(now, one.head()) - 2, top(now, one.layer()) - 2, width(now) + 4, height(now) + 4));
        setAccessibleText(chosen.map(one -> WORDS.text(
                        "heads.accessible.one", String.valueOf(one.layer() + 1), String.valueOf(one.head() + 1)))
                .orElse(WORDS.text("heads.accessible")));
    }

    private Optional<HeadReduction.Head> at(MouseEvent event) {
        HeadImages now = model.imagesProperty().get();
        if (now == null || event.getX() < LEFT || event.getY() < TOP) {
            return Optional.empty();
        }
        int head = (int) ((event.getX() - LEFT) / (width(now) + GAP));
        int layer = (int) ((event.getY() - TOP) / (height(now) + GAP));
        return head < now.heads() && layer < now.layers()
                ? Optional.of(new HeadReduction.Head(layer, head))
                : Optional.empty();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        at(event).ifPresent(place -> model.chooseHead(place.layer(), place.head()));
        event.consume();
    }

    private void moved(MouseEvent event) {
        HeadReduction.Head now = at(event).orElse(null);
        if (now == null) {
            leave();
        } else if (!now.equals(pointed)) {
            pointed = now;
            onPointed.accept(now.layer(), now.head());
        }
    }

    private void leave() {
        pointed = null;
        onLeft.run();
    }

    private void walked(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.stepHead(-1);
            case RIGHT -> model.stepHead(1);
            case UP -> model.stepLayer(-1);
            case DOWN -> model.stepLayer(1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
