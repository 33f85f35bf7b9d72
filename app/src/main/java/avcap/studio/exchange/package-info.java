/**
 * Captions that come in from files and go out to files.
 *
 * <p>What comes in is first read without writing anything: the sheet tells what would happen and lists every row that cannot be
 * taken. What goes out is read back before it is there.
 */
@NullMarked
package avcap.studio.exchange;

import org.jspecify.annotations.NullMarked;
