package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static avcap.studio.captioning.Bench.OWL;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptioningViewModelTest {

    private final Bench bench;
    private final CaptioningViewModel captioning;

    CaptioningViewModelTest(@TempDir Path folder) {
        bench = new Bench(folder);
        captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
    }

    private String text() {
        return captioning.textProperty().get();
    }

    private List<Revision> revisions() {
        return bench.project.revisions(DOG);
    }

    @Test
    void theDraftIsTheEditorsTextAndARevisionOfTheModel() {
        bench.open();

        assertThat(text()).isEqualTo("a dog barks");
        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.MACHINE);
        assertThat(revisions()).singleElement().satisfies(draft -> {
            assertThat(draft.origin()).isEqualTo(Origin.MACHINE);
            assertThat(draft.reading()).map(Reading::modelId).contains("fake@000000");
            assertThat(draft.reading().orElseThrow().words()).hasSize(3);
        });
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.DRAFT);
        assertThat(captioning.draftWorkProperty().get()).isNull();
    }

    @Test
    void theDraftCarriesItsNumbersAndItsReasons() {
        bench.open();

        assertThat(captioning.wordsProperty().get())
                .extracting(MarkedWord::number)
                .containsExactly(".90", ".74", ".61");
        assertThat(captioning.staleProperty().get()).isFalse();
        assertThat(bench.session.words().words()).hasSize(3);
        assertThat(bench.session.explanationProperty().get()).isNotNull();
    }

    @Test
    void aClipThatHasADraftIsNotAskedOfAgain() {
        bench.open();
        bench.session.select(CAT);

        bench.session.select(DOG);

        assertThat(revisions()).hasSize(1);
        assertThat(text()).isEqualTo("a dog barks");
    }

    @Test
    void typingIsKeptAtOnce() {
        bench.open();

        captioning.typed("a dog barks l");

        assertThat(bench.project.draft(DOG)).map(Draft::text).contains("a dog barks l");
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.EDITING);
        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.EDITED);
        assertThat(captioning.wordsProperty().get()).hasSize(4);
    }

    @Test
    void acceptingAppendsAPersonsRevisionAndGoesOn() {
        bench.open();
        captioning.typed("a dog barks  loudly ");

        captioning.accept();

        assertThat(revisions()).extracting(Revision::origin).containsExactly(Origin.MACHINE, Origin.HUMAN);
        Revision human = revisions().get(1);
        assertThat(human.text()).isEqualTo("a dog barks loudly");
        assertThat(human.revises()).contains(revisions().get(0).id());
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(CAT);
    }

    @Test
    void anAcceptanceTellsHowItsDraftWasLookedAt() {
        bench.open();
        captioning.accept();
        captioning.typed("a cat purrs");
        captioning.accept();

        assertThat(revisions().get(1).scrutiny()).map(Scrutiny::isUnchanged).contains(true);
        assertThat(bench.project.revisions(CAT).get(1).scrutiny())
                .map(Scrutiny::isUnchanged)
                .contains(false);
    }

    @Test
    void theFirstDraftIsNothingToTakeBack() {
        bench.open();
        captioning.accept();
        assertThat(bench.project.revisions(CAT)).hasSize(1);

        captioning.undo();

        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(DOG);
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.DRAFT);
        assertThat(bench.project.draft(CAT)).isEmpty();
    }

    @Test
    void takesBackTheTextFirstThenTheAcceptance() {
        bench.open();
        captioning.typed("a dog barks twice");
        captioning.accept();
        captioning.typed("a cat");

        captioning.undo();
        assertThat(text()).isEqualTo("a dog barks");
        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(CAT);

        captioning.undo();
        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(DOG);
        assertThat(text()).isEqualTo("a dog barks twice");
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.EDITING);

        captioning.redo();
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void theLastClipStaysAndSaysThatItsAcceptanceWasTakenBack() {
        bench.open();
        bench.session.mark(CAT, Status.REJECTED);
        bench.session.mark(OWL, Status.REJECTED);
        captioning.accept();
        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.ACCEPTED);

        captioning.undo();

        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.EDITED);
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void nothingIsNoCaption() {
        bench.open();
        captioning.typed("   ");

        captioning.accept();

        assertThat(revisions()).hasSize(1);
        assertThat(captioning.problemProperty().get()).startsWith("There is nothing to accept yet.");
        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(DOG);
    }

    @Test
    void aFlagIsTakenDownToWhereTheTextStood() {
        bench.open();
        captioning.accept();
        bench.session.select(DOG);

        captioning.mark(Status.FLAGGED);
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.FLAGGED);
        captioning.mark(Status.FLAGGED);
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);

        captioning.mark(Status.REJECTED);
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.REJECTED);
        captioning.undo();
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void anotherDraftTakesThePlaceOfTheTextAndCanBeTakenBack() {
        bench.open();
        captioning.typed("my own words");
        bench.model.says("a hound howls");

        captioning.regenerate();
        assertThat(text()).isEqualTo("a hound howls");
        assertThat(bench.project.draft(DOG)).map(Draft::text).contains("a hound howls");

        captioning.undo();
        assertThat(text()).isEqualTo("my own words");
        assertThat(bench.project.draft(DOG)).map(Draft::text).contains("my own words");
    }

    @Test
    void aDraftMadeUnaskedLeavesImportedWordsAlone() throws Exception {
        bench.project.append(Writing.imported(DOG, new Annotator("file"), "someone wrote this"));

        bench.open();

        assertThat(text()).isEqualTo("someone wrote this");
        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.IMPORTED);
        assertThat(captioning.machineProperty().get()).extracting(Said::text).isEqualTo("a dog barks");
    }

    @Test
    void aCaptionThatFailsKeepsTheTextAndSaysSo() {
        bench.open();
        captioning.typed("my own words");
        bench.session.captionerProperty().set(new FailingCaptioner());

        captioning.regenerate();

        assertThat(text()).isEqualTo("my own words");
        assertThat(captioning.problemProperty().get())
                .isEqualTo("The draft could not be made. Your text is as you left it.");
        assertThat(captioning.draftWorkProperty().get()).isNull();
        captioning.typed("my own words go on");
        assertThat(bench.project.draft(DOG)).map(Draft::text).contains("my own words go on");
    }

    @Test
    void withoutAModelAPersonCanStillWrite() {
        bench.session.open(bench.project, bench.project.entries());

        captioning.typed("a dog");
        captioning.accept();

        assertThat(revisions()).singleElement().extracting(Revision::origin).isEqualTo(Origin.HUMAN);
        captioning.regenerate();
        assertThat(captioning.problemProperty().get()).startsWith("There is no model yet");
    }

    @Test
    void aModelThatComesLateDraftsTheClipOnTheScreen() {
        bench.session.captionerProperty().set(null);
        bench.open();
        bench.session.captionerProperty().set(null);
        bench.session.select(CAT);
        assertThat(text()).isEmpty();

        bench.session.captionerProperty().set(new FakeCaptioner("a cat"));

        assertThat(text()).isEqualTo("a cat");
    }

    @Test
    void thePlaceOfTheCaretChoosesTheWord() {
        bench.open();

        captioning.caret().at(3);
        assertThat(bench.session.words().selectedIndex()).isEqualTo(1);
    }

    @Test
    void withoutAClipThereIsNothingToType() {
        assertThat(captioning.readyProperty().get()).isFalse();
        bench.open();
        assertThat(captioning.readyProperty().get()).isTrue();
        bench.session.close();
        assertThat(captioning.readyProperty().get()).isFalse();
        assertThat(text()).isEmpty();
    }
}
