package avcap.inference.metrics;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * English abbreviations that keep their full stop, here without it.
 *
 * <p>Where the letters are a word too ("sun", "rev", "wash"), only the capitalised form, or only the one before a number,
 * is an abbreviation: an engine may rev at the end of a caption.
 */
final class Abbreviations {

    /** Titles, addresses, dates and Latin that no ordinary word looks like; in lower case. */
    static final List<String> IN_ANY_CASE =
            words("mr mrs ms messrs mme mmes mlle mlles dr drs prof profs jr sr st ste mt ft"
                    + " lt sgt capt cpl cmdr esq ave blvd rd bldg dept tel pp vol vols"
                    + " jan feb apr aug sep sept oct nov dec tue tues thur thurs vs viz cf ca al esp approx ibid");

    /** Titles and dates that are other words, or parts of them, without their capital. */
    static final List<String> CAPITALISED =
            words("Gen Col Maj Pvt Adm Brig Gov Sen Sens Rep Reps Pres Rev Hon Fr Msgr Supt"
                    + " Insp Det Atty Asst Assoc Mar Jun Jul Mon Wed Thu Fri");

    /** Companies, states and what closes a list: a capital after them begins a sentence. */
    static final List<String> BEFORE_A_SENTENCE =
            words("etc Etc ETC inc Inc INC ltd Ltd LTD corp Corp CORP bros Bros assn Assn"
                    + " Co Cos Univ Mfg Natl Intl Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss"
                    + " Mo Mont Neb Nebr Nev Okla Ore Oreg Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo");

    /** What is an abbreviation only if a number follows; in lower case. */
    static final List<String> BEFORE_A_NUMBER =
            words("no nos fig figs sec secs sect sects art arts ch chs eq eqs ex pt op fl est");

    /** Degrees, of which a part has more than one letter, as a regular expression. */
    static final String DEGREES = "Ph\\.D|[BMD]\\.Sc|[DM]\\.Phil|(?:Litt|Th|Ed|Pharm|Psy|Sc)\\.D|LL\\.[BDM]|[BM]\\.Ed";

    private static final Set<String> ALL = Stream.of(IN_ANY_CASE, CAPITALISED, BEFORE_A_SENTENCE, BEFORE_A_NUMBER)
            .flatMap(List::stream)
            .map(abbreviation -> abbreviation.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Abbreviations() {}

    /** Whether a full stop after a word in lower case may be the word's own; single letters are not listed. */
    static boolean mayBe(String word) {
        return word.length() == 1 || ALL.contains(word);
    }

    /** Some abbreviations as a regular expression, which sees any of them. */
    static String anyOf(Collection<String> abbreviations) {
        return "(?:" + String.join("|", abbreviations) + ")";
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
