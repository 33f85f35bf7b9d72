/** Checks that a project on disk keeps its promises through restarts, cut cables and full disks. */
@NullMarked
package avcap.studio.store;

import org.jspecify.annotations.NullMarked;
