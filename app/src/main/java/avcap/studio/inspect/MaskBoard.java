package avcap.studio.inspect;

import avcap.studio.control.ColourMap;
import avcap.studio.inspect.Shade.Box;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;

/**
 * Who may look at whom in the decoder: sound and picture at one another and never at words, words at both and at the words up
 * to themselves. Words are drawn larger than their number.
 */
final class MaskBoard extends PixelBoard {

    private static final Words WORDS = UiResources.inspectWords();
    private static final double LEFT = 72;
    private static final double TOP = 18;
    private static final double GAP = 6;
    private static final double WIDEST = 560;

    private final InspectViewModel model;
    private final List<Label> across = Stream.of("mask.sound", "mask.picture", "mask.words")
            .map(MaskBoard::name)
            .toList();
    private final List<Label> down = Stream.of("mask.sound", "mask.picture", "mask.words")
            .map(MaskBoard::name)
            .toList();

    MaskBoard(InspectViewModel model) {
        this.model = model;
        setId("inspect-mask");
        setMinSize(0, 0);
        setAccessibleText(WORDS.text("mask.said"));
        getChildren().addAll(across);
        getChildren().addAll(down);
        model.rowsProperty().addListener((observed, before, now) -> repaint());
        model.session().words().selectedIndexProperty().addListener((observed, before, now) -> remark());
    }

    private static Label name(String key) {
        Label name = new Label(WORDS.text(key));
        name.getStyleClass().add("text-caption");
        name.setManaged(false);
        return name;
    }

    private int words() {
        WordRows now = model.rowsProperty().get();
        return now == null ? 0 : now.words().size() + 1;
    }

    private double part(double room) {
        return (room - 2 * GAP) / 3;
    }

    private double width() {
        return Math.min(WIDEST, getWidth() - LEFT);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (int i = 0; i < 3; i++) {
            across.get(i).autosize();
            across.get(i).relocate(Math.rint(LEFT + i * (part(width()) + GAP)), 0);
            down.get(i).autosize();
            down.get(i).relocate(0, Math.rint(TOP + i * (part(getHeight() - TOP) + GAP)));
        }
    }

    @Override
    void paint(int[] pixels, int across, double scale) {
        double width = part(width());
        double height = part(getHeight() - TOP);
        if (words() == 0 || width < 4 || height < 4) {
            return;
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                Box box = Box.of(LEFT + column * (width + GAP), TOP + row * (height + GAP), width, height, scale);
                boolean isOfWords = row == 2 && column == 2;
                Shade.fill(pixels, across, box, colour(column < 2 && !isOfWords));
                if (isOfWords) {
                    staircase(pixels, across, box);
                }
            }
        }
    }

    private static int colour(boolean mayLook) {
        return ColourMap.VIRIDIS.argb(mayLook ? .75 : 0.0);
    }

    private void staircase(int[] pixels, int across, Box box) {
        for (int row = 0; row < words(); row++) {
            int top = box.level(row, words());
            int right = box.edge(row + 1, words());
            Box may = new Box(box.x(), top, right - box.x(), box.level(row + 1, words()) - top);
            Shade.fill(pixels, across, may, colour(true));
        }
    }

    @Override
    void mark(GraphicsContext g) {
        int word = model.session().words().selectedIndex();
        if (word < 0 || word + 1 >= words()) {
            return;
        }
        double height = part(getHeight() - TOP);
        double each = height / words();
        frame(g, LEFT - 1, TOP + 2 * (height + GAP) + (word + 1) * each - 1, width() + 1, each + 2);
    }
}
