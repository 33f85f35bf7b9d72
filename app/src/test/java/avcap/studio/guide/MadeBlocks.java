package avcap.studio.guide;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a page that are made from the code. */
final class MadeBlocks {

    private static final Pattern BLOCK =
            Pattern.compile("(<!-- made: (\\S+) -->\n)(.*?)(<!-- /made -->)", Pattern.DOTALL);

    private final Map<String, Supplier<String>> makers;

    MadeBlocks(Map<String, Supplier<String>> makers) {
        this.makers = makers;
    }

    /** The page with every block made again. */
    String renewed(String page) {
        return BLOCK.matcher(page)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + "\n" + made(found.group(2)) + "\n" + found.group(4)));
    }

    private String made(String name) {
        Supplier<String> maker = makers.get(name);
        if (maker == null) {
            throw new AssertionError("Nothing makes the block " + name + ".");
        }
        return maker.get();
    }
}
