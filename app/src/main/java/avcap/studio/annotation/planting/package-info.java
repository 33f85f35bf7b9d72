/**
 * Drafts with a wrong word in them, shown now and then to see whether drafts are read: {@link
 * avcap.studio.annotation.planting.PlantDraw} says whom and of which clips, {@link
 * avcap.studio.annotation.planting.PlantedWord} what is wrong, {@link avcap.studio.annotation.planting.Planting} what became of it,
 * and {@link avcap.studio.annotation.planting.Catches} how a person did.
 *
 * <p>What is wrong is made for the screen alone: it is no revision, goes out in no export, and no caption with it is accepted.
 * Plain Java.
 */
@NullMarked
package avcap.studio.annotation.planting;

import org.jspecify.annotations.NullMarked;
