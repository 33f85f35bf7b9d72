package avcap.studio.cli;

import avcap.inference.metrics.ClipCaptions;
import avcap.inference.metrics.MetricScore;
import avcap.inference.metrics.Scoreboard;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Scores as a table for people, or as an object for scripts. */
final class ScoreLines {

    private static final Words WORDS = UiResources.terminalWords();

    private ScoreLines() {}

    /** A row for all clips, and one for each if that is asked for. */
    static List<String> text(Scoreboard.Result result, boolean perClip) {
        int clips = result.ids().size();
        String all = WORDS.text("scores.clips", clips, String.valueOf(clips));
        int width =
                perClip ? result.ids().stream().mapToInt(String::length).reduce(all.length(), Math::max) : all.length();
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(" ".repeat(width));
        result.scores().forEach(score -> head.append(String.format(Locale.ROOT, "  %8s", score.name())));
        lines.add(head.toString());
        lines.add(row(all, width, result.scores(), MetricScore::corpus));
        for (int i = 0; perClip && i < result.ids().size(); i++) {
            int clip = i;
            lines.add(row(result.ids().get(i), width, result.scores(), score -> score.clip(clip)));
        }
        return lines;
    }

    private static String row(String name, int width, List<MetricScore> scores, ToDoubleFunction<MetricScore> value) {
        StringBuilder row = new StringBuilder(name).append(" ".repeat(width - name.length()));
        scores.forEach(score -> row.append(String.format(Locale.ROOT, "  %8.4f", value.applyAsDouble(score))));
        return row.toString();
    }

    /**
     * The whole answer.
     *
     * @param clips how many were scored
     * @param scores of all together, under coco-caption's names
     * @param missing clips left out because they have no candidate
     * @param extra candidates left out because they belong to no clip
     * @param perClip absent if not asked for
     */
    record Told(
            int clips,
            Map<String, Double> scores,
            int missing,
            int extra,
            @Nullable List<Clip> perClip) {}

    /** One clip. */
    record Clip(String id, String caption, Map<String, Double> scores) {}

    static Told told(Scoreboard.Result result, List<ClipCaptions> scored, CandidateMatch match, boolean perClip) {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; perClip && i < result.ids().size(); i++) {
            int clip = i;
            clips.add(new Clip(
                    result.ids().get(i), scored.get(i).candidate(), byKey(result.scores(), score -> score.clip(clip))));
        }
        return new Told(
                result.ids().size(),
                byKey(result.scores(), MetricScore::corpus),
                match.missing().size(),
                match.extra().size(),
                perClip ? clips : null);
    }

    private static Map<String, Double> byKey(List<MetricScore> scores, ToDoubleFunction<MetricScore> value) {
        Map<String, Double> byKey = new LinkedHashMap<>();
        scores.forEach(score -> byKey.put(score.key(), value.applyAsDouble(score)));
        return byKey;
    }
}
