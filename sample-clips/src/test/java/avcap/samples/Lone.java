package avcap.samples;

import avcap.inference.clip.TimeSpan;
import avcap.samples.sound.Manner;
import java.util.List;

/** Scenes in which one thing happens, to be looked at or listened to closely. */
record Lone(long seed, Manner manner, double gainDb, boolean distant, Medium medium, Distractors distractors) {

    static final TimeSpan SPAN = TimeSpan.ofSeconds(1, 9);

    static Lone withSeed(long seed) {
        return new Lone(seed, Manner.ordinary(), 0, false, Medium.clean(), Distractors.none());
    }

    Lone in(Manner other) {
        return new Lone(seed, other, gainDb, distant, medium, distractors);
    }

    Lone farAway() {
        return new Lone(seed, manner, gainDb, true, medium, distractors);
    }

    Lone on(Medium.Sound sound) {
        return new Lone(seed, manner, gainDb, distant, new Medium(sound, medium.picture()), distractors);
    }

    Lone on(Medium.Picture picture) {
        return new Lone(seed, manner, gainDb, distant, new Medium(medium.sound(), picture), distractors);
    }

    Lone with(Distractors others) {
        return new Lone(seed, manner, gainDb, distant, medium, others);
    }

    Scene hearing(SoundSource source) {
        return scene(List.of(new SoundEvent(source, SPAN, manner, gainDb, distant, false)), List.of());
    }

    Scene seeing(Sight sight, Box box) {
        return scene(List.of(), List.of(new VisibleObject(sight, 1, box, box, List.of(), false)));
    }

    Scene empty() {
        return scene(List.of(), List.of());
    }

    private Scene scene(List<SoundEvent> events, List<VisibleObject> objects) {
        return new Scene(
                seed,
                Scene.Relation.ALONE,
                events,
                objects,
                Scene.Backdrop.STREET,
                medium,
                distractors,
                -38,
                "something");
    }
}
