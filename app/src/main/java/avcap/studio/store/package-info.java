/**
 * A project on disk: a folder with one SQLite file.
 *
 * <p>The file is {@code project.avcap}, in write-ahead mode with foreign keys; Flyway brings it up to date, JDBI speaks to it.
 * Revisions and changes of status are only ever added: triggers in the file refuse anything else. What is typed goes to a
 * journal at once. Clips are referred to by a path relative to the folder where they lie inside it, and by their hash. One
 * program at a time may write; the next opens the project for reading only.
 */
@NullMarked
package avcap.studio.store;

import org.jspecify.annotations.NullMarked;
