package avcap.studio.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.clip.Sha256;
import avcap.inference.progress.Progress;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.TorchBuild;
import avcap.studio.session.TorchChoice;
import avcap.studio.work.Workshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and archives that are called as PyTorch's are, with nothing in their files. */
class TorchViewModelTest {

    private static final List<String> PARTS = List.of("torch", "torch_cpu", "c10", "c10_cuda", "torch_cuda");

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final Properties system = new Properties();
    private final TorchChoice choice;
    private final TorchViewModel model;

    TorchViewModelTest(@TempDir Path home) {
        this.home = home;
        AvcapHome kept = new AvcapHome(home.resolve("kept"));
        choice = new TorchChoice(kept, environment, system);
        model = new TorchViewModel(Workshop.immediate(), new TorchViewModel.Place(choice, kept.runtimes()));
    }

    private static String library(String part) {
        boolean isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return isWindows ? part + ".dll" : "lib" + part + ".so";
    }

    private Path libtorch(String version, List<String> parts) throws IOException {
        Path top = home.resolve("libtorch");
        Path lib = Files.createDirectories(top.resolve("lib"));
        for (String part : parts) {
            Files.createFile(lib.resolve(library(part)));
        }
        Files.writeString(top.resolve("build-version"), version + "\n");
        return top;
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path archive = home.resolve("libtorch.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    private static Map<String, String> whole(String version) {
        Map<String, String> entries = new LinkedHashMap<>();
        PARTS.forEach(part -> entries.put("libtorch/lib/" + library(part), "code of " + part));
        entries.put("libtorch/include/torch.h", "no use");
        entries.put("libtorch/build-version", version);
        return entries;
    }

    private String problem() {
        return model.doing().problemProperty().get();
    }

    @Test
    void theProgramsOwnIsUsedUntilSomethingIsChosen() {
        assertThat(model.standingProperty().get()).contains("own PyTorch 2.7.1 for the CPU");
        assertThat(model.chosenProperty().get()).isFalse();
        assertThat(TorchViewModel.explanation()).contains("3 GB").contains("2.7.1");
    }

    @Test
    void aFolderThatFitsIsUsedFromTheNextStartOn() throws IOException {
        Path top = libtorch("2.7.1+cu128", PARTS);

        model.useFolder(top);

        assertThat(problem()).isEmpty();
        assertThat(choice.chosen()).contains(new TorchBuild(top.resolve("lib"), "2.7.1", "cu128"));
        assertThat(model.standingProperty().get()).contains("cu128").contains("from the next start on");
        assertThat(model.chosenProperty().get()).isTrue();

        model.useOwn();

        assertThat(choice.chosen()).isEmpty();
        assertThat(model.chosenProperty().get()).isFalse();
    }

    @Test
    void aFolderThatDoesNotFitIsRefusedWithASentence() throws IOException {
        model.useFolder(home);
        assertThat(problem()).startsWith("There is no PyTorch in " + home);

        model.useFolder(libtorch("2.5.1+cu124", PARTS));
        assertThat(problem()).contains("PyTorch 2.5.1").contains("2.7.1 only");
        assertThat(choice.chosen()).isEmpty();
    }

    @Test
    void aBuildForTheCpuOrOneThatLacksAPartIsRefused() throws IOException {
        Path top = libtorch("2.7.1+cu128", List.of("torch", "torch_cpu", "c10", "torch_cuda"));
        model.useFolder(top);
        assertThat(problem()).contains("lacks " + library("c10_cuda"));

        Files.delete(top.resolve("lib").resolve(library("torch_cuda")));
        model.useFolder(top);
        assertThat(problem()).contains("is a build for the CPU");
    }

    @Test
    void pythonsTorchTellsItsVersionInItsOwnWay() throws IOException {
        Path top = libtorch("", PARTS);
        Files.delete(top.resolve("build-version"));
        model.useFolder(top);
        assertThat(problem()).startsWith("Nothing in ");

        Files.writeString(top.resolve("version.py"), "__version__ = '2.7.1+cu128'\ncuda = '12.8'\n");
        model.useFolder(top.resolve("lib"));
        assertThat(choice.chosen()).map(TorchBuild::flavour).contains("cu128");
    }

    @Test
    void anArchiveIsUnpackedIntoTheUsersFolderAndItsChecksumTold() throws IOException {
        Path archive = zip(whole("2.7.1+cu128"));

        model.install(archive);

        assertThat(problem()).isEmpty();
        Path place = home.resolve("kept/torch/2.7.1-cu128");
        assertThat(choice.chosen()).map(TorchBuild::folder).contains(place.resolve("libtorch/lib"));
        assertThat(place.resolve("libtorch/lib").resolve(library("torch_cuda"))).hasContent("code of torch_cuda");
        assertThat(place.resolve("libtorch/include")).doesNotExist();
        assertThat(model.checksumProperty().get()).contains(Sha256.of(archive));
    }

    @Test
    void anArchiveThatWritesElsewhereDoesNotFitOrIsNoneLeavesNothing() throws IOException {
        Map<String, String> outside = whole("2.7.1+cu128");
        outside.put("../../lib/evil.so", "evil");
        model.install(zip(outside));
        assertThat(problem()).contains("wants to write outside of its folder");

        model.install(zip(whole("2.5.1+cu124")));
        assertThat(problem()).contains("PyTorch 2.5.1");

        model.install(Files.writeString(home.resolve("half.zip"), "no archive"));
        assertThat(problem()).contains("half.zip is no archive");

        assertThat(choice.chosen()).isEmpty();
        assertThat(home.resolve("lib")).doesNotExist();
        try (Stream<Path> left = Files.list(home.resolve("kept/torch"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void stoppedHalfWayNothingStays() throws IOException {
        TorchArchive archive = new TorchArchive(zip(whole("2.7.1+cu128")));
        Path runtimes = home.resolve("kept/torch");
        Progress stopping = new Progress() {

            private double last;

            @Override
            public void report(double fraction, String step) {
                last = fraction;
            }

            @Override
            public boolean isCancelled() {
                return last > .5;
            }
        };

        assertThatThrownBy(() -> archive.unpackBelow(runtimes, stopping)).isInstanceOf(CancellationException.class);

        try (Stream<Path> left = Files.list(runtimes)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatWasChosenIsUsedFromTheNextStartOn() throws IOException {
        Path top = libtorch("2.7.1+cu128", PARTS);
        model.useFolder(top);
        assertThat(model.standingProperty().get()).contains("from the next start on");

        choice.apply();
        model.look();

        assertThat(system)
                .containsEntry("PYTORCH_LIBRARY_PATH", top.resolve("lib").toString())
                .containsEntry("PYTORCH_VERSION", "2.7.1")
                .containsEntry("PYTORCH_FLAVOR", "cu128");
        assertThat(choice.isInEffect()).isTrue();
        assertThat(model.standingProperty().get()).endsWith("is in use.");
    }

    @Test
    void whatThisRunNamesGoesBeforeTheChoice() throws IOException {
        model.useFolder(libtorch("2.7.1+cu128", PARTS));
        environment.put("PYTORCH_LIBRARY_PATH", "/elsewhere");

        choice.apply();

        assertThat(system).isEmpty();
        assertThat(choice.isInEffect()).isFalse();
    }

    @Test
    void whatDidNotLoadIsToldAndNotTriedAgain() throws IOException {
        model.useFolder(libtorch("2.7.1+cu128", PARTS));
        choice.apply();

        assertThat(choice.failed(new EngineUnavailableException("No libcudart.", new UnsatisfiedLinkError())))
                .isTrue();
        model.look();
        system.clear();
        choice.apply();

        assertThat(model.standingProperty().get()).contains("could not be loaded");
        assertThat(choice.isInEffect()).isFalse();
    }

    @Test
    void aBuildThatLoadedAndLacksAPrecisionStays() throws IOException {
        model.useFolder(libtorch("2.7.1+cu128", PARTS));
        choice.apply();

        assertThat(choice.failed(new EngineUnavailableException("No int8 here.")))
                .isFalse();

        assertThat(choice.isInEffect()).isTrue();
        assertThat(choice.problem()).isEmpty();
    }

    @Test
    void anArchiveIsInstalledOverWhatWasThere() throws IOException {
        model.install(zip(whole("2.7.1+cu128")));
        Path first = choice.chosen().orElseThrow().folder();
        Files.writeString(first.resolve("old"), "of the first");

        model.install(zip(whole("2.7.1+cu128")));

        assertThat(choice.chosen().orElseThrow().folder()).isEqualTo(first);
        assertThat(first.resolve("old")).doesNotExist();
        try (Stream<Path> left = Files.list(home.resolve("kept/torch"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void whatIsGoneAtTheNextStartIsToldAndTheCpuIsUsed() throws IOException {
        Path top = libtorch("2.7.1+cu128", PARTS);
        model.useFolder(top);
        Files.delete(top.resolve("lib").resolve(library("torch_cuda")));

        choice.apply();

        assertThat(choice.problem()).contains("is not in " + top.resolve("lib") + " any more, so the CPU is used.");
        assertThat(choice.isInEffect()).isFalse();
    }
}
