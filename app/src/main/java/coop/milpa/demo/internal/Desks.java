package coop.milpa.demo.internal;

import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.accounting.ProposeRecurring;
import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.RecurringEntries;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Charts;
import coop.milpa.members.Member;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits on desks: an entry and a recurring one that somebody else approves, a person who was entered twice. */
@Component
class Desks {

    private final ManualEntries manual;
    private final RecurringEntries recurring;
    private final Charts charts;
    private final Parties parties;
    private final Staff staff;
    private final TenantScope tenants;

    Desks(
            ManualEntries manual,
            RecurringEntries recurring,
            Charts charts,
            Parties parties,
            Staff staff,
            TenantScope tenants) {
        this.manual = manual;
        this.recurring = recurring;
        this.charts = charts;
        this.parties = parties;
        this.staff = staff;
        this.tenants = tenants;
    }

    void pile(Site site, Member enteredTwice, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        staff.as(id, "accountant", () -> {
            ManualEntryId drafted = Granted.of(manual.draft(new DraftEntry(
                    id, RequestId.next(), "Reparación del techo de la agencia", Optional.empty(), lines(site, "850"))));
            return Granted.of(manual.submit(id, drafted));
        });
        LocalDate nextMonth = YearMonth.from(day).plusMonths(1).atDay(1);
        staff.as(
                id,
                "accountant",
                () -> Granted.of(recurring.propose(new ProposeRecurring(
                        id,
                        RequestId.next(),
                        "Alquiler de la agencia",
                        Recurrence.monthEnds(nextMonth),
                        lines(site, "1200")))));
        staff.as(id, "member-services", () -> {
            tenants.run(id, () -> enterAgain(id, enteredTwice));
            return id;
        });
    }

    private List<DraftLine> lines(Site site, String amount) {
        CooperativeId id = site.cooperative().id();
        Money money = Money.of(amount, site.cooperative().currency());
        return List.of(
                DraftLine.debit(charts.playing(id, AccountRole.OPERATING_EXPENSE), site.branch(), money),
                DraftLine.credit(charts.playing(id, AccountRole.CASH), site.branch(), money));
    }

    /** Somebody who did not look her up entered her again, without her papers. */
    private void enterAgain(CooperativeId id, Member member) {
        Party known = parties.find(id, member.party()).orElseThrow();
        Particulars said = known.particulars();
        var again = new Particulars(
                said.kind(), said.name(), said.birthDate(), said.sex(), said.home(), said.phone(), List.of());
        parties.enterAll(id, List.of(new NewParty(PartyId.next(), again, List.of())));
    }
}
