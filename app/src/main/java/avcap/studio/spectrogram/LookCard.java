package avcap.studio.spectrogram;

import avcap.studio.control.ColourMap;
import avcap.studio.control.SoundLook;
import avcap.studio.session.Seeing;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** How the spectrogram is drawn, to be changed: preset, scale, window, hop, range and colours. */
final class LookCard extends VBox {

    /** Viridis is left out: it always means what the model looked at. */
    private static final List<ColourMap> COLOURS = List.of(ColourMap.MAGMA, ColourMap.CIVIDIS, ColourMap.GREY);

    private static final List<Integer> WINDOWS = List.of(5, 10, 25, 50, 100);
    private static final List<Integer> HOPS = List.of(1, 2, 5, 10, 20);
    private static final List<Integer> RANGES = List.of(40, 60, 80, 100);

    private final Words words;
    private final ObjectProperty<SoundLook> look;
    private final GridPane table = new GridPane();
    private final List<Node> listening = new ArrayList<>();
    private final List<Runnable> shown = new ArrayList<>();

    LookCard(Words words, ObjectProperty<SoundLook> look, ObjectProperty<Seeing> seeing) {
        this.words = words;
        this.look = look;
        setId("spectrogram-look-card");
        getStyleClass().add("look-card");
        table.getStyleClass().add("look-table");
        seeing(seeing);
        row("scale", List.of(SoundLook.Scale.values()), this::named, SoundLook::scale, SoundLook::withScale);
        row("window", WINDOWS, String::valueOf, SoundLook::windowMillis, SoundLook::withWindow);
        row("hop", HOPS, String::valueOf, SoundLook::hopMillis, SoundLook::withHop);
        row("range", RANGES, String::valueOf, SoundLook::decibels, SoundLook::withDecibels);
        List<Node> numbers = List.copyOf(listening);
        row("colours", COLOURS, this::named, SoundLook::colours, SoundLook::withColours);
        Label note = new Label(words.text("look.model"));
        note.getStyleClass().add("look-note");
        note.setWrapText(true);
        Button initial = new Button(words.text("look.initial"));
        initial.setId("look-initial");
        initial.getStyleClass().add("small");
        initial.setOnAction(event -> look.set(SoundLook.initial()));
        getChildren().addAll(table, note, initial);
        look.addListener((observed, before, now) -> shown.forEach(Runnable::run));
        seeing.subscribe(now -> {
            boolean isModels = now == Seeing.AS_THE_MODEL_SEES;
            numbers.forEach(row -> row.setDisable(isModels));
            note.setVisible(isModels);
            note.setManaged(isModels);
        });
    }

    private void seeing(ObjectProperty<Seeing> seeing) {
        String name = words.text("look.seeing");
        ChoiceRow<Seeing> row = new ChoiceRow<>(
                "look-seeing",
                name,
                List.of(Seeing.values()),
                value -> words.text(value == Seeing.LISTEN ? "transport.listen" : "transport.model"),
                seeing::set);
        seeing.subscribe(row::select);
        table.addRow(0, label(name), row);
    }

    /** Changes one part of the look. */
    @FunctionalInterface
    private interface Change<T> {
        SoundLook of(SoundLook look, T value);
    }

    private <T> void row(
            String id, List<T> values, Function<T, String> told, Function<SoundLook, T> now, Change<T> change) {
        String name = words.text("look." + id);
        ChoiceRow<T> row =
                new ChoiceRow<>("look-" + id, name, values, told, value -> look.set(change.of(look.get(), value)));
        shown.add(() -> row.select(now.apply(look.get())));
        row.select(now.apply(look.get()));
        listening.add(row);
        table.addRow(table.getRowCount(), label(name), row);
    }

    private String named(Enum<?> value) {
        return words.text("look." + value.name().toLowerCase(Locale.ROOT));
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("look-label");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
