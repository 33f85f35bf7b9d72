package avcap.samples;

import java.util.List;
import java.util.OptionalLong;

/**
 * A clip that comes with the studio, with the truth about it.
 *
 * @param id file name without its ending
 * @param file file name
 * @param caption what it shows and sounds like; empty where there is nothing to say
 * @param seed of its scene; empty for a clip that is no scene
 * @param sounds what sounds when
 * @param silent nouns of the objects that are seen and never heard
 * @param references other sentences that are true of it, the plainest first; empty for a clip that is no scene
 */
public record SampleClip(
        String id,
        String file,
        Kind kind,
        String caption,
        OptionalLong seed,
        List<Sound> sounds,
        List<String> silent,
        List<String> references) {

    /** Sentences a scene is compared with, as many as AudioCaps has for each test clip. */
    static final int REFERENCES = 5;

    public SampleClip {
        sounds = List.copyOf(sounds);
        silent = List.copyOf(silent);
        references = List.copyOf(references);
    }

    /** Which streams a clip has. */
    public enum Kind {
        SOUND_AND_PICTURE,
        SOUND_ONLY,
        PICTURE_ONLY
    }

    /**
     * A sounding span.
     *
     * @param source its noun, such as "dog"
     * @param start seconds
     * @param end seconds
     * @param onScreen whether it is seen
     */
    public record Sound(String source, double start, double end, boolean onScreen) {}

    static SampleClip of(Scene scene, Kind kind) {
        String id = name(scene) + suffix(kind);
        List<Sound> sounds = scene.events().stream()
                .map(event -> new Sound(
                        event.source().noun(),
                        hundredths(event.span().start()),
                        hundredths(event.span().end()),
                        event.onScreen() && kind != Kind.SOUND_ONLY))
                .toList();
        List<String> silent = scene.silentSights().stream().map(Sight::noun).toList();
        return new SampleClip(
                id,
                id + (kind == Kind.SOUND_ONLY ? ".wav" : ".mp4"),
                kind,
                scene.caption(),
                OptionalLong.of(scene.seed()),
                kind == Kind.PICTURE_ONLY ? List.of() : sounds,
                kind == Kind.SOUND_ONLY ? List.of() : silent,
                SceneGrammar.references(scene, REFERENCES));
    }

    /** The same clip as the second, third, … that would have its name: "dog-then-siren-2.mp4". */
    SampleClip numbered(int number) {
        String numbered = id + "-" + number;
        return new SampleClip(
                numbered, numbered + file.substring(id.length()), kind, caption, seed, sounds, silent, references);
    }

    /** Such as "dog-then-siren-near-house". */
    private static String name(Scene scene) {
        List<String> nouns =
                scene.events().stream().map(event -> event.source().noun()).toList();
        String told =
                switch (scene.relation()) {
                    case ALONE -> nouns.get(0);
                    case SEQUENCE -> nouns.get(0) + "-then-" + nouns.get(1);
                    case OVERLAP -> nouns.get(0) + "-while-" + nouns.get(1);
                    case SEQUENCE_OVER -> nouns.get(0) + "-then-" + nouns.get(1) + "-while-" + nouns.get(2);
                    case BACKGROUND -> nouns.get(0) + "-with-" + nouns.get(1);
                    case REPEATED -> nouns.get(0) + "-repeatedly";
                };
        StringBuilder name = new StringBuilder(told);
        scene.silentSights().forEach(sight -> name.append("-near-").append(sight.noun()));
        return name.toString();
    }

    private static String suffix(Kind kind) {
        return switch (kind) {
            case SOUND_AND_PICTURE -> "";
            case SOUND_ONLY -> "-sound-only";
            case PICTURE_ONLY -> "-picture-only";
        };
    }

    private static double hundredths(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }
}
