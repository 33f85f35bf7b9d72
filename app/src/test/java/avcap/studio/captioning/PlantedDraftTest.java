package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static avcap.studio.captioning.Bench.OWL;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Guards;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.planting.PlantDraw;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.planting.Planting.Outcome;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.EditLog;
import avcap.studio.formats.Export;
import avcap.studio.formats.Selection;
import avcap.studio.session.Session;
import avcap.studio.store.GuardsFile;
import avcap.studio.testing.ProjectContract;
import avcap.studio.work.Pause;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that now and then shows a wrong draft: here of a sheep that is called a horse, as the other clips speak of horses. */
class PlantedDraftTest {

    private static final int PERCENT = 20;
    private static final String MACHINE = "a sheep bleats";
    private static final String WRONG = "a horse bleats";
    private static final Slot SECOND = new Slot(2);

    private final Path folder;
    private final Bench bench;
    private final List<String> caught = new ArrayList<>();
    private CaptioningViewModel captioning;

    PlantedDraftTest(@TempDir Path folder) {
        this.folder = folder;
        bench = new Bench(folder);
        captioning = watched(bench.session);
    }

    private CaptioningViewModel watched(Session session) {
        CaptioningViewModel model = new CaptioningViewModel(session, bench.workshop, Pause.none());
        model.setWhenCaught(caught::add);
        return model;
    }

    @BeforeEach
    void theProjectPlants() throws StoreException {
        new GuardsFile(bench.project.folder()).write(Guards.NONE.withPlantedPercent(PERCENT));
        bench.model.says(MACHINE);
        bench.project.append(Writing.byMachine(CAT, "a horse neighs", ProjectContract.READING));
        bench.project.append(Writing.byMachine(OWL, "a horse trots", ProjectContract.READING));
        bench.session.annotatorProperty().set(drawn());
    }

    /** Someone for whom the first clip is drawn. */
    private Annotator drawn() {
        return IntStream.range(0, 10_000)
                .mapToObj(number -> new Annotator("anna " + number))
                .filter(who -> new PlantDraw(bench.project.id(), who, PERCENT)
                        .isPlanted(bench.entry(DOG), bench.project.entries()))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return captioning.textProperty().get();
    }

    private List<Outcome> outcomes() throws StoreException {
        return bench.project.plantings(DOG).stream().map(Planting::outcome).toList();
    }

    private List<String> said() {
        return bench.project.revisions(DOG).stream().map(Revision::text).toList();
    }

    private Revision last() {
        List<Revision> all = bench.project.revisions(DOG);
        return all.get(all.size() - 1);
    }

    /** The studio ended and is there again. */
    private void openAgain() {
        Session session = new Session(bench.workshop);
        session.annotatorProperty().set(bench.session.annotatorProperty().get());
        captioning = watched(session);
        session.captionerProperty().set(bench.model);
        session.open(bench.project, bench.project.entries());
    }

