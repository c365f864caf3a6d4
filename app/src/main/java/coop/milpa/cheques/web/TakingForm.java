package coop.milpa.cheques.web;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.TakeCheque;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a cheque from a form, as people write what stands on it. */
@Component
class TakingForm {

    static final String ACCOUNT = "account";
    static final String BANK = "bank";
    static final String CHEQUE = "cheque";
    static final String DATED = "dated";

    private static final int DRAWER_MAX = 100;

    private final SavingsAccounts savings;
    private final Members members;
    private final PeopleByNumber people;
    private final Shifts shifts;
    private final CurrentActor current;

    TakingForm(SavingsAccounts savings, Members members, PeopleByNumber people, Shifts shifts, CurrentActor current) {
        this.savings = savings;
        this.members = members;
        this.people = people;
        this.shifts = shifts;
        this.current = current;
    }

    /** Whether she has an open shift: what is taken belongs to it. */
    boolean serves(Cooperative cooperative) {
        return shifts.of(cooperative.id(), current.get().actor().id()).stream()
                .anyMatch(shift -> shift.state() == Shift.State.OPEN);
    }

    /** What was understood; empty if something is wrong. */
    Optional<TakeCheque> read(Cooperative cooperative, Form form) {
        Optional<SavingsAccount> account = form.needed(ACCOUNT)
                .flatMap(number -> savings.find(cooperative.id(), number)
                        .or(() -> form.wrong(ACCOUNT, Message.of("cheques.form.no-account", Input.shown(number)))));
        Optional<String> bank = form.needed(BANK, 12);
        Optional<String> drawerAccount = matching(form, "drawerAccount", "[A-Z0-9]{1,30}");
        Optional<String> number = matching(form, CHEQUE, "[0-9]{1,20}");
        Optional<String> drawer = form.needed("drawer", DRAWER_MAX);
        Optional<LocalDate> dated = form.day(DATED);
        Optional<Money> amount = form.money(
                "amount", account.map(each -> each.terms().currency()).orElse(cooperative.currency()));
        Optional<PartyId> by = people.asked(cooperative.id(), form, "executor")
                .map(Party::id)
                .or(() -> account.flatMap(each -> owner(cooperative, each)));
        if (!form.isRight() || account.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        var paper = new Cheque.Paper(
                bank.orElseThrow(),
                drawerAccount.orElseThrow(),
                number.orElseThrow(),
                drawer.orElseThrow(),
                dated.orElseThrow(),
                amount.orElseThrow());
        return Optional.of(new TakeCheque(
                cooperative.id(),
                form.request(),
                current.get().actor().id(),
                paper,
                account.get().terms().number(),
                by.get()));
    }

    private Optional<PartyId> owner(Cooperative cooperative, SavingsAccount account) {
        var owner = account.terms().owner();
        return members.find(cooperative.id(), owner).map(Member::party);
    }

    /** Without spaces, hyphens, small letters and zeros ahead: the same cheque is always written the same. */
    private static Optional<String> matching(Form form, String field, String pattern) {
        return form.needed(field).flatMap(text -> {
            String plain =
                    text.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "").replaceFirst("^0+(?=.)", "");
            return plain.matches(pattern)
                    ? Optional.of(plain)
                    : form.wrong(field, Message.of("cheques.form.no-number", Input.shown(text)));
        });
    }
}
