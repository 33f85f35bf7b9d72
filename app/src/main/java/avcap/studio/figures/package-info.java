/**
 * How far people agree, how long they take and how much they change, as tables and charts.
 *
 * <p>Both are counted in the background when they are looked at and the project has changed since
 * ({@link avcap.studio.figures.Counted}). {@link avcap.studio.figures.AgreementPane} fits into a pane beside other work;
 * {@link avcap.studio.figures.FiguresPane} shows everything.
 */
@NullMarked
package avcap.studio.figures;

import org.jspecify.annotations.NullMarked;
