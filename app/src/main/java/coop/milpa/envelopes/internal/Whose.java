package coop.milpa.envelopes.internal;

import coop.milpa.envelopes.CheckedRow.Said;
import coop.milpa.envelopes.CheckedRow.Target;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.util.List;
import java.util.Map;

/**
 * The accounts that rows of a list may mean, asked for all together.
 *
 * @param accounts  by account number
 * @param members  those of each member, by member number
 * @param documents  those of each document, by member
 */
record Whose(
        Map<String, Target> accounts,
        Map<String, List<Target>> members,
        Map<String, Map<String, List<Target>>> documents) {

    /** Which account a row means, or why none. */
    sealed interface Found {

        record One(Target target) implements Found {}

        record None(Message why) implements Found {}
    }

    Found find(Said said) {
        String shown = Input.shown(said.key());
        if (said.key().isEmpty()) {
            return new Found.None(Message.of("envelopes.row.no-key"));
        }
        return switch (said.by()) {
            case ListFile.ACCOUNT -> {
                Target target = accounts.get(said.key());
                yield target == null
                        ? new Found.None(Message.of("envelopes.row.unknown-account", shown))
                        : new Found.One(target);
            }
            case ListFile.MEMBER -> {
                List<Target> all = members.get(said.key());
                yield all == null
                        ? new Found.None(Message.of("envelopes.row.unknown-member", shown))
                        : only(all, shown);
            }
            default -> ofDocument(documents.getOrDefault(said.key(), Map.of()), shown);
        };
    }

    private static Found ofDocument(Map<String, List<Target>> members, String shown) {
        return switch (members.size()) {
            case 0 -> new Found.None(Message.of("envelopes.row.unknown-document", shown));
            case 1 -> only(members.values().iterator().next(), shown);
            default -> new Found.None(Message.of("envelopes.row.ambiguous-document", shown));
        };
    }

    private static Found only(List<Target> all, String shown) {
        return switch (all.size()) {
            case 0 -> new Found.None(Message.of("envelopes.row.no-account", shown));
            case 1 -> new Found.One(all.getFirst());
            default ->
                new Found.None(Message.of(
                        "envelopes.row.several-accounts",
                        shown,
                        String.join(", ", all.stream().map(Target::account).toList())));
        };
    }
}
