package avcap.studio.maps;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The format that is called so, in any case; empty if none is. */
    public static Optional<MapFormat> called(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** What they are called, with commas between. */
    public static String known() {
        return Arrays.stream(values()).map(MapFormat::ending).collect(Collectors.joining(", "));
    }

    /** Such as "png". */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
