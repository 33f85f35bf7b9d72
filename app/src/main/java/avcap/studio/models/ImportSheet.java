package avcap.studio.models;

import avcap.inference.checkpoint.ImportRules;
import avcap.inference.checkpoint.SizeHints;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is asked before weights are imported: a name, the vocabulary, and sizes the weights may not tell. */
final class ImportSheet extends VBox {

    private static final Words WORDS = UiResources.modelWords();
    private static final double CAPTION = 120;
    private static final double FIELD = 144;

    private final ImportForm form;
    private final TextField name = field("import-name", "import.name");
    private final TextField vocabulary = field("import-vocabulary", "import.vocabulary");
    private final List<TextField> sizes = new ArrayList<>();
    private final ToggleGroup rules = new ToggleGroup();
    private final Label problem = Labels.folding(Labels.wrapped("import-problem", "text-small", "bad"));
    private final Button run = new Button(WORDS.text("import.run"));

    ImportSheet(ImportForm form, Supplier<Optional<Path>> chooseVocabulary) {
        super(12);
        this.form = form;
        setId("import-sheet");
        run.setId("import-run");
        run.getStyleClass().add("accent");
        run.setDefaultButton(true);
        problem.setVisible(false);
        name.setText(form.name());
        vocabulary.setText(form.vocabulary().map(Path::toString).orElse(""));
        vocabulary.setPromptText(WORDS.text("import.vocabulary.prompt"));
        getChildren().addAll(whatAndWhere(chooseVocabulary), sizes());
        if (form.isOfParts()) {
            getChildren().add(rules());
        }
        getChildren().add(problem);
    }

    /** Gives the keys to the first field. */
    void focusFirst() {
        name.requestFocus();
        name.selectAll();
    }

    String title() {
        return WORDS.text("import.title");
    }

    Button runButton() {
        return run;
    }

    /** Called with the form once it is filled well. */
    void setOnFilled(Consumer<ImportForm> action) {
        run.setOnAction(event -> read().ifPresent(action));
    }

    private static TextField field(String id, String key) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(WORDS.text(key));
        return field;
    }

    private GridPane whatAndWhere(Supplier<Optional<Path>> chooseVocabulary) {
        Button choose = new Button(WORDS.text("import.vocabulary.choose"));
        choose.setId("import-vocabulary-choose");
        choose.getStyleClass().add("small");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> chooseVocabulary.get().ifPresent(file -> vocabulary.setText(file.toString())));
        HBox.setHgrow(vocabulary, Priority.ALWAYS);
        Label files = Labels.wrapped("import-files", "num");
        files.setText(form.title());
        GridPane grid = grid();
        grid.addRow(0, caption("import.files"), files);
        grid.addRow(1, caption("import.name"), name);
        grid.addRow(2, caption("import.vocabulary"), new HBox(8, vocabulary, choose));
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(CAPTION), wide);
        return grid;
    }

    private static Label caption(String key) {
        return Labels.styled(WORDS.text(key), "text-small", "muted");
    }

    private VBox sizes() {
        SizeHints known = form.sizes();
        GridPane grid = grid();
        grid.getColumnConstraints().addAll(new ColumnConstraints(96), new ColumnConstraints(FIELD));
        add(grid, "import.frames", known.frames());
        add(grid, "import.image", known.imageSize());
        add(grid, "import.bands", known.melBands());
        add(grid, "import.heads", known.heads());
        add(grid, "import.textHeads", known.textHeads());
        Label note = Labels.wrapped("import-sizes-note", "text-caption");
        note.setText(WORDS.text("import.sizes.note"));
        return new VBox(8, Labels.styled(WORDS.text("import.sizes"), "section-title"), grid, note);
    }

    private void add(GridPane grid, String key, OptionalInt value) {
        TextField field = field(key.replace('.', '-'), key);
        field.setPromptText(WORDS.text("import.sizes.prompt"));
        value.ifPresent(number -> field.setText(String.valueOf(number)));
        int place = sizes.size();
        sizes.add(field);
        grid.add(caption(key), place % 2 * 2, place / 2);
        grid.add(field, place % 2 * 2 + 1, place / 2);
    }

    private VBox rules() {
        VBox choices = new VBox(8, Labels.styled(WORDS.text("import.rules"), "section-title"));
        for (ImportRules rule : ImportRules.values()) {
            String key = "import.rules." + rule.name().toLowerCase(Locale.ROOT);
            RadioButton choice = new RadioButton(WORDS.text(key));
            choice.setId(key.replace('.', '-'));
            choice.setUserData(rule);
            choice.setToggleGroup(rules);
            choice.setSelected(rule == form.rules());
            Label note = Labels.wrapped(choice.getId() + "-note", "text-caption");
            note.setText(WORDS.text(key + ".note"));
            choices.getChildren().addAll(choice, note);
        }
        return choices;
    }

    private Optional<ImportForm> read() {
        Optional<String> why = ImportForm.problem(name.getText(), vocabulary.getText(), texts());
        problem.setText(why.orElse(""));
        problem.setVisible(why.isPresent());
        return why.isPresent()
                ? Optional.empty()
                : Optional.of(form.filled(name.getText(), vocabulary.getText(), texts(), rule()));
    }

    private List<String> texts() {
        return sizes.stream().map(TextField::getText).toList();
    }

    private ImportRules rule() {
        return rules.getSelectedToggle() == null
                ? form.rules()
                : (ImportRules) rules.getSelectedToggle().getUserData();
    }
}
