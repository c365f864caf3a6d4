package coop.milpa.members.cli;

import coop.milpa.cli.Platform;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Days;
import coop.milpa.parties.Parties;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people type and read of contracts: numbers of accounts, names of people. */
final class MemberContracts {

    private final Platform platform;
    private final Cooperative cooperative;

    MemberContracts(Platform platform, Cooperative cooperative) {
        this.platform = platform;
        this.cooperative = cooperative;
    }

    /** The account of a number; an id that no account has if there is none, so that the rule says so. */
    AccountId account(String number) {
        return platform.port(Accounts.class)
                .find(cooperative.id(), number)
                .map(Account::id)
                .orElse(new AccountId(new UUID(0, 0)));
    }

    String number(AccountId account) {
        return platform.port(Accounts.class)
                .find(cooperative.id(), account)
                .map(Account::number)
                .orElse("");
    }

    Map<PartyId, String> names(Collection<PartyId> people) {
        Map<PartyId, String> names = new HashMap<>();
        platform.port(Parties.class)
                .named(cooperative.id(), people)
                .forEach((party, found) -> names.put(party, found.name()));
        return names;
    }

    /** The day that was typed, or the open one. */
    LocalDate day(Optional<LocalDate> typed) {
        return typed.or(() -> platform.port(Days.class).open(cooperative.id())).orElse(cooperative.booksFrom());
    }
}
