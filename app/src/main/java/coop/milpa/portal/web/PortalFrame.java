package coop.milpa.portal.web;

import coop.milpa.portal.MemberInside;
import coop.milpa.web.OtherDoor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What stands around every page of members. Templates know it as {@code @portal}. */
@Component("portal")
class PortalFrame {

    /** The name of whoever is in; none on pages that are there for everybody. */
    public @Nullable String name() {
        return attribute(MemberInside.class.getName())
                .map(MemberInside.class::cast)
                .filter(MemberInside::proven)
                .map(who -> who.member().name())
                .orElse(null);
    }

    /** Where the first page is. */
    public String home() {
        return attribute(OtherDoor.START).map(String::valueOf).orElse("/");
    }

    private static Optional<Object> attribute(String name) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        return Optional.ofNullable(request.getAttribute(name, RequestAttributes.SCOPE_REQUEST));
    }
}
