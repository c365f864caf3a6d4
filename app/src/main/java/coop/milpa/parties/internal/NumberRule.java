package coop.milpa.parties.internal;

import java.util.Optional;

/** What makes a document's number right. The data of document types name rules; the rules are code. */
interface NumberRule {

    /**
     * The number by which the document is told apart.
     *
     * @param number  capital letters and digits only
     * @return empty if the number is not right
     */
    Optional<String> keyOf(String number);
}
