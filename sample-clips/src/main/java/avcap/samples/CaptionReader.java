package avcap.samples;

import avcap.samples.Scene.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one caption from its first word to its last and keeps what it claims.
 *
 * <p>It knows the words of the {@link SceneGrammar} and is patient with the rest: other words are passed over. An "and" says
 * nothing about time unless "at the same time" follows.
 */
final class CaptionReader {

    /** How a source is joined to the one told before it. */
    private enum Link {
        NONE,
        THEN,
        WHILE,
        IN_BACKGROUND
    }

    private static final Map<String, Link> LINKS = Map.of(
            "then", Link.THEN,
            "before", Link.THEN,
            "followed", Link.THEN,
            "while", Link.WHILE,
            "as", Link.WHILE,
            "with", Link.WHILE,
            "and", Link.NONE);

    private static final String BACKGROUND = "in the background";
    private static final String AT_ONCE = "at the same time";

    /** Ways to tell traits, the longer ones first: "two times" is not "two". */
    private static final Map<List<String>, Trait> TRAITS = traits();

    private final List<String> words;
    private final List<Mention> told = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<Sight> silent = EnumSet.noneOf(Sight.class);
    private final Set<Trait> beforeNoun = EnumSet.noneOf(Trait.class);
    private Link link = Link.NONE;

    CaptionReader(String caption) {
        words = List.of(caption.toLowerCase(Locale.ROOT).split("[^a-z]+"));
    }

    Mentions read() {
        int at = 0;
        while (at < words.size()) {
            at += step(at);
        }
        return new Mentions(told, silent, relation());
    }

    /** Takes in what stands at a place, and says how many words that was. */
    private int step(int at) {
        for (Map.Entry<List<String>, Trait> way : TRAITS.entrySet()) {
            if (standsAt(at, way.getKey())) {
                take(way.getValue());
                return way.getKey().size();
            }
        }
        if (standsAt(at, List.of(BACKGROUND.split(" ")))) {
            relink(Link.IN_BACKGROUND);
            return 3;
        }
        if (standsAt(at, List.of(AT_ONCE.split(" ")))) {
            relink(Link.WHILE);
            return 4;
        }
        take(words.get(at));
        return 1;
    }

    private boolean standsAt(int at, List<String> phrase) {
        return at + phrase.size() <= words.size()
                && words.subList(at, at + phrase.size()).equals(phrase);
    }

    private void take(Trait trait) {
        Trait.Place place = trait.wordings().ways().get(0).place();
        if (place == Trait.Place.NUMBER || place == Trait.Place.ADJECTIVE) {
            beforeNoun.add(trait);
        } else if (!told.isEmpty()) {
            told.set(told.size() - 1, told.get(told.size() - 1).with(trait));
        }
    }

    private void take(String word) {
        Optional<SoundSource> source = Lexicon.source(word);
        Optional<Sight> object = Lexicon.silent(word);
        if (source.isPresent()) {
            mention(source.get());
        } else if (object.isPresent()) {
            silent.add(object.get());
            beforeNoun.clear();
            link = Link.NONE;
        } else if (LINKS.containsKey(word)) {
            link = LINKS.get(word);
        } else {
            Lexicon.onlyOneThat(word).filter(actor -> !isLast(actor)).ifPresent(this::mention);
        }
    }

    private boolean isLast(SoundSource source) {
        return !told.isEmpty() && told.get(told.size() - 1).source() == source;
    }

    private void mention(SoundSource source) {
        told.add(new Mention(source, beforeNoun));
        links.add(link);
        beforeNoun.clear();
        link = Link.NONE;
    }

    /** What follows a source can say how it is joined: "and a bell rings at the same time". */
    private void relink(Link found) {
        if (links.size() > 1) {
            links.set(links.size() - 1, found);
        }
    }

    private Optional<Relation> relation() {
        return switch (told.size()) {
            case 1 -> Optional.of(told.get(0).traits().contains(Trait.AGAIN) ? Relation.REPEATED : Relation.ALONE);
            case 2 ->
                switch (links.get(1)) {
                    case THEN -> Optional.of(Relation.SEQUENCE);
                    case WHILE -> Optional.of(Relation.OVERLAP);
                    case IN_BACKGROUND -> Optional.of(Relation.BACKGROUND);
                    case NONE -> Optional.empty();
                };
            case 3 ->
                links.get(1) == Link.THEN && links.get(2) == Link.WHILE
                        ? Optional.of(Relation.SEQUENCE_OVER)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Map<List<String>, Trait> traits() {
        Map<List<String>, Trait> all = new HashMap<>();
        for (Trait trait : Trait.values()) {
            trait.wordings().ways().forEach(way -> all.put(List.of(way.words().split(" ")), trait));
        }
        Map<List<String>, Trait> longestFirst = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getKey().size(), one.getKey().size()))
                .forEach(way -> longestFirst.put(way.getKey(), way.getValue()));
        return longestFirst;
    }
}
