package avcap.samples;

import avcap.samples.Choice.Taste;
import avcap.samples.Trait.Place;
import avcap.samples.Trait.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The sentences of the made world: clauses that agree in number and tense, joined as their sounds lie in time.
 *
 * <p>Every choice has one common way: each free choice splits the probability at a branching point and makes a small model
 * shy. Sources are always told in the order they sound in.
 */
final class SceneGrammar {

    /** What a clause looks like. */
    private enum Form {
        /** "a dog barks" */
        SIMPLE,
        /** "a dog is barking" */
        PROGRESSIVE,
        /** "a dog barking" */
        PARTICIPLE,
        /** "there is a dog barking" */
        THERE,
        /** "the sound of a dog barking" */
        SOUND;

        /** The form of a clause that a conjunction begins. */
        Form afterConjunction() {
            return this == PROGRESSIVE ? PROGRESSIVE : SIMPLE;
        }

        /** The form of a clause that goes on in the manner of this one. */
        Form goneOn() {
            return this == SIMPLE || this == PROGRESSIVE ? this : PARTICIPLE;
        }
    }

    /** How the background is told. */
    private enum Behind {
        /** "with rain falling in the background" */
        WITH_ACTION,
        /** "while rain falls in the background" */
        WHILE,
        /** "with rain in the background": only where nothing is told of how it sounds */
        WITH_NOUN
    }

    /** How a silent object is told. */
    private enum Setting {
        /** "a dog barks near a tree" */
        NEAR,
        /** "a dog barks beside a tree" */
        BESIDE,
        /** "a dog barks with a tree in view" */
        IN_VIEW,
        /** "near a tree a dog barks" */
        NEAR_FIRST
    }

    private static final Choice<Form> FORMS = Choice.only(Form.SIMPLE)
            .or(Form.PROGRESSIVE, 0.2)
            .or(Form.PARTICIPLE, 0.12)
            .or(Form.THERE, 0.05)
            .or(Form.SOUND, 0.03);
    private static final Choice<String> THEN =
            Choice.only("then").or("followed by", 0.2).or("and then", 0.12).or("before", 0.08);
    private static final Choice<String> WHILE = Choice.only("while").or("as", 0.3);
    private static final Choice<String> AT_ONCE = WHILE.or("and", 0.12);
    private static final Choice<Behind> BACKGROUND =
            Choice.only(Behind.WITH_ACTION).or(Behind.WHILE, 0.25).or(Behind.WITH_NOUN, 0.2);
    private static final Choice<Setting> SETTINGS = Choice.only(Setting.NEAR)
            .or(Setting.BESIDE, 0.22)
            .or(Setting.IN_VIEW, 0.1)
            .or(Setting.NEAR_FIRST, 0.08);
    private static final Choice<Boolean> ADVERB_FIRST = Choice.only(false).or(true, 0.3);
    private static final List<Double> VERBS = List.of(1.0, 0.3, 0.1);

    /** Words of the phrases above and below that no choice, noun or verb holds. */
    private static final String FUNCTION_WORDS =
            "a an the is are there sound of near beside with view in background at same time";

    private static final int MOST_TRIES = 10_000;

    private final Taste taste;

    private SceneGrammar(Taste taste) {
        this.taste = taste;
    }

    /** The sentence that takes the common way everywhere. */
    static String plain(Mentions truth) {
        return new SceneGrammar(Taste.plain()).tell(truth);
    }

    /** A sentence to learn from: mostly the common ways. */
    static String usual(Mentions truth, SplittableRandom chance) {
        return new SceneGrammar(Taste.usual(chance)).tell(truth);
    }

    /** A sentence that takes rare ways more often. */
    static String varied(Mentions truth, SplittableRandom chance) {
        return new SceneGrammar(Taste.varied(chance)).tell(truth);
    }

