package coop.milpa.platform.internal;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names one run of the program on one machine. */
record ProcessId(UUID value) {

    static ProcessId next() {
        return new ProcessId(TimeOrderedUuid.next());
    }
}
