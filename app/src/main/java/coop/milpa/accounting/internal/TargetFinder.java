package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftLine;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Line;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks up what lines by hand point at. */
@Component
class TargetFinder {

    private static final Set<AccountRole> CASH = EnumSet.of(AccountRole.CASH, AccountRole.VAULT);

    private final Charts charts;
    private final Accounts accounts;

    TargetFinder(Charts charts, Accounts accounts) {
        this.charts = charts;
        this.accounts = accounts;
    }

    List<Target> find(CooperativeId cooperative, List<DraftLine> lines, LocalDate on) {
        return lines.stream().map(line -> find(cooperative, line, on)).toList();
    }

    /** What the ledger is to write. The cooperative's own accounts are opened where they are missing. */
    List<Line> linesOf(CooperativeId cooperative, List<DraftLine> lines) {
        return lines.stream()
                .map(line -> new Line(accountOf(cooperative, line), line.amount(), line.standing()))
                .toList();
    }

    private Target find(CooperativeId cooperative, DraftLine line, LocalDate on) {
        return switch (line.target()) {
            case DraftLine.Target.OwnCode target -> ofCode(cooperative, line, target, on);
            case DraftLine.Target.Numbered target -> ofNumber(cooperative, line, target, on);
        };
    }

    private Target ofCode(CooperativeId cooperative, DraftLine line, DraftLine.Target.OwnCode target, LocalDate on) {
        Optional<ChartCode> code = charts.find(cooperative, target.code());
        Optional<Account> account = accounts.findOwn(
                cooperative, target.code(), target.branch(), line.amount().currency());
        boolean inUse = charts.isInUse(cooperative, target.code(), on);
        return new Target(
                line,
                code,
                inUse,
                account,
                account.isPresent() || code.filter(TargetFinder::isOwn).isPresent());
    }

    private Target ofNumber(CooperativeId cooperative, DraftLine line, DraftLine.Target.Numbered target, LocalDate on) {
        Optional<Account> account = accounts.find(cooperative, target.number());
        boolean inUse = account.filter(found -> charts.isInUse(cooperative, found.code(), on))
                .isPresent();
        return new Target(
                line,
                account.flatMap(found -> charts.find(cooperative, found.code())),
                inUse,
                account,
                account.filter(found -> isOwn(cooperative, found)).isPresent());
    }

    /** Codes that keep one account a branch, and the cooperative's cash, which may not have been opened yet. */
    private static boolean isOwn(ChartCode code) {
        return code.kind() == ChartCode.Kind.POOLED
                || code.role().filter(CASH::contains).isPresent();
    }

    private boolean isOwn(CooperativeId cooperative, Account account) {
        return accounts.findOwn(cooperative, account.code(), account.branch(), account.currency())
                .filter(own -> own.id().equals(account.id()))
                .isPresent();
    }

    private AccountId accountOf(CooperativeId cooperative, DraftLine line) {
        return switch (line.target()) {
            case DraftLine.Target.OwnCode target ->
                accounts.own(
                        cooperative,
                        target.code(),
                        target.branch(),
                        line.amount().currency());
            case DraftLine.Target.Numbered target ->
                accounts.find(cooperative, target.number()).map(Account::id).orElseThrow();
        };
    }
}
