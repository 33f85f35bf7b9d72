package avcap.studio.shell;

import avcap.studio.attention.AttentionPane;
import avcap.studio.attention.AttentionViewModel;
import avcap.studio.attention.HoldingSection;
import avcap.studio.attention.HoldingViewModel;
import avcap.studio.attention.WordsOverTimeViewModel;
import avcap.studio.captioning.BatchCaptioning;
import avcap.studio.captioning.CandidatesViewModel;
import avcap.studio.captioning.CaptioningView;
import avcap.studio.captioning.CaptioningViewModel;
import avcap.studio.captioning.CaptionsAhead;
import avcap.studio.captioning.CounterfactualViewModel;
import avcap.studio.captioning.ModesAhead;
import avcap.studio.captioning.ModesComparing;
import avcap.studio.captioning.NextWordsViewModel;
import avcap.studio.captioning.Proofreading;
import avcap.studio.captioning.SourcesView;
import avcap.studio.captioning.SourcesViewModel;
import avcap.studio.captioning.remarks.RemarkCounters;
import avcap.studio.captioning.remarks.RemarksCard;
import avcap.studio.captioning.remarks.RemarksViewModel;
import avcap.studio.figures.AgreementPane;
import avcap.studio.figures.AgreementViewModel;
import avcap.studio.figures.FiguresViewModel;
import avcap.studio.inspect.CompareViewModel;
import avcap.studio.inspect.InspectView;
import avcap.studio.inspect.InspectViewModel;
import avcap.studio.inspect.RemovalViewModel;
import avcap.studio.library.LibraryView;
import avcap.studio.library.LibraryViewModel;
import avcap.studio.library.ThumbnailSource;
import avcap.studio.library.Thumbnails;
import avcap.studio.maps.MapSaving;
import avcap.studio.models.ModelsViewModel;
import avcap.studio.notice.Notice;
import avcap.studio.player.PlayableCopies;
import avcap.studio.player.PlayerOpener;
import avcap.studio.player.PlayerPulse;
import avcap.studio.player.PlayerView;
import avcap.studio.player.PlayerViewModel;
import avcap.studio.player.SyncCheckViewModel;
import avcap.studio.player.TransportView;
import avcap.studio.review.ReviewView;
import avcap.studio.session.ClipReading;
import avcap.studio.session.TextMaps;
import avcap.studio.spectrogram.TimelineView;
import avcap.studio.spectrogram.TimelineViewModel;
import avcap.studio.spectrogram.WholeSounds;
import avcap.studio.work.Pause;
import avcap.studio.work.Rest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Every screen's view-model and view, made by hand and meeting in the session. */
public final class Screens {

    final PlayerViewModel player;
    private final PlayerPulse pulse;
    private final PlayerOpener players;
    final PlayableCopies copies;
    final CaptioningViewModel captioning;
    final SourcesViewModel sources;
    final Proofreading proofreading;
    final CandidatesViewModel candidates;
    final NextWordsViewModel nextWords;
    final CounterfactualViewModel counterfactuals;
    final LibraryViewModel library;
    final AttentionViewModel attention;
    private final TextMaps maps;
    private final HoldingViewModel holding;
    final WordsOverTimeViewModel wordsOverTime;
    final AgreementViewModel agreement;
    final FiguresViewModel figures;
    final BatchCaptioning batch;
    final ModesComparing modes;
    final RemarksViewModel remarks;
    final RemarksCard remarksCard;
    private final ModelsViewModel.Outside models;
    final FilePicking picking;
    final CaptioningView captioningView;
    final LibraryView libraryView;
    final TimelineViewModel timeline;
    final TimelineView timelineView;
    final PlayerView playerView;
    final CentrePane centre;
    final InspectDesk inspect;
    final ReviewDesk review;
    final MapSaving mapSaving;

    /**
     * How the outer world is reached: fakes in tests.
     *
     * @param reading of clips that are captioned and not shown
     */
    public record Outside(
            ClipReading reading,
            ThumbnailSource thumbnails,
            PlayerOpener players,
            Pause pause,
            ModelsViewModel.Outside models,
            FilePicking picking) {}