    @Test
    void theDraftOnTheScreenIsWrongAndWhatIsKeptIsNot() throws StoreException {
        bench.open();

        assertThat(text()).isEqualTo(WRONG);
        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.MACHINE);
        assertThat(captioning.machineProperty().get()).extracting(Said::text).isEqualTo(WRONG);
        assertThat(said()).containsExactly(MACHINE);
        assertThat(captioning.asShown(last()).text()).as("in the history").isEqualTo(WRONG);
        assertThat(bench.entry(DOG).caption()).isEqualTo(MACHINE);
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.DRAFT);
        assertThat(bench.session.guarding().isHeldBack(bench.entry(CAT)))
                .as("in lists")
                .isTrue();
        assertThat(outcomes()).containsExactly(Outcome.PLANTED);
    }

    @Test
    void aDraftThatWasThereBeforeIsPlantedAsWell() throws StoreException {
        bench.project.append(Writing.byMachine(DOG, MACHINE, ProjectContract.READING));

        bench.open();

        assertThat(text()).isEqualTo(WRONG);
        assertThat(captioning.wordsProperty().get()).hasSize(3);
    }

    @Test
    void acceptingItIsHeldBackOnceAndThenTheRightTextIsAccepted() throws StoreException {
        bench.open();

        captioning.accept();

        assertThat(captioning.problemProperty().get())
                .isEqualTo("This draft was planted: “horse” was put in place of “sheep”."
                        + " The machine's own draft is back; look once more.");
        assertThat(text()).isEqualTo(MACHINE);
        assertThat(captioning.machineProperty().get()).extracting(Said::text).isEqualTo(MACHINE);
        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.MACHINE);
        assertThat(said()).containsExactly(MACHINE);
        assertThat(bench.project.draft(DOG)).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.MISSED);

        captioning.accept();

        assertThat(said()).containsExactly(MACHINE, MACHINE);
        assertThat(last().scrutiny()).map(Scrutiny::isUnchanged).contains(true);
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(CAT);
        assertThat(bench.project.submissions(List.of(DOG)).get(0).isPlantMissed())
                .isTrue();
        assertThat(caught).isEmpty();
    }

    @Test
    void whatElseWasWrittenIsKeptAndNoUndoBringsTheWrongWordBack() {
        bench.open();
        captioning.typed("a horse bleats, far away");

        captioning.accept();

        assertThat(text()).isEqualTo("a sheep bleats, far away");
        assertThat(bench.project.draft(DOG)).map(Draft::text).contains("a sheep bleats, far away");
        captioning.undo();
        assertThat(text()).isEqualTo("a sheep bleats, far away");
        captioning.accept();
        assertThat(last().text()).isEqualTo("a sheep bleats, far away");
    }

    @Test
    void whatCameOverATypedTextIsPutRightOnDiskToo() throws StoreException {
        bench.open();
        captioning.typed("a pony bleats");
        captioning.regenerate();
        assertThat(bench.project.draft(DOG)).map(Draft::text).contains(WRONG);

        captioning.accept();
        assertThat(bench.project.draft(DOG)).map(Draft::text).contains(MACHINE);
        bench.session.select(CAT);
        bench.session.select(DOG);
        captioning.accept();

        assertThat(last().text()).isEqualTo(MACHINE);
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.MISSED);
    }

    @Test
    void theClipsOtherCaptionIsNotAcceptedWithItEither() throws StoreException {
        bench.open();
        captioning.typed("a horse bleats twice");
        bench.session.choose(SECOND);
        captioning.typed("a horse is heard");
        bench.session.choose(Slot.FIRST);
        captioning.accept();
        captioning.accept();
        assertThat(bench.session.placeProperty().get()).isEqualTo(new Place(DOG, SECOND));
        assertThat(text()).isEqualTo("a horse is heard");

        captioning.accept();

        assertThat(text()).isEqualTo("a sheep is heard");
        assertThat(bench.project.draft(DOG, SECOND)).map(Draft::text).contains("a sheep is heard");
        captioning.accept();
        assertThat(bench.project.revisions(DOG, SECOND))
                .extracting(Revision::text)
                .containsExactly("a sheep is heard");
        assertThat(outcomes()).as("decided once").containsExactly(Outcome.PLANTED, Outcome.MISSED);
    }

    @Test
    void nothingIsLeftInTheFirstCaptionAfterItWasMissedInTheSecond() throws StoreException {
        bench.open();
        captioning.typed("a horse bleats twice");
        captioning.typed("a pony bleats twice");
        bench.session.choose(SECOND);
        captioning.typed("a horse is heard");
        captioning.accept();
        assertThat(text()).isEqualTo("a sheep is heard");
        bench.session.choose(Slot.FIRST);
        captioning.undo();
        assertThat(text()).isEqualTo("a horse bleats twice");

        captioning.accept();

        assertThat(text()).isEqualTo("a sheep bleats twice");
        assertThat(said()).containsExactly(MACHINE);
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.MISSED);
    }

    @Test
    void anOldDraftThatComesBackIsNotAcceptedAndWhoMeansTheWordSaysItAgain() throws StoreException {
        bench.open();
        captioning.accept();
        bench.session.select(CAT);
        bench.project.journal(new Draft(
                DOG,
                Slot.FIRST,
                "a horse bleats twice",
                bench.session.annotatorProperty().get(),
                Instant.now()));
        bench.session.select(DOG);

        captioning.accept();
        assertThat(text()).isEqualTo("a sheep bleats twice");
        assertThat(said()).containsExactly(MACHINE);
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.MISSED);

        captioning.typed("a horse bleats after all");
        captioning.accept();
        assertThat(last().text()).isEqualTo("a horse bleats after all");

        bench.session.select(DOG);
        captioning.typed("a horse bleats after all, twice");
        captioning.accept();
        assertThat(last().text()).as("it was meant").isEqualTo("a horse bleats after all, twice");
        assertThat(outcomes()).hasSize(2);
    }

    @Test
    void aDraftOfBeforeThatATakenBackReplacementBringsIsNotAccepted() throws StoreException {
        bench.open();
        captioning.typed("a horse bleats twice");
        bench.session.carryOut("Replace", List.of(new Edit.Retext(DOG, "a lamb bleats twice")));
        assertThat(text()).isEqualTo("a lamb bleats twice");
        captioning.accept();
        bench.session.takeBack();
        bench.session.takeBack();
        assertThat(text()).isEqualTo("a horse bleats twice");

        captioning.accept();

        assertThat(text()).isEqualTo("a sheep bleats twice");
        assertThat(said()).doesNotContain("a horse bleats twice");
        assertThat(outcomes()).as("what was decided first stands").hasSize(2);
    }

    @Test
    void whoChangesTheWordHasCaughtIt() throws StoreException {
        bench.open();
        captioning.typed(MACHINE);

        captioning.accept();

        assertThat(caught).containsExactly("You caught a planted word.");
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.CAUGHT);
        assertThat(last().origin()).isEqualTo(Origin.HUMAN);
        assertThat(last().text()).isEqualTo(MACHINE);
        assertThat(last().scrutiny())
                .as("the draft on the screen was another")
                .map(Scrutiny::isUnchanged)
                .contains(false);
        assertThat(bench.project.submissions(List.of(DOG)).get(0).isPlantMissed())
                .isFalse();

        bench.session.select(DOG);
        captioning.undo();
        assertThat(text()).isEqualTo(MACHINE);
    }

    @Test
    void itStaysWrongWhileOneLooksElsewhereAndAfterTheStudioEnded() throws StoreException {
        bench.open();
        bench.session.select(CAT);
        assertThat(text()).isEqualTo("a horse neighs");
        bench.session.select(DOG);
        assertThat(text()).isEqualTo(WRONG);

        openAgain();

        assertThat(text()).isEqualTo(WRONG);
        assertThat(outcomes()).as("planted once").containsExactly(Outcome.PLANTED);
    }

    @Test
    void whatWasTypedOverItIsThereAfterTheStudioEndedAndIsStillNotAccepted() throws StoreException {
        bench.open();
        captioning.typed("a horse bleats twice");

        openAgain();

        assertThat(text()).isEqualTo("a horse bleats twice");
        captioning.accept();
        assertThat(text()).isEqualTo("a sheep bleats twice");
        assertThat(said()).containsExactly(MACHINE);
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.MISSED);
    }

    @Test
    void someoneElseDoesNotAcceptItEither() throws StoreException {
        bench.open();
        captioning.typed("a horse bleats twice");
        bench.session.annotatorProperty().set(new Annotator("ben"));

        openAgain();
        captioning.accept();

        assertThat(text()).isEqualTo("a sheep bleats twice");
        assertThat(outcomes()).as("it says nothing of anna").containsExactly(Outcome.PLANTED, Outcome.PASSED);
    }

    @Test
    void anotherDraftOfTheSameWordsIsAsWrongAndOneOfOthersSaysNothing() throws StoreException {
        bench.open();
        captioning.regenerate();
        assertThat(text()).isEqualTo(WRONG);

        bench.model.says("a lamb bleats");
        captioning.regenerate();
        assertThat(text()).isEqualTo("a lamb bleats");
        captioning.accept();

        assertThat(last().text()).isEqualTo("a lamb bleats");
        assertThat(caught).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.PASSED);
    }

    @Test
    void theDraftIsAmongTheCandidatesAsItIsShown() {
        CandidatesViewModel candidates = new CandidatesViewModel(bench.session, bench.workshop, captioning);
        bench.open();
        assertThat(candidates.candidatesProperty().get().get(0).text()).isEqualTo(WRONG);

        captioning.accept();
        assertThat(candidates.candidatesProperty().get().get(0).text()).isEqualTo(MACHINE);
        candidates.take(1);

        assertThat(text()).isEqualTo(MACHINE);
    }

    @Test
    void onTheLastClipNothingWrongIsLeftAfterItWasCaught() {
        bench.session.captionerProperty().set(bench.model);
        CandidatesViewModel candidates = new CandidatesViewModel(bench.session, bench.workshop, captioning);
        bench.open();
        bench.session.mark(CAT, Status.REJECTED);
        bench.session.mark(OWL, Status.REJECTED);
        captioning.typed(MACHINE);
        captioning.accept();

        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(DOG);
        assertThat(captioning.machineProperty().get()).extracting(Said::text).isEqualTo(MACHINE);
        assertThat(candidates.candidatesProperty().get().get(0).text()).isEqualTo(MACHINE);
        assertThat(captioning.asShown(bench.project.revisions(DOG).get(0)).text())
                .isEqualTo(MACHINE);
    }

    @Test
    void noWayBackLeadsToWhatWasPlantedOnceAnotherDraftIsAccepted() {
        bench.open();
        bench.model.says("a lamb bleats");
        captioning.regenerate();
        captioning.accept();
        bench.session.select(DOG);

        captioning.undo();

        assertThat(text()).doesNotContain("horse");
    }

    @Test
    void noClipIsPlantedTwiceForOnePerson() throws StoreException {
        bench.open();
        captioning.accept();

        openAgain();

        assertThat(text()).isEqualTo(MACHINE);
        assertThat(outcomes()).hasSize(2);
    }

    @Test
    void whatAPersonOrAFileSaidIsNeverReplaced() throws StoreException {
        bench.project.append(Writing.imported(DOG, new Annotator("file"), MACHINE));

        bench.open();

        assertThat(text()).isEqualTo(MACHINE);
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void aDraftThatWasShownIsNotWrongLater() throws StoreException {
        new GuardsFile(bench.project.folder()).write(Guards.NONE);
        bench.open();
        assertThat(text()).isEqualTo(MACHINE);

        bench.session.guarding().use(Guards.NONE.withPlantedPercent(PERCENT));
        bench.session.select(CAT);
        bench.session.select(DOG);

        assertThat(text()).isEqualTo(MACHINE);
    }

    @Test
    void theMachinesOwnIsShownWhereTheProjectChangesItsMind() {
        bench.open();

        bench.session.guarding().use(Guards.NONE);

        assertThat(text()).isEqualTo(MACHINE);
        captioning.accept();
        assertThat(last().text()).isEqualTo(MACHINE);
    }

    @Test
    void beforeOnesOwnWordsNothingIsShownAndThenTheWrongDraftIs() throws StoreException {
        new GuardsFile(bench.project.folder())
                .write(Guards.NONE.withPlantedPercent(PERCENT).withBlindFirst(true));
        bench.open();
        assertThat(text()).isEmpty();
        captioning.typed("something bleats");

        captioning.revealDraft();

        assertThat(captioning.machineProperty().get()).extracting(Said::text).isEqualTo(WRONG);
        captioning.typed(WRONG);
        captioning.accept();
        assertThat(text()).isEqualTo(MACHINE);
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.MISSED);
        captioning.accept();
        assertThat(last().scrutiny().flatMap(Scrutiny::writtenBlind)).contains("something bleats");
    }

    @Test
    void whoSaysTheVeryWordUnaskedIsNotJudged() throws StoreException {
        new GuardsFile(bench.project.folder())
                .write(Guards.NONE.withPlantedPercent(PERCENT).withBlindFirst(true));
        bench.open();
        captioning.typed("one horse");

        captioning.revealDraft();
        captioning.accept();

        assertThat(last().text()).isEqualTo("one horse");
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.PASSED);
        assertThat(caught).isEmpty();
    }

    @Test
    void whoNeverHadTheWordInTheTextHasCaughtNothing() throws StoreException {
        new GuardsFile(bench.project.folder())
                .write(Guards.NONE.withPlantedPercent(PERCENT).withBlindFirst(true));
        bench.open();
        captioning.typed("one horse");
        captioning.typed("something bleats");

        captioning.revealDraft();
        captioning.accept();

        assertThat(last().text()).isEqualTo("something bleats");
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.PASSED);
        assertThat(caught).isEmpty();
    }

    @Test
    void whatAReplacementTookAwayWasCaughtByNobody() throws StoreException {
        bench.open();
        bench.session.carryOut("Replace", List.of(new Edit.Retext(DOG, "a lamb bleats")));
        bench.session.select(CAT);
        bench.session.select(DOG);

        captioning.accept();

        assertThat(last().text()).isEqualTo("a lamb bleats");
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.PASSED);
        assertThat(caught).isEmpty();
    }

    @Test
    void whoLooksElsewhereAfterTheWordWasChangedHasCaughtItStill() throws StoreException {
        bench.open();
        captioning.typed("a pony bleats");
        bench.session.select(CAT);
        bench.session.select(DOG);

        captioning.accept();

        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.CAUGHT);
    }

    @Test
    void onceTheMachinesOwnWasShownTheWrongOneIsNotShownAgain() throws StoreException {
        bench.open();
        bench.session.guarding().use(Guards.NONE);
        assertThat(text()).isEqualTo(MACHINE);
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.PASSED);

        bench.session.guarding().use(Guards.NONE.withPlantedPercent(PERCENT));
        bench.session.select(CAT);
        bench.session.select(DOG);

        assertThat(text()).isEqualTo(MACHINE);
        assertThat(outcomes()).hasSize(2);
    }

    @Test
    void whatWasTypedWithTheWordWaitsThoughTheProjectChangesItsMind() throws StoreException {
        bench.open();
        captioning.typed("a horse bleats twice");
        bench.session.guarding().use(Guards.NONE);
        assertThat(outcomes()).containsExactly(Outcome.PLANTED);

        captioning.accept();

        assertThat(text()).isEqualTo("a sheep bleats twice");
        assertThat(outcomes()).containsExactly(Outcome.PLANTED, Outcome.MISSED);
    }

    @Test
    void theMachinesOwnThatCameLaterIsWhatIsUnchanged() {
        bench.open();
        bench.session.guarding().use(Guards.NONE);

        captioning.accept();

        assertThat(last().scrutiny()).map(Scrutiny::isUnchanged).contains(true);
    }

    @Test
    void ofVeryManyCaptionsSomeFromEverywhereAreRead() {
        List<String> many =
                IntStream.range(0, 100_001).mapToObj(Integer::toString).toList();

        List<String> sample = PlantQuestion.sample(many);

        assertThat(sample).hasSizeBetween(PlantQuestion.SAMPLE / 2, PlantQuestion.SAMPLE);
        assertThat(sample.get(sample.size() - 1)).isGreaterThan("99");
        assertThat(PlantQuestion.sample(many.subList(0, PlantQuestion.SAMPLE))).hasSize(PlantQuestion.SAMPLE);
        assertThat(PlantQuestion.sample(List.of())).isEmpty();
    }

    @Test
    void nothingWrongGoesOutInAnyExport() throws Exception {
        bench.open();
        export("planted");
        captioning.accept();
        export("missed");
        captioning.accept();

        export("accepted");
    }

    private void export(String name) throws Exception {
        Path into = Files.createDirectory(folder.resolve(name));
        List<CaptionFormat> formats = new ArrayList<>(CaptionFormat.usual());
        formats.add(new EditLog());
        new Export(formats.stream().distinct().toList(), Selection.ACCEPTED_AND_MACHINE)
                .run(bench.project, into, Progress.none());
        try (Stream<Path> files = Files.walk(into)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            assertThat(all).allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(WRONG));
            assertThat(all).anySatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .contains(MACHINE));
        }
    }
}
