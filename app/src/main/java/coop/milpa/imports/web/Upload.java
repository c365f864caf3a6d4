package coop.milpa.imports.web;

import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder.Options;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.RequestId;

/**
 * Files that somebody has sent to be imported.
 *
 * @param id  names them
 * @param files  where they are kept
 * @param sending  how they are to be imported, and who sent them
 */
record Upload(RequestId id, ImportFiles files, Sending sending) {

    /**
     * What was sent with files.
     *
     * @param sender  who lets them into the books never; another does
     */
    record Sending(Options options, ActorId sender) {}

    Options options() {
        return sending.options();
    }

    /** How to check them: the same, and nothing is posted. */
    Options checking() {
        return new Options(options().source(), options().tolerance(), options().skipsBadRows(), true);
    }
}
