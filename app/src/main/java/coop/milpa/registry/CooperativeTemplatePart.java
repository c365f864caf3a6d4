package coop.milpa.registry;

import java.util.function.Consumer;

/**
 * A part of what a new cooperative gets from its federation: settings, organs, products, contribution rules. A module
 * that owns such a part offers it as a bean; the federation itself is the template.
 */
public interface CooperativeTemplatePart {

    /**
     * Reads the part in the federation's own scope.
     *
     * @return what sets it up, run in the transaction that creates the new cooperative, in that one's scope, after its
     *     chart, books and settings are there; an exception undoes all of it
     */
    Consumer<Cooperative> from(Cooperative federation);
}
