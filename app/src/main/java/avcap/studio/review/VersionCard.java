package avcap.studio.review;

import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.review.Comment;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.wording.WordDiff;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of the two texts, with its words to point at; who wrote it stays hidden until one was chosen. */
final class VersionCard extends VBox {

    private static final Words WORDS = UiResources.reviewWords();

    private final JudgingViewModel model;
    private final CommentsViewModel comments;
    private final boolean isSecond;
    private final Label letter = new Label();
    private final Label origin = new Label();
    private final FontIcon eye = new FontIcon("fth-eye-off");
    private final Label count = new Label();
    private final ChoiceBox<Revision> others = new ChoiceBox<>();
    private final FlowPane words = new FlowPane(1, 4);
    private final Button better = new Button();
    private @Nullable Revision shown;
    private boolean isShowing;

    VersionCard(JudgingViewModel model, CommentsViewModel comments, boolean isSecond) {
        super(8);
        this.model = model;
        this.comments = comments;
        this.isSecond = isSecond;
        setId(isSecond ? "version-b" : "version-a");
        getStyleClass().addAll("card", "version-card");
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        VBox.setVgrow(words, Priority.ALWAYS);
        words.setId(isSecond ? "words-b" : "words-a");
        words.getStyleClass().add("version-words");
        getChildren().addAll(head(), words, fill(better));
        managedProperty().bind(visibleProperty());
        model.comparedProperty().addListener((observed, before, now) -> show());
        model.revealedProperty().addListener((observed, before, now) -> show());
        model.verdictProperty().addListener((observed, before, now) -> show());
        comments.pointedProperty().addListener((observed, before, now) -> showWords());
        comments.comments().all().addListener((ListChangeListener<Comment>) change -> showWords());
        show();
    }

