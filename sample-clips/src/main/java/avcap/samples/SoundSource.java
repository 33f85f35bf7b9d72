package avcap.samples;

import static avcap.samples.Verb.verb;

import avcap.samples.sound.Animals;
import avcap.samples.sound.Farm;
import avcap.samples.sound.Household;
import avcap.samples.sound.Instrument;
import avcap.samples.sound.Machines;
import avcap.samples.sound.Manner;
import avcap.samples.sound.Signals;
import avcap.samples.sound.Strikes;
import avcap.samples.sound.Voices;
import avcap.samples.sound.Weather;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that can be heard, ordered from the foreground of attention to the background.
 *
 * <p>Two sounds at once are told in this order: "a bell rings while rain falls". The {@link #id()} of a kind is stable:
 * models are trained with it.
 */
// Fields hold only unmodifiable lists and method references; the order is the numbering that models are trained with.
@SuppressWarnings({"ImmutableEnumChecker", "EnumOrdinal"})
public enum SoundSource {
    MAN(
            Noun.one("man", "men"),
            List.of(verb("speaks", "speak", "speaking"), verb("talks", "talk", "talking")),
            Nature.BURSTS,
            Sight.MAN,
            Voices::man),
    WOMAN(
            Noun.one("woman", "women"),
            List.of(verb("speaks", "speak", "speaking"), verb("talks", "talk", "talking")),
            Nature.BURSTS,
            Sight.WOMAN,
            Voices::woman),
    BABY(Noun.one("baby", "babies"), List.of(verb("cries", "cry", "crying")), Nature.BURSTS, Sight.BABY, Voices::baby),
    DOG(
            Noun.one("dog"),
            List.of(verb("barks", "bark", "barking")),
            Nature.BURSTS,
            Sight.DOG,
            Animals::dog,
            Can.BE_COUNTED,
            Can.CHANGE_SIZE),
    CAT(
            Noun.one("cat"),
            List.of(verb("meows", "meow", "meowing")),
            Nature.BURSTS,
            Sight.CAT,
            Animals::cat,
            Can.BE_COUNTED,
            Can.CHANGE_SIZE),
    ROOSTER(
            Noun.one("rooster"),
            List.of(verb("crows", "crow", "crowing")),
            Nature.BURSTS,
            Sight.ROOSTER,
            Farm::rooster,
            Can.BE_COUNTED),
    COW(
            Noun.one("cow"),
            List.of(verb("moos", "moo", "mooing")),
            Nature.BURSTS,
            Sight.COW,
            Farm::cow,
            Can.BE_COUNTED,
            Can.CHANGE_SIZE),
    SHEEP(
            Noun.one("sheep", "sheep"),
            List.of(verb("bleats", "bleat", "bleating")),
            Nature.BURSTS,
            Sight.SHEEP,
            Farm::sheep,
            Can.BE_COUNTED),
    DUCK(
            Noun.one("duck"),
            List.of(verb("quacks", "quack", "quacking")),
            Nature.BURSTS,
            Sight.DUCK,
            Farm::duck,
            Can.BE_COUNTED),
    OWL(
            Noun.one("owl"),
            List.of(verb("hoots", "hoot", "hooting")),
            Nature.BURSTS,
            Sight.OWL,
            Animals::owl,
            Can.BE_COUNTED),
    FROG(
            Noun.one("frog"),
            List.of(verb("croaks", "croak", "croaking")),
            Nature.BURSTS,
            Sight.FROG,
            Animals::frog,
            Can.BE_COUNTED,
            Can.CHANGE_SIZE),
    BIRD(
            Noun.many("bird"),
            List.of(verb("chirps", "chirp", "chirping"), verb("sings", "sing", "singing")),
            Nature.BURSTS,
            Sight.BIRD,
            Animals::birds),
    BELL(
            Noun.one("bell"),
            List.of(
                    verb("rings", "ring", "ringing"),
                    verb("tolls", "toll", "tolling"),
                    verb("chimes", "chime", "chiming")),
            Nature.BURSTS,
            Sight.BELL,
            Strikes::bell,
            Can.BE_COUNTED,
            Can.CHANGE_SIZE),
    PHONE(
            Noun.one("phone"),
            List.of(verb("rings", "ring", "ringing")),
            Nature.BURSTS,
            Sight.PHONE,
            Signals::phone,
            Can.BE_COUNTED),
    ALARM(
            Noun.one("alarm"),
            List.of(verb("beeps", "beep", "beeping")),
            Nature.BURSTS,
            Sight.ALARM,
            Signals::alarm,
            Can.CHANGE_TEMPO),
    WHISTLE(
            Noun.one("whistle"),
            List.of(verb("blows", "blow", "blowing")),
            Nature.BURSTS,
            Sight.WHISTLE,
            Signals::whistle,
            Can.BE_COUNTED),
    HORN(
            Noun.one("truck"),
            List.of(verb("honks", "honk", "honking")),
            Nature.BURSTS,
            Sight.TRUCK,
            Signals::horn,
            Can.BE_COUNTED),
    SIREN(
            Noun.one("siren"),
            List.of(verb("wails", "wail", "wailing"), verb("blares", "blare", "blaring")),
            Nature.STEADY,
            Sight.FIRE_ENGINE,
            Signals::siren),
    GUITAR(
            Noun.one("guitar"),
            List.of(verb("plays", "play", "playing"), verb("strums", "strum", "strumming")),
            Nature.BURSTS,
            Sight.GUITAR,
            Household::guitar),
    DRUM(
            Noun.one("drum"),
            List.of(verb("beats", "beat", "beating")),
            Nature.BURSTS,
            Sight.DRUM,
            Strikes::drum,
            Can.BE_COUNTED,
            Can.CHANGE_TEMPO,
            Can.CHANGE_SIZE),
    HAMMER(
            Noun.one("hammer"),
            List.of(verb("pounds", "pound", "pounding"), verb("bangs", "bang", "banging")),
            Nature.BURSTS,
            Sight.HAMMER,
            Strikes::hammer,
            Can.BE_COUNTED,
            Can.CHANGE_TEMPO),
    SAW(
            Noun.one("saw"),
            List.of(verb("cuts wood", "cut wood", "cutting wood")),
            Nature.BURSTS,
            Sight.SAW,
            Machines::saw,
            Can.CHANGE_TEMPO),
    DOOR(
            Noun.one("door"),
            List.of(verb("creaks", "creak", "creaking"), verb("squeaks", "squeak", "squeaking")),
            Nature.BURSTS,
            Sight.DOOR,
            Household::door,
            Can.BE_COUNTED),
    BALL(
            Noun.one("ball"),
            List.of(verb("bounces", "bounce", "bouncing")),
            Nature.BURSTS,
            Sight.BALL,
            Household::ball,
            Can.BE_COUNTED,
            Can.CHANGE_TEMPO,
            Can.CHANGE_SIZE),
    HORSE(
            Noun.one("horse"),
            List.of(verb("trots", "trot", "trotting")),
            Nature.BURSTS,
            Sight.HORSE,
            Farm::horse,
            Can.CHANGE_TEMPO),
    KEYBOARD(
            Noun.one("keyboard"),
            List.of(verb("clicks", "click", "clicking")),
            Nature.BURSTS,
            Sight.KEYBOARD,
            Strikes::keyboard,
            Can.CHANGE_TEMPO),
    FOOTSTEPS(
            Noun.many("footstep"),
            List.of(verb("taps", "tap", "tapping")),
            Nature.BURSTS,
            Sight.BOOTS,
            Strikes::footsteps,
            Can.CHANGE_TEMPO),
    CLOCK(
            Noun.one("clock"),
            List.of(verb("ticks", "tick", "ticking")),
            Nature.STEADY,
            Sight.CLOCK,
            Strikes::clock,
            Can.CHANGE_TEMPO),
    CROWD(
            Noun.one("crowd"),
            List.of(verb("applauds", "applaud", "applauding"), verb("claps", "clap", "clapping")),
            Nature.HISS,
            Sight.CROWD,
            Voices::crowd),
    THUNDER(
            Noun.mass("thunder"),
            List.of(verb("roars", "roar", "roaring"), verb("rumbles", "rumble", "rumbling")),
            Nature.RUMBLE,
            null,
            Weather::thunder),
    TRAIN(
            Noun.one("train"),
            List.of(verb("passes", "pass", "passing"), verb("rattles", "rattle", "rattling")),
            Nature.RUMBLE,
            Sight.TRAIN,
            Machines::train,
            Can.CHANGE_SIZE),
    HELICOPTER(
            Noun.one("helicopter"),
            List.of(verb("flies", "fly", "flying"), verb("hovers", "hover", "hovering")),
            Nature.RUMBLE,
            Sight.HELICOPTER,
            Machines::helicopter),
    ENGINE(
            Noun.one("engine"),
            List.of(verb("idles", "idle", "idling"), verb("runs", "run", "running")),
            Nature.RUMBLE,
            Sight.CAR,
            Machines::engine,
            Can.CHANGE_SIZE),
    FIRE(
            Noun.one("fire"),
            List.of(verb("crackles", "crackle", "crackling"), verb("burns", "burn", "burning")),
            Nature.HISS,
            Sight.FIRE,
            Household::fire),
    WATER(
            Noun.mass("water"),
            List.of(verb("flows", "flow", "flowing"), verb("runs", "run", "running")),
            Nature.HISS,
            Sight.TAP,
            Weather::water),
    RAIN(
            Noun.mass("rain"),
            List.of(verb("falls", "fall", "falling"), verb("pours", "pour", "pouring")),
            Nature.HISS,
            Sight.RAIN_CLOUD,
            Weather::rain),
    WIND(
            Noun.mass("wind"),
            List.of(verb("blows", "blow", "blowing"), verb("howls", "howl", "howling")),
            Nature.RUMBLE,
            null,
            Weather::wind);

    /** How a sound fills its time, and so what it can share a scene with. */
    public enum Nature {
        /** Short events with pauses. */
        BURSTS,
        /** On and on, but thin: it hides nothing. */
        STEADY,
        /** Broad noise; two of them are hard to tell apart. */
        HISS,
        /** Low noise; two of them are hard to tell apart. */
        RUMBLE;

        /** Whether it can accompany other events from first to last. */
        public boolean isBackground() {
            return this != BURSTS;
        }

        /** Whether two of this nature would hide one another. */
        boolean masksItsLike() {
            return this == HISS || this == RUMBLE;
        }
    }

    /** What of its manner a source can change. */
    private enum Can {
        BE_COUNTED,
        CHANGE_TEMPO,
        CHANGE_SIZE
    }

    private final Noun thing;
    private final List<Verb> actions;
    private final Nature nature;
    private final @Nullable Sight sight;
    private final Instrument instrument;
    private final Set<Can> can;

    SoundSource(
            Noun thing, List<Verb> actions, Nature nature, @Nullable Sight sight, Instrument instrument, Can... can) {
        this.thing = thing;
        this.actions = actions;
        this.nature = nature;
        this.sight = sight;
        this.instrument = instrument;
        this.can = Set.of(can);
    }

    /** The stable number of this kind, from 0. */
    public int id() {
        return ordinal();
    }

    /** The word for what sounds. */
    public Noun thing() {
        return thing;
    }

    /** What it does, the most frequent first. */
    public List<Verb> actions() {
        return actions;
    }

    /** Whether it can sound a number of times that a listener can count, {@link Manner#strokes()}. */
    public boolean canBeCounted() {
        return can.contains(Can.BE_COUNTED);
    }

    /** Whether it can be quick or slow, {@link Manner#tempo()}. */
    public boolean hasTempo() {
        return can.contains(Can.CHANGE_TEMPO);
    }

    /** Whether it can sound large or small, {@link Manner#pitch()}. */
    public boolean hasSize() {
        return can.contains(Can.CHANGE_SIZE);
    }

    /** Noun with its article, such as "a bell". */
    public String subject() {
        return thing.withArticle();
    }

    /** The noun alone, such as "bell". */
    public String noun() {
        return thing.usual();
    }

    /** What it does in the form that follows {@link #subject()}, such as "rings"; the first is the most frequent. */
    public List<String> verbs() {
        return actions.stream()
                .map(verb -> thing.use() == Noun.Use.MANY ? verb.plural() : verb.singular())
                .toList();
    }

    public Nature nature() {
        return nature;
    }

    /** What is seen when the source is on screen; empty for what cannot be seen. */
    public Optional<Sight> sight() {
        return Optional.ofNullable(sight);
    }

    Instrument instrument() {
        return instrument;
    }
}
