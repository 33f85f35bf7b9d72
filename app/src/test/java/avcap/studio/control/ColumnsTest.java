package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private final List<Region> blocks =
            IntStream.of(300, 100, 250, 150).mapToObj(ColumnsTest::block).toList();
    private final Columns columns = new Columns(20, 10, blocks);

    private static Region block(int height) {
        Region block = new Region();
        block.setMinSize(200, height);
        block.setPrefSize(200, height);
        return block;
    }

    private void layOut(double width) {
        columns.resize(width, columns.prefHeight(width));
        columns.layout();
    }

    private BoundingBox place(int block) {
        Region one = blocks.get(block);
        return new BoundingBox(one.getLayoutX(), one.getLayoutY(), one.getWidth(), one.getHeight());
    }

    @Test
    void blocksStandBesideOneAnotherWhereThereIsRoom() {
        layOut(2000);

        assertThat(columns.getHeight()).isEqualTo(300);
        assertThat(place(1)).isEqualTo(new BoundingBox(220, 0, 200, 100));
        assertThat(place(3).getMaxX()).isLessThanOrEqualTo(4 * 200 + 3 * 20);
    }

    @Test
    void columnsAreAsLowAsCanBeInTheirOrder() {
        layOut(450);

        assertThat(columns.getHeight()).isEqualTo(410);
        assertThat(place(1)).isEqualTo(new BoundingBox(0, 310, 200, 100));
        assertThat(place(2)).isEqualTo(new BoundingBox(220, 0, 200, 250));
        assertThat(place(3)).isEqualTo(new BoundingBox(220, 260, 200, 150));
    }

    @Test
    void narrowerThanTwoColumnsThereIsOne() {
        layOut(419);

        assertThat(columns.getHeight()).isEqualTo(300 + 100 + 250 + 150 + 3 * 10);
        assertThat(blocks).allMatch(block -> block.getLayoutX() == 0);
        assertThat(columns.minWidth(-1)).isEqualTo(200);
    }

    @Test
    void withoutBlocksThereIsNothing() {
        assertThat(new Columns(20, 10, List.of()).prefHeight(100)).isZero();
    }
}
