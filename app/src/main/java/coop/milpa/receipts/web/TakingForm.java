package coop.milpa.receipts.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Holding;
import coop.milpa.members.Member;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.Part;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.Tender;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads from a form what a member pays and with what, who brings it, and the parts she was shown. */
@Component
class TakingForm {

    private static final String PART = "part-";
    private static final String BETWEEN = "|";
    private static final int SOURCE_MAX = 200;

    private static final String TENDER = "tender";
    private static final String CASH = "cash";

    private final Branches branches;
    private final PeopleByNumber people;
    private final PayersSavings payers;
    private final Words words;

    TakingForm(Branches branches, PeopleByNumber people, PayersSavings payers, Words words) {
        this.branches = branches;
        this.people = people;
        this.payers = payers;
        this.words = words;
    }

    /** Who pays, and in which way. */
    record Asked(Cooperative cooperative, Member member, TakingPages.Way way) {}

    /** What is asked; with the parts that were shown, if the form carries them. Empty if something is wrong. */
    Optional<ReceiptOrder> read(Asked asked, Form form) {
        Optional<Money> sum = form.money("sum", asked.cooperative().currency());
        Optional<Tender> tender = tender(asked, form);
        if (sum.isEmpty() || tender.isEmpty() || !form.isRight()) {
            return Optional.empty();
        }
        return Optional.of(new ReceiptOrder(
                asked.member().id(),
                sum.get(),
                tender.get(),
                splitting(form, asked.cooperative().currency())));
    }

    /** With what may be paid, by what the form says: cash, and each of her savings accounts by its number. */
    Map<String, String> tenders(Asked asked) {
        Map<String, String> tenders = new LinkedHashMap<>();
        Locale reader = LocaleContextHolder.getLocale();
        tenders.put(CASH, words.said(Message.of("receipts.tender.cash"), reader));
        if (asked.way() == TakingPages.Way.WINDOW) {
            savings(asked)
                    .forEach(held -> tenders.put(
                            held.number(),
                            words.said(Message.of("receipts.tender.account", held.number(), held.amount()), reader)));
        }
        return tenders;
    }

    /** What was understood of the tender, to be checked. */
    List<Answer> answers(Asked asked, Form form) {
        Cooperative cooperative = asked.cooperative();
        var branch = new Answer("field.receipts.branch", branchName(cooperative, form));
        if (asked.way() == TakingPages.Way.TRANSFER) {
            return List.of(branch);
        }
        String paid = form.text(TENDER).isEmpty() ? CASH : form.text(TENDER);
        var with = new Answer("field.receipts.tender", tenders(asked).getOrDefault(paid, paid));
        var executor = new Answer("field.receipts.executor", executor(cooperative, asked.member(), form));
        return paid.equals(CASH)
                ? List.of(
                        with,
                        executor,
                        new Answer("field.receipts.ordering", ordering(cooperative, asked.member(), form)),
                        new Answer("field.receipts.beneficiary", beneficiary(cooperative, asked.member(), form)),
                        new Answer("field.receipts.source", form.text("source")),
                        branch)
                : List.of(with, executor, new Answer("field.receipts.cosigner", name(cooperative, form, "cosigner")));
    }

    private Optional<Tender> tender(Asked asked, Form form) {
        Cooperative cooperative = asked.cooperative();
        if (asked.way() == TakingPages.Way.TRANSFER) {
            return branches.asked(cooperative.id(), form, "branch").map(Tender.Transfer::new);
        }
        PartyId executor = people.asked(cooperative.id(), form, "executor")
                .map(Party::id)
                .orElse(asked.member().party());
        String paid = form.text(TENDER);
        if (!paid.isEmpty() && !paid.equals(CASH)) {
            return fromAccount(asked, form, executor);
        }
        PartyId ordering =
                people.asked(cooperative.id(), form, "ordering").map(Party::id).orElse(executor);
        PartyId beneficiary = people.asked(cooperative.id(), form, "beneficiary")
                .map(Party::id)
                .orElse(asked.member().party());
        form.limit("source", SOURCE_MAX);
        if (!form.isRight()) {
            return Optional.empty();
        }
        var cash = new CashDeclaration(executor, ordering, beneficiary, form.text("source"));
        return branches.asked(cooperative.id(), form, "branch").map(branch -> new Tender.Cash(branch, cash));
    }

