/**
 * The two doors of AVCap Studio and the wiring behind them.
 *
 * <p>{@link avcap.studio.Launcher} is the only main class: words on the command line lead to the commands of
 * {@code cli}, none lead to the studio. {@link avcap.studio.Desktop} knows whether a window can be opened here. Both doors
 * use the same façades; what they need is handed to them by constructors, without a framework.
 */
@NullMarked
package avcap.studio;

import org.jspecify.annotations.NullMarked;
