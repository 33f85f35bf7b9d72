package avcap.studio.guideline;

import avcap.ui.UiResources;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules for captions.
 *
 * @param name what people call it
 * @param source where its sentences come from
 * @param rules in the order in which they are listed; no id twice
 */
public record Guideline(String name, String source, List<Rule> rules) {

    public Guideline {
        rules = List.copyOf(rules);
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException(UiResources.studioWords().text("guideline.twice", rule.id()));
            }
        }
    }

    /** The studio's own. */
    public static Guideline house() {
        return GuidelineJson.house();
    }

    /**
     * Reads the JSON form of a guideline.
     *
     * @throws GuidelineException if it is not one, with a sentence that names the rule
     */
    public static Guideline read(String json) throws GuidelineException {
        return GuidelineJson.read(json);
    }

    /** The same guideline as JSON. */
    public String toJson() {
        return GuidelineJson.write(this);
    }

    /** Every departure of a text from the rules that are on, in the order of the text. */
    public List<Finding> check(String text) {
        return rules.stream()
                .filter(Rule::isOn)
                .flatMap(rule -> rule.check().find(text).stream().map(range -> Finding.of(rule, range, text)))
                .sorted(Comparator.comparingInt(finding -> finding.range().start()))
                .toList();
    }

    /** The same with one rule switched on or off; an id that is not there changes nothing. */
    public Guideline with(String id, boolean on) {
        return new Guideline(
                name,
                source,
                rules.stream()
                        .map(rule -> rule.id().equals(id) ? rule.withOn(on) : rule)
                        .toList());
    }
}
