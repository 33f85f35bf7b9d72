package avcap.studio.library;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Guards;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.query.Order;
import avcap.studio.session.Session;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {

    private static final EntryId RAIN = new EntryId(1);
    private static final EntryId DOG = new EntryId(2);

    private final Session session = new Session(Workshop.immediate());
    private final InMemoryProject project = InMemoryProject.of("rain_2", "dog_10", "bell_1");
    private final LibraryViewModel library = new LibraryViewModel(session, Workshop.immediate(), Runnable::run);

    private void filter(String words) {
        library.filterProperty().set(words);
    }

    @Test
    void listsClipsInTheOrderOfTheProject() {
        session.open(project, project.entries());

        assertThat(library.listed()).extracting(Entry::name).containsExactly("rain_2", "dog_10", "bell_1");
        assertThat(library.place()).isZero();
    }

    @Test
    void findsClipsByNameCaptionAndStatus() {
        session.open(project, project.entries());
        session.accept(RAIN, "water falls on a roof", Optional.empty());

        filter("DOG");
        assertThat(library.listed()).extracting(Entry::name).containsExactly("dog_10");
        filter("roof water");
        assertThat(library.listed()).extracting(Entry::name).containsExactly("rain_2");
        filter("accepted");
        assertThat(library.listed()).extracting(Entry::name).containsExactly("rain_2");
        filter("nowhere");
        assertThat(library.listed()).isEmpty();
        filter(" ");
        assertThat(library.listed()).hasSize(3);
    }

    @Test
    void aClipJoinsTheFoundOnesWhenItsCaptionIsWritten() {
        session.open(project, project.entries());
        filter("roof");

        session.keep(DOG, "a dog on a roof");

        assertThat(library.listed()).extracting(Entry::name).containsExactly("dog_10");
    }

    @Test
    void countsWhatIsListedAndWhatIsAccepted() {
        StringBinding count = library.countText();
        StringBinding accepted = library.acceptedText();
        session.open(project, project.entries());
        assertThat(count.get()).contains("3");

        filter("dog");
        session.accept(DOG, "a dog", Optional.empty());

        assertThat(count.get()).isEqualTo("1 of 3");
        assertThat(accepted.get()).startsWith("1 ");
        session.mark(DOG, Status.FLAGGED);
        assertThat(accepted.get()).startsWith("0 ");
    }

    @Test
    void goesOnAmongTheListedClipsOnly() {
        session.open(project, project.entries());
        filter("1");
        assertThat(library.place()).isEqualTo(-1);

        library.selectBy(1);
        assertThat(session.selected()).map(Entry::name).contains("dog_10");
        library.selectBy(1);
        assertThat(session.selected()).map(Entry::name).contains("bell_1");
        library.selectBy(1);
        assertThat(session.selected()).map(Entry::name).contains("bell_1");
    }

    @Test
    void theNextUnfinishedClipIsOneOfThoseListed() {
        session.open(project, project.entries());
        filter("1");
        library.selectBy(1);

        assertThat(session.selectNextUnfinished()).isTrue();
        assertThat(session.selected()).map(Entry::name).contains("bell_1");
        session.mark(DOG, Status.FLAGGED);

        assertThat(session.selectNextUnfinished())
                .as("the rain waits, but is not asked for")
                .isFalse();
    }

    @Test
    void aClipThatLeavesTheListIsFollowedByTheOneThatTakesItsPlace() {
        session.open(project, project.entries());
        filter("status:new");
        session.select(DOG);

        session.mark(DOG, Status.FLAGGED);
        assertThat(library.listed()).extracting(Entry::name).containsExactly("rain_2", "bell_1");
        session.selectNextUnfinished();

        assertThat(session.selected()).map(Entry::name).contains("bell_1");
    }

    @Test
    void aQueryThatCannotBeUnderstoodLeavesTheListAndSaysWhy() {
        session.open(project, project.entries());
        filter("dog");

        filter("status:drfat");

        assertThat(library.problemProperty().get()).contains("\"drfat\" at 8").contains("draft");
        assertThat(library.listed()).extracting(Entry::name).containsExactly("dog_10");
        filter("status:new");
        assertThat(library.problemProperty().get()).isEmpty();
        assertThat(library.listed()).hasSize(3);
    }

    @Test
    void theMostUncertainComeFirstWithTheirReasons() {
        session.open(project, project.entries());
        session.append(Writing.byMachine(DOG, "a dog", reading(-2)));
        session.append(Writing.byMachine(RAIN, "rain", reading(-0.1)));

        library.orderProperty().set(Order.UNCERTAINTY);

        assertThat(library.listed()).hasSize(3);
        assertThat(library.listed().stream().flatMap(entry -> library.reason(entry.id()).stream()))
                .as("a clip may be drawn by chance today, and then says so")
                .containsAnyOf("Low score", "Random 10 %")
                .containsAnyOf("No draft yet", "Random 10 %");
        library.orderProperty().set(Order.NATURAL);
        assertThat(library.reason(DOG)).isEmpty();
        assertThat(library.listed()).extracting(Entry::name).containsExactly("rain_2", "dog_10", "bell_1");
    }

    @Test
    void whatTeachesMostComesFirstAndSaysWhy() throws Exception {
        session.open(project, project.entries());
        session.accept(RAIN, "rain falls", Optional.empty());
        session.append(Writing.byMachine(DOG, "a zither hums", reading(-2)));

        library.orderProperty().set(Order.INFORMATIVENESS);

        assertThat(library.listed()).extracting(Entry::name).last().isEqualTo("rain_2");
        assertThat(library.reason(RAIN)).isEmpty();
        assertThat(library.told(session.entry(RAIN).orElseThrow())).isEqualTo("rain falls");
        assertThat(library.reason(DOG).orElseThrow())
                .as("it may be drawn by chance today")
                .isIn("Not accepted before: zither, hums", "Random 10 %");
    }

    @Test
    void reasonsThatComeWithoutMovingAClipAreNoticed() {
        session.open(project, project.entries());
        int before = library.reasonsReadProperty().get();

        library.orderProperty().set(Order.INFORMATIVENESS);
        int during = library.reasonsReadProperty().get();
        library.orderProperty().set(Order.NATURAL);

        assertThat(during).isGreaterThan(before);
        assertThat(library.reasonsReadProperty().get()).isGreaterThan(during);
    }

    @Test
    void aReasonDoesNotNameTheWordsOfADraftThatIsHeldBack() {
        session.open(project, project.entries());
        session.accept(RAIN, "rain falls", Optional.empty());
        session.append(Writing.byMachine(DOG, "a zither hums", reading(-2)));
        session.guarding().use(new Guards(false, true, 0));

        library.orderProperty().set(Order.INFORMATIVENESS);

        assertThat(library.told(session.entry(DOG).orElseThrow()))
                .isIn("Words nobody has accepted yet", "Random 10 %")
                .doesNotContain("zither");
    }

    private static Reading reading(double logProbability) {
        return new Reading("mini", Map.of(), logProbability, List.of(new ScoredWord("word", logProbability)));
    }
}
