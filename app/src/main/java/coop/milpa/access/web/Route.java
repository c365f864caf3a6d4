package coop.milpa.access.web;

import java.util.Optional;

/**
 * What a request asks for, as far as the door is concerned.
 *
 * @param needs  the permission that the route names; a route that names none is closed
 * @param about  whose it is
 */
record Route(Optional<String> needs, About about) {

    /** Whose pages a route leads to. */
    sealed interface About {

        /** The network's own. */
        record TheNetwork() implements About {}

        /**
         * A cooperative's, or a federation's as a whole.
         *
         * @param standing  how the visitor's home stands to it
         */
        record Body(Standing standing) implements About {}
    }

    /** How a visitor's home stands to the body that a route is about. */
    enum Standing {
        /** It is the same. */
        OWN,
        /** It is the network, or the federation that the body belongs to. */
        ABOVE,
        /** It has nothing to do with it. */
        STRANGER
    }
}
