package avcap.studio.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import avcap.studio.models.CheckViewModel.Verdict;
import avcap.studio.models.ReportViewModel.Tab;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.Session;
import avcap.studio.session.TorchChoice;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.work.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsViewModelTest {

    private final FakeShelf disk = new FakeShelf();
    private final Session session = new Session(Workshop.immediate());
    private final Notices notices = new Notices();
    private final List<Path> used = new ArrayList<>();
    private final ModelsViewModel models = new ModelsViewModel(
            session,
            Workshop.immediate(),
            notices,
            new ModelsViewModel.Outside(
                    disk,
                    new FakeEngine(),
                    new TorchViewModel.Place(new TorchChoice(new AvcapHome(Path.of("no-home"))), Path.of("no-home"))),
            used::add);
    private final Path weights;

    ModelsViewModelTest(@TempDir Path folder) throws IOException {
        weights = Files.createFile(folder.resolve("avcap_4f.pth"));
        Files.createFile(folder.resolve("vocab.txt"));
    }

    private List<String> names() {
        return models.shelf().cards().stream().map(CheckpointCard::name).toList();
    }

    private CheckpointCard card(String name) {
        return models.shelf().cards().stream()
                .filter(card -> card.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private CheckpointCard chosen() {
        return models.shelf().chosen().orElseThrow();
    }

    private void startImport() {
        models.take(List.of(weights), form -> models.imports().start(form));
    }

    private void shelve(String name, String digest) {
        disk.entries.add(FakeShelf.entry(name, digest, Optional.empty()));
        models.shelf().refresh();
    }

    @Test
    void childrenStandBelowTheirParents() {
        disk.entries.add(FakeShelf.entry("a-child", "77aa10", Optional.of("base@3f9c2a")));
        disk.entries.add(FakeShelf.entry("avcap-mini", "01d7be", Optional.empty()));
        disk.entries.add(FakeShelf.entry("base", "3f9c2a", Optional.empty()));
        disk.entries.add(FakeShelf.entry("b-child", "b81e07", Optional.of("base@3f9c2a")));

        models.shelf().refresh();

        assertThat(names()).containsExactly("avcap-mini", "base", "a-child", "b-child");
        assertThat(card("a-child"))
                .extracting(CheckpointCard::depth, CheckpointCard::isLast)
                .containsExactly(1, false);
        assertThat(card("b-child"))
                .extracting(CheckpointCard::depth, CheckpointCard::isLast)
                .containsExactly(1, true);
        assertThat(card("a-child").facts()).contains("child of 3f9c2a");
    }

    @Test
    void twoCardsThatNameOneAnotherAreBothListed() {
        disk.entries.add(FakeShelf.entry("hen", "111111", Optional.of("egg@222222")));
        disk.entries.add(FakeShelf.entry("egg", "222222", Optional.of("hen@111111")));

        models.shelf().refresh();

        assertThat(names()).containsExactly("hen", "egg");
    }

    @Test
    void theModelInUseIsMarkedAndChosenFirst() {
        disk.entries.add(FakeShelf.entry("base", "3f9c2a", Optional.empty()));
        disk.entries.add(FakeShelf.entry("fake", "000000ff", Optional.empty()));

        session.captionerProperty().set(new FakeCaptioner("a bell rings"));

        assertThat(chosen().name()).isEqualTo("fake");
        assertThat(chosen().standing()).isEqualTo(Standing.IN_USE);
        assertThat(models.shelf().mayUse(chosen())).isFalse();
        assertThat(models.shelf().mayRemove(chosen())).isFalse();
        assertThat(card("base").standing()).isEqualTo(Standing.UNCHECKED);
    }

    @Test
    void aShelfThatCannotBeReadSaysWhy() {
        disk.broken = "The models in shelf cannot be listed: no leave.";

        models.shelf().refresh();

        assertThat(models.shelf().problemProperty().get()).contains("no leave");
    }

    @Test
    void theBundledModelStaysOnTheShelf() {
        shelve("avcap-mini", "01d7be");

        models.remove();

        assertThat(names()).containsExactly("avcap-mini");
    }

    @Test
    void aRemovedCheckpointIsGone() {
        shelve("base", "3f9c2a");
        shelve("other", "123456");
        models.shelf().choose(card("other"));

        models.remove();

        assertThat(names()).containsExactly("base");
        assertThat(chosen().name()).isEqualTo("base");
    }

    @Test
    void aCheckpointThatCannotBeRemovedStaysAndSaysWhy() {
        shelve("base", "3f9c2a");
        disk.broken = "The model base stays, for others were trained from it: ft. Remove those first.";

        models.remove();

        assertThat(names()).containsExactly("base");
        assertThat(notices.shown()).extracting(Notice::sentence).containsExactly(disk.broken);
    }

    @Test
    void usingACheckpointNamesItsFolder() {
        shelve("base", "3f9c2a");

        models.use();

        assertThat(used).containsExactly(Path.of("shelf", "base"));
    }

    @Test
    void anImportIsNamedAfterItsFileAndTakesTheVocabularyBesideIt() {
        startImport();

        assertThat(disk.requests).hasSize(1);
        assertThat(disk.requests.get(0).vocabulary()).contains(weights.resolveSibling("vocab.txt"));
        assertThat(chosen().name()).isEqualTo("avcap_4f");
        assertThat(chosen().standing()).isEqualTo(Standing.CHECKED);
    }

    @Test
    void aFinishedImportShowsTheReportItCameWith() {
        startImport();

        assertThat(models.report().isOfImport()).isTrue();
        assertThat(models.report().count(Tab.DROPPED)).isEqualTo(1);
        assertThat(models.report().tabProperty().get()).isEqualTo(Tab.LOADED);
        assertThat(models.report().rows()).extracting(KeyRow::expected).containsExactlyInAnyOrder("same", "same, tied");
    }

    @Test
    void aRefusedImportStaysAsACardWithItsListAndAnotherTry() {
        disk.next = FakeShelf.refusal();

        startImport();

        assertThat(chosen().name()).isEqualTo("avcap_4f.pth");
        assertThat(chosen().standing()).isEqualTo(Standing.NOT_USABLE);
        assertThat(models.shelf().mayUse(chosen())).isFalse();
        assertThat(models.report().tabProperty().get()).isEqualTo(Tab.PROBLEMS);
        assertThat(models.report().rows())
                .extracting(KeyRow::name, KeyRow::inFile, KeyRow::expected)
                .containsExactly(
                        tuple("av_encoder.pos_embed_v", "1 × 392 × 768", "1 × 784 × 768"),
                        tuple("textual.av_projection.0.bias", "none", "768"));
        Banner banner = models.report().bannerProperty().get();
        assertThat(banner).isNotNull();
        assertThat(banner.title()).isEqualTo("This file does not fit the model, so nothing was loaded.");
        assertThat(banner.detail())
                .startsWith("2 keys stand in the way")
                .endsWith("num_frames 4 instead of 8: try that.");
        assertThat(banner.fix()).map(Banner.Fix::label).contains("Set 4 frames and check");
    }

    @Test
    void anotherTryThatFitsTakesTheStoppedCardAway() {
        disk.next = FakeShelf.refusal();
        startImport();
        Banner.Fix fix = Optional.ofNullable(models.report().bannerProperty().get())
                .flatMap(Banner::fix)
                .orElseThrow();
        disk.next = new FakeShelf().next;

        models.imports().start(fix.form());

        assertThat(disk.requests.get(1).hints().frames()).isEqualTo(OptionalInt.of(4));
        assertThat(names()).containsExactly("avcap_4f");
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndHasNoKeys() {
        disk.broken = "\"avcap_4f.pth\" is cut short. Copy it again.";

        startImport();

        assertThat(models.report().reportProperty().get()).isNull();
        assertThat(models.report().bannerProperty().get())
                .extracting(banner -> banner == null ? "" : banner.detail())
                .isEqualTo(disk.broken);
    }

    @Test
    void aStoppedImportCanBeTakenOffTheList() {
        disk.next = FakeShelf.refusal();
        startImport();

        models.remove();

        assertThat(names()).isEmpty();
        assertThat(models.report().bannerProperty().get()).isNull();
    }

    @Test
    void whatIsNoModelIsRefusedWithASentence() {
        models.take(List.of(Path.of("holiday.mp4")), form -> models.imports().start(form));

        assertThat(disk.requests).isEmpty();
        assertThat(notices.shown()).hasSize(1);
    }

    @Test
    void aCheckpointFolderIsCopiedAndChosen(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("config.json"));

        models.take(List.of(folder), form -> models.imports().start(form));

        assertThat(chosen().name()).isEqualTo(folder.getFileName().toString());
    }

    @Test
    void theFilterFindsKeysByNameShapeAndResult() {
        startImport();

        models.report().filterProperty().set("WEIGHT tied");

        assertThat(models.report().rows()).extracting(KeyRow::name).containsExactly("textual.output.weight");
    }

    @Test
    void theReportAsTextHoldsEveryKey() {
        disk.next = FakeShelf.refusal();
        startImport();

        String text = models.report().text();

        assertThat(text.lines())
                .contains("Wrong shape\tav_encoder.pos_embed_v\t1 × 392 × 768\t1 × 784 × 768\tmodel.pth");
        assertThat(text).startsWith("avcap_4f.pth\nThis file does not fit");
    }

    @Test
    void aCheckThatHoldsPassesAndOneThatDoesNotMarksTheCard() {
        disk.entries.add(FakeShelf.withAnswers(FakeShelf.entry("base", "3f9c2a", Optional.empty())));
        models.shelf().refresh();
        assertThat(models.check().verdictProperty().get()).isEqualTo(Verdict.NONE);
        assertThat(models.check().lines()).hasSize(1);

        models.check().run();
        assertThat(models.check().verdictProperty().get()).isEqualTo(Verdict.PASSED);
        assertThat(chosen().standing()).isEqualTo(Standing.CHECKED);

        disk.answers = List.of(FakeShelf.row("caption", "a bell rings", "a dog barks", false));
        models.check().run();
        assertThat(models.check().verdictProperty().get()).isEqualTo(Verdict.CHANGED);
        assertThat(models.check().lines()).extracting(line -> line.difference()).containsExactly("differs");
        assertThat(chosen().standing()).isEqualTo(Standing.CHANGED);
    }

    @Test
    void aCheckpointWithoutRecordedAnswersCannotBeChecked() {
        shelve("base", "3f9c2a");

        assertThat(models.check().mayRun()).isFalse();
        assertThat(models.check().sentenceProperty().get()).contains("no answers");
    }

    @Test
    void aCheckThatFailsSaysWhy() {
        disk.entries.add(FakeShelf.withAnswers(FakeShelf.entry("base", "3f9c2a", Optional.empty())));
        models.shelf().refresh();
        disk.broken = "The weights of base are damaged.";

        models.check().run();

        assertThat(models.check().sentenceProperty().get()).isEqualTo(disk.broken);
        assertThat(models.check().runningProperty().get()).isNull();
    }

    @Test
    void theFactsAreThoseOfTheChosenCheckpoint() {
        shelve("base", "3f9c2a51000000000000e07b");

        List<Fact> facts = models.facts().get();

        assertThat(facts)
                .extracting(Fact::value)
                .contains(
                        "8",
                        "512 sound + 784 picture",
                        "6 layers × 12 heads",
                        "40 wordpieces",
                        "3f9c2a51…e07b",
                        "7 MB");
    }

    @Test
    void aReportIsNotReadAgainWhenItsCardIsWrittenAgain() {
        startImport();
        models.report().filterProperty().set("bias");

        models.shelf().refresh();

        assertThat(models.report().filterProperty().get()).isEqualTo("bias");
    }
}
