package coop.milpa.members.web;

import coop.milpa.parties.IdentityDocument;
import coop.milpa.web.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Shows the number of a document to whoever may see it; to all others its last digits, enough to compare. */
@Component
class ShownDocuments {

    private static final int SEEN = 4;

    /** Type and number; empty if there is none. */
    String of(IdentityDocument document) {
        if (document.number().isEmpty()) {
            return "";
        }
        String number = maySeeAll() ? document.number() : masked(document.number());
        return (document.type() + " " + number).strip();
    }

    /** A short number shows no more than half of itself. */
    static String masked(String number) {
        int seen = Math.min(SEEN, number.length() / 2);
        int hidden = number.length() - seen;
        return "•".repeat(hidden) + number.substring(hidden);
    }

    private static boolean maySeeAll() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        return Optional.ofNullable(request.getAttribute(Viewer.class.getName(), RequestAttributes.SCOPE_REQUEST))
                .map(Viewer.class::cast)
                .filter(viewer -> viewer.may(MembersInTheMenu.DOCUMENTS))
                .isPresent();
    }
}
