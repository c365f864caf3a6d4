package coop.milpa.counter.internal;

import coop.milpa.counter.CounterOrder;
import coop.milpa.kernel.Fingerprint;

/** Tells what was written into the fields of a choice from what else might have been, without keeping it. */
final class SaidDigest {

    private SaidDigest() {}

    /** A fingerprint in hexadecimal digits; empty if nothing was written. */
    static String of(CounterOrder.Said said) {
        return said.fields().isEmpty() ? "" : Fingerprint.hex(said.fields());
    }
}
