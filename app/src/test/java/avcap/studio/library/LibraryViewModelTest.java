package avcap.studio.library;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import avcap.studio.session.Session;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {

    private static final EntryId RAIN = new EntryId(1);
    private static final EntryId DOG = new EntryId(2);

    private final Session session = new Session(Workshop.immediate());
    private final InMemoryProject project = InMemoryProject.of("rain_2", "dog_10", "bell_1");
    private final LibraryViewModel library = new LibraryViewModel(session);

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
}
