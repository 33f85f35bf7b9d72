package avcap.studio.review;

import static avcap.studio.review.Reviewing.AND;
import static avcap.studio.review.Reviewing.ANNA;
import static avcap.studio.review.Reviewing.BELL;
import static avcap.studio.review.Reviewing.DOG;
import static avcap.studio.review.Reviewing.REVIEWER;
import static avcap.studio.review.Reviewing.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.review.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgingViewModelTest {

    private final Reviewing desk = new Reviewing();

    private Compared compared() {
        Compared now = desk.judging.comparedProperty().get();
        if (now == null) {
            throw new AssertionError("Nothing is compared.");
        }
        return now;
    }

    private String one() {
        return compared().one().map(Revision::text).orElse("");
    }

    private String other() {
        return compared().other().map(Revision::text).orElse("");
    }

    @Test
    void twoPeoplesTextsAreComparedWithTheirAuthorsHidden() throws StoreException {
        desk.disagreeing();

        assertThat(new String[] {one(), other()}).containsExactlyInAnyOrder(THEN, AND);
        assertThat(compared().isBetweenPeople()).isTrue();
        assertThat(desk.judging.revealedProperty().get()).isFalse();
        assertThat(desk.judging.merging().textProperty().get()).isEqualTo(one());
    }

    @Test
    void whatWasTakenBackIsNotShownAndNobodys() throws StoreException {
        desk.draft(DOG, "a dog");
        desk.accept(DOG, ANNA, THEN);
        desk.project.takeBack(ANNA);
        desk.accept(DOG, REVIEWER, AND);
        desk.open();

        assertThat(compared().history()).extracting(Revision::text).containsExactly("a dog", AND);
        assertThat(compared().versions()).extracting(Revision::text).containsExactly(AND);
        assertThat(compared().isBetweenPeople()).isFalse();

        desk.judging.merging().edit();
        desk.judging.merging().typed(THEN);
        assertThat(desk.judging.isNew()).isTrue();
        desk.session.approve(DOG, THEN);
        assertThat(desk.project.lastStep()).map(Step::name).contains("Approve dog");
    }

    @Test
    void choosingOneKeepsAVerdictTakesItsWordsAndShowsWhoWroteThem() throws StoreException {
        desk.disagreeing();

        desk.judging.preferB();

        assertThat(desk.judging.revealedProperty().get()).isTrue();
        assertThat(desk.judging.merging().textProperty().get()).isEqualTo(other());
        Verdict verdict = desk.project.verdicts(DOG).get(0);
        assertThat(verdict.chosen()).isEqualTo(compared().other().map(Revision::id));
        assertThat(verdict.wasBlind()).isTrue();
        assertThat(verdict.by()).isEqualTo(REVIEWER);

        desk.judging.bothFine();

        assertThat(desk.project.verdicts(DOG)).hasSize(2);
        assertThat(desk.project.verdicts(DOG).get(1).wasBlind()).isFalse();
    }

    @Test
    void aVerdictIsRememberedForTheOneWhoGaveIt() throws StoreException {
        desk.disagreeing();
        desk.judging.preferA();
        desk.session.select(BELL);

        desk.session.select(DOG);
        assertThat(desk.judging.revealedProperty().get()).isTrue();

        desk.session.annotatorProperty().set(new Annotator("someone else"));
        assertThat(desk.judging.revealedProperty().get()).isFalse();
    }

    @Test
    void withoutBlindnessEverythingIsShownAtOnce() throws StoreException {
        desk.judging.blindProperty().set(false);

        desk.disagreeing();

        assertThat(desk.judging.revealedProperty().get()).isTrue();
    }

    @Test
    void aMergedTextIsApprovedTakenBackAndFoundAgain() throws StoreException {
        desk.disagreeing();
        int tram = desk.judging.merging().mergeProperty().get().forks().get(1);
        desk.judging.merging().take(tram, true);
        String merged = desk.judging.merging().textProperty().get();
        assertThat(merged).isNotIn(THEN, AND);

        desk.judging.approve();

        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.APPROVED);
        assertThat(desk.project.entry(DOG).caption()).isEqualTo(merged);
        assertThat(desk.session.selectedIdProperty().get()).isEqualTo(BELL);

        desk.session.takeBack();

        assertThat(desk.session.selectedIdProperty().get()).isEqualTo(DOG);
        assertThat(desk.project.entry(DOG).caption()).isEqualTo(AND);
        assertThat(compared().versions()).extracting(Revision::text).containsExactlyInAnyOrder(THEN, AND);
    }

    @Test
    void anApprovedTextStandsUntilSomebodyWritesAnother() throws StoreException {
        desk.accept(DOG, ANNA, THEN);
        desk.accept(DOG, Reviewing.BEN, AND);
        Acceptance.approve(desk.project, DOG, "a dog barks", REVIEWER);
        desk.open();

        assertThat(desk.judging.merging().textProperty().get()).isEqualTo("a dog barks");

        desk.session.annotatorProperty().set(ANNA);
        desk.session.accept(DOG, "a fox barks", Optional.empty());

        assertThat(desk.judging.merging().textProperty().get()).isIn("a fox barks", AND);
    }

    @Test
    void oneTextIsHeldAgainstTheMachines() throws StoreException {
        desk.draft(DOG, "a cat");
        desk.accept(DOG, ANNA, "a dog barks");
        desk.open();

        assertThat(compared().isBetweenPeople()).isFalse();
        assertThat(one()).isEqualTo("a cat");
        assertThat(other()).isEqualTo("a dog barks");
        assertThat(desk.judging.merging().textProperty().get()).isEqualTo("a dog barks");
        assertThat(desk.judging.revealedProperty().get()).isTrue();

        desk.judging.preferA();

        assertThat(desk.project.verdicts(DOG)).isEmpty();
        assertThat(desk.judging.problemProperty().get()).contains("Only one person");
    }

    @Test
    void ofThreeVersionsAnyTwoCanBeCompared() throws StoreException {
        desk.accept(DOG, ANNA, THEN);
        desk.accept(DOG, Reviewing.BEN, AND);
        desk.accept(DOG, new Annotator("lea"), "one bell");
        desk.open();
        assertThat(new String[] {one(), other()}).contains("one bell");

        Revision anna = compared().versions().get(0);
        Revision ben = compared().versions().get(1);
        desk.judging.compare(anna, ben);

        assertThat(one()).isEqualTo(THEN);
        assertThat(other()).isEqualTo(AND);
        assertThat(desk.judging.merging().mergeProperty().get().text()).isEqualTo(THEN);
    }

    @Test
    void typingOverrulesTheMergeUntilItIsLeft() throws StoreException {
        desk.disagreeing();
        String merged = desk.judging.merging().textProperty().get();

        desk.judging.merging().edit();
        desk.judging.merging().typed("a dog barks while a tram rings");
        assertThat(desk.judging.merging().textProperty().get()).isEqualTo("a dog barks while a tram rings");

        desk.judging.merging().leaveEditing();
        assertThat(desk.judging.merging().textProperty().get()).isEqualTo(merged);

        desk.judging.merging().edit();
        desk.judging.merging().typed(" ");
        desk.judging.approve();
        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.judging.problemProperty().get()).isNotEmpty();
    }

    @Test
    void whatWasMergedOrTypedIsFoundAgainAtItsClip() throws StoreException {
        desk.disagreeing();
        desk.judging
                .merging()
                .take(desk.judging.merging().mergeProperty().get().forks().get(0), true);
        String merged = desk.judging.merging().textProperty().get();

        desk.session.select(BELL);
        assertThat(desk.judging.merging().textProperty().get()).isEqualTo("a bell");
        desk.judging.merging().edit();
        desk.judging.merging().typed("a bell rings tw");
        desk.session.select(DOG);

        assertThat(desk.judging.merging().textProperty().get()).isEqualTo(merged);
        assertThat(desk.judging.merging().editingProperty().get()).isFalse();
        desk.session.select(BELL);
        assertThat(desk.judging.merging().textProperty().get()).isEqualTo("a bell rings tw");
        assertThat(desk.judging.merging().editingProperty().get()).isTrue();
    }

    @Test
    void approvingOnesOwnTextIsMarked() throws StoreException {
        desk.accept(DOG, REVIEWER, "a dog barks");
        desk.open();

        assertThat(desk.judging.isOwn()).isTrue();
        desk.judging.approve();

        assertThat(desk.project.lastStep().orElseThrow().name()).isEqualTo("Approve dog (own text)");
    }

    @Test
    void theMachineIsComparedOnlyOnceOriginsAreShown() throws StoreException {
        desk.draft(DOG, "a cat");
        desk.disagreeing();

        desk.judging.compareWithMachine();
        assertThat(desk.judging.againstMachineProperty().get()).isFalse();

        desk.judging.bothFine();
        desk.judging.compareWithMachine();
        assertThat(desk.judging.againstMachineProperty().get()).isTrue();
    }

    @Test
    void aFullDiskKeepsTheClipInTheQueueAndSaysSo() throws StoreException {
        desk.disagreeing();
        desk.project.failWrites("The disk is full.");

        desk.judging.approve();

        assertThat(desk.session.saving().problemProperty().get()).isEqualTo("The disk is full.");
        assertThat(desk.queue.of(DOG)).isPresent();
        desk.project.healWrites();
        desk.session.saving().retry();
        assertThat(desk.project.entry(DOG).status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void textsAreReadOnlyOnceSomebodyLooks() throws StoreException {
        desk.judging.setLooked(false);
        desk.disagreeing();
        assertThat(desk.judging.comparedProperty().get()).isNull();

        desk.judging.setLooked(true);

        assertThat(compared().entry()).isEqualTo(DOG);
    }

    @Test
    void whatChangedWhileNobodyLookedIsReadAgain() throws StoreException {
        desk.disagreeing();
        desk.judging.setLooked(false);
        desk.session.approve(DOG, "a fox");
        assertThat(compared().approved()).isEmpty();

        desk.judging.setLooked(true);

        assertThat(compared().approved()).contains("a fox");
    }
}
