package avcap.samples;

import avcap.samples.sound.Animals;
import avcap.samples.sound.Instrument;
import avcap.samples.sound.Machines;
import avcap.samples.sound.Signals;
import avcap.samples.sound.Strikes;
import avcap.samples.sound.Voices;
import avcap.samples.sound.Weather;
import java.util.List;
import java.util.Optional;
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
    MAN("a man", List.of("speaks", "talks"), Nature.BURSTS, Sight.MAN, Voices::man),
    WOMAN("a woman", List.of("speaks", "talks"), Nature.BURSTS, Sight.WOMAN, Voices::woman),
    BABY("a baby", List.of("cries"), Nature.BURSTS, Sight.BABY, Voices::baby),
    DOG("a dog", List.of("barks"), Nature.BURSTS, Sight.DOG, Animals::dog),
    CAT("a cat", List.of("meows"), Nature.BURSTS, Sight.CAT, Animals::cat),
    BIRD("birds", List.of("chirp", "sing"), Nature.BURSTS, Sight.BIRD, Animals::birds),
    BELL("a bell", List.of("rings", "tolls"), Nature.BURSTS, Sight.BELL, Strikes::bell),
    PHONE("a phone", List.of("rings"), Nature.BURSTS, Sight.PHONE, Signals::phone),
    WHISTLE("a whistle", List.of("blows"), Nature.BURSTS, Sight.WHISTLE, Signals::whistle),
    HORN("a truck", List.of("honks"), Nature.BURSTS, Sight.TRUCK, Signals::horn),
    SIREN("a siren", List.of("wails"), Nature.STEADY, Sight.FIRE_ENGINE, Signals::siren),
    DRUM("a drum", List.of("beats"), Nature.BURSTS, Sight.DRUM, Strikes::drum),
    HAMMER("a hammer", List.of("pounds", "bangs"), Nature.BURSTS, Sight.HAMMER, Strikes::hammer),
    SAW("a saw", List.of("cuts wood"), Nature.BURSTS, Sight.SAW, Machines::saw),
    KEYBOARD("a keyboard", List.of("clicks"), Nature.BURSTS, Sight.KEYBOARD, Strikes::keyboard),
    FOOTSTEPS("footsteps", List.of("tap"), Nature.BURSTS, Sight.BOOTS, Strikes::footsteps),
    CLOCK("a clock", List.of("ticks"), Nature.STEADY, Sight.CLOCK, Strikes::clock),
    CROWD("a crowd", List.of("applauds", "claps"), Nature.HISS, Sight.CROWD, Voices::crowd),
    TRAIN("a train", List.of("passes"), Nature.RUMBLE, Sight.TRAIN, Machines::train),
    HELICOPTER("a helicopter", List.of("flies"), Nature.RUMBLE, Sight.HELICOPTER, Machines::helicopter),
    ENGINE("an engine", List.of("idles", "runs"), Nature.RUMBLE, Sight.CAR, Machines::engine),
    WATER("water", List.of("flows", "runs"), Nature.HISS, Sight.TAP, Weather::water),
    RAIN("rain", List.of("falls"), Nature.HISS, Sight.RAIN_CLOUD, Weather::rain),
    WIND("wind", List.of("blows"), Nature.RUMBLE, null, Weather::wind);

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

    private final String subject;
    private final List<String> verbs;
    private final Nature nature;
    private final @Nullable Sight sight;
    private final Instrument instrument;

    SoundSource(String subject, List<String> verbs, Nature nature, @Nullable Sight sight, Instrument instrument) {
        this.subject = subject;
        this.verbs = verbs;
        this.nature = nature;
        this.sight = sight;
        this.instrument = instrument;
    }

    /** The stable number of this kind, from 0. */
    public int id() {
        return ordinal();
    }

    /** Noun with its article, such as "a bell". */
    public String subject() {
        return subject;
    }

    /** The noun alone, such as "bell". */
    public String noun() {
        return subject.substring(subject.lastIndexOf(' ') + 1);
    }

    /** What it does, one to three words each, such as "rings"; the first is the most frequent. */
    public List<String> verbs() {
        return verbs;
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
