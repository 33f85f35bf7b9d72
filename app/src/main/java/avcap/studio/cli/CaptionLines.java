package avcap.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the lines of a batch go, and what is known there of clips that were captioned before. */
interface CaptionLines extends AutoCloseable {

    /**
     * Whether a clip of this content must be captioned, which is then left to the caller: there is no caption of it, and nobody
     * claimed it before. Safe for many threads.
     */
    boolean claim(String clipId);

    /** Whether the same command, run again, goes on after the last line. */
    boolean canGoOn();

    /** Whether this clip has its caption already, and its content is still the same. */
    boolean holds(Path file, String clipId);

    /** Says of a clip what was said of another file of the same content; false if nothing was. */
    boolean repeat(Path file, String clipId) throws IOException;

    /** Adds what is known of the next clip; it is kept when this returns. */
    void add(CaptionLine line) throws IOException;

    /** Every clip was worked on: puts their lines in this order, whenever they were made; others stay in their places. */
    void arrange(List<Path> order) throws IOException, RefusedException;

    @Override
    void close() throws IOException;
}
