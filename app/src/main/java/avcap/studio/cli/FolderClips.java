package avcap.studio.cli;

import avcap.studio.formats.CaptionedClip;
import avcap.studio.formats.CaptionedClips;
import avcap.studio.formats.FormatException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clips of a folder beside what people say of them: a match whose candidates are paths, until they are captioned. */
final class FolderClips {

    private static final Words WORDS = UiResources.terminalWords();

    /** Files that may say it; the first that is there counts. */
    private static final List<String> REFERENCES = List.of("captions.json", "test_coco.json", "test.json");

    private FolderClips() {}

    /**
     * Finds the clips that have references; others are left out with a sentence.
     *
     * @param references a file of them, if not one in the folder
     * @throws FormatException if there are none, or if the folder keeps sound and pictures apart
     */
    static CandidateMatch match(Path folder, Optional<Path> references, Terminal terminal)
            throws IOException, FormatException {
        if (Files.isDirectory(folder.resolve("waveforms")) && Files.isDirectory(folder.resolve("frames"))) {
            throw new FormatException(WORDS.text("folder.apart", folder));
        }
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        CaptionedClips people = CaptionedClips.read(references.isPresent() ? references.get() : referencesIn(folder));
        List<CaptionedClip> files = new ArrayList<>();
        new ClipFiles(List.of(folder), terminal::say)
                .forEachRemaining(file -> files.add(CaptionedClip.ofFile(file.toString(), file.toString())));
        CandidateMatch match = CandidateMatch.of(files, people);
        if (!match.extra().isEmpty()) {
            terminal.say(WORDS.text("folder.leftOut", match.extra().size(), files.size(), folder));
        }
        return match.withoutExtra();
    }

    private static Path referencesIn(Path folder) throws FormatException {
        return REFERENCES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new FormatException(WORDS.text(
                        "folder.noReferences", folder, REFERENCES.get(0), REFERENCES.get(1), REFERENCES.get(2))));
    }
}
