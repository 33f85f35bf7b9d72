package avcap.studio.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several texts made into one, word by word: where all agree as they are, and where they differ every wording there is, of which
 * one is chosen.
 *
 * @param places in order; plain ones and forks take turns
 */
public record WordAlternatives(List<Place> places) {

    /**
     * Words in a row.
     *
     * @param wordings all there are here, each once, the first text's first; empty where a text has nothing
     * @param chosen which of them
     */
    public record Place(List<String> wordings, int chosen) {

        public Place {
            wordings = List.copyOf(wordings);
        }

        /** Whether there is something to choose. */
        public boolean isFork() {
            return wordings.size() > 1;
        }

        public String text() {
            return wordings.get(chosen);
        }
    }

    public WordAlternatives {
        places = List.copyOf(places);
    }

    /**
     * Texts with the words of the first chosen.
     *
     * @param texts at least one
     */
    public static WordAlternatives of(List<String> texts) {
        List<String> base = words(texts.get(0));
        List<int[]> matches = texts.stream().map(text -> matches(base, text)).toList();
        List<Place> places = new ArrayList<>();
        int[] done = new int[texts.size()];
        List<String> common = new ArrayList<>();
        for (int i = 0; i <= base.size(); i++) {
            int word = i;
            boolean isEnd = i == base.size();
            if (!isEnd && matches.stream().anyMatch(match -> match[word] < 0)) {
                continue;
            }
            Set<String> wordings = new LinkedHashSet<>();
            for (int text = 0; text < texts.size(); text++) {
                List<String> all = words(texts.get(text));
                int until = isEnd ? all.size() : matches.get(text)[i];
                wordings.add(String.join(" ", all.subList(done[text], until)));
                done[text] = until + 1;
            }
            if (wordings.size() > 1 || !wordings.contains("")) {
                plain(common, places);
                places.add(new Place(List.copyOf(wordings), 0));
            }
            if (!isEnd) {
                common.add(base.get(i));
            }
        }
        plain(common, places);
        return new WordAlternatives(places);
    }

    private static void plain(List<String> common, List<Place> places) {
        if (!common.isEmpty()) {
            places.add(new Place(List.of(String.join(" ", common)), 0));
            common.clear();
        }
    }

    /** For each word of the base its place in a text, -1 if the text lacks it. */
    private static int[] matches(List<String> base, String text) {
        int[] matches = new int[base.size()];
        int i = 0;
        int j = 0;
        for (WordDiff.Part part : WordDiff.between(String.join(" ", base), text).parts()) {
            for (int word = 0; word < part.words().size(); word++) {
                switch (part.kind()) {
                    case SAME -> matches[i++] = j++;
                    case DELETED -> matches[i++] = -1;
                    case INSERTED -> j++;
                }
            }
        }
        return matches;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** The same with another wording at one place. */
    public WordAlternatives take(int place, int wording) {
        List<Place> changed = new ArrayList<>(places);
        changed.set(place, new Place(places.get(place).wordings(), wording));
        return new WordAlternatives(changed);
    }

    /** The places where there is something to choose. */
    public List<Integer> forks() {
        return IntStream.range(0, places.size())
                .filter(place -> places.get(place).isFork())
                .boxed()
                .toList();
    }

    public String text() {
        return places.stream()
                .map(Place::text)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
