package avcap.inference.decode;

import java.util.Arrays;

/** A living sequence: its ids, the sum of its log-probabilities in 32 bits, and which row of the last call it continues. */
final class Branch {

    final int[] ids;
    final float total;
    final int parentRow;

    Branch(int[] ids, float total, int parentRow) {
        this.ids = ids;
        this.total = total;
        this.parentRow = parentRow;
    }

    Branch then(int word, float newTotal, int row) {
        int[] longer = Arrays.copyOf(ids, ids.length + 1);
        longer[ids.length] = word;
        return new Branch(longer, newTotal, row);
    }
}
