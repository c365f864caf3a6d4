package coop.milpa.imports.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Ages;
import coop.milpa.parties.Documents;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the registers what a cooperative has before an import. */
@Component
class KnownReader {

    private final Members members;
    private final SavingsAccounts savings;
    private final Charts charts;
    private final Documents documents;
    private final Ages ages;

    KnownReader(Members members, SavingsAccounts savings, Charts charts, Documents documents, Ages ages) {
        this.members = members;
        this.savings = savings;
        this.charts = charts;
        this.documents = documents;
        this.ages = ages;
    }

    Known read(CooperativeId cooperative, Books books) {
        Map<String, Registration> registrations = new HashMap<>();
        Map<MemberId, String> numbers = new HashMap<>();
        for (Member member : members.all(cooperative).values()) {
            registrations.put(member.number(), member.registration());
            numbers.put(member.id(), member.number());
        }
        Map<String, AccountRow> accounts = new HashMap<>();
        for (SavingsAccount account : savings.all(cooperative).values()) {
            accounts.put(account.terms().number(), row(account.terms(), numbers));
        }
        return new Known(
                books,
                registrations,
                accounts,
                savings.products(cooperative),
                codes(cooperative),
                ages.majority(cooperative, books.today()),
                asked -> documents.checked(cooperative, asked));
    }

    private static AccountRow row(SavingsAccount.Terms terms, Map<MemberId, String> numbers) {
        return new AccountRow(
                terms.number(),
                numberOf(terms.owner(), numbers),
                terms.authorised().stream()
                        .map(member -> numberOf(member, numbers))
                        .toList(),
                terms.openedOn(),
                terms.currency(),
                terms.product());
    }

    private static String numberOf(MemberId member, Map<MemberId, String> numbers) {
        return Objects.requireNonNull(numbers.get(member), "An account's owner is a member");
    }

    /** Openings may name what the cooperative has itself; members' accounts are named one by one. */
    private Set<String> codes(CooperativeId cooperative) {
        return charts.codes(cooperative).stream()
                .filter(code -> code.kind() == ChartCode.Kind.POOLED)
                .filter(code -> code.role().stream().noneMatch(AccountRole.OPENING_BALANCES::equals))
                .map(code -> code.code().value())
                .collect(Collectors.toSet());
    }
}
