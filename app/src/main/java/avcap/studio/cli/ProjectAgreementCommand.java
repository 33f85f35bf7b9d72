package avcap.studio.cli;

import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.agreement.Agreement;
import avcap.studio.annotation.agreement.ClipAgreement;
import avcap.studio.annotation.agreement.Kappa;
import avcap.studio.annotation.agreement.Likeness;
import avcap.studio.annotation.agreement.PairAgreement;
import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap project agreement}: how far the people of a project agree. */
@Command(name = "agreement")
final class ProjectAgreementCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private static final int CLIPS_TOLD = 20;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private ProjectChoice project = new ProjectChoice();

    @Option(names = "--json")
    private boolean json;

    ProjectAgreementCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws StoreException {
        Terminal terminal = Terminal.of(spec, surroundings);
        try (Project opened = ProjectChoice.open(project.folder(), terminal)) {
            Agreement agreement = Agreement.of(opened, terminal.progress(WORDS.text("project.comparing")));
            if (json) {
                terminal.result(Json.line(told(agreement)));
            } else {
                print(agreement, terminal);
            }
            return ExitCode.DONE.code();
        }
    }

    private static void print(Agreement agreement, Terminal terminal) {
        if (agreement.pairs().isEmpty()) {
            terminal.say(UiResources.figureWords().text("agreement.empty"));
            return;
        }
        HeadedColumns columns = columns();
        terminal.result(columns.headings());
        for (PairAgreement pair : agreement.pairs()) {
            terminal.result(row(
                    columns, pair.one().name(), pair.other().name(), pair.likeness(), pair.tags(), pair.statuses()));
        }
        terminal.result(row(
                columns,
                WORDS.text("agreement.all"),
                "",
                agreement.likeness(),
                agreement.tags(),
                agreement.statuses()));
        terminal.result("");
        terminal.result(WORDS.text("agreement.apart"));
        for (ClipAgreement clip : agreement.clips().stream().limit(CLIPS_TOLD).toList()) {
            terminal.result(number(clip.likeness().cider()) + "  " + clip.name());
            clip.texts().forEach((who, text) -> terminal.result("        " + who + ": " + text));
        }
    }

    private static HeadedColumns columns() {
        return new HeadedColumns()
                .left(20, WORDS.text("agreement.one"))
                .left(20, WORDS.text("agreement.other"))
                .right(6, WORDS.text("agreement.clips"))
                .right(8, "CIDEr-D")
                .right(8, "ROUGE-L")
                .right(7, WORDS.text("agreement.words"))
                .right(7, WORDS.text("agreement.tags"))
                .right(9, WORDS.text("agreement.statuses"));
    }

    private static String row(
            HeadedColumns columns, String one, String other, Likeness likeness, Kappa tags, Kappa statuses) {
        return columns.row(
                one,
                other,
                likeness.clips(),
                number(likeness.cider()),
                number(likeness.rouge()),
                number(likeness.edits()),
                number(tags.value()),
                number(statuses.value()));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "–";
    }

    private static Map<String, Object> told(Agreement agreement) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("people", agreement.people().stream().map(String::valueOf).toList());
        told.put("all", told(agreement.likeness(), agreement.tags(), agreement.statuses()));
        told.put(
                "pairs",
                agreement.pairs().stream().map(ProjectAgreementCommand::told).toList());
        told.put(
                "clips",
                agreement.clips().stream().map(ProjectAgreementCommand::told).toList());
        return told;
    }

    private static Map<String, Object> told(PairAgreement pair) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("people", List.of(pair.one().name(), pair.other().name()));
        told.putAll(told(pair.likeness(), pair.tags(), pair.statuses()));
        return told;
    }

    private static Map<String, Object> told(ClipAgreement clip) {
        Map<String, Object> texts = new LinkedHashMap<>();
        clip.texts().forEach((who, text) -> texts.put(who.name(), text));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("clip", clip.entry().value());
        told.put("name", clip.name());
        put(told, "cider_d", clip.likeness().cider());
        put(told, "rouge_l", clip.likeness().rouge());
        put(told, "edits", clip.likeness().edits());
        told.put("texts", texts);
        return told;
    }

    private static Map<String, Object> told(Likeness likeness, Kappa tags, Kappa statuses) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("clips", likeness.clips());
        put(told, "cider_d", likeness.cider());
        put(told, "rouge_l", likeness.rouge());
        put(told, "edits", likeness.edits());
        put(told, "kappa_tags", tags.value());
        told.put("tags_judged", tags.judged());
        put(told, "kappa_status", statuses.value());
        told.put("statuses_judged", statuses.judged());
        return told;
    }

    /** What cannot be told is left out. */
    private static void put(Map<String, Object> told, String name, OptionalDouble value) {
        value.ifPresent(number -> told.put(name, number));
    }
}
