package avcap.studio.cli;

import avcap.inference.attention.HeadReduction;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how layers and heads become one number: a word, or a layer and a head counted from 0. */
final class HeadReductionConverter implements ITypeConverter<HeadReduction> {

    private static final Words WORDS = UiResources.terminalWords();

    private static final Pattern ONE_HEAD = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");

    @Override
    public HeadReduction convert(String value) {
        Matcher oneHead = ONE_HEAD.matcher(value);
        if (oneHead.matches()) {
            return HeadReduction.head(Integer.parseInt(oneHead.group(1)), Integer.parseInt(oneHead.group(2)));
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "mean" -> HeadReduction.mean();
            case "max" -> HeadReduction.max();
            case "rollout" -> HeadReduction.rollout();
            default -> throw new TypeConversionException(WORDS.text("heads.unknown", value));
        };
    }

    /** The word that this converter reads as the given reduction. */
    static String name(HeadReduction reduction) {
        if (reduction instanceof HeadReduction.Head head) {
            return head.layer() + "." + head.head();
        }
        return reduction.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
