package coop.milpa.counter.web;

import coop.milpa.counter.Counter;
import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterOrder;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CountFields;
import coop.milpa.teller.Shift;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads from the form of the window what is asked, and for whom; whoever is not named is the member. */
@Component
class CounterForm {

    static final String CHOICE = "choice";
    static final String AMOUNT = "amount";
    static final String EXECUTOR = "executor";
    static final String SOURCE = "source";

    private static final String ORDERING = "ordering";
    private static final String BENEFICIARY = "beneficiary";
    private static final int SOURCE_MAX = 200;

    private final Counter counter;
    private final PeopleByNumber people;
    private final Parties parties;
    private final CurrentActor current;

    CounterForm(Counter counter, PeopleByNumber people, Parties parties, CurrentActor current) {
        this.counter = counter;
        this.people = people;
        this.parties = parties;
        this.current = current;
    }

    /** What was understood. */
    record Asked(CounterOrder order, Optional<CashCount> counted) {}

    /** What this cashier may choose for a member, in the order of its keys. */
    List<CounterChoice> choices(Cooperative cooperative, Member member) {
        return counter.choices(cooperative.id(), member).stream()
                .filter(choice -> Viewer.allows(choice.permission()))
                .toList();
    }

    /** Everything that the form asks; empty if something in it is wrong. */
    Optional<Asked> read(Cooperative cooperative, Member member, Form form) {
        Optional<CounterChoice> choice = choices(cooperative, member).stream()
                .filter(each -> each.key().equals(form.text(CHOICE)))
                .findFirst();
        if (choice.isEmpty()) {
            form.wrong(CHOICE, Message.of("counter.form.choose"));
        }
        var currency = choice.map(CounterChoice::currency).orElse(cooperative.currency());
        Optional<Money> amount = form.money(AMOUNT, currency);
        Optional<CashDeclaration> cash = cash(cooperative, member, form);
        Optional<CashCount> counted = amount.flatMap(sum -> counted(form, sum));
        Optional<Shift> shift =
                counter.shift(cooperative.id(), current.get().actor().id(), currency);
        if (shift.isEmpty()) {
            form.wrong(CHOICE, Message.of("refusal.counter.no-shift", currency.getCurrencyCode()));
        }
        if (!form.isRight() || choice.isEmpty() || amount.isEmpty() || cash.isEmpty() || shift.isEmpty()) {
            return Optional.empty();
        }
        var place = new CounterOrder.Place(
                cooperative.id(),
                form.request(),
                current.get().actor().id(),
                shift.get().point().branch());
        return Optional.of(new Asked(new CounterOrder(place, member, choice.get(), amount.get(), cash.get()), counted));
    }

    /** Empty if nothing was counted. */
    private static Optional<CashCount> counted(Form form, Money amount) {
        List<CashCount.Line> lines = CountFields.read(form, amount.currency());
        return lines.isEmpty() ? Optional.empty() : Optional.of(new CashCount(lines, amount));
    }

    private Optional<CashDeclaration> cash(Cooperative cooperative, Member member, Form form) {
        PartyId executor =
                people.asked(cooperative.id(), form, EXECUTOR).map(Party::id).orElse(member.party());
        PartyId ordering =
                people.asked(cooperative.id(), form, ORDERING).map(Party::id).orElse(executor);
        PartyId beneficiary =
                people.asked(cooperative.id(), form, BENEFICIARY).map(Party::id).orElse(member.party());
        form.limit(SOURCE, SOURCE_MAX);
        return form.isRight()
                ? Optional.of(new CashDeclaration(executor, ordering, beneficiary, form.text(SOURCE)))
                : Optional.empty();
    }

    /** Who stands at the window and behind the cash, where it is not the member herself. */
    List<Answer> others(Asked asked) {
        CashDeclaration cash = asked.order().cash();
        Map<PartyId, Party> named = parties.named(
                asked.order().cooperative(), List.of(cash.executor(), cash.orderingParty(), cash.beneficiary()));
        PartyId member = asked.order().member().party();
        List<Answer> answers = new ArrayList<>();
        add(answers, "field.counter.executor", named, cash.executor(), member);
        add(answers, "field.counter.ordering", named, cash.orderingParty(), cash.executor());
        add(answers, "field.counter.beneficiary", named, cash.beneficiary(), member);
        if (!cash.sourceOfFunds().isBlank()) {
            answers.add(new Answer("field.counter.source", cash.sourceOfFunds()));
        }
        return answers;
    }

    private static void add(List<Answer> answers, String label, Map<PartyId, Party> named, PartyId who, PartyId usual) {
        if (!who.equals(usual)) {
            answers.add(new Answer(
                    label, Optional.ofNullable(named.get(who)).map(Party::name).orElse("–")));
        }
    }
}
