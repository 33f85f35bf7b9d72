package avcap.inference.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers runs of one to four words, so that texts are compared by numbers. The same run has the same number in every text that
 * one object has counted.
 */
final class Ngrams {

    /** How many words the longest runs have. */
    static final int LONGEST = 4;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Long, Integer> longer = new HashMap<>();
    private int runs;

    /** How often each run is in a text: of each length, numbers in rising order, and how often. */
    static final class Counted {

        private final int words;
        private final int[][] numbers;
        private final int[][] counts;

        private Counted(int words, int[][] numbers, int[][] counts) {
            this.words = words;
            this.numbers = numbers;
            this.counts = counts;
        }

        /** Words of the text. */
        int words() {
            return words;
        }

        /** How many runs of {@code length} words there are, repetitions included. */
        int runs(int length) {
            return Math.max(0, words - length + 1);
        }

        /** How many different ones there are. */
        int different(int length) {
            return numbers[length - 1].length;
        }

        int number(int length, int index) {
            return numbers[length - 1][index];
        }

        int count(int length, int index) {
            return counts[length - 1][index];
        }

        /** Where a run is among the different ones; negative if it is not. */
        int find(int length, int number) {
            return Arrays.binarySearch(numbers[length - 1], number);
        }
    }

    /** Numbers given so far are smaller than this. */
    int size() {
        return runs;
    }

    /** Counts the runs of a text, whose words are what stands between any kind of white space. */
    Counted count(String text) {
        int[] last = numbersOf(split(text));
        int[] single = last.clone();
        int[][] numbers = new int[LONGEST][];
        int[][] counts = new int[LONGEST][];
        for (int length = 1; length <= LONGEST; length++) {
            if (length > 1) {
                last = extended(last, single, length);
            }
            int[] sorted = last.clone();
            Arrays.sort(sorted);
            group(sorted, length - 1, numbers, counts);
        }
        return new Counted(single.length, numbers, counts);
    }

    private int[] numbersOf(List<String> text) {
        int[] numbers = new int[text.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = words.computeIfAbsent(text.get(i), word -> runs++);
        }
        return numbers;
    }

    private int[] extended(int[] shorter, int[] single, int length) {
        int[] numbers = new int[Math.max(0, single.length - length + 1)];
        for (int i = 0; i < numbers.length; i++) {
            long key = (long) shorter[i] << Integer.SIZE | single[i + length - 1];
            numbers[i] = longer.computeIfAbsent(key, run -> runs++);
        }
        return numbers;
    }

    private static void group(int[] sorted, int row, int[][] numbers, int[][] counts) {
        int[] different = new int[sorted.length];
        int[] times = new int[sorted.length];
        int size = 0;
        for (int number : sorted) {
            if (size == 0 || different[size - 1] != number) {
                different[size++] = number;
            }
            times[size - 1]++;
        }
        numbers[row] = Arrays.copyOf(different, size);
        counts[row] = Arrays.copyOf(times, size);
    }

    /** Splits as Python's {@code split()} does, at no-break spaces inside tokens too. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isSpace(text.charAt(at))) {
                if (at > begin) {
                    words.add(text.substring(begin, at));
                }
                begin = at + 1;
            }
        }
        return words;
    }

    private static boolean isSpace(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\u0085';
    }
}
