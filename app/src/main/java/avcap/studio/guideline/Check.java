package avcap.studio.guideline;

import avcap.inference.text.TextRange;
import java.util.List;

/** What a rule looks for, with its parameters. */
public sealed interface Check permits WordCount, Phrases, Matches, Names, DoubledWords {

    /** Its name in a guideline's file. */
    String kind();

    /** Every place that departs from the rule, in the order of the text; none in a blank text. */
    List<TextRange> find(String text);
}
