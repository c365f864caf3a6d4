package coop.milpa.members.web;

import coop.milpa.parties.IdentityDocument;
import coop.milpa.web.Viewer;
import org.springframework.stereotype.Component;

/** Shows the number of a document to whoever may see it; to all others its last digits, enough to compare. */
@Component
class ShownDocuments {

    private static final int SEEN = 4;

    /** Type and number; empty if there is none. */
    String of(IdentityDocument document) {
        if (document.number().isEmpty()) {
            return "";
        }
        String number = Viewer.allows(MembersInTheMenu.DOCUMENTS) ? document.number() : masked(document.number());
        return (document.type() + " " + number).strip();
    }

    /** A short number shows no more than half of itself. */
    static String masked(String number) {
        int seen = Math.min(SEEN, number.length() / 2);
        int hidden = number.length() - seen;
        return "•".repeat(hidden) + number.substring(hidden);
    }
}
