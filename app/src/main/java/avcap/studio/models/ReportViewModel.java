package avcap.studio.models;

import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** What became of every key of the chosen card. */
public final class ReportViewModel {

    /** Which keys are listed. */
    enum Tab {
        PROBLEMS,
        DROPPED,
        LOADED;

        boolean holds(Outcome outcome) {
            return switch (outcome) {
                case LOADED -> this == LOADED;
                case DROPPED, STARTED -> this == DROPPED;
                case MISSING, UNEXPECTED, WRONG_SHAPE, NOT_FINITE -> this == PROBLEMS;
            };
        }
    }

    private final Workshop workshop;
    private final ModelShelf modelShelf;
    private final ImportViewModel imports;
    private final BannerWriter banners = new BannerWriter();
    private final Latest<ImportReport> reading = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> report = new ReadOnlyObjectWrapper<>(this, "report");
    private final ReadOnlyObjectWrapper<@Nullable Banner> banner = new ReadOnlyObjectWrapper<>(this, "banner");
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.LOADED);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObservableList<KeyRow> all = FXCollections.observableArrayList();
    private final FilteredList<KeyRow> rows = new FilteredList<>(all);
    private @Nullable CheckpointCard shown;

    public ReportViewModel(Workshop workshop, ModelShelf modelShelf, ImportViewModel imports, ShelfViewModel shelf) {
        this.workshop = workshop;
        this.modelShelf = modelShelf;
        this.imports = imports;
        tab.addListener((observed, before, now) -> sift());
        filter.addListener((observed, before, now) -> sift());
        shelf.chosenProperty().addListener((observed, before, now) -> follow(now));
        follow(shelf.chosenProperty().get());
    }

    /** The report, null while there is none to show. */
    ReadOnlyObjectProperty<@Nullable ImportReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What came of it, null while nothing is chosen. */
    ReadOnlyObjectProperty<@Nullable Banner> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** Words that must all be in a line. */
    StringProperty filterProperty() {
        return filter;
    }

    /** The lines that are listed. */
    ObservableList<KeyRow> rows() {
        return rows;
    }

    /** How many keys a tab has, whatever the filter. */
    long count(Tab of) {
        return all.stream().filter(row -> of.holds(row.outcome())).count();
    }

    long count(Outcome outcome) {
        return all.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** The card whose report this is. */
    Optional<CheckpointCard> shown() {
        return Optional.ofNullable(shown);
    }

    /** Whether it is of an import of this session, and not of what lies on the shelf. */
    boolean isOfImport() {
        return shown().filter(card ->
                        card.stopped().isPresent() || imports.report(card.id()).isPresent())
                .isPresent();
    }

    /** Banner and every key, as text to be sent to whoever made the file. */
    String text() {
        Banner told = banner.get();
        String head = told == null ? "" : told.title() + "\n" + told.detail() + "\n\n";
        return shown().map(CheckpointCard::name).orElse("") + "\n" + head
                + all.stream()
                        .map(row ->
                                String.join("\t", row.result(), row.name(), row.inFile(), row.expected(), row.file()))
                        .collect(Collectors.joining("\n"));
    }

    private void follow(@Nullable CheckpointCard card) {
        boolean isSame = card != null
                && shown != null
                && card.id().equals(shown.id())
                && card.stopped().equals(shown.stopped());
        shown = card;
        if (isSame) {
            return;
        }
        reading.cancel();
        show(null, null);
        if (card != null) {
            card.stopped().ifPresent(stopped -> show(stopped.report().orElse(null), banners.of(stopped)));
            card.entry().ifPresent(this::show);
        }
    }

    private void show(ShelfEntry entry) {
        Optional<ImportReport> own = imports.report(entry.name());
        if (own.isPresent()) {
            show(own.get(), banners.imported(entry, own.get()));
        } else if (entry.problem().isPresent()) {
            show(null, banners.unusable(entry.problem().get()));
        } else {
            reading.start(() -> workshop.submitMedia("", progress -> modelShelf.keys(entry)))
                    .whenDone(keys -> show(keys, banners.onShelf(entry, keys)))
                    .whenFailed(failure -> show(null, banners.unusable(failure.sentence())));
        }
    }

    private void show(@Nullable ImportReport now, @Nullable Banner told) {
        filter.set("");
        all.setAll(now == null ? List.of() : now.keys().stream().map(KeyRow::of).toList());
        tab.set(count(Tab.PROBLEMS) > 0 ? Tab.PROBLEMS : Tab.LOADED);
        report.set(now);
        banner.set(told);
        sift();
    }

    private void sift() {
        List<String> words = Arrays.stream(filter.get().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Tab wanted = tab.get();
        rows.setPredicate(row -> wanted.holds(row.outcome()) && row.matches(words));
    }
}
