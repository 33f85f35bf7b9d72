package avcap.studio.cli;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.media.MediaException;
import avcap.inference.training.TrainingException;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.FormatException;
import avcap.studio.notice.ErrorCode;
import avcap.studio.notice.KnownError;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.TorchChoice;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The last door of every command: turns what was thrown into one sentence and an exit code. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Words WORDS = UiResources.terminalWords();

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        line.getErr().println(UsageFault.told(fault));
        line.getErr().println(WORDS.text("usage.help", line.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
        if (fault instanceof EngineUnavailableException engine && isOfAChoice(engine)) {
            return say(line, coded(fault, ofThisUser().problem()), ExitCode.REFUSED);
        }
        if (fault instanceof RefusedException
                || fault instanceof CheckpointException
                || fault instanceof TrainingException
                || fault instanceof EngineUnavailableException) {
            return say(line, coded(fault, sentenceOf(fault)), ExitCode.REFUSED);
        }
        if (fault instanceof MediaException || fault instanceof StoreException || fault instanceof FormatException) {
            return say(line, coded(fault, sentenceOf(fault)), ExitCode.SOME_FAILED);
        }
        if (fault instanceof CancellationException) {
            return say(line, WORDS.text("fault.stopped"), ExitCode.CANCELLED);
        }
        if (fault instanceof IOException io) {
            return say(line, coded(io, plain(io)), ExitCode.SOME_FAILED);
        }
        if (fault instanceof UncheckedIOException && fault.getCause() instanceof IOException io) {
            // A folder below a named one that may not be read.
            return say(line, coded(io, plain(io)), ExitCode.SOME_FAILED);
        }
        ErrorCode code = ErrorCode.of(fault);
        LOG.error("{}: a command failed", code, fault);
        return say(
                line,
                WORDS.text(
                        "fault.ours",
                        code,
                        fault,
                        System.getProperty(
                                "avcap.log", AvcapHome.ofThisUser().log().toString())),
                ExitCode.FAULT);
    }

    /** Whether a PyTorch that the user chose did not load; it is not tried again. */
    private static boolean isOfAChoice(EngineUnavailableException fault) {
        try {
            return ofThisUser().failed(fault);
        } catch (IOException e) {
            LOG.warn("That the chosen PyTorch did not load cannot be kept", e);
            return false;
        }
    }

    private static TorchChoice ofThisUser() {
        return new TorchChoice(AvcapHome.ofThisUser());
    }

    /** The sentence with its code, if there is one to look up. */
    private static String coded(Exception fault, String sentence) {
        return KnownError.of(fault)
                .map(known -> sentence + " (" + known.code() + ")")
                .orElse(sentence);
    }

    /** What an exception meant for the user says; such exceptions are never made without a sentence. */
    static String sentenceOf(Exception fault) {
        return Objects.requireNonNullElse(fault.getMessage(), fault.toString());
    }

    /**
     * What went wrong with one clip of many, so that the others can go on: a door of its own, where a fault of ours and too
     * little memory become sentences too.
     */
    static String ofClip(Path file, Throwable fault) {
        if (fault instanceof MediaException media) {
            return sentenceOf(media);
        }
        if (fault instanceof OutOfMemoryError) {
            return WORDS.text("fault.memory", file.getFileName());
        }
        ErrorCode code = ErrorCode.of(fault);
        LOG.error("{}: a clip failed", code, fault);
        return WORDS.text("fault.clip", file.getFileName(), code, fault);
    }

    private static int say(CommandLine line, String sentence, ExitCode code) {
        line.getErr().println(sentence);
        return code.code();
    }

    private static String plain(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return WORDS.text("fault.file.missing", fault.getMessage());
        }
        if (fault instanceof AccessDeniedException) {
            return WORDS.text("fault.file.forbidden", fault.getMessage());
        }
        return WORDS.text("fault.file.other", fault.getMessage());
    }
}
