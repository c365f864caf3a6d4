package coop.milpa.imports.internal;

import java.util.List;
import java.util.Set;

/**
 * The columns of one kind of file.
 *
 * @param required  must be in the header
 * @param optional  may be
 */
record Layout(List<String> required, Set<String> optional) {

    static final Layout MEMBERS = new Layout(
            List.of("member", "name", "birth_date", "sex", "district"),
            Set.of("document_type", "document_number", "joined_on", "phone", "municipality", "kind", "guardian"));

    static final Layout ACCOUNTS =
            new Layout(List.of("account", "owner", "authorised", "opened_on", "currency"), Set.of("product"));

    static final Layout MOVEMENTS =
            new Layout(List.of("reference", "account", "date", "kind", "amount", "narrative"), Set.of("balance_after"));

    static final Layout OPENINGS = new Layout(List.of("date", "balance", "currency"), Set.of("account", "ledger_code"));

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
