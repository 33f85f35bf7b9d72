package avcap.studio.guideline;

import avcap.ui.UiResources;

/**
 * One rule of a guideline.
 *
 * @param id names it in its guideline, such as {@code speculation}
 * @param severity how much a departure matters
 * @param isOn whether it is checked
 * @param says what a person reads where a text departs from it; {@code {0}} stands for the words in question, {@code {1}} for
 *     how many words the text has
 * @param quote the guideline's own sentence
 * @param check what is looked for
 */
public record Rule(String id, Severity severity, boolean isOn, String says, String quote, Check check) {

    public Rule {
        if (id.isBlank() || says.isBlank() || quote.isBlank()) {
            throw new IllegalArgumentException(UiResources.studioWords().text("guideline.rule.bare"));
        }
    }

    public Rule withOn(boolean on) {
        return new Rule(id, severity, on, says, quote, check);
    }
}
