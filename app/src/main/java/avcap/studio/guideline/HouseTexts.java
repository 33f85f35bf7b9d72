package avcap.studio.guideline;

import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Arrays;
import java.util.List;

/**
 * What the studio's own guideline says, in each language. A file has it in English, whoever wrote it, so that everyone reads it in
 * his or her own language; a sentence that was changed there stays as it is.
 */
final class HouseTexts {

    private static final Words WORDS = UiResources.studioWords();

    private HouseTexts() {}

    /** A guideline as it is read out now; only rules of those ids can be the house's. */
    static Guideline spoken(Guideline guideline, List<String> house) {
        return said(guideline, house, Language.spoken());
    }

    /** A guideline as a file has it. */
    static Guideline written(Guideline guideline, List<String> house) {
        return said(guideline, house, Language.ENGLISH);
    }

    static String text(Language language, String key) {
        return WORDS.text(language, "house." + key, "{0}", "{1}"); // what stands for the words is filled in later
    }

    private static Guideline said(Guideline guideline, List<String> house, Language in) {
        return new Guideline(
                said(guideline.name(), "name", in),
                said(guideline.source(), "source", in),
                guideline.rules().stream()
                        .map(rule -> house.contains(rule.id()) ? said(rule, in) : rule)
                        .toList());
    }

    private static Rule said(Rule rule, Language in) {
        return new Rule(
                rule.id(),
                rule.severity(),
                rule.isOn(),
                said(rule.says(), rule.id() + ".says", in),
                said(rule.quote(), rule.id() + ".quote", in),
                rule.check());
    }

    private static String said(String text, String key, Language in) {
        boolean isOurs = Arrays.stream(Language.values())
                .anyMatch(language -> text(language, key).equals(text));
        return isOurs ? text(in, key) : text;
    }
}
