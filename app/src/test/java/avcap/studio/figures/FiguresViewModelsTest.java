package avcap.studio.figures;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.figures.Counted.State;
import avcap.studio.session.Session;
import avcap.studio.store.MadeProject;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresViewModelsTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final Annotator BEN = new Annotator("ben");
    private static final Annotator CLEO = new Annotator("cleo");

    private final InMemoryProject project = InMemoryProject.of("dog", "cat", "owl");
    private final Session session = new Session(Workshop.immediate());
    private final AgreementViewModel agreement = new AgreementViewModel(session, Workshop.immediate());
    private final FiguresViewModel figures = new FiguresViewModel(session, Workshop.immediate());

    private void open() {
        session.open(project, project.entries());
    }

    private void write(long entry, Annotator by, String text) throws StoreException {
        project.append(Writing.accepted(new EntryId(entry), Optional.empty(), by, text, Optional.empty()));
    }

    private void threePeopleWrite() throws StoreException {
        write(1, ANNA, "a dog barks at a train");
        write(1, BEN, "a dog barks at a train");
        write(1, CLEO, "some man shouts");
        write(2, ANNA, "a cat purrs on a chair");
        write(2, BEN, "a cat purrs on a sofa");
        write(2, CLEO, "a cat purrs on a chair");
    }

    @Test
    void withoutAProjectNothingIsCounted() {
        agreement.counted().look();

        assertThat(agreement.counted().state()).isEqualTo(State.NONE);
    }

    @Test
    void whereNobodyWorkedThereIsNothingToShow() {
        open();
        agreement.counted().look();
        figures.counted().look();

        assertThat(agreement.isEmpty()).isTrue();
        assertThat(figures.isEmpty()).isTrue();
        assertThat(agreement.sentence()).isEmpty();
    }

    @Test
    void thoseWhoDifferMostAreFramedAndPalest() throws StoreException {
        threePeopleWrite();
        open();
        agreement.counted().look();

        assertThat(agreement.sentence()).isEqualTo("ben and cleo differ most.");
        assertThat(agreement.cell(BEN, CLEO).isApart()).isTrue();
        assertThat(agreement.cell(CLEO, BEN))
                .extracting(AgreementViewModel.Cell::alpha)
                .isEqualTo(.10);
        assertThat(agreement.cell(ANNA, BEN).isApart()).isFalse();
        assertThat(agreement.cell(ANNA, BEN).alpha()).isEqualTo(.50);
        assertThat(agreement.cell(ANNA, ANNA).told()).isEmpty();
        assertThat(agreement.note()).isEqualTo("2 clips");
    }

    @Test
    void fewerWordsAreMoreAlike() throws StoreException {
        threePeopleWrite();
        open();
        agreement.counted().look();

        agreement.measureProperty().set(Measure.WORDS);

        assertThat(agreement.cell(ANNA, BEN).told()).isEqualTo("0.5");
        assertThat(agreement.cell(ANNA, BEN).alpha()).isEqualTo(.50);
        assertThat(agreement.cell(BEN, CLEO).alpha()).isEqualTo(.10);
    }

    @Test
    void whoOnlyTaggedHasNoRowAmongCaptions() throws StoreException {
        threePeopleWrite();
        project.tag(new EntryId(1), "loud", true, new Annotator("dora"));
        open();
        agreement.counted().look();

        assertThat(agreement.people()).containsExactly(ANNA, BEN, CLEO);
        agreement.measureProperty().set(Measure.TAGS);
        assertThat(agreement.people()).extracting(Annotator::name).contains("dora");
    }

    @Test
    void ofTwoPeopleNobodyDiffersMost() throws StoreException {
        write(1, ANNA, "a dog barks");
        write(1, BEN, "a dog howls");
        write(2, ANNA, "a cat");
        write(2, BEN, "a cat");
        open();
        agreement.counted().look();

        assertThat(agreement.sentence()).isEmpty();
        assertThat(agreement.cell(ANNA, BEN).isApart()).isFalse();
    }

    @Test
    void numbersAreCountedAnewOnlyWhenSomethingWasDone() throws StoreException {
        open();
        figures.counted().look();
        assertThat(figures.counted().staleProperty().get()).isFalse();

        session.accept(new EntryId(1), "a dog barks", Optional.empty());
        assertThat(figures.counted().staleProperty().get()).isTrue();
        assertThat(figures.people()).isEmpty();

        figures.counted().look();
        assertThat(figures.people()).singleElement().satisfies(person -> assertThat(person.accepted())
                .isEqualTo(1));
    }

    @Test
    void whoAcceptsTooFastIsToldOfInWords() throws StoreException {
        InMemoryProject many = InMemoryProject.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        for (Entry entry : many.entries()) {
            Scrutiny scrutiny = new Scrutiny(900, true, Optional.empty());
            many.append(Writing.accepted(entry.id(), Optional.empty(), ANNA, "a dog", Optional.empty())
                    .with(Optional.of(scrutiny)));
            many.append(Writing.accepted(entry.id(), Optional.empty(), BEN, "a dog barks", Optional.empty())
                    .with(Optional.of(new Scrutiny(30_000, false, Optional.empty()))));
        }
        session.open(many, many.entries());
        figures.counted().look();

        assertThat(figures.hasty())
                .containsExactly("anna accepted 100 % of 10 drafts too fast to have listened, 100 % unchanged."
                        + " Ask before you trust them.");
    }

    @Test
    void howManyPlantedWordsEachPersonCaughtIsToldInWords() throws StoreException {
        EntryId first = new EntryId(1);
        project.append(Writing.accepted(first, Optional.empty(), ANNA, "a dog", Optional.empty()));
        project.append(Writing.accepted(first, Optional.empty(), BEN, "a dog", Optional.empty()));
        project.plant(Planting.of(first, ANNA, Instant.EPOCH, new PlantedWord("a dog", 1, "horse"))
                .decided(Planting.Outcome.CAUGHT, Instant.EPOCH, 900));
        open();
        figures.counted().look();

        assertThat(figures.catches()).containsExactly("anna: 1 planted, 1 caught, 0 missed – 100 % caught.");
    }

    @Test
    void whoOnlyFlaggedHasAcceptedNothing() throws StoreException {
        project.mark(new EntryId(1), Status.FLAGGED, ANNA);
        open();
        figures.counted().look();

        assertThat(figures.isEmpty()).isTrue();
    }

    @Test
    void countingCanBeStoppedAndBegunAgain() throws StoreException {
        threePeopleWrite();
        Queue<Runnable> delivered = new ArrayDeque<>();
        try (Workshop slow = Workshop.deliveringOn(delivered::add)) {
            AgreementViewModel waiting = new AgreementViewModel(session, slow);
            open();
            waiting.counted().look();
            assertThat(waiting.counted().state()).isEqualTo(State.BUSY);

            waiting.counted().cancel();

            assertThat(waiting.counted().state()).isEqualTo(State.NONE);
            assertThat(waiting.counted().staleProperty().get()).isTrue();
        }
    }

    @Test
    void ofAMadeProjectThereAreDaysAndPeople(@TempDir Path folder) throws Exception {
        MadeProject.in(folder, 24);
        try (Project made = ProjectFolder.open(folder.resolve("here"))) {
            session.open(made, made.entries());
            figures.counted().look();
            agreement.counted().look();

            assertThat(figures.people())
                    .extracting(person -> person.who().name())
                    .containsExactly("Dorte", "Jun", "Luis", "Mira");
            assertThat(figures.days()).hasSizeBetween(5, 28).isSorted();
            assertThat(agreement.sentence()).contains("Luis").contains("half the gap");
            session.close();
        }
    }

    @Test
    void quantilesFallBetweenValues() {
        assertThat(FigureCharts.quantile(List.of(1, 2, 4), .5)).isEqualTo(2);
        assertThat(FigureCharts.quantile(List.of(1, 2, 4), .75)).isEqualTo(3);
        assertThat(FigureCharts.quantile(List.of(7), .05)).isEqualTo(7);
    }
}
