package coop.milpa.teller.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashPointRefusal;
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenVault;
import coop.milpa.teller.internal.PointBooks.Named;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens vaults and drawers, and with the first of them makes the branch's general cash a cash point. */
@Component
class PointOpening {

    static final String VAULT = "VAULT";
    static final String GENERAL = "GENERAL";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,10}");

    private final CashPointRegister register;
    private final PointBooks books;
    private final Counting counting;
    private final Branches branches;
    private final Days days;
    private final TellerTrail trail;

    PointOpening(
            CashPointRegister register,
            PointBooks books,
            Counting counting,
            Branches branches,
            Days days,
            TellerTrail trail) {
        this.register = register;
        this.books = books;
        this.counting = counting;
        this.branches = branches;
        this.days = days;
        this.trail = trail;
    }

    Outcome<UUID> vault(OpenVault command) {
        CooperativeId cooperative = command.cooperative();
        return at(cooperative, command.branch(), command.currency(), place -> {
            Optional<CashPoint> before = register.find(cooperative, command.branch(), command.currency(), Kind.VAULT);
            AccountId account = books.openVault(cooperative, place.named(VAULT));
            return before.map(vault -> reopen(cooperative, vault))
                    .orElseGet(() -> add(cooperative, place.point(Kind.VAULT, VAULT, account)));
        });
    }

    Outcome<UUID> drawer(OpenDrawer command) {
        CooperativeId cooperative = command.cooperative();
        return at(cooperative, command.branch(), command.currency(), place -> {
            if (!CODE.matcher(command.code()).matches()) {
                return Outcome.refused(new CashPointRefusal.BadCode(command.code()));
            }
            boolean reserved = command.code().equals(VAULT) || command.code().equals(GENERAL);
            Optional<AccountId> account = reserved
                    ? Optional.empty()
                    : books.openDrawer(cooperative, place.named(command.code()), place.day());
            return account.map(id -> add(cooperative, place.point(Kind.DRAWER, command.code(), id)))
                    .orElseGet(() -> Outcome.refused(new CashPointRefusal.CodeTaken(command.code())));
        });
    }

    /** A branch, a currency and the open day. */
    private record Place(Branch branch, Currency currency, LocalDate day) {

        Named named(String code) {
            return new Named(branch, currency, code);
        }

        CashPoint point(Kind kind, String code, AccountId account) {
            return new CashPoint(CashPointId.next(), branch.id(), kind, currency, code, account, day, Optional.empty());
        }
    }

    private Outcome<UUID> at(
            CooperativeId cooperative, BranchId branch, Currency currency, Function<Place, Outcome<UUID>> work) {
        Optional<LocalDate> day = days.open(cooperative);
        if (day.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        Optional<Branch> found = branches.of(cooperative).stream()
                .filter(each -> each.id().equals(branch))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(new CashPointRefusal.UnknownBranch(branch));
        }
        if (!counting.knows(currency, day.get())) {
            return Outcome.refused(new CashPointRefusal.UnknownCurrency(currency));
        }
        var place = new Place(found.get(), currency, day.get());
        Outcome<UUID> outcome = work.apply(place);
        if (outcome instanceof Outcome.Done<UUID>) {
            addGeneral(cooperative, place);
        }
        return outcome;
    }

    private Outcome<UUID> reopen(CooperativeId cooperative, CashPoint vault) {
        if (vault.isRetired()) {
            register.retire(cooperative, vault.id(), Optional.empty());
            tell(cooperative, vault);
        }
        return Outcome.done(vault.id().value());
    }

    private Outcome<UUID> add(CooperativeId cooperative, CashPoint point) {
        if (!register.add(cooperative, point)) {
            return Outcome.refused(new CashPointRefusal.CodeTaken(point.code()));
        }
        tell(cooperative, point);
        return Outcome.done(point.id().value());
    }

    private void tell(CooperativeId cooperative, CashPoint point) {
        trail.record(
                cooperative,
                new Subject("cash-point", point.id().toString()),
                "cash-point-opened",
                Map.of(
                        "kind", point.kind().name(),
                        "code", point.code(),
                        "currency", point.currency().getCurrencyCode(),
                        "branch", point.branch().toString()));
    }

    private void addGeneral(CooperativeId cooperative, Place place) {
        if (register.find(cooperative, place.branch().id(), place.currency(), Kind.GENERAL)
                .isEmpty()) {
            AccountId account = books.general(cooperative, place.named(GENERAL));
            add(cooperative, place.point(Kind.GENERAL, GENERAL, account));
        }
    }
}
