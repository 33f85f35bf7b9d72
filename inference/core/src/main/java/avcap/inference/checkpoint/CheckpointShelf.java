package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of checkpoint folders, each known by its folder's name. Nothing on the shelf is ever overwritten.
 *
 * @param folder need not exist yet
 */
public record CheckpointShelf(Path folder) {

    private static final Sentences SENTENCES = Sentences.of(CheckpointShelf.class);

    /** Names of the folders that look like checkpoints, in alphabetical order. */
    public List<String> names() throws CheckpointException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(CheckpointShelf::looksLikeCheckpoint)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("shelf.unlisted", folder, e.getMessage()), e);
        }
    }

    private static boolean looksLikeCheckpoint(Path path) {
        return !path.getFileName().toString().startsWith(".")
                && Files.isRegularFile(path.resolve(Checkpoint.CONFIG))
                && Files.isRegularFile(path.resolve(Checkpoint.MODEL));
    }

    public boolean contains(String name) {
        return isName(name) && looksLikeCheckpoint(folder.resolve(name));
    }

    /** The card of a checkpoint, without opening its weights. */
    public ModelCard card(String name) throws CheckpointException {
        Path file = place(name).resolve(Checkpoint.CARD);
        return Files.exists(file) ? ModelCard.read(file) : ModelCard.named(name);
    }

    /** Every checkpoint, in alphabetical order, without opening any weights; one with a problem is listed with it. */
    public List<ShelfEntry> list() throws CheckpointException {
        sweep();
        List<ShelfEntry> entries = new ArrayList<>();
        for (String name : names()) {
            entries.add(info(name));
        }
        return List.copyOf(entries);
    }

    private void sweep() throws CheckpointException {
        if (Files.isWritable(folder)) {
            try {
                UnfinishedFolder.sweep(folder);
            } catch (IOException e) {
                throw new CheckpointException(SENTENCES.text("shelf.unswept", folder, e.getMessage()), e);
            }
        }
    }

    /** @throws CheckpointException if there is none of that name */
    public ShelfEntry info(String name) throws CheckpointException {
        Path place = place(name);
        ModelCard card = ModelCard.named(name);
        Optional<AvCapConfig> config = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            card = card(name);
            config = Optional.of(AvCapConfig.read(place.resolve(Checkpoint.CONFIG)));
        } catch (CheckpointException e) {
            problem = Optional.of(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
        return new ShelfEntry(name, place, bytes(place), card, config, children(name, card), problem);
    }

    private static long bytes(Path folder) throws CheckpointException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("model.unlisted", folder, e.getMessage()), e);
        }
    }

    /** Names of the checkpoints whose cards say they were trained from this one. */
    private List<String> children(String name, ModelCard parent) throws CheckpointException {
        List<String> children = new ArrayList<>();
        for (String other : names()) {
            if (!other.equals(name) && isChild(other, parent.modelId())) {
                children.add(other);
            }
        }
        return children;
    }

    private boolean isChild(String name, String parentId) {
        try {
            return card(name).parent().filter(parentId::equals).isPresent();
        } catch (CheckpointException e) {
            return false; // a card that cannot be read names no parent
        }
    }

    /**
     * Takes a checkpoint off the shelf, for good.
     *
     * @throws CheckpointException if there is none of that name, if others were trained from it, or if the disk refuses
     */
    public void remove(String name) throws CheckpointException {
        ShelfEntry entry = info(name);
        if (!entry.children().isEmpty()) {
            throw new CheckpointException(SENTENCES.text("shelf.parent", name, String.join(", ", entry.children())));
        }
        try (UnfinishedFolder leaving = UnfinishedFolder.of(folder.resolve(name + ".removed"))) {
            // In one move, so that a removal cut short leaves no half of a model but something to sweep away.
            Files.move(entry.folder(), leaving.folder().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("model.unremoved", name, e.getMessage()), e);
        }
    }

    /** @throws CheckpointException if there is none of that name or it is refused */
    public Checkpoint open(String name) throws CheckpointException {
        return Checkpoint.open(place(name));
    }

    /**
     * Copies a checkpoint folder onto the shelf under its own name, after opening it to see that it is sound.
     *
     * @return its name on the shelf
     * @throws CheckpointException if it is refused, or the name is taken
     */
    public String add(Path checkpoint) throws CheckpointException {
        Checkpoint.open(checkpoint);
        String name = checkpoint.toAbsolutePath().normalize().getFileName().toString();
        Path target = free(name);
        try (UnfinishedFolder unfinished = UnfinishedFolder.of(target)) {
            for (String file : List.of(Checkpoint.CONFIG, Checkpoint.MODEL, Checkpoint.VOCABULARY, Checkpoint.CARD)) {
                if (Files.exists(checkpoint.resolve(file))) {
                    Files.copy(checkpoint.resolve(file), unfinished.folder().resolve(file));
                }
            }
            unfinished.finish();
            return name;
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("model.uncopied", target, e.getMessage()), e);
        }
    }

    /**
     * Writes a checkpoint onto the shelf.
     *
     * @return the checkpoint with the digest of its written weights
     * @throws CheckpointException if the name is taken or the disk refuses
     */
    public Checkpoint add(String name, Checkpoint checkpoint) throws CheckpointException {
        return checkpoint.save(free(name));
    }

    private Path place(String name) throws CheckpointException {
        if (!contains(name)) {
            throw new CheckpointException(SENTENCES.text("shelf.none", name, folder));
        }
        return folder.resolve(name);
    }

    /**
     * Where a new checkpoint of that name would lie.
     *
     * @throws CheckpointException if the name is taken or cannot be one
     */
    public Path free(String name) throws CheckpointException {
        if (!isName(name)) {
            throw new CheckpointException(SENTENCES.text("shelf.name", name));
        }
        if (Files.exists(folder.resolve(name))) {
            throw new CheckpointException(SENTENCES.text("shelf.taken", name));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("shelf.unmade", folder, e.getMessage()), e);
        }
        return folder.resolve(name);
    }

    /** One folder's name, so no path can lead off the shelf. */
    private static boolean isName(String name) {
        return name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,99}");
    }
}
