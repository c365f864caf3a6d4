package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Validity;

/**
 * That a cooperative belongs to a body of the grade above, and on which days.
 *
 * @param member  who belongs
 * @param parent  to whom
 * @param days  from the first to the last day
 * @param reason  why it was begun: resolution, minute, 1 to 200 characters
 */
public record Affiliation(CooperativeId member, Parent parent, Validity days, String reason) {

    /** The body above. */
    public sealed interface Parent {

        /** A cooperative of the network. */
        record InNetwork(CooperativeId cooperative) implements Parent {}

        /** A body that the network does not have, known by its name alone. */
        record Outside(String name) implements Parent {}
    }
}
