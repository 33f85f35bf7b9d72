package avcap.studio.maps;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a map is saved: the ending of the file's name says it. */
public enum MapFormat {
    PNG,
    SVG,
    NPZ,
    JSON;

    /** The format of a file by its ending, in any case; empty if that is none of them. */
    public static Optional<MapFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending()))
                .findFirst();
    }

    /** Such as "png". */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
