package avcap.studio.annotation.planting;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.store.MemoryProjects;
import avcap.studio.testing.Clips;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantDrawTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final int MANY = 600;

    private final Project project = MemoryProjects.in(Path.of("/draws"));
    private List<Entry> entries = List.of();

    @BeforeEach
    void manyClips() throws StoreException {
        project.add(IntStream.range(0, MANY)
                .mapToObj(number -> Clips.named("clip" + number))
                .toList());
        entries = project.entries();
    }

    private List<Integer> drawn(PlantDraw draw) {
        return IntStream.range(0, MANY)
                .filter(place -> draw.isPlanted(entries.get(place), entries))
                .boxed()
                .toList();
    }

    @Test
    void itIsAlwaysTheSameClipsForAPersonAndOthersForAnother() {
        List<Integer> annas = drawn(new PlantDraw("p", ANNA, 5));

        assertThat(drawn(new PlantDraw("p", ANNA, 5))).isEqualTo(annas);
        assertThat(drawn(new PlantDraw("p", new Annotator("ben"), 5))).isNotEqualTo(annas);
        assertThat(drawn(new PlantDraw("q", ANNA, 5))).isNotEqualTo(annas);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 10, 20})
    void neverMoreThanOneOfFiveInARow(int percent) {
        List<Integer> drawn = drawn(new PlantDraw("p", ANNA, percent));

        assertThat(drawn).hasSizeBetween(MANY * percent / 400, MANY * percent / 100 + 20);
        assertThat(IntStream.range(1, drawn.size()).map(i -> drawn.get(i) - drawn.get(i - 1)))
                .allMatch(apart -> apart >= PlantDraw.APART);
    }

    @Test
    void whatIsAddedLaterChangesNothingBefore() throws StoreException {
        List<Integer> before = drawn(new PlantDraw("p", ANNA, 10));
        project.add(List.of(Clips.named("more")));
        entries = project.entries();

        assertThat(drawn(new PlantDraw("p", ANNA, 10))).isEqualTo(before);
    }

    @Test
    void whatIsNotDrawnIsNotLookedForAmongTheOthers() {
        PlantDraw draw = new PlantDraw("p", ANNA, 5);
        List<Entry> unread = new AbstractList<>() {
            @Override
            public Entry get(int index) {
                throw new AssertionError("Every clip before it is looked at.");
            }

            @Override
            public int size() {
                return MANY;
            }
        };

        assertThat(entries)
                .filteredOn(entry -> !draw.isDrawn(entry.clip()))
                .isNotEmpty()
                .noneMatch(entry -> draw.isPlanted(entry, unread));
    }

    @Test
    void noneIsDrawnWhereNoneIsWished() {
        assertThat(drawn(new PlantDraw("p", ANNA, 0))).isEmpty();
    }
}
