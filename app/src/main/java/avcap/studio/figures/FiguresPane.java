package avcap.studio.figures;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.effort.PersonFigures;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What people did in charts, and beside it how far they agree and on which clips they do not. Counts when it is looked at. */
public final class FiguresPane extends HBox {

    private static final Words WORDS = UiResources.figureWords();
    private static final double HEIGHT = 560;
    private static final double AGREEMENT = 336;
    private static final double DAYS = 216;
    private static final double SPREADS = 156;

    private final FiguresViewModel model;
    private final AgreementViewModel agreement;
    private final FigureChart days;
    private final FigureChart seconds;
    private final FigureChart words;
    private final VBox hasty = new VBox(2);
    private final VBox catches = new VBox(2);
    private final VBox charts;

    /**
     * A sheet's content.
     *
     * @param open shows a clip
     */
    public FiguresPane(FiguresViewModel model, AgreementViewModel agreement, Consumer<EntryId> open) {
        super(24);
        this.model = model;
        this.agreement = agreement;
        setId("figures-pane");
        hasty.setId("figures-hasty");
        catches.setId("figures-catches");
        FigureCharts drawing = new FigureCharts(model);
        days = new FigureChart("figures-days", DAYS, drawing::days);
        seconds = new FigureChart("figures-seconds", SPREADS, drawing::seconds);
        words = new FigureChart("figures-words", SPREADS, drawing::words);
        charts = charts();
        VBox people = new VBox(12, new StateLine(model.counted(), "figures", model::isEmpty), charts);
        HBox.setHgrow(people, Priority.ALWAYS);
        getChildren().addAll(people, agreement(agreement, open));
        model.counted().valueProperty().addListener(observed -> draw());
        agreement.counted().valueProperty().addListener(observed -> draw());
        draw();
    }

    /** Counts what is old by now. */
    public void look() {
        model.counted().look();
        agreement.counted().look();
    }

    private VBox charts() {
        VBox time = new VBox(2, title("seconds.title"), seconds);
        VBox changes = new VBox(2, title("words.title"), words);
        HBox.setHgrow(time, Priority.ALWAYS);
        HBox.setHgrow(changes, Priority.ALWAYS);
        time.setPrefWidth(1);
        changes.setPrefWidth(1);
        return new VBox(
                12,
                new VBox(4, new PeopleTable(model), hasty, catches),
                new VBox(2, title("days.title"), days),
                new VBox(2, new HBox(16, time, changes), caption("box.note")));
    }

    private static Node agreement(AgreementViewModel agreement, Consumer<EntryId> open) {
        DifferList clips = new DifferList(agreement, open);
        VBox.setVgrow(clips, Priority.ALWAYS);
        Region gap = Labels.gap();
        VBox differing = new VBox(4, new HBox(8, title("clips.title"), gap, caption("clips.go")), clips);
        VBox.setVgrow(differing, Priority.ALWAYS);
        differing
                .visibleProperty()
                .bind(agreement
                        .counted()
                        .valueProperty()
                        .map(known -> !known.clips().isEmpty())
                        .orElse(false));
        VBox pane = new VBox(16, new AgreementPane(agreement), differing);
        pane.setMinWidth(AGREEMENT);
        pane.setPrefWidth(AGREEMENT);
        pane.setMaxWidth(AGREEMENT);
        return pane;
    }

    private static Label title(String key) {
        return Labels.styled(WORDS.text(key), "section-title");
    }

    private static Label caption(String key) {
        return Labels.styled(WORDS.text(key), "text-caption");
    }

    private void draw() {
        charts.setVisible(!model.people().isEmpty());
        charts.setManaged(charts.isVisible());
        boolean isBare = model.people().isEmpty() && agreement.isEmpty();
        setPrefHeight(isBare ? USE_COMPUTED_SIZE : HEIGHT);
        fill(hasty, model.hasty(), "text-small", "warn");
        fill(catches, model.catches(), "text-small");
        days.draw();
        seconds.draw();
        words.draw();
        days.setAccessibleText(WORDS.text("days.spoken", each(person -> Integer.toString(person.accepted()))));
        seconds.setAccessibleText(
                WORDS.text("box.spoken", WORDS.text("seconds.title"), each(person -> told(person.medianSeconds()))));
        words.setAccessibleText(
                WORDS.text("box.spoken", WORDS.text("words.title"), each(person -> told(person.medianEdits()))));
    }

    private static void fill(VBox box, List<String> sentences, String... styles) {
        box.getChildren()
                .setAll(sentences.stream()
                        .map(said -> Labels.wrapping(said, styles))
                        .toList());
        box.setManaged(!sentences.isEmpty());
    }

    private static String told(OptionalDouble value) {
        return FiguresViewModel.told(value);
    }

    private String each(Function<PersonFigures, String> number) {
        return model.people().stream()
                .map(person -> WORDS.text("box.person", person.who(), number.apply(person)))
                .collect(Collectors.joining(", "));
    }
}
