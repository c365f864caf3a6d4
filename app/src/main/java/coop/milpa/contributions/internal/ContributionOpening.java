package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.Contributions.Opening;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.OpenAccount;
import coop.milpa.members.Member;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens accounts in the register and in the books. Works in the caller's transaction. */
@Component
class ContributionOpening {

    private final AccountRegister register;
    private final Accounts books;
    private final Charts charts;

    ContributionOpening(AccountRegister register, Accounts books, Charts charts) {
        this.register = register;
        this.books = books;
        this.charts = charts;
    }

    /** One for each member; who has one keeps it. */
    List<ContributionAccount> open(CooperativeId cooperative, Opening opening, Collection<Member> members) {
        List<MemberId> ids = members.stream().map(Member::id).toList();
        Map<MemberId, ContributionAccount> accounts = new HashMap<>(register.of(cooperative, ids));
        List<ContributionAccount> fresh = members.stream()
                .filter(member -> !accounts.containsKey(member.id()))
                .map(member -> account(member, opening))
                .toList();
        if (!fresh.isEmpty()) {
            AccountCode code = charts.playing(cooperative, AccountRole.CONTRIBUTIONS);
            books.open(
                    cooperative,
                    fresh.stream().map(each -> inBooks(each, code, opening)).toList());
            register.add(cooperative, fresh, opening.on());
            fresh.forEach(each -> accounts.put(each.member(), each));
        }
        return List.copyOf(accounts.values());
    }

    private static ContributionAccount account(Member member, Opening opening) {
        return new ContributionAccount(
                AccountId.next(), member.id(), "AP-" + member.number(), opening.currency(), Optional.empty());
    }

    private static OpenAccount inBooks(ContributionAccount account, AccountCode code, Opening opening) {
        return new OpenAccount(
                new Account(
                        account.id(),
                        account.number(),
                        code,
                        opening.branch(),
                        account.currency(),
                        true,
                        Account.Limits.neverBelowZero()),
                opening.on());
    }
}
