package avcap.studio.bulk;

import avcap.studio.annotation.bulk.Rewritten;
import java.util.ArrayList;
import java.util.List;

/** A caption shortened to its changes and the words around them. */
final class Excerpt {

    private static final int AROUND = 28;
    private static final String CUT = "…";

    private Excerpt() {}

    static List<Rewritten.Part> of(List<Rewritten.Part> parts) {
        List<Rewritten.Part> shortened = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Rewritten.Part part = parts.get(i);
            if (part.isHit()) {
                shortened.add(part);
            } else {
                String text = shorten(part.before(), i == 0, i == parts.size() - 1);
                shortened.add(new Rewritten.Part(text, text));
            }
        }
        return shortened;
    }

    private static String shorten(String text, boolean isFirst, boolean isLast) {
        String begin = isFirst ? "" : text.substring(0, Math.min(AROUND, text.length()));
        String end = isLast ? "" : text.substring(Math.max(0, text.length() - AROUND));
        boolean fits = text.length() <= AROUND * (isFirst || isLast ? 1 : 2);
        return fits ? text : begin + CUT + end;
    }
}
