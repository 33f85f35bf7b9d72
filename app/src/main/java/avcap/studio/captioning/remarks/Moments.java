package avcap.studio.captioning.remarks;

import avcap.ui.Language;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments of the past as people write and read them, in the time of this machine. */
final class Moments {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<day>today|yesterday|heute|gestern|\\d{4}-\\d{2}-\\d{2})?[ ,]*(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Reads such as {@code 14:05}, {@code yesterday 14:05}, {@code 2026-11-25 14:05}. A time alone is the last that has been; a
     * day alone is its end.
     */
    Optional<Instant> read(String text) {
        Matcher written = WRITTEN.matcher(normal(text));
        if (!written.matches() || (written.group("day") == null && written.group("time") == null)) {
            return Optional.empty();
        }
        try {
            return Optional.of(moment(written.group("day"), written.group("time")));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 25:00
        }
    }

    private static String normal(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.replaceFirst("(?<=\\d)t(?=\\d)", " ");
    }

    private Instant moment(@Nullable String day, @Nullable String time) {
        LocalDate today = LocalDate.now(clock);
        LocalTime at = time == null ? LAST : LocalTime.parse(time.length() % 3 == 1 ? "0" + time : time);
        if (day == null) {
            Instant then = at(today, at);
            return then.isAfter(now()) ? at(today.minusDays(1), at) : then;
        }
        LocalDate date =
                switch (day) {
                    case "today", "heute" -> today;
                    case "yesterday", "gestern" -> today.minusDays(1);
                    default -> LocalDate.parse(day);
                };
        return at(date, at);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(clock.getZone()).toInstant();
    }

    /** As short as it stays clear: the time alone if it was today. */
    String tell(Instant moment) {
        ZonedDateTime then = moment.atZone(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        String pattern = then.toLocalDate().equals(today)
                ? "HH:mm"
                : then.getYear() == today.getYear() ? "d MMM HH:mm" : "d MMM yyyy HH:mm";
        return then.format(Language.spoken().dates(pattern));
    }

    /** To the second, as {@link #read} takes it. */
    String write(Instant moment) {
        return moment.atZone(clock.getZone()).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT));
    }
}
