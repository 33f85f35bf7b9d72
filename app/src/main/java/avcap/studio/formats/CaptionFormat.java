package avcap.studio.formats;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

/** One way to write captions to a file and to read them back. */
public interface CaptionFormat {

    /** What the command line calls it, such as {@code audiocaps}. */
    String id();

    /** What people call it, such as "AudioCaps CSV". */
    String title();

    /** The file an export makes. */
    String fileName();

    void write(List<ClipCaption> captions, Writer out) throws IOException;

    /**
     * Reads by the format's own rules; what the studio adds to the format may be missing.
     *
     * @throws FormatException if the file is not of this format; the sentence names the row
     */
    List<ClipCaption> read(Reader in) throws IOException, FormatException;

    /** What of a caption this format can hold: what {@link #read} gives of what {@link #write} was given. */
    default ClipCaption kept(ClipCaption caption) {
        return caption;
    }

    /** Every format, in the order in which they are offered. */
    static List<CaptionFormat> all() {
        return List.of(new AudioCapsCsv(), new CocoCaptions(), new StudioLines());
    }
}
