package avcap.studio.inspect;

import avcap.inference.attention.TokenLayout;
import avcap.studio.inspect.Shade.Box;
import avcap.studio.session.WordRange;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Words down; across the time of the sound, the rows of each picture, and the words so far. */
final class MatrixBoard extends PixelBoard {

    private static final Words WORDS = UiResources.inspectWords();
    private static final double LEFT = 72;
    private static final double TOP = 18;
    private static final double FOOT = 16;
    private static final double GAP = 12;
    private static final double SOUND_PART = .60;
    private static final double PICTURE_PART = .20;
    private static final double WIDEST_ROW = 19;
    private static final double NARROWEST_ROW = 12;
    private static final double TIGHT_ROW = 15;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final InspectViewModel model;
    private final List<Label> words = new ArrayList<>();
    private final Label sound = name("matrix.sound", "sound-ink");
    private final Label picture = name("matrix.picture", "picture-ink");
    private final Label earlier = name("matrix.earlier", "muted");
    private final Label told = new Label();
    private final List<Label> ticks = new ArrayList<>();

    MatrixBoard(InspectViewModel model) {
        this.model = model;
        setId("inspect-matrix");
        setMinWidth(0);
        told.getStyleClass().add("chart-tip");
        told.setManaged(false);
        told.setVisible(false);
        told.setMouseTransparent(true);
        getChildren().addAll(sound, picture, earlier, told);
        model.rowsProperty().subscribe(this::rebuild);
        model.session().words().rangeProperty().addListener((observed, before, now) -> markWords());
        model.session().playhead().timeProperty().addListener((observed, before, now) -> remark());
        setOnMouseMoved(this::tell);
        setOnMouseExited(event -> told.setVisible(false));
        setOnMousePressed(this::pressed);
    }

    private static Label name(String key, String style) {
        Label name = new Label(WORDS.text(key));
        name.getStyleClass().addAll("text-caption", style);
        name.setManaged(false);
        return name;
    }

    private void rebuild(@Nullable WordRows now) {
        List<String> texts = now == null ? List.of() : now.words();
        if (!texts.equals(words.stream().map(Label::getText).toList())) {
            getChildren().removeAll(words);
            words.clear();
            texts.forEach(text -> words.add(word(text)));
            getChildren().addAll(words);
        }
        getChildren().removeAll(ticks);
        ticks.clear();
        if (now != null && now.layout().hasSound()) {
            double seconds = now.layout().audioColumns() * TokenLayout.COLUMN_SECONDS;
            for (int second = 0; second < seconds; second += 2) {
                ticks.add(tick(second + " s"));
            }
        }
        getChildren().addAll(ticks);
        markWords();
        repaint();
    }

    private Label word(String text) {
        Label word = new Label(text);
        word.getStyleClass().add("matrix-word");
        word.setAlignment(Pos.CENTER_RIGHT);
        word.setManaged(false);
        word.setMouseTransparent(true);
        return word;
    }

    private static Label tick(String text) {
        Label tick = new Label(text);
        tick.getStyleClass().add("num-tiny");
        tick.setManaged(false);
        return tick;
    }

    private void markWords() {
        WordRange chosen = model.session().words().range();
        for (int i = 0; i < words.size(); i++) {
            words.get(i).getStyleClass().remove("chosen");
            if (chosen.holds(i)) {
                words.get(i).getStyleClass().add("chosen");
            }
        }
        remark();
    }

    /** Where the three fields begin and how wide they are; a field of what the clip lacks has no width. */
    private record Fields(double soundWidth, double picture, double pictureWidth, double earlier, double wordsWidth) {}

    private Fields fields(WordRows now) {
        double room = getWidth() - LEFT - 2 * GAP;
        boolean hasSound = now.layout().hasSound();
        boolean hasPicture = now.layout().hasPicture();
        double soundWidth = hasSound ? room * (hasPicture ? SOUND_PART : SOUND_PART + PICTURE_PART) : 0;
        double pictureWidth = hasPicture ? room * (hasSound ? PICTURE_PART : SOUND_PART + PICTURE_PART) : 0;
        double toPicture = LEFT + soundWidth + (hasSound ? GAP : 0);
        double toWords = toPicture + pictureWidth + (hasPicture ? GAP : 0);
        return new Fields(soundWidth, toPicture, pictureWidth, toWords, getWidth() - toWords);
    }

