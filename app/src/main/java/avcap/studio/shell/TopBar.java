package avcap.studio.shell;

import avcap.studio.annotation.Project;
import avcap.studio.shell.KeyMap.Context;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Mark, menus and the name of what is open. */
final class TopBar extends HBox {

    private static final Words WORDS = UiResources.studioWords();

    private final Commands commands;
    private final KeyMap keys;
    private final ReadOnlyObjectProperty<Workplace> place;

    TopBar(
            Commands commands,
            KeyMap keys,
            Files files,
            ReadOnlyObjectProperty<@Nullable Project> project,
            ReadOnlyObjectProperty<Workplace> place) {
        this.commands = commands;
        this.keys = keys;
        this.place = place;
        getStyleClass().add("top-bar");
        StackPane mark = new StackPane(new Mark(22));
        mark.getStyleClass().add("mark");
        MenuBar menus = new MenuBar(file(files, project), edit(), view(), play(), model(files), help());
        menus.setId("menus");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label name = new Label();
        name.setId("project-name");
        name.getStyleClass().add("strong");
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> project.get() == null ? "" : project.get().name(), project));
        getChildren().addAll(mark, menus, gap, name);
    }

    /** What the menus ask for that is no command by key. */
    record Files(
            Runnable openProject,
            Runnable openSample,
            Runnable importWeights,
            Runnable useModel,
            Runnable captionAll) {}

    private Menu file(Files files, ReadOnlyObjectProperty<?> project) {
        MenuItem export = item("menu.file.export", Command.EXPORT);
        export.disableProperty().bind(project.isNull());
        return new Menu(
                WORDS.text("menu.file"),
                null,
                item("menu.file.openFolder", Command.OPEN_FOLDER),
                item("menu.file.openProject", files.openProject()),
                item("menu.file.openSample", files.openSample()),
                new SeparatorMenuItem(),
                export,
                new SeparatorMenuItem(),
                item("menu.file.quit", Command.QUIT));
    }

    private Menu edit() {
        return new Menu(
                WORDS.text("menu.edit"),
                null,
                item("menu.edit.undo", Command.UNDO),
                item("menu.edit.redo", Command.REDO));
    }

    private Menu view() {
        return new Menu(
                WORDS.text("menu.view"),
                null,
                item("menu.view.caption", Command.SHOW_CAPTION),
                item("menu.view.models", Command.SHOW_MODELS),
                new SeparatorMenuItem(),
                item("matrix.title", Command.WORDS_OVER_TIME),
                item("command.show_attention", Command.SHOW_ATTENTION),
                new SeparatorMenuItem(),
                item("menu.view.theme", Command.THEME));
    }

    private Menu play() {
        return new Menu(
                WORDS.text("menu.play"),
                null,
                item("command.play_pause", Command.PLAY_PAUSE),
                item("command.replay_span", Command.REPLAY_SPAN),
                item("command.loop", Command.LOOP),
                new SeparatorMenuItem(),
                item("command.slower", Command.SLOWER),
                item("command.faster", Command.FASTER),
                item("command.normal_speed", Command.NORMAL_SPEED));
    }

    private Menu model(Files files) {
        return new Menu(
                WORDS.text("menu.model"),
                null,
                item("menu.model.regenerate", Command.REGENERATE),
                item("menu.model.batch", files.captionAll()),
                new SeparatorMenuItem(),
                item("menu.model.import", files.importWeights()),
                item("menu.model.folder", files.useModel()));
    }

    private Menu help() {
        return new Menu(WORDS.text("menu.help"), null, item("menu.help.keys", Command.KEYS));
    }

    private MenuItem item(String key, Command command) {
        String keysTold = keys.keysOf(command, Context.TYPING).stream()
                .findFirst()
                .or(() -> keys.keysOf(command, Context.MEDIA).stream().findFirst())
                .map(KeyMap::told)
                .orElse("");
        MenuItem item = item(key, keysTold, () -> commands.run(command));
        if (command.group() != Command.Group.STUDIO) {
            item.disableProperty().bind(place.isNotEqualTo(Workplace.CAPTION));
        }
        return item;
    }

    private static MenuItem item(String key, Runnable action) {
        return item(key, "", action);
    }

    /** The keys are told and not bound: some of them act only outside the caption. */
    private static MenuItem item(String key, String keysTold, Runnable action) {
        String text = WORDS.text(key);
        Label name = new Label(Character.toUpperCase(text.charAt(0)) + text.substring(1));
        Label told = new Label(keysTold);
        told.getStyleClass().addAll("num-small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(24, name, gap, told);
        line.getStyleClass().add("menu-line");
        MenuItem item = new MenuItem(null, line);
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }
}
