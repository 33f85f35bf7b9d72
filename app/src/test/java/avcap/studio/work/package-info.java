/** Checks that jobs end as they should and stale results are dropped. */
@NullMarked
package avcap.studio.work;

import org.jspecify.annotations.NullMarked;
