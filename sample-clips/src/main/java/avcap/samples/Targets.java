package avcap.samples;

import java.util.List;
import java.util.Map;

/** What avcap-mini was to reach on held-out scenes, by the keys of its card. */
final class Targets {

    private static final Map<String, Target> WANTED = Map.of(
            "sound_and_picture_sources_named_percent", Target.atLeast(93),
            "sound_and_picture_named_but_absent_percent", Target.atMost(4),
            "sound_and_picture_order_and_relation_where_named_percent", Target.atLeast(80),
            "sound_and_picture_silent_objects_named_percent", Target.atLeast(75),
            "picture_only_on_screen_sources_named_percent", Target.atLeast(75),
            "sound_only_sources_named_percent", Target.atLeast(85),
            "attention_mean_of_heads_nouns_in_time_percent", Target.atLeast(80),
            "occlusion_nouns_in_time_percent", Target.atLeast(90),
            "occlusion_object_hurts_more_than_background_percent", Target.atLeast(90));

    private Targets() {}

    /** The figures, those with their targets for which one was set. */
    static List<Figure> beside(List<Figure> figures) {
        return figures.stream()
                .map(figure -> {
                    Target target = WANTED.get(figure.key());
                    return target == null ? figure : figure.with(target);
                })
                .toList();
    }
}