    private HBox head() {
        letter.getStyleClass().addAll("tag", "tag-words");
        eye.getStyleClass().add("small-icon");
        origin.setGraphic(eye);
        origin.setId(isSecond ? "origin-b" : "origin-a");
        origin.getStyleClass().addAll("text-small", "muted");
        count.getStyleClass().add("text-caption");
        count.setMinWidth(USE_PREF_SIZE);
        others.setId(isSecond ? "others-b" : "others-a");
        others.getStyleClass().add("order-choice");
        others.setAccessibleText(WORDS.text("version.choose", WORDS.text(isSecond ? "side.b" : "side.a")));
        others.managedProperty().bind(others.visibleProperty());
        others.setConverter(new VersionNames());
        others.valueProperty().addListener((observed, before, now) -> otherChosen(now));
        Region gap = Labels.gap();
        HBox head = new HBox(8, letter, origin, gap, others, count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(20);
        return head;
    }

    private Button fill(Button button) {
        String side = WORDS.text(isSecond ? "side.b" : "side.a");
        button.setId(isSecond ? "prefer-b" : "prefer-a");
        button.setGraphic(DecisionBar.content(
                WORDS.text("version.better", side),
                isSecond ? KeyCap.of("prefer_b", "2") : KeyCap.of("prefer_a", "1")));
        button.setAccessibleText(WORDS.text("version.better", side));
        button.getStyleClass().add("small");
        button.setMaxWidth(Double.MAX_VALUE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> {
            if (isSecond) {
                model.preferB();
            } else {
                model.preferA();
            }
        });
        return button;
    }

    /** Versions by number while their authors are hidden. */
    private final class VersionNames extends StringConverter<Revision> {

        @Override
        public String toString(@Nullable Revision revision) {
            Compared now = model.comparedProperty().get();
            return revision == null || now == null
                    ? ""
                    : model.revealedProperty().get()
                            ? revision.by().name()
                            : WORDS.text("version.number", now.versions().indexOf(revision) + 1);
        }

        @Override
        public Revision fromString(String text) {
            throw new UnsupportedOperationException("A version is chosen and not typed: " + text);
        }
    }

    private void otherChosen(@Nullable Revision now) {
        Compared compared = model.comparedProperty().get();
        if (!isShowing && now != null && compared != null && compared.other().isPresent()) {
            Revision one = isSecond ? compared.one().orElseThrow() : now;
            Revision other = isSecond ? now : compared.other().orElseThrow();
            model.compare(one, other);
            show();
        }
    }

    private void show() {
        isShowing = true;
        Compared now = model.comparedProperty().get();
        boolean isPair = now != null && now.isBetweenPeople();
        Optional<Revision> mine = now == null ? Optional.empty() : isSecond ? now.other() : now.one();
        shown = mine.orElse(null);
        setVisible(isPair
                || (mine.isPresent() && isSecond == (now != null && now.other().isPresent())));
        letter.setText(WORDS.text(!isPair ? "side.only" : isSecond ? "side.b" : "side.a"));
        boolean isHidden = !model.revealedProperty().get();
        eye.setVisible(isHidden);
        eye.setManaged(isHidden);
        origin.setText(
                isHidden ? WORDS.text("version.hidden") : mine.map(this::told).orElse(""));
        better.setVisible(isPair);
        others.setVisible(isPair && now != null && now.versions().size() > 2);
        others.getItems().setAll(now == null ? List.of() : now.versions());
        others.setValue(shown);
        boolean isChosen = model.verdictProperty().get() != null
                && model.verdictProperty().get().chosen().equals(mine.map(Revision::id));
        getStyleClass().remove("chosen");
        if (isChosen && isPair) {
            getStyleClass().add("chosen");
        }
        showWords();
        isShowing = false;
    }

    private String told(Revision revision) {
        String who = revision.origin() == Origin.MACHINE
                ? WORDS.text("version.machine")
                : revision.origin() == Origin.IMPORT
                        ? WORDS.text("version.import")
                        : revision.by().name();
        return revision.reading()
                .map(Reading::score)
                .map(score -> WORDS.text("version.scored", who, Told.number(score)))
                .orElse(who);
    }

    private void showWords() {
        Revision revision = shown;
        words.getChildren().clear();
        if (revision == null) {
            return;
        }
        List<CommentsViewModel.Pointed> all = CommentsViewModel.words(revision, isSecond);
        List<Boolean> apart = apart(revision, all.size());
        for (int i = 0; i < all.size(); i++) {
            words.getChildren().add(word(all.get(i), apart.get(i)));
        }
        count.setText(WORDS.text("version.words", all.size()));
        words.setAccessibleText(revision.text());
    }

    /** Which words the other text does not have. */
    private List<Boolean> apart(Revision revision, int size) {
        Compared now = model.comparedProperty().get();
        String against = now == null
                ? revision.text()
                : (isSecond ? now.one() : now.other()).map(Revision::text).orElse(revision.text());
        List<Boolean> apart = new ArrayList<>();
        for (WordDiff.Part part : WordDiff.between(against, revision.text()).parts()) {
            if (part.kind() != WordDiff.Kind.DELETED) {
                part.words().forEach(word -> apart.add(part.kind() == WordDiff.Kind.INSERTED));
            }
        }
        while (apart.size() < size) {
            apart.add(false);
        }
        return apart;
    }

    private Node word(CommentsViewModel.Pointed word, boolean isApart) {
        Label label = new Label(word.text());
        label.getStyleClass().add("version-word");
        if (isApart) {
            label.getStyleClass().add("apart");
        }
        if (word.equals(comments.pointedProperty().get())) {
            label.getStyleClass().add("pointed");
        }
        label.setOnMouseClicked(event -> comments.pointedProperty().set(word));
        List<Comment> all = comments.comments().all();
        HBox pinned = new HBox(label);
        for (int i = 0; i < all.size(); i++) {
            if (isPinned(all.get(i), word) && !all.get(i).isResolved()) {
                pinned.getChildren().add(CommentCard.pin(i + 1));
            }
        }
        return pinned;
    }

    private static boolean isPinned(Comment comment, CommentsViewModel.Pointed word) {
        return comment.said().version().filter(word.version()::equals).isPresent()
                && comment.pin()
                        .word()
                        .filter(pin -> pin.number() == word.number())
                        .isPresent();
    }
}
