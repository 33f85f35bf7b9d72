package avcap.studio.cli;

import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the language spoken; picocli itself speaks English only. */
final class UsageFault {

    private static final Words WORDS = UiResources.terminalWords();

    private UsageFault() {}

    static String told(ParameterException fault) {
        if (Language.spoken() == Language.ENGLISH) {
            return String.valueOf(fault.getMessage());
        }
        if (fault instanceof MissingParameterException missing) {
            return WORDS.text("usage.missing", names(missing.getMissing()));
        }
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String unknown = WORDS.text("usage.unknown", String.join(", ", unmatched.getUnmatched()));
            List<String> known = unmatched.getSuggestions();
            return known.isEmpty() ? unknown : unknown + " " + WORDS.text("usage.known", String.join(", ", known));
        }
        return fault.getArgSpec() == null ? String.valueOf(fault.getMessage()) : ofValue(fault);
    }

    /** Converters of our own say what is wrong with it. */
    private static String ofValue(ParameterException fault) {
        String name = name(fault.getArgSpec());
        Throwable why = fault.getCause();
        return why == null || fault.getArgSpec().converters().length == 0
                ? WORDS.text("usage.value", name)
                : WORDS.text("usage.value.why", name, why.getMessage());
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageFault::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
