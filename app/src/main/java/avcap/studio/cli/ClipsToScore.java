package avcap.studio.cli;

import avcap.inference.metrics.ClipCaptions;
import avcap.inference.training.TrainingException;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.FormatException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Clips that are captioned and then scored, beside what people say of them.
 *
 * @param match whose candidates are paths, until the clips are captioned
 * @param decoding how the clip of a path is read
 */
record ClipsToScore(CandidateMatch match, ClipReaders.Decoding decoding) {

    private static final Words WORDS = UiResources.terminalWords();

    /**
     * What {@code avcap evaluate --data} names: whatever {@code avcap train} learns from, or a folder of clips with a file that
     * says what people say of them.
     *
     * @param references a file that says it, if the data do not
     * @param media where files that are named relatively lie
     * @param most clips that are wanted
     */
    static ClipsToScore of(
            String named, Optional<Path> references, Optional<Path> media, OptionalInt most, Terminal terminal)
            throws TrainingException, StoreException, FormatException, IOException {
        if (SceneData.isNamed(named) && references.isPresent()) {
            throw new FormatException(WORDS.text("evaluate.scenes"));
        }
        Optional<TrainingData> known = references.isPresent() ? Optional.empty() : TrainingData.ofPeople(named, media);
        if (known.isPresent()) {
            return known.get().toScore(most, terminal);
        }
        return new ClipsToScore(
                FolderClips.match(Path.of(named), references, terminal).first(most),
                ClipReaders.Decoding.ofThisMachine());
    }

    List<Path> files() {
        return match.pairs().stream().map(pair -> Path.of(pair.candidate())).toList();
    }

    /** The same clips with captions in the places of their paths, without those that have none. */
    List<ClipCaptions> captioned(Map<Path, String> captions) {
        List<ClipCaptions> clips = new ArrayList<>();
        for (ClipCaptions pair : match.pairs()) {
            String caption = captions.get(Path.of(pair.candidate()));
            if (caption != null) {
                clips.add(new ClipCaptions(pair.id(), caption, pair.references()));
            }
        }
        return clips;
    }
}
