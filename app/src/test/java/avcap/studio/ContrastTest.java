package avcap.studio;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.testing.Colour;
import avcap.studio.testing.StyleRules;
import avcap.studio.testing.StyleRules.Rule;
import avcap.ui.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that is to be read or made out stands off what lies below it as WCAG 2.1 AA asks: text 4.5 : 1, marks 3 : 1.
 *
 * <p>Disabled controls are left out, as there. Separators carry no meaning and are fainter on purpose.
 */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    /** What text may lie on anywhere. */
    private static final List<String> SURFACES = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay");

    /** What plain words lie on besides: buttons and chips, hovered ones, chosen rows, tints of doubt. */
    private static final List<String> RAISED =
            List.of("-av-raised", "-av-selection", "-color-accent-subtle", "-av-doubtful-tint", "-av-unlikely-tint");

    private static final List<String> PLAIN = List.of("-color-fg-default", "-av-fg-strong");

    private static final List<String> TEXTS = List.of(
            "-color-fg-default",
            "-av-fg-strong",
            "-color-fg-muted",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-color-danger-fg",
            "-av-sound",
            "-av-picture",
            "-av-words",
            "-av-better",
            "-av-worse",
            "-av-sure",
            "-av-fair",
            "-av-doubtful",
            "-av-unlikely");

    /** Lines, shapes and edges without which something would not be seen or not be known to be a control. */
    private static final List<String> MARKS = List.of(
            "-av-field-border",
            "-av-rest",
            "-av-run-a",
            "-av-run-b",
            "-av-time-a",
            "-av-time-b",
            "-av-time-c",
            "-av-time-d",
            "-av-time-e",
            "-av-time-f",
            "-av-playhead",
            "-color-accent-emphasis");

    /** White on it, or on its cap of keys. */
    private static final Map<String, String> FILLED = Map.of(
            ".button.accent", "-color-accent-emphasis",
            ".button.default", "-color-accent-emphasis",
            ".button.approve", "-color-success-emphasis");

    private static final Pattern DISABLED = Pattern.compile(":disabled|\\.not-ready");
    private static final Pattern NAMED = Pattern.compile("-(?:av|color)-[a-z0-9-]+");
    private static final int AT_LEAST_RULES = 60;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextCanBeReadOnEverySurface(Theme theme) {
        StyleRules rules = StyleRules.of(theme);
        Collection<String> faint = new TreeSet<>();
        SURFACES.forEach(surface -> {
            TEXTS.forEach(text -> note(faint, rules, text, List.of(surface), TEXT));
            RAISED.forEach(raised -> PLAIN.forEach(text -> note(faint, rules, text, List.of(surface, raised), TEXT)));
            Stream.of("-av-raised", "-av-selection")
                    .forEach(raised -> note(faint, rules, "-color-fg-muted", List.of(surface, raised), TEXT));
        });

        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyMarkCanBeMadeOut(Theme theme) {
        StyleRules rules = StyleRules.of(theme);
        Collection<String> faint = new TreeSet<>();
        SURFACES.forEach(surface -> {
            MARKS.forEach(mark -> note(faint, rules, mark, List.of(surface), MARK));
            TEXTS.forEach(mark -> note(faint, rules, mark, List.of(surface, "-av-raised"), MARK));
        });

        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wellsAreReadInBothThemes(Theme theme) {
        StyleRules rules = StyleRules.of(theme);
        Collection<String> faint = new TreeSet<>();
        note(faint, rules, "-av-well-fg", List.of("-av-well"), TEXT);
        note(faint, rules, "-av-well-muted", List.of("-av-well"), TEXT);
        note(faint, rules, "-av-contour", List.of("-av-well"), MARK);
        note(faint, rules, "-av-wave", List.of("-color-bg-default"), MARK);
        note(faint, rules, "-av-playhead", List.of("-av-playhead-casing"), MARK);

        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsOnAFillOfTheirOwnCanBeRead(Theme theme) {
        StyleRules rules = StyleRules.of(theme);
        Collection<String> faint = new TreeSet<>();
        List<Rule> own = rules.rules().stream()
                .filter(rule -> !DISABLED.matcher(rule.selector()).find())
                .filter(rule -> rule.declared().containsKey("-fx-text-fill"))
                .filter(rule -> rule.declared().containsKey("-fx-background-color"))
                .toList();
        own.forEach(rule -> layers(rule).forEach(fill -> backdrops(rule).forEach(backdrop -> {
            List<String> below = new ArrayList<>(List.of(backdrop));
            below.addAll(fill);
            note(faint, rules, rule.value("-fx-text-fill"), below, TEXT, rule.selector());
        })));
        FILLED.values().forEach(fill -> note(faint, rules, "-color-fg-emphasis", List.of(fill), TEXT));

        assertThat(own).hasSizeGreaterThan(20);
        assertThat(faint).isEmpty();
    }

    /** The layers of a background from the lowest; of a gradient each colour by itself. */
    private static List<List<String>> layers(Rule rule) {
        String written = rule.value("-fx-background-color");
        if (written.startsWith("linear-gradient")) {
            return NAMED.matcher(written)
                    .results()
                    .map(found -> List.of(found.group()))
                    .toList();
        }
        return List.of(List.of(written.split(",\\s*(?![^(]*\\))")));
    }

    /** What a rule's nodes may lie on; on a video or a spectrogram any colour may be. */
    private static List<String> backdrops(Rule rule) {
        boolean isOverPictures = Stream.of(".lane-", ".video-").anyMatch(rule.selector()::startsWith)
                && !rule.selector().startsWith(".lane-button");
        if (isOverPictures) {
            return List.of("white", "black");
        }
        return FILLED.entrySet().stream()
                .filter(filled -> rule.selector().startsWith(filled.getKey()))
                .map(Map.Entry::getValue)
                .findAny()
                .map(List::of)
                .orElse(SURFACES);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noColourOfTextGoesUntested(Theme theme) {
        Set<String> known = new TreeSet<>(TEXTS);
        known.addAll(List.of("white", "-color-fg-emphasis", "#f0f6fc", "-av-well-fg", "-av-well-muted"));
        Collection<String> unknown = new TreeSet<>();
        List<Rule> rules = StyleRules.of(theme).rules();
        rules.stream().filter(rule -> !DISABLED.matcher(rule.selector()).find()).forEach(rule -> {
            Stream.of("-fx-text-fill", "-fx-prompt-text-fill", "-chart-text", "-chart-quiet")
                    .map(rule.declared()::get)
                    .filter(text -> text != null && !known.contains(text))
                    .forEach(text -> unknown.add(rule.selector() + ": " + text));
            if (rule.declared().containsKey("-fx-fill") && rule.declared().containsKey("-fx-font-size")) {
                String text = rule.value("-fx-fill");
                if (!known.contains(text)) {
                    unknown.add(rule.selector() + ": " + text);
                }
            }
        });

        assertThat(rules).hasSizeGreaterThan(AT_LEAST_RULES);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void nothingThatIsReadIsFaded(Theme theme) {
        List<String> subtle = StyleRules.of(theme).rules().stream()
                .filter(rule -> !DISABLED.matcher(rule.selector()).find())
                .filter(rule -> !rule.selector().equals(".overview-thumb")) // a handle over the overview, without words
                .filter(rule -> isFaded(rule.declared()))
                .map(Rule::selector)
                .toList();

        assertThat(subtle).isEmpty();
    }

    private static boolean isFaded(Map<String, String> declared) {
        return Double.parseDouble(declared.getOrDefault("-fx-opacity", "1")) < 1
                || Stream.of("-fx-text-fill", "-fx-fill", "-fx-prompt-text-fill", "-fx-icon-color")
                        .anyMatch(property -> "-color-fg-subtle".equals(declared.get(property)));
    }

    private static void note(
            Collection<String> faint, StyleRules rules, String text, List<String> below, double wanted) {
        note(faint, rules, text, below, wanted, "");
    }

    private static void note(
            Collection<String> faint, StyleRules rules, String text, List<String> below, double wanted, String where) {
        Colour ground = rules.colour(below.get(0));
        for (String layer : below.subList(1, below.size())) {
            ground = rules.colour(layer).over(ground);
        }
        double contrast = rules.colour(text).over(ground).contrast(ground);
        if (contrast < wanted) {
            faint.add(String.format(Locale.ROOT, "%s %s on %s: %.2f", where, text, below, contrast)
                    .strip());
        }
    }
}
