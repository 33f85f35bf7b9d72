package avcap.studio.figures;

import avcap.studio.annotation.effort.Efforts;
import avcap.studio.annotation.effort.PersonFigures;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** What each person accepted, in what time, with how many changes. */
public final class FiguresViewModel {

    private static final Words WORDS = UiResources.figureWords();
    private static final int MOST_DAYS = 28;
    private static final double PERCENT = 100;

    private final Counted<List<PersonFigures>> people;

    public FiguresViewModel(Session session, Workshop workshop) {
        people = new Counted<>(
                session,
                workshop,
                WORDS.text("work.figures"),
                (project, progress) -> Efforts.of(project, ZoneId.systemDefault(), progress).people().stream()
                        .filter(person -> person.accepted() > 0)
                        .toList());
    }

    public Counted<List<PersonFigures>> counted() {
        return people;
    }

    /** Those who accepted something, by name. */
    List<PersonFigures> people() {
        return people.value().orElse(List.of());
    }

    /** Whether nobody has accepted anything. */
    boolean isEmpty() {
        return people.value().map(List::isEmpty).orElse(false);
    }

    /** The last days on which anyone accepted something, oldest first. */
    List<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        people().forEach(person -> days.addAll(person.acceptedPerDay().keySet()));
        List<LocalDate> all = List.copyOf(days);
        return all.subList(Math.max(0, all.size() - MOST_DAYS), all.size());
    }

    /** Who accepted many drafts too fast to have listened, a sentence for each; what it means is for people to find out. */
    List<String> hasty() {
        return people().stream()
                .filter(person -> person.haste().isNotable())
                .map(person -> WORDS.text(
                        "haste.notable",
                        person.who(),
                        share(person.haste().fastShare()),
                        person.haste().seconds().size(),
                        share(person.haste().unchangedShare())))
                .toList();
    }

    /** How many planted words each person caught, a sentence for each who was shown any. */
    List<String> catches() {
        return people().stream()
                .filter(person -> person.catches().planted() > 0)
                .map(person -> WORDS.text(
                        "catches.told",
                        person.who(),
                        person.catches().planted(),
                        person.catches().caught(),
                        person.catches().missed(),
                        share(person.catches().rate())))
                .toList();
    }

    /** In percent, or a dash. */
    static String share(OptionalDouble value) {
        return value.isPresent() ? Math.round(value.getAsDouble() * PERCENT) + " %" : "–";
    }

    /** With one digit after the point, or a dash. */
    static String told(OptionalDouble value) {
        return value.isPresent() ? String.format(Language.spoken().numbers(), "%.1f", value.getAsDouble()) : "–";
    }
}
