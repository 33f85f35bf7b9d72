package avcap.samples;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.clip.TimeSpan;
import avcap.inference.training.RecipePreset;
import avcap.samples.sound.Manner;
import java.util.List;

/** A scene whose every number is known: a dog barks from 1 to 4 s, then a bell that is not seen rings from 5 to 8.5 s, near a tree. */
final class HandMade {

    static final AvCapConfig CONFIG =
            RecipePreset.MINI.recipe().model().config(SceneDataset.TAG_CLASSES, SceneDataset.words());

    static final String CAPTION = "a dog barks then a bell rings near a tree";

    /** The left upper quarter of every frame. */
    static final Box DOG = new Box(0, 0, 0.5, 0.5);

    /** The right lower quarter. */
    static final Box TREE = new Box(0.5, 0.5, 1, 1);

    private HandMade() {}

    static Scene sequence() {
        SoundEvent dog = new SoundEvent(SoundSource.DOG, TimeSpan.ofSeconds(1, 4), Manner.ordinary(), 0, false, true);
        SoundEvent bell =
                new SoundEvent(SoundSource.BELL, TimeSpan.ofSeconds(5, 8.5), Manner.ordinary(), 0, false, false);
        return new Scene(
                SceneGenerator.HELD_OUT_START,
                Scene.Relation.SEQUENCE,
                List.of(dog, bell),
                List.of(
                        new VisibleObject(Sight.TREE, 1, TREE, TREE, List.of(), false),
                        new VisibleObject(Sight.DOG, 1, DOG, DOG, List.of(dog.span()), false)),
                Scene.Backdrop.FIELD,
                Medium.clean(),
                Distractors.none(),
                -30,
                CAPTION);
    }

    /** What its middle frames show. */
    static SeenTokens seen() {
        return SeenTokens.of(sequence(), CONFIG, SceneInputs.middle(CONFIG));
    }

    /** Value of the figure of that name. */
    static double value(List<Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
