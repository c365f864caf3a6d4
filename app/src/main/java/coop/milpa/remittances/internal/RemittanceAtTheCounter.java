package coop.milpa.remittances.internal;

import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterField;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.Direction;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Undoing;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.registry.Cooperatives;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.PayerTerms;
import coop.milpa.remittances.Payers;
import coop.milpa.remittances.Payout;
import coop.milpa.remittances.RemittanceRefusal;
import coop.milpa.remittances.Remittances;
import coop.milpa.remittances.UndoPayout;
import coop.milpa.web.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Remittances at the window: a choice for each payer, for members, who may save of it, and others. */
@Component
class RemittanceAtTheCounter implements CounterProduct {

    private static final int ORDER = 60;
    private static final int REFERENCE_MAX = 50;
    private static final int SENDER_MAX = 100;
    private static final int TYPE_MAX = 20;
    private static final int NUMBER_MAX = 40;
    private static final int PAPERS_MAX = 100;

    private static final String REFERENCE = "remittances-reference";
    private static final String SENT = "remittances-sent";
    private static final String SENDER = "remittances-sender";
    private static final String TYPE = "remittances-type";
    private static final String NUMBER = "remittances-number";
    private static final String PAPERS = "remittances-papers";
    private static final String ACCOUNT = "remittances-account";
    private static final String SAVED = "remittances-saved";

    private final Payers payers;
    private final Remittances remittances;
    private final Cooperatives cooperatives;
    private final OwnSavings savings;

    RemittanceAtTheCounter(Payers payers, Remittances remittances, Cooperatives cooperatives, OwnSavings savings) {
        this.payers = payers;
        this.remittances = remittances;
        this.cooperatives = cooperatives;
        this.savings = savings;
    }

    @Override
    public String code() {
        return PayoutDesk.PAYOUT;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<CounterChoice> choices(CooperativeId cooperative, Member member) {
        Map<Payer, PayerTerms> open = payers.open(cooperative);
        return open.isEmpty()
                ? List.of()
                : choices(cooperative, open.keySet(), savings.numbers(cooperative, member.id()));
    }

    @Override
    public List<CounterChoice> choicesOfOthers(CooperativeId cooperative) {
        return choices(cooperative, payers.open(cooperative).keySet(), List.of());
    }

    private List<CounterChoice> choices(CooperativeId cooperative, Collection<Payer> open, List<String> accounts) {
        Currency local = cooperatives.byId(cooperative).orElseThrow().currency();
        return open.stream().map(payer -> choice(payer, local, accounts)).toList();
    }

    private CounterChoice choice(Payer payer, Currency local, List<String> accounts) {
        List<CounterField> fields = new ArrayList<>();
        fields.add(CounterField.text(REFERENCE, REFERENCE_MAX).onTheSlip());
        fields.add(CounterField.money(SENT, payer.currency()).onTheSlip());
        fields.add(CounterField.text(SENDER, SENDER_MAX).onTheSlip());
        fields.add(CounterField.text(TYPE, TYPE_MAX));
        fields.add(CounterField.text(NUMBER, NUMBER_MAX));
        fields.add(CounterField.text(PAPERS, PAPERS_MAX).optional());
        if (!accounts.isEmpty()) {
            fields.add(CounterField.named(ACCOUNT, accounts).optional().onTheSlip());
            fields.add(CounterField.money(SAVED).optional());
        }
        return new CounterChoice(
                code(),
                payer.code(),
                Direction.OUT,
                Message.of("counter.choice.remittances.payout", payer.name()),
                local,
                Optional.empty(),
                Optional.empty(),
                PayoutDesk.PAY,
                new CounterChoice.Asks(fields, false));
    }

    @Override
    public Outcome<CounterDone> carryOut(CounterOrder order) {
        String code = order.choice().account();
        Optional<Payer> payer = payers.find(order.cooperative(), code);
        if (payer.isEmpty()) {
            return Outcome.refused(new RemittanceRefusal.UnknownPayer(code));
        }
        Money sent = Money.of(order.text(SENT), payer.get().currency());
        var command = new PayRemittance(
                where(order.place()),
                code,
                order.text(REFERENCE),
                sent,
                order.text(SENDER),
                new PayRemittance.Shown(
                        new IdentityDocument(order.text(TYPE).toUpperCase(Locale.ROOT), order.text(NUMBER)),
                        order.text(PAPERS)),
                order.cash(),
                into(order));
        return remittances.pay(command).map(RemittanceAtTheCounter::done);
    }

    private static PayRemittance.Where where(CounterOrder.Place place) {
        return new PayRemittance.Where(place.cooperative(), place.request(), place.cashier(), place.branch());
    }

    private static Optional<PayRemittance.Into> into(CounterOrder order) {
        String account = order.text(ACCOUNT);
        Optional<Money> saved = Optional.of(order.text(SAVED))
                .filter(text -> !text.isEmpty())
                .map(text -> Money.of(text, order.choice().currency()));
        return account.isEmpty() && saved.isEmpty()
                ? Optional.empty()
                : Optional.of(new PayRemittance.Into(account, saved));
    }

    private static CounterDone done(Payout payout) {
        Payout.Made made = payout.made();
        return new CounterDone(made.entry(), made.on(), payout.cash(), parts(payout), Optional.empty());
    }

    /** How much went where, if some of it was saved. */
    private static List<CounterDone.Part> parts(Payout payout) {
        return payout.saved()
                .map(saved -> Stream.of(
                                new CounterDone.Part("remittances.paid", payout.amount()),
                                new CounterDone.Part("remittances.in-cash", payout.cash()),
                                new CounterDone.Part("remittances.into-savings", saved.amount()),
                                new CounterDone.Part("remittances.savings-tax", saved.tax()))
                        .filter(part -> part.amount().isPositive())
                        .toList())
                .orElseGet(List::of);
    }

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, Slip slip) {
        return remittances.forbidsUndoing(cooperative, slip.entry());
    }

    @Override
    public Outcome<EntryId> undo(Undoing undoing) {
        return remittances.undo(
                new UndoPayout(where(undoing.place()), undoing.slip().entry(), undoing.reason()));
    }

    @Override
    public Optional<String> fieldOf(Refusal why) {
        return switch (why.code()) {
            case "remittances.wrong-reference", "remittances.already-paid" -> Optional.of(REFERENCE);
            case "remittances.not-her-document" -> Optional.of(NUMBER);
            case "remittances.papers-needed" -> Optional.of(PAPERS);
            case "remittances.nothing-to-pay" -> Optional.of(SENT);
            case "remittances.account-needed", "remittances.not-her-account" -> Optional.of(ACCOUNT);
            case "remittances.saved-off" -> Optional.of(SAVED);
            default -> Optional.empty();
        };
    }
}
