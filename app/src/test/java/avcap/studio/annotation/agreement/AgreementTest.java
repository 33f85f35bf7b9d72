package avcap.studio.annotation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.store.MemoryProjects;
import avcap.studio.testing.Clips;
import avcap.studio.testing.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final Annotator BEN = new Annotator("ben");
    private static final Annotator CLEO = new Annotator("cleo");
    private static final EntryId DOG = new EntryId(1);
    private static final EntryId CAT = new EntryId(2);
    private static final EntryId OWL = new EntryId(3);

    private final SetClock clock = new SetClock(Instant.parse("2026-11-02T09:00:00Z"));
    private final Project project = MemoryProjects.in(Path.of("/agreement"), clock);

    @BeforeEach
    void threeClips() throws StoreException {
        project.add(List.of(Clips.named("dog"), Clips.named("cat"), Clips.named("owl")));
    }

    private void later() {
        clock.pass(Duration.ofSeconds(1));
    }

    private void write(EntryId entry, Annotator by, String text) throws StoreException {
        project.append(Writing.accepted(entry, Optional.empty(), by, text, Optional.empty()));
    }

    private Agreement agreement() throws StoreException {
        return Agreement.of(project, Progress.none());
    }

    @Test
    void whatWasTakenBackIsNobodysText() throws StoreException {
        Acceptance.accept(project, DOG, "dog barks", ANNA, Optional.empty());
        later();
        project.takeBack(ANNA);
        later();
        write(DOG, BEN, "dog barks");

        assertThat(agreement().apart()).isEmpty();
    }

    /**
     * Four comparisons are made, each clip there and back. Each word of the dog is in two of them and weighs ln 2, as does
     * "cat"; "meows" and "sleeps" are in one and weigh ln 4. The dog's texts are the same in runs of one and two words and have
     * none of three and four: (1 + 1) / 4. The cat's share one of two words: 1 / (1 + 4) / 4.
     */
    @Test
    void likenessIsAsComputedByHand() throws StoreException {
        write(DOG, ANNA, "Dog barks.");
        write(DOG, BEN, "dog barks");
        write(CAT, ANNA, "cat meows");
        write(CAT, BEN, "cat sleeps");

        Agreement agreement = agreement();

        Likeness likeness = agreement.pair(BEN, ANNA).orElseThrow().likeness();
        assertThat(likeness.clips()).isEqualTo(2);
        assertThat(likeness.cider().orElseThrow()).isCloseTo((.5 + .05) / 2, within(1e-12));
        assertThat(likeness.rouge().orElseThrow()).isCloseTo((1 + .5) / 2, within(1e-12));
        assertThat(likeness.edits().orElseThrow()).isEqualTo(.5);
        assertThat(agreement.clips()).extracting(ClipAgreement::name).containsExactly("cat", "dog");
        assertThat(agreement.apart().orElseThrow().clipsOfHalf()).isEqualTo(1);
        assertThat(agreement.likeness()).isEqualTo(likeness);
    }

    @Test
    void thoseWhoDifferMostAreFound() throws StoreException {
        write(DOG, ANNA, "a dog barks at a train");
        write(DOG, BEN, "a dog barks at a train");
        write(DOG, CLEO, "some man shouts");
        write(CAT, ANNA, "a cat purrs on a chair");
        write(CAT, BEN, "a cat purrs on a sofa");
        write(CAT, CLEO, "a cat purrs on a chair");

        Agreement agreement = agreement();

        assertThat(agreement.people()).containsExactly(ANNA, BEN, CLEO);
        assertThat(agreement.pairs()).hasSize(3);
        assertThat(agreement.apart().orElseThrow())
                .extracting(PairAgreement::one, PairAgreement::other)
                .containsExactly(BEN, CLEO);
        assertThat(agreement.clips()).extracting(ClipAgreement::name).containsExactly("dog", "cat");
    }

    @Test
    void onlyTheNewestOfEachPersonAndOnlyClipsBothWroteCount() throws StoreException {
        write(DOG, ANNA, "something else");
        write(DOG, ANNA, "a dog barks loudly");
        write(DOG, BEN, "a dog barks loudly");
        write(CAT, ANNA, "a cat");
        write(OWL, ANNA, "an owl hoots at night");
        write(OWL, BEN, "an owl hoots at night");

        PairAgreement pair = agreement().pair(ANNA, BEN).orElseThrow();

        assertThat(pair.likeness().clips()).isEqualTo(2);
        assertThat(pair.likeness().cider().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void ofOneClipCiderSaysNothingAndTheOthersDo() throws StoreException {
        write(DOG, ANNA, "a dog barks");
        write(DOG, BEN, "a dog barks");

        Likeness likeness = agreement().pair(ANNA, BEN).orElseThrow().likeness();

        assertThat(likeness.cider()).isEmpty();
        assertThat(likeness.rouge().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(agreement().apart()).isEmpty();
    }

    @Test
    void onePersonAloneNobodyAndEmptyTextsAgreeWithNobody() throws StoreException {
        assertThat(agreement().people()).isEmpty();

        write(DOG, ANNA, "a dog barks");
        write(CAT, ANNA, "a cat");
        write(CAT, BEN, "");

        Agreement agreement = agreement();
        assertThat(agreement.clips()).isEmpty();
        assertThat(agreement.likeness().rouge()).isEmpty();
        assertThat(agreement.apart()).isEmpty();
    }

    /** Of three clips both leave the dog loud, only Anna the cat, and nobody the owl: 2 of 3 agree, 4 of 9 would by chance. */
    @Test
    void kappaOfTagsIsAsComputedByHand() throws StoreException {
        for (EntryId entry : List.of(DOG, CAT, OWL)) {
            write(entry, ANNA, "x");
            write(entry, BEN, "x");
        }
        later();
        project.tag(DOG, "Loud", true, BEN);
        later();
        write(DOG, ANNA, "y");
        project.tag(CAT, "loud", true, ANNA);

        Kappa kappa = agreement().pair(ANNA, BEN).orElseThrow().tags();

        assertThat(kappa.judged()).isEqualTo(3);
        assertThat(kappa.value().orElseThrow()).isCloseTo((2.0 / 3 - 4.0 / 9) / (1 - 4.0 / 9), within(1e-12));
        assertThat(agreement().tags()).isEqualTo(kappa);
    }

    @Test
    void whoStandsByATextHasAcceptedTheClipThoughItWasAcceptedBefore() throws StoreException {
        write(DOG, ANNA, "a dog");
        write(DOG, BEN, "a dog");
        write(CAT, ANNA, "a cat");
        write(CAT, BEN, "a cat");
        later();
        project.mark(CAT, Status.FLAGGED, ANNA);
        later();
        project.mark(CAT, Status.ACCEPTED, BEN);
        later();
        project.mark(CAT, Status.FLAGGED, BEN);

        Kappa kappa = agreement().pair(ANNA, BEN).orElseThrow().statuses();

        assertThat(kappa).isEqualTo(new Kappa(2, OptionalDouble.of(1)));
    }

    /** They judge the dog alike and the cat not: Anna accepts and flags, Ben accepts twice, so chance is half. */
    @Test
    void kappaOfStatusesIsAsComputedByHand() throws StoreException {
        project.mark(DOG, Status.ACCEPTED, ANNA);
        project.mark(DOG, Status.FLAGGED, BEN);
        project.mark(DOG, Status.ACCEPTED, BEN);
        project.mark(CAT, Status.FLAGGED, ANNA);
        project.mark(CAT, Status.ACCEPTED, BEN);

        Kappa kappa = agreement().pair(ANNA, BEN).orElseThrow().statuses();

        assertThat(kappa.judged()).isEqualTo(2);
        assertThat(kappa.value().orElseThrow()).isCloseTo(0, within(1e-12));
    }

    @Test
    void itCanBeStopped() {
        Progress stopped = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> Agreement.of(project, stopped)).isInstanceOf(CancellationException.class);
    }
}
