package avcap.samples;

import avcap.inference.attention.HeadReduction;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.caption.SearchOptions;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.samples.CaptionContest.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is measured of a model, scene by scene: what it says, and what it looked at to say it. */
final class ModelTrial {

    private final Captioner captioner;
    private final AvCapConfig config;
    private final SceneInputs inputs;
    private final SearchOptions options;
    private final Optional<NearestScene> nearest;

    private final SceneScore both = new SceneScore();
    private final SceneScore unseen = new SceneScore();
    private final SceneScore sound = new SceneScore();
    private final SceneScore picture = new SceneScore();
    private final CaptionContest contest = new CaptionContest();
    private final List<SceneGaze> gazes = List.of(
            new SceneGaze("attention, mean of heads", HeadReduction.mean()), // what the studio shows first
            new SceneGaze("attention, largest of heads", HeadReduction.max()),
            new SceneGaze("attention, rollout", HeadReduction.rollout()));
    private final SceneOcclusion occlusion = new SceneOcclusion();

    /** @param nearest what the model is compared with */
    ModelTrial(Captioner captioner, AvCapConfig config, SearchOptions options, Optional<NearestScene> nearest) {
        this.captioner = captioner;
        this.config = config;
        this.options = options;
        this.nearest = nearest;
        inputs = new SceneInputs(config);
    }

    /** @return what the model says of the scene */
    String add(Scene scene) {
        AvInput input = inputs.of(scene);
        String caption = caption(input);
        both.add(scene, caption);
        contest.add(Way.SOUND_AND_PICTURE, scene, caption);
        if (Unseen.isIn(scene)) {
            unseen.add(scene, caption);
        }
        addPart(input.soundOnly(), scene, sound, Way.SOUND_ONLY);
        addPart(input.pictureOnly(), scene, picture, Way.PICTURE_ONLY);
        nearest.ifPresent(scenes -> contest.add(Way.NEAREST_TRAINING_SCENE, scene, scenes.caption(input)));
        Explanation explanation = captioner.explain(input, scene.caption(), Progress.none());
        SeenTokens seen = SeenTokens.of(scene, config, SceneInputs.middle(config));
        gazes.forEach(gaze -> gaze.add(scene, seen, explanation));
        occlusion.add(
                scene,
                seen,
                explanation.caption(),
                explanation.layout(),
                hidden -> captioner.scoreWithout(input, scene.caption(), hidden, Progress.none()));
        return caption;
    }

    private void addPart(AvInput input, Scene scene, SceneScore score, Way way) {
        String caption = caption(input);
        score.add(scene, caption);
        contest.add(way, scene, caption);
    }

    private String caption(AvInput input) {
        return captioner.caption(input, options, Progress.none()).text();
    }

    /** All figures, with targets beside those for which one was set. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(both.figures("sound and picture"));
        figures.addAll(unseen.figures("unseen pairs"));
        figures.addAll(sound.figures("sound only"));
        figures.addAll(picture.figures("picture only"));
        figures.addAll(contest.figures());
        gazes.forEach(gaze -> figures.addAll(gaze.figures()));
        figures.addAll(occlusion.figures());
        return Targets.beside(figures);
    }
}
