package coop.milpa.imports.web;

import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder.Options;
import coop.milpa.kernel.RequestId;

/**
 * Files that somebody has sent to be imported.
 *
 * @param id  names them
 * @param files  where they are kept
 * @param options  how they are to be imported
 */
record Upload(RequestId id, ImportFiles files, Options options) {

    /** How to check them: the same, and nothing is posted. */
    Options checking() {
        return new Options(options.source(), options.tolerance(), options.skipsBadRows(), true);
    }
}
