package coop.milpa.web;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whoever is signed in, as far as a page has to know. It is an attribute of the request, under the name of this type;
 * the module that keeps the door puts it there.
 */
public interface Viewer {

    /** Whoever sent the request that is being answered; nobody on pages that are there for everybody. */
    static Optional<Viewer> ofThisRequest() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        return Optional.ofNullable(request.getAttribute(Viewer.class.getName(), RequestAttributes.SCOPE_REQUEST))
                .map(Viewer.class::cast);
    }

    /** Whether whoever sent the request that is being answered has a permission; on pages for everybody, nobody has. */
    static boolean allows(String permission) {
        return ofThisRequest().filter(who -> who.may(permission)).isPresent();
    }

    /** How she is called. */
    String name();

    /** The code of the one cooperative she works for; none for people of a federation or the network. */
    Optional<String> cooperative();

    /** Whether some role of hers has this permission. Which cooperative's it is, is not asked here. */
    boolean may(String permission);
}
