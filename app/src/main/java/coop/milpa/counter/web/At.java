package coop.milpa.counter.web;

import coop.milpa.counter.Visitor;
import coop.milpa.registry.Cooperative;

/**
 * Who is served, and where.
 *
 * @param address  of the page that serves her
 * @param number  what people know her by: a member's number; empty of others
 */
record At(Cooperative cooperative, Visitor visitor, String address, String number) {

    /** What stands over everything that is done for her. */
    String title() {
        return number.isEmpty() ? visitor.name() : visitor.name() + " · " + number;
    }
}
