package avcap.samples;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.samples.CaptionContest.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the model of an experiment is asked about held-out scenes. */
enum Quiz {
    /** What it says of both senses together, and how that compares with five references. */
    CAPTIONS {
        @Override
        List<Figure> asked(Captioner captioner, AvCapConfig config, int scenes) {
            SceneInputs inputs = new SceneInputs(config);
            SceneScore score = new SceneScore();
            CaptionContest contest = new CaptionContest();
            SceneGenerator.heldOut(SceneGenerator.HELD_OUT_START, Novelty.ANY)
                    .limit(scenes)
                    .forEach(scene -> {
                        String said = captioner
                                .caption(inputs.of(scene), SearchOptions.defaults(), Progress.none())
                                .text();
                        score.add(scene, said);
                        contest.add(Way.SOUND_AND_PICTURE, scene, said);
                    });
            List<Figure> figures = new ArrayList<>(score.figures(Way.SOUND_AND_PICTURE.words()));
            figures.addAll(contest.figures());
            return figures;
        }
    },
    /** How surprising it finds the words of the true captions, given both senses or one. */
    WORDS {
        @Override
        List<Figure> asked(Captioner captioner, AvCapConfig config, int scenes) {
            SceneInputs inputs = new SceneInputs(config);
            WordSurprise both = new WordSurprise();
            WordSurprise sound = new WordSurprise();
            WordSurprise picture = new WordSurprise();
            SceneGenerator.heldOut(SceneGenerator.HELD_OUT_START, Novelty.ANY)
                    .limit(scenes)
                    .forEach(scene -> {
                        AvInput input = inputs.of(scene);
                        both.add(scene, scored(captioner, input, scene));
                        sound.add(scene, scored(captioner, input.soundOnly(), scene));
                        picture.add(scene, scored(captioner, input.pictureOnly(), scene));
                    });
            List<Figure> figures = new ArrayList<>(both.figures(Way.SOUND_AND_PICTURE.words()));
            figures.addAll(sound.figures(Way.SOUND_ONLY.words()));
            figures.addAll(picture.figures(Way.PICTURE_ONLY.words()));
            return figures;
        }
    },
    /** Which of two sounds it takes for the first, in scenes of one source then another. */
    ORDER {
        @Override
        List<Figure> asked(Captioner captioner, AvCapConfig config, int scenes) {
            SceneInputs inputs = new SceneInputs(config);
            OrderTrial trial = new OrderTrial();
            SceneGenerator.heldOut(SceneGenerator.HELD_OUT_START, Novelty.ANY)
                    .filter(scene -> scene.relation() == Scene.Relation.SEQUENCE)
                    .limit(scenes)
                    .forEach(scene -> trial.add(scene, captioner, inputs.of(scene)));
            return trial.figures();
        }
    };

    /** @param scenes how many, the first there are */
    abstract List<Figure> asked(Captioner captioner, AvCapConfig config, int scenes);

    private static Caption scored(Captioner captioner, AvInput input, Scene scene) {
        return captioner.score(input, scene.caption(), Progress.none());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
