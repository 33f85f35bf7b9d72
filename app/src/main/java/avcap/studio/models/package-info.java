/**
 * The models on this machine: which there are, what an import made of every key, whether a model still answers as it did, and
 * what it runs on.
 *
 * <p>A checkpoint is never changed: it is added whole, used, checked and removed. {@link avcap.studio.models.ModelShelf} is the
 * port to where checkpoints lie. {@link avcap.studio.models.ShelfViewModel} knows the cards and which one is chosen;
 * {@link avcap.studio.models.ImportViewModel} brings files in; report, self-check and facts follow the chosen card. An import
 * that was stopped stays as a card until the studio is closed, so that its report can be read and copied.
 */
@NullMarked
package avcap.studio.models;

import org.jspecify.annotations.NullMarked;
