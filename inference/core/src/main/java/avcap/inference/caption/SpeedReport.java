package avcap.inference.caption;

import avcap.inference.sentences.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How fast a network is on this machine, stage by stage, beside what the machine can do at all.
 *
 * @param settings on what and how it ran
 * @param kernel how its linear maps were multiplied
 * @param steps of the search
 * @param beams of the search
 * @param matmul 1e9 operations a second of a plain 32-bit matrix product, the best seen in the same run
 * @param stages in the order they run, the last being the whole clip
 * @param score milliseconds to score an edited caption of a clip that is known already
 * @param complete milliseconds to complete a beginning for such a clip
 * @param peakMegabytes the most memory the process held, Java included; empty where the system does not tell
 */
public record SpeedReport(
        ComputeSettings settings,
        String kernel,
        int steps,
        int beams,
        double matmul,
        List<Stage> stages,
        Latency score,
        Latency complete,
        OptionalDouble peakMegabytes) {

    private static final Sentences SENTENCES = Sentences.of(SpeedReport.class);

    public static final String PATCHES = "patches";
    public static final String SOUND = "sound blocks";
    public static final String PICTURE = "picture blocks";
    public static final String JOINT = "joint blocks";
    public static final String PREFIX = "decoder prefix";
    public static final String ENCODE = "encoder + prefix";
    public static final String SEARCH = "search";
    public static final String WHOLE = "whole clip";

    /** The least share of the plain product that encoding in 32 bits should reach. */
    public static final double LEAST_SHARE = 0.85;

    private static final double MILLIS = 1000;

    public SpeedReport {
        stages = List.copyOf(stages);
    }

    /**
     * One stage.
     *
     * @param name the same in every language
     * @param milliseconds the quickest of all runs: others share the machine
     * @param work 1e9 operations
     */
    public record Stage(String name, double milliseconds, double work) {

        /** As a person would say it. */
        public String words() {
            return switch (name) {
                case PATCHES -> SENTENCES.text("stage.patches");
                case SOUND -> SENTENCES.text("stage.sound");
                case PICTURE -> SENTENCES.text("stage.picture");
                case JOINT -> SENTENCES.text("stage.joint");
                case PREFIX -> SENTENCES.text("stage.prefix");
                case ENCODE -> SENTENCES.text("stage.encode");
                case SEARCH -> SENTENCES.text("stage.search");
                case WHOLE -> SENTENCES.text("stage.whole");
                default -> name;
            };
        }

        /** 1e9 operations a second. */
        public double speed() {
            return milliseconds > 0 ? work / (milliseconds / MILLIS) : 0;
        }
    }

    /** Milliseconds that half of many calls, and 95 of 100, did not exceed. */
    public record Latency(double median, double p95) {

        /**
         * The nearest ranks of some calls.
         *
         * @param millis of each call in any order, at least one
         */
        static Latency of(double[] millis) {
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            return new Latency(rank(sorted, 50), rank(sorted, 95));
        }

        /** The least that so many of 100 do not exceed. */
        private static double rank(double[] sorted, int percent) {
            return sorted[(percent * sorted.length + 99) / 100 - 1]; // rounded up, in whole numbers
        }
    }

    /** @throws IllegalArgumentException if there is no stage of that name */
    public Stage stage(String name) {
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stage " + name));
    }

    /** A stage's speed over that of the plain product. */
    public double share(Stage stage) {
        return stage.speed() / matmul;
    }

    /** Milliseconds of a whole clip that would be fair here: 1.3 times the bare products, and 1.2 s for the search. */
    public double fairMilliseconds() {
        double encode = stage(ENCODE).work() / matmul * MILLIS;
        return 1.3 * encode + 1200;
    }
}
