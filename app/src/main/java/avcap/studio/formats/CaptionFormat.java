package avcap.studio.formats;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way to write captions to a file, or to the files of a folder, and to read them back. Both ways clips flow one at a time.
 *
 * <p>A format holds no state. What is written says everything that the studio knows where the format has any place for it, and
 * {@link #kept} says what it has no place for.
 */
public interface CaptionFormat {

    /** What the command line calls it, such as {@code audiocaps}. */
    String id();

    /** What people call it, such as "AudioCaps CSV". */
    String title();

    /** The file or the folder that an export makes. */
    String fileName();

    /** Writes what there is to the file or the folder of the pack. */
    void write(Records records, Pack pack) throws IOException;

    /**
     * Reads by the format's own rules; what the studio adds to the format may be missing. Rows that cannot be read are rejected,
     * and the next is read.
     *
     * @throws FormatException if the file as a whole is not of this format
     */
    void read(Source source, Intake intake) throws IOException, FormatException;

    /** What of a record this format can hold: what {@link #read} gives of what {@link #write} was given. */
    default ClipRecord kept(ClipRecord record) {
        return record.withoutExtra(reserved());
    }

    /** Names that a kept column cannot have, since the format means something by them. */
    default Set<String> reserved() {
        return Set.of();
    }

    /** Whether a file may speak of a clip again further down. */
    default boolean repeatsClips() {
        return false;
    }

    /** Whether segments go out of a clip that has no caption of its whole. */
    default boolean takesSegmentsAlone() {
        return false;
    }

    /** Whether clips may come inside of the file, so that they have to be taken out of it. */
    default boolean bringsClips() {
        return false;
    }

    /** Every format, in the order in which they are offered. */
    static List<CaptionFormat> all() {
        return List.of(
                new AudioCapsCsv(),
                new CocoCaptions(),
                new StudioLines(),
                new EditLog(),
                new AvcapPack(),
                new CocoResults(),
                new ClothoCsv(),
                new WavCapsJson(),
                new MsrVttJson(),
                new YouCookJson(),
                MediaFolder.ofSounds(),
                MediaFolder.ofVideos(),
                new WebDataset(),
                new ParquetTable(),
                new WebVtt(),
                new SubRip(),
                new Elan(),
                new TextGrid(),
                new LabelStudioJson(),
                new CvatTsv());
    }

    /** What an export without a choice writes: the captions alone, in one file each. */
    static List<CaptionFormat> usual() {
        return all().subList(0, 3);
    }

    static Optional<CaptionFormat> called(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
