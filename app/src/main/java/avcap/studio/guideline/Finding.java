package avcap.studio.guideline;

import avcap.inference.text.TextRange;

/**
 * A place where a text departs from a rule.
 *
 * @param rule which quotes the guideline
 * @param range where
 * @param sentence what a person reads
 */
public record Finding(Rule rule, TextRange range, String sentence) {

    static Finding of(Rule rule, TextRange range, String text) {
        String said =
                rule.says().replace("{0}", range.of(text)).replace("{1}", Integer.toString(WordCount.words(text)));
        return new Finding(rule, range, said);
    }
}
