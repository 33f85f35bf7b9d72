package avcap.studio.figures;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.agreement.Agreement;
import avcap.studio.annotation.agreement.ClipAgreement;
import avcap.studio.annotation.agreement.PairAgreement;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How far people agree, by the measure that is chosen. */
public final class AgreementViewModel {

    private static final Words WORDS = UiResources.figureWords();
    private static final double PALEST = .10;
    private static final double FULLEST = .50;

    private final Counted<Agreement> agreement;
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(this, "measure", Measure.CIDER);

    /**
     * A field of the table.
     *
     * @param told the number in it, empty where a person meets him- or herself
     * @param alpha how much of the accent colour it has, 0 where nothing can be told
     * @param isApart whether these two differ most
     * @param spoken the field for those who hear it
     */
    record Cell(String told, double alpha, boolean isApart, String spoken) {}

    public AgreementViewModel(Session session, Workshop workshop) {
        agreement = new Counted<>(session, workshop, WORDS.text("work.agreement"), Agreement::of);
    }

    public Counted<Agreement> counted() {
        return agreement;
    }

    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** Whether no two people have worked on the same clip. */
    boolean isEmpty() {
        return agreement.value().map(known -> known.pairs().isEmpty()).orElse(false);
    }

    /** Those of whom the measure says something; all, if it does of none. */
    List<Annotator> people() {
        List<Annotator> all = agreement.value().map(Agreement::people).orElse(List.of());
        List<Annotator> told = all.stream()
                .filter(who -> pairs().stream()
                        .filter(pair -> pair.one().equals(who) || pair.other().equals(who))
                        .anyMatch(pair -> measure.get().of(pair).isPresent()))
                .toList();
        return told.isEmpty() ? all : told;
    }

    /** Those that people differ most on, first. */
    List<ClipAgreement> clips() {
        return agreement.value().map(Agreement::clips).orElse(List.of());
    }

    /** Such as "20 clips". */
    String note() {
        int clips = agreement.value().map(known -> known.likeness().clips()).orElse(0);
        return WORDS.text("agreement.note", clips);
    }

    Cell cell(Annotator one, Annotator other) {
        Optional<PairAgreement> pair = agreement.value().flatMap(known -> known.pair(one, other));
        OptionalDouble value = pair.map(measure.get()::of).orElse(OptionalDouble.empty());
        if (one.equals(other)) {
            return new Cell("", 0, false, "");
        }
        boolean isApart = apart().equals(pair) && pair.isPresent();
        String told = measure.get().told(value);
        String spoken = WORDS.text(
                "agreement.cell",
                one,
                other,
                told,
                pair.map(measure.get()::over).orElse(0));
        return new Cell(told, value.isPresent() ? alpha(value.getAsDouble()) : 0, isApart, spoken);
    }

    /** The more two agree, the fuller the colour; the palest is the least of all pairs. */
    private double alpha(double value) {
        DoubleSummaryStatistics range = values().summaryStatistics();
        double width = range.getMax() - range.getMin();
        double part = width == 0 ? 1 : (value - range.getMin()) / width;
        return PALEST + (FULLEST - PALEST) * (measure.get().isMoreBetter() ? part : 1 - part);
    }

    private DoubleStream values() {
        return pairs().stream().map(measure.get()::of).flatMapToDouble(OptionalDouble::stream);
    }

    private List<PairAgreement> pairs() {
        return agreement.value().map(Agreement::pairs).orElse(List.of());
    }

    /** The two who agree least, if there are others to compare them with. */
    private Optional<PairAgreement> apart() {
        Comparator<PairAgreement> least =
                Comparator.comparingDouble(pair -> measure.get().of(pair).orElse(0));
        List<PairAgreement> told = pairs().stream()
                .filter(pair -> measure.get().of(pair).isPresent())
                .sorted(measure.get().isMoreBetter() ? least : least.reversed())
                .toList();
        return told.size() < 2 ? Optional.empty() : Optional.of(told.get(0));
    }

    /** Who differ most and on how many clips; empty while there are not two pairs to compare. */
    String sentence() {
        return apart().map(this::sentence).orElse("");
    }

    private String sentence(PairAgreement pair) {
        String who = WORDS.text("agreement.apart", pair.one(), pair.other());
        boolean tellsHalf = measure.get() == Measure.CIDER
                && pair.clipsOfHalf() > 0
                && pair.likeness().clips() > 2;
        return tellsHalf ? who + " " + WORDS.text("agreement.half", pair.clipsOfHalf()) : who;
    }

    /** Agreement of everyone on tags and statuses. */
    String kappas() {
        return agreement
                .value()
                .map(known -> WORDS.text(
                        "agreement.kappa",
                        Measure.TAGS.told(known.tags().value()),
                        Measure.STATUSES.told(known.statuses().value())))
                .orElse("");
    }
}
