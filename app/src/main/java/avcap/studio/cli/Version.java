package avcap.studio.cli;

import avcap.ui.UiResources;
import avcap.ui.Words;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    private static final Words WORDS = UiResources.terminalWords();

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {String.format("avcap %s", version == null ? WORDS.text("version.unpackaged") : version)};
    }
}
