package coop.milpa.members.web;

import coop.milpa.web.Viewer;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Asks what whoever looks at a page may see. */
final class Viewers {

    private Viewers() {}

    static boolean may(String permission) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        return Optional.ofNullable(request.getAttribute(Viewer.class.getName(), RequestAttributes.SCOPE_REQUEST))
                .map(Viewer.class::cast)
                .filter(viewer -> viewer.may(permission))
                .isPresent();
    }
}