    private Optional<Tender> fromAccount(Asked asked, Form form, PartyId executor) {
        Set<PartyId> acting = new HashSet<>();
        acting.add(executor);
        people.asked(asked.cooperative().id(), form, "cosigner").map(Party::id).ifPresent(acting::add);
        String number = form.text(TENDER);
        Optional<Tender> account = savings(asked).stream()
                .filter(held -> held.number().equals(number))
                .<Tender>map(held -> new Tender.FromAccount(held.account(), acting))
                .findFirst();
        return account.isPresent()
                ? account
                : form.wrong(TENDER, Message.of("receipts.form.unknown-account", Input.shown(number)));
    }

    private List<Holding> savings(Asked asked) {
        return payers.of(asked.cooperative(), asked.member());
    }

    private String name(Cooperative cooperative, Form form, String field) {
        return people.find(cooperative.id(), form.text(field)).map(Party::name).orElse("");
    }

    /** The name of whoever stands at the window. */
    private String executor(Cooperative cooperative, Member member, Form form) {
        return people.find(cooperative.id(), form.text("executor"))
                .map(Party::name)
                .orElse(member.name());
    }

    /** The name of whoever ordered it: whoever stands at the window, if nobody else is written. */
    private String ordering(Cooperative cooperative, Member member, Form form) {
        return people.find(cooperative.id(), form.text("ordering"))
                .map(Party::name)
                .orElseGet(() -> executor(cooperative, member, form));
    }

    /** The name of whoever it is for: the member, if nobody else is written. */
    private String beneficiary(Cooperative cooperative, Member member, Form form) {
        return people.find(cooperative.id(), form.text("beneficiary"))
                .map(Party::name)
                .orElse(member.name());
    }

    /** The branch whose cash it is. */
    private String branchName(Cooperative cooperative, Form form) {
        String code = code(form);
        return branches(cooperative).getOrDefault(code, code);
    }

    Map<String, String> branches(Cooperative cooperative) {
        return Branches.choices(branches.of(cooperative.id()));
    }

    /** The same form without the parts of an earlier check. */
    static Form withoutParts(Map<String, String> given) {
        Map<String, String> kept = new HashMap<>(given);
        kept.keySet().removeIf(field -> field.startsWith(PART));
        return Form.of(kept);
    }

    /** The same form with the parts that are shown now, so that no others are paid. */
    static Form with(Form form, Split split) {
        Map<String, String> parts = new HashMap<>();
        int n = 0;
        for (Part part : split.parts()) {
            String text =
                    String.join(BETWEEN, String.valueOf(part.amount().minor()), part.destination(), part.reference());
            parts.put(PART + n++, text);
        }
        return form.filledWith(parts);
    }

    private static Splitting splitting(Form form, Currency currency) {
        List<Part> parts = new ArrayList<>();
        for (int n = 0; !form.text(PART + n).isEmpty(); n++) {
            String[] text = form.text(PART + n).split("\\|", 3);
            parts.add(Input.read(() -> part(text, currency)));
        }
        return parts.isEmpty() ? new Splitting.ByPriority() : new Splitting.AsPreviewed(parts);
    }

    private static Part part(String[] text, Currency currency) {
        if (text.length < 3) {
            throw new IllegalArgumentException("A part is no amount, destination and reference");
        }
        return new Part(text[1], text[2], new Money(Long.parseLong(text[0]), currency));
    }

    private static String code(Form form) {
        return form.text("branch").isEmpty() ? Branch.MAIN : form.text("branch");
    }
}
