package avcap.studio.cli;

import avcap.inference.attention.HeadReduction;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how layers and heads become one number: a word, or a layer and a head counted from 0. */
final class HeadReductionConverter implements ITypeConverter<HeadReduction> {

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
            default ->
                throw new TypeConversionException(
                        "'" + value + "' is none of mean, max, rollout or LAYER.HEAD such as 1.0");
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
