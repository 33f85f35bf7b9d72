package avcap.studio.cli;

import avcap.studio.notice.ProgramVersion;
import avcap.ui.UiResources;
import avcap.ui.Words;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    private static final Words WORDS = UiResources.terminalWords();

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.told().orElseGet(() -> WORDS.text("version.unpackaged"));
        return new String[] {"avcap " + version};
    }
}
