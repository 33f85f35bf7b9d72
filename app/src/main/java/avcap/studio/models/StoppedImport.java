package avcap.studio.models;

import avcap.inference.checkpoint.ImportReport;
import avcap.studio.work.Failure;
import java.util.Optional;

/**
 * An import that brought nothing onto the shelf.
 *
 * @param form what was asked for
 * @param report why, key for key, if the files could be read
 * @param failure why, in a sentence, if they could not
 */
record StoppedImport(ImportForm form, Optional<ImportReport> report, Optional<Failure> failure) {

    static StoppedImport refused(ImportForm form, ImportReport report) {
        return new StoppedImport(form, Optional.of(report), Optional.empty());
    }

    static StoppedImport failed(ImportForm form, Failure why) {
        return new StoppedImport(form, Optional.empty(), Optional.of(why));
    }

    /** The name of the file that was to be read. */
    String name() {
        return form.title();
    }
}
