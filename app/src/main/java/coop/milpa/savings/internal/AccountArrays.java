package coop.milpa.savings.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.savings.SavingsAccount;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts as the arrays of one statement: one place an account, one array a column. */
final class AccountArrays {

    private final List<SavingsAccount> accounts;

    AccountArrays(List<SavingsAccount> accounts) {
        this.accounts = accounts;
    }

    UUID[] ids(Function<SavingsAccount, UUID> column) {
        return accounts.stream().map(column).toArray(UUID[]::new);
    }

    String[] texts(Function<SavingsAccount.Terms, String> column) {
        return accounts.stream().map(SavingsAccount::terms).map(column).toArray(String[]::new);
    }

    /** An array of arrays would have to be rectangular, so each is written as the text of one. */
    static String arrayText(List<MemberId> members) {
        return members.stream().map(MemberId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
