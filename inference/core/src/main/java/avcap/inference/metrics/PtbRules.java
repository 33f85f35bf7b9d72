package avcap.inference.metrics;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of tokens that captions consist of, in the order in which they win if they are equally long.
 *
 * <p>The text has passed {@link PtbTokens}: its only blank is the space, and nothing is beyond the basic plane. Repetitions of
 * groups are bounded, since Java's regular expressions spend stack on every one and a caption may be any text.
 */
final class PtbRules {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final String IN_WORD = "[\\p{L}\\p{M}\\p{Nd}]";
    private static final String WORD_ENDS = "(?!" + IN_WORD + ")";
    private static final String PLAIN = "[\\p{L}\\p{Nd}]" + IN_WORD + "*+";
    private static final String LETTERED = "\\p{L}" + IN_WORD + "*+";
    private static final String APOSTROPHE = "['’]";
    private static final String CLITIC = "(?:[sSmMdD]|[lL][lL]|[rRvV][eE])" + WORD_ENDS;
    private static final String NOT = "[nN]" + APOSTROPHE + "[tT]" + WORD_ENDS;
    private static final String HYPHEN = "[-‐‑]";

    /** An apostrophe that parts nothing: the one of "o'clock" and "nat'l", but not that of "dog's" or "don't". */
    private static final String INNER_APOSTROPHE =
            "(?<!\\p{Nd})" + APOSTROPHE + "(?!" + CLITIC + ")(?!(?<=[nN].)[tT]" + WORD_ENDS + ")(?=\\p{L})";

    private static final String NUMBER = "(?:\\d++(?:[.,:/]\\d++){0,20}|\\.\\d++(?:[.,:/]\\d++){0,20})";
    private static final String DOMAIN = "[a-z\\d-]++(?:\\.[a-z\\d-]++){0,9}\\.(?:com|org|net|edu|gov)";
    private static final String IN_ADDRESS = "[^ \"<>|(){}“”]";
    private static final String ENDS_ADDRESS = "[^ \"<>|(){}“”.,;:!?'’`-]";
    private static final String WORD_FIRST = "[\\p{L}\\p{Nd}]";

    private static final Map<String, String> BRACKETS =
            Map.of("(", "-LRB-", ")", "-RRB-", "[", "-LSB-", "]", "-RSB-", "{", "-LCB-", "}", "-RCB-");
    private static final Pattern BRACKET = Pattern.compile("[(){}\\[\\]]");

