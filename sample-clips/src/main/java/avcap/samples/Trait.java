package avcap.samples;

import avcap.samples.sound.Manner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a caption may tell of a source besides what it is, in the order of the words behind a verb: "a large dog barks
 * loudly twice in the distance".
 *
 * <p>What is told is true and salient: {@link #of} reads it from the numbers that sound and picture are made with.
 */
// The choices hold only unmodifiable lists.
@SuppressWarnings("ImmutableEnumChecker")
public enum Trait {
    /** Two of a kind are seen. */
    TWO(Kind.NUMBER, Choice.only(new Wording("two", Place.NUMBER))),
    /** Lower than others of its kind, and larger in the picture. */
    LARGE(Kind.SIZE, Choice.only(new Wording("large", Place.ADJECTIVE)).or(new Wording("big", Place.ADJECTIVE), 0.25)),
    /** Higher than others of its kind, and smaller in the picture. */
    SMALL(
            Kind.SIZE,
            Choice.only(new Wording("small", Place.ADJECTIVE)).or(new Wording("little", Place.ADJECTIVE), 0.25)),
    LOUD(Kind.LOUDNESS, Choice.only(new Wording("loudly", Place.ADVERB))),
    SOFT(Kind.LOUDNESS, Choice.only(new Wording("softly", Place.ADVERB)).or(new Wording("quietly", Place.ADVERB), 0.3)),
    QUICK(Kind.SPEED, Choice.only(new Wording("quickly", Place.ADVERB)).or(new Wording("fast", Place.LAST), 0.25)),
    SLOW(Kind.SPEED, Choice.only(new Wording("slowly", Place.ADVERB))),
    /** In three bouts or more, with silence between them. */
    AGAIN(
            Kind.REPETITION,
            Choice.only(new Wording("repeatedly", Place.ADVERB))
                    .or(new Wording("again and again", Place.LAST), 0.25)
                    .or(new Wording("over and over", Place.LAST), 0.15)),
    TWICE(Kind.COUNT, Choice.only(new Wording("twice", Place.LAST)).or(new Wording("two times", Place.LAST), 0.25)),
    THREE_TIMES(Kind.COUNT, Choice.only(new Wording("three times", Place.LAST))),
    /** Dull, soft and a little reverberant, and not in the picture. */
    DISTANT(
            Kind.DISTANCE,
            Choice.only(new Wording("in the distance", Place.LAST)).or(new Wording("far away", Place.LAST), 0.3));

    /** What a trait is about; a source has at most one trait of a kind. */
    public enum Kind {
        NUMBER,
        SIZE,
        LOUDNESS,
        SPEED,
        REPETITION,
        COUNT,
        DISTANCE
    }

    /** Where in a clause the words stand. */
    enum Place {
        /** Instead of the article. */
        NUMBER,
        /** Between article and noun. */
        ADJECTIVE,
        /** Before the verb or after it. */
        ADVERB,
        /** After the verb. */
        LAST
    }

    /** One way to tell a trait. */
    record Wording(String words, Place place) {}

    /** Gains from here on are told as loud, decibels. */
    static final double LOUD_DB = 1;
    /** Gains up to here are told as soft, decibels. */
    static final double SOFT_DB = -15;

    private final Kind kind;
    private final Choice<Wording> wordings;

    Trait(Kind kind, Choice<Wording> wordings) {
        this.kind = kind;
        this.wordings = wordings;
    }

    public Kind kind() {
        return kind;
    }

    Choice<Wording> wordings() {
        return wordings;
    }

    /** The traits of a kind, one of which a source may have. */
    static List<Trait> ofKind(Kind kind) {
        return Stream.of(values()).filter(trait -> trait.kind == kind).toList();
    }

    /** The traits of an event that are its own; {@link #TWO} and {@link #AGAIN} are those of a scene. */
    static Set<Trait> of(SoundEvent event) {
        Manner manner = event.manner();
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        addIf(traits, manner.pitch() < 1, LARGE);
        addIf(traits, manner.pitch() > 1, SMALL);
        addIf(traits, event.gainDb() >= LOUD_DB, LOUD);
        addIf(traits, event.gainDb() <= SOFT_DB, SOFT);
        addIf(traits, manner.tempo() > 1, QUICK);
        addIf(traits, manner.tempo() < 1, SLOW);
        addIf(traits, manner.strokes() == 2, TWICE);
        addIf(traits, manner.strokes() == 3, THREE_TIMES);
        addIf(traits, event.distant(), DISTANT);
        return traits;
    }

    private static void addIf(Set<Trait> traits, boolean isTrue, Trait trait) {
        if (isTrue) {
            traits.add(trait);
        }
    }

    /** Whether a source can ever have it. */
    boolean isPossibleFor(SoundSource source) {
        return switch (kind) {
            case NUMBER -> canBeTwo(source);
            case SIZE -> source.hasSize();
            case SPEED -> source.hasTempo();
            case COUNT -> source.canBeCounted();
            case REPETITION -> canComeAgain(source);
            case LOUDNESS -> true;
            case DISTANCE -> source != SoundSource.KEYBOARD && source != SoundSource.CLOCK;
        };
    }

    /** Two can be seen of what is seen under its own name, stands on the ground and is one thing. */
    private static boolean canBeTwo(SoundSource source) {
        return source.nature() == SoundSource.Nature.BURSTS
                && source.thing().use() == Noun.Use.ONE
                && source.sight()
                        .filter(sight -> !sight.flies() && sight.noun().equals(source.noun()))
                        .isPresent();
    }

    /** Only what fills a bout of a second can be told from what has pauses anyway. */
    private static boolean canComeAgain(SoundSource source) {
        return switch (source) {
            case MAN,
                    WOMAN,
                    BABY,
                    DOG,
                    DUCK,
                    FROG,
                    BIRD,
                    ALARM,
                    SIREN,
                    GUITAR,
                    DRUM,
                    HAMMER,
                    SAW,
                    BALL,
                    KEYBOARD,
                    CROWD,
                    WATER -> true;
            case CAT,
                    ROOSTER,
                    COW,
                    SHEEP,
                    OWL,
                    BELL,
                    PHONE,
                    WHISTLE,
                    HORN,
                    DOOR,
                    HORSE,
                    FOOTSTEPS,
                    CLOCK,
                    THUNDER,
                    TRAIN,
                    HELICOPTER,
                    ENGINE,
                    FIRE,
                    RAIN,
                    WIND -> false;
        };
    }
}
