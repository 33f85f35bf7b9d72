package avcap.inference.checkpoint;

import java.nio.FloatBuffer;

/** Whether every one of many numbers is finite. */
final class FiniteNumbers {

    private FiniteNumbers() {}

    static boolean are(FloatBuffer numbers) {
        for (int i = numbers.position(); i < numbers.limit(); i++) {
            if (!Float.isFinite(numbers.get(i))) {
                return false;
            }
        }
        return true;
    }
}
