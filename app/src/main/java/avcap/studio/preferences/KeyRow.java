package avcap.studio.preferences;

import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A command with its keys in both contexts, and below it what is being done to them. */
final class KeyRow extends VBox {

    private static final Words WORDS = UiResources.keyWords();

    private final KeysViewModel model;
    private final Command command;
    private final List<KeySlot> slots;
    private final Button reset = new Button(null, new FontIcon("fth-rotate-ccw"));
    private final KeyStrip strip;

    KeyRow(KeysViewModel model, Command command) {
        this.model = model;
        this.command = command;
        this.slots = Stream.of(Context.values())
                .flatMap(context -> IntStream.range(0, KeyMap.MOST)
                        .mapToObj(place -> new KeySlot(model, KeyChange.Slot.of(command, context, place))))
                .toList();
        this.strip = new KeyStrip(model);
        setId("key-row-" + command.id());
        getStyleClass().add("key-row");
        Label name = new Label(command.title());
        name.getStyleClass().add("key-name");
        reset.setId("key-reset-" + command.id());
        reset.getStyleClass().addAll("flat", "mini", "square");
        reset.setTooltip(new Tooltip(WORDS.text("page.reset")));
        reset.setAccessibleText(WORDS.text("page.resetOne", command.title()));
        reset.setOnAction(event -> model.reset(command));
        HBox line = new HBox(name, cell(Context.MEDIA), cell(Context.TYPING), reset);
        line.getStyleClass().add("key-line");
        getChildren().addAll(line, strip);
        show();
    }

    private HBox cell(Context context) {
        HBox cell = new HBox(4);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("key-cell");
        slots.stream().filter(slot -> slot.slot().target().context() == context).forEach(slot -> cell.getChildren()
                .add(slot));
        return cell;
    }

    Command command() {
        return command;
    }

    /** Shows the keys and what is done to them as they are now. */
    void show() {
        KeyMap keys = model.keysProperty().get();
        for (KeySlot slot : slots) {
            int had = keys.chordsOf(slot.slot().target()).size();
            slot.show(model.keysAt(slot.slot()), slot.slot().place() == had);
        }
        reset.setVisible(keys.isChanged(command));
        @Nullable KeyChange change = model.changeProperty().get();
        boolean isMine = change != null && change.slot().command() == command;
        strip.show(isMine ? change : null);
    }

    /** Gives the keys to where a change began. */
    void focus(KeyChange.Slot at) {
        slots.stream()
                .filter(slot -> slot.slot().equals(at) && slot.isVisible())
                .findFirst()
                .or(() -> slots.stream()
                        .filter(slot -> slot.slot().target().equals(at.target()) && slot.isVisible())
                        .findFirst())
                .ifPresent(KeySlot::requestFocus);
    }
}
