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
    private static final DateTimeFormatter TIME = Language.spoken().dates("HH:mm");
    private static final DateTimeFormatter DAY = Language.spoken().dates("d MMMM");
    private static final DateTimeFormatter DAY_OF_YEAR = Language.spoken().dates("d MMMM yyyy");
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
                        : day.getYear() == today.getYear() ? DAY.format(day) : DAY_OF_YEAR.format(day);
        return named + " " + TIME.format(at);
    }

    /** Such as "14:02". */
    static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
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
