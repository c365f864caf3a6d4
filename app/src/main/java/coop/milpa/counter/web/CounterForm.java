package coop.milpa.counter.web;

import coop.milpa.counter.Counter;
import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.Visitor;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.IdentityDocument;
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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads from the form of the window what is asked, and for whom; whoever is not named is who is served. */
@Component
class CounterForm {

    static final String CHOICE = "choice";
    static final String AMOUNT = "amount";
    static final String EXECUTOR = "executor";
    static final String SOURCE = "source";

    /** Whose fields the form shows. */
    static final String ASKING = "asking";

    private static final String ORDERING = "ordering";
    private static final String BENEFICIARY = "beneficiary";
    private static final String COSIGNER = "cosigner";
    private static final String WITNESS = "witness";

    /** The window's own fields, which no product asks: what is in them may be kept with a request for a yes. */
    static final Set<String> OWN =
            Set.of("request", CHOICE, AMOUNT, EXECUTOR, SOURCE, ORDERING, BENEFICIARY, COSIGNER, WITNESS);

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

    /** What this cashier may choose for somebody, in the order of its keys. */
    List<CounterChoice> choices(Cooperative cooperative, Visitor visitor) {
        return counter.choices(cooperative.id(), visitor).stream()
                .filter(choice -> Viewer.allows(choice.permission()))
                .toList();
    }

    /** The choice that the form names, of those that there are. */
    static Optional<CounterChoice> chosen(List<CounterChoice> choices, Form form) {
        return choices.stream()
                .filter(each -> each.key().equals(form.text(CHOICE)))
                .findFirst();
    }

    /** Whether a choice was made whose fields have not been shown yet. */
    static boolean isOnlyChosen(List<CounterChoice> choices, Form form) {
        return chosen(choices, form)
                .filter(choice -> !choice.asks().fields().isEmpty())
                .filter(choice -> !choice.key().equals(form.text(ASKING)))
                .isPresent();
    }

    /**
     * Everything that the form asks; empty if something in it is wrong.
     *
     * @param choices  {@link #choices} of whoever is served
     */
    Optional<Asked> read(At at, List<CounterChoice> choices, Form form) {
        Cooperative cooperative = at.cooperative();
        Visitor visitor = at.visitor();
        Optional<CounterChoice> choice = chosen(choices, form);
        if (choice.isEmpty()) {
            form.wrong(CHOICE, Message.of("counter.form.choose"));
        }
        Currency currency = choice.map(CounterChoice::currency).orElse(cooperative.currency());
        SortedMap<String, String> fields =
                choice.map(each -> AskedFields.read(each, form)).orElseGet(TreeMap::new);
        Optional<Money> amount = amount(choice, currency, form);
        Optional<CashDeclaration> cash = cash(cooperative, visitor, form);
        people.asked(cooperative.id(), form, COSIGNER)
                .ifPresent(party -> fields.put(CounterOrder.COSIGNER, party.id().toString()));
        cash.ifPresent(
                behind -> witness(cooperative, behind, form).ifPresent(text -> fields.put(CounterOrder.WITNESS, text)));
        Optional<CashCount> counted = amount.flatMap(sum -> counted(form, sum));
        ActorId cashier = current.get().actor().id();
        Optional<Shift> shift = counter.shift(cooperative.id(), cashier, currency);
        if (shift.isEmpty()) {
            form.wrong(CHOICE, Message.of("refusal.counter.no-shift", currency.getCurrencyCode()));
        }
        if (!form.isRight() || choice.isEmpty() || amount.isEmpty() || cash.isEmpty() || shift.isEmpty()) {
            return Optional.empty();
        }
        var place = new CounterOrder.Place(
                cooperative.id(), form.request(), cashier, shift.get().point().branch());
        var said = new CounterOrder.Said(amount.get(), fields);
        return Optional.of(new Asked(new CounterOrder(place, visitor, choice.get(), said, cash.get()), counted));
    }

    /** What was said; where the product finds it, that may be nothing, or what the notes come to. */
    private static Optional<Money> amount(Optional<CounterChoice> choice, Currency currency, Form form) {
        boolean may = choice.filter(each -> !each.asks().amount()).isPresent();
        if (!may || !form.text(AMOUNT).isEmpty()) {
            return form.money(AMOUNT, currency);
        }
        List<CashCount.Line> lines = CountFields.read(form, currency);
        return Optional.of(new CashCount(lines, Money.zero(currency)).sum());
    }

    /** Empty if nothing was counted. */
    private static Optional<CashCount> counted(Form form, Money amount) {
        List<CashCount.Line> lines = CountFields.read(form, amount.currency());
        return lines.isEmpty() ? Optional.empty() : Optional.of(new CashCount(lines, amount));
    }

    /** By name and document; nobody is a witness of her own thumb. */
    private Optional<String> witness(Cooperative cooperative, CashDeclaration cash, Form form) {
        Optional<Party> found = people.asked(cooperative.id(), form, WITNESS);
        if (found.filter(party -> party.id().equals(cash.executor())).isPresent()) {
            return form.wrong(WITNESS, Message.of("counter.form.own-witness"));
        }
        return found.map(party -> {
            IdentityDocument document = party.particulars().mainDocument();
            return document.equals(IdentityDocument.NONE)
                    ? party.name()
                    : party.name() + ", " + document.type() + " " + document.number();
        });
    }

    private Optional<CashDeclaration> cash(Cooperative cooperative, Visitor visitor, Form form) {
        PartyId executor =
                people.asked(cooperative.id(), form, EXECUTOR).map(Party::id).orElse(visitor.party());
        PartyId ordering =
                people.asked(cooperative.id(), form, ORDERING).map(Party::id).orElse(executor);
        PartyId beneficiary =
                people.asked(cooperative.id(), form, BENEFICIARY).map(Party::id).orElse(visitor.party());
        form.limit(SOURCE, SOURCE_MAX);
        return form.isRight()
                ? Optional.of(new CashDeclaration(executor, ordering, beneficiary, form.text(SOURCE)))
                : Optional.empty();
    }

    /** Who stands at the window and behind the cash, where it is not herself. */
    List<Answer> others(Asked asked) {
        CashDeclaration cash = asked.order().cash();
        List<PartyId> all = new ArrayList<>(List.of(cash.executor(), cash.orderingParty(), cash.beneficiary()));
        all.addAll(asked.order().acting());
        Map<PartyId, Party> named = parties.named(asked.order().cooperative(), all);
        PartyId visitor = asked.order().visitor().party();
        List<Answer> answers = new ArrayList<>();
        add(answers, "field.counter.executor", named, cash.executor(), visitor);
        asked.order().acting().forEach(who -> add(answers, "field.counter.cosigner", named, who, cash.executor()));
        add(answers, "field.counter.ordering", named, cash.orderingParty(), cash.executor());
        add(answers, "field.counter.beneficiary", named, cash.beneficiary(), visitor);
        if (!asked.order().text(CounterOrder.WITNESS).isEmpty()) {
            answers.add(new Answer("field.counter.witness", asked.order().text(CounterOrder.WITNESS)));
        }
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
