package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Subtitle files as both formats have them: blocks of lines with an empty line between. */
final class CueBlocks {

    private static final Words WORDS = UiResources.formatWords();

    private CueBlocks() {}

    /** Who takes a block, without the empty line; the place is its first line's. */
    @FunctionalInterface
    interface Block {
        void take(Place place, List<String> lines);
    }

    static void read(Source source, Path file, Intake intake, Block each) throws IOException {
        List<String> block = new ArrayList<>();
        long first = 1;
        try (TextLines lines = source.lines(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (lines.isTooLong()) {
                    intake.reject(source.place(file, lines.number()), WORDS.text("long.line", BoundedReader.MOST));
                } else if (line.isBlank()) {
                    end(source.place(file, first), block, each);
                } else {
                    first = block.isEmpty() ? lines.number() : first;
                    block.add(line);
                }
            }
        }
        end(source.place(file, first), block, each);
    }

    private static void end(Place place, List<String> block, Block each) {
        if (!block.isEmpty()) {
            each.take(place, List.copyOf(block));
            block.clear();
        }
    }
}
