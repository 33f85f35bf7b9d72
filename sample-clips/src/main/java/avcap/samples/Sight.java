package avcap.samples;

import avcap.samples.picture.Animals;
import avcap.samples.picture.Brush;
import avcap.samples.picture.Household;
import avcap.samples.picture.Landmarks;
import avcap.samples.picture.Motion;
import avcap.samples.picture.People;
import avcap.samples.picture.Sky;
import avcap.samples.picture.Tools;
import avcap.samples.picture.Vehicles;
import java.awt.Color;
import java.util.List;
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
    MAN("man", 0x2846C8, 0.62, Motion.NOD, People::man),
    WOMAN("woman", 0xE62D96, 0.62, Motion.NOD, People::woman),
    BABY("baby", 0xF8AFCD, 0.95, Motion.ROCK, People::baby),
    DOG("dog", 0x965A23, 1.0, Motion.HOP, Animals::dog),
    CAT("cat", 0xF57D1E, 0.9, Motion.NOD, Animals::cat),
    BIRD("bird", 0x2891F0, 1.0, Motion.FLUTTER, Animals::bird),
    BELL("bell", 0xF0B41E, 0.85, Motion.SWING, Household::bell),
    PHONE("phone", 0x8C145F, 0.7, Motion.SHAKE, Household::phone),
    WHISTLE("whistle", 0xA0D719, 1.0, Motion.SHAKE, Tools::whistle),
    TRUCK("truck", 0x8C7D0A, 1.15, Motion.SHAKE, Vehicles::truck),
    FIRE_ENGINE("fire engine", 0xE12823, 1.2, Motion.SHAKE, Vehicles::fireEngine),
    DRUM("drum", 0x8C1928, 0.95, Motion.HOP, Household::drum),
    HAMMER("hammer", 0xFAEB2D, 0.9, Motion.STRIKE, Tools::hammer),
    SAW("saw", 0xD2F27D, 1.15, Motion.STROKE, Tools::saw),
    KEYBOARD("keyboard", 0xF8F4AA, 1.2, Motion.SHAKE, Tools::keyboard),
    BOOTS("boots", 0x552378, 0.95, Motion.HOP, Household::boots),
    CLOCK("clock", 0x0A5F64, 0.9, Motion.STILL, Household::clock),
    CROWD("crowd", 0xC8AAF5, 1.2, Motion.HOP, People::crowd),
    TRAIN("train", 0x8C3CE1, 1.25, Motion.ROLL, Vehicles::train),
    HELICOPTER("helicopter", 0x96EBB4, 1.2, Motion.FLUTTER, Sky::helicopter),
    CAR("car", 0x14AFA5, 1.2, Motion.SHAKE, Vehicles::car),
    TAP("tap", 0x00D2F0, 0.85, Motion.STILL, Household::tap),
    RAIN_CLOUD("rain cloud", 0x96B9F5, 1.15, Motion.STILL, Sky::rainCloud),
    TREE("tree", 0x2D9B37, 0.85, Motion.STILL, Landmarks::tree),
    HOUSE("house", 0xF58278, 1.0, Motion.STILL, Landmarks::house),
    BOAT("boat", 0x0A3C78, 1.05, Motion.STILL, Landmarks::boat),
    TENT("tent", 0x0F5028, 1.1, Motion.STILL, Landmarks::tent),
    UMBRELLA("umbrella", 0xBE00C8, 1.0, Motion.STILL, Landmarks::umbrella),
    BALLOON("balloon", 0x32D732, 0.8, Motion.STILL, Sky::balloon);

    private final String noun;
    private final Color colour;
    private final double aspect;
    private final Motion motion;
    private final Consumer<Brush> drawing;

    Sight(String noun, int rgb, double aspect, Motion motion, Consumer<Brush> drawing) {
        this.noun = noun;
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

    /** The words a caption names it with, without an article. */
    public String noun() {
        return noun;
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
        return switch (this) {
            case BIRD, HELICOPTER, RAIN_CLOUD, BALLOON -> true;
            case MAN,
                    WOMAN,
                    BABY,
                    DOG,
                    CAT,
                    BELL,
                    PHONE,
                    WHISTLE,
                    TRUCK,
                    FIRE_ENGINE,
                    DRUM,
                    HAMMER,
                    SAW,
                    KEYBOARD,
                    BOOTS,
                    CLOCK,
                    CROWD,
                    TRAIN,
                    CAR,
                    TAP,
                    TREE,
                    HOUSE,
                    BOAT,
                    TENT,
                    UMBRELLA -> false;
        };
    }

    /** Whether it would look out of place in a room. */
    public boolean isOutdoors() {
        return switch (this) {
            case TRUCK, FIRE_ENGINE, TRAIN, HELICOPTER, CAR, RAIN_CLOUD, TREE, HOUSE, BOAT, TENT, BALLOON -> true;
            case MAN,
                    WOMAN,
                    BABY,
                    DOG,
                    CAT,
                    BIRD,
                    BELL,
                    PHONE,
                    WHISTLE,
                    DRUM,
                    HAMMER,
                    SAW,
                    KEYBOARD,
                    BOOTS,
                    CLOCK,
                    CROWD,
                    TAP,
                    UMBRELLA -> false;
        };
    }

    Motion motion() {
        return motion;
    }

    Consumer<Brush> drawing() {
        return drawing;
    }
}
