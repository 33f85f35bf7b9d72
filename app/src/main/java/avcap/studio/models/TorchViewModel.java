package avcap.studio.models;

import avcap.inference.caption.DeviceReport;
import avcap.studio.session.TorchBuild;
import avcap.studio.session.TorchChoice;
import avcap.studio.work.Underway;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Whether the program starts with a PyTorch for CUDA, which the user has or fetched; the program itself fetches nothing. */
public final class TorchViewModel {

    private static final Words WORDS = UiResources.modelWords();

    private final Workshop workshop;
    private final Place place;
    private final Underway doing = new Underway();
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper(this, "standing", "");
    private final ReadOnlyStringWrapper checksum = new ReadOnlyStringWrapper(this, "checksum", "");
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper(this, "chosen");

    /** Where the choice is kept, and archives are unpacked to. */
    public record Place(TorchChoice choice, Path runtimes) {}

    TorchViewModel(Workshop workshop, Place place) {
        this.workshop = workshop;
        this.place = place;
        show();
    }

    /** What CUDA needs here, before anything is chosen. */
    static String explanation() {
        return WORDS.text("torch.explained", DeviceReport.PYTORCH);
    }

    /** With what the program runs, and from the next start on. */
    ReadOnlyStringProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Of the archive that was unpacked last; empty if none was. */
    ReadOnlyStringProperty checksumProperty() {
        return checksum.getReadOnlyProperty();
    }

    /** Whether something other than the program's own was chosen. */
    ReadOnlyBooleanProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Underway doing() {
        return doing;
    }

    /** Uses a build in a folder from the next start on, if it fits. */
    void useFolder(Path folder) {
        doing.show(workshop.submitMedia(WORDS.text("work.torch.look"), progress -> {
                    TorchBuild build = TorchBuild.in(folder);
                    place.choice().use(build);
                    return build;
                }))
                .whenDone(build -> {
                    checksum.set("");
                    show();
                });
    }

    /** Unpacks an archive and uses it from the next start on. */
    void install(Path archive) {
        doing.show(workshop.submitMedia(WORDS.text("work.torch.unpack"), progress -> {
                    TorchArchive.Unpacked unpacked = new TorchArchive(archive).unpackBelow(place.runtimes(), progress);
                    place.choice().use(unpacked.build());
                    return unpacked;
                }))
                .whenDone(unpacked -> {
                    checksum.set(WORDS.text("torch.checksum", unpacked.sha256()));
                    show();
                });
    }

    /** Goes back to the program's own; what was unpacked stays where it is. */
    void useOwn() {
        doing.show(workshop.submitMedia(WORDS.text("work.torch.look"), progress -> {
                    place.choice().useOwn();
                    return place;
                }))
                .whenDone(done -> {
                    checksum.set("");
                    show();
                });
    }

    /** Looks again how things stand: what was chosen may have failed to load meanwhile. */
    void look() {
        show();
    }

    private void show() {
        Optional<TorchBuild> build = place.choice().chosen();
        chosen.set(build.isPresent());
        String problem = place.choice().problem();
        standing.set(build.map(taken -> problem.isEmpty() ? told(taken) : problem)
                .orElseGet(() -> WORDS.text("torch.own", DeviceReport.PYTORCH)));
    }

    private String told(TorchBuild build) {
        String key = place.choice().isInEffect() ? "torch.used" : "torch.next";
        return WORDS.text(key, build.version(), build.flavour(), build.folder());
    }
}
