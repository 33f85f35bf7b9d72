package avcap.studio.exchange;

import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.FormatGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Captions that somebody else wrote.
 *
 * @param path a file, or the folder of a format with one file a clip
 * @param format how to read it
 */
record CaptionFile(Path path, CaptionFormat format) {

    private static final int DEPTH = 2;
    private static final int MOST_LOOKED_AT = 200; // files; a data set's table lies near the top

    /** Formats of one file a clip, which are read by their folder. */
    private static final Set<String> FOLDERS = Set.of("webvtt", "srt", "elan", "textgrid");

    /** The captions in a file or somewhere in a folder; empty if nothing there looks like any. */
    static Optional<CaptionFile> in(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return FormatGuess.of(place).map(format -> new CaptionFile(place, format));
        }
        List<Path> files;
        try (Stream<Path> below = Files.walk(place, DEPTH)) {
            files = below.filter(FormatGuess::isLikely)
                    .sorted()
                    .limit(MOST_LOOKED_AT)
                    .toList();
        }
        for (Path file : files) {
            Optional<CaptionFormat> guess = FormatGuess.of(file);
            if (guess.isPresent()) {
                boolean isOneOfMany = FOLDERS.contains(guess.get().id());
                return Optional.of(new CaptionFile(isOneOfMany ? place : file, guess.get()));
            }
        }
        return Optional.empty();
    }
}
