package avcap.studio.keys;

import java.util.Arrays;
import java.util.Optional;

/** A key of a keyboard that can be part of a chord, named as JavaFX names its code. The keypad's are folded into these. */
public enum Key {
    ENTER("Enter"),
    BACK_SPACE("Backspace"),
    TAB("Tab"),
    ESCAPE("Esc"),
    SPACE("Space"),
    PAGE_UP("PageUp"),
    PAGE_DOWN("PageDown"),
    END("End"),
    HOME("Home"),
    LEFT("Left", "←"),
    UP("Up", "↑"),
    RIGHT("Right", "→"),
    DOWN("Down", "↓"),
    INSERT("Insert"),
    DELETE("Delete"),
    COMMA(","),
    MINUS("-"),
    PERIOD("."),
    SLASH("/"),
    SEMICOLON(";"),
    EQUALS("="),
    OPEN_BRACKET("["),
    BACK_SLASH("\\"),
    CLOSE_BRACKET("]"),
    BACK_QUOTE("`"),
    QUOTE("'"),
    PLUS("+"),
    LESS("<"),
    NUMBER_SIGN("#"),
    DIGIT0("0"),
    DIGIT1("1"),
    DIGIT2("2"),
    DIGIT3("3"),
    DIGIT4("4"),
    DIGIT5("5"),
    DIGIT6("6"),
    DIGIT7("7"),
    DIGIT8("8"),
    DIGIT9("9"),
    A("A"),
    B("B"),
    C("C"),
    D("D"),
    E("E"),
    F("F"),
    G("G"),
    H("H"),
    I("I"),
    J("J"),
    K("K"),
    L("L"),
    M("M"),
    N("N"),
    O("O"),
    P("P"),
    Q("Q"),
    R("R"),
    S("S"),
    T("T"),
    U("U"),
    V("V"),
    W("W"),
    X("X"),
    Y("Y"),
    Z("Z"),
    F1("F1"),
    F2("F2"),
    F3("F3"),
    F4("F4"),
    F5("F5"),
    F6("F6"),
    F7("F7"),
    F8("F8"),
    F9("F9"),
    F10("F10"),
    F11("F11"),
    F12("F12");

    private final String word;
    private final String label;

    Key(String word) {
        this(word, word);
    }

    Key(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The key that a file calls so. */
    static Optional<Key> of(String word) {
        return Arrays.stream(values())
                .filter(key -> key.word.equalsIgnoreCase(word) || key.label.equals(word))
                .findFirst();
    }

    /** In files, where arrows are words. */
    public String word() {
        return word;
    }

    /** On the screen, where arrows are arrows. */
    public String label() {
        return label;
    }

    /** Whether it puts a character into a text when it is pressed alone. */
    public boolean writes() {
        return word.length() == 1 || this == SPACE;
    }
}
