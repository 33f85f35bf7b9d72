package avcap.samples;

import avcap.samples.picture.Animals;
import avcap.samples.picture.Brush;
import avcap.samples.picture.Farm;
import avcap.samples.picture.Household;
import avcap.samples.picture.Landmarks;
import avcap.samples.picture.Motion;
import avcap.samples.picture.People;
import avcap.samples.picture.Sky;
import avcap.samples.picture.Tools;
import avcap.samples.picture.Vehicles;
import java.awt.Color;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A kind of thing that can be seen, with the one colour that only it has.
 *
 * <p>A small network tells colours apart long before shapes, so no two kinds share a colour and backdrops stay muted. The
 * {@link #id()} of a kind is stable: models are trained with it.
 */
// Fields hold only unmodifiable lists and method references; the order is the numbering that models are trained with.
@SuppressWarnings({"ImmutableEnumChecker", "EnumOrdinal"})
public enum Sight {
    MAN(Noun.one("man", "men"), 0x2846C8, 0.62, Motion.NOD, People::man),
    WOMAN(Noun.one("woman", "women"), 0xE62D96, 0.62, Motion.NOD, People::woman),
    BABY(Noun.one("baby", "babies"), 0xF8AFCD, 0.95, Motion.ROCK, People::baby),
    DOG(Noun.one("dog"), 0x965A23, 1.0, Motion.HOP, Animals::dog),
    CAT(Noun.one("cat"), 0xF57D1E, 0.9, Motion.NOD, Animals::cat),
    ROOSTER(Noun.one("rooster"), 0xB8B828, 0.9, Motion.NOD, Farm::rooster),
    COW(Noun.one("cow"), 0x401038, 1.15, Motion.NOD, Farm::cow),
    SHEEP(Noun.one("sheep", "sheep"), 0xE8A860, 1.1, Motion.NOD, Farm::sheep),
    DUCK(Noun.one("duck"), 0x009060, 1.0, Motion.ROCK, Farm::duck),
    OWL(Noun.one("owl"), 0x9860A0, 0.75, Motion.NOD, Animals::owl),
    FROG(Noun.one("frog"), 0x00F898, 1.15, Motion.HOP, Animals::frog),
    BIRD(Noun.one("bird"), 0x2891F0, 1.0, Motion.FLUTTER, Animals::bird),
    BELL(Noun.one("bell"), 0xF0B41E, 0.85, Motion.SWING, Household::bell),
    PHONE(Noun.one("phone"), 0x8C145F, 0.7, Motion.SHAKE, Household::phone),
    ALARM(Noun.one("alarm"), 0x00F8E8, 0.9, Motion.SHAKE, Household::alarm),
    WHISTLE(Noun.one("whistle"), 0xA0D719, 1.0, Motion.SHAKE, Tools::whistle),
    TRUCK(Noun.one("truck"), 0x8C7D0A, 1.15, Motion.SHAKE, Vehicles::truck),
    FIRE_ENGINE(Noun.one("fire engine"), 0xE12823, 1.2, Motion.SHAKE, Vehicles::fireEngine),
    GUITAR(Noun.one("guitar"), 0xA03000, 0.7, Motion.SHAKE, Tools::guitar),
    DRUM(Noun.one("drum"), 0x8C1928, 0.95, Motion.HOP, Household::drum),
    HAMMER(Noun.one("hammer"), 0xFAEB2D, 0.9, Motion.STRIKE, Tools::hammer),
    SAW(Noun.one("saw"), 0xD2F27D, 1.15, Motion.STROKE, Tools::saw),
    DOOR(Noun.one("door"), 0x484800, 0.6, Motion.STILL, Household::door),
    BALL(Noun.one("ball"), 0xD86088, 1.0, Motion.HOP, Tools::ball),
    HORSE(Noun.one("horse"), 0x482008, 1.1, Motion.HOP, Farm::horse),
    KEYBOARD(Noun.one("keyboard"), 0xF8F4AA, 1.2, Motion.SHAKE, Tools::keyboard),
    BOOTS(Noun.many("boot"), 0x552378, 0.95, Motion.HOP, Household::boots),
    CLOCK(Noun.one("clock"), 0x0A5F64, 0.9, Motion.STILL, Household::clock),
    CROWD(Noun.one("crowd"), 0xC8AAF5, 1.2, Motion.HOP, People::crowd),
    TRAIN(Noun.one("train"), 0x8C3CE1, 1.25, Motion.ROLL, Vehicles::train),
    HELICOPTER(Noun.one("helicopter"), 0x96EBB4, 1.2, Motion.FLUTTER, Sky::helicopter),
    CAR(Noun.one("car"), 0x14AFA5, 1.2, Motion.SHAKE, Vehicles::car),
    FIRE(Noun.one("fire"), 0xF80060, 0.85, Motion.STILL, Landmarks::fire),
    TAP(Noun.one("tap"), 0x00D2F0, 0.85, Motion.STILL, Household::tap),
    RAIN_CLOUD(Noun.one("rain cloud"), 0x96B9F5, 1.15, Motion.STILL, Sky::rainCloud),
    TREE(Noun.one("tree"), 0x2D9B37, 0.85, Motion.STILL, Landmarks::tree),
    HOUSE(Noun.one("house"), 0xF58278, 1.0, Motion.STILL, Landmarks::house),
    BOAT(Noun.one("boat"), 0x0A3C78, 1.05, Motion.STILL, Landmarks::boat),
    TENT(Noun.one("tent"), 0x0F5028, 1.1, Motion.STILL, Landmarks::tent),
    UMBRELLA(Noun.one("umbrella"), 0xBE00C8, 1.0, Motion.STILL, Landmarks::umbrella),
    BALLOON(Noun.one("balloon"), 0x32D732, 0.8, Motion.STILL, Sky::balloon),
    BENCH(Noun.one("bench", "benches"), 0x88A858, 1.2, Motion.STILL, Landmarks::bench),
    FLAG(Noun.one("flag"), 0x0000F8, 0.85, Motion.STILL, Landmarks::flag),
    BICYCLE(Noun.one("bicycle"), 0xE880F8, 1.2, Motion.STILL, Landmarks::bicycle);

    private static final Set<Sight> FLYING = EnumSet.of(BIRD, HELICOPTER, RAIN_CLOUD, BALLOON);

    private static final Set<Sight> OUTDOORS = EnumSet.of(
            ROOSTER,
            COW,
            SHEEP,
            DUCK,
            OWL,
            HORSE,
            TRUCK,
            FIRE_ENGINE,
            TRAIN,
            HELICOPTER,
            CAR,
            FIRE,
            RAIN_CLOUD,
            TREE,
            HOUSE,
            BOAT,
            TENT,
            BALLOON,
            BENCH);

    private final Noun thing;
    private final Color colour;
    private final double aspect;
    private final Motion motion;
    private final Consumer<Brush> drawing;

    Sight(Noun thing, int rgb, double aspect, Motion motion, Consumer<Brush> drawing) {
        this.thing = thing;
        this.colour = new Color(rgb);
        this.aspect = aspect;
        this.motion = motion;
        this.drawing = drawing;
    }

    /** The kinds that make no sound; a caption names them "near a …". */
    public static List<Sight> silent() {
        return Stream.of(values()).filter(Sight::isSilent).toList();
    }

    /** The stable number of this kind, from 0. */
    public int id() {
        return ordinal();
    }

    /** The word for it. */
    public Noun thing() {
        return thing;
    }

    /** The words a caption names it with, without an article. */
    public String noun() {
        return thing.usual();
    }

    public Color colour() {
        return colour;
    }

    /** Width over height of its box. */
    public double aspect() {
        return aspect;
    }

    /** Whether it is seen but never heard. */
    public boolean isSilent() {
        return ordinal() >= TREE.ordinal();
    }

    /** Whether it belongs in the upper half of a picture. */
    public boolean flies() {
        return FLYING.contains(this);
    }

    /** Whether it would look out of place in a room. */
    public boolean isOutdoors() {
        return OUTDOORS.contains(this);
    }

    Motion motion() {
        return motion;
    }

    Consumer<Brush> drawing() {
        return drawing;
    }
}
