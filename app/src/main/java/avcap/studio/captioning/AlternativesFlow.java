package avcap.studio.captioning;

import avcap.studio.wording.WordAlternatives;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the model might write, made into one sentence: where its captions differ there is a menu of the wordings. */
final class AlternativesFlow extends FlowPane {

    private static final Words WORDS = UiResources.writingWords();

    private final CandidatesViewModel model;
    private final Runnable leaving;
    private final List<MenuButton> forks = new ArrayList<>();
    private int last;

    /** @param leaving takes the keys when they leave here */
    AlternativesFlow(CandidatesViewModel model, Runnable leaving) {
        super(6, 2);
        this.model = model;
        this.leaving = leaving;
        setId("alternatives");
        getStyleClass().add("alternatives");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.alternativesProperty().isNotNull());
        model.alternativesProperty().addListener((observed, before, now) -> show(before, now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show(@Nullable WordAlternatives before, @Nullable WordAlternatives now) {
        boolean isPick = before != null && now != null && getScene() != null && forks.contains(focus());
        getChildren().clear();
        forks.clear();
        if (now == null) {
            return;
        }
        for (int place = 0; place < now.places().size(); place++) {
            getChildren().add(now.places().get(place).isFork() ? fork(now, place) : plain(now, place));
        }
        Label keys = new Label(WORDS.text("alternatives.keys"));
        keys.getStyleClass().add("text-caption");
        getChildren().addAll(keys, close());
        if (!forks.isEmpty()) {
            forks.get(isPick || before != null ? Math.min(last, forks.size() - 1) : 0)
                    .requestFocus();
        }
    }

    private @Nullable Node focus() {
        return getScene().getFocusOwner();
    }

    private static Label plain(WordAlternatives all, int place) {
        Label words = new Label(all.places().get(place).text());
        words.getStyleClass().add("alternative-plain");
        return words;
    }

    private MenuButton fork(WordAlternatives all, int place) {
        WordAlternatives.Place here = all.places().get(place);
        MenuButton fork = new MenuButton(written(here.text()));
        int number = forks.size();
        fork.setId("alternative-" + (number + 1));
        fork.getStyleClass().addAll("alternative", UiResources.OWN_ARROWS);
        fork.setAccessibleText(WORDS.text(
                "alternatives.fork", written(here.text()), here.wordings().size()));
        fork.getItems()
                .setAll(IntStream.range(0, here.wordings().size())
                        .mapToObj(wording -> item(here, place, wording, number))
                        .toList());
        forks.add(fork);
        return fork;
    }

    private RadioMenuItem item(WordAlternatives.Place here, int place, int wording, int number) {
        RadioMenuItem item = new RadioMenuItem(written(here.wordings().get(wording)));
        item.setId(String.format(Locale.ROOT, "alternative-%d-%d", number + 1, wording + 1));
        item.setSelected(wording == here.chosen());
        item.setOnAction(event -> {
            last = number;
            model.choose(place, wording);
        });
        return item;
    }

    private static String written(String words) {
        return words.isEmpty() ? WORDS.text("alternatives.nothing") : words;
    }

    private Button close() {
        Button close = new Button(null, new FontIcon("fth-x"));
        close.setId("alternatives-close");
        close.getStyleClass().addAll("flat", "square");
        close.setAccessibleText(WORDS.text("alternatives.close"));
        close.setOnAction(event -> leave());
        return close;
    }

    private void pressed(KeyEvent event) {
        int at = forks.indexOf(focus());
        switch (event.getCode()) {
            case LEFT -> walk(at, -1, event);
            case RIGHT -> walk(at, 1, event);
            case DOWN, ENTER -> open(at, event);
            case ESCAPE -> {
                event.consume();
                leave();
            }
            default -> {}
        }
    }

    private void walk(int at, int step, KeyEvent event) {
        if (at >= 0) {
            event.consume();
            forks.get(Math.floorMod(at + step, forks.size())).requestFocus();
        }
    }

    private void open(int at, KeyEvent event) {
        if (at >= 0) {
            event.consume();
            forks.get(at).show();
        }
    }

    private void leave() {
        leaving.run();
        model.closeAlternatives();
    }
}
