package avcap.studio.annotation.effort;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.planting.Catches;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.planting.Planting.Outcome;
import avcap.studio.store.MemoryProjects;
import avcap.studio.testing.Clips;
import avcap.studio.testing.ProjectContract;
import avcap.studio.testing.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EffortsTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final Annotator BEN = new Annotator("ben");
    private static final EntryId DOG = new EntryId(1);
    private static final EntryId CAT = new EntryId(2);

    private final SetClock clock = new SetClock(Instant.parse("2026-11-02T23:50:00Z"));
    private final Project project = MemoryProjects.in(Path.of("/efforts"), clock);

    @BeforeEach
    void twoClips() throws StoreException {
        project.add(List.of(Clips.named("dog"), Clips.named("cat")));
        project.append(Writing.byMachine(DOG, "a dog and a cat", ProjectContract.READING));
    }

    private void type(EntryId entry, String text) throws StoreException {
        project.journal(new Draft(entry, text, ANNA, clock.instant()));
    }

    private void accept(EntryId entry, String text, Annotator by) throws StoreException {
        project.append(Writing.accepted(entry, Optional.empty(), by, text, Optional.empty()));
    }

    private void pass(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
    }

    private Efforts efforts() throws StoreException {
        return Efforts.of(project, ZoneOffset.UTC, Progress.none());
    }

    @Test
    void tellsHowManyPlantedWordsEachPersonCaught() throws StoreException {
        accept(DOG, "a dog", ANNA);
        Planting planted = Planting.of(DOG, ANNA, clock.instant(), new PlantedWord("a dog and a cat", 1, "horse"));
        project.plant(planted);
        project.plant(planted.decided(Outcome.MISSED, clock.instant(), 700));
        project.plant(planted.of(CAT).decided(Outcome.CAUGHT, clock.instant(), 700));
        project.plant(planted.of(CAT).decided(Outcome.PASSED, clock.instant(), 700));

        Catches catches = efforts().people().get(0).catches();

        assertThat(catches).isEqualTo(new Catches(1, 1));
        assertThat(catches.planted()).isEqualTo(2);
        assertThat(catches.rate()).hasValue(.5);
        assertThat(Catches.NONE.rate()).isEmpty();
    }

    @Test
    void pausesOfMoreThanAMinuteDoNotCount() throws StoreException {
        type(DOG, "a dog");
        pass(60);
        type(DOG, "a dog b");
        pass(61);
        type(DOG, "a dog ba");
        pass(5);
        accept(DOG, "a dog barks", ANNA);

        assertThat(efforts().all()).singleElement().satisfies(effort -> {
            assertThat(effort.who()).isEqualTo(ANNA);
            assertThat(effort.activeMillis()).isEqualTo(65_000);
            assertThat(effort.edits()).isEqualTo(OptionalInt.of(3)); // barks for and, two words fewer
        });
    }

    @Test
    void listeningBeforeTheFirstWordCountsForTheClipThatIsListenedTo() throws StoreException {
        accept(DOG, "a dog", ANNA);
        pass(12);
        accept(CAT, "a cat", ANNA);

        assertThat(efforts().all()).extracting(Effort::activeMillis).containsExactly(0L, 12_000L);
    }

    @Test
    void peopleHaveTimesOfTheirOwnAndMachinesNone() throws StoreException {
        accept(DOG, "a dog", ANNA);
        pass(10);
        project.mark(DOG, Status.FLAGGED, BEN);
        pass(10);
        project.note(DOG, "twice?", BEN);
        project.append(Writing.byMachine(DOG, "dogs", ProjectContract.READING));

        assertThat(efforts().all())
                .extracting(effort -> effort.who().name() + " " + effort.activeMillis())
                .containsExactly("anna 0", "ben 10000");
    }

    @Test
    void whatWasTakenBackTookItsTimeAndIsNoWork() throws StoreException {
        Acceptance.accept(project, DOG, "a dog barks", ANNA, Optional.empty());
        pass(10);
        project.takeBack(ANNA);

        Efforts efforts = efforts();

        assertThat(efforts.accepted()).isEmpty();
        assertThat(efforts.all()).singleElement().satisfies(effort -> {
            assertThat(effort.activeMillis()).isEqualTo(10_000);
            assertThat(effort.edits()).isEmpty();
            assertThat(effort.acceptedAt()).isEmpty();
        });
    }

    @Test
    void acceptedClipsCountOnTheDayTheyWereAcceptedOn() throws StoreException {
        accept(DOG, "a dog", ANNA);
        accept(DOG, "a dog barks", ANNA);
        pass(50);
        accept(CAT, "a cat", ANNA);
        pass(1200);
        accept(CAT, "a cat purrs", ANNA);

        PersonFigures anna = efforts().people().get(0);

        assertThat(anna.acceptedPerDay()).isEqualTo(Map.of(LocalDate.of(2026, 11, 2), 2, LocalDate.of(2026, 11, 3), 1));
        assertThat(anna.accepted()).isEqualTo(2);
        assertThat(anna.acceptedPerHour().orElseThrow()).isEqualTo(2 / (50 / 3600.0));
        assertThat(anna.secondsPerClip()).containsExactly(0.0, 50.0);
        assertThat(anna.medianSeconds().orElseThrow()).isEqualTo(25);
        assertThat(anna.editsPerClip()).as("no machine spoke of the cat").containsExactly(3);
    }

    @Test
    void whatAReviewerApprovesIsReviewedAndNotAcceptedWork() throws StoreException {
        accept(DOG, "a dog", ANNA);
        accept(CAT, "a cat", BEN);
        pass(10);
        project.append(Writing.approved(DOG, Optional.empty(), BEN, "a dog barks at a cat"));
        pass(1200);
        project.append(Writing.approved(CAT, Optional.empty(), BEN, "a cat purrs"));

        PersonFigures anna = efforts().people().get(0);
        PersonFigures ben = efforts().people().get(1);

        assertThat(anna.acceptedPerDay()).isEqualTo(Map.of(LocalDate.of(2026, 11, 2), 1));
        assertThat(ben.acceptedPerDay()).isEqualTo(Map.of(LocalDate.of(2026, 11, 2), 1));
        assertThat(ben.accepted()).as("the cat alone").isEqualTo(1);
        assertThat(ben.secondsPerClip()).containsExactly(0.0);
    }

    @Test
    void ofAProjectThatNobodyTouchedThereIsNothing() throws StoreException {
        assertThat(efforts().people()).isEmpty();
    }

    private void accept(EntryId entry, String text, long lookedMillis, boolean isUnchanged) throws StoreException {
        Scrutiny scrutiny = new Scrutiny(lookedMillis, isUnchanged, Optional.empty());
        Acceptance.accept(project, Place.first(entry), text, ANNA, Optional.empty(), Optional.of(scrutiny));
    }

    @Test
    void tellsHowLongDraftsWereLookedAtAndHowManyWereLeftAsTheyWere() throws StoreException {
        EntryId owl = project.add(List.of(Clips.named("owl"))).get(0).id();
        accept(DOG, "a dog and a cat", 3000, true);
        accept(CAT, "a cat", 6000, false);
        accept(owl, "an owl", ANNA); // nobody knows how long

        Haste haste = efforts().people().get(0).haste();

        assertThat(haste.seconds()).containsExactly(3.0, 6.0);
        assertThat(haste.medianSeconds()).hasValue(4.5);
        assertThat(haste.unchangedShare()).hasValue(.5);
        assertThat(haste.fastShare())
                .as("the clips last ten seconds, and half of it is enough to change words")
                .hasValue(.5);
        assertThat(haste.isNotable()).as("two clips say nothing of a person").isFalse();
    }

    @Test
    void onlyTheLastAcceptanceOfAClipTells() throws StoreException {
        accept(DOG, "a dog and a cat", 3000, true);
        accept(DOG, "a dog", 20_000, false);

        assertThat(efforts().people().get(0).haste().seconds()).containsExactly(20.0);
    }

    @Test
    void oneFastDraftOfFiveIsNotable() {
        assertThat(new Haste(Collections.nCopies(10, 1.0), 0, 2).isNotable()).isTrue();
        assertThat(new Haste(Collections.nCopies(10, 1.0), 0, 1).isNotable()).isFalse();
        assertThat(new Haste(Collections.nCopies(9, 1.0), 9, 9).isNotable()).isFalse();
    }
}
