package avcap.studio.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.bulk.Rewritten;
import avcap.studio.notice.Notices;
import avcap.studio.session.ClipScope;
import avcap.studio.session.Session;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaceViewModelTest {

    private static final Annotator ANNA = new Annotator("anna");

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final Notices notices = new Notices();
    private final Project project;
    private final List<EntryId> all;
    private int closed;

    ReplaceViewModelTest(@TempDir Path folder) throws Exception {
        project = ProjectFolder.create(folder, "Test");
        all = project.add(List.of(Clips.named("one"), Clips.named("two"), Clips.named("three"))).stream()
                .map(Entry::id)
                .toList();
    }

    @BeforeEach
    void open() throws Exception {
        project.append(Writing.byMachine(all.get(0), "a dog barks", new Reading("mini", Map.of(), -1, List.of())));
        project.append(Writing.accepted(all.get(1), Optional.empty(), ANNA, "two dogs, one dog", Optional.empty()));
        project.append(Writing.accepted(all.get(2), Optional.empty(), ANNA, "dog", Optional.empty()));
        session.open(project, project.entries());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private ReplaceViewModel model(String query, List<EntryId> listed) {
        return new ReplaceViewModel(
                session, workshop, notices, new ClipScope(query, List.of(), listed), Pause.none(), () -> closed++);
    }

    private ReplaceViewModel replacing(String text, String by) {
        ReplaceViewModel model = model("", all);
        model.textProperty().set(text);
        model.byProperty().set(by);
        return model;
    }

    private List<String> captions() {
        return session.entries().stream().map(Entry::caption).toList();
    }

    @Test
    void saysWhatToTypeUntilSomethingIsTyped() {
        assertThat(model("", all).summary().get()).isEqualTo("Type what is to be found.");
        assertThat(replacing("owl", "").summary().get()).isEqualTo("No caption and no segment has “owl”.");
    }

    @Test
    void acceptedTextsStayAcceptedAndMachineDraftsBecomeThePersonsDrafts() throws Exception {
        ReplaceViewModel model = replacing("dog", "hound");
        assertThat(model.summary().get()).isEqualTo("Found 4 times in 3 texts of 3 clips, 3 ticked.");

        model.carryOut();

        assertThat(captions()).containsExactly("a hound barks", "two hounds, one hound", "hound");
        assertThat(session.entries())
                .extracting(Entry::status)
                .containsExactly(Status.EDITING, Status.ACCEPTED, Status.ACCEPTED);
        assertThat(project.draft(all.get(0))).map(Draft::text).contains("a hound barks");
        assertThat(closed).isEqualTo(1);

        session.takeBack();

        assertThat(captions()).containsExactly("a dog barks", "two dogs, one dog", "dog");
        assertThat(session.entries())
                .extracting(Entry::status)
                .containsExactly(Status.DRAFT, Status.ACCEPTED, Status.ACCEPTED);
    }

    @Test
    void allCaptionsOfAClipAndItsSegmentsAreLookedAtAndChangedInOneStep() throws Exception {
        Slot third = new Slot(3);
        Slot fourth = new Slot(4);
        EntryId clip = all.get(0);
        project.append(Writing.accepted(clip, Optional.empty(), ANNA, "somewhere a dog", Optional.empty())
                .in(third));
        project.append(Writing.imported(clip, ANNA, "dogs").in(fourth));
        project.carryOut("Stretch", List.of(Edit.Stretch.added(clip, TimeSpan.ofSeconds(1, 2.5), "one dog")), ANNA);

        ReplaceViewModel model = replacing("dog", "hound");

        assertThat(model.summary().get()).isEqualTo("Found 7 times in 6 texts of 3 clips, 6 ticked.");
        assertThat(model.planProperty().get().found())
                .filteredOn(found -> found.entry().equals(clip))
                .extracting(found -> PassageWords.of(found.passage()))
                .containsExactly("", "Caption 3 of 5", "Caption 4 of 5", "Segment 0:01.0 to 0:02.5");
        model.carryOut();

        assertThat(standing(third)).isEqualTo("PERSON somewhere a hound");
        assertThat(standing(fourth)).isEqualTo("DRAFT hounds");
        assertThat(project.segments(clip)).extracting(Segment::text).containsExactly("one hound");
        assertThat(project.entry(clip).status()).isEqualTo(Status.EDITING);

        session.takeBack();

        assertThat(standing(third)).isEqualTo("PERSON somewhere a dog");
        assertThat(standing(fourth)).isEqualTo("OTHER dogs");
        assertThat(project.segments(clip)).extracting(Segment::text).containsExactly("one dog");
        assertThat(captions()).containsExactly("a dog barks", "two dogs, one dog", "dog");
    }

    private String standing(Slot slot) throws Exception {
        Standing standing =
                project.captionsNow(slot, List.of(all.get(0))).get(0).standing();
        return standing.source() + " " + standing.text();
    }

    @Test
    void oneCaptionOfAClipIsLeftOutAndTheOthersChange() throws Exception {
        Slot third = new Slot(3);
        project.append(Writing.accepted(all.get(0), Optional.empty(), ANNA, "somewhere a dog", Optional.empty())
                .in(third));
        ReplaceViewModel model = replacing("dog", "hound");

        model.toggle(model.planProperty().get().found().get(0));
        model.carryOut();

        assertThat(captions()).containsExactly("a dog barks", "two hounds, one hound", "hound");
        assertThat(standing(third)).isEqualTo("PERSON somewhere a hound");
    }

    @Test
    void whatIsNotTickedStays() {
        ReplaceViewModel model = replacing("dog", "hound");
        Rewritten second = model.planProperty().get().found().get(1);

        model.toggle(second);
        assertThat(model.chosenProperty().get()).isEqualTo(2);
        model.carryOut();

        assertThat(captions()).containsExactly("a hound barks", "two dogs, one dog", "hound");
    }

    @Test
    void allAndNoneAreOnePressAway() {
        ReplaceViewModel model = replacing("dog", "hound");

        model.chooseAll(false);
        assertThat(model.canRun().get()).isFalse();
        model.chooseAll(true);
        assertThat(model.chosenProperty().get()).isEqualTo(3);
    }

    @Test
    void aCaptionOfWhichNothingWouldBeLeftCannotBeTicked() {
        ReplaceViewModel model = replacing("dog", "");

        assertThat(model.chosenProperty().get()).isEqualTo(2);
        model.carryOut();

        assertThat(captions()).containsExactly("a barks", "two s, one", "dog");
    }

    @Test
    void onlyTheClipsOfTheQueryAreLookedAt() {
        ReplaceViewModel model = model("two", List.of(all.get(1)));
        model.textProperty().set("dog");

        assertThat(model.scopeProperty().get()).isEqualTo(Scope.LISTED);
        assertThat(model.planProperty().get().found()).hasSize(1);
        model.scopeProperty().set(Scope.ALL);
        assertThat(model.planProperty().get().found()).hasSize(3);
    }

    @Test
    void aBadExpressionIsToldAndNothingCanBeReplaced() {
        ReplaceViewModel model = replacing("(dog", "hound");
        assertThat(model.summary().get()).isEqualTo("No caption and no segment has “(dog”.");

        model.expressionProperty().set(true);

        assertThat(model.summary().get()).startsWith("This is no regular expression: unclosed group");
        assertThat(model.canRun().get()).isFalse();
    }

    @Test
    void aClipThatChangesMeanwhileIsLookedAtAgain() {
        ReplaceViewModel model = replacing("dog", "hound");

        session.keep(all.get(0), "a cat");

        assertThat(model.planProperty().get().found()).hasSize(2);
    }

    @Test
    void whatIsNotTickedStaysSoWhenAClipChangesMeanwhile() {
        ReplaceViewModel model = replacing("dog", "hound");
        model.toggle(model.planProperty().get().found().get(1));

        session.keep(all.get(0), "a dog bar");

        assertThat(model.chosenProperty().get()).isEqualTo(2);
        model.byProperty().set("wolf");
        model.carryOut();
        assertThat(captions()).containsExactly("a wolf bar", "two dogs, one dog", "wolf");
    }

    @Test
    void anotherTextIsTickedAnew() {
        ReplaceViewModel model = replacing("dog", "hound");
        model.chooseAll(false);

        model.textProperty().set("dogs");

        assertThat(model.chosenProperty().get()).isEqualTo(1);
    }
}
