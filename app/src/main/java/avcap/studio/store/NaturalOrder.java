package avcap.studio.store;

import java.util.Comparator;

/** The order people expect of file names: {@code clip2} before {@code clip10}, letters without regard to case. */
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int leftEnd = chunkEnd(left, l);
            int rightEnd = chunkEnd(right, r);
            int order = compareChunks(left.substring(l, leftEnd), right.substring(r, rightEnd));
            if (order != 0) {
                return order;
            }
            l = leftEnd;
            r = rightEnd;
        }
        int rest = Integer.compare(left.length() - l, right.length() - r);
        return rest != 0 ? rest : left.compareTo(right);
    }

    private static int compareChunks(String left, String right) {
        if (!isDigit(left.charAt(0)) || !isDigit(right.charAt(0))) {
            return left.compareToIgnoreCase(right);
        }
        String leftNumber = withoutLeadingZeros(left);
        String rightNumber = withoutLeadingZeros(right);
        int longer = Integer.compare(leftNumber.length(), rightNumber.length());
        return longer != 0 ? longer : leftNumber.compareTo(rightNumber);
    }

    /** Ten thousand digits are no number any type holds, so numbers are compared as text. */
    private static String withoutLeadingZeros(String digits) {
        int at = 0;
        while (at < digits.length() - 1 && digits.charAt(at) == '0') {
            at++;
        }
        return digits.substring(at);
    }

    private static int chunkEnd(String text, int from) {
        boolean digits = isDigit(text.charAt(from));
        int at = from + 1;
        while (at < text.length() && isDigit(text.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
