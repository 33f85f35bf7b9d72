package avcap.studio.cli;

import avcap.inference.features.Modality;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a mode by the name it has in the authors' code. */
final class ModeConverter implements ITypeConverter<Modality> {

    private static final Words WORDS = UiResources.terminalWords();

    @Override
    public Modality convert(String value) {
        return Arrays.stream(Modality.values())
                .filter(each -> each.mode().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(WORDS.text(
                        "mode.unknown",
                        value,
                        Arrays.stream(Modality.values()).map(Modality::mode).collect(Collectors.joining(", ")))));
    }
}