    private double row(WordRows now) {
        return Math.min(
                WIDEST_ROW, (getHeight() - TOP - FOOT) / Math.max(1, now.words().size()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return TOP + FOOT + Math.max(4, words.size()) * NARROWEST_ROW;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        WordRows now = model.rowsProperty().get();
        sound.setVisible(now != null && now.layout().hasSound());
        picture.setVisible(now != null && now.layout().hasPicture());
        earlier.setVisible(now != null);
        if (now == null) {
            return;
        }
        Fields fields = fields(now);
        place(sound, LEFT, 0, fields.soundWidth());
        place(picture, fields.picture(), 0, fields.pictureWidth() + GAP);
        place(earlier, fields.earlier(), 0, fields.wordsWidth());
        for (int i = 0; i < words.size(); i++) {
            words.get(i).pseudoClassStateChanged(TIGHT, row(now) < TIGHT_ROW);
            words.get(i).resizeRelocate(0, TOP + i * row(now), LEFT - 8, row(now));
        }
        double foot = TOP + words.size() * row(now) + 1;
        double perSecond = fields.soundWidth() / (now.layout().audioColumns() * TokenLayout.COLUMN_SECONDS);
        for (int i = 0; i < ticks.size(); i++) {
            place(ticks.get(i), LEFT + 2 * i * perSecond, foot, 40);
        }
        told.toFront();
    }

    private static void place(Label label, double x, double y, double width) {
        label.autosize();
        label.resizeRelocate(Math.rint(x), Math.rint(y), Math.min(width, label.prefWidth(-1)), label.getHeight());
    }

    @Override
    void paint(int[] pixels, int across, double scale) {
        WordRows now = model.rowsProperty().get();
        if (now == null || getWidth() < 2 * LEFT) {
            return;
        }
        Fields fields = fields(now);
        Shade av = new Shade(Math.max(most(now.sound()), most(now.picture())));
        Shade text = new Shade(most(now.earlier()));
        double height = row(now);
        int gap = scale > 1 ? 2 : 1;
        for (int word = 0; word < now.words().size(); word++) {
            double y = TOP + word * height;
            double rowHeight = Math.max(1, height - 2);
            av.row(pixels, across, Box.of(LEFT, y, fields.soundWidth(), rowHeight, scale), now.sound()[word], gap);
            Box seen = Box.of(fields.picture(), y, fields.pictureWidth(), rowHeight, scale);
            av.row(pixels, across, seen, now.picture()[word], 0);
            Box before = Box.of(fields.earlier(), y, fields.wordsWidth(), rowHeight, scale);
            double[] seenWords = Arrays.copyOf(now.earlier()[word], Math.min(word + 2, now.earlier()[word].length));
            int to = before.edge(seenWords.length, now.words().size() + 1);
            text.row(pixels, across, new Box(before.x(), before.y(), to - before.x(), before.height()), seenWords, gap);
        }
    }

    private static double most(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).max().orElse(0);
    }

    @Override
    void mark(GraphicsContext g) {
        WordRows now = model.rowsProperty().get();
        if (now == null) {
            return;
        }
        Fields fields = fields(now);
        for (int tubelet = 1; tubelet < now.layout().tubelets(); tubelet++) {
            double x = fields.picture()
                    + fields.pictureWidth() * tubelet / now.layout().tubelets();
            g.setFill(Color.web("#010409"));
            g.fillRect(Math.rint(x) - 1, TOP, 2, words.size() * row(now) - 2);
        }
        WordRange chosen = model.session().words().range();
        if (!chosen.isEmpty() && chosen.to() <= now.words().size()) {
            double height = (chosen.to() - chosen.from()) * row(now) + 1;
            frame(g, LEFT - 1.5, TOP + chosen.from() * row(now) - 1.5, getWidth() - LEFT, height);
        }
        double seconds = now.layout().audioColumns() * TokenLayout.COLUMN_SECONDS;
        double at = model.session().playhead().time();
        if (now.layout().hasSound() && at > 0 && at <= seconds) {
            double x = Math.rint(LEFT + fields.soundWidth() * at / seconds);
            g.setFill(Color.web("#010409"));
            g.fillRect(x - 1, TOP, 3, words.size() * row(now));
            g.setFill(Color.WHITE);
            g.fillRect(x, TOP, 1, words.size() * row(now));
        }
    }

    private int wordAt(MouseEvent event, WordRows now) {
        int word = (int) Math.floor((event.getY() - TOP) / row(now));
        return word >= 0 && word < now.words().size() ? word : -1;
    }

    private void pressed(MouseEvent event) {
        WordRows now = model.rowsProperty().get();
        int word = now == null ? -1 : wordAt(event, now);
        if (now == null || word < 0) {
            return;
        }
        if (event.isShiftDown()) {
            model.extendTo(word);
            return;
        }
        model.chooseWord(word);
        double along = (event.getX() - LEFT) / fields(now).soundWidth();
        if (now.layout().hasSound() && along >= 0 && along < 1) {
            double column = Math.floor(along * now.layout().audioColumns());
            model.session()
                    .playhead()
                    .seek(Math.min(
                            column * TokenLayout.COLUMN_SECONDS,
                            model.session().playhead().duration()));
        }
    }

    private void tell(MouseEvent event) {
        WordRows now = model.rowsProperty().get();
        Optional<String> sentence = now == null ? Optional.empty() : sentence(event, now);
        setCursor(sentence.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        told.setVisible(sentence.isPresent());
        sentence.ifPresent(text -> {
            told.setText(text);
            told.autosize();
            double x = Math.max(0, Math.min(event.getX() + 14, getWidth() - told.getWidth()));
            double above = event.getY() - told.getHeight() - 8;
            told.relocate(Math.rint(x), Math.rint(above < 0 ? event.getY() + 16 : above));
        });
    }

    private Optional<String> sentence(MouseEvent event, WordRows now) {
        int word = wordAt(event, now);
        if (word < 0) {
            return Optional.empty();
        }
        Fields fields = fields(now);
        String text = now.words().get(word);
        int column = column(event.getX() - LEFT, fields.soundWidth(), now.sound()[word].length);
        if (column >= 0) {
            double from = column * TokenLayout.COLUMN_SECONDS;
            String time =
                    String.format(Language.spoken().numbers(), "%.2f–%.2f", from, from + TokenLayout.COLUMN_SECONDS);
            return Optional.of(WORDS.text("matrix.tip.sound", text, time, percent(now.sound()[word][column])));
        }
        int row = column(event.getX() - fields.picture(), fields.pictureWidth(), now.picture()[word].length);
        if (row >= 0) {
            int side = now.layout().patchesPerSide();
            List<Double> times = model.pictureTimes(now.layout().tubelets());
            String time =
                    times.isEmpty() ? "–" : String.format(Language.spoken().numbers(), "%.1f", times.get(row / side));
            return Optional.of(WORDS.text(
                    "matrix.tip.picture",
                    text,
                    time,
                    String.valueOf(row % side + 1),
                    percent(now.picture()[word][row])));
        }
        int before = column(
                event.getX() - fields.earlier(),
                fields.wordsWidth(),
                now.words().size() + 1);
        if (before < 0 || before > word + 1 || now.earlier()[word].length == 0) {
            return Optional.empty();
        }
        String other = before == 0 ? WORDS.text("matrix.start") : now.words().get(before - 1);
        return Optional.of(WORDS.text("matrix.tip.word", text, other, percent(now.earlier()[word][before])));
    }

    private static int column(double x, double width, int columns) {
        return x < 0 || x >= width || columns == 0 ? -1 : (int) (x / width * columns);
    }

    private static String percent(double weight) {
        return String.format(Language.spoken().numbers(), "%.1f", 100 * weight);
    }
}
