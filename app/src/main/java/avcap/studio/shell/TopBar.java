package avcap.studio.shell;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Project;
import avcap.studio.control.Labels;
import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.KeyStyle;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Mark, menus and the name of what is open. */
final class TopBar extends HBox {

    private static final Words WORDS = UiResources.studioWords();

    private final Commands commands;
    private final ObservableValue<KeyMap> keys;
    private final ReadOnlyObjectProperty<@Nullable Project> project;
    private final ReadOnlyObjectProperty<Workplace> place;

    TopBar(
            Commands commands,
            ObservableValue<KeyMap> keys,
            ReadOnlyObjectProperty<@Nullable Project> project,
            ReadOnlyObjectProperty<Workplace> place,
            ObservableValue<Annotator> annotator) {
        this.commands = commands;
        this.keys = keys;
        this.project = project;
        this.place = place;
        getStyleClass().add("top-bar");
        StackPane mark = new StackPane(new Mark(22));
        mark.getStyleClass().add("mark");
        MenuBar menus = new MenuBar(file(), edit(), view(), play(), model(), help());
        menus.setId("menus");
        Region gap = Labels.gap();
        Label name = new Label();
        name.setId("project-name");
        name.getStyleClass().add("strong");
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> project.get() == null ? "" : project.get().name(), project));
        getChildren().addAll(mark, menus, gap, name, who(annotator));
    }

    /** Who works here, by initials; pressing them lets someone else in. */
    private Button who(ObservableValue<Annotator> annotator) {
        Button who = new Button();
        who.setId("annotator");
        who.getStyleClass().setAll("avatar");
        who.setFocusTraversable(false); // the menu and the palette have it for the keyboard
        who.textProperty().bind(annotator.map(Annotator::initials));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(annotator.map(one -> WORDS.text("annotator.here", one.name())));
        who.setTooltip(tip);
        who.accessibleTextProperty().bind(tip.textProperty());
        who.setOnAction(event -> commands.run(Command.ANNOTATOR));
        return who;
    }

    private Menu file() {
        return new Menu(
                WORDS.text("menu.file"),
                null,
                item("menu.file.new", Command.NEW_PROJECT),
                item("menu.file.openFolder", Command.OPEN_FOLDER),
                item("menu.file.openProject", Command.OPEN_PROJECT),
                item("menu.file.openSample", Command.OPEN_SAMPLE),
                new SeparatorMenuItem(),
                item("menu.file.merge", Command.MERGE),
                item("menu.file.import", Command.IMPORT),
                item("menu.file.export", Command.EXPORT),
                new SeparatorMenuItem(),
                item("menu.file.snapshot", Command.TAKE_SNAPSHOT),
                item("menu.file.restore", Command.RESTORE),
                item("menu.file.media", Command.FIND_MEDIA),
                item("menu.file.elsewhere", Command.SAVE_ELSEWHERE),
                new SeparatorMenuItem(),
                item("menu.file.quit", Command.QUIT));
    }

    private Menu edit() {
        return new Menu(
                WORDS.text("menu.edit"),
                null,
                item("menu.edit.undo", Command.UNDO),
                item("menu.edit.redo", Command.REDO),
                new SeparatorMenuItem(),
                item("menu.edit.bulk", Command.BULK),
                item("menu.edit.replace", Command.REPLACE),
                new SeparatorMenuItem(),
                item("menu.edit.guards", Command.GUARDS),
                item("menu.edit.annotator", Command.ANNOTATOR),
                item("menu.edit.keys", Command.SHOW_PREFERENCES));
    }

    private Menu view() {
        return new Menu(
                WORDS.text("menu.view"),
                null,
                item("menu.view.caption", Command.SHOW_CAPTION),
                item("menu.view.review", Command.SHOW_REVIEW),
                item("menu.view.models", Command.SHOW_MODELS),
                new SeparatorMenuItem(),
                item("matrix.title", Command.WORDS_OVER_TIME),
                item("menu.view.figures", Command.FIGURES),
                item("command.show_attention", Command.SHOW_ATTENTION),
                item("command.video_window", Command.VIDEO_WINDOW),
                new SeparatorMenuItem(),
                item("menu.view.theme", Command.THEME),
                item("menu.view.language", Command.LANGUAGE));
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
                item("command.normal_speed", Command.NORMAL_SPEED),
                new SeparatorMenuItem(),
                item("command.next_onset", Command.NEXT_ONSET),
                item("command.next_shot", Command.NEXT_SHOT),
                item("command.next_peak", Command.NEXT_PEAK),
                new SeparatorMenuItem(),
                item("command.sync_check", Command.SYNC_CHECK),
                item("menu.play.copies", Command.COPIES));
    }

    private Menu model() {
        return new Menu(
                WORDS.text("menu.model"),
                null,
                item("menu.model.regenerate", Command.REGENERATE),
                item("menu.model.batch", Command.CAPTION_ALL),
                item("command.compare_modes", Command.COMPARE_MODES),
                new SeparatorMenuItem(),
                item("menu.model.import", Command.IMPORT_WEIGHTS),
                item("menu.model.folder", Command.USE_MODEL));
    }

    private Menu help() {
        return new Menu(
                WORDS.text("menu.help"),
                null,
                item("menu.help.palette", Command.PALETTE),
                item("menu.help.keys", Command.KEYS),
                item("menu.help.steps", Command.FIRST_STEPS),
                new SeparatorMenuItem(),
                item("menu.help.about", Command.ABOUT));
    }

    /** The keys are told and not bound: some of them act only outside the caption. */
    private MenuItem item(String key, Command command) {
        String text = WORDS.text(key);
        Label name = new Label(Character.toUpperCase(text.charAt(0)) + text.substring(1));
        Label told = new Label();
        told.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> isRefused(command) ? WORDS.text("menu.readOnly") : key(command), keys, project));
        told.getStyleClass().addAll("num-small", "muted");
        Region gap = Labels.gap();
        HBox line = new HBox(24, name, gap, told);
        line.getStyleClass().add("menu-line");
        MenuItem item = new MenuItem(null, line);
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> commands.run(command));
        disable(item, command);
        return item;
    }

    private String key(Command command) {
        return keys.getValue()
                .shownFor(command, Context.TYPING)
                .map(chord -> chord.told(KeyStyle.ofThisSystem()))
                .orElse("");
    }

    private boolean isRefused(Command command) {
        Project open = project.get();
        return open != null && command.needsWriting() && open.readOnlyReason().isPresent();
    }

    private void disable(MenuItem item, Command command) {
        BooleanBinding isElsewhere = Bindings.createBooleanBinding(
                () -> !place.get().understands(command)
                        || (command.needsProject() && project.get() == null)
                        || isRefused(command),
                place,
                project);
        item.disableProperty().bind(isElsewhere);
    }
}
