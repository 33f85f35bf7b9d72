package avcap.inference.training;

import java.util.List;

/**
 * The captions of a pass, padded to one length.
 *
 * @param size captions
 * @param length ids of the longest, marks included
 * @param ids [size × length], 0 after the end
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, not compared
record Words(int size, int length, long[] ids) {

    static Words of(List<int[]> captions) {
        int length = captions.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        long[] ids = new long[captions.size() * length]; // [PAD] is 0
        for (int i = 0; i < captions.size(); i++) {
            int[] caption = captions.get(i);
            for (int j = 0; j < caption.length; j++) {
                ids[i * length + j] = caption[j];
            }
        }
        return new Words(captions.size(), length, ids);
    }

    /** Ids that are to be predicted: all but the starts and the padding. */
    int predicted() {
        int count = 0;
        for (int i = 0; i < ids.length; i++) {
            count += i % length > 0 && ids[i] != 0 ? 1 : 0;
        }
        return count;
    }

    /** As {@link #predicted}, of captions that are not padded. */
    static int predicted(List<int[]> captions) {
        return captions.stream().mapToInt(ids -> ids.length - 1).sum();
    }
}