    /** Unicode's fractions of one character, as their decompositions say. */
    private static final String FRACTIONS = "½¼¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    private static final List<String> FRACTIONS_WRITTEN = List.of(
            "1/2", "1/4", "3/4", "1/7", "1/9", "1/10", "1/3", "2/3", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/8",
            "3/8", "5/8", "7/8");

    static final List<TokenRule> ALL = List.of(
            // markup and the net
            TokenRule.of("tag", "<", "</?[a-zA-Z][\\w:.-]*+" + attributes() + " *+/?>")
                    .written(PtbRules::joined),
            TokenRule.of("comment", "<", "<!--.{0,999}?-->|<[!?][a-zA-Z][^<>]*+>")
                    .written(PtbRules::joined),
            TokenRule.of(
                    "web address",
                    WORD_FIRST,
                    "(?i)(?=www\\.|[a-z\\d.-]++[:/])(?:https?://|www\\.|" + DOMAIN + "/)" + IN_ADDRESS + "*"
                            + ENDS_ADDRESS),
            TokenRule.of(
                    "mail address",
                    WORD_FIRST,
                    "(?:mailto:)?[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._%+-]*+@[\\p{L}\\p{Nd}-]++(?:\\.[\\p{L}\\p{Nd}-]++){1,9}"),
            TokenRule.of("handle", "[@#]", "[@#]\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*+"),
            TokenRule.of(
                            "emoticon",
                            "[<>:;=8^~-]",
                            "[<>]?[:;=][-o*']?(?:[()\\[\\]{}|@]|[DdPpOo]" + WORD_ENDS
                                    + ")|8-[()]|\\^[_.-]?\\^|-_-|~_~|=_=|>[_.]<")
                    .written(PtbRules::escaped),
            TokenRule.of("named bracket", "-", "-[LRlr][RSCrsc][Bb]-"),

            // words that grew together, and what is cut from words
            TokenRule.of(
                    "assimilation",
                    "[CcGgWwLl]",
                    "(?i)(can(?=not)|gon(?=na)|wan(?=na)|got(?=ta)|gim(?=me)|lem(?=me))(?:not|na|ta|me)" + WORD_ENDS),
            TokenRule.of(
                            "'tis",
                            APOSTROPHE,
                            "(?i)(" + APOSTROPHE + "t)(?:is|was)(?=n" + APOSTROPHE + "t|" + WORD_ENDS + ")")
                    .written(PtbRules::straight),
            TokenRule.of("d'ye", "[Dd]", "(?i)(d" + APOSTROPHE + ")ye" + WORD_ENDS)
                    .written(PtbRules::straight),
            TokenRule.of("y'all", "[Yy]", "(?i)(y" + APOSTROPHE + ")(?!" + CLITIC + ")\\p{L}++")
                    .written(PtbRules::straight),
            TokenRule.of("more'n", "[Mm]", "(?i)(more)" + APOSTROPHE + "n" + WORD_ENDS),
            TokenRule.of(
                    "word before n't",
                    WORD_FIRST,
                    "(?=[^ '’]++['’])(" + IN_WORD + "(?:" + IN_WORD + "|[-/_.!?](?=\\p{L})){0,99}?)" + NOT),
            TokenRule.of("n't", "[Nn]", NOT).written(PtbRules::straight),
            TokenRule.of("clitic", APOSTROPHE, APOSTROPHE + CLITIC).written(PtbRules::straight),
            TokenRule.of(
                            "clipped word",
                            APOSTROPHE,
                            "(?i)(?<!\\p{Nd})" + APOSTROPHE + "(?:em|n" + APOSTROPHE + "|n|cause|till?|\\d\\ds?)"
                                    + WORD_ENDS)
                    .written(PtbRules::straight),
            // `o' between quotes is the letter
            TokenRule.of("ol'", "[Oo]", "(?i)(?<!['`‘’])ol?" + APOSTROPHE + WORD_ENDS)
                    .written(PtbRules::straight),
            TokenRule.of("cont'd", "[CcRr]", "(?i)(?:cont|rec)" + APOSTROPHE + "d" + WORD_ENDS)
                    .written(PtbRules::straight),

            // abbreviations
            TokenRule.of(
                    "initials",
                    WORD_FIRST,
                    "(?:" + PLAIN + "-){0,9}\\p{L}\\.(?:-?\\p{L}\\.){1,20}(?:-" + PLAIN + "){0,9}"),
            TokenRule.of("initial", "\\p{L}", "\\p{L}\\."),
            TokenRule.of("degree", "[A-Z]", "(?:" + Abbreviations.DEGREES + ")\\."),
            abbreviation(
                            "abbreviation before a sentence",
                            Abbreviations.anyOf(Abbreviations.BEFORE_A_SENTENCE) + "\\.(?= +\\p{Lu})")
                    .written(token -> token + " ."),
            abbreviation(
                    "abbreviation of a company or state", Abbreviations.anyOf(Abbreviations.BEFORE_A_SENTENCE) + "\\."),
            abbreviation("abbreviation", "(?i:" + Abbreviations.anyOf(Abbreviations.IN_ANY_CASE) + ")\\."),
            abbreviation("capitalised abbreviation", Abbreviations.anyOf(Abbreviations.CAPITALISED) + "\\."),
            abbreviation(
                    "abbreviation before a number",
                    "(?i:" + Abbreviations.anyOf(Abbreviations.BEFORE_A_NUMBER) + ")\\.(?= ?\\d)"),
            TokenRule.of("joint initials", "\\p{Lu}", "\\p{Lu}++(?:&(?:amp;)?\\p{Lu}++){1,9}")
                    .written(PtbRules::decoded),
            TokenRule.of("language", "[CcF]", "(?:[Cc]\\+\\+|[CF]#)" + WORD_ENDS),

            // numbers
            TokenRule.of("mixed fraction", "\\d", "\\d++ \\d++/\\d++(?![\\d/])").written(PtbRules::joined),
            TokenRule.of("telephone number with its area", "\\(", "\\(\\d{2,4}\\) ?\\d{3,4}[ -]\\d{4}" + WORD_ENDS)
                    .written(token -> joined(escaped(token))),
            // three or four groups of digits, whatever they mean
            TokenRule.of(
                            "telephone number",
                            "[+\\d]",
                            "(?:\\+\\d|\\d\\d)\\d{0,2}(?:[ -]\\d{2,4})?[ -]\\d{3,4}[ -]\\d{4}" + WORD_ENDS)
                    .written(PtbRules::joined),
            TokenRule.of("hour before a.m.", "\\d", "(\\d++(?:[:.]\\d++)?)[AaPp]\\.[Mm]\\."),
            TokenRule.of("number", "[+.\\d-]", "[+-]?" + NUMBER + "(?:-" + NUMBER + "){0,9}"),
            TokenRule.of("fraction", "[" + FRACTIONS + "]", "[" + FRACTIONS + "]")
                    .written(token -> FRACTIONS_WRITTEN.get(FRACTIONS.indexOf(token))),
            TokenRule.of("foreign dollar", "[A-Z]", "[A-Z]{1,3}\\$"),

            // words
            TokenRule.of(
                            "word",
                            WORD_FIRST,
                            PLAIN + "(?:(?:" + HYPHEN + "|[/_])" + PLAIN + "|" + INNER_APOSTROPHE + PLAIN
                                    + "|(?<=[-oO][oO])" + APOSTROPHE + "(?=-)){0,50}")
                    .written(PtbRules::straight),
            TokenRule.of("words without a space", "\\p{L}", LETTERED + "(?:[.!?]" + LETTERED + "){1,50}"),
            TokenRule.of("number with a unit", "[.\\d]", NUMBER + "(?:-" + PLAIN + "){1,9}"),

            // marks
            TokenRule.of("dash", "[-–—―]", "-{2,}+|[–—―]").written("--"),
            TokenRule.of("ellipsis", "[.…]", "…|\\.{3,}+|\\.(?: \\.){2,4}+").written("..."),
            TokenRule.of("astonishment", "[?!]", "[?!]{2,}+"),
            TokenRule.of("opening quotes", "[\"“«`&]", "“|«|``|(?<![^ (\\[{<'`‘-])(?:\"|&quot;)(?=[^ \"'’`.,;:!?])")
                    .written("``"),
            TokenRule.of("closing quotes", "[\"”»'&]", "”|»|''|\"|&quot;").written("''"),
            TokenRule.of("opening quote", "['‘‹]", "‘|‹|(?<![^ (\\[{<\"`“-])'(?! |$)")
                    .written("`"),
            TokenRule.of("closing quote", "['’›]", "['’›]").written("'"),
            TokenRule.of("bracket", BRACKET.pattern(), BRACKET.pattern()).written(PtbRules::escaped),
            TokenRule.of("entity", "&", "&(?:amp|lt|gt);").written(PtbRules::decoded),
            TokenRule.of("pound", "£", "£").written("#"),
            TokenRule.of("euro", "€", "€").written("$"),
            TokenRule.of("cent", "¢", "¢").written("cents"),
            TokenRule.of("mark", "[^ ]", "[^ \\p{M}]"));

    private PtbRules() {}

    private static TokenRule abbreviation(String name, String pattern) {
        // looking for the full stop first spares most words the long list
        return TokenRule.of(name, "\\p{L}", "(?=\\p{L}{2,6}+\\.)" + pattern);
    }

    private static String attributes() {
        return "(?: ++[a-zA-Z_:][\\w:.-]*+(?: *+= *+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^ \"'<>=/]++))?){0,20}";
    }

    /** As one token, though a space is in it; BLEU and CIDEr-D still see two words and ROUGE-L sees one. */
    private static String joined(String token) {
        return token.replace(' ', NO_BREAK_SPACE);
    }

    private static String escaped(String token) {
        return BRACKET.matcher(token).replaceAll(bracket -> Matcher.quoteReplacement(BRACKETS.get(bracket.group())));
    }

    private static String decoded(String token) {
        return token.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String straight(String token) {
        return token.replace('’', '\'');
    }
}
