package coop.milpa.counter.internal;

import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterVoid;
import coop.milpa.kernel.Fingerprint;
import java.util.List;

/** Tells one thing that is asked from another, so that a yes to the one is no yes to the other. */
final class OrderMark {

    private OrderMark() {}

    static String of(CounterOrder order) {
        return Fingerprint.hex(List.of(
                order.choice().key(),
                order.choice().direction(),
                order.visitor().party(),
                order.said(),
                order.cash()));
    }

    static String of(CounterVoid command) {
        return Fingerprint.hex(List.of(command.slip(), command.reason()));
    }
}