    public Screens(Desk desk, Outside outside) {
        players = outside.players();
        copies = new PlayableCopies(
                () -> copies(desk), () -> desk.preferences().current().gigabytesOfCopies());
        player = new PlayerViewModel(desk.session(), desk.workshop(), desk.notices(), players, copies);
        captioning = new CaptioningViewModel(desk.session(), desk.workshop(), outside.pause());
        captioning.setWhenCaught(sentence -> desk.notices().post(Notice.success(sentence)));
        CaptionsAhead.follow(desk.session(), desk.workshop());
        ModesAhead.follow(desk.session(), desk.workshop());
        sources = new SourcesViewModel(desk.session(), desk.workshop(), captioning);
        candidates = new CandidatesViewModel(desk.session(), desk.workshop(), captioning);
        nextWords = new NextWordsViewModel(desk.session(), desk.workshop(), captioning, Rest.ofTyping());
        counterfactuals = new CounterfactualViewModel(desk.session(), desk.workshop(), captioning);
        RememberedHelp.follow(nextWords.onProperty(), desk.preferences());
        proofreading = new Proofreading(desk.session(), desk.workshop(), captioning);
        library = new LibraryViewModel(desk.session(), desk.workshop(), Rest.ofAsking());
        attention = new AttentionViewModel(desk.session());
        maps = new TextMaps(desk.session(), desk.workshop(), Rest.ofLooking());
        holding = new HoldingViewModel(desk.session(), attention, maps, desk.workshop(), Rest.ofLooking());
        wordsOverTime = new WordsOverTimeViewModel(desk.session());
        agreement = new AgreementViewModel(desk.session(), desk.workshop());
        figures = new FiguresViewModel(desk.session(), desk.workshop());
        models = outside.models();
        picking = outside.picking();
        mapSaving = new MapSaving(desk.session(), desk.workshop(), desk.notices(), picking, picking::show);
        batch = new BatchCaptioning(desk.session(), desk.workshop(), outside.reading());
        modes = new ModesComparing(desk.session(), desk.workshop(), outside.reading(), sentence -> desk.notices()
                .post(Notice.news(sentence)));
        Thumbnails thumbnails = new Thumbnails(desk.workshop(), outside.thumbnails());
        desk.session().projectProperty().addListener((observed, before, now) -> thumbnails.clear());
        remarks = new RemarksViewModel(desk.session(), desk.workshop(), captioning);
        remarksCard = new RemarksCard(remarks);
        captioningView = new CaptioningView(
                new CaptioningView.Models(captioning, proofreading, candidates, nextWords, counterfactuals),
                new RemarkCounters(remarks));
        libraryView = new LibraryView(library, thumbnails);
        timeline = new TimelineViewModel(
                desk.session(),
                desk.workshop(),
                new WholeSounds(desk.home().folder().resolve("sounds")));
        RememberedLook.follow(timeline.lookProperty(), desk.session().seeingProperty(), desk.preferences());
        timelineView = new TimelineView(timeline);
        playerView = new PlayerView(player);
        pulse = new PlayerPulse(player);
        pulse.start();
        centre = new CentrePane(new CentrePane.Parts(
                playerView,
                new SourcesView(sources, captioning),
                new TransportView(player),
                timelineView,
                captioningView));
        player.elsewhereProperty().subscribe(isElsewhere -> centre.showVideo(!isElsewhere));
        InspectViewModel inspecting = new InspectViewModel(desk.session(), maps, desk.workshop());
        RemovalViewModel removal = new RemovalViewModel(inspecting, desk.workshop(), Rest.ofLooking());
        CompareViewModel comparing = new CompareViewModel(inspecting, desk.workshop(), new ShelvedModels(desk));
        inspect = new InspectDesk(
                inspecting,
                comparing,
                new InspectView(inspecting, removal, comparing, new HoldingSection(holding), mapSaving::save));
        ReviewView.Models reviewing = ReviewView.Models.of(desk.session(), desk.workshop());
        ReviewView reviewView = new ReviewView(
                reviewing, desk.session(), desk.workshop(), new PlayerView(player), timeline.soundProperty());
        reviewView.setAgreement(new AgreementPane(agreement));
        review = new ReviewDesk(desk.session(), reviewing, reviewView);
    }

    /** Nothing plays any more; else every pulse of the screen would go on reaching a window that is gone. */
    void stop() {
        pulse.stop();
    }

    /** In a hidden folder of the project, which is not searched for clips. */
    private static Path copies(Desk desk) {
        return desk.session()
                .project()
                .filter(project -> project.readOnlyReason().isEmpty())
                .map(project -> project.folder().resolve(".avcap"))
                .orElse(desk.home().folder())
                .resolve("copies");
    }

    AttentionPane attentionPane(Runnable onWordsOverTime) {
        return new AttentionPane(
                attention, maps, holding, wordsOverTime, new AttentionPane.Asked(onWordsOverTime, mapSaving::save));
    }

    /** A check of what plays here. */
    SyncCheckViewModel syncCheck(Desk desk) {
        return new SyncCheckViewModel(
                desk.workshop(), players, copies, desk.home().folder().resolve("check"));
    }

    /** What the view of models shows; {@code use} brings a checkpoint into use. */
    ModelsViewModel models(Desk desk, Consumer<Path> use) {
        return new ModelsViewModel(desk.session(), desk.workshop(), desk.notices(), models, use);
    }

    /** What the line at the bottom says of these screens. */
    public StatusViewModel status(Desk desk) {
        return new StatusViewModel(desk.session(), desk.workshop(), List.of(batch, modes));
    }
}
