package avcap.studio.safekeeping;

import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments and sizes in words. */
final class Told {

    private static final Words WORDS = UiResources.safekeepingWords();
    private static final double KILO = 1000;

    private Told() {}

    /** Such as "today 14:02". */
    static String moment(Instant at) {
        ZoneId here = ZoneId.systemDefault();
        return moment(at.atZone(here), LocalDate.now(here));
    }

    static String moment(ZonedDateTime at, LocalDate today) {
        LocalDate day = at.toLocalDate();
        String named = day.equals(today)
                ? WORDS.text("told.today")
                : day.equals(today.minusDays(1))
                        ? WORDS.text("told.yesterday")
                        : dates(day.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy")
                                .format(day);
        return named + " " + time(at);
    }

    /** Such as "14:02". */
    static String time(Instant at) {
        return time(at.atZone(ZoneId.systemDefault()));
    }

    private static String time(ZonedDateTime at) {
        return dates("HH:mm").format(at);
    }

    private static DateTimeFormatter dates(String pattern) {
        return Language.spoken().dates(pattern);
    }

    /** Such as "1.2 MB". */
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double amount = bytes;
        int unit = -1;
        while (amount >= KILO && unit < 2) {
            amount /= KILO;
            unit++;
        }
        return String.format(
                Language.spoken().numbers(), amount < 10 ? "%.1f %sB" : "%.0f %sB", amount, "kMG".charAt(unit));
    }
}
