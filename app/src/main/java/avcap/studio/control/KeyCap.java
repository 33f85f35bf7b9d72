package avcap.studio.control;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A key or a chord as it is printed beside what it does. */
public final class KeyCap extends Label {

    /** How keys are told in a scene: from the studio's own keys to those in use. */
    private record Telling(ObservableValue<UnaryOperator<String>> live) {}

    private static final Pattern NAMED = Pattern.compile("‹(\\w+)›");

    private final String told;

    /** A cap that names the studio's own key; in a scene where keys are {@link #tell told}, the key in use. */
    public KeyCap(String standard) {
        this(standard, standard);
        sceneProperty().addListener((observed, before, now) -> follow(now));
    }

    private KeyCap(String keys, String told) {
        super(keys);
        this.told = told;
        getStyleClass().add("kbd");
        setMinWidth(USE_PREF_SIZE);
    }

    /** A cap for a command that shares the studio's own key with another one, so that it has to be named. */
    public static KeyCap of(String command, String standard) {
        KeyCap cap = new KeyCap(standard, command);
        cap.sceneProperty().addListener((observed, before, now) -> cap.follow(now));
        return cap;
    }

    /** A cap with this on it, whatever keys are in use. */
    public static KeyCap plain(String keys) {
        return new KeyCap(keys, keys);
    }

    /** Has the caps of a scene show the keys in use, given those that the studio has by itself. */
    public static void tell(Scene scene, ObservableValue<UnaryOperator<String>> live) {
        scene.getProperties().put(Telling.class, new Telling(live));
    }

    /** A sentence in which commands stand in ‹ ›, with the keys in use in a node's scene in their place. */
    public static String sentence(Node node, String sentence) {
        return NAMED.matcher(sentence).replaceAll(named -> Matcher.quoteReplacement(inUse(node, named.group(1))));
    }

    /** Has a label say such a sentence from now on, with the keys in use wherever it is shown. */
    public static void say(Label label, String sentence) {
        label.setText(sentence);
        label.sceneProperty().addListener((observed, before, now) -> {
            label.textProperty().unbind();
            if (now != null && now.getProperties().get(Telling.class) instanceof Telling telling) {
                label.textProperty().bind(telling.live().map(live -> sentence(label, sentence)));
            }
        });
    }

    private static String inUse(Node node, String standard) {
        Scene scene = node.getScene();
        return scene != null && scene.getProperties().get(Telling.class) instanceof Telling telling
                ? telling.live().getValue().apply(standard)
                : standard;
    }

    /** Names a control without words, with its key: for the pointer, and for who cannot see it. */
    public static void name(Control control, String words, String standard) {
        Tooltip tip = new Tooltip(words);
        tip.setOnShowing(event -> tip.setText(words + " (" + inUse(control, standard) + ")"));
        control.setTooltip(tip);
        control.setAccessibleText(words);
    }

    private void follow(@Nullable Scene now) {
        textProperty().unbind();
        if (now != null && now.getProperties().get(Telling.class) instanceof Telling telling) {
            textProperty().bind(telling.live().map(live -> live.apply(told)));
        }
    }
}
