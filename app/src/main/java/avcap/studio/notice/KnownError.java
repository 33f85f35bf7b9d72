package avcap.studio.notice;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.media.MediaException;
import avcap.inference.training.TrainingException;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.FormatException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can go wrong without a fault of the program, each with a number that stays the same, so that it can be looked up and asked
 * about. Numbers of the first hundred are about clips, then models, projects and the disk, formats, the machine.
 */
public enum KnownError {
    CLIP(101),
    MODEL(201),
    ENGINE(202),
    TRAINING(203),
    PROJECT(301),
    DISK_FULL(302),
    NOT_WRITABLE(303),
    IN_USE(304),
    DAMAGED_PROJECT(305),
    NOT_FOUND(306),
    DISK(307),
    FORMAT(401),
    MEMORY(501),
    FAULT(901);

    private static final Words WORDS = UiResources.helpWords();
    private static final int DEEPEST = 20;
    private static final Map<Class<? extends Throwable>, KnownError> KINDS = Map.of(
            MediaException.class, CLIP,
            CheckpointException.class, MODEL,
            EngineUnavailableException.class, ENGINE,
            TrainingException.class, TRAINING,
            FormatException.class, FORMAT,
            OutOfMemoryError.class, MEMORY);

    private final int number;

    KnownError(int number) {
        this.number = number;
    }

    /** Such as {@code AV-302}. */
    public String code() {
        return "AV-" + number;
    }

    /** What happened, one sentence. */
    public String sentence() {
        return WORDS.text("error." + number);
    }

    /** What the user can do about it. */
    public String remedy() {
        return WORDS.text("error." + number + ".do");
    }

    /** The error of a code, however it is spelt; every code of a fault of ours is one of {@link #FAULT}. */
    public static Optional<KnownError> called(String code) {
        String tidy = code.strip().toUpperCase(Locale.ROOT);
        String full = tidy.startsWith("AV-") ? tidy : "AV-" + tidy;
        if (full.matches("AV-[0-9A-F]{4}-[0-9A-F]{4}")) {
            return Optional.of(FAULT);
        }
        return Arrays.stream(values())
                .filter(error -> error.code().equals(full))
                .findFirst();
    }

    /**
     * Which of them was thrown. What is unchecked is a fault of ours. Else the disk counts before what it made fail; empty for what
     * its sentence says in full, such as a filter that cannot be read.
     */
    public static Optional<KnownError> of(Throwable thrown) {
        if (isOurs(thrown)) {
            return Optional.of(FAULT);
        }
        List<KnownError> kinds = Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(each -> ofKind(each).stream())
                .toList();
        return kinds.stream().filter(KnownError::isAboutDisk).findFirst().or(() -> kinds.stream()
                .findFirst());
    }

    private static boolean isOurs(Throwable thrown) {
        boolean isUnchecked = thrown instanceof RuntimeException || thrown instanceof Error;
        return isUnchecked && !(thrown instanceof EngineUnavailableException) && !(thrown instanceof OutOfMemoryError);
    }

    private static boolean isAboutDisk(KnownError error) {
        return error == DISK_FULL || error == NOT_WRITABLE;
    }

    private static Optional<KnownError> ofKind(Throwable thrown) {
        if (thrown instanceof StoreException store) {
            return Optional.of(ofStore(store.reason()));
        }
        if (thrown instanceof IOException io) {
            return Optional.of(ofFile(io));
        }
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().isInstance(thrown))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static KnownError ofStore(StoreException.Reason reason) {
        return switch (reason) {
            case FULL -> DISK_FULL;
            case NOT_WRITABLE -> NOT_WRITABLE;
            case IN_USE -> IN_USE;
            case DAMAGED -> DAMAGED_PROJECT;
            case OTHER -> PROJECT;
        };
    }

    private static KnownError ofFile(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return NOT_FOUND;
        }
        if (fault instanceof AccessDeniedException) {
            return NOT_WRITABLE;
        }
        String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        boolean isFull =
                Stream.of("no space left", "not enough space", "speicherplatz").anyMatch(message::contains);
        return isFull ? DISK_FULL : DISK;
    }
}
