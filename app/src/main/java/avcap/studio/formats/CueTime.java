package avcap.studio.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a subtitle that says from when to when it is shown. */
record CueTime(long startMillis, long endMillis) {

    static final String ARROW = "-->";

    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{3})";
    private static final Pattern LINE = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final int HOUR = 3_600_000;
    private static final int MINUTE = 60_000;
    private static final int SECOND = 1000;
    private static final int GROUPS = 4;

    /** Empty if the line is none of times. */
    static Optional<CueTime> of(String line) {
        Matcher times = LINE.matcher(line);
        return times.matches()
                ? Optional.of(new CueTime(millis(times, 1), millis(times, 1 + GROUPS)))
                : Optional.empty();
    }

    private static long millis(Matcher times, int group) {
        String hours = times.group(group);
        return (hours == null ? 0L : Long.parseLong(hours)) * HOUR
                + Long.parseLong(times.group(group + 1)) * MINUTE
                + Long.parseLong(times.group(group + 2)) * SECOND
                + Long.parseLong(times.group(group + 3));
    }

    /** @param point between seconds and their thousandths: SubRip has a comma, WebVTT a dot */
    String line(char point) {
        return time(startMillis, point) + " " + ARROW + " " + time(endMillis, point);
    }

    private static String time(long millis, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / HOUR,
                millis % HOUR / MINUTE,
                millis % MINUTE / SECOND,
                point,
                millis % SECOND);
    }
}
