package avcap.studio.captioning;

import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.spelling.Nouns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What can be wrong in a draft and read well: after <em>a</em> or <em>an</em>, and words that tell how it is, another thing of the
 * same kind that other captions of the project speak of.
 */
final class WrongWord {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}-]+$");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final String VOWELS = "aeiou";

    private final Nouns nouns;

    WrongWord(Nouns nouns) {
        this.nouns = nouns;
    }

    /**
     * A thing that a text speaks of.
     *
     * @param place which word, from 0
     * @param word in lower case, without signs
     * @param isAfterArticle whether nothing stands between
     */
    private record Thing(int place, String word, boolean isAfterArticle) {}

    /**
     * Everything that could be planted, always in the same order.
     *
     * @param draft what the machine said
     * @param said what else was said of the clip: what it says fits
     * @param others captions of other clips
     */
    List<PlantedWord> all(String draft, Collection<String> said, Collection<String> others) {
        Set<String> words = new TreeSet<>();
        others.forEach(other -> things(other).forEach(thing -> words.add(thing.word())));
        words.removeIf(
                word -> PlantedWord.says(draft, word) || said.stream().anyMatch(text -> PlantedWord.says(text, word)));
        List<Thing> things = things(draft);
        List<PlantedWord> all = new ArrayList<>();
        for (Thing thing : things) {
            boolean isOnce = things.stream()
                            .filter(each -> each.word().equals(thing.word()))
                            .count()
                    == 1;
            for (String word : words) {
                if (isOnce && fits(thing, word)) {
                    all.add(new PlantedWord(draft, thing.place(), word + signs(SPACE.split(draft)[thing.place()])));
                }
            }
        }
        return all;
    }

    private boolean fits(Thing thing, String word) {
        return nouns.areOthers(thing.word(), word)
                && (!thing.isAfterArticle() || beginsWithVowel(thing.word()) == beginsWithVowel(word));
    }

    private static boolean beginsWithVowel(String word) {
        return VOWELS.indexOf(word.charAt(0)) >= 0;
    }

    private List<Thing> things(String text) {
        List<Thing> things = new ArrayList<>();
        String[] words = SPACE.split(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i + 1 < words.length; i++) {
            if (ARTICLES.contains(words[i])) {
                int place = i + 1;
                while (place + 1 < words.length && nouns.isAdjective(words[place])) {
                    place++;
                }
                String word = SIGNS.matcher(words[place]).replaceFirst("");
                if (nouns.isThing(word)) {
                    things.add(new Thing(place, word, place == i + 1));
                }
            }
        }
        return things;
    }

    /** What follows a word's last letter. */
    private static String signs(String word) {
        return word.substring(SIGNS.matcher(word).replaceFirst("").length());
    }
}