    /**
     * Different sentences that are all true of a scene, always the same ones; the first takes the common way everywhere.
     *
     * @throws IllegalArgumentException if the scene cannot be told in so many ways
     */
    static List<String> references(Scene scene, int count) {
        Mentions truth = Mentions.of(scene);
        SplittableRandom chance = new SplittableRandom(scene.seed() ^ 0x52454653L);
        Set<String> sentences = new LinkedHashSet<>();
        sentences.add(plain(truth));
        for (int tries = 0; sentences.size() < count; tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalArgumentException("Scene " + scene.seed() + " cannot be told in " + count + " ways");
            }
            sentences.add(varied(truth, chance));
        }
        return List.copyOf(sentences);
    }

    private String tell(Mentions truth) {
        Scene.Relation relation = truth.relation().orElseThrow();
        Form form = FORMS.by(taste);
        String sounds = sounds(relation, truth.told(), form);
        return truth.silent().isEmpty()
                ? sounds
                : inSetting(sounds, truth.silent().iterator().next(), relation, form);
    }

    private String sounds(Scene.Relation relation, List<Mention> told, Form form) {
        return switch (relation) {
            case ALONE, REPEATED -> clause(told.get(0), form);
            case SEQUENCE -> sequence(told, form);
            case OVERLAP -> overlap(told, form);
            case SEQUENCE_OVER ->
                sequence(told, form) + " " + WHILE.by(taste) + " " + clause(told.get(2), form.afterConjunction());
            case BACKGROUND -> clause(told.get(0), form) + " " + background(told.get(1), form);
        };
    }

    private String sequence(List<Mention> told, Form form) {
        String join = THEN.by(taste);
        Form next =
                switch (join) {
                    case "followed by" -> Form.PARTICIPLE;
                    case "before" -> form.afterConjunction();
                    default -> form.goneOn();
                };
        return clause(told.get(0), form) + " " + join + " " + clause(told.get(1), next);
    }

    private String overlap(List<Mention> told, Form form) {
        String join = AT_ONCE.by(taste);
        boolean isAnd = join.equals("and");
        return clause(told.get(0), form)
                + " "
                + join
                + " "
                + clause(told.get(1), isAnd ? form.goneOn() : form.afterConjunction())
                + (isAnd ? " at the same time" : "");
    }

    private String background(Mention mention, Form form) {
        return switch (BACKGROUND.by(taste)) {
            case WITH_ACTION -> "with " + clause(mention, Form.PARTICIPLE) + " in the background";
            case WHILE -> "while " + clause(mention, form.afterConjunction()) + " in the background";
            case WITH_NOUN -> "with " + subject(mention, worded(mention)) + " in the background";
        };
    }

    private String inSetting(String sounds, Sight silent, Scene.Relation relation, Form form) {
        String object = silent.thing().withArticle();
        Setting setting = SETTINGS.fitting(way -> fits(way, relation, form)).by(taste);
        return switch (setting) {
            case NEAR -> sounds + " near " + object;
            case BESIDE -> sounds + " beside " + object;
            case IN_VIEW -> sounds + " with " + object + " in view";
            case NEAR_FIRST -> "near " + object + " " + sounds;
        };
    }

    private static boolean fits(Setting setting, Scene.Relation relation, Form form) {
        return switch (setting) {
            case NEAR, BESIDE -> true;
            case IN_VIEW -> relation != Scene.Relation.BACKGROUND; // not "with … with …"
            case NEAR_FIRST -> form == Form.SIMPLE || form == Form.PROGRESSIVE || form == Form.THERE;
        };
    }

    private String clause(Mention mention, Form form) {
        List<Wording> wordings = worded(mention);
        List<Verb> verbs = mention.source().actions();
        Verb verb = new Choice<>(verbs, VERBS.subList(0, verbs.size())).by(taste);
        boolean isPlural = isPlural(mention);
        String is = isPlural ? "are" : "is";
        String subject = subject(mention, wordings);
        return switch (form) {
            case SIMPLE -> subject + " " + action(isPlural ? verb.plural() : verb.singular(), wordings);
            case PROGRESSIVE -> subject + " " + is + " " + action(verb.ing(), wordings);
            case PARTICIPLE -> subject + " " + action(verb.ing(), wordings);
            case THERE -> "there " + is + " " + subject + " " + action(verb.ing(), wordings);
            case SOUND -> "the sound of " + subject + " " + action(verb.ing(), wordings);
        };
    }

    private List<Wording> worded(Mention mention) {
        return mention.traits().stream()
                .sorted()
                .map(trait -> trait.wordings().by(taste))
                .toList();
    }

    private static boolean isPlural(Mention mention) {
        return mention.traits().contains(Trait.TWO) || mention.source().thing().use() == Noun.Use.MANY;
    }

    /** The noun with what stands before it. */
    private static String subject(Mention mention, List<Wording> wordings) {
        Noun thing = mention.source().thing();
        List<String> words = new ArrayList<>(at(Place.ADJECTIVE, wordings));
        if (mention.traits().contains(Trait.TWO)) {
            words.addAll(0, at(Place.NUMBER, wordings));
            words.add(thing.plural());
        } else {
            words.add(thing.usual());
            if (thing.use() == Noun.Use.ONE) {
                words.add(0, "aeiou".indexOf(words.get(0).charAt(0)) >= 0 ? "an" : "a");
            }
        }
        return String.join(" ", words);
    }

    /** The verb with what stands around it. */
    private String action(String verb, List<Wording> wordings) {
        List<String> words = new ArrayList<>();
        List<String> adverbs = at(Place.ADVERB, wordings);
        boolean isAdverbFirst = !adverbs.isEmpty() && ADVERB_FIRST.by(taste);
        words.addAll(isAdverbFirst ? adverbs : List.of());
        words.add(verb);
        words.addAll(isAdverbFirst ? List.of() : adverbs);
        words.addAll(at(Place.LAST, wordings));
        return String.join(" ", words);
    }

    private static List<String> at(Place place, List<Wording> wordings) {
        return wordings.stream()
                .filter(wording -> wording.place() == place)
                .map(Wording::words)
                .toList();
    }

    /** Every word a caption can hold, in alphabetical order. */
    static Set<String> words() {
        Set<String> words = new TreeSet<>();
        addTo(words, Stream.of(FUNCTION_WORDS));
        addTo(words, Stream.concat(THEN.ways().stream(), AT_ONCE.ways().stream()));
        for (Trait trait : Trait.values()) {
            addTo(words, trait.wordings().ways().stream().map(Wording::words));
        }
        for (SoundSource source : SoundSource.values()) {
            addTo(words, Stream.of(source.noun()));
            addTo(words, source.verbs().stream());
            addTo(words, source.actions().stream().map(Verb::ing));
            if (Trait.TWO.isPossibleFor(source)) {
                addTo(words, Stream.of(source.thing().plural()));
                addTo(words, source.actions().stream().map(Verb::plural));
            }
        }
        addTo(words, Sight.silent().stream().map(Sight::noun));
        return words;
    }

    private static void addTo(Set<String> words, Stream<String> phrases) {
        phrases.forEach(phrase -> Collections.addAll(words, phrase.split(" ")));
    }
}
